use jiff::Timestamp;
use proptest::prelude::*;

use super::*;

fn parse(text: &str, zone: &str) -> Result<Local, LocalTimeError> {
    parse_local(text, &Zone::named(zone).unwrap())
}

fn at(text: &str) -> Instant {
    text.parse::<Timestamp>().unwrap().into()
}

#[test]
fn what_is_written_is_what_is_meant() {
    let toronto = [
        ("2026-11-24T09:00", "2026-11-24T14:00:00Z"),
        ("2026-11-24T09:00:30", "2026-11-24T14:00:30Z"),
        ("2026-11-24T09:00-05:00", "2026-11-24T14:00:00Z"),
        ("2026-11-24t09:00:00-05:00", "2026-11-24T14:00:00Z"),
        ("2026-11-24T14:00:00Z", "2026-11-24T14:00:00Z"),
        ("2026-11-24T14:00:00-00:00", "2026-11-24T14:00:00Z"),
        ("2026-11-01T01:30:00-04:00", "2026-11-01T05:30:00Z"),
        ("2026-11-01T01:30:00-05:00", "2026-11-01T06:30:00Z"),
    ];
    let vancouver = [
        ("2026-11-01T01:30", "2026-11-01T08:30:00Z"),
        ("2026-12-01T09:00:00-07:00", "2026-12-01T16:00:00Z"),
    ];
    let st_johns = [("2026-11-24T10:30:00-03:30", "2026-11-24T14:00:00Z")];
    let of = |zone, cases: &[(&'static str, &'static str)]| -> Vec<_> {
        cases
            .iter()
            .map(|(text, instant)| (zone, *text, *instant))
            .collect()
    };
    let cases = [
        of("America/Toronto", &toronto),
        of("America/Vancouver", &vancouver),
        of("America/St_Johns", &st_johns),
    ];
    for (zone, text, instant) in cases.concat() {
        let local = parse(text, zone).unwrap();
        assert_eq!(local.at, at(instant), "{text}");
        assert_eq!(
            local.wall,
            Zone::named(zone).unwrap().wall(local.at),
            "{text}"
        );
    }
}

#[test]
fn what_cannot_be_meant_is_named() {
    use LocalTimeError::{Malformed, OffsetMismatch, Skipped, Twice};
    let cases = [
        ("2026-03-08T02:30", Skipped),
        ("2026-03-08T02:30:00-05:00", Skipped),
        ("2027-03-14T02:00", Skipped),
        ("2026-11-01T01:30", Twice),
        ("2026-11-24T09:00:00-04:00", OffsetMismatch),
        ("2026-11-01T01:30:00-06:00", OffsetMismatch),
        ("2026-11-24T09:00:00+00:00", OffsetMismatch),
        ("2026-02-29T09:00", Malformed),
        ("2026-11-24T24:00", Malformed),
        ("2026-11-24 09:00", Malformed),
        ("2026-11-24T9:00", Malformed),
        ("2026-11-24T09:00:00.5Z", Malformed),
        ("2026-11-24T09:00[America/Toronto]", Malformed),
        ("2026-11-24T09:00-0500", Malformed),
        ("+026-11-24T09:00", Malformed),
        ("2026-11-24", Malformed),
        ("", Malformed),
        ("é26-11-24T09:00:00éé", Malformed),
    ];
    for (text, error) in cases {
        assert_eq!(parse(text, "America/Toronto"), Err(error), "{text}");
    }
}

/// A program with the zone data of before 2026 would come an hour off: it is told, not obeyed.
#[test]
fn an_offset_from_old_zone_data_is_refused() {
    let old = parse("2026-12-01T09:00:00-08:00", "America/Vancouver");
    assert_eq!(old, Err(LocalTimeError::OffsetMismatch));
}

proptest! {
    #[test]
    fn what_a_zone_writes_reads_back(minutes in 0..2_000_000_i64) {
        let zone = Zone::named("America/Toronto").unwrap();
        let instant = at("2025-01-01T00:00:00Z").plus_minutes(minutes);
        let read = parse_local(&zone.rfc3339(instant), &zone).unwrap();
        prop_assert_eq!(read, Local { wall: zone.wall(instant), at: instant });
    }

    #[test]
    fn no_text_is_too_odd_to_refuse(text in "\\PC{0,30}") {
        let _read = parse(&text, "America/Toronto");
    }
}
