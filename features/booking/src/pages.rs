//! One typed struct per page.

pub(crate) mod public;
