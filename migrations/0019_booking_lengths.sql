-- A visit that was stretched or shortened by hand keeps the difference when it moves; since when
-- it stands where it stands tells how long somebody waits.
ALTER TABLE appointments ADD COLUMN stretched_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE appointments ADD COLUMN marked_at_us BIGINT;
