//! May this go ahead? Asked by lower features, answered by the privacy office.
//!
//! The third inversion beside `Doorman` and `Holdings`: acceptance of the policy at sign-in,
//! training before a client's file, an assessment before a provider, a purpose before a use. The
//! question is asked in the transaction of the act it guards.

use async_trait::async_trait;
use domain::ids::AccountId;

use crate::{db::Read, error::StoreError};

/// What is about to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A member works in the shop after signing in.
    Work {
        /// Whose account.
        account: AccountId,
    },
    /// A member opens clients' files.
    OpenClientFiles {
        /// Whose account.
        account: AccountId,
    },
    /// Information is used for a purpose, by its code in the register.
    Use {
        /// The purpose's code.
        purpose: &'static str,
    },
    /// A provider outside of this machine is switched on, by its code.
    SwitchOn {
        /// The provider's code.
        provider: &'static str,
    },
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// Go ahead.
    Open,
    /// Not before this was done; the page that does it.
    Closed {
        /// Where the person can do what is missing.
        remedy_path: &'static str,
    },
}

/// Answers for the privacy office.
#[async_trait]
pub trait Gate: Send + Sync {
    /// Whether the act may go ahead, read in its own transaction.
    async fn ask(&self, tx: &Read, act: &Act) -> Result<Passage, StoreError>;
}

/// The gate before the privacy office exists: open to work, closed to providers.
#[derive(Clone, Copy, Debug, Default)]
pub struct OpenToWork;

#[async_trait]
impl Gate for OpenToWork {
    async fn ask(&self, _tx: &Read, act: &Act) -> Result<Passage, StoreError> {
        Ok(match act {
            Act::SwitchOn { .. } => Passage::Closed {
                remedy_path: "/app/privacy",
            },
            Act::Work { .. } | Act::OpenClientFiles { .. } | Act::Use { .. } => Passage::Open,
        })
    }
}
