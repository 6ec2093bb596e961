//! The doorman: tenancy knows the shops, identity the people; here they are introduced.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use async_trait::async_trait;
use domain::time::Instant;
use platform::{
    clock::Clock,
    db::Db,
    doorman::{Caller, Doorman, Shop},
    error::StoreError,
};

/// Shops remembered at most; past it all are forgotten and read again.
const SHOPS_MAX: usize = 1_000;
/// Seconds a shop's name and address are remembered where another node may change them.
const SECONDS_REMEMBERED: i64 = 10;

#[derive(Debug)]
struct Known {
    shop: Arc<Shop>,
    epoch: u64,
    read_at: Instant,
}

/// Answers which shop, and who is at the door.
#[derive(Debug)]
pub struct Door {
    db: Db,
    clock: Clock,
    shops: RwLock<HashMap<String, Known>>,
}

impl Door {
    /// A doorman of this database.
    pub fn new(db: Db, clock: Clock) -> Door {
        Door {
            db,
            clock,
            shops: RwLock::default(),
        }
    }

    async fn read(&self, slug: &str) -> Result<Option<Shop>, StoreError> {
        let platform = self.db.platform_read().await?;
        tenancy::service::shop_by_slug(&platform, slug).await
    }

    fn remembered(&self, slug: &str) -> Option<Arc<Shop>> {
        let shops = self.shops.read().unwrap_or_else(PoisonError::into_inner);
        let known = shops.get(slug)?;
        let fresh = self.db.epoch(known.shop.tenant) == known.epoch
            && self.clock.now() < known.read_at.plus_seconds(SECONDS_REMEMBERED);
        fresh.then(|| Arc::clone(&known.shop))
    }
}

#[async_trait]
impl Doorman for Door {
    async fn shop(&self, slug: &str) -> Result<Option<Arc<Shop>>, StoreError> {
        if let Some(shop) = self.remembered(slug) {
            return Ok(Some(shop));
        }
        let Some(found) = self.read(slug).await? else {
            return Ok(None);
        };
        // The row is read again after the epoch: a change in between cannot pass for remembered.
        let epoch = self.db.epoch(found.tenant);
        let Some(shop) = self.read(slug).await?.map(Arc::new) else {
            return Ok(None);
        };
        let known = Known {
            epoch,
            read_at: self.clock.now(),
            shop: Arc::clone(&shop),
        };
        let mut shops = self.shops.write().unwrap_or_else(PoisonError::into_inner);
        if shops.len() >= SHOPS_MAX {
            shops.clear();
        }
        shops.insert(slug.to_owned(), known);
        Ok(Some(shop))
    }

    async fn caller(&self, cookie: &str, now: Instant) -> Result<Option<Caller>, StoreError> {
        identity::caller(&self.db, cookie, now).await
    }

    async fn glance(&self, cookie: &str, now: Instant) -> Result<Option<Caller>, StoreError> {
        identity::glance(&self.db, cookie, now).await
    }
}
