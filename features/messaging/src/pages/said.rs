//! The plain part of a message as a page shows it.

/// Characters from which a part of an address is taken for a secret: ours have 43.
const SECRET_LENGTH_MIN: usize = 32;

/// A line, in the pieces it is shown in.
pub struct Line(pub Vec<Piece>);

/// Words, or an address one may follow.
pub struct Piece {
    /// What is read.
    pub text: String,
    /// Whether it is one of our addresses, to follow.
    pub link: bool,
}

/// Paragraphs of a text. Where mail stays here, the page stands for the mailbox and our addresses
/// can be followed; elsewhere they are the reader’s alone, so their secrets are hidden.
pub fn paragraphs(text: &str, base: &str, spooled: bool) -> Vec<Vec<Line>> {
    let lines: Vec<&str> = text.lines().collect();
    let blocks = lines
        .split(|line| line.trim().is_empty())
        .filter(|block| !block.is_empty());
    let line = |line: &&str| {
        Line(
            line.split_inclusive(' ')
                .map(|word| piece(word, base, spooled))
                .collect(),
        )
    };
    blocks
        .map(|block| block.iter().map(line).collect())
        .collect()
}

fn piece(word: &str, base: &str, spooled: bool) -> Piece {
    let ours = word
        .strip_prefix(base)
        .is_some_and(|path| path.starts_with('/'));
    let text = if ours && !spooled {
        veiled(word)
    } else {
        word.to_owned()
    };
    Piece {
        text,
        link: ours && spooled,
    }
}

/// The address without its secret.
fn veiled(address: &str) -> String {
    const SIGNS: [char; 6] = ['/', '?', '=', '&', '#', ' '];
    let parts = address.split_inclusive(SIGNS);
    parts
        .flat_map(|part| {
            let bare = part.trim_end_matches(SIGNS);
            let sign = part.get(bare.len()..).unwrap_or_default();
            let secret = bare.chars().count() >= SECRET_LENGTH_MIN;
            [if secret { "…" } else { bare }, sign]
        })
        .collect()
}
