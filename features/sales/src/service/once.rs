//! The same request twice has one effect and one answer.

use platform::{
    ctx::Ctx,
    db::Write,
    error::StoreError,
    house::House,
    idempotency::{self, Known},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::error::SalesError;

/// The longest key a screen may choose, in bytes.
const KEY_LENGTH_MAX: usize = 100;

/// A request by the key its screen chose.
#[derive(Clone, Debug)]
pub(super) struct Once<'a>(idempotency::Ask<'a>);

impl<'a> Once<'a> {
    pub(super) fn new(
        route: &'static str,
        key: &'a str,
        body: &'a str,
    ) -> Result<Once<'a>, SalesError> {
        if key.is_empty() || key.len() > KEY_LENGTH_MAX {
            return Err(SalesError::Unknown("key"));
        }
        Ok(Once(idempotency::Ask {
            route,
            key,
            body: body.as_bytes(),
        }))
    }

    /// What was answered before, if it was.
    pub(super) async fn known<T: DeserializeOwned>(
        &self,
        tx: &Write,
        house: &House,
    ) -> Result<Option<T>, SalesError> {
        match idempotency::known(tx, &house.keys, &self.0).await? {
            Known::Fresh => Ok(None),
            Known::OtherBody => Err(SalesError::OtherBody),
            Known::Answered(text) => match serde_json::from_str(&text) {
                Ok(answer) => Ok(Some(answer)),
                Err(_) => Err(unreadable().into()),
            },
        }
    }

    /// What the same request was answered in the meantime; else why this one failed.
    pub(super) async fn or_known<T: DeserializeOwned>(
        &self,
        house: &House,
        ctx: &Ctx,
        error: SalesError,
    ) -> Result<T, SalesError> {
        let tx = house.db.write(ctx).await?;
        self.known(&tx, house).await?.ok_or(error)
    }
}

/// Keeps the answer in the transaction of its effect, and ends it.
pub(super) async fn finish<T: Serialize + DeserializeOwned>(
    mut tx: Write,
    house: &House,
    ctx: &Ctx,
    (once, answer): (&Once<'_>, T),
) -> Result<T, SalesError> {
    let text = serde_json::to_string(&answer).map_err(|_| unreadable())?;
    let kept = idempotency::keep(&mut tx, &house.keys, &house.chance, &once.0, &text).await;
    let ended = match kept {
        Ok(()) => tx.commit().await,
        Err(error) => {
            drop(tx);
            Err(error)
        }
    };
    match ended {
        Ok(()) => Ok(answer),
        // The same key at the same moment: the other one has the effect, this one reads it.
        Err(error) if is_the_key(&error) => once.or_known(house, ctx, error.into()).await,
        Err(error) => Err(error.into()),
    }
}

fn is_the_key(error: &StoreError) -> bool {
    let law = error.constraint();
    law.is_some_and(|name| name.starts_with("idempotency"))
}

fn unreadable() -> StoreError {
    StoreError::Unreadable("the answer of the till")
}
