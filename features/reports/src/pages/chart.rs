//! Sales by hour or by day, drawn by the server in whole pixels: a picture that says its conclusion,
//! beside a table that holds its figures.

use domain::money::{Money, Overflow};
use domain::reports::Reach;
use jiff::civil::Date;

use super::{label, rows_of};
use crate::{
    service::{Figure, Report},
    words::Words,
};
use invoicing::service::{Heads, Of};

/// The drawing, in pixels: where bars begin and end.
const LEFT: i64 = 48;
const RIGHT: i64 = 640;
const TOP: i64 = 20;
const BOTTOM: i64 = 166;

/// Lines across the drawing at most, zero apart.
const LINES_MAX: i64 = 5;

/// Hours shown where nothing was sold before or after them.
const OPEN_HOURS: (i8, i8) = (9, 17);

/// One bar of the drawing, one row of the table.
pub struct Bar {
    pub x: i64,
    pub y: i64,
    pub width: i64,
    pub height: i64,
    pub middle: i64,
    /// Where the mark of a year ago stands; none where nothing was sold.
    pub then_y: Option<i64>,
    /// Under the bar; empty where there is no room.
    pub axis: String,
    /// Above it; for the highest alone.
    pub top: String,
    /// In the table.
    pub label: String,
    pub now: String,
    pub then: String,
    /// The rows of the figure.
    pub url: String,
}

/// A line across.
pub struct Mark {
    pub y: i64,
    pub said: String,
    pub zero: bool,
}

/// The drawing.
pub struct Chart {
    /// By hour or by day.
    pub title: String,
    /// What it shows, for who does not see it.
    pub said: String,
    /// The head of the first column.
    pub head: String,
    pub bars: Vec<Bar>,
    pub marks: Vec<Mark>,
    /// Whether something was sold a year ago.
    pub compares: bool,
}

/// A time with what was sold then.
struct Slot {
    axis: String,
    label: String,
    now: Money,
    then: Option<Money>,
    url: String,
}

impl Chart {
    /// The drawing of a report; none where nothing was sold.
    pub fn new(w: Words, report: &Report) -> Result<Option<Chart>, Overflow> {
        if report.takings.heads.is_empty() {
            return Ok(None);
        }
        let slots = match report.days.reach {
            Reach::Day => hours(w, report),
            Reach::Week | Reach::Month => days(w, report)?,
        };
        let (title, head) = match report.days.reach {
            Reach::Day => (w.reports_by_hour(), w.reports_hour()),
            Reach::Week | Reach::Month => (w.reports_by_day(), w.reports_day()),
        };
        let scale = Scale::of(&slots);
        Ok(Some(Chart {
            said: said(w, title, (&slots, report.takings.net()?)),
            title: title.to_owned(),
            head: head.to_owned(),
            bars: bars(w, &slots, &scale),
            marks: scale.marks(w),
            compares: slots.iter().any(|slot| slot.then.is_some()),
        }))
    }
}

fn hours(w: Words, report: &Report) -> Vec<Slot> {
    let known = || report.hours.keys().chain(report.then.hours.keys()).copied();
    let first = known().min().unwrap_or(OPEN_HOURS.0).min(OPEN_HOURS.0);
    let last = known().max().unwrap_or(OPEN_HOURS.1).max(OPEN_HOURS.1);
    let slot = |hour: i8| {
        let code = Figure::Documents(Of::Hour(hour)).code();
        let said = label::hour(w, hour);
        Slot {
            axis: said.clone(),
            label: said,
            now: report.hours.get(&hour).copied().unwrap_or_default(),
            then: report.then.hours.get(&hour).copied(),
            url: rows_of(report.days, &code),
        }
    };
    (first..=last).map(slot).collect()
}

fn sold_on(heads: &[Heads], day: Date) -> Result<Option<Money>, Overflow> {
    let of_day = || heads.iter().filter(|head| head.on == day);
    let sum = Money::sum(of_day().map(|head| head.subtotal))?;
    Ok(of_day().next().is_some().then_some(sum))
}

fn days(w: Words, report: &Report) -> Result<Vec<Slot>, Overflow> {
    let mut slots = Vec::new();
    let mut then = report.then.days.iter();
    for day in report.days.iter() {
        let a_year_ago = then.next();
        let then = match a_year_ago {
            Some(day) => sold_on(&report.then.heads, day)?,
            None => None,
        };
        let (label, short) = (
            ::words::date(w.locale(), day, ::words::DateForm::Weekday),
            day.day().to_string(),
        );
        slots.push(Slot {
            axis: short,
            label,
            now: sold_on(&report.takings.heads, day)?.unwrap_or_default(),
            then,
            url: format!("/app/reports/day?date={day}"),
        });
    }
    Ok(slots)
}

/// Which amount stands at which height.
struct Scale {
    step: i64,
    low: i64,
    high: i64,
}

impl Scale {
    /// Steps of 1, 2 or 5 times a power of ten dollars, few enough to read.
    fn of(slots: &[Slot]) -> Scale {
        let cents = || {
            let both = slots.iter().flat_map(|slot| [Some(slot.now), slot.then]);
            both.flatten().map(Money::cents)
        };
        let (low, high) = (
            cents().min().unwrap_or(0).min(0),
            cents().max().unwrap_or(0).max(0),
        );
        let mut step = 1_000;
        let mut factors = [2, 5, 10].into_iter().cycle();
        let mut decade: i64 = 1_000;
        while high.saturating_sub(low) / step > LINES_MAX && decade < i64::MAX / 100 {
            let factor = factors.next().unwrap_or(10);
            step = decade.saturating_mul(factor);
            if factor == 10 {
                decade = step;
            }
        }
        Scale {
            step,
            low,
            high: high.max(low.saturating_add(step)),
        }
    }

    fn y(&self, cents: i64) -> i64 {
        let (rise, range) = (
            i128::from(cents) - i128::from(self.low),
            i128::from(self.high) - i128::from(self.low),
        );
        let pixels = rise * i128::from(BOTTOM - TOP) / range.max(1);
        BOTTOM - i64::try_from(pixels).unwrap_or_default()
    }

    fn marks(&self, w: Words) -> Vec<Mark> {
        let first = self.low.div_euclid(self.step).saturating_mul(self.step);
        let steps = (0..=LINES_MAX + 2).map(|n| first.saturating_add(n.saturating_mul(self.step)));
        let shown = steps.filter(|cents| self.low <= *cents && *cents <= self.high);
        shown
            .map(|cents| Mark {
                y: self.y(cents),
                said: ::words::price(w.locale(), Money::from_cents(cents)),
                zero: cents == 0,
            })
            .collect()
    }
}

fn bars(w: Words, slots: &[Slot], scale: &Scale) -> Vec<Bar> {
    let count = i64::try_from(slots.len()).unwrap_or(1).max(1);
    let peak = slots.iter().map(|slot| slot.now).max().unwrap_or_default();
    let place = (RIGHT - LEFT) / count;
    let zero = scale.y(0);
    let mut peak_is_said = false;
    let mut bars = Vec::with_capacity(slots.len());
    for (n, slot) in (0..).zip(slots) {
        let y = scale.y(slot.now.cents());
        let is_peak = !peak_is_said && slot.now == peak && peak > Money::ZERO;
        peak_is_said |= is_peak;
        let x = LEFT + n * place;
        // Every other day where many stand side by side.
        let axis = if place < 24 && n % 2 == 1 {
            String::new()
        } else {
            slot.axis.clone()
        };
        bars.push(Bar {
            x: x + place / 6,
            y: y.min(zero),
            width: place - place / 3,
            height: (zero - y).abs(),
            middle: x + place / 2,
            then_y: slot.then.map(|then| scale.y(then.cents())),
            axis,
            top: if is_peak {
                ::words::price(w.locale(), slot.now)
            } else {
                String::new()
            },
            label: slot.label.clone(),
            now: ::words::money(w.locale(), slot.now),
            then: slot
                .then
                .map(|then| ::words::money(w.locale(), then))
                .unwrap_or_default(),
            url: slot.url.clone(),
        });
    }
    bars
}

fn said(w: Words, title: &str, (slots, total): (&[Slot], Money)) -> String {
    let highest = |of: fn(&Slot) -> Option<Money>| {
        let known = slots
            .iter()
            .filter_map(|slot| of(slot).map(|sum| (sum, &slot.label)));
        known.max_by_key(|(sum, _)| *sum)
    };
    let now = highest(|slot| Some(slot.now));
    let mut said = now.map_or_else(String::new, |(amount, peak)| {
        w.reports_chart_said(amount, peak, title, total)
    });
    if let Some((amount, peak)) = highest(|slot| slot.then) {
        said.push(' ');
        said.push_str(&w.reports_chart_said_then(amount, peak));
    }
    said
}
