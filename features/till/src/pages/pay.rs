//! How a ticket is paid: what is owed, what was paid of it, with what the rest is.

use askama::Template;
use domain::{
    locale::Locale,
    money::Money,
    till::{Offered, Settlement, Share, TenderKind, TipBasis, What, likely_cash, settle},
};
use platform::house::House;
use sales::{
    SalesError,
    service::{Settings, Ticket},
};
use web::{
    door::Staff,
    form::{Choice, Faults, Typed},
    shell::Shell,
};

use super::say::{self, Row};
use crate::words::Words;

/// What was chosen on the page of payment so far.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// Parts paid already, in order.
    pub earlier: Vec<Offered>,
    /// Whether they are more than what is due: the ticket changed meanwhile.
    pub above: bool,
    /// With what the rest is paid.
    pub with: Option<TenderKind>,
    /// The cash handed over.
    pub handed: Option<Money>,
    /// How much the means pays; all that is left when none.
    pub part: Option<Money>,
    /// The fields as they were typed.
    pub typed: Typed,
    /// What is wrong in them.
    pub faults: Faults,
}

impl Chosen {
    /// The means chosen now, for what is left: cash below it pays a part.
    pub fn offered(&self, left: Money, in_cash: Money) -> Option<Offered> {
        let kind = self.with?;
        let rest = Offered::rest(kind);
        if kind == TenderKind::Cash {
            return Some(match self.handed {
                Some(handed) if handed < in_cash => Offered {
                    share: Share::Of(handed),
                    ..rest
                },
                handed => Offered { handed, ..rest },
            });
        }
        let reference = self.typed.text("reference").trim();
        Some(Offered {
            share: match self.part {
                Some(part) if part != left => Share::Of(part),
                _ => Share::Rest,
            },
            reference: (!reference.is_empty()).then(|| reference.to_owned()),
            ..rest
        })
    }

    /// All the means in order.
    pub fn tenders(&self, left: Money, in_cash: Money) -> Vec<Offered> {
        let now = self.offered(left, in_cash);
        self.earlier.iter().cloned().chain(now).collect()
    }
}

/// How a ticket is paid.
#[derive(Template)]
#[template(path = "pay.html")]
pub struct PayPage {
    shell: Shell,
    w: Words,
    url: String,
    title: String,
    left: String,
    tips_said: String,
    tips: Vec<Tip>,
    /// Whether an amount of one's own is being typed.
    tip_other: bool,
    tip_amount: String,
    rows: Vec<Paid>,
    tenders: Vec<Tender>,
    chips: Vec<Chip>,
    amount: String,
    reference: String,
    handed_amount: String,
    change: String,
    rounding: String,
    act: String,
    agreed: String,
    version: String,
    key: String,
    /// Drawers to choose from, where several are open.
    drawers: Vec<Choice>,
    /// No drawer takes the cash: where one is opened.
    no_drawer: bool,
    faults: Faults,
}

/// A tip that may be chosen.
pub(super) struct Tip {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) picked: bool,
}

struct Paid {
    row: Row,
    /// What the form sends of a part paid already; empty for what is owed.
    held: String,
    undo: String,
}

struct Tender {
    code: &'static str,
    label: String,
    said: &'static str,
    key: &'static str,
    picked: bool,
}

struct Chip {
    value: i64,
    label: String,
    picked: bool,
}

/// The page's facts, before they are words.
pub struct Paying<'a> {
    /// Who takes payment.
    pub staff: &'a Staff,
    /// What is paid.
    pub ticket: &'a Ticket,
    /// How the till is set.
    pub settings: &'a Settings,
    /// Drawers to choose from, where several are open.
    pub drawers: Vec<Choice>,
    /// The key of this payment: the same however often it is sent.
    pub key: String,
}

impl PayPage {
    /// The page of a ticket with what was chosen so far.
    pub fn new(house: &House, paying: Paying<'_>, chosen: Chosen) -> Result<PayPage, SalesError> {
        let ticket = paying.ticket;
        let w = Words::new(paying.staff.ctx.locale);
        let title = match &ticket.client {
            Some(client) => w.till_pay_title_of(&client.name),
            None => w.till_pay_title().to_owned(),
        };
        let day = ticket.reckoned.place.on;
        let counted: &[Offered] = if chosen.above { &[] } else { &chosen.earlier };
        let earlier = settle(ticket.reckoned.due, counted, day)?;
        let left = if chosen.above {
            Money::ZERO
        } else {
            earlier.left
        };
        let in_cash =
            domain::tax::cash_total(earlier.left, day).map_err(domain::till::TillError::from)?;
        let now = settle(
            ticket.reckoned.due,
            &chosen.tenders(earlier.left, in_cash.total),
            day,
        );
        let now = now.unwrap_or_else(|_| earlier.clone());
        let offers = tips(w, paying.settings, ticket, &chosen.typed);
        let text = |field: &str| chosen.typed.text(field).to_owned();
        Ok(PayPage {
            shell: paying.staff.shell(house, "till", title.clone()),
            url: format!("/app/till/{}", ticket.id),
            title,
            left: ::words::money(w.locale(), left),
            tips_said: tips_said(w, paying.settings, ticket)?,
            tips: offers,
            tip_other: text("tip") == "other",
            tip_amount: text("tip_amount"),
            rows: rows(w, paying.settings, ticket, &chosen.earlier),
            tenders: tenders(w, paying.settings, chosen.with),
            chips: chips(w.locale(), in_cash.total, chosen.handed)?,
            amount: text("amount"),
            reference: text("reference"),
            handed_amount: text("handed_amount"),
            change: change(w, &now)?,
            rounding: rounding(w, &now)?,
            act: act(w, (&earlier, &now)),
            agreed: ticket.reckoned.due.cents().to_string(),
            version: ticket.version.to_string(),
            key: paying.key,
            no_drawer: !chosen.faults.of("drawer").is_empty() && paying.drawers.is_empty(),
            drawers: paying.drawers,
            faults: chosen.faults,
            w,
        })
    }
}

/// Whether somebody served: a tip goes to people.
fn is_served(ticket: &Ticket) -> bool {
    ticket
        .tally
        .entries
        .iter()
        .any(|entry| matches!(entry.line.what, What::Service { .. }) && entry.line.staff.is_some())
}

fn tips(w: Words, settings: &Settings, ticket: &Ticket, typed: &Typed) -> Vec<Tip> {
    if !settings.asks_tip || !is_served(ticket) {
        return Vec::new();
    }
    let given = ticket.reckoned.tip;
    let picked = |amount: Money| given > Money::ZERO && amount == given;
    let other = given > Money::ZERO
        && ticket
            .reckoned
            .suggested
            .iter()
            .all(|suggested| suggested.tip != given);
    suggested(w.locale(), ticket, picked)
        .chain([
            Tip {
                value: "other".to_owned(),
                label: w.till_tip_other().to_owned(),
                hint: if other {
                    ::words::money(w.locale(), given)
                } else {
                    String::new()
                },
                picked: other,
            },
            Tip {
                value: "none".to_owned(),
                label: w.till_tip_none().to_owned(),
                hint: String::new(),
                picked: typed.text("tip") == "none" && given == Money::ZERO,
            },
        ])
        .collect()
}

/// The tips of the shop's percentages; none is chosen in advance.
pub(super) fn suggested<'a>(
    locale: Locale,
    ticket: &'a Ticket,
    picked: impl Fn(Money) -> bool + 'a,
) -> impl Iterator<Item = Tip> + 'a {
    ticket.reckoned.suggested.iter().map(move |suggested| Tip {
        value: suggested.percent.to_string(),
        label: ::words::percent(locale, i64::from(suggested.percent).saturating_mul(10_000)),
        hint: ::words::money(locale, suggested.tip),
        picked: picked(suggested.tip),
    })
}

fn tips_said(w: Words, settings: &Settings, ticket: &Ticket) -> Result<String, SalesError> {
    let base = ticket
        .tally
        .cart()
        .tip_base(settings.tip_basis, ticket.reckoned.place)?;
    Ok(match settings.tip_basis {
        TipBasis::BeforeTax => w.till_tips_on(base),
        TipBasis::Services => w.till_tips_on_services(base),
    })
}

/// The total, the tip, what was paid of them.
fn rows(w: Words, settings: &Settings, ticket: &Ticket, parts: &[Offered]) -> Vec<Paid> {
    let owed = |row| Paid {
        row,
        held: String::new(),
        undo: String::new(),
    };
    let bill = &ticket.reckoned.bill;
    let mut rows = vec![owed(Row::new(w, w.till_total_with_tax(), bill.total))];
    if ticket.reckoned.tip > Money::ZERO {
        rows.push(owed(Row::new(w, w.till_tip(), ticket.reckoned.tip)));
    }
    let part = |(position, (part, paid)): (usize, (&Offered, Money))| Paid {
        row: Row::new(
            w,
            say::tender_name(w, settings, part.kind),
            Money::from_cents(paid.cents().saturating_neg()),
        ),
        held: held(part, paid),
        undo: position.to_string(),
    };
    let paid = parts.iter().filter_map(|part| match part.share {
        Share::Of(amount) | Share::UpTo(amount) => Some((part, amount)),
        Share::Rest => None,
    });
    rows.extend(paid.enumerate().map(part));
    rows
}

/// A part paid already, as the form holds it.
fn held(offered: &Offered, amount: Money) -> String {
    let reference = offered.reference.as_deref().unwrap_or_default();
    format!("{} {} {reference}", offered.kind.code(), amount.cents())
}

fn tenders(w: Words, settings: &Settings, with: Option<TenderKind>) -> Vec<Tender> {
    let offered = settings.tenders.iter().filter(|tender| tender.offered);
    let tender = |tender: &sales::service::TenderOffered| Tender {
        code: tender.kind.code(),
        label: say::tender_name(w, settings, tender.kind),
        said: match tender.kind {
            TenderKind::Terminal => w.till_terminal_said(),
            TenderKind::Other => w.till_other_said(),
            TenderKind::Cash | TenderKind::Debit | TenderKind::ETransfer => "",
        },
        key: match tender.kind {
            TenderKind::Cash => "F8",
            TenderKind::Terminal => "F9",
            TenderKind::Debit | TenderKind::ETransfer | TenderKind::Other => "",
        },
        picked: with == Some(tender.kind),
    };
    offered.map(tender).collect()
}

fn chips(locale: Locale, in_cash: Money, handed: Option<Money>) -> Result<Vec<Chip>, SalesError> {
    let chip = |amount: Money| Chip {
        value: amount.cents(),
        label: ::words::decimal(locale, amount.cents(), 2),
        picked: handed == Some(amount),
    };
    Ok(likely_cash(in_cash)?.into_iter().map(chip).collect())
}

fn change(w: Words, now: &Settlement) -> Result<String, SalesError> {
    let handed = now.tenders.iter().any(|paid| paid.handed.is_some());
    let change = Money::sum(now.tenders.iter().map(|paid| paid.change))?;
    Ok(if handed {
        ::words::money(w.locale(), change)
    } else {
        String::new()
    })
}

fn rounding(w: Words, now: &Settlement) -> Result<String, SalesError> {
    let rounding = now.rounding()?;
    Ok(if rounding == Money::ZERO {
        String::new()
    } else {
        w.till_rounding(::words::money(w.locale(), rounding))
    })
}

/// What the button does, and for how much.
fn act(w: Words, (earlier, now): (&Settlement, &Settlement)) -> String {
    let chosen = now.tenders.get(earlier.tenders.len());
    match chosen {
        Some(paid) if now.left == Money::ZERO => w.till_pay_act_with(paid.amount, paid.kind.code()),
        Some(paid) => w.till_pay_act_part(paid.amount, paid.kind.code()),
        None if earlier.left == Money::ZERO => w.till_pay_act_nothing().to_owned(),
        None => w.till_pay_act(earlier.left),
    }
}
