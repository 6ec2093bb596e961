//! Which drawers a shop has, and who sees what before a count.

use domain::{
    drawer::in_cash,
    identity::Permission,
    ids::{DrawerId, LocationId},
    money::Money,
};
use platform::{audit, ctx::Ctx, db::Read, house::House};

use super::{drawers::Drawer, store};
use crate::error::DrawerError;

/// Drawers of one place at most.
const DRAWERS_MAX: usize = 20;

/// What a shop decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Its drawers, those no longer used too.
    pub drawers: Vec<Drawer>,
    /// Whether nobody sees what a drawer should hold before it is counted.
    pub blind_for_all: bool,
}

/// What is written on a drawer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its name; named by its position when empty.
    pub name: String,
    /// The float proposed when it is closed.
    pub float: Money,
}

/// What the shop decided.
pub async fn settings(house: &House, ctx: &Ctx) -> Result<Settings, DrawerError> {
    ctx.may(Permission::ManageShop)?;
    let tx = house.db.read(ctx).await?;
    Ok(Settings {
        drawers: store::drawers::all(&tx).await?,
        blind_for_all: store::drawers::blind_for_all(&tx).await?,
    })
}

/// Adds a drawer beside the others.
///
/// # Errors
///
/// [`DrawerError::TooMany`] above twenty in one place.
pub async fn add(house: &House, ctx: &Ctx, card: Card) -> Result<DrawerId, DrawerError> {
    ctx.may(Permission::ManageShop)?;
    let float = float_of(&card)?;
    let mut tx = house.db.write(ctx).await?;
    // Of two added at once, the second comes after the first.
    store::drawers::hold_all(&tx).await?;
    let all = store::drawers::all(&tx).await?;
    let location: LocationId = all
        .first()
        .map(|drawer| drawer.location)
        .ok_or(DrawerError::Unknown("place"))?;
    let there = all.iter().filter(|drawer| drawer.location == location);
    if there.clone().count() >= DRAWERS_MAX {
        return Err(DrawerError::TooMany);
    }
    let last = there.map(|drawer| drawer.position).max().unwrap_or(0);
    let drawer = Drawer {
        id: DrawerId::new(house.chance.id(ctx.now)),
        location,
        position: last.saturating_add(1),
        name: named(&card),
        float,
        retired_at: None,
        open: None,
    };
    store::drawers::insert(&mut tx, &drawer).await?;
    audit::record(&mut tx, ctx, &house.chance, "drawer_added", drawer.id).await?;
    tx.commit().await?;
    Ok(drawer.id)
}

/// What is to change of a drawer, or of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Its name and its float.
    Card(DrawerId, Card),
    /// It is no longer used, or used again; its reports stay.
    InUse(DrawerId, bool),
    /// Whether nobody sees what a drawer should hold before it is counted.
    BlindForAll(bool),
}

/// Changes what is written on a drawer, whether it is used, or what is seen of all.
///
/// # Errors
///
/// [`DrawerError::AlreadyOpen`] for a drawer that is open and should no longer be used;
/// [`DrawerError::LastOne`] when no other is in use.
pub async fn change(house: &House, ctx: &Ctx, change: Change) -> Result<(), DrawerError> {
    ctx.may(Permission::ManageShop)?;
    let mut tx = house.db.write(ctx).await?;
    let (deed, subject) = match &change {
        Change::BlindForAll(blind) => {
            store::drawers::set_blind_for_all(&mut tx, *blind).await?;
            ("drawers_blinded", ctx.tenant.to_string())
        }
        Change::Card(id, card) => {
            store::drawers::hold(&tx, *id).await?;
            let mut drawer = known(&tx, *id).await?;
            drawer.name = named(card);
            drawer.float = float_of(card)?;
            store::drawers::save(&mut tx, &drawer).await?;
            ("drawer_changed", id.to_string())
        }
        Change::InUse(id, used) => {
            // All of them: of two put to rest at once, the second finds itself the last.
            store::drawers::hold_all(&tx).await?;
            let mut drawer = known(&tx, *id).await?;
            if !used {
                may_rest(&tx, &drawer).await?;
            }
            drawer.retired_at = (!used).then_some(ctx.now);
            store::drawers::save(&mut tx, &drawer).await?;
            ("drawer_changed", id.to_string())
        }
    };
    audit::record(&mut tx, ctx, &house.chance, deed, subject).await?;
    Ok(tx.commit().await?)
}

async fn known(tx: &Read, id: DrawerId) -> Result<Drawer, DrawerError> {
    let found = store::drawers::find(tx, id).await?;
    found.ok_or(DrawerError::Unknown("drawer"))
}

async fn may_rest(tx: &Read, drawer: &Drawer) -> Result<(), DrawerError> {
    if drawer.open.is_some() {
        return Err(DrawerError::AlreadyOpen);
    }
    let all = store::drawers::all(tx).await?;
    let is_another = |one: &Drawer| one.id != drawer.id && one.retired_at.is_none();
    if !all.iter().any(is_another) {
        return Err(DrawerError::LastOne);
    }
    Ok(())
}

fn named(card: &Card) -> Option<String> {
    let name = card.name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn float_of(card: &Card) -> Result<Money, DrawerError> {
    if card.float == Money::ZERO {
        return Ok(Money::ZERO);
    }
    Ok(in_cash(card.float)?)
}

/// Whether the shop has a drawer, in use or not.
pub async fn known_drawer(house: &House, ctx: &Ctx, id: DrawerId) -> Result<(), DrawerError> {
    ctx.may(Permission::ManageShop)?;
    let tx = house.db.read(ctx).await?;
    known(&tx, id).await.map(|_| ())
}
