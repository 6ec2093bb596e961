mod bodies;
mod filter;
mod guards;
mod killed;
mod program;
