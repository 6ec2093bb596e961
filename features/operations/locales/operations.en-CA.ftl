## Home
operations-home-title = Calendar and files for salons and clinics
operations-home-heading = Calendar and files, without the noise
operations-home-lede = Clairière is open software for hair salons, esthetics clinics and massage therapists. It knows the taxes, the processing times and the laws of this country.
operations-home-demos = Demo shops
operations-home-visit-button = Visit a demo shop
operations-home-privacy = Privacy
operations-home-create-button = Create an account
operations-home-figure = A day in an invented salon
operations-home-open = Open the demo
operations-home-taxes-title = Taxes, right to the cent
operations-home-taxes = GST and QST on two lines, each rounded as Revenu Québec asks. The other provinces too.
operations-home-haircut = Haircut
operations-home-gst = GST (5%)
operations-home-qst = QST (9.975%)
operations-home-total = Total
operations-home-private-title = Privacy you can check
operations-home-private = Notes are encrypted, every reading is recorded, and there are no trackers. One shop never sees the files of another.
operations-home-free-title = The software is yours
operations-home-free = The code is public. You can host it yourself, on your own servers, and change it.
operations-home-demos-title = Demo shops
operations-home-demos-said = Open to all, no account. The names and the people are invented.
operations-home-not-title = What Clairière does not do
operations-home-not = No payroll, no bookkeeping, no advertising to your clients. No trackers, no sale of data, no ranking of salons.
operations-home-hour = { $hour }:00
operations-home-hair-long = Roots and haircut
operations-home-hair-short = Haircut
operations-home-hair-beard = Cut and beard
operations-home-hair-colour = Highlights
operations-home-hair-care = Treatment, cut
operations-home-hair-processing = 40 min
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
operations-sign-up-place-lede = These answers set the time and the taxes. Everything can be changed later.
operations-sign-up-account-heading = Who will own the account?
operations-sign-up-account-lede = This person can invite the team and set up the whole shop.
operations-sign-up-already = Do you have an account?
operations-continue-button = Continue
operations-back-button = Back
operations-create-button = Create the account
operations-name = Name of the shop
operations-slug = Address of your page
operations-slug-hint = { $base }/your-address. If you leave it empty, we make it from the name.
operations-slug-chosen = Your page will be at { $address }.
operations-trades = Trades
operations-trades-hint = Sets the services, rooms and hours we start you with. Choose as many as you like.
operations-province = Province or territory
operations-legal-name = Legal name
operations-legal-name-hint = If it is not the name of the shop.
operations-street = Address
operations-street-hint = Leave it empty if you work at people’s homes.
operations-city = City
operations-postal-code = Postal code
operations-phone = Telephone of the shop
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
operations-taxed-no-hint = $30,000 or less over four quarters. The registration numbers stay empty.
operations-number-business = Business number (BN)
operations-number-gst = GST registration No.
operations-number-gst-hst = GST/HST registration No.
operations-number-qst = QST registration No.
operations-number-neq = NEQ
operations-number-pst = PST registration No.
operations-number-rst = RST registration No.
operations-number-hint = Form: { $example }
operations-number-since = Collected since
operations-number-checked = We check the form of the numbers, not your registration. Revenu Québec and the CRA keep the public registries.
operations-first-name = First name
operations-last-name = Last name
operations-email = Email
operations-email-hint = To sign in. It also appears on your public page, as the contact of the person in charge of personal information; you can give another one later.
operations-password = Password or passphrase
operations-password-hint = 15 characters or more, spaces allowed. Four or five unrelated words do very well.
operations-attestations = Statements
operations-adult = I am 18 or older and can commit this shop.
operations-terms-accept = I accept the terms.
operations-policy-accept = I accept the privacy policy.
operations-read-terms = Read the terms
operations-read-policy = Read the privacy policy
operations-sign-up-fine = We collect your name and email to keep this account, and nothing more.

## Faults of fields
operations-fault-empty = This field is empty. Fill it in to continue.
operations-fault-long = The text is too long. Limit: { NUMBER($max) } characters.
operations-fault-character = The text has a character that cannot be printed. Delete it and type it again.
operations-fault-choice = Make a choice to continue.
operations-fault-email-empty = The email address is missing. Example: zoe@salon.example
operations-fault-email-long = The address is too long. Limit: 254 characters.
operations-fault-email-accent = An email address has no accents. Example: zoe@salon.example
operations-fault-email = This does not have the form of an email address. Example: zoe@salon.example
operations-fault-email-taken = This address already has an account. Sign in, or give another address.
operations-fault-phone = This number does not have ten digits. Example: 418-555-0142
operations-fault-phone-extension = Give the number without the extension. Example: 418-555-0142
operations-fault-phone-area = The area code is missing. Example: 418-555-0142
operations-fault-slug-empty = Choose an address. Example: salon-brindille
operations-fault-slug-short = The address has at least three characters. Example: salon-brindille
operations-fault-slug-long = The address has at most 40 characters. Example: salon-brindille
operations-fault-slug-character = The address has only small letters without accents, digits and hyphens. Example: salon-brindille
operations-fault-slug-hyphen = A hyphen stands between two words. Example: salon-brindille
operations-fault-slug-reserved = This address is one of the service’s own. Choose another one.
operations-fault-slug-taken = Another shop has this address. Choose another one.
operations-fault-slug-taken-try = Another shop has this address. This one is free: { $slug }
operations-fault-trade = Tick at least one trade.
operations-fault-province = Choose the province or territory.
operations-fault-zone = Choose the time zone.
operations-fault-city = The city is missing. Example: Saguenay
operations-fault-postal = A postal code alternates letters and digits. Example: G7H 0A1
operations-fault-taxed = Say whether the shop collects taxes.
operations-fault-tax-date = Give the date of registration. Example: 2026-01-01
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
operations-fault-number-check = One of the digits does not match the others. Read the number again. Example: { $example }
operations-fault-adult = Tick this box to create the account: one must be 18.
operations-fault-terms = Tick this box to create the account. The terms are at the link.
operations-fault-policy = Tick this box to create the account. The policy is at the link.
operations-fault-whole = Give a whole number, from { NUMBER($min) } to { NUMBER($max) }.
operations-fault-hours = These hours cannot be read. Example: 9:00–12:00, 13:00–17:30
operations-fault-hours-backwards = The end comes before the start. Example: 9:00–17:30
operations-fault-hours-overlap = Two spans overlap. Example: 9:00–12:00, 13:00–17:30

## First steps
operations-welcome-title = First steps
operations-welcome-heading = Your shop is open
operations-welcome-lede = Appointments can already be booked at this address:
operations-welcome-see = See your public page
operations-welcome-filled = What is ready
operations-welcome-services = { $count ->
    [one] { NUMBER($count) } service, with its price and length
   *[other] { NUMBER($count) } services, with their prices and lengths
 }
operations-welcome-resources = { $count ->
    [one] { NUMBER($count) } chair, room or machine
   *[other] { NUMBER($count) } chairs, rooms or machines
 }
operations-welcome-hours = Opening hours, the same for you
operations-welcome-rules = Online booking up to { NUMBER($days) } days ahead, at least { NUMBER($hours) } h before
operations-welcome-next = What comes next
operations-step-factor = Protect your account
operations-step-factor-why = Two-step verification stops anyone who has your password.
operations-step-factor-button = Turn verification on
operations-step-prices = Check the prices
operations-step-prices-why = The prices and lengths are those of the trade, not yours yet.
operations-step-prices-button = See the services
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
operations-settings-locale = First language of the shop
operations-settings-email = Email for replies
operations-settings-officer = Person in charge of the protection of personal information
operations-settings-officer-said = Their title and contact details appear at the foot of your public pages, as the law asks.
operations-settings-officer-name = Name
operations-settings-officer-email = Email of the person in charge
operations-settings-taxes = Taxes
operations-settings-booking = Online booking
operations-settings-lead = Time before the appointment, in hours
operations-settings-lead-hint = After that, one no longer books online.
operations-settings-horizon = Up to how many days ahead
operations-settings-step = A start time every
operations-step = { DURATION($minutes) }
operations-settings-notice = Change or cancel online until, in hours before
operations-settings-notice-hint = After that, the person calls you.
operations-settings-hours = Opening hours
operations-settings-hours-said = A span is written 9:00–17:30; several are separated by a comma. An empty day is closed.
operations-settings-team = Hours of the team
operations-settings-team-said = Each person works at their own hours, within the opening hours.
operations-settings-edit-hours = Edit the hours
operations-settings-privacy = Personal information of your clients
operations-save-button = Save
operations-saved = It is saved.
operations-weekday = { $day ->
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
    [sun] Sunday
   *[mon] Monday
 }
operations-closed = Closed
operations-hours-of = Hours: { $name }
operations-hours-total = { DURATION($minutes) } a week.
operations-hours-said = A span is written 9:00–17:30; several are separated by a comma. An empty day is a day off. Appointments already booked stay in place.
operations-hours-shop = The shop: { $hours }
operations-hours-save-button = Save the hours

## A shop's public page on privacy
operations-privacy-title = Your personal information
operations-privacy-heading = Your information, and what we do with it
operations-privacy-lede = We keep what your appointments and care need. Nothing is sold.
operations-privacy-paper = Paper copy on request
operations-privacy-book = Book an appointment
operations-privacy-promises = Our commitments
operations-privacy-notes-title = Notes are encrypted
operations-privacy-notes = They serve your care and nothing else. Every reading is recorded, and you can ask who opened your file.
operations-privacy-sold-title = Nothing is sold or analysed
operations-privacy-sold = Your information serves the purposes written here, and no other. Another shop never sees it.
operations-privacy-minors-title = Under 14: a parent first
operations-privacy-minors = The person who holds parental authority gives their consent before the child’s name is written.
operations-privacy-offers-title = Offers only if you ask for them
operations-privacy-offers = Without your express consent, you only receive what concerns your appointments.
operations-privacy-cookies-title = No trackers
operations-privacy-cookies = These pages set no cookie and call no other site. Only staff who sign in receive a cookie, for the length of their session.
operations-privacy-answer-title = A written answer, at no cost
operations-privacy-answer = The law allows { NUMBER($days) } days to answer you.
operations-privacy-kept = What we keep, and for how long
operations-kept-what = What
operations-kept-why = Why
operations-kept-until = Planned length
operations-kept-contact = Name, telephone, email
operations-kept-contact-why = To give you an appointment and reach you
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
operations-kept-sooner = You can ask for an earlier destruction. What a law requires us to keep stays until that law’s delay ends.
operations-privacy-refuse = A name and a way to reach you are needed for an appointment. The rest is optional.
operations-privacy-officer = The person in charge
operations-privacy-officer-title = Person in charge of the protection of personal information
operations-privacy-rights = What you can ask for
operations-privacy-right-access = To see what we hold on you, or receive it in a file
operations-privacy-right-correct = To have information rectified
operations-privacy-right-destroy = To have destroyed what is no longer needed
operations-privacy-right-withdraw = To withdraw a consent
operations-privacy-right-readers = To know who opened your file
operations-privacy-right-complain = To make a complaint, or report misuse
operations-privacy-how = Write to the person in charge. They check your identity with the contact details we already have.
operations-privacy-recourse-title = Another way
operations-privacy-recourse-qc = If our answer does not suit you, you can turn to the Commission d’accès à l’information du Québec.
operations-privacy-recourse = If our answer does not suit you, you can turn to the Office of the Privacy Commissioner of Canada or your province’s own authority.

## The service's policy
operations-policy-heading = Privacy policy
operations-policy-lede = How Clairière handles the information of people who have an account and shops that sign up.
operations-policy-who-title = Who answers for what
operations-policy-who = The operator of this service answers for the information of accounts and shops.
operations-policy-clients = For the files of its clients, each shop is responsible; the service keeps them for it and does nothing else with them. Each shop’s page names its person in charge.
operations-policy-what-title = What we collect
operations-policy-account = Your account: name, email, language, date of the statement of age. Of the password, only a hash from which it cannot be found.
operations-policy-history = Your sign-ins: date, IP address, browser, outcome. You see them in your account.
operations-policy-shop = Your shop: name, address, telephone, registration numbers, person in charge, and the texts you accepted.
operations-policy-use-title = What it is for
operations-policy-use = To keep your account, protect access and run your shop. Nothing is sold, rented or traded. No commercial message is sent without your express consent.
operations-policy-keep-title = For how long
operations-policy-keep = The account and the shop, as long as you keep them. Sessions end after 30 minutes without activity and 12 hours in all. The sign-in history and account emails have an end and are erased by themselves.
operations-policy-safe-title = How we protect it
operations-policy-safe = Passwords are hashed, notes and emails are encrypted, shops are kept apart from one another, every reading of a note is recorded. Two-step verification is offered and recommended.
operations-policy-cookies-title = Cookies
operations-policy-cookies = A single cookie, strictly necessary, set at sign-in and erased at sign-out. None before. No trackers, no audience measurement, no call to another site.
operations-policy-rights-title = Your rights
operations-policy-rights = You can see your information, have it rectified, receive it, have it destroyed and withdraw a consent. It is free. Write to the operator of the service.
operations-policy-recourse = You can also turn to the Commission d’accès à l’information du Québec or the Office of the Privacy Commissioner of Canada.
operations-policy-change-title = Changes
operations-policy-change = Each version carries its date. The one you accepted, and when, is recorded in your shop.

## Terms
operations-terms-heading = Terms
operations-terms-lede = What the service does, and what you do. In plain words.
operations-terms-who-title = Who can sign up
operations-terms-who = A person aged 18 or older, who can commit the shop. They become its owner and answer for the accounts they create.
operations-terms-service-title = What the service does
operations-terms-service = It keeps the calendar, online booking, client files and appointment emails. It takes no payment and gives no tax, legal or health advice.
operations-terms-yours-title = What is yours to do
operations-terms-yours = Your prices, hours, texts and registration numbers: you keep them right. The models offered at the opening are starting points.
operations-terms-clients-title = Your clients
operations-terms-clients = The files are yours. You are responsible for that information, you inform the people concerned and answer their requests. The service keeps it for you, without analysing it, selling it or showing it to others.
operations-terms-health-title = Health information
operations-terms-health = The service does not ask for any. If you note some, it is with the person’s express consent, and only what the care needs.
operations-terms-team-title = Your team
operations-terms-team = Each person has their own account and does not lend their password. You remove the access of those who leave.
operations-terms-fair-title = Fair use
operations-terms-fair = No unsolicited mail, no attempt to enter another shop, nothing against the law. An account that puts others at risk can be suspended.
operations-terms-free-title = Open software
operations-terms-free = The program is offered under the AGPL-3.0 licence or later, as is, to the extent the law allows. Your consumer rights remain whole.
operations-terms-change-title = Changes
operations-terms-change = Each version carries its date. The one you accepted is recorded in your shop.
