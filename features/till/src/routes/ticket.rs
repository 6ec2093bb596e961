//! A ticket changes: a line, the discount, the note, who pays; it is kept aside or given up.

use axum::extract::{Path, State};
use domain::{
    tax::Pricing,
    till::{Entry, LineNumber},
};
use platform::house::House;
use sales::{
    SalesError,
    service::{self, Change, LineChange, Seen, Ticket},
};
use web::{
    door::Staff,
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, see_other},
};

use super::{asked, counter::till, line_number, say, ticket_id, ticket_path};
use crate::{
    pages::{Asked, Edit, Panel},
    words::Words,
};

/// `POST /app/till/{id}/lines/{line}`.
pub(super) async fn line(
    staff: Staff,
    State(house): State<House>,
    Path((id, line)): Path<(String, String)>,
    form: Typed,
) -> Answer {
    let (seen, number) = (seen(&id, &form)?, line_number(&line)?);
    let mut faults = Faults::new();
    let changes = line_changes(&house, &staff, (seen, number), (&form, &mut faults)).await;
    let changes = match changes {
        Ok(changes) => changes,
        Err(error) => return say::gone(error),
    };
    let panel = |faults| {
        Panel::Line(
            number,
            Some(Edit {
                typed: form.clone(),
                faults,
            }),
        )
    };
    if !faults.is_empty() {
        return shown(&house, &staff, seen, (panel(faults), "")).await;
    }
    let changes = changes
        .into_iter()
        .map(|change| Change::Line(number, change));
    apply(&house, &staff, (seen, changes.collect()), panel).await
}

/// What differs from the line as it stands, so that only that is logged.
async fn line_changes(
    house: &House,
    staff: &Staff,
    (seen, number): (Seen, LineNumber),
    (form, faults): (&Typed, &mut Faults),
) -> Result<Vec<LineChange>, SalesError> {
    if form.ticked("remove") {
        return Ok(vec![LineChange::Remove]);
    }
    let w = Words::new(staff.ctx.locale);
    let ticket = service::ticket(house, &staff.ctx, seen.ticket).await?;
    let entry = ticket
        .tally
        .entries
        .iter()
        .find(|entry| entry.number == number);
    let Some(entry) = entry else {
        return Err(SalesError::Unknown("line"));
    };
    let why_off = form.text("line_reason");
    let why_price = form.text("price_reason");
    let count = asked::quantity(w, form.text("quantity"), faults);
    let price = asked::price(w, form.text("price"), faults);
    let off = asked::discount(w, (form.text("line_off"), "line_off"), faults);
    let person = match form.text("staff") {
        "" => Some(None),
        id => faults.take("staff", id.parse().map(Some), |_| {
            w.till_fault_person().to_owned()
        }),
    };
    let sold = &entry.line;
    let differs = [
        count
            .filter(|count| *count != sold.count)
            .map(LineChange::Count),
        price
            .filter(|price| *price != sold.unit || is_other_reason(entry, why_price))
            .map(|price| LineChange::Price(price, why_price.to_owned())),
        off.map(|off| asked::reduction(off, why_off))
            .filter(|off| *off != sold.reduction)
            .map(LineChange::Discount),
        person
            .filter(|person| *person != sold.staff)
            .map(LineChange::Staff),
    ];
    Ok(differs.into_iter().flatten().collect())
}

/// Whether the price is another for another reason than before.
fn is_other_reason(entry: &Entry, why: &str) -> bool {
    entry.price_differs() && entry.price_reason != why
}

/// `POST /app/till/{id}/pricing`: whether the prices hold their taxes.
pub(super) async fn pricing(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let seen = seen(&id, &form)?;
    let pricing = Pricing::parse(form.text("pricing")).ok_or(Fault::BadRequest)?;
    let panel = |faults| {
        Panel::Discount(Edit {
            typed: Typed::default(),
            faults,
        })
    };
    let change = vec![Change::Pricing(pricing)];
    apply(&house, &staff, (seen, change), panel).await
}

/// `POST /app/till/{id}/discount`: of the whole.
pub(super) async fn discount(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let seen = seen(&id, &form)?;
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let text = if form.ticked("remove") {
        ""
    } else {
        form.text("off")
    };
    let off = asked::discount(w, (text, "off"), &mut faults);
    let panel = |faults| {
        Panel::Discount(Edit {
            typed: form.clone(),
            faults,
        })
    };
    let Some(off) = off else {
        return shown(&house, &staff, seen, (panel(faults), "")).await;
    };
    let change = Change::Discount(asked::reduction(off, form.text("reason")));
    apply(&house, &staff, (seen, vec![change]), panel).await
}

/// `POST /app/till/{id}/client`: who pays; nobody named when empty.
pub(super) async fn client(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let client = match form.text("client") {
        "" => None,
        id => Some(id.parse().map_err(|_| Fault::NotFound)?),
    };
    let change = Change::Client(client);
    apply(&house, &staff, (seen(&id, &form)?, vec![change]), |_| {
        Panel::Closed
    })
    .await
}

/// `POST /app/till/{id}/note`.
pub(super) async fn note(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let panel = |faults| {
        Panel::Note(Edit {
            typed: form.clone(),
            faults,
        })
    };
    let change = Change::Note(form.text("text").to_owned());
    apply(&house, &staff, (seen(&id, &form)?, vec![change]), panel).await
}

/// `POST /app/till/{id}/parking`: kept aside; the till is free for the next client.
pub(super) async fn park(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let seen = seen(&id, &form)?;
    match service::park(&house, &staff.ctx, seen, form.text("label")).await {
        Ok(_) => Ok(see_other("/app/till")),
        Err(error) => refused(&house, &staff, seen, (error, |_| Panel::Closed)).await,
    }
}

/// `POST /app/till/{id}/reopening`: taken up again, on any screen.
pub(super) async fn reopen(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let id = ticket_id(&id)?;
    let reopened = match service::ticket(&house, &staff.ctx, id).await {
        Ok(ticket) => service::reopen(&house, &staff.ctx, ticket.seen()).await,
        Err(error) => Err(error),
    };
    match reopened {
        // Another screen took it up first: it stands there as it is.
        Ok(_) | Err(SalesError::Changed) => Ok(see_other(&ticket_path(id))),
        Err(error) => say::gone(error),
    }
}

/// `POST /app/till/{id}/voiding`: given up before it is paid.
pub(super) async fn void(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let seen = seen(&id, &form)?;
    match service::void(&house, &staff.ctx, seen, form.text("void_reason")).await {
        Ok(()) => Ok(see_other("/app/till")),
        Err(error) => {
            let panel = |faults| {
                Panel::Void(Edit {
                    typed: form,
                    faults,
                })
            };
            refused(&house, &staff, seen, (error, panel)).await
        }
    }
}

fn seen(id: &str, form: &Typed) -> Result<Seen, Fault> {
    Ok(Seen {
        ticket: ticket_id(id)?,
        version: form.text("version").parse().unwrap_or_default(),
    })
}

/// Applies the changes, all or none; the page shows the ticket, or why it is as it was.
async fn apply(
    house: &House,
    staff: &Staff,
    (seen, changes): (Seen, Vec<Change>),
    panel: impl FnOnce(Faults) -> Panel,
) -> Answer {
    if changes.is_empty() {
        return Ok(see_other(&ticket_path(seen.ticket)));
    }
    match service::change_all(house, &staff.ctx, seen, changes).await {
        Ok(ticket) => Ok(see_other(&ticket_path(ticket.id))),
        Err(error) => refused(house, staff, seen, (error, panel)).await,
    }
}

async fn refused(
    house: &House,
    staff: &Staff,
    seen: Seen,
    (error, panel): (SalesError, impl FnOnce(Faults) -> Panel),
) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    if matches!(error, SalesError::Changed) {
        return shown(house, staff, seen, (panel(faults), w.till_fault_changed())).await;
    }
    let Some((field, said)) = say::fault(w, &error) else {
        return say::gone(error);
    };
    let panel = panel(Faults::new());
    if matches!(panel, Panel::Closed) {
        return shown(house, staff, seen, (panel, &said)).await;
    }
    faults.add(field_of(&panel, field), said);
    shown(house, staff, seen, (with(panel, faults), "")).await
}

/// The panel's own name of a field.
fn field_of(panel: &Panel, field: &'static str) -> &'static str {
    match (panel, field) {
        (Panel::Line(..), "off") => "line_off",
        (Panel::Line(..), "reason") => "line_reason",
        (Panel::Note(_), _) => "text",
        (Panel::Void(_), _) => "void_reason",
        _ => field,
    }
}

fn with(panel: Panel, faults: Faults) -> Panel {
    let put = |edit: Edit, faults| Edit { faults, ..edit };
    match panel {
        Panel::Line(number, edit) => Panel::Line(number, edit.map(|edit| put(edit, faults))),
        Panel::Discount(edit) => Panel::Discount(put(edit, faults)),
        Panel::Note(edit) => Panel::Note(put(edit, faults)),
        Panel::Void(edit) => Panel::Void(put(edit, faults)),
        other => other,
    }
}

/// The ticket as it stands now, with what was typed.
async fn shown(house: &House, staff: &Staff, seen: Seen, (panel, told): (Panel, &str)) -> Answer {
    let ticket: Ticket = match service::ticket(house, &staff.ctx, seen.ticket).await {
        Ok(ticket) => ticket,
        Err(error) => return say::gone(error),
    };
    let asked = Asked {
        panel,
        told: told.to_owned(),
        ..Asked::default()
    };
    again(&till(house, staff, Some(&ticket), asked).await?)
}
