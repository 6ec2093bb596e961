//! The pages, one typed struct each.

mod account;
mod door;
mod team;

pub(crate) use account::{AccountPage, CodesPage, Picture, SecondFactorPage};
pub(crate) use door::{
    CodePage, ForgottenPage, InvitedPage, ResetPage, ShopsPage, SignInPage, SpoolPage, Way,
    WordPage,
};
pub(crate) use team::{InvitePage, Reader, RolesPage, TeamPage};

use domain::{
    locale::Locale,
    time::{Instant, Zone},
};

use crate::words::Words;

/// A day and an hour, short: `21 nov. 2026, 14 h 30`.
fn moment(locale: Locale, zone: &Zone, at: Instant) -> String {
    let wall = zone.wall(at);
    let day = ::words::date(locale, wall.date(), ::words::DateForm::Short);
    format!("{day}, {}", ::words::time(locale, wall.time()))
}

/// What a browser calls itself, as a person would: `Firefox, Windows`.
fn device(w: Words, agent: &str) -> String {
    const BROWSERS: [(&str, &str); 5] = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];
    let named = |known: &[(&str, &'static str)]| {
        known
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => w.identity_device_on(browser, system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => w.identity_device_unknown().to_owned(),
    }
}

/// The colour of a person's avatar, 1 to 10; the same each time.
fn hue(name: &str) -> u32 {
    name.chars().fold(0_u32, |sum, c| {
        sum.wrapping_mul(31).wrapping_add(u32::from(c))
    }) % 10
        + 1
}
