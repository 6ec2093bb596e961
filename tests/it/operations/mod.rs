pub mod form;
mod kept;
mod moved;
mod presets;
mod schedule;
mod settings;
mod sign_up;
mod typed;
mod whole;
