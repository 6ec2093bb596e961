//! A Rust file taken apart: the code without comments and literals, and the literals.
//!
//! A rule that looks for `sqlx` must not stumble over a comment that explains why there is none.

#[cfg(test)]
mod tests;

/// What is left of a file for the rules to read.
#[derive(Debug, Default)]
pub struct Scan {
    /// Same lines and columns as the file; comments and the inside of literals are blanks.
    pub code: String,
    pub literals: Vec<Literal>,
}

/// A string literal, raw or not, as written between its quotes.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// Where it opens, counted from one.
    pub line: usize,
    pub text: String,
    /// The code just before it, on the same line.
    pub before: String,
}

pub fn scan(text: &str) -> Scan {
    let mut reader = Reader {
        chars: text.chars().collect(),
        at: 0,
        line: 1,
        scan: Scan::default(),
    };
    while reader.at < reader.chars.len() {
        reader.step();
    }
    reader.scan
}

/// The line, counted from one, on which the byte `offset` of `text` lies.
pub fn line_of(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// The byte offsets at which `word` stands alone in `code`, not as a part of a longer name.
pub fn places_of<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |&at| {
            let before = code[..at].chars().next_back();
            let after = code[at + word.len()..].chars().next();
            !before.is_some_and(is_name) && !after.is_some_and(is_name)
        })
}

/// Whether `c` may stand inside a Rust name.
pub fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    line: usize,
    scan: Scan,
}

impl Reader {
    fn step(&mut self) {
        if self.sees("//") {
            self.hide_until("\n");
        } else if self.sees("/*") {
            self.hide_block_comment();
        } else if let Some(hashes) = self.raw_string_opens() {
            self.raw_literal(hashes);
        } else if self.sees("\"") {
            self.literal();
        } else if self.sees("'") {
            self.character_or_lifetime();
        } else {
            self.keep();
        }
    }

    fn sees(&self, word: &str) -> bool {
        word.chars()
            .enumerate()
            .all(|(i, c)| self.chars.get(self.at + i) == Some(&c))
    }

    fn keep(&mut self) {
        self.pass(self.chars[self.at]);
    }

    /// Passes one character without showing it; lines stay where they were.
    fn hide(&mut self) {
        let shown = if self.chars[self.at] == '\n' {
            '\n'
        } else {
            ' '
        };
        self.pass(shown);
    }

    fn pass(&mut self, shown: char) {
        self.line += usize::from(self.chars[self.at] == '\n');
        self.scan.code.push(shown);
        self.at += 1;
    }

    fn hide_many(&mut self, count: usize) {
        for _ in 0..count.min(self.chars.len() - self.at) {
            self.hide();
        }
    }

    /// Hides up to `end`, which stays in sight.
    fn hide_until(&mut self, end: &str) {
        while self.at < self.chars.len() && !self.sees(end) {
            self.hide();
        }
    }

    fn hide_block_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            if self.sees("/*") {
                depth += 1;
                self.hide_many(2);
            } else if self.sees("*/") {
                depth = depth.saturating_sub(1);
                self.hide_many(2);
            } else {
                self.hide_many(1);
            }
            if depth == 0 || self.at >= self.chars.len() {
                return;
            }
        }
    }

    /// The number of `#` of a raw string that opens here: `r"`, `r#"`, `r##"`.
    fn raw_string_opens(&self) -> Option<usize> {
        if !self.sees("r") {
            return None;
        }
        let hashes = self.chars[self.at + 1..]
            .iter()
            .take_while(|&&c| c == '#')
            .count();
        (self.chars.get(self.at + 1 + hashes) == Some(&'"')).then_some(hashes)
    }

    fn raw_literal(&mut self, hashes: usize) {
        let (line, before) = (self.line, self.code_before());
        let close = format!("\"{}", "#".repeat(hashes));
        self.hide_many(hashes + 2);
        let start = self.at;
        self.hide_until(&close);
        self.take_literal(line, before, start);
        self.hide_many(close.len());
    }

    fn literal(&mut self) {
        let (line, before) = (self.line, self.code_before());
        self.hide();
        let start = self.at;
        while self.at < self.chars.len() && !self.sees("\"") {
            let escaped = self.sees("\\");
            self.hide_many(if escaped { 2 } else { 1 });
        }
        self.take_literal(line, before, start);
        self.hide_many(1);
    }

    fn take_literal(&mut self, line: usize, before: String, start: usize) {
        let text = self.chars[start..self.at].iter().collect();
        self.scan.literals.push(Literal { line, text, before });
    }

    fn code_before(&self) -> String {
        self.scan
            .code
            .lines()
            .next_back()
            .unwrap_or_default()
            .to_owned()
    }

    /// `'a'` and `'\n'` are characters and hidden; the quote of `&'a str` stays.
    fn character_or_lifetime(&mut self) {
        if self.chars.get(self.at + 1) == Some(&'\\') {
            self.hide_many(3);
            self.hide_until("'");
            self.hide_many(1);
        } else if self.chars.get(self.at + 2) == Some(&'\'') {
            self.hide_many(3);
        } else {
            self.keep();
        }
    }
}
