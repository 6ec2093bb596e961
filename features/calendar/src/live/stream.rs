//! The stream of one open page: what changed on its days, for as long as its session stands.
//!
//! It says which visit, day and column, never who or what; the page asks for these again, as the
//! person it is open for. Before anything is said, and between whiles, the session is looked at: it
//! may have ended, or be of another shop or role by now.

use std::{collections::VecDeque, convert::Infallible, sync::Arc, time::Duration};

use axum::response::sse::Event;
use domain::{
    identity::Permission,
    ids::{StaffId, TenantId},
};
use futures_util::{Stream, stream};
use jiff::{ToSpan as _, civil::Date};
use platform::{
    ctx::Member,
    house::House,
    news::{Listener, News, Said},
};
use serde::Serialize;
use tokio::time::{Interval, MissedTickBehavior, interval_at};

/// Seconds between two signs of life, shorter than proxies wait.
const ALIVE_SECONDS: u64 = 15;
/// Milliseconds after which a browser asks again when the stream was cut.
const RETRY_MILLIS: u64 = 2_000;
/// Days one page may show.
const DAYS_MAX: i64 = 42;

/// The days a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days(Option<(Date, Date)>);

impl Days {
    /// From a date on, so many; every day where none is readable.
    pub(super) fn read(date: &str, days: &str) -> Days {
        let Ok(first) = date.parse::<Date>() else {
            return Days(None);
        };
        let many = days.parse().unwrap_or(1_i64).clamp(1, DAYS_MAX);
        let last = first.saturating_add((many - 1).days());
        Days(Some((first, last)))
    }

    fn hold(self, news: &News) -> bool {
        let shown = |day: &Date| {
            self.0
                .is_none_or(|(first, last)| first <= *day && *day <= last)
        };
        news.days.is_empty() || news.days.iter().any(shown)
    }
}

/// A piece of news as the page reads it.
#[derive(Serialize)]
struct Piece<'a> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    days: Vec<String>,
    people: Vec<StaffId>,
    version: &'a str,
}

/// An open page, and what it may hear.
pub(super) struct Watch {
    house: House,
    listener: Listener,
    cookie: String,
    tenant: TenantId,
    days: Days,
    alive: Interval,
    waiting: VecDeque<Event>,
    ended: bool,
}

impl Watch {
    pub(super) fn new(
        house: House,
        listener: Listener,
        (cookie, tenant): (String, TenantId),
        days: Days,
    ) -> Watch {
        let every = Duration::from_secs(ALIVE_SECONDS);
        let mut alive = interval_at(tokio::time::Instant::now() + every, every);
        alive.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Watch {
            house,
            listener,
            cookie,
            tenant,
            days,
            alive,
            waiting: VecDeque::new(),
            ended: false,
        }
    }

    /// All that is said to the page, the version of the book first.
    pub(super) fn said(mut self, version: i64) -> impl Stream<Item = Result<Event, Infallible>> {
        let hello = Event::default()
            .event("hello")
            .retry(Duration::from_millis(RETRY_MILLIS))
            .data(version.to_string());
        self.waiting.push_back(hello);
        stream::unfold(self, |mut watch| async move {
            let event = watch.next().await?;
            Some((Ok(event), watch))
        })
    }

    async fn next(&mut self) -> Option<Event> {
        while self.waiting.is_empty() && !self.ended {
            tokio::select! {
                said = self.listener.next() => self.hear(said).await,
                _ = self.alive.tick() => if self.member().await.is_some() {
                    self.waiting.push_back(Event::default().comment(""));
                },
            }
        }
        self.waiting.pop_front()
    }

    async fn hear(&mut self, said: Said) {
        let news = match said {
            Said::News(news) => news,
            Said::Again => return self.waiting.push_back(plain("again")),
            Said::Behind => return self.end("again"),
            Said::Closed => {
                self.ended = true;
                return;
            }
        };
        if !self.days.hold(&news) {
            return;
        }
        if let Some(member) = self.member().await {
            self.waiting.extend(told(&member, &news));
        }
    }

    /// A last word, after which the stream ends.
    fn end(&mut self, word: &str) {
        self.waiting.push_back(plain(word));
        self.ended = true;
    }

    /// Whom the page is open for, while the session stands in the same shop and may read the day;
    /// otherwise the stream ends.
    async fn member(&mut self) -> Option<Member> {
        let now = self.house.clock.now();
        let Ok(caller) = self.house.doorman.glance(&self.cookie, now).await else {
            // It cannot be told now: the browser asks again.
            self.ended = true;
            return None;
        };
        let work = caller.and_then(|caller| caller.work);
        let here = work.filter(|(shop, member)| {
            shop.tenant == self.tenant && member.role.may(Permission::ReadDay)
        });
        if here.is_none() {
            self.end("signed-out");
        }
        here.map(|(_, member)| member)
    }
}

/// What a member hears of a piece of news: who reads their own days only, of their own column only.
fn told(member: &Member, news: &Arc<News>) -> Option<Event> {
    let all = member.role.may(Permission::ReadAllDays);
    let heard = |column: &&StaffId| all || member.staff == Some(**column);
    let people: Vec<StaffId> = news.people.iter().filter(heard).copied().collect();
    if people.is_empty() && !news.people.is_empty() {
        return None;
    }
    let piece = Piece {
        kind: news.kind.code(),
        id: news.id.as_deref(),
        days: news.days.iter().map(Date::to_string).collect(),
        people,
        version: &news.version,
    };
    Event::default().event("news").json_data(piece).ok()
}

fn plain(word: &str) -> Event {
    Event::default().event(word).data("")
}
