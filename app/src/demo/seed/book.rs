//! Visits are written, many to a transaction, and get to where they stand today.

use booking::service::{Ask, Booked, Link, Who, book_in, cancel, cancel_by_link, settle_status};
use clients::service::Purpose;
use domain::{booking::Status, ids::ClientId, locale::Locale, time::Instant};
use platform::{ctx::Ctx, db::Write, house::House};

use super::till::Done;
use crate::demo::{
    DemoError,
    diary::{Fate, Planned, Told},
};

/// A visit about to be written.
pub struct Entry {
    /// When, for what, with whom.
    pub visit: Planned,
    /// Whose.
    pub client: ClientId,
    /// The language of what they are sent.
    pub locale: Locale,
    /// Whether they said yes to news.
    pub wants_news: bool,
    /// When it was booked.
    pub booked_at: Instant,
    /// What became of it.
    pub fate: Fate,
}

/// Visits of whole days: what one gives back is not offered to the others of its day.
#[derive(Default)]
pub struct Batch {
    /// In the order they were given their time.
    pub entries: Vec<Entry>,
    /// How many have been written.
    pub written: usize,
    /// Those that came to the till, or soon will.
    pub done: Vec<Done>,
}

impl Batch {
    /// Writes everything, and is empty again.
    pub async fn write(&mut self, house: &House, ctx: &Ctx) -> Result<(), DemoError> {
        let entries = std::mem::take(&mut self.entries);
        // What the transaction dates itself is of its earliest visit.
        let earliest = entries.iter().map(|entry| entry.booked_at).min();
        let ctx = &at(ctx, earliest.unwrap_or(ctx.now));
        let mut tx = house.db.write(ctx).await?;
        let mut all = Vec::with_capacity(entries.len());
        for entry in &entries {
            all.push(book(&mut tx, house, ctx, entry).await?);
        }
        for (entry, booked) in entries.iter().zip(&all) {
            if let Fate::Marked(status, marked_at) = entry.fate {
                let ctx = at(ctx, marked_at);
                mark(&mut tx, house, &ctx, (booked, status)).await?;
            }
        }
        tx.commit().await?;
        self.done.extend(entries.iter().zip(&all).filter_map(done));
        for (entry, booked) in entries.iter().zip(&all) {
            if let Fate::Cancelled(told, told_at) = entry.fate {
                withdraw(house, &at(ctx, told_at), booked, told).await?;
            }
        }
        self.written = self.written.saturating_add(all.len());
        Ok(())
    }
}

fn done((entry, booked): (&Entry, &Booked)) -> Option<Done> {
    let Fate::Marked(status, at) = entry.fate else {
        return None;
    };
    let here = [Status::Completed, Status::ReadyToPay, Status::InService];
    here.contains(&status).then_some(Done {
        visit: booked.id,
        price: booked.price,
        status,
        at,
    })
}

fn at(ctx: &Ctx, now: Instant) -> Ctx {
    Ctx { now, ..ctx.clone() }
}

async fn book(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    entry: &Entry,
) -> Result<Booked, DemoError> {
    let ctx = Ctx {
        locale: entry.locale,
        ..at(ctx, entry.booked_at)
    };
    let consents = if entry.wants_news {
        vec![Purpose::OffersEmail]
    } else {
        Vec::new()
    };
    let ask = Ask {
        service: entry.visit.service,
        staff: Some(entry.visit.staff),
        start: entry.visit.span.start(),
        who: Who::Known(entry.client),
        consents,
    };
    Ok(book_in(tx, house, &ctx, ask).await?)
}

async fn mark(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (booked, status): (&Booked, Status),
) -> Result<(), DemoError> {
    Ok(settle_status(tx, house, ctx, (booked.id, status)).await?)
}

async fn withdraw(house: &House, ctx: &Ctx, booked: &Booked, told: Told) -> Result<(), DemoError> {
    match told {
        Told::ByClient => cancel_by_link(house, ctx, &Link(&booked.secret), None).await?,
        Told::ByTeam => cancel(house, ctx, booked.id, None).await?,
    }
    Ok(())
}
