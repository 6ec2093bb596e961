//! What was just done to a visit, when its letter leaves, and the ways to take it back.

use askama::Template;
use booking::service::{Act, Aftermath, Line, Setup};
use domain::{ids::AppointmentId, locale::Locale, time::Instant};
use platform::ctx::Ctx;

use super::path;
use crate::words::Words;

/// What can still be done about the last act on a visit.
#[derive(Clone, Debug)]
pub(crate) struct After {
    pub id: AppointmentId,
    pub url: String,
    pub said: String,
    pub can_undo: bool,
    /// How long until the letter leaves: in words, and in seconds.
    pub letter: Option<(String, i64)>,
}

impl After {
    pub(crate) fn new(ctx: &Ctx, (line, setup): (&Line, &Setup), after: Aftermath) -> After {
        let w = Words::new(ctx.locale);
        let letter = after.letter_leaves_at.map(|at| {
            let seconds = seconds_until(at, ctx.now);
            (wait(seconds), seconds)
        });
        After {
            id: line.id,
            url: path(line.id),
            said: said(w, (line, setup), after.act),
            can_undo: after.can_undo,
            letter,
        }
    }
}

/// The act in words: who, and where it stands now.
fn said(w: Words, (line, setup): (&Line, &Setup), act: Act) -> String {
    let (from, to) = (
        setup.zone.wall(line.span.start()),
        setup.zone.wall(line.span.end()),
    );
    let name = &line.client_name;
    match act {
        Act::Booked => w.calendar_live_booked(from.date(), name, from.time()),
        Act::Moved => w.calendar_live_moved(from.date(), name, from.time()),
        Act::Resized => w.calendar_live_resized(name, to.time()),
        Act::Marked => w.calendar_live_marked(
            name,
            super::status(w, (line.status, line.span.start()), line.span.start()).1,
        ),
        Act::Cancelled => w.calendar_live_cancelled(name),
        Act::Undone => w.calendar_live_undone(from.date(), name, from.time()),
    }
}

/// What came of taking an act back, in words; none for another code.
pub(crate) fn done(locale: Locale, code: &str) -> Option<String> {
    const KNOWN: [&str; 6] = [
        "undone",
        "not_undone",
        "taken",
        "letter_now",
        "letter_none",
        "letter_gone",
    ];
    let known = KNOWN.contains(&code);
    known.then(|| Words::new(locale).calendar_live_done(code))
}

const SECOND_MICROS: i64 = 1_000_000;

fn seconds_until(at: Instant, now: Instant) -> i64 {
    (at.micros().saturating_sub(now.micros()) / SECOND_MICROS).max(0)
}

/// `2 min 40 s`, the same in both languages.
fn wait(seconds: i64) -> String {
    let nb = ::words::NO_BREAK_SPACE;
    match (seconds / 60, seconds % 60) {
        (0, rest) => format!("{rest}{nb}s"),
        (minutes, rest) => format!("{minutes}{nb}min {rest}{nb}s"),
    }
}

/// The same, alone: what a page that is open already takes in.
#[derive(Template)]
#[template(path = "aftermath.html")]
pub(crate) struct AftermathPart {
    pub w: Words,
    pub after: After,
}

/// A sentence about a visit, for a page that is open already.
#[derive(Template)]
#[template(path = "said.html")]
pub(crate) struct SaidPart {
    pub id: AppointmentId,
    pub said: String,
}
