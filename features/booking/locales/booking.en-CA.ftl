# Letters to the client.
booking-letter-greeting = Hello { $first_name },
booking-letter-greeting-nobody = Hello,
booking-letter-confirmed-subject = Appointment confirmed, { DATE($day) } at { TIME($time) }
booking-letter-confirmed-preview = { DATE($day) }, at { TIME($time) }. Change or cancel in one click.
booking-letter-confirmed-title = Your appointment is confirmed
booking-letter-confirmed-opening = Your appointment at { $shop } is confirmed.
booking-letter-moved-subject = New time: { DATE($day) } at { TIME($time) }
booking-letter-moved-preview = { DATE($day) }, at { TIME($time) }.
booking-letter-moved-title = Your appointment has been moved
booking-letter-moved-opening = Here is the new time.
booking-letter-cancelled-subject = Appointment cancelled, { DATE($day) }
booking-letter-cancelled-preview = The one on { DATE($day) }, at { TIME($time) }.
booking-letter-cancelled-title = Your appointment is cancelled
booking-letter-cancelled-by-client = As you asked, your appointment on { DATE($day) }, at { TIME($time) }, is cancelled.
booking-letter-cancelled-by-shop = { $shop } had to cancel your appointment on { DATE($day) }, at { TIME($time) }. We apologize.
booking-letter-move-button = Move appointment
booking-letter-cancel-button = Cancel appointment
booking-letter-manage-button = View appointment
booking-letter-again-button = Book again
booking-letter-plans = Change of plans? Pick another time or cancel, at no cost, until { DATE($day) }, at { TIME($time) }. The sooner we know, the easier it is to offer the spot to someone else.
booking-letter-plans-late = This appointment is too close to be moved or cancelled online. If your plans change, call us.
booking-letter-offers = When booking, you asked to receive our offers { $what ->
    [email] by email
    [text] by text message
   *[both] by email and by text message
 }. Confirm it here, so that nobody can subscribe you without your knowledge. Without your confirmation, we will send none.
booking-letter-offers-link = Choose whether I receive offers
booking-letter-closing = See you soon,
booking-letter-not-an-offer = This message is about your appointment. It is not an offer.
booking-calendar-summary = Appointment at { $shop }

# Facts of an appointment.
booking-fact-before = Before
booking-fact-when = When
booking-fact-duration = Duration
booking-fact-service = Service
booking-fact-with = With
booking-fact-where = Where
booking-fact-for = For
booking-fact-price = Price
booking-day-at = { DATE($day) }, at { TIME($time) }
booking-duration = { DURATION($minutes) }
booking-price-with-taxes = { MONEY($total) }, taxes included
booking-price-without-tax = { MONEY($price) }
booking-tax-gst = GST
booking-tax-hst = HST
booking-tax-qst = QST
booking-tax-pst = PST
booking-tax-rst = RST

# Pages publiques.
booking-public-step-services = Services
booking-public-step-time = Time
booking-public-step-details = Your details
booking-public-policy = What we keep, and for how long
booking-public-when = { DATE($day, style: "weekday") }, { $time }
booking-public-when-short = { DAY($day) }, { $time }
booking-public-plus-taxes = { MONEY($price) }, plus taxes
booking-public-no-taxes = { MONEY($price) }
booking-public-with = With { $staff }
booking-public-anyone = No preference
booking-public-first-free = With the first available person

booking-public-menu-title = Book an appointment
booking-public-menu-heading = What can we do for you?
booking-public-menu-said = Choose a service. Prices are before tax.
booking-public-menu-said-small-supplier = Choose a service. No tax collected: small supplier.
booking-public-menu-said-untaxed = Choose a service. No tax is added to these prices.
booking-public-menu-families = Service families
booking-public-menu-from = from
booking-public-menu-lengths = { DURATION($least) } to { DURATION($most) }
booking-public-menu-empty-title = No services online for now
booking-public-menu-empty-said = Services offered online will appear here. Until then, call us to book an appointment.
booking-public-menu-stray = That service is not offered online, or no longer is. Choose one from the list.

booking-public-time-title = Choose a time
booking-public-time-heading = When would you like to come?
booking-public-time-who = With whom
booking-public-time-next = Next openings
booking-public-time-week = Week of { $day }
booking-public-time-previous = Previous week
booking-public-time-following = Next week
booking-public-time-day = Day
booking-public-time-closed = closed
booking-public-time-full = full
booking-public-time-past = past
booking-public-time-later = not offered yet
booking-public-time-morning = Morning
booking-public-time-afternoon = Afternoon
booking-public-time-evening = Evening
booking-public-time-none-that-day = No available time on { DATE($day, style: "weekday") }. Choose an underlined day.
booking-public-time-before-change = { TIME($time) }, before the clocks change
booking-public-time-after-change = { TIME($time) }, after the clocks change
booking-public-time-clock = { TIME($time) }
booking-public-time-label = { DATE($day) }, at { $time }, duration: { DURATION($minutes) }, { $price }
booking-public-time-choice = Your choice
booking-public-time-sum = { $staff } · { DURATION($minutes) } · { $price }
booking-public-time-continue = Continue
booking-public-time-empty-title = No available time between now and { DATE($day) }
booking-public-time-empty-said = New times are added every day. We can also look for one with you.
booking-public-time-stray-staff = That person does not offer this service, or no longer takes appointments. Here are the others’ times.
booking-public-time-stray-day = That day cannot be chosen. Here are the available times.
booking-public-time-unreadable = We did not recognize the time you asked for. Choose a time from the list.
booking-public-time-skipped = That time does not exist that day, because the clocks go forward. Choose another time.
booking-public-time-twice = That time happens twice that day, because the clocks go back. Choose the right one from the list.
booking-public-time-gone = That time is no longer available. Choose another one.

booking-public-details-title = Your details
booking-public-details-recap = Your appointment
booking-public-details-what = { $service }, with { $staff }. Duration: { DURATION($minutes) }
booking-public-details-what-anyone = { $service }, with the first available person. Duration: { DURATION($minutes) }
booking-public-details-change = Change
booking-public-details-child = The appointment is for a person under 14
booking-public-details-child-said = A parent or tutor gives their consent first.
booking-public-details-name = First and last name
booking-public-details-name-hint = Without your name, we cannot book the spot.
booking-public-details-reach-said = Give an email or a phone number, as you prefer. Without one or the other, we cannot confirm the appointment.
booking-public-details-email = Email
booking-public-details-email-hint = For the confirmation and the link to your page. Without an email, keep the address of the next page.
booking-public-details-phone = Phone
booking-public-details-phone-hint = To reach you if something changes. Without a phone number, we will write to you.
booking-public-details-one-of-two = one of the two is required
booking-public-details-language = Language of our messages
booking-public-details-language-hint = We will write to you in this language.
booking-public-details-french = Français
booking-public-details-english = English
booking-public-details-price = Price
booking-public-details-total = Total due at your visit
booking-public-details-no-tax = No tax collected: small supplier
booking-public-details-offers = Receive our offers (optional)
booking-public-details-offers-email = Yes, { $shop } may send me its offers and news by email.
booking-public-details-offers-text = Yes, { $shop } may send me its offers and news by text message.
booking-public-details-offers-said = No offer is sent before you confirm it by email, so that nobody can subscribe you without your knowledge. Your choice changes nothing about your appointment or our reminders. You can withdraw your consent at any time, with the link in the email or by writing to us. Sender: { $sender }.
booking-public-details-plans = Change of plans? Move or cancel online, at no cost, until { DATE($day) }, at { TIME($time) }.
booking-public-details-plans-late = This appointment is too close to be moved or cancelled online. If your plans change, call us.
booking-public-details-use = We use your details for this appointment only.
booking-public-details-confirm-button = Confirm appointment
booking-public-details-price-changed = The price has just changed. Here is the new total; confirm if it suits you.
booking-public-details-sent-before = An appointment has already been booked from this page. To book another one, confirm again.
booking-public-details-wait = Many requests were just sent from your network. Wait { NUMBER($seconds) } s, then send again.
booking-public-details-not-offered = This choice is no longer offered online. Change it above, or call us.

booking-public-fault-name = Enter your first and last name.
booking-public-fault-name-long = The name is too long. Limit: { NUMBER($max) } characters.
booking-public-fault-name-character = The name has a character that is not accepted. Remove it.
booking-public-fault-reach = An email or a phone number is missing. Everything else is kept.
booking-public-fault-email = This does not look like an email address. Example: zoe@courriel.example
booking-public-fault-phone = The phone number must have 10 digits. Example: 819-555-0187
booking-public-fault-offers-email = To receive offers, enter an email: we will ask you there to confirm. If not, untick the box.
booking-public-fault-offers-text = Enter a phone number to receive our offers there, or untick this box.
booking-public-fault-language = Choose a language.

booking-public-guardian-title = First, an adult’s consent
booking-public-guardian-said = For a person under 14, a parent or tutor gives their consent first. We ask nothing about the child before that.
booking-public-guardian-name = Your first and last name
booking-public-guardian-name-hint = You are the one who consents. Without your name, the consent is not valid.
booking-public-guardian-contact = Your email or phone number
booking-public-guardian-contact-hint = You are the one we write to, never the child.
booking-public-guardian-authority = In what capacity?
booking-public-guardian-authority-hint = The law says who may consent for a child.
booking-public-guardian-parent = Mother, father or parent
booking-public-guardian-tutor = Tutor
booking-public-guardian-other = Other person having parental authority
booking-public-guardian-told-title = What you consent to
booking-public-guardian-told = We ask for the child’s first name, nothing else, for this appointment. Only the team reads it. You can see it, have it rectified and withdraw your consent by writing to { $officer }, { $email }.
booking-public-guardian-consent = I have parental authority or I am the tutor, and I consent to the collection of the child’s first name by { $shop } for this appointment.
booking-public-guardian-consent-hint = Without your consent, the appointment cannot be booked online and nothing is kept.
booking-public-guardian-back = The appointment is for me
booking-public-fault-guardian-name = Enter your first and last name.
booking-public-fault-guardian-contact = Enter an email or a phone number where we can reach you.
booking-public-fault-authority = Choose in what capacity you consent.
booking-public-fault-consent = Tick the box if you consent; without your consent, the appointment cannot be booked.

booking-public-child-title = The child’s first name
booking-public-child-said = Thank you, { $guardian }. Your consent will be recorded with the appointment.
booking-public-child-name = Child’s first name
booking-public-child-name-hint = To welcome the child. We ask nothing else.
booking-public-fault-child = Enter the child’s first name.

booking-public-taken-title = Choose another time
booking-public-taken-heading = That time was just taken.
booking-public-taken-past-heading = That time is no longer available.
booking-public-taken-said = Here are the closest ones. Everything you entered is kept: choosing a time confirms the appointment.
booking-public-taken-none = No other time is available around that day.
booking-public-taken-times = Available times
booking-public-taken-kept = What you entered
booking-public-taken-all = See all times

booking-public-visit-confirmed = Appointment confirmed
booking-public-visit-title = Your appointment
booking-public-visit-said = This is your page. The link is personal: keep it to yourself.
booking-public-visit-next = Next appointment, { $near }
booking-public-visit-duration = Duration: { DURATION($minutes) }
booking-public-visit-price-taxes = { MONEY($total) }, taxes included
booking-public-visit-price-no-tax = { MONEY($total) }
booking-public-visit-to-pay = To be paid at your visit. No deposit.
booking-public-visit-agreed = Price agreed when you booked
booking-public-visit-calendar = Add to my calendar
booking-public-visit-move = Move
booking-public-visit-cancel = Cancel
booking-public-visit-again = Book again
booking-public-visit-until = Move or cancel online until { DATE($day) }, at { TIME($time) }.
booking-public-visit-too-late = Moving or cancelling online was possible until { DATE($day) }, at { TIME($time) }.
booking-public-visit-soon = This appointment is too close to be moved or cancelled online.
booking-public-visit-call-later = After that, call us at
booking-public-visit-call = Call us at
booking-public-visit-write-later = After that, write to us at
booking-public-visit-write = Write to us at
booking-public-visit-no-account = Your booking did not create an account.
booking-public-visit-after = What comes next
booking-public-visit-now = Now
booking-public-visit-now-said = If you gave an email address, you will receive the confirmation and the link to this page there. If not, keep the address of this page.
booking-public-visit-offers-said = For offers, an email asks you to confirm, if this is the address of your file: nothing is sent to you before that.
booking-public-visit-then-said = We look forward to seeing you at { TIME($time) }.
booking-public-visit-was-cancelled = This appointment is cancelled. The spot is free again.
booking-public-visit-moved = Appointment moved to { DATE($day) }, at { TIME($time) }.
booking-public-visit-card = Appointment
booking-public-status = { $status ->
    [held] Held
    [confirmed] Confirmed
    [arrived] Arrived
    [in_service] In service
    [ready_to_pay] Ready to pay
    [completed] Completed
    [missed] Did not take place
    [cancelled] Cancelled
   *[booked] Booked
 }

booking-public-cancel-title = Cancel this appointment?
booking-public-cancel-free = No fee, nothing to refund.
booking-public-cancel-until = Possible online until { DATE($day) }, at { TIME($time) }.
booking-public-cancel-what = { $service }, with { $staff }
booking-public-cancel-reason = Reason
booking-public-cancel-reason-of = { $reason ->
    [plans] A change of plans
   *[other_time] I prefer another time or another person
 }
booking-public-cancel-stray = Choose a reason from the list, or none.
booking-public-cancel-button = Cancel appointment
booking-public-cancel-keep-button = Keep appointment
booking-public-cancel-move = Would you rather change the time?
booking-public-cancel-move-link = Move the appointment
booking-public-not-now-title = This appointment can no longer be changed online
booking-public-not-now = It is completed, cancelled or already under way.

booking-public-move-title = Move the appointment
booking-public-move-now = Current appointment: { DATE($day, style: "weekday") }, { TIME($time) }
booking-public-move-button = Move here
booking-public-move-unavailable = This service can no longer be booked online. Call us to move the appointment.
