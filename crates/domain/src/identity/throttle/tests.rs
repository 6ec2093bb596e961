use super::*;
use proptest::prelude::*;

const NOON: Instant = Instant::from_micros(1_795_000_000_000_000);

fn after(failures: usize) -> Throttle {
    (0..failures).fold(Throttle::CALM, |throttle, _| throttle.failed(NOON))
}

#[test]
fn the_pause_doubles_from_the_third_failure_to_a_quarter_of_an_hour() {
    let waits: Vec<u32> = (0..16).map(wait_seconds).collect();
    assert_eq!(
        waits,
        [
            0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900
        ]
    );
    assert_eq!(wait_seconds(u32::MAX), WAIT_SECONDS_MAX);
}

#[test]
fn two_slips_cost_nothing_and_the_fourth_failure_two_seconds() {
    assert_eq!(Throttle::CALM.closed_until(NOON), None);
    assert_eq!(after(2).closed_until(NOON), None);
    let until = NOON.plus_seconds(2);
    assert_eq!(after(4).closed_until(NOON), Some(until));
    assert_eq!(after(4).closed_until(until), None);
}

#[test]
fn quiet_is_rewarded_one_failure_each_half_hour() {
    let throttle = after(5);
    for (minutes, left) in [
        (0, 5),
        (29, 5),
        (30, 4),
        (60, 3),
        (149, 1),
        (150, 0),
        (100_000, 0),
    ] {
        assert_eq!(
            throttle.failures(NOON.plus_minutes(minutes)),
            left,
            "{minutes}"
        );
    }
}

#[test]
fn a_clock_set_back_does_not_stretch_the_pause() {
    let earlier = NOON.plus_minutes(-600);
    let throttle = after(20);
    assert_eq!(throttle.closed_until(earlier), None);
    assert_eq!(throttle.closed_until(earlier.plus_seconds(900)), None);
    let again = throttle.failed(earlier);
    let open = earlier.plus_seconds(900);
    assert_eq!(again.closed_until(earlier), Some(open));
    assert_eq!(again.closed_until(open), None);
}

#[test]
fn what_was_stored_is_found_again() {
    let throttle = after(6);
    let failures = throttle.failures(NOON);
    assert_eq!(
        Throttle::restored(failures, throttle.last_failed_at()),
        throttle
    );
}

proptest! {
    #[test]
    fn an_account_is_never_closed_for_more_than_a_quarter_of_an_hour(
        failures: u32, ago in -100_000_i64..100_000,
    ) {
        let throttle = Throttle::restored(failures, Some(NOON.plus_minutes(-ago)));
        let latest = NOON.plus_seconds(i64::from(WAIT_SECONDS_MAX));
        prop_assert!(throttle.closed_until(NOON).is_none_or(|until| until <= latest));
        prop_assert!(ago < 0 || throttle.closed_until(latest).is_none());
    }
}
