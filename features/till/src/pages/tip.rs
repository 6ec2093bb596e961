//! What the client sees: the tip, and nothing else. Five choices of one size, none chosen.

use askama::Template;
use domain::{locale::Locale, till::TipBasis};
use platform::house::House;
use sales::{
    SalesError,
    service::{Settings, Ticket},
};
use web::{
    door::Staff,
    form::{Faults, Typed},
    shell::Shell,
};

use super::pay::{Tip, suggested};
use crate::words::Words;

/// The client's screen.
#[derive(Template)]
#[template(path = "tip.html")]
pub struct TipPage {
    shell: Shell,
    w: Words,
    url: String,
    lang: &'static str,
    other_url: String,
    question: String,
    said: String,
    tips: Vec<Tip>,
    /// Whether an amount of one's own is being typed.
    typing: bool,
    tip_amount: String,
    faults: Faults,
    sums: String,
    total: String,
    /// Where the one at the till goes on; empty before an answer.
    next: String,
}

/// Where the client is with it.
#[derive(Debug, Default)]
pub struct Asking {
    /// The language of the screen.
    pub locale: Locale,
    /// What was typed.
    pub typed: Typed,
    /// What is wrong in it.
    pub faults: Faults,
    /// Whether they answered.
    pub answered: bool,
    /// Who served, by name.
    pub served: Vec<String>,
}

impl TipPage {
    /// The screen for a ticket.
    pub fn new(
        (house, staff): (&House, &Staff),
        (ticket, settings): (&Ticket, &Settings),
        asking: Asking,
    ) -> Result<TipPage, SalesError> {
        let w = Words::new(asking.locale);
        let url = format!("/app/till/{}/tip", ticket.id);
        let base = ticket
            .tally
            .cart()
            .tip_base(settings.tip_basis, ticket.reckoned.place)?;
        let said = match settings.tip_basis {
            TipBasis::BeforeTax => w.till_tip_said(base),
            TipBasis::Services => w.till_tip_said_services(base),
        };
        let next = format!("/app/till/{}/payment", ticket.id);
        Ok(TipPage {
            shell: shell(house, staff, asking.locale),
            lang: asking.locale.code(),
            other_url: format!("{url}?lang={}", asking.locale.other().code()),
            question: if asking.answered {
                w.till_tip_thanks().to_owned()
            } else {
                question(w, &asking.served)
            },
            said: if asking.answered { String::new() } else { said },
            tips: if asking.answered {
                Vec::new()
            } else {
                tips(w, ticket)
            },
            typing: asking.typed.text("tip") == "other" && !asking.answered,
            tip_amount: asking.typed.text("tip_amount").to_owned(),
            faults: asking.faults,
            sums: sums(w, ticket),
            total: w.till_sum_total(ticket.reckoned.bill.total),
            next: if asking.answered { next } else { String::new() },
            url,
            w,
        })
    }
}

fn shell(house: &House, staff: &Staff, locale: Locale) -> Shell {
    let w = Words::new(locale);
    let caller = platform::doorman::Caller {
        locale,
        ..staff.caller.clone()
    };
    Shell::staff(house, &caller, "", w.till_tip_title())
}

/// To whom, when one person served.
fn question(w: Words, served: &[String]) -> String {
    match served {
        [name] => w.till_tip_question_to(name),
        _ => w.till_tip_question().to_owned(),
    }
}

fn tips(w: Words, ticket: &Ticket) -> Vec<Tip> {
    let plain = |value: &str, label: &str| Tip {
        value: value.to_owned(),
        label: label.to_owned(),
        hint: String::new(),
        picked: false,
    };
    suggested(w.locale(), ticket, |_| false)
        .chain([
            plain("other", w.till_tip_other_amount()),
            plain("none", w.till_tip_no()),
        ])
        .collect()
}

fn sums(w: Words, ticket: &Ticket) -> String {
    let bill = &ticket.reckoned.bill;
    let taxes = bill.charged();
    let taxes = taxes.map(|line| w.till_sum_tax(line.amount, line.tax.code()));
    let before = w.till_sums_before(bill.subtotal);
    let all: Vec<String> = [before].into_iter().chain(taxes).collect();
    all.join(" · ")
}
