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
