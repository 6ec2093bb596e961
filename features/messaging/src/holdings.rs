//! What this feature holds, why and for how long.

use platform::holdings::{Basis, Column, Person, Retention, Table};

/// Every table of this feature.
pub fn holdings() -> &'static [Table] {
    TABLES
}

const TABLES: &[Table] = &[Table {
    name: "messages",
    person: Person::Client,
    subject: "client_id",
    purpose: "write_about_appointments",
    basis: Basis::Service,
    retention: Retention::Days(730),
    columns: &[
        Column::plain("tenant_id"),
        Column::plain("id"),
        Column::made("kind"),
        Column::plain("channel"),
        Column::secret("client_id"),
        Column::given("recipient"),
        Column::plain("locale"),
        Column::made("subject_sealed").sealed(),
        Column::made("text_sealed").sealed(),
        // The same text again, dressed.
        Column::secret("html_sealed").sealed(),
        Column::made("calendar_sealed").sealed(),
        Column::made("state"),
        Column::plain("tries"),
        Column::plain("due_at_us"),
        Column::made("created_at_us"),
        Column::made("sent_at_us"),
        Column::made("failure"),
        Column::plain("about_id"),
    ],
}];
