//! From a feature's Fluent files to one typed method per message, at build time.
//!
//! A feature's `build.rs` is `fn main() { words_generator::generate("locales/booking"); }`. It reads
//! `locales/booking.fr-CA.ftl` and `locales/booking.en-CA.ftl` and writes `words.rs` in `OUT_DIR`;
//! the feature includes that file in its own `src/words.rs`. The build stops, naming file and key,
//! when the two languages do not say the same thing with the same values, or break a rule of
//! writing (`checks`).

mod checks;
mod emit;
mod forms;
mod kinds;
mod source;

use std::{env, fs, path::Path};

use kinds::Signature;
use source::Message;

/// A language of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// fr-CA.
    French,
    /// en-CA.
    English,
}

/// A message in both languages, with the values it takes.
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) signature: Signature,
    pub(crate) french: Vec<source::Part>,
    pub(crate) english: Vec<source::Part>,
}

/// Writes `words.rs` for the files `{stem}.fr-CA.ftl` and `{stem}.en-CA.ftl` of the package being
/// built. The last part of the stem is the prefix of every key. Faults are told to cargo, which
/// then stops the build.
pub fn generate(stem: &str) {
    for fault in write(stem).err().unwrap_or_default() {
        println!("cargo::error={fault}");
    }
}

fn write(stem: &str) -> Result<(), Vec<String>> {
    let prefix = stem.rsplit('/').next().unwrap_or(stem);
    let (french, english) = (read(stem, "fr-CA"), read(stem, "en-CA"));
    let code = match (french, english) {
        (Ok(french), Ok(english)) => compile(&french, &english, prefix)?,
        (french, english) => {
            return Err([french.err(), english.err()]
                .into_iter()
                .flatten()
                .collect());
        }
    };
    let out = env::var("OUT_DIR").map_err(|_| vec!["OUT_DIR is not set".to_owned()])?;
    fs::write(Path::new(&out).join("words.rs"), code)
        .map_err(|why| vec![format!("words.rs cannot be written: {why}")])
}

fn read(stem: &str, tag: &str) -> Result<String, String> {
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let path = format!("{root}/{stem}.{tag}.ftl");
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(&path).map_err(|why| format!("{path}: {why}"))
}

/// The Rust of the two Fluent texts, whose keys all begin with `prefix`; otherwise every fault
/// found, each with its file and key.
///
/// ```text
/// booking-slots = { $n ->
///     [one] Il reste { $n } place.
///    *[other] Il reste { $n } places.
///  }
/// ```
pub fn compile(fr: &str, en: &str, prefix: &str) -> Result<String, Vec<String>> {
    let (fr_file, en_file) = (format!("{prefix}.fr-CA.ftl"), format!("{prefix}.en-CA.ftl"));
    let (french, english) = both(
        source::read(&fr_file, fr, Language::French),
        source::read(&en_file, en, Language::English),
    )?;
    let mut faults = checks::check(&fr_file, &french, Language::French, prefix);
    faults.extend(checks::check(&en_file, &english, Language::English, prefix));
    faults.extend(missing(&english, &french, &fr_file));
    faults.extend(missing(&french, &english, &en_file));
    let mut entries = Vec::new();
    for message in french {
        let Some(other) = english.iter().find(|other| other.key == message.key) else {
            continue;
        };
        match entry(message, other) {
            Ok(entry) => entries.push(entry),
            Err(more) => faults.extend(more.iter().map(|fault| format!("{prefix}: {fault}"))),
        }
    }
    if faults.is_empty() {
        Ok(emit::rust(&entries, prefix))
    } else {
        Err(faults)
    }
}

/// What one file has and the other, named, lacks.
fn missing(from: &[Message], of: &[Message], file: &str) -> Vec<String> {
    let lacks = |key: &str| of.iter().all(|message| message.key != key);
    let missing = from.iter().filter(|message| lacks(&message.key));
    missing
        .map(|message| format!("{file}: {}: missing in this language", message.key))
        .collect()
}

fn entry(french: Message, english: &Message) -> Result<Entry, Vec<String>> {
    let key = &french.key;
    let (fr, en) = both(kinds::of(key, &french.body), kinds::of(key, &english.body))?;
    if fr != en {
        return Err(vec![kinds::difference(key, &fr, &en)]);
    }
    Ok(Entry {
        key: french.key,
        signature: fr,
        french: french.body,
        english: english.body.clone(),
    })
}

fn both<T>(
    one: Result<T, Vec<String>>,
    other: Result<T, Vec<String>>,
) -> Result<(T, T), Vec<String>> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (one, other) => Err([one.err(), other.err()]
            .into_iter()
            .flatten()
            .flatten()
            .collect()),
    }
}

#[cfg(test)]
mod tests;
