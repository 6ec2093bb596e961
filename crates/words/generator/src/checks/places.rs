//! Rules of the place a text appears in: a subject line, a button.

use super::Visible;

/// What a subject line never tells: it shows on a locked screen.
const UNTOLD_IN_SUBJECT: [&str; 4] = ["services", "first_name", "amount", "child_first_name"];

/// A subject line says nothing private.
pub(super) fn subject(visible: &Visible) -> Option<String> {
    let name = visible
        .names
        .iter()
        .find(|name| UNTOLD_IN_SUBJECT.contains(&name.as_str()))?;
    Some(format!("${name} is not told here"))
}

/// A French button is a verb in the infinitive, or a plain answer.
pub(super) fn button(visible: &Visible) -> Option<String> {
    let text = visible.text.as_str();
    let answer = ["Oui", "Non, merci", "Ce n’était pas moi"].contains(&text);
    let words = text.split([' ', '’', '\u{a0}']).take(3);
    let verb = words.map(str::to_lowercase).any(|word| {
        let word = word.trim_end_matches(',');
        ["er", "ir", "re"]
            .iter()
            .any(|ending| word.ends_with(ending))
    });
    (!answer && !verb).then(|| "a button begins with a verb in the infinitive".to_owned())
}
