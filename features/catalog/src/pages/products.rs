//! The shelf.

use askama::Template;
use web::{
    form::{Choice, Faults},
    shell::Shell,
};

use super::Filter;
use crate::{routes::ProductForm, words::Words};

/// How much of a product is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stock {
    /// Enough.
    Enough,
    /// At the threshold or under it.
    Low,
    /// None.
    Out,
    /// No longer sold.
    Retired,
}

impl Stock {
    /// The colour of its bar.
    pub const fn tone(self) -> &'static str {
        match self {
            Stock::Enough | Stock::Retired => "",
            Stock::Low => "warn",
            Stock::Out => "danger",
        }
    }
}

/// A product of the list.
#[derive(Clone, Debug)]
pub struct ProductLine {
    /// Its editor.
    pub url: String,
    /// Its name.
    pub name: String,
    /// Its bar code, or empty.
    pub code: String,
    /// Its price.
    pub price: String,
    /// How many are left, in words.
    pub left: String,
    /// Its threshold, in words.
    pub threshold: String,
    /// How full its bar is, in percent.
    pub filled: i32,
    /// How that is.
    pub stock: Stock,
    /// How many bring it back to twice its threshold.
    pub wanted: i32,
}

/// The list.
#[derive(Template)]
#[template(path = "products.html")]
pub struct ProductsPage {
    /// What stands around it.
    pub shell: Shell,
    /// Its words.
    pub w: Words,
    /// Whether the reader may change it.
    pub may_edit: bool,
    /// How many there are.
    pub lede: String,
    /// What is looked for.
    pub q: String,
    /// Filters.
    pub filters: Vec<Filter>,
    /// Whether there is any product at all.
    pub any: bool,
    /// Products to show.
    pub lines: Vec<ProductLine>,
    /// Products to order.
    pub wanted: Vec<ProductLine>,
    /// What the shelf cost, for those who may see it.
    pub value: Option<String>,
}

/// The editor of a product.
#[derive(Template)]
#[template(path = "product.html")]
pub struct ProductPage {
    /// What stands around it.
    pub shell: Shell,
    /// Its words.
    pub w: Words,
    /// Whether the reader may change it.
    pub may_edit: bool,
    /// Where the form goes.
    pub action: String,
    /// Above the form.
    pub heading: String,
    /// As typed, or as kept.
    pub form: ProductForm,
    /// What is wrong.
    pub faults: Faults,
    /// Kinds of supply.
    pub kinds: Vec<Choice>,
}
