//! Figures of days: which days, which days they are compared with, and what may be said of it.

#[cfg(test)]
mod tests;

use jiff::{ToSpan, civil::Date};

use crate::money::Money;
use crate::tax::nearest;

/// Weeks between a day and the one it is compared with: a Saturday with a Saturday.
const WEEKS_BEFORE: i64 = 52;

/// Above this share of change, in percent, the amounts say more than a percentage.
const PERCENT_MAX: i64 = 200;

/// Below this, a few cuts more or less make any percentage: the amounts alone are said.
const COMPARED_FROM: Money = Money::from_cents(10_000);

/// How many days are looked at together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reach {
    /// One.
    #[default]
    Day,
    /// Monday to Sunday.
    Week,
    /// A month of the calendar.
    Month,
}

impl Reach {
    /// All of them, the shortest first.
    pub const ALL: [Reach; 3] = [Reach::Day, Reach::Week, Reach::Month];

    /// What an address carries: `day`, `week` or `month`.
    pub const fn code(self) -> &'static str {
        match self {
            Reach::Day => "day",
            Reach::Week => "week",
            Reach::Month => "month",
        }
    }

    /// The reach of a code; a day for another text.
    pub fn parse(code: &str) -> Reach {
        let found = Reach::ALL.into_iter().find(|reach| reach.code() == code);
        found.unwrap_or_default()
    }
}

/// Days in a row, both ends among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Days {
    /// A day, a week or a month.
    pub reach: Reach,
    /// The first.
    pub from: Date,
    /// The last.
    pub to: Date,
}

impl Days {
    /// The day, the week or the month that `day` is in; at the ends of the calendar, as much of it
    /// as there is.
    pub fn around(reach: Reach, day: Date) -> Days {
        let (from, to) = match reach {
            Reach::Day => (day, day),
            Reach::Week => {
                let since_monday = i64::from(day.weekday().to_monday_zero_offset());
                let monday = day.saturating_sub(since_monday.days());
                (monday, monday.saturating_add(6.days()))
            }
            Reach::Month => (day.first_of_month(), day.last_of_month()),
        };
        Days { reach, from, to }
    }

    /// Those they are compared with: the same weekdays 52 weeks before, or the same month of the
    /// year before.
    pub fn a_year_before(self) -> Days {
        let back = |day: Date| match self.reach {
            Reach::Day | Reach::Week => day.saturating_sub(WEEKS_BEFORE.weeks()),
            Reach::Month => day.saturating_sub(1.years()),
        };
        Days::around(self.reach, back(self.from))
    }

    /// The ones just before.
    pub fn before(self) -> Days {
        Days::around(self.reach, self.from.saturating_sub(1.days()))
    }

    /// The ones just after.
    pub fn after(self) -> Days {
        Days::around(self.reach, self.to.saturating_add(1.days()))
    }

    /// Whether a day is one of them.
    pub fn holds(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = Date> {
        let to = self.to;
        let next = move |day: &Date| day.tomorrow().ok().filter(|day| *day <= to);
        std::iter::successors(Some(self.from), next)
    }
}

/// How a sum stands to the one it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing was sold then: there is nothing to compare.
    Incomparable,
    /// The same.
    Same,
    /// More by so much; in whole percent where that says something.
    More(Money, Option<i64>),
    /// Less by so much; the same.
    Less(Money, Option<i64>),
}

impl Change {
    /// From `then` to `now`; `then` is none where no document was issued.
    pub fn between(now: Money, then: Option<Money>) -> Change {
        let Some(then) = then else {
            return Change::Incomparable;
        };
        let Ok(by) = now.minus(then) else {
            return Change::Incomparable;
        };
        let size = Money::from_cents(by.cents().saturating_abs());
        match by.cents() {
            0 => Change::Same,
            1.. => Change::More(size, percent(size, then)),
            _ => Change::Less(size, percent(size, then)),
        }
    }
}

/// A sum by each of so many, to the nearest cent; none where there are none.
pub fn average(sum: Money, count: i64) -> Option<Money> {
    (count > 0).then(|| nearest(sum, 1, i128::from(count)).ok())?
}

/// In whole percent, half up; none where it would say more than is known.
fn percent(size: Money, then: Money) -> Option<i64> {
    if then < COMPARED_FROM {
        return None;
    }
    let percent = nearest(size, 100, i128::from(then.cents())).ok()?.cents();
    (1..=PERCENT_MAX).contains(&percent).then_some(percent)
}
