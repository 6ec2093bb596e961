//! A shop's public pages.

mod details;
mod taken;
mod times;
mod visit;

use askama::Template;
use domain::locale::Locale;
use platform::doorman::Shop;
use web::shell::Shell;

use crate::words::Words;

pub use details::{ChildPage, DetailsPage, GuardianPage, Recap, Sum};
pub use taken::{Alternative, AnotherPage, TakenPage};
pub use times::{Bar, Chip, Day, Move, Opening, Part, Start, TimesPage, TimesView, Week};
pub use visit::{Act, CancelPage, Card, NotNowPage, VisitPage};

/// How the shop is reached when the page cannot help.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// Its number, E.164; empty when it has none.
    pub phone: String,
    /// The number as people read it.
    pub phone_said: String,
    /// Its address, when it has no number; empty when it has none.
    pub email: String,
}

impl Reach {
    /// How this shop is reached.
    pub fn of(shop: &Shop, locale: Locale) -> Reach {
        let phone = shop.phone.clone().unwrap_or_default();
        let phone_said = ::words::phone(locale, &phone);
        let email = if phone.is_empty() {
            shop.email.clone()
        } else {
            None
        };
        Reach {
            phone,
            phone_said,
            email: email.unwrap_or_default(),
        }
    }
}

/// The steps of a booking: words and address.
pub type Steps = Vec<(&'static str, String)>;

/// `GET /{shop}`: what the shop does.
#[derive(Template)]
#[template(path = "menu.html")]
pub struct MenuPage {
    pub shell: Shell,
    pub w: Words,
    pub steps: Steps,
    pub policy: String,
    pub notice: &'static str,
    pub said: &'static str,
    pub families: Vec<Family>,
    pub reach: Reach,
}

/// A family of services, with at least one.
#[derive(Clone, Debug)]
pub struct Family {
    /// Where it is on the page.
    pub anchor: String,
    /// Its name.
    pub name: String,
    /// Its services.
    pub services: Vec<Item>,
}

/// A service to choose.
#[derive(Clone, Debug)]
pub struct Item {
    /// What a form sends for it.
    pub id: String,
    /// Where choosing it leads.
    pub url: String,
    /// Its name.
    pub name: String,
    /// What the client reads of it; may be empty.
    pub description: String,
    /// How long it lasts.
    pub length: String,
    /// Before tax.
    pub price: String,
    /// Whether the price is where it starts.
    pub from: bool,
}
