//! The plain part of a letter.

use domain::locale::Locale;

use super::{Button, Fact, Letter};

/// Characters of a line; only an address may be longer, since a broken one leads nowhere.
const COLUMNS: usize = 72;

/// The letter as plain text.
pub(super) fn write(letter: &Letter) -> String {
    let mut blocks = vec![folded(&letter.greeting)];
    blocks.extend(letter.opening.iter().map(|text| folded(text)));
    blocks.push(joined(
        letter
            .facts
            .iter()
            .map(|fact| fact_lines(letter.locale, fact)),
    ));
    let acts = letter.first_act.iter().chain(&letter.second_act);
    blocks.push(joined(
        acts.map(|button| button_lines(letter.locale, button)),
    ));
    blocks.extend(letter.paragraphs.iter().map(|text| folded(text)));
    blocks.extend(
        letter
            .aside
            .iter()
            .map(|link| button_lines(letter.locale, link)),
    );
    blocks.push(joined(
        [&letter.closing, &letter.shop].map(|text| folded(text)),
    ));
    let (address, phone) = (folded(&letter.foot.address), letter.phone());
    blocks.push(joined([address, phone]));
    let link = letter
        .foot
        .link
        .iter()
        .map(|button| button_lines(letter.locale, button));
    blocks.push(joined([folded(&letter.foot.note)].into_iter().chain(link)));
    blocks.retain(|block| !block.is_empty());
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn joined(lines: impl IntoIterator<Item = String>) -> String {
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// What stands between a label and its value; French keeps its colon on the label's line.
const fn colon(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "\u{a0}: ",
        Locale::En => ": ",
    }
}

fn fact_lines(locale: Locale, fact: &Fact) -> String {
    let value = folded(&format!("{}{}{}", fact.label, colon(locale), fact.value));
    let note = if fact.note.is_empty() {
        String::new()
    } else {
        format!("({})", fact.note)
    };
    joined([value, folded(&note)])
}

/// The label and the address on one line when there is room, else the address on its own.
fn button_lines(locale: Locale, button: &Button) -> String {
    let label = format!("{}{}", button.label, colon(locale));
    let room = COLUMNS.saturating_sub(label.chars().count());
    let between = if button.url.chars().count() <= room {
        ""
    } else {
        "\n"
    };
    let label = if between.is_empty() {
        label.as_str()
    } else {
        label.trim_end_matches(' ')
    };
    format!("{label}{between}{}", button.url)
}

/// Breaks each line at an ordinary space before it is too long; a no-break space holds.
fn folded(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        lines.push(String::new());
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            put(&mut lines, word);
        }
    }
    lines.join("\n")
}

fn put(lines: &mut Vec<String>, word: &str) {
    match lines.last_mut() {
        Some(line) if line.is_empty() => line.push_str(word),
        Some(line) if line.chars().count() + 1 + word.chars().count() <= COLUMNS => {
            line.push(' ');
            line.push_str(word);
        }
        _ => lines.push(word.to_owned()),
    }
}
