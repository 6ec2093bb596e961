mod form;
mod prices;
mod processing;
