//! The functions a message may use, and the type each asks of its value.

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Anything that is shown as it is.
    Text,
    /// A text the message chooses by.
    Choice,
    /// A whole number.
    Number,
    /// Minutes.
    Duration,
    /// An amount.
    Money,
    /// A day.
    Date,
    /// A time of day.
    Time,
}

impl Kind {
    /// The type as Rust writes it.
    pub(crate) fn rust(self) -> &'static str {
        match self {
            Kind::Text | Kind::Choice => "str",
            Kind::Number | Kind::Duration => "i64",
            Kind::Money => "::domain::money::Money",
            Kind::Date => "::jiff::civil::Date",
            Kind::Time => "::jiff::civil::Time",
        }
    }

    /// Its name in a fault or in the documentation of a field.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Choice => "text to choose by",
            Kind::Number => "number (a plural or NUMBER)",
            Kind::Duration => "minutes (DURATION)",
            Kind::Money => "amount (MONEY, PRICE)",
            Kind::Date => "date (DATE, DAY)",
            Kind::Time => "time (TIME)",
        }
    }
}

/// How a value is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    /// As it is: `{ $name }`.
    Bare,
    /// Chosen by, not shown: `{ $role -> .. }`.
    Choice,
    /// `NUMBER`, or counted by a plural.
    Number,
    /// `DURATION`.
    Duration,
    /// `MONEY`.
    Money,
    /// `PRICE`.
    Price,
    /// `DATE` or `DAY`, with the name of the form in `words::DateForm`.
    Date(&'static str),
    /// `TIME`.
    Time,
}

impl Form {
    /// The kind of value the form asks for; a bare one takes any.
    pub(crate) fn kind(self) -> Option<Kind> {
        match self {
            Form::Bare => None,
            Form::Choice => Some(Kind::Choice),
            Form::Number => Some(Kind::Number),
            Form::Duration => Some(Kind::Duration),
            Form::Money | Form::Price => Some(Kind::Money),
            Form::Date(_) => Some(Kind::Date),
            Form::Time => Some(Kind::Time),
        }
    }
}

/// The form of a function and its `style`; none when there is no such.
pub(crate) fn form(function: &str, style: Option<&str>) -> Option<Form> {
    match (function, style) {
        ("NUMBER", None) => Some(Form::Number),
        ("MONEY", None) => Some(Form::Money),
        ("PRICE", None) => Some(Form::Price),
        ("TIME", None) => Some(Form::Time),
        ("DURATION", None) => Some(Form::Duration),
        ("DAY", None) => Some(Form::Date("Day")),
        ("DATE", style) => date(style.unwrap_or("long")).map(Form::Date),
        _ => None,
    }
}

fn date(style: &str) -> Option<&'static str> {
    match style {
        "long" => Some("Long"),
        "sentence" => Some("Sentence"),
        "weekday" => Some("Weekday"),
        "plain" => Some("Plain"),
        "short" => Some("Short"),
        "label" => Some("Label"),
        "month" => Some("Month"),
        _ => None,
    }
}
