//! Booking at the desk: one form, kept whole however often it is sent.

use axum::{extract::State, http::HeaderMap};
use booking::service::{self, Ask, Once, Person, Setup, Who};
use clients::service::ClientCard;
use domain::ids::ClientId;
use platform::{crypto::Token, house::House, idempotency};
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{
    is_part, quick, read,
    say::{self, Refused},
};
use crate::{
    pages::{
        Near,
        new::{Found, NewPage},
        path,
        quick::QuickPart,
    },
    words::Words,
};

const ROUTE: &str = "/app/appointments";
/// People shown for a search.
const FOUND_MAX: u32 = 8;
/// Characters of a search that are read.
const QUERY_LENGTH_MAX: usize = 200;
/// Bytes of a form's key, at most.
const KEY_BYTES_MAX: usize = 64;
/// What makes two forms the same.
const FIELDS: [&str; 10] = [
    "client", "name", "phone", "email", "locale", "service", "staff", "date", "time", "offset",
];

/// `GET /app/appointments/new`, filled in by `?start=` or `?date=&time=`, and
/// `&staff=&client=&service=&q=`; a small form for a board that is open already.
pub(super) async fn new(
    staff: Staff,
    State(house): State<House>,
    headers: HeaderMap,
    Query(asked): Query,
) -> Answer {
    let setup = service::setup(&house, &staff.ctx).await?;
    let mut form = Typed::default();
    for field in [
        "start", "date", "time", "staff", "client", "service", "name", "phone", "q",
    ] {
        form.put(field, asked.text(field));
    }
    read::take_start(&mut form);
    if form.text("date").is_empty() {
        form.put("date", setup.zone.date(staff.ctx.now).to_string());
    }
    form.put("locale", staff.shop.locale.code());
    if is_part(&headers) {
        return page(&quick::part(&staff, &house, &setup, (form, Faults::new())).await?);
    }
    page(&form_page(&staff, &house, &setup, (form, Faults::new())).await?)
}

/// `POST /app/appointments`: books; or with `act=search`, looks for people and keeps the rest.
pub(super) async fn create(
    staff: Staff,
    State(house): State<House>,
    headers: HeaderMap,
    mut form: Typed,
) -> Answer {
    let setup = service::setup(&house, &staff.ctx).await?;
    let part = is_part(&headers);
    read::take_start(&mut form);
    let nobody = form.text("client").is_empty() && form.text("name").is_empty();
    if form.text("act") == "search" || (nobody && form.ticked("q")) {
        form.put("client", "");
        if part {
            return page(&quick::part(&staff, &house, &setup, (form, Faults::new())).await?);
        }
        return page(&form_page(&staff, &house, &setup, (form, Faults::new())).await?);
    }
    read::take_offered(&mut form);
    quick::as_last(&staff, &house, &setup, &mut form).await?;
    let desk = Desk {
        staff: &staff,
        house: &house,
        setup: &setup,
        part,
    };
    desk.book(form).await
}

/// Where a form was sent from, and all it is read with.
struct Desk<'a> {
    staff: &'a Staff,
    house: &'a House,
    setup: &'a Setup,
    /// From a board that is open already.
    part: bool,
}

impl Desk<'_> {
    async fn book(&self, mut form: Typed) -> Answer {
        let (staff, house, setup) = (self.staff, self.house, self.setup);
        let w = Words::new(staff.ctx.locale);
        let mut faults = Faults::new();
        let Some(ask) = ask(w, staff, setup, (&form, &mut faults)) else {
            return self.again((form, faults), Vec::new()).await;
        };
        let refused = Refused {
            service: ask.service,
            staff: ask.staff,
            start: ask.start,
        };
        let (key, body) = (form.text("key").to_owned(), body(&form));
        let key = if (1..=KEY_BYTES_MAX).contains(&key.len()) {
            key
        } else {
            fresh(house)
        };
        let asked = idempotency::Ask {
            route: ROUTE,
            key: &key,
            body: body.as_bytes(),
        };
        match service::book_once(house, &staff.ctx, &asked, ask).await {
            Ok(Once::Booked(booked)) if self.part => quick::done(staff, house, booked.id).await,
            Ok(Once::Booked(booked)) => Ok(see_other(&format!("{}?done=booked", path(booked.id)))),
            Ok(Once::OtherBody) => {
                form.put("key", fresh(house));
                if self.part {
                    faults.add("key", w.calendar_fault_sent());
                    return self.again((form, faults), Vec::new()).await;
                }
                let page = form_page(staff, house, setup, (form, faults)).await?;
                again(&NewPage {
                    notice: w.calendar_fault_sent(),
                    ..page
                })
            }
            Err(error) => {
                let Some((field, said)) = say::fault(w, setup, refused, &error) else {
                    return Err(error.into());
                };
                faults.add(field, said);
                let near = say::near(house, staff, setup, (refused, &error)).await?;
                self.again((form, faults), near).await
            }
        }
    }

    /// The form again, whole or small, with what is wrong and the free times around it.
    async fn again(&self, (form, faults): (Typed, Faults), near: Vec<Near>) -> Answer {
        let (staff, house, setup) = (self.staff, self.house, self.setup);
        if self.part {
            let page = quick::part(staff, house, setup, (form, faults)).await?;
            return again(&QuickPart { near, ..page });
        }
        let page = form_page(staff, house, setup, (form, faults)).await?;
        again(&NewPage { near, ..page })
    }
}

pub(super) fn fresh(house: &House) -> String {
    Token::fresh(&house.chance).secret
}

fn body(form: &Typed) -> String {
    FIELDS.map(|field| form.text(field)).join("\n")
}

/// The form read whole, so that every fault is said at once.
fn ask(
    w: Words,
    staff: &Staff,
    setup: &Setup,
    (form, faults): (&Typed, &mut Faults),
) -> Option<Ask> {
    let who = read::who(w, form, faults);
    let service = read::service(w, setup, form, faults);
    let people = read::people(staff, setup);
    let anybody = form.text("staff").is_empty() && any_may_be_asked(staff);
    let person: Option<&Person> = if anybody {
        None
    } else {
        read::person(w, &people, form.text("staff"), faults)
    };
    let start = read::start(w, (setup, staff.ctx.now), form, faults);
    let (who, service, start): (Who, _, _) = (who?, service?, start?);
    let staff = match person {
        Some(person) => Some(person.id),
        None if anybody => None,
        None => return None,
    };
    Some(Ask {
        service,
        staff,
        start,
        who,
        consents: Vec::new(),
    })
}

fn any_may_be_asked(staff: &Staff) -> bool {
    staff.may(domain::identity::Permission::ReadAllDays)
}

async fn form_page(
    staff: &Staff,
    house: &House,
    setup: &Setup,
    (mut form, faults): (Typed, Faults),
) -> Result<NewPage, Fault> {
    if form.text("key").is_empty() {
        form.put("key", fresh(house));
    }
    let found = found(staff, house, &form).await?;
    let w = Words::new(staff.ctx.locale);
    let shell = staff.shell(house, "agenda", w.calendar_new_title());
    let people = (read::people(staff, setup), any_may_be_asked(staff));
    Ok(NewPage::new(
        shell,
        (w, setup),
        (form, faults),
        (found, people),
    ))
}

/// The person chosen, then those whom the search finds.
async fn found(staff: &Staff, house: &House, form: &Typed) -> Result<Found, Fault> {
    let mut cards: Vec<ClientCard> = Vec::new();
    if let Ok(id) = form.text("client").parse::<ClientId>() {
        cards.extend(service::client(house, &staff.ctx, id).await?);
    }
    let query: String = form.text("q").chars().take(QUERY_LENGTH_MAX).collect();
    if query.is_empty() {
        return Ok(Found {
            cards,
            searched: false,
        });
    }
    let more = clients::service::search(house, &staff.ctx, &query, FOUND_MAX).await?;
    let known = cards.first().map(|card| card.id);
    cards.extend(more.into_iter().filter(|card| Some(card.id) != known));
    Ok(Found {
        cards,
        searched: true,
    })
}
