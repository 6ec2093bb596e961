//! Which drawers a place has, and which of them are open.

use domain::{
    drawer::USUAL_FLOAT,
    ids::{DrawerId, DrawerSessionId, LocationId},
    locale::Locale,
    money::Money,
    time::{Instant, Zone},
};
use jiff::civil::Date;
use platform::{
    ctx::Ctx,
    db::{Read, Write},
    error::StoreError,
    house::House,
};

use super::store;
use crate::words::Words;

/// A drawer of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawer {
    /// Which.
    pub id: DrawerId,
    /// Where it stands.
    pub location: LocationId,
    /// From one; names it where it has no name of its own.
    pub position: i32,
    /// The name the shop gave it.
    pub name: Option<String>,
    /// The float proposed when it is closed.
    pub float: Money,
    /// Since when it is no longer used.
    pub retired_at: Option<Instant>,
    /// Its session, while it is open.
    pub open: Option<Session>,
}

impl Drawer {
    /// What it is called: its own name, or « Tiroir-caisse 1 ».
    pub fn label(&self, locale: Locale) -> String {
        label(locale, self.name.as_deref(), self.position)
    }
}

/// What a drawer is called.
pub(crate) fn label(locale: Locale, name: Option<&str>, position: i32) -> String {
    let numbered = || Words::new(locale).drawer_numbered(i64::from(position));
    name.map_or_else(numbered, str::to_owned)
}

/// A drawer from its float to its close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which.
    pub id: DrawerSessionId,
    /// Of which drawer.
    pub drawer: DrawerId,
    /// From one, without a gap; the number of its closing report too.
    pub number: i64,
    /// The shop's clock.
    pub zone: Zone,
    /// When it was opened.
    pub opened_at: Instant,
    /// The day on the shop's clock.
    pub opened_on: Date,
    /// Who opened it: an account, or `system:<job>`.
    pub opened_by: String,
    /// Their name as it was.
    pub opened_by_name: String,
    /// What was in it.
    pub float: Money,
    /// When it was closed.
    pub closed_at: Option<Instant>,
}

/// The first drawer of a place that opens, within the transaction that opens it.
pub async fn furnish_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    location: LocationId,
) -> Result<DrawerId, StoreError> {
    let drawer = Drawer {
        id: DrawerId::new(house.chance.id(ctx.now)),
        location,
        position: 1,
        name: None,
        float: USUAL_FLOAT,
        retired_at: None,
        open: None,
    };
    store::drawers::insert(tx, &drawer).await?;
    Ok(drawer.id)
}

/// The drawers in use at a place, in their order, each with its open session. The caller's use case
/// asked permission.
pub async fn drawers_in(tx: &Read, location: LocationId) -> Result<Vec<Drawer>, StoreError> {
    let all = store::drawers::all(tx).await?;
    let ours = |drawer: &Drawer| drawer.location == location && drawer.retired_at.is_none();
    Ok(all.into_iter().filter(ours).collect())
}
