//! The day, person by person.

use askama::Template;
use booking::service::{DayList, FREE_MINUTES_MIN, Line, Lines, Setup};
use domain::{
    booking::{Status, is_late},
    identity::Permission,
    ids::StaffId,
    locale::Locale,
    time::{Instant, Span, Zone},
};
use jiff::civil::Date;
use web::{door::Staff, shell::Shell};

use super::{hue, mark, path, status};
use crate::words::Words;

/// Free time is offered from the next multiple of this, microseconds: five minutes.
const STEP_MICROS: i64 = 5 * 60_000_000;

/// An appointment of a list.
pub(crate) struct Card {
    pub url: String,
    pub from: String,
    pub to: String,
    pub name: String,
    pub service: String,
    pub price: String,
    pub state: &'static str,
    pub mark: &'static str,
    pub status: String,
    pub hue: i32,
    pub online: bool,
}

/// Time nobody has taken.
pub(crate) struct Gap {
    pub from: String,
    pub to: String,
    pub said: String,
    /// Where it is taken; empty for who may not.
    pub url: String,
    /// The rest of the link's words, for who hears it alone.
    pub at: String,
}

/// A row of a person's day.
pub(crate) enum Item {
    Visit(Card),
    Free(Gap),
    Now(String),
}

/// A person, and the way to their day alone.
pub(crate) struct Face {
    pub name: String,
    pub first_name: String,
    pub hue: i32,
    pub url: String,
    /// Whether a narrow screen shows them.
    pub picked: bool,
}

/// A person's day.
pub(crate) struct Column {
    pub face: Face,
    pub hours: String,
    pub count: String,
    pub items: Vec<Item>,
    pub printed: String,
}

/// What stands above everybody's day.
pub(crate) struct Bar {
    pub label: String,
    pub date: String,
    /// Empty at the ends of the calendar, as is `after`.
    pub before: String,
    pub after: String,
    pub is_today: bool,
    pub count: String,
    pub cancelled: Vec<Card>,
    pub cancelled_count: String,
    /// Back to everybody, when one person was asked for.
    pub everybody: String,
    /// The sheets to print, of those who are shown; empty for nobody.
    pub sheet: String,
}

/// The page.
#[derive(Template)]
#[template(path = "day.html")]
pub(crate) struct DayPage {
    pub shell: Shell,
    pub w: Words,
    pub bar: Bar,
    /// Everybody, for the strip of a narrow screen.
    pub strip: Vec<Face>,
    pub columns: Vec<Column>,
    /// Where an appointment is made; empty for who may not.
    pub new_url: String,
    /// Whether the member sees anybody's day at all.
    pub linked: bool,
    /// The script of the open calendar.
    pub js: &'static str,
}

/// The date as the page's title.
pub(crate) fn label(locale: Locale, list: &DayList) -> String {
    let same_year = list.date.year() == list.today.year();
    let form = if same_year {
        ::words::DateForm::Weekday
    } else {
        ::words::DateForm::Long
    };
    ::words::date(locale, list.date, form)
}

impl DayPage {
    pub(crate) fn new(
        staff: &Staff,
        shell: Shell,
        (list, setup): (&DayList, &Setup),
        who: Option<StaffId>,
    ) -> DayPage {
        let w = Words::new(staff.ctx.locale);
        let may_book = staff.may(Permission::BookAppointments);
        let view = View {
            w,
            setup,
            date: list.date,
            today: list.today,
            staff,
            may_book,
        };
        let asked = who.filter(|who| list.people.iter().any(|lines| lines.staff == *who));
        let own = list
            .people
            .iter()
            .find(|lines| Some(lines.staff) == staff.member.staff);
        let picked = asked.or(own.or(list.people.first()).map(|lines| lines.staff));
        let face = |lines: &Lines| view.face(lines, picked == Some(lines.staff));
        let column = |lines: &Lines| view.column(lines, face(lines));
        let shown: Vec<&Lines> = list
            .people
            .iter()
            .filter(|lines| asked.is_none_or(|asked| asked == lines.staff))
            .collect();
        DayPage {
            bar: view.bar(list, &shown, asked),
            strip: list.people.iter().map(face).collect(),
            columns: shown.into_iter().map(column).collect(),
            new_url: if may_book {
                format!("/app/appointments/new?date={}", list.date)
            } else {
                String::new()
            },
            linked: staff.may(Permission::ReadAllDays) || staff.member.staff.is_some(),
            js: assets::CALENDAR_JS,
            shell,
            w,
        }
    }
}

/// What every row is written with.
struct View<'a> {
    w: Words,
    setup: &'a Setup,
    date: Date,
    today: Date,
    staff: &'a Staff,
    may_book: bool,
}

impl View<'_> {
    fn zone(&self) -> &Zone {
        &self.setup.zone
    }

    fn time(&self, at: Instant) -> String {
        ::words::time(self.w.locale(), self.zone().wall(at).time())
    }

    fn bar(&self, list: &DayList, shown: &[&Lines], asked: Option<StaffId>) -> Bar {
        let all = || shown.iter().flat_map(|lines| &lines.lines);
        let cancelled: Vec<Card> = all()
            .filter(|line| line.status == Status::Cancelled)
            .map(|line| self.card(line))
            .collect();
        let there = all().filter(|line| line.status != Status::Cancelled);
        let url = |date: Date| match asked {
            Some(who) => format!("/app/day?date={date}&who={who}"),
            None => format!("/app/day?date={date}"),
        };
        let alone = asked.is_some() && list.people.len() > 1;
        Bar {
            label: label(self.w.locale(), list),
            date: list.date.to_string(),
            before: list.date.yesterday().map(url).unwrap_or_default(),
            after: list.date.tomorrow().map(url).unwrap_or_default(),
            is_today: list.date == list.today,
            count: self.w.calendar_count(there.count()),
            cancelled_count: self.w.calendar_cancelled_count(cancelled.len()),
            cancelled,
            sheet: self.sheet(shown, asked),
            everybody: if alone {
                format!("/app/day?date={}", list.date)
            } else {
                String::new()
            },
        }
    }

    fn sheet(&self, shown: &[&Lines], asked: Option<StaffId>) -> String {
        let url = format!("/app/day/sheet.pdf?date={}", self.date);
        match asked {
            _ if shown.iter().all(|lines| lines.is_blank()) => String::new(),
            Some(who) => format!("{url}&who={who}"),
            None => url,
        }
    }

    fn face(&self, lines: &Lines, picked: bool) -> Face {
        Face {
            name: lines.name.clone(),
            first_name: lines
                .name
                .split_whitespace()
                .next()
                .unwrap_or_default()
                .to_owned(),
            hue: lines.hue,
            url: format!("/app/day?date={}&who={}", self.date, lines.staff),
            picked,
        }
    }

    fn column(&self, lines: &Lines, face: Face) -> Column {
        let there = lines
            .lines
            .iter()
            .filter(|line| line.status != Status::Cancelled);
        let now = self.zone().wall(self.staff.ctx.now);
        let range = |span: &Span| format!("{}–{}", self.time(span.start()), self.time(span.end()));
        let hours: Vec<String> = lines.open.as_slice().iter().map(range).collect();
        Column {
            face,
            hours: if lines.works() {
                hours.join(", ")
            } else {
                self.w.calendar_off().to_owned()
            },
            count: self.w.calendar_count(there.count()),
            items: self.items(lines),
            printed: self
                .w
                .calendar_printed(now.date(), &self.staff.caller.name, now.time()),
        }
    }

    /// Appointments, free time and the present, in the order of the clock.
    fn items(&self, lines: &Lines) -> Vec<Item> {
        let there = lines
            .lines
            .iter()
            .filter(|line| line.status != Status::Cancelled);
        let mut rows: Vec<(Instant, u8, Item)> = there
            .map(|line| (line.span.start(), 0, Item::Visit(self.card(line))))
            .collect();
        for span in &lines.free {
            let Some(span) = self.to_come(*span) else {
                continue;
            };
            rows.push((span.start(), 2, Item::Free(self.gap(lines, span))));
        }
        let now = self.staff.ctx.now;
        if self.date == self.today && !rows.is_empty() {
            rows.push((now, 1, Item::Now(self.time(now))));
        }
        rows.sort_by_key(|(at, rank, _)| (*at, *rank));
        rows.into_iter().map(|(.., item)| item).collect()
    }

    /// What is left of a free time: what is past cannot be taken.
    fn to_come(&self, span: Span) -> Option<Span> {
        let now = self.staff.ctx.now.micros();
        let next = now.saturating_add(STEP_MICROS - 1).div_euclid(STEP_MICROS);
        let next = Instant::from_micros(next.saturating_mul(STEP_MICROS));
        let left = Span::new(span.start().max(next), span.end())?;
        (left.end().minutes_since(left.start()) >= FREE_MINUTES_MIN).then_some(left)
    }

    fn gap(&self, lines: &Lines, span: Span) -> Gap {
        let minutes = span.end().minutes_since(span.start());
        let wall = self.zone().wall(span.start());
        let (staff, time) = (lines.staff, wall.strftime("%H:%M"));
        let within = lines
            .lines
            .iter()
            .any(|line| line.status.holds_time() && line.span.holds(span));
        Gap {
            from: self.time(span.start()),
            to: self.time(span.end()),
            said: if within {
                self.w.calendar_free_within(minutes)
            } else {
                self.w.calendar_free(minutes)
            },
            url: if self.may_book {
                format!(
                    "/app/appointments/new?date={}&time={time}&staff={staff}",
                    wall.date()
                )
            } else {
                String::new()
            },
            at: self.w.calendar_book_at(&lines.name, wall.time()),
        }
    }

    fn card(&self, line: &Line) -> Card {
        let (locale, now) = (self.w.locale(), self.staff.ctx.now);
        let (state, word) = status(self.w, (line.status, line.span.start()), now);
        let late = is_late(line.status, line.span.start(), now) && self.date == self.today;
        Card {
            url: path(line.id),
            from: self.time(line.span.start()),
            to: self.time(line.span.end()),
            name: line.client_name.clone(),
            service: line.service_name.get(locale).to_owned(),
            price: ::words::price(locale, line.price),
            status: if late {
                self.w.calendar_late(now.minutes_since(line.span.start()))
            } else {
                word
            },
            mark: mark(state),
            state,
            hue: hue(self.setup, line.service),
            online: line.source == "online",
        }
    }
}
