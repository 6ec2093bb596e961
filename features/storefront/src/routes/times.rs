//! When.

use axum::extract::State;
use booking::service;
use domain::time::Instant;
use platform::house::House;
use web::{
    door::{Guest, Query},
    fault::Fault,
    form::Typed,
    respond::{Answer, encoded, page},
};

use super::{
    chosen::{Chosen, Stray, chosen, start},
    here::Here,
    menu,
    week::{Asked, Board},
};
use crate::pages::{Bar, TimesPage};

/// `GET /{shop}/time`.
pub(super) async fn show(guest: Guest, State(house): State<House>, Query(typed): Query) -> Answer {
    let setup = service::setup(&house, &guest.ctx).await?;
    shown(&Here::new(&guest, &house, &setup), &typed, "").await
}

/// The page, with a sentence on top where something cannot be had.
pub(super) async fn shown(here: &Here<'_>, typed: &Typed, notice: &'static str) -> Answer {
    let w = here.w;
    let (chosen, mut notice) = match chosen(here, typed) {
        Ok(chosen) => (chosen, notice),
        Err(Stray::Service) => return menu::shown(here, w.storefront_menu_stray()),
        Err(Stray::Staff(chosen)) => (chosen, w.storefront_time_stray_staff()),
    };
    let (mut asked, fine) = Asked::read(here, typed);
    if notice.is_empty() && !fine {
        notice = w.storefront_time_stray_day();
    }
    if notice.is_empty() {
        (asked.at, notice) = asked_time(here, &chosen, typed).await?;
    }
    drawn(here, chosen, asked, notice).await
}

/// The time that is asked for, when it is free; or why not.
pub(super) async fn asked_time(
    here: &Here<'_>,
    chosen: &Chosen<'_>,
    typed: &Typed,
) -> Result<(Option<Instant>, &'static str), Fault> {
    let text = typed.text("at");
    if text.is_empty() {
        return Ok((None, ""));
    }
    let at = match start(here, text) {
        Ok(at) => at,
        Err(why) => return Ok((None, why)),
    };
    let placed = chosen.placed(here, at).await?;
    Ok(match placed {
        Some(_) => (Some(at), ""),
        None => (None, here.w.storefront_time_gone()),
    })
}

async fn drawn(here: &Here<'_>, chosen: Chosen<'_>, asked: Asked, notice: &'static str) -> Answer {
    let w = here.w;
    let board = Board {
        here: *here,
        chosen,
        asked,
        page: here.at(&format!("/time?service={}&", chosen.service.id)),
        onward: here.at(&format!("/details?{}", chosen.query())),
        anyone: true,
    };
    let bar = bar(here, &chosen, asked.at)?;
    let time = asked
        .at
        .map(|at| format!("&at={}", encoded(&here.carried(at))));
    let rest = format!("/time?{}{}", chosen.query(), time.unwrap_or_default());
    page(&TimesPage {
        shell: here.shell(w.storefront_time_title(), &rest),
        w,
        steps: here.steps(here.at(&rest)),
        policy: here.policy(),
        heading: w.storefront_time_heading(),
        said: chosen.service.name.get(here.locale()).to_owned(),
        notice: notice.to_owned(),
        view: board.view().await?,
        bar,
        reach: here.reach(),
    })
}

/// The choice so far: the service, then the time.
pub(super) fn bar(here: &Here<'_>, chosen: &Chosen<'_>, at: Option<Instant>) -> Result<Bar, Fault> {
    let (minutes, price) = chosen.offer();
    let day = at.map_or_else(|| here.today(), |at| here.setup.zone.date(at));
    let price = here.price(chosen.service.kind.code(), price, day)?;
    let staff = match chosen.staff {
        Some(person) => here.short_name(person),
        None => here.w.storefront_anyone().to_owned(),
    };
    let name = chosen.service.name.get(here.locale());
    let next = at.map(|at| {
        let time = encoded(&here.carried(at));
        here.at(&format!("/details?{}&at={time}", chosen.query()))
    });
    Ok(Bar {
        title: at.map_or_else(|| name.to_owned(), |at| here.when_short(at)),
        said: here.w.storefront_time_sum(minutes, &price, &staff),
        next: next.unwrap_or_default(),
        moving: None,
    })
}
