//! The settings as they are written; an empty text means "as the program decides".

use serde::{Deserialize, Serialize};

/// Every setting, with its default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Written {
    pub(super) listen: String,
    pub(super) public_base: String,
    pub(super) behind_tls: bool,
    pub(super) data: String,
    pub(super) database: String,
    pub(super) connections: u32,
    pub(super) key_ring: String,
    pub(super) mail: WrittenMail,
}

/// The settings of mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WrittenMail {
    pub(super) way: Way,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) protection: WrittenProtection,
    pub(super) user: String,
    pub(super) password_file: String,
    pub(super) from: String,
}

/// Where mail goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Way {
    Spool,
    Smtp,
}

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum WrittenProtection {
    Tls,
    StartTls,
    None,
}

impl Default for Written {
    fn default() -> Written {
        Written {
            listen: "127.0.0.1:8080".to_owned(),
            public_base: String::new(),
            behind_tls: false,
            data: "data".to_owned(),
            database: String::new(),
            connections: 0,
            key_ring: String::new(),
            mail: WrittenMail::default(),
        }
    }
}

impl Default for WrittenMail {
    fn default() -> WrittenMail {
        WrittenMail {
            way: Way::Spool,
            host: String::new(),
            port: 465,
            protection: WrittenProtection::Tls,
            user: String::new(),
            password_file: String::new(),
            from: String::new(),
        }
    }
}
