//! Letters of the platform to its accounts: written in the transaction of what they tell, sealed,
//! delivered later by the worker.

use domain::{ids::AccountId, locale::Locale, time::Instant};
use jiff::civil::DateTime;
use platform::{
    crypto::Place,
    db::Platform,
    error::StoreError,
    house::House,
    mail::{Envelope, MailError},
};
use uuid::Uuid;

use super::{
    platform_zone, reset,
    store::{
        accounts::Account,
        letters::{self as store, Claimed, Ending, Letter},
    },
};
use crate::{
    error::IdentityError,
    notices::{self, Notice},
};

/// The sender's name.
const SENDER: &str = "Clairière";
/// Tries before a letter is set aside.
const TRIES_MAX: i32 = 5;
/// Seconds a try may take; a worker that died frees its letter after that.
const CLAIM_SECONDS: i64 = 300;
/// Seconds before the second try; doubled each time.
const BACKOFF_SECONDS: i64 = 30;

/// A letter about to be written.
pub(super) struct NewLetter<'a> {
    /// `reset`, `password_changed` or `invitation`.
    pub kind: &'static str,
    /// Whose account, when there is one.
    pub account: Option<AccountId>,
    /// The reader's address.
    pub to: &'a str,
    /// The reader's language.
    pub locale: Locale,
    /// Its words.
    pub notice: Notice,
}

fn place(column: &'static str, row: Uuid) -> Place {
    Place {
        tenant: None,
        table: "letters",
        column,
        row,
    }
}

/// Writes a letter within the transaction of what it tells.
pub(super) async fn write_in(
    tx: &Platform,
    house: &House,
    letter: NewLetter<'_>,
) -> Result<(), IdentityError> {
    let now = house.clock.now().micros();
    let id = house.chance.id(house.clock.now());
    let seal = |column, text: &str| house.keys.seal(&place(column, id), text, &house.chance);
    let row = Letter {
        id,
        kind: letter.kind.to_owned(),
        account_id: letter.account.map(AccountId::uuid),
        recipient: letter.to.to_owned(),
        locale: letter.locale.code().to_owned(),
        subject_sealed: seal("subject_sealed", &letter.notice.subject)?,
        text_sealed: seal("text_sealed", &letter.notice.text)?,
        html_sealed: seal("html_sealed", &letter.notice.html)?,
        state: "due".to_owned(),
        tries: 0,
        due_at_us: now,
        created_at_us: now,
        sent_at_us: None,
        failure: None,
    };
    Ok(store::insert(tx, row).await?)
}

/// An instant as the platform's letters tell it.
fn wall(house: &House) -> Result<DateTime, StoreError> {
    Ok(platform_zone()?.wall(house.clock.now()))
}

/// The link to choose a new password.
pub(super) async fn reset(
    tx: &Platform,
    house: &House,
    account: &Account,
    secret: &str,
) -> Result<(), IdentityError> {
    let locale = account.reads();
    let link = format!(
        "{}/sign-in/reset/{secret}?lang={}",
        house.manners.public_base,
        locale.code()
    );
    let notice = notices::reset(locale, wall(house)?, &link, reset::LINK_MINUTES)?;
    write_in(tx, house, to_account("reset", account, notice)).await
}

/// The password was changed; the way back if it was somebody else.
pub(super) async fn password_changed(
    tx: &Platform,
    house: &House,
    account: &Account,
) -> Result<(), IdentityError> {
    let locale = account.reads();
    let link = format!(
        "{}/sign-in/forgotten?lang={}",
        house.manners.public_base,
        locale.code()
    );
    let notice = notices::password_changed(locale, wall(house)?, &link)?;
    write_in(tx, house, to_account("password_changed", account, notice)).await
}

fn to_account<'a>(kind: &'static str, account: &'a Account, notice: Notice) -> NewLetter<'a> {
    NewLetter {
        kind,
        account: Some(AccountId::new(account.id)),
        to: &account.email,
        locale: account.reads(),
        notice,
    }
}

/// Delivers letters that are due, so many at most; how many were tried. For the worker.
///
/// A claim counts as a try, so that a letter that kills the process is not tried for ever.
pub async fn deliver_due(house: &House, most: u32) -> Result<u32, StoreError> {
    let mut tried = 0;
    while tried < most {
        let now = house.clock.now();
        let tx = house.db.platform_write().await?;
        let claimed = store::claim(&tx, now, now.plus_seconds(CLAIM_SECONDS)).await?;
        tx.commit().await?;
        let Some(letter) = claimed else { break };
        let ended = deliver(house, &letter).await;
        let ending = ending(house, &letter, ended, now);
        let tx = house.db.platform_write().await?;
        store::settle(&tx, letter.id, ending).await?;
        tx.commit().await?;
        tried += 1;
    }
    Ok(tried)
}

async fn deliver(house: &House, letter: &Claimed) -> Result<(), MailError> {
    let open = |column, sealed: &[u8]| {
        let opened = house.keys.open_text(&place(column, letter.id), sealed);
        opened.map_err(|error| MailError::Refused(error.to_string()))
    };
    let envelope = Envelope {
        id: letter.id,
        at: house.clock.now(),
        locale: Locale::parse(&letter.locale).unwrap_or_default(),
        from_name: SENDER.to_owned(),
        reply_to: None,
        to: letter.recipient.clone(),
        subject: open("subject_sealed", &letter.subject_sealed)?,
        text: open("text_sealed", &letter.text_sealed)?,
        html: open("html_sealed", &letter.html_sealed)?,
        calendar: None,
    };
    house.mailer.send(&envelope).await
}

fn ending(house: &House, letter: &Claimed, ended: Result<(), MailError>, now: Instant) -> Ending {
    let backoff = BACKOFF_SECONDS.saturating_mul(1 << letter.tries.clamp(0, TRIES_MAX));
    let (state, sent_at, failure) = match ended {
        Ok(()) => ("sent", Some(now), None),
        Err(error) => {
            tracing::warn!(letter.id = %letter.id, tries_count = letter.tries, %error,
                "A letter was not delivered");
            let dead = letter.tries >= TRIES_MAX || matches!(error, MailError::Refused(_));
            (
                if dead { "dead" } else { "due" },
                None,
                Some(error.to_string()),
            )
        }
    };
    Ending {
        state,
        due_at: now.plus_seconds(backoff),
        sent_at,
        failure,
        // A secret link has no business staying here once it left; a spool's page shows it.
        keeps_words: state == "due" || house.manners.mail_is_spooled,
    }
}

/// A letter of the spool.
#[derive(Clone, Debug)]
pub struct Spooled {
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// When it was written.
    pub at: Instant,
}

/// The last letters, newest first: where mail stays on this machine, and nowhere else.
pub async fn spool(house: &House, most: u64) -> Result<Vec<Spooled>, IdentityError> {
    if !house.manners.demonstration || !house.manners.mail_is_spooled {
        return Err(IdentityError::NotFound);
    }
    let tx = house.db.platform_read().await?;
    let letters = store::last(&tx, most).await?;
    let opened = letters.into_iter().map(|letter| {
        let open = |column, sealed: &[u8]| house.keys.open_text(&place(column, letter.id), sealed);
        Ok(Spooled {
            subject: open("subject_sealed", &letter.subject_sealed)?,
            text: open("text_sealed", &letter.text_sealed)?,
            at: Instant::from_micros(letter.created_at_us),
            to: letter.recipient,
        })
    });
    opened.collect()
}
