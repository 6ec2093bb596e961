pub mod form;
mod kept;
mod presets;
mod settings;
mod sign_up;
mod typed;
mod whole;
