//! Booking once, however often the same request is sent.

use domain::{
    ids::{AppointmentId, ClientId, StaffId},
    money::Money,
    time::{Instant, Span},
};
use platform::{
    ctx::Ctx,
    db::Write,
    error::StoreError,
    house::House,
    idempotency::{self, Known},
};
use serde::{Deserialize, Serialize};

use super::book::{Ask, Booked, book_in};
use crate::{error::BookingError, notices};

/// What became of a request.
#[derive(Clone, Debug)]
pub enum Once {
    /// Booked, now or by the same request before.
    Booked(Booked),
    /// The key was used before with another body.
    OtherBody,
}

/// What was answered, as it is kept; the secret of the link is worked out again.
#[derive(Serialize, Deserialize)]
struct Answer {
    id: AppointmentId,
    client: ClientId,
    staff: StaffId,
    start: Instant,
    end: Instant,
    price_cents: i64,
}

impl Answer {
    fn of(booked: &Booked) -> Answer {
        Answer {
            id: booked.id,
            client: booked.client,
            staff: booked.staff,
            start: booked.span.start(),
            end: booked.span.end(),
            price_cents: booked.price.cents(),
        }
    }

    fn booked(self, house: &House, ctx: &Ctx) -> Option<Booked> {
        Some(Booked {
            id: self.id,
            client: self.client,
            staff: self.staff,
            span: Span::new(self.start, self.end)?,
            price: Money::from_cents(self.price_cents),
            secret: notices::secret(house, ctx.tenant, self.id),
        })
    }
}

/// Books, and keeps the answer in the same transaction: the same request again reads it.
pub async fn book_once(
    house: &House,
    ctx: &Ctx,
    key: &idempotency::Ask<'_>,
    ask: Ask,
) -> Result<Once, BookingError> {
    let mut tx = house.db.write(ctx).await?;
    if let Some(answer) = known(&tx, house, ctx, key).await? {
        return Ok(answer);
    }
    let booked = match book_in(&mut tx, house, ctx, ask).await {
        Ok(booked) => booked,
        // The same request may have won the race for its own time.
        Err(BookingError::Taken(clash)) => {
            drop(tx);
            let won = again(house, ctx, key).await?;
            return won.ok_or(BookingError::Taken(clash));
        }
        Err(error) => return Err(error),
    };
    let answer = serde_json::to_string(&Answer::of(&booked)).map_err(|_| unreadable())?;
    match idempotency::keep(&mut tx, &house.keys, &house.chance, key, &answer).await {
        Ok(()) => tx.commit().await?,
        // The same key at the same moment: the other one has the effect, this one reads it.
        Err(error) if is_the_key(&error) => {
            drop(tx);
            return Ok(again(house, ctx, key).await?.unwrap_or(Once::OtherBody));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Once::Booked(booked))
}

fn is_the_key(error: &StoreError) -> bool {
    error
        .constraint()
        .is_some_and(|name| name.starts_with("idempotency"))
}

/// What is known of a key once another transaction has ended.
async fn again(
    house: &House,
    ctx: &Ctx,
    key: &idempotency::Ask<'_>,
) -> Result<Option<Once>, BookingError> {
    let tx = house.db.write(ctx).await?;
    known(&tx, house, ctx, key).await
}

async fn known(
    tx: &Write,
    house: &House,
    ctx: &Ctx,
    key: &idempotency::Ask<'_>,
) -> Result<Option<Once>, BookingError> {
    Ok(match idempotency::known(tx, &house.keys, key).await? {
        Known::Fresh => None,
        Known::OtherBody => Some(Once::OtherBody),
        Known::Answered(text) => {
            let answer: Answer = serde_json::from_str(&text).map_err(|_| unreadable())?;
            let booked = answer.booked(house, ctx).ok_or_else(unreadable)?;
            Some(Once::Booked(booked))
        }
    })
}

fn unreadable() -> BookingError {
    BookingError::Store(StoreError::Unreadable("the answer to a booking"))
}
