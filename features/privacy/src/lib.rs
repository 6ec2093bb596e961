//! The privacy office: requests, packages, erasure, retention, registers.
//!
//! # What it stands on
//!
//! Every feature declares what it holds (`platform::holdings`); what is shown, given, kept and
//! destroyed derives from those declarations, so that they cannot disagree. Lower features ask
//! `platform::gate::Gate` in the transaction of the act; this feature will answer.
//!
//! This room holds its place: the living register furnishes it.
