//! What invoices keep of a person, why and for how long.
//!
//! Tax law asks for the whole document: an erasure leaves it as it is, until six years after its
//! fiscal year (Tax Administration Act, A-6.002, s. 35.1; P-39.1, s. 23).

use platform::holdings::{Basis, Column, Erase, Person, Retention, Table};

/// Every table of this feature.
pub fn holdings() -> &'static [Table] {
    TABLES
}

const fn kept(column: Column) -> Column {
    column.on_erasure(Erase::KeepByLaw)
}

const fn of_a_client(
    name: &'static str,
    subject: &'static str,
    columns: &'static [Column],
) -> Table {
    Table {
        name,
        person: Person::Client,
        subject,
        purpose: "invoice_what_is_sold",
        basis: Basis::Law,
        retention: Retention::FiscalYears(6),
        columns,
    }
}

const TABLES: &[Table] = &[
    Table {
        name: "invoice_series",
        person: Person::Nobody,
        subject: "",
        purpose: "invoice_what_is_sold",
        basis: Basis::None,
        retention: Retention::WhileSubscribed,
        columns: &[
            Column::plain("tenant_id"),
            Column::plain("entity_id"),
            Column::plain("series"),
            Column::plain("next_number"),
        ],
    },
    of_a_client(
        "invoices",
        "client_id",
        &[
            Column::plain("tenant_id"),
            Column::plain("id"),
            Column::plain("entity_id"),
            Column::plain("location_id"),
            Column::plain("series"),
            Column::plain("number"),
            Column::plain("kind"),
            Column::plain("corrects_id"),
            kept(Column::made("reason")),
            kept(Column::made("issued_at_us")),
            Column::plain("issued_by"),
            Column::plain("zone"),
            kept(Column::made("business_date")),
            Column::plain("due_on"),
            Column::plain("province"),
            Column::plain("locale"),
            kept(Column::secret("client_id")),
            kept(Column::made("client_name")),
            Column::plain("seller_name"),
            Column::plain("seller_legal_name"),
            Column::plain("seller_street"),
            Column::plain("seller_city"),
            Column::plain("seller_province"),
            Column::plain("seller_postal_code"),
            Column::plain("seller_phone"),
            Column::plain("seller_email"),
            Column::plain("gst_number"),
            Column::plain("qst_number"),
            Column::plain("pst_number"),
            Column::plain("neq"),
            kept(Column::made("subtotal_cents")),
            kept(Column::made("discount_cents")),
            kept(Column::made("discount_reason")),
            kept(Column::made("tax_cents")),
            kept(Column::made("total_cents")),
            kept(Column::made("tip_cents")),
            kept(Column::made("rounding_cents")),
            kept(Column::made("paid_cents")),
            Column::plain("source_kind"),
            Column::plain("source_id"),
            Column::plain("kept_until"),
            Column::plain("shop_words"),
            Column::plain("pricing"),
        ],
    ),
    of_a_client(
        "invoice_lines",
        "invoice_id",
        &[
            Column::plain("tenant_id"),
            Column::plain("invoice_id"),
            Column::plain("position"),
            kept(Column::made("what")),
            Column::plain("ref_id"),
            Column::plain("appointment_id"),
            Column::plain("staff_id"),
            kept(Column::made("staff_name")),
            kept(Column::made("description_fr")),
            kept(Column::made("description_en")),
            kept(Column::made("quantity")),
            kept(Column::made("unit_cents")),
            kept(Column::made("discount_cents")),
            kept(Column::made("discount_reason")),
            kept(Column::made("net_cents")),
            Column::plain("tax_kind"),
            Column::plain("tax_status"),
            Column::plain("haircut"),
            Column::plain("corrects_position"),
        ],
    ),
    of_a_client(
        "invoice_taxes",
        "invoice_id",
        &[
            Column::plain("tenant_id"),
            Column::plain("invoice_id"),
            Column::plain("position"),
            kept(Column::made("tax")),
            kept(Column::made("rate_thousandths")),
            kept(Column::made("amount_cents")),
            Column::plain("registration_number"),
        ],
    ),
    of_a_client(
        "invoice_tips",
        "invoice_id",
        &[
            Column::plain("tenant_id"),
            Column::plain("invoice_id"),
            Column::plain("position"),
            Column::plain("staff_id"),
            kept(Column::made("staff_name")),
            kept(Column::made("amount_cents")),
        ],
    ),
    of_a_client(
        "invoice_payments",
        "invoice_id",
        &[
            Column::plain("tenant_id"),
            Column::plain("invoice_id"),
            Column::plain("position"),
            kept(Column::made("kind")),
            kept(Column::made("amount_cents")),
            kept(Column::made("rounding_cents")),
            kept(Column::made("handed_cents")),
            kept(Column::made("change_cents")),
            kept(Column::made("reference")),
            Column::plain("corrects_position"),
        ],
    ),
];
