//! A drawer is counted: in the middle of the day, or to be closed.

use domain::{
    drawer::Pieces,
    identity::Permission,
    ids::{DrawerCountId, DrawerId, DrawerSessionId},
    money::Money,
    time::Instant,
};
use platform::{audit, ctx::Ctx, house::House};

use super::{
    once::{Sent, id_of},
    store,
};
use crate::error::DrawerError;

/// What a count is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// The float at the opening.
    Opening,
    /// To know, without closing.
    Middle,
    /// To close.
    Closing,
    /// The float that stays after the close.
    Left,
}

impl Purpose {
    const ALL: [Purpose; 4] = [
        Purpose::Opening,
        Purpose::Middle,
        Purpose::Closing,
        Purpose::Left,
    ];

    /// What is stored: `opening`, `middle`, `closing` or `left`.
    pub const fn code(self) -> &'static str {
        match self {
            Purpose::Opening => "opening",
            Purpose::Middle => "middle",
            Purpose::Closing => "closing",
            Purpose::Left => "left",
        }
    }

    /// The purpose of a code; none for another text.
    pub fn parse(code: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A count, as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Which.
    pub id: DrawerCountId,
    /// Of which session.
    pub session: DrawerSessionId,
    /// From one, in the order of the session's counts.
    pub position: i32,
    /// What for.
    pub purpose: Purpose,
    /// When.
    pub at: Instant,
    /// By whom: an account, or `system:<job>`.
    pub by: String,
    /// Their name as it was.
    pub by_name: String,
    /// Coins and bills; none where a float was known as a sum.
    pub pieces: Pieces,
    /// What was there.
    pub counted: Money,
    /// What should have been there at that moment.
    pub expected: Money,
    /// How many movements there were.
    pub movements: i64,
}

/// Keeps a count, blind: nothing of what is expected is answered.
///
/// # Errors
///
/// [`DrawerError::NotOpen`].
pub async fn count(
    house: &House,
    ctx: &Ctx,
    (drawer, pieces, closing): (DrawerId, Pieces, bool),
    key: &str,
) -> Result<DrawerCountId, DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let purpose = if closing {
        Purpose::Closing
    } else {
        Purpose::Middle
    };
    let sent = Sent {
        route: "drawer_count",
        key,
        body: format!("{drawer} {} {pieces:?}", purpose.code()),
    };
    let mut tx = house.db.write(ctx).await?;
    let held = store::sessions::hold_alone(&tx, drawer).await?;
    if let Some(answer) = sent.answered(&tx, house).await? {
        return id_of(&answer);
    }
    let session = super::is_open(&tx, drawer, held).await?;
    let session = super::session(&tx, session).await?;
    let flow = store::movements::flow(&tx, &session).await?;
    let count = Count {
        id: DrawerCountId::new(house.chance.id(ctx.now)),
        session: session.id,
        position: store::counts::next_position(&tx, session.id).await?,
        purpose,
        at: ctx.now,
        by: ctx.actor_code(),
        by_name: super::name_of(&tx, ctx).await?,
        pieces,
        counted: pieces.total(),
        expected: flow.expected()?,
        movements: flow.movements(),
    };
    store::counts::insert(&mut tx, &count).await?;
    audit::record(&mut tx, ctx, &house.chance, "drawer_counted", count.id).await?;
    sent.keep(&mut tx, house, &count.id.to_string()).await?;
    tx.commit().await?;
    Ok(count.id)
}
