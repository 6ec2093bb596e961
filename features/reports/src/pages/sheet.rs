//! Every figure of some days, in words: what the page, the paper and the file all show.

use std::collections::{BTreeMap, BTreeSet};

use booking::service::Outcome;
use domain::{
    ids::StaffId,
    invoicing::Kind,
    money::{Money, Overflow},
    tax::{Authority, Status},
};
use invoicing::service::{Of, Sort, Takings, TaxSum};
use paper::Look;

use super::label;
use crate::{
    service::{Figure, Report},
    words::Words,
};

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An amount.
    Money(Money),
    /// How many.
    Count(i64),
}

impl Value {
    /// As the reader reads it.
    pub fn said(self, w: Words) -> String {
        match self {
            Value::Money(amount) => ::words::money(w.locale(), amount),
            Value::Count(count) => ::words::number(w.locale(), count),
        }
    }
}

/// A figure with its name.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is.
    pub label: String,
    /// More about it; empty for nothing.
    pub note: String,
    /// How much.
    pub value: Value,
    /// The code of its rows.
    pub code: String,
    /// How it looks.
    pub look: Look,
}

/// Which part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What was sold.
    Sales,
    /// What an authority receives.
    Taxes,
    /// What was received.
    Money,
    /// Sales by person.
    People,
    /// Tips by person.
    Tips,
    /// Visits.
    Visits,
    /// Drawers that were closed.
    Drawers,
}

/// Figures that belong together.
#[derive(Clone, Debug)]
pub struct Section {
    /// Which part.
    pub part: Part,
    /// Its title.
    pub title: String,
    /// More about it; empty for nothing.
    pub note: String,
    /// Its figures.
    pub lines: Vec<Line>,
}

fn line(label: impl Into<String>, amount: Money, of: Of, look: Look) -> Line {
    Line {
        label: label.into(),
        note: String::new(),
        value: Value::Money(amount),
        code: Figure::Documents(of).code(),
        look,
    }
}

/// Every section, in the order of a paper.
pub fn sections(w: Words, report: &Report) -> Result<Vec<Section>, Overflow> {
    let takings = &report.takings;
    let mut sections = vec![section(Part::Sales, w.reports_sales(), sales(w, takings)?)];
    sections.extend(taxes(w, takings)?);
    sections.push(section(Part::Money, w.reports_money(), money(w, takings)?));
    sections.push(section(
        Part::People,
        w.reports_people(),
        people(w, takings)?,
    ));
    sections.push(section(Part::Tips, w.reports_tips(), tips(w, takings)?));
    sections.push(section(Part::Visits, w.reports_visits(), visits(w, report)));
    sections.push(section(
        Part::Drawers,
        w.reports_drawers(),
        drawers(w, report)?,
    ));
    sections.retain(|section| !section.lines.is_empty());
    Ok(sections)
}

fn section(part: Part, title: &str, lines: Vec<Line>) -> Section {
    Section {
        part,
        title: title.to_owned(),
        note: String::new(),
        lines,
    }
}

/// What was sold of a sort, discounts on, and all the discounts.
fn sales(w: Words, takings: &Takings) -> Result<Vec<Line>, Overflow> {
    let sold = || {
        takings
            .sold
            .iter()
            .filter(|sold| sold.kind == Kind::Invoice)
    };
    let mut lines = Vec::new();
    for sort in Sort::ALL {
        let of_sort = sold().filter(|sold| sold.sort == sort);
        let gross = Money::sum(of_sort.map(|sold| sold.gross))?;
        if gross != Money::ZERO || sort == Sort::Service {
            let label = w.reports_sort(sort.code());
            lines.push(line(label, gross, Of::Sold(sort), Look::Plain));
        }
    }
    let gross = Money::sum(sold().map(|sold| sold.gross))?;
    let discounts = Money::sum(sold().map(|sold| sold.net))?.minus(gross)?;
    let refunds = takings.sum(Some(Kind::CreditNote), |head| head.subtotal)?;
    for (label, amount, of) in [
        (w.reports_discounts(), discounts, Of::Discounts),
        (w.reports_refunds(), refunds, Of::Refunds),
    ] {
        if amount != Money::ZERO {
            lines.push(line(label, amount, of, Look::Plain));
        }
    }
    lines.push(line(w.reports_net(), takings.net()?, Of::Net, Look::Total));
    lines.extend(statuses(w, takings)?);
    Ok(lines)
}

/// What is taxable and what is not, where they differ.
fn statuses(w: Words, takings: &Takings) -> Result<Vec<Line>, Overflow> {
    let met = |status: &Status| takings.sold.iter().any(|sold| sold.status == *status);
    let met: Vec<Status> = Status::ALL.into_iter().filter(met).collect();
    if met.len() < 2 {
        return Ok(Vec::new());
    }
    let said = met.into_iter().map(|status| {
        let sold = takings.sold.iter().filter(|sold| sold.status == status);
        let net = Money::sum(sold.map(|sold| sold.net))?;
        let label = w.reports_status(status.code());
        Ok(line(label, net, Of::Status(status), Look::Soft))
    });
    said.collect()
}

/// One section for each who receives taxes.
fn taxes(w: Words, takings: &Takings) -> Result<Vec<Section>, Overflow> {
    let to: BTreeSet<Authority> = takings.taxes.iter().map(|tax| tax.authority).collect();
    let sections = to.into_iter().map(|to| {
        let taxes: Vec<&TaxSum> = takings
            .taxes
            .iter()
            .filter(|tax| tax.authority == to)
            .collect();
        let mut lines = Vec::new();
        for sum in &taxes {
            let net = sum.collected.plus(sum.returned)?;
            let number = w.reports_tax_number(&sum.key.number);
            let note = if sum.returned == Money::ZERO {
                number
            } else {
                let returned = w.reports_tax_returned(sum.collected, sum.returned);
                format!("{number}, {returned}")
            };
            lines.push(Line {
                note,
                ..line(
                    label::tax(w, &sum.key),
                    net,
                    Of::Tax(sum.key.clone()),
                    Look::Plain,
                )
            });
        }
        let all = taxes.iter().flat_map(|sum| [sum.collected, sum.returned]);
        let total = Money::sum(all)?;
        lines.push(line(
            w.reports_to_remit(),
            total,
            Of::Authority(to),
            Look::Total,
        ));
        let federal = |sum: &&TaxSum| sum.key.tax != domain::tax::Tax::Qst;
        let both = to == Authority::RevenuQuebec && taxes.iter().any(federal);
        Ok(Section {
            part: Part::Taxes,
            title: label::authority(w, to),
            note: if both {
                w.reports_quebec_too().to_owned()
            } else {
                String::new()
            },
            lines,
        })
    });
    sections.collect()
}

/// From what was sold to what was received, and with what.
fn money(w: Words, takings: &Takings) -> Result<Vec<Line>, Overflow> {
    let tax = takings.sum(None, |head| head.tax)?;
    let tip = takings.sum(None, |head| head.tip)?;
    let rounding = takings.sum(None, |head| head.rounding)?;
    let mut lines = vec![
        line(w.reports_net(), takings.net()?, Of::Net, Look::Plain),
        line(w.reports_taxes(), tax, Of::Taxes, Look::Soft),
    ];
    for (label, amount, of) in [
        (w.reports_tips(), tip, Of::Tips),
        (w.reports_rounding(), rounding, Of::Rounding),
        (w.reports_left(), takings.left()?, Of::Left),
    ] {
        if amount != Money::ZERO {
            lines.push(line(label, amount, of, Look::Soft));
        }
    }
    let paid = takings.sum(None, |head| head.paid)?;
    lines.push(line(w.reports_received(), paid, Of::Received, Look::Total));
    for sum in &takings.tenders {
        let net = sum.received.plus(sum.returned)?;
        let label = w.reports_tender(sum.tender.code());
        lines.push(line(label, net, Of::Tender(sum.tender), Look::Plain));
    }
    let returned = Money::sum(takings.tenders.iter().map(|sum| sum.returned))?;
    if returned != Money::ZERO {
        lines.push(line(
            w.reports_returned(),
            returned,
            Of::Returned,
            Look::Soft,
        ));
    }
    Ok(lines)
}

/// What each person sold, the most first; what nobody is named for last.
pub fn by_person(takings: &Takings) -> Result<Vec<(Option<StaffId>, String, Money)>, Overflow> {
    let mut sums: BTreeMap<Option<StaffId>, (String, Money)> = BTreeMap::new();
    for sold in &takings.sold {
        let (id, name) = sold.staff.clone().unzip();
        let (said, sum) = sums.entry(id).or_default();
        *said = name.unwrap_or_default();
        *sum = sum.plus(sold.net)?;
    }
    let sums = sums.into_iter();
    let mut sums: Vec<_> = sums.map(|(id, (name, sum))| (id, name, sum)).collect();
    sums.sort_by(|a, b| (a.0.is_none(), b.2, &a.1).cmp(&(b.0.is_none(), a.2, &b.1)));
    Ok(sums)
}

fn people(w: Words, takings: &Takings) -> Result<Vec<Line>, Overflow> {
    let people = by_person(takings)?.into_iter();
    let mut lines: Vec<Line> = people
        .map(|(id, name, sum)| {
            let name = if id.is_none() {
                w.reports_nobody().to_owned()
            } else {
                name
            };
            line(name, sum, Of::By(id), Look::Plain)
        })
        .collect();
    if !lines.is_empty() {
        lines.push(line(
            w.reports_total(),
            takings.net()?,
            Of::Net,
            Look::Total,
        ));
    }
    Ok(lines)
}

fn tips(w: Words, takings: &Takings) -> Result<Vec<Line>, Overflow> {
    let each = takings.tips.iter();
    let mut lines: Vec<Line> = each
        .map(|tip| line(&tip.name, tip.amount, Of::TipsTo(tip.staff), Look::Plain))
        .collect();
    if !lines.is_empty() {
        let total = takings.sum(None, |head| head.tip)?;
        lines.push(line(w.reports_total(), total, Of::Tips, Look::Total));
    }
    Ok(lines)
}

fn visits(w: Words, report: &Report) -> Vec<Line> {
    let counted = Outcome::ALL.map(|outcome| (outcome, report.visits(outcome, None)));
    let shown = counted.into_iter().filter(|(_, count)| *count > 0);
    let said = shown.map(|(outcome, count)| Line {
        label: w.reports_outcome(outcome.code()),
        note: String::new(),
        value: Value::Count(count),
        code: Figure::Visits(Some(outcome)).code(),
        look: Look::Plain,
    });
    said.collect()
}

/// What each count found beside what should have been there, and all of it.
fn drawers(w: Words, report: &Report) -> Result<Vec<Line>, Overflow> {
    let code = Figure::Gaps.code();
    let mut lines = Vec::new();
    for gap in &report.gaps {
        lines.push(Line {
            label: w.reports_drawer_closed(gap.drawer.label(w.locale()), gap.number),
            note: w.reports_drawer_counted(&gap.closed_by_name, gap.counted, gap.expected),
            value: Value::Money(gap.amount()?),
            code: code.clone(),
            look: Look::Plain,
        });
    }
    if lines.len() > 1 {
        let each = report.gaps.iter().map(drawer::service::Gap::amount);
        lines.push(Line {
            label: w.reports_gaps().to_owned(),
            note: String::new(),
            value: Value::Money(Money::sum(each.collect::<Result<Vec<_>, _>>()?)?),
            code,
            look: Look::Total,
        });
    }
    Ok(lines)
}
