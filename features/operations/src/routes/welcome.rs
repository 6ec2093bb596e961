//! First steps: what was filled in, and what to do next.

use axum::extract::State;
use domain::identity::Permission;
use platform::house::House;
use web::{
    door::Staff,
    respond::{Answer, page},
};

use crate::{pages::Welcome, service, words::Words};

/// `GET /app/welcome`.
pub async fn show(staff: Staff, State(house): State<House>) -> Answer {
    staff.ctx.may(Permission::ManageShop)?;
    let w = Words::new(staff.ctx.locale);
    let setup = service::settings(&house, &staff.ctx).await?.setup;
    let path = format!("/{}", staff.shop.slug);
    page(&Welcome {
        // The page itself asks for the second factor, among the steps.
        shell: web::shell::Shell {
            nudge: None,
            ..staff.shell(&house, "settings", w.operations_welcome_title())
        },
        address: format!("{}{path}", house.manners.public_base),
        filled: vec![
            w.operations_welcome_services(setup.menu.services.len()),
            w.operations_welcome_resources(setup.menu.resources.len()),
            w.operations_welcome_hours().to_owned(),
            w.operations_welcome_rules(
                setup.rules.horizon_days,
                setup.rules.lead_minutes.div_euclid(60),
            ),
        ],
        steps: steps(w, staff.caller.second_factor),
        path,
        w,
    })
}

fn steps(w: Words, second_factor: bool) -> Vec<[&'static str; 4]> {
    let factor = [
        w.operations_step_factor(),
        w.operations_step_factor_why(),
        "/app/account/second-factor",
        w.operations_step_factor_button(),
    ];
    let rest = [
        [
            w.operations_step_prices(),
            w.operations_step_prices_why(),
            "/app/services",
            w.operations_step_prices_button(),
        ],
        [
            w.operations_step_hours(),
            w.operations_step_hours_why(),
            "/app/settings",
            w.operations_step_hours_button(),
        ],
        [
            w.operations_step_team(),
            w.operations_step_team_why(),
            "/app/team/invitations/new",
            w.operations_step_team_button(),
        ],
    ];
    let factor = (!second_factor).then_some(factor);
    factor.into_iter().chain(rest).collect()
}
