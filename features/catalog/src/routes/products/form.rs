//! The form of a product: what was typed, and what it says.

use domain::{locale::Locale, money::Money, tax::Kind};
use web::form::{Faults, Typed};

use crate::{
    routes::say::{self, PRODUCT_KINDS},
    service::ProductSheet,
    words::Words,
};

/// Longest name, in characters.
const NAME_LENGTH_MAX: usize = 120;
/// Longest bar code.
const CODE_LENGTH_MAX: usize = 40;
/// Most pieces.
const PIECES_MAX: i32 = 100_000;

/// The form, as typed.
#[derive(Clone, Debug, Default)]
pub struct ProductForm {
    /// The name in French.
    pub name_fr: String,
    /// The name in English.
    pub name_en: String,
    /// The price.
    pub price: String,
    /// What the shop pays.
    pub cost: String,
    /// The kind of supply, as a code.
    pub kind: String,
    /// The bar code.
    pub code: String,
    /// Pieces on hand.
    pub stock: String,
    /// Pieces on hand, as the form showed them when it was opened.
    pub stock_shown: String,
    /// Pieces left when it is time to order.
    pub reorder_at: String,
    /// Whether it is sold.
    pub active: bool,
}

impl ProductForm {
    /// A new product's.
    pub fn blank() -> ProductForm {
        ProductForm {
            kind: Kind::Goods.code().to_owned(),
            stock: "0".to_owned(),
            reorder_at: "0".to_owned(),
            active: true,
            ..ProductForm::default()
        }
    }

    /// What is kept.
    pub fn of(locale: Locale, sheet: &ProductSheet) -> ProductForm {
        ProductForm {
            name_fr: sheet.name.fr.clone(),
            name_en: sheet.name.en.clone(),
            price: words::decimal(locale, sheet.price.cents(), 2),
            cost: words::decimal(locale, sheet.cost.cents(), 2),
            kind: sheet.kind.code().to_owned(),
            code: sheet.code.clone().unwrap_or_default(),
            stock: sheet.stock.to_string(),
            stock_shown: sheet.stock.to_string(),
            reorder_at: sheet.reorder_at.to_string(),
            active: sheet.active,
        }
    }

    /// What came.
    pub fn typed(typed: &Typed) -> ProductForm {
        let text = |name: &str| typed.text(name).to_owned();
        ProductForm {
            name_fr: text("name_fr"),
            name_en: text("name_en"),
            price: text("price"),
            cost: text("cost"),
            kind: text("kind"),
            code: text("code"),
            stock: text("stock"),
            stock_shown: text("stock_shown"),
            reorder_at: text("reorder_at"),
            active: typed.ticked("active"),
        }
    }

    /// What it says; none when something is wrong, which `faults` tells.
    pub fn read(&self, w: Words, faults: &mut Faults) -> Option<ProductSheet> {
        let web = web::words::Words::new(w.locale());
        let name = say::both(&self.name_fr, &self.name_en);
        if name.fr.is_empty() {
            faults.add("name_fr", web.web_fault_missing());
        }
        for (field, text) in [("name_fr", &name.fr), ("name_en", &name.en)] {
            if NAME_LENGTH_MAX < text.chars().count() {
                faults.add(field, web.web_fault_too_long(120));
            }
        }
        let price = say::price(faults, w, "price", &self.price);
        let cost = if self.cost.is_empty() {
            Some(Money::ZERO)
        } else {
            say::price(faults, w, "cost", &self.cost)
        };
        let kind = Kind::parse(&self.kind).filter(|kind| PRODUCT_KINDS.contains(kind));
        if kind.is_none() {
            faults.add("kind", w.catalog_fault_kind());
        }
        let code = code(w, faults, &self.code);
        let stock = pieces(w, faults, ("stock", -PIECES_MAX), &self.stock);
        let reorder_at = pieces(w, faults, ("reorder_at", 0), &self.reorder_at);
        let sheet = ProductSheet {
            name,
            price: price?,
            cost: cost?,
            kind: kind?,
            code,
            stock: stock?,
            reorder_at: reorder_at?,
            active: self.active,
        };
        faults.is_empty().then_some(sheet)
    }
}

/// Letters and figures, without the spaces of the label; empty is none.
fn code(w: Words, faults: &mut Faults, typed: &str) -> Option<String> {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    if CODE_LENGTH_MAX < bare.len() || !bare.chars().all(fits) {
        faults.add("code", w.catalog_fault_code());
    }
    (!bare.is_empty()).then_some(bare)
}

/// A count from `least` up; empty is zero.
fn pieces(
    w: Words,
    faults: &mut Faults,
    (field, least): (&'static str, i32),
    typed: &str,
) -> Option<i32> {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.replace('\u{2212}', "-");
    let found = if bare.is_empty() {
        Some(0)
    } else {
        bare.parse::<i32>().ok()
    };
    let found = found.filter(|found| (least..=PIECES_MAX).contains(found));
    if found.is_none() {
        faults.add(field, w.catalog_fault_pieces());
    }
    found
}
