//! The client's own page of an appointment.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use booking::{
    notices,
    service::{self, Link, Linked},
};
use domain::{
    booking::Status,
    calendar_file::{CalendarVisit, MEDIA_TYPE, VisitStatus},
    locale::Locale,
};
use platform::house::House;
use web::{
    door::{Guest, Query},
    fault::Fault,
    respond::{Answer, page},
};
use words::DateForm;

use super::here::Here;
use crate::pages::{Act, Card, VisitPage};

/// The appointment of a link; another secret is not found.
pub(super) async fn found(guest: &Guest, house: &House, secret: &str) -> Result<Linked, Fault> {
    let linked = service::linked(house, &guest.ctx, &Link(secret)).await?;
    linked.ok_or(Fault::NotFound)
}

/// `GET /{shop}/visit/{secret}`; with `new=1`, just booked, with `offers=1` asking for offers too.
pub(super) async fn show(
    guest: Guest,
    Path((_, secret)): Path<(String, String)>,
    State(house): State<House>,
    Query(typed): Query,
) -> Answer {
    let visit = found(&guest, &house, &secret).await?;
    let setup = service::setup(&house, &guest.ctx).await?;
    let here = Here::new(&guest, &house, &setup);
    let w = here.w;
    let new = typed.ticked("new") && visit.status == Status::Booked && visit.sequence == 0;
    let offers = new && typed.ticked("offers");
    let (title, rest) = if new {
        let offers = if offers { "&offers=1" } else { "" };
        (
            w.storefront_visit_confirmed(),
            format!("/visit/{secret}?new=1{offers}"),
        )
    } else {
        (w.storefront_visit_title(), format!("/visit/{secret}"))
    };
    let wall = here.setup.zone.wall(visit.span.start());
    let flash = match typed.text("done") {
        "moved" => Some(w.storefront_visit_moved(wall.date(), wall.time())),
        "cancelled" => Some(w.storefront_visit_was_cancelled().to_owned()),
        _ => None,
    };
    page(&VisitPage {
        shell: here.shell(title, &rest).having(flash),
        w,
        policy: here.policy(),
        new,
        offers,
        card: card(&here, &visit, new)?,
        act: act(&here, &visit),
        until: if new && !visit.may_change {
            w.storefront_visit_soon().to_owned()
        } else {
            until(&here, &visit)
        },
        reach: here.reach(),
        own: here.at(&format!("/visit/{secret}")),
        again: here.at(&format!("/time?service={}", visit.service)),
        then: (
            words::date(here.locale(), wall.date(), DateForm::Day),
            w.storefront_visit_then_said(wall.time()),
        ),
    })
}

fn act(here: &Here<'_>, visit: &Linked) -> Act {
    if visit.may_change {
        Act::Change
    } else if visit.status.is_awaited() && here.now() < visit.span.start() {
        Act::Call
    } else {
        Act::Again
    }
}

/// Until when one may change it here, or might have.
pub(super) fn until(here: &Here<'_>, visit: &Linked) -> String {
    let wall = here.setup.zone.wall(visit.deadline);
    if visit.may_change {
        here.w.storefront_visit_until(wall.date(), wall.time())
    } else {
        here.w.storefront_visit_too_late(wall.date(), wall.time())
    }
}

/// With whom; empty when they have left.
pub(super) fn staff_name(here: &Here<'_>, visit: &Linked) -> String {
    here.setup
        .person(visit.staff)
        .map(|person| here.short_name(person))
        .unwrap_or_default()
}

fn card(here: &Here<'_>, visit: &Linked, new: bool) -> Result<Card, Fault> {
    let (w, locale) = (here.w, here.locale());
    let day = here.setup.zone.date(visit.span.start());
    let taxes = here.setup.taxes(&visit.tax_kind, visit.price, day)?;
    let staff = staff_name(here, visit);
    let awaited = visit.status.is_awaited() && here.now() < visit.span.start();
    let near = words::date_near(locale, day, here.today());
    Ok(Card {
        when: here.when(visit.span.start()),
        near: if awaited {
            w.storefront_visit_next(&near)
        } else {
            String::new()
        },
        duration: w.storefront_visit_duration(visit.span.end().minutes_since(visit.span.start())),
        service: visit.service_name.get(locale).to_owned(),
        with: if staff.is_empty() {
            staff
        } else {
            w.storefront_with(&staff)
        },
        address: here.setup.shop.address.clone(),
        price: if taxes.charged().count() > 0 {
            w.storefront_visit_price_taxes(taxes.total)
        } else {
            w.storefront_visit_price_no_tax(taxes.total)
        },
        price_note: if new {
            w.storefront_visit_to_pay()
        } else if visit.status == Status::Cancelled {
            ""
        } else {
            w.storefront_visit_agreed()
        },
        status: (
            visit.status.as_str(),
            w.storefront_status(visit.status.as_str()),
        ),
    })
}

/// `GET /{shop}/visit/{secret}/calendar`: the appointment as a file, which names no service.
pub(super) async fn calendar(
    guest: Guest,
    Path((_, secret)): Path<(String, String)>,
    State(house): State<House>,
) -> Result<Response, Fault> {
    let visit = found(&guest, &house, &secret).await?;
    let locale = guest.ctx.locale;
    let file = CalendarVisit {
        uid: &notices::calendar_uid(visit.id),
        sequence: u32::try_from(visit.sequence).unwrap_or(0),
        changed_at: visit.changed_at,
        span: visit.span,
        summary: &notices::calendar_summary(locale, &guest.shop.name),
        location: &guest.shop.address,
        url: &notices::link(&house, &guest.shop.slug, locale, &secret),
        status: if visit.status == Status::Cancelled {
            VisitStatus::Cancelled
        } else {
            VisitStatus::Confirmed
        },
        locale,
    };
    let name = match locale {
        Locale::Fr => "attachment; filename=\"rendez-vous.ics\"",
        Locale::En => "attachment; filename=\"appointment.ics\"",
    };
    let head = [
        (header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(name)),
    ];
    Ok((head, file.write()).into_response())
}
