//! What the service's own pages say, in both languages.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
