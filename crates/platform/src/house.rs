//! The handles every use case shares.

use std::{fmt, ops::Deref, sync::Arc};

use domain::{ids::TenantId, locale::Locale};

use crate::{
    chance::Chance,
    clock::Clock,
    crypto::KeyRing,
    ctx::{Actor, Ctx},
    db::Db,
    doorman::Doorman,
    gate::Gate,
    mail::Mailer,
    memory::Memory,
    throttle::Throttle,
};

/// What is set for the whole program.
#[derive(Clone, Debug)]
pub struct Manners {
    /// Address people reach the service at, without a final slash: `https://rdv.example`.
    pub public_base: String,
    /// Whether cookies are for HTTPS only (`__Host-`); off on loopback without TLS.
    pub secure_cookies: bool,
    /// Cost of bcrypt: 12 outside of tests.
    pub bcrypt_cost: u32,
    /// Whether this is the demonstration, which says so on its pages.
    pub demonstration: bool,
    /// Whether mail stays on this machine, with a page to read it.
    pub mail_is_spooled: bool,
}

/// The shared handles.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// The keys.
    pub keys: KeyRing,
    /// The clock.
    pub clock: Clock,
    /// The randomness.
    pub chance: Chance,
    /// How mail leaves.
    pub mailer: Arc<dyn Mailer>,
    /// Which shop, and who is at the door.
    pub doorman: Arc<dyn Doorman>,
    /// May this go ahead?
    pub gate: Arc<dyn Gate>,
    /// How often one may knock.
    pub throttle: Throttle,
    /// What features remember.
    pub memory: Memory,
    /// What is set for the whole program.
    pub manners: Manners,
}

/// The house; cheap to clone.
#[derive(Clone)]
pub struct House(Arc<Parts>);

impl fmt::Debug for House {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("House")
            .field("manners", &self.0.manners)
            .finish_non_exhaustive()
    }
}

impl House {
    /// A house of these parts.
    pub fn new(parts: Parts) -> House {
        House(Arc::new(parts))
    }

    /// A visitor of a shop, now.
    pub fn visitor(&self, tenant: TenantId, locale: Locale) -> Ctx {
        Ctx {
            tenant,
            actor: Actor::Visitor,
            locale,
            now: self.clock.now(),
        }
    }

    /// The system at work for a shop, now.
    pub fn system(&self, tenant: TenantId, name: &'static str) -> Ctx {
        Ctx::system(tenant, name, self.clock.now())
    }
}

impl Deref for House {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
