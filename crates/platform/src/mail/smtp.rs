//! Mail by SMTP.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use domain::{locale::Locale, time::Instant};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Attachment, Body, Mailbox, MultiPart,
        header::{ContentTransferEncoding, ContentType, Date, HeaderName, HeaderValue},
    },
    transport::smtp::{authentication::Credentials, extension::ClientId},
};

use super::{Envelope, MailError, Mailer};

/// Seconds a server may take for one answer.
const PATIENCE_SECONDS: u64 = 30;
/// Characters kept of a name or subject; a header is no place for a book.
const HEADER_LENGTH_MAX: usize = 200;
/// Replies that may refuse a recipient (RFC 5321, 4.2.3).
const RECIPIENT_CODES: [u16; 3] = [550, 551, 553];
/// What they then begin with (RFC 3463, 3.2 and 3.3): an address, or the box behind it.
const RECIPIENT_STATUSES: [&str; 2] = ["5.1.", "5.2."];
/// Of these, what is said of the sender's address.
const SENDER_STATUSES: [&str; 2] = ["5.1.7", "5.1.8"];

/// An SMTP server.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpServer {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub protection: Protection,
    /// Name and password, when it asks.
    pub login: Option<(String, String)>,
    /// The address mail comes from.
    pub from: String,
}

impl std::fmt::Debug for SmtpServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "SmtpServer({}:{}, {:?})",
            self.host, self.port, self.protection
        )
    }
}

/// How an SMTP connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// TLS from the first byte.
    Tls,
    /// TLS after `STARTTLS`, or nothing is sent.
    StartTls,
    /// None; to a server on this machine only.
    None,
}

/// A server mail is handed to.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

impl Smtp {
    /// A transport to the server; nothing is sent yet.
    ///
    /// # Errors
    ///
    /// [`MailError::Refused`] when the sender's address is none, or the host cannot be one.
    pub fn to(server: &SmtpServer) -> Result<Smtp, MailError> {
        type Transport = AsyncSmtpTransport<Tokio1Executor>;
        let from: Address = address(&server.from)?;
        let builder = match server.protection {
            Protection::Tls => Transport::relay(&server.host).map_err(refused)?,
            Protection::StartTls => Transport::starttls_relay(&server.host).map_err(refused)?,
            Protection::None => Transport::builder_dangerous(&server.host),
        };
        let builder = builder
            .port(server.port)
            .timeout(Some(Duration::from_secs(PATIENCE_SECONDS)))
            .hello_name(ClientId::Domain(from.domain().to_owned()));
        let builder = match &server.login {
            Some((name, password)) => {
                builder.credentials(Credentials::new(name.clone(), password.clone()))
            }
            None => builder,
        };
        Ok(Smtp {
            transport: builder.build(),
            from,
        })
    }

    /// Whether the server lets this program in: connection, protection, name and password.
    ///
    /// # Errors
    ///
    /// [`MailError::Later`] with what the server, or the way to it, answered.
    pub async fn answers(&self) -> Result<(), MailError> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(MailError::Later("the server does not answer".to_owned())),
            Err(error) => Err(MailError::Later(error.to_string())),
        }
    }

    fn message(&self, envelope: &Envelope) -> Result<Message, MailError> {
        let to = address(&envelope.to)?;
        let path = lettre::address::Envelope::new(Some(self.from.clone()), vec![to.clone()]);
        let sender = Some(one_line(&envelope.from_name)).filter(|name| !name.is_empty());
        let id = format!("<{}@{}>", envelope.id.simple(), self.from.domain());
        let mut builder = Message::builder()
            .envelope(path.map_err(refused)?)
            .from(Mailbox::new(sender, self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(one_line(&envelope.subject))
            .message_id(Some(id))
            .header(Date::new(system_time(envelope.at)))
            // RFC 3834: no out-of-office answers to a notice.
            .raw_header(plain_header("Auto-Submitted", "auto-generated"))
            .raw_header(plain_header("Content-Language", envelope.locale.tag()));
        if let Some(reply_to) = &envelope.reply_to {
            builder = builder.reply_to(Mailbox::new(None, address(reply_to)?));
        }
        builder.multipart(parts(envelope)).map_err(refused)
    }
}

fn refused(error: impl std::fmt::Display) -> MailError {
    MailError::Refused(error.to_string())
}

fn address(text: &str) -> Result<Address, MailError> {
    text.parse().map_err(refused)
}

fn plain_header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The `Date` is the house clock's. Before 1970 nothing was sent.
fn system_time(at: Instant) -> SystemTime {
    UNIX_EPOCH + Duration::from_micros(u64::try_from(at.micros()).unwrap_or(0))
}

/// A text for a header: no line break or other control character, hidden or not, can end it, and
/// what looks like an encoded word (RFC 2047) is not read as one.
fn one_line(text: &str) -> String {
    let breaks =
        |c: char| c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let flat: String = text
        .chars()
        .map(|c| if breaks(c) { ' ' } else { c })
        .collect();
    let words: Vec<&str> = flat.split(' ').filter(|word| !word.is_empty()).collect();
    words
        .join(" ")
        .replace("=?", "= ?")
        .chars()
        .take(HEADER_LENGTH_MAX)
        .collect()
}

/// Plain and HTML as alternatives; the calendar file as an attachment beside them. A plain
/// attachment is `METHOD:PUBLISH` and names no attendee: it asks nobody for an answer.
fn parts(envelope: &Envelope) -> MultiPart {
    let both = MultiPart::alternative_plain_html(envelope.text.clone(), envelope.html.clone());
    let Some(calendar) = &envelope.calendar else {
        return both;
    };
    let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH")
        .unwrap_or(ContentType::TEXT_PLAIN);
    let name = match envelope.locale {
        Locale::Fr => "rendez-vous.ics",
        Locale::En => "appointment.ics",
    };
    // Base64 keeps the file's own line folding as it is, whatever passes the message on.
    let file = Body::new_with_encoding(calendar.clone(), ContentTransferEncoding::Base64)
        .unwrap_or_else(|_| Body::new(calendar.clone()));
    let attached = Attachment::new(name.to_owned()).body(file, kind);
    MultiPart::mixed().multipart(both).singlepart(attached)
}

#[async_trait]
impl Mailer for Smtp {
    async fn send(&self, envelope: &Envelope) -> Result<(), MailError> {
        let message = self.message(envelope)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if refuses_recipient(&error) => Err(refused(error)),
            Err(error) => Err(MailError::Later(error.to_string())),
        }
    }
}

/// Whether nobody is at the address. Whatever else a server refuses for good (the sender, the
/// login, the link it does not like) the operator can mend, so the message waits.
fn refuses_recipient(error: &lettre::transport::smtp::Error) -> bool {
    let code = error.status().map(u16::from);
    let said = std::error::Error::source(error).map(ToString::to_string);
    code.is_some_and(|code| of_recipient(code, said.as_deref().unwrap_or_default()))
}

fn of_recipient(code: u16, said: &str) -> bool {
    let starts = |statuses: [&str; 2]| statuses.iter().any(|status| said.starts_with(status));
    RECIPIENT_CODES.contains(&code) && starts(RECIPIENT_STATUSES) && !starts(SENDER_STATUSES)
}

#[cfg(test)]
mod tests {
    use super::of_recipient;

    #[test]
    fn only_a_recipient_nobody_is_at_is_refused_for_good() {
        assert!(of_recipient(550, "5.1.1 no such person here"));
        assert!(of_recipient(553, "5.1.3 not an address"));
        assert!(of_recipient(550, "5.2.1 the box is closed"));
        for (code, said) in [
            (554, "5.7.1 no service for you"),
            (550, "5.7.1 the sender is not ours"),
            (553, "5.1.8 the sender's domain is none"),
            (554, "5.6.0 message refused"),
            (530, "5.7.0 log in first"),
            (550, "greylisted"),
        ] {
            assert!(!of_recipient(code, said), "{code} {said}");
        }
    }
}
