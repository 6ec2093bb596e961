//! The drawers as they stand, and the sessions that were closed.

use std::collections::HashMap;

use domain::{
    drawer::Flow,
    identity::Permission,
    ids::{DrawerId, DrawerSessionId},
    money::Money,
};
use jiff::civil::Date;
use platform::{ctx::Ctx, db::Read, error::StoreError, house::House};

use super::{
    count::{Count, Purpose},
    drawers::Drawer,
    movement::{Movement, What},
    store,
};
use crate::error::DrawerError;

/// Closed sessions of one page.
const PAGE_LENGTH: usize = 30;

/// One closed session in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub session: DrawerSessionId,
    /// Its number.
    pub number: i64,
    /// The day it was closed, on the shop's clock.
    pub closed_on: Date,
    /// Who opened it.
    pub opened_by_name: String,
    /// Who closed it.
    pub closed_by_name: String,
    /// What should have been there.
    pub expected: Money,
    /// What was.
    pub counted: Money,
    /// What stayed.
    pub left: Money,
}

/// What is to be seen of an open session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The session in sums; none for who counts blind.
    pub flow: Option<Flow>,
    /// What moved, the last first; without sales and refunds for who counts blind.
    pub moved: Vec<Movement>,
    /// Counts so far, the last first.
    pub counts: Vec<Count>,
}

/// The drawers, and one of them from nearer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// Those in use, in order.
    pub drawers: Vec<Drawer>,
    /// The one that is looked at.
    pub chosen: Drawer,
    /// Its open session.
    pub running: Option<Running>,
    /// Sessions closed before, the latest first.
    pub past: Vec<Line>,
    /// Where the next page begins.
    pub older: Option<i64>,
    /// Who is who: an account and a name.
    pub names: HashMap<String, String>,
}

/// Looks at a drawer: the one asked for, or the first.
pub async fn board(
    house: &House,
    ctx: &Ctx,
    asked: Option<DrawerId>,
    before: Option<i64>,
) -> Result<Board, DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let tx = house.db.read(ctx).await?;
    let mut drawers = store::drawers::all(&tx).await?;
    drawers.retain(|drawer| drawer.retired_at.is_none());
    let chosen = match asked {
        Some(id) => drawers.iter().find(|drawer| drawer.id == id),
        None => drawers.first(),
    };
    let chosen = chosen.cloned().ok_or(DrawerError::Unknown("drawer"))?;
    let running = running(&tx, ctx, &chosen).await?;
    let (past, older) = past(&tx, ctx, chosen.id, before).await?;
    let team = identity::service::members_of(&tx).await?;
    let names = team
        .into_iter()
        .map(|one| (one.account.to_string(), one.name));
    Ok(Board {
        names: names.collect(),
        drawers,
        chosen,
        running,
        past,
        older,
    })
}

/// Whether somebody sees what should be there before it is counted.
pub(super) async fn sees(tx: &Read, ctx: &Ctx) -> Result<bool, StoreError> {
    Ok(ctx.may(Permission::ReviewDrawers).is_ok() && !store::drawers::blind_for_all(tx).await?)
}

async fn running(tx: &Read, ctx: &Ctx, of: &Drawer) -> Result<Option<Running>, DrawerError> {
    let Some(session) = &of.open else {
        return Ok(None);
    };
    let sees = sees(tx, ctx).await?;
    let mut moved = store::movements::of_session(tx, session.id).await?;
    moved.retain(|one| sees || matches!(one.what, What::Category(..)));
    moved.reverse();
    let mut counts = store::counts::of_session(tx, session.id).await?;
    counts.retain(|one| one.purpose != Purpose::Opening);
    counts.reverse();
    let flow = if sees {
        Some(store::movements::flow(tx, session).await?)
    } else {
        None
    };
    Ok(Some(Running {
        flow,
        moved,
        counts,
    }))
}

async fn past(
    tx: &Read,
    ctx: &Ctx,
    drawer: DrawerId,
    before: Option<i64>,
) -> Result<(Vec<Line>, Option<i64>), DrawerError> {
    let everybody = ctx.may(Permission::ReviewDrawers).is_ok();
    let by = if everybody {
        String::new()
    } else {
        ctx.actor_code()
    };
    let most = i64::try_from(PAGE_LENGTH)
        .unwrap_or(i64::MAX)
        .saturating_add(1);
    let before = before.unwrap_or(i64::MAX);
    let mut lines = store::closings::page(tx, drawer, before, (by.as_str(), most)).await?;
    let more = lines.len() > PAGE_LENGTH;
    lines.truncate(PAGE_LENGTH);
    let older = lines.last().filter(|_| more).map(|last| last.number);
    Ok((lines, older))
}

/// A drawer in use, for a form.
pub async fn drawer(house: &House, ctx: &Ctx, id: DrawerId) -> Result<Drawer, DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let tx = house.db.read(ctx).await?;
    super::in_use(&tx, id).await
}
