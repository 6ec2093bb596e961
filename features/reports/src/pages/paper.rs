//! The report on letter paper.

use domain::money::Overflow;
use paper::{DayReport, ReportRow, ReportSection};
use web::door::Staff;

use super::{sheet, title};
use crate::{service::Report, words::Words};

/// The report, for letter paper, in the reader's language.
pub fn paper(staff: &Staff, report: &Report) -> Result<DayReport, Overflow> {
    let w = Words::new(staff.ctx.locale);
    let heading = w.reports_heading(report.days.reach.code());
    let days = title(w, report.days);
    let unfinished = report.days.to >= report.today;
    let now = staff.shop.zone.wall(staff.ctx.now);
    let sections = sheet::sections(w, report)?
        .into_iter()
        .map(|section| ReportSection {
            title: section.title,
            note: section.note,
            rows: section
                .lines
                .into_iter()
                .map(|line| ReportRow {
                    amount: line.value.said(w),
                    label: line.label,
                    note: line.note,
                    look: line.look,
                })
                .collect(),
        });
    Ok(DayReport {
        locale: w.locale(),
        title: format!("{heading}, {days}"),
        heading,
        days,
        note: unfinished.then(|| w.reports_unfinished().to_owned()),
        shop: staff.shop.name.clone(),
        sections: sections.collect(),
        printed: w.reports_printed(now.date(), now.time()),
        page: w.reports_page().to_owned(),
        of: w.reports_page_of().to_owned(),
    })
}
