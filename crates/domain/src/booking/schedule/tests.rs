use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::{booking::Minutes, time::Instant};

fn zone() -> Zone {
    Zone::named("America/Toronto").unwrap()
}

fn hours(text: &str) -> Vec<DayHours> {
    let pair = |pair: &str| {
        let (from, to) = pair.split_once('-').unwrap();
        DayHours::try_from([from.to_owned(), to.to_owned()]).unwrap()
    };
    text.split_whitespace().map(pair).collect()
}

fn every_day(text: &str) -> WeekHours {
    WeekHours::new(std::array::from_fn(|_| hours(text))).unwrap()
}

/// Hours on weekdays, none on Saturday and Sunday.
fn weekdays(text: &str) -> WeekHours {
    let day = |n| if n < 5 { hours(text) } else { Vec::new() };
    WeekHours::new(std::array::from_fn(day)).unwrap()
}

fn other(first: Date, last: Date, text: &str) -> Exception {
    Exception::new(Days::new(first, last).unwrap(), hours(text)).unwrap()
}

fn written(hours: &[DayHours]) -> String {
    let spans = hours
        .iter()
        .map(|span| <[String; 2]>::from(*span).join("-"));
    spans.collect::<Vec<_>>().join(" ")
}

fn shown(spans: &Spans) -> Vec<String> {
    let wall = |at: Instant| zone().wall(at).strftime("%H:%M").to_string();
    let spans = spans.as_slice().iter();
    spans
        .map(|span| format!("{}-{}", wall(span.start()), wall(span.end())))
        .collect()
}

#[test]
fn a_new_week_holds_from_its_first_day_and_not_before() {
    let autumn = Pattern::new(date(2026, 12, 7), vec![weekdays("11:00-19:00")]).unwrap();
    let schedule = Schedule::new(weekdays("09:00-17:00"), vec![autumn], Vec::new());
    let cases = [
        (date(1970, 1, 1), "09:00-17:00"),
        (date(2026, 12, 4), "09:00-17:00"),
        (date(2026, 12, 6), ""),
        (date(2026, 12, 7), "11:00-19:00"),
        (date(2026, 12, 12), ""),
        (date(2099, 12, 31), "11:00-19:00"),
    ];
    for (day, expected) in cases {
        assert_eq!(written(schedule.hours_on(day)), expected, "{day}");
    }
    assert_eq!(schedule.patterns_after(date(2026, 12, 6)).len(), 1);
    assert!(schedule.patterns_after(date(2026, 12, 7)).is_empty());
}

#[test]
fn one_week_in_two_takes_turns_from_the_monday_of_its_first_day() {
    // A Wednesday: its own week is the first turn, from Monday to Sunday.
    let weeks = vec![every_day("09:00-12:00"), every_day("13:00-17:00")];
    let turns = Pattern::new(date(2026, 12, 9), weeks).unwrap();
    let schedule = Schedule::new(WeekHours::default(), vec![turns], Vec::new());
    let cases = [
        (date(2026, 12, 8), ""),
        (date(2026, 12, 9), "09:00-12:00"),
        (date(2026, 12, 13), "09:00-12:00"),
        (date(2026, 12, 14), "13:00-17:00"),
        (date(2026, 12, 20), "13:00-17:00"),
        (date(2026, 12, 21), "09:00-12:00"),
        // The turn of the year changes nothing: 2026 has 53 weeks.
        (date(2026, 12, 28), "13:00-17:00"),
        (date(2027, 1, 4), "09:00-12:00"),
    ];
    for (day, expected) in cases {
        assert_eq!(written(schedule.hours_on(day)), expected, "{day}");
    }
}

#[test]
fn an_exception_takes_the_place_of_the_week_and_the_last_decided_holds() {
    let vacation = other(date(2027, 1, 4), date(2027, 1, 10), "");
    let sunday = other(date(2026, 12, 20), date(2026, 12, 20), "10:00-15:00");
    let back_early = other(date(2027, 1, 8), date(2027, 1, 8), "12:00-16:00");
    let schedule = Schedule::new(
        weekdays("09:00-12:15 13:00-17:00"),
        Vec::new(),
        vec![vacation, sunday, back_early],
    );
    let cases = [
        (date(2026, 12, 18), "09:00-12:15 13:00-17:00"),
        (date(2026, 12, 20), "10:00-15:00"),
        (date(2027, 1, 4), ""),
        (date(2027, 1, 7), ""),
        (date(2027, 1, 8), "12:00-16:00"),
        (date(2027, 1, 11), "09:00-12:15 13:00-17:00"),
    ];
    for (day, expected) in cases {
        assert_eq!(written(schedule.hours_on(day)), expected, "{day}");
    }
}

#[test]
fn a_person_works_within_the_hours_of_the_place_and_not_on_its_closures() {
    let closed = other(date(2026, 12, 25), date(2026, 12, 26), "");
    let short = other(date(2026, 12, 24), date(2026, 12, 24), "09:00-15:00");
    let place = Schedule::new(weekdays("09:00-18:00"), Vec::new(), vec![closed, short]);
    let extra = other(date(2026, 12, 20), date(2026, 12, 20), "10:00-14:00");
    let person = Schedule::new(weekdays("08:00-12:00 13:00-20:00"), Vec::new(), vec![extra]);
    let cases: [(Date, &[&str]); 5] = [
        (date(2026, 12, 23), &["09:00-12:00", "13:00-18:00"]),
        (date(2026, 12, 24), &["09:00-12:00", "13:00-15:00"]),
        (date(2026, 12, 25), &[]),
        // An extra day of hers is no open door: the place is closed on Sunday.
        (date(2026, 12, 20), &[]),
        (date(2026, 12, 28), &["09:00-12:00", "13:00-18:00"]),
    ];
    for (day, expected) in cases {
        assert_eq!(
            shown(&person.within(&place, day, &zone())),
            expected,
            "{day}"
        );
    }
}

#[test]
fn a_day_on_which_the_clocks_change_keeps_the_hours_of_the_wall() {
    let night = Schedule::always(every_day("01:30-03:30"));
    let place = Schedule::always(every_day("00:00-24:00"));
    // 2:00 to 3:00 does not exist on the 8th of March; 1:00 to 2:00 is twice on the 1st of November.
    let minutes = |day: Date| {
        let spans = night.within(&place, day, &zone());
        spans
            .as_slice()
            .iter()
            .map(|span| span.end().minutes_since(span.start()))
            .sum::<i64>()
    };
    assert_eq!(minutes(date(2026, 3, 7)), 120);
    assert_eq!(minutes(date(2026, 3, 8)), 60);
    assert_eq!(minutes(date(2026, 11, 1)), 180);
    let exception = other(date(2026, 3, 8), date(2026, 3, 8), "02:00-03:00");
    let gone = Schedule::new(every_day("09:00-17:00"), Vec::new(), vec![exception]);
    assert!(gone.spans_on(date(2026, 3, 8), &zone()).is_empty());
}

#[test]
fn what_cannot_be_is_refused() {
    let day = date(2026, 12, 7);
    assert_eq!(Pattern::new(day, Vec::new()), Err(ScheduleError::Weeks(0)));
    assert_eq!(
        Pattern::new(day, vec![WeekHours::default(); 5]),
        Err(ScheduleError::Weeks(5))
    );
    let before = date(2026, 12, 6);
    assert_eq!(Days::new(day, before), Err(ScheduleError::Backwards));
    let far = date(2028, 1, 1);
    assert_eq!(Days::new(day, far), Err(ScheduleError::TooLong));
    let over = Exception::new(Days::one(day), hours("09:00-12:00 11:00-13:00"));
    assert_eq!(over, Err(ScheduleError::Hours(HoursError::Overlap)));
    let sorted = Exception::new(Days::one(day), hours("13:00-17:00 09:00-12:00")).unwrap();
    assert_eq!(written(sorted.hours()), "09:00-12:00 13:00-17:00");
}

#[test]
fn the_last_moment_of_the_calendar_has_hours_too() {
    let weeks = vec![every_day("09:00-12:00"), every_day("13:00-17:00")];
    let turns = Pattern::new(Date::MIN, weeks).unwrap();
    let schedule = Schedule::always(WeekHours::default()).with_pattern(turns);
    assert!(!schedule.hours_on(Date::MAX).is_empty());
    assert_eq!(Days::one(Date::MAX).count(), 1);
}

#[test]
fn a_run_of_work_ends_at_a_rest_that_is_long_enough() {
    let cases = [
        ("", 0),
        ("09:00-17:00", 480),
        ("09:00-12:00 12:30-17:00", 270),
        ("09:00-12:00 12:15-17:00", 465),
        ("09:00-10:00 10:10-11:00 11:30-17:00", 330),
    ];
    for (day, minutes) in cases {
        assert_eq!(longest_run(&hours(day), 30), minutes, "{day}");
    }
}

fn any_hours() -> impl Strategy<Value = Vec<DayHours>> {
    proptest::collection::btree_set(0_u16..=96, 0..6).prop_map(|quarters| {
        let quarters: Vec<u16> = quarters.into_iter().collect();
        let minutes = |quarter: u16| Minutes::new(quarter * 15).unwrap();
        quarters
            .chunks_exact(2)
            .map(|pair| DayHours::new(minutes(pair[0]), minutes(pair[1])).unwrap())
            .collect()
    })
}

fn any_week() -> impl Strategy<Value = WeekHours> {
    proptest::collection::vec(any_hours(), 7)
        .prop_map(|days| WeekHours::new(days.try_into().unwrap()).unwrap())
}

fn any_day() -> impl Strategy<Value = Date> {
    (0_i32..1_500).prop_map(|days| date(2025, 1, 1).saturating_add(days.days()))
}

fn any_schedule() -> impl Strategy<Value = Schedule> {
    let weeks = proptest::collection::vec(any_week(), 1..=WEEKS_MAX);
    let pattern = (any_day(), weeks).prop_map(|(from, weeks)| Pattern::new(from, weeks).unwrap());
    let exception = (any_day(), 0_i32..40, any_hours()).prop_map(|(first, more, hours)| {
        let days = Days::new(first, first.saturating_add(more.days())).unwrap();
        Exception::new(days, hours).unwrap()
    });
    let patterns = proptest::collection::vec(pattern, 0..4);
    let exceptions = proptest::collection::vec(exception, 0..6);
    (any_week(), patterns, exceptions)
        .prop_map(|(start, later, exceptions)| Schedule::new(start, later, exceptions))
}

proptest! {
    #[test]
    fn nobody_works_while_the_place_is_closed(
        person in any_schedule(), place in any_schedule(), day in any_day(),
    ) {
        let open = place.spans_on(day, &zone());
        let works = person.spans_on(day, &zone());
        for span in person.within(&place, day, &zone()).as_slice() {
            prop_assert!(open.hold(*span) && works.hold(*span));
        }
    }

    #[test]
    fn a_day_of_no_exception_follows_the_pattern_that_began_last(
        schedule in any_schedule(), day in any_day(),
    ) {
        prop_assume!(schedule.exception_on(day).is_none());
        let pattern = schedule.pattern_on(day).unwrap();
        let later = schedule.patterns_after(day);
        prop_assert!(pattern.from() <= day && later.iter().all(|next| next.from() > day));
        let week = &pattern.weeks()[pattern.turn_of(day)];
        prop_assert_eq!(schedule.hours_on(day), week.day(day.weekday()));
    }

    #[test]
    fn turns_come_back_after_as_many_weeks_as_there_are(
        from in any_day(), day in any_day(), count in 1_usize..=WEEKS_MAX,
    ) {
        let turns = Pattern::new(from, vec![WeekHours::default(); count]).unwrap();
        let weeks = i32::try_from(count).unwrap();
        let again = day.saturating_add((weeks * 7).days());
        prop_assert_eq!(turns.turn_of(day), turns.turn_of(again));
        let next = (turns.turn_of(day) + 1) % count;
        prop_assert_eq!(turns.turn_of(day.saturating_add(7.days())), next);
        prop_assert_eq!(turns.turn_of(from), 0);
    }
}
