use super::*;
use crate::{
    booking::{Holder, Minutes, Segment},
    ids::{ResourceId, StaffId},
};

fn at(minutes: i64) -> Instant {
    Instant::from_micros(0).plus_minutes(minutes)
}

fn span(from: i64, to: i64) -> Span {
    Span::new(at(from), at(to)).unwrap()
}

fn staff() -> Holder {
    Holder::Staff(StaffId::new(uuid::Uuid::from_u128(1)))
}

fn room() -> Holder {
    Holder::Resource(ResourceId::new(uuid::Uuid::from_u128(2)))
}

fn claim(holder: Holder, from: i64, to: i64) -> Claim {
    Claim {
        holder,
        span: span(from, to),
    }
}

/// A colour of two hours: laid for 45 minutes, left for 40, rinsed and cut for 35, then ten minutes
/// of buffer.
fn colour() -> (Vec<Claim>, Span) {
    let claims = vec![
        claim(staff(), 0, 45),
        claim(staff(), 85, 130),
        claim(room(), 0, 120),
    ];
    (claims, span(0, 120))
}

#[test]
fn what_is_held_as_the_client_leaves_is_held_longer_and_the_buffer_follows() {
    let (claims, client) = colour();
    let longer = ending_at(&claims, client, at(135)).unwrap();
    let expected = vec![
        claim(staff(), 0, 45),
        claim(staff(), 85, 145),
        claim(room(), 0, 135),
    ];
    assert_eq!(longer, (expected, span(0, 135)));
}

#[test]
fn shortened_and_stretched_again_it_is_what_it_was() {
    let (claims, client) = colour();
    let (shorter, left) = ending_at(&claims, client, at(95)).unwrap();
    assert_eq!(left, span(0, 95));
    assert_eq!(ending_at(&shorter, left, at(120)), Ok((claims, client)));
}

#[test]
fn the_last_step_keeps_five_minutes() {
    let (claims, client) = colour();
    assert!(ending_at(&claims, client, at(90)).is_ok());
    let refused = ending_at(&claims, client, at(89));
    assert_eq!(refused, Err(LengthError::TooShort(at(90))));
}

#[test]
fn a_visit_lasts_twelve_hours_at_most() {
    let (claims, client) = colour();
    assert!(ending_at(&claims, client, at(720)).is_ok());
    let refused = ending_at(&claims, client, at(721));
    assert_eq!(refused, Err(LengthError::TooLong(at(720))));
}

#[test]
fn what_comes_after_the_client_left_moves_whole() {
    let claims = [claim(staff(), 0, 60), claim(room(), 60, 75)];
    let (moved, _) = ending_at(&claims, span(0, 60), at(50)).unwrap();
    assert_eq!(moved, [claim(staff(), 0, 50), claim(room(), 50, 65)]);
}

fn step(length: u16, who: Who, client_present: bool) -> Segment {
    Segment {
        minutes: Minutes::new(length).unwrap(),
        who,
        client_present,
        resources: vec![],
    }
}

fn lengths(visit: &Visit) -> Vec<u16> {
    let minutes = visit.segments().iter().map(|step| step.minutes.get());
    minutes.collect()
}

#[test]
fn the_last_step_worked_on_a_client_who_is_there_is_stretched() {
    let steps = vec![
        step(40, Who::Same, true),
        step(35, Who::None, true),
        step(30, Who::Same, true),
        step(10, Who::Same, false),
    ];
    let visit = Visit::new(steps, Minutes::ZERO, Minutes::ZERO).unwrap();
    for (by, expected) in [(0, 30), (15, 45), (-10, 20), (-60, 5)] {
        let stretched = visit.stretched(by);
        assert_eq!(lengths(&stretched), [40, 35, expected, 10], "{by}");
    }
    assert_eq!(visit.stretched(700), visit, "a day's work is not outgrown");
}
