//! Invoices: what was sold, to whom, with which taxes, numbered without a gap and never changed.
//!
//! # Words
//!
//! An *invoice* belongs to a legal entity and a *series*; what is wrong in it is corrected by a
//! *credit note*, never in place. Its taxes come from `domain::tax`, its money is cents.
//!
//! This room holds its place: the desk's release furnishes it.
