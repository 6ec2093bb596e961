//! The drawer's day: its float, what is paid out of it, its count.

use domain::{
    drawer::{Category, GapReason, Pieces, propose},
    money::Money,
    time::{Instant, Span},
};
use drawer::service::{Ask, Float, NewMovement, board, close, count, move_cash, open};
use jiff::civil::Date;

use super::{Till, coins, said};
use crate::demo::DemoError;

/// Minutes before the first visit at which a drawer is opened.
const BEFORE_MINUTES: i64 = 12;
/// Minutes a drawer is open at least before somebody looks at it.
const JUST_OPENED_MINUTES: i64 = 15;
/// Of a hundred days, how many cash is paid out on.
const PAID_OUT_PERCENT: u64 = 28;
/// Of a hundred counts, how many do not find what should be there.
const GAP_PERCENT: u64 = 18;
/// What is over or missing then, in cents.
const GAPS: [i64; 9] = [-1_000, -500, -200, -100, -25, -5, 5, 100, 200];
/// What is paid out, in cents.
const PAID_OUT: [i64; 6] = [845, 1_120, 1_495, 1_860, 2_000, 2_475];

impl Till<'_> {
    /// Opens the drawer before the shop; today's also when the shop opens later.
    pub(super) async fn open_drawer(&self, date: Date, hours: Span) -> Result<Instant, DemoError> {
        let at = hours.start().plus_minutes(-BEFORE_MINUTES);
        let at = at.min(self.now.plus_minutes(-JUST_OPENED_MINUTES));
        let ctx = self.at_the_till(date, at);
        let ask = (self.drawer, Float::Counted(self.float));
        open(self.house, &ctx, ask, &format!("demo-opening-{date}")).await?;
        Ok(at)
    }

    /// Pays something small out of the drawer, on some days.
    pub(super) async fn pay_out(
        &self,
        date: Date,
        open: (Instant, Instant),
    ) -> Result<(), DemoError> {
        let at = self.some_time(open);
        let paid_out = self.dice.percent(PAID_OUT_PERCENT);
        let amount = self.dice.one(&PAID_OUT).copied().unwrap_or_default();
        let words = self.dice.one(said::paid_out(self.shop.locale));
        if !paid_out || open.1 <= open.0 {
            return Ok(());
        }
        let ask = NewMovement {
            drawer: self.drawer,
            category: Category::Supplies,
            amount: Money::from_cents(amount),
            words: words.copied().unwrap_or_default().to_owned(),
        };
        let key = format!("demo-supplies-{date}");
        move_cash(self.house, &self.at_the_till(date, at), ask, &key).await?;
        Ok(())
    }

    /// Counts the drawer and closes it; what stays is the next float.
    pub(super) async fn close_drawer(
        &mut self,
        date: Date,
        last: Instant,
    ) -> Result<(), DemoError> {
        let at = last.plus_minutes(self.dice.between(8, 20));
        let ctx = self.at_the_till(date, at);
        let (counted, usual) = self.counted(date, at).await?;
        let key = format!("demo-count-{date}");
        let count = count(self.house, &ctx, (self.drawer, counted, true), &key).await?;
        let left = propose(&counted, usual);
        let reason = self.dice.one(&GapReason::ALL).copied();
        let ask = Ask {
            count,
            reason: reason.or(Some(GapReason::Unknown)),
            words: String::new(),
            left,
        };
        let later = self.at_the_till(date, at.plus_minutes(2));
        close(self.house, &later, &ask, &format!("demo-closing-{date}")).await?;
        self.float = left;
        Ok(())
    }

    /// What lies in the drawer, which is not always what should; and its usual float.
    async fn counted(&self, date: Date, at: Instant) -> Result<(Pieces, Money), DemoError> {
        let boss = self.desk.in_charge(self.setup, (date, at));
        let seen = board(self.house, &boss, Some(self.drawer), None).await?;
        let running = seen.running.and_then(|running| running.flow);
        let expected = running
            .ok_or(DemoError::Cast("an open drawer"))?
            .expected()?;
        let gap = self.dice.one(&GAPS).copied().unwrap_or_default();
        let gap = if self.dice.percent(GAP_PERCENT) {
            gap
        } else {
            0
        };
        let worth = expected.plus(Money::from_cents(gap))?.max(Money::ZERO);
        Ok((coins::grown(&self.float, worth)?, seen.chosen.float))
    }
}
