//! The book as the team sees it: the grid of a day, a week, rooms and machines, one appointment, and
//! what changed meanwhile. Decides nothing: `booking` does.

mod live;

pub use live::routes;
