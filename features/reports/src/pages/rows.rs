//! The rows behind a figure.

use askama::Template;
use booking::service::Attended;
use domain::invoicing::Kind;
use drawer::service::Gap;
use invoicing::service::{Detail, Entry};
use jiff::civil::DateTime;
use platform::house::House;
use web::{door::Staff, respond::encoded, shell::Shell};

use super::{address, label, title};
use crate::{
    service::{Behind, Rows},
    words::Words,
};

/// Rows a page shows at most; the file holds all of them.
const SHOWN_MAX: usize = 1_000;

/// The rows behind a figure.
#[derive(Template)]
#[template(path = "rows.html")]
pub struct RowsPage {
    shell: Shell,
    w: Words,
    heading: String,
    lede: String,
    days: String,
    back: String,
    csv: String,
    /// Whether they are visits, which have no amount.
    visits: bool,
    rows: Vec<Row>,
    /// That there are more; empty when all are shown.
    more: String,
    sum: String,
}

struct Row {
    url: String,
    name: String,
    at: String,
    what: String,
    who: String,
    amount: String,
}

impl RowsPage {
    /// The page of the rows of a figure.
    pub fn new(house: &House, staff: &Staff, found: &Rows) -> RowsPage {
        let w = Words::new(staff.ctx.locale);
        let figure = label::figure(w, &found.figure, &found.names);
        let heading = w.reports_rows_of(days_in(w, found), &figure);
        let (rows, all, sum): (Vec<Row>, usize, String) = match &found.behind {
            Behind::Documents(entries, sum) => (
                entries
                    .iter()
                    .take(SHOWN_MAX)
                    .map(|entry| entry_row(w, entry))
                    .collect(),
                entries.len(),
                ::words::money(w.locale(), *sum),
            ),
            Behind::Gaps(gaps, sum) => (
                gaps.iter().map(|gap| gap_row(w, gap)).collect(),
                gaps.len(),
                ::words::money(w.locale(), *sum),
            ),
            Behind::Visits(visits) => (
                visits
                    .iter()
                    .take(SHOWN_MAX)
                    .map(|visit| visit_row(w, found, visit))
                    .collect(),
                visits.len(),
                ::words::number(w.locale(), i64::try_from(visits.len()).unwrap_or(i64::MAX)),
            ),
        };
        let visits = matches!(found.behind, Behind::Visits(_));
        let csv = address("/rows.csv", found.days);
        RowsPage {
            shell: staff.shell(house, "reports", heading.clone()),
            w,
            heading,
            lede: if visits {
                w.reports_rows_count(all)
            } else {
                w.reports_rows_lede(all)
            },
            days: title(w, found.days),
            back: address("", found.days),
            csv: format!("{csv}&of={}", encoded(&found.figure.code())),
            visits,
            more: if all > rows.len() {
                w.reports_rows_more(all, rows.len())
            } else {
                String::new()
            },
            rows,
            sum,
        }
    }
}

fn days_in(w: Words, found: &Rows) -> String {
    use domain::reports::Reach;
    match found.days.reach {
        Reach::Day => w.reports_day_in(found.days.from),
        Reach::Week => w.reports_week_in(found.days.from),
        Reach::Month => w.reports_month_in(found.days.from),
    }
}

fn moment(w: Words, at: DateTime) -> String {
    w.reports_moment(at.date(), at.time())
}

/// What a document is.
pub(super) fn kind(w: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Invoice => w.reports_invoice(),
        Kind::CreditNote => w.reports_credit_note(),
    }
}

/// What a row is, and who is behind it.
pub(super) fn what(w: Words, entry: &Entry) -> (String, String) {
    match &entry.detail {
        Detail::Document => (kind(w, entry.kind).to_owned(), String::new()),
        Detail::Line {
            name,
            quantity,
            staff_name,
        } => {
            let name = name.get(w.locale());
            let said = match *quantity {
                0 | 1 => name.to_owned(),
                count => w.reports_counted(i64::from(count), name),
            };
            (said, staff_name.clone().unwrap_or_default())
        }
        Detail::Tax(key) => {
            let number = w.reports_tax_number(&key.number);
            (format!("{}, {number}", label::tax(w, key)), String::new())
        }
        Detail::Payment(tender) => (w.reports_tender(tender.code()), String::new()),
        Detail::Tip { staff_name } => (w.reports_tips().to_owned(), staff_name.clone()),
    }
}

fn entry_row(w: Words, entry: &Entry) -> Row {
    let (what, who) = what(w, entry);
    Row {
        url: format!("/app/invoices/{}", entry.document),
        name: entry.number.to_string(),
        at: moment(w, entry.at),
        what,
        who,
        amount: ::words::money(w.locale(), entry.amount),
    }
}

fn visit_row(w: Words, found: &Rows, visit: &Attended) -> Row {
    Row {
        url: format!("/app/appointments/{}", visit.id),
        name: visit.service.get(w.locale()).to_owned(),
        at: moment(w, visit.at),
        what: w.reports_visit_status(visit.status.as_str()),
        who: found.names.get(&visit.staff).cloned().unwrap_or_default(),
        amount: String::new(),
    }
}

fn gap_row(w: Words, gap: &Gap) -> Row {
    Row {
        url: format!("/app/drawer/sessions/{}", gap.session),
        name: w.reports_drawer_closed(gap.drawer.label(w.locale()), gap.number),
        at: ::words::date(w.locale(), gap.closed_on, ::words::DateForm::Short),
        what: w.reports_drawer_found(gap.counted, gap.expected),
        who: gap.closed_by_name.clone(),
        amount: gap
            .amount()
            .map(|amount| ::words::money(w.locale(), amount))
            .unwrap_or_default(),
    }
}
