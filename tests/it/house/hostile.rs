//! Whatever is typed or sent, by whoever: an answer in words, never a fault of ours, and nothing
//! typed comes back as anything but text.

mod values;

use std::{cell::RefCell, collections::BTreeMap};

use super::shown::{self, Fields};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header::CONTENT_TYPE};
use domain::identity::Role;
use proptest::{
    prelude::*,
    sample::select,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner},
};
use serde_json::{Value, json};
use tests::{Answer, Ask, Cast, Engine, Lab, engine};
use tokio::runtime::Runtime;
use values::{KINDS, NAMES, value};
use web::{respond::encoded, routes::Route};

const NOW: &str = "2026-03-09T12:00Z";
/// Requests sent to each route; more by `CLAIRIERE_HOSTILE_CASES`.
const CASES: u32 = 24;
/// The same on PostgreSQL, where each one takes longer and the pages are the same.
const CASES_ON_A_SERVER: u32 = 8;
/// A tag and an attribute nobody else writes: read raw in a page, they were not escaped.
const RAW: [&str; 3] = ["<xss7", "\" onxss7", "' onxss7"];

/// What is changed of a request that would be in order.
#[derive(Clone, Debug)]
struct Change {
    /// The parameter of the address, when it is one of them, and what stands there instead.
    parameter: Option<(prop::sample::Index, String)>,
    /// Which of the forms shown for it.
    form: prop::sample::Index,
    /// Fields by their place in the form, and what is typed there.
    fields: Vec<(prop::sample::Index, String)>,
    /// Fields of no form.
    more: Vec<(&'static str, String)>,
    /// How it says it is written.
    kind: &'static str,
}

fn change() -> impl Strategy<Value = Change> {
    let parameter = prop::option::weighted(0.3, (any::<prop::sample::Index>(), value()));
    let fields = prop::collection::vec((any::<prop::sample::Index>(), value()), 0..4);
    let more = prop::collection::vec((select(NAMES), value()), 0..3);
    let kind = prop_oneof![6 => Just(KINDS[0]), 1 => select(KINDS)];
    let form = any::<prop::sample::Index>();
    let parts = (parameter, form, fields, more, kind);
    parts.prop_map(|(parameter, form, fields, more, kind)| Change {
        parameter,
        form,
        fields,
        more,
        kind,
    })
}

/// Somebody at a door, with the forms they were shown.
struct Knocker {
    lab: Lab,
    shop: Cast,
    role: Option<Role>,
    /// The forms shown for a route, filled in.
    forms: BTreeMap<&'static str, Vec<Fields>>,
    visits: i64,
}

impl Knocker {
    async fn come(role: Option<Role>) -> Knocker {
        let lab = Lab::at(NOW).await;
        let shop = lab.cast("etang", "Balise").await;
        let cookie = role.map_or("", |role| shop.cookie(role));
        let shown = shown::forms(&lab, &shop, cookie).await;
        let mut forms = BTreeMap::new();
        for route in &lab.routes {
            let path = shop.path(route.path).expect("filled");
            forms.extend(shown.get(&path).map(|all| (route.path, all.clone())));
        }
        Knocker {
            lab,
            shop,
            role,
            forms,
            visits: 0,
        }
    }

    /// A visit that awaits whatever is done to it.
    async fn book(&mut self) {
        self.lab.another_visit(&mut self.shop, self.visits).await;
        self.visits += 1;
    }

    fn cookie(&self) -> &str {
        self.role.map_or("", |role| self.shop.cookie(role))
    }

    fn ask(&self, route: &Route, change: &Change) -> Ask {
        let mut shop = self.shop.clone();
        if let Some((which, value)) = &change.parameter {
            let used: Vec<&'static str> = keys_of(&shop, route.path);
            if !used.is_empty() {
                let value: String = value.replace('/', "%2F").chars().take(2_000).collect();
                shop.keys.insert(used[which.index(used.len())], value);
            }
        }
        let path = shop.path(route.path).expect("filled");
        let empty = Vec::new();
        let forms = self.forms.get(route.path);
        let form = forms.map_or(&empty, |forms| &forms[change.form.index(forms.len())]);
        let mut pairs: Vec<(String, String)> = form
            .iter()
            .map(|(name, value)| (encoded(name), encoded(value)))
            .collect();
        for (which, value) in &change.fields {
            if !pairs.is_empty() {
                let at = which.index(pairs.len());
                pairs[at].1.clone_from(value);
            }
        }
        pairs.extend(
            change
                .more
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone())),
        );
        let pairs: Vec<String> = pairs.into_iter().map(|(n, v)| format!("{n}={v}")).collect();
        self.written(route, (path, pairs.join("&")), change)
    }

    fn written(&self, route: &Route, (path, form): (String, String), change: &Change) -> Ask {
        if route.method == Method::GET {
            let query: String = form.chars().take(8_000).collect();
            return Ask::get(format!("{path}?{query}")).cookie(self.cookie());
        }
        let body = if route.path.starts_with("/api/") {
            self.booking(change).into_bytes()
        } else {
            form.into_bytes()
        };
        Ask::post(path, &[])
            .header("content-type", change.kind)
            .header(
                "idempotency-key",
                change.more.first().map_or("k", |(name, _)| name),
            )
            .cookie(self.cookie())
            .bytes(body)
    }

    /// A booking by a program, with some of it replaced.
    fn booking(&self, change: &Change) -> String {
        let mut body = json!({
            "service": self.shop.keys["services/id"], "staff": self.shop.keys["hours/staff"],
            "starts_at": "2026-03-10T10:00:00-04:00",
            "client": { "name": "Ada", "email": "ada@courriel.example", "language": "fr",
                "guardian": { "name": "Ada", "email": "a@b.example", "consent": false } },
        });
        let places = [
            "/service",
            "/staff",
            "/starts_at",
            "/client",
            "/client/name",
            "/client/email",
            "/client/guardian",
        ];
        for (which, value) in &change.fields {
            let typed = match value.len() % 5 {
                0 => json!(value.len()),
                1 => serde_json::from_str::<Value>("1e300").expect("a number"),
                2 => json!([[[value]]]),
                _ => json!(value),
            };
            if let Some(found) = body.pointer_mut(places[which.index(places.len())]) {
                *found = typed;
            }
        }
        if change.parameter.is_some() {
            format!("{body}}}")
        } else {
            body.to_string()
        }
    }

    /// A session that an act has ended is opened again.
    async fn stay(&mut self, answer: &Answer) {
        let Some(role) = self.role else { return };
        if answer.status != 303 || !answer.location().starts_with("/sign-in") {
            return;
        }
        let account = self.shop.person(role).account;
        let cookie = self.lab.session(account, self.shop.tenant).await;
        let mut people = self.shop.people.iter_mut();
        if let Some(person) = people.find(|person| person.role == role) {
            person.cookie = cookie;
        }
    }
}

fn keys_of(shop: &Cast, route: &str) -> Vec<&'static str> {
    let used = |key: &&&'static str| {
        let mut without = (*shop).clone();
        without.keys.remove(**key);
        without.path(route).is_err()
    };
    shop.keys.keys().filter(used).copied().collect()
}

fn in_order(answer: &Answer) -> Result<(), TestCaseError> {
    let fault = answer.status.is_server_error() && answer.status != 503;
    prop_assert!(!fault, "{}: {}", answer.status, answer.text);
    let kind = answer
        .headers
        .get("content-type")
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or("");
    if kind.starts_with("text/html") {
        for raw in RAW {
            let at = answer.text.find(raw);
            let around = at.map(|at| answer.text.get(at.saturating_sub(200)..at + 20));
            prop_assert!(at.is_none(), "not escaped: {around:?}");
        }
    }
    Ok(())
}

fn cases() -> u32 {
    let usual = if engine() == Engine::Sqlite {
        CASES
    } else {
        CASES_ON_A_SERVER
    };
    std::env::var("CLAIRIERE_HOSTILE_CASES")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(usual)
}

/// Sends everything to every route, and opens every page afterwards.
fn knock(role: Option<Role>) {
    let runtime = Runtime::new().expect("a runtime");
    let knocker = runtime.block_on(Knocker::come(role));
    let routes = knocker.lab.routes.clone();
    let knocker = RefCell::new(knocker);
    for route in &routes {
        let used = keys_of(&knocker.borrow().shop, route.path);
        let of_a_visit = used
            .iter()
            .any(|key| ["appointments/id", "visit/secret"].contains(key));
        let config = Config {
            cases: cases(),
            failure_persistence: None,
            ..Config::default()
        };
        let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let mut runner = TestRunner::new_with_rng(config, chance);
        let ended = runner.run(&change(), |change| {
            let mut knocker = knocker.borrow_mut();
            if of_a_visit && route.method == Method::POST {
                runtime.block_on(knocker.book());
            }
            let ask = knocker.ask(route, &change);
            let answer = runtime.block_on(ask.of(&knocker.lab.router));
            runtime.block_on(knocker.stay(&answer));
            in_order(&answer)
        });
        if let Err(broken) = ended {
            panic!("{} {}: {broken}", route.method, route.path);
        }
    }
    runtime.block_on(afterwards(&knocker.into_inner()));
}

/// What was kept of it hurts no page.
async fn afterwards(knocker: &Knocker) {
    let owner = knocker.shop.person(Role::Owner);
    let cookie = knocker
        .lab
        .session(owner.account, knocker.shop.tenant)
        .await;
    for route in knocker
        .lab
        .routes
        .iter()
        .filter(|route| route.method == Method::GET)
    {
        let path = knocker.shop.path(route.path).expect("filled");
        let answer = Ask::get(&path)
            .cookie(&cookie)
            .of(&knocker.lab.router)
            .await;
        assert!(in_order(&answer).is_ok(), "{path}: {}", answer.text);
    }
    Ask::get("/app/day")
        .cookie(&cookie)
        .of(&knocker.lab.router)
        .await
        .is(200);
    Ask::get("/app/clients")
        .cookie(&cookie)
        .of(&knocker.lab.router)
        .await
        .is(200);
}

/// The negative control: a text that comes back as it was typed, and a fault of ours, are seen.
#[test]
fn what_is_not_escaped_and_what_is_broken_are_seen() {
    let answer = |status: u16, text: &str| Answer {
        status: StatusCode::from_u16(status).expect("a status"),
        headers: HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("text/html"))]),
        text: text.to_owned(),
    };
    assert!(in_order(&answer(200, "<p>&lt;xss7&gt; &#34; onxss7=&#34;1</p>")).is_ok());
    assert!(in_order(&answer(422, "<p><xss7></p>")).is_err());
    assert!(in_order(&answer(200, "<input value=\"\" onxss7=\"1\">")).is_err());
    assert!(in_order(&answer(500, "")).is_err());
    assert!(in_order(&answer(503, "")).is_ok());
}

#[test]
fn nothing_an_owner_sends_breaks_a_page() {
    knock(Some(Role::Owner));
}

#[test]
fn nothing_a_visitor_sends_breaks_a_page() {
    knock(None);
}

#[tokio::test]
async fn a_part_of_an_address_that_is_no_text_is_a_page_not_found() {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    for route in lab.routes.iter().filter(|route| route.path.contains('{')) {
        let mut broken = shop.clone();
        for value in broken.keys.values_mut() {
            "%ff".clone_into(value);
        }
        let path = broken.path(route.path).expect("filled");
        let ask = if route.method == Method::GET {
            Ask::get(&path)
        } else {
            Ask::post(&path, &[])
        };
        let answer = ask.cookie(shop.cookie(Role::Owner)).of(&lab.router).await;
        assert_eq!(answer.status, 404, "{} {path}", route.method);
        let whole = answer.text.contains("</html>") || path.starts_with("/api/");
        assert!(whole, "{path}: {}", answer.text);
    }
}

#[tokio::test]
async fn too_much_is_told_so() {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    for route in lab
        .routes
        .iter()
        .filter(|route| route.method == Method::POST)
    {
        let path = shop.path(route.path).expect("filled");
        let cookie = lab
            .session(shop.person(Role::Owner).account, shop.tenant)
            .await;
        let ask = Ask::post(&path, &[])
            .cookie(&cookie)
            .bytes(vec![b'a'; 300 * 1024]);
        let answer = ask.of(&lab.router).await;
        assert!(
            !answer.status.is_server_error(),
            "{path}: {}",
            answer.status
        );
    }
}
