//! What is kept of a visit that was missed, or cancelled after the notice.

use askama::Template;
use booking::service::Line;
use domain::province::Province;
use platform::house::House;
use web::{
    door::Staff,
    form::{Faults, Typed},
    shell::Shell,
};

use crate::words::Words;

/// The page on which a person types the amount.
#[derive(Template)]
#[template(path = "fee.html")]
pub struct FeePage {
    shell: Shell,
    w: Words,
    action: String,
    back: String,
    said: String,
    /// What the law says of an amount fixed in advance, where it says so.
    law: &'static str,
    amount: String,
    faults: Faults,
}

impl FeePage {
    /// The page of a visit, with the form as typed.
    pub fn new(
        (house, staff): (&House, &Staff),
        visit: &Line,
        (typed, faults): (&Typed, Faults),
    ) -> FeePage {
        let w = Words::new(staff.ctx.locale);
        let wall = staff.shop.zone.wall(visit.span.start());
        let service = visit.service_name.get(w.locale());
        FeePage {
            shell: staff.shell(house, "till", w.till_fee()),
            action: format!("/app/till/visits/{}/fee", visit.id),
            back: format!("/app/appointments/{}", visit.id),
            said: w.till_fee_of(&visit.client_name, wall.date(), service),
            law: if staff.shop.province == Province::Qc {
                w.till_fee_law_quebec()
            } else {
                ""
            },
            amount: typed.text("amount").to_owned(),
            faults,
            w,
        }
    }
}
