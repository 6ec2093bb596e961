mod form;
mod prices;
mod processing;
mod shelf;
