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
