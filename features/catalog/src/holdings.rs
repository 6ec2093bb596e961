//! What the catalogue keeps: nothing of a person, but who of the team gives what.

use platform::holdings::{Basis, Column, Person, Retention, Table};

/// The catalogue of the shop: no person in it.
const fn of_nobody(name: &'static str, columns: &'static [Column]) -> Table {
    Table {
        name,
        person: Person::Nobody,
        subject: "",
        purpose: "catalogue",
        basis: Basis::None,
        retention: Retention::WhileSubscribed,
        columns,
    }
}

/// Every table of the catalogue.
pub const TABLES: &[Table] = &[
    of_nobody(
        "resources",
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("location_id"),
            Column::plain("kind"),
            Column::plain("name"),
            Column::plain("position"),
            Column::plain("active"),
        ],
    ),
    of_nobody(
        "service_categories",
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("name_fr"),
            Column::plain("name_en"),
            Column::plain("hue"),
            Column::plain("position"),
        ],
    ),
    of_nobody(
        "services",
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("category_id"),
            Column::plain("name_fr"),
            Column::plain("name_en"),
            Column::plain("description_fr"),
            Column::plain("description_en"),
            Column::plain("price_cents"),
            Column::plain("price_from"),
            Column::plain("tax_kind"),
            Column::plain("buffer_before"),
            Column::plain("buffer_after"),
            Column::plain("guests"),
            Column::plain("online"),
            Column::plain("active"),
            Column::plain("position"),
        ],
    ),
    of_nobody(
        "service_segments",
        &[
            Column::plain("tenant_id"),
            Column::plain("service_id"),
            Column::plain("position"),
            Column::plain("what"),
            Column::plain("label_fr"),
            Column::plain("label_en"),
            Column::plain("minutes"),
            Column::plain("who"),
            Column::plain("client_present"),
        ],
    ),
    of_nobody(
        "segment_needs",
        &[
            Column::plain("tenant_id"),
            Column::plain("service_id"),
            Column::plain("segment"),
            Column::plain("kind"),
            Column::plain("count"),
        ],
    ),
    Table {
        name: "staff_services",
        person: Person::Member,
        subject: "staff_id",
        purpose: "catalogue",
        basis: Basis::Service,
        retention: Retention::WhileSubscribed,
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("staff_id"),
            Column::made("service_id"),
            Column::made("price_cents"),
            Column::made("minutes"),
        ],
    },
    of_nobody(
        "products",
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("name_fr"),
            Column::plain("name_en"),
            Column::plain("price_cents"),
            Column::plain("cost_cents"),
            Column::plain("tax_kind"),
            Column::plain("code"),
            Column::plain("stock"),
            Column::plain("reorder_at"),
            Column::plain("active"),
            Column::plain("position"),
        ],
    ),
    of_nobody(
        "form_models",
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("preset"),
            Column::plain("kind"),
            Column::plain("name_fr"),
            Column::plain("name_en"),
            Column::plain("fields_json"),
            Column::plain("active"),
        ],
    ),
];
