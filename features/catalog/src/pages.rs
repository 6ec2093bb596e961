//! Pages of the catalogue.

mod products;
mod resources;
mod service;
mod services;

pub use products::{ProductLine, ProductPage, ProductsPage, Stock};
pub use resources::{KindLines, ResourceLine, ResourcesPage};
pub use service::{Facts, PersonRow, Preview, ServicePage, StepRow};
pub use services::{Bar, Booking, Face, FamilyLines, Filter, ServiceLine, ServicesPage};
