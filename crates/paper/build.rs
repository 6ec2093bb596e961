//! The typeface of what is printed: `npm ci` when the lock changed, then two files beside the code.

use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What must be installed, in words for whoever meets the failure.
const NEEDED: &str = "Building the printed documents needs Node.js 20 or later and npm, with the \
    npm registry in reach the first time. Install them, then build again.";

/// The weights embedded: each is some 90 kB of the program.
const WEIGHTS: [&str; 2] = ["400Regular", "600SemiBold"];

fn main() -> Outcome<()> {
    for path in ["package.json", "package-lock.json", ".npmrc", "build.rs"] {
        println!("cargo:rerun-if-changed={path}");
    }
    install()?;
    let out = env::var("OUT_DIR")?;
    for weight in WEIGHTS {
        let file = format!("InstrumentSans_{weight}.ttf");
        let package = Path::new("node_modules/@expo-google-fonts/instrument-sans");
        fs::copy(
            package.join(weight).join(&file),
            Path::new(&out).join(&file),
        )?;
    }
    Ok(())
}

/// Installs the exact locked version, unless the folder already holds it.
fn install() -> Outcome<()> {
    let lock = fs::read("package-lock.json")?;
    let stamp = Path::new("node_modules/.installed-lock");
    if fs::read(stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let done = Command::new("npm")
        .args(["ci", "--loglevel=error"])
        .status();
    match done {
        Ok(status) if status.success() => {}
        Ok(status) => return Err(format!("`npm ci` failed ({status}). {NEEDED}").into()),
        Err(error) => return Err(format!("`npm ci` did not start: {error}. {NEEDED}").into()),
    }
    fs::write(stamp, lock)?;
    Ok(())
}
