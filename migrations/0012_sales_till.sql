-- The till: open sales, which any screen sees and reopens. Working rows only: they go in the
-- transaction that issues the invoice, which is the record, or that voids the sale.
CREATE TABLE tickets (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    location_id      UUID    NOT NULL,
    version          BIGINT  NOT NULL,       -- every change names the one it saw
    client_id        UUID,                   -- no foreign key: a file may be destroyed meanwhile
    note             TEXT    NOT NULL,
    parked_as        TEXT,                   -- the label of one kept aside
    parked_at_us     BIGINT,
    parked_by        TEXT,
    discount         TEXT    NOT NULL,       -- of the whole: none, amount, percent
    discount_value   BIGINT  NOT NULL,       -- cents, or thousandths of a percent
    discount_reason  TEXT    NOT NULL,
    opened_at_us     BIGINT  NOT NULL,
    opened_by        TEXT    NOT NULL,
    changed_at_us    BIGINT  NOT NULL,

    CONSTRAINT tickets_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT tickets_at_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id),
    CONSTRAINT tickets_are_parked_by_somebody
        CHECK ((parked_as IS NULL) = (parked_at_us IS NULL)
            AND (parked_as IS NULL) = (parked_by IS NULL)),
    CONSTRAINT tickets_take_off_something_or_nothing CHECK (0 <= discount_value)
);
CREATE INDEX tickets_by_change ON tickets (tenant_id, changed_at_us);

CREATE TABLE ticket_lines (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    ticket_id        UUID    NOT NULL,
    line             INTEGER NOT NULL,       -- its number for as long as the sale is open
    what             TEXT    NOT NULL,       -- service, product, custom
    ref_id           UUID,
    appointment_id   UUID,
    name_fr          TEXT    NOT NULL,
    name_en          TEXT    NOT NULL,
    tax_kind         TEXT    NOT NULL,
    quantity         INTEGER NOT NULL,
    unit_cents       BIGINT  NOT NULL,
    list_cents       BIGINT  NOT NULL,       -- of the menu, or as agreed for the visit
    price_reason     TEXT    NOT NULL,       -- why another is asked
    discount         TEXT    NOT NULL,
    discount_value   BIGINT  NOT NULL,
    discount_reason  TEXT    NOT NULL,
    staff_id         UUID,
    haircut          BOOLEAN NOT NULL,       -- is part of it (Manitoba, until 2021)

    CONSTRAINT ticket_lines_key PRIMARY KEY (tenant_id, ticket_id, line),
    -- A visit is rung up once, whichever till it is.
    CONSTRAINT ticket_lines_appointment_id UNIQUE (tenant_id, appointment_id),
    CONSTRAINT ticket_lines_of_our_ticket
        FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id),
    CONSTRAINT ticket_lines_count_something CHECK (1 <= quantity AND quantity <= 999),
    CONSTRAINT ticket_lines_cost_something_or_nothing CHECK (0 <= unit_cents AND 0 <= list_cents),
    CONSTRAINT ticket_lines_take_off_something_or_nothing CHECK (0 <= discount_value)
);

CREATE TABLE ticket_tips (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    ticket_id        UUID    NOT NULL,
    staff_id         UUID    NOT NULL,
    amount_cents     BIGINT  NOT NULL,

    CONSTRAINT ticket_tips_key PRIMARY KEY (tenant_id, ticket_id, staff_id),
    CONSTRAINT ticket_tips_of_our_ticket
        FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id),
    CONSTRAINT ticket_tips_are_something CHECK (0 < amount_cents)
);

-- What stays of a sale that was given up before it was paid.
CREATE TABLE ticket_voids (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    ticket_id        UUID    NOT NULL,
    voided_at_us     BIGINT  NOT NULL,
    voided_by        TEXT    NOT NULL,
    reason           TEXT    NOT NULL,
    due_cents        BIGINT  NOT NULL,

    CONSTRAINT ticket_voids_key PRIMARY KEY (tenant_id, ticket_id)
);
CREATE INDEX ticket_voids_by_time ON ticket_voids (tenant_id, voided_at_us);

-- A visit is paid once. No foreign key leads to it, so that the book can be cleared while the tax law
-- keeps the document.
CREATE TABLE ticket_visits (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    appointment_id   UUID    NOT NULL,
    invoice_id       UUID    NOT NULL,
    paid_at_us       BIGINT  NOT NULL,

    CONSTRAINT ticket_visits_key PRIMARY KEY (tenant_id, appointment_id),
    CONSTRAINT ticket_visits_of_our_invoice
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id)
);
CREATE INDEX ticket_visits_by_invoice ON ticket_visits (tenant_id, invoice_id);

-- Which prices of an invoice were changed by hand, and why: the invoice says the price alone.
CREATE TABLE ticket_prices (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    invoice_id       UUID    NOT NULL,
    position         INTEGER NOT NULL,
    list_cents       BIGINT  NOT NULL,
    unit_cents       BIGINT  NOT NULL,
    reason           TEXT    NOT NULL,

    CONSTRAINT ticket_prices_key PRIMARY KEY (tenant_id, invoice_id, position),
    CONSTRAINT ticket_prices_of_our_invoice
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id)
);

-- How the till of a place is set; without a row, as the product comes.
CREATE TABLE till_settings (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    location_id      UUID    NOT NULL,
    asks_tip         BOOLEAN NOT NULL,
    tip_basis        TEXT    NOT NULL,       -- before_tax, services
    tip_low          INTEGER NOT NULL,       -- percent
    tip_middle       INTEGER NOT NULL,
    tip_high         INTEGER NOT NULL,
    receipt_fr       TEXT    NOT NULL,       -- at the foot of the receipt
    receipt_en       TEXT    NOT NULL,
    locale           TEXT    NOT NULL,       -- of an invoice nobody is named on

    CONSTRAINT till_settings_key PRIMARY KEY (tenant_id, location_id),
    CONSTRAINT till_settings_of_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id),
    CONSTRAINT till_settings_suggest_rising_tips
        CHECK (1 <= tip_low AND tip_low < tip_middle AND tip_middle < tip_high AND tip_high <= 50)
);

CREATE TABLE till_tenders (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    location_id      UUID    NOT NULL,
    kind             TEXT    NOT NULL,       -- cash, terminal, debit, e_transfer, other
    position         INTEGER NOT NULL,
    offered          BOOLEAN NOT NULL,
    name_fr          TEXT    NOT NULL,       -- the shop's own; empty for the product's
    name_en          TEXT    NOT NULL,
    asks_reference   BOOLEAN NOT NULL,

    CONSTRAINT till_tenders_key PRIMARY KEY (tenant_id, location_id, kind),
    CONSTRAINT till_tenders_of_our_till FOREIGN KEY (tenant_id, location_id)
        REFERENCES till_settings (tenant_id, location_id)
);
