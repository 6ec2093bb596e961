//! A drawer as it stands: its session, what moved, what was closed.

use askama::Template;
use domain::{
    drawer::{Flow, Move},
    identity::Permission,
    money::Money,
};
use platform::house::House;
use web::{door::Staff, shell::Shell};

use super::{gap_between, paper::sums_of};
use crate::{
    service::{Board, Count, Line, Movement, Purpose, Session, What},
    words::Words,
};

/// The drawer's page.
#[derive(Template)]
#[template(path = "board.html")]
pub struct BoardPage {
    shell: Shell,
    w: Words,
    title: String,
    /// Where its forms are.
    url: String,
    is_open: bool,
    /// Whether they may name and add drawers.
    manages: bool,
    lede: String,
    /// Why something could not be done; empty for none.
    problem: &'static str,
    chips: Vec<Chip>,
    /// Float and movements in sums; none for who counts blind.
    sums: Option<Vec<paper::Row>>,
    moved: Vec<Moved>,
    counts: Vec<Counted>,
    past: Vec<Past>,
    older: String,
    newest: String,
}

struct Chip {
    label: String,
    state: &'static str,
    url: String,
    current: bool,
}

struct Moved {
    at: String,
    what: String,
    words: String,
    /// Address of its document; empty for none.
    url: String,
    by: String,
    amount: String,
}

struct Counted {
    at: String,
    what: &'static str,
    by: String,
    amount: String,
    /// Against what was expected; empty for who counts blind.
    gap: String,
}

struct Past {
    url: String,
    number: String,
    day: String,
    by: String,
    counted: String,
    gap: String,
    tone: &'static str,
    left: String,
}

impl BoardPage {
    /// The page of a drawer; `done` says what was just done, or could not be.
    pub fn new(
        house: &House,
        staff: &Staff,
        (board, before): (&Board, Option<i64>),
        done: &str,
    ) -> BoardPage {
        let w = Words::new(staff.ctx.locale);
        let drawer = &board.chosen;
        let title = drawer.label(w.locale());
        let open = drawer.open.as_ref();
        let running = board.running.as_ref();
        let own = format!("/app/drawer?d={}", drawer.id);
        let flow = running.and_then(|running| running.flow.as_ref());
        let (flash, problem) = news(w, done);
        let of_session = |session: &Session| {
            let moved = running.map_or(&[][..], |running| &running.moved);
            moved
                .iter()
                .map(|one| moved_row(w, board, (session, one)))
                .collect()
        };
        let counts_of = |session: &Session| {
            let counts = running.map_or(&[][..], |running| &running.counts);
            counts
                .iter()
                .map(|one| counted_row(w, (session, one), flow.is_some()))
                .collect()
        };
        BoardPage {
            url: format!("/app/drawers/{}", drawer.id),
            is_open: open.is_some(),
            manages: staff.may(Permission::ManageShop),
            lede: open.map_or_else(|| w.drawer_closed_said().to_owned(), |open| opened(w, open)),
            problem,
            chips: chips(w, board),
            sums: flow.map(|flow| sums(w, flow)),
            moved: open.map(of_session).unwrap_or_default(),
            counts: open.map(counts_of).unwrap_or_default(),
            past: board.past.iter().map(|line| past(w, line)).collect(),
            older: board
                .older
                .map(|number| format!("{own}&before={number}"))
                .unwrap_or_default(),
            newest: before.map(|_| own).unwrap_or_default(),
            shell: staff.shell(house, "till", title.clone()).having(flash),
            title,
            w,
        }
    }
}

/// What was just done, and what could not be.
fn news(w: Words, done: &str) -> (Option<String>, &'static str) {
    let flash = match done {
        "opened" => w.drawer_done_opened(),
        "moved" => w.drawer_done_moved(),
        "counted" => w.drawer_done_counted(),
        "changed" => return (None, w.drawer_fault_changed()),
        "already-closed" => return (None, w.drawer_fault_already_closed()),
        "other-request" => return (None, w.drawer_fault_other_request()),
        _ => return (None, ""),
    };
    (Some(flash.to_owned()), "")
}

/// Since when it is open, by whom, with how much.
pub fn opened(w: Words, session: &Session) -> String {
    let time = session.zone.wall(session.opened_at).time();
    let (day, float) = (session.opened_on, session.float);
    match session.opened_by_name.as_str() {
        "" => w.drawer_opened_said_nobody(float, day, time),
        name => w.drawer_opened_said(float, day, name, time),
    }
}

fn chips(w: Words, board: &Board) -> Vec<Chip> {
    let chip = |drawer: &crate::service::Drawer| Chip {
        label: drawer.label(w.locale()),
        state: match drawer.open {
            Some(_) => w.drawer_state_open(),
            None => w.drawer_state_closed(),
        },
        url: format!("/app/drawer?d={}", drawer.id),
        current: drawer.id == board.chosen.id,
    };
    if board.drawers.len() < 2 {
        return Vec::new();
    }
    board.drawers.iter().map(chip).collect()
}

/// Float, movements and what is expected.
fn sums(w: Words, flow: &Flow) -> Vec<paper::Row> {
    let mut rows = sums_of(w, flow);
    rows.extend(flow.expected().ok().map(|expected| paper::Row {
        label: w.drawer_expected().to_owned(),
        amount: ::words::money(w.locale(), expected),
        look: paper::Look::Total,
    }));
    rows
}

/// An amount with the sign of where it goes.
pub fn signed(w: Words, kind: Move, amount: Money) -> String {
    let amount = if kind.comes_in() {
        amount
    } else {
        amount.negated().unwrap_or(amount)
    };
    ::words::money(w.locale(), amount)
}

fn moved_row(w: Words, board: &Board, (session, one): (&Session, &Movement)) -> Moved {
    let (what, words, url) = match &one.what {
        What::Document(id) => {
            let what = match one.kind {
                Move::Refund => w.drawer_move_refund(),
                _ => w.drawer_move_sale(),
            };
            (
                what.to_owned(),
                String::new(),
                format!("/app/invoices/{id}"),
            )
        }
        What::Category(category, words) => (
            w.drawer_category(category.code()),
            words.clone().unwrap_or_default(),
            String::new(),
        ),
    };
    let by = board.names.get(&one.by);
    Moved {
        at: ::words::time(w.locale(), session.zone.wall(one.at).time()),
        by: by.map_or(w.drawer_nobody(), String::as_str).to_owned(),
        amount: signed(w, one.kind, one.amount),
        what,
        words,
        url,
    }
}

fn counted_row(w: Words, (session, count): (&Session, &Count), sees: bool) -> Counted {
    let gap = if sees {
        gap_between(w, count.expected, count.counted).0
    } else {
        String::new()
    };
    Counted {
        at: ::words::time(w.locale(), session.zone.wall(count.at).time()),
        what: match count.purpose {
            Purpose::Closing => w.drawer_count_closing(),
            _ => w.drawer_count_middle(),
        },
        by: count.by_name.clone(),
        amount: ::words::money(w.locale(), count.counted),
        gap,
    }
}

fn past(w: Words, line: &Line) -> Past {
    let said = |amount| ::words::money(w.locale(), amount);
    let (gap, tone) = gap_between(w, line.expected, line.counted);
    Past {
        url: format!("/app/drawer/sessions/{}", line.session),
        number: ::words::number(w.locale(), line.number),
        day: ::words::date(w.locale(), line.closed_on, ::words::DateForm::Short),
        by: line.closed_by_name.clone(),
        counted: said(line.counted),
        gap,
        tone,
        left: said(line.left),
    }
}
