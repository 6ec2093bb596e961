-- Drawers of cash: one session at a time for each, numbered without a gap; movements and counts are
-- added, never changed. A session changes once, when it is closed; its closing is a row of its own.
CREATE TABLE drawers (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    id                  UUID    NOT NULL,
    location_id         UUID    NOT NULL,
    position            INTEGER NOT NULL,   -- from one; names it where it has no name of its own
    name                TEXT,
    float_cents         BIGINT  NOT NULL,   -- the float proposed when it is closed
    retired_at_us       BIGINT,

    CONSTRAINT drawers_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT drawers_location_id_position UNIQUE (tenant_id, location_id, position),
    CONSTRAINT drawers_at_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id),
    CONSTRAINT drawers_float_something CHECK (0 <= float_cents)
);

-- Each place has one; its id is the place's own, which no other drawer has.
INSERT INTO drawers (tenant_id, id, location_id, position, name, float_cents, retired_at_us)
    SELECT tenant_id, id, id, 1, NULL, 15000, NULL FROM locations;

-- Without a row, who reviews drawers sees what one should hold.
CREATE TABLE drawer_rules (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    blind_for_all       BOOLEAN NOT NULL,

    CONSTRAINT drawer_rules_key PRIMARY KEY (tenant_id)
);

CREATE TABLE drawer_sessions (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    id                  UUID    NOT NULL,
    drawer_id           UUID    NOT NULL,
    number              BIGINT  NOT NULL,   -- of the drawer's sessions, from one
    zone                TEXT    NOT NULL,
    opened_at_us        BIGINT  NOT NULL,
    opened_on           TEXT    NOT NULL,   -- on the shop's own clock
    opened_by           TEXT    NOT NULL,   -- an account, or system:<job>
    opened_by_name      TEXT    NOT NULL,
    float_cents         BIGINT  NOT NULL,
    closed_at_us        BIGINT,             -- no law about before and after: clocks are set back

    CONSTRAINT drawer_sessions_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT drawer_sessions_drawer_id_number UNIQUE (tenant_id, drawer_id, number),
    CONSTRAINT drawer_sessions_of_our_drawer
        FOREIGN KEY (tenant_id, drawer_id) REFERENCES drawers (tenant_id, id),
    CONSTRAINT drawer_sessions_float_something CHECK (0 <= float_cents)
);
CREATE UNIQUE INDEX drawer_sessions_drawer_id
    ON drawer_sessions (tenant_id, drawer_id) WHERE closed_at_us IS NULL;

-- No foreign key leads to a person of the team; a sale or a refund names its document.
CREATE TABLE drawer_movements (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    id                  UUID    NOT NULL,
    session_id          UUID    NOT NULL,
    kind                TEXT    NOT NULL,   -- sale, refund, pay_in, pay_out, deposit
    amount_cents        BIGINT  NOT NULL,   -- the kind says whether it comes in
    category            TEXT,               -- of what has no document
    words               TEXT,
    document_id         UUID,
    made_at_us          BIGINT  NOT NULL,
    made_by             TEXT    NOT NULL,   -- an account, or system:<job>

    CONSTRAINT drawer_movements_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT drawer_movements_kind_document_id UNIQUE (tenant_id, kind, document_id),
    CONSTRAINT drawer_movements_of_our_session
        FOREIGN KEY (tenant_id, session_id) REFERENCES drawer_sessions (tenant_id, id),
    CONSTRAINT drawer_movements_of_our_document
        FOREIGN KEY (tenant_id, document_id) REFERENCES invoices (tenant_id, id),
    CONSTRAINT drawer_movements_are_of_a_kind
        CHECK (kind IN ('sale', 'refund', 'pay_in', 'pay_out', 'deposit')),
    CONSTRAINT drawer_movements_move_something CHECK (0 < amount_cents),
    CONSTRAINT drawer_movements_say_what_for
        CHECK ((kind IN ('sale', 'refund')) = (document_id IS NOT NULL)
            AND (document_id IS NULL) = (category IS NOT NULL))
);
CREATE INDEX drawer_movements_by_session ON drawer_movements (tenant_id, session_id, kind);

CREATE TABLE drawer_counts (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    id                  UUID    NOT NULL,
    session_id          UUID    NOT NULL,
    position            INTEGER NOT NULL,   -- from one, in the order they were made
    purpose             TEXT    NOT NULL,   -- opening, middle, closing; left: the next float
    counted_at_us       BIGINT  NOT NULL,
    counted_by          TEXT    NOT NULL,   -- an account, or system:<job>
    counted_by_name     TEXT    NOT NULL,
    counted_cents       BIGINT  NOT NULL,
    expected_cents      BIGINT  NOT NULL,   -- at that moment
    movements           BIGINT  NOT NULL,   -- how many there were

    CONSTRAINT drawer_counts_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT drawer_counts_session_id_position UNIQUE (tenant_id, session_id, position),
    CONSTRAINT drawer_counts_of_our_session
        FOREIGN KEY (tenant_id, session_id) REFERENCES drawer_sessions (tenant_id, id),
    CONSTRAINT drawer_counts_have_a_purpose
        CHECK (purpose IN ('opening', 'middle', 'closing', 'left')),
    CONSTRAINT drawer_counts_find_something_or_nothing CHECK (0 <= counted_cents)
);

-- A count by coins and bills; a float that was typed as a sum has none.
CREATE TABLE drawer_pieces (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    count_id            UUID    NOT NULL,
    value_cents         INTEGER NOT NULL,
    pieces              INTEGER NOT NULL,

    CONSTRAINT drawer_pieces_key PRIMARY KEY (tenant_id, count_id, value_cents),
    CONSTRAINT drawer_pieces_of_our_count
        FOREIGN KEY (tenant_id, count_id) REFERENCES drawer_counts (tenant_id, id),
    CONSTRAINT drawer_pieces_are_coins_and_bills
        CHECK (value_cents IN (10000, 5000, 2000, 1000, 500, 200, 100, 25, 10, 5)),
    CONSTRAINT drawer_pieces_are_some CHECK (1 <= pieces AND pieces <= 9999)
);

-- It keeps its own copy of what the report says of the shop.
CREATE TABLE drawer_closings (
    tenant_id           UUID    NOT NULL REFERENCES tenants (tenant_id),
    session_id          UUID    NOT NULL,
    count_id            UUID    NOT NULL,
    left_id             UUID    NOT NULL,
    closed_on           TEXT    NOT NULL,   -- on the shop's own clock
    closed_by           TEXT    NOT NULL,   -- an account, or system:<job>
    closed_by_name      TEXT    NOT NULL,
    expected_cents      BIGINT  NOT NULL,
    counted_cents       BIGINT  NOT NULL,
    left_cents          BIGINT  NOT NULL,
    gap_reason          TEXT,
    gap_words           TEXT,
    drawer_name         TEXT,               -- none: named by its position
    drawer_position     INTEGER NOT NULL,
    shop_name           TEXT    NOT NULL,
    shop_street         TEXT    NOT NULL,
    shop_city           TEXT    NOT NULL,
    shop_province       TEXT    NOT NULL,
    shop_postal_code    TEXT    NOT NULL,

    CONSTRAINT drawer_closings_key PRIMARY KEY (tenant_id, session_id),
    CONSTRAINT drawer_closings_of_our_session
        FOREIGN KEY (tenant_id, session_id) REFERENCES drawer_sessions (tenant_id, id),
    CONSTRAINT drawer_closings_of_our_count
        FOREIGN KEY (tenant_id, count_id) REFERENCES drawer_counts (tenant_id, id),
    CONSTRAINT drawer_closings_of_our_float
        FOREIGN KEY (tenant_id, left_id) REFERENCES drawer_counts (tenant_id, id),
    CONSTRAINT drawer_closings_leave_what_was_counted
        CHECK (0 <= left_cents AND left_cents <= counted_cents),
    CONSTRAINT drawer_closings_say_why
        CHECK (expected_cents = counted_cents OR gap_reason IS NOT NULL)
);
