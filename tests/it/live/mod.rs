//! What makes the desk live: news, held letters, undoing.

mod held;
mod news;
mod undo;
