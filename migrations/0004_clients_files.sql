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
