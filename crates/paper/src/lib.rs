//! What is printed: typst templates filled with words, written as tagged PDF.
//!
//! A document is a struct of strings already said in the reader's language. Typesetting is heavy:
//! callers go through `platform::background::heavy`. No file and no network is ever touched.

mod closing;
mod day_report;
mod day_sheet;
mod invoice;
mod press;
mod receipt;

pub use closing::{Closing, closing_letter, closing_roll};
pub use day_report::{DayReport, ReportRow, ReportSection, day_report};
pub use day_sheet::{DaySheet, Pause, PersonSheet, Visit, day_sheet};
pub use invoice::{Fact, Invoice, InvoiceLine, Look, Row, invoice};
pub use receipt::{Receipt, ReceiptLine, receipt};

/// Why a document could not be made. `Display` is for the log.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The template does not typeset; a fault of ours, whatever the words in it.
    #[error("the document does not typeset: {0}")]
    Typeset(String),
    /// The pages cannot be written as PDF.
    #[error("the document cannot be written: {0}")]
    Written(String),
}
