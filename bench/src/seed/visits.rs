//! Two years of visits, as many on each day, wherever they fit.

use booking::{
    error::BookingError,
    service::{Ask, Booked, Who, book_in},
};
use clients::service::{Contact, NewClient, Source, create_many_in};
use domain::{
    contact::{EmailAddress, PersonName},
    ids::{ClientId, ServiceId},
    locale::Locale,
    time::Zone,
};
use jiff::{ToSpan as _, civil::Date};
use platform::{ctx::Ctx, house::House};

use super::{CLIENTS, DAYS, VISITS};
use crate::Fault;

/// Tries to place the visits of a day; some meet others.
const TRIES: usize = 400;
/// Days written in one transaction.
const DAYS_AT_ONCE: usize = 8;

/// Opens the files.
pub async fn clients(house: &House, ctx: &Ctx) -> Result<Vec<ClientId>, Fault> {
    let mut new = Vec::new();
    for number in 0..CLIENTS {
        let (name, email) = super::client(number);
        let contact = Contact {
            name: PersonName::parse(&name)?,
            email: Some(EmailAddress::parse(&email)?),
            phone: None,
            locale: Locale::Fr,
            source: Source::Demo,
        };
        new.push(NewClient {
            fields: contact.fields(),
            source: Source::Demo,
            created_at: ctx.now,
        });
    }
    let mut tx = house.db.write(ctx).await?;
    let ids = create_many_in(&mut tx, house, ctx, new).await?;
    tx.commit().await?;
    Ok(ids)
}

/// Books the visits.
pub async fn fill(
    house: &House,
    ctx: &Ctx,
    services: &[ServiceId],
    clients: &[ClientId],
) -> Result<(), Fault> {
    let zone = Zone::named("America/Toronto")?;
    let first = zone.date(ctx.now).saturating_sub(DAYS.days());
    let days: Vec<Date> = (0..DAYS * 2)
        .map(|day| first.saturating_add(day.days()))
        .collect();
    let mut booked: usize = 0;
    let mut passed: usize = 0;
    for some in days.chunks(DAYS_AT_ONCE) {
        let mut tx = house.db.write(ctx).await?;
        for date in some {
            passed += 1;
            let wanted = VISITS * passed / days.len();
            let mut tries = 0;
            while booked < wanted && tries < TRIES {
                tries += 1;
                let quarter = i64::try_from(house.chance.below(45))?;
                let wall = date.at(8, 0, 0, 0).saturating_add((quarter * 15).minutes());
                let ask = Ask {
                    service: pick(house, services).ok_or("no service")?,
                    staff: None,
                    start: zone.first_instant(wall)?,
                    who: Who::Known(pick(house, clients).ok_or("no client")?),
                    consents: Vec::new(),
                };
                booked += taken(book_in(&mut tx, house, ctx, ask).await)?;
            }
        }
        tx.commit().await?;
    }
    if booked == VISITS {
        Ok(())
    } else {
        Err(format!("only {booked} visits fit").into())
    }
}

/// One when the time was booked, none when it was taken already.
fn taken(ended: Result<Booked, BookingError>) -> Result<usize, BookingError> {
    match ended {
        Ok(_) => Ok(1),
        Err(BookingError::Taken(_)) => Ok(0),
        Err(error) => Err(error),
    }
}

fn pick<T: Copy>(house: &House, of: &[T]) -> Option<T> {
    let count = u64::try_from(of.len()).unwrap_or(u64::MAX);
    let at = usize::try_from(house.chance.below(count)).ok()?;
    of.get(at).copied()
}
