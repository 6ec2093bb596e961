//! What waits at the till now: a visit rung up, and a basket somebody comes back for.

use domain::{booking::Status, money::Money};
use jiff::civil::Date;
use sales::service::{Change, NewLine, Opening, change, open, park};

use super::{Done, Till, said};
use crate::demo::DemoError;

/// Minutes ago at which the basket was put aside, and the visit rung up.
const BASKET_MINUTES: i64 = 9;
const RUNG_MINUTES: i64 = 2;

impl Till<'_> {
    /// Leaves the tickets of now.
    pub(super) async fn wait(&mut self, date: Date, visits: &[Done]) -> Result<(), DemoError> {
        self.basket(date).await?;
        let waits = |done: &&Done| {
            matches!(done.status, Status::ReadyToPay | Status::InService)
                && done.price > Money::ZERO
        };
        let Some(done) = visits.iter().filter(waits).min_by_key(|done| done.at) else {
            return Ok(());
        };
        let at = self.now.plus_minutes(-RUNG_MINUTES);
        let ctx = self.at_the_till(date, at);
        let ticket = open(self.house, &ctx, Opening::Visit(done.visit)).await?;
        let label = said::rung_up(self.shop.locale);
        park(self.house, &ctx, ticket.seen(), label).await?;
        Ok(())
    }

    async fn basket(&mut self, date: Date) -> Result<(), DemoError> {
        let at = self.now.plus_minutes(-BASKET_MINUTES);
        let ctx = self.at_the_till(date, at);
        let Some(product) = self.shelf.take(&self.dice, 1) else {
            return Ok(());
        };
        let ticket = open(self.house, &ctx, Opening::Counter).await?;
        let add = Change::Add(NewLine::Product(product));
        let ticket = change(self.house, &ctx, ticket.seen(), add).await?;
        let label = said::parked(self.shop.locale);
        park(self.house, &ctx, ticket.seen(), label).await?;
        Ok(())
    }
}
