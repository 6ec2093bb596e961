use jiff::{Timestamp, civil::date};
use proptest::prelude::*;

use super::*;

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
}

fn at(text: &str) -> Instant {
    text.parse::<Timestamp>().unwrap().into()
}

fn window(from: Instant, to: Instant, step: u16) -> Window {
    Window::new(from, to, Minutes::new(step).unwrap()).unwrap()
}

fn walked(window: &Window, zone: &Zone) -> Vec<Instant> {
    let mut walk = Walk::new(window, zone);
    let mut from = window.not_before();
    let next = move || {
        let start = walk.next(from, window.not_after())?;
        from = start.plus_minutes(1);
        Some(start)
    };
    std::iter::from_fn(next).collect()
}

/// What the wall shows at each start.
fn shown(from: &str, to: &str, step: u16, place: &str) -> String {
    let zone = zone(place);
    let time = |start: Instant| zone.wall(start).strftime("%H:%M").to_string();
    let starts = walked(&window(at(from), at(to), step), &zone);
    starts.into_iter().map(time).collect::<Vec<_>>().join(" ")
}

fn online(now: &str, place: &str, lead_minutes: u32, horizon_days: u16) -> Window {
    let step = Minutes::new(15).unwrap();
    Window::online(at(now), &zone(place), lead_minutes, horizon_days, step).unwrap()
}

#[test]
fn a_visit_booked_online_starts_after_the_lead() {
    let toronto = zone("America/Toronto");
    let window = online("2026-11-24T14:00:00Z", "America/Toronto", 120, 90);
    let check = |start| window.check(at(start), &toronto);
    assert_eq!(check("2026-11-24T15:45:00Z"), Err(NotOffered::TooSoon));
    assert_eq!(check("2026-11-24T16:00:00Z"), Ok(()));
    let at_once = online("2026-11-24T14:00:00Z", "America/Toronto", 0, 90);
    assert_eq!(at_once.check(at("2026-11-24T14:00:00Z"), &toronto), Ok(()));
}

#[test]
fn the_last_date_may_be_booked_to_its_end_and_the_midnight_after_it_may_not() {
    let toronto = zone("America/Toronto");
    let window = online("2026-11-24T14:00:00Z", "America/Toronto", 120, 90);
    let check = |start| window.check(at(start), &toronto);
    assert_eq!(check("2027-02-23T04:45:00Z"), Ok(()));
    assert_eq!(check("2027-02-23T05:00:00Z"), Err(NotOffered::TooFar));
    assert_eq!(last_day(date(2026, 11, 24), 90), date(2027, 2, 22));
    assert_eq!(toronto.date(window.not_after()), date(2027, 2, 22));
    // Of the wall's today: in Toronto it is still the 23rd, in St. John's the 24th.
    let evening = "2026-11-24T03:45:00Z";
    let (west, east) = ("America/Toronto", "America/St_Johns");
    let hours = |place| {
        online(evening, place, 0, 0)
            .not_after()
            .minutes_since(at(evening))
            / 60
    };
    assert_eq!((hours(west), hours(east)), (1, 23));
}

#[test]
fn at_the_end_of_the_calendar_nothing_is_offered() {
    let last = Instant::from_micros(i64::MAX);
    let toronto = zone("America/Toronto");
    let window = Window::online(last, &toronto, 15, 1, Minutes::new(15).unwrap()).unwrap();
    assert!(window.not_after() <= window.not_before());
    assert!(walked(&window, &toronto).is_empty());
}

#[test]
fn starts_are_round_on_the_wall_whatever_the_moment() {
    let day = ("2026-11-24T14:01:07Z", "2026-11-24T16:00:00Z");
    assert_eq!(
        shown(day.0, day.1, 15, "America/Toronto"),
        "09:15 09:30 09:45 10:00 10:15 10:30 10:45 11:00"
    );
    assert_eq!(shown(day.0, day.1, 45, "America/Toronto"), "09:45 10:30");
    assert_eq!(
        shown(day.0, day.1, 30, "America/St_Johns"),
        "11:00 11:30 12:00 12:30"
    );
}

#[test]
fn starts_skip_the_hour_that_is_not_and_pass_twice_the_hour_that_is_twice() {
    let spring = ("2026-03-08T05:30:00Z", "2026-03-08T09:00:00Z");
    assert_eq!(
        shown(spring.0, spring.1, 30, "America/Toronto"),
        "00:30 01:00 01:30 03:00 03:30 04:00 04:30 05:00"
    );
    assert_eq!(shown(spring.0, spring.1, 120, "America/Toronto"), "04:00");
    let autumn = ("2026-11-01T04:30:00Z", "2026-11-01T07:30:00Z");
    assert_eq!(
        shown(autumn.0, autumn.1, 30, "America/Toronto"),
        "00:30 01:00 01:30 01:00 01:30 02:00 02:30"
    );
    assert_eq!(
        shown(autumn.0, autumn.1, 70, "America/Toronto"),
        "01:10 01:10 02:20"
    );
    let vancouver = ("2026-11-01T07:30:00Z", "2026-11-01T10:00:00Z");
    assert_eq!(
        shown(vancouver.0, vancouver.1, 60, "America/Vancouver"),
        "01:00 02:00 03:00"
    );
}

#[test]
fn a_start_that_was_not_offered_is_refused_by_name() {
    let toronto = zone("America/Toronto");
    let (from, to) = (at("2026-11-24T14:00:00Z"), at("2026-11-24T20:00:00Z"));
    let window = window(from, to, 30);
    assert_eq!(window.check(from, &toronto), Ok(()));
    assert_eq!(window.check(to, &toronto), Ok(()));
    assert_eq!(
        window.check(from.plus_minutes(-30), &toronto),
        Err(NotOffered::TooSoon)
    );
    assert_eq!(
        window.check(to.plus_minutes(30), &toronto),
        Err(NotOffered::TooFar)
    );
    assert_eq!(
        window.check(from.plus_minutes(15), &toronto),
        Err(NotOffered::OffStep)
    );
    assert_eq!(
        window.check(from.plus_seconds(1), &toronto),
        Err(NotOffered::OffStep)
    );
    assert_eq!(Window::new(from, to, Minutes::ZERO), Err(StepError));
}

#[test]
fn a_window_backwards_or_at_the_end_of_time_offers_nothing() {
    let toronto = zone("America/Toronto");
    let (from, to) = (at("2026-11-24T14:00:00Z"), at("2026-11-24T20:00:00Z"));
    assert!(walked(&window(to, from, 15), &toronto).is_empty());
    let end = Instant::from_micros(i64::MAX);
    assert!(walked(&window(end, end, 15), &toronto).is_empty());
}

proptest! {
    #[test]
    fn the_walk_meets_every_start_that_is_on_the_step_and_no_other(
        step in 1..=1440_u16,
        day in prop::sample::select(vec![
            "2026-03-08T00:00:00Z", "2026-11-01T00:00:00Z", "2027-03-14T00:00:00Z",
            "2026-06-10T00:00:00Z",
        ]),
        seconds in 0..90_000_i64,
        length in 0..3_000_i64,
        place in prop::sample::select(vec![
            "America/Toronto", "America/Vancouver", "America/St_Johns", "America/Regina",
        ]),
    ) {
        let zone = zone(place);
        let from = at(day).plus_seconds(seconds);
        let to = from.plus_minutes(length);
        let window = window(from, to, step);
        let first = Instant::from_micros(from.micros() - from.micros().rem_euclid(MINUTE));
        let slow: Vec<Instant> = (0..=length + 1)
            .map(|minute| first.plus_minutes(minute))
            .filter(|start| window.check(*start, &zone).is_ok())
            .collect();
        prop_assert_eq!(walked(&window, &zone), slow);
    }
}
