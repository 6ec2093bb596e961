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

# Pages de l’équipe
booking-desk-status = { $status ->
    [held] Place retenue
    [booked] À confirmer
    [confirmed] Confirmé
    [late] En retard
    [arrived] Sur place
    [in_service] En cours
    [ready_to_pay] À encaisser
    [completed] Terminé
    [missed] Manqué
   *[cancelled] Annulé
 }
booking-desk-late = En retard · { DURATION($minutes) }
booking-desk-agenda = Agenda
booking-desk-days = Choix du jour
booking-desk-day-before = Jour précédent
booking-desk-today = Aujourd’hui
booking-desk-day-after = Jour suivant
booking-desk-date = Date
booking-desk-show-button = Afficher
booking-desk-new = Nouveau
booking-desk-count = { $count ->
    [0] Aucun rendez-vous
    [one] { NUMBER($count) } rendez-vous
   *[other] { NUMBER($count) } rendez-vous
 }
booking-desk-cancelled-count = { $count ->
    [one] { NUMBER($count) } annulé
   *[other] { NUMBER($count) } annulés
 }
booking-desk-team = Équipe
booking-desk-everybody = Toute l’équipe
booking-desk-off = Ne travaille pas ce jour-là
booking-desk-free = Libre pendant { DURATION($minutes) }
booking-desk-free-within = Pose, libre pendant { DURATION($minutes) }
booking-desk-book-button = Réserver
booking-desk-book-at = à { TIME($time) } avec { $person }
booking-desk-online = Réservé en ligne
booking-desk-at-desk = Réservé par l’équipe
booking-desk-now = Maintenant
booking-desk-empty-title = Personne ne travaille ce jour-là
booking-desk-empty-said = Choisissez un autre jour plus haut. Les horaires se règlent dans les paramètres.
booking-desk-not-there-title = Vous n’êtes pas encore dans l’agenda
booking-desk-not-there-said = Demandez à la personne qui gère l’équipe de relier votre compte à une colonne de l’agenda.
booking-desk-printed = Feuille imprimée par { $person } le { DATE($day, style: "plain") }, à { TIME($time) }
booking-desk-destroy = Détruire en fin de journée

booking-desk-visit = Rendez-vous
booking-desk-track = État du rendez-vous
booking-desk-step = { $step ->
    [booked] Réservé
    [confirmed] Confirmé
    [arrived] Arrivée
    [in_service] En cours
    [ready_to_pay] À encaisser
    [completed] Terminé
    [missed] Manqué
   *[cancelled] Annulé
 }
booking-desk-when = Quand
booking-desk-with = Avec
booking-desk-service = Service
booking-desk-total = Total
booking-desk-activity = Activité
booking-desk-deed = { $deed ->
    [appointment_booked] Réservé
    [appointment_moved] Déplacé
    [appointment_cancelled] Annulé
    [appointment_held] Place retenue
    [appointment_unconfirmed] De nouveau à confirmer
    [appointment_confirmed] Confirmé
    [appointment_arrived] Arrivée notée
    [appointment_arrival_undone] Arrivée retirée
    [appointment_absence_undone] Absence retirée
    [appointment_not_rederived] Heure à revoir : l’heure convenue n’était plus libre après un changement de fuseau horaire
    [appointment_begun] Service commencé
    [appointment_ready_to_pay] À encaisser
    [appointment_completed] Terminé
    [appointment_missed] Marqué comme manqué
    [appointment_marked] État changé
    [appointment_rederived] Heure revue après un changement de fuseau horaire
   *[other] Modifié
 }
booking-desk-by = { $who ->
    [you] par vous
    [visitor] par la personne, en ligne
    [system] par le système
   *[member] par l’équipe
 }
booking-desk-by-name = par { $name }
booking-desk-call-button = Appeler
booking-desk-write-button = Écrire
booking-desk-minor = Moins de 14 ans
booking-desk-guardian = Dossier tenu par { $guardian }
booking-desk-no-contact = Ni téléphone ni courriel au dossier
booking-desk-acts = Actions
booking-desk-confirm-button = Confirmer
booking-desk-arrive-button = Signaler l’arrivée
booking-desk-undo-button = Retirer l’arrivée
booking-desk-complete-button = Terminer
booking-desk-miss-button = Marquer comme manqué
booking-desk-absence-button = Retirer l’absence
booking-desk-move-button = Déplacer
booking-desk-cancel-button = Annuler le rendez-vous
booking-desk-again-button = Reprendre rendez-vous
booking-desk-done = { $done ->
    [booked] Le rendez-vous est pris.
    [moved] Le rendez-vous est déplacé.
    [cancelled] Le rendez-vous est annulé.
    [confirmed] Le rendez-vous est confirmé.
    [arrived] L’arrivée est notée.
    [completed] Le rendez-vous est terminé.
    [missed] Le rendez-vous est marqué comme manqué.
    [back] Le rendez-vous est rétabli.
    [gone] Cette heure n’est plus libre : prenez un autre rendez-vous.
   *[changed] Ce rendez-vous a changé entre-temps. Voici où il en est.
 }

booking-desk-move-title = Déplacer le rendez-vous
booking-desk-move-from = { $client }, { $service }. Actuellement : { DATE($day, style: "sentence") }, à { TIME($time) }.
booking-desk-time = Heure
booking-desk-person = Avec
booking-desk-person-hint = Si une autre personne offre le service, son prix s’applique.
booking-desk-told-move = { $person } recevra un courriel avec la nouvelle heure.
booking-desk-told-cancel = { $person } recevra un courriel d’annulation.
booking-desk-not-told = Aucun courriel au dossier : prévenez la personne vous-même.
booking-desk-near = Heures libres les plus proches
booking-desk-near-button = Prendre { DAY($day) }, { TIME($time) }, avec { $person }
booking-desk-near-twice = Prendre { DAY($day) }, { $clock }, avec { $person }
booking-desk-near-before-change = { TIME($time) }, avant le changement d’heure
booking-desk-near-after-change = { TIME($time) }, après le changement d’heure

booking-desk-cancel-title = Annuler ce rendez-vous?
booking-desk-cancel-said = { $client }, { $service }, { DATE($day, style: "sentence") }, à { TIME($time) }. La plage redevient libre tout de suite. Un rendez-vous annulé ne peut pas être rétabli; il faut en prendre un autre.
booking-desk-reason = Motif d’annulation
booking-desk-reason-hint = Le motif sert à comprendre les annulations, pas à juger.
booking-desk-reason-none = Sans motif
booking-desk-reason-of = { $reason ->
    [plans] Un empêchement
    [other_time] Préfère une autre heure ou une autre personne
    [client] À la demande de la personne
    [shop] Empêchement de notre part
    [weather] Météo
   *[mistake] Erreur de saisie
 }
booking-desk-keep-button = Garder le rendez-vous

booking-desk-new-title = Nouveau rendez-vous
booking-desk-who = Qui vient?
booking-desk-search = Rechercher une personne
booking-desk-search-hint = Nom, téléphone ou courriel
booking-desk-search-button = Rechercher
booking-desk-found = Personnes trouvées
booking-desk-found-none = Personne ne correspond à « { $query } ». Écrivez le nom plus bas pour ouvrir un dossier.
booking-desk-new-person = Nouvelle personne
booking-desk-new-person-hint = Son dossier s’ouvre avec le rendez-vous. S’il existe déjà, nous le retrouvons par le nom et le téléphone ou le courriel.
booking-desk-name = Prénom et nom
booking-desk-phone = Téléphone
booking-desk-email = Courriel
booking-desk-email-hint = Sans lui, ni confirmation ni rappel.
booking-desk-language = Langue des messages
booking-desk-french = Français
booking-desk-english = Anglais
booking-desk-child = Moins de 14 ans?
booking-desk-child-link = Ouvrir d’abord le dossier de l’enfant
booking-desk-what = Quoi et quand
booking-desk-choose-service = Choisir un service
booking-desk-service-line = { $name } · { DURATION($minutes) } · { PRICE($price) }
booking-desk-service-from = { $name } · { DURATION($minutes) } · à partir de { PRICE($price) }
booking-desk-anybody = Première personne disponible
booking-desk-submit-button = Réserver

booking-desk-fault-date = Cette date n’est pas reconnue. Exemple : 2026-11-24
booking-desk-fault-early = Cette date est trop ancienne. La première possible : le { DATE($day) }.
booking-desk-fault-far = Cette date est trop lointaine. La dernière possible : le { DATE($day) }.
booking-desk-fault-reason = Choisissez un motif de la liste, ou aucun.
# exception clock: c’est ainsi que le champ se remplit au clavier
booking-desk-fault-time = Cette heure n’est pas reconnue. Exemple : 14:30
booking-desk-fault-skipped = Cette heure n’existe pas ce jour-là, à cause du passage à l’heure avancée. Choisissez-en une autre.
booking-desk-fault-twice = Cette heure revient deux fois ce jour-là, à cause du retour à l’heure normale. Choisissez une heure avant ou après.
booking-desk-fault-person = Choisissez une personne de la liste.
booking-desk-fault-service = Choisissez un service.
booking-desk-fault-cannot = { $person } n’offre pas ce service. Choisissez une autre personne.
booking-desk-fault-off = { $person } ne travaille pas ce jour-là.
booking-desk-fault-hours = Ce jour-là, { $person } travaille { $hours }. Le service doit tenir dans cet horaire.
booking-desk-fault-nobody = Personne n’est libre à cette heure-là pour ce service.
booking-desk-fault-busy = { $person } a déjà un rendez-vous à cette heure-là.
booking-desk-fault-resource = Tout est pris à cette heure-là : { $resources }.
booking-desk-fault-not-now = Ce rendez-vous ne peut plus être déplacé : son état a changé. Voyez où il en est avant de recommencer.
booking-desk-fault-client = Choisissez qui vient, ou écrivez le nom d’une nouvelle personne.
booking-desk-fault-name = Écrivez le nom de la personne.
booking-desk-fault-name-long = Le nom est trop long. Limite : { NUMBER($max) } caractères.
booking-desk-fault-name-character = Le nom contient un caractère qui n’est pas accepté. Retirez-le.
booking-desk-fault-phone = Le numéro de téléphone doit compter 10 chiffres. Exemple : 418 555-0142
booking-desk-fault-email = Cette adresse n’a pas la forme d’un courriel. Exemple : zoe@courriel.example
booking-desk-fault-locale = Choisissez une langue.
booking-desk-fault-sent = Ce formulaire a déjà servi à réserver. Envoyez-le de nouveau si vous voulez un deuxième rendez-vous.

# Feuille du jour, sur papier.
booking-sheet-link = Imprimer la feuille du jour
booking-sheet-title = Feuille du jour, { DATE($day) }
booking-sheet-appointments = Rendez-vous
booking-sheet-notes = Notes à la main
booking-sheet-shift = Quart de travail { $hours }
booking-sheet-page = { NUMBER($page) } sur { NUMBER($pages) }
booking-sheet-printed = Imprimée le { DATE($day, style: "plain") }, à { TIME($time) }, par { $person }
