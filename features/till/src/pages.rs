//! Pages of the till, typed.

mod cart;
mod fee;
mod handover;
mod pay;
mod pick;
mod sale;
mod say;
mod settings;
mod till;
mod tip;

pub use cart::{Edit, Panel};
pub use fee::FeePage;
pub use handover::{Beside, HandoverPage, Next};
pub use pay::{Chosen, PayPage, Paying};
pub use pick::{Keyed, Tab};
pub use sale::{Back, SalePage};
pub use say::custom_kind;
pub use settings::{SettingsPage, code as basis_code, form as settings_form, position};
pub use till::{Asked, Desk, TillPage};
pub use tip::{Asking, TipPage};
