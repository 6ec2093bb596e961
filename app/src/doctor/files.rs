//! Who may read a file.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

/// What others than the owner may do.
const OTHERS: u32 = 0o077;

/// Whether accounts of this machine other than the owner may read a file: neither it nor its
/// folder keeps them out.
pub(super) fn open_to_others(file: &Path) -> bool {
    let open =
        |path: &Path| fs::metadata(path).is_ok_and(|it| it.permissions().mode() & OTHERS != 0);
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    open(file) && folder.is_none_or(open)
}

/// Whether a file lies in a folder or below it, whatever paths lead there.
pub(super) fn lies_below(file: &Path, folder: &Path) -> bool {
    match (file.canonicalize(), folder.canonicalize()) {
        (Ok(file), Ok(folder)) => file.starts_with(folder),
        _ => file.starts_with(folder),
    }
}
