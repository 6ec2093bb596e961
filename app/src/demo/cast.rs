//! The shops of the demonstration: none of them exists, none can be reached.
//!
//! Names are invented, addresses end in `.example`, numbers are of the range kept for fiction,
//! postal codes belong to nobody and tax numbers have the right shape only.

mod barber;
mod esthetics;
mod hair;
mod massage;

use domain::{
    booking::{DayHours, Minutes, WeekHours},
    identity::Role,
    locale::Locale,
    presets::Trade,
    province::Province,
};

use super::DemoError;

/// The shops, in the order they open.
pub const SHOPS: [&ShopCast; 4] = [&hair::SHOP, &massage::SHOP, &esthetics::SHOP, &barber::SHOP];

/// The password of every account: there is nothing to protect.
pub const PASSWORD: &str = "quatre-erables-sous-la-neige";

/// A shop that does not exist.
pub struct ShopCast {
    /// What it starts from.
    pub trade: Trade,
    /// Its word in the address.
    pub slug: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Before the law.
    pub legal_name: &'static str,
    /// Its first language.
    pub locale: Locale,
    /// Street and number.
    pub street: &'static str,
    /// City.
    pub city: &'static str,
    /// Province.
    pub province: Province,
    /// Postal code.
    pub postal_code: &'static str,
    /// IANA name of its zone.
    pub zone: &'static str,
    /// Telephone.
    pub phone: &'static str,
    /// What its addresses end in.
    pub domain: &'static str,
    /// Its numbers.
    pub numbers: Numbers,
    /// When it is open.
    pub hours: &'static [Shift],
    /// Who works there; the first owner opens it.
    pub team: &'static [MemberCast],
    /// How many of a kind of resource there are, where it is not what the trade starts from.
    pub rooms: &'static [(&'static str, usize)],
    /// Area codes of its clients.
    pub area_codes: &'static [&'static str],
    /// Clients.
    pub clients: usize,
    /// Of a hundred clients, how many read English.
    pub english_percent: u64,
    /// Of a hundred minutes worked, how many are booked: on a past day, of whose visits a tenth is
    /// missed or cancelled in the end, and on a day to come.
    pub booked_percent: (i64, i64),
    /// How often a service is asked for, by the end of its preset's id; one when it is not named.
    pub mix: &'static [(&'static str, u64)],
    /// Services given to children only, likewise.
    pub for_children: &'static [&'static str],
    /// What somebody of the team may write of a client.
    pub notes: &'static [&'static str],
}

/// The numbers a shop is registered under.
pub struct Numbers {
    /// Federal business number, its check digit right.
    pub business: &'static str,
    /// GST or HST account.
    pub gst: &'static str,
    /// QST account.
    pub qst: Option<&'static str>,
    /// Sales tax of another province.
    pub pst: Option<&'static str>,
    /// Quebec's enterprise number.
    pub neq: Option<&'static str>,
}

/// Somebody of the team.
pub struct MemberCast {
    /// Their name.
    pub name: &'static str,
    /// Their place.
    pub role: Role,
    /// Whether clients book them.
    pub bookable: bool,
    /// Ids of their skills.
    pub skills: &'static [&'static str],
    /// When they work.
    pub hours: &'static [Shift],
    /// What comes before the @ of their account, when they have one.
    pub account: Option<&'static str>,
}

/// Somebody clients book, with an account when `account` says so.
const fn practitioner(
    name: &'static str,
    account: Option<&'static str>,
    skills: &'static [&'static str],
    hours: &'static [Shift],
) -> MemberCast {
    MemberCast {
        name,
        role: Role::Practitioner,
        bookable: true,
        skills,
        hours,
        account,
    }
}

/// Somebody who does not give services.
const fn office(
    name: &'static str,
    account: &'static str,
    role: Role,
    hours: &'static [Shift],
) -> MemberCast {
    MemberCast {
        name,
        role,
        bookable: false,
        skills: &[],
        hours,
        account: Some(account),
    }
}

/// Hours on some days of the week: days 1 (Monday) to 7, times as a clock writes them (1330).
pub struct Shift(pub &'static [usize], pub u16, pub u16);

/// The week these shifts make.
pub fn week(shifts: &[Shift]) -> Result<WeekHours, DemoError> {
    let wrong = || DemoError::Cast("hours");
    let mut days: [Vec<DayHours>; 7] = Default::default();
    for Shift(on, from, to) in shifts {
        let hours = DayHours::new(minutes(*from)?, minutes(*to)?).map_err(|_| wrong())?;
        for day in *on {
            let day = day.checked_sub(1).and_then(|day| days.get_mut(day));
            day.ok_or_else(wrong)?.push(hours);
        }
    }
    WeekHours::new(days).map_err(|_| wrong())
}

fn minutes(clock: u16) -> Result<Minutes, DemoError> {
    let whole = (clock / 100).saturating_mul(60).saturating_add(clock % 100);
    Minutes::new(whole).map_err(|_| DemoError::Cast("a time of day"))
}

impl ShopCast {
    /// The address of a member's account.
    pub fn email(&self, account: &str) -> String {
        format!("{account}@{}", self.domain)
    }

    /// How often a service is asked for, of all of them.
    pub fn weight(&self, preset: &str) -> u64 {
        let known = self.mix.iter().find(|(end, _)| ends(preset, end));
        known.map_or(1, |(_, weight)| *weight)
    }

    /// Whether a service is for children only.
    pub fn is_for_children(&self, preset: &str) -> bool {
        self.for_children.iter().any(|end| ends(preset, end))
    }
}

/// Whether `hair.cut-short` ends in `cut-short`.
fn ends(preset: &str, end: &str) -> bool {
    preset.split_once('.').is_some_and(|(_, rest)| rest == end)
}

#[cfg(test)]
mod tests;
