//! The forms a shop's pages show, filled in as somebody would who means well.

use std::collections::BTreeMap;

use axum::http::Method;
use domain::identity::Role;
use tests::{Ask, Cast, Lab, html};

/// Fields and values of a form.
pub type Fields = Vec<(String, String)>;

/// What is asked of the pages whose forms depend on it.
const ASKED: &[(&str, &str)] = &[
    (
        "/{shop}/details",
        "service=SERVICE&at=2026-03-12T10:00&staff=STAFF",
    ),
    (
        "/{shop}/details",
        "service=SERVICE&at=2026-03-12T10:00&staff=STAFF&for=child",
    ),
    (
        "/{shop}/en/details",
        "service=SERVICE&at=2026-03-12T11:00&staff=STAFF",
    ),
    (
        "/{shop}/en/details",
        "service=SERVICE&at=2026-03-12T11:00&staff=STAFF&for=child",
    ),
    ("/{shop}/visit/{secret}/move", "at=2026-03-12T15:00"),
    ("/{shop}/en/visit/{secret}/move", "at=2026-03-12T16:00"),
    (
        "/app/appointments/new",
        "service=SERVICE&client=CLIENT&staff=STAFF&date=2026-03-12&time=12:00",
    ),
    ("/app/clients/new", "age=under-14"),
    ("/app/till", "tab=amount"),
    ("/app/till/{id}", "line=1"),
];
/// What somebody types into a field that is empty.
const TYPED: &[(&str, &str)] = &[
    ("name", "Ondine Marais"),
    ("first_name", "Ondine"),
    ("email", "ondine@courriel.example"),
    ("phone", "418 555-0187"),
    ("guardian_name", "Maude Lavigne"),
    ("guardian_contact", "maude@courriel.example"),
    ("authority", "parent"),
    ("guardian_consent", "yes"),
    ("notes", "rien"),
];

/// The pages of a route: as it is, and as it is asked.
fn pages(cast: &Cast, route: &str) -> Vec<String> {
    let Ok(path) = cast.path(route) else {
        return Vec::new();
    };
    let asked = ASKED.iter().filter(|(asked, _)| *asked == route);
    let asked = asked.map(|(_, query)| {
        let query = query
            .replace("SERVICE", &cast.keys["services/id"])
            .replace("CLIENT", &cast.keys["clients/id"])
            .replace("STAFF", &cast.person(Role::Practitioner).staff.to_string());
        format!("{path}?{query}")
    });
    [path.clone()].into_iter().chain(asked).collect()
}

fn filled(fields: Fields) -> Fields {
    let fill = |(name, value): (String, String)| {
        let typed = TYPED.iter().find(|(field, _)| *field == name);
        let typed = typed.filter(|_| value.is_empty());
        let value = typed.map_or(value, |(_, typed)| (*typed).to_owned());
        (name, value)
    };
    fields.into_iter().map(fill).collect()
}

/// The page after an adult's consent is shown by a form, not by an address: the child's name comes
/// with everything before it.
fn with_child(fields: &Fields) -> Option<Fields> {
    let is_consent = |(name, value): &(String, String)| name == "step" && value == "guardian";
    if !fields.iter().any(is_consent) {
        return None;
    }
    let mut child: Fields = fields
        .iter()
        .filter(|(name, _)| name != "step")
        .cloned()
        .collect();
    for (name, value) in [
        ("step", "child"),
        ("authority", "parent"),
        ("guardian_consent", "yes"),
        ("child_first_name", "Mirabelle"),
        ("first_name", "Mirabelle"),
        ("last_name", "Lavigne"),
        ("birth", "2015-07-19"),
        ("locale", "fr"),
    ] {
        child.retain(|(field, _)| field != name);
        child.push((name.to_owned(), value.to_owned()));
    }
    Some(child)
}

/// Every form that posts, filled in, by the path it is sent to.
pub async fn forms(lab: &Lab, cast: &Cast, cookie: &str) -> BTreeMap<String, Vec<Fields>> {
    let mut shown: BTreeMap<String, Vec<Fields>> = BTreeMap::new();
    for route in lab
        .routes
        .iter()
        .filter(|route| route.method == Method::GET)
    {
        for path in pages(cast, route.path) {
            let page = Ask::get(&path).cookie(cookie).of(&lab.router).await;
            let posts = html::forms(&path, &page.text).into_iter();
            for form in posts.filter(|form| form.is_post) {
                let action = form.action.split('?').next().unwrap_or_default();
                let fields = filled(form.fields);
                let all = shown.entry(action.to_owned()).or_default();
                all.extend(with_child(&fields));
                all.push(fields);
            }
        }
    }
    shown
}

/// Sent by programs; or shown only with a second session, or amid setting up a second factor
/// (`tests/it/identity/sessions.rs`, `second_factor.rs`); a button of another form; of a visit of
/// today, or paid (`tests/it/till/`); of a drawer that is closed, or about to be
/// (`tests/it/drawer/pages.rs`).
const WITHOUT: &[&str] = &[
    "/api/v1/shops/{shop}/bookings",
    "/app/account/sessions/end",
    "/app/account/second-factor",
    "/app/account/second-factor/off",
    "/app/account/second-factor/recovery-codes",
    "/app/drawer/counts/{id}/closing",
    "/app/drawers/{id}/opening",
    "/app/till/sales/{id}/next-visit",
    "/app/till/visits/{id}",
    "/app/till/{id}/payment/tip",
    "/sign-in/code",
];

/// Whoever adds a form that only a certain address shows says here with what it is asked.
#[tokio::test]
async fn every_route_that_takes_a_form_is_shown_one() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let cast = lab.cast("etang", "Balise").await;
    let mut shown = forms(&lab, &cast, cast.cookie(Role::Owner)).await;
    shown.extend(forms(&lab, &cast, "").await);
    let posts = lab
        .routes
        .iter()
        .filter(|route| route.method == Method::POST);
    let without: Vec<&str> = posts
        .filter(|route| !shown.contains_key(&cast.path(route.path).expect("filled")))
        .map(|route| route.path)
        .filter(|path| !WITHOUT.contains(path))
        .collect();
    assert!(without.is_empty(), "no page shows a form for {without:?}");
}
