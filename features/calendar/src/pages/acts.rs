//! What may be done with a visit: the next step of its state, and what else.

use booking::service::{Line, Setup, Visit};
use domain::{booking::Status, identity::Permission};
use web::door::Staff;

use crate::words::Words;

/// A change of status, as a button.
pub(crate) struct Act {
    pub status: &'static str,
    pub label: &'static str,
}

/// What may be done now: first what comes next, then the rest.
pub(crate) struct Acts {
    pub primary: Option<Act>,
    pub others: Vec<Act>,
    /// Where it is paid, and the words of the button with the amount; empty when it is not due.
    pub pay: Option<(String, String)>,
    pub may_move: bool,
    pub may_stretch: bool,
    pub may_cancel: bool,
    /// Where a fee is kept of a visit that did not take place; or empty.
    pub fee_url: String,
    /// Where the same person books again, when this is over; or empty.
    pub again_url: String,
}

impl Acts {
    pub(super) fn new(staff: &Staff, w: Words, visit: &Visit) -> Acts {
        let (line, setup) = (&visit.line, &visit.setup);
        let (primary, others) = next(staff, w, (setup, line));
        let may_change = staff.may(Permission::MoveAppointments);
        let due = matches!(line.status, Status::InService | Status::ReadyToPay);
        let pays = due && staff.may(Permission::IssueInvoices);
        let over = matches!(
            line.status,
            Status::Completed | Status::Cancelled | Status::Missed
        );
        let (client, service) = (line.client, line.service);
        Acts {
            primary: primary.filter(|_| may_change),
            others: if may_change { others } else { Vec::new() },
            pay: pays.then(|| {
                let said = w.calendar_pay_button(visit.taxes.total);
                (format!("/app/till/visits/{}", line.id), said)
            }),
            may_move: may_change && line.status.is_awaited(),
            may_stretch: may_change && line.may_stretch(),
            may_cancel: may_change && line.status.may_become(Status::Cancelled),
            fee_url: if line.may_keep_fee(&setup.rules) && staff.may(Permission::IssueInvoices) {
                format!("/app/till/visits/{}/fee", line.id)
            } else {
                String::new()
            },
            again_url: if over && staff.may(Permission::BookAppointments) {
                format!("/app/appointments/new?client={client}&service={service}")
            } else {
                String::new()
            },
        }
    }
}

/// What comes next, and what else may be marked: the step after, the one before, and what skips
/// steps for a shop that does not mark each.
fn next(staff: &Staff, w: Words, (setup, line): (&Setup, &Line)) -> (Option<Act>, Vec<Act>) {
    let act = |status, label| Act { status, label };
    let confirm = act("confirmed", w.calendar_confirm_button());
    let arrive = act("arrived", w.calendar_arrive_button());
    let begin = act("in_service", w.calendar_begin_button());
    let ready = act("ready_to_pay", w.calendar_ready_button());
    let complete = act("completed", w.calendar_complete_button());
    let now = staff.ctx.now;
    let comes_today = setup.zone.date(line.span.start()) <= setup.zone.date(now);
    let (primary, mut others) = match line.status {
        Status::Booked if comes_today => (Some(arrive), vec![confirm]),
        Status::Held | Status::Booked => (Some(confirm), vec![]),
        Status::Confirmed if comes_today => (Some(arrive), vec![]),
        Status::Arrived => (
            Some(begin),
            vec![complete, act("confirmed", w.calendar_undo_button())],
        ),
        Status::InService => (
            Some(ready),
            vec![complete, act("arrived", w.calendar_begin_undo_button())],
        ),
        Status::ReadyToPay => (
            None,
            vec![complete, act("in_service", w.calendar_ready_undo_button())],
        ),
        Status::Missed => (None, vec![act("booked", w.calendar_absence_button())]),
        Status::Confirmed | Status::Completed | Status::Cancelled => (None, vec![]),
    };
    if line.span.start() <= now && line.status.is_awaited() {
        others.push(act("missed", w.calendar_miss_button()));
    }
    (primary, others)
}
