# Pages de l’équipe
calendar-status = { $status ->
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
calendar-late = En retard · { DURATION($minutes) }
calendar-waiting = Sur place · { DURATION($minutes) }
calendar-serving = En cours · { DURATION($minutes) }
calendar-processing = En pose · reste { DURATION($minutes) }
calendar-block = { $client }, { $service }, { $hours }, { $state }
calendar-grid-people = { $day }, par personne
calendar-grid-week = { $day }, { $person }
calendar-grid-rooms = { $day }, par salle et appareil
calendar-scroll = Grille de l’agenda
calendar-hours = Heures
calendar-jump = Sauter de plusieurs semaines
calendar-jump-week = +1 sem.
calendar-jump-weeks = { $weeks ->
    [one] { NUMBER($weeks) } semaine plus tard
   *[other] { NUMBER($weeks) } semaines plus tard
 }
calendar-view = Vue
calendar-view-day = Jour
calendar-view-week = Semaine
calendar-view-rooms = Salles
calendar-week-of = Semaine du { DATE($day, style: "plain") }
calendar-week-before = Semaine précédente
calendar-week-after = Semaine suivante
calendar-week-day = { DAY($day) }
calendar-week-today = { $count ->
    [0] aujourd’hui
    [one] aujourd’hui, { NUMBER($count) }
   *[other] aujourd’hui, { NUMBER($count) }
 }
calendar-week-off = congé
calendar-working = Au travail
calendar-more = Autres actions
calendar-off-short = ne travaille pas
calendar-busy = Occupation { $rate }
calendar-buffer = Battement de { DURATION($minutes) }
calendar-break = Pause
calendar-blocked = { $kind ->
    [meal] Repas
    [break] Pause
    [training] Formation
    [meeting] Rencontre
    [upkeep] Entretien
   *[other] Temps bloqué
 }
calendar-block-button = Bloquer ce temps
calendar-hole = Pose
calendar-places = Salles et postes
calendar-devices = Appareils
calendar-free-title = Aucun rendez-vous ce jour-là
calendar-free-said = Choisissez une heure libre dans la grille pour en prendre un.
calendar-free-button = Prendre rendez-vous
calendar-legend = Légende
calendar-legend-off = Hors des heures de travail
calendar-legend-hole = Pose, pendant laquelle la personne est libre
calendar-legend-buffer = Battement avant ou après
calendar-visit-before = Rendez-vous précédent
calendar-visit-after = Rendez-vous suivant
calendar-drawer = Rendez-vous
calendar-of = Rendez-vous de { $client }
calendar-close-button = Fermer
calendar-notes = Notes
calendar-sealed = Chiffrées
calendar-notes-link = Ouvrir le dossier
calendar-notes-said = La lecture des notes est consignée au dossier.
calendar-history = Autres visites
calendar-file-link = Ouvrir le dossier
calendar-begin-button = Commencer
calendar-begin-undo-button = Revenir à « Sur place »
calendar-ready-button = Prêt à encaisser
calendar-ready-undo-button = Revenir à « En cours »
calendar-pay-button = Encaisser { MONEY($amount) }
calendar-agenda = Agenda
calendar-days = Choix du jour
calendar-day-before = Jour précédent
calendar-today = Aujourd’hui
calendar-day-after = Jour suivant
calendar-date = Date
calendar-show-button = Afficher
calendar-new = Nouveau
calendar-count = { $count ->
    [0] Aucun rendez-vous
    [one] { NUMBER($count) } rendez-vous
   *[other] { NUMBER($count) } rendez-vous
 }
calendar-cancelled-count = { $count ->
    [one] { NUMBER($count) } annulé
   *[other] { NUMBER($count) } annulés
 }
calendar-team = Équipe
calendar-everybody = Toute l’équipe
calendar-off = Ne travaille pas ce jour-là
calendar-free = Libre pendant { DURATION($minutes) }
calendar-free-within = Pose, libre pendant { DURATION($minutes) }
calendar-book-button = Réserver
calendar-book-at = à { TIME($time) } avec { $person }
calendar-online = Réservé en ligne
calendar-at-desk = Réservé par l’équipe
calendar-empty-title = Personne ne travaille ce jour-là
calendar-empty-said = Choisissez un autre jour plus haut. Les horaires se règlent dans les paramètres.
calendar-not-there-title = Vous n’êtes pas encore dans l’agenda
calendar-not-there-said = Demandez à la personne qui gère l’équipe de relier votre compte à une colonne de l’agenda.
calendar-destroy = Détruire en fin de journée

calendar-track = État du rendez-vous
calendar-step = { $step ->
    [booked] Réservé
    [confirmed] Confirmé
    [arrived] Arrivée
    [in_service] En cours
    [ready_to_pay] À encaisser
    [completed] Terminé
    [missed] Manqué
   *[cancelled] Annulé
 }
calendar-when = Quand
calendar-with = Avec
calendar-service = Service
calendar-total = Total
calendar-activity = Activité
calendar-deed = { $deed ->
    [appointment_booked] Réservé
    [appointment_stretched] Durée changée
    [appointment_begin_undone] Retour à « Sur place »
    [appointment_ready_undone] Retour à « En cours »
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
    [appointment_act_undone] Geste annulé
    [appointment_letter_released] Courriel envoyé sans attendre
    [appointment_letter_dropped] Courriel retenu, sans avis par écrit
   *[other] Modifié
 }
calendar-by = { $who ->
    [you] par vous
    [visitor] par la personne, en ligne
    [system] par le système
   *[member] par l’équipe
 }
calendar-by-name = par { $name }
calendar-call-button = Appeler
calendar-write-button = Écrire
calendar-minor = Moins de 14 ans
calendar-guardian = Dossier tenu par { $guardian }
calendar-no-contact = Ni téléphone ni courriel au dossier
calendar-acts = Actions
calendar-confirm-button = Confirmer
calendar-arrive-button = Signaler l’arrivée
calendar-undo-button = Retirer l’arrivée
calendar-complete-button = Terminer
calendar-miss-button = Marquer comme manqué
calendar-absence-button = Retirer l’absence
calendar-move-button = Déplacer
calendar-cancel-button = Annuler le rendez-vous
calendar-again-button = Reprendre rendez-vous
calendar-fee-link = Demander des frais
calendar-done = { $done ->
    [booked] Le rendez-vous est pris.
    [moved] Le rendez-vous est déplacé.
    [cancelled] Le rendez-vous est annulé.
    [confirmed] Le rendez-vous est confirmé.
    [arrived] L’arrivée est notée.
    [in_service] Le service est commencé.
    [ready_to_pay] Le rendez-vous est prêt à encaisser.
    [stretched] La durée est changée.
    [completed] Le rendez-vous est terminé.
    [missed] Le rendez-vous est marqué comme manqué.
    [back] Le rendez-vous est rétabli.
    [gone] Cette heure n’est plus libre : prenez un autre rendez-vous.
   *[changed] Ce rendez-vous a changé entre-temps. Voici où il en est.
 }

calendar-move-title = Déplacer le rendez-vous
calendar-move-from = { $client }, { $service }. Actuellement : { DATE($day, style: "sentence") }, à { TIME($time) }.
calendar-time = Heure
calendar-person = Avec
calendar-person-hint = Si une autre personne offre le service, son prix s’applique.
calendar-told-move = { $person } recevra un courriel avec la nouvelle heure.
calendar-told-cancel = { $person } recevra un courriel d’annulation.
calendar-not-told = Aucun courriel au dossier : prévenez la personne vous-même.
calendar-near = Heures libres les plus proches
calendar-near-button = Prendre { DAY($day) }, { TIME($time) }, avec { $person }
calendar-near-twice = Prendre { DAY($day) }, { $clock }, avec { $person }
calendar-time-before-change = { TIME($time) }, avant le changement d’heure
calendar-time-after-change = { TIME($time) }, après le changement d’heure

calendar-conflict-move = { $client }, à { $clock } avec { $person }
calendar-conflict-length = { $client }, jusqu’à { $clock }
calendar-conflict-person-with = { $person } a déjà un rendez-vous jusqu’à { TIME($time) }, avec { $client }.
calendar-conflict-person = { $person } a déjà un rendez-vous jusqu’à { TIME($time) }.
calendar-conflict-person-now = Cette personne est déjà prise à cette heure-là.
calendar-conflict-unit-by = { $unit } ne se libère qu’à { TIME($time) } : { $client } l’occupe.
calendar-conflict-unit = { $unit } ne se libère qu’à { TIME($time) }.
calendar-conflict-blocked = { $name } : temps bloqué jusqu’à { TIME($time) }.
calendar-conflict-thing = Une salle ou un appareil nécessaire est déjà pris à cette heure-là.
calendar-conflict-changed = Quelqu’un vient de changer ce rendez-vous. Il est maintenant { DATE($day, style: "sentence") }, à { TIME($time) }, avec { $person }.
calendar-conflict-short = La dernière étape garde au moins cinq minutes : pas avant { TIME($time) }.
calendar-conflict-long = Un rendez-vous dure douze heures au plus : pas après { TIME($time) }.
calendar-conflict-nothing = Rien n’a changé et personne n’a été prévenu.
calendar-way-day = { DAY($day) }, { $clock }
calendar-way-end = Jusqu’à { $clock }
calendar-way-anyway = Changer quand même
calendar-way-anyway-hint = je l’ai vu
calendar-way-outside = Placer quand même
calendar-way-outside-hint = en dehors de l’horaire
calendar-keep-start = Laisser à { $clock }
calendar-keep-end = Laisser jusqu’à { $clock }
calendar-keep-hint = { $person }, comme avant
calendar-outside = En dehors de l’horaire, c’est voulu
calendar-outside-hint = La personne reste plus tard ou arrive plus tôt. Jamais par-dessus un autre rendez-vous.
calendar-length-title = Changer la durée
calendar-length-button = Changer la durée
calendar-length-price = Le prix convenu ne change pas.
calendar-end = Fin
calendar-said-moved = { $client } : { TIME($time) }, { $person }
calendar-said-stretched = { $client } : { $hours }

calendar-cancel-title = Annuler ce rendez-vous?
calendar-cancel-said = { $client }, { $service }, { DATE($day, style: "sentence") }, à { TIME($time) }. La plage redevient libre tout de suite. Pendant trois minutes, l’annulation peut être défaite si l’heure est encore libre.
calendar-reason = Motif d’annulation
calendar-reason-hint = Le motif sert à comprendre les annulations, pas à juger.
calendar-reason-none = Sans motif
calendar-reason-of = { $reason ->
    [plans] Un empêchement
    [other_time] Préfère une autre heure ou une autre personne
    [client] À la demande de la personne
    [shop] Empêchement de notre part
    [weather] Météo
   *[mistake] Erreur de saisie
 }
calendar-keep-button = Garder le rendez-vous

calendar-quick-title = { $clock }, avec { $person }
calendar-quick-button = Prendre rendez-vous, { $clock }
calendar-quick-person = Personne
calendar-quick-last = { $service }, { $day }
calendar-quick-as-last = Comme la dernière fois
calendar-quick-choose = Choisir un service
calendar-quick-free = { $person } est libre jusqu’à { TIME($time) }.
calendar-quick-more = Plus de choix
calendar-said-booked = Rendez-vous pris : { $client }, { TIME($time) }, { $person }

calendar-new-title = Nouveau rendez-vous
calendar-who = Qui vient?
calendar-search = Rechercher une personne
calendar-search-hint = Nom, téléphone ou courriel
calendar-search-button = Rechercher
calendar-found = Personnes trouvées
calendar-found-none = Personne ne correspond à « { $query } ». Écrivez le nom plus bas pour ouvrir un dossier.
calendar-new-person = Nouvelle personne
calendar-new-person-hint = Son dossier s’ouvre avec le rendez-vous. S’il existe déjà, nous le retrouvons par le nom et le téléphone ou le courriel.
calendar-name = Prénom et nom
calendar-phone = Téléphone
calendar-email = Courriel
calendar-email-hint = Sans lui, ni confirmation ni rappel.
calendar-language = Langue des messages
calendar-french = Français
calendar-english = Anglais
calendar-child = Moins de 14 ans?
calendar-child-link = Ouvrir d’abord le dossier de l’enfant
calendar-what = Quoi et quand
calendar-choose-service = Choisir un service
calendar-service-line = { $name } · { DURATION($minutes) } · { PRICE($price) }
calendar-service-from = { $name } · { DURATION($minutes) } · à partir de { PRICE($price) }
calendar-anybody = Première personne disponible
calendar-submit-button = Réserver

calendar-fault-date = Cette date n’est pas reconnue. Exemple : 2026-11-24
calendar-fault-early = Cette date est trop ancienne. La première possible : le { DATE($day) }.
calendar-fault-far = Cette date est trop lointaine. La dernière possible : le { DATE($day) }.
calendar-fault-reason = Choisissez un motif de la liste, ou aucun.
# exception clock: c’est ainsi que le champ se remplit au clavier
calendar-fault-time = Cette heure n’est pas reconnue. Exemple : 14:30
calendar-fault-skipped = Cette heure n’existe pas ce jour-là, à cause du passage à l’heure avancée. Choisissez-en une autre.
calendar-fault-twice = Cette heure revient deux fois ce jour-là, à cause du retour à l’heure normale. Choisissez une heure avant ou après.
calendar-fault-person = Choisissez une personne de la liste.
calendar-fault-service = Choisissez un service.
calendar-fault-cannot = { $person } n’offre pas ce service. Choisissez une autre personne.
calendar-fault-off = { $person } ne travaille pas ce jour-là.
calendar-fault-hours = Ce jour-là, { $person } travaille { $hours }. Le service doit tenir dans cet horaire.
calendar-fault-nobody = Personne n’est libre à cette heure-là pour ce service.
calendar-fault-busy = { $person } a déjà un rendez-vous à cette heure-là.
calendar-fault-resource = Tout est pris à cette heure-là : { $resources }.
calendar-fault-not-now = Ce rendez-vous ne peut plus être déplacé : son état a changé. Voyez où il en est avant de recommencer.
calendar-fault-client = Choisissez qui vient, ou écrivez le nom d’une nouvelle personne.
calendar-fault-name = Écrivez le nom de la personne.
calendar-fault-sent = Ce formulaire a déjà servi à réserver. Envoyez-le de nouveau si vous voulez un deuxième rendez-vous.

# Feuille du jour, sur papier.
calendar-sheet-link = Imprimer la feuille du jour
calendar-sheet-title = Feuille du jour, { DATE($day) }
calendar-sheet-appointments = Rendez-vous
calendar-sheet-notes = Notes à la main
calendar-sheet-shift = Quart de travail { $hours }
calendar-sheet-page = { NUMBER($page) } sur { NUMBER($pages) }
calendar-sheet-printed = Imprimée le { DATE($day, style: "plain") }, à { TIME($time) }, par { $person }

# Ce qui vient d’être fait, et comment y revenir.
calendar-live-booked = { $name } : rendez-vous pris, { DATE($day, style: "short") } à { TIME($time) }
calendar-live-moved = { $name } : rendez-vous déplacé, { DATE($day, style: "short") } à { TIME($time) }
calendar-live-resized = { $name } : fin du rendez-vous à { TIME($time) }
calendar-live-marked = { $name } : { $status }
calendar-live-cancelled = { $name } : rendez-vous annulé
calendar-live-undone = { $name } : c’est annulé, le rendez-vous est le { DATE($day) } à { TIME($time) }
calendar-live-letter = Le courriel part dans
calendar-live-undo-button = Annuler
calendar-live-none-button = Ne pas écrire
calendar-live-now-button = Écrire maintenant

# Ce que dit l’agenda à qui l’écoute. Les accolades sont remplies à l’écran.
calendar-live-moved-there = { $name }, { $time }, { $who }
calendar-live-slot = { $day }, { $time }, { $who }, { $state }
calendar-live-free = libre
calendar-live-off = hors des heures
calendar-live-break = pause
calendar-live-taken = { $name } : flèches pour déplacer, plus et moins pour la durée, Entrée pour déposer, Échap pour laisser
calendar-live-left = { $name } reste à sa place
calendar-live-stays = Ce rendez-vous ne se déplace plus.
calendar-live-arrived = { $name } : arrivée notée
calendar-live-not-done = Rien n’a été changé.
calendar-live-nothing-to-undo = Il n’y a rien à annuler.
calendar-live-online = En ligne
calendar-live-offline = Hors ligne
calendar-live-online-again = De nouveau en ligne : l’agenda est à jour.
calendar-live-offline-long = Hors ligne : ce qui change ailleurs n’apparaît plus.

# Raccourcis.
calendar-live-keys-title = Raccourcis de l’agenda
calendar-live-keys-arrows = Aller d’une plage à l’autre, d’une colonne à l’autre
calendar-live-keys-enter = Ouvrir, ou prendre rendez-vous
calendar-live-keys-c = Signaler l’arrivée
calendar-live-keys-p = Encaisser
calendar-live-keys-n = Nouveau rendez-vous
calendar-live-keys-m = Déplacer : flèches, puis Entrée
calendar-live-keys-plus = Allonger ou raccourcir
calendar-live-keys-undo = Annuler le dernier geste
calendar-live-keys-t = Aujourd’hui
calendar-live-keys-d = Jour, semaine
calendar-live-keys-number = Aller à une colonne
calendar-live-keys-search = Rechercher
calendar-live-keys-help = Afficher cette liste
calendar-live-keys-switch = Raccourcis d’une seule lettre
calendar-live-keys-close = Fermer
calendar-live-done = { $done ->
    [undone] C’est annulé : le rendez-vous est comme avant.
    [not_undone] Il est trop tard pour annuler ce geste, ou le rendez-vous a changé depuis. Rien n’a été changé.
    [taken] L’heure d’avant n’est plus libre. Le rendez-vous reste comme il est.
    [letter_now] Le courriel part maintenant.
    [letter_none] Aucun courriel ne partira.
   *[letter_gone] Aucun courriel n’attend plus : il est déjà parti, ou il n’y en avait pas.
 }
