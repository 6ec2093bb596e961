//! What stops the build, and what passes. `~` stands for U+00A0.

mod refused;
mod written;

use crate::compile;

/// The code of two files of the feature `shop`.
fn built(fr: &str, en: &str) -> Result<String, Vec<String>> {
    compile(&fr.replace('~', "\u{a0}"), en, "shop")
}

/// The code of a feature without a fault.
fn code(fr: &str, en: &str) -> String {
    built(fr, en).unwrap()
}

/// Asserts that the build stops with one fault that says all of this.
fn refuses(fr: &str, en: &str, told: &[&str]) {
    let faults = built(fr, en).expect_err("the build should stop");
    let heard = faults
        .iter()
        .any(|fault| told.iter().all(|word| fault.contains(word)));
    assert!(heard, "{faults:?} does not say {told:?}");
}
