//! Which shop is this, and who is at the door? Asked by the web, answered by tenancy and identity.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    ids::{AccountId, LocationId, TenantId},
    locale::Locale,
    province::Province,
    time::{Instant, Zone},
};

use crate::{ctx::Member, error::StoreError};

/// What every page of a shop needs to know of it.
#[derive(Clone, Debug)]
pub struct Shop {
    /// The shop.
    pub tenant: TenantId,
    /// Its word in the address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its own first language.
    pub locale: Locale,
    /// Its one place, in this release.
    pub location: LocationId,
    /// Where the place is.
    pub province: Province,
    /// The place's zone.
    pub zone: Zone,
    /// Street and city, as on its door.
    pub address: String,
    /// Its telephone, E.164.
    pub phone: Option<String>,
    /// Its address for replies.
    pub email: Option<String>,
    /// Version of the confidentiality policy its clients are shown.
    pub policy_version: String,
    /// The person in charge of the protection of personal information.
    pub officer_name: String,
    /// How to reach them.
    pub officer_email: String,
}

/// How far a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The password was right; the second factor is still asked.
    Code,
    /// Signed in.
    Open,
}

/// Somebody with a session.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The account.
    pub account: AccountId,
    /// The person's name.
    pub name: String,
    /// Their language.
    pub locale: Locale,
    /// How far the session has come.
    pub stage: Stage,
    /// Whether a second factor is on.
    pub second_factor: bool,
    /// The shop they work in now, and as what.
    pub work: Option<(Arc<Shop>, Member)>,
}

/// Answers both questions.
#[async_trait]
pub trait Doorman: Send + Sync {
    /// The shop of a public address, or of one it had before; none for another.
    async fn shop(&self, slug: &str) -> Result<Option<Arc<Shop>>, StoreError>;

    /// Who holds this cookie; none when it is unknown, idle too long or too old.
    async fn caller(&self, cookie: &str, now: Instant) -> Result<Option<Caller>, StoreError>;

    /// The same, without being seen: a page that only listens keeps no session alive.
    async fn glance(&self, cookie: &str, now: Instant) -> Result<Option<Caller>, StoreError>;
}
