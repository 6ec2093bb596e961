mod children;
mod consents;
mod counter;
mod finding;
mod notes;
mod offers;
mod strangers;
mod together;
