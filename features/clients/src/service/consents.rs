//! Consents: one per purpose, with its proof; withdrawn as easily as given (P-39.1, ss. 12 and 14;
//! CASL, s. 10).

use domain::{
    identity::Permission,
    ids::{ClientId, ConsentId},
    locale::Locale,
    time::Instant,
};
use platform::{audit, ctx::Ctx, db::Write, error::StoreError, house::House};

use super::{contact_of, locale_of, must, store};
use crate::error::ClientsError;

/// What somebody consents to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Offers and news by e-mail.
    OffersEmail,
    /// Offers and news by text message.
    OffersText,
}

impl Purpose {
    /// All of them, in the order of a file.
    pub const ALL: [Purpose; 2] = [Purpose::OffersEmail, Purpose::OffersText];

    /// What is stored: `offers_email` or `offers_text`.
    pub const fn code(self) -> &'static str {
        match self {
            Purpose::OffersEmail => "offers_email",
            Purpose::OffersText => "offers_text",
        }
    }

    /// The purpose of a code; none for another text.
    pub fn parse(code: &str) -> Option<Purpose> {
        Purpose::ALL
            .into_iter()
            .find(|purpose| purpose.code() == code)
    }
}

/// By what way a consent came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// On a page, by the person.
    Online,
    /// In the shop or by telephone, written down by the team.
    Desk,
}

impl Channel {
    /// What is stored: `online` or `desk`.
    pub const fn code(self) -> &'static str {
        match self {
            Channel::Online => "online",
            Channel::Desk => "desk",
        }
    }
}

/// The text that was consented to, and how it was shown.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// Version of the text.
    pub wording: &'a str,
    /// The language it was read in.
    pub locale: Locale,
    /// By what way.
    pub channel: Channel,
}

/// The proof of a consent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Version of the text.
    pub wording: String,
    /// The language it was read in.
    pub locale: Locale,
    /// By what way.
    pub channel: Channel,
    /// When.
    pub at: Instant,
}

impl Given {
    pub(super) fn read(wording: &str, locale: &str, channel: &str, at_us: i64) -> Given {
        let desk = channel == Channel::Desk.code();
        Given {
            wording: wording.to_owned(),
            locale: locale_of(locale),
            channel: if desk { Channel::Desk } else { Channel::Online },
            at: Instant::from_micros(at_us),
        }
    }
}

/// A consent, live or withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// To what.
    pub purpose: Purpose,
    /// The proof.
    pub given: Given,
    /// When it was taken back.
    pub withdrawn_at: Option<Instant>,
}

/// Writes that a client consents, in a transaction of somebody else's; a purpose already consented
/// to keeps its first proof. Nobody under 14 is sent offers: of a child nothing is written.
///
/// The caller has seen the person themselves say yes: at the desk, or through their own mailbox.
pub async fn give_consents_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    client: ClientId,
    (purposes, terms): (&[Purpose], Terms<'_>),
) -> Result<(), StoreError> {
    if purposes.is_empty() {
        return Ok(());
    }
    let card = contact_of(tx, &[client]).await?.remove(&client);
    if card.is_some_and(|card| card.is_minor) {
        return Ok(());
    }
    let kept = store::consents(tx, client).await?;
    let live = |purpose: Purpose| {
        kept.iter()
            .any(|consent| consent.purpose == purpose && consent.withdrawn_at.is_none())
    };
    let mut asked = purposes.to_vec();
    asked.sort_unstable();
    asked.dedup();
    let given: Vec<(ConsentId, Purpose)> = asked
        .into_iter()
        .filter(|purpose| !live(*purpose))
        .map(|purpose| (ConsentId::new(house.chance.id(ctx.now)), purpose))
        .collect();
    if given.is_empty() {
        return Ok(());
    }
    store::insert_consents(tx, client, &given, terms).await?;
    audit::record(tx, ctx, &house.chance, "consent_given", client).await
}

/// Takes a consent back; taking it back twice is the same as once.
pub async fn withdraw_consent(
    house: &House,
    ctx: &Ctx,
    client: ClientId,
    consent: ConsentId,
) -> Result<(), ClientsError> {
    ctx.may(Permission::EditClients)?;
    let mut tx = house.db.write(ctx).await?;
    must(&tx, client).await?;
    let theirs = store::consents(&tx, client).await?;
    if !theirs.iter().any(|kept| kept.id == consent) {
        return Err(ClientsError::NotFound);
    }
    withdraw_in(&mut tx, house, ctx, (client, consent)).await?;
    Ok(tx.commit().await?)
}

/// Closes a consent of a client, where it is live.
pub(super) async fn withdraw_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (client, consent): (ClientId, ConsentId),
) -> Result<(), StoreError> {
    if store::withdraw(tx, client, consent).await? > 0 {
        audit::record(tx, ctx, &house.chance, "consent_withdrawn", client).await?;
    }
    Ok(())
}
