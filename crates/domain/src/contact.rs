//! How people and shops are named and reached: each text is parsed once, then trusted.
//!
//! A value that exists is fit to be stored, printed and put in a message's header. Every refusal
//! says what is wrong, so that the page can show an example. `Debug` never shows what is inside:
//! these are personal and would end up in logs.

mod email;
mod letters;
mod name;
mod phone;
mod reserved;
mod slug;

pub use email::{EmailAddress, EmailError};
pub use letters::plain_letters;
pub use name::{NameError, PersonName, ShopName};
pub use phone::{PhoneError, PhoneNumber};
pub use reserved::RESERVED;
pub use slug::{Slug, SlugError};

/// What a parsed text has in common: it reads, it prints, and it stays out of logs.
macro_rules! parsed_text {
    ($name:ident) => {
        impl $name {
            /// The text, as stored.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}
use parsed_text;

#[cfg(test)]
mod tests;
