//! One appointment as a calendar file (RFC 5545), for « add to my calendar ».
//!
//! Published, not an invitation: no organizer, no attendee, no alarm. Times are in UTC (`…Z`):
//! zone rules changed in several provinces in 2026 and a client's calendar may not know. The file
//! says what it is given, nothing more: leaving the service out of the summary is the caller's
//! decision, and neither a telephone number nor a note has a place here.

use crate::{
    locale::Locale,
    time::{Instant, Span},
};

/// Octets of a line, the line break apart: RFC 5545, 3.1.
const LINE_OCTETS_MAX: usize = 75;

/// Media type of the file.
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// Whether the appointment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitStatus {
    /// Agreed.
    Confirmed,
    /// Cancelled: a file saved again strikes it out where the calendar understands.
    Cancelled,
}

impl VisitStatus {
    const fn name(self) -> &'static str {
        match self {
            VisitStatus::Confirmed => "CONFIRMED",
            VisitStatus::Cancelled => "CANCELLED",
        }
    }
}

/// An appointment to write.
#[derive(Clone, Copy, Debug)]
pub struct CalendarVisit<'a> {
    /// The same for ever for one appointment, such as `apt-…@host`.
    pub uid: &'a str,
    /// How many times the time or place has changed: it never goes back.
    pub sequence: u32,
    /// When the appointment was last changed, so that the same state gives the same file.
    pub changed_at: Instant,
    /// From when to when; the end is not part of it.
    pub span: Span,
    /// The title, such as the shop's name.
    pub summary: &'a str,
    /// Where; nothing when empty.
    pub location: &'a str,
    /// The appointment's page; nothing when empty.
    pub url: &'a str,
    /// How sure it is.
    pub status: VisitStatus,
    /// The language of the summary.
    pub locale: Locale,
}

impl CalendarVisit<'_> {
    /// The file.
    pub fn write(&self) -> String {
        let (product, language) = match self.locale {
            Locale::Fr => ("-//Clairiere//Agenda 1//FR", "fr-CA"),
            Locale::En => ("-//Clairiere//Agenda 1//EN", "en-CA"),
        };
        let mut file = File::default();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", product);
        file.line("CALSCALE", "GREGORIAN");
        file.line("METHOD", "PUBLISH");
        file.line("BEGIN", "VEVENT");
        file.line("UID", &text(self.uid));
        file.line("DTSTAMP", &utc(self.changed_at));
        file.line("LAST-MODIFIED", &utc(self.changed_at));
        file.line("SEQUENCE", &self.sequence.to_string());
        file.line("DTSTART", &utc(self.span.start()));
        file.line("DTEND", &utc(self.span.end()));
        file.line(&format!("SUMMARY;LANGUAGE={language}"), &text(self.summary));
        if !self.location.is_empty() {
            file.line("LOCATION", &text(self.location));
        }
        if !self.url.is_empty() {
            file.line(
                "URL",
                &self
                    .url
                    .replace(|c: char| c.is_control() || c.is_whitespace(), ""),
            );
        }
        file.line("STATUS", self.status.name());
        file.line("CLASS", "PRIVATE");
        file.line("TRANSP", "OPAQUE");
        file.line("END", "VEVENT");
        file.line("END", "VCALENDAR");
        file.0
    }
}

#[derive(Default)]
struct File(String);

impl File {
    /// A line, folded where it is too long: never inside a character, so that what cuts at the
    /// fold still reads UTF-8.
    fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0_usize;
        for character in format!("{name}:{value}").chars() {
            octets = octets.saturating_add(character.len_utf8());
            if octets > LINE_OCTETS_MAX {
                self.0.push_str("\r\n ");
                octets = character.len_utf8().saturating_add(1);
            }
            self.0.push(character);
        }
        self.0.push_str("\r\n");
    }
}

/// `20261124T140000Z`.
fn utc(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A text value (RFC 5545, 3.3.11): signs escaped, line breaks as `\n`, other controls dropped.
fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for character in value.replace("\r\n", "\n").chars() {
        match character {
            '\\' => escaped.push_str("\\\\"),
            ';' => escaped.push_str("\\;"),
            ',' => escaped.push_str("\\,"),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
