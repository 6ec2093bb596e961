//! Who somebody is and how to reach them is read one way, on whatever page it is typed.

use domain::identity::Role;
use tests::{Ask, Lab};

/// A field, what is wrong in it, and what every page says of that.
const WRONG: [(&str, &str, &str); 4] = [
    ("name", "Zoé\u{7}", "n’est pas accepté. Retirez-le"),
    ("email", "zoe", "n’a pas la forme d’un courriel"),
    ("phone", "555-0142", "Le numéro de téléphone doit compter"),
    ("locale", "es", "Choisissez une langue"),
];
const RIGHT: [(&str, &str); 3] = [
    ("name", "Ondine Marais"),
    ("email", "ondine@courriel.example"),
    ("locale", "fr"),
];

/// The same fields under the names that the public page, the desk and the list of clients give.
const PAGES: [(&str, &str, &str); 3] = [
    ("/etang/appointments", "name", "language"),
    ("/app/appointments", "name", "locale"),
    ("/app/clients", "first_name", "locale"),
];

#[tokio::test]
async fn what_is_wrong_with_a_name_an_address_or_a_number_is_said_alike_on_every_page() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.cast("etang", "Balise").await;
    for ((field, wrong, said), (path, name, locale)) in WRONG
        .into_iter()
        .flat_map(|wrong| PAGES.map(|page| (wrong, page)))
    {
        let named = |field| match field {
            "name" => name,
            "locale" => locale,
            other => other,
        };
        let right = RIGHT.into_iter().filter(|(other, _)| *other != field);
        let mut typed: Vec<(&str, &str)> =
            right.map(|(other, text)| (named(other), text)).collect();
        typed.push((named(field), wrong));
        typed.push(("service", &shop.keys["services/id"]));
        typed.push(("at", "2026-03-12T10:00"));
        let ask = Ask::post(path, &typed).cookie(shop.cookie(Role::Owner));
        let answer = ask.of(&lab.router).await;
        let page = &answer.is(422).text;
        assert!(page.contains(said), "{path}, {field}: {page}");
    }
}
