//! What stands above the board: which days, whose, and what is not on it.

use booking::service::{Line, Lines};
use domain::{booking::Status, ids::StaffId, locale::Locale};
use jiff::{ToSpan as _, civil::Date};

use super::Writer;
use crate::pages::path;

/// Weeks ahead one jumps to: until the next cut, the next colour.
const JUMPS: [i32; 4] = [1, 4, 6, 8];
const WEEK: i32 = 7;

/// What the columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// A day, a column per person.
    Day,
    /// A week of one person, a column per day.
    Week,
    /// A day, a column per room and machine.
    Rooms,
}

impl View {
    /// The view of a code; a day for any other text.
    pub(crate) fn read(code: &str) -> View {
        match code {
            "week" => View::Week,
            "rooms" => View::Rooms,
            _ => View::Day,
        }
    }

    /// Its code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            View::Day => "day",
            View::Week => "week",
            View::Rooms => "rooms",
        }
    }
}

/// A way to another board.
pub(crate) struct Link {
    pub url: String,
    pub label: String,
    /// What it says to who hears it; empty when the label does.
    pub said: String,
    pub here: bool,
}

/// A visit that is not on the board any more.
pub(crate) struct Gone {
    pub url: String,
    pub name: String,
    pub said: String,
}

/// The bar.
pub(crate) struct Bar {
    pub label: String,
    pub view: &'static str,
    pub date: String,
    /// Where an appointment of that day is made; empty for who may not.
    pub book_url: String,
    /// The shop's zone, by which the line of the present moves.
    pub zone: String,
    /// Empty at the ends of the calendar, as is `after`.
    pub before: String,
    pub after: String,
    pub is_today: bool,
    pub today_url: String,
    pub jumps: Vec<Link>,
    pub views: Vec<Link>,
    /// Who works that day, or all of them; empty where it changes nothing.
    pub people: Vec<Link>,
    pub count: String,
    pub cancelled: Vec<Gone>,
    pub cancelled_count: String,
    /// The sheets to print, of those who are shown; empty for nobody.
    pub sheet: String,
}

/// The date as a title.
pub(crate) fn label(locale: Locale, (date, today): (Date, Date)) -> String {
    let form = if date.year() == today.year() {
        ::words::DateForm::Weekday
    } else {
        ::words::DateForm::Long
    };
    ::words::date(locale, date, form)
}

impl Writer<'_> {
    pub(super) fn bar(&self, date: Date, shown: &[&Lines], wanted: &super::Wanted) -> Bar {
        let all = || shown.iter().flat_map(|lines| &lines.lines);
        let cancelled: Vec<Gone> = all()
            .filter(|line| line.status == Status::Cancelled)
            .map(|line| self.gone(line))
            .collect();
        let there = all().filter(|line| line.status != Status::Cancelled);
        let step = match wanted.view {
            View::Week => WEEK,
            View::Day | View::Rooms => 1,
        };
        let at = |days: i32| {
            let other = date.checked_add(days.days()).ok();
            other.map(|date| address(date, wanted)).unwrap_or_default()
        };
        Bar {
            zone: self.zone().name().to_owned(),
            label: match wanted.view {
                View::Week => self.w.calendar_week_of(date),
                View::Day | View::Rooms => label(self.w.locale(), (date, self.today)),
            },
            view: wanted.view.code(),
            date: date.to_string(),
            book_url: if self.may_book {
                format!("/app/appointments/new?date={date}")
            } else {
                String::new()
            },
            before: at(-step),
            after: at(step),
            is_today: match wanted.view {
                View::Week => (date..=date.saturating_add(6.days())).contains(&self.today),
                View::Day | View::Rooms => date == self.today,
            },
            today_url: address(self.today, wanted),
            jumps: JUMPS
                .iter()
                .map(|weeks| self.jump(*weeks, at(weeks * WEEK)))
                .collect(),
            views: self.views(date, wanted),
            people: self.people(date, shown, wanted),
            count: self.w.calendar_count(there.count()),
            cancelled_count: self.w.calendar_cancelled_count(cancelled.len()),
            cancelled,
            sheet: sheet(date, shown, wanted.who),
        }
    }

    fn jump(&self, weeks: i32, url: String) -> Link {
        let weeks = i64::from(weeks);
        Link {
            url,
            label: if weeks == 1 {
                self.w.calendar_jump_week().to_owned()
            } else {
                format!("+{weeks}")
            },
            said: self.w.calendar_jump_weeks(weeks),
            here: false,
        }
    }

    fn views(&self, date: Date, wanted: &super::Wanted) -> Vec<Link> {
        let own = self.staff.member.staff;
        let first = self.setup.people.first().map(|person| person.id);
        let who = wanted.who.or(own).or(first);
        let link = |view: View, label: &str, who: Option<StaffId>| Link {
            url: address(
                date,
                &super::Wanted {
                    view,
                    who,
                    all: false,
                },
            ),
            label: label.to_owned(),
            said: String::new(),
            here: wanted.view == view,
        };
        let mut views = vec![link(View::Day, self.w.calendar_view_day(), None)];
        views.extend(who.map(|who| link(View::Week, self.w.calendar_view_week(), Some(who))));
        let rooms = !self.setup.menu.resources.is_empty();
        views.extend(rooms.then(|| link(View::Rooms, self.w.calendar_view_rooms(), None)));
        views
    }

    fn people(&self, date: Date, shown: &[&Lines], wanted: &super::Wanted) -> Vec<Link> {
        let off = self.setup.people.len() > shown.len();
        if wanted.view != View::Day || !(off || wanted.all || wanted.who.is_some()) {
            return Vec::new();
        }
        let link = |all: bool, label: &str| Link {
            url: address(
                date,
                &super::Wanted {
                    view: View::Day,
                    who: None,
                    all,
                },
            ),
            label: label.to_owned(),
            said: String::new(),
            here: wanted.who.is_none() && wanted.all == all,
        };
        vec![
            link(false, self.w.calendar_working()),
            link(true, self.w.calendar_everybody()),
        ]
    }

    fn gone(&self, line: &Line) -> Gone {
        let service = line.service_name.get(self.w.locale());
        Gone {
            url: path(line.id),
            name: line.client_name.clone(),
            said: format!("{} · {service}", self.time(line.span.start())),
        }
    }
}

/// The sheets to print.
fn sheet(date: Date, shown: &[&Lines], who: Option<StaffId>) -> String {
    let url = format!("/app/day/sheet.pdf?date={date}");
    match who {
        _ if shown.iter().all(|lines| lines.is_blank()) => String::new(),
        Some(who) => format!("{url}&who={who}"),
        None => url,
    }
}

/// The address of a board.
fn address(date: Date, wanted: &super::Wanted) -> String {
    let mut url = format!("/app/day?date={date}");
    if wanted.view != View::Day {
        url.push_str("&view=");
        url.push_str(wanted.view.code());
    }
    if let Some(who) = wanted.who {
        url.push_str("&who=");
        url.push_str(&who.to_string());
    }
    if wanted.all {
        url.push_str("&all=1");
    }
    url
}
