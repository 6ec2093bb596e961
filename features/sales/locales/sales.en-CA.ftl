## The till
sales-till = Till
sales-articles = Items
sales-find = Search or scan an item
sales-families = Sections
sales-tab-favourites = Favourites
sales-favourites = Best sellers
sales-tab-services = Services
sales-tab-products = Products
sales-tab-today = Today
sales-tab-amount = Amount
sales-here-now = In the salon now
sales-parked = Parked
sales-parked-at = { $count ->
    [one] { NUMBER($count) } item, since { TIME($time) }
   *[other] { NUMBER($count) } items, since { TIME($time) }
 }
sales-products = Products
sales-free = Free
sales-from = From { $price }
sales-nothing-found = No item matches
sales-nothing-found-said = Check the name, or sell a free amount.
sales-no-such-code = No item has the code “{ $code }”.
sales-other-amount = Free amount
sales-custom-name = Description
sales-custom-price = Price
sales-custom-kind = Tax as
sales-before-tax = Before tax
sales-kind = { $kind ->
    [hair] Hair
    [esthetics] Esthetics
    [massage] Massage
   *[goods] Product
 }
sales-add-button = Add to the cart
sales-add-to-ticket-button = Add to this sale
sales-status = { $state ->
    [ready_to_pay] Ready to pay
    [in_service] In service
    [arrived] Arrived
    [completed] Completed
    [confirmed] Confirmed
    [late] Late
   *[booked] Unconfirmed
 }

## The cart
sales-cart = Cart
sales-nobody-named = Counter sale
sales-new-sale = New sale
sales-pays = Billed to this name
sales-no-name = No name on the invoice
sales-choose-client-button = Choose
sales-change-button = Change
sales-find-client = Find a person
sales-find-client-hint = Name, phone or email
sales-nobody-found = Nobody matches.
sales-without-client-button = Remove the name
sales-empty = The cart is empty
sales-empty-said = Touch an item, scan a code or choose a visit.
sales-count = { $count ->
    [one] { NUMBER($count) } item
   *[other] { NUMBER($count) } items
 }
sales-line-times = { NUMBER($count) } × { MONEY($unit) }
sales-line-sold-by = sold by { $name }
sales-line-price-was = regular price { MONEY($price) }: { $reason }
sales-line-off = −{ MONEY($amount) }: { $reason }
sales-subtotal = Subtotal
sales-discount-why = Discount: { $reason }
sales-tax = { $tax ->
    [GST] GST
    [HST] HST
    [QST] QST
    [PST] PST
   *[RST] RST
 } ({ $rate })
sales-tip = Tip
sales-total = Total
sales-discount = Discount
sales-discount-of = Amount or percent
sales-discount-hint = 10% or $5.00
sales-reason = Reason
sales-reason-hint = Needed for a discount or another price
sales-apply-button = Apply
sales-remove-discount-button = Remove the discount
sales-note = Note
sales-note-hint = For the team. It is not on the invoice.
sales-parked-short = Parked
sales-charge-button = Take payment: { MONEY($amount) }
sales-void = Void the sale
sales-void-button = Void the sale
sales-void-said = The cart is emptied. The reason and the amount stay in the log.
sales-quantity = Quantity
sales-price = Price
sales-person = By whom
sales-nobody = Nobody in particular
sales-remove-line-button = Remove from the cart

## Payment
sales-pay-title = Take payment
sales-pay-title-of = Take payment: { $name }
sales-show-client = Show the client
sales-left-to-pay = Left to pay
sales-tips-on = Tip (optional), on { MONEY($base) } before tax
sales-tips-on-services = Tip (optional), on { MONEY($base) } of services before tax
sales-tip-other = Other
sales-tip-none = None
sales-tip-amount = Tip amount
sales-tip-apply-button = Add this tip
sales-shared = How it is paid
sales-total-with-tax = Total with taxes
sales-left = Left
sales-take-back = Remove { $what }
sales-pay-with = Pay with
sales-tender = { $kind ->
    [cash] Cash
    [terminal] Terminal
    [debit] Debit card
    [e_transfer] Interac e-Transfer
   *[other] Other method
 }
sales-terminal-said = Credit or debit
sales-other-said = Cheque, voucher
sales-part = Amount
sales-part-hint = Empty: all that is left
sales-reference = Approval code
sales-reference-hint = From the card slip, or cheque No.
sales-handed = Amount received
sales-handed-other = Other amount received
sales-handed-hint = Less than what is left: the rest is paid another way
sales-change-due = Change due
sales-rounding = Cash rounding: { $amount }
sales-reckon-button = Recalculate
sales-pay-act = Take { MONEY($amount) }
sales-pay-act-with = Take { MONEY($amount) } { $kind ->
    [cash] in cash
    [terminal] by card
    [debit] by debit
    [e_transfer] by e-Transfer
   *[other] another way
 }
sales-pay-act-part = Add { MONEY($amount) } { $kind ->
    [cash] in cash
    [terminal] by card
    [debit] by debit
    [e_transfer] by e-Transfer
   *[other] another way
 }
sales-pay-act-nothing = Finish without payment
sales-receipt-next = The receipt is chosen in the next step.

## The client’s screen
sales-tip-title = Tip
sales-tip-question = Would you like to leave a tip?
sales-tip-question-to = Would you like to leave { $name } a tip?
sales-tip-said = Optional. Based on { MONEY($base) }, before tax.
sales-tip-said-services = Optional. Based on { MONEY($base) } of services, before tax.
sales-tip-other-amount = Other amount
sales-tip-no = No tip
sales-tip-confirm-button = Confirm
sales-tip-thanks = Thank you. You can hand the device back.
sales-tip-continue = Continue
sales-sums-before = Services and products { MONEY($subtotal) }
sales-sum-tax = { $tax ->
    [GST] GST
    [HST] HST
    [QST] QST
    [PST] PST
   *[RST] RST
 } { MONEY($amount) }
sales-sum-total = Total { MONEY($total) }

## Sale completed
sales-done-title = Payment taken
sales-done-said = Invoice No. { $number }, { MONEY($total) }
sales-done-tip = Tip { MONEY($tip) }
sales-done-handed = Out of { MONEY($handed) } received
sales-paid = Paid
sales-receipt = Receipt
sales-receipt-roll = Print the receipt
sales-receipt-letter = Print the invoice
sales-receipt-email = Email
sales-send-button = Send
sales-receipt-sent = The invoice is on its way to { $email }.
sales-next-client = Next sale
sales-see-sale = View the sale
sales-again = Next visit
sales-again-of = Next visit: { $service }
sales-again-weeks = { $weeks ->
    [one] In { NUMBER($weeks) } week
   *[other] In { NUMBER($weeks) } weeks
 }
sales-again-when = { DATE($day, style: "short") }, { TIME($time) }
sales-again-with = with { $name }
sales-booked = Booked: { DATE($day, style: "plain") }, { TIME($time) }.
sales-again-other = Choose another date
sales-again-taken = That time has just been taken. Here are others.

## Sale and refund
sales-sales = Sales
sales-sale = Sale
sales-sale-no = Sale, invoice No. { $number }
sales-sale-said = { DATE($day, style: "plain") }, { TIME($time) }.
sales-invoice-no = invoice No. { $number }
sales-state = { $state ->
    [paid] Paid
    [partly_paid] Partly paid
    [overdue] Overdue
    [credited] Credited
   *[issued] Issued
 }
sales-lines = Lines of the sale
sales-line = Line
sales-what-back = What to refund?
sales-back-count = To refund
sales-back-count-of = Quantity to refund, { $name }
sales-came-back = Refunded
sales-received = Received
sales-for-the-sale = For the sale
sales-of-which-tip = of which tip
sales-rounding-row = Cash rounding
sales-corrections = Credit notes
sales-credit-no = Credit note No. { $number }
sales-refund = Refund
sales-refund-part = Partial refund
sales-refund-all = Full refund
sales-refund-hint = Tick lines, or type an amount.
sales-credit-note = Credit note
sales-goods-back = Put the products back in stock
sales-amount-back = Amount, taxes included
sales-amount-back-hint = Instead of lines: the price of the sale is lowered.
sales-reason-refund-hint = It is written on the credit note.
sales-refund-act = Refund
sales-refund-act-of = Refund { MONEY($amount) }
sales-refund-act-cash = Refund { MONEY($amount) } in cash
sales-refund-said = The credit note is issued. The original invoice does not change, and each sum goes back to the method that paid.
sales-back-to = Give back: { $tender }
sales-refunded = Refunded: credit note No. { $number }.
sales-nothing-left = All of it was refunded.

## Till settings
sales-settings-title = Till settings
sales-settings-lede = What the till accepts, suggests and prints.
sales-settings-tenders = Payment methods
sales-settings-tenders-said = In the order of the payment screen.
sales-settings-offered = Accepted
sales-settings-asks = Require a code or a number
sales-settings-name-fr = Name in French
sales-settings-name-en = Name in English
sales-settings-own-name = Another name on receipts
sales-settings-position = Order
sales-settings-tips = Tips
sales-settings-tips-said = Always based on the price before tax and shown without emphasis, as the law requires. Another amount and no tip are always offered, in the same size.
sales-settings-asks-tip = Suggest a tip
sales-settings-basis = Based on
sales-settings-basis-all = Everything sold, before tax
sales-settings-basis-services = Services only, before tax
sales-settings-percents = Suggested percentages
sales-settings-percent = Percentage { NUMBER($n) }
sales-settings-receipt = Receipt
sales-settings-receipt-said = This text stands at the foot of the receipt. Leave it empty for “Thank you for your visit.”
sales-settings-receipt-fr = Text in French
sales-settings-receipt-en = Text in English
sales-settings-locale = Language of an invoice without a name
sales-settings-saved = The till settings are saved.
sales-settings-locked = Only the owner of the account can change this page.

## What is wrong
sales-fault-changed = Another screen has just changed this sale. Here it is, up to date; what you typed is kept.
sales-fault-paid = This sale is paid already.
sales-fault-voided = This sale was voided on another screen.
sales-fault-not-to-pay = This visit cannot be paid as it stands.
sales-fault-quantity = Type a number from 1 to 999.
sales-fault-price = Type a price, for example $24.00.
sales-fault-discount = Type an amount or a percentage, for example $5.00 or 10%.
sales-fault-discount-large = The discount is more than the price.
sales-fault-reason = Give the reason in a few words.
sales-fault-name = Type what is sold.
sales-fault-person = Choose somebody of the team.
sales-fault-too-long = This text is too long.
sales-fault-full = This sale already has 200 lines. Take its payment, then open another.
sales-fault-visit-twice = This visit is in the cart already.
sales-fault-not-there = This item is no longer offered.
sales-fault-tender = Choose a payment method.
sales-fault-not-offered = This payment method is not accepted here.
sales-fault-reference = Type the approval code or the number.
sales-fault-amount = Type an amount, for example $20.00.
sales-fault-more-than-left = This is more than what is left to pay.
sales-fault-other-total = The total has changed: { MONEY($amount) } to pay. Check it, then take payment.
sales-fault-left = { MONEY($amount) } is left to pay.
sales-fault-drawer = No cash drawer is open. Open one to take cash; this sale waits for you here.
sales-fault-drawer-link = Open a cash drawer
sales-fault-sent = This request was already sent with another content. Check the amounts, then take payment.
sales-fault-empty = The cart is empty.
sales-fault-remains = This is more than what is left to refund.
sales-fault-nothing-back = Tick a line at least, or type an amount.
sales-fault-refund-changed = The amount has changed: { MONEY($amount) } to refund. Check it, then refund.
sales-fault-email = Type a complete address, for example name@mail.example.
sales-fault-percents = Type three whole percentages that rise, from 1 to 50.
sales-fault-no-tender-left = Keep one payment method at least.
