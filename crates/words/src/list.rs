//! Lists in a sentence.

use domain::locale::Locale;

/// `a, b et c`, `a, b and c`; nothing for nothing.
pub fn list<T: AsRef<str>>(locale: Locale, things: &[T]) -> String {
    let and = match locale {
        Locale::Fr => " et ",
        Locale::En => " and ",
    };
    match things {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [before @ .., last] => {
            let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
            format!("{}{and}{}", before.join(", "), last.as_ref())
        }
    }
}
