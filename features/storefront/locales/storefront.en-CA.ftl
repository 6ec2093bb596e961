storefront-step-services = Services
storefront-step-time = Time
storefront-step-details = Your details
storefront-policy = What we keep, and for how long
storefront-when = { DATE($day, style: "weekday") }, { $time }
storefront-when-short = { DAY($day) }, { $time }
storefront-plus-taxes = { MONEY($price) }, plus taxes
storefront-no-taxes = { MONEY($price) }
storefront-with = With { $staff }
storefront-anyone = No preference
storefront-first-free = With the first available person

storefront-menu-title = Book an appointment
storefront-menu-heading = What can we do for you?
storefront-menu-said = Choose a service. Prices are before tax.
storefront-menu-said-small-supplier = Choose a service. No tax collected: small supplier.
storefront-menu-said-untaxed = Choose a service. No tax is added to these prices.
storefront-menu-families = Service families
storefront-menu-from = from
storefront-menu-lengths = { DURATION($least) } to { DURATION($most) }
storefront-menu-empty-title = No services online for now
storefront-menu-empty-said = Services offered online will appear here. Until then, call us to book an appointment.
storefront-menu-stray = That service is not offered online, or no longer is. Choose one from the list.

storefront-time-title = Choose a time
storefront-time-heading = When would you like to come?
storefront-time-who = With whom
storefront-time-next = Next openings
storefront-time-week = Week of { $day }
storefront-time-previous = Previous week
storefront-time-following = Next week
storefront-time-day = Day
storefront-time-closed = closed
storefront-time-full = full
storefront-time-past = past
storefront-time-later = not offered yet
storefront-time-morning = Morning
storefront-time-afternoon = Afternoon
storefront-time-evening = Evening
storefront-time-none-that-day = No available time on { DATE($day, style: "weekday") }. Choose an underlined day.
storefront-time-before-change = { TIME($time) }, before the clocks change
storefront-time-after-change = { TIME($time) }, after the clocks change
storefront-time-clock = { TIME($time) }
storefront-time-label = { DATE($day) }, at { $time }, duration: { DURATION($minutes) }, { $price }
storefront-time-choice = Your choice
storefront-time-sum = { $staff } · { DURATION($minutes) } · { $price }
storefront-time-continue = Continue
storefront-time-empty-title = No available time between now and { DATE($day) }
storefront-time-empty-said = New times are added every day. We can also look for one with you.
storefront-time-stray-staff = That person does not offer this service, or no longer takes appointments. Here are the others’ times.
storefront-time-stray-day = That day cannot be chosen. Here are the available times.
storefront-time-unreadable = We did not recognize the time you asked for. Choose a time from the list.
storefront-time-skipped = That time does not exist that day, because the clocks go forward. Choose another time.
storefront-time-twice = That time happens twice that day, because the clocks go back. Choose the right one from the list.
storefront-time-gone = That time is no longer available. Choose another one.

storefront-details-title = Your details
storefront-details-recap = Your appointment
storefront-details-what = { $service }, with { $staff }. Duration: { DURATION($minutes) }
storefront-details-what-anyone = { $service }, with the first available person. Duration: { DURATION($minutes) }
storefront-details-change = Change
storefront-details-child = The appointment is for a person under 14
storefront-details-child-said = A parent or tutor gives their consent first.
storefront-details-name = First and last name
storefront-details-name-hint = Without your name, we cannot book the spot.
storefront-details-reach-said = Give an email or a phone number, as you prefer. Without one or the other, we cannot confirm the appointment.
storefront-details-email = Email
storefront-details-email-hint = For the confirmation and the link to your page. Without an email, keep the address of the next page.
storefront-details-phone = Phone
storefront-details-phone-hint = To reach you if something changes. Without a phone number, we will write to you.
storefront-details-one-of-two = one of the two is required
storefront-details-language = Language of our messages
storefront-details-language-hint = We will write to you in this language.
storefront-details-french = Français
storefront-details-english = English
storefront-details-price = Price
storefront-details-total = Total due at your visit
storefront-details-no-tax = No tax collected: small supplier
storefront-details-offers = Receive our offers (optional)
storefront-details-offers-email = Yes, { $shop } may send me its offers and news by email.
storefront-details-offers-text = Yes, { $shop } may send me its offers and news by text message.
storefront-details-offers-said = No offer is sent before you confirm it by email, so that nobody can subscribe you without your knowledge. Your choice changes nothing about your appointment or our reminders. You can withdraw your consent at any time, with the link in the email or by writing to us. Sender: { $sender }.
storefront-details-plans = Change of plans? Move or cancel online, at no cost, until { DATE($day) }, at { TIME($time) }.
storefront-details-plans-late = This appointment is too close to be moved or cancelled online. If your plans change, call us.
storefront-details-use = We use your details for this appointment only.
storefront-details-confirm-button = Confirm appointment
storefront-details-price-changed = The price has just changed. Here is the new total; confirm if it suits you.
storefront-details-sent-before = An appointment has already been booked from this page. To book another one, confirm again.
storefront-details-wait = Many requests were just sent from your network. Wait { NUMBER($seconds) } s, then send again.
storefront-details-not-offered = This choice is no longer offered online. Change it above, or call us.

storefront-fault-name = Enter your first and last name.
storefront-fault-reach = An email or a phone number is missing. Everything else is kept.
storefront-fault-offers-email = To receive offers, enter an email: we will ask you there to confirm. If not, untick the box.
storefront-fault-offers-text = Enter a phone number to receive our offers there, or untick this box.

storefront-guardian-title = First, an adult’s consent
storefront-guardian-said = For a person under 14, a parent or tutor gives their consent first. We ask nothing about the child before that.
storefront-guardian-name = Your first and last name
storefront-guardian-name-hint = You are the one who consents. Without your name, the consent is not valid.
storefront-guardian-contact = Your email or phone number
storefront-guardian-contact-hint = You are the one we write to, never the child.
storefront-guardian-authority = In what capacity?
storefront-guardian-authority-hint = The law says who may consent for a child.
storefront-guardian-parent = Mother, father or parent
storefront-guardian-tutor = Tutor
storefront-guardian-other = Other person having parental authority
storefront-guardian-told-title = What you consent to
storefront-guardian-told = We ask for the child’s first name, nothing else, for this appointment. Only the team reads it. You can see it, have it rectified and withdraw your consent by writing to { $officer }, { $email }.
storefront-guardian-consent = I have parental authority or I am the tutor, and I consent to the collection of the child’s first name by { $shop } for this appointment.
storefront-guardian-consent-hint = Without your consent, the appointment cannot be booked online and nothing is kept.
storefront-guardian-back = The appointment is for me
storefront-fault-guardian-name = Enter your first and last name.
storefront-fault-guardian-contact = Enter an email or a phone number where we can reach you.
storefront-fault-authority = Choose in what capacity you consent.
storefront-fault-consent = Tick the box if you consent; without your consent, the appointment cannot be booked.

storefront-child-title = The child’s first name
storefront-child-said = Thank you, { $guardian }. Your consent will be recorded with the appointment.
storefront-child-name = Child’s first name
storefront-child-name-hint = To welcome the child. We ask nothing else.
storefront-fault-child = Enter the child’s first name.

storefront-taken-title = Choose another time
storefront-taken-heading = That time was just taken.
storefront-taken-past-heading = That time is no longer available.
storefront-taken-said = Here are the closest ones. Everything you entered is kept: choosing a time confirms the appointment.
storefront-taken-none = No other time is available around that day.
storefront-taken-times = Available times
storefront-taken-kept = What you entered
storefront-taken-all = See all times

storefront-another-service = The service you had chosen is no longer offered online. Choose another one.
storefront-another-said = Everything you wrote has been kept. You will see the price before confirming.
storefront-another-price = Here is your new choice and its price. Confirm if it suits you.
storefront-another-staff = The person you had chosen no longer offers this service online. The appointment would be with the first person available; confirm if it suits you.

storefront-visit-confirmed = Appointment confirmed
storefront-visit-title = Your appointment
storefront-visit-said = This is your page. The link is personal: keep it to yourself.
storefront-visit-next = Next appointment, { $near }
storefront-visit-duration = Duration: { DURATION($minutes) }
storefront-visit-price-taxes = { MONEY($total) }, taxes included
storefront-visit-price-no-tax = { MONEY($total) }
storefront-visit-to-pay = To be paid at your visit. No deposit.
storefront-visit-agreed = Price agreed when you booked
storefront-visit-calendar = Add to my calendar
storefront-visit-move = Move
storefront-visit-cancel = Cancel
storefront-visit-again = Book again
storefront-visit-until = Move or cancel online until { DATE($day) }, at { TIME($time) }.
storefront-visit-too-late = Moving or cancelling online was possible until { DATE($day) }, at { TIME($time) }.
storefront-visit-soon = This appointment is too close to be moved or cancelled online.
storefront-visit-call-later = After that, call us at
storefront-visit-call = Call us at
storefront-visit-write-later = After that, write to us at
storefront-visit-write = Write to us at
storefront-visit-no-account = Your booking did not create an account.
storefront-visit-after = What comes next
storefront-visit-now = Now
storefront-visit-now-said = If you gave an email address, you will receive the confirmation and the link to this page there. If not, keep the address of this page.
storefront-visit-offers-said = For offers, an email asks you to confirm, if this is the address of your file: nothing is sent to you before that.
storefront-visit-then-said = We look forward to seeing you at { TIME($time) }.
storefront-visit-was-cancelled = This appointment is cancelled. The spot is free again.
storefront-visit-moved = Appointment moved to { DATE($day) }, at { TIME($time) }.
storefront-visit-card = Appointment
storefront-status = { $status ->
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

storefront-cancel-title = Cancel this appointment?
storefront-cancel-free = No fee, nothing to refund.
storefront-cancel-until = Possible online until { DATE($day) }, at { TIME($time) }.
storefront-cancel-what = { $service }, with { $staff }
storefront-cancel-reason = Reason
storefront-cancel-reason-of = { $reason ->
    [plans] A change of plans
   *[other_time] I prefer another time or another person
 }
storefront-cancel-stray = Choose a reason from the list, or none.
storefront-cancel-button = Cancel appointment
storefront-cancel-keep-button = Keep appointment
storefront-cancel-move = Would you rather change the time?
storefront-cancel-move-link = Move the appointment
storefront-not-now-title = This appointment can no longer be changed online
storefront-not-now = It is completed, cancelled or already under way.

storefront-move-title = Move the appointment
storefront-move-now = Current appointment: { DATE($day, style: "weekday") }, { TIME($time) }
storefront-move-button = Move here
storefront-move-unavailable = This service can no longer be booked online. Call us to move the appointment.
