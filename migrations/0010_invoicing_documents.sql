-- Invoices and credit notes: numbered without a gap, never changed, never removed. They keep their
-- own copy of who sold, to whom and under which numbers: what was issued reads the same for ever.
-- No foreign key leads to a client or to a person of the team, so that their files can be destroyed
-- while the tax law keeps the document.
CREATE TABLE invoice_series (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    entity_id           UUID    NOT NULL,
    series              TEXT    NOT NULL,
    next_number         BIGINT  NOT NULL,   -- taken in the transaction that issues: undone with it

    CONSTRAINT invoice_series_key PRIMARY KEY (tenant_id, entity_id, series),
    CONSTRAINT invoice_series_of_our_entity
        FOREIGN KEY (tenant_id, entity_id) REFERENCES legal_entities (tenant_id, id),
    CONSTRAINT invoice_series_count_from_one CHECK (1 <= next_number)
);

-- Amounts of a credit note are below zero.
CREATE TABLE invoices (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    id                  UUID    NOT NULL,
    entity_id           UUID    NOT NULL,
    location_id         UUID    NOT NULL,
    series              TEXT    NOT NULL,
    number              BIGINT  NOT NULL,
    kind                TEXT    NOT NULL,   -- invoice, credit_note
    corrects_id         UUID,               -- the invoice a credit note corrects
    reason              TEXT,               -- why it does
    issued_at_us        BIGINT  NOT NULL,
    issued_by           TEXT    NOT NULL,   -- an account, or system:<job>
    zone                TEXT    NOT NULL,
    business_date       TEXT    NOT NULL,   -- on the shop's own clock: it decides the rates
    due_on              TEXT    NOT NULL,   -- terms: the same day is « payable à la réception »
    province            TEXT    NOT NULL,   -- the place of supply
    locale              TEXT    NOT NULL,   -- the language it is printed in
    client_id           UUID,
    client_name         TEXT,
    seller_name         TEXT    NOT NULL,   -- as on the door
    seller_legal_name   TEXT    NOT NULL,
    seller_street       TEXT    NOT NULL,
    seller_city         TEXT    NOT NULL,
    seller_province     TEXT    NOT NULL,
    seller_postal_code  TEXT    NOT NULL,
    seller_phone        TEXT,
    seller_email        TEXT,
    gst_number          TEXT,               -- those in force on the day only
    qst_number          TEXT,
    pst_number          TEXT,
    neq                 TEXT,
    subtotal_cents      BIGINT  NOT NULL,   -- before tax, after discounts
    discount_cents      BIGINT  NOT NULL,   -- of the whole; the lines have their own
    discount_reason     TEXT,
    tax_cents           BIGINT  NOT NULL,
    total_cents         BIGINT  NOT NULL,
    tip_cents           BIGINT  NOT NULL,   -- beside the total, never taxed
    rounding_cents      BIGINT  NOT NULL,   -- cash only
    paid_cents          BIGINT  NOT NULL,   -- what changed hands when it was issued
    source_kind         TEXT    NOT NULL,   -- sale, refund
    source_id           UUID    NOT NULL,
    kept_until          TEXT    NOT NULL,   -- six years after the fiscal year (A-6.002, s. 35.1)

    CONSTRAINT invoices_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT invoices_entity_id_series_number UNIQUE (tenant_id, entity_id, series, number),
    CONSTRAINT invoices_of_our_series FOREIGN KEY (tenant_id, entity_id, series)
        REFERENCES invoice_series (tenant_id, entity_id, series),
    CONSTRAINT invoices_of_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id),
    CONSTRAINT invoices_correct_one_of_ours
        FOREIGN KEY (tenant_id, corrects_id) REFERENCES invoices (tenant_id, id),
    CONSTRAINT invoices_are_of_a_kind CHECK (kind IN ('invoice', 'credit_note')),
    CONSTRAINT invoices_are_named_by_what_corrects_them
        CHECK ((kind = 'credit_note') = (corrects_id IS NOT NULL)),
    CONSTRAINT invoices_add_up CHECK (total_cents = subtotal_cents + tax_cents),
    CONSTRAINT invoices_have_their_sign CHECK (
        (kind = 'invoice' AND 0 <= total_cents AND 0 <= tip_cents)
        OR (kind = 'credit_note' AND total_cents <= 0 AND tip_cents <= 0)
    )
);
CREATE INDEX invoices_by_date ON invoices (tenant_id, business_date, number);
CREATE INDEX invoices_by_client ON invoices (tenant_id, client_id);
CREATE INDEX invoices_by_corrected ON invoices (tenant_id, corrects_id);
CREATE INDEX invoices_by_source ON invoices (tenant_id, source_kind, source_id);

CREATE TABLE invoice_lines (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    invoice_id          UUID    NOT NULL,
    position            INTEGER NOT NULL,
    what                TEXT    NOT NULL,   -- service, product, custom
    ref_id              UUID,
    appointment_id      UUID,
    staff_id            UUID,
    staff_name          TEXT,
    description_fr      TEXT    NOT NULL,
    description_en      TEXT    NOT NULL,
    quantity            INTEGER NOT NULL,   -- zero where a credit note lowers the price alone
    unit_cents          BIGINT  NOT NULL,
    discount_cents      BIGINT  NOT NULL,
    discount_reason     TEXT,
    net_cents           BIGINT  NOT NULL,   -- with its share of the whole's discount off
    tax_kind            TEXT    NOT NULL,
    tax_status          TEXT    NOT NULL,   -- taxable, zero_rated, exempt, not_subject
    haircut             BOOLEAN NOT NULL,   -- is part of it (Manitoba, until 2021)
    corrects_position   INTEGER,            -- the line a credit note takes back

    CONSTRAINT invoice_lines_key PRIMARY KEY (tenant_id, invoice_id, position),
    CONSTRAINT invoice_lines_of_our_invoice
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id),
    CONSTRAINT invoice_lines_count_something CHECK (0 <= quantity AND quantity <= 999)
);

CREATE TABLE invoice_taxes (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    invoice_id          UUID    NOT NULL,
    position            INTEGER NOT NULL,
    tax                 TEXT    NOT NULL,   -- GST, HST, QST, PST, RST
    rate_thousandths    INTEGER NOT NULL,   -- of one percent: 9.975 % is 9975
    amount_cents        BIGINT  NOT NULL,
    registration_number TEXT    NOT NULL,

    CONSTRAINT invoice_taxes_key PRIMARY KEY (tenant_id, invoice_id, position),
    CONSTRAINT invoice_taxes_of_our_invoice
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id)
);

CREATE TABLE invoice_payments (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    invoice_id          UUID    NOT NULL,
    position            INTEGER NOT NULL,
    kind                TEXT    NOT NULL,   -- cash, terminal, debit, e_transfer, other
    amount_cents        BIGINT  NOT NULL,   -- what changed hands, rounding included
    rounding_cents      BIGINT  NOT NULL,
    handed_cents        BIGINT,
    change_cents        BIGINT  NOT NULL,
    reference           TEXT,
    corrects_position   INTEGER,            -- the payment a credit note gives back

    CONSTRAINT invoice_payments_key PRIMARY KEY (tenant_id, invoice_id, position),
    CONSTRAINT invoice_payments_of_our_invoice
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id),
    CONSTRAINT invoice_payments_are_rounded_by_two_cents_at_most
        CHECK (-2 <= rounding_cents AND rounding_cents <= 2)
);
