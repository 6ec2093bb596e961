mod form;
mod presets;
mod sign_up;
mod typed;
mod whole;
