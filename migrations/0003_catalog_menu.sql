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
