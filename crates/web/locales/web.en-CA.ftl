## Shells: what every page says around its content
web-skip-to-content = Skip to content
web-nav-main = Main
web-nav-home = Clairière, home
web-nav-agenda = Calendar
web-nav-clients = Clients
web-nav-till = Till
web-nav-messages = Messages
web-nav-invoices = Invoices
web-nav-services = Services
web-nav-products = Products
web-nav-team = Team
web-nav-reports = Reports
web-nav-settings = Settings
web-nav-more = More
web-new = New
web-search = Search
web-search-clients = Find a person
web-account = Account
web-account-of = Account: { $person }
web-sign-in = Sign in
web-sign-out = Sign out
web-second-factor-nudge = Your account does not have two-step verification yet.
web-second-factor-set-up = Turn it on
web-other-language = Français
web-privacy-officer = Person in charge of the protection of personal information:
web-crumbs = Breadcrumb

## Forms
web-optional = optional
web-required = required
web-save = Save
web-edit = Edit
web-add = Add
web-back = Back
web-close = Close
web-continue = Continue
web-change = Change
web-yes = Yes
web-no = No
web-all = All
web-none = None
web-errors-title = { $count ->
    [one] { $count } field left to correct
   *[other] { $count } fields left to correct
 }
web-errors-kept = Everything else is kept.
web-fault-missing = This field is empty. Fill it in to continue.
web-fault-too-long = The text is too long. Limit: { NUMBER($limit) } characters.
web-fault-form = The page could not read what was sent. Nothing was saved. Please start again.
web-saved = Your changes are saved.

## Units and lists
web-duration = { DURATION($minutes) }
web-price-from = from { PRICE($amount) }
web-total = Total
web-subtotal = Subtotal
web-plus-taxes = plus taxes

## Error pages: what happened, what is safe, one way on
web-error-home = Go to the home page
web-error-day = Back to the calendar
web-error-back = Back to the previous page
web-error-again = Try again
web-not-found-title = Page not found
web-not-found-heading = This page does not exist, or no longer does
web-not-found-said = The address may have changed, or the link in your confirmation is no longer valid.
web-not-found-fine = Code 404. Nothing was lost.
web-forbidden-title = Permission needed
web-forbidden-heading = Your role does not allow you to open this page
web-forbidden-said = Someone with the Manager or Owner role can. Your work was left as it was.
web-forbidden-fine = Code 403. Nothing was changed.
web-refused-heading = This request came from elsewhere
web-refused-said = To be safe, we refuse a request sent from another site. Open the page here, then start again.
web-bad-request-heading = This request cannot be read
web-bad-request-said = The address or the form is not whole. Open the page from a link of the site, then start again.
web-method-title = Not possible this way
web-method-heading = This address does not open this way
web-method-said = Open the page from a link or a button of the site.
web-method-fine = Code 405. Nothing was changed.
web-too-large-title = Too large
web-too-large-heading = What was sent is larger than allowed
web-too-large-said = Nothing was saved. Shorten the text or choose a smaller file, then start again.
web-too-large-fine = Code 413.
web-too-many-title = Too many attempts
web-too-many-heading = There were too many attempts in a short time
web-too-many-said = Wait a few minutes, then start again. This protects every account.
web-too-many-fine = Code 429. Nothing was lost.
web-broken-title = Error on our side
web-broken-heading = Something failed on our side
web-broken-said = Your last action may not have been saved. What was saved before is safe. Try again in a moment.
web-broken-fine = Code 500. Reference: { $reference }.

# Roles.
web-role-owner = Owner
web-role-manager = Manager
web-role-front-desk = Front desk
web-role-practitioner = Team member

web-busy-heading = Another action is using this file
web-busy-said = Nothing was saved. Send the same request again in a moment.
web-error-code = Code { NUMBER($code) }. Nothing was lost.
