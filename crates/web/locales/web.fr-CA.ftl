## Coquilles : ce que chaque page dit autour de son contenu
web-skip-to-content = Aller au contenu
web-nav-main = Principal
web-nav-home = Clairière, accueil
web-nav-agenda = Agenda
web-nav-clients = Clientèle
web-nav-till = Caisse
web-nav-messages = Messages
web-nav-invoices = Factures
web-nav-services = Services
web-nav-products = Produits
web-nav-team = Équipe
web-nav-reports = Rapports
web-nav-settings = Paramètres
web-nav-more = Plus
web-new = Nouveau
web-search = Rechercher
web-search-clients = Rechercher une personne
web-account = Compte
web-account-of = Compte : { $person }
web-sign-in = Se connecter
web-sign-out = Se déconnecter
web-second-factor-nudge = Votre compte n’a pas encore de validation en deux étapes.
web-second-factor-set-up = L’activer
web-other-language = English
web-privacy-officer = Responsable de la protection des renseignements personnels :
web-crumbs = Fil d’Ariane

## Formulaires
web-optional = facultatif
web-required = nécessaire
web-save = Enregistrer
web-edit = Modifier
web-add = Ajouter
web-back = Retour
web-close = Fermer
web-continue = Continuer
web-change = Changer
web-yes = Oui
web-no = Non
web-all = Tous
web-none = Aucun
web-errors-title = { $count ->
    [one] Il reste { $count } champ à corriger
   *[other] Il reste { $count } champs à corriger
 }
web-errors-kept = Tout le reste est conservé.
web-fault-missing = Ce champ est vide. Remplissez-le pour continuer.
web-fault-too-long = Le texte est trop long. Limite : { NUMBER($limit) } caractères.
web-fault-form = La page n’a pas pu lire ce qui a été envoyé. Rien n’a été enregistré. Recommencez.
web-saved = Vos changements sont enregistrés.

## Unités et listes
web-duration = { DURATION($minutes) }
web-price-from = à partir de { PRICE($amount) }
web-total = Total
web-subtotal = Sous-total
web-plus-taxes = plus taxes

## Pages d’erreur : ce qui s’est passé, ce qui est intact, une façon de continuer
web-error-home = Aller à l’accueil
web-error-day = Revenir à l’agenda
web-error-back = Revenir à la page précédente
web-error-again = Réessayer
web-not-found-title = Page introuvable
web-not-found-heading = Cette page n’existe pas, ou n’existe plus
web-not-found-said = L’adresse a peut-être changé, ou le lien de votre confirmation n’est plus valide.
web-not-found-fine = Code 404. Rien n’a été perdu.
web-forbidden-title = Permission nécessaire
web-forbidden-heading = Votre rôle ne permet pas d’ouvrir cette page
web-forbidden-said = Une personne ayant le rôle Gestion ou Propriétaire peut le faire. Votre travail est resté tel quel.
web-forbidden-fine = Code 403. Rien n’a été modifié.
web-refused-heading = Cette demande vient d’ailleurs
web-refused-said = Par prudence, nous refusons une demande envoyée à partir d’un autre site. Ouvrez la page ici, puis recommencez.
web-bad-request-heading = Cette demande ne se lit pas
web-bad-request-said = L’adresse ou le formulaire n’est pas complet. Ouvrez la page à partir d’un lien du site, puis recommencez.
web-method-title = Action impossible
web-method-heading = Cette adresse ne s’ouvre pas ainsi
web-method-said = Ouvrez la page à partir d’un lien ou d’un bouton du site.
web-method-fine = Code 405. Rien n’a été modifié.
web-too-large-title = Envoi trop lourd
web-too-large-heading = Cet envoi dépasse la taille permise
web-too-large-said = Rien n’a été enregistré. Raccourcissez le texte ou choisissez un fichier plus petit, puis recommencez.
web-too-large-fine = Code 413.
web-too-many-title = Trop de tentatives
web-too-many-heading = Il y a eu trop de tentatives en peu de temps
web-too-many-said = Attendez quelques minutes, puis recommencez. C’est une protection pour tous les comptes.
web-too-many-fine = Code 429. Rien n’a été perdu.
web-broken-title = Erreur de notre côté
web-broken-heading = Une erreur est survenue de notre côté
web-broken-said = Votre dernière action n’a peut-être pas été enregistrée. Ce qui l’était déjà est intact. Réessayez dans un moment.
web-broken-fine = Code 500. Référence : { $reference }.

# Les rôles.
web-role-owner = Propriétaire
web-role-manager = Gestion
web-role-front-desk = Réception
web-role-practitioner = Équipe

web-busy-heading = Une autre action occupe ce dossier
web-busy-said = Rien n’a été enregistré. Envoyez la même demande de nouveau dans un instant.
web-error-code = Code { NUMBER($code) }. Rien n’a été perdu.
