//! Rules of the place a text appears in: a text message, a subject line, a button.

use super::{VALUE, Visible, glossary::has_word};

/// Letters of one text message (GSM 03.38).
const TEXT_MESSAGE_MAX: usize = 160;

/// The letters of GSM 03.38 our texts use, but for ASCII letters and figures.
const GSM_SIGNS: &str = "éèàùìòäöüñÉÇÄÖÜÑåÅæÆßøØ£¥¤§¿¡ \n'\"():;!?-/+=@#%&*,.$_<>";

/// What a text message never tells: a phone may be shared.
const UNTOLD_IN_TEXT: [&str; 4] = ["first_name", "services", "price", "amount"];

/// What a subject line never tells: it shows on a locked screen.
const UNTOLD_IN_SUBJECT: [&str; 4] = ["services", "first_name", "amount", "child_first_name"];

/// One message of GSM-7 letters, that never asks to reply with a carrier's own word.
pub(super) fn text_message(visible: &Visible) -> Option<String> {
    let foreign = |letter: &&char| {
        !letter.is_ascii_alphanumeric() && !GSM_SIGNS.contains(**letter) && **letter != VALUE
    };
    if let Some(letter) = visible.letters.iter().find(foreign) {
        return Some(format!(
            "{letter:?} is not a letter of text messages (GSM-7)"
        ));
    }
    if visible.letters.len() > TEXT_MESSAGE_MAX {
        return Some(format!("longer than {TEXT_MESSAGE_MAX} letters"));
    }
    if has_word(&visible.text, "CANCEL") || visible.text.contains("eply cancel") {
        return Some("a reply CANCEL stops every message: ask for another word".to_owned());
    }
    told(visible, &UNTOLD_IN_TEXT)
}

/// A subject line says nothing private.
pub(super) fn subject(visible: &Visible) -> Option<String> {
    told(visible, &UNTOLD_IN_SUBJECT)
}

fn told(visible: &Visible, untold: &[&str]) -> Option<String> {
    let name = visible
        .names
        .iter()
        .find(|name| untold.contains(&name.as_str()))?;
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
