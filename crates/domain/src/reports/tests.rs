use jiff::civil::{Weekday, date};

use super::{Change, Days, Reach, average};
use crate::money::Money;

#[test]
fn a_day_is_compared_with_the_same_weekday_52_weeks_before() {
    let day = Days::around(Reach::Day, date(2026, 11, 18));
    let then = day.a_year_before();
    assert_eq!(
        (then.from, then.to),
        (date(2025, 11, 19), date(2025, 11, 19))
    );
    assert_eq!(then.from.weekday(), Weekday::Wednesday);
}

#[test]
fn a_week_runs_from_monday_to_sunday_across_a_new_year() {
    let week = Days::around(Reach::Week, date(2027, 1, 1));
    assert_eq!((week.from, week.to), (date(2026, 12, 28), date(2027, 1, 3)));
    assert_eq!(week.iter().count(), 7);
    assert_eq!(week.a_year_before().from, date(2025, 12, 29));
    assert_eq!(week.after().from, date(2027, 1, 4));
    assert_eq!(week.before().to, date(2026, 12, 27));
}

#[test]
fn a_month_is_compared_with_the_same_month_of_the_year_before() {
    let month = Days::around(Reach::Month, date(2028, 2, 29));
    assert_eq!(
        (month.from, month.to),
        (date(2028, 2, 1), date(2028, 2, 29))
    );
    let then = month.a_year_before();
    assert_eq!((then.from, then.to), (date(2027, 2, 1), date(2027, 2, 28)));
    assert!(month.holds(date(2028, 2, 29)) && !month.holds(date(2028, 3, 1)));
}

#[test]
fn at_the_ends_of_the_calendar_there_is_still_a_day() {
    for day in [jiff::civil::Date::MIN, jiff::civil::Date::MAX] {
        for reach in Reach::ALL {
            let days = Days::around(reach, day);
            assert!(days.from <= days.to, "{days:?}");
            let _ = (days.before(), days.after(), days.a_year_before());
        }
    }
}

#[test]
fn a_change_says_no_more_than_is_known() {
    let cents = Money::from_cents;
    for (now, then, said) in [
        (284_600, None, Change::Incomparable),
        (284_600, Some(284_600), Change::Same),
        (284_600, Some(268_500), Change::More(cents(16_100), Some(6))),
        (250_000, Some(268_500), Change::Less(cents(18_500), Some(7))),
        // Of next to nothing, no percentage.
        (284_600, Some(4_000), Change::More(cents(280_600), None)),
        (284_600, Some(20_000), Change::More(cents(264_600), None)),
        (284_600, Some(0), Change::More(cents(284_600), None)),
        (284_600, Some(-500), Change::More(cents(285_100), None)),
        // Less than half a percent is not one.
        (284_600, Some(284_599), Change::More(cents(1), None)),
        (-100, Some(20_000), Change::Less(cents(20_100), Some(101))),
    ] {
        assert_eq!(
            Change::between(cents(now), then.map(cents)),
            said,
            "{now} {then:?}"
        );
    }
}

#[test]
fn an_average_is_to_the_nearest_cent() {
    let cents = Money::from_cents;
    assert_eq!(average(cents(284_600), 41), Some(cents(6_941)));
    assert_eq!(average(cents(5), 2), Some(cents(3)));
    assert_eq!(average(cents(-5), 2), Some(cents(-2)));
    assert_eq!(average(cents(5), 0), None);
}

#[test]
fn a_reach_reads_back() {
    for reach in Reach::ALL {
        assert_eq!(Reach::parse(reach.code()), reach);
    }
    assert_eq!(Reach::parse("year"), Reach::Day);
}
