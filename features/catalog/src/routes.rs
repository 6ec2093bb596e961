//! Addresses of the catalogue.

mod bars;
mod products;
mod resources;
mod say;
mod service;
mod service_form;
mod services;

pub use products::ProductForm;
pub use service_form::ServiceForm;

use domain::identity::Permission::{EditCatalogue, ReadDay};
use web::routes::{Access::May, Routes};

/// Every address of the catalogue; the whole team reads it.
pub fn routes() -> Routes {
    Routes::new()
        .get("/app/services", May(ReadDay), services::index)
        .post("/app/services", May(EditCatalogue), service::create)
        .get("/app/services/new", May(EditCatalogue), service::blank)
        .get("/app/services/{id}", May(ReadDay), service::show)
        .post("/app/services/{id}", May(EditCatalogue), service::update)
        .get("/app/products", May(ReadDay), products::index)
        .post("/app/products", May(EditCatalogue), products::create)
        .get("/app/products/new", May(EditCatalogue), products::blank)
        .get("/app/products/{id}", May(ReadDay), products::show)
        .post("/app/products/{id}", May(EditCatalogue), products::update)
        .get("/app/resources", May(ReadDay), resources::index)
        .post("/app/resources", May(EditCatalogue), resources::create)
        .post("/app/resources/{id}", May(EditCatalogue), resources::update)
}
