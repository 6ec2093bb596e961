//! Stylesheets, scripts and the staff typeface, bundled at build time and held in the program.
//!
//! A name holds the hash of its content, so a file may be cached forever. Sources in `src-web`,
//! licences in `NOTICE.md`.

/// One file as it is served.
#[derive(Debug)]
pub struct File {
    /// Its name with the content's hash, as it stands in an address.
    pub name: &'static str,
    /// Its media type, as the `Content-Type` header says it.
    pub mime: &'static str,
    /// Its bytes.
    pub raw: &'static [u8],
    /// Its bytes under gzip; none where that saves nothing (a typeface).
    pub gz: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The file of that name.
pub fn get(name: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.name == name)
}
