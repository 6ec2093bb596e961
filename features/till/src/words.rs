//! What the till says, in both languages.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
