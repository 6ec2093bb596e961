## La caisse
sales-till = Caisse
sales-articles = Articles
sales-find = Chercher ou balayer un article
sales-families = Rayons
sales-tab-favourites = Favoris
sales-favourites = Les plus vendus
sales-tab-services = Services
sales-tab-products = Produits
sales-tab-today = Du jour
sales-tab-amount = Montant
sales-here-now = Au salon maintenant
sales-parked = En attente
sales-parked-at = { $count ->
    [one] { NUMBER($count) } article, depuis { TIME($time) }
   *[other] { NUMBER($count) } articles, depuis { TIME($time) }
 }
sales-products = Produits
sales-free = Sans frais
sales-from = Dès { $price }
sales-nothing-found = Aucun article ne correspond
sales-nothing-found-said = Vérifiez le nom, ou vendez un montant libre.
sales-no-such-code = Aucun article ne porte le code « { $code } ».
sales-other-amount = Montant libre
sales-custom-name = Description
sales-custom-price = Prix
sales-custom-kind = Taxer comme
sales-before-tax = Avant taxes
sales-kind = { $kind ->
    [hair] Coiffure
    [esthetics] Esthétique
    [massage] Massothérapie
   *[goods] Produit
 }
sales-add-button = Ajouter au panier
sales-add-to-ticket-button = Ajouter à cette vente
sales-status = { $state ->
    [ready_to_pay] À encaisser
    [in_service] En cours
    [arrived] Sur place
    [completed] Terminé
    [confirmed] Confirmé
    [late] En retard
   *[booked] À confirmer
 }

## Le panier
sales-cart = Panier
sales-nobody-named = Vente au comptoir
sales-new-sale = Nouvelle vente
sales-pays = Facture à ce nom
sales-no-name = Sans nom sur la facture
sales-choose-client-button = Choisir
sales-change-button = Changer
sales-find-client = Rechercher une personne
sales-find-client-hint = Nom, téléphone ou courriel
sales-nobody-found = Personne ne correspond.
sales-without-client-button = Retirer le nom
sales-empty = Le panier est vide
sales-empty-said = Touchez un article, balayez un code ou choisissez une visite.
sales-count = { $count ->
    [one] { NUMBER($count) } article
   *[other] { NUMBER($count) } articles
 }
sales-line-times = { NUMBER($count) } × { MONEY($unit) }
sales-line-sold-by = vendu par { $name }
sales-line-price-was = prix courant { MONEY($price) } : { $reason }
sales-line-off = −{ MONEY($amount) } : { $reason }
sales-subtotal = Sous-total
sales-discount-why = Rabais : { $reason }
sales-tax = { $tax ->
    [GST] TPS
    [HST] TVH
    [QST] TVQ
    [PST] TVP
   *[RST] TVD
 } ({ $rate })
sales-tip = Pourboire
sales-total = Total
sales-discount = Rabais
sales-discount-of = Montant ou %
sales-discount-hint = 10 % ou 5,00 $
sales-reason = Motif
sales-reason-hint = Nécessaire pour un rabais ou un autre prix
sales-apply-button = Appliquer
sales-remove-discount-button = Retirer le rabais
sales-note = Note
sales-note-hint = Pour l’équipe. Elle n’apparaît pas sur la facture.
sales-parked-short = En attente
sales-charge-button = Encaisser { MONEY($amount) }
sales-void = Annuler la vente
sales-void-button = Annuler la vente
sales-void-said = Le panier est vidé. Le motif et le montant restent au journal.
sales-quantity = Quantité
sales-price = Prix
sales-person = Par qui
sales-nobody = Personne en particulier
sales-remove-line-button = Retirer du panier

## Le paiement
sales-pay-title = Encaisser
sales-pay-title-of = Encaisser { $name }
sales-show-client = Montrer au client
sales-left-to-pay = Reste à payer
sales-tips-on = Pourboire (facultatif), sur { MONEY($base) } avant taxes
sales-tips-on-services = Pourboire (facultatif), sur { MONEY($base) } de services avant taxes
sales-tip-other = Autre
sales-tip-none = Aucun
sales-tip-amount = Montant du pourboire
sales-tip-apply-button = Ajouter ce pourboire
sales-shared = Partage du paiement
sales-total-with-tax = Total avec taxes
sales-left = Reste
sales-take-back = Retirer { $what }
sales-pay-with = Payer avec
sales-tender = { $kind ->
    [cash] Comptant
    [terminal] Terminal
    [debit] Carte de débit
    [e_transfer] Virement Interac
   *[other] Autre mode
 }
sales-terminal-said = Crédit ou débit
sales-other-said = Chèque, bon
sales-part = Montant
sales-part-hint = Vide : tout ce qui reste
sales-reference = Code d’autorisation
sales-reference-hint = Du reçu de la carte, ou n° du chèque
sales-handed = Montant reçu
sales-handed-other = Autre montant reçu
sales-handed-hint = Moins que le reste : le solde se paie autrement
sales-change-due = Monnaie à rendre
sales-rounding = Arrondissement (comptant) : { $amount }
sales-reckon-button = Recalculer
sales-pay-act = Encaisser { MONEY($amount) }
sales-pay-act-with = Encaisser { MONEY($amount) } { $kind ->
    [cash] comptant
    [terminal] par carte
    [debit] par débit
    [e_transfer] par virement
   *[other] autrement
 }
sales-pay-act-part = Ajouter { MONEY($amount) } { $kind ->
    [cash] comptant
    [terminal] par carte
    [debit] par débit
    [e_transfer] par virement
   *[other] autrement
 }
sales-pay-act-nothing = Terminer sans paiement
sales-receipt-next = Le reçu se choisit à l’étape suivante.

## L’écran de la cliente ou du client
sales-tip-title = Pourboire
sales-tip-question = Souhaitez-vous laisser un pourboire?
sales-tip-question-to = Souhaitez-vous laisser un pourboire à { $name }?
sales-tip-said = Facultatif. Calculé sur { MONEY($base) }, avant taxes.
sales-tip-said-services = Facultatif. Calculé sur { MONEY($base) } de services, avant taxes.
sales-tip-other-amount = Autre montant
sales-tip-no = Aucun pourboire
sales-tip-confirm-button = Confirmer
sales-tip-thanks = Merci. Vous pouvez rendre l’appareil.
sales-tip-continue = Continuer
sales-sums-before = Services et produits { MONEY($subtotal) }
sales-sum-tax = { $tax ->
    [GST] TPS
    [HST] TVH
    [QST] TVQ
    [PST] TVP
   *[RST] TVD
 } { MONEY($amount) }
sales-sum-total = Total { MONEY($total) }

## Vente terminée
sales-done-title = Vente encaissée
sales-done-said = Facture n° { $number }, { MONEY($total) }
sales-done-tip = Pourboire { MONEY($tip) }
sales-done-handed = Sur { MONEY($handed) } reçus
sales-paid = Payée
sales-receipt = Reçu
sales-receipt-roll = Imprimer le reçu
sales-receipt-letter = Imprimer la facture
sales-receipt-email = Courriel
sales-send-button = Envoyer
sales-receipt-sent = La facture est en route vers { $email }.
sales-next-client = Vente suivante
sales-see-sale = Voir la vente
sales-again = Prochain rendez-vous
sales-again-of = Prochain rendez-vous : { $service }
sales-again-weeks = { $weeks ->
    [one] Dans { NUMBER($weeks) } semaine
   *[other] Dans { NUMBER($weeks) } semaines
 }
sales-again-when = { DATE($day, style: "short") }, { TIME($time) }
sales-again-with = avec { $name }
sales-booked = Rendez-vous pris : { DATE($day, style: "plain") }, { TIME($time) }.
sales-again-other = Choisir une autre date
sales-again-taken = Cette heure vient d’être prise. En voici d’autres.

## Vente et remboursement
sales-sales = Ventes
sales-sale = Vente
sales-sale-no = Vente, facture n° { $number }
sales-sale-said = { DATE($day, style: "plain") }, { TIME($time) }.
sales-invoice-no = facture n° { $number }
sales-state = { $state ->
    [paid] Payée
    [partly_paid] Payée en partie
    [overdue] En souffrance
    [credited] Créditée
   *[issued] Émise
 }
sales-lines = Lignes de la vente
sales-line = Ligne
sales-what-back = Que rembourser?
sales-back-count = À rembourser
sales-back-count-of = Quantité à rembourser, { $name }
sales-came-back = Remboursé
sales-received = Encaissé
sales-for-the-sale = Pour la vente
sales-of-which-tip = dont pourboire
sales-rounding-row = Arrondissement (comptant)
sales-corrections = Notes de crédit
sales-credit-no = Note de crédit n° { $number }
sales-refund = Remboursement
sales-refund-part = Remboursement partiel
sales-refund-all = Remboursement complet
sales-refund-hint = Cochez des lignes, ou écrivez un montant.
sales-credit-note = Note de crédit
sales-goods-back = Remettre les produits à l’inventaire
sales-amount-back = Montant, taxes incluses
sales-amount-back-hint = Au lieu des lignes : le prix de la vente est réduit.
sales-reason-refund-hint = Il figure sur la note de crédit.
sales-refund-act = Rembourser
sales-refund-act-of = Rembourser { MONEY($amount) }
sales-refund-act-cash = Rembourser { MONEY($amount) } comptant
sales-refund-said = La note de crédit est émise. La facture d’origine ne change pas, et chaque somme retourne au mode qui a payé.
sales-back-to = Rendre : { $tender }
sales-refunded = Remboursement fait : note de crédit n° { $number }.
sales-nothing-left = Tout a été remboursé.

## Paramètres de la caisse
sales-settings-title = Paramètres de la caisse
sales-settings-lede = Ce que la caisse accepte, propose et imprime.
sales-settings-tenders = Modes de paiement
sales-settings-tenders-said = Dans l’ordre de l’écran de paiement.
sales-settings-offered = Accepté
sales-settings-asks = Exiger un code ou un numéro
sales-settings-name-fr = Nom en français
sales-settings-name-en = Nom en anglais
sales-settings-own-name = Un autre nom sur les reçus
sales-settings-position = Ordre
sales-settings-tips = Pourboires
sales-settings-tips-said = Toujours calculés avant les taxes et proposés sans mise en avant, comme la loi le demande. Un autre montant et aucun pourboire sont toujours offerts, au même format.
sales-settings-asks-tip = Proposer un pourboire
sales-settings-basis = Calculer sur
sales-settings-basis-all = Tout ce qui est vendu, avant taxes
sales-settings-basis-services = Les services seulement, avant taxes
sales-settings-percents = Pourcentages proposés
sales-settings-percent = Pourcentage { NUMBER($n) }
sales-settings-receipt = Reçu
sales-settings-receipt-said = Ce texte apparaît au bas du reçu. Laissez vide pour « Merci de votre visite. »
sales-settings-receipt-fr = Texte en français
sales-settings-receipt-en = Texte en anglais
sales-settings-locale = Langue d’une facture sans nom
sales-settings-saved = Les paramètres de la caisse sont enregistrés.
sales-settings-locked = Seule la personne propriétaire du compte peut modifier cette page.

## Ce qui ne va pas
sales-fault-changed = Un autre écran vient de changer cette vente. La voici à jour; ce que vous aviez écrit est gardé.
sales-fault-paid = Cette vente est déjà encaissée.
sales-fault-voided = Cette vente a été annulée sur un autre écran.
sales-fault-not-to-pay = Cette visite ne s’encaisse pas dans son état actuel.
sales-fault-quantity = Écrivez un nombre de 1 à 999.
sales-fault-price = Écrivez un prix, par exemple 24,00 $.
sales-fault-discount = Écrivez un montant ou un pourcentage, par exemple 5,00 $ ou 10 %.
sales-fault-discount-large = Le rabais dépasse le prix.
sales-fault-reason = Écrivez le motif en quelques mots.
sales-fault-name = Écrivez ce qui est vendu.
sales-fault-person = Choisissez une personne de l’équipe.
sales-fault-too-long = Ce texte est trop long.
sales-fault-full = Cette vente contient déjà 200 lignes. Encaissez-la, puis ouvrez-en une autre.
sales-fault-visit-twice = Cette visite est déjà au panier.
sales-fault-not-there = Cet article n’est plus offert.
sales-fault-tender = Choisissez un mode de paiement.
sales-fault-not-offered = Ce mode de paiement n’est pas accepté ici.
sales-fault-reference = Écrivez le code d’autorisation ou le numéro.
sales-fault-amount = Écrivez un montant, par exemple 20,00 $.
sales-fault-more-than-left = Ce montant dépasse ce qui reste à payer.
sales-fault-other-total = Le total a changé : { MONEY($amount) } à payer. Vérifiez, puis encaissez.
sales-fault-left = Il reste { MONEY($amount) } à payer.
sales-fault-drawer = Aucun tiroir-caisse n’est ouvert. Ouvrez-en un pour prendre du comptant; cette vente vous attend ici.
sales-fault-drawer-link = Ouvrir un tiroir-caisse
sales-fault-sent = Cette demande a déjà été envoyée avec un autre contenu. Vérifiez les montants, puis encaissez.
sales-fault-empty = Le panier est vide.
sales-fault-remains = C’est plus que ce qui reste à rembourser.
sales-fault-nothing-back = Cochez au moins une ligne, ou écrivez un montant.
sales-fault-refund-changed = Le montant a changé : { MONEY($amount) } à rembourser. Vérifiez, puis remboursez.
sales-fault-email = Écrivez une adresse complète, par exemple nom@boite.example.
sales-fault-percents = Écrivez trois pourcentages entiers qui montent, de 1 à 50.
sales-fault-no-tender-left = Gardez au moins un mode de paiement.
