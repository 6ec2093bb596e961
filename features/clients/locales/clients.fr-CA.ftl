## Liste
clients-title = Clientèle
clients-count = { $count ->
    [0] Aucun dossier.
    [one] { NUMBER($count) } dossier.
   *[other] { NUMBER($count) } dossiers.
 }
clients-new = Nouveau dossier
clients-search-label = Rechercher une personne
clients-search-hint = Nom, téléphone, courriel
clients-search-button = Rechercher
clients-list = Liste de la clientèle
clients-column-person = Personne
clients-column-language = Langue
clients-column-since = Dossier ouvert
clients-column-know = À savoir
clients-minor = Moins de 14 ans
clients-kept-by = Dossier tenu par { $guardian }
clients-no-contact = Ni téléphone ni courriel
clients-nobody-title = Personne ne correspond
clients-nobody-said = Essayez une partie du nom, les derniers chiffres du téléphone ou le début du courriel.
clients-empty-title = Les dossiers apparaîtront ici
clients-empty-said = Un dossier s’ouvre tout seul à la première réservation en ligne. Vous pouvez aussi en ouvrir un vous-même.
clients-found = { $count ->
    [one] { NUMBER($count) } personne trouvée.
   *[other] { NUMBER($count) } personnes trouvées.
 }
clients-found-first = Les { NUMBER($count) } résultats les plus proches. Ajoutez une lettre pour préciser la recherche.
clients-pages = Pages
clients-page-of = Page { NUMBER($page) } sur { NUMBER($pages) }
clients-previous = Page précédente
clients-next = Page suivante
clients-language = { $locale ->
    [en] Anglais
   *[fr] Français
 }

## Doublons
clients-pairs-name = Doublons possibles
clients-pairs = { $count ->
    [one] Des dossiers pourraient appartenir à la même personne.
   *[other] { NUMBER($count) } groupes de dossiers pourraient chacun appartenir à une même personne.
 }
clients-pairs-surest = Le plus probable : { $name }, { $by ->
    [phone] même téléphone
    [email] même courriel
   *[name] même nom
 }.
clients-compare = Comparer
clients-duplicates-crumb = Doublons
clients-duplicates-title = Est-ce la même personne?
clients-duplicates-said = Ces dossiers ont un renseignement en commun. Deux personnes peuvent partager un téléphone ou un nom : ouvrez les dossiers avant de conclure.
clients-duplicates-none-title = Aucun doublon
clients-duplicates-none-said = Aucun dossier n’a le téléphone, le courriel ou le nom d’un autre.
clients-shared = { $by ->
    [phone] Même téléphone
    [email] Même courriel
   *[name] Même nom
 }
clients-opened-on = Ouvert le { DATE($day, style: "plain") }

## Nouveau dossier et correction
clients-new-said = Un prénom suffit. Rien d’autre n’est nécessaire pour recevoir un service.
clients-age = Âge de la personne
clients-age-14 = 14 ans ou plus
clients-age-under-14 = Moins de 14 ans
clients-first-name = Prénom
clients-first-name-hint = Nécessaire : sans lui, le dossier ne peut pas être ouvert.
clients-last-name = Nom
clients-last-name-hint = Sans lui, la personne est plus difficile à retrouver.
clients-phone = Téléphone
clients-phone-hint = Sans lui, ni texto ni appel de notre part.
clients-email = Courriel
clients-email-hint = Sans lui, ni confirmation ni rappel par courriel.
clients-locale = Langue de communication
clients-locale-hint = Nécessaire : la langue des messages. Elle se change en tout temps.
clients-french = Français
clients-english = Anglais
clients-open-button = Ouvrir le dossier
# exception button: « Retour » est le mot du glossaire
clients-cancel-button = Retour
clients-edit-title = Modifier la fiche
clients-edit-button = Enregistrer
clients-confirmed = La personne a confirmé ces renseignements aujourd’hui
clients-confirmed-hint = La date est inscrite au dossier : les renseignements doivent être à jour quand on s’en sert.
clients-edit-minor = Les coordonnées sont celles de la personne qui a consenti. L’enfant n’en a pas au dossier.
clients-turning = Date de ses 14 ans
clients-turning-hint = À partir de ce jour, la personne répond d’elle-même. Sa date de naissance n’est pas conservée.
clients-changed = Une autre personne a modifié ce dossier entre-temps. Enregistrez de nouveau pour garder plutôt ce que vous avez écrit.
clients-changed-there = Au dossier maintenant
clients-asked = Ce qui est demandé
clients-what = Quoi
clients-why = Pourquoi
clients-who = Qui
clients-long = Durée
clients-what-said = Prénom, nom, coordonnées, visites
clients-what-child-said = Prénom, nom, date des 14 ans, visites
clients-why-said = Ses rendez-vous et ses soins
clients-who-said = L’équipe du commerce
clients-long-said = { NUMBER($months) } mois après la dernière visite
clients-rights-said = La personne peut consulter ces renseignements, les faire rectifier ou retirer son consentement en écrivant à { $officer }, { $email }.

## Enfant : le consentement d’abord
clients-gate-title = Un consentement est nécessaire d’abord
clients-gate-said = Avant 14 ans, la loi demande celui de la personne titulaire de l’autorité parentale, ou de la tutrice ou du tuteur. N’écrivez rien sur l’enfant avant ce oui; rien n’est enregistré d’ici là.
clients-guardian-name = Nom de l’adulte
clients-guardian-name-hint = Nécessaire : un consentement sans nom ne prouve rien.
clients-guardian-contact = Téléphone ou courriel de l’adulte
clients-guardian-contact-hint = Nécessaire : c’est à cette personne que nous écrivons.
clients-authority = À quel titre?
clients-authority-hint = Nécessaire : la loi précise qui peut consentir pour un enfant.
clients-authority-parent = Mère, père ou parent
clients-authority-tutor = Tutrice ou tuteur
clients-authority-other-holder = Autre titulaire de l’autorité parentale
clients-authority-not-asked = Titulaire de l’autorité parentale, titre non demandé
clients-guardian-consent = Je suis titulaire de l’autorité parentale ou j’exerce la tutelle, et je consens à la collecte des renseignements personnels de l’enfant par { $shop } pour ses rendez-vous et ses soins.
clients-guardian-consent-hint = À lire avec la personne, qui répond elle-même. Sans son oui, aucun dossier ne peut être ouvert.
clients-consent-button = Continuer
clients-child-title = Le dossier de l’enfant
clients-child-said = { $guardian } consent. Le dossier s’ouvre avec ce consentement quand vous enregistrez.
clients-birth = Date de naissance
clients-birth-hint = Nécessaire : seule la date de ses 14 ans est gardée.
clients-child-last-name-hint = Nécessaire : il distingue l’enfant d’un autre.
clients-child-open-button = Ouvrir le dossier de l’enfant

## Ce qui ne va pas
clients-fault-first-name = Écrivez le prénom de la personne.
clients-fault-last-name = Écrivez le nom de famille de l’enfant.
clients-fault-name-long = Le nom est trop long. Limite : { NUMBER($max) } caractères.
clients-fault-name-character = Le nom contient un caractère qui n’est pas accepté. Retirez-le.
clients-fault-email = Cette adresse n’a pas la forme d’un courriel. Exemple : zoe@courriel.example
clients-fault-phone = Le numéro de téléphone doit compter 10 chiffres. Exemple : 514 555-0142
clients-fault-locale = Choisissez une langue.
clients-fault-guardian-name = Écrivez le nom de l’adulte qui consent.
clients-fault-guardian-contact = Écrivez un numéro de téléphone ou un courriel pour joindre l’adulte.
clients-fault-authority = Choisissez à quel titre l’adulte consent.
clients-fault-consent = Le consentement de l’adulte est nécessaire pour continuer.
clients-fault-birth = Écrivez la date de naissance. Exemple : 2017-04-17
clients-fault-birth-future = Cette date est à venir.
clients-fault-birth-14 = Cette personne a 14 ans ou plus : elle consent elle-même, dans un dossier ordinaire.
clients-fault-turning = Écrivez la date de ses 14 ans. Exemple : 2031-04-17
clients-fault-notes-long = Les notes sont trop longues. Limite : { NUMBER($max) } caractères.

## Fiche
clients-file-crumb = Fiche
clients-confirmed-on = Coordonnées confirmées { $when }
clients-edit = Modifier
clients-book = Réserver
clients-is-14 = Cette personne a 14 ans depuis le { DATE($day, style: "plain") }. Demandez-lui directement si elle veut que son dossier reste ouvert.
clients-visits = Visites
clients-visits-none-title = Aucune visite
clients-visits-none-said = Ses rendez-vous, passés et à venir, apparaîtront ici.
clients-visit-when = Date
clients-visit-what = Service
clients-visit-with = Avec
clients-visit-price = Prix
clients-visit-status = État
clients-notes = Notes
clients-notes-sealed = Notes chiffrées
clients-notes-log = Les ouvrir inscrit votre nom au journal d’accès.
clients-notes-some = Il y a des notes au dossier.
clients-notes-none = Aucune note au dossier.
clients-notes-read-button = Lire les notes
clients-notes-write-button = Écrire une note
clients-notes-save-button = Enregistrer les notes
clients-notes-hint = Gardez ce qui sert au prochain rendez-vous. Un renseignement de santé demande le consentement exprès de la personne.
clients-notes-logged = Votre lecture est inscrite au journal d’accès.
clients-notes-closed-button = Fermer les notes
clients-consents = Consentements
clients-purpose = { $purpose ->
    [offers_email] Offres par courriel
   *[offers_text] Offres par texto
 }
clients-purpose-never = Jamais demandé
clients-consent-proof = Exprès, { $channel ->
    [desk] sur place
   *[online] en ligne
 }, le { DATE($day, style: "plain") }
clients-consent-text = Texte { $wording }, en { $locale ->
    [en] anglais
   *[fr] français
 }
clients-consent-withdrawn = Retiré le { DATE($day, style: "plain") }
clients-withdraw-button = Retirer
clients-withdraw-of = Retirer le consentement : { $purpose }
clients-guardian = Autorité parentale
clients-guardian-proof = A consenti { $channel ->
    [desk] sur place
   *[online] en ligne
 } le { DATE($day, style: "plain") }
clients-under-14-not-dated = Moins de 14 ans, selon l’adulte qui a consenti. La date de ses 14 ans n’est pas notée.
clients-turns-14 = Aura 14 ans le { DATE($day, style: "plain") }
clients-readings = Qui a ouvert le dossier
clients-readings-none = Personne avant vous.
clients-deeds = Historique du dossier
clients-you = Vous
clients-actor-visitor = La personne, en ligne
clients-actor-system = Le système
clients-actor-member = Membre de l’équipe
clients-reading-of = { $what ->
    [notes] { $who }, notes
    [message] { $who }, message
   *[client_file] { $who }
 }
clients-deed = { $deed ->
    [client_created] Dossier ouvert
    [client_edited] Fiche modifiée
    [client_confirmed] Renseignements confirmés par la personne
    [client_notes_written] Notes écrites
    [consent_given] Consentement donné
    [consent_withdrawn] Consentement retiré
    [guardian_consented] Consentement de l’autorité parentale
   *[other] Dossier modifié
 }
clients-since = Dossier ouvert le { DATE($day, style: "plain") }. Durée de conservation : { NUMBER($months) } mois après la dernière visite.

## Offres, par la personne elle-même
clients-offers-title = Recevoir nos offres
clients-offers-said = Sans votre accord, rien ne vous est envoyé. Votre choix ne change rien à vos rendez-vous ni à nos rappels.
clients-offers-purpose = { $purpose ->
    [offers_email] Par courriel
   *[offers_text] Par texto
 }
clients-offers-text = { $purpose ->
    [offers_email] { $shop } vous envoie ses offres et ses nouvelles par courriel, à l’adresse où vous avez reçu ce lien.
   *[offers_text] { $shop } vous envoie ses offres et ses nouvelles par texto, au numéro que vous nous avez donné.
 }
clients-offers-accepted = Vous avez accepté le { DATE($day, style: "plain") }.
clients-offers-yes = { $purpose ->
    [offers_email] Oui, je veux recevoir les offres par courriel
   *[offers_text] Oui, je veux recevoir les offres par texto
 }
clients-offers-no = { $purpose ->
    [offers_email] Retirer mon consentement aux offres par courriel
   *[offers_text] Retirer mon consentement aux offres par texto
 }
clients-offers-sender = Vous pouvez retirer votre consentement en tout temps : sur cette page, par le lien de désabonnement de chaque envoi ou en nous écrivant. Expéditeur : { $sender }.
clients-offers-policy = Ce que nous conservons, et combien de temps
clients-offers-done = { $done ->
    [accepted] C’est noté. Vous recevrez nos offres.
   *[declined] C’est fait. Votre consentement est retiré. Les confirmations et les rappels de vos rendez-vous continuent.
 }

## Ce qui vient d’être fait
clients-done-created = Le dossier est ouvert.
clients-done-existed = Cette personne avait déjà un dossier : le voici. Rien n’a été changé.
clients-done-saved = La fiche est à jour.
clients-done-notes = Les notes sont enregistrées.
clients-done-withdrawn = Le consentement est retiré.
