//! What has changed in a shop, told to its open pages once it lasts.
//!
//! A use case tells within its transaction ([`crate::db::Write::tell`]); what it told is said when
//! the transaction has ended, never before. In one node each shop has a bounded channel: whoever
//! reads too slowly is told to look again, and keeps nobody waiting. Between the nodes of a
//! PostgreSQL server it is carried by [`between`].
//!
//! News names nobody: a kind, an id, days, columns, a version. Whoever hears it asks for the rest,
//! with their own permission.

pub mod between;
mod room;
#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use domain::ids::{StaffId, TenantId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tokio::sync::{broadcast, watch};

use room::Room;
pub use room::{Full, Listener, Said};

/// Pieces of news a listener may be behind before it is told to look again.
pub const BEHIND_MAX: usize = 64;
/// Listeners of one session: a browser keeps six connections to a host, two are left for pages.
pub const LISTENERS_OF_A_SESSION_MAX: usize = 4;
/// Listeners of one shop.
pub const LISTENERS_OF_A_SHOP_MAX: usize = 200;

/// What kind of thing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A visit: booked, moved, marked, cancelled.
    Visit,
    /// Who works when, what is offered, by which rules.
    Setup,
}

impl Kind {
    /// As a page reads it: `visit`, `setup`.
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Visit => "visit",
            Kind::Setup => "setup",
        }
    }
}

/// One thing that has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// What kind of thing.
    pub kind: Kind,
    /// Which one, as addresses write it; none when it is of the whole shop.
    pub id: Option<String>,
    /// The local days it stands on, now and before; none when it may be any.
    #[serde(with = "days")]
    pub days: Vec<Date>,
    /// Those in whose columns it stands, now and before; none when it may be anybody.
    pub people: Vec<StaffId>,
    /// Another each time the thing changes, as pages carry it; empty when it has none.
    pub version: String,
}

impl News {
    /// Something of the whole shop.
    pub const fn of_shop(kind: Kind) -> News {
        News {
            kind,
            id: None,
            days: Vec::new(),
            people: Vec::new(),
            version: String::new(),
        }
    }
}

/// Days as they are written: 2026-11-19.
mod days {
    use jiff::civil::Date;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(days: &[Date], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(days.iter().map(Date::to_string))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Date>, D::Error> {
        let texts = Vec::<String>::deserialize(from)?;
        let day = |text: &String| text.parse().map_err(D::Error::custom);
        texts.iter().map(day).collect()
    }
}

/// What goes through a shop's channel.
#[derive(Clone, Debug)]
enum Heard {
    /// Something has changed.
    News(Arc<News>),
    /// Something may have been missed.
    Again,
}

/// Where the open pages of this node listen.
#[derive(Debug)]
pub struct Desk {
    rooms: Mutex<HashMap<TenantId, Room>>,
    closed: watch::Sender<bool>,
    outside: between::Outside,
}

impl Default for Desk {
    fn default() -> Desk {
        Desk {
            rooms: Mutex::default(),
            closed: watch::Sender::new(false),
            outside: between::Outside::default(),
        }
    }
}

impl Desk {
    /// Takes a seat for a page of a shop's session, until it is dropped.
    ///
    /// # Errors
    ///
    /// [`Full`] when the session or the shop has its listeners already.
    pub fn listen(self: &Arc<Desk>, tenant: TenantId, session: Vec<u8>) -> Result<Listener, Full> {
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        let room = rooms.entry(tenant).or_default();
        let heard = room.enter(&session)?;
        drop(rooms);
        let seat = room::Seat::new(Arc::clone(self), tenant, session);
        Ok(Listener::new(heard, self.closed.subscribe(), seat))
    }

    /// How many pages listen, in every shop.
    pub fn listeners(&self) -> usize {
        let rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.values().map(Room::listeners).sum()
    }

    /// Ends every stream, and those that would still begin.
    pub fn close(&self) {
        self.closed.send_replace(true);
    }

    /// Says in this node that something of a shop has changed.
    fn say(&self, tenant: TenantId, news: News) {
        if let Some(room) = self.room(tenant) {
            // Nobody there is no fault.
            let _ = room.send(Heard::News(Arc::new(news)));
        }
    }

    /// Tells every listener of this node to look again.
    fn say_again(&self) {
        let rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        for room in rooms.values() {
            let _ = room.door().send(Heard::Again);
        }
    }

    fn room(&self, tenant: TenantId) -> Option<broadcast::Sender<Heard>> {
        let rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.get(&tenant).map(Room::door)
    }

    fn leave(&self, tenant: TenantId, session: &[u8]) {
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(room) = rooms.get_mut(&tenant)
            && room.leave(session)
        {
            rooms.remove(&tenant);
        }
    }
}
