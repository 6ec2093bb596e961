//! Addresses of the pages.

pub mod public;

use web::routes::Routes;

/// Every route of the pages.
pub fn routes() -> Routes {
    public::routes()
}
