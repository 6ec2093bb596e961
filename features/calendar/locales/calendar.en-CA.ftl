# The team’s pages.
calendar-status = { $status ->
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
calendar-late = Late · { DURATION($minutes) }
calendar-waiting = Arrived · { DURATION($minutes) }
calendar-serving = In service · { DURATION($minutes) }
calendar-processing = Processing · { DURATION($minutes) } left
calendar-block = { $client }, { $service }, { $hours }, { $state }
calendar-grid-people = { $day }, by person
calendar-grid-week = { $day }, { $person }
calendar-grid-rooms = { $day }, by room and device
calendar-scroll = Calendar grid
calendar-hours = Hours
calendar-jump = Jump ahead by weeks
calendar-jump-week = +1 wk
calendar-jump-weeks = { $weeks ->
    [one] { NUMBER($weeks) } week later
   *[other] { NUMBER($weeks) } weeks later
 }
calendar-view = View
calendar-view-day = Day
calendar-view-week = Week
calendar-view-rooms = Rooms
calendar-week-of = Week of { DATE($day, style: "plain") }
calendar-week-before = Previous week
calendar-week-after = Next week
calendar-week-day = { DAY($day) }
calendar-week-today = { $count ->
    [0] today
    [one] today, { NUMBER($count) }
   *[other] today, { NUMBER($count) }
 }
calendar-week-off = time off
calendar-working = Working
calendar-more = More actions
calendar-off-short = not working
calendar-busy = Utilization { $rate }
calendar-buffer = { DURATION($minutes) } buffer
calendar-break = Break
calendar-blocked = { $kind ->
    [meal] Meal
    [break] Break
    [training] Training
    [meeting] Meeting
    [upkeep] Maintenance
   *[other] Blocked time
 }
calendar-block-button = Block this time
calendar-hole = Processing
calendar-places = Rooms and stations
calendar-devices = Devices
calendar-free-title = No appointments this day
calendar-free-said = Choose a free time in the grid to book one.
calendar-free-button = Book an appointment
calendar-legend = Legend
calendar-legend-off = Outside working hours
calendar-legend-hole = Processing: the provider is free
calendar-legend-buffer = Buffer before or after
calendar-visit-before = Previous appointment
calendar-visit-after = Next appointment
calendar-drawer = Appointment
calendar-of = { $client }’s appointment
calendar-close-button = Close
calendar-notes = Notes
calendar-sealed = Encrypted
calendar-notes-link = Open the file
calendar-notes-said = Reading notes is logged in the file.
calendar-history = Other visits
calendar-file-link = Open the file
calendar-begin-button = Start
calendar-begin-undo-button = Back to “Arrived”
calendar-ready-button = Ready to pay
calendar-ready-undo-button = Back to “In service”
calendar-pay-button = Take payment: { MONEY($amount) }
calendar-agenda = Calendar
calendar-days = Choose a day
calendar-day-before = Previous day
calendar-today = Today
calendar-day-after = Next day
calendar-date = Date
calendar-show-button = Show
calendar-new = New
calendar-count = { $count ->
    [0] No appointments
    [one] { NUMBER($count) } appointment
   *[other] { NUMBER($count) } appointments
 }
calendar-cancelled-count = { $count ->
    [one] { NUMBER($count) } cancelled
   *[other] { NUMBER($count) } cancelled
 }
calendar-team = Team
calendar-everybody = Whole team
calendar-off = Not working that day
calendar-free = Free for { DURATION($minutes) }
calendar-free-within = Processing, free for { DURATION($minutes) }
calendar-book-button = Book
calendar-book-at = at { TIME($time) } with { $person }
calendar-online = Booked online
calendar-at-desk = Booked by the team
calendar-empty-title = Nobody is working that day
calendar-empty-said = Choose another day above. Schedules are set in the settings.
calendar-not-there-title = You are not on the calendar yet
calendar-not-there-said = Ask the person who manages the team to link your account to a column of the calendar.
calendar-destroy = Destroy at the end of the day

calendar-track = Where the appointment stands
calendar-step = { $step ->
    [booked] Booked
    [confirmed] Confirmed
    [arrived] Check-in
    [in_service] In service
    [ready_to_pay] Ready to pay
    [completed] Completed
    [missed] Missed
   *[cancelled] Cancelled
 }
calendar-when = When
calendar-with = With
calendar-service = Service
calendar-total = Total
calendar-activity = Activity
calendar-deed = { $deed ->
    [appointment_booked] Booked
    [appointment_stretched] Length changed
    [appointment_begin_undone] Back to “Arrived”
    [appointment_ready_undone] Back to “In service”
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
    [appointment_act_undone] Last act undone
    [appointment_letter_released] Email sent without waiting
    [appointment_letter_dropped] Email held back, not told in writing
   *[other] Changed
 }
calendar-by = { $who ->
    [you] by you
    [visitor] by the person, online
    [system] by the system
   *[member] by the team
 }
calendar-by-name = by { $name }
calendar-call-button = Call
calendar-write-button = Email
calendar-minor = Under 14
calendar-guardian = File kept by { $guardian }
calendar-no-contact = No phone or email on file
calendar-acts = Actions
calendar-confirm-button = Confirm
calendar-arrive-button = Check in
calendar-undo-button = Undo check-in
calendar-complete-button = Complete
calendar-miss-button = Mark as missed
calendar-absence-button = Undo absence
calendar-move-button = Move
calendar-cancel-button = Cancel appointment
calendar-again-button = Book again
calendar-fee-link = Ask for a fee
calendar-done = { $done ->
    [booked] The appointment is booked.
    [moved] The appointment is moved.
    [cancelled] The appointment is cancelled.
    [confirmed] The appointment is confirmed.
    [arrived] The client is checked in.
    [in_service] The service has started.
    [ready_to_pay] The appointment is ready to pay.
    [stretched] The length is changed.
    [completed] The appointment is completed.
    [missed] The appointment is marked as missed.
    [back] The appointment is restored.
    [gone] This time is no longer free: book another appointment.
   *[changed] This appointment has changed in the meantime. Here is where it stands.
 }

calendar-move-title = Move the appointment
calendar-move-from = { $client }, { $service }. Currently { DATE($day, style: "sentence") }, at { TIME($time) }.
calendar-time = Time
calendar-person = With
calendar-person-hint = If someone else offers the service, their price applies.
calendar-told-move = { $person } will get an email with the new time.
calendar-told-cancel = { $person } will get a cancellation email.
calendar-not-told = No email on file: let the person know yourself.
calendar-near = Closest free times
calendar-near-button = Take { DAY($day) }, { TIME($time) }, with { $person }
calendar-near-twice = Take { DAY($day) }, { $clock }, with { $person }
calendar-time-before-change = { TIME($time) }, before the clocks change
calendar-time-after-change = { TIME($time) }, after the clocks change

calendar-conflict-move = { $client }, at { $clock } with { $person }
calendar-conflict-length = { $client }, until { $clock }
calendar-conflict-person-with = { $person } already has an appointment until { TIME($time) }, with { $client }.
calendar-conflict-person = { $person } already has an appointment until { TIME($time) }.
calendar-conflict-person-now = This person is already taken at that time.
calendar-conflict-unit-by = { $unit } is in use until { TIME($time) }, by { $client }.
calendar-conflict-unit = { $unit } is in use until { TIME($time) }.
calendar-conflict-blocked = { $name }: blocked time until { TIME($time) }.
calendar-conflict-thing = A room or device that is needed is already taken at that time.
calendar-conflict-changed = Somebody has just changed this appointment. It is now { DATE($day, style: "sentence") }, at { TIME($time) }, with { $person }.
calendar-conflict-short = The last step keeps at least five minutes: not before { TIME($time) }.
calendar-conflict-long = An appointment lasts twelve hours at most: not after { TIME($time) }.
calendar-conflict-nothing = Nothing has changed and nobody has been told.
calendar-way-day = { DAY($day) }, { $clock }
calendar-way-end = Until { $clock }
calendar-way-anyway = Change it anyway
calendar-way-anyway-hint = I have seen it
calendar-way-outside = Place it anyway
calendar-way-outside-hint = outside of working hours
calendar-keep-start = Leave at { $clock }
calendar-keep-end = Leave until { $clock }
calendar-keep-hint = { $person }, as before
calendar-outside = Outside of working hours, on purpose
calendar-outside-hint = The person stays later or comes in earlier. Never over another appointment.
calendar-length-title = Change the length
calendar-length-button = Change the length
calendar-length-price = The agreed price does not change.
calendar-end = End
calendar-said-moved = { $client }: { TIME($time) }, { $person }
calendar-said-stretched = { $client }: { $hours }

calendar-cancel-title = Cancel this appointment?
calendar-cancel-said = { $client }, { $service }, { DATE($day, style: "sentence") }, at { TIME($time) }. The time is free again right away. For three minutes the cancellation can be undone, if the time is still free.
calendar-reason = Cancellation reason
calendar-reason-hint = The reason helps to understand cancellations, not to judge.
calendar-reason-none = No reason
calendar-reason-of = { $reason ->
    [plans] A change of plans
    [other_time] Prefers another time or person
    [client] At the person’s request
    [shop] Change of plans on our side
    [weather] Weather
   *[mistake] Entered by mistake
 }
calendar-keep-button = Keep appointment

calendar-quick-title = { $clock }, with { $person }
calendar-quick-button = Book, { $clock }
calendar-quick-person = Person
calendar-quick-last = { $service }, { $day }
calendar-quick-as-last = Same as last time
calendar-quick-choose = Choose a service
calendar-quick-free = { $person } is free until { TIME($time) }.
calendar-quick-more = More choices
calendar-said-booked = Booked: { $client }, { TIME($time) }, { $person }

calendar-new-title = New appointment
calendar-who = Who is coming?
calendar-search = Find a person
calendar-search-hint = Name, phone or email
calendar-search-button = Search
calendar-found = People found
calendar-found-none = Nobody matches “{ $query }”. Enter the name below to open a file.
calendar-new-person = New person
calendar-new-person-hint = Their file opens with the appointment. If they already have one, we find it by name and phone or email.
calendar-name = First and last name
calendar-phone = Phone
calendar-email = Email
calendar-email-hint = Without it, no confirmation and no reminder.
calendar-language = Language of messages
calendar-french = French
calendar-english = English
calendar-child = Under 14?
calendar-child-link = Open the child’s file first
calendar-what = What and when
calendar-choose-service = Choose a service
calendar-service-line = { $name } · { DURATION($minutes) } · { PRICE($price) }
calendar-service-from = { $name } · { DURATION($minutes) } · from { PRICE($price) }
calendar-anybody = First available person
calendar-submit-button = Book

calendar-fault-date = This date is not recognized. Example: 2026-11-24
calendar-fault-early = This date is too long ago. The first possible one: { DATE($day) }.
calendar-fault-far = This date is too far ahead. The last possible one: { DATE($day) }.
calendar-fault-reason = Choose a reason from the list, or none.
calendar-fault-time = This time is not recognized. Example: 14:30
calendar-fault-skipped = This time does not exist that day, because the clocks go forward. Choose another.
calendar-fault-twice = This time happens twice that day, because the clocks go back. Choose a time before or after.
calendar-fault-person = Choose a person from the list.
calendar-fault-service = Choose a service.
calendar-fault-cannot = { $person } does not offer this service. Choose another person.
calendar-fault-off = { $person } is not working that day.
calendar-fault-hours = That day, { $person } works { $hours }. The service must fit in these hours.
calendar-fault-nobody = Nobody is free at that time for this service.
calendar-fault-busy = { $person } already has an appointment at that time.
calendar-fault-resource = All in use at that time: { $resources }.
calendar-fault-not-now = This appointment can no longer be moved: its status has changed. See where it stands before trying again.
calendar-fault-client = Choose who is coming, or enter the name of a new person.
calendar-fault-name = Enter the person’s name.
calendar-fault-sent = This form has already booked an appointment. Send it again if you want a second one.

# The day sheet, on paper.
calendar-sheet-link = Print the day sheet
calendar-sheet-title = Day sheet, { DATE($day) }
calendar-sheet-appointments = Appointments
calendar-sheet-notes = Handwritten notes
calendar-sheet-shift = Shift { $hours }
calendar-sheet-page = { NUMBER($page) } of { NUMBER($pages) }
calendar-sheet-printed = Printed on { DATE($day, style: "plain") }, at { TIME($time) }, by { $person }

# What was just done, and the way back.
calendar-live-booked = { $name }: booked, { DATE($day, style: "short") } at { TIME($time) }
calendar-live-moved = { $name }: moved to { DATE($day, style: "short") } at { TIME($time) }
calendar-live-resized = { $name }: now ends at { TIME($time) }
calendar-live-marked = { $name }: { $status }
calendar-live-cancelled = { $name }: appointment cancelled
calendar-live-undone = { $name }: undone, the appointment is on { DATE($day) } at { TIME($time) }
calendar-live-letter = The email leaves in
calendar-live-undo-button = Undo
calendar-live-none-button = Don’t write
calendar-live-now-button = Write now

# What the calendar says to who listens. The braces are filled in on the screen.
calendar-live-moved-there = { $name }, { $time }, { $who }
calendar-live-slot = { $day }, { $time }, { $who }, { $state }
calendar-live-free = free
calendar-live-off = outside of hours
calendar-live-break = break
calendar-live-taken = { $name }: arrows to move, plus and minus for the length, Enter to drop, Escape to leave
calendar-live-left = { $name } stays in place
calendar-live-stays = This appointment cannot be moved any more.
calendar-live-arrived = { $name }: checked in
calendar-live-not-done = Nothing was changed.
calendar-live-nothing-to-undo = There is nothing to undo.
calendar-live-online = Online
calendar-live-offline = Offline
calendar-live-online-again = Online again: the calendar is up to date.
calendar-live-offline-long = Offline: changes made elsewhere no longer appear.

# Shortcuts.
calendar-live-keys-title = Calendar shortcuts
calendar-live-keys-arrows = From slot to slot, from column to column
calendar-live-keys-enter = Open, or book
calendar-live-keys-c = Check in
calendar-live-keys-p = Check out
calendar-live-keys-n = New appointment
calendar-live-keys-m = Move: arrows, then Enter
calendar-live-keys-plus = Make longer or shorter
calendar-live-keys-undo = Undo the last act
calendar-live-keys-t = Today
calendar-live-keys-d = Day, week
calendar-live-keys-number = Go to a column
calendar-live-keys-search = Search
calendar-live-keys-help = Show this list
calendar-live-keys-switch = One-letter shortcuts
calendar-live-keys-close = Close
calendar-live-done = { $done ->
    [undone] Undone: the appointment is as it was.
    [not_undone] It is too late to undo this, or the appointment has changed since. Nothing was changed.
    [taken] The time from before is no longer free. The appointment stays as it is.
    [letter_now] The email leaves now.
    [letter_none] No email will leave.
   *[letter_gone] No email is waiting any more: it has left already, or there was none.
 }
