//! The pause after failed attempts: who guesses waits longer and longer, and nobody keeps an owner
//! out by guessing wrong (ASVS 6.1.1, 6.3.1).
//!
//! An attempt is counted before it is looked at, so that many at once are no more than one after
//! the other; one that was right is taken back. It counts on the address, and on the address as
//! tried from one network: from a network the account was opened from before, only the second
//! holds up. An address without an account is counted and written like the others.

use domain::{identity::Throttle, ids::AccountId, time::Instant};
use platform::{db::Platform, error::StoreError, house::House};

use super::{
    Origin,
    accounts::note,
    letters, seconds_until,
    store::{
        accounts::{Account, was_opened_from},
        attempts as store,
    },
};
use crate::error::IdentityError;

/// Failures in a row of which the owner of an account is told: more than a slip of the finger.
const FAILURES_TOLD: u32 = 5;

/// What failures are counted on.
struct Marks {
    anywhere: Vec<u8>,
    here: Vec<u8>,
}

impl Marks {
    fn of(house: &House, email: &str, origin: &Origin) -> Marks {
        Marks {
            anywhere: mark(house, email),
            here: mark(house, &format!("{email}\n{}", origin.ip)),
        }
    }
}

fn mark(house: &House, of: &str) -> Vec<u8> {
    let mark = house.keys.mark("sign-in-attempts/1", of.as_bytes());
    mark.to_vec()
}

/// An attempt that counts as failed until it is said to be right.
pub(super) struct Attempt {
    marks: Marks,
    at: Instant,
    anywhere: Throttle,
    here: Throttle,
}

/// Counts an attempt on an address, and on the account it has.
///
/// # Errors
///
/// [`IdentityError::Wait`]: the attempt is not even looked at, nor counted.
pub(super) async fn begin(
    house: &House,
    email: &str,
    account: Option<&Account>,
    origin: &Origin,
) -> Result<Attempt, IdentityError> {
    let (marks, now) = (Marks::of(house, email, origin), house.clock.now());
    let tx = house.db.platform_write().await?;
    let anywhere = store::held(&tx, &marks.anywhere).await?;
    let here = store::held(&tx, &marks.here).await?;
    // The same question for nobody's account, or its time would tell.
    let id = AccountId::new(account.map_or(uuid::Uuid::nil(), |account| account.id));
    let known = was_opened_from(&tx, id, &origin.ip).await?;
    let counting = if known { here } else { anywhere };
    if let Some(until) = counting.closed_until(now) {
        return Err(IdentityError::Wait(seconds_until(until, now)));
    }
    store::set(&tx, &marks.anywhere, anywhere.failed(now)).await?;
    store::set(&tx, &marks.here, here.failed(now)).await?;
    tx.commit().await?;
    Ok(Attempt {
        marks,
        at: now,
        anywhere,
        here,
    })
}

impl Attempt {
    /// The attempt was wrong: the history says so and, after several, the owner is told.
    pub(super) async fn failed(
        self,
        house: &House,
        account: Option<&Account>,
        (origin, outcome): (&Origin, &'static str),
    ) -> Result<(), IdentityError> {
        let tx = house.db.platform_write().await?;
        // Written for nobody's address too; and two failures at once tell the owner once.
        let counted = store::held(&tx, &self.marks.anywhere).await?;
        if let Some(account) = account {
            note(&tx, house, (AccountId::new(account.id), outcome), origin).await?;
            if counted.failures(self.at) >= FAILURES_TOLD {
                letters::attempts(&tx, house, account).await?;
            }
        }
        Ok(tx.commit().await?)
    }

    /// The attempt was right, and opened nothing yet: the failures before it still count.
    pub(super) async fn taken_back(self, tx: &Platform) -> Result<(), StoreError> {
        let marks = [
            (&self.marks.anywhere, self.anywhere),
            (&self.marks.here, self.here),
        ];
        for (mark, before) in marks {
            let counted = store::held(tx, mark).await?;
            let after = if counted == before.failed(self.at) {
                before
            } else {
                // Others failed since.
                let others = counted.failures(self.at).saturating_sub(1);
                Throttle::restored(others, counted.last_failed_at())
            };
            store::set(tx, mark, after).await?;
        }
        Ok(())
    }
}

/// Forgets the failures on an address: its account was opened, or has a new password.
pub(super) async fn forget(
    tx: &Platform,
    house: &House,
    email: &str,
    origin: &Origin,
) -> Result<(), StoreError> {
    let marks = Marks::of(house, email, origin);
    store::remove(tx, &marks.anywhere).await?;
    store::remove(tx, &marks.here).await
}

/// Writes as much for an address without an account as a link takes for one that has.
pub(super) async fn written_for_nobody(
    tx: &Platform,
    house: &House,
    email: &str,
) -> Result<(), StoreError> {
    let held = store::held(tx, &mark(house, &format!("reset\n{email}"))).await;
    held.map(drop)
}
