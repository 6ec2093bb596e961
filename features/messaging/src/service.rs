//! Use cases on messages.

mod delivery;
mod held;
mod sealing;
mod store;

use domain::{
    contact::EmailAddress,
    identity::Permission,
    ids::{ClientId, MessageId},
    locale::Locale,
    time::Instant,
};
use platform::{
    audit,
    ctx::{Actor, Ctx, DEMONSTRATION},
    db::Write,
    error::StoreError,
    house::House,
};

use uuid::Uuid;

use crate::error::MessagingError;

pub use delivery::deliver_due;
pub use held::{drop_held_in, held_until, release_held_in};
use sealing::Part;
use store::entities;

/// Messages of one page of the outbox.
const PAGE_LENGTH: usize = 50;
/// Where a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits.
    Queued,
    /// It has left.
    Sent,
    /// It never will.
    Failed,
}

impl State {
    /// The three, in the order of a message's life.
    pub const ALL: [State; 3] = [State::Queued, State::Sent, State::Failed];

    /// What is stored: `queued`, `sent` or `failed`.
    pub const fn code(self) -> &'static str {
        match self {
            State::Queued => "queued",
            State::Sent => "sent",
            State::Failed => "failed",
        }
    }

    /// The state of a code; none for another text.
    pub fn parse(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A message about to wait in the outbox.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// What it tells, as a code: `booking_confirmed`.
    pub kind: &'static str,
    /// The client it concerns, if it is one.
    pub client: Option<ClientId>,
    /// Where it goes.
    pub recipient: EmailAddress,
    /// Its language.
    pub locale: Locale,
    /// Its subject: no name, no service, no amount.
    pub subject: String,
    /// Its plain part.
    pub text: String,
    /// Its HTML part.
    pub html: String,
    /// A calendar file (`METHOD:PUBLISH`), when there is a date to keep.
    pub calendar: Option<String>,
    /// What it is about, so that it can be found while it waits: the id of a visit.
    pub about: Option<Uuid>,
    /// When it leaves; none for at once.
    pub leaves_at: Option<Instant>,
}

/// Leaves a message in the outbox, within the transaction of what it tells; one statement.
///
/// The demonstration's messages are of the past: they are sent as they are written.
pub async fn enqueue_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    message: NewMessage,
) -> Result<MessageId, StoreError> {
    let id = MessageId::new(house.chance.id(ctx.now));
    let seal = |part, text: &str| sealing::seal(house, ctx.tenant, id, part, text);
    let past = matches!(ctx.actor, Actor::System(DEMONSTRATION));
    let calendar = message
        .calendar
        .map(|file| seal(Part::Calendar, &file))
        .transpose()?;
    let row = store::NewRow {
        id,
        kind: message.kind,
        client: message.client,
        recipient: message.recipient.as_str(),
        locale: message.locale,
        subject: seal(Part::Subject, &message.subject)?,
        text: seal(Part::Text, &message.text)?,
        html: seal(Part::Html, &message.html)?,
        calendar,
        state: if past { State::Sent } else { State::Queued },
        about: message.about,
        due: message.leaves_at.filter(|_| !past).unwrap_or(ctx.now),
    };
    store::insert(tx, row).await?;
    Ok(id)
}

/// Which part of the outbox to look at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Browse {
    /// Only those in this state.
    pub state: Option<State>,
    /// Only those older than this one: where the page before ended.
    pub before: Option<MessageId>,
}

/// A message as the outbox lists it.
#[derive(Clone, Debug)]
pub struct Slip {
    /// Which.
    pub id: MessageId,
    /// To whom.
    pub recipient: String,
    /// About what.
    pub subject: String,
    /// The language it is written in.
    pub locale: Locale,
    /// Where it is.
    pub state: State,
    /// When it was written.
    pub created_at: Instant,
}

/// A page of the outbox, newest first.
#[derive(Clone, Debug)]
pub struct Outbox {
    /// The messages.
    pub slips: Vec<Slip>,
    /// Where the next page begins, when there is one.
    pub older: Option<MessageId>,
    /// How many in all could not be delivered.
    pub failed: u64,
}

/// What has been written, newest first.
pub async fn outbox(house: &House, ctx: &Ctx, ask: Browse) -> Result<Outbox, MessagingError> {
    ctx.may(Permission::ReadMessages)?;
    let tx = house.db.read(ctx).await?;
    let most = u64::try_from(PAGE_LENGTH).unwrap_or(u64::MAX);
    let mut rows = store::page(&tx, ask, most).await?;
    let failed = store::count(&tx, State::Failed).await?;
    tx.done().await?;
    let more = rows.len() > PAGE_LENGTH;
    rows.truncate(PAGE_LENGTH);
    let older = rows
        .last()
        .filter(|_| more)
        .map(|row| MessageId::new(row.id));
    let slips: Result<_, StoreError> = rows.into_iter().map(|row| slip(house, ctx, &row)).collect();
    Ok(Outbox {
        slips: slips?,
        older,
        failed,
    })
}

fn slip(house: &House, ctx: &Ctx, row: &entities::Model) -> Result<Slip, StoreError> {
    let id = MessageId::new(row.id);
    Ok(Slip {
        id,
        recipient: row.recipient.clone(),
        subject: sealing::open(house, ctx.tenant, id, Part::Subject, &row.subject_sealed)?,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        state: state_of(row)?,
        created_at: Instant::from_micros(row.created_at_us),
    })
}

fn state_of(row: &entities::Model) -> Result<State, StoreError> {
    State::parse(&row.state).ok_or(StoreError::Unreadable("a message's state"))
}

/// A message, opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What the outbox shows of it.
    pub slip: Slip,
    /// The client it concerns.
    pub client: Option<ClientId>,
    /// When it left.
    pub sent_at: Option<Instant>,
    /// When it is tried again, while it waits after a failure.
    pub tried_again_at: Option<Instant>,
    /// How many times it was tried.
    pub tries: i32,
    /// What the mail server answered, when it did not take it.
    pub failure: Option<String>,
    /// The plain part.
    pub text: String,
    /// The calendar file.
    pub calendar: Option<String>,
}

/// Opens a message; the reading is logged before anything is shown.
///
/// # Errors
///
/// [`MessagingError::NotFound`] when the shop has no such message.
pub async fn read(house: &House, ctx: &Ctx, id: MessageId) -> Result<Opened, MessagingError> {
    ctx.may(Permission::ReadMessages)?;
    let tx = house.db.read(ctx).await?;
    let row = store::one(&tx, id).await?.ok_or(MessagingError::NotFound)?;
    tx.done().await?;
    let opened = opened(house, ctx, &row)?;
    let mut tx = house.db.write(ctx).await?;
    audit::record_reading(&mut tx, ctx, &house.chance, "message", id).await?;
    tx.commit().await?;
    Ok(opened)
}

fn opened(house: &House, ctx: &Ctx, row: &entities::Model) -> Result<Opened, StoreError> {
    let slip = slip(house, ctx, row)?;
    let open = |part, sealed: &[u8]| sealing::open(house, ctx.tenant, slip.id, part, sealed);
    let waits_again = slip.state == State::Queued && row.failure.is_some();
    Ok(Opened {
        client: row.client_id.map(ClientId::new),
        sent_at: row.sent_at_us.map(Instant::from_micros),
        tried_again_at: waits_again.then(|| Instant::from_micros(row.due_at_us)),
        tries: row.tries,
        failure: row.failure.clone(),
        text: open(Part::Text, &row.text_sealed)?,
        calendar: row
            .calendar_sealed
            .as_deref()
            .map(|sealed| open(Part::Calendar, sealed))
            .transpose()?,
        slip,
    })
}
