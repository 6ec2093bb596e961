//! Stylesheets and scripts: `npm ci` when the lock changed, esbuild, gzip, one table of files.
//!
//! Nothing runs when nothing under `src-web` changed. The bundles live in cargo's own output folder.

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What must be installed, in words for whoever meets the failure.
const NEEDED: &str = "Building the stylesheets and scripts needs Node.js 20 or later and npm, with \
    the npm registry in reach the first time. Install them, then build again.";

/// Each page loads one of the first two pairs; the calendar and the till load their own beside.
const ENTRIES: [(&str, &[&str]); 4] = [
    ("public", &["css", "js"]),
    ("staff", &["css", "js"]),
    ("calendar", &["js"]),
    ("till", &["css", "js"]),
];

fn main() -> Outcome<()> {
    for path in [
        "src-web",
        "package.json",
        "package-lock.json",
        ".npmrc",
        "build.rs",
    ] {
        println!("cargo:rerun-if-changed={path}");
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    install()?;
    bundle(&out.join("dist"))?;
    let table = table(out)?;
    fs::write(out.join("files.rs"), table)?;
    Ok(())
}

/// Installs the exact locked versions, unless the folder already holds them.
fn install() -> Outcome<()> {
    let lock = fs::read("package-lock.json")?;
    let stamp = Path::new("node_modules/.installed-lock");
    if fs::read(stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(Command::new("npm").args(["ci", "--loglevel=error"]));
    fs::write(stamp, lock)?;
    Ok(())
}

fn bundle(dist: &Path) -> Outcome<()> {
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    fs::create_dir_all(dist)?;
    run(Command::new("node")
        .arg("node_modules/esbuild/bin/esbuild")
        .args(ENTRIES.map(|(entry, _)| format!("src-web/{entry}.ts")))
        .args([
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
            "--log-level=warning",
        ])
        .args(["--legal-comments=none", "--loader:.woff2=file"])
        .args(["--entry-names=[name]-[hash]", "--asset-names=[name]-[hash]"])
        .arg(format!("--outdir={}", dist.display())));
    Ok(())
}

/// Writes the gzipped copies and returns the Rust source of the table.
fn table(out: &Path) -> Outcome<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(out.join("dist"))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let mut rows = String::from("/// Every file, by name.\npub static FILES: &[File] = &[\n");
    for name in &names {
        writeln!(rows, "    {},", row(out, name)?)?;
    }
    rows.push_str("];\n");
    for (entry, kinds) in ENTRIES {
        for kind in kinds {
            let name = bundle_name(&names, entry, kind)?;
            let constant = format!("{}_{}", entry.to_uppercase(), kind.to_uppercase());
            writeln!(
                rows,
                "/// The `{entry}` pages' {kind}.\npub const {constant}: &str = {name:?};"
            )?;
        }
    }
    Ok(rows)
}

fn row(out: &Path, name: &str) -> Outcome<String> {
    let mime = match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("woff2") => "font/woff2",
        _ => return Err(format!("{name}: no media type is known for this kind of file").into()),
    };
    let held = |path: String| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), {path:?}))");
    let raw = held(format!("/dist/{name}"));
    let gz = if mime.starts_with("text/") {
        let bytes = fs::read(out.join("dist").join(name))?;
        fs::write(out.join(format!("{name}.gz")), gzip(&bytes)?)?;
        format!("Some({})", held(format!("/{name}.gz")))
    } else {
        "None".to_owned()
    };
    Ok(format!(
        "File {{ name: {name:?}, mime: {mime:?}, raw: {raw}, gz: {gz} }}"
    ))
}

fn bundle_name<'a>(names: &'a [String], entry: &str, kind: &str) -> Outcome<&'a str> {
    names
        .iter()
        .find(|name| name.starts_with(&format!("{entry}-")) && name.ends_with(&format!(".{kind}")))
        .map(String::as_str)
        .ok_or_else(|| format!("the bundler made no {kind} for `{entry}`").into())
}

fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}

/// Runs one tool; a missing or failing one stops the build with the reason.
fn run(command: &mut Command) {
    match command.status() {
        Ok(status) if status.success() => {}
        Ok(status) => panic!("{command:?} failed ({status}). {NEEDED}"),
        Err(error) => panic!("{command:?} did not start: {error}. {NEEDED}"),
    }
}
