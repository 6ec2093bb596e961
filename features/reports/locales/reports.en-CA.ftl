## The days
reports-reports = Reports
reports-reach = { $reach ->
    [day] Day
    [week] Week
   *[month] Month
 }
reports-heading = { $reach ->
    [day] Day report
    [week] Week report
   *[month] Month report
 }
reports-day-label = { DATE($day, style: "label") }
reports-week-label = Week of { DATE($day, style: "plain") }
reports-month-label = { DATE($day, style: "month") }
reports-day-in = { DATE($day, style: "long") }
reports-week-in = week of { DATE($day, style: "plain") }
reports-month-in = { DATE($day, style: "month") }
reports-before = Before
reports-after = After
reports-today = Today
reports-go = Show
reports-date = Date
reports-choose = Choose the days
reports-pdf = PDF
reports-csv = CSV

## The comparison
reports-compared-day = Compared with { DATE($day, style: "long") }, 52 weeks earlier.
reports-compared-week = Compared with the week of { DATE($day, style: "plain") }, 52 weeks earlier.
reports-compared-month = Compared with { DATE($day, style: "month") }.
reports-incomparable-day = Nothing to compare with: no sales { DATE($day, style: "sentence") }, 52 weeks earlier.
reports-incomparable-week = Nothing to compare with: no sales in the week of { DATE($day, style: "plain") }.
reports-incomparable-month = Nothing to compare with: no sales in { DATE($day, style: "month") }.
reports-unfinished = Not over yet: the figures will still change.
reports-same = same as last year
reports-more = { MONEY($amount) } more than last year
reports-less = { MONEY($amount) } less than last year
reports-percent-more = { $percent } more than last year
reports-percent-less = { $percent } less than last year
reports-whole-then = { MONEY($amount) } last year, in all
reports-nothing-then = nothing to compare with

## The figures
reports-brief = In brief
reports-net = Net sales
reports-net-kpi = Sales before tax
reports-visits-kept-kpi = Appointments kept
reports-basket = Average sale
reports-basket-of = { $count ->
    [one] on { NUMBER($count) } invoice
   *[other] on { NUMBER($count) } invoices
 }
reports-tips = Tips
reports-tips-for = { $count ->
    [one] for { NUMBER($count) } person
   *[other] for { NUMBER($count) } people
 }
reports-received = Received
reports-all-paid = everything is paid
reports-to-receive = still to receive: { MONEY($amount) }
reports-to-give-back = still to refund: { MONEY($amount) }
reports-visits-not = { $missed ->
    [one] { NUMBER($missed) } missed
   *[other] { NUMBER($missed) } missed
 }
reports-visits-called-off = { $cancelled ->
    [one] { NUMBER($cancelled) } cancelled
   *[other] { NUMBER($cancelled) } cancelled
 }

## Sales
reports-sales = Sales
reports-sort = { $sort ->
    [service] Services
    [product] Products
   *[custom] Other sales
 }
reports-discounts = Discounts
reports-refunds = Credit notes
reports-status = { $status ->
    [taxable] of which taxable
    [zero_rated] of which zero-rated
    [exempt] of which exempt
   *[not_subject] of which not subject to tax
 }
reports-status-title = { $status ->
    [taxable] Taxable sales
    [zero_rated] Zero-rated sales
    [exempt] Exempt sales
   *[not_subject] Sales not subject to tax
 }

## Taxes
reports-taxes = Taxes
reports-tax = { $tax ->
    [GST] GST
    [HST] HST
    [QST] QST
    [PST] PST
   *[RST] RST
 } ({ $rate })
reports-tax-number = No. { $number }
reports-tax-returned = collected { MONEY($collected) }, returned { MONEY($returned) }
reports-quebec = Revenu Québec
reports-canada = Canada Revenue Agency
reports-province = Ministry of Finance, { $province }
reports-quebec-too = Revenu Québec also receives the GST and HST of businesses established in Quebec.
reports-to-remit = To remit, before credits
reports-to-remit-to = To remit to { $to }

## Money
reports-money = Money received
reports-rounding = Cash rounding
reports-left = Not received yet
reports-tender = { $kind ->
    [cash] Cash
    [terminal] Card
    [debit] Debit
    [e_transfer] Interac e-Transfer
   *[other] Other payment
 }
reports-returned = of which refunded
reports-returned-title = Refunds

## People
reports-people = By person
reports-person = Person
reports-share = Share
reports-visits-col = Appointments
reports-sales-col = Sales
reports-tips-col = Tips
reports-total = Total
reports-nobody = Nobody named
reports-by = Sales of { $name }
reports-tips-to = Tips of { $name }

## Appointments
reports-visits = Appointments
reports-outcome = { $outcome ->
    [kept] Kept
    [awaited] To come
    [missed] Missed
   *[cancelled] Cancelled
 }
reports-outcome-title = { $outcome ->
    [kept] Appointments kept
    [awaited] Appointments to come
    [missed] Missed appointments
   *[cancelled] Cancelled appointments
 }
reports-visit-status = { $status ->
    [booked] Unconfirmed
    [confirmed] Confirmed
    [arrived] Arrived
    [in_service] In service
    [ready_to_pay] Ready to pay
    [completed] Completed
    [missed] Missed
   *[cancelled] Cancelled
 }

## The chart
reports-by-hour = Sales by hour
reports-by-day = Sales by day
reports-chart-figures = The figures of the chart
reports-hour = Hour
reports-day = Day
reports-now = These sales
reports-a-year-ago = Last year
reports-chart-said = { $title }. The peak: { $peak }, with { MONEY($amount) } before tax. In all: { MONEY($total) }.
reports-chart-said-then = Last year, the peak: { $peak }, with { MONEY($amount) }.
reports-sales-at = Sales at { $hour }

## Nothing
reports-empty-title = No sales
reports-empty-said = Figures will appear here with the first sale.

## The rows of a figure
reports-rows-of = { $figure }, { $days }
reports-rows-lede = { $count ->
    [one] { NUMBER($count) } row.
   *[other] { NUMBER($count) } rows.
 } Their sum is the figure of the report.
reports-rows-count = { $count ->
    [one] { NUMBER($count) } appointment.
   *[other] { NUMBER($count) } appointments.
 }
reports-rows-more = The first { NUMBER($shown) } rows of { NUMBER($all) }. The CSV file holds them all.
reports-rows-none = No rows.
reports-rows-list = Rows
reports-document = Document
reports-when = When
reports-what = What
reports-who = Person
reports-amount = Amount
reports-state = Status
reports-sum = Sum
reports-invoice = Invoice
reports-credit-note = Credit note
reports-counted = { NUMBER($count) } × { $name }
reports-moment = { DATE($day, style: "short") }, { TIME($time) }

## The file
reports-csv-part = Section
reports-csv-figure = Figure
reports-csv-note = Detail
reports-csv-number = Number
reports-csv-from = From
reports-csv-to = To
reports-csv-date = Date
reports-csv-time = Time

## The paper
reports-printed = Printed { DATE($day, style: "sentence") }, { TIME($time) }
reports-page = Page
reports-page-of = of

## Drawers
reports-drawers = Cash drawer
reports-gaps = Over or short
reports-drawer-closed = { $drawer }, closing No. { $number }
reports-drawer-counted = Expected { MONEY($expected) }, counted { MONEY($counted) } by { $by }
reports-drawer-found = Expected { MONEY($expected) }, counted { MONEY($counted) }
reports-expected = Expected
reports-counted-cash = Counted

## Closing report
reports-session-all = Sales during this session, all methods
reports-session-tender = { $name } ({ NUMBER($count) })
reports-session-returned = Refunded: { $name } ({ NUMBER($count) })
reports-session-total = Received less refunded
