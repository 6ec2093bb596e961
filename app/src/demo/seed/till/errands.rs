//! What brings people to the till on a day, in the order they come.

use domain::{
    booking::Status,
    money::Money,
    time::{Instant, Span},
};

use super::{Done, Till};

/// Of a hundred days, how many something comes back on.
const BACK_PERCENT: u64 = 30;

/// What somebody comes to the till for.
#[derive(Clone, Debug)]
pub(super) enum Errand {
    /// To pay a visit.
    Visit(Done),
    /// To buy something of the shelf.
    Counter,
    /// To be given money back.
    Back,
}

impl Till<'_> {
    /// The errands of a day, until the shop closes or it is now.
    pub(super) fn errands(
        &self,
        (hours, until): (Span, Instant),
        visits: &[Done],
    ) -> Vec<(Instant, Errand)> {
        // Where nothing is asked, nothing is paid.
        let paid = |done: &&Done| done.status == Status::Completed && done.price > Money::ZERO;
        let visits = visits.iter().filter(paid);
        let mut errands: Vec<(Instant, Errand)> = visits
            .map(|done| (done.at, Errand::Visit(done.clone())))
            .collect();
        let open = (hours.start(), hours.end());
        for _ in 0..self.dice.between(0, self.habits.counter_most) {
            errands.push((self.some_time(open), Errand::Counter));
        }
        if self.dice.percent(BACK_PERCENT) {
            errands.push((self.some_time(open), Errand::Back));
        }
        let has_come =
            |(at, errand): &(Instant, Errand)| *at <= until || matches!(errand, Errand::Visit(_));
        errands.retain(has_come);
        errands.sort_by_key(|(at, _)| *at);
        errands
    }
}
