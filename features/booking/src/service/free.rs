//! Free times, served from memory and never stale.
//!
//! An answer is remembered with the shop's epoch, read before the transaction that fills it. Every
//! change of bookable time moves the epoch before it is answered, so an answer of an older epoch is
//! never given again. Time itself takes starts away: an answer holds until its first start is too
//! soon, or the local day ends. On PostgreSQL the shop's version row is checked too, because
//! another node may have booked. Nothing here decides a booking (docs/decisions/0006).

use std::{
    collections::HashMap,
    io::Write as _,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use catalog::service::Service;
use domain::{
    booking::{PersonDay, Spans, Unit, Window, free_starts},
    ids::{ServiceId, StaffId, TenantId},
    time::{Instant, Span},
};
use flate2::{Compression, write::GzEncoder};
use jiff::{ToSpan as _, civil::Date};
use platform::{
    ctx::Ctx,
    db::{Engine, Version},
    error::StoreError,
    house::House,
};

use super::{
    setup::{Person, Setup, setup_in},
    store::{self, Taken},
};
use crate::error::BookingError;

/// Days one may ask for at once.
pub const DAYS_MAX: u16 = 62;
/// Free times offered instead of one that was taken.
const NEAREST_MAX: usize = 3;
/// Bytes of answers remembered at most, over all shops; past it all are forgotten.
const ANSWERS_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Bytes that an answer costs beside its contents: rests of the map, the counts of its pointers, what
/// is lost between the pieces of memory.
const ALLOCATION_BYTES: usize = 128;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    /// Which service.
    pub service: ServiceId,
    /// With whom; anybody able when none.
    pub staff: Option<StaffId>,
    /// From which local date.
    pub from: Date,
    /// For how many days, `DAYS_MAX` at most.
    pub days: u16,
}

impl Question {
    /// The same from the day before on, for a fortnight: where a time close by is looked for.
    pub(super) fn wide(self) -> Question {
        Question {
            from: self.from.saturating_sub(1.day()),
            days: 15,
            ..self
        }
    }
}

/// A start with a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// When.
    pub start: Instant,
    /// With whom.
    pub staff: StaffId,
}

/// The answer: starts in order, and the same as the public interface writes them.
#[derive(Debug)]
pub struct FreeTimes {
    /// One per start and person, ordered by start.
    pub slots: Vec<Slot>,
    /// `{"slots":[…]}`.
    pub json: String,
    packed: OnceLock<Arc<[u8]>>,
}

impl FreeTimes {
    /// The same under gzip; packed once, when it is first asked for.
    pub fn packed(&self) -> Arc<[u8]> {
        let packed = self.packed.get_or_init(|| {
            let mut pack = GzEncoder::new(Vec::new(), Compression::fast());
            // Into memory, it cannot fail.
            let _ = pack.write_all(self.json.as_bytes());
            pack.finish().unwrap_or_default().into()
        });
        Arc::clone(packed)
    }

    /// What it costs to remember, in bytes; packed, it takes about an eighth more.
    fn bytes(&self) -> usize {
        let slots = self.slots.len().saturating_mul(size_of::<Slot>());
        let own = size_of::<Key>() + size_of::<Answer>() + size_of::<FreeTimes>();
        slots
            .saturating_add(self.json.len() / 8 * 9)
            .saturating_add(own + ALLOCATION_BYTES)
    }
}

#[derive(Debug)]
struct Answer {
    epoch: u64,
    version: Version,
    until: Instant,
    times: Arc<FreeTimes>,
}

type Key = (TenantId, Question);

#[derive(Debug, Default)]
struct Remembered {
    answers: HashMap<Key, Answer>,
    bytes: usize,
}

#[derive(Debug, Default)]
struct Answers(Mutex<Remembered>);

impl Answers {
    fn keep(&self, key: Key, answer: Answer) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = answer.times.bytes();
        if all.bytes.saturating_add(bytes) > ANSWERS_BYTES_MAX {
            *all = Remembered::default();
        }
        all.bytes = all.bytes.saturating_add(bytes);
        if let Some(old) = all.answers.insert(key, answer) {
            all.bytes = all.bytes.saturating_sub(old.times.bytes());
        }
    }
}

/// The starts a client may choose online.
///
/// # Errors
///
/// [`BookingError::Unknown`] for a service that is not offered online or a person who cannot do it.
pub async fn free_times(
    house: &House,
    ctx: &Ctx,
    question: Question,
) -> Result<Arc<FreeTimes>, BookingError> {
    let epoch = house.db.epoch(ctx.tenant);
    let memory = house.memory.of::<Answers>();
    let key = (ctx.tenant, question);
    if house.db.engine() == Engine::Sqlite
        && let Some(times) = known(&memory, &key, ctx.now, |answer| answer.epoch == epoch)
    {
        return Ok(times);
    }
    let tx = house.db.read(ctx).await?;
    // Read before what the answer is made of: what changes meanwhile makes it old, never new.
    let version = tx.version().await?;
    if house.db.engine() == Engine::Postgres
        && let Some(times) = known(&memory, &key, ctx.now, |answer| answer.version == version)
    {
        return Ok(times);
    }
    let setup = setup_in(&tx, house).await?;
    let service = offered(&setup, &question)?;
    let asked = Asked::new(&setup, service, question, ctx.now)?;
    let taken = store::taken(&tx, asked.around()).await?;
    tx.done().await?;
    let slots = asked.slots(&taken);
    let json = write(&setup, &slots);
    let times = Arc::new(FreeTimes {
        json,
        slots,
        packed: OnceLock::new(),
    });
    // Of days that are over or too far nothing is remembered: there are as many as one likes to ask.
    if asked.dates.is_empty() {
        return Ok(times);
    }
    let until = asked.holds_until(&times.slots);
    memory.keep(
        key,
        Answer {
            epoch,
            version,
            until,
            times: Arc::clone(&times),
        },
    );
    Ok(times)
}

fn known(
    memory: &Answers,
    key: &Key,
    now: Instant,
    is_fresh: impl Fn(&Answer) -> bool,
) -> Option<Arc<FreeTimes>> {
    let all = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
    let answer = all
        .answers
        .get(key)
        .filter(|answer| now < answer.until && is_fresh(answer))?;
    Some(Arc::clone(&answer.times))
}

pub(super) fn offered<'a>(
    setup: &'a Setup,
    question: &Question,
) -> Result<&'a Service, BookingError> {
    let service = setup
        .menu
        .service(question.service)
        .filter(|service| setup.is_online(service));
    let service = service.ok_or(BookingError::Unknown("service"))?;
    if let Some(staff) = question.staff
        && setup.able(service).all(|person| person.id != staff)
    {
        return Err(BookingError::Unknown("person"));
    }
    Ok(service)
}

/// A question, placed in time.
pub(super) struct Asked<'a> {
    setup: &'a Setup,
    service: &'a Service,
    staff: Option<StaffId>,
    dates: Vec<Date>,
    window: Window,
    midnight: Instant,
}

impl<'a> Asked<'a> {
    pub(super) fn new(
        setup: &'a Setup,
        service: &'a Service,
        question: Question,
        now: Instant,
    ) -> Result<Asked<'a>, BookingError> {
        let today = setup.zone.date(now);
        let last = setup.last_day(now);
        let dates = (0..question.days.min(DAYS_MAX))
            .map(|day| question.from.saturating_add(i32::from(day).days()))
            .filter(|date| today <= *date && *date <= last)
            .collect();
        let midnight = today.saturating_add(1.day()).at(0, 0, 0, 0);
        let midnight = setup.zone.first_instant(midnight).unwrap_or(now);
        let window = setup.window(now)?;
        Ok(Asked {
            setup,
            service,
            staff: question.staff,
            dates,
            window,
            midnight,
        })
    }

    /// The time within which claims matter: the dates asked for, and a day on either side.
    pub(super) fn around(&self) -> Option<Span> {
        let (first, last) = (self.dates.first()?, self.dates.last()?);
        let at = |date: Date| self.setup.zone.first_instant(date.at(0, 0, 0, 0)).ok();
        Span::new(
            at(first.saturating_sub(1.day()))?,
            at(last.saturating_add(2.days()))?,
        )
    }

    pub(super) fn slots(&self, taken: &Taken) -> Vec<Slot> {
        let resources = &self.setup.menu.resources;
        let units: Vec<Unit<'_>> = resources
            .iter()
            .map(|unit| Unit {
                id: unit.id,
                kind: &unit.kind,
                busy: taken.of(unit.id.uuid()),
            })
            .collect();
        let mut slots = Vec::new();
        for person in self.setup.able(self.service) {
            if self.staff.is_some_and(|staff| staff != person.id) {
                continue;
            }
            let Some((visit, _)) = self.service.for_staff(person.id) else {
                continue;
            };
            let open = self.open(person);
            let busy = taken.of(person.id.uuid());
            let day = PersonDay {
                person: person.id,
                open: &open,
                busy,
            };
            let starts = free_starts(&visit, &day, &units, &self.window, &self.setup.zone);
            let asked = starts.into_iter().filter(|start| self.asks_for(*start));
            slots.extend(asked.map(|start| Slot {
                start,
                staff: person.id,
            }));
        }
        slots.sort_unstable();
        slots
    }

    /// When a person works on the dates asked for, and on the days around them where that goes on
    /// through midnight.
    fn open(&self, person: &Person) -> Spans {
        let (Some(first), Some(last)) = (self.dates.first(), self.dates.last()) else {
            return Spans::default();
        };
        let on = |date: &Date| self.setup.open_on(person, *date).as_slice().to_vec();
        let mut spans: Vec<Span> = self.dates.iter().flat_map(on).collect();
        let (before, after) = (
            on(&first.saturating_sub(1.day())),
            on(&last.saturating_add(1.day())),
        );
        let touches = |a: &Span, b: &Span| a.end() == b.start();
        let early = before
            .last()
            .filter(|a| spans.first().is_some_and(|b| touches(a, b)));
        let late = after
            .first()
            .filter(|b| spans.last().is_some_and(|a| touches(a, b)));
        let more: Vec<Span> = early.into_iter().chain(late).copied().collect();
        spans.extend(more);
        Spans::new(spans)
    }

    fn asks_for(&self, start: Instant) -> bool {
        let date = self.setup.zone.date(start);
        self.dates.first() <= Some(&date) && Some(&date) <= self.dates.last()
    }

    /// Until the first start is too soon, or the day ends and the horizon moves.
    fn holds_until(&self, slots: &[Slot]) -> Instant {
        let lead = i64::from(self.setup.rules.lead_minutes);
        let first = slots.first().map(|slot| slot.start.plus_minutes(-lead));
        // A start exactly at its last moment is still offered: one microsecond later it is not.
        let gone = first.map(|at| Instant::from_micros(at.micros().saturating_add(1)));
        gone.map_or(self.midnight, |gone| gone.min(self.midnight))
    }
}

fn write(setup: &Setup, slots: &[Slot]) -> String {
    let mut json = String::with_capacity(16 + slots.len() * 80);
    json.push_str("{\"slots\":[");
    // Several people are free at one start; in order of start, it is written out once.
    let (mut at, mut written) = (None, String::new());
    for (n, slot) in slots.iter().enumerate() {
        if n > 0 {
            json.push(',');
        }
        if at != Some(slot.start) {
            (at, written) = (Some(slot.start), setup.zone.rfc3339(slot.start));
        }
        json.push_str("{\"starts_at\":\"");
        json.push_str(&written);
        json.push_str("\",\"staff\":\"");
        json.push_str(&slot.staff.to_string());
        json.push_str("\"}");
    }
    json.push_str("]}");
    json
}

/// Up to three starts closest to one that was taken, with the same person where one was asked for.
pub async fn alternatives(
    house: &House,
    ctx: &Ctx,
    question: Question,
    wanted: Instant,
) -> Result<Vec<Slot>, StoreError> {
    let wide = question.wide();
    match free_times(house, ctx, wide).await {
        Ok(times) => Ok(nearest(times.slots.clone(), wanted)),
        Err(BookingError::Store(error)) => Err(error),
        Err(_) => Ok(Vec::new()),
    }
}

/// The three closest to one that was wanted, in their order.
pub(super) fn nearest(mut slots: Vec<Slot>, wanted: Instant) -> Vec<Slot> {
    slots.sort_by_key(|slot| (slot.start.micros().abs_diff(wanted.micros()), slot.start));
    slots.dedup_by_key(|slot| slot.start);
    slots.truncate(NEAREST_MAX);
    slots.sort_unstable();
    slots
}
