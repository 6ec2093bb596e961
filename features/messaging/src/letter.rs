//! A letter: the frame of every e-mail, written once as plain text and once as HTML.
//!
//! The words come from whoever writes; the frame gives the order, so that both parts say the same
//! thing in the same order. Styles are inline in the HTML part: mail programs drop the others.

mod plain;

use askama::Template;
use domain::locale::Locale;
use platform::error::StoreError;

/// What a letter says, in the order it is read. A text that is empty is left out.
#[derive(Clone, Debug, Default)]
pub struct Letter {
    /// The reader's language.
    pub locale: Locale,
    /// The subject: it names the letter for who listens to it. No name, service or amount.
    pub subject: String,
    /// The line a mailbox shows beside the subject; the same reserve.
    pub preview: String,
    /// The shop's name, at the head and under the closing.
    pub shop: String,
    /// The title; the plain part has its subject instead.
    pub title: String,
    /// « Bonjour Rosalie, ».
    pub greeting: String,
    /// Paragraphs before the facts.
    pub opening: Vec<String>,
    /// The facts, one a row.
    pub facts: Vec<Fact>,
    /// The main button.
    pub first_act: Option<Button>,
    /// The other one.
    pub second_act: Option<Button>,
    /// Paragraphs after the buttons: what to do if plans change.
    pub paragraphs: Vec<String>,
    /// A link under the last paragraph, for what matters less than the buttons.
    pub aside: Option<Button>,
    /// « Au plaisir de vous accueillir, »; the shop's name follows.
    pub closing: String,
    /// Under the line.
    pub foot: Foot,
}

/// A label and what stands beside it.
#[derive(Clone, Debug, Default)]
pub struct Fact {
    /// The label, without its colon.
    pub label: String,
    /// The value; a line break begins a second line.
    pub value: String,
    /// A softer line under the value, such as the taxes of a price.
    pub note: String,
    /// Whether it is the one to remember: when.
    pub strong: bool,
}

/// A link in the shape of a button; the plain part shows its address.
#[derive(Clone, Debug)]
pub struct Button {
    /// A verb.
    pub label: String,
    /// A whole address on the service's own host.
    pub url: String,
}

/// The foot: who writes, from where, and why this is no offer.
#[derive(Clone, Debug, Default)]
pub struct Foot {
    /// The whole address of the shop.
    pub address: String,
    /// Its telephone, E.164.
    pub phone: Option<String>,
    /// « Ce message concerne votre rendez-vous, il n’est pas une offre. »
    pub note: String,
    /// Preferences and privacy.
    pub link: Option<Button>,
}

/// A letter as it leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The plain part: 72 columns, addresses whole.
    pub text: String,
    /// The HTML part: one table of 600 pixels, under 30 kB.
    pub html: String,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct LetterPage<'a> {
    letter: &'a Letter,
    phone: String,
}

impl Letter {
    /// Writes both parts.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`] when the frame cannot be written.
    pub fn write(&self) -> Result<Written, StoreError> {
        let phone = self.phone();
        let html = LetterPage {
            letter: self,
            phone,
        }
        .render()
        .map_err(|_| StoreError::Unreadable("the frame of a letter"))?;
        Ok(Written {
            text: plain::write(self),
            html,
        })
    }

    /// The shop's telephone as the reader's language writes it, or empty.
    fn phone(&self) -> String {
        let phone = self.foot.phone.as_deref();
        phone
            .map(|stored| ::words::phone(self.locale, stored))
            .unwrap_or_default()
    }
}
