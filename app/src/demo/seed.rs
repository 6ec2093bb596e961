//! The shops open, their clients come: all by the use cases everybody else goes through.

mod book;
mod files;
mod till;

use std::collections::BTreeMap;

use booking::service::{Setup, setup};
use domain::{identity::Password, ids::StaffId, presets::Presets, time::Instant};
use jiff::{ToSpan as _, civil::Date};
use operations::service::OpenedShop;
use platform::{
    background,
    ctx::{Ctx, DEMONSTRATION},
    db::Engine,
    house::House,
};

use super::{
    DemoError,
    cast::{PASSWORD, SHOPS, ShopCast},
    diary::{Clientele, Diary, Offer, Planned},
    dice::Dice,
    opening,
    progress::Progress,
};
use book::{Batch, Entry};
use files::Files;
use till::{Done, Till};

/// Days before today, and after, that the book holds.
pub const DAYS_EACH_WAY: i32 = 60;
/// Visits written in one transaction.
const BATCH_VISITS: usize = 250;
/// Days before today on which the shops opened.
const OPENED_DAYS: i64 = 330;
/// Of a hundred people who come for the first time, how many want news.
const CONSENTS_PERCENT: u64 = 35;
const DAY_MINUTES: i64 = 24 * 60;

/// How much is made.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// Shops, the first of the cast.
    pub shops: usize,
    /// Days before today, and after, that the book holds.
    pub days_each_way: i32,
}

impl Extent {
    /// The demonstration.
    pub const WHOLE: Extent = Extent {
        shops: SHOPS.len(),
        days_each_way: DAYS_EACH_WAY,
    };

    /// What there is to do, in steps of a day and a shop: a day of the book, a day at the till.
    pub fn steps(self) -> u64 {
        let book = self.days_each_way.saturating_mul(2).saturating_add(1);
        let till = till::TILL_DAYS.min(self.days_each_way).saturating_add(1);
        let days = u64::try_from(book.saturating_add(till)).unwrap_or_default();
        days.saturating_mul(u64::try_from(self.shops).unwrap_or_default())
    }
}

/// Opens shops, fills their book around now, and rings up what was done of late.
///
/// SQLite has one writer, so the shops take their turn; a server fills them side by side.
pub async fn fill(
    house: &House,
    now: Instant,
    (extent, progress): (Extent, &Progress),
) -> Result<(), DemoError> {
    let password = Password::typed(PASSWORD).map_err(|_| DemoError::Cast("the password"))?;
    // One password, one hash: twelve rounds for each account would take longer than the book.
    let hash = identity::service::hash_password(house, &password).await?;
    let opened_at = now.plus_minutes(-OPENED_DAYS * DAY_MINUTES);
    let shops = SHOPS.into_iter().take(extent.shops);
    let seedings = (0_u32..).zip(shops).map(|(place, shop)| Seeding {
        house: house.clone(),
        now,
        // One after the other: lists show the oldest first.
        opened_at: opened_at.plus_seconds(place.into()),
        shop,
        dice: Dice::of(place.into()),
        place: place.into(),
        days_each_way: extent.days_each_way,
        progress: progress.clone(),
    });
    match house.db.engine() {
        Engine::Sqlite => {
            for seeding in seedings {
                seeding.fill(&hash).await?;
            }
        }
        Engine::Postgres => {
            let side_by_side = seedings.map(|seeding| {
                let hash = hash.clone();
                background::start(async move { seeding.fill(&hash).await })
            });
            for shop in side_by_side.collect::<Vec<_>>() {
                shop.await.map_err(|_| DemoError::Broken)??;
            }
        }
    }
    Ok(())
}

/// A shop being filled.
struct Seeding {
    house: House,
    now: Instant,
    opened_at: Instant,
    shop: &'static ShopCast,
    dice: Dice,
    place: u64,
    days_each_way: i32,
    progress: Progress,
}

impl Seeding {
    /// Opens the shop and fills its book.
    async fn fill(&self, password_hash: &str) -> Result<(), DemoError> {
        self.progress.shop(self.shop.name);
        let opened = opening::open(&self.house, self.opened_at, (self.shop, password_hash)).await?;
        let ctx = Ctx::system(opened.tenant, DEMONSTRATION, self.now);
        let files = files::open(self, &ctx).await?;
        files::write_notes(self, &opened.ctx, &files).await?;
        let setup = setup(&self.house, &ctx).await?;
        let diary = Diary {
            offers: self.offers(&setup, &opened),
            setup: &setup,
            dice: &self.dice,
        };
        let mut clientele = Clientele::new(
            &self.dice,
            &weights(&setup),
            (files.adults, files.children()),
        );
        let mut batch = Batch::default();
        let today = setup.zone.date(self.now);
        for day in -self.days_each_way..=self.days_each_way {
            let date = today.saturating_add(day.days());
            let planned = diary.day(&mut clientele, date, self.percent(day))?;
            batch.entries.extend(self.entries(&setup, &files, planned));
            if batch.entries.len() >= BATCH_VISITS || day == self.days_each_way {
                batch.write(&self.house, &ctx).await?;
            }
            self.progress.day();
        }
        self.progress.filled(self.shop.name, batch.written);
        self.ring_up((&setup, &opened), batch.done).await
    }

    /// Rings up what was done on the last days, each visit on the day it was paid.
    async fn ring_up(
        &self,
        (setup, opened): (&Setup, &OpenedShop),
        done: Vec<Done>,
    ) -> Result<(), DemoError> {
        let mut of_day: BTreeMap<Date, Vec<Done>> = BTreeMap::new();
        for done in done {
            of_day
                .entry(setup.zone.date(done.at))
                .or_default()
                .push(done);
        }
        let mut till = Till::open(self, setup, opened).await?;
        for date in till::days(setup.zone.date(self.now), self.days_each_way) {
            till.day(date, of_day.get(&date).map_or(&[], Vec::as_slice))
                .await?;
            self.progress.day();
        }
        Ok(())
    }

    /// Of a hundred minutes worked, how many are booked so many days from today.
    fn percent(&self, day: i32) -> i64 {
        let (past, to_come) = self.shop.booked_percent;
        if day < 0 { past } else { to_come }
    }

    /// Everything somebody of the team gives, with the wishes of the shop's clients.
    fn offers(&self, setup: &Setup, opened: &OpenedShop) -> Vec<Offer> {
        let presets = &Presets::load().trade(self.shop.trade).services;
        let of = |(service, preset): (&domain::ids::ServiceId, &domain::presets::Service)| {
            let found = setup.menu.service(*service)?;
            let able = setup.able(found).filter_map(|person| {
                let (visit, _) = found.for_staff(person.id)?;
                Some(Offer {
                    service: *service,
                    staff: person.id,
                    visit,
                    weight: self.shop.weight(&preset.id),
                    for_children: self.shop.is_for_children(&preset.id),
                })
            });
            Some(able.collect::<Vec<_>>())
        };
        let all = opened.services.iter().zip(presets).filter_map(of);
        all.flatten().collect()
    }

    fn entries(&self, setup: &Setup, files: &Files, planned: Vec<Planned>) -> Vec<Entry> {
        let notice = i64::from(setup.rules.notice_hours) * 60;
        let entry = |visit: Planned| {
            let around = (&setup.zone, notice);
            let (booked_at, fate) = super::diary::fate(&self.dice, visit.span, self.now, around);
            let wants_news = visit.first && self.dice.percent(CONSENTS_PERCENT);
            let (client, locale) = *files.people.get(visit.client)?;
            Some(Entry {
                client,
                locale,
                wants_news: wants_news && visit.client < files.adults,
                booked_at,
                fate,
                visit,
            })
        };
        planned.into_iter().filter_map(entry).collect()
    }
}

/// The bookable people, each by the minutes of their week.
fn weights(setup: &Setup) -> Vec<(StaffId, u64)> {
    let any_week = Date::constant(2026, 6, 1).series(1.day()).take(7);
    let days: Vec<Date> = any_week.collect();
    let bookable = setup.people.iter().filter(|person| person.bookable);
    let weight = |person: &booking::service::Person| {
        let spans = days.iter().map(|day| setup.open_on(person, *day));
        let minutes = spans.fold(0, |sum: i64, open| {
            open.as_slice().iter().fold(sum, |sum, span| {
                sum + span.end().minutes_since(span.start())
            })
        });
        (person.id, u64::try_from(minutes).unwrap_or_default())
    };
    bookable.map(weight).collect()
}
