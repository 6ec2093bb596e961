//! The kit of the tests: a house on either engine, shops with a cast, visitors that ask.
//!
//! `CLAIRIERE_TEST_DATABASE` chooses the engine: `sqlite` (the default) or the address of a
//! PostgreSQL server, on which every house gets a database of its own.

mod ask;
mod crawl;
mod engine;
pub mod html;
mod people;
mod plans;
mod rows;
mod shop;
mod sql;
mod things;

use std::sync::Arc;

use app::Makings;
use axum::Router;
use domain::time::Instant;
use platform::{
    chance::Chance,
    clock::Clock,
    crypto::KeyRing,
    db::{Db, Walls},
    house::{House, Manners},
    mail::Spool,
    throttle::Throttle,
};
use web::routes::Route;

pub use ask::{Answer, Ask, Heard};
pub use crawl::Opened;
pub use engine::{Engine, Home, engine, is_about};
pub use people::{Cast, PASSWORD, Person};
pub use plans::{hours, other_days};
pub use shop::{Shop, Spec, Step, every_day, new_shop};
pub use things::{new_invoice, paid};

/// A house with its router, on a database of its own.
pub struct Lab {
    /// The handles.
    pub house: House,
    /// The door.
    pub router: Router,
    /// Every route of it.
    pub routes: Vec<Route>,
    home: Home,
}

/// The instant of a local text in UTC: `2026-03-09T08:00Z`.
///
/// # Panics
///
/// When the text is no instant.
pub fn at(text: &str) -> Instant {
    let whole = text.replace('Z', ":00Z");
    whole.parse::<jiff::Timestamp>().expect("an instant").into()
}

impl Lab {
    /// A house whose clock stands at an instant.
    pub async fn at(now: &str) -> Lab {
        Lab::with(now, Walls::STANDING).await
    }

    /// A house whose walls between shops are these.
    ///
    /// # Panics
    ///
    /// When the database cannot be opened.
    pub async fn with(now: &str, walls: Walls) -> Lab {
        let home = Home::fresh().await;
        let db = home.open(walls).await;
        let clock = Clock::held(at(now));
        db.migrate(app::migrations::TIMELINE, &clock)
            .await
            .expect("the schema is made");
        Lab::of(home, db, clock)
    }

    fn of(home: Home, db: platform::db::Db, clock: Clock) -> Lab {
        Lab::over(home, app::house(makings(db, clock, manners())))
    }

    /// A house that was opened elsewhere, on a database of ours.
    pub fn over(home: Home, house: House) -> Lab {
        let (door, routes) = app::router(&house);
        Lab {
            house,
            router: door,
            routes,
            home,
        }
    }

    /// The same house with other manners, and its door.
    pub fn mannered(&self, manners: Manners) -> (House, Router) {
        self.remade(|makings| makings.manners = manners)
    }

    /// The same rows in a house made otherwise, and its door.
    pub fn remade(&self, change: impl FnOnce(&mut Makings)) -> (House, Router) {
        let mut makings = makings(self.house.db.clone(), self.house.clock.clone(), manners());
        change(&mut makings);
        let house = app::house(makings);
        let (router, _) = app::router(&house);
        (house, router)
    }

    /// The same rows behind other walls.
    pub async fn behind(&self, walls: Walls) -> Lab {
        let db = self.home.open(walls).await;
        Lab::of(self.home.clone(), db, self.house.clock.clone())
    }

    /// A second node on the same database: nothing remembered, the same rows.
    pub async fn another_node(&self) -> (House, Router) {
        let db = self.home.open(Walls::STANDING).await;
        let other = Lab::of(self.home.clone(), db, self.house.clock.clone());
        (other.house, other.router)
    }

    /// Moves the clock.
    pub fn clock_to(&self, now: &str) {
        self.house.clock.set(at(now));
    }

    /// Where the database is.
    pub fn home(&self) -> &Home {
        &self.home
    }
}

fn manners() -> Manners {
    Manners {
        public_base: "http://clairiere.example".to_owned(),
        secure_cookies: false,
        bcrypt_cost: 4,
        demonstration: false,
        mail_is_spooled: true,
    }
}

fn makings(db: Db, clock: Clock, manners: Manners) -> Makings {
    Makings {
        db,
        keys: KeyRing::new([7; 32]),
        clock,
        chance: Chance::system(),
        mailer: Arc::new(Spool),
        throttle: Throttle::wide(),
        manners,
    }
}
