//! What reports say, in both languages.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
