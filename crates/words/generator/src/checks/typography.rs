//! Signs and the spaces around them, as the Office québécois de la langue française sets them.

use super::{VALUE, Visible};

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// French: nothing before `;`, `!` and `?`.
pub(super) fn space_before_sign(visible: &Visible) -> Option<String> {
    let pair = pairs(visible).find(|(before, sign)| {
        matches!(sign, ';' | '!' | '?') && matches!(*before, ' ' | NO_BREAK | NARROW)
    });
    pair.map(|(_, sign)| format!("no space before {sign}"))
}

/// French: a no-break space before a colon that a text follows.
pub(super) fn colon(visible: &Visible) -> Option<String> {
    let letters = &visible.letters;
    let wrong = (0..letters.len()).any(|at| {
        let ends = letters
            .get(at + 1)
            .is_none_or(|next| next.is_whitespace() || *next == VALUE);
        letters[at] == ':' && ends && before(letters, at) != Some(NO_BREAK)
    });
    wrong.then(|| "a no-break space (U+00A0) before the colon".to_owned())
}

/// French: a no-break space inside « ».
pub(super) fn guillemets(visible: &Visible) -> Option<String> {
    let letters = &visible.letters;
    let wrong = (0..letters.len()).any(|at| match letters[at] {
        '«' => letters.get(at + 1) != Some(&NO_BREAK),
        '»' => before(letters, at) != Some(NO_BREAK),
        _ => false,
    });
    wrong.then(|| "a no-break space (U+00A0) inside « and »".to_owned())
}

/// The apostrophe is ’ and quotation marks are the language's.
pub(super) fn straight_quotes(visible: &Visible) -> Option<String> {
    let found = visible
        .letters
        .iter()
        .find(|letter| matches!(letter, '\'' | '"'))?;
    Some(format!(
        "{found} is for machines: ’ in words, « » or “ ” to quote"
    ))
}

/// French: a no-break space between a figure and `$`, `%`, `h`, `min`.
pub(super) fn units(visible: &Visible) -> Option<String> {
    let letters = &visible.letters;
    let found = (1..letters.len()).find_map(|at| {
        let figure = letters[at - 1].is_ascii_digit() || letters[at - 1] == VALUE;
        if letters[at] != ' ' || !figure {
            return None;
        }
        let after: String = letters[at + 1..].iter().take(4).collect();
        ["$", "%", "h", "min"]
            .into_iter()
            .find(|unit| is_unit(&after, unit))
    });
    found.map(|unit| format!("a no-break space (U+00A0) before {unit}"))
}

fn is_unit(after: &str, unit: &str) -> bool {
    let rest = after.strip_prefix(unit);
    rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphabetic() || next == '’'))
}

/// French: `14 h 30` and `9 h`, never `14h30`, `14:30`, `09 h` or `9 h 00`.
pub(super) fn clock(visible: &Visible) -> Option<String> {
    let text = &visible.text;
    let letters = &visible.letters;
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let compact = (1..letters.len()).any(|at| {
        matches!(letters[at], 'h' | 'H' | ':') && digit(at - 1) && digit(at + 1) && digit(at + 2)
    });
    let zero = (0..letters.len()).any(|at| {
        let starts = at == 0 || !digit(at - 1);
        let follows = [letters.get(at + 2), letters.get(at + 3)] == [Some(&NO_BREAK), Some(&'h')];
        letters[at] == '0' && starts && digit(at + 1) && follows
    });
    let wrong = compact || zero || text.contains("h\u{a0}00");
    wrong.then(|| "an hour is written 9 h or 14 h 30".to_owned())
}

/// No narrow space, no two spaces, no space at either end.
pub(super) fn spaces(visible: &Visible) -> Option<String> {
    let blank = |letter: &char| matches!(*letter, ' ' | NO_BREAK);
    let ends = [visible.letters.first(), visible.letters.last()];
    if visible.letters.contains(&NARROW) {
        return Some("no narrow space (U+202F)".to_owned());
    }
    if pairs(visible).any(|(one, other)| blank(&one) && blank(&other)) {
        return Some("two spaces in a row".to_owned());
    }
    ends.into_iter()
        .flatten()
        .any(blank)
        .then(|| "a space at an end of the text".to_owned())
}

/// Three points are one sign: …
pub(super) fn three_points(visible: &Visible) -> Option<String> {
    visible
        .text
        .contains("...")
        .then(|| "write … for three points".to_owned())
}

/// English: no space before `%`.
pub(super) fn english_percent(visible: &Visible) -> Option<String> {
    let wrong = pairs(visible).any(|(before, sign)| sign == '%' && before.is_whitespace());
    wrong.then(|| "no space before % in English".to_owned())
}

fn pairs(visible: &Visible) -> impl Iterator<Item = (char, char)> {
    visible.letters.windows(2).map(|pair| (pair[0], pair[1]))
}

fn before(letters: &[char], at: usize) -> Option<char> {
    at.checked_sub(1)
        .and_then(|before| letters.get(before))
        .copied()
}
