//! The same form sent twice has one effect.

use platform::{
    db::Write,
    house::House,
    idempotency::{self, Known},
};

use crate::error::DrawerError;

/// A form that was filled in once.
#[derive(Clone, Debug)]
pub(super) struct Sent<'a> {
    /// What it does.
    pub route: &'static str,
    /// The key it carries.
    pub key: &'a str,
    /// What it says, the same for the same form.
    pub body: String,
}

impl Sent<'_> {
    fn ask(&self) -> idempotency::Ask<'_> {
        idempotency::Ask {
            route: self.route,
            key: self.key,
            body: self.body.as_bytes(),
        }
    }

    /// What was answered when it came before. The row it changes is held already, so that two at
    /// once do not both find nothing.
    ///
    /// # Errors
    ///
    /// [`DrawerError::OtherRequest`] when it says something else now.
    pub async fn answered(&self, tx: &Write, house: &House) -> Result<Option<String>, DrawerError> {
        match idempotency::known(tx, &house.keys, &self.ask()).await? {
            Known::Fresh => Ok(None),
            Known::Answered(answer) => Ok(Some(answer)),
            Known::OtherBody => Err(DrawerError::OtherRequest),
        }
    }

    /// Keeps the answer in the transaction of the effect.
    pub async fn keep(
        &self,
        tx: &mut Write,
        house: &House,
        answer: &str,
    ) -> Result<(), DrawerError> {
        let ask = self.ask();
        Ok(idempotency::keep(tx, &house.keys, &house.chance, &ask, answer).await?)
    }
}

/// An answer that was an id.
pub(super) fn id_of<T: std::str::FromStr>(answer: &str) -> Result<T, DrawerError> {
    let unreadable = || platform::error::StoreError::Unreadable("the answer to a form");
    Ok(answer.parse().map_err(|_| unreadable())?)
}
