## The drawer's page
drawer-numbered = Cash drawer { NUMBER($n) }
drawer-which = Cash drawers
drawer-state-open = Open
drawer-state-closed = Closed
drawer-opened-said = Opened { DATE($day, style: "weekday") } at { TIME($time) } by { $name }, with a float of { MONEY($amount) }.
drawer-opened-said-nobody = Opened { DATE($day, style: "weekday") } at { TIME($time) }, with a float of { MONEY($amount) }.
drawer-closed-said = No cash payment goes into it while it is closed.
drawer-open-link = Open drawer
drawer-in-link = Pay in
drawer-out-link = Pay out
drawer-count-link = Count without closing
drawer-close-link = Close drawer
drawer-now = Right now
drawer-float = Float
drawer-sales-counted = Cash sales, { NUMBER($count) }
drawer-refunds-counted = Cash refunds, { NUMBER($count) }
drawer-pay-ins-counted = Pay-ins, { NUMBER($count) }
drawer-pay-outs-counted = Pay-outs, { NUMBER($count) }
drawer-deposits-counted = Deposits before the close, { NUMBER($count) }
drawer-expected = Expected
drawer-counted = Counted
drawer-blind-said = Blind count: the expected sum is shown after the closing count.
drawer-movements = Movements
drawer-no-movement = No cash in or out since the opening.
drawer-col-when = Time
drawer-col-what = Movement
drawer-col-who = By
drawer-col-amount = Amount
drawer-counts = Counts
drawer-count-middle = During the day
drawer-count-closing = To close
drawer-even = No difference
drawer-over = { MONEY($amount) } over
drawer-short = { MONEY($amount) } short
drawer-past = Closing reports
drawer-no-past = Nothing closed yet
drawer-no-past-said = Each close leaves a numbered report here, which never changes.
drawer-col-number = Report
drawer-col-day = Day
drawer-col-closed-by = Closed by
drawer-col-counted = Counted
drawer-col-gap = Difference
drawer-col-left = Float left
drawer-older = Older reports
drawer-newest = The latest
drawer-done-opened = The drawer is open.
drawer-done-moved = The movement is recorded.
drawer-done-counted = The count is kept.
drawer-nobody = The system
drawer-move-sale = Sale
drawer-move-refund = Refund
drawer-category = { $code ->
    [change_in] Change added
    [other_in] Other pay-in
    [supplies] Supplies
    [tips] Tips paid to the team
    [change_out] Change taken out
    [bank] Bank deposit
   *[other_out] Other pay-out
 }

## The opening
drawer-opening-title = What float do you open with?
drawer-opening-lede = Count the float, or enter its total if you know it.
drawer-opening-left = The last close left { MONEY($amount) }.
drawer-opening-total = Total of the float
drawer-opening-total-hint = Without a count by coins and bills, this total is kept.
drawer-opening-button = Open drawer
drawer-fault-two-floats = The count makes { MONEY($counted) } and the total entered { MONEY($typed) }. Correct one of them, or clear one.
drawer-fault-no-float = Enter the total of the float, even if it is $0.
drawer-fault-float = Enter an amount such as 150.00, in steps of 5¢.

## Pay-ins and pay-outs
drawer-in-title = Pay in
drawer-out-title = Pay out
drawer-in-lede = Cash comes in without a sale.
drawer-out-lede = Cash goes out without a refund. Keep the receipt.
drawer-what-for = What it is for
drawer-amount = Amount
drawer-amount-hint = In cash, in steps of 5¢
drawer-words = Details
drawer-words-hint = A supplier, a receipt number
drawer-in-button = Record the pay-in
drawer-out-button = Record the pay-out
drawer-fault-category = Choose what this cash is for.
drawer-fault-amount = Enter an amount such as 24.50.
drawer-fault-amount-most = Enter an amount of { MONEY($most) } at most.

## The count
drawer-count-title = How much is in the drawer?
drawer-step-count = Count
drawer-step-gap = Difference and float
drawer-step-report = Closing report
drawer-steps = Steps of the close
drawer-grid = Count
drawer-bills = Bills
drawer-coins = Coins
drawer-pieces-of = How many, { $value }
drawer-less-of = One less, { $value }
drawer-more-of = One more, { $value }
drawer-bills-counted = { $count ->
    [0] No bills
    [one] { NUMBER($count) } bill
   *[other] { NUMBER($count) } bills
 }
drawer-coins-counted = { $count ->
    [0] no coins
    [one] { NUMBER($count) } coin
   *[other] { NUMBER($count) } coins
 }
drawer-total-counted = Total counted
drawer-blind-kept = Blind count: the expected sum is shown after your count. Each count stays in the report, also one you make again.
drawer-middle-kept = The count is kept with the time and your name. The drawer stays open.
drawer-add-up-button = Add up
drawer-finish-button = Finish the count: { $sum }
drawer-finish-blank-button = Finish the count
drawer-keep-button = Keep the count
drawer-leave = Leave without counting
drawer-fault-pieces = Enter a whole number, from 0 to 9,999.

## The close
drawer-gap-even-title = It adds up
drawer-gap-short-title = { MONEY($amount) } short
drawer-gap-over-title = { MONEY($amount) } over
drawer-gap-lede = Say why if you know, then what stays for tomorrow.
drawer-gap-even-lede = Say what stays for tomorrow.
drawer-gap-brief = Expected, counted and difference
drawer-word-short = Short
drawer-word-over = Over
drawer-word-even = Difference
drawer-reason = The reason
drawer-reason-of = { $code ->
    [wrong_change] Wrong change given
    [not_written] Pay-in or pay-out not recorded
    [wrong_tender] Wrong payment method
    [miscount] Counting mistake
   *[unknown] Unknown
 }
drawer-recount = Count again
drawer-next-float = Tomorrow’s float
drawer-next-float-said = Proposed to keep { MONEY($amount) }, large bills to the bank
drawer-col-value = Value
drawer-col-pieces = Counted
drawer-col-keep = To keep
drawer-col-stays = Stays
drawer-col-goes = To the bank
drawer-keep-of = To keep, { $value }
drawer-total = Total
drawer-report-button = See the report
drawer-report-said = Nothing is closed yet: you will see the report first.
drawer-fault-reason = Choose the reason for the difference, or “Unknown”.
drawer-fault-more-than-counted = There are { NUMBER($count) } of { $value }: keep as many or fewer.
drawer-before-title = Here is the closing report
drawer-before-lede = Read it before you close.
drawer-before-locked = The report takes its number and never changes. A mistake is corrected the next day, by a pay-in or a pay-out.
drawer-close-button = Close drawer
drawer-correct-button = Correct

## The report
drawer-report-no = Closing report No. { NUMBER($n) }
drawer-report-draft = Closing report, not closed yet
drawer-report-day = { $drawer }, { DATE($day) }
drawer-report-opened = Opened { DATE($day, style: "short") }, { TIME($time) }
drawer-report-closed = Closed { DATE($day, style: "short") }, { TIME($time) }
drawer-report-deposit = Bank deposit
drawer-report-next = Next float
drawer-report-reason = Reason: { $reason }
drawer-report-earlier = Count at { TIME($time) }: { $amount }. { $gap }.
drawer-report-opened-by = Opened by { $name }
drawer-report-counted-by = Counted by { $name }
drawer-report-closed-by = Closed by { $name }
drawer-report-pieces = Bills and coins
drawer-report-roll-link = 80 mm
drawer-report-letter-link = Letter
drawer-report-kept = The report is kept six years after the end of the fiscal year. Each opening is logged.
drawer-report-done = The drawer is closed.
drawer-page = Page
drawer-page-of = of

## The settings
drawer-settings-title = Cash drawers
drawer-settings-lede = A cash drawer has one open session at a time, and a float of its own.
drawer-settings-name = Name
drawer-settings-name-hint = Leave empty for “{ $name }”.
drawer-settings-float = Float proposed at the close
drawer-settings-save-button = Save
drawer-settings-rest-button = Stop using
drawer-settings-wake-button = Use again
drawer-settings-resting = No longer used
drawer-settings-add = Add a cash drawer
drawer-settings-add-button = Add the cash drawer
drawer-settings-blind = Blind count
drawer-settings-blind-said = Reception never sees the expected sum before counting. Managers and owners do, unless it is hidden from everybody.
drawer-settings-blind-box = Hide the expected sum from everybody before the count
drawer-settings-saved = The settings are saved.

## Refusals
drawer-fault-already-open = This cash drawer is already open.
drawer-fault-not-open = This cash drawer is not open. Open it with its float, then try again.
drawer-fault-not-enough = The drawer holds less than what is to be given back. Add cash with a pay-in, or choose another drawer or another payment method.
drawer-fault-holds-less = The drawer holds less than this amount. Nothing was taken out: check the amount, or make a pay-in first.
drawer-fault-already-closed = Somebody has already closed this cash drawer.
drawer-fault-changed = Cash came in or went out, or somebody counted again, since this count. Count the drawer again.
drawer-fault-already-recorded = This cash payment is already in the drawer.
drawer-fault-other-request = This page was used already. Nothing was added. Open it again.
drawer-fault-not-in-cash = Enter an amount above zero, in steps of 5¢: there is no penny any more.
drawer-fault-no-words = Say in a few words what this cash is for.
drawer-fault-too-many = A place has 20 cash drawers at most.
drawer-fault-last-one = This is the only cash drawer in use. Add another before you retire it.
drawer-fault-in-use = This cash drawer is open. Close it first.
