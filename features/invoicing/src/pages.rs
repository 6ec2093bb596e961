//! Pages of invoices, typed.

mod document;
mod list;
mod mail;
mod paper;
mod receipt;

pub use document::DocumentPage;
pub use list::ListPage;
pub use mail::mail;
pub use paper::letter;
pub use receipt::strip;

use domain::invoicing::Standing;

use crate::words::Words;

/// Where a document stands, in a word, with its tone.
fn standing(w: Words, standing: Standing) -> (String, &'static str) {
    match standing {
        Standing::Issued => (w.invoicing_issued().to_owned(), "info"),
        Standing::PartlyPaid => (w.invoicing_partly_paid().to_owned(), "warn"),
        Standing::Paid => (w.invoicing_paid().to_owned(), "ok"),
        Standing::Overdue(days) => (w.invoicing_overdue(days), "danger"),
        Standing::Credited => (w.invoicing_credited().to_owned(), ""),
    }
}
