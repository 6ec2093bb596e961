mod children;
mod consents;
mod counter;
mod finding;
mod notes;
mod strangers;
