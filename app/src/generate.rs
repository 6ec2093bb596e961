//! `generate`: the files that are made from the code, so that they cannot say something else.

mod data_map;
mod routes;
mod schema;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use crate::{error::AppError, settings};

/// A file made from the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generated {
    /// Its place in the sources.
    pub path: &'static str,
    /// What it says.
    pub text: String,
}

/// All of them.
pub fn files() -> [Generated; 4] {
    [
        Generated {
            path: "app/settings.default.toml",
            text: settings::default_file(),
        },
        Generated {
            path: "docs/privacy/data-map.md",
            text: data_map::text(),
        },
        Generated {
            path: "docs/routes.txt",
            text: routes::text(),
        },
        Generated {
            path: "docs/schema.sql",
            text: schema::text(),
        },
    ]
}

/// Writes them; with `check`, only compares.
///
/// # Errors
///
/// [`AppError::Stale`] with the files that are not what the code says.
pub fn run(check: bool) -> Result<(), AppError> {
    let root = sources()?;
    let mut stale = Vec::new();
    for file in files() {
        let path = root.join(file.path);
        let failed = |error| AppError::File(path.clone(), error);
        if read(&path).map_err(failed)?.as_deref() == Some(file.text.as_str()) {
            continue;
        }
        if check {
            stale.push(file.path);
            continue;
        }
        fs::create_dir_all(path.parent().unwrap_or(&root)).map_err(failed)?;
        fs::write(&path, file.text).map_err(failed)?;
        println!("{} written", file.path);
    }
    if stale.is_empty() {
        Ok(())
    } else {
        Err(AppError::Stale(stale.join(", ")))
    }
}

fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        read => read.map(Some),
    }
}

/// The folder of the sources: this one, or the nearest above it.
fn sources() -> Result<PathBuf, AppError> {
    let here = env::current_dir().map_err(AppError::Stream)?;
    let ours = |folder: &&Path| {
        folder.join("migrations").is_dir() && folder.join("app/Cargo.toml").is_file()
    };
    here.ancestors()
        .find(ours)
        .map(Path::to_owned)
        .ok_or(AppError::NotTheSources)
}
