//! Addresses of the team's pages: the day, an appointment, booking at the desk, a client's file.

mod changing;
mod day;
mod new;
mod placing;
mod quick;
mod read;
mod say;
mod sheet;
mod visit;

use axum::http::HeaderMap;
use domain::{identity::Permission, ids::AppointmentId};
use web::{
    fault::Fault,
    respond::{Answer, see_other},
    routes::{Access, Routes},
};

/// Every route of the team.
pub fn routes() -> Routes {
    let read = Access::May(Permission::ReadDay);
    let book = Access::May(Permission::BookAppointments);
    let change = Access::May(Permission::MoveAppointments);
    let clients = Access::May(Permission::ReadClients);
    Routes::new()
        .get("/app", Access::Public, home)
        .get("/app/day", read, day::show)
        .get("/app/day/sheet.pdf", read, sheet::print)
        .get("/app/appointments/new", book, new::new)
        .post("/app/appointments", book, new::create)
        .get("/app/appointments/{id}", read, visit::show)
        .post("/app/appointments/{id}/status", change, visit::mark)
        .get("/app/appointments/{id}/move", change, changing::moving)
        .post("/app/appointments/{id}/move", change, placing::move_to)
        .get("/app/appointments/{id}/length", change, placing::length)
        .post("/app/appointments/{id}/length", change, placing::set_length)
        .get(
            "/app/appointments/{id}/cancellation",
            change,
            changing::cancelling,
        )
        .post(
            "/app/appointments/{id}/cancellation",
            change,
            changing::cancel,
        )
        .get("/app/clients/{id}", clients, visit::client_file)
        .and(crate::live::routes())
}

/// `GET /app`: the day, whose own door asks who it is.
async fn home() -> Answer {
    Ok(see_other("/app/day"))
}

/// Whether a part is asked for, by a page that is open already.
pub(crate) fn is_part(headers: &HeaderMap) -> bool {
    headers.contains_key("hx-request")
}

/// The visit an address names.
pub(crate) fn id(text: &str) -> Result<AppointmentId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}
