-- A shop, its legal entity, its place, its team. Read the same by SQLite and PostgreSQL.
-- Instants are UTC microseconds (`_us`), civil dates are `YYYY-MM-DD` texts (`_on`), money is cents.
-- The tenant leads every key, so that a row of one shop cannot point at a row of another.
CREATE TABLE tenants (
    tenant_id        UUID    NOT NULL,
    slug             TEXT    NOT NULL,
    name             TEXT    NOT NULL,
    trade            TEXT    NOT NULL,      -- the preset it started from
    locale           TEXT    NOT NULL,      -- its first language; public pages stay French until the reader chooses
    opened_at_us     BIGINT  NOT NULL,
    policy_version   TEXT    NOT NULL,      -- of the confidentiality policy its clients are shown
    officer_name     TEXT    NOT NULL,      -- person in charge of the protection of personal information
    officer_email    TEXT    NOT NULL,
    officer_phone    TEXT,

    CONSTRAINT tenants_key PRIMARY KEY (tenant_id),
    CONSTRAINT tenants_slug UNIQUE (slug)
);

-- Every change of bookable time moves one of these; what a node remembers is checked against them.
CREATE TABLE shop_versions (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    setup            BIGINT  NOT NULL,
    book             BIGINT  NOT NULL,

    CONSTRAINT shop_versions_key PRIMARY KEY (tenant_id)
);

CREATE TABLE legal_entities (
    tenant_id             UUID    NOT NULL REFERENCES tenants (tenant_id),
    id                    UUID    NOT NULL,
    name                  TEXT    NOT NULL,
    province              TEXT    NOT NULL,
    neq                   TEXT,
    business_number       TEXT,
    gst_number            TEXT,
    gst_registered_on     TEXT,             -- no tax and no number is shown before (ETA s.166)
    qst_number            TEXT,
    qst_registered_on     TEXT,
    pst_number            TEXT,
    pst_registered_on     TEXT,
    fiscal_year_end       TEXT    NOT NULL, -- MM-DD
    invoice_series        TEXT    NOT NULL,

    CONSTRAINT legal_entities_key PRIMARY KEY (tenant_id, id)
);

CREATE TABLE locations (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    entity_id        UUID    NOT NULL,
    name             TEXT    NOT NULL,
    street           TEXT    NOT NULL,
    city             TEXT    NOT NULL,
    province         TEXT    NOT NULL,      -- the place of supply: decides the taxes
    postal_code      TEXT    NOT NULL,
    phone            TEXT,
    email            TEXT,
    zone             TEXT    NOT NULL,      -- IANA name

    CONSTRAINT locations_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT locations_of_our_entity
        FOREIGN KEY (tenant_id, entity_id) REFERENCES legal_entities (tenant_id, id)
);

-- Wall time, minutes after local midnight; several rows a day when the shop closes at noon.
CREATE TABLE opening_hours (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    location_id      UUID    NOT NULL,
    weekday          INTEGER NOT NULL,      -- 1 Monday .. 7 Sunday
    from_minute      INTEGER NOT NULL,
    to_minute        INTEGER NOT NULL,

    CONSTRAINT opening_hours_key PRIMARY KEY (tenant_id, location_id, weekday, from_minute),
    CONSTRAINT opening_hours_at_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id),
    CONSTRAINT opening_hours_last_some_time
        CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440),
    CONSTRAINT opening_hours_on_a_weekday CHECK (weekday BETWEEN 1 AND 7)
);

-- A person of the team; may or may not sign in.
CREATE TABLE staff (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    location_id      UUID    NOT NULL,
    name             TEXT    NOT NULL,
    hue              INTEGER NOT NULL,      -- 1..10, the colour of the avatar
    position         INTEGER NOT NULL,      -- order of the columns
    bookable         BOOLEAN NOT NULL,
    active           BOOLEAN NOT NULL,

    CONSTRAINT staff_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT staff_at_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id)
);

-- Which text was accepted, by whom, when: terms and policy at sign-up, later versions at sign-in.
CREATE TABLE acceptances (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    account_id       UUID    NOT NULL,
    document         TEXT    NOT NULL,      -- terms, policy, adult
    version          TEXT    NOT NULL,
    locale           TEXT    NOT NULL,
    accepted_at_us   BIGINT  NOT NULL,

    CONSTRAINT acceptances_key PRIMARY KEY (tenant_id, account_id, document, version)
);
