//! The list of routes, made while they are mounted: a route that is not listed cannot exist.
//!
//! `tests/it/house/routes.rs` compares the list with `docs/routes.txt`, and
//! `tests/it/house/strangers.rs` knocks at each of them.

use axum::{
    Router,
    handler::Handler,
    http::Method,
    routing::{MethodFilter, on},
};
use domain::identity::Permission;
use platform::house::House;

/// Who may open a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody: the service's own pages.
    Public,
    /// Anybody: a shop's public pages, under its address.
    Shop,
    /// Whoever holds the secret in the address.
    Link,
    /// Somebody with an account, in any shop or none.
    Account,
    /// A member of the shop they work in, with this permission.
    May(Permission),
}

/// One route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// Who may open it.
    pub access: Access,
}

/// Routes, mounted and listed in the same act.
#[derive(Debug, Default)]
pub struct Routes {
    router: Router<House>,
    list: Vec<Route>,
}

impl Routes {
    /// None yet.
    pub fn new() -> Routes {
        Routes::default()
    }

    /// A page to read.
    pub fn get<H, T>(self, path: &'static str, access: Access, handler: H) -> Routes
    where
        H: Handler<T, House>,
        T: 'static,
    {
        self.mount((Method::GET, MethodFilter::GET), path, access, handler)
    }

    /// An act.
    pub fn post<H, T>(self, path: &'static str, access: Access, handler: H) -> Routes
    where
        H: Handler<T, House>,
        T: 'static,
    {
        self.mount((Method::POST, MethodFilter::POST), path, access, handler)
    }

    fn mount<H, T>(
        mut self,
        (method, filter): (Method, MethodFilter),
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Routes
    where
        H: Handler<T, House>,
        T: 'static,
    {
        self.list.push(Route {
            method,
            path,
            access,
        });
        Routes {
            router: self.router.route(path, on(filter, handler)),
            list: self.list,
        }
    }

    /// These and those.
    pub fn and(mut self, other: Routes) -> Routes {
        self.list.extend(other.list);
        Routes {
            router: self.router.merge(other.router),
            list: self.list,
        }
    }

    /// The router, and the list of what it answers.
    pub fn open(self) -> (Router<House>, Vec<Route>) {
        (self.router, self.list)
    }
}
