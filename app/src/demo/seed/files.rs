//! The clients' files, a few of them with notes, two of them of children.

use booking::service::CONSENT_WORDING;
use clients::service::{Channel, Terms, create_child_in, create_many_in, write_notes as write};
use domain::{
    ids::ClientId,
    locale::Locale,
    minors::{Authority, ChildFile, Guardian, GuardianConsent},
};
use jiff::{ToSpan as _, civil::Date};
use platform::ctx::Ctx;

use super::{DAY_MINUTES, Seeding};
use crate::demo::{
    DemoError,
    people::{self, person_name},
};

/// Days before today by which every file was opened: before the first visit was booked.
const OPENED_BY_DAYS: i64 = 100;

/// A child, and who consented.
struct ChildCast {
    first: &'static str,
    last: &'static str,
    years: i16,
    guardian: &'static str,
    contact: &'static str,
    authority: Authority,
}

const CHILDREN: [ChildCast; 2] = [
    ChildCast {
        first: "Zoé",
        last: "Thibodeau",
        years: 8,
        guardian: "Camille Thibodeau",
        contact: "camille.thibodeau@poste.example",
        authority: Authority::Parent,
    },
    ChildCast {
        first: "Émile",
        last: "Rocheleau-Bains",
        years: 11,
        guardian: "Jaspreet Bains",
        contact: "+14505550190",
        authority: Authority::Tutor,
    },
];

/// The files of a shop.
pub struct Files {
    /// Everybody and the language they read; the adults first.
    pub people: Vec<(ClientId, Locale)>,
    /// How many adults.
    pub adults: usize,
}

impl Files {
    /// How many children.
    pub fn children(&self) -> usize {
        self.people.len().saturating_sub(self.adults)
    }
}

/// Opens the files, all of them before the first visit of the book.
pub(super) async fn open(seeding: &Seeding, ctx: &Ctx) -> Result<Files, DemoError> {
    let house = &seeding.house;
    let until = seeding.now.plus_minutes(-OPENED_BY_DAYS * DAY_MINUTES);
    let ctx = Ctx {
        now: until,
        ..ctx.clone()
    };
    let new = people::clients(&seeding.dice, seeding.shop, (seeding.opened_at, until))?;
    let locales: Vec<Locale> = new.iter().map(|client| client.fields.locale).collect();
    let mut tx = house.db.write(&ctx).await?;
    let ids = create_many_in(&mut tx, house, &ctx, new).await?;
    let mut people: Vec<_> = ids.into_iter().zip(locales).collect();
    let adults = people.len();
    if !seeding.shop.for_children.is_empty() {
        let zone = domain::time::Zone::named(seeding.shop.zone);
        let today = zone
            .map_err(|_| DemoError::Cast("a zone"))?
            .date(seeding.now);
        for child in &CHILDREN {
            let locale = seeding.shop.locale;
            let file = child.file(today)?;
            let terms = Terms {
                wording: CONSENT_WORDING,
                locale,
                channel: Channel::Desk,
            };
            let id = create_child_in(&mut tx, house, &ctx, (&file, locale), terms).await?;
            people.push((id, locale));
        }
    }
    tx.commit().await?;
    Ok(Files { people, adults })
}

impl ChildCast {
    fn file(&self, today: Date) -> Result<ChildFile, DemoError> {
        let birth = today
            .saturating_sub(self.years.years())
            .saturating_sub(100.days());
        Ok(ChildFile::open(
            self.guardian()?,
            person_name(self.first)?,
            person_name(self.last)?,
            birth,
        ))
    }

    fn guardian(&self) -> Result<Guardian, DemoError> {
        let typed = GuardianConsent {
            name: self.guardian,
            contact: self.contact,
            authority: Some(self.authority),
            consent: true,
        };
        typed.check().map_err(|_| DemoError::Cast("a guardian"))
    }
}

/// Writes what the owner notes of a few people.
pub(super) async fn write_notes(
    seeding: &Seeding,
    owner: &Ctx,
    files: &Files,
) -> Result<(), DemoError> {
    let adults = files.people.get(..files.adults).unwrap_or_default();
    for note in seeding.shop.notes {
        let Some((client, _)) = seeding.dice.one(adults) else {
            continue;
        };
        let ago = seeding
            .dice
            .between(DAY_MINUTES, OPENED_BY_DAYS * DAY_MINUTES);
        let ctx = Ctx {
            now: seeding.now.plus_minutes(-ago),
            ..owner.clone()
        };
        write(&seeding.house, &ctx, *client, (note, None)).await?;
    }
    Ok(())
}
