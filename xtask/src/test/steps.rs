//! The list of what is checked, cheapest first.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::command::{cargo, run, run_tests, tool};
use super::postgres::ThrowAway;
use super::{Failure, Outcome, Report, Site, tools};

/// One line of the list.
pub struct Step {
    pub name: &'static str,
    pub what: &'static str,
    pub run: fn(&Site) -> Outcome,
}

pub const STEPS: [Step; 12] = [
    Step {
        name: "tools",
        what: "what the check needs from the system",
        run: tools::check,
    },
    Step {
        name: "format",
        what: "rustfmt has nothing to change",
        run: format,
    },
    Step {
        name: "arch",
        what: "directions, walls, sizes, words",
        run: arch,
    },
    Step {
        name: "assets",
        what: "TypeScript has its types right",
        run: assets,
    },
    Step {
        name: "clippy",
        what: "lints; the words of both languages are checked as it builds",
        run: clippy,
    },
    Step {
        name: "unit",
        what: "the rules, without a database",
        run: unit,
    },
    Step {
        name: "sqlite",
        what: "every use case and page, on SQLite",
        run: sqlite,
    },
    Step {
        name: "postgres",
        what: "the same on a throw-away PostgreSQL",
        run: postgres,
    },
    Step {
        name: "browser",
        what: "the pages in Chromium",
        run: browser,
    },
    Step {
        name: "generated",
        what: "generated files are current",
        run: generated,
    },
    Step {
        name: "docs",
        what: "the documentation has no broken link",
        run: docs,
    },
    Step {
        name: "deny",
        what: "licences, bans and sources of what we depend on",
        run: deny,
    },
];

/// The crates with tests in their own `src/`, which need no database; `it` holds all the others.
/// `cargo xtask arch` asks for a crate that is missing here.
pub const PURE: [&str; 8] = [
    "app",
    "domain",
    "words",
    "words-generator",
    "paper",
    "platform",
    "web",
    "xtask",
];

/// Names the database of the integration tests: `sqlite`, or the address of a server.
const DATABASE: &str = "CLAIRIERE_TEST_DATABASE";

fn format(site: &Site) -> Outcome {
    run(cargo(&site.root, &["fmt", "--all", "--check"]))?;
    Ok(Report::default())
}

fn arch(site: &Site) -> Outcome {
    let files = crate::arch::check(&site.root).map_err(Failure::new)?;
    println!("{files} files, nothing to say");
    Ok(Report::default())
}

fn assets(site: &Site) -> Outcome {
    let folder = site.root.join("crates/assets");
    install_packages(&folder)?;
    run(tool(&folder, "npx", &["--no-install", "tsc", "--noEmit"]))?;
    Ok(Report::default())
}

fn clippy(site: &Site) -> Outcome {
    let words = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ];
    run(cargo(&site.root, &words))?;
    Ok(Report::default())
}

/// Every step names the whole workspace: another selection of crates has other features, and builds
/// half of what we depend on once more.
fn unit(site: &Site) -> Outcome {
    let tests = |kinds: &[&str]| {
        let words = [&["test", "--workspace", "--locked"], kinds].concat();
        run_tests(cargo(&site.root, &words))
    };
    let mut report = tests(&["--lib", "--bins"])?;
    report.tally.add(tests(&["--doc"])?.tally);
    Ok(report)
}

fn sqlite(site: &Site) -> Outcome {
    integration(site, "sqlite")
}

fn postgres(site: &Site) -> Outcome {
    let server = ThrowAway::start()?;
    integration(site, &server.url())
}

fn integration(site: &Site, database: &str) -> Outcome {
    let words = ["test", "--workspace", "--locked", "--test", "it"];
    let mut command = cargo(&site.root, &words);
    command.env(DATABASE, database);
    println!("{DATABASE}={database}");
    run_tests(command)
}

/// The tests start the built program themselves, each with its own database and port.
fn browser(site: &Site) -> Outcome {
    let folder = site.root.join("tests/browser");
    if !folder.join("package.json").is_file() {
        let note = "pages in Chromium: there is no tests/browser/package.json".to_owned();
        println!("{note}");
        return Ok(Report {
            notes: vec![note],
            ..Report::default()
        });
    }
    let chromium = tools::chromium().ok_or_else(|| Failure::new("no Chromium: see `tools`"))?;
    let program = built(site)?;
    install_packages(&folder)?;
    let mut command = tool(&folder, "node", &["--test", "--test-reporter=tap"]);
    command.env("CLAIRIERE_BINARY", program);
    command.env("CLAIRIERE_CHROMIUM", chromium);
    run_tests(command)
}

fn generated(site: &Site) -> Outcome {
    let program = built(site)?;
    let mut command = Command::new(program);
    command
        .current_dir(&site.root)
        .args(["generate", "--check"]);
    run(command)?;
    Ok(Report::default())
}

/// The program, as the steps before built it.
fn built(site: &Site) -> Result<PathBuf, Failure> {
    let words = ["build", "--workspace", "--locked", "--all-targets"];
    run(cargo(&site.root, &words))?;
    Ok(target(&site.root).join("debug/clairiere"))
}

fn docs(site: &Site) -> Outcome {
    let mut command = cargo(&site.root, &["doc", "--workspace", "--no-deps", "--locked"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    run(command)?;
    Ok(Report::default())
}

fn deny(site: &Site) -> Outcome {
    if run(cargo(&site.root, &["deny", "--version"])).is_err() {
        obtain_deny(site)?;
    }
    // A build fetches this system's crates alone; the graph that is judged names them all.
    run(cargo(&site.root, &["fetch", "--locked"]))?;
    let offline = ["deny", "--offline", "--locked", "check"];
    run(cargo(
        &site.root,
        &[&offline[..], &["bans", "licenses", "sources"]].concat(),
    ))?;
    if has_advisories() {
        run(cargo(&site.root, &[&offline[..], &["advisories"]].concat()))?;
        return Ok(Report::default());
    }
    let note = "advisories: no database here; `cargo deny fetch db` brings it".to_owned();
    println!("{note}");
    Ok(Report {
        notes: vec![note],
        ..Report::default()
    })
}

/// Under three minutes on two cores, once per machine; link-time optimisation would double that.
fn obtain_deny(site: &Site) -> Result<(), Failure> {
    if !site.yes {
        return Err(Failure::new(
            "cargo-deny is missing: `cargo install cargo-deny --locked`",
        ));
    }
    println!("installing cargo-deny with `cargo install`");
    run(cargo(
        Path::new("/"),
        &["install", "cargo-deny", "--locked"],
    ))
}

fn has_advisories() -> bool {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| {
            let home = std::env::var_os("HOME")?;
            Some(PathBuf::from(home).join(".cargo"))
        });
    let databases = home.and_then(|home| std::fs::read_dir(home.join("advisory-dbs")).ok());
    databases.is_some_and(|entries| entries.flatten().any(|entry| entry.path().is_dir()))
}

/// `npm ci`, unless what is installed is what the lock file says.
fn install_packages(folder: &Path) -> Result<(), Failure> {
    let modified = |path: &str| {
        folder
            .join(path)
            .metadata()
            .and_then(|it| it.modified())
            .ok()
    };
    let wanted = modified("package-lock.json");
    if wanted.is_none() {
        return Err(Failure::new(format!(
            "no package-lock.json in {}",
            folder.display()
        )));
    }
    if modified("node_modules/.package-lock.json") >= wanted {
        return Ok(());
    }
    run(tool(
        folder,
        "npm",
        &["ci", "--no-audit", "--no-fund", "--prefer-offline"],
    ))
}

fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir))
}
