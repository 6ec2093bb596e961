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
