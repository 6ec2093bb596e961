//! A new file; a child's, after the consent of the holder of parental authority.

use axum::extract::State;
use domain::{identity::Permission, minors::ChildFile};
use platform::house::House;
use web::{
    door::{Query, Staff},
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
    shell::Shell,
};

use super::read;
use crate::{
    pages::{
        day,
        forms::{ChildPage, GuardianPage, NewPage},
        path,
    },
    service::{self, Channel, Terms},
    words::Words,
};

/// Version of the text a guardian consents to: `clients-guardian-consent` in both languages.
const GUARDIAN_WORDING: &str = "guardian-1";

fn shell(staff: &Staff, house: &House) -> Shell {
    staff.shell(house, "clients", Words::new(staff.ctx.locale).clients_new())
}

/// `GET /app/clients/new`: 14 or over, or with `?age=under-14` the consent that comes first.
pub async fn new(staff: Staff, State(house): State<House>, Query(asked): Query) -> Answer {
    staff.ctx.may(Permission::EditClients)?;
    let shell = shell(&staff, &house);
    if asked.text("age") == "under-14" {
        return page(&GuardianPage::new(
            &staff,
            shell,
            Typed::default(),
            Faults::new(),
        ));
    }
    let mut form = Typed::default();
    form.put("locale", staff.shop.locale.code());
    page(&NewPage::new(&staff, shell, form, Faults::new()))
}

/// `POST /app/clients`: the form's `step` is `guardian`, `child` or nothing.
pub async fn create(staff: Staff, State(house): State<House>, form: Typed) -> Answer {
    staff.ctx.may(Permission::EditClients)?;
    match form.text("step") {
        "guardian" => consent(&staff, &house, form),
        "child" => create_child(&staff, &house, form).await,
        _ => create_person(&staff, &house, form).await,
    }
}

async fn create_person(staff: &Staff, house: &House, form: Typed) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let Some(fields) = read::fields(w, &form, &mut faults) else {
        return again(&NewPage::new(staff, shell(staff, house), form, faults));
    };
    let opened = service::create(house, &staff.ctx, fields).await?;
    let done = if opened.existed { "existed" } else { "created" };
    Ok(see_other(&format!("{}?done={done}", path(opened.id))))
}

/// The consent is whole: the child's fields come next. Nothing is saved.
fn consent(staff: &Staff, house: &House, mut form: Typed) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    if read::guardian(w, &form, &mut faults).is_none() {
        return again(&GuardianPage::new(staff, shell(staff, house), form, faults));
    }
    form.put("locale", staff.shop.locale.code());
    page(&ChildPage::new(
        staff,
        shell(staff, house),
        form,
        Faults::new(),
    ))
}

async fn create_child(staff: &Staff, house: &House, form: Typed) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let Some(guardian) = read::guardian(w, &form, &mut faults) else {
        return again(&GuardianPage::new(staff, shell(staff, house), form, faults));
    };
    let today = day(staff, staff.ctx.now);
    let Some(child) = read::child(w, &form, &mut faults, today) else {
        return again(&ChildPage::new(staff, shell(staff, house), form, faults));
    };
    let file = ChildFile::open(guardian, child.first_name, child.last_name, child.birth);
    let terms = Terms {
        wording: GUARDIAN_WORDING,
        locale: staff.ctx.locale,
        channel: Channel::Desk,
    };
    let id = service::create_child(house, &staff.ctx, (&file, child.locale), terms).await?;
    Ok(see_other(&format!("{}?done=created", path(id))))
}
