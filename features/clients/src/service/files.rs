//! A client's file: opened, corrected, its notes read and written. Each opening is logged.

use domain::{
    identity::Permission,
    ids::ClientId,
    locale::Locale,
    minors::{Authority, Turning14},
    time::Instant,
};
use jiff::civil::Date;
use platform::{
    audit::{self, Entry},
    crypto::Place,
    ctx::Ctx,
    db::{Read, Write},
    error::StoreError,
    gate::{Act, Passage},
    house::House,
};

use super::{
    Fields,
    consents::{Consent, Given},
    finding, joined, locale_of, must,
    store::{self, ClientRow, GuardianRow},
};
use crate::error::ClientsError;

/// Lines of each history on a file.
const HISTORY_LINES: u64 = 12;

/// Most characters of a file's notes.
pub const NOTES_LENGTH_MAX: usize = 10_000;

/// Who consented for a child, and the proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guardian {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: Option<String>,
    /// Their number, E.164.
    pub phone: Option<String>,
    /// By what right, as declared.
    pub authority: Authority,
    /// The proof.
    pub given: Given,
}

impl From<GuardianRow> for Guardian {
    fn from(row: GuardianRow) -> Guardian {
        Guardian {
            authority: Authority::kept(&row.authority).unwrap_or(Authority::NotAsked),
            given: Given::read(&row.wording, &row.locale, &row.channel, row.consented_at_us),
            name: row.name,
            email: row.email,
            phone: row.phone,
        }
    }
}

/// A file, as its page shows it; never its notes.
#[derive(Clone, Debug)]
pub struct File {
    /// Its id.
    pub id: ClientId,
    /// First name.
    pub first_name: String,
    /// Last name, or empty.
    pub last_name: String,
    /// Address.
    pub email: Option<String>,
    /// Number, E.164.
    pub phone: Option<String>,
    /// The language the person is written to in.
    pub locale: Locale,
    /// Whether there are notes.
    pub has_notes: bool,
    /// Whether a holder of parental authority answers for the person: under 14.
    pub is_minor: bool,
    /// The day the person turns 14, when the file was opened before it.
    pub turns_14_on: Option<Turning14>,
    /// When it was last changed.
    pub changed_at: Instant,
    /// When the file was opened.
    pub created_at: Instant,
    /// When the person last said that it is right (P-39.1, s. 11).
    pub confirmed_at: Instant,
    /// Who consented for a child.
    pub guardian: Option<Guardian>,
    /// Consents, live and withdrawn, the latest first.
    pub consents: Vec<Consent>,
}

impl File {
    /// First and last name.
    pub fn name(&self) -> String {
        joined(&self.first_name, &self.last_name)
    }

    fn read(
        row: ClientRow,
        now: Instant,
        guardian: Option<GuardianRow>,
        consents: Vec<Consent>,
    ) -> File {
        File {
            id: row.id.into(),
            is_minor: finding::is_minor(&row, now),
            turns_14_on: finding::turns_14_on(&row),
            locale: locale_of(&row.locale),
            has_notes: row.notes_sealed.is_some(),
            changed_at: Instant::from_micros(row.updated_at_us),
            created_at: Instant::from_micros(row.created_at_us),
            confirmed_at: Instant::from_micros(row.confirmed_at_us),
            first_name: row.first_name,
            last_name: row.last_name,
            email: row.email,
            phone: row.phone,
            guardian: guardian.map(Guardian::from),
            consents,
        }
    }
}

/// What was done to a file and, for those who may know it, who opened it.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Deeds, the latest first.
    pub deeds: Vec<Entry>,
    /// Readings, the latest first; none without `ReadAccessLog`.
    pub readings: Option<Vec<Entry>>,
}

/// Opens a file, and logs that it was opened.
pub async fn file(house: &House, ctx: &Ctx, id: ClientId) -> Result<(File, History), ClientsError> {
    ctx.may(Permission::ReadClients)?;
    let tx = house.db.read(ctx).await?;
    let_open(&tx, house, ctx).await?;
    let row = must(&tx, id).await?;
    let guardian = store::guardians(&tx, &[id.uuid()])
        .await?
        .remove(&id.uuid());
    let consents = store::consents(&tx, id).await?;
    let subject = id.to_string();
    let deeds = audit::deeds_of(&tx, &subject, HISTORY_LINES).await?;
    let readings = if ctx.may(Permission::ReadAccessLog).is_ok() {
        Some(audit::readings_of(&tx, &subject, HISTORY_LINES).await?)
    } else {
        None
    };
    tx.done().await?;
    log_reading(house, ctx, id, "client_file").await?;
    Ok((
        File::read(row, ctx.now, guardian, consents),
        History { deeds, readings },
    ))
}

/// Whether the privacy office lets this member open files: training comes first.
async fn let_open(tx: &Read, house: &House, ctx: &Ctx) -> Result<(), ClientsError> {
    let Some(member) = ctx.member() else {
        return Ok(());
    };
    let act = Act::OpenClientFiles {
        account: member.account,
    };
    match house.gate.ask(tx, &act).await? {
        Passage::Open => Ok(()),
        Passage::Closed { remedy_path } => Err(ClientsError::Closed { remedy_path }),
    }
}

async fn log_reading(
    house: &House,
    ctx: &Ctx,
    id: ClientId,
    what: &'static str,
) -> Result<(), StoreError> {
    let mut tx = house.db.write(ctx).await?;
    audit::record_reading(&mut tx, ctx, &house.chance, what, id).await?;
    tx.commit().await
}

/// A file to correct; opening it so is logged too.
pub async fn may_edit(house: &House, ctx: &Ctx, id: ClientId) -> Result<File, ClientsError> {
    ctx.may(Permission::EditClients)?;
    Ok(file(house, ctx, id).await?.0)
}

/// A file as it was corrected.
#[derive(Clone, Debug)]
pub struct Correction {
    /// What it says.
    pub fields: Fields,
    /// Whether the person themselves said today that it is right.
    pub confirmed: bool,
    /// The day a child turns 14, where that was not asked before.
    pub turns_14_on: Option<Date>,
    /// When the file that was corrected had last changed; none for the file as it is.
    pub read_at: Option<Instant>,
}

/// Corrects a file. A child is reached through its guardian: neither an address nor a number is
/// written.
///
/// # Errors
///
/// [`ClientsError::Changed`] when somebody else changed it since it was read.
pub async fn edit(
    house: &House,
    ctx: &Ctx,
    id: ClientId,
    correction: &Correction,
) -> Result<(), ClientsError> {
    ctx.may(Permission::EditClients)?;
    let mut tx = house.db.write(ctx).await?;
    let row = renew(&mut tx, id, correction.read_at).await?;
    let mut fields = correction.fields.clone();
    if finding::is_minor(&row, ctx.now) {
        (fields.email, fields.phone) = (None, None);
    }
    store::update(&mut tx, id, &fields, correction.confirmed).await?;
    let asked = finding::turns_14_on(&row) != Some(Turning14::NotAsked);
    if let Some(day) = correction.turns_14_on.filter(|_| !asked) {
        store::set_turning(&mut tx, id, Turning14::On(day)).await?;
    }
    audit::record(&mut tx, ctx, &house.chance, "client_edited", id).await?;
    if correction.confirmed {
        audit::record(&mut tx, ctx, &house.chance, "client_confirmed", id).await?;
    }
    Ok(tx.commit().await?)
}

/// The file about to be written over, which nobody else changed since it was read.
async fn renew(
    tx: &mut Write,
    id: ClientId,
    read_at: Option<Instant>,
) -> Result<ClientRow, ClientsError> {
    let row = must(tx, id).await?;
    let read_at = read_at.unwrap_or(Instant::from_micros(row.updated_at_us));
    if store::renew(tx, id, read_at).await? {
        Ok(row)
    } else {
        Err(ClientsError::Changed)
    }
}

fn notes_place(ctx: &Ctx, id: ClientId) -> Place {
    Place {
        tenant: Some(ctx.tenant),
        table: "clients",
        column: "notes_sealed",
        row: id.uuid(),
    }
}

/// The notes of a file, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// The person's name.
    pub name: String,
    /// The notes, or empty.
    pub text: String,
    /// When the file was last changed.
    pub changed_at: Instant,
}

/// Opens the notes of a file and logs the reading.
pub async fn notes(house: &House, ctx: &Ctx, id: ClientId) -> Result<Notes, ClientsError> {
    ctx.may(Permission::ReadNotes)?;
    let tx = house.db.read(ctx).await?;
    let_open(&tx, house, ctx).await?;
    let row = must(&tx, id).await?;
    tx.done().await?;
    let text = match &row.notes_sealed {
        Some(sealed) => {
            let opened = house.keys.open_text(&notes_place(ctx, id), sealed);
            opened.map_err(StoreError::from)?
        }
        None => String::new(),
    };
    log_reading(house, ctx, id, "notes").await?;
    Ok(Notes {
        name: joined(&row.first_name, &row.last_name),
        text,
        changed_at: Instant::from_micros(row.updated_at_us),
    })
}

/// Writes the notes of a file, sealed; empty takes them away. Beside them, when the file they were
/// read from had last changed; none for the file as it is.
///
/// # Errors
///
/// [`ClientsError::Changed`] when somebody else changed it since it was read.
pub async fn write_notes(
    house: &House,
    ctx: &Ctx,
    id: ClientId,
    (text, read_at): (&str, Option<Instant>),
) -> Result<(), ClientsError> {
    ctx.may(Permission::WriteNotes)?;
    let sealed = if text.is_empty() {
        None
    } else {
        let sealed = house.keys.seal(&notes_place(ctx, id), text, &house.chance);
        Some(sealed.map_err(StoreError::from)?)
    };
    let mut tx = house.db.write(ctx).await?;
    renew(&mut tx, id, read_at).await?;
    store::write_notes(&mut tx, id, sealed).await?;
    audit::record(&mut tx, ctx, &house.chance, "client_notes_written", id).await?;
    Ok(tx.commit().await?)
}
