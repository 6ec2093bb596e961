## Fees that are kept, on the invoice
sales-fee-missed = Appointment of { DATE($day) } that did not take place: { $service }
sales-fee-cancelled = Cancelled after the notice, appointment of { DATE($day) }: { $service }
