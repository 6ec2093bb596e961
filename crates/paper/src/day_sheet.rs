//! The day sheet: a person's day on one page, to hang at the station and destroy in the evening.
//!
//! Names of clients only: no phone, no note, nothing of health.

#[cfg(test)]
mod tests;

use domain::locale::Locale;
use typst::foundations::{Dict, IntoValue, Value, dict};

use crate::{PaperError, press};

const TEMPLATE: &str = include_str!("../templates/day_sheet.typ");

/// Minutes at the head of an appointment where its words stand.
const HEAD_MINUTES: u16 = 30;

/// The last column of appointments within appointments; what is deeper shares it.
const LANE_MAX: u8 = 2;

/// Everybody's day, in the reader's words.
#[derive(Clone, Debug)]
pub struct DaySheet {
    /// The language of all the words.
    pub locale: Locale,
    /// The document's title.
    pub title: String,
    /// The shop.
    pub shop: String,
    /// The day.
    pub date: String,
    /// Above the appointments.
    pub appointments: String,
    /// Above the lines left for the hand.
    pub notes: String,
    /// When it was printed, and by whom.
    pub printed: String,
    /// That it must be destroyed at the end of the day.
    pub destroy: String,
    /// One page each.
    pub people: Vec<PersonSheet>,
}

/// One person's page.
#[derive(Clone, Debug)]
pub struct PersonSheet {
    /// Whose.
    pub name: String,
    /// When they work, and how many appointments they have.
    pub said: String,
    /// Which page of how many.
    pub page: String,
    /// The first line's hour, 0 to 23.
    pub first_hour: u16,
    /// What is written at each hour's line, from the first; the sheet ends an hour after the last.
    pub hours: Vec<String>,
    /// Their appointments, in the order of their starts.
    pub visits: Vec<Visit>,
    /// Free time inside an appointment, while a colour takes.
    pub pauses: Vec<Pause>,
}

/// An appointment.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Minutes since midnight, on the wall's clock.
    pub from: u16,
    /// Minutes since midnight, after `from`.
    pub until: u16,
    /// From when until when, in words.
    pub time: String,
    /// The client's name.
    pub client: String,
    /// The service.
    pub service: String,
    /// Where it stands, as a word.
    pub state: String,
}

/// Free time inside an appointment.
#[derive(Clone, Debug)]
pub struct Pause {
    /// Minutes since midnight, on the wall's clock.
    pub from: u16,
    /// Minutes since midnight, after `from`.
    pub until: u16,
    /// What is said of it.
    pub said: String,
}

/// The sheet as PDF, letter size, one page for each person.
pub fn day_sheet(sheet: &DaySheet) -> Result<Vec<u8>, PaperError> {
    press::write(&press::typeset(TEMPLATE, filled(sheet))?)
}

fn filled(sheet: &DaySheet) -> Dict {
    let people: Vec<Value> = sheet.people.iter().map(person).collect();
    dict! {
        "lang" => sheet.locale.code(),
        "title" => sheet.title.as_str(),
        "shop" => sheet.shop.as_str(),
        "date" => sheet.date.as_str(),
        "appointments" => sheet.appointments.as_str(),
        "notes" => sheet.notes.as_str(),
        "printed" => sheet.printed.as_str(),
        "destroy" => sheet.destroy.as_str(),
        "people" => people,
    }
}

fn person(person: &PersonSheet) -> Value {
    let hours: Vec<Value> = person
        .hours
        .iter()
        .map(|hour| hour.as_str().into_value())
        .collect();
    let lanes = lanes(&person.visits);
    let visits: Vec<Value> = (0..person.visits.len())
        .map(|index| visit(person, &lanes, index))
        .collect();
    let pauses: Vec<Value> = person.pauses.iter().map(pause).collect();
    let filled = dict! {
        "name" => person.name.as_str(),
        "said" => person.said.as_str(),
        "page" => person.page.as_str(),
        "start" => i64::from(person.first_hour) * 60,
        "hours" => hours,
        "visits" => visits,
        "pauses" => pauses,
    };
    filled.into_value()
}

fn visit(person: &PersonSheet, lanes: &[u8], index: usize) -> Value {
    let visit = &person.visits[index];
    let filled = dict! {
        "from" => i64::from(visit.from),
        "until" => i64::from(visit.until),
        "lane" => i64::from(lanes[index]),
        "narrow" => has_narrow_head(person, lanes, index),
        "time" => visit.time.as_str(),
        "client" => visit.client.as_str(),
        "service" => visit.service.as_str(),
        "state" => visit.state.as_str(),
    };
    filled.into_value()
}

fn pause(pause: &Pause) -> Value {
    let filled = dict! {
        "from" => i64::from(pause.from),
        "until" => i64::from(pause.until),
        "said" => pause.said.as_str(),
    };
    filled.into_value()
}

/// The column of each appointment: 0, or deeper while another one lasts.
fn lanes(visits: &[Visit]) -> Vec<u8> {
    let mut ends: Vec<u16> = Vec::new();
    let mut lanes = Vec::with_capacity(visits.len());
    for visit in visits {
        let free = ends.iter().position(|end| *end <= visit.from);
        let lane = free.unwrap_or(ends.len());
        if lane == ends.len() {
            ends.push(visit.until);
        } else {
            ends[lane] = visit.until;
        }
        lanes.push(u8::try_from(lane).unwrap_or(LANE_MAX).min(LANE_MAX));
    }
    lanes
}

/// Whether something drawn over an appointment begins where its words stand.
fn has_narrow_head(person: &PersonSheet, lanes: &[u8], index: usize) -> bool {
    let visit = &person.visits[index];
    let head = visit.from..visit.until.min(visit.from.saturating_add(HEAD_MINUTES));
    let meets = |from: u16, until: u16| from < head.end && until > head.start;
    let mut deeper = person
        .visits
        .iter()
        .zip(lanes)
        .filter(|(_, lane)| **lane > lanes[index]);
    deeper.any(|(other, _)| meets(other.from, other.until))
        || person
            .pauses
            .iter()
            .any(|pause| meets(pause.from, pause.until))
}
