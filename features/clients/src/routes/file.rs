//! One file: shown, corrected, its notes, its consents.

use axum::extract::{Path, State};
use domain::{
    identity::Permission,
    ids::{ClientId, ConsentId},
};
use platform::house::House;
use web::{
    door::Staff,
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
    shell::Shell,
};

use super::read;
pub use crate::pages::file::Around;
use crate::{
    error::ClientsError,
    pages::{
        day,
        file::FilePage,
        forms::{EditPage, NotesPage},
        path,
    },
    service::{self, File},
    words::Words,
};

fn id(text: &str) -> Result<ClientId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

/// `GET /app/clients/{id}`, mounted by `booking`: the file with its visits, and in the flash what
/// `done` (the code of `?done=`) says was just done. Opening it is logged.
pub async fn show_file(
    house: &House,
    staff: &Staff,
    id: ClientId,
    around: impl Into<Around>,
    done: Option<String>,
) -> Answer {
    let (file, history) = match service::file(house, &staff.ctx, id).await {
        Err(ClientsError::Closed { remedy_path }) => return Ok(see_other(remedy_path)),
        found => found?,
    };
    let w = Words::new(staff.ctx.locale);
    let flash = done
        .as_deref()
        .and_then(|done| done_words(w, done))
        .map(str::to_owned);
    let shell = staff.shell(house, "clients", file.name()).having(flash);
    page(&FilePage::new(staff, shell, (file, history), around.into()))
}

fn done_words(w: Words, done: &str) -> Option<&'static str> {
    match done {
        "created" => Some(w.clients_done_created()),
        "existed" => Some(w.clients_done_existed()),
        "saved" => Some(w.clients_done_saved()),
        "notes" => Some(w.clients_done_notes()),
        "withdrawn" => Some(w.clients_done_withdrawn()),
        _ => None,
    }
}

fn is_child(staff: &Staff, file: &File) -> bool {
    let today = day(staff, staff.ctx.now);
    file.turns_14_on
        .is_some_and(|turning| turning.is_under_14(today))
}

fn edit_shell(staff: &Staff, house: &House) -> Shell {
    staff.shell(
        house,
        "clients",
        Words::new(staff.ctx.locale).clients_edit_title(),
    )
}

/// `GET /app/clients/{id}/edit`.
pub async fn edit(staff: Staff, State(house): State<House>, Path(asked): Path<String>) -> Answer {
    let file = service::may_edit(&house, &staff.ctx, id(&asked)?).await?;
    let mut form = Typed::default();
    form.put("first_name", file.first_name.as_str());
    form.put("last_name", file.last_name.as_str());
    let phone = file.phone.as_deref().unwrap_or_default();
    form.put("phone", words::phone(staff.ctx.locale, phone));
    form.put("email", file.email.as_deref().unwrap_or_default());
    form.put("locale", file.locale.code());
    let w = Words::new(staff.ctx.locale);
    let file = (&file, is_child(&staff, &file));
    page(&EditPage::new(
        edit_shell(&staff, &house),
        w,
        file,
        (form, Faults::new()),
    ))
}

/// `POST /app/clients/{id}/edit`.
pub async fn update(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    mut form: Typed,
) -> Answer {
    let client = id(&asked)?;
    let file = service::may_edit(&house, &staff.ctx, client).await?;
    let child = is_child(&staff, &file);
    if child {
        // A child is reached through its guardian; what a form invents is not kept.
        form.put("phone", "");
        form.put("email", "");
    }
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let Some(fields) = read::fields(w, &form, &mut faults) else {
        let shell = edit_shell(&staff, &house);
        return again(&EditPage::new(shell, w, (&file, child), (form, faults)));
    };
    let confirmed = form.ticked("confirmed");
    service::edit(&house, &staff.ctx, client, &fields, confirmed).await?;
    Ok(see_other(&format!("{}?done=saved", path(client))))
}

fn notes_page(staff: &Staff, house: &House, client: ClientId, name: String) -> NotesPage {
    let w = Words::new(staff.ctx.locale);
    NotesPage {
        shell: staff.shell(house, "clients", w.clients_notes()),
        w,
        url: path(client),
        name,
        text: String::new(),
        fault: String::new(),
        may_write: staff.may(Permission::WriteNotes),
    }
}

/// `GET /app/clients/{id}/notes`: opens them, which is logged.
pub async fn notes(staff: Staff, State(house): State<House>, Path(asked): Path<String>) -> Answer {
    let client = id(&asked)?;
    let (name, text) = service::notes(&house, &staff.ctx, client).await?;
    page(&NotesPage {
        text,
        ..notes_page(&staff, &house, client, name)
    })
}

/// `POST /app/clients/{id}/notes`.
pub async fn write_notes(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    form: Typed,
) -> Answer {
    let client = id(&asked)?;
    let text = read::notes(form.raw("notes"));
    if text.chars().count() > service::NOTES_LENGTH_MAX {
        let (name, _) = service::notes(&house, &staff.ctx, client).await?;
        let most = i64::try_from(service::NOTES_LENGTH_MAX).unwrap_or(i64::MAX);
        let fault = Words::new(staff.ctx.locale).clients_fault_notes_long(most);
        return again(&NotesPage {
            text,
            fault,
            ..notes_page(&staff, &house, client, name)
        });
    }
    service::write_notes(&house, &staff.ctx, client, &text).await?;
    Ok(see_other(&format!("{}?done=notes", path(client))))
}

/// `POST /app/clients/{id}/consents/{consent}/withdrawal`.
pub async fn withdraw(
    staff: Staff,
    State(house): State<House>,
    Path((asked, consent)): Path<(String, String)>,
) -> Answer {
    let client = id(&asked)?;
    let consent: ConsentId = consent.parse().map_err(|_| Fault::NotFound)?;
    service::withdraw_consent(&house, &staff.ctx, client, consent).await?;
    Ok(see_other(&format!("{}?done=withdrawn", path(client))))
}
