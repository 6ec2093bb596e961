//! One typed struct per page.

pub(crate) mod file;
pub(crate) mod forms;
pub(crate) mod offers;

use askama::Template;
use domain::{ids::ClientId, locale::Locale, time::Instant};
use jiff::civil::Date;
use web::{door::Staff, shell::Shell};

pub use file::VisitLine;

use crate::{
    service::{ClientCard, Listing, Page, Pair, SharedBy},
    words::Words,
};

/// People of one page of the list.
pub(crate) const PAGE_SIZE: u64 = 50;

/// Colours of avatars.
const HUES: u8 = 10;

/// The colour of a person's avatar, 1 to 10: always the same for the same file.
pub(crate) fn hue(id: ClientId) -> u8 {
    let last = id.uuid().as_bytes().last().copied().unwrap_or(0);
    last.checked_rem(HUES).unwrap_or(0).saturating_add(1)
}

pub(crate) fn path(id: ClientId) -> String {
    format!("/app/clients/{id}")
}

pub(crate) fn day(staff: &Staff, at: Instant) -> Date {
    staff.shop.zone.date(at)
}

/// The number and the address on one line; empty when there is neither.
pub(crate) fn reached(locale: Locale, phone: Option<&str>, email: Option<&str>) -> String {
    let phone = phone.map(|phone| words::phone(locale, phone));
    let parts: Vec<String> = phone.into_iter().chain(email.map(str::to_owned)).collect();
    parts.join(" · ")
}

/// A person on a list.
pub(crate) struct Row {
    pub url: String,
    pub name: String,
    pub hue: u8,
    pub reached: String,
    pub language: String,
    pub since: String,
    pub is_minor: bool,
}

impl Row {
    fn new(staff: &Staff, w: Words, card: ClientCard) -> Row {
        let locale = w.locale();
        let reached = match &card.guardian {
            Some(guardian) => w.clients_kept_by(guardian),
            None => reached(locale, card.phone.as_deref(), card.email.as_deref()),
        };
        let opened = day(staff, card.created_at);
        Row {
            url: path(card.id),
            hue: hue(card.id),
            reached,
            language: w.clients_language(card.locale.code()),
            since: words::date(locale, opened, words::DateForm::Short),
            is_minor: card.is_minor,
            name: card.name,
        }
    }
}

/// Which page of the list this is, and those beside it; empty addresses for none.
pub(crate) struct Pager {
    pub said: String,
    pub previous: String,
    pub next: String,
}

impl Pager {
    fn new(w: Words, page: Page, total: u64) -> Option<Pager> {
        let pages = total.div_ceil(page.size);
        if pages < 2 {
            return None;
        }
        let url = |number: u64| format!("/app/clients?page={number}");
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        Some(Pager {
            said: w.clients_page_of(whole(page.number), whole(pages)),
            previous: if page.number > 1 {
                url(page.number - 1)
            } else {
                String::new()
            },
            next: if page.number < pages {
                url(page.number + 1)
            } else {
                String::new()
            },
        })
    }
}

/// The list of files.
#[derive(Template)]
#[template(path = "clients.html")]
pub(crate) struct ListPage {
    pub shell: Shell,
    pub w: Words,
    pub query: String,
    pub count: String,
    pub rows: Vec<Row>,
    pub foot: String,
    pub pager: Option<Pager>,
    pub pairs: String,
    pub surest: String,
    pub may_edit: bool,
}

impl ListPage {
    pub(crate) fn new(staff: &Staff, shell: Shell, asked: (String, Page), list: Listing) -> Self {
        let w = Words::new(staff.ctx.locale);
        let (query, page) = asked;
        let shown = i64::try_from(list.cards.len()).unwrap_or(i64::MAX);
        let full = u64::try_from(shown).is_ok_and(|shown| shown >= page.size);
        let searched = !query.is_empty();
        ListPage {
            count: list.total.map_or_else(String::new, |total| {
                w.clients_count(i64::try_from(total).unwrap_or(i64::MAX))
            }),
            foot: match (searched, full) {
                (true, true) => w.clients_found_first(shown),
                (true, false) => w.clients_found(shown),
                (false, _) => String::new(),
            },
            pager: list.total.and_then(|total| Pager::new(w, page, total)),
            pairs: list.pairs.as_ref().map_or_else(String::new, |(many, _)| {
                w.clients_pairs(i64::try_from(*many).unwrap_or(i64::MAX))
            }),
            surest: list
                .pairs
                .as_ref()
                .map_or_else(String::new, |(_, pair)| surest(w, pair)),
            rows: list
                .cards
                .into_iter()
                .map(|card| Row::new(staff, w, card))
                .collect(),
            may_edit: staff.may(domain::identity::Permission::EditClients),
            shell,
            w,
            query,
        }
    }
}

fn surest(w: Words, pair: &Pair) -> String {
    let name = pair.files.first().map_or("", |card| card.name.as_str());
    w.clients_pairs_surest(by(pair.by), name)
}

fn by(by: SharedBy) -> &'static str {
    match by {
        SharedBy::Phone => "phone",
        SharedBy::Email => "email",
        SharedBy::Name => "name",
    }
}

/// Files that share something.
pub(crate) struct Group {
    pub title: String,
    pub rows: Vec<Row>,
}

/// Files that look like the same person's.
#[derive(Template)]
#[template(path = "duplicates.html")]
pub(crate) struct DuplicatesPage {
    pub shell: Shell,
    pub w: Words,
    pub groups: Vec<Group>,
}

impl DuplicatesPage {
    pub(crate) fn new(staff: &Staff, shell: Shell, pairs: Vec<Pair>) -> Self {
        let w = Words::new(staff.ctx.locale);
        let groups = pairs
            .into_iter()
            .map(|pair| Group {
                title: w.clients_shared(by(pair.by)),
                rows: pair
                    .files
                    .into_iter()
                    .map(|card| {
                        let opened = day(staff, card.created_at);
                        let since = w.clients_opened_on(opened);
                        Row {
                            since,
                            ..Row::new(staff, w, card)
                        }
                    })
                    .collect(),
            })
            .collect();
        DuplicatesPage { shell, w, groups }
    }
}
