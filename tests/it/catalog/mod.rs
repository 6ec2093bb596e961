mod processing;
mod prices;
