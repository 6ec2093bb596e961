//! The catalogue's use cases.

mod assign;
mod catalogue;
mod edit;
mod fill;
mod menu;
mod products;
mod resources;
mod sheet;
mod stock;
mod store;

pub use assign::{Assigned, assign_in};
pub use catalogue::{Catalogue, Listed, catalogue};
pub use edit::{Saving, save};
pub use fill::{Filled, fill_from_preset_in};
pub use menu::{Category, Menu, Offer, Resource, Service, menu};
pub use products::{Product, SheetSeen, product, products, save_product};
pub use resources::{Change, Equipment, add_resource, change_resource, resources};
pub use sheet::{ProductSheet, ServiceSheet, Step};
pub use stock::{move_stock_in, product_in, product_of_code_in, products_in};
