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

# Pages de l’équipe
booking-desk-status = { $status ->
    [held] Held
    [booked] Unconfirmed
    [confirmed] Confirmed
    [late] Late
    [arrived] Arrived
    [in_service] In service
    [ready_to_pay] Ready to pay
    [completed] Completed
    [missed] Missed
   *[cancelled] Cancelled
 }
booking-desk-late = Late · { DURATION($minutes) }
booking-desk-agenda = Calendar
booking-desk-days = Choose a day
booking-desk-day-before = Previous day
booking-desk-today = Today
booking-desk-day-after = Next day
booking-desk-date = Date
booking-desk-show-button = Show
booking-desk-new = New
booking-desk-count = { $count ->
    [0] No appointments
    [one] { NUMBER($count) } appointment
   *[other] { NUMBER($count) } appointments
 }
booking-desk-cancelled-count = { $count ->
    [one] { NUMBER($count) } cancelled
   *[other] { NUMBER($count) } cancelled
 }
booking-desk-team = Team
booking-desk-everybody = Whole team
booking-desk-off = Not working that day
booking-desk-free = Free for { DURATION($minutes) }
booking-desk-free-within = Processing, free for { DURATION($minutes) }
booking-desk-book-button = Book
booking-desk-book-at = at { TIME($time) } with { $person }
booking-desk-online = Booked online
booking-desk-at-desk = Booked by the team
booking-desk-now = Now
booking-desk-empty-title = Nobody is working that day
booking-desk-empty-said = Choose another day above. Schedules are set in the settings.
booking-desk-not-there-title = You are not on the calendar yet
booking-desk-not-there-said = Ask the person who manages the team to link your account to a column of the calendar.
booking-desk-printed = Sheet printed by { $person } on { DATE($day, style: "plain") }, at { TIME($time) }
booking-desk-destroy = Destroy at the end of the day

booking-desk-visit = Appointment
booking-desk-track = Where the appointment stands
booking-desk-step = { $step ->
    [booked] Booked
    [confirmed] Confirmed
    [arrived] Check-in
    [in_service] In service
    [ready_to_pay] Ready to pay
    [completed] Completed
    [missed] Missed
   *[cancelled] Cancelled
 }
booking-desk-when = When
booking-desk-with = With
booking-desk-service = Service
booking-desk-total = Total
booking-desk-activity = Activity
booking-desk-deed = { $deed ->
    [appointment_booked] Booked
    [appointment_moved] Moved
    [appointment_cancelled] Cancelled
    [appointment_held] Time held
    [appointment_unconfirmed] Back to unconfirmed
    [appointment_confirmed] Confirmed
    [appointment_arrived] Checked in
    [appointment_arrival_undone] Check-in undone
    [appointment_absence_undone] Absence undone
    [appointment_not_rederived] Time to review: the agreed time was no longer free after a time zone change
    [appointment_begun] Service started
    [appointment_ready_to_pay] Ready to pay
    [appointment_completed] Completed
    [appointment_missed] Marked as missed
    [appointment_marked] Status changed
    [appointment_rederived] Time reviewed after a time zone change
   *[other] Changed
 }
booking-desk-by = { $who ->
    [you] by you
    [visitor] by the person, online
    [system] by the system
   *[member] by the team
 }
booking-desk-by-name = by { $name }
booking-desk-call-button = Call
booking-desk-write-button = Email
booking-desk-minor = Under 14
booking-desk-guardian = File kept by { $guardian }
booking-desk-no-contact = No phone or email on file
booking-desk-acts = Actions
booking-desk-confirm-button = Confirm
booking-desk-arrive-button = Check in
booking-desk-undo-button = Undo check-in
booking-desk-complete-button = Complete
booking-desk-miss-button = Mark as missed
booking-desk-absence-button = Undo absence
booking-desk-move-button = Move
booking-desk-cancel-button = Cancel appointment
booking-desk-again-button = Book again
booking-desk-done = { $done ->
    [booked] The appointment is booked.
    [moved] The appointment is moved.
    [cancelled] The appointment is cancelled.
    [confirmed] The appointment is confirmed.
    [arrived] The client is checked in.
    [completed] The appointment is completed.
    [missed] The appointment is marked as missed.
    [back] The appointment is restored.
    [gone] This time is no longer free: book another appointment.
   *[changed] This appointment has changed in the meantime. Here is where it stands.
 }

booking-desk-move-title = Move the appointment
booking-desk-move-from = { $client }, { $service }. Currently { DATE($day, style: "sentence") }, at { TIME($time) }.
booking-desk-time = Time
booking-desk-person = With
booking-desk-person-hint = If someone else offers the service, their price applies.
booking-desk-told-move = { $person } will get an email with the new time.
booking-desk-told-cancel = { $person } will get a cancellation email.
booking-desk-not-told = No email on file: let the person know yourself.
booking-desk-near = Closest free times
booking-desk-near-button = Take { DAY($day) }, { TIME($time) }, with { $person }
booking-desk-near-twice = Take { DAY($day) }, { $clock }, with { $person }
booking-desk-near-before-change = { TIME($time) }, before the clocks change
booking-desk-near-after-change = { TIME($time) }, after the clocks change

booking-desk-cancel-title = Cancel this appointment?
booking-desk-cancel-said = { $client }, { $service }, { DATE($day, style: "sentence") }, at { TIME($time) }. The time is free again right away. A cancelled appointment cannot be restored; a new one must be booked.
booking-desk-reason = Cancellation reason
booking-desk-reason-hint = The reason helps to understand cancellations, not to judge.
booking-desk-reason-none = No reason
booking-desk-reason-of = { $reason ->
    [plans] A change of plans
    [other_time] Prefers another time or person
    [client] At the person’s request
    [shop] Change of plans on our side
    [weather] Weather
   *[mistake] Entered by mistake
 }
booking-desk-keep-button = Keep appointment

booking-desk-new-title = New appointment
booking-desk-who = Who is coming?
booking-desk-search = Find a person
booking-desk-search-hint = Name, phone or email
booking-desk-search-button = Search
booking-desk-found = People found
booking-desk-found-none = Nobody matches “{ $query }”. Enter the name below to open a file.
booking-desk-new-person = New person
booking-desk-new-person-hint = Their file opens with the appointment. If they already have one, we find it by name and phone or email.
booking-desk-name = First and last name
booking-desk-phone = Phone
booking-desk-email = Email
booking-desk-email-hint = Without it, no confirmation and no reminder.
booking-desk-language = Language of messages
booking-desk-french = French
booking-desk-english = English
booking-desk-child = Under 14?
booking-desk-child-link = Open the child’s file first
booking-desk-what = What and when
booking-desk-choose-service = Choose a service
booking-desk-service-line = { $name } · { DURATION($minutes) } · { PRICE($price) }
booking-desk-service-from = { $name } · { DURATION($minutes) } · from { PRICE($price) }
booking-desk-anybody = First available person
booking-desk-submit-button = Book

booking-desk-fault-date = This date is not recognized. Example: 2026-11-24
booking-desk-fault-early = This date is too long ago. The first possible one: { DATE($day) }.
booking-desk-fault-far = This date is too far ahead. The last possible one: { DATE($day) }.
booking-desk-fault-reason = Choose a reason from the list, or none.
booking-desk-fault-time = This time is not recognized. Example: 14:30
booking-desk-fault-skipped = This time does not exist that day, because the clocks go forward. Choose another.
booking-desk-fault-twice = This time happens twice that day, because the clocks go back. Choose a time before or after.
booking-desk-fault-person = Choose a person from the list.
booking-desk-fault-service = Choose a service.
booking-desk-fault-cannot = { $person } does not offer this service. Choose another person.
booking-desk-fault-off = { $person } is not working that day.
booking-desk-fault-hours = That day, { $person } works { $hours }. The service must fit in these hours.
booking-desk-fault-nobody = Nobody is free at that time for this service.
booking-desk-fault-busy = { $person } already has an appointment at that time.
booking-desk-fault-resource = All in use at that time: { $resources }.
booking-desk-fault-not-now = This appointment can no longer be moved: its status has changed. See where it stands before trying again.
booking-desk-fault-client = Choose who is coming, or enter the name of a new person.
booking-desk-fault-name = Enter the person’s name.
booking-desk-fault-name-long = The name is too long. Limit: { NUMBER($max) } characters.
booking-desk-fault-name-character = The name has a character that is not accepted. Remove it.
booking-desk-fault-phone = The phone number must have 10 digits. Example: 418-555-0142
booking-desk-fault-email = This does not look like an email address. Example: zoe@courriel.example
booking-desk-fault-locale = Choose a language.
booking-desk-fault-sent = This form has already booked an appointment. Send it again if you want a second one.

# The day sheet, on paper.
booking-sheet-link = Print the day sheet
booking-sheet-title = Day sheet, { DATE($day) }
booking-sheet-appointments = Appointments
booking-sheet-notes = Handwritten notes
booking-sheet-shift = Shift { $hours }
booking-sheet-page = { NUMBER($page) } of { NUMBER($pages) }
booking-sheet-printed = Printed on { DATE($day, style: "plain") }, at { TIME($time) }, by { $person }
