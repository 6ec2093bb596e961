//! The list of features: the place where one is plugged in.

use platform::holdings::Table;
use web::routes::{Access, Routes};

/// Every route of the program, listed as it is mounted.
pub fn routes() -> Routes {
    Routes::new()
        .get("/assets/{name}", Access::Public, web::files::show)
        .get("/healthz", Access::Public, crate::serve::healthz)
        .get("/readyz", Access::Public, crate::serve::readyz)
        .and(operations::routes())
        .and(identity::routes())
        .and(catalog::routes())
        .and(clients::routes())
        .and(messaging::routes())
        .and(invoicing::routes())
        .and(drawer::routes())
        .and(till::routes())
        .and(reports::routes())
        .and(booking::api::routes())
        .and(storefront::routes())
        .and(calendar::routes())
}

/// What every table holds.
pub fn holdings() -> Vec<Table> {
    [
        platform::records::holdings(),
        tenancy::holdings::holdings(),
        identity::holdings(),
        catalog::holdings(),
        clients::holdings(),
        messaging::holdings(),
        invoicing::holdings(),
        sales::holdings(),
        drawer::holdings(),
        booking::holdings::holdings(),
    ]
    .concat()
}
