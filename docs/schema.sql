-- The whole schema, for reading: the steps of migrations/ in their order. Written by
-- `clairiere generate`; what is run is the steps themselves.
--
-- On PostgreSQL, what is marked `-- pg:` is run too, and every table with a `tenant_id` stands
-- under row security: the role `clairiere_shop`, which each transaction of a shop takes, sees the
-- rows of the shop the transaction named, and none when it named none.

-- ==== 0001_tenancy_shops ====

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

-- ==== 0002_identity_accounts ====

-- Accounts belong to the platform, membership and role to the shop.
CREATE TABLE accounts (
    id                  UUID    NOT NULL,
    email               TEXT    NOT NULL,    -- as typed; the folded form is unique
    email_folded        TEXT    NOT NULL,
    name                TEXT    NOT NULL,
    password_hash       TEXT    NOT NULL,
    locale              TEXT    NOT NULL,
    created_at_us       BIGINT  NOT NULL,
    adult_attested_at_us BIGINT NOT NULL,    -- 18 years or more
    totp_secret_sealed  BYTEA,               -- sealed under the key ring; null until switched on
    totp_confirmed_at_us BIGINT,
    totp_last_step      BIGINT  NOT NULL,    -- a code is accepted once

    CONSTRAINT accounts_key PRIMARY KEY (id),
    CONSTRAINT accounts_email_folded UNIQUE (email_folded)
);

-- Failed attempts in a row: the delay grows, nobody is locked out for good. Of addresses without an
-- account too, which a keyed mark does not tell from the others.
CREATE TABLE sign_in_attempts (
    mark             BYTEA   NOT NULL,
    failures         INTEGER NOT NULL,
    failed_at_us     BIGINT,

    CONSTRAINT sign_in_attempts_key PRIMARY KEY (mark)
);

CREATE TABLE recovery_codes (
    account_id       UUID    NOT NULL REFERENCES accounts (id),
    code_hash        BYTEA   NOT NULL,
    used_at_us       BIGINT,

    CONSTRAINT recovery_codes_key PRIMARY KEY (account_id, code_hash)
);

-- The cookie holds 32 random bytes; only their hash is kept.
CREATE TABLE sessions (
    token_hash       BYTEA   NOT NULL,
    account_id       UUID    NOT NULL REFERENCES accounts (id),
    shop_id          UUID,                   -- the shop the person works in; null between shops
    stage            TEXT    NOT NULL,       -- code: the second factor is still asked; open
    started_at_us    BIGINT  NOT NULL,
    seen_at_us       BIGINT  NOT NULL,
    ip               TEXT    NOT NULL,
    device           TEXT    NOT NULL,

    CONSTRAINT sessions_key PRIMARY KEY (token_hash)
);
CREATE INDEX sessions_by_account ON sessions (account_id);

CREATE TABLE sign_ins (
    id               UUID    NOT NULL,
    account_id       UUID    NOT NULL REFERENCES accounts (id),
    at_us            BIGINT  NOT NULL,
    outcome          TEXT    NOT NULL,       -- opened, wrong_password, wrong_code, recovery_code, reset,
                                             -- password_changed, second_factor_on,
                                             -- second_factor_off, codes_replaced
    ip               TEXT    NOT NULL,
    device           TEXT    NOT NULL,

    CONSTRAINT sign_ins_key PRIMARY KEY (id)
);
CREATE INDEX sign_ins_by_account ON sign_ins (account_id, at_us);

CREATE TABLE password_resets (
    token_hash       BYTEA   NOT NULL,
    account_id       UUID    NOT NULL REFERENCES accounts (id),
    expires_at_us    BIGINT  NOT NULL,
    used_at_us       BIGINT,

    CONSTRAINT password_resets_key PRIMARY KEY (token_hash)
);

CREATE TABLE memberships (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    account_id       UUID    NOT NULL,
    role             TEXT    NOT NULL,
    staff_id         UUID,
    name             TEXT    NOT NULL,
    email            TEXT    NOT NULL,
    joined_at_us     BIGINT  NOT NULL,

    CONSTRAINT memberships_key PRIMARY KEY (tenant_id, account_id),
    CONSTRAINT memberships_of_our_staff
        FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id),
    CONSTRAINT memberships_staff_id UNIQUE (tenant_id, staff_id)
);
CREATE INDEX memberships_by_account ON memberships (account_id);

CREATE TABLE invitations (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    token_hash       BYTEA   NOT NULL,
    email            TEXT    NOT NULL,
    name             TEXT    NOT NULL,
    role             TEXT    NOT NULL,
    staff_id         UUID,
    locale           TEXT    NOT NULL,
    invited_by       UUID    NOT NULL,
    invited_at_us    BIGINT  NOT NULL,
    expires_at_us    BIGINT  NOT NULL,
    accepted_at_us   BIGINT,

    CONSTRAINT invitations_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT invitations_token_hash UNIQUE (token_hash)
);

-- Letters of the platform to its own accounts (reset of a password, invitation): of no shop.
CREATE TABLE letters (
    id               UUID    NOT NULL,
    kind             TEXT    NOT NULL,
    account_id       UUID,
    recipient        TEXT    NOT NULL,
    locale           TEXT    NOT NULL,
    subject_sealed   BYTEA   NOT NULL,
    text_sealed      BYTEA   NOT NULL,
    html_sealed      BYTEA   NOT NULL,
    state            TEXT    NOT NULL,
    tries            INTEGER NOT NULL,
    due_at_us        BIGINT  NOT NULL,
    created_at_us    BIGINT  NOT NULL,
    sent_at_us       BIGINT,
    failure          TEXT,

    CONSTRAINT letters_key PRIMARY KEY (id)
);
CREATE INDEX letters_due ON letters (state, due_at_us);

-- ==== 0003_catalog_menu ====

-- What the shop offers: services made of steps, the rooms and machines they need, products.
CREATE TABLE resources (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    location_id      UUID    NOT NULL,
    kind             TEXT    NOT NULL,       -- chair, basin, room, laser ..: interchangeable within a kind
    name             TEXT    NOT NULL,
    position         INTEGER NOT NULL,
    active           BOOLEAN NOT NULL,

    CONSTRAINT resources_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT resources_at_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id)
);

CREATE TABLE service_categories (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    name_fr          TEXT    NOT NULL,
    name_en          TEXT    NOT NULL,
    hue              INTEGER NOT NULL,
    position         INTEGER NOT NULL,

    CONSTRAINT service_categories_key PRIMARY KEY (tenant_id, id)
);

CREATE TABLE services (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    category_id      UUID    NOT NULL,
    name_fr          TEXT    NOT NULL,
    name_en          TEXT    NOT NULL,
    description_fr   TEXT    NOT NULL,
    description_en   TEXT    NOT NULL,
    price_cents      BIGINT  NOT NULL,       -- before tax
    price_from       BOOLEAN NOT NULL,       -- « à partir de »
    tax_kind         TEXT    NOT NULL,
    buffer_before    INTEGER NOT NULL,       -- minutes, outside of the steps
    buffer_after     INTEGER NOT NULL,
    guests           INTEGER NOT NULL,
    online           BOOLEAN NOT NULL,
    active           BOOLEAN NOT NULL,
    position         INTEGER NOT NULL,

    CONSTRAINT services_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT services_of_our_category
        FOREIGN KEY (tenant_id, category_id) REFERENCES service_categories (tenant_id, id),
    CONSTRAINT services_cost_something_or_nothing CHECK (0 <= price_cents),
    CONSTRAINT services_for_somebody CHECK (1 <= guests)
);

CREATE TABLE service_segments (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    service_id       UUID    NOT NULL,
    position         INTEGER NOT NULL,
    what             TEXT    NOT NULL,       -- application, processing, rinse ..
    label_fr         TEXT    NOT NULL,       -- its own name; empty when `what` says it
    label_en         TEXT    NOT NULL,
    minutes          INTEGER NOT NULL,
    who              TEXT    NOT NULL,       -- same, any, assistant: holds the person; none frees them
    client_present   BOOLEAN NOT NULL,

    CONSTRAINT service_segments_key PRIMARY KEY (tenant_id, service_id, position),
    CONSTRAINT service_segments_of_our_service
        FOREIGN KEY (tenant_id, service_id) REFERENCES services (tenant_id, id),
    CONSTRAINT service_segments_last_some_time CHECK (1 <= minutes AND minutes <= 720)
);

CREATE TABLE segment_needs (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    service_id       UUID    NOT NULL,
    segment          INTEGER NOT NULL,
    kind             TEXT    NOT NULL,
    count            INTEGER NOT NULL,

    CONSTRAINT segment_needs_key PRIMARY KEY (tenant_id, service_id, segment, kind),
    CONSTRAINT segment_needs_of_our_segment FOREIGN KEY (tenant_id, service_id, segment)
        REFERENCES service_segments (tenant_id, service_id, position),
    CONSTRAINT segment_needs_something CHECK (1 <= count)
);

-- Who may do it, and at what price and length when not the service's own.
CREATE TABLE staff_services (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    staff_id         UUID    NOT NULL,
    service_id       UUID    NOT NULL,
    price_cents      BIGINT,
    minutes          INTEGER,

    CONSTRAINT staff_services_key PRIMARY KEY (tenant_id, staff_id, service_id),
    CONSTRAINT staff_services_of_our_staff
        FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id),
    CONSTRAINT staff_services_of_our_service
        FOREIGN KEY (tenant_id, service_id) REFERENCES services (tenant_id, id)
);

CREATE TABLE products (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    name_fr          TEXT    NOT NULL,
    name_en          TEXT    NOT NULL,
    price_cents      BIGINT  NOT NULL,
    cost_cents       BIGINT  NOT NULL,
    tax_kind         TEXT    NOT NULL,
    code             TEXT,                   -- bar code
    stock            INTEGER NOT NULL,
    reorder_at       INTEGER NOT NULL,
    active           BOOLEAN NOT NULL,
    position         INTEGER NOT NULL,

    CONSTRAINT products_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT products_cost_something_or_nothing CHECK (0 <= price_cents AND 0 <= cost_cents)
);

-- Models a shop may use one day; none is attached to a service or sent before it switches one on.
CREATE TABLE form_models (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    preset           TEXT    NOT NULL,
    kind             TEXT    NOT NULL,
    name_fr          TEXT    NOT NULL,
    name_en          TEXT    NOT NULL,
    fields_json      TEXT    NOT NULL,
    active           BOOLEAN NOT NULL,

    CONSTRAINT form_models_key PRIMARY KEY (tenant_id, id)
);

-- ==== 0004_clients_files ====

-- The people a shop serves. Notes are sealed; of a birth date only « turns 14 on » is kept.
CREATE TABLE clients (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    first_name       TEXT    NOT NULL,
    last_name        TEXT    NOT NULL,       -- may be empty
    name_key         TEXT    NOT NULL,       -- folded « first last »: order of the list, same name
    email            TEXT,
    phone            TEXT,                   -- E.164
    locale           TEXT    NOT NULL,
    notes_sealed     BYTEA,
    turns_14_on      TEXT,                   -- minors only
    source           TEXT    NOT NULL,       -- online, desk, demo
    created_at_us    BIGINT  NOT NULL,
    updated_at_us    BIGINT  NOT NULL,
    confirmed_at_us  BIGINT  NOT NULL,       -- the person last said it is right (B4)

    CONSTRAINT clients_key PRIMARY KEY (tenant_id, id)
);
CREATE INDEX clients_by_email ON clients (tenant_id, email);
CREATE INDEX clients_by_phone ON clients (tenant_id, phone);
CREATE INDEX clients_by_name ON clients (tenant_id, name_key, id);

-- Folded pieces of name, phone and address, so that search is a range on both engines.
CREATE TABLE client_tokens (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    token            TEXT    NOT NULL,
    client_id        UUID    NOT NULL,

    CONSTRAINT client_tokens_key PRIMARY KEY (tenant_id, token, client_id),
    CONSTRAINT client_tokens_of_our_client
        FOREIGN KEY (tenant_id, client_id) REFERENCES clients (tenant_id, id)
);
-- Of the people one word found, those whom another word finds too.
CREATE INDEX client_tokens_by_client ON client_tokens (tenant_id, client_id, token);

-- A child's file exists only beside the consent of the holder of parental authority (P-39.1 s.4.1).
-- The consent is written first; its file must exist when the transaction ends.
CREATE TABLE guardian_consents (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    client_id        UUID    NOT NULL,
    name             TEXT    NOT NULL,
    email            TEXT,
    phone            TEXT,
    authority        TEXT    NOT NULL,       -- parent, tutor, other_holder: as declared
    wording          TEXT    NOT NULL,       -- version of the text consented to
    locale           TEXT    NOT NULL,
    channel          TEXT    NOT NULL,       -- online, desk
    consented_at_us  BIGINT  NOT NULL,

    CONSTRAINT guardian_consents_key PRIMARY KEY (tenant_id, client_id),
    CONSTRAINT guardian_consents_for_our_client
        FOREIGN KEY (tenant_id, client_id) REFERENCES clients (tenant_id, id)
        DEFERRABLE INITIALLY DEFERRED
);

-- Express consents, one per purpose; a withdrawal closes the row, a new consent opens another.
CREATE TABLE consents (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    client_id        UUID    NOT NULL,
    purpose          TEXT    NOT NULL,       -- offers_email, offers_text
    wording          TEXT    NOT NULL,
    locale           TEXT    NOT NULL,
    channel          TEXT    NOT NULL,
    given_at_us      BIGINT  NOT NULL,
    withdrawn_at_us  BIGINT,

    CONSTRAINT consents_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT consents_of_our_client
        FOREIGN KEY (tenant_id, client_id) REFERENCES clients (tenant_id, id)
);
CREATE INDEX consents_by_client ON consents (tenant_id, client_id, purpose);
-- pg: -- Byte order, so that a prefix is a range whatever the server's own language.
-- pg: ALTER TABLE client_tokens ALTER COLUMN token TYPE TEXT COLLATE "C";
-- pg: ALTER TABLE clients ALTER COLUMN name_key TYPE TEXT COLLATE "C";

-- ==== 0005_booking_book ====

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
-- pg: -- The wall behind the wall: were the locks forgotten, the row would still be refused.
-- pg: CREATE EXTENSION IF NOT EXISTS btree_gist;
-- pg: ALTER TABLE claims ADD CONSTRAINT claims_never_meet
-- pg:     EXCLUDE USING gist (
-- pg:         tenant_id WITH =, holder_id WITH =, int8range(starts_at_us, ends_at_us) WITH &&
-- pg:     );

-- ==== 0006_messaging_outbox ====

-- Messages to people, written in the transaction of what they tell, delivered afterwards.
CREATE TABLE messages (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    kind             TEXT    NOT NULL,       -- booking_confirmed, booking_moved ..
    channel          TEXT    NOT NULL,       -- email
    client_id        UUID,
    recipient        TEXT    NOT NULL,
    locale           TEXT    NOT NULL,
    subject_sealed   BYTEA   NOT NULL,
    text_sealed      BYTEA   NOT NULL,
    html_sealed      BYTEA   NOT NULL,
    calendar_sealed  BYTEA,
    state            TEXT    NOT NULL,       -- queued, sent, failed
    tries            INTEGER NOT NULL,
    due_at_us        BIGINT  NOT NULL,
    created_at_us    BIGINT  NOT NULL,
    sent_at_us       BIGINT,
    failure          TEXT,

    CONSTRAINT messages_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT messages_to_our_client
        FOREIGN KEY (tenant_id, client_id) REFERENCES clients (tenant_id, id)
);
CREATE INDEX messages_due ON messages (due_at_us) WHERE state = 'queued';
CREATE INDEX messages_by_client ON messages (tenant_id, client_id);

-- ==== 0007_platform_records ====

-- Who did what, who read what, what was already answered, what is still to do.
CREATE TABLE deeds (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    at_us            BIGINT  NOT NULL,
    actor            TEXT    NOT NULL,       -- an account, visitor, or system:<job>
    deed             TEXT    NOT NULL,
    subject          TEXT    NOT NULL,       -- the id of what it was done to

    CONSTRAINT deeds_key PRIMARY KEY (tenant_id, id)
);
CREATE INDEX deeds_by_time ON deeds (tenant_id, at_us);
CREATE INDEX deeds_by_subject ON deeds (tenant_id, subject);

CREATE TABLE readings (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    at_us            BIGINT  NOT NULL,
    actor            TEXT    NOT NULL,
    what             TEXT    NOT NULL,       -- client_file, notes, message
    subject          TEXT    NOT NULL,

    CONSTRAINT readings_key PRIMARY KEY (tenant_id, id)
);
CREATE INDEX readings_by_subject ON readings (tenant_id, subject, at_us);

-- Kept in the transaction of the effect: the same key and body get the same answer, once.
CREATE TABLE idempotency_keys (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    route            TEXT    NOT NULL,
    idempotency_key  TEXT    NOT NULL,
    body_hash        BYTEA   NOT NULL,
    answer_sealed    BYTEA   NOT NULL,
    answer_id        UUID    NOT NULL,
    created_at_us    BIGINT  NOT NULL,

    CONSTRAINT idempotency_keys_key PRIMARY KEY (tenant_id, route, idempotency_key)
);
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (tenant_id, created_at_us);

CREATE TABLE jobs (
    id               UUID    NOT NULL,
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    kind             TEXT    NOT NULL,
    payload_json     TEXT    NOT NULL,
    state            TEXT    NOT NULL,       -- due, claimed, done, dead
    tries            INTEGER NOT NULL,       -- counted when claimed
    due_at_us        BIGINT  NOT NULL,
    claimed_until_us BIGINT,
    failure          TEXT,

    CONSTRAINT jobs_key PRIMARY KEY (tenant_id, id)
);
CREATE INDEX jobs_due ON jobs (state, due_at_us);

-- Facts about the database itself: the release of the zone data its instants were derived with.
CREATE TABLE house_facts (
    name             TEXT    NOT NULL,
    value            TEXT    NOT NULL,

    CONSTRAINT house_facts_key PRIMARY KEY (name)
);

-- ==== 0010_invoicing_documents ====

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
-- What was issued stays as it was issued, whoever holds the connection.
CREATE TRIGGER invoices_stay_as_issued BEFORE UPDATE ON invoices
    BEGIN SELECT RAISE(ABORT, 'invoices_stay_as_issued'); END;
CREATE TRIGGER invoices_are_never_removed BEFORE DELETE ON invoices
    BEGIN SELECT RAISE(ABORT, 'invoices_are_never_removed'); END;
CREATE TRIGGER invoice_lines_stay_as_issued BEFORE UPDATE ON invoice_lines
    BEGIN SELECT RAISE(ABORT, 'invoice_lines_stay_as_issued'); END;
CREATE TRIGGER invoice_lines_are_never_removed BEFORE DELETE ON invoice_lines
    BEGIN SELECT RAISE(ABORT, 'invoice_lines_are_never_removed'); END;
CREATE TRIGGER invoice_taxes_stay_as_issued BEFORE UPDATE ON invoice_taxes
    BEGIN SELECT RAISE(ABORT, 'invoice_taxes_stay_as_issued'); END;
CREATE TRIGGER invoice_taxes_are_never_removed BEFORE DELETE ON invoice_taxes
    BEGIN SELECT RAISE(ABORT, 'invoice_taxes_are_never_removed'); END;
CREATE TRIGGER invoice_payments_stay_as_issued BEFORE UPDATE ON invoice_payments
    BEGIN SELECT RAISE(ABORT, 'invoice_payments_stay_as_issued'); END;
CREATE TRIGGER invoice_payments_are_never_removed BEFORE DELETE ON invoice_payments
    BEGIN SELECT RAISE(ABORT, 'invoice_payments_are_never_removed'); END;
-- A series goes up by one, and nowhere else.
CREATE TRIGGER invoice_series_go_up_by_one BEFORE UPDATE ON invoice_series
    WHEN NEW.next_number <> OLD.next_number + 1
    BEGIN SELECT RAISE(ABORT, 'invoice_series_go_up_by_one'); END;
CREATE TRIGGER invoice_series_are_never_removed BEFORE DELETE ON invoice_series
    BEGIN SELECT RAISE(ABORT, 'invoice_series_are_never_removed'); END;
-- pg: -- What was issued stays as it was issued, whoever holds the connection: the owner of the tables too.
-- pg: CREATE OR REPLACE FUNCTION invoicing_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
-- pg:     RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
-- pg:         MESSAGE = TG_NAME;
-- pg: END $$;
-- pg: CREATE TRIGGER invoices_stay_as_issued BEFORE UPDATE ON invoices
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoices_are_never_removed BEFORE DELETE ON invoices
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoices_are_never_emptied BEFORE TRUNCATE ON invoices
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_lines_stay_as_issued BEFORE UPDATE ON invoice_lines
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_lines_are_never_removed BEFORE DELETE ON invoice_lines
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_lines_are_never_emptied BEFORE TRUNCATE ON invoice_lines
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_taxes_stay_as_issued BEFORE UPDATE ON invoice_taxes
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_taxes_are_never_removed BEFORE DELETE ON invoice_taxes
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_taxes_are_never_emptied BEFORE TRUNCATE ON invoice_taxes
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_payments_stay_as_issued BEFORE UPDATE ON invoice_payments
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_payments_are_never_removed BEFORE DELETE ON invoice_payments
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_payments_are_never_emptied BEFORE TRUNCATE ON invoice_payments
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();
-- pg: -- A series goes up by one, and nowhere else.
-- pg: CREATE TRIGGER invoice_series_go_up_by_one BEFORE UPDATE ON invoice_series
-- pg:     FOR EACH ROW WHEN (NEW.next_number <> OLD.next_number + 1)
-- pg:     EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_series_are_never_removed BEFORE DELETE ON invoice_series
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_series_are_never_emptied BEFORE TRUNCATE ON invoice_series
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();

-- ==== 0011_drawer_sessions ====

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
-- What was written down stays, whoever holds the connection.
CREATE TRIGGER drawer_movements_stay_as_written BEFORE UPDATE ON drawer_movements
    BEGIN SELECT RAISE(ABORT, 'drawer_movements_stay_as_written'); END;
CREATE TRIGGER drawer_movements_are_never_removed BEFORE DELETE ON drawer_movements
    BEGIN SELECT RAISE(ABORT, 'drawer_movements_are_never_removed'); END;
CREATE TRIGGER drawer_counts_stay_as_written BEFORE UPDATE ON drawer_counts
    BEGIN SELECT RAISE(ABORT, 'drawer_counts_stay_as_written'); END;
CREATE TRIGGER drawer_counts_are_never_removed BEFORE DELETE ON drawer_counts
    BEGIN SELECT RAISE(ABORT, 'drawer_counts_are_never_removed'); END;
CREATE TRIGGER drawer_pieces_stay_as_written BEFORE UPDATE ON drawer_pieces
    BEGIN SELECT RAISE(ABORT, 'drawer_pieces_stay_as_written'); END;
CREATE TRIGGER drawer_pieces_are_never_removed BEFORE DELETE ON drawer_pieces
    BEGIN SELECT RAISE(ABORT, 'drawer_pieces_are_never_removed'); END;
CREATE TRIGGER drawer_closings_stay_as_written BEFORE UPDATE ON drawer_closings
    BEGIN SELECT RAISE(ABORT, 'drawer_closings_stay_as_written'); END;
CREATE TRIGGER drawer_closings_are_never_removed BEFORE DELETE ON drawer_closings
    BEGIN SELECT RAISE(ABORT, 'drawer_closings_are_never_removed'); END;
-- A session changes once: it is closed.
CREATE TRIGGER drawer_sessions_change_once BEFORE UPDATE ON drawer_sessions
    WHEN OLD.closed_at_us IS NOT NULL OR NEW.closed_at_us IS NULL
        OR NEW.tenant_id IS NOT OLD.tenant_id OR NEW.id IS NOT OLD.id
        OR NEW.drawer_id IS NOT OLD.drawer_id OR NEW.number IS NOT OLD.number
        OR NEW.zone IS NOT OLD.zone OR NEW.opened_at_us IS NOT OLD.opened_at_us
        OR NEW.opened_on IS NOT OLD.opened_on OR NEW.opened_by IS NOT OLD.opened_by
        OR NEW.opened_by_name IS NOT OLD.opened_by_name
        OR NEW.float_cents IS NOT OLD.float_cents
    BEGIN SELECT RAISE(ABORT, 'drawer_sessions_change_once'); END;
CREATE TRIGGER drawer_sessions_are_never_removed BEFORE DELETE ON drawer_sessions
    BEGIN SELECT RAISE(ABORT, 'drawer_sessions_are_never_removed'); END;
CREATE TRIGGER drawer_sessions_have_no_gap BEFORE INSERT ON drawer_sessions
    WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM drawer_sessions
        WHERE tenant_id = NEW.tenant_id AND drawer_id = NEW.drawer_id)
    BEGIN SELECT RAISE(ABORT, 'drawer_sessions_have_no_gap'); END;
-- Nothing comes into a session that is closed, and nothing is counted in it.
CREATE TRIGGER drawer_movements_come_before_the_close BEFORE INSERT ON drawer_movements
    WHEN EXISTS (SELECT 1 FROM drawer_sessions WHERE tenant_id = NEW.tenant_id
        AND id = NEW.session_id AND closed_at_us IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'drawer_movements_come_before_the_close'); END;
CREATE TRIGGER drawer_counts_come_before_the_close BEFORE INSERT ON drawer_counts
    WHEN EXISTS (SELECT 1 FROM drawer_sessions WHERE tenant_id = NEW.tenant_id
        AND id = NEW.session_id AND closed_at_us IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'drawer_counts_come_before_the_close'); END;
CREATE TRIGGER drawer_closings_come_before_the_close BEFORE INSERT ON drawer_closings
    WHEN EXISTS (SELECT 1 FROM drawer_sessions WHERE tenant_id = NEW.tenant_id
        AND id = NEW.session_id AND closed_at_us IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'drawer_closings_come_before_the_close'); END;
-- pg: -- What was written down stays, whoever holds the connection: the owner of the tables too.
-- pg: CREATE FUNCTION drawer_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
-- pg:     RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
-- pg:         MESSAGE = TG_NAME;
-- pg: END $$;
-- pg: CREATE TRIGGER drawer_movements_stay_as_written BEFORE UPDATE ON drawer_movements
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_movements_are_never_removed BEFORE DELETE ON drawer_movements
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_movements_are_never_emptied BEFORE TRUNCATE ON drawer_movements
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_counts_stay_as_written BEFORE UPDATE ON drawer_counts
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_counts_are_never_removed BEFORE DELETE ON drawer_counts
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_counts_are_never_emptied BEFORE TRUNCATE ON drawer_counts
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_pieces_stay_as_written BEFORE UPDATE ON drawer_pieces
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_pieces_are_never_removed BEFORE DELETE ON drawer_pieces
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_pieces_are_never_emptied BEFORE TRUNCATE ON drawer_pieces
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_closings_stay_as_written BEFORE UPDATE ON drawer_closings
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_closings_are_never_removed BEFORE DELETE ON drawer_closings
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_closings_are_never_emptied BEFORE TRUNCATE ON drawer_closings
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION drawer_refuses();
-- pg: -- A session changes once: it is closed.
-- pg: CREATE TRIGGER drawer_sessions_change_once BEFORE UPDATE ON drawer_sessions
-- pg:     FOR EACH ROW WHEN (OLD.closed_at_us IS NOT NULL OR NEW.closed_at_us IS NULL
-- pg:         OR to_jsonb(NEW) - 'closed_at_us' IS DISTINCT FROM to_jsonb(OLD) - 'closed_at_us')
-- pg:     EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_sessions_are_never_removed BEFORE DELETE ON drawer_sessions
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE TRIGGER drawer_sessions_are_never_emptied BEFORE TRUNCATE ON drawer_sessions
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION drawer_refuses();
-- pg: CREATE FUNCTION drawer_numbers_follow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
-- pg:     IF NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM drawer_sessions
-- pg:             WHERE tenant_id = NEW.tenant_id AND drawer_id = NEW.drawer_id) THEN
-- pg:         RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME,
-- pg:             TABLE = TG_TABLE_NAME, MESSAGE = TG_NAME;
-- pg:     END IF;
-- pg:     RETURN NEW;
-- pg: END $$;
-- pg: CREATE TRIGGER drawer_sessions_have_no_gap BEFORE INSERT ON drawer_sessions
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_numbers_follow();
-- pg: -- Nothing comes into a session that is closed, and nothing is counted in it. The row is held until
-- pg: -- the end: a close at the same instant waits for what comes in, or what comes in finds it closed.
-- pg: CREATE FUNCTION drawer_is_open() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
-- pg:     PERFORM 1 FROM drawer_sessions WHERE tenant_id = NEW.tenant_id
-- pg:         AND id = NEW.session_id AND closed_at_us IS NULL FOR SHARE;
-- pg:     IF NOT FOUND THEN
-- pg:         RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME,
-- pg:             TABLE = TG_TABLE_NAME, MESSAGE = TG_NAME;
-- pg:     END IF;
-- pg:     RETURN NEW;
-- pg: END $$;
-- pg: CREATE TRIGGER drawer_movements_come_before_the_close BEFORE INSERT ON drawer_movements
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_is_open();
-- pg: CREATE TRIGGER drawer_counts_come_before_the_close BEFORE INSERT ON drawer_counts
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_is_open();
-- pg: CREATE TRIGGER drawer_closings_come_before_the_close BEFORE INSERT ON drawer_closings
-- pg:     FOR EACH ROW EXECUTE FUNCTION drawer_is_open();

-- ==== 0012_sales_till ====

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

-- ==== 0013_messaging_held ====

-- What a message is about, so that the one that waits can be sent now, dropped, or written anew
-- when the same thing changes again before it has left.
ALTER TABLE messages ADD COLUMN about_id UUID;
CREATE INDEX messages_that_wait ON messages (tenant_id, about_id)
    WHERE state = 'queued' AND about_id IS NOT NULL;

-- ==== 0014_booking_undo ====

-- How a visit stood before the team's last act on it, so that the act can be undone; kept an hour.
CREATE TABLE undo_steps (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    appointment_id   UUID    NOT NULL,
    act              TEXT    NOT NULL,       -- booked, moved, resized, marked, cancelled
    before_json      TEXT    NOT NULL,       -- when, with whom, at what price, holding what
    told_state       TEXT    NOT NULL,       -- what the client knew: nothing, place, cancelled
    told_start_us    BIGINT,
    told_staff_id    UUID,
    version_us       BIGINT  NOT NULL,       -- of the visit after the act: another, and it is too late
    sequence         INTEGER NOT NULL,
    done_at_us       BIGINT  NOT NULL,

    CONSTRAINT undo_steps_key PRIMARY KEY (tenant_id, appointment_id),
    CONSTRAINT undo_steps_of_our_appointment
        FOREIGN KEY (tenant_id, appointment_id) REFERENCES appointments (tenant_id, id)
);
CREATE INDEX undo_steps_by_age ON undo_steps (done_at_us);

-- ==== 0016_invoicing_tips ====

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
CREATE TRIGGER invoice_tips_stay_as_issued BEFORE UPDATE ON invoice_tips
    BEGIN SELECT RAISE(ABORT, 'invoice_tips_stay_as_issued'); END;
CREATE TRIGGER invoice_tips_are_never_removed BEFORE DELETE ON invoice_tips
    BEGIN SELECT RAISE(ABORT, 'invoice_tips_are_never_removed'); END;
-- pg: CREATE TRIGGER invoice_tips_stay_as_issued BEFORE UPDATE ON invoice_tips
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_tips_are_never_removed BEFORE DELETE ON invoice_tips
-- pg:     FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
-- pg: CREATE TRIGGER invoice_tips_are_never_emptied BEFORE TRUNCATE ON invoice_tips
-- pg:     FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();

-- ==== 0017_tenancy_closures ====

-- When a place is open, over time: weeks that follow one another, and days that differ. Before the
-- first of `opening_weeks` holds the week of `opening_hours`.
CREATE TABLE opening_weeks (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    location_id      UUID    NOT NULL,
    from_on          TEXT    NOT NULL,      -- the first day it is in force
    weeks            TEXT    NOT NULL,      -- [{"mon": [["09:00", "18:00"]], ..}]; several take turns

    CONSTRAINT opening_weeks_key PRIMARY KEY (tenant_id, location_id, from_on),
    CONSTRAINT opening_weeks_at_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id)
);

-- Days on which it is closed, or open at other hours than its week's. Of several over one day, the
-- one decided last holds.
CREATE TABLE special_days (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    location_id      UUID    NOT NULL,
    first_on         TEXT    NOT NULL,
    last_on          TEXT    NOT NULL,      -- included
    hours            TEXT    NOT NULL,      -- [["09:00", "15:00"]]; [] when closed
    kind             TEXT    NOT NULL,      -- holiday, vacation, works, hours, other
    decided_at_us    BIGINT  NOT NULL,

    CONSTRAINT special_days_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT special_days_at_our_place
        FOREIGN KEY (tenant_id, location_id) REFERENCES locations (tenant_id, id),
    CONSTRAINT special_days_in_order CHECK (first_on <= last_on)
);
CREATE INDEX special_days_by_day ON special_days (tenant_id, location_id, last_on);

-- Every word a shop has or had in its address: what it had leads to what it has (`tenants.slug`), and
-- no other shop is given it.
CREATE TABLE shop_slugs (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    slug             TEXT    NOT NULL,
    given_at_us      BIGINT  NOT NULL,

    CONSTRAINT shop_slugs_key PRIMARY KEY (tenant_id, slug),
    CONSTRAINT shop_slugs_slug UNIQUE (slug)
);
INSERT INTO shop_slugs (tenant_id, slug, given_at_us)
    SELECT tenant_id, slug, opened_at_us FROM tenants;

-- ==== 0018_booking_time_off ====

-- When a person works, over time: weeks that follow one another, and days that differ. Before the
-- first of `staff_weeks` holds the week of `staff_hours`.
CREATE TABLE staff_weeks (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    staff_id         UUID    NOT NULL,
    from_on          TEXT    NOT NULL,      -- the first day it is in force
    weeks            TEXT    NOT NULL,      -- [{"mon": [["09:00", "18:00"]], ..}]; several take turns

    CONSTRAINT staff_weeks_key PRIMARY KEY (tenant_id, staff_id, from_on),
    CONSTRAINT staff_weeks_of_our_staff
        FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id)
);

-- Days off, vacation, extra or shortened days. A kind and no reason: why somebody is away is theirs.
CREATE TABLE staff_exceptions (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    staff_id         UUID    NOT NULL,
    first_on         TEXT    NOT NULL,
    last_on          TEXT    NOT NULL,      -- included
    hours            TEXT    NOT NULL,      -- [["09:00", "15:00"]]; [] when away
    kind             TEXT    NOT NULL,      -- vacation, day_off, hours
    decided_at_us    BIGINT  NOT NULL,

    CONSTRAINT staff_exceptions_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT staff_exceptions_of_our_staff
        FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id),
    CONSTRAINT staff_exceptions_in_order CHECK (first_on <= last_on)
);
CREATE INDEX staff_exceptions_by_day ON staff_exceptions (tenant_id, staff_id, last_on);

-- Time that holds no client: a lunch, a training, the upkeep of a machine. Taken under the locks a
-- visit takes, so that neither ever lands on the other (docs/decisions/0017). The truth is the day
-- and the wall time; the instants are derived from them.
CREATE TABLE blocks (
    tenant_id        UUID    NOT NULL REFERENCES tenants (tenant_id),
    id               UUID    NOT NULL,
    staff_id         UUID,                  -- whose time it is, or of what room or machine
    resource_id      UUID,
    block_on         TEXT    NOT NULL,
    from_minute      INTEGER NOT NULL,      -- after local midnight
    to_minute        INTEGER NOT NULL,
    starts_at_us     BIGINT  NOT NULL,
    ends_at_us       BIGINT  NOT NULL,
    kind             TEXT    NOT NULL,      -- meal, break, training, meeting, upkeep, other

    CONSTRAINT blocks_key PRIMARY KEY (tenant_id, id),
    CONSTRAINT blocks_of_our_staff
        FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id),
    CONSTRAINT blocks_of_our_resource
        FOREIGN KEY (tenant_id, resource_id) REFERENCES resources (tenant_id, id),
    CONSTRAINT blocks_hold_one CHECK ((staff_id IS NULL) <> (resource_id IS NULL)),
    CONSTRAINT blocks_last_some_time
        CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440),
    CONSTRAINT blocks_last_some_instants CHECK (starts_at_us < ends_at_us)
);
CREATE INDEX blocks_by_time ON blocks (tenant_id, starts_at_us, ends_at_us);

-- ==== 0019_booking_lengths ====

-- A visit that was stretched or shortened by hand keeps the difference when it moves; since when
-- it stands where it stands tells how long somebody waits.
ALTER TABLE appointments ADD COLUMN stretched_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE appointments ADD COLUMN marked_at_us BIGINT;

-- ==== 0020_invoicing_pricing ====

-- How the prices of a document are read: before tax, with their taxes, or a fee deemed to hold them.
ALTER TABLE invoices ADD COLUMN pricing TEXT NOT NULL DEFAULT 'tax_excluded';

-- ==== 0021_sales_pricing ====

-- How the prices of an open sale are read: before tax, with their taxes, or a fee deemed to hold them.
ALTER TABLE tickets ADD COLUMN pricing TEXT NOT NULL DEFAULT 'tax_excluded';

-- ==== 0022_invoicing_words ====

-- What the shop says at the foot of its documents, in the language of each: copied as it was that
-- day, for a document does not change. None where the shop said nothing, and on those issued before.
ALTER TABLE invoices ADD COLUMN shop_words TEXT;
