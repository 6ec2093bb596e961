//! One file: shown, corrected, its notes, its consents.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use domain::{
    identity::Permission,
    ids::{ClientId, ConsentId},
    time::Instant,
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
        path, reached,
    },
    service::{self, Correction, File, Notes},
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
    around: Around,
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
    page(&FilePage::new(staff, shell, (file, history), around))
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

fn edit_shell(staff: &Staff, house: &House) -> Shell {
    staff.shell(
        house,
        "clients",
        Words::new(staff.ctx.locale).clients_edit_title(),
    )
}

/// The stamp of a form: when what it was given out with had last changed; none from elsewhere.
fn stamp(form: &Typed) -> Option<Instant> {
    form.text("read").parse().ok().map(Instant::from_micros)
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
    form.put("read", file.changed_at.micros().to_string());
    let w = Words::new(staff.ctx.locale);
    let shell = edit_shell(&staff, &house);
    page(&EditPage::new(shell, w, &file, (form, Faults::new())))
}

/// `POST /app/clients/{id}/edit`.
pub async fn update(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    mut form: Typed,
) -> Answer {
    let client = id(&asked)?;
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let turns_14_on = read::turning(w, &form, &mut faults, day(&staff, staff.ctx.now));
    let Some(fields) = read::fields(w, &form, &mut faults) else {
        let file = service::may_edit(&house, &staff.ctx, client).await?;
        let shell = edit_shell(&staff, &house);
        return again(&EditPage::new(shell, w, &file, (form, faults)));
    };
    let correction = Correction {
        fields,
        confirmed: form.ticked("confirmed"),
        turns_14_on,
        read_at: stamp(&form),
    };
    match service::edit(&house, &staff.ctx, client, &correction).await {
        Ok(()) => Ok(see_other(&format!("{}?done=saved", path(client)))),
        Err(ClientsError::Changed) => {
            let file = service::may_edit(&house, &staff.ctx, client).await?;
            form.put("read", file.changed_at.micros().to_string());
            let there = Some(said(w, &file));
            let shell = edit_shell(&staff, &house);
            conflict(&EditPage {
                there,
                ..EditPage::new(shell, w, &file, (form, faults))
            })
        }
        Err(other) => Err(other.into()),
    }
}

/// What a file says, on one line.
fn said(w: Words, file: &File) -> String {
    let reached = reached(w.locale(), file.phone.as_deref(), file.email.as_deref());
    let language = w.clients_language(file.locale.code());
    let parts = [file.name(), reached, language];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Somebody else came first: 409, with everything typed.
fn conflict(template: &impl Template) -> Answer {
    let mut answer = page(template)?;
    *answer.status_mut() = StatusCode::CONFLICT;
    Ok(answer)
}

fn notes_page(staff: &Staff, house: &House, client: ClientId, notes: Notes) -> NotesPage {
    let w = Words::new(staff.ctx.locale);
    NotesPage {
        shell: staff.shell(house, "clients", w.clients_notes()),
        w,
        url: path(client),
        name: notes.name,
        text: notes.text,
        read: notes.changed_at.micros().to_string(),
        there: None,
        fault: String::new(),
        may_write: staff.may(Permission::WriteNotes),
    }
}

/// `GET /app/clients/{id}/notes`: opens them, which is logged.
pub async fn notes(staff: Staff, State(house): State<House>, Path(asked): Path<String>) -> Answer {
    let client = id(&asked)?;
    let notes = service::notes(&house, &staff.ctx, client).await?;
    page(&notes_page(&staff, &house, client, notes))
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
        let notes = service::notes(&house, &staff.ctx, client).await?;
        let most = i64::try_from(service::NOTES_LENGTH_MAX).unwrap_or(i64::MAX);
        let fault = Words::new(staff.ctx.locale).clients_fault_notes_long(most);
        return again(&NotesPage {
            text,
            fault,
            read: form.text("read").to_owned(),
            ..notes_page(&staff, &house, client, notes)
        });
    }
    let written = (text.as_str(), stamp(&form));
    match service::write_notes(&house, &staff.ctx, client, written).await {
        Ok(()) => Ok(see_other(&format!("{}?done=notes", path(client)))),
        Err(ClientsError::Changed) => {
            let notes = service::notes(&house, &staff.ctx, client).await?;
            let there = Some(notes.text.clone());
            conflict(&NotesPage {
                text,
                there,
                ..notes_page(&staff, &house, client, notes)
            })
        }
        Err(other) => Err(other.into()),
    }
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
