//! No test is left out: a crate with tests of its own is in the list that `cargo xtask test` runs.

#[cfg(test)]
mod tests;

use super::Finding;
use super::directions::package_name;
use super::source::Source;
use crate::test::PURE;

/// Every crate with a test under its `src/` is run by the step `unit`.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let manifests = sources
        .iter()
        .filter(|source| source.file_name() == "Cargo.toml");
    let forgotten = manifests.filter_map(|manifest| {
        let name = package_name(&manifest.text)?;
        let folder = manifest.path.strip_suffix("Cargo.toml")?;
        let inside = format!("{folder}src/");
        let mut ours = sources.iter().filter(|it| it.path.starts_with(&inside));
        if PURE.contains(&name) || !ours.any(has_test) {
            return None;
        }
        let message = format!("the tests of `{name}` never run: add it to xtask/src/test/steps.rs");
        Some(Finding::new(&manifest.path, 1, message))
    });
    forgotten.collect()
}

/// A property is a test too; `proptest!` writes its attribute within.
fn has_test(source: &Source) -> bool {
    source.rust.code.contains("#[test]")
}
