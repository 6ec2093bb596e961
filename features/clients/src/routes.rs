//! Addresses of the clients' files. The page of one file is mounted by `booking`, which has its
//! visits: `file::show_file`.

pub mod file;
mod list;
mod new;
mod offers;
mod read;

use domain::identity::Permission;
use web::routes::{Access, Routes};

/// Every route.
pub fn routes() -> Routes {
    let (read, edit) = (
        Access::May(Permission::ReadClients),
        Access::May(Permission::EditClients),
    );
    let read_notes = Access::May(Permission::ReadNotes);
    let write_notes = Access::May(Permission::WriteNotes);
    Routes::new()
        .get("/app/clients", read, list::index)
        .get("/app/clients/duplicates", read, list::duplicates)
        .get("/app/clients/new", edit, new::new)
        .post("/app/clients", edit, new::create)
        .get("/app/clients/{id}/edit", edit, file::edit)
        .post("/app/clients/{id}/edit", edit, file::update)
        .get("/app/clients/{id}/notes", read_notes, file::notes)
        .post("/app/clients/{id}/notes", write_notes, file::write_notes)
        .post(
            "/app/clients/{id}/consents/{consent}/withdrawal",
            edit,
            file::withdraw,
        )
        .and(public())
}

/// The pages of a person without an account, in both languages.
fn public() -> Routes {
    let (french, english) = ("/{shop}/offers/{token}", "/{shop}/en/offers/{token}");
    Routes::new()
        .get(french, Access::Link, offers::show)
        .post(french, Access::Link, offers::reply)
        .get(english, Access::Link, offers::show)
        .post(english, Access::Link, offers::reply)
}
