//! A person becomes a client: found again, or written for the first time.

use domain::{
    identity::Permission,
    ids::ClientId,
    locale::Locale,
    minors::{ChildFile, Guardian, GuardianContact},
};
use platform::{audit, ctx::Ctx, db::Write, error::StoreError, house::House};

use super::{
    Contact, Fields, NewClient, Source,
    consents::Terms,
    finding::{self, ClientCard},
    store::{self, ClientRow, GuardianRow, NewRow},
};
use crate::error::ClientsError;

/// A file, and whether it was there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The file.
    pub id: ClientId,
    /// Whether it was there already; nothing of it was changed.
    pub existed: bool,
}

/// The card of somebody who books: of their file when name and address, or name and number, are the
/// same; of a new one otherwise. A file that is found is neither changed nor shown: on a public page
/// anybody may type anybody's name.
///
/// The caller has checked that the person may book; so has `create`.
pub async fn find_or_create_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    contact: Contact,
) -> Result<ClientCard, StoreError> {
    let source = contact.source;
    let fields = contact.fields();
    match known(tx, &fields).await? {
        Some(row) => finding::card_of(tx, row).await,
        None => open(tx, house, ctx, fields, source).await,
    }
}

async fn known(tx: &Write, fields: &Fields) -> Result<Option<ClientRow>, StoreError> {
    let namesakes = store::named(tx, &store::name_key(fields)).await?;
    Ok(namesakes.into_iter().find(|row| same_person(row, fields)))
}

async fn open(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    fields: Fields,
    source: Source,
) -> Result<ClientCard, StoreError> {
    let id = ClientId::new(house.chance.id(ctx.now));
    let card = ClientCard::opened(id, &fields, ctx.now);
    let new = NewClient {
        fields,
        source,
        created_at: ctx.now,
    };
    let row = NewRow {
        id,
        new,
        turns_14_on: None,
    };
    store::insert_one(tx, &row).await?;
    audit::record(tx, ctx, &house.chance, "client_created", id).await?;
    Ok(card)
}

/// Of two people of one name: the same address, or the same number. A child's file, which has
/// neither, is nobody else's.
fn same_person(row: &ClientRow, fields: &Fields) -> bool {
    let email = row.email.as_deref().zip(fields.email.as_ref());
    let phone = row.phone.as_deref().zip(fields.phone.as_ref());
    email.is_some_and(|(kept, given)| kept.to_ascii_lowercase() == given.key())
        || phone.is_some_and(|(kept, given)| kept == given.as_str())
}

/// Opens a file at the desk, or finds the one there is.
pub async fn create(house: &House, ctx: &Ctx, fields: Fields) -> Result<Opened, ClientsError> {
    ctx.may(Permission::EditClients)?;
    let mut tx = house.db.write(ctx).await?;
    let opened = match known(&tx, &fields).await? {
        Some(row) => Opened {
            id: row.id.into(),
            existed: true,
        },
        None => Opened {
            id: open(&mut tx, house, ctx, fields, Source::Desk).await?.id,
            existed: false,
        },
    };
    tx.commit().await?;
    Ok(opened)
}

/// Opens the file of a child under 14: the consent is written first, the file in the same
/// transaction; a [`ChildFile`] cannot be made without a guardian's consent. The same child under
/// the same guardian is found again. Beside the file, the language of its messages; that of the
/// consent is in the terms.
pub async fn create_child_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (child, locale): (&ChildFile, Locale),
    terms: Terms<'_>,
) -> Result<ClientId, StoreError> {
    let fields = Fields {
        first_name: child.first_name().clone(),
        last_name: child.last_name().cloned(),
        email: None,
        phone: None,
        locale,
    };
    let turns_14_on = child.turning_14().code();
    if let Some(known) = known_child(tx, &fields, &turns_14_on, child.guardian()).await? {
        return Ok(known);
    }
    let source = match terms.channel {
        super::Channel::Online => Source::Online,
        super::Channel::Desk => Source::Desk,
    };
    let id = ClientId::new(house.chance.id(ctx.now));
    let new = NewClient {
        fields,
        source,
        created_at: ctx.now,
    };
    store::insert_guardian(tx, id, child.guardian(), terms).await?;
    audit::record(tx, ctx, &house.chance, "guardian_consented", id).await?;
    let row = NewRow {
        id,
        new,
        turns_14_on: Some(turns_14_on),
    };
    store::insert_one(tx, &row).await?;
    audit::record(tx, ctx, &house.chance, "client_created", id).await?;
    Ok(id)
}

async fn known_child(
    tx: &Write,
    fields: &Fields,
    turns_14_on: &str,
    guardian: &Guardian,
) -> Result<Option<ClientId>, StoreError> {
    let mut namesakes = store::named(tx, &store::name_key(fields)).await?;
    namesakes.retain(|row| row.turns_14_on.as_deref() == Some(turns_14_on));
    let ids: Vec<_> = namesakes.iter().map(|row| row.id).collect();
    let guardians = store::guardians(tx, &ids).await?;
    let known = ids
        .into_iter()
        .find(|id| guardians.get(id).is_some_and(|g| same(g, guardian)));
    Ok(known.map(ClientId::new))
}

fn same(row: &GuardianRow, guardian: &Guardian) -> bool {
    match guardian.contact() {
        GuardianContact::Email(email) => row
            .email
            .as_deref()
            .is_some_and(|kept| kept.to_ascii_lowercase() == email.key()),
        GuardianContact::Phone(phone) => row.phone.as_deref() == Some(phone.as_str()),
    }
}

/// The guardian's address or number, as kept.
pub(super) fn reach(guardian: &Guardian) -> (Option<String>, Option<String>) {
    match guardian.contact() {
        GuardianContact::Email(email) => (Some(email.to_string()), None),
        GuardianContact::Phone(phone) => (None, Some(phone.to_string())),
    }
}

/// Opens a child's file at the desk.
pub async fn create_child(
    house: &House,
    ctx: &Ctx,
    child: (&ChildFile, Locale),
    terms: Terms<'_>,
) -> Result<ClientId, ClientsError> {
    ctx.may(Permission::EditClients)?;
    let mut tx = house.db.write(ctx).await?;
    let id = create_child_in(&mut tx, house, ctx, child, terms).await?;
    tx.commit().await?;
    Ok(id)
}

/// Opens many files at once, in few statements and without looking for who is there already: for
/// the demonstration. The ids, in the order given.
pub async fn create_many_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    clients: Vec<NewClient>,
) -> Result<Vec<ClientId>, StoreError> {
    let rows: Vec<NewRow> = clients
        .into_iter()
        .map(|new| {
            let id = ClientId::new(house.chance.id(new.created_at));
            NewRow {
                id,
                new,
                turns_14_on: None,
            }
        })
        .collect();
    store::insert(tx, &rows).await?;
    audit::record(tx, ctx, &house.chance, "clients_created", rows.len()).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}
