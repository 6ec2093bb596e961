//! What the team types at the till: it is theirs, and in their language.

use domain::locale::{Bilingual, Locale};

type Texts = &'static [&'static str];

/// What stands at the foot of a receipt.
pub fn thanks() -> Bilingual {
    Bilingual {
        fr: "Merci de votre visite. Un produit non ouvert s’échange dans les 14\u{a0}jours."
            .to_owned(),
        en: "Thank you for your visit. Unopened products may be exchanged within 14\u{a0}days."
            .to_owned(),
    }
}

/// A discount in hundredths, and why.
pub type Lowered = (u32, &'static str);

/// Why a price is lowered.
pub const fn lowered(locale: Locale) -> &'static [Lowered] {
    match locale {
        Locale::Fr => &[
            (10, "Fidélité"),
            (15, "Tarif étudiant"),
            (10, "Retard de notre part"),
            (20, "Famille de l’équipe"),
        ],
        Locale::En => &[
            (10, "Loyal client"),
            (15, "Student price"),
            (10, "We ran late"),
            (20, "Family of the team"),
        ],
    }
}

/// What is bought with cash of the drawer.
pub const fn paid_out(locale: Locale) -> Texts {
    match locale {
        Locale::Fr => &["Café et lait", "Timbres", "Ampoules", "Papier et crayons"],
        Locale::En => &["Coffee and milk", "Stamps", "Light bulbs", "Paper and pens"],
    }
}

/// Why a product comes back.
pub const fn product_back(locale: Locale) -> Texts {
    match locale {
        Locale::Fr => &["Rapporté, non ouvert", "Acheté en double"],
        Locale::En => &["Brought back unopened", "Bought twice"],
    }
}

/// Why some of the price of a service is given back.
pub const fn service_back(locale: Locale) -> Texts {
    match locale {
        Locale::Fr => &["Séance écourtée", "Résultat à reprendre"],
        Locale::En => &["Cut short", "To be done again"],
    }
}

/// Under which label the ticket of a visit is parked.
pub const fn rung_up(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "Règle en partant",
        Locale::En => "Pays on the way out",
    }
}

/// Under which label a basket is parked.
pub const fn parked(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "Revient avec sa carte",
        Locale::En => "Back with a card",
    }
}
