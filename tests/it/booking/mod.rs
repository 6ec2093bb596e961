mod api;
mod fresh;
mod links;
mod race;
mod random;
mod rederive;
mod zones;
