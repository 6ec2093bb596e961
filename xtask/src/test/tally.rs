//! How many tests ran, read from what the test runners print.

/// Counts of tests.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
    /// Ignored or skipped: none is accepted.
    pub skipped: u64,
}

impl Tally {
    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// What one line of output adds: `test result: ok. 12 passed; ..` of cargo, `# pass 12` of Node.
    pub fn of_line(line: &str) -> Tally {
        if let Some((_, counts)) = line.split_once("test result: ") {
            return Tally {
                passed: before(counts, " passed"),
                failed: before(counts, " failed"),
                skipped: before(counts, " ignored"),
            };
        }
        let after = |word: &str| line.strip_prefix(word).map_or(0, number);
        Tally {
            passed: after("# pass "),
            failed: after("# fail "),
            skipped: after("# skipped ") + after("# todo "),
        }
    }
}

/// The number just before `word`.
fn before(text: &str, word: &str) -> u64 {
    let head = text.split_once(word).map_or("", |(head, _)| head);
    head.rsplit(' ').next().map_or(0, number)
}

fn number(text: &str) -> u64 {
    text.trim().parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn cargo_is_understood() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(
            Tally::of_line(line),
            Tally {
                passed: 12,
                failed: 3,
                skipped: 1
            }
        );
    }

    #[test]
    fn node_is_understood() {
        let mut tally = Tally::default();
        for line in [
            "# tests 9",
            "# pass 5",
            "# fail 1",
            "# skipped 2",
            "# todo 1",
        ] {
            tally.add(Tally::of_line(line));
        }
        assert_eq!(
            tally,
            Tally {
                passed: 5,
                failed: 1,
                skipped: 3
            }
        );
    }

    #[test]
    fn any_other_line_counts_nothing() {
        assert_eq!(Tally::of_line("running 12 tests"), Tally::default());
        assert_eq!(Tally::of_line("test 3 passed ... ok"), Tally::default());
    }
}
