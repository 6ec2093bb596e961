## La liste
invoicing-title = Factures
invoicing-lede = Une facture émise ne change plus. Elle se corrige par une note de crédit.
invoicing-brief = En bref
invoicing-figure-due = { $count ->
    [one] à recevoir, { NUMBER($count) } facture
   *[other] à recevoir, { NUMBER($count) } factures
 }
invoicing-figure-overdue = { $count ->
    [one] en souffrance, { NUMBER($count) } facture
   *[other] en souffrance, { NUMBER($count) } factures
 }
invoicing-figure-credited = crédité ce mois-ci
invoicing-figure-issued = facturé ce mois-ci, taxes incluses
invoicing-search = Rechercher une facture
invoicing-search-hint = Numéro ou nom
invoicing-filter = Filtrer les factures
invoicing-all = Toutes
invoicing-some-due = À recevoir
invoicing-some-overdue = En souffrance
invoicing-some-credits = Notes de crédit
invoicing-list = Liste des factures
invoicing-col-number = Numéro
invoicing-col-date = Date
invoicing-col-to = Facturée à
invoicing-col-state = État
invoicing-col-total = Total
invoicing-col-balance = Solde
invoicing-on = { $name }, sur { $number }
invoicing-counter = Vente au comptoir
invoicing-not-applicable = s. o.
invoicing-issued = Émise
invoicing-partly-paid = Payée en partie
invoicing-paid = Payée
invoicing-overdue = { $days ->
    [one] En souffrance de { NUMBER($days) } jour
   *[other] En souffrance de { NUMBER($days) } jours
 }
invoicing-credited = Créditée
invoicing-shown = { NUMBER($shown) } sur { NUMBER($all) }.
invoicing-none-missing = Aucun numéro ne manque entre { $first } et { $last }.
invoicing-some-missing = { $count ->
    [one] Il manque { NUMBER($count) } numéro entre { $first } et { $last }. Quelqu’un a modifié la base de données.
   *[other] Il manque { NUMBER($count) } numéros entre { $first } et { $last }. Quelqu’un a modifié la base de données.
 }
invoicing-older = Factures plus anciennes
invoicing-newest = Revenir aux plus récentes
invoicing-empty-title = Aucune facture
invoicing-empty-said = La première apparaîtra ici dès qu’une vente sera encaissée.
invoicing-empty-here = Aucune facture ne répond à cette recherche.

## Une facture à l’écran
invoicing-invoice-no = Facture n° { $number }
invoicing-credit-no = Note de crédit n° { $number }
invoicing-issued-on = { DATE($day, style: "plain") }. Émise, définitive.
invoicing-receipt-link = Reçu
invoicing-pdf = PDF
invoicing-the-paper = La facture
invoicing-payment = Paiement
invoicing-received = Reçu
invoicing-tracking = Suivi
invoicing-was-issued = Émise
invoicing-moment = { DATE($day, style: "short") }, { TIME($time) }
invoicing-kept-until = Conservée jusqu’au
invoicing-kept-date = { DATE($day, style: "plain") }
invoicing-logged = Ouvrir une facture inscrit votre nom au journal des consultations.

## La facture sur papier
invoicing-invoice = Facture
invoicing-credit-note = Note de crédit
invoicing-no = n° { $number }
invoicing-day = { DATE($day, style: "plain") }
invoicing-billed-to = Facturée à
invoicing-credited-to = Créditée à
invoicing-terms = Modalités de paiement
invoicing-on-receipt = Payable à la réception
invoicing-due-on = Payable au plus tard le { DATE($day, style: "plain") }
invoicing-corrects = Corrige
invoicing-corrects-said = Facture n° { $number } du { DATE($day, style: "plain") }
invoicing-reason = Motif
invoicing-head-what = Description
invoicing-head-count = Quantité
invoicing-head-unit = Prix
invoicing-head-amount = Montant
invoicing-line-discount = Rabais de { MONEY($amount) }
invoicing-line-discount-why = Rabais de { MONEY($amount) } : { $reason }
invoicing-discount = Rabais
invoicing-discount-why = Rabais : { $reason }
invoicing-price-lowered = Prix réduit
invoicing-tax-status = { $status ->
    [exempt] Exonéré
    [zero_rated] Détaxé
   *[not_subject] Non assujetti à la taxe
 }
invoicing-paid-on = Payée le { DATE($day, style: "plain") }
invoicing-refunded-on = Remboursée le { DATE($day, style: "plain") }
invoicing-tender = { $kind ->
    [cash] Argent comptant
    [terminal] Carte
    [debit] Débit
    [e_transfer] Virement Interac
   *[other] Autre paiement
 }
invoicing-tender-reference = { $tender }, { $reference }
invoicing-rounding = Arrondissement (comptant)
invoicing-handed = Argent reçu
invoicing-change = Monnaie rendue
invoicing-subtotal = Sous-total
invoicing-tax = { $tax ->
    [GST] TPS
    [HST] TVH
    [QST] TVQ
    [PST] TVP
   *[RST] TVD
 } ({ $rate })
invoicing-total = Total
invoicing-tip = Pourboire (facultatif)
invoicing-paid-sum = Payé
invoicing-refunded-sum = Remboursé
invoicing-balance = Solde
invoicing-tax-number = N° d’inscription { $tax ->
    [GST] TPS
    [HST] TVH
    [QST] TVQ
    [PST] TVP
   *[RST] TVD
 } { $number }
invoicing-neq = NEQ { $number }
invoicing-small-supplier = Aucune taxe perçue : petit fournisseur
invoicing-prices-hold-taxes = Les prix des lignes comprennent les taxes indiquées.
invoicing-fee-holds-taxes = Ces frais comprennent les taxes indiquées.
invoicing-question = Une question? Écrivez-nous ou passez nous voir.
invoicing-question-call = Une question? Répondez à notre courriel ou appelez au { $phone }.
invoicing-page = Page
invoicing-page-of = de

## Le reçu
invoicing-receipt = Reçu, facture n° { $number }
invoicing-receipt-credit = Reçu, note de crédit n° { $number }
invoicing-served-by = Servie par { $names }
invoicing-times = { NUMBER($count) } × { MONEY($unit) }
invoicing-thanks = Merci de votre visite.

## Par courriel
invoicing-mail-subject = Votre facture n° { $number }, { $shop }
invoicing-mail-title = Votre facture
invoicing-mail-opening = Merci de votre visite. Voici votre facture.
invoicing-mail-credit-subject = Note de crédit n° { $number }, { $shop }
invoicing-mail-credit-title = Votre note de crédit
invoicing-mail-credit-opening = Voici votre note de crédit. Elle corrige la facture n° { $number }.
invoicing-mail-greeting = Bonjour,
invoicing-mail-closing = Au plaisir de vous revoir,
invoicing-mail-not-an-offer = Ce message concerne votre achat, il n’est pas une offre.
invoicing-mail-numbers = Numéros d’inscription
