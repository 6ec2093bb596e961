## Les jours
reports-reports = Rapports
reports-reach = { $reach ->
    [day] Jour
    [week] Semaine
   *[month] Mois
 }
reports-heading = { $reach ->
    [day] Rapport du jour
    [week] Rapport de la semaine
   *[month] Rapport du mois
 }
reports-day-label = { DATE($day, style: "label") }
reports-week-label = Semaine du { DATE($day, style: "plain") }
reports-month-label = Mois : { DATE($day, style: "month") }
reports-day-in = { DATE($day, style: "long") }
reports-week-in = semaine du { DATE($day, style: "plain") }
reports-month-in = { DATE($day, style: "month") }
reports-before = Avant
reports-after = Après
reports-today = Aujourd’hui
reports-go = Afficher
reports-date = Date
reports-choose = Choisir les jours
reports-pdf = PDF
reports-csv = CSV

## La comparaison
reports-compared-day = Comparé au { DATE($day, style: "long") }, 52 semaines plus tôt.
reports-compared-week = Comparé à la semaine du { DATE($day, style: "plain") }, 52 semaines plus tôt.
reports-compared-month = Comparé à { DATE($day, style: "month") }.
reports-incomparable-day = Rien à comparer : aucune vente { DATE($day, style: "sentence") }, 52 semaines plus tôt.
reports-incomparable-week = Rien à comparer : aucune vente la semaine du { DATE($day, style: "plain") }.
reports-incomparable-month = Rien à comparer : aucune vente en { DATE($day, style: "month") }.
reports-unfinished = Ce n’est pas fini : les chiffres vont encore changer.
reports-same = comme il y a un an
reports-more = { MONEY($amount) } de plus qu’il y a un an
reports-less = { MONEY($amount) } de moins qu’il y a un an
reports-percent-more = { $percent } de plus qu’il y a un an
reports-percent-less = { $percent } de moins qu’il y a un an
reports-whole-then = { MONEY($amount) } il y a un an, en tout
reports-nothing-then = rien à comparer

## Les chiffres
reports-brief = En bref
reports-net = Ventes nettes
reports-net-kpi = Ventes avant taxes
reports-visits-kept-kpi = Rendez-vous honorés
reports-basket = Panier moyen
reports-basket-of = { $count ->
    [one] sur { NUMBER($count) } facture
   *[other] sur { NUMBER($count) } factures
 }
reports-tips = Pourboires
reports-tips-for = { $count ->
    [one] pour { NUMBER($count) } personne
   *[other] pour { NUMBER($count) } personnes
 }
reports-received = Reçu
reports-all-paid = tout est payé
reports-to-receive = reste à recevoir : { MONEY($amount) }
reports-to-give-back = reste à rembourser : { MONEY($amount) }
reports-visits-not = { $missed ->
    [one] { NUMBER($missed) } manqué
   *[other] { NUMBER($missed) } manqués
 }
reports-visits-called-off = { $cancelled ->
    [one] { NUMBER($cancelled) } annulé
   *[other] { NUMBER($cancelled) } annulés
 }

## Les ventes
reports-sales = Ventes
reports-sort = { $sort ->
    [service] Services
    [product] Produits
   *[custom] Autres ventes
 }
reports-discounts = Rabais
reports-refunds = Notes de crédit
reports-status = { $status ->
    [taxable] dont taxables
    [zero_rated] dont détaxées
    [exempt] dont exonérées
   *[not_subject] dont non assujetties à la taxe
 }
reports-status-title = { $status ->
    [taxable] Ventes taxables
    [zero_rated] Ventes détaxées
    [exempt] Ventes exonérées
   *[not_subject] Ventes non assujetties à la taxe
 }

## Les taxes
reports-taxes = Taxes
reports-tax = { $tax ->
    [GST] TPS
    [HST] TVH
    [QST] TVQ
    [PST] TVP
   *[RST] TVD
 } ({ $rate })
reports-tax-number = n° { $number }
reports-tax-returned = perçue { MONEY($collected) }, rendue { MONEY($returned) }
reports-quebec = Revenu Québec
reports-canada = Agence du revenu du Canada
reports-province = Ministère des Finances, { $province }
reports-quebec-too = Revenu Québec reçoit aussi la TPS et la TVH des entreprises établies au Québec.
reports-to-remit = À remettre, avant crédits
reports-to-remit-to = À remettre à { $to }

## L’argent
reports-money = Argent reçu
reports-rounding = Arrondissement (comptant)
reports-left = Pas encore reçu
reports-tender = { $kind ->
    [cash] Argent comptant
    [terminal] Carte
    [debit] Débit
    [e_transfer] Virement Interac
   *[other] Autre mode de paiement
 }
reports-returned = dont remboursé
reports-returned-title = Remboursements

## Les personnes
reports-people = Par personne
reports-person = Personne
reports-share = Part
reports-visits-col = Rendez-vous
reports-sales-col = Ventes
reports-tips-col = Pourboires
reports-total = Total
reports-nobody = Sans personne nommée
reports-by = Ventes de { $name }
reports-tips-to = Pourboires de { $name }

## Les rendez-vous
reports-visits = Rendez-vous
reports-outcome = { $outcome ->
    [kept] Honorés
    [awaited] À venir
    [missed] Manqués
   *[cancelled] Annulés
 }
reports-outcome-title = { $outcome ->
    [kept] Rendez-vous honorés
    [awaited] Rendez-vous à venir
    [missed] Rendez-vous manqués
   *[cancelled] Rendez-vous annulés
 }
reports-visit-status = { $status ->
    [booked] À confirmer
    [confirmed] Confirmé
    [arrived] Sur place
    [in_service] En cours
    [ready_to_pay] À encaisser
    [completed] Terminé
    [missed] Manqué
   *[cancelled] Annulé
 }

## Le graphique
reports-by-hour = Ventes par heure
reports-by-day = Ventes par jour
reports-chart-figures = Les chiffres du graphique
reports-hour = Heure
reports-day = Jour
reports-now = Ces ventes
reports-a-year-ago = Il y a un an
reports-chart-said = { $title }. Le sommet : { $peak }, avec { MONEY($amount) } avant taxes. En tout : { MONEY($total) }.
reports-chart-said-then = Il y a un an, le sommet : { $peak }, avec { MONEY($amount) }.
reports-sales-at = Ventes de { $hour }

## Rien
reports-empty-title = Aucune vente
reports-empty-said = Les chiffres apparaîtront ici dès la première vente.

## Les lignes d’un chiffre
reports-rows-of = { $figure }, { $days }
reports-rows-lede = { $count ->
    [one] { NUMBER($count) } ligne.
   *[other] { NUMBER($count) } lignes.
 } Leur somme est le chiffre du rapport.
reports-rows-count = { $count ->
    [one] { NUMBER($count) } rendez-vous.
   *[other] { NUMBER($count) } rendez-vous.
 }
reports-rows-more = Les { NUMBER($shown) } premières lignes sur { NUMBER($all) }. Le fichier CSV les contient toutes.
reports-rows-none = Aucune ligne.
reports-rows-list = Lignes
reports-document = Document
reports-when = Quand
reports-what = Quoi
reports-who = Personne
reports-amount = Montant
reports-state = État
reports-sum = Somme
reports-invoice = Facture
reports-credit-note = Note de crédit
reports-counted = { NUMBER($count) } × { $name }
reports-moment = { DATE($day, style: "short") }, { TIME($time) }

## Le fichier
reports-csv-part = Section
reports-csv-figure = Chiffre
reports-csv-note = Précision
reports-csv-number = Nombre
reports-csv-from = Du
reports-csv-to = Au
reports-csv-date = Date
reports-csv-time = Heure

## Le papier
reports-printed = Imprimé { DATE($day, style: "sentence") }, { TIME($time) }
reports-page = Page
reports-page-of = de

## Les caisses
reports-drawers = Tiroir-caisse
reports-gaps = Écarts de caisse
reports-drawer-closed = { $drawer }, fermeture n° { $number }
reports-drawer-counted = Attendu { MONEY($expected) }, compté { MONEY($counted) } par { $by }
reports-drawer-found = Attendu { MONEY($expected) }, compté { MONEY($counted) }
reports-expected = Attendu
reports-counted-cash = Compté

## Rapport de fermeture
reports-session-all = Ventes pendant cette ouverture, tous les modes
reports-session-tender = { $name } ({ NUMBER($count) })
reports-session-returned = Remboursé : { $name } ({ NUMBER($count) })
reports-session-total = Reçu moins remboursé
