//! Who, and what it will cost.

use axum::extract::State;
use booking::{notices::tax_name, service};
use domain::{
    booking::{change_deadline, may_change},
    locale::Locale,
    minors::Authority,
};
use platform::{crypto::Token, house::House};
use web::{
    door::{Guest, Query},
    fault::Fault,
    form::{Choice, Faults, Typed},
    respond::{Answer, encoded, page},
};

use super::{
    chosen::{Placed, Stray, chosen, start},
    here::Here,
    menu, times,
};
use crate::pages::{ChildPage, DetailsPage, GuardianPage, Recap, Sum};

/// `GET /{shop}/details`; with `for=child`, the adult's consent comes first.
pub(super) async fn show(guest: Guest, State(house): State<House>, Query(typed): Query) -> Answer {
    let setup = service::setup(&house, &guest.ctx).await?;
    let here = Here::new(&guest, &house, &setup);
    let chosen = match chosen(&here, &typed) {
        Ok(chosen) => chosen,
        Err(Stray::Service) => return menu::shown(&here, here.w.storefront_menu_stray()),
        Err(Stray::Staff(_)) => return times::shown(&here, &typed, "").await,
    };
    let Ok(at) = start(&here, typed.text("at")) else {
        return times::shown(&here, &typed, unread(&here, &typed)).await;
    };
    let Some(placed) = chosen.placed(&here, at).await? else {
        return times::shown(&here, &typed, here.w.storefront_time_gone()).await;
    };
    if typed.text("for") == "child" {
        return page(&guardian_page(
            &here,
            &placed,
            Typed::default(),
            Faults::new(),
        ));
    }
    let mut form = Typed::default();
    form.put("language", here.locale().code());
    page(&details_page(&here, &placed, Filled::of(form))?)
}

fn unread(here: &Here<'_>, typed: &Typed) -> &'static str {
    start(here, typed.text("at")).err().unwrap_or_default()
}

/// A form as it was filled in, and what is wrong with it.
pub(super) struct Filled {
    pub(super) form: Typed,
    pub(super) faults: Faults,
    pub(super) notice: String,
}

impl Filled {
    pub(super) fn of(form: Typed) -> Filled {
        Filled {
            form,
            faults: Faults::new(),
            notice: String::new(),
        }
    }
}

/// The address of this step for a person, or with `for=child` for a child.
fn step(placed: &Placed<'_>, here: &Here<'_>, child: bool) -> String {
    let time = encoded(&here.carried(placed.at));
    let who = if child { "&for=child" } else { "" };
    format!("/details?{}&at={time}{who}", placed.chosen.query())
}

fn times_of(placed: &Placed<'_>, here: &Here<'_>) -> String {
    let time = encoded(&here.carried(placed.at));
    here.at(&format!("/time?{}&at={time}", placed.chosen.query()))
}

/// One's own name.
pub(super) fn details_page(
    here: &Here<'_>,
    placed: &Placed<'_>,
    filled: Filled,
) -> Result<DetailsPage, Fault> {
    let Filled {
        form,
        faults,
        notice,
    } = filled;
    let w = here.w;
    let language = form.text("language").to_owned();
    let locales = vec![
        Choice::of(Locale::Fr.code(), w.storefront_details_french(), &language),
        Choice::of(Locale::En.code(), w.storefront_details_english(), &language),
    ];
    let shop = &here.setup.shop;
    let sender: Vec<&str> = [Some(&shop.name), Some(&shop.address), shop.email.as_ref()]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    Ok(DetailsPage {
        shell: here.shell(w.storefront_details_title(), &step(placed, here, false)),
        w,
        steps: here.steps(times_of(placed, here)),
        policy: here.policy(),
        action: here.at("/appointments"),
        notice,
        recap: recap(here, placed),
        hidden: hidden(here, placed, &form, true)?,
        sum: sum(here, placed)?,
        plans: plans(here, placed),
        form,
        faults,
        locales,
        shop: shop.name.clone(),
        sender: sender.join(", "),
        child: here.at(&step(placed, here, true)),
    })
}

/// The adult's consent.
pub(super) fn guardian_page(
    here: &Here<'_>,
    placed: &Placed<'_>,
    form: Typed,
    faults: Faults,
) -> GuardianPage {
    let w = here.w;
    let picked = form.text("authority").to_owned();
    let authorities = Authority::ALL
        .into_iter()
        .map(|authority| {
            let label = match authority {
                Authority::Parent => w.storefront_guardian_parent(),
                Authority::Tutor => w.storefront_guardian_tutor(),
                Authority::OtherHolder | Authority::NotAsked => w.storefront_guardian_other(),
            };
            Choice::of(authority.code(), label, &picked)
        })
        .collect();
    let shop = &here.setup.shop;
    let mut hidden = what(here, placed, &form);
    hidden.push(("step", "guardian".to_owned()));
    GuardianPage {
        shell: here.shell(w.storefront_guardian_title(), &step(placed, here, true)),
        w,
        steps: here.steps(times_of(placed, here)),
        policy: here.policy(),
        action: here.at("/appointments"),
        notice: String::new(),
        recap: recap(here, placed),
        hidden,
        form,
        faults,
        authorities,
        shop: shop.name.clone(),
        officer: shop.officer_name.clone(),
        officer_email: shop.officer_email.clone(),
        oneself: here.at(&step(placed, here, false)),
    }
}

/// The child's first name, carrying the adult's consent.
pub(super) fn child_page(
    here: &Here<'_>,
    placed: &Placed<'_>,
    filled: Filled,
) -> Result<ChildPage, Fault> {
    let Filled {
        form,
        faults,
        notice,
    } = filled;
    let w = here.w;
    let mut hidden = hidden(here, placed, &form, false)?;
    for field in [
        "guardian_name",
        "guardian_contact",
        "authority",
        "guardian_consent",
    ] {
        hidden.push((field, form.text(field).to_owned()));
    }
    hidden.push(("step", "child".to_owned()));
    Ok(ChildPage {
        shell: here.shell(w.storefront_child_title(), &step(placed, here, true)),
        w,
        steps: here.steps(times_of(placed, here)),
        policy: here.policy(),
        action: here.at("/appointments"),
        notice,
        recap: recap(here, placed),
        sum: sum(here, placed)?,
        plans: plans(here, placed),
        said: w.storefront_child_said(form.text("guardian_name")),
        hidden,
        form,
        faults,
    })
}

fn recap(here: &Here<'_>, placed: &Placed<'_>) -> Recap {
    Recap {
        when: here.when(placed.at),
        what: placed.chosen.what(here),
        change: times_of(placed, here),
    }
}

/// Until when it may be changed here; too close, it never might.
fn plans(here: &Here<'_>, placed: &Placed<'_>) -> String {
    let notice = here.setup.rules.notice_hours;
    if may_change(here.now(), placed.at, notice) {
        let wall = here.setup.zone.wall(change_deadline(placed.at, notice));
        here.w.storefront_details_plans(wall.date(), wall.time())
    } else {
        here.w.storefront_details_plans_late().to_owned()
    }
}

/// The price, each tax on its own line, and the total.
fn sum(here: &Here<'_>, placed: &Placed<'_>) -> Result<Sum, Fault> {
    let (chosen, locale) = (placed.chosen, here.locale());
    let (_, price) = chosen.offer();
    let day = here.setup.zone.date(placed.at);
    let answer = here.setup.taxes(chosen.service.kind.code(), price, day)?;
    let money = |amount| words::money(locale, amount);
    Ok(Sum {
        service: chosen.service.name.get(locale).to_owned(),
        price: money(price),
        taxes: answer
            .charged()
            .map(|line| (tax_name(here.locale(), line), money(line.amount)))
            .collect(),
        small_supplier: !here.setup.entity.taxes_on(day).gst,
        total: money(answer.total),
    })
}

/// The total in cents, as it is shown.
pub(super) fn total(here: &Here<'_>, placed: &Placed<'_>) -> Result<String, Fault> {
    let (_, price) = placed.chosen.offer();
    let day = here.setup.zone.date(placed.at);
    let answer = here
        .setup
        .taxes(placed.chosen.service.kind.code(), price, day)?;
    Ok(answer.total.cents().to_string())
}

/// What is booked, as the forms carry it, and a key by which a form sent twice is known.
fn what(here: &Here<'_>, placed: &Placed<'_>, form: &Typed) -> Vec<(&'static str, String)> {
    let staff = placed.chosen.staff.map(|person| person.id.to_string());
    let key = match form.text("key") {
        "" => Token::fresh(&here.house.chance).secret,
        key => key.to_owned(),
    };
    vec![
        ("service", placed.chosen.service.id.to_string()),
        ("staff", staff.unwrap_or_default()),
        ("at", here.carried(placed.at)),
        ("key", key),
    ]
}

/// The same with the total that is shown.
fn hidden(
    here: &Here<'_>,
    placed: &Placed<'_>,
    form: &Typed,
    own: bool,
) -> Result<Vec<(&'static str, String)>, Fault> {
    let mut fields = what(here, placed, form);
    fields.push(("shown", total(here, placed)?));
    if own {
        fields.push(("step", "oneself".to_owned()));
    }
    Ok(fields)
}
