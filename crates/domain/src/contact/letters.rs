//! Letters without their marks.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// The text in lower case with every accent and ligature undone: « Cœur d’Éloïse » becomes
/// `coeur d’eloise`. Punctuation and spaces stay.
pub fn plain_letters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let lower = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase);
    for letter in lower {
        match letter {
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'þ' => plain.push_str("th"),
            'ı' => plain.push('i'),
            // A capital such as `İ` leaves a mark of its own when it is made small.
            other if is_combining_mark(other) => {}
            other => plain.push(other),
        }
    }
    plain
}
