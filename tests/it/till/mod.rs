//! The till as the one at the counter meets it: through its pages and forms.

mod fees;
mod paying;
mod ringing;
mod selling;

use domain::identity::Role;
use tests::{Answer, Ask, Cast, Lab, html};

const NOW: &str = "2026-03-09T15:00Z";

/// Who stands at a shop's till.
struct Till<'a> {
    lab: &'a Lab,
    cookie: &'a str,
}

impl<'a> Till<'a> {
    fn of(lab: &'a Lab, cast: &'a Cast) -> Till<'a> {
        Till {
            lab,
            cookie: cast.cookie(Role::Owner),
        }
    }

    async fn open(&self, path: &str) -> Answer {
        Ask::get(path)
            .cookie(self.cookie)
            .of(&self.lab.router)
            .await
    }

    async fn send(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        Ask::post(path, fields)
            .cookie(self.cookie)
            .of(&self.lab.router)
            .await
    }

    /// Rings up the shop's service; where its ticket stands.
    async fn ring_up(&self, cast: &Cast) -> String {
        let service = cast.keys["services/id"].as_str();
        let answer = self.send("/app/till/lines", &[("service", service)]).await;
        answer.is(303);
        answer.location().to_owned()
    }

    /// What the form of a page holds in a field.
    async fn held(&self, path: &str, action: &str, field: &str) -> String {
        let page = self.open(path).await;
        let forms = html::forms(path, &page.text);
        let form = forms.iter().find(|form| form.action == action);
        let form = form.unwrap_or_else(|| panic!("no form for {action} in {}", page.text));
        let mut held = form.fields.iter().filter(|(name, _)| name == field);
        held.next()
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    }

    /// Pays a ticket with a card; where the sale stands.
    async fn pay(&self, ticket: &str) -> String {
        let path = format!("{ticket}/payment");
        let version = self.held(&path, &path, "version").await;
        let agreed = self.held(&path, &path, "agreed").await;
        let fields = [
            ("with", "terminal"),
            ("version", &version),
            ("agreed", &agreed),
            ("act", "pay"),
            ("key", "a-key-of-this-form"),
        ];
        let answer = self.send(&path, &fields).await;
        answer.is(303);
        let sale = answer.location().to_owned();
        sale.trim_end_matches("/handover").to_owned()
    }
}
