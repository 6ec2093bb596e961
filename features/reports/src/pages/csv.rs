//! Figures and their rows, as files a spreadsheet opens.

use domain::{locale::Locale, money::Overflow};
use drawer::service::Gap;
use words::csv::{Cell, csv};

use super::{
    rows::what,
    sheet::{self, Value},
};
use crate::{
    service::{Behind, Report, Rows},
    words::Words,
};

fn heads<const N: usize>(heads: [&str; N]) -> Vec<Cell> {
    heads.map(Cell::text).into()
}

/// Every figure of some days: section, figure, what more there is to say of it, amount or number.
pub fn figures_csv(locale: Locale, report: &Report) -> Result<String, Overflow> {
    let w = Words::new(locale);
    let mut rows = vec![heads([
        w.reports_csv_from(),
        w.reports_csv_to(),
        w.reports_csv_part(),
        w.reports_csv_figure(),
        w.reports_csv_note(),
        w.reports_amount(),
        w.reports_csv_number(),
    ])];
    for section in sheet::sections(w, report)? {
        rows.extend(section.lines.into_iter().map(|line| {
            let (amount, count) = match line.value {
                Value::Money(amount) => (Cell::Money(amount), Cell::Empty),
                Value::Count(count) => (Cell::Empty, Cell::Count(count)),
            };
            vec![
                Cell::Day(report.days.from),
                Cell::Day(report.days.to),
                Cell::text(&section.title),
                Cell::text(line.label),
                Cell::text(line.note),
                amount,
                count,
            ]
        }));
    }
    Ok(csv(locale, &rows))
}

/// The rows of a figure.
pub fn rows_csv(locale: Locale, found: &Rows) -> String {
    let w = Words::new(locale);
    let mut rows = Vec::new();
    match &found.behind {
        Behind::Documents(entries, _) => {
            rows.push(heads([
                w.reports_document(),
                w.reports_csv_date(),
                w.reports_csv_time(),
                w.reports_what(),
                w.reports_who(),
                w.reports_amount(),
            ]));
            rows.extend(entries.iter().map(|entry| {
                let (what, who) = what(w, entry);
                vec![
                    Cell::text(entry.number.to_string()),
                    Cell::Day(entry.at.date()),
                    Cell::Time(entry.at.time()),
                    Cell::text(what),
                    Cell::text(who),
                    Cell::Money(entry.amount),
                ]
            }));
        }
        Behind::Gaps(gaps, _) => rows.extend(gap_rows(w, gaps)),
        Behind::Visits(visits) => {
            rows.push(heads([
                w.reports_csv_date(),
                w.reports_csv_time(),
                w.reports_what(),
                w.reports_who(),
                w.reports_state(),
            ]));
            rows.extend(visits.iter().map(|visit| {
                let who = found.names.get(&visit.staff).cloned();
                vec![
                    Cell::Day(visit.at.date()),
                    Cell::Time(visit.at.time()),
                    Cell::text(visit.service.get(locale)),
                    Cell::text(who.unwrap_or_default()),
                    Cell::text(w.reports_visit_status(visit.status.as_str())),
                ]
            }));
        }
    }
    csv(locale, &rows)
}

fn gap_rows(w: Words, gaps: &[Gap]) -> Vec<Vec<Cell>> {
    let heads = heads([
        w.reports_csv_date(),
        w.reports_what(),
        w.reports_who(),
        w.reports_expected(),
        w.reports_counted_cash(),
    ]);
    let row = |gap: &Gap| {
        let drawer = gap.drawer.label(w.locale());
        vec![
            Cell::Day(gap.closed_on),
            Cell::text(w.reports_drawer_closed(drawer, gap.number)),
            Cell::text(&gap.closed_by_name),
            Cell::Money(gap.expected),
            Cell::Money(gap.counted),
        ]
    };
    [heads].into_iter().chain(gaps.iter().map(row)).collect()
}
