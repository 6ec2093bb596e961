//! Queries of the tables this feature owns.

pub(super) mod accounts;
mod entities;
pub(super) mod letters;
pub(super) mod sessions;
pub(super) mod team;
