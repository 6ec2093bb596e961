//! Two shops on one street, and what one of them shows its owner.

use std::collections::BTreeMap;

use axum::http::Method;
use domain::identity::Role;
use tests::{Ask, Cast, Lab};
use web::routes::Route;

use crate::house::shown::{self, Fields};

/// Two shops, the forms of the first as its owner is shown them, and its rows.
pub struct Street {
    /// The house.
    pub lab: Lab,
    /// The shop whose things are asked for.
    pub ours: Cast,
    /// The shop of those who ask.
    pub theirs: Cast,
    /// What the first shop's pages show its owner, by where it is sent.
    pub forms: BTreeMap<String, Vec<Fields>>,
}

/// When the tests take place.
const NOW: &str = "2026-03-09T12:00Z";

impl Street {
    /// Opens both.
    pub async fn open() -> Street {
        let lab = Lab::at(NOW).await;
        let ours = lab.cast("etang", "Balise").await;
        let theirs = lab.cast("colline", "Voisin").await;
        let forms = shown::forms(&lab, &ours, ours.cookie(Role::Owner)).await;
        Street {
            lab,
            ours,
            theirs,
            forms,
        }
    }

    /// The address of a route in the first shop; one that cannot be filled fails the test.
    pub fn path(&self, route: &Route) -> String {
        self.ours.path(route.path).unwrap_or_else(|key| {
            panic!(
                "{}: nothing stands for {key}; say what does in tests/kit/things.rs",
                route.path
            )
        })
    }

    /// What is sent to a route: the form a page shows for it, or everything a form may hold.
    pub fn ask(&self, route: &Route, path: &str) -> Ask {
        if route.method == Method::GET {
            return Ask::get(path);
        }
        let own = self.path(route);
        let own = self.forms.get(&own).and_then(|forms| forms.last());
        let fields = own.cloned().unwrap_or_else(|| self.anything());
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        Ask::post(path, &fields)
    }

    fn anything(&self) -> Vec<(String, String)> {
        let key = |key: &str| self.ours.keys[key].clone();
        [
            ("name", "Personne".to_owned()),
            ("email", "personne@courriel.example".to_owned()),
            ("client", key("clients/id")),
            ("service", key("services/id")),
            ("staff", key("hours/staff")),
            ("date", "2026-03-12".to_owned()),
            ("time", "10:00".to_owned()),
            ("role", "front_desk".to_owned()),
            ("status", "arrived".to_owned()),
            ("notes", "rien".to_owned()),
            ("shop", self.ours.tenant.to_string()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }
}
