use super::*;

const NOW: Instant = Instant::from_micros(1_796_126_400_000_000);
const NOTICE: i64 = 24 * HOUR_MINUTES;

fn fates(start: i64, minutes: i64) -> Vec<(Span, Instant, Fate)> {
    let zone = Zone::named("America/Toronto").unwrap();
    let dice = Dice::of(7);
    let start = NOW.plus_minutes(start);
    let span = Span::new(start, start.plus_minutes(minutes)).unwrap();
    let one = |_| {
        let (booked, fate) = fate(&dice, span, NOW, (&zone, NOTICE));
        (span, booked, fate)
    };
    (0..2_000).map(one).collect()
}

#[test]
fn a_past_visit_was_kept_missed_or_cancelled_in_its_share() {
    let all = fates(-20 * DAY_MINUTES, 60);
    let share =
        |wanted: &dyn Fn(&Fate) -> bool| all.iter().filter(|(_, _, fate)| wanted(fate)).count();
    let missed = share(&|fate| matches!(fate, Fate::Marked(Status::Missed, _)));
    let cancelled = share(&|fate| matches!(fate, Fate::Cancelled(..)));
    let kept = share(&|fate| matches!(fate, Fate::Marked(Status::Completed, _)));
    assert!((50..=110).contains(&missed), "{missed}");
    assert!((85..=155).contains(&cancelled), "{cancelled}");
    assert_eq!(missed + cancelled + kept, all.len());
}

#[test]
fn nothing_is_dated_after_now_or_before_it_was_booked() {
    for start in [-60 * DAY_MINUTES, -90, -30, 5, 300, 50 * DAY_MINUTES] {
        for (span, booked, fate) in fates(start, 45) {
            assert!(booked < span.start() && booked < NOW);
            let at = match fate {
                Fate::Booked => booked,
                Fate::Marked(_, at) | Fate::Cancelled(_, at) => at,
            };
            assert!(booked <= at && at <= NOW, "{fate:?}");
        }
    }
}

#[test]
fn a_client_cancels_alone_only_within_the_notice() {
    for (span, _, fate) in fates(-20 * DAY_MINUTES, 60) {
        if let Fate::Cancelled(Told::ByClient, at) = fate {
            assert!(span.start().minutes_since(at) >= NOTICE);
        }
    }
}

#[test]
fn a_visit_under_way_is_marked_so() {
    for (_, _, fate) in fates(-10, 45) {
        assert!(matches!(fate, Fate::Marked(Status::InService, _)));
    }
    for (_, _, fate) in fates(300, 45) {
        assert!(matches!(
            fate,
            Fate::Booked | Fate::Marked(Status::Confirmed, _)
        ));
    }
}
