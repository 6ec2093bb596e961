//! What a shop offers: who works when, doing what, by which rules. Read whole, remembered by its
//! version.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use catalog::service::{Menu, Service};
use domain::{
    booking::{Minutes, Schedule, Spans, WeekHours},
    ids::{LocationId, StaffId, TenantId},
    time::Zone,
};
use jiff::civil::Date;
use platform::{
    ctx::Ctx,
    db::{Lockable, Read, Version, Write},
    doorman::Shop,
    error::StoreError,
    house::House,
};
use tenancy::service::Entity;

use super::{store, timetable::Timetable};

/// Shops remembered at most; past it all are forgotten and read again.
const SHOPS_MAX: usize = 500;

/// How a shop lets itself be booked online.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Minutes between now and the visit, at least.
    pub lead_minutes: u32,
    /// Days ahead, at most.
    pub horizon_days: u16,
    /// Between two starts.
    pub step: Minutes,
    /// Hours before the visit until which a client changes it by themselves.
    pub notice_hours: u16,
}

/// A person of the calendar.
#[derive(Clone, Debug)]
pub struct Person {
    /// Who.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// The colour of their avatar, 1 to 10.
    pub hue: i32,
    /// Whether clients can book them.
    pub bookable: bool,
    /// When they work.
    pub schedule: Schedule,
}

/// Everything a booking is decided on, but for what is already taken.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Of the shop's row when it was read.
    pub version: Version,
    /// The shop; its place of supply decides the taxes.
    pub shop: Shop,
    /// The place's zone.
    pub zone: Zone,
    /// Who sells.
    pub entity: Entity,
    /// How it lets itself be booked.
    pub rules: Rules,
    /// When the place is open.
    pub schedule: Schedule,
    /// Who works there, in the order of the columns.
    pub people: Vec<Person>,
    /// What it offers.
    pub menu: Menu,
}

impl Setup {
    /// A person who works here.
    pub fn person(&self, id: StaffId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Who of the bookable can do a service, in the order of the columns.
    pub fn able<'a>(&'a self, service: &'a Service) -> impl Iterator<Item = &'a Person> {
        self.people
            .iter()
            .filter(|person| person.bookable && service.for_staff(person.id).is_some())
    }

    /// Whether a client may book a service by themselves.
    pub fn is_online(&self, service: &Service) -> bool {
        service.online_bookable(|staff| self.person(staff).is_some_and(|p| p.bookable))
    }

    /// When a person works on a date, the shop being open.
    pub fn open_on(&self, person: &Person, date: Date) -> Spans {
        person.schedule.within(&self.schedule, date, &self.zone)
    }

    /// The same from the day before to the day after: a visit may begin on one day and end on
    /// another.
    pub fn open_around(&self, person: &Person, date: Date) -> Spans {
        let days = [date.yesterday().ok(), Some(date), date.tomorrow().ok()];
        days.into_iter()
            .flatten()
            .flat_map(|date| self.open_on(person, date).as_slice().to_vec())
            .collect()
    }
}

/// The last setup read of each shop.
#[derive(Debug, Default)]
struct Remembered(Mutex<HashMap<TenantId, Arc<Setup>>>);

/// What the shop of a transaction offers, as of this transaction.
///
/// The shop's version is read in the transaction; a remembered setup of the same version is the
/// same as what the transaction would read.
pub async fn setup_in(tx: &Read, house: &House) -> Result<Arc<Setup>, StoreError> {
    let version = tx.version().await?;
    let memory = house.memory.of::<Remembered>();
    let known = memory
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(&tx.tenant())
        .cloned();
    if let Some(known) = known.filter(|known| known.version.setup == version.setup) {
        return Ok(known);
    }
    let read = Arc::new(read(tx, version).await?);
    let mut all = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() >= SHOPS_MAX {
        all.clear();
    }
    all.insert(tx.tenant(), Arc::clone(&read));
    Ok(read)
}

/// What the shop offers, once these people are held: a change of hours holds them too, so that it
/// was either ended before this is read, or finds in the book what is decided on it.
pub(super) async fn setup_holding(
    tx: &Write,
    house: &House,
    people: &[StaffId],
) -> Result<Arc<Setup>, StoreError> {
    let mut ids: Vec<_> = people.iter().map(|person| person.uuid()).collect();
    ids.sort_unstable();
    ids.dedup();
    tx.lock(Lockable::Staff, &ids).await?;
    setup_in(tx, house).await
}

/// What the context's shop offers.
pub async fn setup(house: &House, ctx: &Ctx) -> Result<Arc<Setup>, StoreError> {
    let tx = house.db.read(ctx).await?;
    setup_in(&tx, house).await
}

async fn read(tx: &Read, version: Version) -> Result<Setup, StoreError> {
    let shop = tenancy::service::shop(tx).await?;
    let timetables = store::timetable::all(tx).await?;
    let team = tenancy::service::team(tx).await?;
    let people = team
        .into_iter()
        .filter(|member| member.active)
        .map(|member| Person {
            schedule: timetables
                .get(&member.id)
                .map(Timetable::schedule)
                .unwrap_or_default(),
            id: member.id,
            name: member.name,
            hue: member.hue,
            bookable: member.bookable,
        });
    Ok(Setup {
        version,
        people: people.collect(),
        zone: shop.zone.clone(),
        rules: store::rules(tx, shop.location).await?,
        schedule: tenancy::service::opening(tx, shop.location)
            .await?
            .schedule(),
        shop,
        entity: tenancy::service::entity(tx).await?,
        menu: catalog::service::menu(tx).await?,
    })
}

/// The rules a shop starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewRules {
    /// Where they hold.
    pub location: LocationId,
    /// The rules.
    pub rules: Rules,
}

/// Sets how a new shop lets itself be booked, within the transaction of its sign-up.
pub async fn set_rules_in(tx: &mut Write, new: NewRules) -> Result<(), StoreError> {
    store::rules_written::insert(tx, new).await
}

/// Sets the week a person starts with, in place of what was.
pub async fn set_hours_in(
    tx: &mut Write,
    person: StaffId,
    hours: &WeekHours,
) -> Result<(), StoreError> {
    store::replace_hours(tx, person, hours).await
}
