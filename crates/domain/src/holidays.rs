//! The public holidays of a province or territory, to offer as closures. Offered, never applied:
//! whether a shop closes, and whom it pays, is for it to say.
//!
//! The lists are those of the acts on labour standards, read on 2026-11-27; the acts and what is
//! left out stand in `docs/domain/holidays.md`.

use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};

use crate::province::Province;

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Holiday {
    /// New Year’s Day, January 1.
    NewYear,
    /// Family Day, third Monday in February.
    Family,
    /// Louis Riel Day, the same Monday in Manitoba.
    LouisRiel,
    /// Nova Scotia Heritage Day, the same Monday.
    Heritage,
    /// Islander Day, the same Monday in Prince Edward Island.
    Islander,
    /// Good Friday.
    GoodFriday,
    /// Easter Monday: in Quebec the employer chooses between it and Good Friday.
    EasterMonday,
    /// Victoria Day, the Monday before May 25.
    Victoria,
    /// National Patriots’ Day, the same Monday in Quebec.
    Patriots,
    /// National Indigenous Peoples Day, June 21.
    IndigenousPeoples,
    /// Quebec’s national holiday, June 24.
    QuebecNational,
    /// Canada Day, July 1.
    Canada,
    /// Memorial Day, July 1 in Newfoundland and Labrador.
    Memorial,
    /// Nunavut Day, July 9.
    Nunavut,
    /// The first Monday in August, under the name of the province or none.
    August,
    /// Discovery Day, third Monday in August in Yukon.
    Discovery,
    /// Labour Day, first Monday in September.
    Labour,
    /// National Day for Truth and Reconciliation, September 30.
    TruthAndReconciliation,
    /// Thanksgiving, second Monday in October.
    Thanksgiving,
    /// Remembrance Day, November 11.
    Remembrance,
    /// Christmas, December 25.
    Christmas,
    /// Boxing Day, December 26.
    Boxing,
}

use Holiday::{
    August, Boxing, Canada, Christmas, Discovery, EasterMonday, Family, GoodFriday, Heritage,
    IndigenousPeoples, Islander, Labour, LouisRiel, Memorial, NewYear, Nunavut, Patriots,
    QuebecNational, Remembrance, Thanksgiving, TruthAndReconciliation, Victoria,
};

impl Holiday {
    /// Its code, for the words.
    pub const fn code(self) -> &'static str {
        match self {
            NewYear => "new_year",
            Family => "family",
            LouisRiel => "louis_riel",
            Heritage => "heritage",
            Islander => "islander",
            GoodFriday => "good_friday",
            EasterMonday => "easter_monday",
            Victoria => "victoria",
            Patriots => "patriots",
            IndigenousPeoples => "indigenous_peoples",
            QuebecNational => "quebec_national",
            Canada => "canada",
            Memorial => "memorial",
            Nunavut => "nunavut",
            August => "august",
            Discovery => "discovery",
            Labour => "labour",
            TruthAndReconciliation => "truth",
            Thanksgiving => "thanksgiving",
            Remembrance => "remembrance",
            Christmas => "christmas",
            Boxing => "boxing",
        }
    }

    /// All of them, in the order of the year.
    const ALL: [Holiday; 22] = [
        NewYear,
        Family,
        LouisRiel,
        Heritage,
        Islander,
        GoodFriday,
        EasterMonday,
        Victoria,
        Patriots,
        IndigenousPeoples,
        QuebecNational,
        Canada,
        Memorial,
        Nunavut,
        August,
        Discovery,
        Labour,
        TruthAndReconciliation,
        Thanksgiving,
        Remembrance,
        Christmas,
        Boxing,
    ];

    /// Whether the act of a province makes it a holiday there.
    pub const fn is_kept_in(self, province: Province) -> bool {
        use Province::{Ab, Bc, Mb, Nb, Nl, Ns, Nt, Nu, On, Pe, Qc, Sk, Yt};
        match self {
            NewYear | GoodFriday | Labour | Christmas => true,
            EasterMonday | Patriots | QuebecNational => matches!(province, Qc),
            Canada => !matches!(province, Nl),
            Memorial => matches!(province, Nl),
            Family => matches!(province, On | Bc | Ab | Sk | Nb),
            LouisRiel => matches!(province, Mb),
            Heritage => matches!(province, Ns),
            Islander => matches!(province, Pe),
            Victoria => matches!(province, On | Bc | Ab | Sk | Mb | Yt | Nt | Nu),
            IndigenousPeoples => matches!(province, Yt | Nt),
            Nunavut => matches!(province, Nu),
            August => matches!(province, Bc | Sk | Nb | Nt | Nu),
            Discovery => matches!(province, Yt),
            TruthAndReconciliation => matches!(province, Bc | Mb | Pe | Yt | Nt | Nu),
            Thanksgiving => !matches!(province, Nb | Ns | Pe | Nl),
            Remembrance => !matches!(province, Qc | On | Mb | Ns),
            Boxing => matches!(province, On),
        }
    }

    /// The day it falls on in a year, where it is kept; none out of the calendar.
    ///
    /// Only Quebec's act moves July 1 from a Sunday to the 2nd; where a day off in lieu is left to
    /// the employer, the day itself is given.
    pub fn day(self, year: i16, province: Province) -> Option<Date> {
        let on = |month, day| Date::new(year, month, day).ok();
        let monday = |nth, month| {
            on(month, 1)?
                .nth_weekday_of_month(nth, Weekday::Monday)
                .ok()
        };
        match self {
            NewYear => on(1, 1),
            Family | LouisRiel | Heritage | Islander => monday(3, 2),
            GoodFriday => easter(year)?.checked_sub(2.days()).ok(),
            EasterMonday => easter(year)?.checked_add(1.day()).ok(),
            Victoria | Patriots => on(5, 25)?.nth_weekday(-1, Weekday::Monday).ok(),
            IndigenousPeoples => on(6, 21),
            QuebecNational => on(6, 24),
            Canada if province == Province::Qc => on(7, 1).map(|day| {
                if is_sunday(day) {
                    day.saturating_add(1.day())
                } else {
                    day
                }
            }),
            Canada | Memorial => on(7, 1),
            Nunavut => on(7, 9),
            August => monday(1, 8),
            Discovery => monday(3, 8),
            Labour => monday(1, 9),
            TruthAndReconciliation => on(9, 30),
            Thanksgiving => monday(2, 10),
            Remembrance => on(11, 11),
            Christmas => on(12, 25),
            Boxing => on(12, 26),
        }
    }
}

fn is_sunday(day: Date) -> bool {
    day.weekday() == Weekday::Sunday
}

/// The public holidays of a province in a year, by date.
pub fn holidays(province: Province, year: i16) -> Vec<(Date, Holiday)> {
    let kept = Holiday::ALL.into_iter();
    kept.filter(|holiday| holiday.is_kept_in(province))
        .filter_map(|holiday| Some((holiday.day(year, province)?, holiday)))
        .collect()
}

/// The next holidays of a province, from a day on, a year of them.
pub fn coming(province: Province, from: Date) -> Vec<(Date, Holiday)> {
    let next = from.year().saturating_add(1);
    let until = from.saturating_add(1.year());
    let both = [from.year(), next].map(|year| holidays(province, year));
    let both = both.into_iter().flatten();
    both.filter(|(day, _)| from <= *day && *day < until)
        .collect()
}

/// The public holiday of a date, if it is one.
pub fn holiday_on(province: Province, day: Date) -> Option<Holiday> {
    let all = holidays(province, day.year());
    all.into_iter()
        .find_map(|(on, holiday)| (on == day).then_some(holiday))
}

/// Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher, `Nature` 1876),
/// by the cycle of the moon, the century and the day of the week.
fn easter(year: i16) -> Option<Date> {
    if year < 1 {
        return None;
    }
    let year = i32::from(year);
    let sum = |terms: &[i32]| {
        terms
            .iter()
            .fold(0_i32, |all, term| all.saturating_add(*term))
    };
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon = year.rem_euclid(19);
    let leaps = century.div_euclid(4);
    let drift = sum(&[century, 8]).div_euclid(25);
    let drift = sum(&[century, drift.saturating_neg(), 1]).div_euclid(3);
    let epact = sum(&[
        moon.saturating_mul(19),
        century,
        leaps.saturating_neg(),
        drift.saturating_neg(),
        15,
    ])
    .rem_euclid(30);
    let weekday = sum(&[
        32,
        century.rem_euclid(4).saturating_mul(2),
        in_century.div_euclid(4).saturating_mul(2),
        epact.saturating_neg(),
        in_century.rem_euclid(4).saturating_neg(),
    ])
    .rem_euclid(7);
    let late = sum(&[moon, epact.saturating_mul(11), weekday.saturating_mul(22)]).div_euclid(451);
    let days = sum(&[epact, weekday, late.saturating_mul(-7), 114]);
    let month = i8::try_from(days.div_euclid(31)).ok()?;
    let day = i8::try_from(days.rem_euclid(31).saturating_add(1)).ok()?;
    Date::new(i16::try_from(year).ok()?, month, day).ok()
}

#[cfg(test)]
mod tests;
