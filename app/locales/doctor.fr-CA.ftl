## Ce que dit « clairiere doctor »
doctor-well = bon
doctor-wrong = à corriger
doctor-line = { $subject } : { $said }

doctor-settings = réglages
doctor-zones = fuseaux horaires
doctor-keys = trousseau de clés
doctor-database = base de données
doctor-schema = tables
doctor-guards = protections
doctor-clock = horloge
doctor-mail = courriel
doctor-passwords = mots de passe

doctor-settings-read = le service écoute à { $listen }; on le joint à { $base }.
doctor-settings-refused = { $reason }. Corrigez ce réglage, puis recommencez.
doctor-variable-unknown = la variable { $name } n’est pas reconnue. Corrigez son nom ou retirez-la.
doctor-passwords-take = vérifiés en { NUMBER($millis) } ms sur cette machine; de 250 à 400 ms conviennent.
doctor-zones-current = données { $release }.
doctor-zones-old = { $reason }. Reconstruisez le programme avec des données à jour.
doctor-open-to-others = d’autres comptes de cette machine peuvent lire { $path }. Exécutez « chmod 600 » sur le fichier.

doctor-keys-found = { $path } est à sa place.
doctor-keys-to-come = il n’y en a pas encore; le premier démarrage en crée un.
doctor-keys-missing = { $path } est introuvable, et la base est chiffrée avec lui. Remettez-le à sa place.
doctor-keys-closed = { $path } ne s’ouvre pas : { $reason }. Remettez la copie que vous avez gardée.
doctor-keys-other = { $path } n’est pas celui de cette base. Remettez le bon.
doctor-keys-beside = { $path } est dans le dossier de la base, que l’on sauvegarde. Mettez-le ailleurs et réglez « key_ring ».

doctor-database-answers = { $engine } répond.
doctor-database-to-come = { $path } n’existe pas encore; le premier démarrage le crée.
doctor-database-silent = { $reason }. Vérifiez que la base est en marche et que son adresse est la bonne.
doctor-schema-current = à jour.
doctor-schema-empty = il n’y en a pas encore. Lancez « clairiere migrate ».
doctor-schema-behind = { $steps ->
    [one] il manque { $steps } étape. Lancez « clairiere migrate ».
   *[other] il manque { $steps } étapes. Lancez « clairiere migrate ».
 }
doctor-schema-too-new = la base a déjà l’étape { $step }, que ce programme ne connaît pas. Installez la version qui l’a faite.

doctor-clock-right = { $now }, après la dernière écriture.
doctor-clock-behind = elle marque { $now }, mais la dernière écriture est de { $last }. Mettez la machine à l’heure.

doctor-guards-hold = toutes sont en place.
doctor-damaged = le fichier est endommagé : { $said }. Arrêtez le service et restaurez la dernière sauvegarde.
doctor-dangling = la table { $table } renvoie à une ligne qui n’existe pas. Arrêtez le service et restaurez la dernière sauvegarde.
doctor-no-write-ahead-log = la base n’écrit pas d’abord dans son journal. Placez-la sur un disque de cette machine, pas sur un partage réseau.
doctor-old-engine = SQLite { $version } est trop ancien. Installez le programme avec son propre SQLite.
doctor-no-shop-role = le rôle clairiere_shop n’existe pas. Lancez « clairiere migrate ».
doctor-bypassed = le rôle { $role } contourne la séparation des commerces. Retirez-lui SUPERUSER et BYPASSRLS.
doctor-unguarded = la table { $table } n’est pas couverte par la séparation des commerces. Restaurez ses règles ou la dernière sauvegarde.

doctor-mail-spooled = aucun serveur; les messages restent sur cette machine.
doctor-mail-answers = { $host } répond.
doctor-mail-silent = { $host } ne répond pas : { $reason }. Vérifiez le nom, le port, la protection et le mot de passe.
