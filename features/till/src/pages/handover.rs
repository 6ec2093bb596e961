//! A sale that was just paid: the change, the receipt, the next visit.

use askama::Template;
use domain::{money::Money, time::Instant};
use invoicing::service::Document;
use platform::house::House;
use sales::SalesError;
use web::{door::Staff, form::Faults, shell::Shell};

use crate::words::Words;

/// A sale that was just paid.
#[derive(Template)]
#[template(path = "handover.html")]
pub struct HandoverPage {
    shell: Shell,
    w: Words,
    url: String,
    invoice_url: String,
    said: String,
    change: String,
    change_said: String,
    told: String,
    told_tone: &'static str,
    /// The address of the client's file, or what was typed.
    email: String,
    sent: bool,
    faults: Faults,
    again_said: String,
    again: Vec<AgainRow>,
    book_url: String,
}

struct AgainRow {
    start: String,
    weeks: String,
    when: String,
    with: String,
}

/// A next visit that may be taken.
#[derive(Clone, Debug)]
pub struct Next {
    /// In how many weeks.
    pub weeks: i64,
    /// When.
    pub start: Instant,
    /// With whom, by name.
    pub with: String,
}

/// What is shown beside the sale.
#[derive(Debug, Default)]
pub struct Beside {
    /// The address a receipt may go to.
    pub email: String,
    /// What is wrong in it.
    pub faults: Faults,
    /// The address a receipt was sent to; empty for none.
    pub sent: String,
    /// When the next visit was just booked.
    pub booked: Option<Instant>,
    /// The one that was wanted is taken.
    pub taken: bool,
    /// The service the next visit is of, by name.
    pub service: String,
    /// Next visits that may be taken.
    pub next: Vec<Next>,
    /// Where another date is chosen; empty where nothing is to be booked.
    pub book_url: String,
}

impl HandoverPage {
    /// The page of a sale.
    pub fn new(
        (house, staff): (&House, &Staff),
        document: &Document,
        beside: Beside,
    ) -> Result<HandoverPage, SalesError> {
        let w = Words::new(staff.ctx.locale);
        let (told, told_tone) = told(w, document, &beside);
        let handed = document.payments.iter().find_map(|paid| paid.handed);
        let change = Money::sum(document.payments.iter().map(|paid| paid.change))?;
        Ok(HandoverPage {
            shell: staff.shell(house, "till", w.till_done_title()),
            url: format!("/app/till/sales/{}", document.id),
            invoice_url: format!("/app/invoices/{}", document.id),
            said: said(w, document),
            change: handed
                .map(|_| ::words::money(w.locale(), change))
                .unwrap_or_default(),
            change_said: handed
                .map(|sum| w.till_done_handed(sum))
                .unwrap_or_default(),
            told,
            told_tone,
            sent: !beside.sent.is_empty(),
            email: beside.email,
            faults: beside.faults,
            again: beside
                .next
                .iter()
                .map(|next| again(w, document, next))
                .collect(),
            again_said: if beside.service.is_empty() {
                w.till_again().to_owned()
            } else {
                w.till_again_of(&beside.service)
            },
            book_url: beside.book_url,
            w,
        })
    }
}

fn said(w: Words, document: &Document) -> String {
    let sale = w.till_done_said(document.number.to_string(), document.total);
    let tip = (document.tip > Money::ZERO).then(|| w.till_done_tip(document.tip));
    let name = document.client_name.clone();
    let all: Vec<String> = name.into_iter().chain([sale]).chain(tip).collect();
    all.join(" · ")
}

fn told(w: Words, document: &Document, beside: &Beside) -> (String, &'static str) {
    if let Some(at) = beside.booked {
        let wall = document.zone.wall(at);
        return (w.till_booked(wall.date(), wall.time()), "ok");
    }
    if beside.taken {
        return (w.till_again_taken().to_owned(), "warn");
    }
    if beside.sent.is_empty() {
        return (String::new(), "ok");
    }
    (w.till_receipt_sent(&beside.sent), "ok")
}

fn again(w: Words, document: &Document, next: &Next) -> AgainRow {
    let wall = document.zone.wall(next.start);
    AgainRow {
        start: next.start.micros().to_string(),
        weeks: w.till_again_weeks(next.weeks),
        when: w.till_again_when(wall.date(), wall.time()),
        with: w.till_again_with(&next.with),
    }
}
