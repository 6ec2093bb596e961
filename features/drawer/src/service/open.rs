//! A drawer is opened with its float.

use domain::{
    drawer::Pieces,
    identity::Permission,
    ids::{DrawerCountId, DrawerId, DrawerSessionId},
    money::Money,
};
use platform::{audit, ctx::Ctx, house::House};

use super::{
    count::{Count, Purpose},
    drawers::Session,
    once::{Sent, id_of},
    store,
};
use crate::error::DrawerError;

/// What a drawer is opened with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Float {
    /// A sum somebody knows.
    Known(Money),
    /// Coins and bills somebody counted.
    Counted(Pieces),
}

impl Float {
    fn sum(&self) -> Money {
        match self {
            Float::Known(sum) => *sum,
            Float::Counted(pieces) => pieces.total(),
        }
    }

    fn pieces(&self) -> Pieces {
        match self {
            Float::Known(_) => Pieces::NONE,
            Float::Counted(pieces) => *pieces,
        }
    }
}

/// What a float could be: what stayed when the drawer was last closed, or what the shop says.
pub async fn usual_float(
    house: &House,
    ctx: &Ctx,
    id: DrawerId,
) -> Result<(Money, Option<Money>), DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let tx = house.db.read(ctx).await?;
    let drawer = super::in_use(&tx, id).await?;
    let left = store::counts::last_left(&tx, id).await?;
    let left = left.map(|count| count.counted);
    Ok((left.unwrap_or(drawer.float), left))
}

/// Opens a drawer; its session takes the next number.
///
/// # Errors
///
/// [`DrawerError::AlreadyOpen`]; [`DrawerError::NotInCash`] for a float no coins make.
pub async fn open(
    house: &House,
    ctx: &Ctx,
    (id, float): (DrawerId, Float),
    key: &str,
) -> Result<DrawerSessionId, DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let sum = float.sum();
    if sum != Money::ZERO {
        domain::drawer::in_cash(sum)?;
    }
    let sent = Sent {
        route: "drawer_opening",
        key,
        body: format!("{id} {float:?}"),
    };
    let mut tx = house.db.write(ctx).await?;
    store::drawers::hold(&tx, id).await?;
    if let Some(answer) = sent.answered(&tx, house).await? {
        return id_of(&answer);
    }
    let drawer = super::in_use(&tx, id).await?;
    if drawer.open.is_some() {
        return Err(DrawerError::AlreadyOpen);
    }
    let place = super::seller(&tx, drawer.location).await?.place;
    let zone = store::zone(&place.zone)?;
    let session = Session {
        id: DrawerSessionId::new(house.chance.id(ctx.now)),
        drawer: id,
        number: store::sessions::next_number(&tx, id).await?,
        opened_on: zone.date(ctx.now),
        zone,
        opened_at: ctx.now,
        opened_by: ctx.actor_code(),
        opened_by_name: super::name_of(&tx, ctx).await?,
        float: sum,
        closed_at: None,
    };
    store::sessions::insert(&mut tx, &session).await?;
    let count = Count {
        id: DrawerCountId::new(house.chance.id(ctx.now)),
        session: session.id,
        position: 1,
        purpose: Purpose::Opening,
        at: ctx.now,
        by: session.opened_by.clone(),
        by_name: session.opened_by_name.clone(),
        pieces: float.pieces(),
        counted: sum,
        expected: sum,
        movements: 0,
    };
    store::counts::insert(&mut tx, &count).await?;
    audit::record(&mut tx, ctx, &house.chance, "drawer_opened", session.id).await?;
    sent.keep(&mut tx, house, &session.id.to_string()).await?;
    tx.commit().await?;
    Ok(session.id)
}
