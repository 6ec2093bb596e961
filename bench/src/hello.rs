//! The reference of the same run: what a router that does nothing answers on this machine.

use axum::{Router, routing::get};
use tokio::net::TcpListener;

use crate::Fault;

/// Says « hello » until it is ended.
pub async fn serve(address: &str) -> Result<(), Fault> {
    let router = Router::new().route("/", get(|| async { "hello" }));
    let listener = TcpListener::bind(address).await?;
    Ok(axum::serve(listener, router).await?)
}
