//! What the machine room's own tables hold, why and for how long.
//!
//! What is past its days is removed by [`crate::db::Platform::remove_what_is_over`].

use crate::holdings::{Basis, Column, Erase, Person, Retention, Table};

/// Every table of the platform.
pub fn holdings() -> &'static [Table] {
    TABLES
}

/// Who did what: long enough to follow up an act a season later.
pub const DEED_DAYS: u16 = 365;
/// Who read what: long enough to notice a reading that was not called for.
pub const READING_DAYS: u16 = 90;
/// A client that asks again does so within the day.
pub const ANSWER_DAYS: u16 = 1;
/// A job that is over is of use to whoever looks for a failure, for a month.
pub const JOB_DAYS: u16 = 30;

/// An identifier in a log: it stays as long as the log, which tells who did what, and no more.
const fn logged(name: &'static str) -> Column {
    Column::made(name).on_erasure(Erase::KeepForSecurity)
}

const TABLES: &[Table] = &[
    Table {
        name: "deeds",
        person: Person::Member,
        subject: "actor",
        purpose: "secure_information",
        basis: Basis::Security,
        retention: Retention::Days(DEED_DAYS),
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            logged("at_us"),
            logged("actor"),
            logged("deed"),
            logged("subject"),
        ],
    },
    Table {
        name: "readings",
        person: Person::Member,
        subject: "actor",
        purpose: "secure_information",
        basis: Basis::Security,
        retention: Retention::Days(READING_DAYS),
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            logged("at_us"),
            logged("actor"),
            logged("what"),
            logged("subject"),
        ],
    },
    Table {
        name: "idempotency_keys",
        person: Person::Client,
        subject: "answer_id",
        purpose: "give_the_service",
        basis: Basis::Service,
        retention: Retention::Days(ANSWER_DAYS),
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("route"),
            Column::plain("idempotency_key"),
            Column::secret("body_hash"),
            Column::secret("answer_sealed").sealed(),
            Column::plain("answer_id"),
            Column::plain("created_at_us"),
        ],
    },
    Table {
        name: "jobs",
        person: Person::Nobody,
        subject: "",
        purpose: "",
        basis: Basis::None,
        retention: Retention::Days(JOB_DAYS),
        columns: &[
            Column::plain("id"),
            Column::plain("tenant_id"),
            Column::plain("kind"),
            Column::plain("payload_json"),
            Column::plain("state"),
            Column::plain("tries"),
            Column::plain("due_at_us"),
            Column::plain("claimed_until_us"),
            Column::plain("failure"),
        ],
    },
    Table {
        name: "house_facts",
        person: Person::Nobody,
        subject: "",
        purpose: "",
        basis: Basis::None,
        retention: Retention::WithOwner,
        columns: &[Column::plain("name"), Column::plain("value")],
    },
    Table {
        name: "schema_migrations",
        person: Person::Nobody,
        subject: "",
        purpose: "",
        basis: Basis::None,
        retention: Retention::WithOwner,
        columns: &[Column::plain("name"), Column::plain("applied_at_us")],
    },
];
