//! What the till keeps of a person, why and for how long.
//!
//! A ticket goes when it is paid or voided; one that nobody ends goes some days after it last
//! changed ([`crate::service::forget_old`]).

use platform::holdings::{Basis, Column, Erase, Person, Retention, Table};

/// Days an open ticket waits for somebody to end it.
pub const TICKET_DAYS: u16 = 30;
/// Days the note of a void stays: long enough to follow it up at the end of the year.
pub const VOID_DAYS: u16 = 730;

/// Every table of this feature.
pub fn holdings() -> &'static [Table] {
    TABLES
}

const fn of_a_ticket(
    name: &'static str,
    subject: &'static str,
    columns: &'static [Column],
) -> Table {
    Table {
        name,
        person: Person::Client,
        subject,
        purpose: "ring_up_what_is_sold",
        basis: Basis::Service,
        retention: Retention::Days(TICKET_DAYS),
        columns,
    }
}

const fn of_the_shop(name: &'static str, columns: &'static [Column]) -> Table {
    Table {
        name,
        person: Person::Nobody,
        subject: "",
        purpose: "ring_up_what_is_sold",
        basis: Basis::None,
        retention: Retention::WhileSubscribed,
        columns,
    }
}

const fn kept(column: Column) -> Column {
    column.on_erasure(Erase::KeepByLaw)
}

const fn logged(name: &'static str) -> Column {
    Column::made(name).on_erasure(Erase::KeepForSecurity)
}

const TABLES: &[Table] = &[
    of_a_ticket(
        "tickets",
        "client_id",
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("location_id"),
            Column::plain("version"),
            Column::secret("client_id"),
            Column::made("note"),
            Column::made("parked_as"),
            Column::plain("parked_at_us"),
            Column::plain("parked_by"),
            Column::made("discount"),
            Column::made("discount_value"),
            Column::made("discount_reason"),
            Column::plain("pricing"),
            Column::made("opened_at_us"),
            Column::plain("opened_by"),
            Column::made("changed_at_us"),
        ],
    ),
    of_a_ticket(
        "ticket_lines",
        "ticket_id",
        &[
            Column::plain("tenant_id"),
            Column::plain("ticket_id"),
            Column::plain("line"),
            Column::made("what"),
            Column::plain("ref_id"),
            Column::plain("appointment_id"),
            Column::made("name_fr"),
            Column::made("name_en"),
            Column::plain("tax_kind"),
            Column::made("quantity"),
            Column::made("unit_cents"),
            Column::made("list_cents"),
            Column::made("price_reason"),
            Column::made("discount"),
            Column::made("discount_value"),
            Column::made("discount_reason"),
            Column::plain("staff_id"),
            Column::plain("haircut"),
        ],
    ),
    of_a_ticket(
        "ticket_tips",
        "ticket_id",
        &[
            Column::plain("tenant_id"),
            Column::plain("ticket_id"),
            Column::plain("staff_id"),
            Column::made("amount_cents"),
        ],
    ),
    Table {
        name: "ticket_voids",
        person: Person::Member,
        subject: "voided_by",
        purpose: "secure_information",
        basis: Basis::Security,
        retention: Retention::Days(VOID_DAYS),
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("ticket_id"),
            logged("voided_at_us"),
            logged("voided_by"),
            logged("reason"),
            Column::plain("due_cents"),
        ],
    },
    Table {
        name: "ticket_visits",
        person: Person::Client,
        subject: "invoice_id",
        purpose: "invoice_what_is_sold",
        basis: Basis::Law,
        retention: Retention::FiscalYears(6),
        columns: &[
            Column::plain("tenant_id"),
            kept(Column::secret("appointment_id")),
            Column::plain("invoice_id"),
            kept(Column::made("paid_at_us")),
        ],
    },
    Table {
        name: "ticket_prices",
        person: Person::Client,
        subject: "invoice_id",
        purpose: "invoice_what_is_sold",
        basis: Basis::Law,
        retention: Retention::FiscalYears(6),
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("invoice_id"),
            Column::plain("position"),
            kept(Column::made("list_cents")),
            kept(Column::made("unit_cents")),
            kept(Column::made("reason")),
        ],
    },
    of_the_shop(
        "till_settings",
        &[
            Column::plain("tenant_id"),
            Column::plain("location_id"),
            Column::plain("asks_tip"),
            Column::plain("tip_basis"),
            Column::plain("tip_low"),
            Column::plain("tip_middle"),
            Column::plain("tip_high"),
            Column::plain("receipt_fr"),
            Column::plain("receipt_en"),
            Column::plain("locale"),
        ],
    ),
    of_the_shop(
        "till_tenders",
        &[
            Column::plain("tenant_id"),
            Column::plain("location_id"),
            Column::plain("kind"),
            Column::plain("position"),
            Column::plain("offered"),
            Column::plain("name_fr"),
            Column::plain("name_en"),
            Column::plain("asks_reference"),
        ],
    ),
];
