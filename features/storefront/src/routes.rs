//! A shop's public pages: book, then see, move or cancel through one's own link. French under the
//! shop's address, English under `/en`; links and forms only, no script needed.

mod book;
mod change;
mod chosen;
mod details;
mod here;
mod menu;
mod read;
mod times;
mod visit;
mod week;

use web::routes::{Access, Routes};

/// The public pages, in both languages.
pub fn routes() -> Routes {
    french().and(english())
}

fn french() -> Routes {
    Routes::new()
        .get("/{shop}", Access::Shop, menu::show)
        .get("/{shop}/time", Access::Shop, times::show)
        .get("/{shop}/details", Access::Shop, details::show)
        .post("/{shop}/appointments", Access::Shop, book::create)
        .get("/{shop}/visit/{secret}", Access::Link, visit::show)
        .get(
            "/{shop}/visit/{secret}/calendar",
            Access::Link,
            visit::calendar,
        )
        .get(
            "/{shop}/visit/{secret}/cancellation",
            Access::Link,
            change::ask_cancel,
        )
        .post(
            "/{shop}/visit/{secret}/cancellation",
            Access::Link,
            change::cancel,
        )
        .get(
            "/{shop}/visit/{secret}/move",
            Access::Link,
            change::ask_move,
        )
        .post(
            "/{shop}/visit/{secret}/move",
            Access::Link,
            change::move_there,
        )
}

fn english() -> Routes {
    Routes::new()
        .get("/{shop}/en", Access::Shop, menu::show)
        .get("/{shop}/en/time", Access::Shop, times::show)
        .get("/{shop}/en/details", Access::Shop, details::show)
        .post("/{shop}/en/appointments", Access::Shop, book::create)
        .get("/{shop}/en/visit/{secret}", Access::Link, visit::show)
        .get(
            "/{shop}/en/visit/{secret}/calendar",
            Access::Link,
            visit::calendar,
        )
        .get(
            "/{shop}/en/visit/{secret}/cancellation",
            Access::Link,
            change::ask_cancel,
        )
        .post(
            "/{shop}/en/visit/{secret}/cancellation",
            Access::Link,
            change::cancel,
        )
        .get(
            "/{shop}/en/visit/{secret}/move",
            Access::Link,
            change::ask_move,
        )
        .post(
            "/{shop}/en/visit/{secret}/move",
            Access::Link,
            change::move_there,
        )
}
