//! The outbox leaves: one message at a time, with no transaction open while a server thinks.

use domain::{
    ids::{MessageId, TenantId},
    locale::Locale,
};
use platform::{
    doorman::Shop,
    error::StoreError,
    house::House,
    mail::{Envelope, MailError},
};

use super::{
    State,
    sealing::{self, Part},
    store::queue::{self, Claimed, Outcome},
};

/// Minutes to wait after each try that failed; after the last there is no other.
const WAITS_MINUTES: [i64; 5] = [1, 5, 30, 120, 480];
/// Tries in all.
const TRIES_MAX: i32 = 6;
/// Minutes a claim holds: longer than a server may take for a whole message. A worker that died
/// frees its message after that.
const CLAIM_MINUTES: i64 = 10;
/// Characters kept of what a server answered.
const FAILURE_LENGTH_MAX: usize = 300;

/// Sends what is due, of every shop, at most `limit` messages; how many were tried.
pub async fn deliver_due(house: &House, limit: usize) -> Result<usize, StoreError> {
    for done in 0..limit {
        if !deliver_one(house).await? {
            return Ok(done);
        }
    }
    Ok(limit)
}

async fn deliver_one(house: &House) -> Result<bool, StoreError> {
    let now = house.clock.now();
    let tx = house.db.platform_write().await?;
    let until = now.plus_minutes(CLAIM_MINUTES).micros();
    let Some(message) = queue::claim(&tx, now.micros(), until).await? else {
        return Ok(false);
    };
    let shop = tenancy::service::shop_by_tenant(&tx, TenantId::new(message.tenant_id)).await?;
    tx.commit().await?;
    let sent = match shop {
        Some(shop) => send(house, &shop, &message).await,
        None => Err(MailError::Refused("the shop is closed".to_owned())),
    };
    let outcome = outcome(house, &message, sent);
    let tx = house.db.platform_write().await?;
    queue::settle(&tx, &message, outcome).await?;
    tx.commit().await?;
    Ok(true)
}

async fn send(house: &House, shop: &Shop, message: &Claimed) -> Result<(), MailError> {
    if message.tries > TRIES_MAX {
        let said = "the worker stopped in the middle too often";
        return Err(MailError::Refused(said.to_owned()));
    }
    let envelope = envelope(house, shop, message)
        // The key ring may be the wrong one: put right, the message still leaves.
        .map_err(|error| MailError::Later(error.to_string()))?;
    house.mailer.send(&envelope).await
}

fn envelope(house: &House, shop: &Shop, message: &Claimed) -> Result<Envelope, StoreError> {
    let id = MessageId::new(message.id);
    let open = |part, sealed: &[u8]| sealing::open(house, shop.tenant, id, part, sealed);
    let calendar = message.calendar_sealed.as_deref();
    Ok(Envelope {
        id: message.id,
        at: house.clock.now(),
        locale: Locale::parse(&message.locale).unwrap_or_default(),
        from_name: shop.name.clone(),
        reply_to: shop.email.clone(),
        to: message.recipient.clone(),
        subject: open(Part::Subject, &message.subject_sealed)?,
        text: open(Part::Text, &message.text_sealed)?,
        html: open(Part::Html, &message.html_sealed)?,
        calendar: calendar
            .map(|sealed| open(Part::Calendar, sealed))
            .transpose()?,
    })
}

fn outcome(house: &House, message: &Claimed, sent: Result<(), MailError>) -> Outcome {
    let now = house.clock.now();
    let over = |state: State, sent_at_us, failure| Outcome {
        state: state.code(),
        due_at_us: now.micros(),
        sent_at_us,
        failure,
    };
    let (said, wait) = match sent {
        Ok(()) => return over(State::Sent, Some(now.micros()), None),
        Err(MailError::Refused(said)) => (said, None),
        Err(MailError::Later(said)) => (said, wait_after(message.tries)),
    };
    let id = MessageId::new(message.id);
    tracing::warn!(message.id = %id, tries_count = message.tries, again = wait.is_some(),
        "A message did not leave");
    let failure: String = said.chars().take(FAILURE_LENGTH_MAX).collect();
    let failure = Some(failure.replace(char::is_control, " "));
    match wait {
        None => over(State::Failed, None, failure),
        Some(minutes) => Outcome {
            due_at_us: now.plus_minutes(minutes).micros(),
            ..over(State::Queued, None, failure)
        },
    }
}

/// Minutes until the next try, or none after the last.
fn wait_after(tries: i32) -> Option<i64> {
    let failed = usize::try_from(tries).ok()?.checked_sub(1)?;
    WAITS_MINUTES.get(failed).copied()
}
