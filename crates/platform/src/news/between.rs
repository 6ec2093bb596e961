//! From node to node, over PostgreSQL: `NOTIFY` after the commit, `LISTEN` beside the requests.
//!
//! A `NOTIFY` holds a lock of the whole server until its transaction has ended, so that one in each
//! business transaction would make all of them queue. It goes in a transaction of its own, behind
//! the one it tells of, which waits for nothing: what is told while one is under way leaves together
//! in the next. What could not be said is said a second later, as « look again ». A node that ends in between leaves something unsaid; the node that comes after it
//! tells everybody to look again.

use std::{
    future::Future,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::Duration,
};

use domain::{ids::TenantId, time::Instant};
use serde::{Deserialize, Serialize};

use super::{Desk, News};
use crate::{
    background,
    chance::Chance,
    db::{Db, Engine, Signal, Wire},
    error::{StoreError, chain},
};

/// The channel, of this database alone.
const CHANNEL: &str = "clairiere_news";
/// Bytes of one notification; the server takes up to 8000.
const NOTIFICATION_BYTES_MAX: usize = 7_500;
/// Pieces that may wait; beyond, everybody is told to look again instead.
const WAITING_MAX: usize = 1_000;
/// Seconds until the server is asked again after it did not answer.
const RETRY_SECONDS: u64 = 1;

/// One piece between nodes; without news, everything is to be looked at again.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Piece {
    tenant: Option<TenantId>,
    news: Option<News>,
}

const AGAIN: Piece = Piece {
    tenant: None,
    news: None,
};

/// What one notification carries.
#[derive(Debug, Serialize, Deserialize)]
struct Bundle {
    node: String,
    pieces: Vec<Piece>,
}

/// What waits to be said to the other nodes.
#[derive(Debug, Default)]
pub(super) struct Outside {
    node: OnceLock<String>,
    queue: Mutex<Queue>,
}

#[derive(Debug, Default)]
struct Queue {
    waiting: Vec<Piece>,
    under_way: bool,
}

impl Outside {
    /// Leaves pieces to be said; whether nobody is at it yet.
    fn push(&self, pieces: impl IntoIterator<Item = Piece>) -> bool {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.waiting.extend(pieces);
        if queue.waiting.len() > WAITING_MAX {
            queue.waiting = vec![AGAIN];
        }
        !std::mem::replace(&mut queue.under_way, true)
    }

    /// What waits; when it is nothing, the one who asks is done.
    fn take(&self) -> Vec<Piece> {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.under_way = !queue.waiting.is_empty();
        std::mem::take(&mut queue.waiting)
    }

    /// What was taken could not be said: everybody is told to look again, in place of it and of what
    /// waits.
    fn lost(&self) {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.waiting = vec![AGAIN];
    }

    fn node(&self) -> String {
        self.node.get().cloned().unwrap_or_default()
    }
}

/// Says what has come to last: here at once, elsewhere without anybody waiting for it.
pub(crate) fn spread(db: &Db, tenant: TenantId, told: Vec<News>) {
    if told.is_empty() {
        return;
    }
    let piece = |news: &News| Piece {
        tenant: Some(tenant),
        news: Some(news.clone()),
    };
    if db.engine() == Engine::Postgres {
        carry(db, told.iter().map(piece).collect());
    }
    for news in told {
        db.news().say(tenant, news);
    }
}

fn carry(db: &Db, pieces: Vec<Piece>) {
    if db.news().outside.push(pieces) {
        let db = db.clone();
        background::start(async move { say_all(&db).await });
    }
}

async fn say_all(db: &Db) {
    let outside = &db.news().outside;
    loop {
        let pieces = outside.take();
        if pieces.is_empty() {
            return;
        }
        if let Err(error) = notify(db, bundles(&outside.node(), &pieces)).await {
            tracing::warn!(error = chain(&error), "The other nodes could not be told");
            if db.is_closed() {
                return;
            }
            outside.lost();
            tokio::time::sleep(Duration::from_secs(RETRY_SECONDS)).await;
        }
    }
}

/// As few notifications as hold them all.
fn bundles(node: &str, pieces: &[Piece]) -> Vec<String> {
    let written = |pieces: &[Piece]| {
        let bundle = Bundle {
            node: node.to_owned(),
            pieces: pieces.to_vec(),
        };
        serde_json::to_string(&bundle).unwrap_or_default()
    };
    let whole = written(pieces);
    if whole.len() <= NOTIFICATION_BYTES_MAX {
        return vec![whole];
    }
    if pieces.len() == 1 {
        return vec![written(&[AGAIN])];
    }
    let (first, second) = pieces.split_at(pieces.len() / 2);
    let mut all = bundles(node, first);
    all.extend(bundles(node, second));
    all
}

async fn notify(db: &Db, bundles: Vec<String>) -> Result<(), StoreError> {
    let tx = db.platform_write().await?;
    // It lasts for nobody: no disk need wait for it.
    tx.run("SET LOCAL synchronous_commit TO off", Vec::new())
        .await?;
    for bundle in bundles {
        let values = vec![CHANNEL.into(), bundle.into()];
        tx.run("SELECT pg_notify($1, $2)", values).await?;
    }
    tx.commit().await
}

/// What the other nodes say, heard by this one.
pub struct Ear {
    wire: Wire,
    desk: Arc<Desk>,
}

impl Ear {
    /// Begins to hear the other nodes; none on SQLite, where there are no others. Whoever shares
    /// the database is told that somebody came: what a node that ended left unsaid is looked at.
    pub async fn open(db: &Db, chance: &Chance, now: Instant) -> Result<Option<Ear>, StoreError> {
        let Some(wire) = db.wire(CHANNEL).await? else {
            return Ok(None);
        };
        let name = chance.id(now).simple().to_string();
        // A second ear of the same node keeps the first one's name.
        let _ = db.news().outside.node.set(name);
        carry(db, vec![AGAIN]);
        Ok(Some(Ear {
            wire,
            desk: Arc::clone(db.news()),
        }))
    }

    /// Hears until told to stop, or until the database closes. A lost connection is made anew, and
    /// every page of this node looks again.
    pub async fn hear(mut self, until: impl Future<Output = ()>) {
        tokio::pin!(until);
        loop {
            let signal = tokio::select! {
                biased;
                () = &mut until => return,
                signal = self.wire.next() => signal,
            };
            match signal {
                Signal::Text(text) => self.pass_on(&text),
                Signal::Lost => self.desk.say_again(),
                Signal::Closed => return,
                Signal::Unreached(error) => {
                    tracing::warn!(error = chain(&error), "The other nodes are not heard");
                    tokio::time::sleep(Duration::from_secs(RETRY_SECONDS)).await;
                    self.desk.say_again();
                }
            }
        }
    }

    fn pass_on(&self, text: &str) {
        let Ok(bundle) = serde_json::from_str::<Bundle>(text) else {
            // Of a release that says it otherwise.
            return self.desk.say_again();
        };
        if bundle.node == self.desk.outside.node() {
            return;
        }
        for piece in bundle.pieces {
            match (piece.tenant, piece.news) {
                (Some(tenant), Some(news)) => self.desk.say(tenant, news),
                _ => self.desk.say_again(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::ids::StaffId;
    use uuid::Uuid;

    use super::{Bundle, NOTIFICATION_BYTES_MAX, News, Outside, Piece, TenantId, bundles};
    use crate::news::Kind;

    fn piece(columns: usize) -> Piece {
        let news = News {
            people: vec![StaffId::new(Uuid::nil()); columns],
            ..News::of_shop(Kind::Visit)
        };
        Piece {
            tenant: Some(TenantId::new(Uuid::nil())),
            news: Some(news),
        }
    }

    #[test]
    fn many_pieces_leave_in_as_few_notifications_as_hold_them() {
        let all = bundles("n", &vec![piece(2); 200]);
        assert!(all.len() > 1 && all.len() < 20, "{}", all.len());
        let mut pieces = 0;
        for text in &all {
            assert!(text.len() <= NOTIFICATION_BYTES_MAX);
            let bundle: Bundle = serde_json::from_str(text).expect("a bundle");
            pieces += bundle.pieces.len();
        }
        assert_eq!(pieces, 200);
    }

    #[test]
    fn a_piece_too_long_for_a_notification_is_told_as_everything() {
        let all = bundles("n", &[piece(1_000)]);
        let bundle: Bundle = serde_json::from_str(&all[0]).expect("a bundle");
        assert!(bundle.pieces[0].news.is_none());
    }

    #[test]
    fn what_is_told_while_somebody_speaks_waits_for_the_next_word() {
        let outside = Outside::default();
        assert!(outside.push([piece(1)]), "nobody speaks yet");
        assert!(!outside.push([piece(1)]), "somebody does");
        assert_eq!(outside.take().len(), 2);
        assert!(!outside.push([piece(1)]), "still the same one");
        assert_eq!(outside.take().len(), 1);
        assert!(outside.take().is_empty());
        assert!(outside.push([piece(1)]), "the one before is done");
    }

    #[test]
    fn what_could_not_be_said_is_told_as_everything_by_the_one_who_speaks() {
        let outside = Outside::default();
        assert!(outside.push([piece(1), piece(2)]));
        outside.take();
        outside.push([piece(3)]);
        outside.lost();
        assert!(!outside.push([piece(4)]), "the same one still speaks");
        let waits = outside.take();
        assert_eq!(waits.len(), 2);
        assert!(waits[0].news.is_none() && waits[1].news.is_some());
    }
}
