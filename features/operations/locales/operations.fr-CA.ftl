## Accueil
operations-home-title = Agenda et dossiers pour salons et cliniques
operations-home-heading = L’agenda et les dossiers, sans le bruit
operations-home-lede = Clairière est un logiciel libre pour les salons de coiffure, les cliniques d’esthétique et la massothérapie. Il connaît les taxes, les temps de pose et les lois d’ici.
operations-home-demos = Démonstrations
operations-home-visit-button = Visiter une démonstration
operations-home-privacy = Vie privée
operations-home-create-button = Créer un compte
operations-home-figure = Une journée dans un salon inventé
operations-home-open = Ouvrir la démonstration
operations-home-taxes-title = Les taxes, au cent près
operations-home-taxes = TPS et TVQ sur deux lignes, chacune arrondie comme le demande Revenu Québec. Les autres provinces aussi.
operations-home-haircut = Coupe
operations-home-gst = TPS (5 %)
operations-home-qst = TVQ (9,975 %)
operations-home-total = Total
operations-home-private-title = Une confidentialité qui se vérifie
operations-home-private = Notes chiffrées, chaque lecture inscrite, aucun traceur. Un commerce ne voit jamais les dossiers d’un autre.
operations-home-free-title = Le logiciel est à vous
operations-home-free = Le code est public. Vous pouvez l’héberger vous-même, sur vos propres serveurs, et le modifier.
operations-home-demos-title = Des commerces de démonstration
operations-home-demos-said = Ouverts au public, sans compte. Les noms et les personnes sont inventés.
operations-home-not-title = Ce que Clairière ne fait pas
operations-home-not = Ni la paie, ni la tenue de livres, ni la publicité à votre clientèle. Aucun traceur, aucune vente de données, aucun classement de salons.
operations-home-hour = { $hour } h
operations-home-hair-long = Racines et coupe
operations-home-hair-short = Coupe
operations-home-hair-beard = Coupe et barbe
operations-home-hair-colour = Mèches et soin
operations-home-hair-care = Soin et coupe
operations-home-hair-processing = Pose, 40 min
operations-home-in-service = En cours
operations-home-arrived = Sur place
operations-home-sign-in = Se connecter

## Bas de page
operations-foot-policy = Politique de confidentialité
operations-foot-terms = Conditions
operations-version = Version { $version }
operations-prevails = En cas de divergence, la version française prévaut.

## Inscription
operations-sign-up-steps = Étapes
operations-sign-up-step-of = étape { NUMBER($step) } sur 3
operations-sign-up-shop = Votre commerce
operations-sign-up-place = Lieu et taxes
operations-sign-up-account = Votre compte
operations-sign-up-shop-title = Créer un compte : votre commerce
operations-sign-up-place-title = Créer un compte : lieu et taxes
operations-sign-up-account-title = Créer un compte : vous
operations-sign-up-shop-heading = Que faites-vous, et où?
operations-sign-up-shop-lede = Trois étapes, environ quatre minutes. Rien n’est facturé ici.
operations-sign-up-place-heading = Où travaillez-vous, et percevez-vous les taxes?
operations-sign-up-place-lede = Ces réponses règlent l’heure et les taxes. Vous pourrez les changer plus tard.
operations-sign-up-account-heading = Qui sera propriétaire du compte?
operations-sign-up-account-lede = Cette personne peut inviter l’équipe et modifier tous les paramètres.
operations-sign-up-wait = Il y a eu beaucoup de demandes de votre réseau. Rien n’est perdu. Réessayez dans { $seconds ->
    [one] { NUMBER($seconds) } seconde.
   *[other] { NUMBER($seconds) } secondes.
 }
operations-sign-up-already = Vous avez déjà un compte?
operations-continue-button = Continuer
# exception button: « Retour » est le mot du glossaire
operations-back-button = Retour
operations-create-button = Créer le compte
operations-name = Nom du commerce
operations-slug = Adresse Web de votre page
operations-slug-hint = { $base }/votre-adresse. Si vous la laissez vide, nous la composons à partir du nom.
operations-slug-chosen = Votre page sera à l’adresse { $address }.
operations-trades = Métiers
operations-trades-hint = Votre choix détermine les services, les cabines et les heures proposés. Plusieurs choix possibles.
operations-province = Province ou territoire
operations-legal-name = Nom légal
operations-legal-name-hint = Si ce n’est pas le nom du commerce.
operations-street = Adresse
operations-street-hint = Laissez vide si vous travaillez à domicile.
operations-city = Ville
operations-postal-code = Code postal
operations-phone = Téléphone du commerce
operations-zone-label = Fuseau horaire
operations-zone = { $hour ->
    [newfoundland] Heure de Terre-Neuve, { $city }
    [atlantic] Heure de l’Atlantique, { $city }
    [central] Heure du Centre, { $city }
    [mountain] Heure des Rocheuses, { $city }
    [pacific] Heure du Pacifique, { $city }
    [yukon] Heure du Yukon, { $city }
   *[eastern] Heure de l’Est, { $city }
 }
operations-taxed = Inscription aux taxes
operations-taxed-yes-qc = Le commerce est inscrit à la TPS et à la TVQ
operations-taxed-yes = Le commerce est inscrit à la TPS/TVH
operations-taxed-no = Petit fournisseur : aucune taxe à percevoir
operations-taxed-no-hint = 30 000 $ ou moins sur quatre trimestres. Les numéros d’inscription restent vides.
operations-number-business = Numéro d’entreprise (NE)
operations-number-gst = N° d’inscription TPS
operations-number-gst-hst = N° d’inscription TPS/TVH
operations-number-qst = N° d’inscription TVQ
operations-number-neq = NEQ
operations-number-pst = N° d’inscription TVP
operations-number-rst = N° d’inscription TVD
operations-number-hint = Format : { $example }
operations-number-since = Inscription en vigueur depuis le
operations-number-checked = Nous vérifions la forme des numéros, pas votre inscription. Revenu Québec et l’Agence du revenu du Canada tiennent les registres publics.
operations-first-name = Prénom
operations-last-name = Nom
operations-email = Courriel
operations-email-hint = Pour vous connecter. Il paraît aussi sur votre page publique, comme courriel de la personne responsable de la protection des renseignements personnels; vous pourrez en mettre un autre plus tard.
operations-password = Mot de passe ou phrase de passe
operations-password-hint = 15 caractères ou plus, espaces compris. Quatre ou cinq mots sans lien entre eux conviennent très bien.
operations-attestations = Attestations
operations-adult = J’ai 18 ans ou plus et j’ai le pouvoir d’engager ce commerce.
operations-terms-accept = J’accepte les conditions.
operations-policy-accept = J’accepte la politique de confidentialité.
operations-read-terms = Lire les conditions
operations-read-policy = Lire la politique de confidentialité
operations-sign-up-fine = Nous recueillons votre nom et votre courriel pour tenir ce compte, et rien de plus.

## Fautes des champs
operations-fault-empty = Ce champ est vide. Remplissez-le pour continuer.
operations-fault-long = Le texte est trop long. Limite : { NUMBER($max) } caractères.
operations-fault-character = Le texte contient un caractère qui ne s’imprime pas. Effacez-le et tapez-le de nouveau.
operations-fault-choice = Faites un choix pour continuer.
operations-fault-email-empty = Il manque l’adresse de courriel. Exemple : zoe@salon.example
operations-fault-email-long = L’adresse est trop longue. Limite : 254 caractères.
operations-fault-email-accent = Une adresse de courriel n’a pas d’accents. Exemple : zoe@salon.example
operations-fault-email = Cette adresse n’a pas la forme d’un courriel. Exemple : zoe@salon.example
operations-fault-email-taken = Un compte existe déjà pour cette adresse. Connectez-vous, ou donnez une autre adresse.
operations-fault-phone = Le numéro de téléphone doit compter 10 chiffres. Exemple : 418 555-0142
operations-fault-phone-extension = Donnez le numéro sans le poste. Exemple : 418 555-0142
operations-fault-phone-area = Il manque l’indicatif régional. Exemple : 418 555-0142
operations-fault-slug-empty = Choisissez une adresse. Exemple : salon-brindille
operations-fault-slug-short = L’adresse doit compter au moins 3 caractères. Exemple : salon-brindille
operations-fault-slug-long = L’adresse peut compter au plus 40 caractères. Exemple : salon-brindille
operations-fault-slug-character = L’adresse ne contient que des minuscules sans accent, des chiffres et des traits d’union. Exemple : salon-brindille
operations-fault-slug-hyphen = Un trait d’union se place entre deux mots. Exemple : salon-brindille
operations-fault-slug-reserved = Cette adresse est réservée au service. Choisissez-en une autre.
operations-fault-slug-taken = Cette adresse est déjà prise. Choisissez-en une autre.
operations-fault-slug-taken-try = Cette adresse est déjà prise. Celle-ci est libre : { $slug }
operations-fault-trade = Cochez au moins un métier.
operations-fault-province = Choisissez la province ou le territoire.
operations-fault-zone = Choisissez le fuseau horaire.
operations-fault-city = Il manque la ville. Exemple : Saguenay
operations-fault-postal = Un code postal alterne lettres et chiffres. Exemple : G7H 0A1
operations-fault-taxed = Dites si le commerce perçoit les taxes.
operations-fault-tax-date = Donnez la date d’entrée en vigueur de l’inscription. Exemple : 2026-01-01
operations-fault-number-empty = Il manque le numéro. Exemple : { $example }
operations-fault-number-short = { $missing ->
    [one] Il manque un caractère. Exemple : { $example }
   *[other] Il manque { NUMBER($missing) } caractères. Exemple : { $example }
 }
operations-fault-number-over = { $extra ->
    [one] Il y a un caractère de trop. Exemple : { $example }
   *[other] Il y a { NUMBER($extra) } caractères de trop. Exemple : { $example }
 }
operations-fault-number-character = Il y a une lettre ou un signe à la place d’un chiffre. Exemple : { $example }
operations-fault-number-prefix = Les lettres { $letters } manquent entre les chiffres. Exemple : { $example }
operations-fault-number-neq = Un NEQ commence par l’un de ces chiffres : { $prefixes }. Exemple : { $example }
operations-fault-number-check = Un des chiffres ne concorde pas avec les autres. Relisez le numéro. Exemple : { $example }
operations-fault-adult = Cochez cette case pour créer le compte : il faut avoir 18 ans ou plus.
operations-fault-terms = Cochez cette case pour créer le compte. Le lien vers les conditions est plus bas.
operations-fault-policy = Cochez cette case pour créer le compte. Le lien vers la politique est plus bas.
operations-fault-whole = Donnez un nombre entier, de { NUMBER($min) } à { NUMBER($max) }.
operations-fault-hours = Ces heures ne sont pas reconnues. Exemple : 9 h–12 h, 13 h–17 h 30
operations-fault-hours-backwards = La fin vient avant le début. Exemple : 9 h–17 h 30
operations-fault-hours-many = Une journée a au plus { NUMBER($most) } plages.
operations-fault-hours-overlap = Deux plages se chevauchent. Exemple : 9 h–12 h, 13 h–17 h 30

## Premiers pas
operations-welcome-title = Premiers pas
operations-welcome-heading = Votre commerce est ouvert
operations-welcome-lede = On peut déjà prendre rendez-vous à cette adresse :
operations-welcome-see = Voir votre page publique
operations-welcome-filled = Ce qui est prêt
operations-welcome-services = { $count ->
    [one] { NUMBER($count) } service, avec son prix et sa durée
   *[other] { NUMBER($count) } services, avec leur prix et leur durée
 }
operations-welcome-resources = { $count ->
    [one] { NUMBER($count) } chaise, cabine ou appareil
   *[other] { NUMBER($count) } chaises, cabines ou appareils
 }
operations-welcome-hours = Des heures d’ouverture, et un horaire identique pour vous
operations-welcome-rules = Réservation en ligne jusqu’à { NUMBER($days) } jours d’avance, au moins { NUMBER($hours) } h avant
operations-welcome-next = Et ensuite
operations-step-factor = Protéger votre compte
operations-step-factor-why = La validation en deux étapes arrête une personne qui connaîtrait votre mot de passe.
operations-step-factor-button = Activer la validation
operations-step-prices = Vérifier les prix
operations-step-prices-why = Les prix et les durées sont courants dans le métier, pas encore les vôtres.
operations-step-prices-button = Voir les services
operations-step-hours = Régler les heures et les coordonnées
operations-step-hours-why = Ce que votre clientèle voit, et quand elle peut réserver.
operations-step-hours-button = Ouvrir les paramètres
operations-step-team = Inviter l’équipe
operations-step-team-why = Chaque personne a son compte, son rôle et son horaire.
operations-step-team-button = Inviter une personne
operations-welcome-day = Aller à l’agenda

## Réglages
operations-settings-title = Paramètres
operations-settings-lede = Ce que votre clientèle voit et quand elle peut réserver.
operations-settings-locked = Seule une personne ayant le rôle Propriétaire peut modifier ces paramètres.
operations-settings-shop = Le commerce
operations-settings-address = Adresse de la page publique
operations-settings-province-hint = Elle décide des taxes. Le fuseau horaire reste celui des rendez-vous déjà pris.
operations-settings-locale = Langue principale du commerce
operations-settings-email = Courriel pour les réponses
operations-settings-officer = Personne responsable de la protection des renseignements personnels
operations-settings-officer-said = Son titre et ses coordonnées paraissent au bas de vos pages publiques, comme la loi le demande.
operations-settings-officer-name = Nom
operations-settings-officer-email = Courriel de la personne responsable
operations-settings-taxes = Taxes
operations-settings-booking = Réservation en ligne
operations-settings-lead = Délai minimal avant le rendez-vous, en heures
operations-settings-lead-hint = Passé ce délai, la réservation en ligne est fermée.
operations-settings-horizon = Période de réservation, en jours
operations-settings-step = Une heure de début toutes les
operations-step = { DURATION($minutes) }
operations-settings-notice = Préavis pour déplacer ou annuler en ligne, en heures
operations-settings-notice-hint = Passé ce délai, la personne vous appelle.
operations-settings-unsettled = Heures à revoir
operations-settings-unsettled-said = Le fuseau horaire ou ses règles ont changé, et ces rendez-vous n’ont pas pu garder l’heure convenue : elle était prise. Entendez-vous avec la personne, puis déplacez le rendez-vous; choisissez l’heure qu’il a déjà si elle convient.
operations-settings-unsettled-visit = Heure convenue : { DATE($agreed_day, style: "sentence") }, à { TIME($agreed_time) }. Dans l’agenda : { DATE($day, style: "sentence") }, à { TIME($time) }.
operations-settings-unsettled-button = Voir le rendez-vous
operations-settings-team = Horaires de l’équipe
operations-settings-team-said = Chaque personne travaille à ses heures, pendant les heures d’ouverture.
operations-settings-edit-hours = Modifier l’horaire
operations-settings-money = Caisse
operations-settings-till = Pourboires, modes de paiement et reçus
operations-settings-till-open = Régler la caisse
operations-settings-drawers = Tiroirs-caisses
operations-settings-drawers-open = Régler les tiroirs
operations-settings-privacy = Renseignements personnels de la clientèle
operations-save-button = Enregistrer
operations-saved = Vos changements sont enregistrés.
operations-weekday = { $day ->
    [tue] Mardi
    [wed] Mercredi
    [thu] Jeudi
    [fri] Vendredi
    [sat] Samedi
    [sun] Dimanche
   *[mon] Lundi
 }

## Horaires
operations-closed = Fermé
operations-hours-of = Horaire : { $name }
operations-hours-total = { DURATION($minutes) } par semaine.
operations-hours-shop = Le commerce : { $hours }
operations-hours-save-button = Enregistrer l’horaire
operations-place-closed = Le commerce est fermé
operations-schedule-open = Modifier les heures
operations-schedule-place = Le commerce
operations-schedule-place-title = Heures d’ouverture
operations-schedule-place-lede = Ce que votre clientèle voit, et quand elle peut réserver.
operations-schedule-others = Exceptions et congés
operations-schedule-closures = Exceptions et fermetures
operations-week-none = 0 h
operations-week-title = Semaine type
operations-week-turns = Répétition
operations-week-each = Chaque semaine
operations-week-in-two = Une sur deux
operations-week-first = Première semaine
operations-week-second = Deuxième semaine
operations-week-from = { $day }, début
operations-week-to = { $day }, fin
operations-week-until = à
operations-week-break = Pause
operations-week-break-of = { $day }, pause
operations-week-total = { $total } par semaine
operations-weekday-within = { $day ->
    [tue] mardi
    [wed] mercredi
    [thu] jeudi
    [fri] vendredi
    [sat] samedi
    [sun] dimanche
   *[mon] lundi
 }
operations-without-meal = Sans pause : { $days }. Au Québec, la loi prévoit 30 min pour le repas après 5 h de travail.
operations-when-title = À partir de quand?
operations-when-first = Premier jour
operations-when-said = Les rendez-vous déjà pris restent en place.
operations-effect-button = Voir l’effet
operations-outside-none = Tous les rendez-vous à venir tombent dans l’horaire.
operations-outside-tried = { $count ->
    [one] { NUMBER($count) } rendez-vous pris tombe hors du nouvel horaire :
   *[other] { NUMBER($count) } rendez-vous pris tombent hors du nouvel horaire :
 }
operations-outside-kept = { $count ->
    [one] { NUMBER($count) } rendez-vous pris tombe hors de l’horaire :
   *[other] { NUMBER($count) } rendez-vous pris tombent hors de l’horaire :
 }
operations-outside-visit = { $name }, { $day }, { $hours }
operations-outside-more = { $count ->
    [one] Voir l’autre
   *[other] Voir les { NUMBER($count) } autres
 }
operations-outside-stay = Rien n’est déplacé. Ouvrez un rendez-vous pour proposer une autre heure.
operations-later-title = Horaires à venir
operations-later-week = { $hours } par semaine
operations-take-back = Retirer
operations-others-none = Rien de prévu.
operations-others-add = Ajouter
operations-others-kind = Nature
operations-others-first = Premier jour
operations-others-last = Dernier jour
operations-others-from = Début
operations-others-to = Fin
operations-others-hint = Le début et la fin servent aux heures différentes seulement.
operations-others-button = Ajouter à l’horaire
operations-closure = Fermeture
operations-special-kind = { $kind ->
    [holiday] Jour férié
    [vacation] Vacances
    [works] Travaux ou entretien
    [hours] Heures différentes
   *[other] Autre fermeture
 }
operations-of-the-place = Tout le commerce : { $kind }
operations-exception-kind = { $kind ->
    [vacation] Vacances
    [hours] Heures différentes
   *[day_off] Congé
 }
operations-holidays-title = Jours fériés
operations-holidays-said = Ceux de votre province, d’ici un an. Rien n’est fermé sans votre accord.
operations-holiday-close = Fermer
operations-holiday = { $holiday ->
    [family] Fête de la famille
    [louis_riel] Journée Louis-Riel
    [heritage] Fête du Patrimoine
    [islander] Fête des Insulaires
    [good_friday] { $province ->
        [QC] Vendredi saint (ou le lundi de Pâques, au choix)
       *[other] Vendredi saint
     }
    [easter_monday] Lundi de Pâques (ou le Vendredi saint, au choix)
    [victoria] Fête de la Reine
    [patriots] Journée nationale des patriotes
    [indigenous_peoples] Journée nationale des peuples autochtones
    [quebec_national] Fête nationale du Québec
    [canada] Fête du Canada
    [memorial] Jour commémoratif
    [nunavut] Fête du Nunavut
    [august] { $province ->
        [BC] Fête de la Colombie-Britannique
        [SK] Fête de la Saskatchewan
        [NB] Fête du Nouveau-Brunswick
       *[other] Congé civique
     }
    [discovery] Jour de la Découverte
    [labour] Fête du Travail
    [truth] Journée nationale de la vérité et de la réconciliation
    [thanksgiving] Action de grâces
    [remembrance] Jour du Souvenir
    [christmas] Noël
    [boxing] Lendemain de Noël
   *[new_year] Jour de l’An
 }
operations-place-title = Adresse Web et fuseau horaire
operations-place-slug-hint = { $base }/votre-adresse. L’ancienne adresse mènera toujours à la nouvelle.
operations-place-slug-button = Changer l’adresse
operations-place-zone-hint = Avant de changer quoi que ce soit, la page suivante dit l’effet.
operations-place-zone-button = Voir l’effet du déménagement
operations-zone-question = Changer de fuseau horaire?
operations-zone-said-visits = { $count ->
    [one] { NUMBER($count) } rendez-vous à venir garde l’heure convenue : 10 h reste 10 h, selon le nouveau fuseau ({ $zone }).
   *[other] { NUMBER($count) } rendez-vous à venir gardent l’heure convenue : 10 h reste 10 h, selon le nouveau fuseau ({ $zone }).
 }
operations-zone-said-past = Les rendez-vous passés et les factures ne changent pas.
operations-zone-said-taxes = Les taxes seront celles de la province choisie ({ $province }) : vérifiez ensuite vos numéros d’inscription.
operations-zone-leave = Ne rien changer
operations-zone-button = Changer le fuseau horaire
operations-fault-zone-of-province = Choisissez un fuseau de cette province.
operations-block-title = Bloquer du temps
operations-block-lede = Personne ne peut réserver pendant ce temps, ni en ligne ni au comptoir.
operations-block-holder = Pour qui, ou pour quoi
operations-block-kind-label = Motif
operations-block-kind-hint = Aucun renseignement de santé n’est demandé.
operations-block-kind = { $kind ->
    [meal] Repas
    [break] Pause
    [training] Formation
    [meeting] Rencontre
    [upkeep] Entretien
   *[other] Autre
 }
operations-block-day = Date
operations-block-button = Bloquer ce temps
operations-blocked-on = Temps bloqué, { $day }
operations-block-taken = Ce moment est déjà pris.
operations-block-taken-said = Choisissez un autre moment, ou déplacez d’abord ce qui est là.
operations-fault-time = Cette heure n’est pas reconnue. Exemple : 9 h 30
operations-fault-break = La pause doit tomber entre le début et la fin. Exemple : 12 h–13 h
operations-fault-first-day = Donnez un jour à partir d’aujourd’hui, d’ici deux ans.
operations-fault-day = Donnez une date, d’ici deux ans.
operations-fault-days-backwards = Le dernier jour vient avant le premier.
operations-fault-days-many = Une exception dure au plus un an.
operations-fault-block-kind = Choisissez un motif qui convient.
operations-fault-no-such-time = Cette heure n’existe pas ce jour-là : l’heure change.

## Page publique d’un commerce sur la vie privée
operations-privacy-title = Vos renseignements personnels
operations-privacy-heading = Vos renseignements, et ce que nous en faisons
operations-privacy-lede = Nous gardons ce qu’il faut pour vos rendez-vous et vos soins. Rien n’est vendu.
operations-privacy-paper = Copie papier sur demande
operations-privacy-book = Prendre rendez-vous
operations-privacy-promises = Nos engagements
operations-privacy-notes-title = Les notes sont chiffrées
operations-privacy-notes = Elles ne servent qu’à vos soins. Chaque lecture est inscrite, et vous pouvez demander qui a ouvert votre dossier.
operations-privacy-sold-title = Rien n’est vendu ni analysé
operations-privacy-sold = Vos renseignements servent aux fins écrites ici, et à aucune autre. Un autre commerce ne les voit jamais.
operations-privacy-minors-title = Moins de 14 ans : un parent d’abord
operations-privacy-minors = La personne titulaire de l’autorité parentale donne son consentement avant que le nom de l’enfant soit écrit.
operations-privacy-offers-title = Des offres seulement si vous le demandez
operations-privacy-offers = Sans votre consentement exprès, vous ne recevez que ce qui concerne vos rendez-vous.
operations-privacy-cookies-title = Aucun traceur
operations-privacy-cookies = Ces pages ne déposent aucun témoin de connexion et n’appellent aucun autre site. Seul le personnel qui se connecte reçoit un témoin, le temps de sa session.
operations-privacy-answer-title = Une réponse écrite, sans frais
operations-privacy-answer = La loi accorde { NUMBER($days) } jours pour vous répondre.
operations-privacy-kept = Ce que nous conservons, et combien de temps
operations-kept-what = Quoi
operations-kept-why = Pourquoi
operations-kept-until = Durée de conservation
operations-kept-contact = Nom, téléphone, courriel
operations-kept-contact-why = Vous donner rendez-vous et vous joindre
operations-kept-visits = Rendez-vous
operations-kept-visits-why = Vous recevoir, et savoir ce qui a été fait
operations-kept-notes = Notes
operations-kept-notes-why = Vos soins, avec votre consentement
operations-kept-consents = Consentements donnés et retirés
operations-kept-consents-why = Respecter vos choix et pouvoir le montrer
operations-kept-messages = Courriels envoyés
operations-kept-messages-why = Confirmations et suivi des rendez-vous
operations-kept-after-visit = Au plus { NUMBER($months) } mois après la dernière visite
operations-kept-months = Au plus { NUMBER($months) } mois
operations-kept-sooner = Vous pouvez demander une destruction plus tôt. Ce qu’une loi oblige à garder reste jusqu’à la fin du délai qu’elle fixe.
operations-privacy-refuse = Le nom et un moyen de vous joindre sont nécessaires pour un rendez-vous. Le reste est facultatif.
operations-privacy-officer = La personne responsable
operations-privacy-officer-title = Responsable de la protection des renseignements personnels
operations-privacy-rights = Ce que vous pouvez demander
operations-privacy-right-access = Voir ce que nous détenons à votre sujet, ou en recevoir une copie dans un fichier
operations-privacy-right-correct = Faire rectifier un renseignement
operations-privacy-right-destroy = Faire détruire ce qui n’est plus nécessaire
operations-privacy-right-withdraw = Retirer un consentement
operations-privacy-right-readers = Savoir qui a ouvert votre dossier
operations-privacy-right-complain = Porter plainte, ou signaler un usage abusif
operations-privacy-how = Écrivez à la personne responsable. Elle vérifie votre identité avec les coordonnées que nous avons déjà.
operations-privacy-recourse-title = Vos recours
operations-privacy-recourse-qc = Si notre réponse ne vous satisfait pas, vous pouvez vous adresser à la Commission d’accès à l’information du Québec.
operations-privacy-recourse = Si notre réponse ne vous satisfait pas, vous pouvez vous adresser au Commissariat à la protection de la vie privée du Canada ou à l’autorité de votre province.

## Politique du service
operations-policy-heading = Politique de confidentialité
operations-policy-lede = Comment Clairière traite les renseignements personnels des titulaires de compte et des commerces inscrits.
operations-policy-who-title = Qui répond de quoi
operations-policy-who = L’exploitant de ce service répond des renseignements des comptes et des commerces.
operations-policy-clients = Chaque commerce est responsable des dossiers de sa clientèle; le service les garde pour lui et n’en fait rien d’autre. La page de chaque commerce nomme sa personne responsable.
operations-policy-what-title = Ce que nous recueillons
operations-policy-account = Votre compte : nom, courriel, langue, date de l’attestation d’âge. Du mot de passe, seulement une empreinte qui ne permet pas de le retrouver.
operations-policy-history = Vos connexions : date, adresse IP, navigateur, résultat. Vous les voyez dans votre compte.
operations-policy-shop = Votre commerce : nom, adresse, téléphone, numéros d’inscription, personne responsable, et les textes que vous avez acceptés.
operations-policy-use-title = À quoi cela sert
operations-policy-use = À tenir votre compte, à protéger l’accès et à faire fonctionner votre commerce. Rien n’est vendu, loué ni échangé. Aucun message commercial n’est envoyé sans votre consentement exprès.
operations-policy-keep-title = Combien de temps
operations-policy-keep = Le compte et le commerce, tant que vous les gardez. Les sessions prennent fin après 30 minutes sans activité et 12 heures en tout. L’historique des connexions et les courriels de compte ont une durée limitée et s’effacent d’eux-mêmes.
operations-policy-safe-title = Comment nous protégeons vos renseignements
operations-policy-safe = Les mots de passe sont hachés, les notes et les courriels sont chiffrés, les commerces sont séparés les uns des autres, chaque lecture d’une note est inscrite. La validation en deux étapes est offerte et recommandée.
operations-policy-cookies-title = Témoins de connexion
operations-policy-cookies = Un seul témoin, strictement nécessaire, déposé à la connexion et effacé à la déconnexion. Aucun avant. Aucun traceur, aucune mesure d’audience, aucun appel à un autre site.
operations-policy-rights-title = Vos droits
operations-policy-rights = Vous pouvez voir vos renseignements, les faire rectifier, les recevoir, les faire détruire et retirer un consentement. C’est gratuit. Écrivez à l’exploitant du service.
operations-policy-recourse = Vous pouvez aussi vous adresser à la Commission d’accès à l’information du Québec ou au Commissariat à la protection de la vie privée du Canada.
operations-policy-change-title = Changements
operations-policy-change = Chaque version porte sa date. Celle que vous avez acceptée, et quand, est inscrite dans votre commerce.

## Conditions
operations-terms-heading = Conditions
operations-terms-lede = Ce que le service fait, et ce que vous faites. En mots simples.
operations-terms-who-title = Qui peut s’inscrire
operations-terms-who = Une personne de 18 ans ou plus, qui a le pouvoir d’engager le commerce. Elle en devient propriétaire et répond des comptes qu’elle crée.
operations-terms-service-title = Ce que le service fait
operations-terms-service = Il s’occupe de l’agenda, de la réservation en ligne, des dossiers de la clientèle et des courriels de rendez-vous. Il n’encaisse aucun paiement et ne donne aucun conseil fiscal, juridique ou de santé.
operations-terms-yours-title = Ce qui vous revient
operations-terms-yours = Vos prix, vos heures, vos textes et vos numéros d’inscription : vous les tenez à jour. Les modèles proposés à l’ouverture sont des points de départ.
operations-terms-clients-title = Votre clientèle
operations-terms-clients = Les dossiers sont les vôtres. Vous répondez de ces renseignements, vous en informez les personnes et vous donnez suite à leurs demandes. Le service les garde pour vous, sans les analyser, les vendre ni les montrer à d’autres.
operations-terms-health-title = Renseignements de santé
operations-terms-health = Le service n’en demande pas. Si vous en notez, ce doit être avec le consentement exprès de la personne, et seulement ce qui sert au soin.
operations-terms-team-title = Votre équipe
operations-terms-team = Chaque personne a son compte et ne prête pas son mot de passe. Vous retirez l’accès des personnes qui partent.
operations-terms-fair-title = Bon usage
operations-terms-fair = Pas d’envoi non sollicité, pas de tentative d’entrer chez un autre commerce, rien de contraire à la loi. Un compte qui met les autres en danger peut être suspendu.
operations-terms-free-title = Logiciel libre
operations-terms-free = Le programme est offert sous la licence AGPL, version 3.0 ou ultérieure, tel quel, dans la mesure permise par la loi. Les droits que la loi vous donne en matière de consommation restent entiers.
operations-terms-change-title = Changements
operations-terms-change = Chaque version porte sa date. Celle que vous avez acceptée est inscrite dans votre commerce.
