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

/// Characters kept of what a server answered.
const FAILURE_LENGTH_MAX: usize = 300;

/// Hours without another letter that tells an account of failed attempts.
const ATTEMPTS_TOLD_HOURS: i64 = 24;

/// A letter about to be written.
pub(super) struct NewLetter<'a> {
    /// `reset`, `password_changed`, `attempts`, `second_factor` or `invitation`.
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
    let link = way_back(house, account);
    let notice = notices::password_changed(account.reads(), wall(house)?, &link)?;
    write_in(tx, house, to_account("password_changed", account, notice)).await
}

/// Several attempts in a row have failed: once a day, or whoever fails would fill a box.
pub(super) async fn attempts(
    tx: &Platform,
    house: &House,
    account: &Account,
) -> Result<(), IdentityError> {
    let since = house.clock.now().plus_minutes(-ATTEMPTS_TOLD_HOURS * 60);
    if store::was_written(tx, AccountId::new(account.id), "attempts", since).await? {
        return Ok(());
    }
    let history = format!("{}/app/account", house.manners.public_base);
    let notice = notices::attempts(account.reads(), wall(house)?, &history)?;
    write_in(tx, house, to_account("attempts", account, notice)).await
}

/// The second factor was switched on or off, its codes replaced, or one of them used (ASVS 6.3.7);
/// `what` is the outcome the history tells.
pub(super) async fn factor(
    tx: &Platform,
    house: &House,
    account: &Account,
    what: &'static str,
) -> Result<(), IdentityError> {
    let link = way_back(house, account);
    let notice = notices::factor(account.reads(), wall(house)?, (what, &link))?;
    write_in(tx, house, to_account("second_factor", account, notice)).await
}

/// Where the owner of an account takes it back: a new password ends every session.
fn way_back(house: &House, account: &Account) -> String {
    format!(
        "{}/sign-in/forgotten?lang={}",
        house.manners.public_base,
        account.reads().code()
    )
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
        let ending = ending(house, &letter, ended, house.clock.now());
        let tx = house.db.platform_write().await?;
        store::settle(&tx, (letter.id, letter.tries), ending).await?;
        tx.commit().await?;
        tried += 1;
    }
    Ok(tried)
}

async fn deliver(house: &House, letter: &Claimed) -> Result<(), MailError> {
    if letter.tries > TRIES_MAX {
        let said = "the worker stopped in the middle too often";
        return Err(MailError::Refused(said.to_owned()));
    }
    let open = |column, sealed: &[u8]| {
        let opened = house.keys.open_text(&place(column, letter.id), sealed);
        // The key ring may be the wrong one: put right, the letter still leaves.
        opened.map_err(|error| MailError::Later(error.to_string()))
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
            // Not what the server said: it names the reader.
            tracing::warn!(letter.id = %letter.id, tries_count = letter.tries,
                "A letter was not delivered");
            let dead = letter.tries >= TRIES_MAX || matches!(error, MailError::Refused(_));
            let said: String = error.to_string().chars().take(FAILURE_LENGTH_MAX).collect();
            (
                if dead { "dead" } else { "due" },
                None,
                Some(said.replace(char::is_control, " ")),
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
