drawer-numbered = Tiroir-caisse { NUMBER($n) }
drawer-fault-already-open = Ce tiroir-caisse est déjà ouvert.
drawer-fault-not-open = Ce tiroir-caisse n’est pas ouvert. Ouvrez-le avec son fonds de caisse, puis recommencez.
drawer-fault-already-closed = Quelqu’un a déjà fermé ce tiroir-caisse.
drawer-fault-changed = De l’argent est entré ou sorti, ou quelqu’un a recompté, depuis ce comptage. Recomptez le tiroir-caisse.
drawer-fault-already-recorded = Ce paiement comptant est déjà inscrit au tiroir-caisse.
drawer-fault-other-request = Cette page a déjà servi. Rien n’a été ajouté. Ouvrez-la de nouveau.
