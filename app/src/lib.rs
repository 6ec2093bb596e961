//! The front door: the only crate that knows every feature, and decides nothing.
//!
//! [`house`] puts the handles together, [`router`] the routes and their layers in order, so that
//! tests open the same door as the program.

pub mod command;
pub mod demo;
mod doctor;
pub mod door;
pub mod error;
pub mod features;
pub mod generate;
pub mod heap;
pub mod migrations;
pub mod serve;
pub mod settings;
mod tax;
pub mod words;
pub mod work;

use std::sync::Arc;

use axum::{Router, middleware};
use platform::{
    chance::Chance,
    clock::Clock,
    crypto::KeyRing,
    db::Db,
    gate::OpenToWork,
    house::{House, Manners, Parts},
    mail::Mailer,
    memory::Memory,
    throttle::Throttle,
};
use tower_http::{
    CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer,
    limit::RequestBodyLimitLayer,
};
use web::{
    form::FORM_BYTES_MAX,
    routes::{Pages, Route},
};

/// What the house is made of.
pub struct Makings {
    /// The database, migrated.
    pub db: Db,
    /// The keys.
    pub keys: KeyRing,
    /// The clock.
    pub clock: Clock,
    /// The randomness.
    pub chance: Chance,
    /// How mail leaves.
    pub mailer: Arc<dyn Mailer>,
    /// How often one may knock.
    pub throttle: Throttle,
    /// What is set.
    pub manners: Manners,
}

/// Puts the house together.
pub fn house(makings: Makings) -> House {
    House::new(Parts {
        doorman: Arc::new(door::Door::new(makings.db.clone(), makings.clock.clone())),
        gate: Arc::new(OpenToWork),
        db: makings.db,
        keys: makings.keys,
        clock: makings.clock,
        chance: makings.chance,
        mailer: makings.mailer,
        throttle: makings.throttle,
        memory: Memory::default(),
        manners: makings.manners,
    })
}

/// The routes with their layers, and the list of the routes.
pub fn router(house: &House) -> (Router, Vec<Route>) {
    let (mounted, list) = features::routes().open();
    house.memory.of::<Pages>().tell(&list);
    (layered(house, mounted), list)
}

/// These routes with the layers of the house, innermost first.
pub fn layered(house: &House, routes: Router<House>) -> Router {
    routes
        .layer(CatchPanicLayer::custom(web::front::broken))
        .layer(RequestBodyLimitLayer::new(FORM_BYTES_MAX))
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(
            house.clone(),
            web::provenance::declared,
        ))
        .layer(middleware::from_fn_with_state(
            house.clone(),
            web::front::dress,
        ))
        .layer(middleware::from_fn_with_state(
            house.clone(),
            web::headers::guard,
        ))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .with_state(house.clone())
}
