//! What becomes of a visit, by where it lies from now.

use domain::{
    booking::Status,
    time::{Instant, Span, Zone},
};

use crate::demo::dice::Dice;

const HOUR_MINUTES: i64 = 60;
const DAY_MINUTES: i64 = 24 * HOUR_MINUTES;
/// Of a hundred past visits, how many were missed.
const MISSED_PERCENT: i64 = 4;
/// Of a hundred past visits, how many were cancelled.
const CANCELLED_PERCENT: i64 = 6;
/// Minutes before their time at which people come in.
const EARLY_MINUTES: i64 = 10;
/// Minutes one stands at the counter.
const COUNTER_MINUTES: i64 = 12;

/// Who said that a visit will not take place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The client, through their own link.
    ByClient,
    /// Somebody of the team.
    ByTeam,
}

/// What becomes of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stands as it was booked.
    Booked,
    /// It is marked, at an instant.
    Marked(Status, Instant),
    /// It is cancelled, at an instant.
    Cancelled(Told, Instant),
}

/// When it was booked, and what became of it by now.
pub fn fate(
    dice: &Dice,
    span: Span,
    now: Instant,
    (zone, notice): (&Zone, i64),
) -> (Instant, Fate) {
    if span.end() <= now {
        let booked = span
            .start()
            .plus_minutes(-dice.between(DAY_MINUTES, 35 * DAY_MINUTES));
        (booked, past(dice, span, now, (zone, booked, notice)))
    } else {
        let ago = dice.between(HOUR_MINUTES, 40 * DAY_MINUTES);
        let booked = span.start().min(now).plus_minutes(-ago);
        (booked, to_come(dice, span, now, (zone, booked)))
    }
}

fn past(
    dice: &Dice,
    span: Span,
    now: Instant,
    (zone, booked, notice): (&Zone, Instant, i64),
) -> Fate {
    let fortune = dice.between(0, 99);
    if fortune < MISSED_PERCENT {
        let seen = span.start().plus_minutes(20).min(now);
        return Fate::Marked(Status::Missed, seen);
    }
    if fortune < MISSED_PERCENT + CANCELLED_PERCENT {
        let before = dice.between(0, 3 * DAY_MINUTES).saturating_add(notice);
        let in_time = span.start().plus_minutes(-before);
        if in_time > booked {
            return Fate::Cancelled(Told::ByClient, in_time);
        }
        let late = span
            .start()
            .plus_minutes(-dice.between(HOUR_MINUTES, 20 * HOUR_MINUTES));
        return Fate::Cancelled(Told::ByTeam, late);
    }
    let today = zone.date(span.start()) == zone.date(now);
    if today && now.minutes_since(span.end()) < COUNTER_MINUTES {
        return Fate::Marked(Status::ReadyToPay, span.end());
    }
    let paid = span.end().plus_minutes(dice.between(2, COUNTER_MINUTES));
    Fate::Marked(Status::Completed, paid.min(now))
}

fn to_come(dice: &Dice, span: Span, now: Instant, (zone, booked): (&Zone, Instant)) -> Fate {
    if span.start() <= now {
        return Fate::Marked(Status::InService, span.start());
    }
    let minutes = span.start().minutes_since(now);
    if minutes <= EARLY_MINUTES {
        return Fate::Marked(Status::Arrived, now.plus_minutes(-1).max(booked));
    }
    let days = i64::from(
        zone.date(span.start())
            .since(zone.date(now))
            .map_or(0, |span| span.get_days()),
    );
    let confirmed = match days {
        0..=2 => 75,
        3..=10 => 45,
        _ => 15,
    };
    if !dice.percent(confirmed) {
        return Fate::Booked;
    }
    let asked = span.start().plus_minutes(-2 * DAY_MINUTES).min(now);
    Fate::Marked(Status::Confirmed, asked.max(booked))
}

#[cfg(test)]
mod tests;
