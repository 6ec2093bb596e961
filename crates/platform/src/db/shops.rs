//! How this process knows that a shop's bookable time has changed.

use std::{
    collections::HashMap,
    sync::{
        PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

use domain::ids::TenantId;

/// The versions a shop's row carries, the same on every node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Version {
    /// Of services, people, hours, rooms and rules.
    pub setup: i64,
    /// Of appointments and what they claim.
    pub book: i64,
}

/// One counter per shop.
#[derive(Debug, Default)]
pub(super) struct Shops(RwLock<HashMap<TenantId, AtomicU64>>);

impl Shops {
    pub(super) fn epoch(&self, tenant: TenantId) -> u64 {
        let shops = self.0.read().unwrap_or_else(PoisonError::into_inner);
        shops
            .get(&tenant)
            .map_or(0, |epoch| epoch.load(Ordering::SeqCst))
    }

    pub(super) fn advance(&self, tenant: TenantId) {
        {
            let shops = self.0.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(epoch) = shops.get(&tenant) {
                epoch.fetch_add(1, Ordering::SeqCst);
                return;
            }
        }
        let mut shops = self.0.write().unwrap_or_else(PoisonError::into_inner);
        shops
            .entry(tenant)
            .or_default()
            .fetch_add(1, Ordering::SeqCst);
    }
}
