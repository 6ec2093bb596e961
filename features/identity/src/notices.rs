//! The letters of the platform: a subject, a text, and the same in HTML.

use askama::Template;
use domain::{identity::Role, locale::Locale};
use jiff::civil::{Date, DateTime};

use crate::{
    error::IdentityError,
    words::{IdentityInvitationLetterBody, Words},
};

/// A letter's words.
#[derive(Clone, Debug)]
pub(crate) struct Notice {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// A piece of a line.
pub(crate) enum Piece<'a> {
    Text(&'a str),
    Link(&'a str),
}

#[derive(Template)]
#[template(path = "letter.html")]
struct LetterPage<'a> {
    lang: &'static str,
    subject: &'a str,
    paragraphs: Vec<Vec<Vec<Piece<'a>>>>,
}

impl Notice {
    fn of(locale: Locale, subject: &str, text: String) -> Result<Notice, IdentityError> {
        let paragraphs = text
            .split("\n\n")
            .map(|part| part.lines().map(pieces).collect());
        let page = LetterPage {
            lang: locale.tag(),
            subject,
            paragraphs: paragraphs.collect(),
        };
        let html = page.render().map_err(IdentityError::Letter)?;
        Ok(Notice {
            subject: subject.to_owned(),
            text,
            html,
        })
    }
}

/// A line cut around its addresses.
pub(crate) fn pieces(line: &str) -> Vec<Piece<'_>> {
    let words = line.split_inclusive(' ').map(|word| {
        let bare = word.trim_end();
        if bare.starts_with("http://") || bare.starts_with("https://") {
            Piece::Link(bare)
        } else {
            Piece::Text(word)
        }
    });
    words.collect()
}

/// The link to choose a new password.
pub(crate) fn reset(
    locale: Locale,
    at: DateTime,
    link: &str,
    minutes: i64,
) -> Result<Notice, IdentityError> {
    let w = Words::new(locale);
    let text = w.identity_reset_letter_body(at.date(), link, minutes, at.time());
    Notice::of(locale, w.identity_reset_letter_subject(), text)
}

/// The password was changed.
pub(crate) fn password_changed(
    locale: Locale,
    at: DateTime,
    link: &str,
) -> Result<Notice, IdentityError> {
    let w = Words::new(locale);
    let text = w.identity_changed_letter_body(at.date(), link, at.time());
    Notice::of(locale, w.identity_changed_letter_subject(), text)
}

/// Several attempts in a row have failed.
pub(crate) fn attempts(
    locale: Locale,
    at: DateTime,
    history: &str,
) -> Result<Notice, IdentityError> {
    let w = Words::new(locale);
    let text = w.identity_attempts_letter_body(at.date(), history, at.time());
    Notice::of(locale, w.identity_attempts_letter_subject(), text)
}

/// The second factor changed; `what` is the outcome the history tells.
pub(crate) fn factor(
    locale: Locale,
    at: DateTime,
    (what, link): (&str, &str),
) -> Result<Notice, IdentityError> {
    let w = Words::new(locale);
    let said = w.identity_factor_letter_subject(what);
    let text = w.identity_factor_letter_body(at.date(), link, at.time(), &said);
    Notice::of(locale, &said, text)
}

/// What an invitation says.
pub(crate) struct Invitation<'a> {
    pub inviter: &'a str,
    pub shop: &'a str,
    pub role: Role,
    pub link: &'a str,
    pub until: Date,
}

/// The invitation to join a team.
pub(crate) fn invitation(locale: Locale, told: &Invitation<'_>) -> Result<Notice, IdentityError> {
    let w = Words::new(locale);
    let role = web::shell::role_word(web::words::Words::new(locale), told.role);
    let text = w.identity_invitation_letter_body(&IdentityInvitationLetterBody {
        inviter: told.inviter,
        link: told.link,
        role: &role,
        shop: told.shop,
        until: told.until,
    });
    let subject = w.identity_invitation_letter_subject(told.shop);
    Notice::of(locale, &subject, text)
}
