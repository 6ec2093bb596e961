//! Mail leaves through one door: into the local spool, or to an SMTP server.

mod smtp;

use async_trait::async_trait;
use domain::{locale::Locale, time::Instant};
use uuid::Uuid;

pub use smtp::{Protection, Smtp, SmtpServer};

/// A message ready to leave.
#[derive(Clone, Debug)]
pub struct Envelope {
    /// Its own id, the same at every try: a server that gets it twice can tell.
    pub id: Uuid,
    /// When it leaves.
    pub at: Instant,
    /// The reader's language.
    pub locale: Locale,
    /// The shop's name, shown as the sender.
    pub from_name: String,
    /// Where an answer goes; the shop's own address.
    pub reply_to: Option<String>,
    /// The reader's address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The same in HTML.
    pub html: String,
    /// A calendar file (`METHOD:PUBLISH`), when there is a date to keep.
    pub calendar: Option<String>,
}

/// Why a message did not leave.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// It never will: nobody is at the address, or the message cannot be made.
    #[error("refused for good: {0}")]
    Refused(String),
    /// It may later.
    #[error("not now: {0}")]
    Later(String),
}

/// A way for mail to leave.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Hands the message over; when this returns, it is somebody else's to deliver.
    async fn send(&self, envelope: &Envelope) -> Result<(), MailError>;
}

/// The default: the message stays on this machine, where a page shows it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spool;

#[async_trait]
impl Mailer for Spool {
    async fn send(&self, _envelope: &Envelope) -> Result<(), MailError> {
        Ok(())
    }
}
