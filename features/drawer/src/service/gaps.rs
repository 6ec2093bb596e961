//! What counts found beside what should have been there, in the sessions closed on some days.

use domain::{
    identity::Permission,
    ids::DrawerSessionId,
    money::{Money, Overflow},
    reports::Days,
};
use jiff::civil::Date;
use platform::{ctx::Ctx, db::Read};

use super::{Drawer, store};
use crate::error::DrawerError;

/// A session that was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which.
    pub session: DrawerSessionId,
    /// Its number.
    pub number: i64,
    /// Of which drawer; one that is not in use any more too.
    pub drawer: Drawer,
    /// The day it was closed, on the shop's clock.
    pub closed_on: Date,
    /// Who closed it.
    pub closed_by_name: String,
    /// What should have been there.
    pub expected: Money,
    /// What was.
    pub counted: Money,
}

impl Gap {
    /// What was there beyond what should have been; below zero where something is missing.
    pub fn amount(&self) -> Result<Money, Overflow> {
        self.counted.minus(self.expected)
    }
}

/// The sessions closed on some days, in the order of drawers and numbers.
///
/// # Errors
///
/// [`DrawerError::Denied`] to whom figures are not shown.
pub async fn gaps(tx: &Read, ctx: &Ctx, days: Days) -> Result<Vec<Gap>, DrawerError> {
    ctx.may(Permission::ReadReports)?;
    let mut found = Vec::new();
    for drawer in store::drawers::all(tx).await? {
        for line in store::closings::closed_on(tx, drawer.id, days).await? {
            found.push(Gap {
                session: line.session,
                number: line.number,
                drawer: drawer.clone(),
                closed_on: line.closed_on,
                closed_by_name: line.closed_by_name,
                expected: line.expected,
                counted: line.counted,
            });
        }
    }
    Ok(found)
}
