//! What drawers say, in both languages.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
