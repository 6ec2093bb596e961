//! The client's own screen: how much of a tip, or none.

use axum::extract::{Path, State};
use domain::{locale::Locale, till::What};
use platform::{error::StoreError, house::House};
use sales::service::{self, Ticket};
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{
    payment::{tip_of, write_tip},
    say, ticket_id, ticket_path,
};
use crate::{
    pages::{Asking, TipPage},
    words::Words,
};

/// `GET /app/till/{id}/tip`: what the client is shown; `answered` thanks them.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(query): Query,
) -> Answer {
    let ticket = match service::ticket(&house, &staff.ctx, ticket_id(&id)?).await {
        Ok(ticket) => ticket,
        Err(error) => return say::gone(error),
    };
    let asking = Asking {
        locale: locale(&staff, &ticket, &query),
        answered: query.ticked("answered"),
        ..Asking::default()
    };
    page(&screen(&house, &staff, &ticket, asking).await?)
}

/// `POST /app/till/{id}/tip`: what the client chose.
pub(super) async fn give(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let ticket = match service::ticket(&house, &staff.ctx, ticket_id(&id)?).await {
        Ok(ticket) => ticket,
        Err(error) => return say::gone(error),
    };
    let locale = locale(&staff, &ticket, &form);
    let mut faults = Faults::new();
    let Some(amount) = tip_of(Words::new(locale), &ticket, &form, &mut faults) else {
        let fine = faults.is_empty();
        let asking = Asking {
            locale,
            typed: form,
            faults,
            ..Asking::default()
        };
        let screen = screen(&house, &staff, &ticket, asking).await?;
        return if fine { page(&screen) } else { again(&screen) };
    };
    if let Err(error) = write_tip(&house, &staff, ticket.id, amount).await {
        return say::gone(error);
    }
    let path = ticket_path(ticket.id);
    Ok(see_other(&format!(
        "{path}/tip?answered=yes&lang={}",
        locale.code()
    )))
}

/// The language asked for; else the client's, else the one of the person at the till.
fn locale(staff: &Staff, ticket: &Ticket, form: &Typed) -> Locale {
    let clients = ticket.client.as_ref().map(|client| client.locale);
    let asked = Locale::parse(form.text("lang"));
    asked.or(clients).unwrap_or(staff.ctx.locale)
}

async fn screen(
    house: &House,
    staff: &Staff,
    ticket: &Ticket,
    asking: Asking,
) -> Result<TipPage, Fault> {
    let settings = service::settings(house, &staff.ctx).await?;
    let served = served(house, staff, ticket).await?;
    let asking = Asking { served, ..asking };
    Ok(TipPage::new((house, staff), (ticket, &settings), asking)?)
}

/// The first names of those who served, each once.
async fn served(house: &House, staff: &Staff, ticket: &Ticket) -> Result<Vec<String>, StoreError> {
    let setup = booking::service::setup(house, &staff.ctx).await?;
    let mut names: Vec<String> = Vec::new();
    for entry in &ticket.tally.entries {
        let person = entry.line.staff.and_then(|id| setup.person(id));
        let is_service = matches!(entry.line.what, What::Service { .. });
        let first = person.and_then(|person| person.name.split_whitespace().next());
        let first = first.filter(|first| is_service && names.iter().all(|name| name != first));
        names.extend(first.map(str::to_owned));
    }
    Ok(names)
}
