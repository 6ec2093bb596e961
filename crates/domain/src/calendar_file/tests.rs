use super::*;
use proptest::prelude::*;

/// 2026-12-03 14:30 in Montréal.
const START: Instant = Instant::from_micros(1_796_326_200_000_000);

fn visit() -> CalendarVisit<'static> {
    CalendarVisit {
        uid: "apt-01JB7M2Q@clr.example",
        sequence: 2,
        changed_at: START.plus_minutes(-60),
        span: Span::new(START, START.plus_minutes(60)).unwrap(),
        summary: "Salon Aube",
        location: "12, rue des Érables-Rouges, Montréal",
        url: "https://clr.example/v/abc",
        status: VisitStatus::Confirmed,
        locale: Locale::Fr,
    }
}

fn unfolded(file: &str) -> String {
    file.replace("\r\n ", "")
}

#[test]
fn an_appointment_is_written_in_full() {
    let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Clairiere//Agenda 1//FR\r\n\
        CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n\
        UID:apt-01JB7M2Q@clr.example\r\nDTSTAMP:20261203T183000Z\r\n\
        LAST-MODIFIED:20261203T183000Z\r\nSEQUENCE:2\r\nDTSTART:20261203T193000Z\r\n\
        DTEND:20261203T203000Z\r\nSUMMARY;LANGUAGE=fr-CA:Salon Aube\r\n\
        LOCATION:12\\, rue des Érables-Rouges\\, Montréal\r\nURL:https://clr.example/v/abc\r\n\
        STATUS:CONFIRMED\r\nCLASS:PRIVATE\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(visit().write(), expected);
}

#[test]
fn the_file_speaks_the_readers_language_and_says_when_it_is_off() {
    let english = CalendarVisit {
        locale: Locale::En,
        status: VisitStatus::Cancelled,
        ..visit()
    }
    .write();
    assert!(english.contains("PRODID:-//Clairiere//Agenda 1//EN\r\n"));
    assert!(english.contains("STATUS:CANCELLED\r\n"));
}

#[test]
fn what_is_not_known_is_left_out() {
    let file = CalendarVisit {
        location: "",
        url: "",
        ..visit()
    }
    .write();
    assert!(!file.contains("LOCATION") && !file.contains("URL"));
}

#[test]
fn no_alarm_and_nobody_is_invited() {
    let file = visit().write();
    for word in ["VALARM", "ORGANIZER", "ATTENDEE", "TZID", "DESCRIPTION"] {
        assert!(!file.contains(word), "{word}");
    }
}

#[test]
fn a_text_cannot_open_another_line() {
    let summary = "Aube; Cie, \\ suite\r\nATTENDEE:mailto:x@y.example\rZ\u{7}";
    let file = CalendarVisit {
        summary,
        url: "https://a.example/\r\nX:1",
        ..visit()
    }
    .write();
    let file = unfolded(&file);
    assert!(file.contains(":Aube\\; Cie\\, \\\\ suite\\nATTENDEE:mailto:x@y.example\\nZ\r\n"));
    assert!(file.contains("URL:https://a.example/X:1\r\n"));
    assert!(!file.contains("\r\nATTENDEE") && !file.contains("\r\nX:"));
}

#[test]
fn a_line_of_exactly_75_octets_is_not_folded() {
    let location = "a".repeat(75 - "LOCATION:".len());
    let file = CalendarVisit {
        location: &location,
        ..visit()
    }
    .write();
    assert!(file.contains(&format!("LOCATION:{location}\r\n")));
}

proptest! {
    #[test]
    fn no_line_is_longer_than_75_octets_and_unfolding_gives_the_text_back(
        location in "[a-zé€🌲, ;\\\\]{1,200}",
    ) {
        let file = CalendarVisit { location: &location, ..visit() }.write();
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let expected = format!("\r\nLOCATION:{}\r\n", text(&location));
        prop_assert!(unfolded(&file).contains(&expected));
    }
}
