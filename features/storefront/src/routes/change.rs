//! Moving and cancelling, by the client, within the shop's notice.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use booking::{
    error::BookingError,
    pace,
    service::{self, Link, Linked, Reason, To},
};
use platform::house::House;
use web::{
    door::{Guest, Passer, Query},
    fault::Fault,
    form::Typed,
    respond::{Answer, page, see_other},
};

use super::{
    book::with_status,
    chosen::{Chosen, Stray, start, with},
    here::Here,
    times,
    visit::{found, staff_name, until},
    week::{Asked, Board},
};
use crate::pages::{CancelPage, Move, NotNowPage, TimesPage};

/// `GET /{shop}/visit/{secret}/cancellation`.
pub(super) async fn ask_cancel(
    guest: Guest,
    Path((_, secret)): Path<(String, String)>,
    State(house): State<House>,
) -> Answer {
    let visit = found(&guest, &house, &secret).await?;
    let setup = service::setup(&house, &guest.ctx).await?;
    cancelling(&Here::new(&guest, &house, &setup), &visit, &secret, "")
}

/// Really? With a sentence on top where a reason cannot be taken.
fn cancelling(here: &Here<'_>, visit: &Linked, secret: &str, notice: &'static str) -> Answer {
    if !visit.may_change {
        return not_now(here, visit, secret, "/cancellation");
    }
    let wall = here.setup.zone.wall(visit.deadline);
    let rest = format!("/visit/{secret}/cancellation");
    let label = |reason: &Reason| here.w.storefront_cancel_reason_of(reason.code());
    page(&CancelPage {
        shell: here.shell(here.w.storefront_cancel_title(), &rest),
        w: here.w,
        policy: here.policy(),
        notice,
        when: here.when(visit.span.start()),
        what: what(here, visit),
        until: here.w.storefront_cancel_until(wall.date(), wall.time()),
        reasons: Reason::OF_CLIENT
            .iter()
            .map(|reason| (reason.code(), label(reason)))
            .collect(),
        own: here.at(&format!("/visit/{secret}")),
    })
}

/// `POST /{shop}/visit/{secret}/cancellation`.
pub(super) async fn cancel(
    guest: Guest,
    Path((_, secret)): Path<(String, String)>,
    State(house): State<House>,
    typed: Typed,
) -> Answer {
    let reason = match typed.text("reason") {
        "" => None,
        code => Some(Reason::parse(code, &Reason::OF_CLIENT)),
    };
    if reason == Some(None) {
        let visit = found(&guest, &house, &secret).await?;
        let setup = service::setup(&house, &guest.ctx).await?;
        let here = Here::new(&guest, &house, &setup);
        let said = here.w.storefront_cancel_stray();
        let answer = cancelling(&here, &visit, &secret, said);
        return with_status(answer, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let reason = reason.flatten();
    let done = service::cancel_by_link(&house, &guest.ctx, &Link(&secret), reason).await;
    match done {
        Ok(()) => {
            let base = guest.base(guest.ctx.locale);
            Ok(see_other(&format!("{base}/visit/{secret}?done=cancelled")))
        }
        Err(BookingError::TooLate(_) | BookingError::NotNow) => {
            let visit = found(&guest, &house, &secret).await?;
            let setup = service::setup(&house, &guest.ctx).await?;
            let here = Here::new(&guest, &house, &setup);
            with_status(
                not_now(&here, &visit, &secret, "/cancellation"),
                StatusCode::CONFLICT,
            )
        }
        Err(other) => Err(other.into()),
    }
}

/// `GET /{shop}/visit/{secret}/move`.
pub(super) async fn ask_move(
    guest: Guest,
    Path((_, secret)): Path<(String, String)>,
    State(house): State<House>,
    Query(typed): Query,
) -> Answer {
    let visit = found(&guest, &house, &secret).await?;
    let setup = service::setup(&house, &guest.ctx).await?;
    let here = Here::new(&guest, &house, &setup);
    if !visit.may_change {
        return not_now(&here, &visit, &secret, "/move");
    }
    moving(
        &here,
        &Moving {
            visit: &visit,
            secret: &secret,
            notice: "",
        },
        &typed,
    )
    .await
}

/// `POST /{shop}/visit/{secret}/move`.
pub(super) async fn move_there(
    guest: Guest,
    passer: Passer,
    Path((_, secret)): Path<(String, String)>,
    State(house): State<House>,
    typed: Typed,
) -> Answer {
    pace::knock(&house, &guest.ctx, &passer.ip).map_err(Fault::TooOften)?;
    let visit = found(&guest, &house, &secret).await?;
    let setup = service::setup(&house, &guest.ctx).await?;
    let here = Here::new(&guest, &house, &setup);
    let again = |notice| Moving {
        visit: &visit,
        secret: &secret,
        notice,
    };
    let at = match start(&here, typed.text("at")) {
        Ok(at) => at,
        Err(why) => {
            let answer = moving(&here, &again(why), &typed).await;
            return with_status(answer, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let Ok(staff) = typed.text("staff").parse() else {
        let answer = moving(&here, &again(here.w.storefront_time_stray_staff()), &typed).await;
        return with_status(answer, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let to = To {
        start: at,
        staff: Some(staff),
    };
    match service::move_by_link(&house, &guest.ctx, &Link(&secret), to).await {
        Ok(()) => Ok(see_other(&here.at(&format!("/visit/{secret}?done=moved")))),
        Err(BookingError::TooLate(_) | BookingError::NotNow) => {
            // As it stands now, not as it stood when the page was read.
            let visit = found(&guest, &house, &secret).await?;
            let answer = not_now(&here, &visit, &secret, "/move");
            with_status(answer, StatusCode::CONFLICT)
        }
        Err(BookingError::Taken(_)) => {
            let taken = again(here.w.storefront_taken_heading());
            with_status(moving(&here, &taken, &typed).await, StatusCode::CONFLICT)
        }
        Err(BookingError::NotThen(_) | BookingError::NotOffered | BookingError::Unknown(_)) => {
            let gone = again(here.w.storefront_time_gone());
            with_status(
                moving(&here, &gone, &typed).await,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
        }
        Err(other) => Err(other.into()),
    }
}

/// A move being chosen, with a sentence on top where something cannot be had.
struct Moving<'a> {
    visit: &'a Linked,
    secret: &'a str,
    notice: &'static str,
}

async fn moving(here: &Here<'_>, asked: &Moving<'_>, typed: &Typed) -> Answer {
    let (w, visit) = (here.w, asked.visit);
    let here = &here.moving(visit);
    let service = here.setup.menu.service(visit.service);
    let Some(service) = service.filter(|service| here.setup.is_online(service)) else {
        return not_now(here, visit, asked.secret, "/move");
    };
    let staff = match typed.text("staff") {
        "" => visit.staff.to_string(),
        staff => staff.to_owned(),
    };
    let (chosen, notice) = match with(here, service, &staff) {
        Ok(chosen) => (chosen, asked.notice),
        // The person has left, or never gave it: the first who does.
        Err(Stray::Service | Stray::Staff(_)) => {
            let staff = here.setup.able(service).next();
            (Chosen { service, staff }, w.storefront_time_stray_staff())
        }
    };
    let (mut days, _) = Asked::read(here, typed);
    let mut notice = notice;
    if notice.is_empty() {
        (days.at, notice) = times::asked_time(here, &chosen, typed).await?;
    }
    let wall = here.setup.zone.wall(visit.span.start());
    let rest = format!("/visit/{}/move", asked.secret);
    let mut bar = times::bar(here, &chosen, days.at)?;
    bar.next = String::new();
    bar.moving = days.at.map(|at| Move {
        action: here.at(&rest),
        staff: chosen
            .staff
            .map(|person| person.id.to_string())
            .unwrap_or_default(),
        at: here.carried(at),
    });
    let board = Board {
        here: *here,
        chosen,
        asked: days,
        page: here.at(&format!("{rest}?")),
        onward: String::new(),
        anyone: false,
    };
    page(&TimesPage {
        shell: here.shell(w.storefront_move_title(), &rest),
        w,
        steps: Vec::new(),
        policy: here.policy(),
        heading: w.storefront_move_title(),
        said: w.storefront_move_now(wall.date(), wall.time()),
        notice: notice.to_owned(),
        view: board.view().await?,
        bar,
        reach: here.reach(),
    })
}

fn what(here: &Here<'_>, visit: &Linked) -> String {
    let service = visit.service_name.get(here.locale());
    let staff = staff_name(here, visit);
    if staff.is_empty() {
        service.to_owned()
    } else {
        here.w.storefront_cancel_what(service, staff)
    }
}

/// Why it may not be changed here: until when it might, and whom to call.
fn not_now(here: &Here<'_>, visit: &Linked, secret: &str, step: &str) -> Answer {
    let w = here.w;
    let said = if visit.may_change {
        w.storefront_move_unavailable().to_owned()
    } else if visit.status.is_awaited() && here.now() < visit.span.start() {
        until(here, visit)
    } else {
        w.storefront_not_now().to_owned()
    };
    page(&NotNowPage {
        shell: here.shell(
            w.storefront_not_now_title(),
            &format!("/visit/{secret}{step}"),
        ),
        w,
        policy: here.policy(),
        when: here.when(visit.span.start()),
        what: what(here, visit),
        said,
        reach: here.reach(),
        own: here.at(&format!("/visit/{secret}")),
    })
}
