//! Queries of the tables this feature owns.

pub(super) mod accounts;
pub(super) mod attempts;
mod entities;
pub(super) mod letters;
pub(super) mod sessions;
pub(super) mod team;
