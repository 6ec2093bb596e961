//! Faults of a form some of whose fields are numbered, in the order they were found.

/// What is wrong, by field, in the reader's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(Vec<(String, String)>);

impl Marks {
    /// Notes a fault; the first one of a field stays.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        let field = field.into();
        if self.of(&field).is_empty() {
            self.0.push((field, message.into()));
        }
    }

    /// Whether all is well.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fault of a field, or empty.
    pub fn of(&self, field: &str) -> &str {
        self.0
            .iter()
            .find(|(found, _)| found == field)
            .map_or("", |(_, message)| message)
    }

    /// Field and message.
    pub fn list(&self) -> &[(String, String)] {
        &self.0
    }
}
