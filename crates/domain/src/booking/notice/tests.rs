use super::*;
use crate::time::Zone;

fn toronto(text: &str) -> Instant {
    let zone = Zone::named("America/Toronto").unwrap();
    zone.instant(text.parse().unwrap()).unwrap()
}

#[test]
fn the_deadline_itself_is_in_time() {
    let start = toronto("2026-11-24T09:00");
    let deadline = toronto("2026-11-23T09:00");
    assert_eq!(change_deadline(start, 24), deadline);
    assert!(may_change(deadline, start, 24));
    assert!(!may_change(deadline.plus_seconds(1), start, 24));
    assert!(may_change(start, start, 0));
}

#[test]
fn a_notice_is_hours_that_pass_across_a_clock_change() {
    let spring = change_deadline(toronto("2026-03-08T09:00"), 24);
    assert_eq!(spring, toronto("2026-03-07T08:00"));
    let autumn = change_deadline(toronto("2026-11-01T09:00"), 24);
    assert_eq!(autumn, toronto("2026-10-31T10:00"));
}

#[test]
fn a_client_who_is_there_is_never_late() {
    let start = toronto("2026-11-24T09:00");
    assert!(!is_late(Status::Booked, start, start.plus_seconds(299)));
    assert!(is_late(Status::Booked, start, start.plus_minutes(5)));
    for status in Status::ALL {
        let awaited = matches!(status, Status::Booked | Status::Confirmed);
        assert_eq!(
            is_late(status, start, start.plus_minutes(60)),
            awaited,
            "{status:?}"
        );
    }
}
