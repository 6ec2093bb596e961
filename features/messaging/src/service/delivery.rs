//! The outbox leaves: some messages at a time, with no transaction open while a server thinks.

use std::collections::HashMap;

use domain::{
    ids::{MessageId, TenantId},
    locale::Locale,
    time::Instant,
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
/// frees its messages after that.
const CLAIM_MINUTES: i64 = 10;
/// Seconds after a claim in which a message of it may still begin to leave; the others are given
/// back, so that a slow server never outlasts the claim, and a wish to stop is soon heard.
const BEGIN_SECONDS: i64 = 5;
/// Characters kept of what a server answered.
const FAILURE_LENGTH_MAX: usize = 300;

/// Sends what is due, of every shop, at most `limit` messages; how many were claimed.
pub async fn deliver_due(house: &House, limit: usize) -> Result<usize, StoreError> {
    let mut done = 0;
    while done < limit {
        let claimed = deliver_some(house, limit - done).await?;
        if claimed == 0 {
            break;
        }
        done += claimed;
    }
    Ok(done)
}

/// Messages of one claim, and the shops they are of.
struct Claim {
    until: Instant,
    messages: Vec<Claimed>,
    shops: HashMap<TenantId, Shop>,
}

async fn claim(house: &House, most: usize) -> Result<Claim, StoreError> {
    let now = house.clock.now();
    let until = now.plus_minutes(CLAIM_MINUTES);
    let tx = house.db.platform_write().await?;
    let messages = queue::claim(&tx, (now.micros(), until.micros()), most).await?;
    let mut shops = HashMap::new();
    for message in &messages {
        let tenant = TenantId::new(message.tenant_id);
        if !shops.contains_key(&tenant)
            && let Some(shop) = tenancy::service::shop_by_tenant(&tx, tenant).await?
        {
            shops.insert(tenant, shop);
        }
    }
    tx.commit().await?;
    Ok(Claim {
        until,
        messages,
        shops,
    })
}

async fn deliver_some(house: &House, most: usize) -> Result<usize, StoreError> {
    let began = house.clock.now();
    let Claim {
        until,
        messages,
        shops,
    } = claim(house, most).await?;
    let claimed = messages.len();
    let (mut sent, mut failed, mut untried) = (Vec::new(), Vec::new(), Vec::new());
    for message in messages {
        if house.clock.now() > began.plus_seconds(BEGIN_SECONDS) {
            untried.push(message);
            continue;
        }
        let shop = shops.get(&TenantId::new(message.tenant_id));
        match send(house, shop, &message).await {
            Ok(()) => sent.push(message),
            Err(error) => failed.push((outcome(house, &message, error), message)),
        }
    }
    if claimed > 0 {
        let times = (house.clock.now().micros(), until.micros());
        let tx = house.db.platform_write().await?;
        queue::sent(&tx, times, &sent).await?;
        queue::give_back(&tx, times, &untried).await?;
        for (outcome, message) in failed {
            queue::failed(&tx, &message, outcome).await?;
        }
        tx.commit().await?;
    }
    Ok(claimed)
}

async fn send(house: &House, shop: Option<&Shop>, message: &Claimed) -> Result<(), MailError> {
    let Some(shop) = shop else {
        return Err(MailError::Refused("the shop is closed".to_owned()));
    };
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

fn outcome(house: &House, message: &Claimed, error: MailError) -> Outcome {
    let (said, wait) = match error {
        MailError::Refused(said) => (said, None),
        MailError::Later(said) => (said, wait_after(message.tries)),
    };
    let id = MessageId::new(message.id);
    tracing::warn!(message.id = %id, tries_count = message.tries, again = wait.is_some(),
        "A message did not leave");
    let failure: String = said.chars().take(FAILURE_LENGTH_MAX).collect();
    let state = if wait.is_some() {
        State::Queued
    } else {
        State::Failed
    };
    Outcome {
        state: state.code(),
        due_at_us: house.clock.now().plus_minutes(wait.unwrap_or(0)).micros(),
        failure: failure.replace(char::is_control, " "),
    }
}

/// Minutes until the next try, or none after the last.
fn wait_after(tries: i32) -> Option<i64> {
    let failed = usize::try_from(tries).ok()?.checked_sub(1)?;
    WAITS_MINUTES.get(failed).copied()
}
