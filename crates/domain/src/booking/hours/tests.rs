use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
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

/// The spans of a date as UTC times of day.
fn on(text: &str, day: Date, place: &str) -> Vec<String> {
    let utc = |at: Instant| at.timestamp().strftime("%dT%H:%M").to_string();
    let spans = every_day(text).spans_on(day, &zone(place));
    spans
        .as_slice()
        .iter()
        .map(|span| format!("{}/{}", utc(span.start()), utc(span.end())))
        .collect()
}

#[test]
fn nine_to_five_stays_nine_to_five_when_the_clocks_change() {
    let cases = [
        (date(2026, 3, 7), "America/Toronto", "07T14:00/07T22:00"),
        (date(2026, 3, 8), "America/Toronto", "08T13:00/08T21:00"),
        (date(2026, 10, 31), "America/Toronto", "31T13:00/31T21:00"),
        (date(2026, 11, 1), "America/Toronto", "01T14:00/01T22:00"),
        (date(2027, 3, 14), "America/Toronto", "14T13:00/14T21:00"),
        (date(2027, 11, 7), "America/Toronto", "07T14:00/07T22:00"),
        (date(2026, 10, 31), "America/Vancouver", "31T16:00/01T00:00"),
        (date(2026, 11, 1), "America/Vancouver", "01T16:00/02T00:00"),
    ];
    for (day, place, expected) in cases {
        assert_eq!(on("09:00-17:00", day, place), [expected], "{day} {place}");
    }
}

#[test]
fn a_day_has_the_hours_the_clock_gave_it() {
    let length = |day, place| {
        let spans = every_day("00:00-24:00").spans_on(day, &zone(place));
        let [span] = spans.as_slice() else {
            panic!("one span")
        };
        span.end().minutes_since(span.start()) / 60
    };
    assert_eq!(length(date(2026, 3, 8), "America/Toronto"), 23);
    assert_eq!(length(date(2026, 11, 1), "America/Toronto"), 25);
    assert_eq!(length(date(2027, 3, 14), "America/Toronto"), 23);
    assert_eq!(length(date(2026, 11, 1), "America/Vancouver"), 24);
    assert_eq!(length(date(2026, 11, 24), "America/Toronto"), 24);
}

#[test]
fn hours_in_a_jump_are_lost_and_hours_told_twice_are_the_first() {
    let jump = date(2026, 3, 8);
    assert_eq!(
        on("02:30-05:00", jump, "America/Toronto"),
        ["08T07:00/08T09:00"]
    );
    assert_eq!(
        on("01:00-02:30", jump, "America/Toronto"),
        ["08T06:00/08T07:00"]
    );
    assert!(on("02:15-02:45", jump, "America/Toronto").is_empty());
    assert_eq!(
        on("02:00-02:30 03:00-04:00", jump, "America/Toronto"),
        ["08T07:00/08T08:00"]
    );
    let twice = date(2026, 11, 1);
    assert_eq!(
        on("00:00-01:30", twice, "America/Toronto"),
        ["01T04:00/01T05:30"]
    );
    assert_eq!(
        on("01:30-03:00", twice, "America/Toronto"),
        ["01T05:30/01T08:00"]
    );
}

#[test]
fn each_day_of_the_week_has_its_own_hours() {
    let week: WeekHours = serde_json::from_str(
        r#"{"tue": [["09:00","12:00"],["13:00","18:00"]], "sat": [["08:30","24:00"]], "sun": []}"#,
    )
    .unwrap();
    let toronto = zone("America/Toronto");
    let count = |day| {
        week.spans_on(date(2026, 11, day), &toronto)
            .as_slice()
            .len()
    };
    assert_eq!([23, 24, 28, 29].map(count), [0, 2, 1, 0]);
    assert_eq!(week.day(Weekday::Saturday), hours("08:30-24:00"));
    assert!(!week.is_empty() && WeekHours::default().is_empty());
    let text = serde_json::to_string(&week).unwrap();
    assert_eq!(serde_json::from_str::<WeekHours>(&text).unwrap(), week);
}

#[test]
fn hours_that_cannot_be_are_refused() {
    let day =
        |day: Vec<DayHours>| WeekHours::new([day, vec![], vec![], vec![], vec![], vec![], vec![]]);
    assert!(day(hours("09:00-12:00 12:00-17:00")).is_ok());
    assert_eq!(
        day(hours("09:00-12:00 11:59-17:00")),
        Err(HoursError::Overlap)
    );
    assert_eq!(
        day(hours("13:00-17:00 09:00-12:00")),
        Err(HoursError::Overlap)
    );
    for wrong in [
        r#"{"mon": [["12:00","12:00"]]}"#,
        r#"{"mon": [["17:00","09:00"]]}"#,
        r#"{"mon": [["9:00","17:00"]]}"#,
        r#"{"mon": [["09:00","24:01"]]}"#,
        r#"{"mon": [["09:60","17:00"]]}"#,
        r#"{"mon": [["+9:00","17:00"]]}"#,
        r#"{"lundi": []}"#,
    ] {
        assert!(serde_json::from_str::<WeekHours>(wrong).is_err(), "{wrong}");
    }
}

proptest! {
    /// Away from a doubled hour, a minute is open exactly when the clock shows a time of the hours.
    #[test]
    fn the_wall_clock_says_whether_the_shop_is_open(
        from in 0..1440_u16, length in 1..1440_u16, day in 0..800_i64,
        place in prop::sample::select(vec![
            "America/Toronto", "America/Vancouver", "America/St_Johns", "America/Regina",
            "America/Edmonton",
        ]),
    ) {
        let zone = zone(place);
        let date = date(2026, 1, 1).saturating_add(jiff::Span::new().days(day));
        let to = (from + length).min(1440);
        let hours = DayHours::new(Minutes::new(from).unwrap(), Minutes::new(to).unwrap()).unwrap();
        let spans: Spans = hours.span_on(date, &zone).into_iter().collect();
        let noon = zone.instant(date.at(12, 0, 0, 0)).unwrap();
        for minute in -780..780 {
            let at = noon.plus_minutes(minute);
            let wall = zone.wall(at);
            let shown = u16::try_from(i32::from(wall.hour()) * 60 + i32::from(wall.minute())).unwrap();
            let open = wall.date() == date && from <= shown && shown < to;
            let here = Span::new(at, at.plus_minutes(1)).unwrap();
            if zone.instant(wall).is_ok() {
                prop_assert_eq!(spans.hold(here), open, "{}", wall);
            }
        }
    }
}
