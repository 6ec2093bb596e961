//! The till: what is rung up, how it is paid, what the drawer holds.
//!
//! # Words
//!
//! A *cart* becomes a *sale* when its *tenders* cover what is due; a *drawer session* opens with a
//! float and closes with a count. The cart's taxes come from `domain::tax`, as the price before a
//! booking does.
//!
//! This room holds its place: the desk's release furnishes it.
