//! The last days at the till: what was paid, given back and counted, one day after the other.
//!
//! A drawer is open while the shop is, and closed with its count; today's stays open. Documents are
//! issued in the order of their instants, so that numbers follow the days.

mod cash;
mod coins;
mod desk;
mod errands;
mod habits;
mod said;
mod sale;
mod waiting;

use booking::service::Setup;
use domain::{
    booking::Status,
    drawer::Pieces,
    ids::{AppointmentId, DrawerId},
    money::Money,
    time::{Instant, Span},
};
use jiff::{ToSpan as _, civil::Date};
use operations::service::OpenedShop;
use platform::{ctx::Ctx, house::House};

use super::Seeding;
use crate::demo::{DemoError, cast::ShopCast, dice::Dice};
use desk::Desk;
use errands::Errand;
use habits::{Habits, Shelf};
use sale::Sold;

/// Days before today that were rung up.
pub const TILL_DAYS: i32 = 30;
/// Visits of today that are not paid yet, at most: whoever looks around at any hour has some to take.
const TO_PAY: usize = 10;
/// What sets the dice of a till apart from those of its book: what is sold moves no visit.
const DICE: u64 = 100;

/// A visit that took place, or takes place now.
#[derive(Clone, Debug)]
pub struct Done {
    /// Which.
    pub visit: AppointmentId,
    /// Before tax, as agreed.
    pub price: Money,
    /// Where it stands: completed, or about to be.
    pub status: Status,
    /// Since when; for one that is completed, when it was paid.
    pub at: Instant,
}

/// The till of a shop, and who stands there.
pub struct Till<'a> {
    house: &'a House,
    shop: &'static ShopCast,
    setup: &'a Setup,
    now: Instant,
    dice: Dice,
    desk: Desk,
    /// Sends what was sent long ago.
    system: Ctx,
    drawer: DrawerId,
    habits: &'static Habits,
    shelf: Shelf,
    /// What lies in the drawer when it is opened next.
    float: Pieces,
    /// Sales of late: some come back.
    sold: Vec<Sold>,
}

impl<'a> Till<'a> {
    /// The till as the shop opens, with nothing rung up.
    pub(super) async fn open(
        seeding: &'a Seeding,
        setup: &'a Setup,
        opened: &OpenedShop,
    ) -> Result<Till<'a>, DemoError> {
        let house = &seeding.house;
        let mut settings = sales::service::settings(house, &opened.ctx).await?;
        settings.receipt_text = said::thanks();
        sales::service::set_settings(house, &opened.ctx, settings).await?;
        let tx = house.db.read(&opened.ctx).await?;
        let drawers = drawer::service::drawers_in(&tx, opened.location).await?;
        let first = drawers.first().ok_or(DemoError::Cast("a drawer"))?;
        let system = Ctx::system(opened.tenant, platform::ctx::DEMONSTRATION, seeding.now);
        Ok(Till {
            house,
            shop: seeding.shop,
            setup,
            now: seeding.now,
            dice: Dice::of(seeding.place.saturating_add(DICE)),
            desk: Desk::of(&tx, &opened.ctx).await?,
            system,
            drawer: first.id,
            habits: habits::of(seeding.shop.trade),
            shelf: Shelf::of(&tx).await?,
            float: coins::usual_float()?,
            sold: Vec::new(),
        })
    }

    /// Everything of one day, its visits given; nothing on a day the shop is closed.
    pub(super) async fn day(&mut self, date: Date, visits: &[Done]) -> Result<(), DemoError> {
        let Some(hours) = self.hours(date) else {
            return Ok(());
        };
        let opened_at = self.open_drawer(date, hours).await?;
        let until = hours.end().min(self.now);
        self.pay_out(date, (opened_at, until)).await?;
        let settled = if date == self.today() {
            before_the_last(visits)
        } else {
            visits.to_vec()
        };
        let errands = self.errands((hours, until), &settled);
        let last = errands.last().map(|(at, _)| *at);
        self.run(date, errands).await?;
        if date == self.today() {
            return self.wait(date, visits).await;
        }
        let last = last.unwrap_or(opened_at).max(hours.end());
        self.close_drawer(date, last).await
    }

    /// Does all errands of a day, in one transaction.
    async fn run(&mut self, date: Date, errands: Vec<(Instant, Errand)>) -> Result<(), DemoError> {
        let Some((first, _)) = errands.first() else {
            return Ok(());
        };
        let house = self.house;
        let mut tx = house.db.write(&self.at_the_till(date, *first)).await?;
        self.shelf.fill_up(&mut tx).await?;
        for (at, errand) in errands {
            match errand {
                Errand::Visit(visit) => self.sell(&mut tx, (date, at), Some(visit)).await?,
                Errand::Counter => self.sell(&mut tx, (date, at), None).await?,
                Errand::Back => self.take_back(&mut tx, (date, at)).await?,
            }
        }
        Ok(tx.commit().await?)
    }

    /// From when the first person of the team works until the last one leaves.
    fn hours(&self, date: Date) -> Option<Span> {
        let people = self.setup.people.iter().filter(|person| person.bookable);
        let spans = people.map(|person| self.setup.open_on(person, date));
        let spans: Vec<Span> = spans.flat_map(|open| open.as_slice().to_vec()).collect();
        let from = spans.iter().map(|span| span.start()).min()?;
        let to = spans.iter().map(|span| span.end()).max()?;
        Span::new(from, to)
    }

    fn today(&self) -> Date {
        self.setup.zone.date(self.now)
    }

    fn at_the_till(&self, date: Date, now: Instant) -> Ctx {
        self.desk.at_the_till(self.setup, (date, now))
    }

    /// An instant between two.
    fn some_time(&self, (from, to): (Instant, Instant)) -> Instant {
        let minutes = to.minutes_since(from).max(0);
        from.plus_minutes(self.dice.between(0, minutes))
    }
}

/// The visits of a day in the order of the clock, without the last of them, at most half.
fn before_the_last(visits: &[Done]) -> Vec<Done> {
    let mut visits = visits.to_vec();
    visits.sort_by_key(|done| done.at);
    visits.truncate(visits.len().saturating_sub(TO_PAY.min(visits.len() / 2)));
    visits
}

/// The days that are rung up, the first first.
pub fn days(today: Date, each_way: i32) -> Vec<Date> {
    let back = TILL_DAYS.min(each_way);
    let day = |ago: i32| today.saturating_sub(ago.days());
    (0..=back).rev().map(day).collect()
}
