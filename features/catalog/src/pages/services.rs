//! The list of services.

use askama::Template;
use web::shell::Shell;

use crate::words::Words;

/// A part of a time bar; `x` and `width` in percent.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Empty when the person works, `pose` when they are free, `around` for what is kept free.
    pub class: &'static str,
    /// Where it begins.
    pub x: String,
    /// How wide it is.
    pub width: String,
    /// What the step is called.
    pub name: String,
    /// How long it is, in words.
    pub said: String,
}

/// A face in a row.
#[derive(Clone, Debug)]
pub struct Face {
    /// Whose.
    pub name: String,
    /// Colour, 1 to 10.
    pub hue: i32,
}

/// How a service is booked today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Booking {
    /// By the clients themselves.
    Online,
    /// By the shop.
    Shop,
    /// Nobody gives it.
    Nobody,
    /// Not on the menu.
    Retired,
}

/// A filter of a list.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Its words.
    pub label: &'static str,
    /// Where it leads.
    pub url: String,
    /// Whether it is the one in force.
    pub current: bool,
}

/// A service of the list.
#[derive(Clone, Debug)]
pub struct ServiceLine {
    /// Its editor.
    pub url: String,
    /// Its name.
    pub name: String,
    /// A second line, or empty.
    pub sub: String,
    /// Its family's colour.
    pub hue: i32,
    /// Its time bar.
    pub bars: Vec<Bar>,
    /// The bar in words.
    pub said: String,
    /// What the client is told it lasts.
    pub minutes: String,
    /// Who gives it.
    pub faces: Vec<Face>,
    /// Their names.
    pub names: String,
    /// What it takes.
    pub resources: String,
    /// Its price.
    pub price: String,
    /// How it is booked.
    pub booking: Booking,
}

/// A family and its services.
#[derive(Clone, Debug)]
pub struct FamilyLines {
    /// Its name.
    pub name: String,
    /// Its services.
    pub lines: Vec<ServiceLine>,
}

/// The list.
#[derive(Template)]
#[template(path = "services.html")]
pub struct ServicesPage {
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
    /// Whether there is any service at all.
    pub any: bool,
    /// Families with something to show.
    pub families: Vec<FamilyLines>,
}
