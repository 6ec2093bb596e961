//! What is typed and sent by who means no good, or knows no better.

use proptest::{prelude::*, sample::select};
use web::respond::encoded;

/// What anybody may type.
pub const TEXTS: &[&str] = &[
    "",
    " ",
    "\u{a0}",
    "0",
    "-1",
    "1e30",
    "NaN",
    "9223372036854775808",
    "-9223372036854775809",
    "999999999999999999999999999999",
    "1,5",
    "0x10",
    "٣",
    "½",
    "0000-00-00",
    "9999-99-99",
    "9999-12-31",
    "-262143-01-01",
    "1999-12-31",
    "2003-05-05",
    "2007-12-31",
    "2101-01-04",
    "1999-12-31T10:00",
    "2003-05-05T10:00",
    "2007-12-31T23:59",
    "2101-01-04T10:00",
    "2026-02-30",
    "2026-03-08",
    "24:00",
    "25:61",
    "02:30",
    "2026-03-08T02:30",
    "9999-12-31T23:59:59Z",
    "2026-03-10T10:00:00+99:99",
    "'",
    "''",
    "\"",
    "' OR '1'='1",
    "'; DROP TABLE clients; --",
    "%",
    "_",
    "\\",
    "$1",
    "?1",
    "{{7*7}}",
    "${7*7}",
    "<xss7>",
    "<script><xss7></script>",
    "\"><xss7>",
    "\" onxss7=\"1",
    "' onxss7='1",
    "javascript:<xss7>",
    "</textarea><xss7>",
    "</title><xss7>",
    "<!--<xss7>",
    "]]><xss7>",
    "\u{202e}gauche",
    "e\u{301}e\u{301}",
    "👩‍👩‍👧‍👦",
    "\u{feff}",
    "\u{fffd}",
    "\u{10ffff}",
    "a\r\nSet-Cookie: x=y",
    "a\0b",
    "\u{1}\u{7f}",
    "../../etc/passwd",
    "//evil.example",
    "https://evil.example",
    "null",
    "true",
    "[]",
    "{}",
    "AAAAAAAAAAAAAAAAAAAAAA",
    "zzzzzzzzzzzzzzzzzzzzzz",
    "__proto__",
    "-0",
];
/// Written as they are: what is no encoding of anything.
pub const RAWS: &[&str] = &[
    "%",
    "%zz",
    "%f",
    "%ff",
    "%ff%fe",
    "%c3%28",
    "%00",
    "%ed%a0%80",
    "%u0041",
    "+%2B",
    "%0d%0a",
    "%2e%2e%2f",
];
/// Fields of any form.
pub const NAMES: &[&str] = &[
    "q", "date", "page", "before", "days", "from", "service", "staff", "client", "lang", "next",
    "done", "at", "with", "step", "act", "key", "state", "show", "who", "age", "to", "for", "time",
    "role", "name", "email", "phone", "locale",
];
/// How a body may say it is written.
pub const KINDS: &[&str] = &[
    "application/x-www-form-urlencoded",
    "application/json",
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded; charset=utf-16",
    "",
];

/// A value as it stands in an address or a body.
pub fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => select(TEXTS).prop_map(encoded),
        3 => select(RAWS).prop_map(str::to_owned),
        4 => any::<String>().prop_map(|text| encoded(&text)),
        1 => (select(TEXTS), 1_000_usize..40_000).prop_map(repeated),
        2 => any::<i64>().prop_map(|number| number.to_string()),
    ]
}

/// A text over and over, up to that many letters.
fn repeated((text, length): (&str, usize)) -> String {
    let length = if text.is_empty() { 0 } else { length };
    encoded(&text.chars().cycle().take(length).collect::<String>())
}
