//! The page of some days.

use askama::Template;
use booking::service::Outcome;
use domain::{
    ids::StaffId,
    invoicing::Kind,
    money::{Money, Overflow},
    reports::{Change, Days, Reach, average},
};
use invoicing::service::Of;
use platform::house::House;
use web::{door::Staff, shell::Shell};

use super::{
    address,
    chart::Chart,
    rows_of,
    sheet::{self, Part, Section},
    title,
};
use crate::{
    error::ReportsError,
    service::{Figure, Report},
    words::Words,
};

/// The page of some days.
#[derive(Template)]
#[template(path = "day.html")]
pub struct DayPage {
    shell: Shell,
    w: Words,
    title: String,
    lede: String,
    /// That the days are not over; empty when they are.
    unfinished: &'static str,
    reaches: Vec<Choice>,
    date: String,
    reach: &'static str,
    before: String,
    after: String,
    pdf: String,
    csv: String,
    kpis: Vec<Kpi>,
    blank: bool,
    chart: Option<Chart>,
    people: Vec<Person>,
    sections: Vec<Block>,
}

struct Choice {
    label: String,
    url: String,
    current: bool,
}

/// One of the figures on top.
struct Kpi {
    label: &'static str,
    value: String,
    note: String,
    /// `up`, `dn` or nothing.
    tone: &'static str,
    url: String,
}

/// A row of the table by person.
struct Person {
    name: String,
    /// 0 for nobody.
    hue: i32,
    /// Of the first one's sales, in percent.
    share: i64,
    visits: Linked,
    sales: Linked,
    tips: Linked,
}

/// A figure that opens its rows; without an address it does not.
#[derive(Default)]
struct Linked {
    said: String,
    url: String,
}

/// A card of figures.
struct Block {
    aside: bool,
    title: String,
    note: String,
    rows: Vec<BlockRow>,
}

struct BlockRow {
    label: String,
    note: String,
    value: String,
    url: String,
    look: &'static str,
}

impl DayPage {
    /// The page of a report.
    pub fn new(house: &House, staff: &Staff, report: &Report) -> Result<DayPage, ReportsError> {
        let w = Words::new(staff.ctx.locale);
        let days = report.days;
        let sections = sheet::sections(w, report)?;
        let title = title(w, days);
        Ok(DayPage {
            shell: staff.shell(house, "reports", title.clone()),
            w,
            title,
            lede: lede(w, report)?,
            unfinished: if days.to >= report.today {
                w.reports_unfinished()
            } else {
                ""
            },
            reaches: Reach::ALL.map(|reach| choice(w, days, reach)).into(),
            date: days.from.to_string(),
            reach: days.reach.code(),
            before: address("", days.before()),
            after: address("", days.after()),
            pdf: address("/report.pdf", days),
            csv: address("/figures.csv", days),
            kpis: kpis(w, report)?,
            blank: report.is_blank(),
            chart: Chart::new(w, report)?,
            people: people(w, report)?,
            sections: blocks(w, days, sections),
        })
    }
}

fn choice(w: Words, days: Days, reach: Reach) -> Choice {
    Choice {
        label: w.reports_reach(reach.code()),
        url: address("", Days::around(reach, days.from)),
        current: reach == days.reach,
    }
}

/// With what one compares, or that there is nothing to compare with.
fn lede(w: Words, report: &Report) -> Result<String, Overflow> {
    let then = report.then.days;
    let compares = report.then.net()?.is_some();
    Ok(match (then.reach, compares) {
        (Reach::Day, true) => w.reports_compared_day(then.from),
        (Reach::Week, true) => w.reports_compared_week(then.from),
        (Reach::Month, true) => w.reports_compared_month(then.from),
        (Reach::Day, false) => w.reports_incomparable_day(then.from),
        (Reach::Week, false) => w.reports_incomparable_week(then.from),
        (Reach::Month, false) => w.reports_incomparable_month(then.from),
    })
}

fn kpis(w: Words, report: &Report) -> Result<Vec<Kpi>, Overflow> {
    let takings = &report.takings;
    let kpi = |label, amount: Money, of: Of, (note, tone)| Kpi {
        label,
        value: ::words::money(w.locale(), amount),
        note,
        tone,
        url: rows_of(report.days, &Figure::Documents(of).code()),
    };
    let plain = |note: String| (note, "");
    let count = takings.count(Kind::Invoice);
    let invoiced = takings.sum(Some(Kind::Invoice), |head| head.subtotal)?;
    let tips = takings.sum(None, |head| head.tip)?;
    let for_whom = i64::try_from(takings.tips.len()).unwrap_or(i64::MAX);
    let net = (takings.net()?, report.then.net()?);
    Ok(vec![
        kpi(
            w.reports_net_kpi(),
            net.0,
            Of::Net,
            compared(w, report, net),
        ),
        visits(w, report),
        kpi(
            w.reports_basket(),
            average(invoiced, count).unwrap_or_default(),
            Of::Invoices,
            plain(w.reports_basket_of(count)),
        ),
        kpi(
            w.reports_tips(),
            tips,
            Of::Tips,
            plain(w.reports_tips_for(for_whom)),
        ),
        kpi(
            w.reports_received(),
            takings.sum(None, |head| head.paid)?,
            Of::Received,
            plain(left(w, takings.left()?)?),
        ),
    ])
}

fn left(w: Words, left: Money) -> Result<String, Overflow> {
    Ok(match left.cents() {
        0 => w.reports_all_paid().to_owned(),
        ..0 => w.reports_to_receive(left.negated()?),
        _ => w.reports_to_give_back(left),
    })
}

/// A change since a year ago. Days that are not over are not judged: the whole of then is said.
fn compared(
    w: Words,
    report: &Report,
    (now, then): (Money, Option<Money>),
) -> (String, &'static str) {
    if let Some(then) = then.filter(|_| report.days.to >= report.today) {
        return (w.reports_whole_then(then), "");
    }
    let percent = |percent: i64| ::words::percent(w.locale(), percent * 10_000);
    match Change::between(now, then) {
        Change::Incomparable => (w.reports_nothing_then().to_owned(), ""),
        Change::Same => (w.reports_same().to_owned(), ""),
        Change::More(_, Some(by)) => (w.reports_percent_more(percent(by)), "up"),
        Change::More(by, None) => (w.reports_more(by), "up"),
        Change::Less(_, Some(by)) => (w.reports_percent_less(percent(by)), "dn"),
        Change::Less(by, None) => (w.reports_less(by), "dn"),
    }
}

fn visits(w: Words, report: &Report) -> Kpi {
    let count = |outcome| report.visits(outcome, None);
    let (missed, cancelled) = (count(Outcome::Missed), count(Outcome::Cancelled));
    let mut notes = vec![w.reports_visits_not(missed)];
    if cancelled > 0 {
        notes.push(w.reports_visits_called_off(cancelled));
    }
    Kpi {
        label: w.reports_visits_kept_kpi(),
        value: ::words::number(w.locale(), count(Outcome::Kept)),
        note: notes.join(", "),
        tone: "",
        url: rows_of(report.days, &Figure::Visits(Some(Outcome::Kept)).code()),
    }
}

fn people(w: Words, report: &Report) -> Result<Vec<Person>, Overflow> {
    let sold = sheet::by_person(&report.takings)?;
    let most = sold
        .iter()
        .map(|(_, _, sum)| sum.cents())
        .max()
        .unwrap_or(0)
        .max(1);
    let mut people: Vec<Person> = sold
        .iter()
        .map(|(id, name, sum)| {
            let share = i128::from(sum.cents().max(0)) * 100 / i128::from(most);
            Person {
                share: i64::try_from(share).unwrap_or(100),
                sales: linked(w, report.days, (*sum, Of::By(*id))),
                ..person(w, report, (*id, name))
            }
        })
        .collect();
    // Who was tipped and sold nothing that day is there as well.
    let is_new = |staff: StaffId| sold.iter().all(|(id, _, _)| *id != Some(staff));
    let tipped = report.takings.tips.iter().filter(|tip| is_new(tip.staff));
    people.extend(tipped.map(|tip| person(w, report, (Some(tip.staff), &tip.name))));
    Ok(people)
}

fn person(w: Words, report: &Report, (id, name): (Option<StaffId>, &str)) -> Person {
    let tip = report.takings.tips.iter().find(|tip| Some(tip.staff) == id);
    let hue = id.and_then(|id| report.hues.get(&id).copied());
    Person {
        name: if id.is_none() {
            w.reports_nobody().to_owned()
        } else {
            name.to_owned()
        },
        hue: hue.unwrap_or_default(),
        share: 0,
        visits: Linked {
            said: id.map_or_else(String::new, |id| {
                ::words::number(w.locale(), report.visits(Outcome::Kept, Some(id)))
            }),
            url: String::new(),
        },
        sales: Linked::default(),
        tips: tip
            .map(|tip| linked(w, report.days, (tip.amount, Of::TipsTo(tip.staff))))
            .unwrap_or_default(),
    }
}

fn linked(w: Words, days: Days, (amount, of): (Money, Of)) -> Linked {
    Linked {
        said: ::words::money(w.locale(), amount),
        url: rows_of(days, &Figure::Documents(of).code()),
    }
}

/// The cards; people and their tips have a table of their own.
fn blocks(w: Words, days: Days, sections: Vec<Section>) -> Vec<Block> {
    let shown = |section: &Section| !matches!(section.part, Part::People | Part::Tips);
    let block = |section: Section| Block {
        aside: section.part != Part::Taxes,
        title: match section.part {
            Part::Taxes => format!("{}, {}", w.reports_taxes(), section.title),
            _ => section.title,
        },
        note: section.note,
        rows: section
            .lines
            .into_iter()
            .map(|line| BlockRow {
                value: line.value.said(w),
                url: rows_of(days, &line.code),
                look: line.look.name(),
                label: line.label,
                note: line.note,
            })
            .collect(),
    };
    sections.into_iter().filter(shown).map(block).collect()
}
