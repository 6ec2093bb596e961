//! Where a public page is made, and how it writes times, names and prices.

use booking::{
    error::BookingError,
    service::{Linked, Moving, Person, Setup},
};
use domain::{locale::Locale, money::Money, time::Instant};
use jiff::civil::Date;
use platform::house::House;
use web::{door::Guest, shell::Shell};
use words::DateForm;

use crate::{
    pages::{Reach, Steps},
    words::Words,
};

/// The shop, the reader and the house, and the appointment about to move.
#[derive(Clone, Copy)]
pub(super) struct Here<'a> {
    pub(super) guest: &'a Guest,
    pub(super) house: &'a House,
    pub(super) setup: &'a Setup,
    pub(super) w: Words,
    pub(super) moving: Option<Moving>,
}

impl<'a> Here<'a> {
    pub(super) fn new(guest: &'a Guest, house: &'a House, setup: &'a Setup) -> Here<'a> {
        Here {
            guest,
            house,
            setup,
            w: Words::new(guest.ctx.locale),
            moving: None,
        }
    }

    /// The same, where an appointment is about to move: what it holds is free to it.
    pub(super) fn moving(self, visit: &Linked) -> Here<'a> {
        let moving = Moving {
            id: visit.id,
            start: visit.span.start(),
            staff: visit.staff,
        };
        Here {
            moving: Some(moving),
            ..self
        }
    }

    pub(super) fn locale(&self) -> Locale {
        self.w.locale()
    }

    pub(super) fn now(&self) -> Instant {
        self.guest.ctx.now
    }

    pub(super) fn today(&self) -> Date {
        self.setup.zone.date(self.now())
    }

    /// An address of this shop, in the reader's language.
    pub(super) fn at(&self, rest: &str) -> String {
        format!("{}{rest}", self.guest.base(self.locale()))
    }

    /// The shell of the page at `rest`, linked to the same page in the other language.
    pub(super) fn shell(&self, title: &str, rest: &str) -> Shell {
        let other = self.guest.base(self.locale().other());
        self.guest
            .shell(self.house, title)
            .also_at(format!("{other}{rest}"))
    }

    pub(super) fn policy(&self) -> String {
        match self.locale() {
            Locale::Fr => self.at("/confidentialite"),
            Locale::En => self.at("/privacy"),
        }
    }

    pub(super) fn reach(&self) -> Reach {
        Reach::of(&self.setup.shop, self.locale())
    }

    /// The three steps; those before lead back to what was chosen.
    pub(super) fn steps(&self, time: String) -> Steps {
        vec![
            (self.w.storefront_step_services(), self.at("")),
            (self.w.storefront_step_time(), time),
            (self.w.storefront_step_details(), String::new()),
        ]
    }

    /// « Samedi 28 novembre, 14 h 30 ».
    pub(super) fn when(&self, at: Instant) -> String {
        let wall = self.setup.zone.wall(at);
        capital(&self.w.storefront_when(wall.date(), self.clock(at)))
    }

    /// « Sam. 28 nov., 14 h 30 ».
    pub(super) fn when_short(&self, at: Instant) -> String {
        let wall = self.setup.zone.wall(at);
        capital(&self.w.storefront_when_short(wall.date(), self.clock(at)))
    }

    /// A time of day; of one that comes twice, which of the two.
    pub(super) fn clock(&self, at: Instant) -> String {
        let wall = self.setup.zone.wall(at);
        if self.setup.zone.instant(wall).is_ok() {
            return self.w.storefront_time_clock(wall.time());
        }
        let first = self
            .setup
            .zone
            .first_instant(wall)
            .is_ok_and(|first| first == at);
        if first {
            self.w.storefront_time_before_change(wall.time())
        } else {
            self.w.storefront_time_after_change(wall.time())
        }
    }

    /// A time as addresses and forms carry it: what the wall shows, and where that comes twice the
    /// offset too.
    pub(super) fn carried(&self, at: Instant) -> String {
        let wall = self.setup.zone.wall(at);
        if self.setup.zone.instant(wall).is_ok() {
            wall.strftime("%Y-%m-%dT%H:%M").to_string()
        } else {
            self.setup.zone.rfc3339(at)
        }
    }

    /// A person's first name; the whole name when somebody else has the same first.
    pub(super) fn short_name(&self, person: &Person) -> String {
        let first = |name: &str| name.split_whitespace().next().unwrap_or("").to_owned();
        let own = first(&person.name);
        let same = self
            .setup
            .people
            .iter()
            .filter(|other| first(&other.name) == own)
            .count();
        if same > 1 { person.name.clone() } else { own }
    }

    /// « 110,00 $ plus taxes », or without when none is charged.
    pub(super) fn price(
        &self,
        kind: &str,
        price: Money,
        day: Date,
    ) -> Result<String, BookingError> {
        let taxed = self.setup.taxes(kind, price, day)?.charged().count() > 0;
        Ok(if taxed {
            self.w.storefront_plus_taxes(price)
        } else {
            self.w.storefront_no_taxes(price)
        })
    }

    /// « 23 novembre ».
    pub(super) fn day_and_month(&self, day: Date) -> String {
        let text = words::date(self.locale(), day, DateForm::Weekday);
        let cut = text.find(' ').map_or(0, |cut| cut + 1);
        text.get(cut..).unwrap_or_default().to_owned()
    }

    /// « sam. ».
    pub(super) fn weekday(&self, day: Date) -> String {
        let text = words::date(self.locale(), day, DateForm::Day);
        let end = |c: char| c.is_whitespace() || c == ',';
        text.split(end).next().unwrap_or("").to_owned()
    }
}

/// The text, beginning with a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
