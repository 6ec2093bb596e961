-- The book: rules, who works when, visits, and what each visit claims.
CREATE TABLE booking_rules (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    location_id      UUID    NOT NULL,
    lead_minutes     INTEGER NOT NULL,       -- online, between now and the visit
    horizon_days     INTEGER NOT NULL,       -- how far ahead one books online
    step_minutes     INTEGER NOT NULL,       -- between two starts
    notice_minutes   INTEGER NOT NULL,       -- until when a client moves or cancels by themselves

    CONSTRAINT booking_rules_key PRIMARY KEY (tenant_id, location_id),
    CONSTRAINT booking_rules_of_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id),
    CONSTRAINT booking_rules_step_is_usable CHECK (5 <= step_minutes AND step_minutes <= 240)
);

CREATE TABLE staff_hours (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    staff_id         UUID    NOT NULL,
    weekday          INTEGER NOT NULL,
    from_minute      INTEGER NOT NULL,
    to_minute        INTEGER NOT NULL,

    CONSTRAINT staff_hours_key PRIMARY KEY (tenant_id, staff_id, weekday, from_minute),
    CONSTRAINT staff_hours_of_our_staff
        FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id),
    CONSTRAINT staff_hours_last_some_time
        CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440),
    CONSTRAINT staff_hours_on_a_weekday CHECK (weekday BETWEEN 1 AND 7)
);

-- For what is to come, the truth is the wall time and the zone; the instants are derived from it.
CREATE TABLE appointments (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    location_id      UUID    NOT NULL,
    client_id        UUID    NOT NULL,
    service_id       UUID    NOT NULL,
    staff_id         UUID    NOT NULL,
    status           TEXT    NOT NULL,
    local_start      TEXT    NOT NULL,       -- 2026-11-24T09:00
    zone             TEXT    NOT NULL,
    starts_at_us     BIGINT  NOT NULL,
    ends_at_us       BIGINT  NOT NULL,       -- the client may leave
    business_date    TEXT    NOT NULL,
    price_cents      BIGINT  NOT NULL,       -- as agreed; a new price list does not touch it
    service_name_fr  TEXT    NOT NULL,       -- as agreed
    service_name_en  TEXT    NOT NULL,
    tax_kind         TEXT    NOT NULL,
    source           TEXT    NOT NULL,       -- online, desk, demo
    link_hash        BYTEA   NOT NULL,       -- of the secret in the client's own link
    sequence         INTEGER NOT NULL,       -- of the calendar file; grows with each move
    created_at_us    BIGINT  NOT NULL,
    changed_at_us    BIGINT  NOT NULL,
    letter_email     TEXT,                   -- typed for this visit, when not the file's own
    letter_locale    TEXT,                   -- the same of the language
    cancelled_by     TEXT,                   -- client, shop
    cancel_reason    TEXT,                   -- plans, other_time, client, shop, weather, mistake

    CONSTRAINT appointments_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT appointments_at_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id),
    CONSTRAINT appointments_for_our_client
        FOREIGN KEY (tenant_id, client_id) REFERENCES clients (tenant_id, id),
    CONSTRAINT appointments_of_our_service
        FOREIGN KEY (tenant_id, service_id) REFERENCES services (tenant_id, id),
    CONSTRAINT appointments_with_our_staff
        FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id),
    CONSTRAINT appointments_last_some_time CHECK (starts_at_us < ends_at_us),
    CONSTRAINT appointments_cost_something_or_nothing CHECK (0 <= price_cents)
);
CREATE INDEX appointments_by_day ON appointments (tenant_id, business_date, staff_id);
CREATE INDEX appointments_by_client ON appointments (tenant_id, client_id, starts_at_us);
CREATE INDEX appointments_by_link ON appointments (tenant_id, link_hash);

-- What a visit holds: a person, a chair, a room, a machine, each for its own span. One table for
-- all, so that one rule (and on PostgreSQL one exclusion constraint) keeps any of them from being
-- held twice (docs/decisions/0007).
CREATE TABLE claims (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    appointment_id   UUID    NOT NULL,
    position         INTEGER NOT NULL,
    holder_kind      TEXT    NOT NULL,       -- staff, resource
    holder_id        UUID    NOT NULL,
    starts_at_us     BIGINT  NOT NULL,
    ends_at_us       BIGINT  NOT NULL,

    CONSTRAINT claims_key PRIMARY KEY (tenant_id, appointment_id, position),
    CONSTRAINT claims_of_our_appointment
        FOREIGN KEY (tenant_id, appointment_id) REFERENCES appointments (tenant_id, id),
    CONSTRAINT claims_last_some_time CHECK (starts_at_us < ends_at_us)
);
CREATE INDEX claims_by_time ON claims (tenant_id, starts_at_us, ends_at_us);
CREATE INDEX claims_by_holder ON claims (tenant_id, holder_id, starts_at_us);
