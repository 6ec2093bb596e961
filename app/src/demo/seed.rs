//! The shops open, their clients come: all by the use cases everybody else goes through.

mod book;
mod files;

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

/// Days before today, and after, that the book holds.
pub const DAYS_EACH_WAY: i32 = 60;
/// Visits written in one transaction.
const BATCH_VISITS: usize = 250;
/// Days before today on which the shops opened.
const OPENED_DAYS: i64 = 330;
/// Of a hundred people who come for the first time, how many want news.
const CONSENTS_PERCENT: u64 = 35;
const DAY_MINUTES: i64 = 24 * 60;

/// What a seed has to do, in steps of a day and a shop.
pub fn steps() -> u64 {
    let days = u64::try_from(DAYS_EACH_WAY).unwrap_or_default() * 2 + 1;
    days * u64::try_from(SHOPS.len()).unwrap_or_default()
}

/// Opens every shop and fills its book around now.
///
/// SQLite has one writer, so the shops take their turn; a server fills them side by side.
pub async fn fill(house: &House, now: Instant, progress: &Progress) -> Result<(), DemoError> {
    let password = Password::typed(PASSWORD).map_err(|_| DemoError::Cast("the password"))?;
    // One password, one hash: twelve rounds for each account would take longer than the book.
    let hash = identity::service::hash_password(house, &password).await?;
    let opened_at = now.plus_minutes(-OPENED_DAYS * DAY_MINUTES);
    let seedings = (0_u32..).zip(SHOPS).map(|(place, shop)| Seeding {
        house: house.clone(),
        now,
        // One after the other: lists show the oldest first.
        opened_at: opened_at.plus_seconds(place.into()),
        shop,
        dice: Dice::of(place.into()),
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
        for day in -DAYS_EACH_WAY..=DAYS_EACH_WAY {
            let date = today.saturating_add(day.days());
            let planned = diary.day(&mut clientele, date, self.percent(day))?;
            batch.entries.extend(self.entries(&setup, &files, planned));
            if batch.entries.len() >= BATCH_VISITS || day == DAYS_EACH_WAY {
                batch.write(&self.house, &ctx).await?;
            }
            self.progress.day();
        }
        self.progress.filled(self.shop.name, batch.written);
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
