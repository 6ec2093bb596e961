//! The text files of the repository, read once.

use std::fs;
use std::io;
use std::path::Path;

use super::rust::{self, Scan};

/// Folders that hold nothing we wrote.
const NOT_OURS: [&str; 5] = ["target", "node_modules", ".git", ".demo", "dist"];

/// One text file; a Rust file is taken apart as well.
#[derive(Debug)]
pub struct Source {
    /// From the repository's root, with forward slashes.
    pub path: String,
    pub text: String,
    /// Empty for anything but Rust.
    pub rust: Scan,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let rust = if extension(path) == "rs" {
            rust::scan(text)
        } else {
            Scan::default()
        };
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            rust,
        }
    }

    pub fn is_rust(&self) -> bool {
        self.extension() == "rs"
    }

    /// What follows the last dot of the file's name.
    pub fn extension(&self) -> &str {
        extension(&self.path)
    }

    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Code that only runs in tests: the tests crate, `tests.rs` beside its module, `tests/` under it.
    pub fn is_test(&self) -> bool {
        self.path
            .split('/')
            .any(|part| part == "tests" || part == "tests.rs")
    }

    /// The business crate this file belongs to.
    pub fn feature(&self) -> Option<&str> {
        self.path.strip_prefix("features/")?.split('/').next()
    }
}

fn extension(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// Every text file under `root`, in the order of its path.
pub fn read_all(root: &Path) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    read_folder(root, "", &mut sources)?;
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}

fn read_folder(folder: &Path, prefix: &str, sources: &mut Vec<Source>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        let kind = entry.file_type()?;
        if kind.is_dir() && !NOT_OURS.contains(&name.as_str()) {
            read_folder(&entry.path(), &format!("{path}/"), sources)?;
        } else if kind.is_file() {
            sources.extend(read_text(&entry.path(), &path)?);
        }
    }
    Ok(())
}

/// A picture or a font is no text, and says so by its bytes.
fn read_text(file: &Path, path: &str) -> io::Result<Option<Source>> {
    let bytes = fs::read(file)?;
    Ok(String::from_utf8(bytes)
        .ok()
        .map(|text| Source::new(path, &text)))
}
