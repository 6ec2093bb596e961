## La page du tiroir-caisse
drawer-numbered = Tiroir-caisse { NUMBER($n) }
drawer-which = Tiroirs-caisses
drawer-state-open = Ouvert
drawer-state-closed = Fermé
drawer-opened-said = Ouvert le { DATE($day, style: "weekday") }, à { TIME($time) }, par { $name }, avec un fonds de { MONEY($amount) }.
drawer-opened-said-nobody = Ouvert le { DATE($day, style: "weekday") }, à { TIME($time) }, avec un fonds de { MONEY($amount) }.
drawer-closed-said = Aucun paiement comptant n’y entre tant qu’il est fermé.
drawer-open-link = Ouvrir la caisse
drawer-in-link = Entrée de caisse
drawer-out-link = Sortie de caisse
drawer-count-link = Compter sans fermer
drawer-close-link = Fermer la caisse
drawer-now = En ce moment
drawer-float = Fonds de caisse
drawer-sales-counted = Ventes comptant, { NUMBER($count) }
drawer-refunds-counted = Remboursements comptant, { NUMBER($count) }
drawer-pay-ins-counted = Entrées, { NUMBER($count) }
drawer-pay-outs-counted = Sorties, { NUMBER($count) }
drawer-deposits-counted = Dépôts avant la fermeture, { NUMBER($count) }
drawer-expected = Attendu
drawer-counted = Compté
drawer-blind-said = Comptage à l’aveugle : la somme attendue s’affiche après le comptage de fermeture.
drawer-movements = Mouvements
drawer-no-movement = Aucune entrée ni sortie depuis l’ouverture.
drawer-col-when = Heure
drawer-col-what = Mouvement
drawer-col-who = Par
drawer-col-amount = Montant
drawer-counts = Comptages
drawer-count-middle = En cours de journée
drawer-count-closing = Pour fermer
drawer-even = Aucun écart
drawer-over = Excédent de { MONEY($amount) }
drawer-short = Manque de { MONEY($amount) }
drawer-past = Rapports de fermeture
drawer-no-past = Aucune fermeture pour l’instant
drawer-no-past-said = Chaque fermeture laisse ici un rapport numéroté, qui ne change plus.
drawer-col-number = Rapport
drawer-col-day = Jour
drawer-col-closed-by = Fermé par
drawer-col-counted = Compté
drawer-col-gap = Écart
drawer-col-left = Fonds laissé
drawer-older = Rapports plus anciens
drawer-newest = Les plus récents
drawer-done-opened = La caisse est ouverte.
drawer-done-moved = Le mouvement est inscrit.
drawer-done-counted = Le comptage est gardé.
drawer-nobody = Le système
drawer-move-sale = Vente
drawer-move-refund = Remboursement
drawer-category = { $code ->
    [change_in] Monnaie ajoutée
    [other_in] Autre entrée
    [supplies] Fournitures
    [tips] Pourboires remis à l’équipe
    [change_out] Monnaie retirée
    [bank] Dépôt bancaire
   *[other_out] Autre sortie
 }

## L’ouverture
drawer-opening-title = Avec quel fonds de caisse ouvrez-vous?
drawer-opening-lede = Comptez le fonds, ou entrez son total si vous le connaissez.
drawer-opening-left = La dernière fermeture a laissé { MONEY($amount) }.
drawer-opening-total = Total du fonds
drawer-opening-total-hint = Sans comptage par coupures, ce total est gardé.
drawer-opening-button = Ouvrir la caisse
drawer-fault-two-floats = Le comptage donne { MONEY($counted) } et le total entré, { MONEY($typed) }. Corrigez l’un des deux, ou videz-en un.
drawer-fault-no-float = Entrez le total du fonds, même s’il est de 0 $.
drawer-fault-float = Entrez un montant comme 150,00, par tranches de 5 ¢.

## Entrées et sorties
drawer-in-title = Entrée de caisse
drawer-out-title = Sortie de caisse
drawer-in-lede = De l’argent comptant entre sans vente.
drawer-out-lede = De l’argent comptant sort sans remboursement. Gardez la pièce justificative.
drawer-what-for = À quoi il sert
drawer-amount = Montant
drawer-amount-hint = En argent comptant, par tranches de 5 ¢
drawer-words = Précision
drawer-words-hint = Un fournisseur, un numéro de reçu
drawer-in-button = Inscrire l’entrée
drawer-out-button = Inscrire la sortie
drawer-fault-category = Choisissez à quoi sert cet argent.
drawer-fault-amount = Entrez un montant comme 24,50.
drawer-fault-amount-most = Entrez un montant d’au plus { MONEY($most) }.

## Le comptage
drawer-count-title = Combien y a-t-il dans le tiroir-caisse?
drawer-step-count = Compter
drawer-step-gap = Écart et fonds
drawer-step-report = Rapport de fermeture
drawer-steps = Étapes de la fermeture
drawer-grid = Comptage
drawer-bills = Coupures
drawer-coins = Pièces
drawer-pieces-of = Nombre, { $value }
drawer-less-of = Une de moins, { $value }
drawer-more-of = Une de plus, { $value }
drawer-bills-counted = { $count ->
    [0] Aucune coupure
    [one] { NUMBER($count) } coupure
   *[other] { NUMBER($count) } coupures
 }
drawer-coins-counted = { $count ->
    [0] aucune pièce
    [one] { NUMBER($count) } pièce
   *[other] { NUMBER($count) } pièces
 }
drawer-total-counted = Total compté
drawer-blind-kept = Comptage à l’aveugle : la somme attendue s’affiche après votre comptage. Chaque comptage reste au rapport, aussi celui que vous refaites.
drawer-middle-kept = Le comptage est gardé avec l’heure et votre nom. La caisse reste ouverte.
drawer-add-up-button = Additionner
drawer-finish-button = Terminer le comptage : { $sum }
drawer-finish-blank-button = Terminer le comptage
drawer-keep-button = Garder le comptage
drawer-leave = Quitter sans compter
drawer-fault-pieces = Entrez un nombre entier, de 0 à 9 999.

## La fermeture
drawer-gap-even-title = Le compte y est
drawer-gap-short-title = Il manque { MONEY($amount) }
drawer-gap-over-title = Il y a { MONEY($amount) } de trop
drawer-gap-lede = Dites pourquoi si vous le savez, puis ce qui reste pour demain.
drawer-gap-even-lede = Dites ce qui reste pour demain.
drawer-gap-brief = Attendu, compté et écart
drawer-word-short = Manque
drawer-word-over = Excédent
drawer-word-even = Écart
drawer-reason = La raison
drawer-reason-of = { $code ->
    [wrong_change] Erreur en rendant la monnaie
    [not_written] Entrée ou sortie non inscrite
    [wrong_tender] Mauvais mode de paiement
    [miscount] Erreur de comptage
   *[unknown] Inconnue
 }
drawer-recount = Recompter
drawer-next-float = Fonds de demain
drawer-next-float-said = Proposé pour garder { MONEY($amount) }, les grosses coupures au dépôt
drawer-col-value = Valeur
drawer-col-pieces = Comptées
drawer-col-keep = À garder
drawer-col-stays = Reste au fonds
drawer-col-goes = Au dépôt
drawer-keep-of = À garder, { $value }
drawer-total = Total
drawer-report-button = Voir le rapport
drawer-report-said = Rien n’est encore fermé : vous verrez le rapport d’abord.
drawer-fault-reason = Choisissez la raison de l’écart, ou « Inconnue ».
drawer-fault-more-than-counted = Il y en a { NUMBER($count) } de { $value } : gardez-en autant ou moins.
drawer-before-title = Voici le rapport de fermeture
drawer-before-lede = Lisez-le avant de fermer.
drawer-before-locked = Le rapport prend son numéro et ne change plus. Une erreur se corrige le lendemain, par une entrée ou une sortie.
drawer-close-button = Fermer la caisse
drawer-correct-button = Corriger

## Le rapport
drawer-report-no = Rapport de fermeture n° { NUMBER($n) }
drawer-report-draft = Rapport de fermeture, pas encore fermé
drawer-report-day = { $drawer }, { DATE($day) }
drawer-report-opened = Ouvert le { DATE($day, style: "short") }, à { TIME($time) }
drawer-report-closed = Fermé le { DATE($day, style: "short") }, à { TIME($time) }
drawer-report-deposit = Dépôt bancaire
drawer-report-next = Fonds suivant
drawer-report-reason = Raison : { $reason }
drawer-report-earlier = Comptage de { TIME($time) } : { $amount }. { $gap }.
drawer-report-opened-by = Ouvert par { $name }
drawer-report-counted-by = Compté par { $name }
drawer-report-closed-by = Fermé par { $name }
drawer-report-pieces = Coupures et pièces
drawer-report-roll-link = 80 mm
drawer-report-letter-link = Format lettre
drawer-report-kept = Le rapport est conservé six ans après la fin de l’exercice financier. Son ouverture est consignée.
drawer-report-done = La caisse est fermée.
drawer-page = Page
drawer-page-of = de

## Les paramètres
drawer-settings-title = Tiroirs-caisses
drawer-settings-lede = Un tiroir-caisse a une seule journée ouverte à la fois, et son fonds à lui.
drawer-settings-name = Nom
drawer-settings-name-hint = Laissez vide pour « { $name } ».
drawer-settings-float = Fonds proposé à la fermeture
drawer-settings-save-button = Enregistrer
drawer-settings-rest-button = Ne plus utiliser
drawer-settings-wake-button = Utiliser de nouveau
drawer-settings-resting = Plus utilisé
drawer-settings-add = Ajouter un tiroir-caisse
drawer-settings-add-button = Ajouter le tiroir-caisse
drawer-settings-blind = Comptage à l’aveugle
drawer-settings-blind-said = La réception ne voit jamais la somme attendue avant de compter. La gestion et la direction la voient, à moins de la cacher à tout le monde.
drawer-settings-blind-box = Cacher la somme attendue à tout le monde avant le comptage
drawer-settings-saved = Les paramètres sont enregistrés.

## Refus
drawer-fault-already-open = Ce tiroir-caisse est déjà ouvert.
drawer-fault-not-open = Ce tiroir-caisse n’est pas ouvert. Ouvrez-le avec son fonds de caisse, puis recommencez.
drawer-fault-not-enough = Le tiroir-caisse contient moins que ce qui est à rendre. Faites une entrée de caisse, choisissez un autre tiroir ou un autre mode de paiement.
drawer-fault-holds-less = Le tiroir-caisse contient moins que ce montant. Rien n’est sorti : vérifiez le montant, ou faites d’abord une entrée de caisse.
drawer-fault-already-closed = Quelqu’un a déjà fermé ce tiroir-caisse.
drawer-fault-changed = De l’argent est entré ou sorti, ou quelqu’un a recompté, depuis ce comptage. Recomptez le tiroir-caisse.
drawer-fault-already-recorded = Ce paiement comptant est déjà inscrit au tiroir-caisse.
drawer-fault-other-request = Cette page a déjà servi. Rien n’a été ajouté. Ouvrez-la de nouveau.
drawer-fault-not-in-cash = Entrez un montant plus grand que zéro, par tranches de 5 ¢ : la pièce de 1 ¢ n’existe plus.
drawer-fault-no-words = Dites en quelques mots à quoi sert cet argent.
drawer-fault-too-many = Un lieu compte 20 tiroirs-caisses au plus.
drawer-fault-last-one = C’est le seul tiroir-caisse utilisé. Ajoutez-en un autre avant de retirer celui-ci.
drawer-fault-in-use = Ce tiroir-caisse est ouvert. Fermez-le d’abord.
