//! Time that holds no client: blocked from an empty slot, given back.

use axum::extract::{Path, State};
use booking::{
    error::BookingError,
    service::{Block, BlockKind, NewBlock, Setup},
};
use domain::{
    booking::{DayHours, Holder, Minutes, Status},
    identity::Permission,
};
use jiff::civil::{Date, DateTime};
use platform::house::House;
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Choice, Faults, Typed},
    respond::{Answer, again, page, see_other},
};
use words::{DateForm, date};

use super::schedule::outside;
use crate::{
    forms::{self, clock},
    pages::schedule::{BlockPage, Entry, Outside},
    words::Words,
};

/// Minutes a block lasts, unless it is said.
const USUAL_MINUTES: u16 = 30;

/// `GET /app/blocks/new`, from an empty slot: `?staff=` or `?resource=`, `&start=2026-11-27T12:00`.
pub async fn new(staff: Staff, State(house): State<House>, Query(asked): Query) -> Answer {
    let setup = booking::service::setup(&house, &staff.ctx).await?;
    let w = Words::new(staff.ctx.locale);
    let typed = filled(w, setup.zone.date(staff.ctx.now), &asked);
    let mut page_of = around(&house, &staff, &setup, (typed, Faults::new()));
    if let Ok(day) = page_of.typed.text("day").parse::<Date>() {
        page_of.blocked = blocked(&house, &staff, (&setup, day)).await?;
        page_of.day = date(w.locale(), day, DateForm::Weekday);
    }
    page(&page_of)
}

/// `POST /app/blocks`.
pub async fn create(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let setup = booking::service::setup(&house, &staff.ctx).await?;
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let Some(block) = read(&typed, &setup, staff.ctx.now, (w, &mut faults)) else {
        return again(&around(&house, &staff, &setup, (typed, faults)));
    };
    match booking::service::block(&house, &staff.ctx, block).await {
        Ok(_) => Ok(see_other(&format!("/app/day?date={}", block.day))),
        Err(BookingError::Taken(_)) => {
            let there = there(&house, &staff, (&setup, block)).await?;
            let mut page_of = around(&house, &staff, &setup, (typed, faults));
            w.operations_block_taken().clone_into(&mut page_of.taken);
            page_of.there = there;
            again(&page_of)
        }
        Err(BookingError::NotOffered) => {
            faults.add("begins", w.operations_fault_no_such_time());
            again(&around(&house, &staff, &setup, (typed, faults)))
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /app/blocks/{id}/removal`.
pub async fn remove(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let id = id.parse().map_err(|_| Fault::NotFound)?;
    let was = booking::service::unblock(&house, &staff.ctx, id).await?;
    Ok(see_other(&format!("/app/day?date={}", was.day)))
}

/// The form as the slot fills it.
fn filled(w: Words, today: Date, asked: &Typed) -> Typed {
    let start: Option<DateTime> = asked.text("start").parse().ok();
    let day = start.map_or(today, DateTime::date);
    let mut typed = Typed::default();
    typed.put("day", day.to_string());
    let holder = match (asked.text("staff"), asked.text("resource")) {
        ("", "") => String::new(),
        ("", resource) => format!("r-{resource}"),
        (staff, _) => format!("s-{staff}"),
    };
    typed.put("holder", holder);
    if let Some(start) = start {
        let minutes = |hour: i8, minute: i8| {
            u16::from(hour.unsigned_abs()) * 60 + u16::from(minute.unsigned_abs())
        };
        let begins = minutes(start.hour(), start.minute());
        let lasts = asked.text("minutes").parse().unwrap_or(USUAL_MINUTES);
        let ends = begins.saturating_add(lasts).min(Minutes::DAY.get());
        for (field, at) in [("begins", begins), ("ends", ends)] {
            if let Ok(at) = Minutes::new(at) {
                typed.put(field, clock(w, at));
            }
        }
    }
    typed
}

/// What is blocked on a day, with the way to give it back.
async fn blocked(
    house: &House,
    staff: &Staff,
    (setup, day): (&Setup, Date),
) -> Result<Vec<Entry>, Fault> {
    let w = Words::new(staff.ctx.locale);
    let all = booking::service::blocks_of(house, &staff.ctx, day).await?;
    let entry = |block: Block| {
        let (from, to) = (block.asked.hours.from(), block.asked.hours.to());
        let resources = &setup.menu.resources;
        let who = match block.asked.holder {
            Holder::Staff(id) => setup.person(id).map(|person| &person.name),
            Holder::Resource(id) => resources
                .iter()
                .find(|unit| unit.id == id)
                .map(|unit| &unit.name),
        };
        Entry {
            when: format!("{}–{}", clock(w, from), clock(w, to)),
            what: who.cloned().unwrap_or_default(),
            more: w.operations_block_kind(block.asked.kind.code()),
            removal: format!("/app/blocks/{}/removal", block.id),
        }
    };
    Ok(all.into_iter().map(entry).collect())
}

fn read(
    typed: &Typed,
    setup: &Setup,
    now: domain::time::Instant,
    (w, faults): (Words, &mut Faults),
) -> Option<NewBlock> {
    let holder = match typed.text("holder").split_once('-') {
        Some(("s", id)) => id.parse().ok().map(Holder::Staff),
        Some(("r", id)) => id.parse().ok().map(Holder::Resource),
        _ => None,
    };
    if holder.is_none() {
        faults.add("holder", w.operations_fault_choice());
    }
    let kind = BlockKind::parse(typed.text("kind"));
    let kind = kind.filter(|kind| holder.is_none_or(|holder| kind.fits(holder)));
    if kind.is_none() {
        faults.add("kind", w.operations_fault_block_kind());
    }
    let day = forms::day(typed, "day", setup.reach(now), w, faults);
    let hours: Option<DayHours> = forms::span(typed, ["begins", "ends"], w, faults);
    Some(NewBlock {
        holder: holder?,
        day: day?,
        hours: hours?,
        kind: kind?,
    })
}

/// The visits that are there already, of those the reader may see.
async fn there(
    house: &House,
    staff: &Staff,
    (setup, block): (&Setup, NewBlock),
) -> Result<Vec<Outside>, Fault> {
    let Holder::Staff(person) = block.holder else {
        return Ok(Vec::new());
    };
    let day = booking::service::day(house, &staff.ctx, Some(block.day)).await?;
    let span = block.hours.span_on(block.day, &setup.zone);
    let lines = day.people.into_iter().filter(|lines| lines.staff == person);
    let lines = lines.flat_map(|lines| lines.lines).filter(|line| {
        let gone = matches!(line.status, Status::Cancelled | Status::Missed);
        !gone && span.is_some_and(|span| span.meets(line.span))
    });
    let lines: Vec<_> = lines.collect();
    Ok(outside(Words::new(staff.ctx.locale), &setup.zone, &lines))
}

fn around(
    house: &House,
    staff: &Staff,
    setup: &Setup,
    (typed, faults): (Typed, Faults),
) -> BlockPage {
    let w = Words::new(staff.ctx.locale);
    let chosen = typed.text("holder");
    let all = staff.may(Permission::ReadAllDays);
    let own = staff.member.staff;
    let people = setup
        .people
        .iter()
        .filter(|person| all || own == Some(person.id));
    let people = people.map(|person| Choice::of(format!("s-{}", person.id), &*person.name, chosen));
    let units = setup.menu.resources.iter().filter(|_| all);
    let units = units.map(|unit| Choice::of(format!("r-{}", unit.id), &*unit.name, chosen));
    let kinds: &[BlockKind] = if chosen.starts_with("r-") {
        &BlockKind::OF_RESOURCE
    } else if chosen.starts_with("s-") {
        &BlockKind::OF_STAFF
    } else {
        &BlockKind::ALL
    };
    let kind = |kind: &BlockKind| {
        let code = kind.code();
        Choice::of(code, w.operations_block_kind(code), typed.text("kind"))
    };
    BlockPage {
        shell: staff.shell(house, "agenda", w.operations_block_title()),
        holders: people.chain(units).collect(),
        kinds: kinds.iter().map(kind).collect(),
        taken: String::new(),
        there: Vec::new(),
        blocked: Vec::new(),
        day: String::new(),
        back: format!("/app/day?date={}", typed.text("day")),
        w,
        typed,
        faults,
    }
}
