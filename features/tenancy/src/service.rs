//! Use cases on shops.

mod edit;
mod opening;
mod seller;
mod store;

use domain::{
    booking::{DayHours, WeekHours},
    contact::Slug,
    ids::{AccountId, EntityId, LocationId, StaffId, TenantId},
    locale::Locale,
    province::Province,
    tax::Registrations,
};
use jiff::civil::Date;
use platform::{
    ctx::Ctx,
    db::{Platform, Read, Write},
    doorman::Shop,
    error::StoreError,
    house::House,
};

use crate::error::TenancyError;

pub use edit::{
    ShopCard, TaxCard, change_shop_in, change_slug_in, change_taxes_in, change_zone_in, place,
};
pub use opening::{
    Opening, SpecialDays, SpecialKind, add_special_days_in, change_weeks_in, exception_of,
    forget_weeks_in, hold_team, hours_written, opening, pattern_of, remove_special_days_in,
    weeks_written,
};
pub use seller::{Seller, seller};

/// A number the tax authorities gave, and from when it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxNumber {
    /// As it is printed.
    pub number: String,
    /// The first day taxes are charged under it.
    pub from: Date,
}

/// A legal entity: the one that sells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its name before the law.
    pub name: String,
    /// Its home.
    pub province: Province,
    /// Quebec's enterprise number.
    pub neq: Option<String>,
    /// The federal business number.
    pub business_number: Option<String>,
    /// GST or HST.
    pub gst: Option<TaxNumber>,
    /// QST.
    pub qst: Option<TaxNumber>,
    /// PST or RST.
    pub pst: Option<TaxNumber>,
    /// Last day of its fiscal year, `MM-DD`.
    pub fiscal_year_end: String,
}

impl Entity {
    /// Which taxes it charges on a day: none before its registration (ETA s. 166).
    pub fn taxes_on(&self, day: Date) -> Registrations {
        let since = |number: &Option<TaxNumber>| number.as_ref().is_some_and(|n| n.from <= day);
        Registrations {
            gst: since(&self.gst),
            qst: since(&self.qst),
            provincial: since(&self.pst),
        }
    }
}

/// A place where the shop receives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Street and number.
    pub street: String,
    /// City.
    pub city: String,
    /// The place of supply: it decides the taxes.
    pub province: Province,
    /// Postal code.
    pub postal_code: String,
    /// Telephone, E.164.
    pub phone: Option<String>,
    /// Address for replies.
    pub email: Option<String>,
    /// IANA name of the zone.
    pub zone: String,
    /// When it is open.
    pub hours: WeekHours,
}

/// A shop about to open.
#[derive(Clone, Debug)]
pub struct NewShop {
    /// Its word in the address.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// The trades it starts from, as codes.
    pub trade: String,
    /// Its first language.
    pub locale: Locale,
    /// Who sells.
    pub entity: Entity,
    /// Where.
    pub place: Place,
    /// Person in charge of the protection of personal information: the owner until delegated.
    pub officer_name: String,
    /// How to reach them.
    pub officer_email: String,
    /// Version of the policy its clients are shown.
    pub policy_version: String,
}

/// What opening a shop made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its legal entity.
    pub entity: EntityId,
    /// Its place.
    pub location: LocationId,
}

/// Opens a shop within the transaction of its sign-up, which needs no permission.
///
/// # Errors
///
/// [`TenancyError::SlugTaken`] when another shop has the address.
pub async fn open_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    shop: NewShop,
) -> Result<Opened, TenancyError> {
    let opened = Opened {
        entity: EntityId::new(house.chance.id(ctx.now)),
        location: LocationId::new(house.chance.id(ctx.now)),
    };
    store::insert_shop(tx, &shop, opened).await?;
    store::insert_hours(tx, opened.location, &shop.place.hours).await?;
    Ok(opened)
}

/// A person about to join the calendar.
#[derive(Clone, Debug)]
pub struct NewTeamMember {
    /// Where they work.
    pub location: LocationId,
    /// Their name.
    pub name: String,
    /// The colour of their avatar, 1 to 10.
    pub hue: i32,
    /// The order of their column.
    pub position: i32,
    /// Whether clients can book them.
    pub bookable: bool,
}

/// A person of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamMember {
    /// Who.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// The colour of their avatar, 1 to 10.
    pub hue: i32,
    /// The order of their column.
    pub position: i32,
    /// Whether clients can book them.
    pub bookable: bool,
    /// Whether they still work here.
    pub active: bool,
}

/// Adds a person to the calendar, within a transaction whose use case asked permission.
pub async fn add_team_member_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    member: NewTeamMember,
) -> Result<StaffId, StoreError> {
    let id = StaffId::new(house.chance.id(ctx.now));
    store::insert_staff(tx, id, member).await?;
    Ok(id)
}

/// Everybody of the calendar, in the order of the columns; those who left too.
pub async fn team(tx: &Read) -> Result<Vec<TeamMember>, StoreError> {
    store::team(tx).await
}

/// When the place is open.
pub async fn hours(tx: &Read, location: LocationId) -> Result<WeekHours, StoreError> {
    store::hours(tx, location).await
}

/// Who sells.
pub async fn entity(tx: &Read) -> Result<Entity, StoreError> {
    store::entity(tx).await
}

/// The transaction's own shop.
pub async fn shop(tx: &Read) -> Result<Shop, StoreError> {
    store::own_shop(tx).await
}

/// The shop of an address, or of one it had before: its own says which.
pub async fn shop_by_slug(platform: &Platform, slug: &str) -> Result<Option<Shop>, StoreError> {
    store::shop_by_slug(platform, slug).await
}

/// The shop of an id.
pub async fn shop_by_tenant(
    platform: &Platform,
    tenant: TenantId,
) -> Result<Option<Shop>, StoreError> {
    store::shop_by_tenant(platform, tenant).await
}

/// Every shop, the oldest first; for the worker and the demonstration.
pub async fn tenants(platform: &Platform) -> Result<Vec<TenantId>, StoreError> {
    store::tenants(platform).await
}

/// A text somebody accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Who.
    pub account: AccountId,
    /// `terms`, `policy` or `adult` (18 years or more).
    pub document: &'static str,
    /// Which version of it.
    pub version: &'static str,
}

/// Keeps what was accepted, in which version and language, and when; by the account itself, in the
/// transaction that makes it a member.
pub async fn accept_in(
    tx: &mut Write,
    ctx: &Ctx,
    acceptance: Acceptance,
) -> Result<(), StoreError> {
    store::insert_acceptance(tx, ctx, acceptance).await
}

/// Reads stored hours: weekday 1 (Monday) to 7, minutes after midnight; in any order.
///
/// # Errors
///
/// [`StoreError::Unreadable`] when they overlap.
pub fn week_of(rows: &[(i32, i32, i32)]) -> Result<WeekHours, StoreError> {
    let mut days: [Vec<DayHours>; 7] = Default::default();
    let mut sorted = rows.to_vec();
    sorted.sort_unstable();
    for (weekday, from, to) in sorted {
        let day = usize::try_from(weekday - 1)
            .ok()
            .and_then(|day| days.get_mut(day));
        let (Some(day), Some(hours)) = (day, day_hours(from, to)) else {
            return Err(StoreError::Unreadable("hours of a day"));
        };
        day.push(hours);
    }
    WeekHours::new(days).map_err(|_| StoreError::Unreadable("hours of a week"))
}

fn day_hours(from: i32, to: i32) -> Option<DayHours> {
    let minutes = |value: i32| u16::try_from(value).ok()?.try_into().ok();
    DayHours::new(minutes(from)?, minutes(to)?).ok()
}
