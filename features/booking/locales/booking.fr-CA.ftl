# Lettres au client.
booking-letter-greeting = Bonjour { $first_name },
booking-letter-greeting-nobody = Bonjour,
booking-letter-confirmed-subject = Rendez-vous confirmé, le { DATE($day) }, à { TIME($time) }
booking-letter-confirmed-preview = Le { DATE($day) }, à { TIME($time) }. Changer ou annuler en un clic.
booking-letter-confirmed-title = Votre rendez-vous est confirmé
booking-letter-confirmed-opening = Votre rendez-vous chez { $shop } est confirmé.
booking-letter-moved-subject = Nouvelle heure : le { DATE($day) }, à { TIME($time) }
booking-letter-moved-preview = Le { DATE($day) }, à { TIME($time) }.
booking-letter-moved-title = Votre rendez-vous est déplacé
booking-letter-moved-opening = Voici la nouvelle heure.
booking-letter-cancelled-subject = Rendez-vous annulé, le { DATE($day) }
booking-letter-cancelled-preview = Celui du { DATE($day) }, à { TIME($time) }.
booking-letter-cancelled-title = Votre rendez-vous est annulé
booking-letter-cancelled-by-client = Comme vous l’avez demandé, votre rendez-vous du { DATE($day) }, à { TIME($time) }, est annulé.
booking-letter-cancelled-by-shop = { $shop } a dû annuler votre rendez-vous du { DATE($day) }, à { TIME($time) }. Veuillez nous excuser.
booking-letter-move-button = Déplacer le rendez-vous
booking-letter-cancel-button = Annuler le rendez-vous
booking-letter-manage-button = Voir le rendez-vous
booking-letter-again-button = Reprendre rendez-vous
booking-letter-plans = Un empêchement? Changez l’heure ou annulez, sans frais, jusqu’au { DATE($day) }, à { TIME($time) }. Plus tôt nous le savons, plus il est facile d’offrir la place à quelqu’un d’autre.
booking-letter-plans-late = Ce rendez-vous est trop proche pour être déplacé ou annulé en ligne. En cas d’empêchement, appelez-nous.
booking-letter-offers = En réservant, vous avez demandé à recevoir nos offres { $what ->
    [email] par courriel
    [text] par texto
   *[both] par courriel et par texto
 }. Confirmez-le ici, pour que personne ne puisse vous abonner à votre insu. Sans votre confirmation, nous n’en enverrons aucune.
booking-letter-offers-link = Choisir si je reçois les offres
booking-letter-closing = Au plaisir de vous accueillir,
booking-letter-not-an-offer = Ce message concerne votre rendez-vous. Ce n’est pas une offre.
booking-calendar-summary = Rendez-vous chez { $shop }

# Faits d’un rendez-vous.
booking-fact-before = Avant
booking-fact-when = Quand
booking-fact-duration = Durée
booking-fact-service = Service
booking-fact-with = Avec
booking-fact-where = Où
booking-fact-for = Pour
booking-fact-price = Prix
booking-day-at = le { DATE($day) }, à { TIME($time) }
booking-duration = { DURATION($minutes) }
booking-price-with-taxes = { MONEY($total) }, taxes incluses
booking-price-without-tax = { MONEY($price) }
booking-tax-gst = TPS
booking-tax-hst = TVH
booking-tax-qst = TVQ
booking-tax-pst = TVP
booking-tax-rst = TVD

# Pages publiques.
booking-public-step-services = Services
booking-public-step-time = Heure
booking-public-step-details = Coordonnées
booking-public-policy = Ce que nous conservons, et combien de temps
booking-public-when = { DATE($day, style: "weekday") }, { $time }
booking-public-when-short = { DAY($day) }, { $time }
booking-public-plus-taxes = { MONEY($price) }, plus taxes
booking-public-no-taxes = { MONEY($price) }
booking-public-with = Avec { $staff }
booking-public-anyone = Sans préférence
booking-public-first-free = Avec la première personne disponible

booking-public-menu-title = Prendre rendez-vous
booking-public-menu-heading = Quel service vous intéresse?
booking-public-menu-said = Choisissez un service. Les prix sont affichés avant taxes.
booking-public-menu-said-small-supplier = Choisissez un service. Aucune taxe perçue : petit fournisseur.
booking-public-menu-said-untaxed = Choisissez un service. Aucune taxe ne s’ajoute à ces prix.
booking-public-menu-families = Familles de services
booking-public-menu-from = à partir de
booking-public-menu-lengths = de { DURATION($least) } à { DURATION($most) }
booking-public-menu-empty-title = Aucun service en ligne pour le moment
booking-public-menu-empty-said = Les services offerts en ligne apparaîtront ici. D’ici là, appelez-nous pour prendre rendez-vous.
booking-public-menu-stray = Ce service n’est pas offert en ligne, ou ne l’est plus. Choisissez-en un dans la liste.

booking-public-time-title = Choisir l’heure
booking-public-time-heading = Quand souhaitez-vous venir?
booking-public-time-who = Avec qui
booking-public-time-next = Les prochaines places
booking-public-time-week = Semaine du { $day }
booking-public-time-previous = Semaine précédente
booking-public-time-following = Semaine suivante
booking-public-time-day = Jour
booking-public-time-closed = fermé
booking-public-time-full = complet
booking-public-time-past = passé
booking-public-time-later = pas encore offert
booking-public-time-morning = Matin
booking-public-time-afternoon = Après-midi
booking-public-time-evening = Soir
booking-public-time-none-that-day = Aucune heure offerte le { DATE($day, style: "weekday") }. Choisissez un jour souligné.
booking-public-time-before-change = { TIME($time) }, avant le changement d’heure
booking-public-time-after-change = { TIME($time) }, après le changement d’heure
booking-public-time-clock = { TIME($time) }
booking-public-time-label = { DATE($day) }, à { $time }, durée : { DURATION($minutes) }, { $price }
booking-public-time-choice = Votre choix
booking-public-time-sum = { $staff } · { DURATION($minutes) } · { $price }
booking-public-time-continue = Continuer
booking-public-time-empty-title = Aucune heure offerte d’ici le { DATE($day) }
booking-public-time-empty-said = De nouvelles heures s’ajoutent chaque jour. Nous pouvons aussi en chercher une avec vous.
booking-public-time-stray-staff = Cette personne n’offre pas ce service, ou ne prend plus de rendez-vous. Voici les heures des autres.
booking-public-time-stray-day = Ce jour ne peut pas être choisi. Voici les heures offertes.
booking-public-time-unreadable = Nous n’avons pas reconnu l’heure demandée. Choisissez une heure dans la liste.
booking-public-time-skipped = Cette heure n’existe pas ce jour-là, à cause du passage à l’heure avancée. Choisissez une autre heure.
booking-public-time-twice = Cette heure revient deux fois ce jour-là, à cause du retour à l’heure normale. Choisissez la bonne dans la liste.
booking-public-time-gone = Cette heure n’est plus offerte. Choisissez-en une autre.

booking-public-details-title = Vos coordonnées
booking-public-details-recap = Votre rendez-vous
booking-public-details-what = { $service }, avec { $staff }. Durée : { DURATION($minutes) }
booking-public-details-what-anyone = { $service }, avec la première personne disponible. Durée : { DURATION($minutes) }
booking-public-details-change = Changer
booking-public-details-child = Le rendez-vous est pour une personne de moins de 14 ans
booking-public-details-child-said = Un parent ou la personne qui exerce la tutelle donne d’abord son consentement.
booking-public-details-name = Prénom et nom
booking-public-details-name-hint = Sans votre nom, nous ne pouvons pas réserver la place.
booking-public-details-reach-said = Donnez un courriel ou un numéro de téléphone, au choix. Sans l’un ou l’autre, nous ne pouvons pas confirmer le rendez-vous.
booking-public-details-email = Courriel
booking-public-details-email-hint = Pour la confirmation et le lien de votre page. Sans courriel, gardez l’adresse de la page suivante.
booking-public-details-phone = Téléphone
booking-public-details-phone-hint = Pour vous joindre en cas de changement. Sans numéro, nous vous écrirons.
booking-public-details-one-of-two = l’un des deux est nécessaire
booking-public-details-language = Langue de nos messages
booking-public-details-language-hint = Nous vous écrirons dans cette langue.
booking-public-details-french = Français
booking-public-details-english = English
booking-public-details-price = Prix
booking-public-details-total = Total à payer sur place
booking-public-details-no-tax = Aucune taxe perçue : petit fournisseur
booking-public-details-offers = Recevoir nos offres (facultatif)
booking-public-details-offers-email = Oui, { $shop } peut m’envoyer ses offres et ses nouvelles par courriel.
booking-public-details-offers-text = Oui, { $shop } peut m’envoyer ses offres et ses nouvelles par texto.
booking-public-details-offers-said = Aucune offre n’est envoyée avant que vous l’ayez confirmé par courriel, pour que personne ne puisse vous abonner à votre insu. Votre choix ne change rien à votre rendez-vous ni à nos rappels. Vous pouvez retirer votre consentement en tout temps, par le lien du courriel ou en nous écrivant. Expéditeur : { $sender }.
booking-public-details-plans = Un empêchement? Déplacez ou annulez en ligne, sans frais, jusqu’au { DATE($day) }, à { TIME($time) }.
booking-public-details-plans-late = Ce rendez-vous est trop proche pour être déplacé ou annulé en ligne. En cas d’empêchement, appelez-nous.
booking-public-details-use = Nous utilisons vos coordonnées pour ce rendez-vous seulement.
booking-public-details-confirm-button = Confirmer le rendez-vous
booking-public-details-price-changed = Le prix vient de changer. Voici le nouveau total; confirmez si cela vous convient.
booking-public-details-sent-before = Un rendez-vous a déjà été pris à partir de cette page. Pour en prendre un autre, confirmez de nouveau.
booking-public-details-wait = Beaucoup de demandes viennent d’être envoyées de votre réseau. Attendez { NUMBER($seconds) } s, puis envoyez de nouveau.
booking-public-details-not-offered = Ce choix n’est plus offert en ligne. Changez-le plus haut, ou appelez-nous.

booking-public-fault-name = Écrivez votre prénom et votre nom.
booking-public-fault-name-long = Le nom est trop long. Limite : { NUMBER($max) } caractères.
booking-public-fault-name-character = Le nom contient un caractère qui n’est pas accepté. Retirez-le.
booking-public-fault-reach = Il manque un courriel ou un numéro de téléphone. Tout le reste est conservé.
booking-public-fault-email = Cette adresse n’a pas la forme d’un courriel. Exemple : zoe@courriel.example
booking-public-fault-phone = Le numéro de téléphone doit compter 10 chiffres. Exemple : 819 555-0187
booking-public-fault-offers-email = Pour recevoir les offres, indiquez un courriel : nous vous y demanderons de confirmer. Sinon, décochez la case.
booking-public-fault-offers-text = Écrivez un téléphone pour y recevoir nos offres, ou décochez cette case.
booking-public-fault-language = Choisissez une langue.

booking-public-guardian-title = D’abord, le consentement d’un adulte
booking-public-guardian-said = Pour une personne de moins de 14 ans, un parent ou la personne qui exerce la tutelle donne d’abord son consentement. Nous ne demandons rien sur l’enfant avant.
booking-public-guardian-name = Votre prénom et votre nom
booking-public-guardian-name-hint = C’est vous qui consentez. Sans votre nom, le consentement n’est pas valable.
booking-public-guardian-contact = Votre courriel ou votre téléphone
booking-public-guardian-contact-hint = C’est à vous que nous écrivons, jamais à l’enfant.
booking-public-guardian-authority = À quel titre?
booking-public-guardian-authority-hint = La loi précise qui peut consentir pour un enfant.
booking-public-guardian-parent = Mère, père ou parent
booking-public-guardian-tutor = Tutrice ou tuteur
booking-public-guardian-other = Autre titulaire de l’autorité parentale
booking-public-guardian-told-title = Ce à quoi vous consentez
booking-public-guardian-told = Nous demandons le prénom de l’enfant, rien d’autre, pour ce rendez-vous. Seule l’équipe le lit. Vous pouvez le consulter, le faire rectifier et retirer votre consentement en écrivant à { $officer }, { $email }.
booking-public-guardian-consent = Je suis titulaire de l’autorité parentale ou j’exerce la tutelle, et je consens à la collecte du prénom de l’enfant par { $shop } pour ce rendez-vous.
booking-public-guardian-consent-hint = Sans votre consentement, le rendez-vous ne peut pas être pris en ligne et rien n’est conservé.
booking-public-guardian-back = Le rendez-vous est pour moi
booking-public-fault-guardian-name = Écrivez votre prénom et votre nom.
booking-public-fault-guardian-contact = Écrivez un courriel ou un numéro de téléphone où vous joindre.
booking-public-fault-authority = Choisissez à quel titre vous consentez.
booking-public-fault-consent = Cochez la case si vous consentez; sans votre consentement, le rendez-vous ne peut pas être pris.

booking-public-child-title = Le prénom de l’enfant
booking-public-child-said = Merci, { $guardian }. Votre consentement sera enregistré avec le rendez-vous.
booking-public-child-name = Prénom de l’enfant
booking-public-child-name-hint = Pour accueillir l’enfant. Nous ne demandons rien d’autre.
booking-public-fault-child = Écrivez le prénom de l’enfant.

booking-public-taken-title = Choisir une autre heure
booking-public-taken-heading = Cette heure vient d’être prise.
booking-public-taken-past-heading = Cette heure n’est plus offerte.
booking-public-taken-said = Voici les plus proches. Tout ce que vous avez écrit est conservé : choisir une heure confirme le rendez-vous.
booking-public-taken-none = Aucune autre heure n’est offerte ces jours-là.
booking-public-taken-times = Heures offertes
booking-public-taken-kept = Ce que vous avez écrit
booking-public-taken-all = Voir toutes les heures

booking-public-visit-confirmed = Rendez-vous confirmé
booking-public-visit-title = Votre rendez-vous
booking-public-visit-said = Voici votre page. Le lien est personnel : gardez-le pour vous.
booking-public-visit-next = Prochain rendez-vous, { $near }
booking-public-visit-duration = Durée : { DURATION($minutes) }
booking-public-visit-price-taxes = { MONEY($total) }, taxes incluses
booking-public-visit-price-no-tax = { MONEY($total) }
booking-public-visit-to-pay = À payer sur place. Aucun acompte.
booking-public-visit-agreed = Prix convenu à la réservation
booking-public-visit-calendar = Ajouter à mon agenda
booking-public-visit-move = Déplacer
booking-public-visit-cancel = Annuler
booking-public-visit-again = Reprendre rendez-vous
booking-public-visit-until = Déplacez ou annulez en ligne jusqu’au { DATE($day) }, à { TIME($time) }.
booking-public-visit-too-late = Il était possible de déplacer ou d’annuler en ligne jusqu’au { DATE($day) }, à { TIME($time) }.
booking-public-visit-soon = Ce rendez-vous est trop proche pour être déplacé ou annulé en ligne.
booking-public-visit-call-later = Ensuite, appelez-nous au
booking-public-visit-call = Appelez-nous au
booking-public-visit-write-later = Ensuite, écrivez-nous à
booking-public-visit-write = Écrivez-nous à
booking-public-visit-no-account = Votre réservation n’a créé aucun compte.
booking-public-visit-after = La suite
booking-public-visit-now = Maintenant
booking-public-visit-now-said = Si vous avez donné un courriel, vous y recevrez la confirmation et le lien de cette page. Sinon, gardez l’adresse de cette page.
booking-public-visit-offers-said = Pour les offres, un courriel vous demande de confirmer, s’il s’agit de l’adresse de votre dossier : rien ne vous est envoyé avant.
booking-public-visit-then-said = Nous vous attendons à { TIME($time) }.
booking-public-visit-was-cancelled = Ce rendez-vous est annulé. La place est libérée.
booking-public-visit-moved = Rendez-vous déplacé au { DATE($day) }, à { TIME($time) }.
booking-public-visit-card = Rendez-vous
booking-public-status = { $status ->
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

booking-public-cancel-title = Annuler ce rendez-vous?
booking-public-cancel-free = Aucuns frais, rien à rembourser.
booking-public-cancel-until = Possible en ligne jusqu’au { DATE($day) }, à { TIME($time) }.
booking-public-cancel-what = { $service }, avec { $staff }
booking-public-cancel-reason = Motif
booking-public-cancel-reason-of = { $reason ->
    [plans] Un empêchement
   *[other_time] Je préfère une autre heure ou une autre personne
 }
booking-public-cancel-stray = Choisissez un motif de la liste, ou aucun.
booking-public-cancel-button = Annuler le rendez-vous
booking-public-cancel-keep-button = Garder le rendez-vous
booking-public-cancel-move = Vous préférez changer d’heure?
booking-public-cancel-move-link = Déplacer le rendez-vous
booking-public-not-now-title = Ce rendez-vous ne peut plus être modifié en ligne
booking-public-not-now = Il est terminé, annulé ou déjà commencé.

booking-public-move-title = Déplacer le rendez-vous
booking-public-move-now = Rendez-vous actuel : { DATE($day, style: "weekday") }, { TIME($time) }
booking-public-move-button = Déplacer ici
booking-public-move-unavailable = Ce service ne se réserve plus en ligne. Appelez-nous pour déplacer le rendez-vous.
