//! The engine against a slow one that looks at every minute and tries every choice of units.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// Minutes of a small world, counted from a base instant.
const WORLD: i64 = 360;
const KINDS: [&str; 2] = ["chair", "room"];

/// Where the world lies: an ordinary morning, and around each clock change.
const BASES: [&str; 4] = [
    "2026-11-24T13:00:00Z",
    "2026-03-08T05:00:00Z",
    "2026-11-01T04:00:00Z",
    "2027-03-14T04:17:00Z",
];

fn base(number: usize) -> Instant {
    BASES[number].parse::<Timestamp>().unwrap().into()
}

fn set(from: Instant, ends: &[(i64, i64)]) -> Spans {
    let span = |&(start, length): &(i64, i64)| {
        Span::new(from.plus_minutes(start), from.plus_minutes(start + length))
    };
    ends.iter().filter_map(span).collect()
}

#[derive(Clone, Debug)]
struct Shop {
    base: Instant,
    open: Spans,
    busy: Spans,
    units: Vec<(ResourceKind, Spans)>,
}

impl Shop {
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
}

fn shops() -> impl Strategy<Value = Shop> {
    let spells = |count| prop::collection::vec((-20..WORLD, 1..60_i64), 0..count);
    let open = prop::collection::vec((0..WORLD, 60..300_i64), 1..3);
    let units = prop::collection::vec((0..KINDS.len(), spells(4)), 0..6);
    (0..BASES.len(), open, spells(5), units).prop_map(|(number, open, busy, units)| {
        let base = base(number);
        let unit = |(code, busy): (usize, Vec<_>)| (kind(KINDS[code]), set(base, &busy));
        Shop {
            base,
            open: set(base, &open),
            busy: set(base, &busy),
            units: units.into_iter().map(unit).collect(),
        }
    })
}

fn segments() -> impl Strategy<Value = Segment> {
    let who = prop::sample::select(vec![Who::Same, Who::Any, Who::Assistant, Who::None]);
    let need = (0..KINDS.len(), 1..=2_u8).prop_map(|(code, count)| ResourceNeed {
        kind: kind(KINDS[code]),
        count,
    });
    let needs = prop::collection::vec(need, 0..3);
    (5..30_u16, who, any::<bool>(), needs).prop_map(|(length, who, client_present, resources)| {
        Segment {
            minutes: minutes(length),
            who,
            client_present,
            resources,
        }
    })
}

fn visits() -> impl Strategy<Value = Visit> {
    let buffer = || prop_oneof![Just(0), 0..20_u16].prop_map(minutes);
    (prop::collection::vec(segments(), 1..5), buffer(), buffer())
        .prop_map(|(segments, before, after)| Visit::new(segments, before, after).unwrap())
}

fn takes(spans: &Spans, minute: Instant) -> bool {
    spans
        .as_slice()
        .iter()
        .any(|span| span.start() <= minute && minute < span.end())
}

/// From, to and needs of each segment, in minutes from the start; needs by kind, added up.
type Row = (i64, i64, bool, BTreeMap<ResourceKind, u32>);

fn rows(visit: &Visit) -> Vec<Row> {
    let mut from = 0;
    let row = |segment: &Segment| {
        let to = from + i64::from(segment.minutes.get());
        let mut needs = BTreeMap::new();
        for need in &segment.resources {
            *needs.entry(need.kind.clone()).or_default() += u32::from(need.count);
        }
        let row = (from, to, segment.who != Who::None, needs);
        from = to;
        row
    };
    visit.segments().iter().map(row).collect()
}

/// The minutes of a visit at which the person is held, from its start.
fn bound(visit: &Visit) -> BTreeSet<i64> {
    let total = i64::from(visit.minutes().get());
    let before = -i64::from(visit.buffer_before().get())..0;
    let after = total..total + i64::from(visit.buffer_after().get());
    let work = rows(visit)
        .into_iter()
        .filter(|row| row.2)
        .flat_map(|row| row.0..row.1);
    before.chain(work).chain(after).collect()
}

/// Whether some choice of units serves one kind through the visit, tried set by set.
fn can_furnish(
    rows: &[Row],
    kind: &ResourceKind,
    free: &dyn Fn(u32, i64, i64) -> bool,
    held: Option<u32>,
) -> bool {
    let Some((row, rest)) = rows.split_first() else {
        return true;
    };
    let Some(count) = row.3.get(kind) else {
        return can_furnish(rest, kind, free, None);
    };
    // A set of units is a number in binary. The set of the row before is kept when of the size.
    let stays = held.filter(|held| held.count_ones() == *count);
    let mut choices = (0..64_u32).filter(|set| set.count_ones() == *count);
    choices.any(|set| {
        stays.is_none_or(|held| held == set)
            && free(set, row.0, row.1)
            && can_furnish(rest, kind, free, Some(set))
    })
}

fn slow_is_free(shop: &Shop, visit: &Visit, start: Instant) -> bool {
    let minute = |minute: i64| start.plus_minutes(minute);
    let total = i64::from(visit.minutes().get());
    let open = (0..total).all(|at| takes(&shop.open, minute(at)));
    let person = || {
        bound(visit)
            .into_iter()
            .all(|at| !takes(&shop.busy, minute(at)))
    };
    let free = |set: u32, kind: &ResourceKind, from: i64, to: i64| {
        (0..32)
            .filter(|number| set & (1 << number) != 0)
            .all(|number| {
                shop.units.get(number).is_some_and(|(of, busy)| {
                    of == kind && (from..to).all(|at| !takes(busy, minute(at)))
                })
            })
    };
    let rows = rows(visit);
    let furnished = || {
        KINDS.map(kind).iter().all(|kind| {
            can_furnish(
                &rows,
                kind,
                &|set, from, to| free(set, kind, from, to),
                None,
            )
        })
    };
    open && person() && furnished()
}

/// How many of each holder's minutes a placement takes, one entry a minute.
fn occupied(claims: &[Claim]) -> Vec<(Holder, i64)> {
    let minutes = |claim: &Claim| {
        let holder = claim.holder;
        let length = claim.span.end().minutes_since(claim.span.start());
        let first = claim.span.start().minutes_since(Instant::from_micros(0));
        (first..first + length).map(move |minute| (holder, minute))
    };
    claims.iter().flat_map(minutes).collect()
}

/// What a placement must take, no more and no less.
fn assert_serves(placed: &Placement, visit: &Visit, start: Instant, shop: &Shop) {
    let origin = start.minutes_since(Instant::from_micros(0));
    let all = occupied(&placed.claims);
    let once: BTreeSet<_> = all.iter().copied().collect();
    assert_eq!(once.len(), all.len(), "a holder taken twice by one visit");
    let of = |holder: Holder| -> BTreeSet<i64> {
        let minutes = once.iter().filter(|(other, _)| *other == holder);
        minutes.map(|(_, minute)| minute - origin).collect()
    };
    assert_eq!(of(Holder::Staff(person_id())), bound(visit));
    let held: Vec<BTreeSet<i64>> = (0..shop.units.len())
        .map(|number| of(Holder::Resource(unit_id(number))))
        .collect();
    for (minutes, (_, busy)) in held.iter().zip(&shop.units) {
        assert!(
            !minutes
                .iter()
                .any(|minute| takes(busy, start.plus_minutes(*minute)))
        );
    }
    for (from, to, _, needs) in rows(visit) {
        let kept = |minutes: &BTreeSet<i64>| (from..to).all(|minute| minutes.contains(&minute));
        let touched = |minutes: &BTreeSet<i64>| minutes.range(from..to).next().is_some();
        for kind in KINDS.map(kind) {
            let units = || {
                held.iter()
                    .zip(&shop.units)
                    .filter(|(_, unit)| unit.0 == kind)
            };
            let needed = usize::try_from(needs.get(&kind).copied().unwrap_or_default()).unwrap();
            assert_eq!(units().filter(|(minutes, _)| kept(minutes)).count(), needed);
            assert_eq!(
                units().filter(|(minutes, _)| touched(minutes)).count(),
                needed
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_start_is_free_exactly_when_every_minute_and_some_choice_of_units_says_so(
        shop in shops(),
        visit in visits(),
        step in prop::sample::select(vec![1_u16, 5, 10, 15, 30, 45, 60]),
        from in -30..200_i64,
        length in 0..WORLD,
    ) {
        let zone = toronto();
        let not_before = shop.base.plus_minutes(from);
        let window =
            Window::new(not_before, not_before.plus_minutes(length), minutes(step)).unwrap();
        let units = shop.units();
        let fast = free_starts(&visit, &shop.person(), &units, &window, &zone);
        let mut slow = Vec::new();
        for minute in -30..WORLD + 300 {
            let start = shop.base.plus_minutes(minute);
            let free = slow_is_free(&shop, &visit, start);
            let placed = place(&visit, start, &shop.person(), &units);
            prop_assert_eq!(placed.is_ok(), free, "{:?} at {}", placed, minute);
            if let Ok(placed) = placed {
                assert_serves(&placed, &visit, start, &shop);
            }
            if free && window.check(start, &zone).is_ok() {
                slow.push(start);
            }
        }
        prop_assert_eq!(fast, slow);
    }
}

/// What may happen at the desk.
#[derive(Clone, Debug)]
enum Act {
    /// A visit at any minute, with one of the two people.
    Ask {
        visit: usize,
        person: u128,
        minute: i64,
    },
    /// A visit at one of the starts that are free.
    Choose {
        visit: usize,
        person: u128,
        choice: prop::sample::Index,
    },
    /// A visit is called off.
    Cancel(prop::sample::Index),
}

fn acts() -> impl Strategy<Value = Act> {
    let (visit, person) = (0..3_usize, 1..=2_u128);
    prop_oneof![
        2 => (visit.clone(), person.clone(), 0..WORLD)
            .prop_map(|(visit, person, minute)| Act::Ask { visit, person, minute }),
        3 => (visit, person, any::<prop::sample::Index>())
            .prop_map(|(visit, person, choice)| Act::Choose { visit, person, choice }),
        1 => any::<prop::sample::Index>().prop_map(Act::Cancel),
    ]
}

/// The time of a holder taken by the visits that stand.
fn taken(standing: &[Placement], holder: Holder) -> Spans {
    let claims = standing.iter().flat_map(|placed| &placed.claims);
    claims
        .filter(|claim| claim.holder == holder)
        .map(|claim| claim.span)
        .collect()
}

fn act(act: &Act, menu: &[Visit], base: Instant, standing: &mut Vec<Placement>) {
    let (visit, person, minute, choice) = match act {
        Act::Cancel(which) => {
            if !standing.is_empty() {
                standing.remove(which.index(standing.len()));
            }
            return;
        }
        Act::Ask {
            visit,
            person,
            minute,
        } => (&menu[*visit], *person, *minute, None),
        Act::Choose {
            visit,
            person,
            choice,
        } => (&menu[*visit], *person, 0, Some(choice)),
    };
    let person = StaffId::new(Uuid::from_u128(person));
    let open = set(base, &[(0, WORLD)]);
    let busy = taken(standing, Holder::Staff(person));
    let held = |number: usize| taken(standing, Holder::Resource(unit_id(number)));
    let shelf: Vec<_> = (0..4)
        .map(|number| (kind(KINDS[number / 2]), held(number)))
        .collect();
    let units = units_of(&shelf);
    let person = PersonDay {
        person,
        open: &open,
        busy: &busy,
    };
    let Some(choice) = choice else {
        return standing.extend(place(visit, base.plus_minutes(minute), &person, &units));
    };
    let window = Window::new(base, base.plus_minutes(WORLD), minutes(5)).unwrap();
    let starts = free_starts(visit, &person, &units, &window, &toronto());
    if !starts.is_empty() {
        let start = starts[choice.index(starts.len())];
        standing.push(place(visit, start, &person, &units).expect("a free start can be had"));
    }
}

proptest! {
    #[test]
    fn however_visits_come_and_go_nobody_and_nothing_is_taken_twice(
        menu in prop::collection::vec(visits(), 3),
        acts in prop::collection::vec(acts(), 1..40),
        number in 0..BASES.len(),
    ) {
        let mut standing = Vec::new();
        for one in &acts {
            act(one, &menu, base(number), &mut standing);
            let claims: Vec<Claim> =
                standing.iter().flat_map(|placed| placed.claims.clone()).collect();
            let all = occupied(&claims);
            let once: BTreeSet<_> = all.iter().collect();
            prop_assert_eq!(once.len(), all.len(), "after {:?}", one);
        }
    }
}
