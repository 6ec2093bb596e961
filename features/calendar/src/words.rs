//! The words of this feature.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
