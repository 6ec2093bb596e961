//! A living demonstration: four shops, made by the product's own use cases.
//!
//! From today, sixty days back and sixty ahead; the same visits on the same day, whoever opens it.
//! Nobody in it exists, and nothing leaves the machine: mail stays, and a page shows it.

mod announce;
mod cast;
mod diary;
mod dice;
mod home;
mod opening;
mod people;
mod place;
pub mod progress;
pub mod seed;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
};

use booking::error::BookingError;
use catalog::CatalogError;
use clients::error::ClientsError;
use domain::money::Overflow;
use drawer::DrawerError;
use identity::error::IdentityError;
use invoicing::InvoicingError;
use operations::error::OperationsError;
use platform::{background, error::StoreError};
use sales::SalesError;
use tokio::net::TcpListener;

use crate::{
    error::AppError,
    serve::{self, stop::Stop},
    work,
};
use home::Home;
use place::Place;

/// How to show the demonstration.
#[derive(Clone, Debug)]
pub struct DemoOptions {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The folder of its data; a fresh temporary one when none.
    pub data: Option<PathBuf>,
    /// The address of its database; SQLite in the folder when none.
    pub database: Option<String>,
}

/// Why the demonstration stopped.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The house could not open, or not go on.
    #[error(transparent)]
    House(Box<AppError>),
    /// The database holds something else: its mail would not leave, its doors would stand open.
    #[error("this database is not the demonstration's; give it another place")]
    NotOurs,
    /// A file or a folder of the demonstration.
    #[error("{0} cannot be made or removed")]
    File(PathBuf, #[source] io::Error),
    /// Something of the cast is not what the product takes.
    #[error("the cast of the demonstration is not usable: {0}")]
    Cast(&'static str),
    /// A shop could not open.
    #[error("a shop could not open")]
    Shop(#[from] OperationsError),
    /// An account could not be made.
    #[error("an account could not be made")]
    Account(#[from] IdentityError),
    /// A catalogue could not be changed.
    #[error("a catalogue could not be changed")]
    Catalogue(#[from] CatalogError),
    /// A client's file could not be opened.
    #[error("a client's file could not be opened")]
    Client(#[from] ClientsError),
    /// A visit could not be booked.
    #[error("a visit could not be booked")]
    Visit(#[from] BookingError),
    /// A sale could not be rung up.
    #[error("a sale could not be rung up")]
    Sale(#[from] SalesError),
    /// A drawer could not be opened, counted or closed.
    #[error("a drawer could not be kept")]
    Drawer(#[from] DrawerError),
    /// A receipt could not be sent.
    #[error("a receipt could not be sent")]
    Receipt(#[from] InvoicingError),
    /// An amount out of bounds.
    #[error("an amount cannot be reckoned")]
    Amount(#[from] Overflow),
    /// The filling of a shop came to a bad end.
    #[error("a shop was not filled to its end")]
    Broken,
    /// The database.
    #[error("the database failed")]
    Store(#[from] StoreError),
}

impl From<AppError> for DemoError {
    fn from(error: AppError) -> DemoError {
        DemoError::House(Box::new(error))
    }
}

/// Seeds when there is nothing yet, says where it is, and serves.
///
/// # Errors
///
/// [`DemoError`]; a seed that was cut short starts over the next time.
pub async fn run(options: DemoOptions) -> Result<(), DemoError> {
    domain::time::check_zone_data().map_err(AppError::Zones)?;
    let stop = Stop::on_signals().map_err(AppError::Signals)?;
    let failed = |error| AppError::Listen(options.listen, error);
    let listener = TcpListener::bind(options.listen).await.map_err(failed)?;
    if !options.listen.ip().is_loopback() {
        tracing::warn!(
            listen = %options.listen,
            "Others can reach the demonstration: its password is known, and nothing is encrypted"
        );
    }
    let base = base(listener.local_addr().map_err(failed)?);
    let place = Place::of(&options)?;
    let opened = tokio::select! {
        opened = home::open(&place, &base) => Some(opened),
        () = stop.clone().asked() => None,
    };
    let served = match opened {
        Some(Ok(home)) => serve(home, (listener, &base), &stop).await,
        Some(Err(error)) => Err(error),
        None => Ok(()),
    };
    // A place that is fleeting goes, however it ended.
    let left = place.leave();
    served.and(left)
}

async fn serve(
    home: Home,
    (listener, base): (TcpListener, &str),
    stop: &Stop,
) -> Result<(), DemoError> {
    announce::announce(&home, base).await?;
    let house = &home.house;
    work::keep_wall_times(house).await;
    let worker = background::start(work::run(house.clone(), stop.clone()));
    let served = serve::answer(house, listener, stop, false).await;
    stop.now();
    if worker.await.is_err() {
        tracing::error!("The worker ended badly");
    }
    home.close().await?;
    Ok(served?)
}

/// How a browser of this machine reaches the listener.
fn base(listening: SocketAddr) -> String {
    let mut reached = listening;
    if listening.ip().is_unspecified() {
        reached.set_ip(Ipv4Addr::LOCALHOST.into());
    }
    format!("http://{reached}")
}
