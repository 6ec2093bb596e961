## Tabs and lists
catalog-tabs = Catalogue
catalog-services = Services
catalog-products = Products
catalog-resources = Resources
catalog-saved = Your changes are saved.
catalog-filter = Filter
catalog-before-tax = Prices before tax
catalog-show-all = All
catalog-show-online = Online
catalog-show-pose = With processing time
catalog-show-own = Price by person
catalog-show-retired = Retired
catalog-show-every = Show everything
catalog-none-found = Nothing matches
catalog-none-found-said = Check the spelling or remove a filter.
catalog-read-only = You can read this page. Someone with the Manager or Owner role can change it.

## Services
catalog-services-list = List of services
catalog-services-count = { $n ->
    [one] { NUMBER($n) } service.
   *[other] { NUMBER($n) } services.
 }
catalog-families-count = { $n ->
    [one] { NUMBER($n) } family.
   *[other] { NUMBER($n) } families.
 }
catalog-online-count = { $n ->
    [one] { NUMBER($n) } can be booked online.
   *[other] { NUMBER($n) } can be booked online.
 }
catalog-guests-count = For { NUMBER($n) } people
catalog-add-service-button = Add a service
catalog-search-services = Search for a service
catalog-search-services-hint = Name of the service
catalog-service = Service
catalog-steps = Steps
catalog-duration = Duration
catalog-with = With
catalog-resource = Resource
catalog-price = Price
catalog-booking = Booking
catalog-varies = Price or duration by person
catalog-booking-online = Online
catalog-booking-shop = By the team
catalog-booking-nobody = No one offers it
catalog-booking-retired = Retired
catalog-key-work = the person works
catalog-key-pose = processing, the person is free
catalog-key-around = buffer, not shown to clients
catalog-bar-pose = processing { DURATION($minutes) }
catalog-bar-around = buffer { DURATION($minutes) }
catalog-no-service = No services yet
catalog-no-service-said = The services on your menu will appear here, by family.

## A service
catalog-new-service = New service
catalog-what = Description
catalog-settings = Service settings
catalog-name-fr = Name in French
catalog-name-en = Name in English
catalog-name-hint = If one name is blank, the other serves in both languages.
catalog-description-fr = Description in French
catalog-description-en = Description in English
catalog-family = Family
catalog-family-new = New family
catalog-kind = Tax category
catalog-kind-hint = A health service is exempt only when the person who gives it holds the licence.
catalog-price-label = Price
catalog-price-from = This is a starting price: “from”
catalog-guests = People served
catalog-step = Step { NUMBER($n) }
catalog-step-what = Kind of step
catalog-step-minutes = Duration, in minutes
catalog-step-who = Who works
catalog-step-needs = What it takes
catalog-step-needs-more = Also
catalog-step-needs-none = Nothing
catalog-step-present = The client is there
catalog-step-label = Give this step a name
catalog-add-step-button = Add a step
catalog-remove-step-button = Remove
catalog-remove-step-named = Remove: { $step }
catalog-who-same = The same person
catalog-who-any = Anyone qualified
catalog-who-assistant = An assistant
catalog-who-none = No one: processing
catalog-facts-client = The client is there.
catalog-facts-worked = Someone is working.
catalog-facts-free = { DURATION($minutes) } left for another appointment.
catalog-facts-whole = In all, buffer included.
catalog-buffers = Buffer
catalog-buffers-hint = Not shown to clients
catalog-before = Minutes before
catalog-after = Minutes after
catalog-people = Price and duration by person
catalog-people-hint = Tick who offers this service. A blank field takes the service’s price or duration.
catalog-no-people = No one on the team takes appointments yet.
catalog-person = Person
catalog-own-price = Their price
catalog-own-minutes = Their duration, in minutes
catalog-own-price-of = Price with { $name }
catalog-own-minutes-of = Duration with { $name }, in minutes
catalog-online = Online booking
catalog-online-yes = Online
catalog-online-yes-hint = The time chosen is confirmed right away.
catalog-online-no = By the team only
catalog-active = On the menu
catalog-active-hint = A retired service can no longer be booked. Appointments already booked stay.
catalog-preview = What clients see
catalog-preview-length = Duration: { DURATION($minutes) }
catalog-preview-lengths = Duration: { $least } to { $most }, depending on the person
catalog-agreed-stays = Appointments already booked keep their price and duration.

## Tax categories
catalog-kind-hair = Hair
catalog-kind-hair-removal = Hair removal
catalog-kind-esthetics = Esthetics
catalog-kind-massage = Massage therapy
catalog-kind-tanning = Tanning
catalog-kind-tattoo-piercing = Tattoo and piercing
catalog-kind-acupuncture = Acupuncture, licensed
catalog-kind-naturopath = Naturopathy, licensed
catalog-kind-physio-chiro = Physiotherapy or chiropractic, licensed
catalog-kind-osteopathy = Manual osteopathy
catalog-kind-goods = Product
catalog-kind-zero-rated = Zero-rated product

## Faults
catalog-fault-family = Choose a family from the list.
catalog-fault-kind = Choose a category from the list.
catalog-fault-price = Enter an amount from $0.00 to { MONEY($most) }, such as 45.50.
catalog-fault-buffer = Enter a number of minutes, from 0 to { NUMBER($most) }.
catalog-fault-guests = Enter a number of people, from 1 to { NUMBER($most) }.
catalog-fault-online-guests = A service for several people cannot be booked online. Choose “By the team only”.
catalog-fault-no-step = A service has at least one step. Add one.
catalog-fault-too-short = The steps last less than 5 minutes in all. Make one longer.
catalog-fault-too-long = The steps last more than 12 hours in all. Make one shorter.
catalog-fault-step = Choose a kind of step from the list.
catalog-fault-step-minutes = Enter a duration from 1 to { NUMBER($most) } minutes.
catalog-fault-who = Choose who works.
catalog-fault-resource = Choose a resource from the list.
catalog-fault-resources = A step takes at most { NUMBER($most) } resources.
catalog-fault-own-minutes = This duration does not fit the steps. Enter a number of minutes from 5 to 720, longer than the processing time.
catalog-fault-code = Enter digits, letters, periods or hyphens, 40 at most.
catalog-fault-pieces = Enter a whole number, 100,000 at most.
catalog-fault-stock-moved = Sales or returns changed the stock while you were typing: there were { NUMBER($shown) } on hand, there are now { NUMBER($now) }. Your number is kept below. Count again if needed, then save.

## Products
catalog-products-list = List of products
catalog-products-count = { $n ->
    [one] { NUMBER($n) } product.
   *[other] { NUMBER($n) } products.
 }
catalog-low-count = { $n ->
    [one] { NUMBER($n) } is at its threshold or below.
   *[other] { NUMBER($n) } are at their threshold or below.
 }
catalog-out-count = { $n ->
    [one] { NUMBER($n) } is out of stock.
   *[other] { NUMBER($n) } are out of stock.
 }
catalog-add-product-button = Add a product
catalog-search-products = Search for a product
catalog-search-products-hint = Name or barcode
catalog-product = Product
catalog-code = Barcode
catalog-stock = Stock
catalog-state = Status
catalog-left = { NUMBER($n) } on hand
catalog-threshold = threshold { NUMBER($n) }
catalog-stock-enough = Enough
catalog-stock-out = Out of stock
catalog-stock-retired = Retired
catalog-stock-value = Value at cost: { MONEY($amount) }
catalog-to-order = To order
catalog-to-order-hint = Enough to bring each back to twice its threshold.
catalog-nothing-to-order = Nothing to order.
catalog-no-product = No products yet
catalog-no-product-said = The products you sell will appear here, with their stock.
catalog-new-product = New product
catalog-product-edit = Edit the product
catalog-product-name-hint = With its size: 250 ml, 50 g.
catalog-cost = Cost
catalog-cost-hint = What you pay, before tax
catalog-pieces = On hand
catalog-reorder-at = Threshold
catalog-reorder-hint = At this number, it is time to order.
catalog-sold = For sale
catalog-sold-hint = A retired product stays in past sales.

## Resources
catalog-resources-lede = The chairs, rooms and devices that your services need. Those of the same kind are interchangeable.
catalog-no-resource = No resources yet
catalog-no-resource-said = Add the chairs, rooms and devices that your services need.
catalog-add-resource = Add a resource
catalog-resource-kind = Kind
catalog-resource-kind-hint = A step asks for a kind, never for one resource in particular.
catalog-resource-name = Name
catalog-resource-retired = Retired
catalog-rename-button = Rename
catalog-retire-button = Retire
catalog-restore-button = Put back in use
catalog-add-button = Add
