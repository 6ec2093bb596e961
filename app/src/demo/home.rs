//! The house of the demonstration opens: found as it was left, or filled first. A database that
//! holds anything else is refused.

mod server;

use std::{path::Path, sync::Arc};

use platform::{
    chance::Chance,
    clock::Clock,
    db::{Db, Durability, Location, Options, checkup::Schema},
    house::{House, Manners},
    mail::Spool,
    throttle::Throttle,
};

use super::{
    DemoError,
    place::{self, Found, Place},
    progress::Progress,
    seed,
};
use crate::{
    Makings,
    migrations::TIMELINE,
    serve::{
        lock::{self, DatabaseLock},
        open,
    },
    work,
};

/// The fact that tells how far the demonstration has come in a database.
const FACT: &str = "demo";
/// It is being filled.
const SEEDING: &str = "seeding";
/// It is full.
const WHOLE: &str = "whole";

/// An open house of the demonstration.
pub struct Home {
    /// The house.
    pub house: House,
    lock: Option<DatabaseLock>,
}

impl Home {
    /// Closes the database, then lets go of its file.
    pub async fn close(self) -> Result<(), DemoError> {
        self.house.db.clone().close().await?;
        drop(self.lock);
        Ok(())
    }
}

/// Opens the house at a place, filled.
pub async fn open(place: &Place, base: &str) -> Result<Home, DemoError> {
    match &place.database {
        Location::File(path) => of_file(place, path, base).await,
        Location::Server(_) => server::open(place, base).await,
    }
}

async fn of_file(place: &Place, path: &Path, base: &str) -> Result<Home, DemoError> {
    let lock = lock::take(path)?;
    if place::found(path) != Found::Database {
        place::start_over(path)?;
        place::begin(path)?;
        // Nothing there is worth a wait for the disk before it is whole.
        let db = database(place, Durability::Relaxed).await?;
        db.migrate(TIMELINE, &Clock::System).await?;
        let house = house(place, base, db).await?;
        fill(&house).await?;
        house.db.clone().close().await?;
        place::complete(path)?;
    }
    let db = database(place, Durability::Full).await?;
    kept(place, base, db, Some(lock)).await
}

/// The house of a database that is left as it is.
///
/// # Errors
///
/// [`DemoError::NotOurs`] when the demonstration did not fill it.
async fn kept(
    place: &Place,
    base: &str,
    db: Db,
    lock: Option<DatabaseLock>,
) -> Result<Home, DemoError> {
    if progress_of(&db).await?.as_deref() != Some(WHOLE) {
        return Err(DemoError::NotOurs);
    }
    open::up_to_date(&db, true).await?;
    let house = house(place, base, db).await?;
    Ok(Home { house, lock })
}

async fn database(place: &Place, durability: Durability) -> Result<Db, DemoError> {
    let options = Options {
        durability,
        ..Options::at(place.database.clone())
    };
    Ok(Db::open(&options).await?)
}

/// How far the demonstration has come in a database; none where it never was.
async fn progress_of(db: &Db) -> Result<Option<String>, DemoError> {
    if db.schema(TIMELINE).await? == Schema::Empty {
        return Ok(None);
    }
    Ok(db.platform_read().await?.fact(FACT).await?)
}

async fn house(place: &Place, base: &str, db: Db) -> Result<House, DemoError> {
    // What must not be guessed is not: only the book is left to dice of a known seed.
    let chance = Chance::system();
    let makings = Makings {
        keys: open::keys(&db, &place.key_ring, &chance).await?,
        db,
        clock: Clock::System,
        chance,
        mailer: Arc::new(Spool),
        throttle: Throttle::wide(),
        manners: Manners {
            public_base: base.to_owned(),
            secure_cookies: false,
            bcrypt_cost: open::BCRYPT_COST,
            demonstration: true,
            mail_is_spooled: true,
        },
    };
    Ok(crate::house(makings))
}

async fn fill(house: &House) -> Result<(), DemoError> {
    say(house, SEEDING).await?;
    // No shop yet: it only writes down by which zone data the book is about to be made.
    work::keep_wall_times(house).await;
    let extent = seed::Extent::WHOLE;
    let progress = Progress::of(extent.steps());
    seed::fill(house, house.clock.now(), (extent, &progress)).await?;
    progress.done();
    say(house, WHOLE).await
}

async fn say(house: &House, how_far: &str) -> Result<(), DemoError> {
    let tx = house.db.platform_write().await?;
    tx.set_fact(FACT, how_far).await?;
    Ok(tx.commit().await?)
}
