//! `docs/routes.txt`: every address, and who may open it.

use web::routes::{Access, Route};

/// One line per route, in the order of the addresses.
pub(super) fn text() -> String {
    let (_, mut routes) = crate::features::routes().open();
    routes.sort_by(|a, b| (a.path, a.method.as_str()).cmp(&(b.path, b.method.as_str())));
    let width = routes
        .iter()
        .map(|route| route.path.len())
        .max()
        .unwrap_or_default();
    routes.iter().map(|route| line(route, width)).collect()
}

fn line(route: &Route, width: usize) -> String {
    format!(
        "{:<5}{:<width$} {}\n",
        route.method.as_str(),
        route.path,
        access(route.access)
    )
}

/// In one word: `public`, `shop`, `link`, `account`, or the permission a member needs.
fn access(access: Access) -> String {
    match access {
        Access::Public => "public".to_owned(),
        Access::Shop => "shop".to_owned(),
        Access::Link => "link".to_owned(),
        Access::Account => "account".to_owned(),
        Access::May(permission) => format!("{permission:?}"),
    }
}
