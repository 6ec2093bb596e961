use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::booking::{Minutes, ResourceNeed, Segment, Who};

mod properties;

fn minutes(minutes: u16) -> Minutes {
    Minutes::new(minutes).unwrap()
}

fn kind(code: &str) -> ResourceKind {
    ResourceKind::new(code).unwrap()
}

fn toronto() -> Zone {
    Zone::named("America/Toronto").unwrap()
}

/// A wall time in Toronto on 2026-11-24.
fn at(time: &str) -> Instant {
    toronto()
        .instant(format!("2026-11-24T{time}").parse().unwrap())
        .unwrap()
}

/// `09:00-12:00 13:00-17:00`, in Toronto on 2026-11-24.
fn times(text: &str) -> Spans {
    let span = |pair: &str| {
        let (from, to) = pair.split_once('-').unwrap();
        Span::new(at(from), at(to)).unwrap()
    };
    text.split_whitespace().map(span).collect()
}

/// `40 same chair`, `35 none`, `20 any table*2+room`: one segment each, the client present.
fn visit_with(before: u16, segments: &[&str], after: u16) -> Visit {
    let need = |text: &str| {
        let (code, count) = text.split_once('*').unwrap_or((text, "1"));
        ResourceNeed {
            kind: kind(code),
            count: count.parse().unwrap(),
        }
    };
    let segment = |text: &&str| {
        let mut words = text.split(' ');
        Segment {
            minutes: minutes(words.next().unwrap().parse().unwrap()),
            who: Who::parse(words.next().unwrap()).unwrap(),
            client_present: true,
            resources: words
                .next()
                .map_or(vec![], |needs| needs.split('+').map(need).collect()),
        }
    };
    let segments = segments.iter().map(segment).collect();
    Visit::new(segments, minutes(before), minutes(after)).unwrap()
}

fn visit(segments: &[&str]) -> Visit {
    visit_with(0, segments, 0)
}

fn person_id() -> StaffId {
    StaffId::new(Uuid::from_u128(1))
}

fn unit_id(number: usize) -> ResourceId {
    ResourceId::new(Uuid::from_u128(u128::try_from(number).unwrap()))
}

/// The units of a shop, numbered in order.
fn units_of(shelf: &[(ResourceKind, Spans)]) -> Vec<Unit<'_>> {
    let numbered = shelf
        .iter()
        .enumerate()
        .map(|(at, unit)| (unit_id(at), unit));
    numbered
        .map(|(id, (kind, busy))| Unit { id, kind, busy })
        .collect()
}

/// What one person and some units have, written out.
struct Day {
    open: Spans,
    busy: Spans,
    units: Vec<(ResourceKind, Spans)>,
}

impl Day {
    fn new(open: &str, busy: &str, units: &[(&str, &str)]) -> Day {
        let units = units
            .iter()
            .map(|(code, busy)| (kind(code), times(busy)))
            .collect();
        Day {
            open: times(open),
            busy: times(busy),
            units,
        }
    }

    fn person(&self) -> PersonDay<'_> {
        PersonDay {
            person: person_id(),
            open: &self.open,
            busy: &self.busy,
        }
    }

    fn units(&self) -> Vec<Unit<'_>> {
        units_of(&self.units)
    }

    /// The free starts every half hour, as the wall shows them.
    fn free(&self, visit: &Visit) -> String {
        let window = Window::new(at("00:00"), at("23:59"), minutes(30)).unwrap();
        let starts = free_starts(visit, &self.person(), &self.units(), &window, &toronto());
        let shown = |start: Instant| toronto().wall(start).strftime("%H:%M").to_string();
        starts.into_iter().map(shown).collect::<Vec<_>>().join(" ")
    }

    fn place(&self, visit: &Visit, time: &str) -> Result<Placement, Clash> {
        place(visit, at(time), &self.person(), &self.units())
    }

    fn resources(&self, visit: &Visit, time: &str) -> Vec<ResourceId> {
        let resource = |claim: Claim| match claim.holder {
            Holder::Resource(id) => Some(id),
            Holder::Staff(_) => None,
        };
        self.place(visit, time)
            .unwrap()
            .claims
            .into_iter()
            .filter_map(resource)
            .collect()
    }
}

#[test]
fn a_visit_may_start_the_minute_another_ends() {
    let day = Day::new("09:00-12:00", "09:30-10:30", &[]);
    assert_eq!(day.free(&visit(&["30 same"])), "09:00 10:30 11:00 11:30");
    assert_eq!(day.free(&visit(&["60 same"])), "10:30 11:00");
}

#[test]
fn a_visit_lies_within_one_spell_of_work() {
    let day = Day::new("09:00-10:30 11:00-12:30", "", &[]);
    assert_eq!(day.free(&visit(&["90 same"])), "09:00 11:00");
    assert_eq!(day.free(&visit(&["91 same"])), "");
    let no_break = Day::new("09:00-10:30 10:30-12:30", "", &[]);
    assert_eq!(no_break.free(&visit(&["180 same"])), "09:00 09:30");
}

#[test]
fn both_ends_of_the_window_are_offered() {
    let open = times("09:00-10:00 11:00-12:00");
    let person = PersonDay {
        person: person_id(),
        open: &open,
        busy: &Spans::default(),
    };
    let offered = |from: &str, to: &str| {
        let window = Window::new(at(from), at(to), minutes(30)).unwrap();
        free_starts(&visit(&["30 same"]), &person, &[], &window, &toronto())
    };
    assert_eq!(offered("09:30", "11:00"), [at("09:30"), at("11:00")]);
    assert_eq!(offered("09:31", "10:59"), []);
    assert_eq!(offered("11:30", "11:30"), [at("11:30")]);
    assert_eq!(offered("11:30", "09:00"), []);
}

#[test]
fn buffers_keep_off_other_visits_but_not_off_the_door() {
    let day = Day::new("09:00-12:00", "10:00-10:30", &[]);
    let visit = visit_with(10, &["30 same"], 10);
    assert_eq!(day.free(&visit), "09:00 11:00 11:30");
    assert_eq!(day.place(&visit, "09:25"), Err(Clash::PersonBusy));
    assert!(day.place(&visit, "09:20").is_ok());
}

#[test]
fn another_visit_fits_while_the_colour_takes() {
    let colour = visit(&["30 same chair", "45 none chair", "30 same chair"]);
    let empty = Day::new("09:00-12:00", "", &[("chair", ""), ("chair", "")]);
    let placed = empty.place(&colour, "09:00").unwrap();
    let of = |holder, from, to| Claim {
        holder,
        span: Span::new(at(from), at(to)).unwrap(),
    };
    assert_eq!(
        placed.claims,
        [
            of(Holder::Staff(person_id()), "09:00", "09:30"),
            of(Holder::Staff(person_id()), "10:15", "10:45"),
            of(Holder::Resource(unit_id(0)), "09:00", "10:45"),
        ]
    );
    let after = Day::new(
        "09:00-12:00",
        "09:00-09:30 10:15-10:45",
        &[("chair", "09:00-10:45"), ("chair", "")],
    );
    assert_eq!(after.free(&visit(&["45 same chair"])), "09:30 11:00");
    assert_eq!(
        after.resources(&visit(&["45 same chair"]), "09:30"),
        [unit_id(1)]
    );
    assert_eq!(
        after.place(&visit(&["45 same basin"]), "09:30"),
        Err(Clash::ResourceBusy(kind("basin")))
    );
}

#[test]
fn the_client_is_told_less_than_is_held() {
    let mut segments = visit(&["45 same", "15 same"]).segments().to_vec();
    segments[1].client_present = false;
    let visit = Visit::new(segments, minutes(5), minutes(5)).unwrap();
    let placed = Day::new("09:00-12:00", "", &[])
        .place(&visit, "09:00")
        .unwrap();
    assert_eq!(placed.client, Span::new(at("09:00"), at("09:45")).unwrap());
    assert_eq!(placed.whole, Span::new(at("09:00"), at("10:00")).unwrap());
    assert_eq!(
        placed.claims[0].span,
        Span::new(at("08:55"), at("10:05")).unwrap()
    );
}

#[test]
fn a_unit_serves_the_whole_of_a_run_or_not_at_all() {
    let rooms = [("room", "09:30-10:00"), ("room", "09:00-09:30")];
    let day = Day::new("09:00-11:00", "", &rooms);
    let one_run = visit(&["30 same room", "30 none room"]);
    assert_eq!(day.free(&one_run), "09:30 10:00");
    assert_eq!(
        day.place(&one_run, "09:00"),
        Err(Clash::ResourceBusy(kind("room")))
    );
    assert_eq!(day.resources(&one_run, "09:30"), [unit_id(1)]);
}

#[test]
fn two_runs_may_be_served_by_two_units() {
    let rooms = [("room", "09:00-09:30"), ("room", "10:00-11:00")];
    let day = Day::new("09:00-10:30", "", &rooms);
    let two_runs = visit(&["30 same room", "30 same", "30 same room"]);
    assert_eq!(day.free(&two_runs), "09:00");
    assert_eq!(day.resources(&two_runs, "09:00"), [unit_id(1), unit_id(0)]);
}

#[test]
fn a_client_comes_back_to_the_same_chair_when_it_is_free() {
    let there_and_back = visit(&["30 same chair", "15 same basin", "30 same chair"]);
    let day = Day::new(
        "09:00-12:00",
        "",
        &[("chair", "09:00-09:30"), ("chair", ""), ("basin", "")],
    );
    assert_eq!(
        day.resources(&there_and_back, "09:00"),
        [unit_id(1), unit_id(2), unit_id(1)]
    );
}

#[test]
fn two_tables_are_two_tables() {
    let couple = visit(&["60 any couple_room+table+table"]);
    let tables = |busy| {
        Day::new(
            "09:00-11:00",
            "",
            &[("couple_room", ""), ("table", ""), ("table", busy)],
        )
    };
    assert_eq!(tables("").free(&couple), "09:00 09:30 10:00");
    assert_eq!(tables("09:00-09:30").free(&couple), "09:30 10:00");
    let one = Day::new("09:00-11:00", "", &[("couple_room", ""), ("table", "")]);
    assert_eq!(one.free(&couple), "");
    let mut twice = one.units();
    twice.push(twice[1]);
    let placed = place(&couple, at("09:00"), &one.person(), &twice);
    assert_eq!(placed, Err(Clash::ResourceBusy(kind("table"))));
}

#[test]
fn what_is_in_the_way_is_named_hours_first_then_person_then_room() {
    let day = Day::new("09:00-12:00", "10:00-11:00", &[("room", "09:00-11:30")]);
    let visit = visit(&["30 same room"]);
    assert_eq!(day.place(&visit, "08:59"), Err(Clash::OutsideHours));
    assert_eq!(day.place(&visit, "11:31"), Err(Clash::OutsideHours));
    assert_eq!(day.place(&visit, "10:10"), Err(Clash::PersonBusy));
    assert_eq!(
        day.place(&visit, "11:00"),
        Err(Clash::ResourceBusy(kind("room")))
    );
    assert!(day.place(&visit, "11:30").is_ok());
}

#[test]
fn a_night_with_a_clock_change_offers_the_hours_that_exist() {
    let free = |from: &str, to: &str| -> Vec<String> {
        let at = |text: &str| Instant::from(text.parse::<Timestamp>().unwrap());
        let open: Spans = Span::new(at(from), at(to)).into_iter().collect();
        let person = PersonDay {
            person: person_id(),
            open: &open,
            busy: &Spans::default(),
        };
        let window = Window::new(at(from), at(to), minutes(30)).unwrap();
        let starts = free_starts(&visit(&["60 same"]), &person, &[], &window, &toronto());
        starts
            .into_iter()
            .map(|start| toronto().rfc3339(start)[11..].to_owned())
            .collect()
    };
    assert_eq!(
        free("2026-03-08T06:00:00Z", "2026-03-08T08:30:00Z"),
        [
            "01:00:00-05:00",
            "01:30:00-05:00",
            "03:00:00-04:00",
            "03:30:00-04:00"
        ]
    );
    assert_eq!(
        free("2026-11-01T05:00:00Z", "2026-11-01T07:30:00Z"),
        [
            "01:00:00-04:00",
            "01:30:00-04:00",
            "01:00:00-05:00",
            "01:30:00-05:00"
        ]
    );
}

#[test]
fn the_end_of_time_is_out_of_hours() {
    let end = Instant::from_micros(i64::MAX);
    let open: Spans = Span::new(end.plus_minutes(-90), end).into_iter().collect();
    let person = PersonDay {
        person: person_id(),
        open: &open,
        busy: &Spans::default(),
    };
    let placed = place(&visit(&["60 same"]), end, &person, &[]);
    assert_eq!(placed, Err(Clash::OutsideHours));
}
