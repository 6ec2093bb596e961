## La boîte d’envoi
messaging-title = Messages
messaging-lede = Les courriels envoyés à votre clientèle, du plus récent au plus ancien.
messaging-spooled = Aucun serveur de courriel n’est branché : les messages restent sur cet ordinateur et peuvent être lus ici.
messaging-filter = Filtrer les messages
messaging-all = Tous
messaging-some-queued = En file
messaging-some-sent = Envoyés
messaging-some-failed = Non livrés
messaging-list = Liste des messages
messaging-empty-title = Aucun message
messaging-empty-said = Les confirmations et les rappels apparaîtront ici dès qu’ils seront écrits.
messaging-empty-here = Aucun message dans cet état.
messaging-older = Messages plus anciens
messaging-newest = Revenir aux plus récents

## Un message
messaging-facts = Envoi
messaging-to = Destinataire
messaging-state = État
messaging-written-at = Écrit
messaging-sent-at = Envoyé
messaging-tried-again-at = Prochain essai
messaging-tries = Essais
messaging-server-said = Réponse du serveur
messaging-client = Personne
messaging-open-client = Ouvrir la fiche
messaging-text = Texte du message
messaging-calendar-get = Télécharger le fichier d’agenda
messaging-logged = Ouvrir un message inscrit votre nom au journal d’accès.
messaging-links-hidden = Les liens privés de la personne sont masqués.
messaging-at = { DATE($day, style: "short") }, { TIME($time) }
messaging-queued = En file
messaging-sent = Envoyé
messaging-failed = Non livré

## Le pied d’un message de service
