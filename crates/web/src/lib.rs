//! The shop front: manners shared by every page, no business.
//!
//! A feature lists its routes with [`routes::Routes`]; a handler asks for [`door::Guest`] or
//! [`door::Staff`] and answers with a page, a redirection or a [`fault::Fault`].

pub mod cookie;
pub mod door;
pub mod fault;
pub mod files;
pub mod form;
pub mod front;
pub mod headers;
pub mod problem;
pub mod provenance;
pub mod respond;
pub mod routes;
pub mod shell;
pub mod words;
