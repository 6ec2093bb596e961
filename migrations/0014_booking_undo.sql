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
