//! Addresses of drawers.

mod board;
mod closing;
mod count;
mod form;
mod movement;
mod opening;
mod settings;

pub use closing::{Draft, Wished, draft};
pub use form::PiecesForm;
pub use movement::MovementForm;

use domain::{identity::Permission, ids::DrawerId};
use platform::house::House;
use web::{
    door::Staff,
    fault::Fault,
    form::Typed,
    routes::{Access, Routes},
};

/// Every address of drawers.
pub fn routes() -> Routes {
    let keep = Access::May(Permission::KeepDrawer);
    let manage = Access::May(Permission::ManageShop);
    Routes::new()
        .get("/app/drawer", keep, board::index)
        .get("/app/drawers/{id}/opening", keep, opening::show)
        .post("/app/drawers/{id}/opening", keep, opening::open)
        .get("/app/drawers/{id}/movements", keep, movement::show)
        .post("/app/drawers/{id}/movements", keep, movement::make)
        .get("/app/drawers/{id}/counts", keep, count::show)
        .post("/app/drawers/{id}/counts", keep, count::make)
        .get("/app/drawer/counts/{id}/gap", keep, closing::gap)
        .post("/app/drawer/counts/{id}/closing", keep, closing::close)
        .get("/app/settings/drawers", manage, settings::show)
        .post("/app/settings/drawers", manage, settings::add)
        .post("/app/settings/drawers/blind", manage, settings::blind)
        .post("/app/settings/drawers/{id}", manage, settings::change)
}

fn drawer_id(text: &str) -> Result<DrawerId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

/// Letters of a form's key at most.
const KEY_LENGTH_MAX: usize = 64;

/// The key a form carries, so that it has one effect however often it is sent; a new one for a form
/// that is shown.
fn key(house: &House, staff: &Staff, typed: &Typed) -> String {
    let sent: String = typed.text("key").chars().take(KEY_LENGTH_MAX).collect();
    if sent.is_empty() {
        house.chance.id(staff.ctx.now).to_string()
    } else {
        sent
    }
}

/// Where a drawer is looked at, with what was just done.
fn board_of(id: DrawerId, done: &str) -> String {
    format!("/app/drawer?d={id}&done={done}")
}
