//! The till: what can be sold beside the ticket.

use askama::Template;
use domain::{till::What, time::Zone};
use platform::house::House;
use sales::{
    SalesError,
    service::{Counter, Ticket},
};
use web::{door::Staff, shell::Shell};

use super::{
    cart::{Cart, Panel},
    pick::{Keyed, Pick, Tab},
};
use crate::words::Words;

/// What is asked of the page beside the ticket.
#[derive(Debug, Default)]
pub struct Asked {
    /// Which tab.
    pub tab: Tab,
    /// What is looked for.
    pub q: String,
    /// What is open on the ticket.
    pub panel: Panel,
    /// What was typed for a free amount.
    pub keyed: Keyed,
    /// What went wrong while adding, in words.
    pub said: String,
    /// What the ticket has to say.
    pub told: String,
}

/// What lies around a ticket.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// Who stands there.
    pub staff: &'a Staff,
    /// What can be rung up.
    pub counter: &'a Counter,
    /// What is sold most of late.
    pub best: &'a [What],
    /// The shop's own time.
    pub zone: &'a Zone,
    /// The ticket, if there is one yet.
    pub ticket: Option<&'a Ticket>,
}

impl Desk<'_> {
    pub(super) fn words(&self) -> Words {
        Words::new(self.staff.ctx.locale)
    }
}

/// The till.
#[derive(Template)]
#[template(path = "till.html")]
pub struct TillPage {
    shell: Shell,
    w: Words,
    pick: Pick,
    cart: Cart,
}

impl TillPage {
    /// The till with its ticket, or none yet.
    pub fn new(house: &House, desk: Desk<'_>, asked: Asked) -> Result<TillPage, SalesError> {
        let w = desk.words();
        Ok(TillPage {
            shell: desk.staff.shell(house, "till", w.till_till()),
            pick: Pick::new(desk, &asked),
            cart: Cart::new(desk, asked)?,
            w,
        })
    }
}
