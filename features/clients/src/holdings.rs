//! What this feature holds, why and for how long.

use platform::holdings::{Basis, Column, Person, Retention, Table};

/// Months a file is kept after the last visit, unless the shop sets fewer.
pub const MONTHS_AFTER_LAST_VISIT: u16 = 36;

const KEPT: Retention = Retention::AfterLastVisit {
    months: MONTHS_AFTER_LAST_VISIT,
};

/// Every table of this feature.
pub fn holdings() -> &'static [Table] {
    TABLES
}

const TABLES: &[Table] = &[
    Table {
        name: "clients",
        person: Person::Client,
        subject: "id",
        purpose: "serve_the_client",
        basis: Basis::Service,
        retention: KEPT,
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::given("first_name"),
            Column::given("last_name"),
            Column::secret("name_key"),
            Column::given("email"),
            Column::given("phone"),
            Column::given("locale"),
            Column::made("notes_sealed").sealed(),
            Column::given("turns_14_on"),
            Column::made("source"),
            Column::made("created_at_us"),
            Column::made("updated_at_us"),
            Column::made("confirmed_at_us"),
        ],
    },
    Table {
        name: "client_tokens",
        person: Person::Client,
        subject: "client_id",
        purpose: "find_the_client",
        basis: Basis::Service,
        retention: Retention::WithOwner,
        columns: &[
            Column::plain("tenant_id"),
            Column::secret("token"),
            Column::plain("client_id"),
        ],
    },
    Table {
        name: "guardian_consents",
        person: Person::Client,
        subject: "client_id",
        purpose: "prove_parental_consent",
        basis: Basis::Law,
        retention: Retention::WithOwner,
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("client_id"),
            Column::given("name"),
            Column::given("email"),
            Column::given("phone"),
            Column::given("authority"),
            Column::made("wording"),
            Column::made("locale"),
            Column::made("channel"),
            Column::made("consented_at_us"),
        ],
    },
    Table {
        name: "consents",
        person: Person::Client,
        subject: "client_id",
        purpose: "prove_consent",
        basis: Basis::Consent,
        retention: Retention::WithOwner,
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("client_id"),
            Column::given("purpose"),
            Column::made("wording"),
            Column::made("locale"),
            Column::made("channel"),
            Column::made("given_at_us"),
            Column::made("withdrawn_at_us"),
        ],
    },
];
