//! Offers, by whoever holds a file's mailbox: accepted and taken back through a link that letters
//! alone carry. On a public page anybody may type anybody's name, so nothing typed there consents.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    contact::EmailAddress,
    ids::{ClientId, TenantId},
    time::Instant,
};
use platform::{crypto::Token, ctx::Ctx, db::Read, house::House};

use super::{
    Channel, ClientCard, Purpose, Terms,
    consents::{give_consents_in, withdraw_in},
    contact_of, store,
};
use crate::error::ClientsError;

/// Version of the text of the page of offers: the messages `clients-offers-…`; a changed text takes
/// another.
pub const OFFERS_WORDING: &str = "offers-1";

/// Characters of a file's id, with which a token begins.
const ID_LENGTH: usize = 22;

/// What opens a file's page of offers: its id, and a keyed mark of the shop, the file and the
/// address written to. Nothing of it is kept, and once the address changes it opens nothing.
pub fn offers_token(
    house: &House,
    tenant: TenantId,
    client: ClientId,
    email: &EmailAddress,
) -> String {
    let mut of = [tenant.uuid().into_bytes(), client.uuid().into_bytes()].concat();
    of.extend_from_slice(email.key().as_bytes());
    let mark = URL_SAFE_NO_PAD.encode(house.keys.mark("offers-link/1", &of));
    format!("{client}{mark}")
}

/// A purpose as the page of offers shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// To what.
    pub purpose: Purpose,
    /// Since when it is accepted; none when it is not.
    pub accepted_at: Option<Instant>,
}

/// What the holder of a token may accept or take back.
///
/// # Errors
///
/// [`ClientsError::NotFound`] for a token that is nobody's here.
pub async fn offers(house: &House, ctx: &Ctx, token: &str) -> Result<Vec<Offer>, ClientsError> {
    let tx = house.db.read(ctx).await?;
    let card = holder(&tx, house, ctx, token).await?;
    let kept = store::consents(&tx, card.id).await?;
    let all = Purpose::ALL.into_iter().map(|purpose| {
        let mut live = kept
            .iter()
            .filter(|consent| consent.purpose == purpose && consent.withdrawn_at.is_none());
        Offer {
            purpose,
            accepted_at: live.next().map(|consent| consent.given.at),
        }
    });
    Ok(all
        .filter(|offer| offer.accepted_at.is_some() || can_be_kept(&card, offer.purpose))
        .collect())
}

/// Accepts offers, by the holder of a token; what was accepted before keeps its first proof.
///
/// # Errors
///
/// [`ClientsError::NotFound`] for a token that is nobody's here, or a promise that cannot be kept:
/// a text message without a number.
pub async fn accept_offers(
    house: &House,
    ctx: &Ctx,
    token: &str,
    purpose: Purpose,
) -> Result<(), ClientsError> {
    let mut tx = house.db.write(ctx).await?;
    let card = holder(&tx, house, ctx, token).await?;
    if !can_be_kept(&card, purpose) {
        return Err(ClientsError::NotFound);
    }
    let terms = Terms {
        wording: OFFERS_WORDING,
        locale: ctx.locale,
        channel: Channel::Online,
    };
    give_consents_in(&mut tx, house, ctx, card.id, (&[purpose], terms)).await?;
    Ok(tx.commit().await?)
}

/// Takes the consent to offers back, by the holder of a token, whichever way it was given.
///
/// # Errors
///
/// [`ClientsError::NotFound`] for a token that is nobody's here.
pub async fn decline_offers(
    house: &House,
    ctx: &Ctx,
    token: &str,
    purpose: Purpose,
) -> Result<(), ClientsError> {
    let mut tx = house.db.write(ctx).await?;
    let card = holder(&tx, house, ctx, token).await?;
    let kept = store::consents(&tx, card.id).await?;
    for consent in kept.iter().filter(|consent| consent.purpose == purpose) {
        withdraw_in(&mut tx, house, ctx, (card.id, consent.id)).await?;
    }
    Ok(tx.commit().await?)
}

/// Whether there is a way to send what is accepted.
fn can_be_kept(card: &ClientCard, purpose: Purpose) -> bool {
    match purpose {
        Purpose::OffersEmail => card.email.is_some(),
        Purpose::OffersText => card.phone.is_some(),
    }
}

/// Whose token this is. Nobody under 14 has one.
async fn holder(
    tx: &Read,
    house: &House,
    ctx: &Ctx,
    token: &str,
) -> Result<ClientCard, ClientsError> {
    let id = token.get(..ID_LENGTH).and_then(|id| id.parse().ok());
    let id: ClientId = id.ok_or(ClientsError::NotFound)?;
    let card = contact_of(tx, &[id]).await?.remove(&id);
    let card = card.filter(|card| !card.is_minor);
    let own = card.as_ref().and_then(|card| {
        let email = EmailAddress::parse(card.email.as_deref()?).ok()?;
        Some(offers_token(house, ctx.tenant, id, &email))
    });
    // Their hashes are compared: how long that takes tells nothing of the token.
    let theirs = own.is_some_and(|own| Token::hash(&own) == Token::hash(token));
    card.filter(|_| theirs).ok_or(ClientsError::NotFound)
}
