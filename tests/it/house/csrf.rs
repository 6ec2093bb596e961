//! An act is done from our own pages only: the browser says where it comes from.

use domain::identity::Role;
use tests::{Answer, Ask, Cast, Lab};

const NOW: &str = "2026-03-09T12:00Z";

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    (lab, shop)
}

/// An act of the owner, with these headers and none that the kit adds.
async fn act(lab: &Lab, shop: &Cast, headers: &[(&str, &str)]) -> Answer {
    let mut ask = Ask::get("/app/account/language")
        .method(axum::http::Method::POST)
        .header("host", "clairiere.example")
        .header("content-type", "application/x-www-form-urlencoded")
        .cookie(shop.cookie(Role::Owner))
        .bytes(b"to=en".to_vec());
    for (name, value) in headers {
        ask = ask.header(name, value);
    }
    ask.of(&lab.router).await
}

#[tokio::test]
async fn an_act_from_our_own_page_is_done() {
    let (lab, shop) = lab().await;
    let ours: [&[(&str, &str)]; 4] = [
        &[("sec-fetch-site", "same-origin")],
        &[("sec-fetch-site", "none")],
        &[("origin", "http://clairiere.example")],
        &[
            ("sec-fetch-site", "same-origin"),
            ("origin", "http://clairiere.example"),
        ],
    ];
    for headers in ours {
        act(&lab, &shop, headers).await.is(303);
    }
}

#[tokio::test]
async fn an_act_from_another_site_is_refused_in_words_and_not_done() {
    let (lab, shop) = lab().await;
    let before = lab.rows_of(shop.tenant).await;
    let foreign: [&[(&str, &str)]; 6] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "SAME-ORIGIN ")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[
            ("sec-fetch-site", "cross-site"),
            ("origin", "http://clairiere.example"),
        ],
    ];
    for headers in foreign {
        let refused = act(&lab, &shop, headers).await;
        assert_eq!(refused.status, 403, "{headers:?}");
        assert!(
            refused.text.contains("</html>"),
            "{headers:?}: {}",
            refused.text
        );
    }
    assert_eq!(lab.rows_of(shop.tenant).await, before);
}

#[tokio::test]
async fn every_act_of_the_house_is_refused_from_another_site() {
    let (lab, shop) = lab().await;
    for route in lab
        .routes
        .iter()
        .filter(|route| route.method != axum::http::Method::GET)
    {
        let path = shop
            .path(route.path)
            .expect("a parameter stands for something");
        for kind in [
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/json",
        ] {
            let ask = Ask::get(&path)
                .method(route.method.clone())
                .header("content-type", kind)
                .header("sec-fetch-site", "same-site")
                .cookie(shop.cookie(Role::Owner));
            let answer = ask.of(&lab.router).await;
            assert_eq!(answer.status, 403, "{} {kind}", route.path);
        }
    }
}
