//! `serve` and `migrate`: the house opens, answers, and closes in order.

pub mod lock;
pub mod open;
pub mod proxy;
pub mod stop;

use std::{future::IntoFuture as _, net::SocketAddr, time::Duration};

use axum::{extract::State, http::StatusCode, serve::ListenerExt as _};
use domain::time::ZONE_DATA_RELEASE;
use platform::{background, clock::Clock, db::checkup::Schema, house::House, news::between::Ear};
use tokio::net::TcpListener;

use crate::{error::AppError, migrations::TIMELINE, settings::Settings, work};
use stop::Stop;

/// Seconds that requests under way are given to end after the program was asked to stop.
const LAST_REQUESTS_SECONDS: u64 = 10;

/// Serves until the program is asked to stop.
///
/// # Errors
///
/// [`AppError`] when the house cannot open: settings, zone data, keys, another instance, schema.
pub async fn run(settings: &Settings, migrate: bool) -> Result<(), AppError> {
    let opened = open::open(settings, migrate).await?;
    let house = opened.house.clone();
    let stop = Stop::on_signals().map_err(AppError::Signals)?;
    let failed = |error| AppError::Listen(settings.listen, error);
    let listener = TcpListener::bind(settings.listen).await.map_err(failed)?;
    work::keep_wall_times(&house).await;
    let worker = background::start(work::run(house.clone(), stop.clone()));
    if let Some(ear) = Ear::open(&house.db, &house.chance, house.clock.now()).await? {
        background::start(ear.hear(stop.clone().asked()));
    }
    tracing::info!(
        listen = %settings.listen, public_base = %settings.public_base,
        database = ?settings.database.engine(), zone_data = ZONE_DATA_RELEASE,
        mail_is_spooled = house.manners.mail_is_spooled, "Clairière is open"
    );
    let served = answer(&house, listener, &stop, settings.behind_tls).await;
    stop.now();
    if worker.await.is_err() {
        tracing::error!("The worker ended badly");
    }
    opened.close().await?;
    tracing::info!("Clairière is closed");
    served
}

/// Answers requests on a listener until asked to stop; those under way are ended first.
///
/// `proxied` when only a proxy can reach the listener: then the visitor's address is the one it
/// tells.
pub async fn answer(
    house: &House,
    listener: TcpListener,
    stop: &Stop,
    proxied: bool,
) -> Result<(), AppError> {
    let (router, _) = crate::router(house);
    let router = if proxied {
        proxy::believe(router)
    } else {
        router
    };
    // A page is several small writes; none waits for the answer to the one before.
    let listener = listener.tap_io(|connection| {
        if let Err(error) = connection.set_nodelay(true) {
            tracing::debug!(%error, "A connection keeps its delay");
        }
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let (asked, news) = (stop.clone().asked(), house.db.news().clone());
    let closing = async move {
        asked.await;
        // A stream has no end of its own to wait for.
        news.close();
    };
    let serving = axum::serve(listener, service).with_graceful_shutdown(closing);
    let patience = async {
        stop.clone().asked().await;
        tokio::time::sleep(Duration::from_secs(LAST_REQUESTS_SECONDS)).await;
    };
    tokio::select! {
        ended = serving.into_future() => ended.map_err(AppError::Serve),
        () = patience => {
            tracing::warn!("Some requests did not end in time");
            Ok(())
        }
    }
}

/// Brings the schema up to date, and says which steps were taken.
pub async fn migrate(settings: &Settings) -> Result<(), AppError> {
    let (db, _lock) = open::database(settings).await?;
    let taken = db.migrate(TIMELINE, &Clock::System).await?;
    db.close().await?;
    for step in &taken {
        println!("{step}");
    }
    match taken.len() {
        0 => println!("The schema was current already."),
        steps => println!("{steps} steps taken; the schema is current."),
    }
    Ok(())
}

/// The program runs.
pub async fn healthz() -> &'static str {
    "alive"
}

/// The program can do its work: the database answers and its schema is this program's.
pub async fn readyz(State(house): State<House>) -> (StatusCode, &'static str) {
    match house.db.schema(TIMELINE).await {
        Ok(Schema::Current) => (StatusCode::OK, "ready"),
        Ok(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "not ready: the schema is another",
        ),
        Err(error) => {
            tracing::error!(
                error = platform::error::chain(&error),
                "The database does not answer"
            );
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "not ready: the database does not answer",
            )
        }
    }
}
