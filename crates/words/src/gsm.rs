//! Text messages: one letter outside GSM 03.38 makes each message hold 70 letters instead of 160.

/// Letters of GSM 03.38 that are not ASCII, and count for one.
const BASIC: &str = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";

/// Letters of the extension table, which count for two.
const EXTENDED: &str = "^{}\\[]~|€\u{c}";

/// ASCII letters that GSM 03.38 does not have.
const NOT_BASIC: &str = "^{}\\[]~|`\t";

/// The text in GSM-7 letters: ordinary spaces, straight apostrophes, three points, « aout ». Accents
/// of é è à ù stay; what has no letter at all is left, and counts against the message.
pub fn gsm(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match replacement(letter) {
            Some(other) => plain.push_str(other),
            None => plain.push(letter),
        }
    }
    plain
}

/// How many places of the message's 160 a text takes; none when a letter is outside GSM-7.
pub fn gsm_length(text: &str) -> Option<usize> {
    text.chars().map(width).sum()
}

fn width(letter: char) -> Option<usize> {
    if EXTENDED.contains(letter) {
        return Some(2);
    }
    let basic = (letter.is_ascii() && !NOT_BASIC.contains(letter)) || BASIC.contains(letter);
    basic.then_some(1)
}

fn replacement(letter: char) -> Option<&'static str> {
    let other = match letter {
        '\u{a0}' | '\u{202f}' => " ",
        '’' | '‘' => "'",
        '“' | '”' | '«' | '»' => "\"",
        '–' | '—' | '\u{2212}' | '\u{2011}' => "-",
        '…' => "...",
        '×' => "x",
        'ê' | 'ë' => "e",
        'â' | 'á' => "a",
        'î' | 'ï' | 'í' => "i",
        'ô' | 'ó' => "o",
        'û' | 'ú' => "u",
        'ç' => "c",
        'œ' => "oe",
        'Œ' => "OE",
        'À' | 'Â' => "A",
        'È' | 'Ê' | 'Ë' => "E",
        'Î' | 'Ï' => "I",
        'Ô' => "O",
        'Û' | 'Ù' => "U",
        'ÿ' => "y",
        _ => return None,
    };
    Some(other)
}
