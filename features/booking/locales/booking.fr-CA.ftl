# Lettres au client.
booking-letter-greeting = Bonjour { $first_name },
booking-letter-greeting-nobody = Bonjour,
booking-letter-confirmed-subject = Rendez-vous confirmé, le { DATE($day) }, à { TIME($time) }
booking-letter-confirmed-preview = Le { DATE($day) }, à { TIME($time) }. Changer ou annuler en un clic.
booking-letter-confirmed-title = Votre rendez-vous est confirmé
booking-letter-confirmed-opening = Votre rendez-vous chez { $shop } est confirmé.
booking-letter-moved-subject = Nouvelle heure : le { DATE($day) }, à { TIME($time) }
booking-letter-moved-preview = Le { DATE($day) }, à { TIME($time) }.
booking-letter-moved-title = Votre rendez-vous est déplacé
booking-letter-moved-opening = Voici la nouvelle heure.
booking-letter-cancelled-subject = Rendez-vous annulé, le { DATE($day) }
booking-letter-cancelled-preview = Celui du { DATE($day) }, à { TIME($time) }.
booking-letter-cancelled-title = Votre rendez-vous est annulé
booking-letter-cancelled-by-client = Comme vous l’avez demandé, votre rendez-vous du { DATE($day) }, à { TIME($time) }, est annulé.
booking-letter-cancelled-by-shop = { $shop } a dû annuler votre rendez-vous du { DATE($day) }, à { TIME($time) }. Veuillez nous excuser.
booking-letter-move-button = Déplacer le rendez-vous
booking-letter-cancel-button = Annuler le rendez-vous
booking-letter-manage-button = Voir le rendez-vous
booking-letter-again-button = Reprendre rendez-vous
booking-letter-plans = Un empêchement? Changez l’heure ou annulez, sans frais, jusqu’au { DATE($day) }, à { TIME($time) }. Plus tôt nous le savons, plus il est facile d’offrir la place à quelqu’un d’autre.
booking-letter-plans-late = Ce rendez-vous est trop proche pour être déplacé ou annulé en ligne. En cas d’empêchement, appelez-nous.
booking-letter-offers = En réservant, vous avez demandé à recevoir nos offres { $what ->
    [email] par courriel
    [text] par texto
   *[both] par courriel et par texto
 }. Confirmez-le ici, pour que personne ne puisse vous abonner à votre insu. Sans votre confirmation, nous n’en enverrons aucune.
booking-letter-offers-link = Choisir si je reçois les offres
booking-letter-closing = Au plaisir de vous accueillir,
booking-letter-not-an-offer = Ce message concerne votre rendez-vous. Ce n’est pas une offre.
booking-calendar-summary = Rendez-vous chez { $shop }

# Faits d’un rendez-vous.
booking-fact-before = Avant
booking-fact-when = Quand
booking-fact-duration = Durée
booking-fact-service = Service
booking-fact-with = Avec
booking-fact-where = Où
booking-fact-for = Pour
booking-fact-price = Prix
booking-day-at = le { DATE($day) }, à { TIME($time) }
booking-duration = { DURATION($minutes) }
booking-price-with-taxes = { MONEY($total) }, taxes incluses
booking-price-without-tax = { MONEY($price) }
booking-tax-gst = TPS
booking-tax-hst = TVH
booking-tax-qst = TVQ
booking-tax-pst = TVP
booking-tax-rst = TVD
