-- Who was given the tips of a document: its `tip_cents` is their sum. Kept as the rest of it is: the
-- person's name as it was, and no foreign key to their file.
CREATE TABLE invoice_tips (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    invoice_id          UUID    NOT NULL,
    position            INTEGER NOT NULL,
    staff_id            UUID    NOT NULL,
    staff_name          TEXT    NOT NULL,
    amount_cents        BIGINT  NOT NULL,   -- beside the total, never taxed

    CONSTRAINT invoice_tips_key PRIMARY KEY (tenant_id, invoice_id, position),
    CONSTRAINT invoice_tips_once_for_each UNIQUE (tenant_id, invoice_id, staff_id),
    CONSTRAINT invoice_tips_of_our_invoice
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id),
    CONSTRAINT invoice_tips_are_something CHECK (amount_cents <> 0)
);
