//! A shop takes another address on the service, or moves to another zone.

use axum::extract::State;
use domain::{contact::Slug, province::Province, time::Zone};
use platform::house::House;
use web::{
    door::Staff,
    form::{Faults, Typed},
    respond::{Answer, page, see_other},
};

use super::settings::refused;
use crate::{
    choices::zone_name, error::OperationsError, forms, pages::ZonePage, service, words::Words,
};

const SAVED: &str = "/app/settings?done=saved";

/// `POST /app/settings/address`.
pub async fn readdress(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let slug = Slug::parse(typed.text("slug"));
    let Some(slug) = faults.take("slug", slug, |error| forms::slug_fault(w, error)) else {
        return refused(&house, &staff, (typed, faults)).await;
    };
    match service::change_slug(&house, &staff.ctx, &slug).await {
        Ok(()) => Ok(see_other(SAVED)),
        Err(OperationsError::SlugTaken) => {
            faults.add("slug", w.operations_fault_slug_taken());
            refused(&house, &staff, (typed, faults)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /app/settings/zone`: says what it changes, then, once that is agreed to, changes it.
pub async fn rezone(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let province = Province::parse(typed.text("new_province"));
    if province.is_none() {
        faults.add("new_province", w.operations_fault_choice());
    }
    let zones = province.map(Province::zones).unwrap_or_default();
    let zone = zones.iter().find(|zone| **zone == typed.text("new_zone"));
    if zone.is_none() {
        faults.add("new_zone", w.operations_fault_zone_of_province());
    }
    let Some((province, zone)) = province.zip(zone) else {
        return refused(&house, &staff, (typed, faults)).await;
    };
    if !typed.ticked("sure") {
        let count = booking::service::visits_to_come(&house, &staff.ctx).await?;
        let name = zone_name(w, zone);
        return page(&ZonePage {
            shell: staff.shell(&house, "settings", w.operations_zone_question()),
            province: province.code(),
            zone,
            said: vec![
                w.operations_zone_said_visits(i64::try_from(count).unwrap_or(i64::MAX), &name),
                w.operations_zone_said_past().to_owned(),
                w.operations_zone_said_taxes(province.name().get(w.locale())),
            ],
            w,
        });
    }
    let zone = Zone::named(zone).map_err(web::fault::Fault::internal)?;
    service::change_zone(&house, &staff.ctx, (province, &zone)).await?;
    Ok(see_other(SAVED))
}
