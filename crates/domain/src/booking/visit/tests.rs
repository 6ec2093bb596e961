use super::*;

fn minutes(minutes: u16) -> Minutes {
    Minutes::new(minutes).unwrap()
}

fn segment(length: u16, who: Who, client_present: bool) -> Segment {
    Segment {
        minutes: minutes(length),
        who,
        client_present,
        resources: vec![],
    }
}

fn with(mut segment: Segment, needs: &[(&str, u8)]) -> Segment {
    let need = |&(kind, count): &(&str, u8)| ResourceNeed {
        kind: ResourceKind::new(kind).unwrap(),
        count,
    };
    segment.resources = needs.iter().map(need).collect();
    segment
}

fn visit(segments: Vec<Segment>) -> Visit {
    Visit::new(segments, minutes(5), minutes(10)).unwrap()
}

/// A colour: laid, left to take, rinsed and set, cleaned up after.
fn colour() -> Visit {
    visit(vec![
        with(segment(40, Who::Same, true), &[("chair", 1)]),
        with(segment(35, Who::None, true), &[("chair", 1)]),
        with(segment(20, Who::Assistant, true), &[("basin", 1)]),
        with(segment(30, Who::Any, true), &[("chair", 1)]),
        with(segment(10, Who::Same, false), &[("chair", 1)]),
    ])
}

fn lengths(visit: &Visit) -> Vec<u16> {
    visit
        .segments()
        .iter()
        .map(|segment| segment.minutes.get())
        .collect()
}

#[test]
fn the_client_is_told_the_time_until_the_door_not_the_cleaning() {
    assert_eq!(
        (colour().minutes(), colour().client_minutes()),
        (minutes(135), minutes(125))
    );
    let set_up = visit(vec![
        segment(10, Who::Same, false),
        segment(50, Who::Same, true),
    ]);
    assert_eq!(set_up.client_minutes(), minutes(60));
    let wig = visit(vec![segment(30, Who::Same, false)]);
    assert_eq!(wig.client_minutes(), minutes(30));
}

#[test]
fn the_person_is_held_by_the_work_and_the_buffers_and_free_while_the_colour_takes() {
    let held: Vec<_> = colour()
        .claims()
        .person
        .iter()
        .map(|held| (held.from(), held.to()))
        .collect();
    assert_eq!(held, [(-5, 40), (75, 145)]);
    let starts_alone = visit(vec![
        segment(20, Who::None, true),
        segment(20, Who::Same, true),
    ]);
    let held: Vec<_> = starts_alone
        .claims()
        .person
        .iter()
        .map(|held| (held.from(), held.to()))
        .collect();
    assert_eq!(held, [(-5, 0), (20, 50)]);
}

#[test]
fn segments_in_a_row_keep_the_same_units() {
    let runs = |visit: &Visit| -> Vec<(String, usize, i64, i64)> {
        let claims = visit.claims();
        let run = |run: &crate::booking::Run| {
            (
                run.kind.as_str().to_owned(),
                run.count,
                run.stretch.from(),
                run.stretch.to(),
            )
        };
        claims.resources.iter().map(run).collect()
    };
    let chair = |from, to| ("chair".to_owned(), 1, from, to);
    assert_eq!(
        runs(&colour()),
        [
            chair(0, 75),
            ("basin".to_owned(), 1, 75, 95),
            chair(95, 135)
        ]
    );
    let couple = visit(vec![
        with(
            segment(60, Who::Same, true),
            &[("room", 1), ("table", 1), ("table", 1)],
        ),
        with(segment(10, Who::Same, true), &[("room", 1), ("table", 1)]),
    ]);
    let of = |kind: &str, count, from, to| (kind.to_owned(), count, from, to);
    assert_eq!(
        runs(&couple),
        [
            of("room", 1, 0, 70),
            of("table", 2, 0, 60),
            of("table", 1, 60, 70)
        ]
    );
}

#[test]
fn a_slower_hand_takes_longer_at_the_work_not_at_the_taking() {
    let cases = [
        (135, vec![40, 35, 20, 30, 10]),
        (185, vec![60, 35, 30, 45, 15]),
        (85, vec![20, 35, 10, 15, 5]),
        (39, vec![1, 35, 1, 1, 1]),
    ];
    for (total, expected) in cases {
        let stretched = colour().with_minutes(minutes(total)).unwrap();
        assert_eq!(lengths(&stretched), expected, "{total}");
        assert_eq!(stretched.minutes(), minutes(total));
    }
    assert_eq!(
        colour().with_minutes(minutes(38)),
        Err(VisitError::TooShort)
    );
    assert_eq!(
        colour().with_minutes(minutes(721)),
        Err(VisitError::TooLong)
    );
    let sauna = visit(vec![
        segment(20, Who::None, true),
        segment(10, Who::None, true),
    ]);
    assert_eq!(lengths(&sauna.with_minutes(minutes(45)).unwrap()), [30, 15]);
}

#[test]
fn every_length_a_person_may_have_is_met_to_the_minute() {
    for total in 39..=720 {
        let stretched = colour().with_minutes(minutes(total)).unwrap();
        assert_eq!(stretched.minutes(), minutes(total));
        assert_eq!(stretched.segments()[1].minutes, minutes(35));
        assert_eq!(
            (stretched.buffer_before(), stretched.buffer_after()),
            (minutes(5), minutes(10))
        );
    }
}

#[test]
fn a_visit_that_cannot_be_is_refused() {
    let new = |segments| Visit::new(segments, Minutes::ZERO, Minutes::ZERO).unwrap_err();
    let work = |length| segment(length, Who::Same, true);
    assert_eq!(new(vec![]), VisitError::NoSegment);
    assert_eq!(new(vec![work(30), work(0)]), VisitError::EmptySegment);
    assert_eq!(new(vec![work(4)]), VisitError::TooShort);
    assert_eq!(new(vec![work(700), work(21)]), VisitError::TooLong);
    assert_eq!(new(vec![work(1440); 60]), VisitError::TooLong);
    assert_eq!(
        new(vec![with(work(30), &[("chair", 0)])]),
        VisitError::NoUnit
    );
}

#[test]
fn a_visit_is_kept_as_json_and_checked_when_it_comes_back() {
    let text = serde_json::to_string(&colour()).unwrap();
    assert_eq!(serde_json::from_str::<Visit>(&text).unwrap(), colour());
    let short = r#"{"segments":[{"minutes":30,"who":"same","client_present":true}]}"#;
    assert_eq!(
        serde_json::from_str::<Visit>(short).unwrap().minutes(),
        minutes(30)
    );
    for wrong in [
        r#"{"segments":[]}"#,
        r#"{"segments":[{"minutes":1441,"who":"same","client_present":true}]}"#,
        r#"{"segments":[{"minutes":30,"who":"them","client_present":true}]}"#,
        r#"{"segments":[{"minutes":30,"who":"same","client_present":true,
            "resources":[{"kind":"Big Chair","count":1}]}]}"#,
    ] {
        assert!(serde_json::from_str::<Visit>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn codes_read_back() {
    for who in [Who::Same, Who::Any, Who::Assistant, Who::None] {
        assert_eq!(Who::parse(who.as_str()), Ok(who));
        assert_eq!(
            serde_json::to_string(&who).unwrap(),
            format!("\"{}\"", who.as_str())
        );
    }
    assert!(Who::parse("Same").is_err());
    assert_eq!(
        ResourceKind::new("couple_room").unwrap().as_str(),
        "couple_room"
    );
    for wrong in ["", "Room", "a b", "é", &"x".repeat(41)] {
        assert!(ResourceKind::new(wrong).is_err(), "{wrong}");
    }
}
