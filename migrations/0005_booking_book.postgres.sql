-- The wall behind the wall: were the locks forgotten, the row would still be refused.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE claims ADD CONSTRAINT claims_never_meet
    EXCLUDE USING gist (
        tenant_id WITH =, holder_id WITH =, int8range(starts_at_us, ends_at_us) WITH &&
    );
