//! A database of its own for each house, on the engine under test.

use std::{env, path::PathBuf, sync::Arc};

use platform::{
    chance::Chance,
    db::{Db, Location, Options, Walls},
};
use tempfile::TempDir;

/// The engine under test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// One file per house.
    Sqlite,
    /// One database per house.
    Postgres,
}

/// The engine under test.
pub fn engine() -> Engine {
    match server() {
        Some(_) => Engine::Postgres,
        None => Engine::Sqlite,
    }
}

/// Whether the engine under test is the one a law is about; when it is not, says why it has nothing
/// to say of this one.
pub fn is_about(wanted: Engine, why_not_here: &str) -> bool {
    let here = engine() == wanted;
    if !here {
        eprintln!("not applicable on {:?}: {why_not_here}", engine());
    }
    here
}

fn server() -> Option<String> {
    env::var("CLAIRIERE_TEST_DATABASE")
        .ok()
        .filter(|url| url.starts_with("postgres"))
}

/// Where one house keeps its rows; removed with the last clone of it.
#[derive(Clone, Debug)]
pub struct Home(Arc<Place>);

#[derive(Debug)]
enum Place {
    File(TempDir),
    Database(String),
}

impl Home {
    /// A new one, empty.
    ///
    /// # Panics
    ///
    /// When there is no room for it.
    pub async fn fresh() -> Home {
        let Some(server) = server() else {
            return Home(Arc::new(Place::File(
                TempDir::new().expect("a temporary folder"),
            )));
        };
        let name = format!(
            "it_{}",
            Chance::system().id(crate::at("2026-01-01T00:00Z")).simple()
        );
        let pool = sqlx::PgPool::connect(&server)
            .await
            .expect("the server answers");
        // The name is made of our own letters and figures.
        let sql = format!("CREATE DATABASE {name}");
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql))
            .execute(&pool)
            .await
            .expect("a database");
        pool.close().await;
        let (base, _) = server.rsplit_once('/').expect("an address with a database");
        Home(Arc::new(Place::Database(format!("{base}/{name}"))))
    }

    /// The address of the database.
    pub fn location(&self) -> Location {
        match &*self.0 {
            Place::File(folder) => Location::File(file(folder)),
            Place::Database(url) => Location::Server(url.clone()),
        }
    }

    /// Opens it.
    ///
    /// # Panics
    ///
    /// When it cannot be opened.
    pub async fn open(&self, walls: Walls) -> Db {
        let options = Options {
            walls,
            ..Options::at(self.location())
        };
        Db::open(&options).await.expect("the database opens")
    }
}

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join("clairiere.db")
}
