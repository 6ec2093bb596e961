storefront-step-services = Services
storefront-step-time = Heure
storefront-step-details = Coordonnées
storefront-policy = Ce que nous conservons, et combien de temps
storefront-when = { DATE($day, style: "weekday") }, { $time }
storefront-when-short = { DAY($day) }, { $time }
storefront-plus-taxes = { MONEY($price) }, plus taxes
storefront-no-taxes = { MONEY($price) }
storefront-with = Avec { $staff }
storefront-anyone = Sans préférence
storefront-first-free = Avec la première personne disponible

storefront-menu-title = Prendre rendez-vous
storefront-menu-heading = Quel service vous intéresse?
storefront-menu-said = Choisissez un service. Les prix sont affichés avant taxes.
storefront-menu-said-small-supplier = Choisissez un service. Aucune taxe perçue : petit fournisseur.
storefront-menu-said-untaxed = Choisissez un service. Aucune taxe ne s’ajoute à ces prix.
storefront-menu-families = Familles de services
storefront-menu-from = à partir de
storefront-menu-lengths = de { DURATION($least) } à { DURATION($most) }
storefront-menu-empty-title = Aucun service en ligne pour le moment
storefront-menu-empty-said = Les services offerts en ligne apparaîtront ici. D’ici là, appelez-nous pour prendre rendez-vous.
storefront-menu-stray = Ce service n’est pas offert en ligne, ou ne l’est plus. Choisissez-en un dans la liste.

storefront-time-title = Choisir l’heure
storefront-time-heading = Quand souhaitez-vous venir?
storefront-time-who = Avec qui
storefront-time-next = Les prochaines places
storefront-time-week = Semaine du { $day }
storefront-time-previous = Semaine précédente
storefront-time-following = Semaine suivante
storefront-time-day = Jour
storefront-time-closed = fermé
storefront-time-full = complet
storefront-time-past = passé
storefront-time-later = pas encore offert
storefront-time-morning = Matin
storefront-time-afternoon = Après-midi
storefront-time-evening = Soir
storefront-time-none-that-day = Aucune heure offerte le { DATE($day, style: "weekday") }. Choisissez un jour souligné.
storefront-time-before-change = { TIME($time) }, avant le changement d’heure
storefront-time-after-change = { TIME($time) }, après le changement d’heure
storefront-time-clock = { TIME($time) }
storefront-time-label = { DATE($day) }, à { $time }, durée : { DURATION($minutes) }, { $price }
storefront-time-choice = Votre choix
storefront-time-sum = { $staff } · { DURATION($minutes) } · { $price }
storefront-time-continue = Continuer
storefront-time-empty-title = Aucune heure offerte d’ici le { DATE($day) }
storefront-time-empty-said = De nouvelles heures s’ajoutent chaque jour. Nous pouvons aussi en chercher une avec vous.
storefront-time-stray-staff = Cette personne n’offre pas ce service, ou ne prend plus de rendez-vous. Voici les heures des autres.
storefront-time-stray-day = Ce jour ne peut pas être choisi. Voici les heures offertes.
storefront-time-unreadable = Nous n’avons pas reconnu l’heure demandée. Choisissez une heure dans la liste.
storefront-time-skipped = Cette heure n’existe pas ce jour-là, à cause du passage à l’heure avancée. Choisissez une autre heure.
storefront-time-twice = Cette heure revient deux fois ce jour-là, à cause du retour à l’heure normale. Choisissez la bonne dans la liste.
storefront-time-gone = Cette heure n’est plus offerte. Choisissez-en une autre.

storefront-details-title = Vos coordonnées
storefront-details-recap = Votre rendez-vous
storefront-details-what = { $service }, avec { $staff }. Durée : { DURATION($minutes) }
storefront-details-what-anyone = { $service }, avec la première personne disponible. Durée : { DURATION($minutes) }
storefront-details-change = Changer
storefront-details-child = Le rendez-vous est pour une personne de moins de 14 ans
storefront-details-child-said = Un parent ou la personne qui exerce la tutelle donne d’abord son consentement.
storefront-details-name = Prénom et nom
storefront-details-name-hint = Sans votre nom, nous ne pouvons pas réserver la place.
storefront-details-reach-said = Donnez un courriel ou un numéro de téléphone, au choix. Sans l’un ou l’autre, nous ne pouvons pas confirmer le rendez-vous.
storefront-details-email = Courriel
storefront-details-email-hint = Pour la confirmation et le lien de votre page. Sans courriel, gardez l’adresse de la page suivante.
storefront-details-phone = Téléphone
storefront-details-phone-hint = Pour vous joindre en cas de changement. Sans numéro, nous vous écrirons.
storefront-details-one-of-two = l’un des deux est nécessaire
storefront-details-language = Langue de nos messages
storefront-details-language-hint = Nous vous écrirons dans cette langue.
storefront-details-french = Français
storefront-details-english = English
storefront-details-price = Prix
storefront-details-total = Total à payer sur place
storefront-details-no-tax = Aucune taxe perçue : petit fournisseur
storefront-details-offers = Recevoir nos offres (facultatif)
storefront-details-offers-email = Oui, { $shop } peut m’envoyer ses offres et ses nouvelles par courriel.
storefront-details-offers-text = Oui, { $shop } peut m’envoyer ses offres et ses nouvelles par texto.
storefront-details-offers-said = Aucune offre n’est envoyée avant que vous l’ayez confirmé par courriel, pour que personne ne puisse vous abonner à votre insu. Votre choix ne change rien à votre rendez-vous ni à nos rappels. Vous pouvez retirer votre consentement en tout temps, par le lien du courriel ou en nous écrivant. Expéditeur : { $sender }.
storefront-details-plans = Un empêchement? Déplacez ou annulez en ligne, sans frais, jusqu’au { DATE($day) }, à { TIME($time) }.
storefront-details-plans-late = Ce rendez-vous est trop proche pour être déplacé ou annulé en ligne. En cas d’empêchement, appelez-nous.
storefront-details-use = Nous utilisons vos coordonnées pour ce rendez-vous seulement.
storefront-details-confirm-button = Confirmer le rendez-vous
storefront-details-price-changed = Le prix vient de changer. Voici le nouveau total; confirmez si cela vous convient.
storefront-details-sent-before = Un rendez-vous a déjà été pris à partir de cette page. Pour en prendre un autre, confirmez de nouveau.
storefront-details-wait = Beaucoup de demandes viennent d’être envoyées de votre réseau. Attendez { NUMBER($seconds) } s, puis envoyez de nouveau.
storefront-details-not-offered = Ce choix n’est plus offert en ligne. Changez-le plus haut, ou appelez-nous.

storefront-fault-name = Écrivez votre prénom et votre nom.
storefront-fault-reach = Il manque un courriel ou un numéro de téléphone. Tout le reste est conservé.
storefront-fault-offers-email = Pour recevoir les offres, indiquez un courriel : nous vous y demanderons de confirmer. Sinon, décochez la case.
storefront-fault-offers-text = Écrivez un téléphone pour y recevoir nos offres, ou décochez cette case.

storefront-guardian-title = D’abord, le consentement d’un adulte
storefront-guardian-said = Pour une personne de moins de 14 ans, un parent ou la personne qui exerce la tutelle donne d’abord son consentement. Nous ne demandons rien sur l’enfant avant.
storefront-guardian-name = Votre prénom et votre nom
storefront-guardian-name-hint = C’est vous qui consentez. Sans votre nom, le consentement n’est pas valable.
storefront-guardian-contact = Votre courriel ou votre téléphone
storefront-guardian-contact-hint = C’est à vous que nous écrivons, jamais à l’enfant.
storefront-guardian-authority = À quel titre?
storefront-guardian-authority-hint = La loi précise qui peut consentir pour un enfant.
storefront-guardian-parent = Mère, père ou parent
storefront-guardian-tutor = Tutrice ou tuteur
storefront-guardian-other = Autre titulaire de l’autorité parentale
storefront-guardian-told-title = Ce à quoi vous consentez
storefront-guardian-told = Nous demandons le prénom de l’enfant, rien d’autre, pour ce rendez-vous. Seule l’équipe le lit. Vous pouvez le consulter, le faire rectifier et retirer votre consentement en écrivant à { $officer }, { $email }.
storefront-guardian-consent = Je suis titulaire de l’autorité parentale ou j’exerce la tutelle, et je consens à la collecte du prénom de l’enfant par { $shop } pour ce rendez-vous.
storefront-guardian-consent-hint = Sans votre consentement, le rendez-vous ne peut pas être pris en ligne et rien n’est conservé.
storefront-guardian-back = Le rendez-vous est pour moi
storefront-fault-guardian-name = Écrivez votre prénom et votre nom.
storefront-fault-guardian-contact = Écrivez un courriel ou un numéro de téléphone où vous joindre.
storefront-fault-authority = Choisissez à quel titre vous consentez.
storefront-fault-consent = Cochez la case si vous consentez; sans votre consentement, le rendez-vous ne peut pas être pris.

storefront-child-title = Le prénom de l’enfant
storefront-child-said = Merci, { $guardian }. Votre consentement sera enregistré avec le rendez-vous.
storefront-child-name = Prénom de l’enfant
storefront-child-name-hint = Pour accueillir l’enfant. Nous ne demandons rien d’autre.
storefront-fault-child = Écrivez le prénom de l’enfant.

storefront-taken-title = Choisir une autre heure
storefront-taken-heading = Cette heure vient d’être prise.
storefront-taken-past-heading = Cette heure n’est plus offerte.
storefront-taken-said = Voici les plus proches. Tout ce que vous avez écrit est conservé : choisir une heure confirme le rendez-vous.
storefront-taken-none = Aucune autre heure n’est offerte ces jours-là.
storefront-taken-times = Heures offertes
storefront-taken-kept = Ce que vous avez écrit
storefront-taken-all = Voir toutes les heures

storefront-another-service = Le service que vous aviez choisi n’est plus offert en ligne. Choisissez-en un autre.
storefront-another-said = Tout ce que vous avez écrit est conservé. Vous verrez le prix avant de confirmer.
storefront-another-price = Voici votre nouveau choix et son prix. Confirmez si cela vous convient.
storefront-another-staff = La personne choisie n’offre plus ce service en ligne. Le rendez-vous serait avec la première personne disponible; confirmez si cela vous convient.

storefront-visit-confirmed = Rendez-vous confirmé
storefront-visit-title = Votre rendez-vous
storefront-visit-said = Voici votre page. Le lien est personnel : gardez-le pour vous.
storefront-visit-next = Prochain rendez-vous, { $near }
storefront-visit-duration = Durée : { DURATION($minutes) }
storefront-visit-price-taxes = { MONEY($total) }, taxes incluses
storefront-visit-price-no-tax = { MONEY($total) }
storefront-visit-to-pay = À payer sur place. Aucun acompte.
storefront-visit-agreed = Prix convenu à la réservation
storefront-visit-calendar = Ajouter à mon agenda
storefront-visit-move = Déplacer
storefront-visit-cancel = Annuler
storefront-visit-again = Reprendre rendez-vous
storefront-visit-until = Déplacez ou annulez en ligne jusqu’au { DATE($day) }, à { TIME($time) }.
storefront-visit-too-late = Il était possible de déplacer ou d’annuler en ligne jusqu’au { DATE($day) }, à { TIME($time) }.
storefront-visit-soon = Ce rendez-vous est trop proche pour être déplacé ou annulé en ligne.
storefront-visit-call-later = Ensuite, appelez-nous au
storefront-visit-call = Appelez-nous au
storefront-visit-write-later = Ensuite, écrivez-nous à
storefront-visit-write = Écrivez-nous à
storefront-visit-no-account = Votre réservation n’a créé aucun compte.
storefront-visit-after = La suite
storefront-visit-now = Maintenant
storefront-visit-now-said = Si vous avez donné un courriel, vous y recevrez la confirmation et le lien de cette page. Sinon, gardez l’adresse de cette page.
storefront-visit-offers-said = Pour les offres, un courriel vous demande de confirmer, s’il s’agit de l’adresse de votre dossier : rien ne vous est envoyé avant.
storefront-visit-then-said = Nous vous attendons à { TIME($time) }.
storefront-visit-was-cancelled = Ce rendez-vous est annulé. La place est libérée.
storefront-visit-moved = Rendez-vous déplacé au { DATE($day) }, à { TIME($time) }.
storefront-visit-card = Rendez-vous
storefront-status = { $status ->
    [held] Place retenue
    [confirmed] Confirmé
    [arrived] Sur place
    [in_service] En cours
    [ready_to_pay] À encaisser
    [completed] Terminé
    [missed] N’a pas eu lieu
    [cancelled] Annulé
   *[booked] Réservé
 }

storefront-cancel-title = Annuler ce rendez-vous?
storefront-cancel-free = Aucuns frais, rien à rembourser.
storefront-cancel-until = Possible en ligne jusqu’au { DATE($day) }, à { TIME($time) }.
storefront-cancel-what = { $service }, avec { $staff }
storefront-cancel-reason = Motif
storefront-cancel-reason-of = { $reason ->
    [plans] Un empêchement
   *[other_time] Je préfère une autre heure ou une autre personne
 }
storefront-cancel-stray = Choisissez un motif de la liste, ou aucun.
storefront-cancel-button = Annuler le rendez-vous
storefront-cancel-keep-button = Garder le rendez-vous
storefront-cancel-move = Vous préférez changer d’heure?
storefront-cancel-move-link = Déplacer le rendez-vous
storefront-not-now-title = Ce rendez-vous ne peut plus être modifié en ligne
storefront-not-now = Il est terminé, annulé ou déjà commencé.

storefront-move-title = Déplacer le rendez-vous
storefront-move-now = Rendez-vous actuel : { DATE($day, style: "weekday") }, { TIME($time) }
storefront-move-button = Déplacer ici
storefront-move-unavailable = Ce service ne se réserve plus en ligne. Appelez-nous pour déplacer le rendez-vous.
