//! Dates and times as people and programs write them.

use jiff::{
    civil::{Date, DateTime, Time},
    tz::Offset,
};

use crate::time::{Instant, WallTimeError, Zone};

/// A local time, beside the instant it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Local {
    /// What the clock on the wall shows: the truth for anything to come.
    pub wall: DateTime,
    /// The instant it stands for.
    pub at: Instant,
}

/// Why a date and time cannot be taken as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocalTimeError {
    /// Not `YYYY-MM-DDTHH:MM`, with or without seconds and offset, or not in the calendar.
    #[error("not a date and time")]
    Malformed,
    /// The clocks jump over it that day.
    #[error("the local time does not exist that day")]
    Skipped,
    /// The clocks pass it twice that day: an offset would tell which.
    #[error("the local time happens twice that day")]
    Twice,
    /// The zone has another offset then: whoever wrote it has another place, or older zone data.
    #[error("the zone has another offset at that time")]
    OffsetMismatch,
}

impl From<WallTimeError> for LocalTimeError {
    fn from(error: WallTimeError) -> LocalTimeError {
        match error {
            WallTimeError::Skipped => LocalTimeError::Skipped,
            WallTimeError::Twice => LocalTimeError::Twice,
            WallTimeError::OutOfRange => LocalTimeError::Malformed,
        }
    }
}

/// Reads `YYYY-MM-DDTHH:MM`, the form of a page's field, or RFC 3339 in whole seconds.
///
/// With an offset nothing is ambiguous, and the offset must be the zone's own at that time. `Z`
/// (and `-00:00`, RFC 3339 section 4.3) gives the instant and claims nothing of the wall.
pub fn parse_local(text: &str, zone: &Zone) -> Result<Local, LocalTimeError> {
    let (wall, suffix) = read_wall(text).ok_or(LocalTimeError::Malformed)?;
    if suffix.is_empty() {
        return Ok(Local {
            wall,
            at: zone.instant(wall)?,
        });
    }
    if matches!(suffix, "Z" | "z" | "-00:00") {
        let at = at_offset(wall, Offset::UTC)?;
        return Ok(Local {
            wall: zone.wall(at),
            at,
        });
    }
    let offset = read_offset(suffix).ok_or(LocalTimeError::Malformed)?;
    let at = at_offset(wall, offset)?;
    if zone.wall(at) == wall {
        return Ok(Local { wall, at });
    }
    match zone.instant(wall) {
        Err(WallTimeError::Skipped) => Err(LocalTimeError::Skipped),
        _ => Err(LocalTimeError::OffsetMismatch),
    }
}

fn at_offset(wall: DateTime, offset: Offset) -> Result<Instant, LocalTimeError> {
    offset
        .to_timestamp(wall)
        .map(Instant::from)
        .map_err(|_| LocalTimeError::Malformed)
}

/// The date and time, and what is written after them.
fn read_wall(text: &str) -> Option<(DateTime, &str)> {
    let (date, rest) = text.split_at_checked(10)?;
    let year = number(date.get(..4)?)?;
    let month = i8::try_from(number(date.get(4..7)?.strip_prefix('-')?)?).ok()?;
    let day = i8::try_from(number(date.get(7..)?.strip_prefix('-')?)?).ok()?;
    let (time, rest) = rest.strip_prefix(['T', 't'])?.split_at_checked(5)?;
    let (hour, minute) = hour_and_minute(time)?;
    let (second, suffix) = match rest.strip_prefix(':') {
        Some(seconds) => seconds.split_at_checked(2)?,
        None => ("00", rest),
    };
    let second = i8::try_from(number(second)?).ok()?;
    let date = Date::new(year, month, day).ok()?;
    Some((
        date.to_datetime(Time::new(hour, minute, second, 0).ok()?),
        suffix,
    ))
}

/// `+05:30`, `-04:00`.
fn read_offset(text: &str) -> Option<Offset> {
    let (hour, minute) = hour_and_minute(text.get(1..)?)?;
    let ahead = Time::new(hour, minute, 0, 0).ok()?;
    let seconds = i32::from(ahead.hour())
        .saturating_mul(60)
        .saturating_add(i32::from(ahead.minute()))
        .saturating_mul(60);
    match text.get(..1)? {
        "+" => Offset::from_seconds(seconds).ok(),
        "-" => Offset::from_seconds(seconds.saturating_neg()).ok(),
        _ => None,
    }
}

fn hour_and_minute(text: &str) -> Option<(i8, i8)> {
    let (hour, minute) = text.split_once(':')?;
    if hour.len() != 2 || minute.len() != 2 {
        return None;
    }
    Some((
        i8::try_from(number(hour)?).ok()?,
        i8::try_from(number(minute)?).ok()?,
    ))
}

/// A number in plain digits: no sign, no space.
fn number(digits: &str) -> Option<i16> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests;
