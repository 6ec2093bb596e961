## La caisse
till-till = Caisse
till-articles = Articles
till-find = Chercher ou balayer un article
till-families = Rayons
till-tab-favourites = Favoris
till-favourites = Les plus vendus
till-tab-services = Services
till-tab-products = Produits
till-tab-today = Du jour
till-tab-amount = Montant
till-here-now = Au salon maintenant
till-parked = Ventes en cours
till-parked-at = En attente depuis { TIME($time) }
till-open-at = Ouverte depuis { TIME($time) }
till-products = Produits
till-free = Sans frais
till-from = Dès { $price }
till-nothing-found = Aucun article ne correspond
till-nothing-found-said = Vérifiez le nom, ou vendez un montant libre.
till-no-such-code = Aucun article ne porte le code « { $code } ».
till-other-amount = Montant libre
till-custom-name = Description
till-custom-price = Prix
till-custom-kind = Taxer comme
till-before-tax = Avant taxes
till-kind = { $kind ->
    [hair] Coiffure
    [esthetics] Esthétique
    [massage] Massothérapie
   *[goods] Produit
 }
till-add-button = Ajouter au panier
till-add-to-ticket-button = Ajouter à cette vente
till-status = { $state ->
    [ready_to_pay] À encaisser
    [in_service] En cours
    [arrived] Sur place
    [completed] Terminé
    [confirmed] Confirmé
    [late] En retard
   *[booked] À confirmer
 }

## Le panier
till-cart = Panier
till-nobody-named = Vente au comptoir
till-new-sale = Nouvelle vente
till-pays = Facture à ce nom
till-no-name = Sans nom sur la facture
till-choose-client-button = Choisir
till-change-button = Changer
till-find-client = Rechercher une personne
till-find-client-hint = Nom, téléphone ou courriel
till-nobody-found = Personne ne correspond.
till-without-client-button = Retirer le nom
till-empty = Le panier est vide
till-empty-said = Touchez un article, balayez un code ou choisissez une visite.
till-count = { $count ->
    [one] { NUMBER($count) } article
   *[other] { NUMBER($count) } articles
 }
till-line-times = { NUMBER($count) } × { MONEY($unit) }
till-line-sold-by = vendu par { $name }
till-line-price-was = prix courant { MONEY($price) } : { $reason }
till-line-off = −{ MONEY($amount) } : { $reason }
till-subtotal = Sous-total
till-discount-why = Rabais : { $reason }
till-tax = { $tax ->
    [GST] TPS
    [HST] TVH
    [QST] TVQ
    [PST] TVP
   *[RST] TVD
 } ({ $rate })
till-tip = Pourboire
till-total = Total
till-discount = Rabais
till-discount-of = Montant ou %
till-discount-hint = 10 % ou 5,00 $
till-reason = Motif
till-price-reason = Motif du prix
till-price-reason-hint = Nécessaire pour un autre prix
till-line-reason = Motif du rabais
till-line-reason-hint = Nécessaire pour un rabais
till-apply-button = Appliquer
till-remove-discount-button = Retirer le rabais
till-note = Note
till-note-hint = Pour l’équipe. Elle n’apparaît pas sur la facture.
till-parked-short = En attente
till-charge-button = Encaisser { MONEY($amount) }
till-void = Annuler la vente
till-void-button = Annuler la vente
till-void-said = Le panier est vidé. Le motif et le montant restent au journal.
till-quantity = Quantité
till-price = Prix
till-person = Par qui
till-nobody = Personne en particulier
till-remove-line-button = Retirer du panier

## Le paiement
till-pay-title = Encaisser
till-pay-title-of = Encaisser { $name }
till-show-client = Montrer au client
till-left-to-pay = Reste à payer
till-tips-on = Pourboire (facultatif), sur { MONEY($base) } avant taxes
till-tips-on-services = Pourboire (facultatif), sur { MONEY($base) } de services avant taxes
till-tip-other = Autre
till-tip-none = Aucun
till-tip-amount = Montant du pourboire
till-tip-apply-button = Ajouter ce pourboire
till-shared = Partage du paiement
till-total-with-tax = Total avec taxes
till-left = Reste
till-take-back = Retirer { $what }
till-pay-with = Payer avec
till-tender = { $kind ->
    [cash] Comptant
    [terminal] Terminal
    [debit] Carte de débit
    [e_transfer] Virement Interac
   *[other] Autre mode
 }
till-terminal-said = Crédit ou débit
till-other-said = Chèque, bon
till-part = Montant
till-part-hint = Vide : tout ce qui reste
till-reference = Code d’autorisation
till-reference-hint = Du reçu de la carte, ou n° du chèque
till-handed = Montant reçu
till-handed-other = Autre montant reçu
till-handed-hint = Moins que le reste : le solde se paie autrement
till-change-due = Monnaie à rendre
till-rounding = Arrondissement (comptant) : { $amount }
till-reckon-button = Recalculer
till-pay-act = Encaisser { MONEY($amount) }
till-pay-act-with = Encaisser { MONEY($amount) } { $kind ->
    [cash] comptant
    [terminal] par carte
    [debit] par débit
    [e_transfer] par virement
   *[other] autrement
 }
till-pay-act-part = Ajouter { MONEY($amount) } { $kind ->
    [cash] comptant
    [terminal] par carte
    [debit] par débit
    [e_transfer] par virement
   *[other] autrement
 }
till-pay-act-nothing = Terminer sans paiement
till-receipt-next = Le reçu se choisit à l’étape suivante.

## L’écran de la cliente ou du client
till-tip-title = Pourboire
till-tip-question = Souhaitez-vous laisser un pourboire?
till-tip-question-to = Souhaitez-vous laisser un pourboire à { $name }?
till-tip-said = Facultatif. Calculé sur { MONEY($base) }, avant taxes.
till-tip-said-services = Facultatif. Calculé sur { MONEY($base) } de services, avant taxes.
till-tip-other-amount = Autre montant
till-tip-no = Aucun pourboire
till-tip-confirm-button = Confirmer
till-tip-thanks = Merci. Vous pouvez rendre l’appareil.
till-tip-continue = Continuer
till-sums-before = Services et produits { MONEY($subtotal) }
till-sum-tax = { $tax ->
    [GST] TPS
    [HST] TVH
    [QST] TVQ
    [PST] TVP
   *[RST] TVD
 } { MONEY($amount) }
till-sum-total = Total { MONEY($total) }

## Vente terminée
till-done-title = Vente encaissée
till-done-said = Facture n° { $number }, { MONEY($total) }
till-done-tip = Pourboire { MONEY($tip) }
till-done-handed = Sur { MONEY($handed) } reçus
till-paid = Payée
till-receipt = Reçu
till-receipt-roll = Imprimer le reçu
till-receipt-letter = Imprimer la facture
till-receipt-email = Courriel
till-send-button = Envoyer
till-receipt-sent = La facture est en route vers { $email }.
till-next-client = Vente suivante
till-see-sale = Voir la vente
till-again = Prochain rendez-vous
till-again-of = Prochain rendez-vous : { $service }
till-again-weeks = { $weeks ->
    [one] Dans { NUMBER($weeks) } semaine
   *[other] Dans { NUMBER($weeks) } semaines
 }
till-again-when = { DATE($day, style: "weekday") }, { TIME($time) }
till-again-with = avec { $name }
till-booked = Rendez-vous pris : { DATE($day, style: "plain") }, { TIME($time) }.
till-again-other = Choisir une autre date
till-again-taken = Cette heure vient d’être prise. En voici d’autres.

## Vente et remboursement
till-sales = Ventes
till-sale = Vente
till-sale-no = Vente, facture n° { $number }
till-sale-said = { DATE($day, style: "plain") }, { TIME($time) }.
till-invoice-no = facture n° { $number }
till-state = { $state ->
    [paid] Payée
    [partly_paid] Payée en partie
    [overdue] En souffrance
    [credited] Créditée
   *[issued] Émise
 }
till-lines = Lignes de la vente
till-line = Ligne
till-what-back = Que rembourser?
till-back-count = À rembourser
till-back-count-of = Quantité à rembourser, { $name }
till-came-back = Remboursé
till-received = Encaissé
till-for-the-sale = Pour la vente
till-of-which-tip = dont pourboire
till-rounding-row = Arrondissement (comptant)
till-corrections = Notes de crédit
till-credit-no = Note de crédit n° { $number }
till-refund = Remboursement
till-refund-part = Remboursement partiel
till-refund-all = Remboursement complet
till-refund-hint = Cochez des lignes, ou écrivez un montant.
till-credit-note = Note de crédit
till-goods-back = Remettre les produits à l’inventaire
till-amount-back = Montant, taxes incluses
till-amount-back-hint = Au lieu des lignes : le prix de la vente est réduit.
till-reason-refund-hint = Il figure sur la note de crédit.
till-refund-act = Rembourser
till-refund-act-of = Rembourser { MONEY($amount) }
till-refund-act-cash = Rembourser { MONEY($amount) } comptant
till-refund-said = La note de crédit est émise. La facture d’origine ne change pas, et chaque somme retourne au mode qui a payé.
till-back-to = Rendre : { $tender }
till-refunded = Remboursement fait : note de crédit n° { $number }.
till-nothing-left = Tout a été remboursé.
till-refund-whole = Rembourser toute la vente
till-refund-whole-said = Pour une vente encaissée par erreur aujourd’hui. Le pourboire revient aussi, les produits retournent à l’inventaire, et la visite peut être encaissée de nouveau. Écrivez d’abord le motif.
till-tip-back = Pourboire à rendre
till-tip-left = Reste { MONEY($amount) }. La part de chaque personne baisse aujourd’hui.
till-back-to-which = À quel mode rendre
till-back-to-hint = Laissez vide pour répartir selon ce que chaque mode a payé.
till-payment-holds = Au plus { MONEY($amount) }.

## Paramètres de la caisse
till-settings-title = Paramètres de la caisse
till-settings-lede = Ce que la caisse accepte, propose et imprime.
till-settings-tenders = Modes de paiement
till-settings-tenders-said = Dans l’ordre de l’écran de paiement.
till-settings-offered = Accepté
till-settings-asks = Exiger un code ou un numéro
till-settings-name-fr = Nom en français
till-settings-name-en = Nom en anglais
till-settings-own-name = Un autre nom sur les reçus
till-settings-position = Ordre
till-settings-tips = Pourboires
till-settings-tips-said = Toujours calculés avant les taxes et proposés sans mise en avant, comme la loi le demande. Un autre montant et aucun pourboire sont toujours offerts, au même format.
till-settings-asks-tip = Proposer un pourboire
till-settings-basis = Calculer sur
till-settings-basis-all = Tout ce qui est vendu, avant taxes
till-settings-basis-services = Les services seulement, avant taxes
till-settings-percents = Pourcentages proposés
till-settings-percent = Pourcentage { NUMBER($n) }
till-settings-receipt = Reçu
till-settings-receipt-said = Ce texte apparaît au bas du reçu. Laissez vide pour « Merci de votre visite. »
till-settings-receipt-fr = Texte en français
till-settings-receipt-en = Texte en anglais
till-settings-locale = Langue d’une facture sans nom
till-settings-saved = Les paramètres de la caisse sont enregistrés.
till-settings-locked = Seule la personne propriétaire du compte peut modifier cette page.

## Ce qui ne va pas
till-fault-changed = Un autre écran vient de changer cette vente. La voici à jour; ce que vous aviez écrit est gardé.
till-fault-paid = Cette vente est déjà encaissée.
till-fault-voided = Cette vente a été annulée sur un autre écran.
till-fault-not-to-pay = Cette visite ne s’encaisse pas dans son état actuel.
till-fault-quantity = Écrivez un nombre de 1 à 999.
till-fault-price = Écrivez un prix, par exemple 24,00 $.
till-fault-discount = Écrivez un montant ou un pourcentage, par exemple 5,00 $ ou 10 %.
till-fault-discount-large = Le rabais dépasse le prix.
till-fault-reason = Écrivez le motif en quelques mots.
till-fault-name = Écrivez ce qui est vendu.
till-fault-person = Choisissez une personne de l’équipe.
till-fault-too-long = Ce texte est trop long.
till-fault-full = Cette vente contient déjà 200 lignes. Encaissez-la, puis ouvrez-en une autre.
till-fault-visit-twice = Cette visite est déjà au panier.
till-fault-not-there = Cet article n’est plus offert.
till-fault-tender = Choisissez un mode de paiement.
till-fault-not-offered = Ce mode de paiement n’est pas accepté ici.
till-fault-reference = Écrivez le code d’autorisation ou le numéro.
till-fault-amount = Écrivez un montant, par exemple 20,00 $.
till-fault-more-than-left = Ce montant dépasse ce qui reste à payer.
till-fault-parts-above = Les paiements notés dépassent maintenant ce qui est dû. Retirez-en un, puis notez le bon montant.
till-fault-other-total = Le total a changé : { MONEY($amount) } à payer. Vérifiez, puis encaissez.
till-fault-left = Il reste { MONEY($amount) } à payer.
till-fault-drawer = Aucun tiroir-caisse n’est ouvert. Ouvrez-en un pour prendre du comptant; cette vente vous attend ici.
till-fault-which-drawer = Plusieurs tiroirs-caisses sont ouverts. Choisissez celui qui reçoit le comptant.
till-drawer = Tiroir-caisse
till-fault-drawer-link = Ouvrir un tiroir-caisse
till-fault-sent = Cette demande a déjà été envoyée avec un autre contenu. Vérifiez les montants, puis encaissez.
till-fault-empty = Le panier est vide.
till-fault-remains = C’est plus que ce qui reste à rembourser.
till-fault-too-little-cash = Le tiroir-caisse contient moins que ce qui est à rendre. Faites une entrée de caisse, choisissez un autre tiroir ou un autre mode de paiement.
till-fault-back-to = Les montants rendus doivent faire le total à rembourser, et chaque mode reçoit au plus ce qu’il a payé.
till-fault-nothing-back = Cochez au moins une ligne, ou écrivez un montant.
till-fault-refund-changed = Le montant a changé : { MONEY($amount) } à rembourser. Vérifiez, puis remboursez.
till-fault-email = Écrivez une adresse complète, par exemple nom@boite.example.
till-fault-percents = Écrivez trois pourcentages entiers qui montent, de 1 à 50.
till-fault-no-tender-left = Gardez au moins un mode de paiement.

## Taxes dans les prix
till-taxes-in-button = Lire les prix taxes comprises
till-taxes-out-button = Lire les prix avant taxes
till-taxes-in-said = Pour un prix rond annoncé taxes comprises : les taxes sont alors tirées du prix, et la facture le dit.

## Frais d’un rendez-vous
till-fee = Frais pour un rendez-vous
till-fee-visit = Rendez-vous
till-fee-of = { $client }, le { DATE($day) } : { $service }
till-fee-amount = Montant, taxes comprises
till-fee-amount-hint = La loi tient les taxes pour comprises dans ces frais. Ils ont leur propre facture.
till-fee-law-quebec = Au Québec, un montant fixé d’avance ne peut pas être exigé d’une consommatrice ou d’un consommateur. Écrivez la perte réelle, que vous pouvez montrer.
till-fee-button = Porter à la caisse
till-fault-no-fee = Ce rendez-vous ne donne pas lieu à des frais : il a eu lieu, il a été annulé à temps, ou par vous.
till-fault-fee-alone = Des frais pour un rendez-vous ont leur propre facture. Encaissez-les, puis ouvrez une autre vente.
