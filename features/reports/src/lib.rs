//! Figures of a day, each of which opens its rows.
