## Connexion
identity-sign-in-title = Se connecter
identity-sign-in-lede = Bienvenue.
identity-email = Courriel
identity-password = Mot de passe
identity-forgotten-link = Mot de passe oublié?
identity-continue-button = Continuer
identity-no-tracker = Pas de témoin avant la connexion, pas de traceur après.
identity-wrong = L’adresse ou le mot de passe ne correspond pas. Réessayez ou choisissez un nouveau mot de passe.
identity-email-fault = Cette adresse n’a pas la forme d’un courriel. Exemple : zoe@salon.example
identity-wait = Il y a eu trop de tentatives. Réessayez dans { $seconds ->
    [one] { NUMBER($seconds) } seconde.
   *[other] { NUMBER($seconds) } secondes.
 }
identity-done-out = Votre session est fermée.
identity-done-reset = Votre mot de passe est changé. Connectez-vous avec le nouveau.

## Second facteur, à la connexion
identity-code-title = Entrez votre code
identity-code-lede = Ouvrez votre application d’authentification et recopiez les six chiffres.
identity-code = Code à six chiffres
identity-code-hint = Un nouveau code arrive toutes les 30 secondes.
identity-code-wrong = Ce code n’est pas le bon, ou il a déjà servi. Attendez le prochain, puis réessayez.
identity-enter-button = Se connecter
identity-recovery-link = Utiliser un code de secours
identity-authenticator-link = Utiliser l’application d’authentification
identity-recovery-title = Un code de secours
identity-recovery-lede = Recopiez l’un des dix codes reçus à l’activation. Chacun sert une seule fois.
identity-recovery = Code de secours
identity-recovery-wrong = Ce code de secours n’est pas valable, ou il a déjà servi. Essayez-en un autre.

## Mot de passe oublié
identity-forgotten-title = Choisir un nouveau mot de passe
identity-forgotten-lede = Nous vous enverrons un lien. Il fonctionne une seule fois, pendant 30 minutes.
identity-forgotten-button = Envoyer le lien
identity-forgotten-sent-title = Consultez vos courriels
identity-forgotten-sent = Si un compte existe pour cette adresse, un courriel vient d’y être envoyé.
identity-back-to-sign-in = Revenir à la connexion
identity-reset-dead-title = Ce lien ne fonctionne plus
identity-reset-dead = Il a déjà servi, ou ses 30 minutes sont écoulées. Demandez-en un autre.
identity-reset-again = Demander un autre lien
identity-new-password = Nouveau mot de passe
identity-new-password-hint = 15 caractères ou plus, espaces compris. Quatre ou cinq mots sans lien entre eux conviennent très bien.
identity-new-password-button = Changer le mot de passe
identity-fault-short = Il faut au moins 15 caractères; celui-ci en a { NUMBER($count) }. Ajoutez un mot ou deux.
identity-fault-long = Ce mot de passe est trop long. Limite : 256 caractères.
identity-fault-common = Ce mot de passe est parmi les plus répandus. Choisissez plusieurs mots sans lien entre eux.
identity-fault-pattern = Ce mot de passe se répète ou suit le clavier. Choisissez plusieurs mots sans lien entre eux.
identity-fault-personal = Ce mot de passe est fait de votre nom, de votre adresse ou du nom du commerce. Ajoutez d’autres mots.
identity-fault-name = Écrivez un nom de 1 à 100 caractères.

## Compte
identity-account-title = Votre compte
identity-account-lede = Votre nom, votre langue et ce qui protège l’accès.
identity-you = Vous
identity-name = Prénom et nom
identity-save-button = Enregistrer
identity-language = Langue
identity-language-button = Changer la langue
identity-password-title = Mot de passe
identity-current-password = Mot de passe actuel
identity-current-wrong = Ce n’est pas le mot de passe actuel. Vérifiez-le, puis réessayez.
identity-sessions-title = Sessions ouvertes
identity-this-session = Cette session
identity-session-seen = Dernière activité : { $when }
identity-end-others-button = Fermer les autres sessions
identity-history-title = Vos connexions
identity-history-when = Quand
identity-history-what = Quoi
identity-history-device = Appareil
identity-history-network = Adresse IP
identity-history-none = Rien à montrer pour le moment.
identity-outcome = { $outcome ->
    [opened] Connexion
    [wrong_password] Mot de passe refusé
    [wrong_code] Code refusé
    [recovery_code] Connexion avec un code de secours
    [reset] Mot de passe choisi par lien
    [password_changed] Mot de passe changé
    [second_factor_on] Validation en deux étapes activée
    [second_factor_off] Validation en deux étapes désactivée
    [codes_replaced] Codes de secours remplacés
   *[other] Autre
 }
identity-device-unknown = Appareil inconnu
identity-device-on = { $browser }, { $system }
identity-shops-link = Changer de commerce
identity-done-saved = Vos changements sont enregistrés.
identity-done-password = Votre mot de passe est changé. Vos autres sessions sont fermées.
identity-done-sessions = Vos autres sessions sont fermées.
identity-done-off = La validation en deux étapes est désactivée.

## Second facteur, dans le compte
identity-second-title = Validation en deux étapes
identity-second-lede = En plus du mot de passe, un code de votre téléphone. Un mot de passe volé ne suffit plus.
identity-second-on = Activée
identity-second-off = Désactivée
identity-second-codes-left = { $count ->
    [one] Il reste { NUMBER($count) } code de secours.
   *[other] Il reste { NUMBER($count) } codes de secours.
 }
identity-second-manage = Gérer
identity-second-set-up = Activer
identity-second-begin = Écrivez d’abord votre mot de passe.
identity-second-begin-button = Commencer
identity-second-scan = Lisez ce code QR avec votre application d’authentification.
identity-second-picture = Code QR à lire
identity-second-by-hand = Ou recopiez cette clé :
identity-second-first-code = Recopiez ensuite le code à six chiffres qu’elle affiche.
identity-second-confirm-button = Activer
identity-second-restart = Recommencer avec une autre clé
identity-second-replace-title = Remplacer les codes de secours
identity-second-replace-lede = Les anciens codes ne fonctionneront plus.
identity-second-replace-button = Remplacer les codes
identity-second-off-title = Désactiver
identity-second-off-lede = Le mot de passe suffira de nouveau. Vos autres sessions se fermeront.
identity-second-off-button = Désactiver la validation
identity-codes-title = Vos dix codes de secours
identity-codes-lede = Imprimez-les ou gardez-les en lieu sûr. Nous ne pourrons plus vous les montrer.
identity-codes-done = J’ai gardé mes codes

## Commerces
identity-shops-title = Où travaillez-vous aujourd’hui?
identity-shops-none-title = Aucun commerce
identity-shops-none = Votre compte n’est encore lié à aucune équipe. Demandez une invitation à la personne qui gère le commerce.

## Équipe
identity-team-tabs = Équipe
identity-team-people = Personnes
identity-team-roles = Rôles et permissions
identity-team-title = Personnes
identity-team-lede = { $members ->
    [one] { NUMBER($members) } personne
   *[other] { NUMBER($members) } personnes
 }, { $pending ->
    [one] { NUMBER($pending) } invitation en attente.
   *[other] { NUMBER($pending) } invitations en attente.
 }
identity-team-person = Personne
identity-team-role = Rôle
identity-team-account = Compte
identity-team-last = Dernière connexion
identity-team-never = jamais
identity-team-actions = Actions
identity-team-active = Actif
identity-team-invited = Invitation envoyée
identity-team-until = jusqu’au { DATE($day, style: "plain") }
identity-team-late = Échue
identity-team-withdraw-button = Retirer
identity-team-withdraw-label = Retirer l’invitation : { $name }
identity-team-remove-button = Retirer
identity-team-remove-label = Retirer de l’équipe : { $name }
identity-team-role-label = Rôle : { $name }
identity-team-role-button = Changer
identity-done-invited = L’invitation est envoyée.
identity-done-withdrawn = L’invitation est retirée.
identity-done-role = Le rôle est changé.
identity-done-removed = La personne n’a plus accès au commerce.
identity-fault-last-owner = Au moins une personne garde le rôle Propriétaire. Donnez-le d’abord à quelqu’un d’autre.
identity-fault-role = Votre rôle ne permet pas de donner ou de retirer celui-là.

identity-invite-title = Inviter une personne
identity-invite-email-hint = Le lien d’invitation y sera envoyé. Il fonctionne pendant 7 jours.
identity-invite-role = Rôle
identity-invite-role-fault = Choisissez un rôle.
identity-invite-staff = Personne de l’agenda
identity-invite-staff-hint = Pour que son agenda soit le sien à la connexion.
identity-invite-staff-none = Aucune
identity-invite-language = Langue de l’invitation
identity-invite-button = Envoyer l’invitation
identity-invite-already = Cette personne fait déjà partie de l’équipe.
identity-invite-staff-fault = Cette personne de l’agenda a déjà un compte, ou n’existe plus.
identity-invite-staff-invited = Cette personne de l’agenda est déjà invitée à une autre adresse. Retirez d’abord cette invitation.
identity-invite-wait = Votre commerce a envoyé beaucoup d’invitations. Réessayez dans { $seconds ->
    [one] { NUMBER($seconds) } seconde.
   *[other] { NUMBER($seconds) } secondes.
 }
identity-role-owner-hint = Tout, dont les paramètres et la fermeture du commerce.
identity-role-manager-hint = Agenda, clientèle, services, messages, équipe.
identity-role-front-desk-hint = Agenda, clientèle, messages. Ne lit pas les notes de soins.
identity-role-practitioner-hint = Son agenda et sa clientèle, avec les notes.

## Rôles et permissions
identity-roles-title = Qui peut faire quoi
identity-roles-lede = Chaque lecture d’une note chiffrée est inscrite, quel que soit le rôle.
identity-roles-permission = Permission
identity-roles-table = Tableau des permissions
identity-roles-people = { $count ->
    [0] aucune personne
    [one] { NUMBER($count) } personne
   *[other] { NUMBER($count) } personnes
 }
identity-roles-yes = oui
identity-roles-no = non
identity-roles-foot = Au moins une personne garde toujours le rôle Propriétaire.
identity-group-agenda = Agenda
identity-group-clients = Clientèle
identity-group-till = Caisse
identity-group-shop = Commerce
identity-group-messages = Messages
identity-group-privacy = Vie privée
identity-may-read-day = Voir son agenda
identity-may-read-all-days = Voir l’agenda de toute l’équipe
identity-may-book = Inscrire un rendez-vous
identity-may-move = Déplacer ou annuler un rendez-vous
identity-may-read-clients = Voir le nom et les coordonnées
identity-may-edit-clients = Ouvrir et corriger un dossier
identity-may-read-notes = Lire les notes chiffrées
identity-may-write-notes = Écrire une note
identity-may-issue-invoices = Encaisser et émettre une facture
identity-may-read-invoices = Voir toutes les factures
identity-may-credit-invoices = Faire une note de crédit et rembourser
identity-may-keep-drawer = Ouvrir la caisse, la compter et la fermer
identity-may-review-drawers = Voir la somme attendue avant un comptage, et tous les rapports de fermeture
identity-may-read-reports = Voir les chiffres de la journée
identity-may-edit-catalogue = Changer les services, les prix et les formulaires
identity-may-manage-team = Inviter et gérer l’équipe
identity-may-manage-shop = Changer les paramètres du commerce
identity-may-read-messages = Lire les messages
identity-may-send-messages = Écrire à la clientèle
identity-may-answer-requests = Répondre aux demandes d’accès, de rectification et d’effacement
identity-may-read-sign-ins = Voir les connexions de l’équipe
identity-may-read-access-log = Voir qui a lu quoi

## Invitation reçue
identity-invited-title = Rejoindre l’équipe
identity-invited-lede = { $shop } vous ouvre un accès. Votre rôle : { $role }.
identity-invited-as = Vous continuez avec le compte { $name }.
identity-invited-join-button = Rejoindre l’équipe
identity-invited-sign-in = Un compte existe déjà pour cette adresse. Connectez-vous, puis acceptez l’invitation.
identity-invited-sign-in-link = Se connecter
identity-invited-adult = J’ai 18 ans ou plus.
identity-invited-adult-fault = Le compte est réservé aux personnes de 18 ans ou plus. Cochez la case si c’est votre cas.
identity-invited-terms = J’accepte les conditions d’utilisation et la politique de confidentialité.
identity-invited-terms-fault = Cochez la case pour accepter les deux documents.
identity-invited-terms-link = Lire les conditions d’utilisation
identity-invited-policy-link = Lire la politique de confidentialité
identity-invited-create-button = Créer le compte
identity-invited-already = Ce compte fait déjà partie de l’équipe.
identity-invited-person-taken = Un autre compte a déjà cette place à l’agenda. Demandez une nouvelle invitation.

## Courriels gardés ici (démonstration)
identity-spool-title = Courriels de la plateforme
identity-spool-lede = Dans la démonstration, aucun courriel ne part : les derniers sont ici.
identity-spool-none = Aucun courriel pour le moment.

## Lettres
identity-reset-letter-subject = Choisir un nouveau mot de passe
identity-reset-letter-body =
    Bonjour,

    Le { DATE($day) }, à { TIME($time) }, quelqu’un a demandé un nouveau mot de passe pour votre compte Clairière.

    Choisir un nouveau mot de passe : { $link }
    Ce lien fonctionne une seule fois, pendant { NUMBER($minutes) } minutes.

    Si la demande ne vient pas de vous, ne faites rien : votre mot de passe reste le même.
    Notre équipe ne vous demandera jamais votre mot de passe.

    L’équipe Clairière
identity-changed-letter-subject = Votre mot de passe a été changé
identity-changed-letter-body =
    Bonjour,

    Le mot de passe de votre compte Clairière a été changé le { DATE($day) }, à { TIME($time) }. Vos autres sessions ont été fermées.
    Si ce n’est pas vous, reprenez-en le contrôle tout de suite : { $link }

    L’équipe Clairière
identity-attempts-letter-subject = Des tentatives de connexion ont échoué
identity-attempts-letter-body =
    Bonjour,

    Le { DATE($day) }, à { TIME($time) }, une cinquième tentative d’affilée d’ouvrir votre compte Clairière a échoué. Aucune n’a réussi, et chacune attend maintenant plus longtemps que la précédente.
    Si un code a été refusé sans que vous l’ayez saisi, quelqu’un connaît votre mot de passe : changez-le.
    Le journal des connexions dit quand et d’où : { $link }

    L’équipe Clairière
identity-factor-letter-subject = { $what ->
    [second_factor_on] La validation en deux étapes a été activée
    [second_factor_off] La validation en deux étapes a été désactivée
    [codes_replaced] Vos codes de secours ont été remplacés
   *[recovery_code] Un code de secours a ouvert votre compte
 }
identity-factor-letter-body =
    Bonjour,

    { $what }.
    C’était le { DATE($day) }, à { TIME($time) }, pour votre compte Clairière.
    Si ce n’est pas vous, reprenez-en le contrôle tout de suite : { $link }

    L’équipe Clairière
identity-invitation-letter-subject = Invitation à rejoindre l’équipe, { $shop }
identity-invitation-letter-body =
    Bonjour,

    { $inviter } vous a ouvert un accès chez { $shop }, sur Clairière. Votre rôle : { $role }
    Accepter l’invitation : { $link } (jusqu’au { DATE($until, style: "plain") })

    Vous ne connaissez pas { $shop }? Ignorez ce courriel; l’invitation s’éteindra d’elle-même.

    L’équipe Clairière
