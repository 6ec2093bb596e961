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
