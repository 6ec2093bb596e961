//! What is kept of open sales, and what stays of them.

mod entities;
mod read;
mod settings;
mod write;

use domain::{
    ids::{ClientId, LocationId, TicketId},
    till::Tally,
    time::Instant,
};

use super::ticket::Parked;

pub(super) use read::{
    invoice_of_visit, is_voided, open_tickets, paid_of, rung_of, ticket, ticket_of_visit,
};
pub(super) use settings::{set_settings, settings};
pub(super) use write::{
    NewVoid, forget_old, insert, insert_void, keep_changed_prices, pay_visits, remove, take,
    unpay_visits, write, write_head,
};

/// The law that a visit is rung up once.
pub(super) const VISIT_ONCE: &str = "ticket_lines_appointment_id";

/// A ticket as it is kept.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub(super) id: TicketId,
    pub(super) location: LocationId,
    pub(super) version: i64,
    pub(super) client: Option<ClientId>,
    pub(super) note: String,
    pub(super) parked: Option<Parked>,
    pub(super) tally: Tally,
    pub(super) opened_at: Instant,
    pub(super) opened_by: String,
    pub(super) changed_at: Instant,
}

impl Kept {
    /// A new one, with nothing on it.
    pub(super) fn new(
        id: TicketId,
        (location, client): (LocationId, Option<ClientId>),
        (at, by): (Instant, String),
    ) -> Kept {
        Kept {
            id,
            location,
            version: 1,
            client,
            note: String::new(),
            parked: None,
            tally: Tally::default(),
            opened_at: at,
            opened_by: by,
            changed_at: at,
        }
    }
}
