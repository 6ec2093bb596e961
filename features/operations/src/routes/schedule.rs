//! How a schedule is drawn, whoever's it is.

use booking::service::Line;
use domain::{
    booking::{DayHours, Days, Exception, Minutes, Pattern, Schedule, WeekHours, longest_run},
    locale::Locale,
    province::Province,
    time::Zone,
};
use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};
use web::form::{Faults, Typed};
use words::{DateForm, date, duration, time_range_short};

use crate::{
    forms::{self, DAYS, SECOND, clock, fields_of, gaps, write_day},
    pages::schedule::{DayRow, Entry, Outside, Piece, Week},
    words::Words,
};

/// The hours a bar shows at least: from 7 to 21.
const BAR_FROM: u16 = 7 * 60;
const BAR_TO: u16 = 21 * 60;

/// A meal, and the work after which it is due, in minutes.
const MEAL_MINUTES: i64 = 30;
const BEFORE_MEAL_MINUTES: i64 = 5 * 60;

/// Years ahead one may plan.
const YEARS_AHEAD: i16 = 2;

/// The days one may plan, today first.
pub fn reach(today: Date) -> (Date, Date) {
    (today, today.saturating_add(YEARS_AHEAD.years()))
}

/// The week to show, and how wide its bars are.
pub struct Drawing<'a> {
    pub w: Words,
    pub pattern: &'a Pattern,
    pub typed: &'a Typed,
    /// The place's hours by which a person works; none on its own page.
    pub place: Option<&'a Pattern>,
}

impl Drawing<'_> {
    /// From when until when the bars go, in minutes: by whole hours around all there is.
    fn range(&self) -> (u16, u16) {
        let weeks = self.pattern.weeks().iter();
        let days = weeks.flat_map(|week| {
            let days = Weekday::Monday.cycle_forward().take(7);
            days.flat_map(|day| week.day(day))
        });
        days.fold((BAR_FROM, BAR_TO), |(from, to), hours| {
            let begins = hours.from().get().div_euclid(60).saturating_mul(60);
            let ends = hours.to().get().div_ceil(60).saturating_mul(60);
            (from.min(begins), to.max(ends))
        })
    }

    /// The hours over the bars: every second one.
    pub fn axis(&self) -> Vec<(String, String)> {
        let (from, to) = self.range();
        let hours = (from.div_euclid(60)..=to.div_euclid(60)).filter(|hour| hour % 2 == 0);
        let inner = hours.map(|hour| hour.saturating_mul(60));
        inner
            .filter(|minute| from < *minute && *minute < to)
            .map(|minute| {
                let share = share(minute.saturating_sub(from), to.saturating_sub(from));
                let said = Minutes::new(minute).map(|at| clock(self.w, at));
                (share, said.unwrap_or_default())
            })
            .collect()
    }

    /// The weeks, row by row: two of them, the second empty while one repeats.
    pub fn weeks(&self) -> Vec<Week> {
        let titles = [
            self.w.operations_week_first(),
            self.w.operations_week_second(),
        ];
        let weeks = ["", SECOND].into_iter().enumerate().zip(titles);
        weeks
            .map(|((turn, suffix), title)| {
                let days = Weekday::Monday.cycle_forward().zip(DAYS).take(7);
                let week = self.week(turn);
                Week {
                    title: title.to_owned(),
                    rows: days.map(|day| self.row(turn, suffix, day)).collect(),
                    total: duration(
                        self.w.locale(),
                        week.map_or(0, domain::booking::WeekHours::minutes),
                    ),
                }
            })
            .collect()
    }

    /// The week of a turn: the only one where they do not take turns.
    fn week(&self, turn: usize) -> Option<&WeekHours> {
        let weeks = self.pattern.weeks();
        weeks.get(turn).or_else(|| weeks.first())
    }

    fn row(&self, turn: usize, suffix: &str, (weekday, day): (Weekday, &'static str)) -> DayRow {
        let week = self.week(turn);
        let hours = week.map(|week| week.day(weekday)).unwrap_or_default();
        let (from, to) = self.range();
        let piece = |class, begins: u16, ends: u16| Piece {
            class,
            x: share(begins.saturating_sub(from), to.saturating_sub(from)),
            width: share(ends.saturating_sub(begins), to.saturating_sub(from)),
        };
        let span = |class, hours: &DayHours| piece(class, hours.from().get(), hours.to().get());
        let rests = gaps(hours);
        let worked = hours.iter().map(|hours| span("sh", hours));
        let fields = fields_of(day, suffix);
        let [tick, rest @ ..] = &fields;
        let place = self.place.and_then(|place| place.weeks().first());
        let place = place.map_or(String::new(), |week| match week.day(weekday) {
            [] => self.w.operations_place_closed().to_owned(),
            hours => self.w.operations_hours_shop(write_day(self.w, hours)),
        });
        DayRow {
            name: self.w.operations_weekday(day),
            works: self.typed.ticked(tick),
            typed: rest.clone().map(|field| self.typed.text(&field).to_owned()),
            pieces: worked
                .chain(rests.iter().map(|rest| span("br", rest)))
                .collect(),
            total: match hours.iter().map(|hours| hours.minutes()).sum() {
                0 => self.w.operations_week_none().to_owned(),
                minutes => duration(self.w.locale(), minutes),
            },
            place,
            fields,
        }
    }
}

/// A share of the whole, in percent with two decimals.
fn share(part: u16, whole: u16) -> String {
    let parts = u32::from(part).saturating_mul(10_000);
    let share = parts.checked_div(u32::from(whole)).unwrap_or(0);
    format!("{}.{:02}%", share.div_euclid(100), share.rem_euclid(100))
}

/// « 24 déc. », « 24–26 déc. » is said from both ends.
pub fn days_said(locale: Locale, days: Days, today: Date) -> String {
    let form = |day: Date| {
        let near = day.year() == today.year();
        date(
            locale,
            day,
            if near { DateForm::Day } else { DateForm::Short },
        )
    };
    if days.first() == days.last() {
        form(days.first())
    } else {
        format!("{} – {}", form(days.first()), form(days.last()))
    }
}

/// The hours of an exception, or nothing.
pub fn hours_said(w: Words, exception: &Exception) -> String {
    write_day(w, exception.hours())
}

/// Exceptions that are not over, the next first.
pub fn to_come<T>(all: &[T], of: impl Fn(&T) -> &Exception, today: Date) -> Vec<&T> {
    let ahead = |entry: &&T| today <= of(entry).days().last();
    let mut ahead: Vec<&T> = all.iter().filter(ahead).collect();
    ahead.sort_by_key(|entry| of(entry).days());
    ahead
}

/// The pattern in force.
pub fn in_force(schedule: &Schedule, day: Date) -> Pattern {
    let found = schedule.pattern_on(day).cloned();
    found.unwrap_or_else(|| Pattern::always(WeekHours::default()))
}

/// What a page shows of a week: as it is kept, tried, or typed with its faults.
pub struct Shown {
    pub pattern: Pattern,
    pub typed: Typed,
    pub faults: Faults,
    pub tried: bool,
}

impl Shown {
    /// As it is kept, ready to be changed from a day on.
    pub fn kept(w: Words, pattern: Pattern, from: Date) -> Shown {
        let mut typed = Typed::default();
        forms::fill(&mut typed, w, &pattern);
        typed.put("from", from.to_string());
        Shown {
            pattern,
            typed,
            faults: Faults::new(),
            tried: false,
        }
    }

    /// As it is kept, under the fields of a day that differs and their faults.
    pub fn beside(self, exception: &Typed, faults: Faults) -> Shown {
        let mut typed = self.typed;
        for (name, value) in exception.fields() {
            typed.put(name, value);
        }
        Shown {
            typed,
            faults,
            ..self
        }
    }
}

/// Weeks that begin later, with the way to take each back.
pub fn later(w: Words, schedule: &Schedule, today: Date, base: &str) -> Vec<Entry> {
    let entry = |pattern: &Pattern| {
        let minutes = pattern
            .weeks()
            .iter()
            .map(domain::booking::WeekHours::minutes);
        let all: Vec<String> = minutes
            .map(|minutes| duration(w.locale(), minutes))
            .collect();
        Entry {
            when: date(w.locale(), pattern.from(), DateForm::Short),
            what: w.operations_later_week(all.join(" / ")),
            more: String::new(),
            removal: format!("{base}/weeks/{}/removal", pattern.from()),
        }
    };
    schedule.patterns_after(today).iter().map(entry).collect()
}

/// Days of the week on which more than five hours go by without half an hour for a meal (Act
/// respecting labour standards, CQLR c. N-1.1, s. 79); said in Quebec only.
pub fn without_a_meal(w: Words, province: Province, pattern: &Pattern) -> String {
    if province != Province::Qc {
        return String::new();
    }
    let is_long = |hours: &[DayHours]| longest_run(hours, MEAL_MINUTES) > BEFORE_MEAL_MINUTES;
    let days = Weekday::Monday.cycle_forward().zip(DAYS).take(7);
    let long = days.filter(|(weekday, _)| {
        let mut weeks = pattern.weeks().iter();
        weeks.any(|week| is_long(week.day(*weekday)))
    });
    let names: Vec<String> = long
        .map(|(_, day)| w.operations_weekday_within(day))
        .collect();
    if names.is_empty() {
        return String::new();
    }
    w.operations_without_meal(words::list(w.locale(), &names))
}

/// Visits outside of the hours, with the way to each.
pub fn outside(w: Words, zone: &Zone, lines: &[Line]) -> Vec<Outside> {
    let locale = w.locale();
    let said = |line: &Line| {
        let (from, to) = (zone.wall(line.span.start()), zone.wall(line.span.end()));
        let day = date(locale, from.date(), DateForm::Day);
        let hours = time_range_short(locale, from.time(), to.time());
        Outside {
            said: w.operations_outside_visit(day, hours, &line.client_name),
            url: format!("/app/appointments/{}", line.id),
        }
    };
    lines.iter().map(said).collect()
}
