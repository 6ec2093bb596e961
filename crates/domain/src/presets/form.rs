//! Forms and their fields.

use crate::locale::Bilingual;
use serde::{Deserialize, Serialize};

/// A form a shop may start from; none is on until the shop says so.
#[derive(Debug, Deserialize)]
pub struct Form {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it is for.
    pub kind: FormKind,
    /// The fields, in order.
    pub fields: Vec<Field>,
}

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormKind {
    /// Questions before a service.
    Intake,
    /// Agreement to a service.
    Consent,
    /// Further questions.
    Supplement,
    /// Someone else's agreement, such as a parent's.
    Authorization,
    /// Filled by staff.
    Record,
}

/// A field of a form.
#[derive(Debug, Deserialize, Serialize)]
pub struct Field {
    /// Its id within the form.
    pub id: String,
    /// What one answers with.
    #[serde(rename = "type")]
    pub field_type: FieldType,
    /// The question.
    pub label: Bilingual,
    /// Whether an answer is needed, when it is shown.
    pub required: bool,
    /// Whether the answer is encrypted and its reading logged.
    pub sensitive: bool,
    /// Who answers.
    pub filled_by: FilledBy,
    /// What a « yes » calls for; of a choice of many, any option but `none`.
    pub if_yes: Option<IfYes>,
    /// The choices.
    #[serde(default)]
    pub options: Option<Vec<Opt>>,
    /// When it is shown; always when none.
    #[serde(default)]
    pub shown_when: Option<ShownWhen>,
}

/// What one answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    /// A line.
    Text,
    /// Several lines.
    Textarea,
    /// A number.
    Number,
    /// A date.
    Date,
    /// Yes or no.
    YesNo,
    /// A box.
    Checkbox,
    /// One choice.
    Select,
    /// Several choices.
    MultiSelect,
    /// Places on a drawing of the body.
    BodyMap,
    /// A picture.
    Photo,
    /// A signature.
    Signature,
}

/// Who answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FilledBy {
    /// The client.
    Client,
    /// The team.
    Staff,
}

/// What a « yes » calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IfYes {
    /// A look by who gives the service.
    Review,
    /// Not giving the service.
    Stop,
}

/// A choice.
#[derive(Debug, Deserialize, Serialize)]
pub struct Opt {
    /// Its id within the field.
    pub id: String,
    /// Its text.
    pub label: Bilingual,
}

/// When a field is shown.
#[derive(Debug, Deserialize, Serialize)]
pub struct ShownWhen {
    /// What is looked at: `service.id`, `service.tax_kind`, `client.age`.
    pub field: String,
    /// Shown when it is this.
    #[serde(default)]
    pub equals: Option<String>,
    /// Shown when it is under this.
    #[serde(default)]
    pub below: Option<u32>,
}
