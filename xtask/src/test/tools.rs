//! What the check needs from the system, and how Debian calls it.

use std::path::{Path, PathBuf};

use super::command::{answer, run, succeeds, tool};
use super::{Failure, Outcome, Report, Site};

/// Askama, esbuild and the browser tests are content with this one and later.
const NODE_MAJOR_MIN: u32 = 20;

struct Tool {
    what: &'static str,
    package: &'static str,
    is_there: fn() -> bool,
}

const TOOLS: [Tool; 6] = [
    Tool {
        what: "Node.js 20 or later",
        package: "nodejs",
        is_there: has_node,
    },
    Tool {
        what: "npm",
        package: "npm",
        is_there: || succeeds("npm", &["--version"]),
    },
    Tool {
        what: "a C compiler",
        package: "gcc",
        is_there: || succeeds("gcc", &["--version"]),
    },
    Tool {
        what: "a PostgreSQL server",
        package: "postgresql",
        is_there: has_postgres,
    },
    Tool {
        what: "Chromium",
        package: "chromium",
        is_there: || chromium().is_some(),
    },
    Tool {
        what: "a mail server for tests",
        package: "python3-aiosmtpd",
        is_there: has_mail_server,
    },
];

/// Every tool is there, or is installed when that was allowed, or is named.
pub fn check(site: &Site) -> Outcome {
    let missing = missing();
    if missing.is_empty() {
        return Ok(Report::default());
    }
    for tool in &missing {
        println!("missing: {} (Debian package `{}`)", tool.what, tool.package);
    }
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    if !(site.yes && is_root()) {
        let list = packages.join(" ");
        return Err(Failure::new(format!(
            "tools are missing: `apt-get install {list}`, or run as root with --yes"
        )));
    }
    install(&site.root, &packages)
}

fn install(root: &Path, packages: &[&str]) -> Outcome {
    println!("installing with apt-get: {}", packages.join(" "));
    run(tool(root, "apt-get", &["update", "--quiet"]))?;
    let flags = ["install", "--quiet", "--yes", "--no-install-recommends"];
    let mut apt = tool(root, "apt-get", &flags);
    apt.args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    run(apt)?;
    match missing().first() {
        None => Ok(Report::default()),
        Some(tool) => Err(Failure::new(format!(
            "{} is still missing after `{}` was installed: this system's own is too old",
            tool.what, tool.package
        ))),
    }
}

fn missing() -> Vec<&'static Tool> {
    TOOLS.iter().filter(|tool| !(tool.is_there)()).collect()
}

/// Whether this process may install packages and must lend PostgreSQL another user.
pub fn is_root() -> bool {
    answer("id", &["-u"]).as_deref() == Some("0")
}

fn has_node() -> bool {
    let version = answer("node", &["--version"]).unwrap_or_default();
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|it| it.parse().ok());
    major.is_some_and(|major: u32| major >= NODE_MAJOR_MIN)
}

fn has_postgres() -> bool {
    postgres_programs().is_some()
}

/// `aiosmtpd -n -l 127.0.0.1:PORT` needs no right to listen, and keeps what it is sent.
fn has_mail_server() -> bool {
    succeeds("aiosmtpd", &["--version"])
}

/// The folder of `initdb` and `pg_ctl`: the newest of Debian's, which are on nobody's path.
pub fn postgres_programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    let folders = versions.map(|version| version.path().join("bin"));
    let complete = folders.filter(|folder| folder.join("initdb").is_file());
    complete.max_by_key(|folder| major_of(folder))
}

fn major_of(programs: &Path) -> u32 {
    let version = programs
        .parent()
        .and_then(Path::file_name)
        .unwrap_or_default();
    version.to_string_lossy().parse().unwrap_or(0)
}

/// The browser of the system, by the names it goes under: its whole path, as a driver wants it.
pub fn chromium() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let folders = || std::env::split_paths(&path);
    let places = names
        .iter()
        .flat_map(|name| folders().map(move |folder| folder.join(name)));
    places.into_iter().find(|place| place.is_file())
}
