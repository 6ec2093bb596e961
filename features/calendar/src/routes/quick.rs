//! Booking on a free time of the board that is open already.

use booking::service::{self, Setup};
use domain::ids::{AppointmentId, ClientId, ServiceId, StaffId};
use jiff::civil::DateTime;
use platform::house::House;
use web::{
    door::Staff,
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, page},
};

use super::new::fresh;
use crate::{
    pages::{
        conflict::DonePart,
        quick::{AS_LAST, Known, QuickPart, Spot},
    },
    words::Words,
};

/// People shown for a search, each with their last visit.
const FOUND_MAX: u32 = 5;
/// Characters of a search that are read.
const QUERY_LENGTH_MAX: usize = 200;
/// Visits among which the last service that is still given is looked for.
const LAST_MAX: u64 = 5;

/// The small form, with the people a search finds.
pub(super) async fn part(
    staff: &Staff,
    house: &House,
    setup: &Setup,
    (mut form, faults): (Typed, Faults),
) -> Result<QuickPart, Fault> {
    if form.text("key").is_empty() {
        form.put("key", fresh(house));
    }
    let w = Words::new(staff.ctx.locale);
    let query: String = form.text("q").chars().take(QUERY_LENGTH_MAX).collect();
    let mut cards = Vec::new();
    if let Ok(id) = form.text("client").parse::<ClientId>() {
        cards.extend(service::client(house, &staff.ctx, id).await?);
    }
    if !query.is_empty() {
        let known = cards.first().map(|card| card.id);
        let found = clients::service::search(house, &staff.ctx, &query, FOUND_MAX).await?;
        cards.extend(found.into_iter().filter(|card| Some(card.id) != known));
    }
    let mut known = Vec::new();
    for card in cards {
        let visits = service::visits_of(house, &staff.ctx, card.id, LAST_MAX).await?;
        let again = given(setup, &form, &visits).is_some();
        let last = visits.into_iter().next();
        known.push(Known { card, last, again });
    }
    let spot = spot(staff, house, (setup, w), &form).await?;
    let searched = !query.is_empty();
    Ok(QuickPart::new(
        (w, setup),
        spot,
        (form, faults),
        (known, searched),
    ))
}

/// Where it would be: with whom, from when, and until when they are free.
async fn spot(
    staff: &Staff,
    house: &House,
    (setup, w): (&Setup, Words),
    form: &Typed,
) -> Result<Spot, Fault> {
    let typed = format!(
        "{}T{}{}",
        form.text("date"),
        form.text("time"),
        form.text("offset")
    );
    let wall: Option<DateTime> = format!("{}T{}", form.text("date"), form.text("time"))
        .parse()
        .ok();
    let today = setup.zone.date(staff.ctx.now);
    let wall = wall.unwrap_or(today.at(0, 0, 0, 0));
    let id: Option<StaffId> = form.text("staff").parse().ok();
    let person = id.and_then(|id| setup.person(id));
    let mut free = String::new();
    if let (Some(person), Ok(start)) = (person, service::start_of(setup, &typed)) {
        let days = service::days(house, &staff.ctx, (wall.date(), 1)).await?;
        let lines = days.iter().flat_map(|day| &day.people);
        let own = lines.filter(|lines| lines.staff == person.id);
        let span = own
            .flat_map(|lines| &lines.free)
            .find(|span| span.start() <= start && start < span.end());
        if let Some(span) = span {
            let until = setup.zone.wall(span.end()).time();
            free = w.calendar_quick_free(&person.name, until);
        }
    }
    Ok(Spot {
        start: typed,
        staff: form.text("staff").to_owned(),
        person: person.map_or_else(String::new, |person| person.name.clone()),
        wall,
        free,
    })
}

/// The service the person had last, in place of the word for it; nothing when there is none that
/// is still given by whom it is asked for.
pub(super) async fn as_last(
    staff: &Staff,
    house: &House,
    setup: &Setup,
    form: &mut Typed,
) -> Result<(), Fault> {
    if form.text("service") != AS_LAST {
        return Ok(());
    }
    let client: Option<ClientId> = form.text("client").parse().ok();
    let mut last = String::new();
    if let Some(client) = client {
        let visits = service::visits_of(house, &staff.ctx, client, LAST_MAX).await?;
        let found = given(setup, form, &visits);
        last = found.map_or_else(String::new, |service| service.to_string());
    }
    form.put("service", last);
    Ok(())
}

/// The service of the last of these visits that the form's person still gives.
fn given(setup: &Setup, form: &Typed, visits: &[service::Line]) -> Option<ServiceId> {
    let with: Option<StaffId> = form.text("staff").parse().ok();
    let gives = |line: &&service::Line| {
        let service = setup.menu.service(line.service);
        service.is_some_and(|service| with.is_none_or(|who| service.for_staff(who).is_some()))
    };
    visits.iter().find(gives).map(|line| line.service)
}

/// That it is booked, to the board that is open already.
pub(super) async fn done(staff: &Staff, house: &House, id: AppointmentId) -> Answer {
    let line = service::appointment(house, &staff.ctx, id).await?;
    let line = line.ok_or(Fault::NotFound)?;
    let setup = service::setup(house, &staff.ctx).await?;
    let person = setup.person(line.staff);
    let person = person.map_or("", |person| person.name.as_str());
    let time = setup.zone.wall(line.span.start()).time();
    let w = Words::new(staff.ctx.locale);
    page(&DonePart {
        visit: id.to_string(),
        seen: line.seen.as_str().to_owned(),
        said: w.calendar_said_booked(&line.client_name, person, time),
    })
}
