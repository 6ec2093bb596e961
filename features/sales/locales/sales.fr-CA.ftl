## Frais conservés, sur la facture
sales-fee-missed = Rendez-vous du { DATE($day) } qui n’a pas eu lieu : { $service }
sales-fee-cancelled = Annulation après le préavis, rendez-vous du { DATE($day) } : { $service }
