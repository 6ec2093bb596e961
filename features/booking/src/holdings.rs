//! What this feature holds, why and for how long.

use platform::holdings::{Basis, Column, Erase, Person, Retention, Table};

/// Every table of this feature.
pub fn holdings() -> &'static [Table] {
    TABLES
}

const TABLES: &[Table] = &[
    Table {
        name: "booking_rules",
        person: Person::Nobody,
        subject: "",
        purpose: "",
        basis: Basis::None,
        retention: Retention::WithOwner,
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("location_id"),
            Column::plain("lead_minutes"),
            Column::plain("horizon_days"),
            Column::plain("step_minutes"),
            Column::plain("notice_minutes"),
        ],
    },
    Table {
        name: "staff_hours",
        person: Person::Member,
        subject: "staff_id",
        purpose: "organise_work",
        basis: Basis::Service,
        retention: Retention::WhileSubscribed,
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("staff_id"),
            Column::made("weekday"),
            Column::made("from_minute"),
            Column::made("to_minute"),
        ],
    },
    Table {
        name: "appointments",
        person: Person::Client,
        subject: "client_id",
        purpose: "give_the_service",
        basis: Basis::Service,
        retention: Retention::AfterLastVisit { months: 36 },
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("location_id"),
            Column::secret("client_id"),
            Column::made("service_id"),
            Column::made("staff_id"),
            Column::made("status"),
            Column::given("local_start"),
            Column::plain("zone"),
            Column::given("starts_at_us"),
            Column::made("ends_at_us"),
            Column::made("business_date"),
            Column::made("price_cents"),
            Column::made("service_name_fr"),
            Column::made("service_name_en"),
            Column::plain("tax_kind"),
            Column::made("source"),
            Column::secret("link_hash"),
            Column::plain("sequence"),
            Column::made("created_at_us"),
            Column::made("changed_at_us"),
            Column::given("letter_email"),
            Column::given("letter_locale"),
            Column::made("cancelled_by"),
            Column::given("cancel_reason").on_erasure(Erase::Row),
            Column::made("stretched_minutes"),
            Column::made("marked_at_us"),
        ],
    },
    Table {
        name: "claims",
        person: Person::Client,
        subject: "appointment_id",
        purpose: "give_the_service",
        basis: Basis::Service,
        retention: Retention::WithOwner,
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("appointment_id"),
            Column::plain("position"),
            Column::plain("holder_kind"),
            Column::plain("holder_id"),
            Column::plain("starts_at_us"),
            Column::plain("ends_at_us"),
        ],
    },
];
