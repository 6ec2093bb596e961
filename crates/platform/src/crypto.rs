//! Keys, and sealing of what must not be read from a stolen database.
//!
//! The key ring is a file outside the database and its backups. Each shop's key is derived from
//! it; a text is sealed with XChaCha20-Poly1305 under that key, bound to its tenant, table, column
//! and row, so that a sealed value moved to another row does not open.

use std::{fmt, fs, io, path::Path};

use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use domain::ids::TenantId;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256, Sha384};
use uuid::Uuid;

use crate::chance::Chance;

/// First byte of every sealed value: which key and which cipher.
const VERSION: u8 = 1;
const NONCE_BYTES: usize = 24;

/// A value could not be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Sealed by another key, for another place, or altered.
    #[error("the sealed value does not open here")]
    DoesNotOpen,
    /// The cipher refused (a text beyond its length).
    #[error("the value cannot be sealed")]
    CannotSeal,
}

/// Where a sealed value stands; part of what is authenticated.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The shop, or none for a platform table.
    pub tenant: Option<TenantId>,
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The row's own id.
    pub row: Uuid,
}

impl Place {
    fn bytes(&self) -> Vec<u8> {
        let tenant = self.tenant.map_or(Uuid::nil(), TenantId::uuid);
        let mut bytes = tenant.as_bytes().to_vec();
        for part in [self.table.as_bytes(), b".", self.column.as_bytes(), b"."] {
            bytes.extend_from_slice(part);
        }
        bytes.extend_from_slice(self.row.as_bytes());
        bytes
    }
}

/// The master key and what is derived from it. Never printed.
#[derive(Clone)]
pub struct KeyRing {
    master: [u8; 32],
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyRing(..)")
    }
}

impl KeyRing {
    /// A ring of this master key.
    pub const fn new(master: [u8; 32]) -> KeyRing {
        KeyRing { master }
    }

    /// Opens the ring of a file, or makes one there (readable by its owner only).
    pub fn open_or_create(path: &Path, chance: &Chance) -> io::Result<KeyRing> {
        match fs::read(path) {
            Ok(bytes) => KeyRing::from_file(&bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let ring = KeyRing::new(chance.bytes());
                ring.write(path)?;
                Ok(ring)
            }
            Err(error) => Err(error),
        }
    }

    /// Opens the ring of a file.
    pub fn open(path: &Path) -> io::Result<KeyRing> {
        KeyRing::from_file(&fs::read(path)?)
    }

    fn from_file(bytes: &[u8]) -> io::Result<KeyRing> {
        let text = std::str::from_utf8(bytes).unwrap_or_default().trim();
        let hex = text
            .strip_prefix("clairiere-key-1 ")
            .filter(|hex| hex.len() == 64);
        let master = hex.and_then(read_hex).ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidData, "the file is not a key ring")
        })?;
        Ok(KeyRing::new(master))
    }

    fn write(&self, path: &Path) -> io::Result<()> {
        use std::{io::Write, os::unix::fs::OpenOptionsExt};
        let mut options = fs::OpenOptions::new();
        let mut file = options
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)?;
        writeln!(file, "clairiere-key-1 {}", write_hex(&self.master))?;
        file.sync_all()
    }

    fn derive(&self, purpose: &str, of: &[u8]) -> [u8; 32] {
        let mut mac = mac(&self.master);
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(of);
        mac.finalize().into_bytes().into()
    }

    fn cipher(&self, place: &Place) -> XChaCha20Poly1305 {
        let tenant = place.tenant.map_or(Uuid::nil(), TenantId::uuid);
        let key = self.derive("tenant-key/1", tenant.as_bytes());
        XChaCha20Poly1305::new(Key::from_slice(&key))
    }

    /// Seals a text for its place.
    pub fn seal(&self, place: &Place, text: &str, chance: &Chance) -> Result<Vec<u8>, SealError> {
        let nonce: [u8; NONCE_BYTES] = chance.bytes();
        let payload = Payload {
            msg: text.as_bytes(),
            aad: &place.bytes(),
        };
        let sealed = self
            .cipher(place)
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| SealError::CannotSeal)?;
        Ok([&[VERSION][..], &nonce, &sealed].concat())
    }

    /// Opens a text sealed for this place.
    pub fn open_text(&self, place: &Place, sealed: &[u8]) -> Result<String, SealError> {
        let (head, body) = sealed
            .split_at_checked(1 + NONCE_BYTES)
            .ok_or(SealError::DoesNotOpen)?;
        let (version, nonce) = head.split_at(1);
        if version != [VERSION] {
            return Err(SealError::DoesNotOpen);
        }
        let payload = Payload {
            msg: body,
            aad: &place.bytes(),
        };
        let open = self
            .cipher(place)
            .decrypt(XNonce::from_slice(nonce), payload)
            .map_err(|_| SealError::DoesNotOpen)?;
        String::from_utf8(open).map_err(|_| SealError::DoesNotOpen)
    }

    /// The pepper of passwords (OWASP Password Storage: a keyed pre-hash), version 1.
    pub fn pepper(&self) -> [u8; 32] {
        self.derive("password-pepper/1", b"")
    }

    /// A keyed mark of a short secret for one purpose.
    pub fn mark(&self, purpose: &str, of: &[u8]) -> [u8; 32] {
        self.derive(purpose, of)
    }
}

#[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
fn wide_mac(key: &[u8]) -> Hmac<Sha384> {
    <Hmac<Sha384> as Mac>::new_from_slice(key).expect("HMAC takes a key of any length")
}

#[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
fn mac(key: &[u8]) -> Hmac<Sha256> {
    <Hmac<Sha256> as Mac>::new_from_slice(key).expect("HMAC takes a key of any length")
}

/// HMAC-SHA-384 of a message; 48 bytes.
pub fn hmac_sha384(key: &[u8], message: &[u8]) -> [u8; 48] {
    let mut mac = wide_mac(key);
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// SHA-256 of what is too long or too secret to store.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn write_hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn read_hex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

/// A secret of 32 random bytes for a link or a cookie, and the hash that is kept of it.
#[derive(Clone)]
pub struct Token {
    /// 43 characters of URL-safe base64; given out, never stored.
    pub secret: String,
    /// SHA-256 of the characters; what the database keeps.
    pub hash: Vec<u8>,
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Token").finish_non_exhaustive()
    }
}

impl Token {
    /// A fresh secret.
    pub fn fresh(chance: &Chance) -> Token {
        use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
        let secret = URL_SAFE_NO_PAD.encode(chance.bytes::<32>());
        let hash = Token::hash(&secret);
        Token { secret, hash }
    }

    /// The hash to look a secret up by.
    pub fn hash(secret: &str) -> Vec<u8> {
        sha256(secret.as_bytes()).to_vec()
    }
}
