//! The house's own checks: `cargo xtask arch` and `cargo xtask test`.
//!
//! Standard library only, so that the first command a newcomer types is compiled in a second.

mod arch;
mod test;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask arch                         directions, walls, sizes and words of the house
cargo xtask test [--yes] [--only a,b]    the whole check, or the named steps of it
                                         --yes installs what is missing, when run with the right to
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.first().map(String::as_str) {
        Some("arch") => arch::command(&root()),
        Some("test") => test::command(&root(), &words[1..]),
        _ => {
            eprint!("{HELP}");
            ExitCode::from(2)
        }
    }
}

/// The folder of the repository: the one that holds `xtask/`.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
