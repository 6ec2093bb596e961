//! The list of addresses is the whole list, and no shop can stand in front of a page.

use std::collections::BTreeSet;

use domain::contact::{RESERVED, Slug};
use tests::{Ask, Lab};
use web::routes::Access;

const NOW: &str = "2026-03-09T12:00Z";
/// What stands in the sources.
const WRITTEN: &str = include_str!("../../../docs/routes.txt");

fn lines(text: &str) -> BTreeSet<String> {
    text.lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// What the router of a running house answers.
fn mounted(lab: &Lab) -> BTreeSet<String> {
    let line = |route: &web::routes::Route| {
        let access = match route.access {
            Access::Public => "public".to_owned(),
            Access::Shop => "shop".to_owned(),
            Access::Link => "link".to_owned(),
            Access::Account => "account".to_owned(),
            Access::May(permission) => format!("{permission:?}"),
        };
        format!("{} {} {access}", route.method, route.path)
    };
    lab.routes.iter().map(line).collect()
}

#[tokio::test]
async fn the_written_list_is_what_the_door_answers() {
    let lab = Lab::at(NOW).await;
    let (written, mounted) = (lines(WRITTEN), mounted(&lab));
    let missing: Vec<_> = mounted.difference(&written).collect();
    let ghosts: Vec<_> = written.difference(&mounted).collect();
    assert!(
        missing.is_empty() && ghosts.is_empty(),
        "`clairiere generate` writes the list again; not in it: {missing:?}; gone: {ghosts:?}"
    );
}

/// The negative control: the comparison above sees one route that is not written down.
#[tokio::test]
async fn one_route_missing_is_seen() {
    let lab = Lab::at(NOW).await;
    let mut mounted = mounted(&lab);
    let gone = mounted.pop_first().expect("a route");
    assert_eq!(
        lines(WRITTEN).difference(&mounted).collect::<Vec<_>>(),
        [&gone]
    );
}

/// The first words of the service's own addresses.
fn first_words(lab: &Lab) -> BTreeSet<&'static str> {
    let first = lab
        .routes
        .iter()
        .filter_map(|route| route.path.split('/').nth(1));
    first
        .filter(|word| !word.is_empty() && !word.starts_with('{'))
        .collect()
}

#[tokio::test]
async fn no_shop_can_take_the_address_of_a_page() {
    let lab = Lab::at(NOW).await;
    let words = first_words(&lab);
    assert!(words.len() > 5, "{words:?}");
    let free: Vec<_> = words
        .iter()
        .filter(|word| !RESERVED.contains(word))
        .collect();
    assert!(free.is_empty(), "a shop may be called {free:?}");
    for word in RESERVED {
        assert!(Slug::parse(word).is_err(), "a shop may be called {word}");
    }
}

#[tokio::test]
async fn no_shop_can_take_the_word_of_a_page_below_its_own() {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    for word in RESERVED
        .iter()
        .filter(|word| !first_words(&lab).contains(*word))
    {
        Ask::get(format!("/{word}")).of(&lab.router).await.is(404);
    }
    Ask::get(format!("/{}", shop.slug))
        .of(&lab.router)
        .await
        .is(200);
}
