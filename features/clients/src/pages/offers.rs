//! The page on which a person accepts offers, or takes their consent back.

use askama::Template;
use domain::locale::Locale;
use web::{door::Guest, shell::Shell};

use crate::{service::Offer, words::Words};

/// One purpose, and the one thing to do about it.
pub(crate) struct OfferLine {
    pub purpose: &'static str,
    pub title: String,
    pub text: String,
    /// Since when it is accepted, in words; or empty.
    pub accepted: String,
    pub reply: &'static str,
    pub look: &'static str,
    pub button: String,
}

/// The page.
#[derive(Template)]
#[template(path = "offers.html")]
pub(crate) struct OffersPage {
    pub shell: Shell,
    pub w: Words,
    pub action: String,
    pub lines: Vec<OfferLine>,
    /// Who sends: name, address and how to reach them (CASL; SOR/2012-36, s. 4).
    pub sender: String,
    pub policy: String,
}

impl OffersPage {
    pub(crate) fn new(guest: &Guest, shell: Shell, action: String, offers: &[Offer]) -> OffersPage {
        let w = Words::new(guest.ctx.locale);
        let base = guest.base(w.locale());
        OffersPage {
            shell,
            w,
            action,
            lines: offers.iter().map(|offer| line(guest, w, offer)).collect(),
            sender: sender(guest),
            policy: match w.locale() {
                Locale::Fr => format!("{base}/confidentialite"),
                Locale::En => format!("{base}/privacy"),
            },
        }
    }
}

fn line(guest: &Guest, w: Words, offer: &Offer) -> OfferLine {
    let purpose = offer.purpose.code();
    let day = offer.accepted_at.map(|at| guest.shop.zone.date(at));
    let (reply, look, button) = if day.is_some() {
        ("no", "", w.clients_offers_no(purpose))
    } else {
        ("yes", "primary", w.clients_offers_yes(purpose))
    };
    OfferLine {
        purpose,
        title: w.clients_offers_purpose(purpose),
        text: w.clients_offers_text(purpose, &guest.shop.name),
        accepted: day.map_or_else(String::new, |day| w.clients_offers_accepted(day)),
        reply,
        look,
        button,
    }
}

fn sender(guest: &Guest) -> String {
    let shop = &guest.shop;
    let phone = shop.phone.as_deref();
    let phone = phone.map(|phone| words::phone(guest.ctx.locale, phone));
    let known = [Some(shop.name.clone()), Some(shop.address.clone()), phone];
    let all = known.into_iter().flatten().chain(shop.email.clone());
    let all: Vec<String> = all.filter(|part| !part.is_empty()).collect();
    all.join(", ")
}
