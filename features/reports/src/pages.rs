//! Pages, papers and files of figures, from the same sheet.

mod chart;
mod csv;
mod day;
mod label;
mod paper;
mod rows;
mod session;
mod sheet;

pub use csv::{figures_csv, rows_csv};
pub use day::DayPage;
pub use paper::paper;
pub use rows::RowsPage;
pub use session::received;

use domain::reports::{Days, Reach};
use web::respond::encoded;

use crate::words::Words;

/// The address of something about some days.
fn address(page: &str, days: Days) -> String {
    let reach = match days.reach {
        Reach::Day => String::new(),
        reach => format!("&reach={}", reach.code()),
    };
    format!("/app/reports/day{page}?date={}{reach}", days.from)
}

/// The address of the rows of a figure, by its code.
fn rows_of(days: Days, code: &str) -> String {
    format!("{}&of={}", address("/rows", days), encoded(code))
}

/// The days, as a heading.
fn title(w: Words, days: Days) -> String {
    match days.reach {
        Reach::Day => w.reports_day_label(days.from),
        Reach::Week => w.reports_week_label(days.from),
        Reach::Month => w.reports_month_label(days.from),
    }
}
