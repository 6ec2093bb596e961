//! The shop that is measured: made by the product's own use cases, in a new file.

pub mod shop;
pub mod visits;

use std::{path::Path, sync::Arc};

use app::Makings;
use domain::ids::{LocationId, ServiceId, StaffId};
use platform::{
    chance::Chance,
    clock::Clock,
    crypto::KeyRing,
    db::{Db, Durability, Location, Options},
    house::{House, Manners},
    mail::Spool,
    throttle::Throttle,
};

use crate::Fault;

/// The shop's word in the address.
pub const SLUG: &str = "banc";
/// People of its team.
pub const STAFF: usize = 5;
/// Services it offers.
pub const SERVICES: usize = 12;
/// People with a file.
pub const CLIENTS: usize = 2_000;
/// Visits, half of them past.
pub const VISITS: usize = 20_000;
/// Days of visits, on either side of today.
pub const DAYS: i32 = 365;
/// Days ahead that one may book online.
pub const HORIZON_DAYS: u16 = 500;

/// What the measures need to know of it.
#[derive(Clone, Debug)]
pub struct Seeded {
    /// Its services, in the order of the menu; the first lasts 30 minutes and needs a chair.
    pub services: Vec<ServiceId>,
    /// Its team, in the order of the columns.
    pub team: Vec<StaffId>,
    /// Its place.
    pub location: LocationId,
}

/// The database file within a folder of data.
pub fn file(data: &Path) -> std::path::PathBuf {
    data.join("database/clairiere.db")
}

/// A house on the file of a folder.
pub async fn house(data: &Path, durability: Durability) -> Result<House, Fault> {
    house_at(data, (Location::File(file(data)), durability)).await
}

/// A house on any database, with the keys of a folder.
pub async fn house_at(
    data: &Path,
    (location, durability): (Location, Durability),
) -> Result<House, Fault> {
    for folder in ["database", "keys"] {
        std::fs::create_dir_all(data.join(folder))?;
    }
    let options = Options {
        durability,
        ..Options::at(location)
    };
    let db = Db::open(&options).await?;
    let clock = Clock::System;
    db.migrate(app::migrations::TIMELINE, &clock).await?;
    let chance = Chance::system();
    Ok(app::house(Makings {
        keys: KeyRing::open_or_create(&data.join("keys/ring"), &chance)?,
        db,
        clock,
        chance,
        mailer: Arc::new(Spool),
        throttle: Throttle::wide(),
        manners: Manners {
            public_base: "http://bench.example".to_owned(),
            secure_cookies: false,
            bcrypt_cost: 4,
            demonstration: false,
            mail_is_spooled: true,
        },
    }))
}

/// Makes the shop, and closes the file.
pub async fn seed(data: &Path) -> Result<Seeded, Fault> {
    let house = house(data, Durability::Relaxed).await?;
    let (ctx, seeded) = shop::open(&house, STAFF).await?;
    let clients = visits::clients(&house, &ctx).await?;
    visits::fill(&house, &ctx, &seeded.services, &clients).await?;
    house.db.clone().close().await?;
    Ok(seeded)
}

/// How to reach the client of a number, who is found again by name and address.
pub fn client(number: usize) -> (String, String) {
    (
        format!("Cliente Numéro{number}"),
        format!("cliente{number}@courriel.example"),
    )
}
