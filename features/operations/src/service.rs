//! Use cases on the service itself: opening a shop, and its settings.

mod demonstration;
mod opening;
mod preset;
mod schedule;
mod settings;
mod sign_up;

pub use demonstration::{DemoShop, demo_shops};
pub use opening::{OpenedShop, Opening, OwnerAccount, TeamAccount, TeamMemberSpec, open_shop_in};
pub use preset::preset_hours;
pub use schedule::{
    PersonSchedule, PlaceSchedule, add_exception, add_special_days, change_opening, change_weeks,
    forget_opening, forget_weeks, person_schedule, place_schedule, remove_exception,
    remove_special_days,
};
pub use settings::{
    Settings, change_rules, change_shop, change_slug, change_taxes, change_zone, settings,
};
pub use sign_up::{SignUp, free_slug, open_shop};

/// Version of the terms in force for those who open an account.
pub const TERMS_VERSION: &str = identity::service::DOCUMENTS_VERSION;

/// Version of the service's own confidentiality policy in force.
pub const POLICY_VERSION: &str = identity::service::DOCUMENTS_VERSION;
