## The list
invoicing-title = Invoices
invoicing-lede = An issued invoice never changes. It is corrected by a credit note.
invoicing-brief = In brief
invoicing-figure-due = { $count ->
    [one] to receive, { NUMBER($count) } invoice
   *[other] to receive, { NUMBER($count) } invoices
 }
invoicing-figure-overdue = { $count ->
    [one] overdue, { NUMBER($count) } invoice
   *[other] overdue, { NUMBER($count) } invoices
 }
invoicing-figure-credited = credited this month
invoicing-figure-issued = invoiced this month, taxes included
invoicing-search = Search for an invoice
invoicing-search-hint = Number or name
invoicing-filter = Filter invoices
invoicing-all = All
invoicing-some-due = To receive
invoicing-some-overdue = Overdue
invoicing-some-credits = Credit notes
invoicing-list = List of invoices
invoicing-col-number = Number
invoicing-col-date = Date
invoicing-col-to = Billed to
invoicing-col-state = Status
invoicing-col-total = Total
invoicing-col-balance = Balance
invoicing-on = { $name }, on { $number }
invoicing-counter = Counter sale
invoicing-not-applicable = n/a
invoicing-issued = Issued
invoicing-partly-paid = Partly paid
invoicing-paid = Paid
invoicing-overdue = { $days ->
    [one] Overdue by { NUMBER($days) } day
   *[other] Overdue by { NUMBER($days) } days
 }
invoicing-credited = Credited
invoicing-shown = { NUMBER($shown) } of { NUMBER($all) }.
invoicing-none-missing = No number is missing between { $first } and { $last }.
invoicing-some-missing = { $count ->
    [one] { NUMBER($count) } number is missing between { $first } and { $last }. Somebody changed the database.
   *[other] { NUMBER($count) } numbers are missing between { $first } and { $last }. Somebody changed the database.
 }
invoicing-older = Older invoices
invoicing-newest = Back to the latest
invoicing-empty-title = No invoices
invoicing-empty-said = The first one will appear here once a sale is paid.
invoicing-empty-here = No invoice matches this search.

## An invoice on screen
invoicing-invoice-no = Invoice No. { $number }
invoicing-credit-no = Credit note No. { $number }
invoicing-issued-on = { DATE($day, style: "plain") }. Issued, final.
invoicing-receipt-link = Receipt
invoicing-pdf = PDF
invoicing-the-paper = The invoice
invoicing-payment = Payment
invoicing-received = Received
invoicing-tracking = Tracking
invoicing-was-issued = Issued
invoicing-moment = { DATE($day, style: "short") }, { TIME($time) }
invoicing-kept-until = Kept until
invoicing-kept-date = { DATE($day, style: "plain") }
invoicing-logged = Opening an invoice records your name in the reading log.

## The invoice on paper
invoicing-invoice = Invoice
invoicing-credit-note = Credit note
invoicing-no = No. { $number }
invoicing-day = { DATE($day, style: "plain") }
invoicing-billed-to = Billed to
invoicing-credited-to = Credited to
invoicing-terms = Terms of payment
invoicing-on-receipt = Due on receipt
invoicing-due-on = Due by { DATE($day, style: "plain") }
invoicing-corrects = Corrects
invoicing-corrects-said = Invoice No. { $number } of { DATE($day, style: "plain") }
invoicing-reason = Reason
invoicing-head-what = Description
invoicing-head-count = Quantity
invoicing-head-unit = Price
invoicing-head-amount = Amount
invoicing-line-discount = Discount of { MONEY($amount) }
invoicing-line-discount-why = Discount of { MONEY($amount) }: { $reason }
invoicing-discount = Discount
invoicing-discount-why = Discount: { $reason }
invoicing-price-lowered = Price reduced
invoicing-tax-status = { $status ->
    [exempt] Exempt
    [zero_rated] Zero-rated
   *[not_subject] Not subject to tax
 }
invoicing-paid-on = Paid on { DATE($day, style: "plain") }
invoicing-refunded-on = Refunded on { DATE($day, style: "plain") }
invoicing-tender = { $kind ->
    [cash] Cash
    [terminal] Card
    [debit] Debit
    [e_transfer] Interac e-Transfer
   *[other] Other payment
 }
invoicing-tender-reference = { $tender }, { $reference }
invoicing-rounding = Cash rounding
invoicing-handed = Cash received
invoicing-change = Change
invoicing-subtotal = Subtotal
invoicing-tax = { $tax ->
    [GST] GST
    [HST] HST
    [QST] QST
    [PST] PST
   *[RST] RST
 } ({ $rate })
invoicing-total = Total
invoicing-tip = Tip (optional)
invoicing-paid-sum = Paid
invoicing-refunded-sum = Refunded
invoicing-balance = Balance
invoicing-tax-number = { $tax ->
    [GST] GST
    [HST] HST
    [QST] QST
    [PST] PST
   *[RST] RST
 } registration No. { $number }
invoicing-neq = NEQ { $number }
invoicing-small-supplier = No tax collected: small supplier
invoicing-prices-hold-taxes = Line prices include the taxes shown.
invoicing-fee-holds-taxes = This fee includes the taxes shown.
invoicing-question = A question? Write to us or come and see us.
invoicing-question-call = A question? Reply to our email or call { $phone }.
invoicing-page = Page
invoicing-page-of = of

## The receipt
invoicing-receipt = Receipt, invoice No. { $number }
invoicing-receipt-credit = Receipt, credit note No. { $number }
invoicing-served-by = Served by { $names }
invoicing-times = { NUMBER($count) } × { MONEY($unit) }
invoicing-thanks = Thank you for your visit.

## By mail
invoicing-mail-subject = Your invoice No. { $number }, { $shop }
invoicing-mail-title = Your invoice
invoicing-mail-opening = Thank you for your visit. Here is your invoice.
invoicing-mail-credit-subject = Credit note No. { $number }, { $shop }
invoicing-mail-credit-title = Your credit note
invoicing-mail-credit-opening = Here is your credit note. It corrects invoice No. { $number }.
invoicing-mail-greeting = Hello,
invoicing-mail-closing = See you soon,
invoicing-mail-not-an-offer = This message is about your purchase; it is not an offer.
invoicing-mail-numbers = Registration numbers
