//! The words of the shared pages.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
