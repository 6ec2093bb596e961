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
