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
