//! What the CLDR knows of our two languages, asked once: names, separators, plurals.

use std::sync::OnceLock;

use domain::locale::Locale;
use icu_calendar::{Date, Gregorian};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{E, M},
};
use icu_decimal::{DecimalFormatter, options::DecimalFormatterOptions};
use icu_locale_core::locale;
use icu_plurals::{PluralRules, PluralRulesOptions};

/// One language's formatters and names.
pub(crate) struct Cldr {
    pub(crate) decimal: DecimalFormatter,
    pub(crate) plurals: PluralRules,
    /// January first.
    pub(crate) months: [String; 12],
    pub(crate) months_short: [String; 12],
    /// Monday first.
    pub(crate) days: [String; 7],
    pub(crate) days_short: [String; 7],
}

/// The language's formatters, built at first use.
pub(crate) fn cldr(locale: Locale) -> &'static Cldr {
    static FRENCH: OnceLock<Cldr> = OnceLock::new();
    static ENGLISH: OnceLock<Cldr> = OnceLock::new();
    match locale {
        Locale::Fr => FRENCH.get_or_init(|| Cldr::of(&locale!("fr-CA"))),
        Locale::En => ENGLISH.get_or_init(|| Cldr::of(&locale!("en-CA"))),
    }
}

/// The names a formatter gives to dates: its type differs with what it shows.
macro_rules! names {
    ($dates:expr, $tag:expr, $shown:expr) => {{
        let names =
            FixedCalendarDateTimeFormatter::try_new($tag.clone().into(), $shown).expect(BUILT_IN);
        $dates.map(|date: Date<Gregorian>| names.format(&date).to_string())
    }};
}
impl Cldr {
    fn of(tag: &icu_locale_core::Locale) -> Cldr {
        Cldr {
            decimal: DecimalFormatter::try_new(
                tag.clone().into(),
                DecimalFormatterOptions::default(),
            )
            .expect(BUILT_IN),
            plurals: PluralRules::try_new(tag.clone().into(), PluralRulesOptions::default())
                .expect(BUILT_IN),
            months: names!(months(), tag, M::long()),
            months_short: names!(months(), tag, M::medium()),
            days: names!(days(), tag, E::long()),
            days_short: names!(days(), tag, E::short()),
        }
    }
}

/// Why asking for a formatter cannot fail.
const BUILT_IN: &str = "the data of fr-CA and en-CA is compiled in";

/// Why making a date cannot fail.
const IN_2026: &str = "a day of January 2026, or the first of a month";

/// The first of each month.
fn months() -> [Date<Gregorian>; 12] {
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(|month| date(month, 1))
}

/// A week; 5 January 2026 is a Monday.
fn days() -> [Date<Gregorian>; 7] {
    [5, 6, 7, 8, 9, 10, 11].map(|day| date(1, day))
}

fn date(month: u8, day: u8) -> Date<Gregorian> {
    Date::try_new_gregorian(2026, month, day).expect(IN_2026)
}
