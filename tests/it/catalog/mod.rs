mod prices;
mod processing;
