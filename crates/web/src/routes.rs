//! The list of routes, made while they are mounted: a route that is not listed cannot exist.
//!
//! `tests/it/house/routes.rs` compares the list with `docs/routes.txt`, and
//! `tests/it/house/strangers.rs` knocks at each of them.

use std::sync::OnceLock;

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

/// The paths that open as pages, told once the routes are mounted.
#[derive(Debug, Default)]
pub struct Pages(OnceLock<Vec<&'static str>>);

impl Pages {
    /// Those of a list of routes.
    pub fn tell(&self, routes: &[Route]) {
        let read = routes.iter().filter(|route| route.method == Method::GET);
        let _ = self.0.set(read.map(|route| route.path).collect());
    }

    /// The path itself when it opens as a page, or the nearest above it that does: a form that was
    /// refused stands at an address that only takes forms.
    pub fn nearest<'a>(&self, path: &'a str) -> Option<&'a str> {
        let (mut bare, _) = path.split_once('?').unwrap_or((path, ""));
        if self.opens(bare) {
            return Some(path);
        }
        while let Some((above, _)) = bare.rsplit_once('/') {
            bare = above;
            if self.opens(bare) {
                return Some(bare);
            }
        }
        None
    }

    fn opens(&self, path: &str) -> bool {
        let known = self.0.get().map_or(&[][..], Vec::as_slice);
        known.iter().any(|page| is_of(page, path))
    }
}

/// Whether a path is of a route: the same parts, and any for a parameter.
fn is_of(route: &str, path: &str) -> bool {
    let parts = route.split('/').count() == path.split('/').count();
    let same = |(of, part): (&str, &str)| of == part || (of.starts_with('{') && !part.is_empty());
    parts && route.split('/').zip(path.split('/')).all(same)
}

#[cfg(test)]
mod tests {
    use super::{Access, Method, Pages, Route};

    #[test]
    fn a_refused_form_leads_to_the_page_it_stands_on() {
        let route = |method, path| Route {
            method,
            path,
            access: Access::Account,
        };
        let pages = Pages::default();
        pages.tell(&[
            route(Method::GET, "/app/account"),
            route(Method::GET, "/app/clients/{id}"),
            route(Method::POST, "/app/account/password"),
        ]);
        assert_eq!(
            pages.nearest("/app/account?done=x"),
            Some("/app/account?done=x")
        );
        assert_eq!(
            pages.nearest("/app/account/password?x=1"),
            Some("/app/account")
        );
        assert_eq!(
            pages.nearest("/app/clients/7/notes/8"),
            Some("/app/clients/7")
        );
        assert_eq!(pages.nearest("/app/clients"), None);
    }
}
