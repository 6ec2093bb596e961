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

#[tokio::test]
async fn an_act_in_somebodys_name_that_says_nothing_of_where_it_comes_from_is_refused() {
    let (lab, shop) = lab().await;
    let before = lab.rows_of(shop.tenant).await;
    let silent: [&[(&str, &str)]; 4] = [
        &[],
        &[("sec-fetch-site", "")],
        &[("origin", "")],
        &[("referer", "http://clairiere.example/app/account")],
    ];
    for headers in silent {
        let refused = act(&lab, &shop, headers).await;
        assert_eq!(refused.status, 403, "{headers:?}");
        assert!(refused.text.contains("</html>"), "{}", refused.text);
        assert!(refused.text.contains("lang=\"fr-CA\""), "{}", refused.text);
    }
    assert_eq!(lab.rows_of(shop.tenant).await, before);
}

#[tokio::test]
async fn a_silent_act_is_refused_by_every_route_and_method_in_the_language_of_its_reader() {
    let (lab, shop) = lab().await;
    let cookie = shop.cookie(Role::Owner);
    let silent = |method: &str, path: &str| {
        let method = method.parse().expect("a method");
        Ask::get(path).method(method).cookie(cookie)
    };
    for route in lab.routes.iter().filter(|route| route.method != "GET") {
        let path = shop
            .path(route.path)
            .expect("a parameter stands for something");
        let answer = silent(route.method.as_str(), &path).of(&lab.router).await;
        assert_eq!(answer.status, 403, "{}", route.path);
    }
    for method in ["POST", "PUT", "PATCH", "DELETE"] {
        let answer = silent(method, "/app/account").of(&lab.router).await;
        assert_eq!(answer.status, 403, "{method}");
        let vary = answer.headers["vary"].to_str().expect("a text");
        assert!(vary.contains("sec-fetch-site"), "{method}: {vary}");
    }
    let english = silent("POST", "/sign-in?lang=en").of(&lab.router).await;
    assert!(english.is(403).text.contains("lang=\"en-CA\""));
    let path = format!("/api/v1/shops/{}/bookings", shop.slug);
    let program = silent("POST", &path).of(&lab.router).await;
    let kind = &program.is(403).headers["content-type"];
    assert_eq!(kind, "application/problem+json");
}

#[tokio::test]
async fn who_has_no_session_acts_without_a_browsers_headers() {
    let (lab, shop) = lab().await;
    let path = format!("/api/v1/shops/{}/bookings", shop.slug);
    let bare = Ask::json(&path, &serde_json::json!({}));
    assert_ne!(bare.of(&lab.router).await.status, 403);
    // Another cookie is nobody's session.
    let other = bare.cookie("theme=dark");
    assert_ne!(other.of(&lab.router).await.status, 403);
    let email = shop.person(Role::Owner).email.replace('@', "%40");
    let form = format!(
        "email={email}&password={}",
        tests::PASSWORD.replace(' ', "+")
    );
    let entered = Ask::get("/sign-in")
        .method(axum::http::Method::POST)
        .bytes(form.into_bytes());
    entered.of(&lab.router).await.is(303);
}
