## Home
operations-home-title = Calendar and files for salons and clinics
operations-home-heading = Calendar and files, without the noise
operations-home-lede = Clairière is open-source software for hair salons, esthetics clinics and massage therapists. It knows the taxes, the processing times and the laws here in Canada.
operations-home-demos = Demo shops
operations-home-visit-button = Visit a demo shop
operations-home-privacy = Privacy
operations-home-create-button = Create an account
operations-home-figure = A day in a fictional salon
operations-home-open = Open the demo
operations-home-taxes-title = Taxes, right to the cent
operations-home-taxes = GST and QST on two lines, each rounded as Revenu Québec asks. The other provinces too.
operations-home-haircut = Haircut
operations-home-gst = GST (5%)
operations-home-qst = QST (9.975%)
operations-home-total = Total
operations-home-private-title = Privacy you can check
operations-home-private = Notes are encrypted, every access is recorded, and there are no trackers. One shop never sees the files of another.
operations-home-free-title = The software is yours
operations-home-free = The code is public. You can host it yourself, on your own servers, and change it.
operations-home-demos-title = Demo shops
operations-home-demos-said = Open to everyone, no account needed. The names and the people are fictional.
operations-home-not-title = What Clairière does not do
operations-home-not = No payroll, no bookkeeping, no advertising to your clients. No trackers, no sale of data, no ranking of salons.
operations-home-hour = { $hour }:00
operations-home-hair-long = Roots and haircut
operations-home-hair-short = Haircut
operations-home-hair-beard = Cut and beard
operations-home-hair-colour = Highlights
operations-home-hair-care = Treatment, cut
operations-home-hair-processing = 40 min
operations-home-in-service = In service
operations-home-arrived = Arrived
operations-home-sign-in = Sign in

## Foot of the page
operations-foot-policy = Privacy policy
operations-foot-terms = Terms
operations-version = Version { $version }
operations-prevails = In case of discrepancy, the French version prevails.

## Sign-up
operations-sign-up-steps = Steps
operations-sign-up-step-of = step { NUMBER($step) } of 3
operations-sign-up-shop = Your shop
operations-sign-up-place = Place and taxes
operations-sign-up-account = Your account
operations-sign-up-shop-title = Create an account: your shop
operations-sign-up-place-title = Create an account: place and taxes
operations-sign-up-account-title = Create an account: you
operations-sign-up-shop-heading = What do you do, and where?
operations-sign-up-shop-lede = Three steps, about four minutes. Nothing is billed here.
operations-sign-up-place-heading = Where do you work, and do you collect taxes?
operations-sign-up-place-lede = These answers set the time and the taxes. You can change them later.
operations-sign-up-account-heading = Who will own the account?
operations-sign-up-account-lede = This person can invite the team and change every setting.
operations-sign-up-wait = There were many requests from your network. Nothing is lost. Try again in { $seconds ->
    [one] { NUMBER($seconds) } second.
   *[other] { NUMBER($seconds) } seconds.
 }
operations-sign-up-already = Already have an account?
operations-continue-button = Continue
operations-back-button = Back
operations-create-button = Create the account
operations-name = Shop name
operations-slug = Web address of your page
operations-slug-hint = { $base }/your-address. If you leave it blank, we make one from the name.
operations-slug-chosen = Your page will be at { $address }.
operations-trades = Trades
operations-trades-hint = Sets the services, rooms and hours we start you with. Choose as many as you like.
operations-province = Province or territory
operations-legal-name = Legal name
operations-legal-name-hint = If it is not the name of the shop.
operations-street = Address
operations-street-hint = Leave it blank if you work at your clients’ homes.
operations-city = City
operations-postal-code = Postal code
operations-phone = Shop phone number
operations-zone-label = Time zone
operations-zone = { $hour ->
    [newfoundland] Newfoundland time, { $city }
    [atlantic] Atlantic time, { $city }
    [central] Central time, { $city }
    [mountain] Mountain time, { $city }
    [pacific] Pacific time, { $city }
    [yukon] Yukon time, { $city }
   *[eastern] Eastern time, { $city }
 }
operations-taxed = Tax registration
operations-taxed-yes-qc = The shop is registered for GST and QST
operations-taxed-yes = The shop is registered for GST/HST
operations-taxed-no = Small supplier: no tax to collect
operations-taxed-no-hint = $30,000 or less over four quarters. The registration numbers stay blank.
operations-number-business = Business number (BN)
operations-number-gst = GST registration No.
operations-number-gst-hst = GST/HST registration No.
operations-number-qst = QST registration No.
operations-number-neq = NEQ
operations-number-pst = PST registration No.
operations-number-rst = RST registration No.
operations-number-hint = Format: { $example }
operations-number-since = Registration effective since
operations-number-checked = We check the form of the numbers, not your registration. Revenu Québec and the Canada Revenue Agency keep the public registries.
operations-first-name = First name
operations-last-name = Last name
operations-email = Email
operations-email-hint = To sign in. It also appears on your public page, as the email of the person in charge of the protection of personal information; you can give another one later.
operations-password = Password or passphrase
operations-password-hint = 15 characters or more, spaces included. Four or five unrelated words work very well.
operations-attestations = Statements
operations-adult = I am 18 or older and I have the authority to bind this shop.
operations-terms-accept = I accept the terms.
operations-policy-accept = I accept the privacy policy.
operations-read-terms = Read the terms
operations-read-policy = Read the privacy policy
operations-sign-up-fine = We collect your name and email to run this account, and nothing more.

## Faults of fields
operations-fault-empty = This field is empty. Fill it in to continue.
operations-fault-long = The text is too long. Limit: { NUMBER($max) } characters.
operations-fault-character = The text has a character that cannot be printed. Delete it and type it again.
operations-fault-choice = Make a choice to continue.
operations-fault-email-empty = The email address is missing. Example: zoe@salon.example
operations-fault-email-long = The address is too long. Limit: 254 characters.
operations-fault-email-accent = An email address has no accents. Example: zoe@salon.example
operations-fault-email = This does not look like an email address. Example: zoe@salon.example
operations-fault-email-taken = There is already an account for this address. Sign in, or give another address.
operations-fault-phone = The phone number must have 10 digits. Example: 418-555-0142
operations-fault-phone-extension = Give the number without the extension. Example: 418-555-0142
operations-fault-phone-area = The area code is missing. Example: 418-555-0142
operations-fault-slug-empty = Choose an address. Example: salon-brindille
operations-fault-slug-short = The address must have at least 3 characters. Example: salon-brindille
operations-fault-slug-long = The address can have at most 40 characters. Example: salon-brindille
operations-fault-slug-character = The address can only have lower-case letters without accents, digits and hyphens. Example: salon-brindille
operations-fault-slug-hyphen = A hyphen goes between two words. Example: salon-brindille
operations-fault-slug-reserved = This address is reserved for the service. Choose another one.
operations-fault-slug-taken = This address is already taken. Choose another one.
operations-fault-slug-taken-try = This address is already taken. This one is free: { $slug }
operations-fault-trade = Tick at least one trade.
operations-fault-province = Choose the province or territory.
operations-fault-zone = Choose the time zone.
operations-fault-city = The city is missing. Example: Saguenay
operations-fault-postal = A postal code alternates letters and digits. Example: G7H 0A1
operations-fault-taxed = Say whether the shop collects taxes.
operations-fault-tax-date = Give the effective date of the registration. Example: 2026-01-01
operations-fault-number-empty = The number is missing. Example: { $example }
operations-fault-number-short = { $missing ->
    [one] One character is missing. Example: { $example }
   *[other] { NUMBER($missing) } characters are missing. Example: { $example }
 }
operations-fault-number-over = { $extra ->
    [one] There is one character too many. Example: { $example }
   *[other] There are { NUMBER($extra) } characters too many. Example: { $example }
 }
operations-fault-number-character = There is a letter or a sign where a digit should be. Example: { $example }
operations-fault-number-prefix = The letters { $letters } are missing between the digits. Example: { $example }
operations-fault-number-neq = A NEQ begins with one of these: { $prefixes }. Example: { $example }
operations-fault-number-check = One of the digits does not match the others. Check the number. Example: { $example }
operations-fault-adult = Tick this box to create the account: you must be 18 or older.
operations-fault-terms = Tick this box to create the account. The link to the terms is below.
operations-fault-policy = Tick this box to create the account. The link to the policy is below.
operations-fault-whole = Give a whole number, from { NUMBER($min) } to { NUMBER($max) }.
operations-fault-hours = These hours are not recognized. Example: 9:00–12:00, 13:00–17:30
operations-fault-hours-backwards = The end comes before the start. Example: 9:00–17:30
operations-fault-hours-many = A day has at most { NUMBER($most) } spans.
operations-fault-hours-overlap = Two time ranges overlap. Example: 9:00–12:00, 13:00–17:30

## First steps
operations-welcome-title = First steps
operations-welcome-heading = Your shop is open
operations-welcome-lede = Appointments can already be booked at this address:
operations-welcome-see = View your public page
operations-welcome-filled = What is ready
operations-welcome-services = { $count ->
    [one] { NUMBER($count) } service, with its price and duration
   *[other] { NUMBER($count) } services, with their prices and durations
 }
operations-welcome-resources = { $count ->
    [one] { NUMBER($count) } chair, room or device
   *[other] { NUMBER($count) } chairs, rooms or devices
 }
operations-welcome-hours = Opening hours, and the same schedule for you
operations-welcome-rules = Online booking up to { NUMBER($days) } days ahead, at least { NUMBER($hours) } h before
operations-welcome-next = What comes next
operations-step-factor = Protect your account
operations-step-factor-why = Two-step verification stops anyone who has your password.
operations-step-factor-button = Turn verification on
operations-step-prices = Check the prices
operations-step-prices-why = The prices and durations are typical of the trade, not yours yet.
operations-step-prices-button = View the services
operations-step-hours = Set the hours and contact details
operations-step-hours-why = What your clients see, and when they can book.
operations-step-hours-button = Open the settings
operations-step-team = Invite the team
operations-step-team-why = Each person has their own account, role and hours.
operations-step-team-button = Invite someone
operations-welcome-day = Go to the calendar

## Settings
operations-settings-title = Settings
operations-settings-lede = What your clients see and when they can book.
operations-settings-locked = Only someone with the Owner role can change these settings.
operations-settings-shop = The shop
operations-settings-address = Address of the public page
operations-settings-province-hint = It decides the taxes. The time zone stays that of the appointments already booked.
operations-settings-locale = Main language of the shop
operations-settings-email = Email for replies
operations-settings-officer = Person in charge of the protection of personal information
operations-settings-officer-said = Their title and contact details appear at the foot of your public pages, as the law asks.
operations-settings-officer-name = Name
operations-settings-officer-email = Email of the person in charge
operations-settings-taxes = Taxes
operations-settings-booking = Online booking
operations-settings-lead = Minimum notice before the appointment, in hours
operations-settings-lead-hint = Past that, online booking is closed.
operations-settings-horizon = Booking window, in days
operations-settings-step = A start time every
operations-step = { DURATION($minutes) }
operations-settings-notice = Notice to move or cancel online, in hours
operations-settings-notice-hint = Past that, the client calls you.
operations-settings-unsettled = Times to review
operations-settings-unsettled-said = The time zone or its rules have changed, and these appointments could not keep the agreed time: it was taken. Settle it with the person, then move the appointment; choose the time it already has if that suits.
operations-settings-unsettled-visit = Agreed time: { DATE($agreed_day, style: "sentence") }, at { TIME($agreed_time) }. In the agenda: { DATE($day, style: "sentence") }, at { TIME($time) }.
operations-settings-unsettled-button = View appointment
operations-settings-team = Team schedules
operations-settings-team-said = Each person works their own hours, within the opening hours.
operations-settings-edit-hours = Edit the schedule
operations-settings-money = Till
operations-settings-till = Tips, payment methods and receipts
operations-settings-till-open = Set up the till
operations-settings-drawers = Cash drawers
operations-settings-drawers-open = Set up the drawers
operations-settings-privacy = Personal information of your clients
operations-save-button = Save
operations-saved = Your changes are saved.
operations-weekday = { $day ->
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
    [sun] Sunday
   *[mon] Monday
 }

## Schedules
operations-closed = Closed
operations-hours-of = Schedule: { $name }
operations-hours-total = { DURATION($minutes) } a week.
operations-hours-shop = The shop: { $hours }
operations-hours-save-button = Save the schedule
operations-place-closed = The shop is closed
operations-schedule-open = Edit the hours
operations-schedule-place = The shop
operations-schedule-place-title = Opening hours
operations-schedule-place-lede = What your clients see, and when they can book.
operations-schedule-others = Exceptions and time off
operations-schedule-closures = Exceptions and closures
operations-week-none = 0 h
operations-week-title = Weekly hours
operations-week-turns = Repeats
operations-week-each = Every week
operations-week-in-two = Every second week
operations-week-first = First week
operations-week-second = Second week
operations-week-from = { $day }, start
operations-week-to = { $day }, end
operations-week-until = to
operations-week-break = Break
operations-week-break-of = { $day }, break
operations-week-total = { $total } a week
operations-weekday-within = { $day ->
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
    [sun] Sunday
   *[mon] Monday
 }
operations-without-meal = No break: { $days }. In Quebec, the law provides 30 minutes for a meal after 5 hours of work.
operations-when-title = Starting when?
operations-when-first = First day
operations-when-said = Appointments already booked stay in place.
operations-effect-button = See the effect
operations-outside-none = Every upcoming appointment falls within the schedule.
operations-outside-tried = { $count ->
    [one] { NUMBER($count) } booked appointment falls outside the new schedule:
   *[other] { NUMBER($count) } booked appointments fall outside the new schedule:
 }
operations-outside-kept = { $count ->
    [one] { NUMBER($count) } booked appointment falls outside the schedule:
   *[other] { NUMBER($count) } booked appointments fall outside the schedule:
 }
operations-outside-visit = { $name }, { $day }, { $hours }
operations-outside-more = { $count ->
    [one] See the other one
   *[other] See the other { NUMBER($count) }
 }
operations-outside-stay = Nothing is moved. Open an appointment to offer another time.
operations-later-title = Upcoming schedules
operations-later-week = { $hours } a week
operations-take-back = Remove
operations-others-none = Nothing planned.
operations-others-add = Add
operations-others-kind = Kind
operations-others-first = First day
operations-others-last = Last day
operations-others-from = Start
operations-others-to = End
operations-others-hint = Start and end are for different hours only.
operations-others-button = Add to the schedule
operations-closure = Closure
operations-special-kind = { $kind ->
    [holiday] Statutory holiday
    [vacation] Vacation
    [works] Renovation or maintenance
    [hours] Different hours
   *[other] Other closure
 }
operations-of-the-place = Whole shop: { $kind }
operations-exception-kind = { $kind ->
    [vacation] Vacation
    [hours] Different hours
   *[day_off] Day off
 }
operations-holidays-title = Statutory holidays
operations-holidays-said = Those of your province, for a year ahead. Nothing is closed unless you say so.
operations-holiday-close = Close
operations-holiday = { $holiday ->
    [family] Family Day
    [louis_riel] Louis Riel Day
    [heritage] Heritage Day
    [islander] Islander Day
    [good_friday] { $province ->
        [QC] Good Friday (or Easter Monday, your choice)
       *[other] Good Friday
     }
    [easter_monday] Easter Monday (or Good Friday, your choice)
    [victoria] Victoria Day
    [patriots] National Patriots’ Day
    [indigenous_peoples] National Indigenous Peoples Day
    [quebec_national] Quebec’s National Holiday
    [canada] Canada Day
    [memorial] Memorial Day
    [nunavut] Nunavut Day
    [august] { $province ->
        [BC] British Columbia Day
        [SK] Saskatchewan Day
        [NB] New Brunswick Day
       *[other] Civic Holiday
     }
    [discovery] Discovery Day
    [labour] Labour Day
    [truth] National Day for Truth and Reconciliation
    [thanksgiving] Thanksgiving
    [remembrance] Remembrance Day
    [christmas] Christmas Day
    [boxing] Boxing Day
   *[new_year] New Year’s Day
 }
operations-place-title = Web address and time zone
operations-place-slug-hint = { $base }/your-address. The old address will always lead to the new one.
operations-place-slug-button = Change the address
operations-place-zone-hint = Before anything changes, the next page says what will.
operations-place-zone-button = See what moving changes
operations-zone-question = Change the time zone?
operations-zone-said-visits = { $count ->
    [one] { NUMBER($count) } upcoming appointment keeps the agreed time: 10:00 stays 10:00, in the new zone ({ $zone }).
   *[other] { NUMBER($count) } upcoming appointments keep the agreed time: 10:00 stays 10:00, in the new zone ({ $zone }).
 }
operations-zone-said-past = Past appointments and invoices do not change.
operations-zone-said-taxes = Taxes will be those of the province you chose ({ $province }): check your registration numbers next.
operations-zone-leave = Change nothing
operations-zone-button = Change the time zone
operations-fault-zone-of-province = Choose a time zone of that province.
operations-block-title = Block time
operations-block-lede = Nobody can book during this time, online or at the desk.
operations-block-holder = For whom, or for what
operations-block-kind-label = Reason
operations-block-kind-hint = No health information is asked for.
operations-block-kind = { $kind ->
    [meal] Meal
    [break] Break
    [training] Training
    [meeting] Meeting
    [upkeep] Maintenance
   *[other] Other
 }
operations-block-day = Date
operations-block-button = Block this time
operations-blocked-on = Blocked time, { $day }
operations-block-taken = That time is already taken.
operations-block-taken-said = Choose another time, or move what is there first.
operations-fault-time = We can’t read that time. Example: 9:30
operations-fault-break = The break must fall between the start and the end. Example: 12:00–13:00
operations-fault-first-day = Give a day from today on, within two years.
operations-fault-day = Give a date within two years.
operations-fault-days-backwards = The last day comes before the first.
operations-fault-days-many = An exception lasts a year at most.
operations-fault-block-kind = Choose a reason that fits.
operations-fault-no-such-time = That time does not exist on that day: the clocks change.

## A shop's public page on privacy
operations-privacy-title = Your personal information
operations-privacy-heading = Your information, and what we do with it
operations-privacy-lede = We keep what your appointments and care need. Nothing is sold.
operations-privacy-paper = Paper copy on request
operations-privacy-book = Book an appointment
operations-privacy-promises = Our commitments
operations-privacy-notes-title = Notes are encrypted
operations-privacy-notes = They serve your care and nothing else. Every access is recorded, and you can ask who opened your file.
operations-privacy-sold-title = Nothing is sold or analyzed
operations-privacy-sold = Your information serves the purposes written here, and no other. Another shop never sees it.
operations-privacy-minors-title = Under 14: a parent first
operations-privacy-minors = The person having parental authority gives their consent before the child’s name is written.
operations-privacy-offers-title = Offers only if you ask for them
operations-privacy-offers = Without your express consent, you only receive what concerns your appointments.
operations-privacy-cookies-title = No trackers
operations-privacy-cookies = These pages set no cookie and call no other site. Only staff who sign in receive a cookie, for the length of their session.
operations-privacy-answer-title = A written answer, at no cost
operations-privacy-answer = The law allows { NUMBER($days) } days to answer you.
operations-privacy-kept = What we keep, and for how long
operations-kept-what = What
operations-kept-why = Why
operations-kept-until = Kept for
operations-kept-contact = Name, phone, email
operations-kept-contact-why = To book your appointments and reach you
operations-kept-visits = Appointments
operations-kept-visits-why = To receive you, and know what was done
operations-kept-notes = Notes
operations-kept-notes-why = Your care, with your consent
operations-kept-consents = Consents given and withdrawn
operations-kept-consents-why = To respect your choices and be able to show it
operations-kept-messages = Emails sent
operations-kept-messages-why = Confirmations and follow-up of appointments
operations-kept-after-visit = At most { NUMBER($months) } months after the last visit
operations-kept-months = At most { NUMBER($months) } months
operations-kept-sooner = You can ask for earlier destruction. What a law requires us to keep stays until the period it sets has ended.
operations-privacy-refuse = A name and a way to reach you are needed for an appointment. The rest is optional.
operations-privacy-officer = The person in charge
operations-privacy-officer-title = Person in charge of the protection of personal information
operations-privacy-rights = What you can ask for
operations-privacy-right-access = To see what we hold about you, or receive a copy of it in a file
operations-privacy-right-correct = To have information rectified
operations-privacy-right-destroy = To have information that is no longer needed destroyed
operations-privacy-right-withdraw = To withdraw a consent
operations-privacy-right-readers = To know who opened your file
operations-privacy-right-complain = To make a complaint, or report misuse
operations-privacy-how = Write to the person in charge. They check your identity with the contact details we already have.
operations-privacy-recourse-title = Your recourse
operations-privacy-recourse-qc = If our answer does not satisfy you, you can contact the Commission d’accès à l’information du Québec.
operations-privacy-recourse = If our answer does not satisfy you, you can contact the Office of the Privacy Commissioner of Canada or your province’s own authority.

## The service's policy
operations-policy-heading = Privacy policy
operations-policy-lede = How Clairière handles the personal information of account holders and of the shops that sign up.
operations-policy-who-title = Who answers for what
operations-policy-who = The operator of this service answers for the information of accounts and shops.
operations-policy-clients = Each shop is responsible for its clients’ files; the service keeps them for it and does nothing else with them. Each shop’s page names its person in charge.
operations-policy-what-title = What we collect
operations-policy-account = Your account: name, email, language, date of the statement of age. As for the password, only a hash, from which it cannot be recovered.
operations-policy-history = Your sign-ins: date, IP address, browser, outcome. You see them in your account.
operations-policy-shop = Your shop: name, address, phone, registration numbers, person in charge, and the texts you accepted.
operations-policy-use-title = What it is for
operations-policy-use = To run your account, protect access and run your shop. Nothing is sold, rented or traded. No commercial message is sent without your express consent.
operations-policy-keep-title = For how long
operations-policy-keep = The account and the shop, as long as you keep them. Sessions end after 30 minutes without activity and 12 hours in all. The sign-in history and account emails are kept for a limited time, then erase themselves.
operations-policy-safe-title = How we protect your information
operations-policy-safe = Passwords are hashed, notes and emails are encrypted, shops are kept apart from one another, every access to a note is recorded. Two-step verification is offered and recommended.
operations-policy-cookies-title = Cookies
operations-policy-cookies = A single cookie, strictly necessary, set at sign-in and erased at sign-out. None before. No trackers, no audience measurement, no calls to other sites.
operations-policy-rights-title = Your rights
operations-policy-rights = You can see your information, have it rectified, receive it, have it destroyed and withdraw a consent. It is free. Write to the operator of the service.
operations-policy-recourse = You can also contact the Commission d’accès à l’information du Québec or the Office of the Privacy Commissioner of Canada.
operations-policy-change-title = Changes
operations-policy-change = Each version carries its date. The one you accepted, and when, is recorded in your shop.

## Terms
operations-terms-heading = Terms
operations-terms-lede = What the service does, and what you do. In plain words.
operations-terms-who-title = Who can sign up
operations-terms-who = A person aged 18 or older, who has the authority to bind the shop. They become its owner and answer for the accounts they create.
operations-terms-service-title = What the service does
operations-terms-service = It looks after the calendar, online booking, client files and appointment emails. It takes no payment and gives no tax, legal or health advice.
operations-terms-yours-title = What is up to you
operations-terms-yours = Your prices, hours, texts and registration numbers: you keep them up to date. The templates offered at the start are only a beginning.
operations-terms-clients-title = Your clients
operations-terms-clients = The files are yours. You are responsible for that information, you inform the people concerned and answer their requests. The service keeps it for you, without analyzing it, selling it or showing it to others.
operations-terms-health-title = Health information
operations-terms-health = The service does not ask for any. If you note some, it must be with the person’s express consent, and only what the care needs.
operations-terms-team-title = Your team
operations-terms-team = Each person has their own account and does not lend their password. You remove the access of those who leave.
operations-terms-fair-title = Acceptable use
operations-terms-fair = No unsolicited mail, no attempt to enter another shop, nothing against the law. An account that puts others at risk can be suspended.
operations-terms-free-title = Open-source software
operations-terms-free = The program is offered under the AGPL licence, version 3.0 or later, as is, to the extent the law allows. The rights the law gives consumers are unaffected.
operations-terms-change-title = Changes
operations-terms-change = Each version carries its date. The one you accepted is recorded in your shop.
