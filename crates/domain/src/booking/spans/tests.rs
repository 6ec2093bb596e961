use proptest::prelude::*;

use super::*;

fn span(from: i64, to: i64) -> Span {
    Span::new(Instant::from_micros(from), Instant::from_micros(to)).unwrap()
}

fn spans(ends: &[(i64, i64)]) -> Spans {
    ends.iter().map(|&(from, to)| span(from, to)).collect()
}

fn moments(spans: &Spans) -> Vec<i64> {
    let within = |span: &Span| span.start().micros()..span.end().micros();
    spans.as_slice().iter().flat_map(within).collect()
}

#[test]
fn spans_that_meet_or_touch_are_one() {
    let joined = spans(&[(5, 9), (1, 3), (3, 4), (6, 7), (8, 12)]);
    assert_eq!(joined.as_slice(), [span(1, 4), span(5, 12)]);
}

#[test]
fn a_span_that_runs_over_a_gap_is_not_held() {
    let open = spans(&[(0, 10), (20, 30)]);
    assert!(open.hold(span(0, 10)) && open.hold(span(25, 30)));
    assert!(!open.hold(span(5, 25)) && !open.hold(span(10, 20)) && !open.hold(span(29, 31)));
}

fn any() -> impl Strategy<Value = Spans> {
    let ends = (0..60_i64, 1..15_i64).prop_map(|(from, length)| span(from, from + length));
    prop::collection::vec(ends, 0..8).prop_map(Spans::new)
}

proptest! {
    #[test]
    fn sets_of_moments_behave_as_sets(one in any(), other in any()) {
        let (in_one, in_other) = (moments(&one), moments(&other));
        let both: Vec<i64> =
            in_one.iter().copied().filter(|moment| in_other.contains(moment)).collect();
        let left: Vec<i64> =
            in_one.iter().copied().filter(|moment| !in_other.contains(moment)).collect();
        prop_assert_eq!(moments(&one.intersect(&other)), both);
        prop_assert_eq!(moments(&one.subtract(&other)), left);
        for result in [one.intersect(&other), one.subtract(&other)] {
            prop_assert_eq!(Spans::new(result.as_slice().to_vec()), result);
        }
    }

    #[test]
    fn the_first_span_met_is_the_one_a_slow_look_finds(
        set in any(), from in 0..70_i64, length in 1..20_i64,
    ) {
        let other = span(from, from + length);
        let slow = set.as_slice().iter().copied().find(|span| span.meets(other));
        prop_assert_eq!(set.first_meeting(other), slow);
    }
}
