//! The book of a shop, day by day, before it is written: who comes when, for what, to whom.
//!
//! Times are found by the engine that books, over an occupancy kept here in the same order, so
//! that each visit planned is one the book takes.

mod clientele;
mod fate;

use std::collections::HashMap;

use booking::service::Setup;
use domain::{
    booking::{Holder, PersonDay, Placement, Spans, Unit, Visit, Window, free_starts, place},
    ids::{ServiceId, StaffId},
    time::{Instant, Span},
};
use jiff::civil::Date;

use super::{DemoError, dice::Dice};
pub use clientele::Clientele;
pub use fate::{Fate, Told, fate};

/// Services tried for a person before their day is left as it is.
const TRIES: usize = 6;
/// Days a shop differs from its usual, in points of a hundred either way.
const SWING_PERCENT: i64 = 9;

/// A service a person gives.
pub struct Offer {
    /// Which.
    pub service: ServiceId,
    /// With whom.
    pub staff: StaffId,
    /// What it takes with this person.
    pub visit: Visit,
    /// How often it is asked for.
    pub weight: u64,
    /// Whether it is for children.
    pub for_children: bool,
}

/// A visit that has its time.
pub struct Planned {
    /// Which service.
    pub service: ServiceId,
    /// With whom.
    pub staff: StaffId,
    /// When the client is expected.
    pub span: Span,
    /// Who comes: a place in the list of clients.
    pub client: usize,
    /// Whether it is their first visit in the book.
    pub first: bool,
}

/// What does not change from day to day.
pub struct Diary<'a> {
    /// The shop.
    pub setup: &'a Setup,
    /// What is left to chance.
    pub dice: &'a Dice,
    /// What is given, by whom.
    pub offers: Vec<Offer>,
}

impl Diary<'_> {
    /// Fills a day to about so many of a hundred minutes worked.
    pub fn day(
        &self,
        clientele: &mut Clientele,
        date: Date,
        percent: i64,
    ) -> Result<Vec<Planned>, DemoError> {
        let mut page = Page::open(self, date)?;
        let mut chairs: Vec<Chair> = self.chairs(date, percent);
        let mut planned = Vec::new();
        // One visit each in turn: rooms and machines are shared as they are in life.
        while let Some(turn) = self.next(&chairs) {
            let Some(chair) = chairs.get_mut(turn) else {
                break;
            };
            match self.visit(&mut page, clientele, chair) {
                Some((visit, minutes)) => {
                    chair.wanted = chair.wanted.saturating_sub(minutes);
                    planned.push(visit);
                }
                None => chair.wanted = 0,
            }
        }
        Ok(planned)
    }

    /// Who works that day, and how long they want to be busy.
    fn chairs(&self, date: Date, percent: i64) -> Vec<Chair> {
        let bookable = self.setup.people.iter().filter(|person| person.bookable);
        let chair = |person: &booking::service::Person| {
            let open = self.setup.open_on(person, date);
            let percent = percent.saturating_add(self.dice.between(-SWING_PERCENT, SWING_PERCENT));
            Chair {
                staff: person.id,
                wanted: minutes(open.as_slice()).saturating_mul(percent) / 100,
                open,
            }
        };
        bookable.map(chair).collect()
    }

    /// Somebody who wants more.
    fn next(&self, chairs: &[Chair]) -> Option<usize> {
        let wanting: Vec<usize> = chairs
            .iter()
            .enumerate()
            .filter_map(|(place, chair)| (chair.wanted > 0).then_some(place))
            .collect();
        self.dice.one(&wanting).copied()
    }

    /// One more visit with a person, and how many of their minutes it takes.
    fn visit(
        &self,
        page: &mut Page<'_>,
        clientele: &mut Clientele,
        chair: &Chair,
    ) -> Option<(Planned, i64)> {
        let own: Vec<&Offer> = self
            .offers
            .iter()
            .filter(|offer| offer.staff == chair.staff)
            .collect();
        for _ in 0..TRIES {
            let offer = self.dice.weighted(&own, |offer| offer.weight)?;
            let takes = offer
                .visit
                .claims()
                .person
                .iter()
                .fold(0, |sum: i64, stretch| {
                    sum.saturating_add(stretch.to().saturating_sub(stretch.from()))
                });
            // A little over what is wanted evens out with the days that end a little under.
            if takes > chair.wanted.saturating_add(takes / 2) {
                continue;
            }
            let Some(start) = self.start(&page.starts(offer, &chair.open)) else {
                continue;
            };
            let Some((client, first)) = clientele.choose(self.dice, offer, page.date) else {
                continue;
            };
            let span = page.take(offer, &chair.open, start)?;
            let planned = Planned {
                service: offer.service,
                staff: offer.staff,
                span,
                client,
                first,
            };
            return Some((planned, takes));
        }
        None
    }

    /// The first time offered, the last, or any: people ask for all three.
    fn start(&self, starts: &[Instant]) -> Option<Instant> {
        match self.dice.below(20) {
            0..8 => starts.first().copied(),
            8..12 => starts.last().copied(),
            _ => self.dice.one(starts).copied(),
        }
    }
}

/// A person's day: when they work, and how many minutes more they want to be busy.
struct Chair {
    staff: StaffId,
    open: Spans,
    wanted: i64,
}

/// A day of the book.
struct Page<'a> {
    setup: &'a Setup,
    date: Date,
    window: Window,
    taken: HashMap<Holder, Spans>,
    free: Spans,
}

impl<'a> Page<'a> {
    fn open(diary: &Diary<'a>, date: Date) -> Result<Page<'a>, DemoError> {
        let setup = diary.setup;
        let midnight = |date: Date| setup.zone.first_instant(date.at(0, 0, 0, 0));
        let day = date.tomorrow().map_err(|_| DemoError::Cast("a date"))?;
        let bounds = midnight(date).and_then(|from| Ok((from, midnight(day)?)));
        let (from, to) = bounds.map_err(|_| DemoError::Cast("a date"))?;
        let window = Window::new(from, to, setup.rules.step);
        Ok(Page {
            setup,
            date,
            window: window.map_err(|_| DemoError::Cast("a step"))?,
            taken: HashMap::new(),
            free: Spans::default(),
        })
    }

    fn of(&self, holder: Holder) -> &Spans {
        self.taken.get(&holder).unwrap_or(&self.free)
    }

    fn units(&self) -> Vec<Unit<'_>> {
        let unit = |found: &'a catalog::service::Resource| Unit {
            id: found.id,
            kind: &found.kind,
            busy: self.of(Holder::Resource(found.id)),
        };
        self.setup.menu.resources.iter().map(unit).collect()
    }

    fn person<'b>(&'b self, offer: &Offer, open: &'b Spans) -> PersonDay<'b> {
        PersonDay {
            person: offer.staff,
            open,
            busy: self.of(Holder::Staff(offer.staff)),
        }
    }

    fn starts(&self, offer: &Offer, open: &Spans) -> Vec<Instant> {
        let person = self.person(offer, open);
        free_starts(
            &offer.visit,
            &person,
            &self.units(),
            &self.window,
            &self.setup.zone,
        )
    }

    /// Gives a visit its place; when the client is there.
    fn take(&mut self, offer: &Offer, open: &Spans, start: Instant) -> Option<Span> {
        let person = self.person(offer, open);
        let placement: Placement = place(&offer.visit, start, &person, &self.units()).ok()?;
        for claim in &placement.claims {
            let spans = self.taken.entry(claim.holder).or_default();
            let mut all = spans.as_slice().to_vec();
            all.push(claim.span);
            *spans = Spans::new(all);
        }
        Some(placement.client)
    }
}

fn minutes(spans: &[Span]) -> i64 {
    spans.iter().fold(0, |sum, span| {
        sum.saturating_add(span.end().minutes_since(span.start()))
    })
}
