//! The outbox's pages, typed.

mod said;

use askama::Template;
use domain::{identity::Permission, time::Instant};
use platform::house::House;
use web::{door::Staff, shell::Shell};

use crate::{
    service::{Browse, Opened, Outbox, Slip, State},
    words::Words,
};
use said::Line;

/// The list.
#[derive(Template)]
#[template(path = "outbox.html")]
pub struct OutboxPage {
    shell: Shell,
    w: Words,
    spooled: bool,
    chips: Vec<Chip>,
    rows: Vec<Row>,
    filtered: bool,
    /// Address of the next page; empty when there is none.
    older: String,
    /// Address of the first page; empty on it.
    newest: String,
}

/// A filter.
struct Chip {
    label: String,
    url: String,
    current: bool,
}

/// A message in the list.
struct Row {
    url: String,
    recipient: String,
    subject: String,
    /// The language of the subject and of the text.
    lang: &'static str,
    at: String,
    state: &'static str,
    tone: &'static str,
}

/// One message.
#[derive(Template)]
#[template(path = "message.html")]
pub struct MessagePage {
    shell: Shell,
    w: Words,
    row: Row,
    /// Labels and values beside the state.
    facts: Vec<(&'static str, String)>,
    /// Address of the client's file; empty when there is none to open.
    client_url: String,
    /// Address of the calendar file; empty when there is none.
    calendar_url: String,
    spooled: bool,
    paragraphs: Vec<Vec<Line>>,
}

impl OutboxPage {
    /// The page of a part of the outbox.
    pub fn new(house: &House, staff: &Staff, ask: Browse, outbox: Outbox) -> OutboxPage {
        let w = Words::new(staff.ctx.locale);
        let path = address(ask.state);
        let more = if ask.state.is_some() { '&' } else { '?' };
        let older = outbox.older.map(|id| format!("{path}{more}before={id}"));
        OutboxPage {
            shell: staff.shell(house, "messages", w.messaging_title()),
            w,
            spooled: house.manners.mail_is_spooled,
            chips: chips(w, ask, outbox.failed),
            rows: outbox
                .slips
                .into_iter()
                .map(|slip| row(staff, w, slip))
                .collect(),
            filtered: ask.state.is_some(),
            older: older.unwrap_or_default(),
            newest: if ask.before.is_some() {
                path
            } else {
                String::new()
            },
        }
    }
}

impl MessagePage {
    /// The page of a message.
    pub fn new(house: &House, staff: &Staff, message: Opened) -> MessagePage {
        let w = Words::new(staff.ctx.locale);
        let facts = facts(staff, w, &message);
        let client = message
            .client
            .filter(|_| staff.may(Permission::ReadClients));
        let url = |has: bool, url: String| if has { url } else { String::new() };
        let id = message.slip.id;
        let spooled = house.manners.mail_is_spooled;
        MessagePage {
            shell: staff.shell(house, "messages", message.slip.subject.clone()),
            w,
            facts,
            client_url: client
                .map(|id| format!("/app/clients/{id}"))
                .unwrap_or_default(),
            calendar_url: url(
                message.calendar.is_some(),
                format!("/app/messages/{id}/calendar"),
            ),
            spooled,
            paragraphs: said::paragraphs(&message.text, &house.manners.public_base, spooled),
            row: row(staff, w, message.slip),
        }
    }
}

fn facts(staff: &Staff, w: Words, message: &Opened) -> Vec<(&'static str, String)> {
    let when = |at: Option<Instant>| at.map(|at| moment(staff, w, at));
    let tries = (message.tries > 1).then(|| ::words::number(w.locale(), message.tries.into()));
    [
        (
            w.messaging_written_at(),
            when(Some(message.slip.created_at)),
        ),
        (w.messaging_sent_at(), when(message.sent_at)),
        (w.messaging_tries(), tries),
        (w.messaging_server_said(), message.failure.clone()),
        (w.messaging_tried_again_at(), when(message.tried_again_at)),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some((label, value?)))
    .collect()
}

fn address(state: Option<State>) -> String {
    match state {
        None => "/app/messages".to_owned(),
        Some(state) => format!("/app/messages?state={}", state.code()),
    }
}

fn chips(w: Words, ask: Browse, failed: u64) -> Vec<Chip> {
    let every = std::iter::once(None).chain(State::ALL.map(Some));
    let label = |state: Option<State>| match state {
        None => w.messaging_all().to_owned(),
        Some(State::Queued) => w.messaging_some_queued().to_owned(),
        Some(State::Sent) => w.messaging_some_sent().to_owned(),
        Some(State::Failed) if failed > 0 => format!("{} {failed}", w.messaging_some_failed()),
        Some(State::Failed) => w.messaging_some_failed().to_owned(),
    };
    every
        .map(|state| Chip {
            label: label(state),
            url: address(state),
            current: state == ask.state,
        })
        .collect()
}

fn row(staff: &Staff, w: Words, slip: Slip) -> Row {
    let (state, tone) = match slip.state {
        State::Queued => (w.messaging_queued(), "info"),
        State::Sent => (w.messaging_sent(), "ok"),
        State::Failed => (w.messaging_failed(), "danger"),
    };
    Row {
        url: format!("/app/messages/{}", slip.id),
        at: moment(staff, w, slip.created_at),
        recipient: slip.recipient,
        subject: slip.subject,
        lang: slip.locale.tag(),
        state,
        tone,
    }
}

/// A moment on the shop's own clock.
fn moment(staff: &Staff, w: Words, at: Instant) -> String {
    let wall = staff.shop.zone.wall(at);
    w.messaging_at(wall.date(), wall.time())
}
