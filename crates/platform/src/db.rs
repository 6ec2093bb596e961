//! The database and the only doors to it.
//!
//! [`Db::read`] and [`Db::write`] open a transaction of one shop: the tenant filter is added when
//! a query is executed, rows are stamped when inserted. On PostgreSQL the transaction also takes a
//! role under row-level security and says its tenant, so a query that forgot its filter still sees
//! one shop. [`Db::platform_read`] opens the few tables that belong to no shop.

pub mod checkup;
mod clearing;
mod ends;
mod engine;
pub mod errors;
mod facts;
mod later;
mod migrate;
mod open;
mod scope;
mod shops;
mod telling;
mod tx;
mod wire;

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use domain::ids::TenantId;
use sea_orm::DatabaseConnection;

pub use engine::{Engine, Location};
pub use migrate::Migration;
pub use open::{Durability, Options};
pub use scope::{PlatformOwned, Scoped, TenantOwned, Touches};
pub use shops::Version;
pub use tx::{Lockable, Platform, Read, Write};

pub(crate) use wire::{Signal, Wire};

use shops::Shops;

use crate::news::Desk;

/// The two walls between shops that can be taken down, one at a time, to prove the other holds.
///
/// Outside of tests both stand; `cargo xtask arch` refuses any other use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walls {
    pub(crate) filter: bool,
    pub(crate) row_security: bool,
}

impl Walls {
    /// Both walls: what every program runs with.
    pub const STANDING: Walls = Walls {
        filter: true,
        row_security: true,
    };

    /// For the test that proves row security alone holds.
    pub const fn without_filter() -> Walls {
        Walls {
            filter: false,
            row_security: true,
        }
    }

    /// For the test that proves the filter alone holds.
    pub const fn without_row_security() -> Walls {
        Walls {
            filter: true,
            row_security: false,
        }
    }

    /// For the test that proves the other tests can fail.
    pub const fn none() -> Walls {
        Walls {
            filter: false,
            row_security: false,
        }
    }
}

/// The database: a pool to read from and one to write to.
#[derive(Clone, Debug)]
pub struct Db {
    pub(crate) reader: DatabaseConnection,
    pub(crate) writer: DatabaseConnection,
    pub(crate) engine: Engine,
    pub(crate) walls: Walls,
    pub(crate) statements: Arc<AtomicU64>,
    shops: Arc<Shops>,
    news: Arc<Desk>,
}

impl Db {
    /// Which engine keeps the rows.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// How many statements were sent since the start; for the bench.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// A number that changes before any change to this shop's bookable time is answered.
    ///
    /// What is read after asking for it, and kept under it, is fresh for as long as it stays the
    /// same (on one node; see [`Read::version`] for several).
    pub fn epoch(&self, tenant: TenantId) -> u64 {
        self.shops.epoch(tenant)
    }

    /// Where the open pages of this node listen.
    pub fn news(&self) -> &Arc<Desk> {
        &self.news
    }

    pub(crate) fn advance(&self, tenant: TenantId) {
        self.shops.advance(tenant);
    }
}
