//! E-mail addresses.

use super::parsed_text;

/// Characters of a whole address: RFC 5321, 4.5.3.1.3, less the angle brackets.
const LENGTH_MAX: usize = 254;

/// Characters before the @: RFC 5321, 4.5.3.1.1.
const LOCAL_LENGTH_MAX: usize = 64;

/// Characters between two dots of a domain: RFC 1035, 2.3.4.
const LABEL_LENGTH_MAX: usize = 63;

/// What may stand before the @ beside letters, digits and dots: RFC 5322, 3.2.3. None of them can
/// end an address or begin another in a header.
const LOCAL_SIGNS: &str = "!#$%&'*+-/=?^_`{|}~";

/// Why a text is not an e-mail address we can write to. An example of one: `zoe@salon.example`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing was typed.
    #[error("the address is empty")]
    Empty,
    /// More than 254 characters, or more than 64 before the @.
    #[error("the address is too long")]
    TooLong,
    /// Not exactly one @ with something on both sides.
    #[error("an address has one @ between a name and a domain")]
    NotAnAddress,
    /// What follows the @ is not a domain, such as `salon.example`.
    #[error("what follows the @ is not a domain")]
    Domain,
    /// A letter with an accent, which mail servers refuse.
    #[error("an address has no accents")]
    Accent,
    /// A space, a line break or another character no address has.
    #[error("the address has a character that is not allowed")]
    Character,
}

/// An e-mail address one can write to: its domain in lower case, safe in a header.
///
/// Pragmatic rather than complete: quoted names, comments and bare host names are refused, as are
/// accents, which most servers cannot deliver to.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(String);

parsed_text!(EmailAddress);

impl EmailAddress {
    /// The address typed, without the spaces around it.
    ///
    /// # Errors
    ///
    /// [`EmailError`]; a line break anywhere inside is refused, never repaired.
    pub fn parse(typed: &str) -> Result<EmailAddress, EmailError> {
        let typed = typed.trim_matches([' ', '\u{a0}', '\t']);
        if typed.is_empty() {
            return Err(EmailError::Empty);
        }
        if typed.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(EmailError::Character);
        }
        if !typed.is_ascii() {
            return Err(EmailError::Accent);
        }
        if typed.len() > LENGTH_MAX {
            return Err(EmailError::TooLong);
        }
        let (local, domain) = typed.split_once('@').ok_or(EmailError::NotAnAddress)?;
        check_local(local)?;
        check_domain(domain)?;
        Ok(EmailAddress(format!(
            "{local}@{}",
            domain.to_ascii_lowercase()
        )))
    }

    /// What stands before the @, as typed.
    pub fn local_part(&self) -> &str {
        self.0.split_once('@').map_or("", |(local, _)| local)
    }

    /// What stands after the @, in lower case.
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }

    /// The address all in lower case: two addresses with the same key are taken for the same box.
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

fn check_local(local: &str) -> Result<(), EmailError> {
    if local.is_empty() {
        return Err(EmailError::NotAnAddress);
    }
    if local.len() > LOCAL_LENGTH_MAX {
        return Err(EmailError::TooLong);
    }
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '.' || LOCAL_SIGNS.contains(c);
    if !local.chars().all(allowed) {
        return Err(EmailError::Character);
    }
    let dotted = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    if dotted {
        Err(EmailError::NotAnAddress)
    } else {
        Ok(())
    }
}

fn check_domain(domain: &str) -> Result<(), EmailError> {
    if domain.is_empty() || domain.contains('@') {
        return Err(EmailError::NotAnAddress);
    }
    let (_, top) = domain.rsplit_once('.').ok_or(EmailError::Domain)?;
    let top_is_a_name = top.len() > 1 && top.chars().any(|c| c.is_ascii_alphabetic());
    if top_is_a_name && domain.split('.').all(is_label) {
        Ok(())
    } else {
        Err(EmailError::Domain)
    }
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && label.len() <= LABEL_LENGTH_MAX
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}
