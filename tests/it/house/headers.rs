//! What every answer says to the browser, with or without a fault.

use domain::identity::Role;
use platform::house::Manners;
use tests::{Answer, Ask, Cast, Lab, PASSWORD};
use web::routes::{Access, Route};

const NOW: &str = "2026-03-09T12:00Z";

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    (lab, shop)
}

fn guarded(answer: &Answer, what: &str) {
    let said = |name: &str| {
        let value = answer
            .headers
            .get(name)
            .unwrap_or_else(|| panic!("{what}: no {name}"));
        value.to_str().expect("a text").to_owned()
    };
    let policy = said("content-security-policy");
    for part in [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ] {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    assert!(
        !policy.contains("unsafe") && !policy.contains('*'),
        "{what}: {policy}"
    );
    assert_eq!(said("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(said("referrer-policy"), "same-origin", "{what}");
    assert_eq!(said("x-frame-options"), "DENY", "{what}");
    assert_eq!(said("cross-origin-opener-policy"), "same-origin", "{what}");
    if answer.text.contains("<html") {
        assert!(
            !answer.text.contains(" style=\"") && !answer.text.contains(" onclick="),
            "{what}"
        );
        assert!(
            !answer.text.contains("<script>") && !answer.text.contains("<style"),
            "{what}"
        );
    }
}

/// The route with nobody's values in it: a fault, whatever the route.
fn strange(route: &Route) -> String {
    let parts = route.path.split('/').map(|part| {
        if part.starts_with('{') {
            "personne"
        } else {
            part
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn every_answer_is_guarded_with_and_without_a_fault() {
    let (lab, shop) = lab().await;
    for route in &lab.routes {
        let path = shop
            .path(route.path)
            .expect("a parameter stands for something");
        for cookie in ["", shop.cookie(Role::Owner)] {
            let ask = |path: &str| match route.method.as_str() {
                "GET" => Ask::get(path).cookie(cookie),
                // A form of nothing: refused in words, so that nothing is changed.
                _ => Ask::post(path, &[])
                    .header("sec-fetch-site", "cross-site")
                    .cookie(cookie),
            };
            guarded(&ask(&path).of(&lab.router).await, route.path);
            guarded(&ask(&strange(route)).of(&lab.router).await, route.path);
        }
    }
    for path in [
        "/personne/nulle/part",
        "/%ff",
        "/app/%00",
        "//",
        "/app/clients/%ff",
    ] {
        let lost = Ask::get(path).of(&lab.router).await;
        guarded(&lost, path);
        assert_eq!(lost.status, 404, "{path}");
        assert!(lost.text.contains("</html>"), "{path}: {}", lost.text);
    }
}

#[tokio::test]
async fn a_public_page_keeps_nothing_in_the_browser() {
    let (lab, shop) = lab().await;
    let public = |route: &&Route| matches!(route.access, Access::Public | Access::Shop);
    for route in lab
        .routes
        .iter()
        .filter(public)
        .filter(|route| route.method == "GET")
    {
        let path = shop
            .path(route.path)
            .expect("a parameter stands for something");
        let answer = Ask::get(path).of(&lab.router).await;
        assert!(!answer.headers.contains_key("set-cookie"), "{}", route.path);
    }
}

#[tokio::test]
async fn what_a_member_reads_is_stored_nowhere() {
    let (lab, shop) = lab().await;
    let held = |route: &&Route| !matches!(route.access, Access::Public | Access::Shop);
    for route in lab
        .routes
        .iter()
        .filter(held)
        .filter(|route| route.method == "GET")
    {
        let path = shop
            .path(route.path)
            .expect("a parameter stands for something");
        let answer = Ask::get(path)
            .cookie(shop.cookie(Role::Owner))
            .of(&lab.router)
            .await;
        let cache = answer.headers["cache-control"].to_str().expect("a text");
        assert!(cache.contains("no-store"), "{}: {cache}", route.path);
    }
}

async fn signed_in(router: &axum::Router, shop: &Cast) -> Answer {
    let email = &shop.person(Role::Owner).email;
    let fields = [
        ("email", email.as_str()),
        ("password", PASSWORD),
        ("next", "/app/day"),
    ];
    Ask::post("/sign-in", &fields).of(router).await
}

#[tokio::test]
async fn a_session_is_kept_from_scripts_and_from_other_sites() {
    let (lab, shop) = lab().await;
    let answer = signed_in(&lab.router, &shop).await;
    answer.is(303);
    let line = answer.headers["set-cookie"].to_str().expect("a text");
    assert!(line.starts_with("sid="), "{line}");
    for word in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(line.contains(word), "{line}");
    }
    assert!(!line.contains("Domain"), "{line}");
    Ask::get("/app/day")
        .cookie(&answer.cookie())
        .of(&lab.router)
        .await
        .is(200);
}

#[tokio::test]
async fn behind_tls_a_session_is_bound_to_the_host_and_to_https() {
    let (lab, shop) = lab().await;
    let (_, router) = lab.mannered(Manners {
        secure_cookies: true,
        ..lab.house.manners.clone()
    });
    let answer = signed_in(&router, &shop).await;
    let line = answer.headers["set-cookie"].to_str().expect("a text");
    assert!(line.starts_with("__Host-sid="), "{line}");
    assert!(
        line.contains("Secure") && line.contains("Path=/") && !line.contains("Domain"),
        "{line}"
    );
    assert!(
        answer.headers["strict-transport-security"]
            .to_str()
            .is_ok_and(|v| v.contains("max-age"))
    );
    Ask::get("/app/day")
        .cookie(&answer.cookie())
        .of(&router)
        .await
        .is(200);
    // The same secret under the plain name opens nothing there.
    let plain = answer.cookie().replace("__Host-", "");
    Ask::get("/app/day")
        .cookie(&plain)
        .of(&router)
        .await
        .is(303);
}
