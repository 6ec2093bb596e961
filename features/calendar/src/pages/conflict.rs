//! What could not be done, in words: what is in the way, and two or three ways out.

use askama::Template;
use booking::service::{Slot, Visit};
use domain::time::Instant;
use jiff::civil::Date;

use super::path;
use crate::words::Words;

/// A way out: a form of its own, sent where the first one was.
pub(crate) struct Way {
    pub fields: Vec<(&'static str, String)>,
    pub label: String,
    pub hint: String,
}

/// A conflict.
pub(crate) struct Conflict {
    /// Where the forms go.
    pub action: String,
    pub title: String,
    pub said: String,
    pub ways: Vec<Way>,
    /// To leave it where it was.
    pub keep: Way,
    pub keep_url: String,
}

/// The conflict alone, beside the block it is about.
#[derive(Template)]
#[template(path = "_conflict_part.html")]
pub(crate) struct ConflictPart {
    pub w: Words,
    pub conflict: Conflict,
}

/// What was done to a visit, for a page that is open already.
#[derive(Template)]
#[template(path = "_done_part.html")]
pub(crate) struct DonePart {
    pub visit: String,
    pub seen: String,
    pub said: String,
}

/// What was asked of a visit.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Asked {
    /// To begin then, with that person.
    Move(Slot),
    /// To end then.
    End(Instant),
}

/// What ways are written with.
pub(crate) struct Says<'a> {
    pub w: Words,
    pub visit: &'a Visit,
    pub asked: Asked,
}

impl Says<'_> {
    fn time(&self, at: Instant) -> String {
        let wall = self.visit.setup.zone.wall(at);
        ::words::time(self.w.locale(), wall.time())
    }

    fn date(&self, at: Instant) -> Date {
        self.visit.setup.zone.date(at)
    }

    fn person(&self, slot: Slot) -> String {
        let person = self.visit.setup.person(slot.staff);
        person.map_or_else(String::new, |person| person.name.clone())
    }

    /// A moment as a field carries it; the offset where the wall shows it twice.
    fn field(&self, at: Instant) -> String {
        let zone = &self.visit.setup.zone;
        let wall = zone.wall(at);
        if zone.instant(wall).is_err() {
            return zone.rfc3339(at);
        }
        wall.strftime("%Y-%m-%dT%H:%M").to_string()
    }

    /// The conflict, with these words and ways.
    pub(crate) fn conflict(&self, said: String, ways: Vec<Way>) -> Conflict {
        let line = &self.visit.line;
        let own = path(line.id);
        let here = Slot {
            start: line.span.start(),
            staff: line.staff,
        };
        let name = &line.client_name;
        let (action, title, keep) = match self.asked {
            Asked::Move(slot) => {
                let (time, person) = (self.time(slot.start), self.person(slot));
                (
                    format!("{own}/move"),
                    self.w.calendar_conflict_move(name, &time, &person),
                    self.w.calendar_keep_start(self.time(here.start)),
                )
            }
            Asked::End(end) => (
                format!("{own}/length"),
                self.w.calendar_conflict_length(name, self.time(end)),
                self.w.calendar_keep_end(self.time(line.span.end())),
            ),
        };
        Conflict {
            keep: Way {
                fields: Vec::new(),
                label: keep,
                hint: self.w.calendar_keep_hint(self.person(here)),
            },
            keep_url: own,
            action,
            title,
            said,
            ways,
        }
    }

    /// Another hour, or another person.
    pub(crate) fn slot(&self, slot: Slot) -> Way {
        let time = self.time(slot.start);
        let other_day = match self.asked {
            Asked::Move(asked) => self.date(asked.start) != self.date(slot.start),
            Asked::End(_) => false,
        };
        Way {
            label: if other_day {
                self.w.calendar_way_day(&time, self.date(slot.start))
            } else {
                time
            },
            hint: self.person(slot),
            fields: self.with_seen(vec![
                ("start", self.field(slot.start)),
                ("staff", slot.staff.to_string()),
            ]),
        }
    }

    /// Another end.
    pub(crate) fn end(&self, end: Instant) -> Way {
        Way {
            label: self.w.calendar_way_end(self.time(end)),
            hint: String::new(),
            fields: self.with_seen(vec![("end", self.field(end))]),
        }
    }

    /// The same again, with whatever was missing: knowing how the visit stands now, or that the
    /// person stays outside of their hours.
    pub(crate) fn anyway(&self, label: &str, hint: &str, any_hour: bool) -> Way {
        let mut fields = match self.asked {
            Asked::Move(slot) => vec![
                ("start", self.field(slot.start)),
                ("staff", slot.staff.to_string()),
            ],
            Asked::End(end) => vec![("end", self.field(end))],
        };
        if any_hour {
            fields.push(("outside", "yes".to_owned()));
        }
        Way {
            label: label.to_owned(),
            hint: hint.to_owned(),
            fields: self.with_seen(fields),
        }
    }

    fn with_seen(&self, mut fields: Vec<(&'static str, String)>) -> Vec<(&'static str, String)> {
        fields.push(("seen", self.visit.line.seen.as_str().to_owned()));
        fields
    }
}
