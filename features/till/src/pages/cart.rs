//! The ticket: for whom, its lines, what it comes to.

use clients::service::ClientCard;
use domain::{
    identity::Permission,
    locale::Locale,
    money::Money,
    tax::{Answer, Pricing},
    till::{Discount, Entry, LineNumber, Reduction, What},
};
use sales::{
    SalesError,
    service::{Counter, Ticket},
};
use web::form::{Choice, Faults, Typed};

use super::{
    say::{self, Row},
    till::{Asked, Desk},
};
use crate::words::Words;

/// What is open on the ticket.
#[derive(Debug, Default)]
pub enum Panel {
    /// Nothing.
    #[default]
    Closed,
    /// A line, with what was typed in it when it was refused.
    Line(LineNumber, Option<Edit>),
    /// The discount of the whole.
    Discount(Edit),
    /// The note.
    Note(Edit),
    /// Giving up the sale.
    Void(Edit),
    /// Choosing who pays: what was looked for, who was found.
    Client(String, Vec<ClientCard>),
}

/// What was typed, and what is wrong in it.
#[derive(Debug, Default)]
pub struct Edit {
    /// The fields.
    pub typed: Typed,
    /// The faults.
    pub faults: Faults,
}

/// The ticket.
pub struct Cart {
    pub(super) ticket: String,
    pub(super) version: String,
    /// Address of the ticket; of the empty till without one.
    pub(super) url: String,
    /// Whether there is a ticket.
    pub(super) opened: bool,
    /// Whether somebody is named.
    pub(super) named: bool,
    pub(super) client: String,
    pub(super) client_url: String,
    pub(super) said: String,
    pub(super) choosing: bool,
    pub(super) who: String,
    pub(super) found: Vec<(String, String, String)>,
    pub(super) count: String,
    pub(super) lines: Vec<Line>,
    pub(super) told: String,
    pub(super) sums: Vec<Row>,
    pub(super) total: String,
    pub(super) tip: Option<Row>,
    pub(super) charge: String,
    pub(super) discount: Fields,
    pub(super) note: Fields,
    pub(super) void: Fields,
    /// The words of the button that reads the prices the other way, and what it sends; none for a
    /// fee, whose taxes are always in it.
    pub(super) pricing: Option<(&'static str, &'static str)>,
}

/// A small form of the ticket.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) open: bool,
    /// Whether it holds something already.
    pub(super) given: bool,
    pub(super) text: String,
    pub(super) reason: String,
    pub(super) faults: Faults,
}

/// One line.
pub(super) struct Line {
    pub(super) id: u16,
    pub(super) url: String,
    pub(super) name: String,
    pub(super) amount: String,
    pub(super) said: String,
    pub(super) off: String,
    pub(super) open: Option<LineEdit>,
}

/// What can be changed in a line.
pub(super) struct LineEdit {
    pub(super) quantity: String,
    pub(super) price: String,
    pub(super) off: String,
    /// Why something is taken off.
    pub(super) reason: String,
    /// Why the price is another.
    pub(super) price_reason: String,
    pub(super) people: Vec<Choice>,
    pub(super) faults: Faults,
}

impl Cart {
    pub(super) fn new(desk: Desk<'_>, asked: Asked) -> Result<Cart, SalesError> {
        let w = desk.words();
        let Some(ticket) = desk.ticket else {
            return Ok(Cart::none(w, asked.told));
        };
        let url = format!("/app/till/{}", ticket.id);
        let panel = asked.panel;
        let see = |entry: &Entry| line((w, desk.counter), &url, entry, &panel);
        let lines = ticket.tally.entries.iter().map(see);
        let bill = &ticket.reckoned.bill;
        let name = ticket.client.as_ref().map(|client| client.name.clone());
        let file = ticket.client.as_ref().map(|client| client.id);
        let file = file.filter(|_| desk.staff.may(Permission::ReadClients));
        Ok(Cart {
            ticket: ticket.id.to_string(),
            version: ticket.version.to_string(),
            opened: true,
            named: name.is_some(),
            said: match name {
                Some(_) => w.till_pays().to_owned(),
                None => w.till_no_name().to_owned(),
            },
            client: name.unwrap_or_else(|| w.till_nobody_named().to_owned()),
            client_url: file
                .map(|id| format!("/app/clients/{id}"))
                .unwrap_or_default(),
            count: w.till_count(ticket.tally.entries.len()),
            lines: lines.collect::<Result<_, _>>()?,
            told: asked.told,
            pricing: pricing(w, ticket.tally.pricing),
            sums: sums(w, ticket)?,
            total: ::words::money(w.locale(), bill.total),
            tip: (ticket.reckoned.tip > Money::ZERO)
                .then(|| Row::new(w, w.till_tip(), ticket.reckoned.tip)),
            charge: w.till_charge_button(ticket.reckoned.due),
            discount: discount(w.locale(), &ticket.tally.reduction, &panel),
            note: note(&ticket.note, &panel),
            void: void(&panel),
            choosing: matches!(panel, Panel::Client(..)),
            who: match &panel {
                Panel::Client(who, _) => who.clone(),
                _ => String::new(),
            },
            found: match panel {
                Panel::Client(_, found) => found.into_iter().map(|card| person(w, card)).collect(),
                _ => Vec::new(),
            },
            url,
        })
    }

    fn none(w: Words, told: String) -> Cart {
        Cart {
            pricing: None,
            ticket: String::new(),
            version: String::new(),
            url: "/app/till".to_owned(),
            opened: false,
            named: false,
            client: w.till_new_sale().to_owned(),
            client_url: String::new(),
            said: w.till_no_name().to_owned(),
            choosing: false,
            who: String::new(),
            found: Vec::new(),
            count: w.till_count(0),
            lines: Vec::new(),
            told,
            sums: Vec::new(),
            total: ::words::money(w.locale(), Money::ZERO),
            tip: None,
            charge: String::new(),
            discount: Fields::default(),
            note: Fields::default(),
            void: Fields::default(),
        }
    }
}

fn person(w: Words, card: ClientCard) -> (String, String, String) {
    let phone = card.phone.map(|phone| ::words::phone(w.locale(), &phone));
    let reached: Vec<String> = phone.into_iter().chain(card.email).collect();
    (card.id.to_string(), card.name, reached.join(" · "))
}

fn line(
    (w, counter): (Words, &Counter),
    url: &str,
    entry: &Entry,
    panel: &Panel,
) -> Result<Line, SalesError> {
    let number = entry.number;
    let sold = &entry.line;
    let off = sold.discount()?;
    let open = match panel {
        Panel::Line(of, edit) if *of == number => Some(line_edit(w, counter, entry, edit.as_ref())),
        _ => None,
    };
    Ok(Line {
        id: number.0,
        url: match open {
            Some(_) => url.to_owned(),
            None => format!("{url}?line={}", number.0),
        },
        name: sold.name.get(w.locale()).to_owned(),
        amount: ::words::money(w.locale(), sold.gross()?.minus(off)?),
        said: said(w, counter, entry),
        off: if off > Money::ZERO {
            w.till_line_off(off, &sold.reduction.reason)
        } else {
            String::new()
        },
        open,
    })
}

fn pricing(w: Words, now: Pricing) -> Option<(&'static str, &'static str)> {
    match now {
        Pricing::TaxExcluded => Some((w.till_taxes_in_button(), Pricing::TaxIncluded.code())),
        Pricing::TaxIncluded => Some((w.till_taxes_out_button(), Pricing::TaxExcluded.code())),
        Pricing::FeeDeemedTaxIncluded => None,
    }
}

/// How many, by whom, and why at another price.
fn said(w: Words, counter: &Counter, entry: &Entry) -> String {
    let sold = &entry.line;
    let person = counter
        .team
        .iter()
        .find(|person| Some(person.id) == sold.staff);
    let person = person.map(|person| match sold.what {
        What::Product(_) => w.till_line_sold_by(&person.name),
        What::Service { .. } | What::Custom | What::Fee(_) => person.name.clone(),
    });
    let several = sold.count.get() > 1 || matches!(sold.what, What::Product(_));
    let count = several.then(|| w.till_line_times(sold.count.get(), sold.unit));
    let other = entry.price_differs();
    let other = other.then(|| w.till_line_price_was(entry.list_price, &entry.price_reason));
    let parts: Vec<String> = [count, person, other].into_iter().flatten().collect();
    parts.join(" · ")
}

fn line_edit(w: Words, counter: &Counter, entry: &Entry, edit: Option<&Edit>) -> LineEdit {
    let sold = &entry.line;
    let typed = |field: &str, kept: String| match edit {
        Some(edit) => edit.typed.text(field).to_owned(),
        None => kept,
    };
    let staff = sold.staff.map(|id| id.to_string()).unwrap_or_default();
    let staff = typed("staff", staff);
    let people = counter.team.iter();
    let people = people.map(|person| Choice::of(person.id.to_string(), &person.name, &staff));
    LineEdit {
        quantity: typed("quantity", sold.count.get().to_string()),
        price: typed("price", say::typed_amount(w.locale(), sold.unit)),
        off: typed("line_off", written(w.locale(), sold.reduction.discount)),
        reason: typed("line_reason", sold.reduction.reason.clone()),
        price_reason: typed("price_reason", entry.price_reason.clone()),
        people: people.collect(),
        faults: edit.map(|edit| edit.faults.clone()).unwrap_or_default(),
    }
}

/// A discount as a field holds it.
fn written(locale: Locale, discount: Discount) -> String {
    match discount {
        Discount::None => String::new(),
        Discount::Amount(amount) => ::words::money(locale, amount),
        // Words take millionths, a discount is in thousandths of a percent.
        Discount::Percent(part) => ::words::percent(locale, i64::from(part).saturating_mul(10)),
    }
}

fn discount(locale: Locale, kept: &Reduction, panel: &Panel) -> Fields {
    let given = kept.discount != Discount::None;
    match panel {
        Panel::Discount(edit) => Fields {
            open: true,
            given,
            text: edit.typed.text("off").to_owned(),
            reason: edit.typed.text("reason").to_owned(),
            faults: edit.faults.clone(),
        },
        _ => Fields {
            given,
            text: written(locale, kept.discount),
            reason: kept.reason.clone(),
            ..Fields::default()
        },
    }
}

fn note(kept: &str, panel: &Panel) -> Fields {
    match panel {
        Panel::Note(edit) => Fields {
            open: true,
            text: edit.typed.text("text").to_owned(),
            faults: edit.faults.clone(),
            ..Fields::default()
        },
        _ => Fields {
            given: !kept.is_empty(),
            text: kept.to_owned(),
            ..Fields::default()
        },
    }
}

fn void(panel: &Panel) -> Fields {
    match panel {
        Panel::Void(edit) => Fields {
            open: true,
            reason: edit.typed.text("void_reason").to_owned(),
            faults: edit.faults.clone(),
            ..Fields::default()
        },
        _ => Fields::default(),
    }
}

/// The discount of the whole, the subtotal, each tax.
fn sums(w: Words, ticket: &Ticket) -> Result<Vec<Row>, SalesError> {
    let reduction = &ticket.tally.reduction;
    let off = ticket.tally.cart().bill()?.discount;
    let mut rows = Vec::new();
    if off > Money::ZERO {
        let label = w.till_discount_why(&reduction.reason);
        rows.push(Row::new(w, label, off.negated()?));
    }
    rows.extend(taxed(w, &ticket.reckoned.bill));
    Ok(rows)
}

/// The subtotal and each tax that is owed.
pub(super) fn taxed(w: Words, bill: &Answer) -> Vec<Row> {
    let subtotal = Row::new(w, w.till_subtotal(), bill.subtotal);
    let taxes = bill.charged().map(|line| {
        let rate = i64::from(line.rate.thousandths_of_percent());
        Row::new(w, say::tax(w, line.tax.code(), rate), line.amount)
    });
    [subtotal].into_iter().chain(taxes).collect()
}
