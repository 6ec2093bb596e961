//! What drawers keep of the team, why and for how long.
//!
//! The reports support the books: tax law asks for them six years after their fiscal year (Tax
//! Administration Act, A-6.002, s. 35.1), whoever left the team since.

use platform::holdings::{Basis, Column, Erase, Person, Retention, Table};

/// Every table of this feature.
pub fn holdings() -> &'static [Table] {
    TABLES
}

const fn kept(column: Column) -> Column {
    column.on_erasure(Erase::KeepByLaw)
}

const fn of_nobody(name: &'static str, retention: Retention, columns: &'static [Column]) -> Table {
    Table {
        name,
        person: Person::Nobody,
        subject: "",
        purpose: "account_for_cash",
        basis: Basis::None,
        retention,
        columns,
    }
}

const fn of_the_team(
    name: &'static str,
    subject: &'static str,
    columns: &'static [Column],
) -> Table {
    Table {
        name,
        person: Person::Member,
        subject,
        purpose: "account_for_cash",
        basis: Basis::Law,
        retention: Retention::FiscalYears(6),
        columns,
    }
}

const TABLES: &[Table] = &[
    of_nobody(
        "drawers",
        Retention::WhileSubscribed,
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("location_id"),
            Column::plain("position"),
            Column::plain("name"),
            Column::plain("float_cents"),
            Column::plain("retired_at_us"),
        ],
    ),
    of_nobody(
        "drawer_rules",
        Retention::WhileSubscribed,
        &[Column::plain("tenant_id"), Column::plain("blind_for_all")],
    ),
    of_the_team(
        "drawer_sessions",
        "opened_by",
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("drawer_id"),
            Column::plain("number"),
            Column::plain("zone"),
            kept(Column::made("opened_at_us")),
            kept(Column::made("opened_on")),
            kept(Column::secret("opened_by")),
            kept(Column::made("opened_by_name")),
            kept(Column::made("float_cents")),
            Column::plain("closed_at_us"),
        ],
    ),
    of_the_team(
        "drawer_movements",
        "made_by",
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("session_id"),
            kept(Column::made("kind")),
            kept(Column::made("amount_cents")),
            kept(Column::made("category")),
            kept(Column::made("words")),
            Column::plain("document_id"),
            kept(Column::made("made_at_us")),
            kept(Column::secret("made_by")),
        ],
    ),
    of_the_team(
        "drawer_counts",
        "counted_by",
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("session_id"),
            Column::plain("position"),
            Column::plain("purpose"),
            kept(Column::made("counted_at_us")),
            kept(Column::secret("counted_by")),
            kept(Column::made("counted_by_name")),
            kept(Column::made("counted_cents")),
            kept(Column::made("expected_cents")),
            Column::plain("movements"),
        ],
    ),
    of_nobody(
        "drawer_pieces",
        Retention::WithOwner,
        &[
            Column::plain("tenant_id"),
            Column::plain("count_id"),
            Column::plain("value_cents"),
            Column::plain("pieces"),
        ],
    ),
    of_the_team(
        "drawer_closings",
        "closed_by",
        &[
            Column::plain("tenant_id"),
            Column::plain("session_id"),
            Column::plain("count_id"),
            Column::plain("left_id"),
            kept(Column::made("closed_on")),
            kept(Column::secret("closed_by")),
            kept(Column::made("closed_by_name")),
            kept(Column::made("expected_cents")),
            kept(Column::made("counted_cents")),
            kept(Column::made("left_cents")),
            kept(Column::made("gap_reason")),
            kept(Column::made("gap_words")),
            Column::plain("drawer_name"),
            Column::plain("drawer_position"),
            Column::plain("shop_name"),
            Column::plain("shop_street"),
            Column::plain("shop_city"),
            Column::plain("shop_province"),
            Column::plain("shop_postal_code"),
        ],
    ),
];
