//! Taking a time.

use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
};
use booking::{
    error::BookingError,
    pace,
    service::{self, Ask, Once, Question, Who},
};
use clients::service::Purpose;
use platform::{crypto::Token, house::House, idempotency};
use web::{
    door::{Guest, Passer},
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{
    chosen::{Placed, Stray, chosen, start},
    details::{Filled, child_page, details_page, guardian_page, total},
    here::Here,
    menu,
    read::{self, CHILD, FIELDS},
};
use crate::pages::{Alternative, AnotherPage, GuardianPage, TakenPage};

/// Bytes of a form's key, at most.
const KEY_BYTES_MAX: usize = 200;
const ROUTE: &str = "/appointments";
/// What the form says when another service was chosen on it.
const CHOOSE: &str = "choose";

/// `POST /{shop}/appointments`: the form's `step` is `guardian`, `child` or `oneself`. With `act`
/// another service was chosen on the way: it is shown before it is booked.
pub(super) async fn create(
    guest: Guest,
    passer: Passer,
    State(house): State<House>,
    mut typed: Typed,
) -> Answer {
    let setup = service::setup(&house, &guest.ctx).await?;
    let here = Here::new(&guest, &house, &setup);
    let (chosen, said) = match chosen(&here, &typed) {
        Ok(chosen) if typed.text("act") == CHOOSE => (chosen, here.w.storefront_another_price()),
        Ok(chosen) => (chosen, ""),
        Err(Stray::Service) => return refused(another_service(&here, &typed)),
        Err(Stray::Staff(anybody)) => (anybody, here.w.storefront_another_staff()),
    };
    let at = match start(&here, typed.text("at")) {
        Ok(at) => at,
        Err(why) => {
            let at = guest.ctx.now;
            return refused(taken(&here, &Placed { chosen, at }, &typed, why).await);
        }
    };
    // A form without its key is not ours as it was given out: it is a new one.
    if !(1..=KEY_BYTES_MAX).contains(&typed.text("key").len()) {
        typed.put("key", Token::fresh(&house.chance).secret);
    }
    let placed = Placed { chosen, at };
    if let Err(seconds) = pace::knock(&house, &guest.ctx, &passer.ip) {
        return wait(&here, &placed, typed, seconds);
    }
    if !said.is_empty() {
        return shown_first(&here, placed, typed, said).await;
    }
    match typed.text("step") {
        "guardian" => guardian(&here, &placed, typed),
        "child" => child(&here, &placed, typed).await,
        _ => oneself(&here, &placed, typed).await,
    }
}

/// What was chosen is not what was shown: the page again, with its price and everything typed.
async fn shown_first(
    here: &Here<'_>,
    placed: Placed<'_>,
    typed: Typed,
    said: &'static str,
) -> Answer {
    match placed.chosen.placed(here, placed.at).await? {
        Some(placed) => once_more(here, &placed, typed, said.to_owned()),
        None => taken(here, &placed, &typed, here.w.storefront_time_gone()).await,
    }
}

/// The services there are, each a button that sends everything typed on to the price.
fn another_service(here: &Here<'_>, typed: &Typed) -> Answer {
    let mut hidden = sent_again(typed, &["service", "staff"]);
    hidden.push(("act", CHOOSE.to_owned()));
    page(&AnotherPage {
        shell: here.shell(here.w.storefront_menu_title(), ""),
        w: here.w,
        steps: here.steps(String::new()),
        policy: here.policy(),
        action: here.at("/appointments"),
        families: menu::families(here),
        hidden,
        kept: kept(typed),
        reach: here.reach(),
    })
}

async fn oneself(here: &Here<'_>, placed: &Placed<'_>, typed: Typed) -> Answer {
    let mut faults = Faults::new();
    let Some((who, offers)) = read::oneself(here.w, &typed, &mut faults) else {
        let filled = Filled {
            form: typed,
            faults,
            notice: String::new(),
        };
        return again(&details_page(here, placed, filled)?);
    };
    book(here, placed, typed, (who, offers)).await
}

/// The consent is whole: the child's first name comes next. Nothing is saved.
fn guardian(here: &Here<'_>, placed: &Placed<'_>, mut typed: Typed) -> Answer {
    let mut faults = Faults::new();
    typed.put(CHILD, "");
    match read::guardian(here.w, &typed, &mut faults) {
        None => again(&guardian_page(here, placed, typed, faults)),
        Some(_) => page(&child_page(here, placed, Filled::of(typed))?),
    }
}

async fn child(here: &Here<'_>, placed: &Placed<'_>, typed: Typed) -> Answer {
    let mut faults = Faults::new();
    let Some(guardian) = read::guardian(here.w, &typed, &mut faults) else {
        return again(&guardian_page(here, placed, typed, faults));
    };
    let Some(who) = read::child(here.w, &typed, &mut faults, guardian) else {
        let filled = Filled {
            form: typed,
            faults,
            notice: String::new(),
        };
        return again(&child_page(here, placed, filled)?);
    };
    book(here, placed, typed, (who, Vec::new())).await
}

async fn book(
    here: &Here<'_>,
    placed: &Placed<'_>,
    mut typed: Typed,
    (who, offers): (Who, Vec<Purpose>),
) -> Answer {
    let shown = typed.text("shown");
    if !shown.is_empty() && shown != total(here, placed)? {
        return once_more(
            here,
            placed,
            typed,
            here.w.storefront_details_price_changed().to_owned(),
        );
    }
    let body = body(&typed);
    let asked = idempotency::Ask {
        route: ROUTE,
        key: typed.text("key"),
        body: body.as_bytes(),
    };
    let ask = Ask {
        service: placed.chosen.service.id,
        staff: placed.chosen.staff.map(|person| person.id),
        start: placed.at,
        who,
        consents: offers,
    };
    let offers = if ask.consents.is_empty() {
        ""
    } else {
        "&offers=1"
    };
    match service::book_once(here.house, &here.guest.ctx, &asked, ask).await {
        Ok(Once::Booked(booked)) => Ok(see_other(
            &here.at(&format!("/visit/{}?new=1{offers}", booked.secret)),
        )),
        Ok(Once::OtherBody) => {
            typed.put("key", "");
            once_more(
                here,
                placed,
                typed,
                here.w.storefront_details_sent_before().to_owned(),
            )
        }
        Err(BookingError::Taken(_)) => {
            taken(here, placed, &typed, here.w.storefront_taken_heading()).await
        }
        Err(BookingError::NotThen(_)) => {
            taken(here, placed, &typed, here.w.storefront_taken_past_heading()).await
        }
        Err(BookingError::NotOffered | BookingError::Unknown(_)) => {
            let said = here.w.storefront_details_not_offered();
            once_more(here, placed, typed, said.to_owned())
        }
        Err(other) => Err(other.into()),
    }
}

/// The same page, with everything typed and a sentence.
fn once_more(here: &Here<'_>, placed: &Placed<'_>, typed: Typed, notice: String) -> Answer {
    let step = typed.text("step").to_owned();
    if step == "guardian" {
        let page = guardian_page(here, placed, typed, Faults::new());
        return again(&GuardianPage { notice, ..page });
    }
    let filled = Filled {
        form: typed,
        faults: Faults::new(),
        notice,
    };
    if step == "child" {
        again(&child_page(here, placed, filled)?)
    } else {
        again(&details_page(here, placed, filled)?)
    }
}

/// Too many from there: the same page, and how long to wait.
fn wait(here: &Here<'_>, placed: &Placed<'_>, typed: Typed, seconds: u32) -> Answer {
    let said = here.w.storefront_details_wait(i64::from(seconds));
    let answer = once_more(here, placed, typed, said);
    let mut answer = with_status(answer, StatusCode::TOO_MANY_REQUESTS)?;
    let wait = HeaderValue::from(seconds);
    answer.headers_mut().insert(header::RETRY_AFTER, wait);
    Ok(answer)
}

/// What was asked, the same for the same form.
fn body(typed: &Typed) -> String {
    let mut body = String::new();
    for field in FIELDS.into_iter().chain([CHILD]) {
        body.push_str(field);
        body.push('=');
        body.push_str(typed.text(field));
        body.push('\n');
    }
    body
}

/// 409: the closest times, each a button that sends everything typed again.
async fn taken(
    here: &Here<'_>,
    placed: &Placed<'_>,
    typed: &Typed,
    heading: &'static str,
) -> Answer {
    let chosen = placed.chosen;
    let question = Question {
        service: chosen.service.id,
        staff: chosen.staff.map(|person| person.id),
        from: here.setup.zone.date(placed.at),
        days: 1,
    };
    let near = service::alternatives(here.house, &here.guest.ctx, question, placed.at).await?;
    let with = match chosen.staff {
        Some(person) => here.w.storefront_with(here.short_name(person)),
        None => here.w.storefront_first_free().to_owned(),
    };
    let near = near.into_iter().map(|slot| Alternative {
        at: here.carried(slot.start),
        when: here.when(slot.start),
        with: with.clone(),
    });
    let rest = format!("/time?{}", chosen.query());
    let template = TakenPage {
        shell: here.shell(here.w.storefront_taken_title(), &rest),
        w: here.w,
        steps: here.steps(here.at(&rest)),
        policy: here.policy(),
        heading,
        what: chosen.what(here),
        action: here.at("/appointments"),
        near: near.collect(),
        hidden: sent_again(typed, &["at"]),
        kept: kept(typed),
        all: here.at(&rest),
        reach: here.reach(),
    };
    with_status(page(&template), StatusCode::CONFLICT)
}

/// A page in place of the one that was hoped for; nobody takes it for done.
fn refused(answer: Answer) -> Answer {
    with_status(answer, StatusCode::UNPROCESSABLE_ENTITY)
}

pub(super) fn with_status(answer: Answer, status: StatusCode) -> Answer {
    let mut answer = answer?;
    *answer.status_mut() = status;
    Ok(answer)
}

/// Everything typed but what is chosen anew.
fn sent_again(typed: &Typed, but: &[&str]) -> Vec<(&'static str, String)> {
    let fields = FIELDS
        .into_iter()
        .chain([CHILD])
        .filter(|field| !but.contains(field));
    fields
        .map(|field| (field, typed.text(field).to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// What was typed, to read.
fn kept(typed: &Typed) -> Vec<String> {
    let fields = [
        "name",
        "guardian_name",
        CHILD,
        "email",
        "phone",
        "guardian_contact",
    ];
    fields
        .into_iter()
        .map(|field| typed.text(field).to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}
