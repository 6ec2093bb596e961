//! Something is rung up.

use axum::extract::{Path, State};
use domain::{identity::Permission, ids::TicketId, till::What};
use platform::house::House;
use sales::{
    SalesError,
    service::{self, Change, NewLine, Opening, Ticket},
};
use web::{
    door::Staff,
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, encoded, see_other},
};

use super::{asked, counter::till, say, ticket_path};
use crate::{
    pages::{Asked, Keyed, Tab, custom_kind},
    words::Words,
};

/// Times a line is rung up anew when another screen was quicker.
const TRIES_MAX: usize = 3;

/// `POST /app/till/lines`: a tile, a visit of another client, or a free amount.
pub(super) async fn add(staff: Staff, State(house): State<House>, form: Typed) -> Answer {
    staff.ctx.may(Permission::IssueInvoices)?;
    let ticket = opened(&house, &staff, &form).await?;
    let mut faults = Faults::new();
    let line = read(&staff, ticket.as_ref(), &form, &mut faults)?;
    let Some(line) = line else {
        let asked = keyed(form, faults);
        return again(&till(&house, &staff, ticket.as_ref(), asked).await?);
    };
    match ring_up(&house, &staff, ticket, line).await {
        Ok(ticket) => Ok(see_other(&shown_at(ticket, Tab::parse(form.text("tab"))))),
        Err((ticket, error)) => refused(&house, &staff, ticket, (error, form)).await,
    }
}

/// `POST /app/till/scan`: a bar code adds its product; other words look for it.
pub(super) async fn scan(staff: Staff, State(house): State<House>, form: Typed) -> Answer {
    staff.ctx.may(Permission::IssueInvoices)?;
    let ticket = opened(&house, &staff, &form).await?;
    let code = form.text("code").trim().to_owned();
    let path = ticket
        .as_ref()
        .map_or("/app/till".to_owned(), |ticket| ticket_path(ticket.id));
    if code.is_empty() {
        return Ok(see_other(&path));
    }
    match ring_up(&house, &staff, ticket, NewLine::Code(code.clone())).await {
        Ok(ticket) => Ok(see_other(&ticket_path(ticket))),
        // A word is looked for; a code is of one product or none.
        Err((ticket, SalesError::Unknown("product"))) => {
            let path = ticket.map_or(path, |ticket| ticket_path(ticket.id));
            Ok(see_other(&format!("{path}?q={}", encoded(&code))))
        }
        Err((ticket, error)) => refused(&house, &staff, ticket, (error, form)).await,
    }
}

/// `POST /app/till/visits/{id}`: the visit's own ticket, opened when there is none.
pub(super) async fn visit(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let visit = id.parse().map_err(|_| Fault::NotFound)?;
    match service::open(&house, &staff.ctx, Opening::Visit(visit)).await {
        Ok(ticket) => Ok(see_other(&ticket_path(ticket.id))),
        // Another till opened it in the meantime.
        Err(SalesError::Changed) => {
            let ticket = service::find_by_visit(&house, &staff.ctx, visit).await?;
            let path = ticket.map_or("/app/till".to_owned(), ticket_path);
            Ok(see_other(&path))
        }
        Err(SalesError::NotToPay(_)) => Ok(see_other("/app/till?told=not-to-pay")),
        Err(error) => say::gone(error),
    }
}

/// The ticket the form names, if it still is open.
async fn opened(house: &House, staff: &Staff, form: &Typed) -> Result<Option<Ticket>, Fault> {
    let Ok(id) = form.text("ticket").parse::<TicketId>() else {
        return Ok(None);
    };
    match service::ticket(house, &staff.ctx, id).await {
        Ok(ticket) => Ok(Some(ticket)),
        // The screen is old: what is rung up now is another sale.
        Err(SalesError::AlreadyPaid(_) | SalesError::Voided) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Rings a line up on the ticket, or on a new one. A line more undoes nothing of another screen's.
async fn ring_up(
    house: &House,
    staff: &Staff,
    ticket: Option<Ticket>,
    line: NewLine,
) -> Result<TicketId, (Option<Ticket>, SalesError)> {
    let Some(mut ticket) = ticket else {
        let opened = service::open_with(house, &staff.ctx, line).await;
        return opened
            .map(|ticket| ticket.id)
            .map_err(|error| (None, error));
    };
    for _ in 0..TRIES_MAX {
        let change = Change::Add(line.clone());
        match service::change(house, &staff.ctx, ticket.seen(), change).await {
            Ok(ticket) => return Ok(ticket.id),
            Err(SalesError::Changed) => {}
            Err(error) => return Err((Some(ticket), error)),
        }
        ticket = service::ticket(house, &staff.ctx, ticket.id)
            .await
            .map_err(|error| (None, error))?;
    }
    Err((Some(ticket), SalesError::Changed))
}

/// What is rung up; none when a free amount has faults.
fn read(
    staff: &Staff,
    ticket: Option<&Ticket>,
    form: &Typed,
    faults: &mut Faults,
) -> Result<Option<NewLine>, Fault> {
    let id = |field: &str| form.text(field).to_owned();
    let unknown = |_| Fault::NotFound;
    if form.ticked("service") {
        return Ok(Some(NewLine::Service {
            service: id("service").parse().map_err(unknown)?,
            staff: who_serves(staff, ticket),
        }));
    }
    if form.ticked("product") {
        let product = id("product").parse().map_err(unknown)?;
        return Ok(Some(NewLine::Product(product)));
    }
    if form.ticked("visit") {
        let visit = id("visit").parse().map_err(unknown)?;
        return Ok(Some(NewLine::Visit(visit)));
    }
    let w = Words::new(staff.ctx.locale);
    let price = asked::price(w, form.text("price"), faults);
    let name = form.text("name").trim().to_owned();
    if name.is_empty() {
        faults.add("name", w.till_fault_name());
    }
    let kind = custom_kind(form.text("kind"));
    let kind = kind.unwrap_or(domain::tax::Kind::Goods);
    let Some(price) = price.filter(|_| faults.is_empty()) else {
        return Ok(None);
    };
    Ok(Some(NewLine::Custom {
        name,
        kind,
        price,
        staff: who_serves(staff, ticket),
    }))
}

/// Whoever gave the last service of the ticket; else the one at the till, when they serve clients.
fn who_serves(staff: &Staff, ticket: Option<&Ticket>) -> Option<domain::ids::StaffId> {
    let entries = ticket.map_or(&[][..], |ticket| &ticket.tally.entries);
    let mut served = entries
        .iter()
        .rev()
        .filter_map(|entry| match entry.line.what {
            What::Service { .. } => entry.line.staff,
            What::Product(_) | What::Custom | What::Fee(_) => None,
        });
    served.next().or(staff.member.staff)
}

/// The ticket, with the tab one was on.
fn shown_at(ticket: TicketId, tab: Tab) -> String {
    match tab.code() {
        "" => ticket_path(ticket),
        code => format!("{}?tab={code}", ticket_path(ticket)),
    }
}

fn keyed(typed: Typed, faults: Faults) -> Asked {
    Asked {
        tab: Tab::Amount,
        keyed: Keyed { typed, faults },
        ..Asked::default()
    }
}

/// The till again, with why nothing was rung up.
async fn refused(
    house: &House,
    staff: &Staff,
    ticket: Option<Ticket>,
    (error, form): (SalesError, Typed),
) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let Some((field, said)) = say::fault(w, &error) else {
        return say::gone(error);
    };
    let asked = if form.ticked("custom") {
        let mut faults = Faults::new();
        faults.add(field, said);
        keyed(form, faults)
    } else {
        Asked {
            said,
            ..Asked::default()
        }
    };
    again(&till(house, staff, ticket.as_ref(), asked).await?)
}
