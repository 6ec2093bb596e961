//! Rows of the catalogue, read and written.

mod entities;
mod offers;
mod preset;
mod products;
mod resources;
mod services;
mod steps;

pub use offers::{
    add_offers, all_offers, forget_offers_of_service, forget_offers_of_staff, offer_row,
};
pub use preset::{FormRow, PresetRows, add_preset};
pub use products::{add_product, change_product, move_stock, product, product_of_code, products};
pub use resources::{add_resource, rename_resource, resources, use_resource};
pub use services::{
    add_category, add_service, categories, change_service, service_sheet, services,
};
pub use steps::{all_steps, replace_steps};
