//! A drawer is closed: the difference has a reason, the next float stays, the report is locked.

use domain::{
    drawer::{Close, Gap, GapReason, Pieces, propose},
    identity::Permission,
    ids::{DrawerCountId, DrawerId, DrawerSessionId},
};
use platform::{
    audit,
    ctx::Ctx,
    db::{Read, Write},
    house::House,
};

use super::{
    count::{Count, Purpose},
    drawers::{Drawer, Session},
    once::{Sent, id_of},
    report::{self, Closing, Letterhead, Report},
    store,
};
use crate::error::DrawerError;

/// How somebody wants to close a drawer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The count it is closed with: the session's last.
    pub count: DrawerCountId,
    /// Why it is over or short.
    pub reason: Option<GapReason>,
    /// More about it, or empty.
    pub words: String,
    /// What stays as the next float.
    pub left: Pieces,
}

/// A drawer that was counted to be closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The drawer.
    pub drawer: Drawer,
    /// Its session.
    pub session: Session,
    /// The count.
    pub count: Count,
    /// Over or short.
    pub gap: Gap,
    /// What to leave.
    pub proposed: Pieces,
}

/// What was counted against what was expected, for who counted.
///
/// # Errors
///
/// [`DrawerError::Changed`] when cash moved or somebody counted since;
/// [`DrawerError::AlreadyClosed`].
pub async fn counted(house: &House, ctx: &Ctx, id: DrawerCountId) -> Result<Counted, DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let tx = house.db.read(ctx).await?;
    current(&tx, id).await
}

/// The count, when it is the last word on an open session.
async fn current(tx: &Read, id: DrawerCountId) -> Result<Counted, DrawerError> {
    let unknown = || DrawerError::Unknown("count");
    let count = store::counts::find(tx, id).await?.ok_or_else(unknown)?;
    if count.purpose != Purpose::Closing {
        return Err(unknown());
    }
    let session = super::session(tx, count.session).await?;
    if session.closed_at.is_some() {
        return Err(DrawerError::AlreadyClosed);
    }
    let flow = store::movements::flow(tx, &session).await?;
    let counts = store::counts::of_session(tx, session.id).await?;
    let is_last = counts.last().is_some_and(|last| last.id == count.id);
    if !is_last || flow.movements() != count.movements {
        return Err(DrawerError::Changed);
    }
    let drawer = store::drawers::find(tx, session.drawer).await?;
    let drawer = drawer.ok_or_else(unknown)?;
    Ok(Counted {
        gap: Gap::between(count.expected, count.counted)?,
        proposed: propose(&count.pieces, drawer.float),
        drawer,
        session,
        count,
    })
}

/// The report as it would be; nothing is closed yet.
pub async fn preview(house: &House, ctx: &Ctx, ask: &Ask) -> Result<Report, DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let tx = house.db.read(ctx).await?;
    let found = current(&tx, ask.count).await?;
    drawn(&tx, found, ask).await
}

async fn drawn(tx: &Read, found: Counted, ask: &Ask) -> Result<Report, DrawerError> {
    let head = report::letterhead(tx, &found.drawer).await?;
    let close = Close {
        expected: found.count.expected,
        counted: found.count.pieces,
        reason: ask.reason,
        left: ask.left,
    };
    let words = ask.words.trim();
    let words = (!words.is_empty() && found.gap != Gap::Even).then(|| words.to_owned());
    Report::of(tx, (head, found.session, found.count), (close, words)).await
}

/// Closes a drawer for good.
///
/// # Errors
///
/// [`DrawerError::AlreadyClosed`] when somebody else did, [`DrawerError::Changed`] when cash moved
/// since the count, [`DrawerError::Closing`] without a reason for the difference or when more stays
/// than was counted.
pub async fn close(
    house: &House,
    ctx: &Ctx,
    ask: &Ask,
    key: &str,
) -> Result<DrawerSessionId, DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let sent = Sent {
        route: "drawer_closing",
        key,
        body: format!("{ask:?}"),
    };
    let mut tx = house.db.write(ctx).await?;
    let count = store::counts::find(&tx, ask.count).await?;
    let session = count.ok_or(DrawerError::Unknown("count"))?.session;
    let session = super::session(&tx, session).await?;
    store::sessions::hold_alone(&tx, session.drawer).await?;
    if let Some(answer) = sent.answered(&tx, house).await? {
        return id_of(&answer);
    }
    let found = current(&tx, ask.count).await?;
    let report = drawn(&tx, found, ask).await?;
    lock(&mut tx, house, ctx, &report).await?;
    sent.keep(&mut tx, house, &session.id.to_string()).await?;
    tx.commit().await?;
    Ok(session.id)
}

/// Writes the closing and its next float down, and ends the session.
async fn lock(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    report: &Report,
) -> Result<(), DrawerError> {
    let session = &report.session;
    let (by, by_name) = (ctx.actor_code(), super::name_of(tx, ctx).await?);
    let stays = report.settled.left.total();
    let left = Count {
        id: DrawerCountId::new(house.chance.id(ctx.now)),
        session: session.id,
        position: store::counts::next_position(tx, session.id).await?,
        purpose: Purpose::Left,
        at: ctx.now,
        by: by.clone(),
        by_name: by_name.clone(),
        pieces: report.settled.left,
        counted: stays,
        expected: stays,
        movements: report.count.movements,
    };
    store::counts::insert(tx, &left).await?;
    let closing = Closing {
        count: report.count.id,
        left: left.id,
        on: session.zone.date(ctx.now),
        by,
        by_name,
        expected: report.expected,
        counted: report.count.counted,
        stays,
        reason: report.settled.reason,
        words: report.words.clone(),
        head: Letterhead::clone(&report.head),
    };
    store::closings::insert(tx, session.id, &closing).await?;
    if !store::sessions::close(tx, session.id, ctx.now).await? {
        return Err(DrawerError::AlreadyClosed);
    }
    audit::record(tx, ctx, &house.chance, "drawer_closed", session.id).await?;
    Ok(())
}

/// The drawer a count was made of.
pub async fn drawer_of(
    house: &House,
    ctx: &Ctx,
    id: DrawerCountId,
) -> Result<DrawerId, DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let tx = house.db.read(ctx).await?;
    let count = store::counts::find(&tx, id).await?;
    let count = count.ok_or(DrawerError::Unknown("count"))?;
    Ok(super::session(&tx, count.session).await?.drawer)
}
