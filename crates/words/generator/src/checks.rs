//! The rules of writing every visible text is held to.
//!
//! A message that must break a rule says so in the comment above it, with the reason:
//! `# exception spaces: two spaces before a postal code on an envelope.`

mod glossary;
mod places;
mod typography;

use crate::{
    Language,
    source::{Message, Part, is_snake},
};

/// What stands for a value in a text under check.
pub(crate) const VALUE: char = '\u{fffc}';

/// A text as the reader sees it, one branch of every choice taken.
pub(crate) struct Visible {
    pub(crate) letters: Vec<char>,
    pub(crate) text: String,
    pub(crate) names: Vec<String>,
}

/// Why a text is refused.
type Refusal = Option<String>;

/// A rule of writing, with the name an exception gives.
struct Rule {
    name: &'static str,
    of: Of,
    refuses: fn(&Visible) -> Refusal,
}

/// The texts a rule holds for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    French,
    English,
    Both,
    Subjects,
    FrenchButtons,
}

const RULES: [Rule; 15] = [
    Rule {
        name: "signs",
        of: Of::French,
        refuses: typography::space_before_sign,
    },
    Rule {
        name: "colon",
        of: Of::French,
        refuses: typography::colon,
    },
    Rule {
        name: "guillemets",
        of: Of::French,
        refuses: typography::guillemets,
    },
    Rule {
        name: "quotes",
        of: Of::Both,
        refuses: typography::straight_quotes,
    },
    Rule {
        name: "units",
        of: Of::French,
        refuses: typography::units,
    },
    Rule {
        name: "clock",
        of: Of::French,
        refuses: typography::clock,
    },
    Rule {
        name: "spaces",
        of: Of::Both,
        refuses: typography::spaces,
    },
    Rule {
        name: "points",
        of: Of::Both,
        refuses: typography::three_points,
    },
    Rule {
        name: "anglicism",
        of: Of::French,
        refuses: glossary::anglicism,
    },
    Rule {
        name: "inclusive",
        of: Of::French,
        refuses: glossary::gendered,
    },
    Rule {
        name: "tone",
        of: Of::Both,
        refuses: glossary::tone,
    },
    Rule {
        name: "spelling",
        of: Of::English,
        refuses: glossary::spelling,
    },
    Rule {
        name: "percent",
        of: Of::English,
        refuses: typography::english_percent,
    },
    Rule {
        name: "subject",
        of: Of::Subjects,
        refuses: places::subject,
    },
    Rule {
        name: "button",
        of: Of::FrenchButtons,
        refuses: places::button,
    },
];

/// The faults of a file's messages, keys included.
pub(crate) fn check(
    file: &str,
    messages: &[Message],
    language: Language,
    prefix: &str,
) -> Vec<String> {
    let mut faults = Vec::new();
    for message in messages {
        let key = &message.key;
        let told = faults_of(message, language, prefix);
        faults.extend(
            told.into_iter()
                .map(|fault| format!("{file}: {key}: {fault}")),
        );
    }
    faults
}

fn faults_of(message: &Message, language: Language, prefix: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let key = &message.key;
    if !key
        .strip_prefix(prefix)
        .is_some_and(|rest| rest.starts_with('-'))
    {
        faults.push(format!("a key of this feature begins with {prefix}-"));
    }
    if !is_snake(&key.replace('-', "_")) || key.contains('_') {
        faults.push("a key is in lower case, its words joined by -".to_owned());
    }
    let excepted = match exceptions(&message.comment) {
        Ok(excepted) => excepted,
        Err(fault) => {
            faults.push(fault);
            return faults;
        }
    };
    let texts = visible(&message.body);
    for rule in RULES.iter().filter(|rule| rule.of.holds(key, language)) {
        if excepted.contains(&rule.name) {
            continue;
        }
        let refusal = texts.iter().find_map(|text| (rule.refuses)(text));
        faults.extend(refusal.map(|why| format!("{why} (rule {})", rule.name)));
    }
    faults
}

impl Of {
    fn holds(self, key: &str, language: Language) -> bool {
        match self {
            Of::French => language == Language::French,
            Of::English => language == Language::English,
            Of::Both => true,
            Of::Subjects => key.ends_with("-subject"),
            Of::FrenchButtons => language == Language::French && key.ends_with("-button"),
        }
    }
}

/// The rules a comment takes the message out of.
fn exceptions(comment: &[String]) -> Result<Vec<&'static str>, String> {
    let lines = comment
        .iter()
        .filter_map(|line| line.trim().strip_prefix("exception "));
    lines.map(exception).collect()
}

fn exception(line: &str) -> Result<&'static str, String> {
    let (name, reason) = line.split_once(':').unwrap_or((line, ""));
    let rule = RULES.iter().find(|rule| rule.name == name.trim());
    match rule {
        None => Err(format!("there is no rule {} to except", name.trim())),
        Some(_) if reason.trim().is_empty() => Err(format!("exception {name}: give the reason")),
        Some(rule) => Ok(rule.name),
    }
}

/// Every text a message can become.
fn visible(body: &[Part]) -> Vec<Visible> {
    joined(&(String::new(), Vec::new()), body)
        .into_iter()
        .map(|(text, names)| Visible {
            letters: text.chars().collect(),
            text,
            names,
        })
        .collect()
}

fn continued(before: &(String, Vec<String>), part: &Part) -> Vec<(String, Vec<String>)> {
    let (text, names) = before;
    match part {
        Part::Text(more) => vec![(format!("{text}{more}"), names.clone())],
        Part::Show { name, .. } => {
            vec![(
                format!("{text}{VALUE}"),
                names.iter().chain([name]).cloned().collect(),
            )]
        }
        Part::Select { cases, other, .. } => {
            let bodies = cases.iter().map(|(_, body)| body).chain([other]);
            bodies.flat_map(|body| joined(before, body)).collect()
        }
    }
}

fn joined(before: &(String, Vec<String>), body: &[Part]) -> Vec<(String, Vec<String>)> {
    let mut texts = vec![before.clone()];
    for part in body {
        texts = texts
            .iter()
            .flat_map(|before| continued(before, part))
            .collect();
    }
    texts
}
