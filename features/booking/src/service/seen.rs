//! What somebody had before their eyes when they changed a visit.

use super::store::Kept;

/// How a visit was when somebody read it: where, and where it stood. Who changes it says so, and is
/// told when somebody else was quicker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen(String);

impl Seen {
    pub(super) fn of(kept: &Kept) -> Seen {
        Seen(format!("{}-{}", kept.sequence, kept.status.as_str()))
    }

    /// What a form brings back; none for nothing.
    pub fn read(typed: &str) -> Option<Seen> {
        (!typed.is_empty()).then(|| Seen(typed.to_owned()))
    }

    /// What a form carries.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
