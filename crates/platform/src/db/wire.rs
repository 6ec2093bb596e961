//! A channel of a PostgreSQL server, listened to.

use sqlx::postgres::PgListener;

use super::{Db, Engine};
use crate::error::StoreError;

/// A channel, for as long as the database is open.
pub(crate) struct Wire(PgListener);

/// What comes over a channel.
pub(crate) enum Signal {
    /// A notification.
    Text(String),
    /// The connection was lost and is made anew: something may have been missed.
    Lost,
    /// The server cannot be reached for now.
    Unreached(StoreError),
    /// The database was closed.
    Closed,
}

impl Db {
    /// Listens to a channel, on a connection of its own; none on SQLite, which has none.
    pub(crate) async fn wire(&self, channel: &str) -> Result<Option<Wire>, StoreError> {
        if self.engine == Engine::Sqlite {
            return Ok(None);
        }
        let pool = self.writer.get_postgres_connection_pool();
        let listener = PgListener::connect_with(pool).await;
        let mut listener = listener.map_err(StoreError::Connect)?;
        let heard = listener.listen(channel).await;
        heard.map_err(StoreError::Connect)?;
        Ok(Some(Wire(listener)))
    }
}

impl Db {
    /// Whether nothing more is asked of it.
    pub(crate) fn is_closed(&self) -> bool {
        self.engine == Engine::Postgres && self.writer.get_postgres_connection_pool().is_closed()
    }
}

impl Wire {
    /// Waits for what comes next.
    pub(crate) async fn next(&mut self) -> Signal {
        match self.0.try_recv().await {
            Ok(Some(said)) => Signal::Text(said.payload().to_owned()),
            Ok(None) => Signal::Lost,
            Err(sqlx::Error::PoolClosed) => Signal::Closed,
            Err(error) => Signal::Unreached(StoreError::Connect(error)),
        }
    }
}
