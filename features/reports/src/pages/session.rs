//! What every means of payment brought while a drawer was open, for its report.

use domain::money::{Money, Overflow};
use invoicing::service::Received;
use paper::{Look, Row};

use crate::{service::SessionReport, words::Words};

/// A part of the report: each means, what went back by it, and their sum; none without documents.
pub fn received(w: Words, report: &SessionReport) -> Result<Vec<Vec<Row>>, Overflow> {
    let all = &report.received;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let row = |label: String, amount, look| Row {
        label,
        amount: ::words::money(w.locale(), amount),
        look,
    };
    let name = |of: &Received| w.reports_tender(of.tender.code());
    let title = Row {
        label: w.reports_session_all().to_owned(),
        amount: String::new(),
        look: Look::Strong,
    };
    let came = all.iter().filter(|of| of.sales > 0);
    let came = came.map(|of| {
        let label = w.reports_session_tender(of.sales, name(of));
        row(label, of.received, Look::Plain)
    });
    let back = all.iter().filter(|of| of.refunds > 0);
    let back = back.map(|of| {
        let label = w.reports_session_returned(of.refunds, name(of));
        row(label, of.returned, Look::Plain)
    });
    let sums = all.iter().flat_map(|of| [of.received, of.returned]);
    let total = row(
        w.reports_session_total().to_owned(),
        Money::sum(sums)?,
        Look::Strong,
    );
    let rows = [title].into_iter().chain(came).chain(back).chain([total]);
    Ok(vec![rows.collect()])
}
