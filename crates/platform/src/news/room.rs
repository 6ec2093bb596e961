//! The listeners of one shop.

use std::{collections::HashMap, sync::Arc};

use domain::ids::TenantId;
use tokio::sync::{
    broadcast::{self, error::RecvError},
    watch,
};

use super::{BEHIND_MAX, Desk, Heard, LISTENERS_OF_A_SESSION_MAX, LISTENERS_OF_A_SHOP_MAX, News};

/// There are listeners enough: of this session, or of this shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no seat is left to listen from")]
pub struct Full;

/// A shop's channel, and who listens to it.
#[derive(Debug)]
pub(super) struct Room {
    door: broadcast::Sender<Heard>,
    by_session: HashMap<Vec<u8>, usize>,
}

impl Default for Room {
    fn default() -> Room {
        Room {
            door: broadcast::Sender::new(BEHIND_MAX),
            by_session: HashMap::new(),
        }
    }
}

impl Room {
    pub(super) fn door(&self) -> broadcast::Sender<Heard> {
        self.door.clone()
    }

    pub(super) fn listeners(&self) -> usize {
        self.by_session.values().sum()
    }

    pub(super) fn enter(&mut self, session: &[u8]) -> Result<broadcast::Receiver<Heard>, Full> {
        let own = self.by_session.get(session).copied().unwrap_or(0);
        if own >= LISTENERS_OF_A_SESSION_MAX || self.listeners() >= LISTENERS_OF_A_SHOP_MAX {
            return Err(Full);
        }
        self.by_session.insert(session.to_vec(), own + 1);
        Ok(self.door.subscribe())
    }

    /// Whether the room is empty now.
    pub(super) fn leave(&mut self, session: &[u8]) -> bool {
        let own = self.by_session.get(session).copied().unwrap_or(0);
        if own > 1 {
            self.by_session.insert(session.to_vec(), own - 1);
        } else {
            self.by_session.remove(session);
        }
        self.by_session.is_empty()
    }
}

/// A place among the listeners; given back when it is dropped.
#[derive(Debug)]
pub(super) struct Seat {
    desk: Arc<Desk>,
    tenant: TenantId,
    session: Vec<u8>,
}

impl Seat {
    pub(super) fn new(desk: Arc<Desk>, tenant: TenantId, session: Vec<u8>) -> Seat {
        Seat {
            desk,
            tenant,
            session,
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.desk.leave(self.tenant, &self.session);
    }
}

/// What a listener hears next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Something has changed.
    News(Arc<News>),
    /// Something was missed between the nodes: what is shown must be asked for again.
    Again,
    /// The listener was too slow, and is let go: what is shown must be asked for again.
    Behind,
    /// The program is about to stop.
    Closed,
}

/// One open page.
#[derive(Debug)]
pub struct Listener {
    heard: broadcast::Receiver<Heard>,
    closed: watch::Receiver<bool>,
    _seat: Seat,
}

impl Listener {
    pub(super) fn new(
        heard: broadcast::Receiver<Heard>,
        closed: watch::Receiver<bool>,
        seat: Seat,
    ) -> Listener {
        Listener {
            heard,
            closed,
            _seat: seat,
        }
    }

    /// Waits for what is said next; nothing is lost when the wait is given up.
    pub async fn next(&mut self) -> Said {
        tokio::select! {
            biased;
            // The desk cannot be gone before its seats.
            _ = self.closed.wait_for(|closed| *closed) => Said::Closed,
            heard = self.heard.recv() => match heard {
                Ok(Heard::News(news)) => Said::News(news),
                Ok(Heard::Again) => Said::Again,
                Err(RecvError::Lagged(_)) => Said::Behind,
                Err(RecvError::Closed) => Said::Closed,
            },
        }
    }
}
