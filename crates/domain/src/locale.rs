//! The two languages of the product.

/// A language of Canada, as written here: French of Quebec, Canadian English.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Français (fr-CA); the default until a reader chooses.
    #[default]
    Fr,
    /// English (en-CA).
    En,
}

impl Locale {
    /// The language's two letters: `fr` or `en`; what is stored and what addresses carry.
    pub const fn code(self) -> &'static str {
        match self {
            Locale::Fr => "fr",
            Locale::En => "en",
        }
    }

    /// The tag of the page's `lang` attribute: `fr-CA` or `en-CA`.
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::Fr => "fr-CA",
            Locale::En => "en-CA",
        }
    }

    /// The language whose code or tag is given (`fr`, `fr-CA`, `en`, `en-CA`); none for another.
    pub fn parse(code: &str) -> Option<Locale> {
        match code {
            "fr" | "fr-CA" => Some(Locale::Fr),
            "en" | "en-CA" => Some(Locale::En),
            _ => None,
        }
    }

    /// The other language.
    pub const fn other(self) -> Locale {
        match self {
            Locale::Fr => Locale::En,
            Locale::En => Locale::Fr,
        }
    }
}

/// A text in both languages; both are whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Bilingual {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Bilingual {
    /// The text in one language.
    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::Fr => &self.fr,
            Locale::En => &self.en,
        }
    }
}
