//! The report of a session: seen before it is closed, the same for ever after.

use domain::{
    drawer::{Close, Closed, Flow, GapReason},
    identity::Permission,
    ids::{DrawerCountId, DrawerSessionId, LocationId},
    money::Money,
    province::Province,
    time::Instant,
};
use jiff::civil::Date;
use platform::{audit, ctx::Ctx, db::Read, house::House};

use super::{
    count::{Count, Purpose},
    drawers::{Drawer, Session},
    movement::{Movement, What},
    store,
};
use crate::error::DrawerError;

/// Whose report it is, as it was that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterhead {
    /// The drawer's own name.
    pub drawer_name: Option<String>,
    /// Its position, which names it otherwise.
    pub drawer_position: i32,
    /// The name on the door.
    pub shop: String,
    /// Street and number.
    pub street: String,
    /// City.
    pub city: String,
    /// Province.
    pub province: Province,
    /// Postal code, or empty.
    pub postal_code: String,
}

/// How a session was closed, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Closing {
    pub count: DrawerCountId,
    pub left: DrawerCountId,
    pub on: Date,
    pub by: String,
    pub by_name: String,
    pub expected: Money,
    pub counted: Money,
    pub stays: Money,
    pub reason: Option<GapReason>,
    pub words: Option<String>,
    pub head: Letterhead,
}

/// When a session was closed, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedBy {
    /// When.
    pub at: Instant,
    /// The day on the shop's clock.
    pub on: Date,
    /// Their name as it was.
    pub name: String,
}

/// A session's report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Whose.
    pub head: Letterhead,
    /// Where the drawer stands.
    pub location: LocationId,
    /// Of which session.
    pub session: Session,
    /// When it was closed; none while it is only shown.
    pub closed: Option<ClosedBy>,
    /// Float and movements in sums.
    pub flow: Flow,
    /// What should be there.
    pub expected: Money,
    /// The count it was closed with.
    pub count: Count,
    /// Counts made to close it before that one, in their order.
    pub earlier: Vec<Count>,
    /// Over or short, what stays, what goes to the bank.
    pub settled: Closed,
    /// More about the difference.
    pub words: Option<String>,
    /// What moved without a sale, the first first.
    pub by_hand: Vec<Movement>,
}

impl Report {
    /// The report of a session with a way to close it.
    pub(super) async fn of(
        tx: &Read,
        (head, session, count): (Letterhead, Session, Count),
        (close, words): (Close, Option<String>),
    ) -> Result<Report, DrawerError> {
        let counts = store::counts::of_session(tx, session.id).await?;
        let before = |one: &Count| one.purpose == Purpose::Closing && one.position < count.position;
        let moved = store::movements::of_session(tx, session.id).await?;
        let drawer = store::drawers::find(tx, session.drawer).await?;
        let drawer = drawer.ok_or(DrawerError::Unknown("drawer"))?;
        let by_hand = |one: &Movement| matches!(one.what, What::Category(..));
        Ok(Report {
            location: drawer.location,
            flow: store::movements::flow(tx, &session).await?,
            expected: close.expected,
            earlier: counts.into_iter().filter(before).collect(),
            by_hand: moved.into_iter().filter(by_hand).collect(),
            settled: close.settle()?,
            closed: None,
            head,
            session,
            count,
            words,
        })
    }
}

/// What a report copies of the shop.
pub(super) async fn letterhead(tx: &Read, drawer: &Drawer) -> Result<Letterhead, DrawerError> {
    let seller = super::seller(tx, drawer.location).await?;
    Ok(Letterhead {
        drawer_name: drawer.name.clone(),
        drawer_position: drawer.position,
        shop: seller.name,
        street: seller.place.street,
        city: seller.place.city,
        province: seller.place.province,
        postal_code: seller.place.postal_code,
    })
}

/// The report of a closed session; that it was opened is logged.
///
/// Who does not review drawers finds those they opened or closed themselves.
pub async fn report(house: &House, ctx: &Ctx, id: DrawerSessionId) -> Result<Report, DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let mut tx = house.db.write(ctx).await?;
    let (session, closing) = closed(&tx, id).await?;
    let own = [&session.opened_by, &closing.by].contains(&&ctx.actor_code());
    if !own && ctx.may(Permission::ReviewDrawers).is_err() {
        return Err(DrawerError::Unknown("session"));
    }
    let unknown = DrawerError::Unknown("count");
    let count = store::counts::find(&tx, closing.count).await?;
    let count = count.ok_or(unknown)?;
    let unknown = DrawerError::Unknown("count");
    let left = store::counts::find(&tx, closing.left).await?;
    let close = Close {
        expected: closing.expected,
        counted: count.pieces,
        reason: closing.reason,
        left: left.ok_or(unknown)?.pieces,
    };
    let closed = ClosedBy {
        at: session.closed_at.unwrap_or(session.opened_at),
        on: closing.on,
        name: closing.by_name,
    };
    let about = (closing.head, session, count);
    let report = Report::of(&tx, about, (close, closing.words)).await?;
    audit::record_reading(&mut tx, ctx, &house.chance, "drawer_report", id).await?;
    tx.commit().await?;
    Ok(Report {
        closed: Some(closed),
        ..report
    })
}

async fn closed(tx: &Read, id: DrawerSessionId) -> Result<(Session, Closing), DrawerError> {
    let unknown = || DrawerError::Unknown("session");
    let session = store::sessions::find(tx, id).await?;
    let closing = store::closings::of_session(tx, id).await?;
    Ok((session.ok_or_else(unknown)?, closing.ok_or_else(unknown)?))
}
