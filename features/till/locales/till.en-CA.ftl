## The till
till-till = Till
till-articles = Items
till-find = Search or scan an item
till-families = Sections
till-tab-favourites = Favourites
till-favourites = Best sellers
till-tab-services = Services
till-tab-products = Products
till-tab-today = Today
till-tab-amount = Amount
till-here-now = In the salon now
till-parked = Sales in progress
till-parked-at = Parked since { TIME($time) }
till-open-at = Open since { TIME($time) }
till-products = Products
till-free = Free
till-from = From { $price }
till-nothing-found = No item matches
till-nothing-found-said = Check the name, or sell a free amount.
till-no-such-code = No item has the code “{ $code }”.
till-other-amount = Free amount
till-custom-name = Description
till-custom-price = Price
till-custom-kind = Tax as
till-before-tax = Before tax
till-kind = { $kind ->
    [hair] Hair
    [esthetics] Esthetics
    [massage] Massage
   *[goods] Product
 }
till-add-button = Add to the cart
till-add-to-ticket-button = Add to this sale
till-status = { $state ->
    [ready_to_pay] Ready to pay
    [in_service] In service
    [arrived] Arrived
    [completed] Completed
    [confirmed] Confirmed
    [late] Late
   *[booked] Unconfirmed
 }

## The cart
till-cart = Cart
till-nobody-named = Counter sale
till-new-sale = New sale
till-pays = Billed to this name
till-no-name = No name on the invoice
till-choose-client-button = Choose
till-change-button = Change
till-find-client = Find a person
till-find-client-hint = Name, phone or email
till-nobody-found = Nobody matches.
till-without-client-button = Remove the name
till-empty = The cart is empty
till-empty-said = Touch an item, scan a code or choose a visit.
till-count = { $count ->
    [one] { NUMBER($count) } item
   *[other] { NUMBER($count) } items
 }
till-line-times = { NUMBER($count) } × { MONEY($unit) }
till-line-sold-by = sold by { $name }
till-line-price-was = regular price { MONEY($price) }: { $reason }
till-line-off = −{ MONEY($amount) }: { $reason }
till-subtotal = Subtotal
till-discount-why = Discount: { $reason }
till-tax = { $tax ->
    [GST] GST
    [HST] HST
    [QST] QST
    [PST] PST
   *[RST] RST
 } ({ $rate })
till-tip = Tip
till-total = Total
till-discount = Discount
till-discount-of = Amount or percent
till-discount-hint = 10% or $5.00
till-reason = Reason
till-price-reason = Reason for the price
till-price-reason-hint = Needed for another price
till-line-reason = Reason for the discount
till-line-reason-hint = Needed for a discount
till-apply-button = Apply
till-remove-discount-button = Remove the discount
till-note = Note
till-note-hint = For the team. It is not on the invoice.
till-parked-short = Park
till-charge-button = Take payment: { MONEY($amount) }
till-void = Void the sale
till-void-button = Void the sale
till-void-said = The cart is emptied. The reason and the amount stay in the log.
till-quantity = Quantity
till-price = Price
till-person = By whom
till-nobody = Nobody in particular
till-remove-line-button = Remove from the cart

## Payment
till-pay-title = Take payment
till-pay-title-of = Take payment: { $name }
till-show-client = Show the client
till-left-to-pay = Left to pay
till-tips-on = Tip (optional), on { MONEY($base) } before tax
till-tips-on-services = Tip (optional), on { MONEY($base) } of services before tax
till-tip-other = Other
till-tip-none = None
till-tip-amount = Tip amount
till-tip-apply-button = Add this tip
till-shared = How it is paid
till-total-with-tax = Total with taxes
till-left = Left
till-take-back = Remove { $what }
till-pay-with = Pay with
till-tender = { $kind ->
    [cash] Cash
    [terminal] Terminal
    [debit] Debit card
    [e_transfer] Interac e-Transfer
   *[other] Other method
 }
till-terminal-said = Credit or debit
till-other-said = Cheque, voucher
till-part = Amount
till-part-hint = Empty: all that is left
till-reference = Approval code
till-reference-hint = From the card slip, or cheque No.
till-handed = Amount received
till-handed-other = Other amount received
till-handed-hint = Less than what is left: the rest is paid another way
till-change-due = Change due
till-rounding = Cash rounding: { $amount }
till-reckon-button = Recalculate
till-pay-act = Take { MONEY($amount) }
till-pay-act-with = Take { MONEY($amount) } { $kind ->
    [cash] in cash
    [terminal] by card
    [debit] by debit
    [e_transfer] by e-Transfer
   *[other] another way
 }
till-pay-act-part = Add { MONEY($amount) } { $kind ->
    [cash] in cash
    [terminal] by card
    [debit] by debit
    [e_transfer] by e-Transfer
   *[other] another way
 }
till-pay-act-nothing = Finish without payment
till-receipt-next = The receipt is chosen in the next step.

## The client’s screen
till-tip-title = Tip
till-tip-question = Would you like to leave a tip?
till-tip-question-to = Would you like to leave { $name } a tip?
till-tip-said = Optional. Based on { MONEY($base) }, before tax.
till-tip-said-services = Optional. Based on { MONEY($base) } of services, before tax.
till-tip-other-amount = Other amount
till-tip-no = No tip
till-tip-confirm-button = Confirm
till-tip-thanks = Thank you. You can hand the device back.
till-tip-continue = Continue
till-sums-before = Services and products { MONEY($subtotal) }
till-sum-tax = { $tax ->
    [GST] GST
    [HST] HST
    [QST] QST
    [PST] PST
   *[RST] RST
 } { MONEY($amount) }
till-sum-total = Total { MONEY($total) }

## Sale completed
till-done-title = Payment taken
till-done-said = Invoice No. { $number }, { MONEY($total) }
till-done-tip = Tip { MONEY($tip) }
till-done-handed = Out of { MONEY($handed) } received
till-paid = Paid
till-receipt = Receipt
till-receipt-roll = Print the receipt
till-receipt-letter = Print the invoice
till-receipt-email = Email
till-send-button = Send
till-receipt-sent = The invoice is on its way to { $email }.
till-next-client = Next sale
till-see-sale = View the sale
till-again = Next visit
till-again-of = Next visit: { $service }
till-again-weeks = { $weeks ->
    [one] In { NUMBER($weeks) } week
   *[other] In { NUMBER($weeks) } weeks
 }
till-again-when = { DATE($day, style: "weekday") }, { TIME($time) }
till-again-with = with { $name }
till-booked = Booked: { DATE($day, style: "plain") }, { TIME($time) }.
till-again-other = Choose another date
till-again-taken = That time has just been taken. Here are others.

## Sale and refund
till-sales = Sales
till-sale = Sale
till-sale-no = Sale, invoice No. { $number }
till-sale-said = { DATE($day, style: "plain") }, { TIME($time) }.
till-invoice-no = invoice No. { $number }
till-state = { $state ->
    [paid] Paid
    [partly_paid] Partly paid
    [overdue] Overdue
    [credited] Credited
   *[issued] Issued
 }
till-lines = Lines of the sale
till-line = Line
till-what-back = What to refund?
till-back-count = To refund
till-back-count-of = Quantity to refund, { $name }
till-came-back = Refunded
till-received = Received
till-for-the-sale = For the sale
till-of-which-tip = of which tip
till-rounding-row = Cash rounding
till-corrections = Credit notes
till-credit-no = Credit note No. { $number }
till-refund = Refund
till-refund-part = Partial refund
till-refund-all = Full refund
till-refund-hint = Tick lines, or type an amount.
till-credit-note = Credit note
till-goods-back = Put the products back in stock
till-amount-back = Amount, taxes included
till-amount-back-hint = Instead of lines: the price of the sale is lowered.
till-reason-refund-hint = It is written on the credit note.
till-refund-act = Refund
till-refund-act-of = Refund { MONEY($amount) }
till-refund-act-cash = Refund { MONEY($amount) } in cash
till-refund-said = The credit note is issued. The original invoice does not change, and each sum goes back to the method that paid.
till-back-to = Give back: { $tender }
till-refunded = Refunded: credit note No. { $number }.
till-nothing-left = All of it was refunded.
till-refund-whole = Refund the whole sale
till-refund-whole-said = For a sale taken by mistake today. The tip comes back too, products return to stock, and the visit can be paid again. Write the reason first.
till-tip-back = Tip to give back
till-tip-left = { MONEY($amount) } left. Each person’s share goes down today.
till-back-to-which = Which method to refund
till-back-to-hint = Leave empty to split by what each method paid.
till-payment-holds = At most { MONEY($amount) }.

## Till settings
till-settings-title = Till settings
till-settings-lede = What the till accepts, suggests and prints.
till-settings-tenders = Payment methods
till-settings-tenders-said = In the order of the payment screen.
till-settings-offered = Accepted
till-settings-asks = Require a code or a number
till-settings-name-fr = Name in French
till-settings-name-en = Name in English
till-settings-own-name = Another name on receipts
till-settings-position = Order
till-settings-tips = Tips
till-settings-tips-said = Always based on the price before tax and shown without emphasis, as the law requires. Another amount and no tip are always offered, in the same size.
till-settings-asks-tip = Suggest a tip
till-settings-basis = Based on
till-settings-basis-all = Everything sold, before tax
till-settings-basis-services = Services only, before tax
till-settings-percents = Suggested percentages
till-settings-percent = Percentage { NUMBER($n) }
till-settings-receipt = Receipt
till-settings-receipt-said = This text stands at the foot of the receipt. Leave it empty for “Thank you for your visit.”
till-settings-receipt-fr = Text in French
till-settings-receipt-en = Text in English
till-settings-locale = Language of an invoice without a name
till-settings-saved = The till settings are saved.
till-settings-locked = Only the owner of the account can change this page.

## What is wrong
till-fault-changed = Another screen has just changed this sale. Here it is, up to date; what you typed is kept.
till-fault-paid = This sale is paid already.
till-fault-voided = This sale was voided on another screen.
till-fault-not-to-pay = This visit cannot be paid as it stands.
till-fault-quantity = Type a number from 1 to 999.
till-fault-price = Type a price, for example $24.00.
till-fault-discount = Type an amount or a percentage, for example $5.00 or 10%.
till-fault-discount-large = The discount is more than the price.
till-fault-reason = Give the reason in a few words.
till-fault-name = Type what is sold.
till-fault-person = Choose somebody of the team.
till-fault-too-long = This text is too long.
till-fault-full = This sale already has 200 lines. Take its payment, then open another.
till-fault-visit-twice = This visit is in the cart already.
till-fault-not-there = This item is no longer offered.
till-fault-tender = Choose a payment method.
till-fault-not-offered = This payment method is not accepted here.
till-fault-reference = Type the approval code or the number.
till-fault-amount = Type an amount, for example $20.00.
till-fault-more-than-left = This is more than what is left to pay.
till-fault-parts-above = The payments noted are now more than what is due. Remove one, then note the right amount.
till-fault-other-total = The total has changed: { MONEY($amount) } to pay. Check it, then take payment.
till-fault-left = { MONEY($amount) } is left to pay.
till-fault-drawer = No cash drawer is open. Open one to take cash; this sale waits for you here.
till-fault-which-drawer = Several cash drawers are open. Choose the one the cash goes into.
till-drawer = Cash drawer
till-fault-drawer-link = Open a cash drawer
till-fault-sent = This request was already sent with another content. Check the amounts, then take payment.
till-fault-empty = The cart is empty.
till-fault-remains = This is more than what is left to refund.
till-fault-too-little-cash = The drawer holds less than what is to be given back. Add cash with a pay-in, or choose another drawer or another payment method.
till-fault-back-to = The amounts given back must make the total to refund, and each method gets at most what it paid.
till-fault-nothing-back = Tick a line at least, or type an amount.
till-fault-refund-changed = The amount has changed: { MONEY($amount) } to refund. Check it, then refund.
till-fault-email = Type a complete address, for example name@mail.example.
till-fault-percents = Type three whole percentages that rise, from 1 to 50.
till-fault-no-tender-left = Keep one payment method at least.

## Taxes in the prices
till-taxes-in-button = Read prices with taxes included
till-taxes-out-button = Read prices before taxes
till-taxes-in-said = For a round price announced with taxes included: the taxes are then taken out of the price, and the invoice says so.

## Fee for an appointment
till-fee = Fee for an appointment
till-fee-visit = Appointment
till-fee-of = { $client }, { DATE($day) }: { $service }
till-fee-amount = Amount, taxes included
till-fee-amount-hint = The law deems the taxes to be in this fee. It has an invoice of its own.
till-fee-law-quebec = In Quebec, an amount fixed in advance cannot be claimed from a consumer. Enter the actual loss, which you can show.
till-fee-button = Take to the till
till-fault-no-fee = This appointment gives rise to no fee: it took place, was cancelled in time, or by you.
till-fault-fee-alone = A fee for an appointment has an invoice of its own. Take its payment, then open another sale.
