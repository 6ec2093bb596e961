mod headers;
mod leaving;
mod server;
