//! Addresses of the pages.

pub mod desk;

use web::routes::Routes;

/// Every route of the pages.
pub fn routes() -> Routes {
    desk::routes()
}
