//! A column of the board: a person's day.

use booking::service::{Block as Blocked, FREE_MINUTES_MIN, Line, Lines};
use domain::{
    booking::{Holder, Spans, Status},
    ids::StaffId,
    time::{Instant, Span},
};
use jiff::civil::Date;

use super::{Block, Now, Scale, Writer, first_name};
use crate::pages::hue;

/// Free time is offered from the next multiple of this, microseconds: five minutes.
const STEP_MICROS: i64 = 5 * 60_000_000;
/// Minutes between two stretches of work that are a break, at most.
const BREAK_MINUTES_MAX: i64 = 180;
/// Steps of the line that shows how busy somebody is, per cent.
const BUSY_STEP: i64 = 5;

/// From a unit to another.
pub(crate) struct Band {
    pub from: i32,
    pub to: i32,
    /// The colour of what it goes with, or none.
    pub hue: i32,
    pub said: String,
}

/// Time nobody has taken.
pub(crate) struct Gap {
    pub from: i32,
    pub to: i32,
    pub start: String,
    pub end: String,
    pub said: String,
    pub url: String,
    /// The rest of the link's words, for who hears it alone.
    pub at: String,
    /// Whether it is the hole of a visit.
    pub inside: bool,
}

/// Time that holds no client.
pub(crate) struct Held {
    pub from: i32,
    pub to: i32,
    /// What it is for.
    pub said: String,
    /// From when until when.
    pub hours: String,
    /// Where it is given back.
    pub url: String,
}

/// What stands in a column, in the order of the clock.
pub(crate) enum Item {
    Visit(Box<Block>),
    Free(Gap),
    Break(Band),
    Blocked(Held),
    /// The present, where a narrow screen shows it.
    Now(String),
}

/// A column.
#[derive(Default)]
pub(crate) struct Column {
    pub id: String,
    /// The person it is of, or empty.
    pub staff: String,
    pub unit: String,
    pub date: String,
    pub name: String,
    pub short: String,
    pub sub: String,
    pub hue: i32,
    /// What it is of: `person`, `day`, `room`, `device`.
    pub sort: &'static str,
    pub url: String,
    /// How busy, in steps for the style sheet and in words; empty for none.
    pub busy: i64,
    pub busy_said: String,
    pub off: Vec<Band>,
    pub buffers: Vec<Band>,
    pub items: Vec<Item>,
    pub now: Option<Now>,
    pub today: bool,
    /// Whether a narrow screen shows it.
    pub picked: bool,
}

impl Writer<'_> {
    pub(super) fn column(&self, scale: Scale, lines: &Lines, date: Date) -> Column {
        let (busy, busy_said) = self.busy(lines);
        Column {
            id: format!("col-{}", lines.staff),
            staff: lines.staff.to_string(),
            unit: String::new(),
            date: date.to_string(),
            name: lines.name.clone(),
            short: first_name(&lines.name),
            sub: self.hours(lines),
            hue: lines.hue,
            sort: "person",
            url: format!("/app/day?date={date}&view=week&who={}", lines.staff),
            off: self.off(scale, &lines.open, date),
            buffers: self.buffers(scale, lines, date),
            items: self.items(scale, lines, date),
            now: scale.now(self.w.locale(), self.zone(), (date, self.now())),
            today: date == self.today,
            picked: false,
            busy,
            busy_said,
        }
    }

    /// The same column as a day of a week.
    pub(super) fn as_day(&self, column: Column, lines: &Lines, date: Date) -> Column {
        let there = there(lines).count();
        let today = date == self.today;
        Column {
            id: format!("col-{date}"),
            short: self.w.calendar_week_day(date),
            name: ::words::date(self.w.locale(), date, ::words::DateForm::Weekday),
            sub: match (today, lines.works()) {
                (_, false) if there == 0 => self.w.calendar_week_off().to_owned(),
                (true, _) => self.w.calendar_week_today(there),
                _ => self.w.calendar_count(there),
            },
            sort: "day",
            url: format!("/app/day?date={date}&who={}", lines.staff),
            picked: true,
            ..column
        }
    }

    fn hours(&self, lines: &Lines) -> String {
        let range = |span: &Span| format!("{}–{}", self.time(span.start()), self.time(span.end()));
        let open = lines.open.as_slice();
        let joined = open.first().zip(open.last());
        match joined.and_then(|(first, last)| Span::new(first.start(), last.end())) {
            Some(span) => range(&span),
            None => self.w.calendar_off_short().to_owned(),
        }
    }

    /// Booked time over open time.
    fn busy(&self, lines: &Lines) -> (i64, String) {
        let minutes = |spans: &Spans| {
            let each = spans.as_slice().iter();
            each.map(|span| span.end().minutes_since(span.start()))
                .sum::<i64>()
        };
        let worked = lines.lines.iter().filter(|line| line.status.holds_time());
        let worked: Spans = worked
            .flat_map(|line| line.worked_by(lines.staff).as_slice().to_vec())
            .collect();
        let (worked, open) = (
            minutes(&worked.intersect(&lines.open)),
            minutes(&lines.open),
        );
        let Some(share) = (worked * 100).checked_div(open) else {
            return (0, String::new());
        };
        let said = ::words::percent(self.w.locale(), share * 10_000);
        (share / BUSY_STEP * BUSY_STEP, self.w.calendar_busy(&said))
    }

    pub(super) fn off(&self, scale: Scale, open: &Spans, date: Date) -> Vec<Band> {
        let units = |span: &Span| scale.units(self.zone(), date, *span);
        let open: Vec<(i32, i32)> = open.as_slice().iter().map(units).collect();
        let mut off = Vec::new();
        let mut from = 0;
        for (start, end) in open {
            if from < start {
                off.push((from, start));
            }
            from = end;
        }
        if from < scale.last() {
            off.push((from, scale.last()));
        }
        let band = |(from, to)| Band {
            from,
            to,
            hue: 0,
            said: String::new(),
        };
        off.into_iter().map(band).collect()
    }

    fn buffers(&self, scale: Scale, lines: &Lines, date: Date) -> Vec<Band> {
        let mut all = Vec::new();
        for line in there(lines).filter(|line| line.status.holds_time()) {
            for span in line.buffers() {
                let (from, to) = scale.units(self.zone(), date, span);
                let minutes = span.end().minutes_since(span.start());
                all.push(Band {
                    from,
                    to,
                    hue: hue(self.setup, line.service),
                    said: self.w.calendar_buffer(minutes),
                });
            }
        }
        all
    }

    /// Visits, free time, breaks and the present, in the order of the clock.
    fn items(&self, scale: Scale, lines: &Lines, date: Date) -> Vec<Item> {
        let mut rows: Vec<(Instant, u8, Item)> = Vec::new();
        for line in there(lines) {
            let block = Block {
                inside: inside(lines, line),
                ..self.block(scale, line, date)
            };
            rows.push((line.span.start(), 1, Item::Visit(Box::new(block))));
        }
        for block in &lines.blocks {
            rows.push((block.span.start(), 2, self.blocked(scale, block)));
        }
        for span in breaks(lines) {
            let (from, to) = scale.units(self.zone(), date, span);
            let band = Band {
                from,
                to,
                hue: 0,
                said: self.w.calendar_break().to_owned(),
            };
            rows.push((span.start(), 2, Item::Break(band)));
        }
        let free = lines.free.iter().filter(|_| self.may_book);
        for span in free.filter_map(|span| self.to_come(*span)) {
            let gap = self.gap(scale, lines, (span, date));
            rows.push((span.start(), 3, Item::Free(gap)));
        }
        if date == self.today && !rows.is_empty() {
            rows.push((self.now(), 0, Item::Now(self.time(self.now()))));
        }
        rows.sort_by_key(|(at, rank, _)| (*at, *rank));
        rows.into_iter().map(|(.., item)| item).collect()
    }

    /// Time that holds no client, and the way to give it back.
    pub(super) fn blocked(&self, scale: Scale, block: &Blocked) -> Item {
        let (from, to) = scale.units(self.zone(), block.asked.day, block.span);
        let wall = |at: Instant| self.zone().wall(at).time();
        let (begins, ends) = (wall(block.span.start()), wall(block.span.end()));
        Item::Blocked(Held {
            said: self.w.calendar_blocked(block.asked.kind.code()),
            hours: ::words::time_range(self.w.locale(), begins, ends),
            url: block_url(block.asked.holder, &self.start(block.span.start())),
            from,
            to,
        })
    }

    /// What is left of a free time: what is past cannot be taken.
    fn to_come(&self, span: Span) -> Option<Span> {
        let now = self.now().micros();
        let next = now.saturating_add(STEP_MICROS - 1).div_euclid(STEP_MICROS);
        let next = Instant::from_micros(next.saturating_mul(STEP_MICROS));
        let left = Span::new(span.start().max(next), span.end())?;
        (left.end().minutes_since(left.start()) >= FREE_MINUTES_MIN).then_some(left)
    }

    /// A wall time as a form takes it.
    fn start(&self, at: Instant) -> String {
        let wall = self.zone().wall(at);
        wall.strftime("%Y-%m-%dT%H:%M").to_string()
    }

    fn gap(&self, scale: Scale, lines: &Lines, (span, date): (Span, Date)) -> Gap {
        let minutes = span.end().minutes_since(span.start());
        let wall = self.zone().wall(span.start());
        let (from, to) = scale.units(self.zone(), date, span);
        let within = there(lines).any(|line| line.status.holds_time() && line.span.holds(span));
        Gap {
            start: self.time(span.start()),
            end: self.time(span.end()),
            said: if within {
                self.w.calendar_free_within(minutes)
            } else {
                self.w.calendar_free(minutes)
            },
            url: new_url(lines.staff, &self.start(span.start())),
            at: self.w.calendar_book_at(&lines.name, wall.time()),
            inside: within,
            from,
            to,
        }
    }
}

/// Where an appointment is made with a person from a wall time on.
pub(crate) fn new_url(staff: StaffId, start: &str) -> String {
    format!("/app/appointments/new?start={start}&staff={staff}")
}

/// Where time is blocked, and given back, of somebody or something from a wall time on.
pub(crate) fn block_url(holder: Holder, start: &str) -> String {
    let (what, id) = match holder {
        Holder::Staff(id) => ("staff", id.to_string()),
        Holder::Resource(id) => ("resource", id.to_string()),
    };
    format!("/app/blocks/new?start={start}&{what}={id}")
}

/// Those that stand on the board: a cancelled one is counted apart.
pub(super) fn there(lines: &Lines) -> impl Iterator<Item = &Line> {
    let stands = |line: &&Line| line.status != Status::Cancelled;
    lines.lines.iter().filter(stands)
}

/// Whether a visit lies within another's.
fn inside(lines: &Lines, line: &Line) -> bool {
    there(lines).any(|other| {
        other.id != line.id
            && other.status.holds_time()
            && other.span.meets(line.span)
            && other.span.start() <= line.span.start()
            && (other.span != line.span || other.id < line.id)
            && other.holes().iter().any(|hole| hole.meets(line.span))
    })
}

/// The pauses between two stretches of a person's work.
fn breaks(lines: &Lines) -> impl Iterator<Item = Span> {
    let open = lines.open.as_slice();
    let pairs = open.iter().zip(open.iter().skip(1));
    pairs
        .filter_map(|(before, after)| Span::new(before.end(), after.start()))
        .filter(|pause| pause.end().minutes_since(pause.start()) <= BREAK_MINUTES_MAX)
}
