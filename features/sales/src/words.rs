//! What stands on an invoice by the till's own words, in both languages.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
