//! The list of invoices.

use askama::Template;
use domain::{invoicing::Kind, money::Money};
use platform::house::House;
use web::{door::Staff, respond::encoded, shell::Shell};

use super::standing;
use crate::{
    service::{Browse, Figures, Filter, Listing, Run, Slip},
    words::Words,
};

/// The list.
#[derive(Template)]
#[template(path = "invoices.html")]
pub struct ListPage {
    shell: Shell,
    w: Words,
    figures: Vec<Figure>,
    q: String,
    chips: Vec<Chip>,
    rows: Vec<Row>,
    /// Whether something narrows the list.
    narrowed: bool,
    /// How many are shown, and whether a number is missing.
    foot: Vec<String>,
    /// Whether one is.
    missing: bool,
    /// Address of the next page; empty when there is none.
    older: String,
    /// Address of the first page; empty on it.
    newest: String,
}

struct Figure {
    amount: String,
    said: String,
    url: &'static str,
}

struct Chip {
    label: String,
    url: String,
    current: bool,
}

struct Row {
    url: String,
    number: String,
    date: String,
    to: String,
    state: String,
    tone: &'static str,
    total: String,
    balance: String,
}

impl ListPage {
    /// The page of a part of the list.
    pub fn new(house: &House, staff: &Staff, browse: &Browse, listing: &Listing) -> ListPage {
        let w = Words::new(staff.ctx.locale);
        let older = listing.older.map(|before| address(browse, Some(before)));
        ListPage {
            shell: staff.shell(house, "invoices", w.invoicing_title()),
            w,
            figures: figures(w, listing.figures),
            q: browse.text.clone(),
            chips: chips(w, browse, listing.figures),
            rows: listing.slips.iter().map(|slip| row(w, slip)).collect(),
            narrowed: *browse != Browse::default(),
            foot: foot(w, listing),
            missing: listing.runs.iter().any(|run| run.missing != 0),
            older: older.unwrap_or_default(),
            newest: browse
                .before
                .map(|_| address(browse, None))
                .unwrap_or_default(),
        }
    }
}

fn figures(w: Words, figures: Figures) -> Vec<Figure> {
    let figure = |amount: Money, said: String, url| Figure {
        amount: ::words::money(w.locale(), amount),
        said,
        url,
    };
    vec![
        figure(
            figures.due.0,
            w.invoicing_figure_due(figures.due.1),
            "/app/invoices?state=due",
        ),
        figure(
            figures.overdue.0,
            w.invoicing_figure_overdue(figures.overdue.1),
            "/app/invoices?state=overdue",
        ),
        figure(
            figures.credited,
            w.invoicing_figure_credited().to_owned(),
            "/app/invoices?state=credits",
        ),
        figure(
            figures.issued,
            w.invoicing_figure_issued().to_owned(),
            "/app/invoices",
        ),
    ]
}

fn address(browse: &Browse, before: Option<i64>) -> String {
    let mut asked = Vec::new();
    if browse.filter != Filter::All {
        asked.push(format!("state={}", browse.filter.code()));
    }
    if !browse.text.is_empty() {
        asked.push(format!("q={}", encoded(&browse.text)));
    }
    if let Some(day) = browse.month {
        asked.push(format!("month={}", day.strftime("%Y-%m")));
    }
    asked.extend(before.map(|before| format!("before={before}")));
    let mark = if asked.is_empty() { "" } else { "?" };
    format!("/app/invoices{mark}{}", asked.join("&"))
}

fn chips(w: Words, browse: &Browse, figures: Figures) -> Vec<Chip> {
    let counted = |label: &str, count: i64| match count {
        0 => label.to_owned(),
        count => format!("{label} {}", ::words::number(w.locale(), count)),
    };
    let label = |filter| match filter {
        Filter::All => w.invoicing_all().to_owned(),
        Filter::Due => counted(w.invoicing_some_due(), figures.due.1),
        Filter::Overdue => counted(w.invoicing_some_overdue(), figures.overdue.1),
        Filter::Credits => w.invoicing_some_credits().to_owned(),
    };
    Filter::ALL
        .into_iter()
        .map(|filter| {
            let asked = Browse {
                filter,
                ..browse.clone()
            };
            Chip {
                label: label(filter),
                url: address(&asked, None),
                current: filter == browse.filter,
            }
        })
        .collect()
}

fn row(w: Words, slip: &Slip) -> Row {
    let (state, tone) = standing(w, slip.standing);
    let name = slip.client_name.as_deref();
    let name = name.unwrap_or(w.invoicing_counter());
    Row {
        url: format!("/app/invoices/{}", slip.id),
        number: slip.number.to_string(),
        date: ::words::date(w.locale(), slip.on, ::words::DateForm::Short),
        to: match &slip.corrects {
            Some(number) => w.invoicing_on(name, number),
            None => name.to_owned(),
        },
        state,
        tone,
        total: ::words::money(w.locale(), slip.total),
        balance: match slip.kind {
            Kind::Invoice => ::words::money(w.locale(), slip.balance),
            Kind::CreditNote => w.invoicing_not_applicable().to_owned(),
        },
    }
}

fn foot(w: Words, listing: &Listing) -> Vec<String> {
    let shown = w.invoicing_shown(listing.figures.count, listing.slips.len());
    let run = |run: &Run| match run.missing {
        0 => w.invoicing_none_missing(&run.first, &run.last),
        count => w.invoicing_some_missing(count, &run.first, &run.last),
    };
    std::iter::once(shown)
        .chain(listing.runs.iter().map(run))
        .collect()
}
