//! The form of a sign-up, step by step.

use tests::{Answer, Ask, Lab};

pub const NOW: &str = "2026-03-09T12:00Z";
pub const PASSWORD: &str = "quatre grands arbres sous la neige";
pub const EMAIL: &str = "zoe.lavigne@courriel.example";

/// What somebody types, field by field.
#[derive(Clone, Debug)]
pub struct Form(pub Vec<(String, String)>);

impl Form {
    /// A salon of Quebec that collects taxes.
    pub fn whole() -> Form {
        let fields = [
            ("step", "account"),
            ("name", "Salon Épinette"),
            ("slug", "epinette"),
            ("trade", "hair"),
            ("province", "QC"),
            ("legal_name", "9123-4567 Québec inc."),
            ("street", "12, rue des Érables"),
            ("city", "Sainte-Épreuve"),
            ("postal_code", "g7h 0a1"),
            ("phone", "418 555-0142"),
            ("zone", "America/Toronto"),
            ("taxed", "yes"),
            ("gst_hst", "123456782 RT0001"),
            ("gst_from", "2020-01-01"),
            ("qst", "1234567890 TQ0001"),
            ("qst_from", "2020-01-01"),
            ("first_name", "Zoé"),
            ("last_name", "Lavigne"),
            ("email", EMAIL),
            ("password", PASSWORD),
            ("adult", "yes"),
            ("terms", "yes"),
            ("policy", "yes"),
        ];
        Form(
            fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        )
    }

    /// With another answer.
    pub fn with(mut self, field: &str, value: &str) -> Form {
        self.0.retain(|(name, _)| name != field);
        if !value.is_empty() {
            self.0.push((field.to_owned(), value.to_owned()));
        }
        self
    }

    pub fn ask(&self, path: &str) -> Ask {
        let fields: Vec<_> = self
            .0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        Ask::post(path, &fields)
    }

    pub async fn sent(&self, lab: &Lab) -> Answer {
        self.ask("/sign-up").of(&lab.router).await
    }
}

/// How many rows each table holds.
pub async fn counts(lab: &Lab) -> Vec<(&'static str, i64)> {
    let tables = [
        "accounts",
        "sessions",
        "tenants",
        "shop_versions",
        "legal_entities",
        "locations",
        "opening_hours",
        "staff",
        "acceptances",
        "memberships",
        "resources",
        "services",
        "service_segments",
        "staff_services",
        "products",
        "form_models",
        "booking_rules",
        "staff_hours",
        "deeds",
        "letters",
        "sign_ins",
    ];
    let mut counts = Vec::new();
    for table in tables {
        counts.push((
            table,
            lab.number(&format!("SELECT COUNT(*) FROM {table}")).await,
        ));
    }
    counts
}
