//! Phone numbers of North America.

use domain::locale::Locale;

/// Area codes the caller does not pay for.
const TOLL_FREE: [&str; 7] = ["800", "833", "844", "855", "866", "877", "888"];

/// A stored number (`+14185550142`) as people write it: `418 555-0142`, `418-555-0142`; toll-free
/// with its 1. One of another country is left as it is stored.
pub fn phone(locale: Locale, stored: &str) -> String {
    let Some((area, exchange, line)) = parts(stored) else {
        return stored.to_owned();
    };
    let space = match locale {
        Locale::Fr => ' ',
        Locale::En => '-',
    };
    let local = format!("{area}{space}{exchange}-{line}");
    if TOLL_FREE.contains(&area) {
        format!("1{space}{local}")
    } else {
        local
    }
}

fn parts(stored: &str) -> Option<(&str, &str, &str)> {
    let digits = stored.strip_prefix("+1").unwrap_or(stored);
    if digits.len() != 10 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (area, rest) = digits.split_at(3);
    let (exchange, line) = rest.split_at(3);
    Some((area, exchange, line))
}
