//! What is kept of clients.

mod entities;

use std::collections::HashMap;

use domain::{
    contact::{EmailAddress, PhoneNumber},
    ids::{ClientId, ConsentId},
    minors::Turning14,
    search,
    time::Instant,
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, Func},
};
use uuid::Uuid;

use super::{
    Fields, NewClient,
    consents::{Consent, Given, Purpose, Terms},
    finding::Page,
};
use entities::{client, consent, guardian, token};
pub(super) use entities::{client::Model as ClientRow, guardian::Model as GuardianRow};

pub(super) mod words;

/// Rows of one statement, so that its values stay under both engines' limits.
const ROWS_AT_ONCE: usize = 1000;

/// A file as it is about to be written.
pub(super) struct NewRow {
    pub id: ClientId,
    pub new: NewClient,
    pub turns_14_on: Option<String>,
}

/// The order of lists, and what « same name » compares: capitals, accents and hyphens apart.
pub(super) fn name_key(fields: &Fields) -> String {
    search::fold(&fields.full_name())
}

fn active(row: &NewRow) -> client::ActiveModel {
    let fields = &row.new.fields;
    let created = row.new.created_at.micros();
    client::ActiveModel {
        id: Set(row.id.uuid()),
        first_name: Set(fields.first_name.to_string()),
        last_name: Set(fields.last_name_text().to_owned()),
        name_key: Set(name_key(fields)),
        email: Set(fields.email.as_ref().map(ToString::to_string)),
        phone: Set(fields.phone.as_ref().map(ToString::to_string)),
        locale: Set(fields.locale.code().to_owned()),
        notes_sealed: Set(None),
        turns_14_on: Set(row.turns_14_on.clone()),
        source: Set(row.new.source.code().to_owned()),
        created_at_us: Set(created),
        updated_at_us: Set(created),
        confirmed_at_us: Set(created),
        ..Default::default()
    }
}

fn tokens(id: ClientId, fields: &Fields) -> Vec<token::ActiveModel> {
    let emails: &[EmailAddress] = fields.email.as_slice();
    let phones: &[PhoneNumber] = fields.phone.as_slice();
    let names = [fields.first_name.as_str(), fields.last_name_text()];
    search::tokens(&names, emails, phones)
        .into_iter()
        .map(|token| token::ActiveModel {
            token: Set(token),
            client_id: Set(id.uuid()),
            ..Default::default()
        })
        .collect()
}

/// A file with what finds it; both may wait for the next question or the end of the transaction.
pub(super) async fn insert_one(tx: &mut Write, row: &NewRow) -> Result<(), StoreError> {
    tx.insert_later::<client::Entity>(vec![active(row)]).await?;
    tx.insert_later::<token::Entity>(tokens(row.id, &row.new.fields))
        .await
}

/// Files with what finds them, in as few statements as the engines allow.
pub(super) async fn insert(tx: &mut Write, rows: &[NewRow]) -> Result<(), StoreError> {
    for some in rows.chunks(ROWS_AT_ONCE) {
        tx.insert_all::<client::Entity>(some.iter().map(active).collect())
            .await?;
    }
    let mut waiting = Vec::new();
    for row in rows {
        waiting.extend(tokens(row.id, &row.new.fields));
        if waiting.len() >= ROWS_AT_ONCE {
            tx.insert_all::<token::Entity>(std::mem::take(&mut waiting))
                .await?;
        }
    }
    tx.insert_all::<token::Entity>(waiting).await
}

pub(super) async fn one(tx: &Read, id: ClientId) -> Result<Option<ClientRow>, StoreError> {
    tx.find::<client::Entity>()
        .with(|q| q.filter(client::Column::Id.eq(id.uuid())))
        .one()
        .await
}

pub(super) async fn some(tx: &Read, ids: &[Uuid]) -> Result<Vec<ClientRow>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for some in ids.chunks(ROWS_AT_ONCE) {
        let ids = some.to_vec();
        let query = tx
            .find::<client::Entity>()
            .with(|q| q.filter(client::Column::Id.is_in(ids)));
        found.extend(query.all().await?);
    }
    Ok(found)
}

pub(super) async fn guardians(
    tx: &Read,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, GuardianRow>, StoreError> {
    let mut found = HashMap::new();
    for some in ids.chunks(ROWS_AT_ONCE) {
        let column = guardian::Column::ClientId;
        let query = tx
            .find::<guardian::Entity>()
            .with(|q| q.filter(column.is_in(some.to_vec())));
        found.extend(
            query
                .all()
                .await?
                .into_iter()
                .map(|row| (row.client_id, row)),
        );
    }
    Ok(found)
}

pub(super) async fn named(tx: &Read, name_key: &str) -> Result<Vec<ClientRow>, StoreError> {
    tx.find::<client::Entity>()
        .with(|q| {
            q.filter(client::Column::NameKey.eq(name_key))
                .order_by_asc(client::Column::Id)
                .limit(NAMESAKES_MAX)
        })
        .all()
        .await
}

/// People of one name who are compared with a newcomer.
const NAMESAKES_MAX: u64 = 200;

pub(super) async fn list(tx: &Read, page: Page) -> Result<Vec<ClientRow>, StoreError> {
    tx.find::<client::Entity>()
        .with(|q| {
            q.order_by_asc(client::Column::NameKey)
                .order_by_asc(client::Column::Id)
                .offset(page.skipped())
                .limit(page.size)
        })
        .all()
        .await
}

pub(super) async fn count(tx: &Read) -> Result<u64, StoreError> {
    tx.find::<client::Entity>().count().await
}

/// Files of one page of duplicates.
const SHARING_MAX: u64 = 500;

/// Those who share one of these numbers, addresses or names.
pub(super) async fn sharing(
    tx: &Read,
    what: words::Shared,
    values: Vec<String>,
) -> Result<Vec<ClientRow>, StoreError> {
    let among = match what {
        words::Shared::Phone => client::Column::Phone.is_in(values),
        words::Shared::Email => Func::lower(Expr::col(client::Column::Email)).is_in(values),
        words::Shared::Name => client::Column::NameKey.is_in(values),
    };
    tx.find::<client::Entity>()
        .with(|q| {
            q.filter(among)
                .order_by_asc(client::Column::CreatedAtUs)
                .limit(SHARING_MAX)
        })
        .all()
        .await
}

/// Dates a change of a file as it was read, so that two who read the same cannot both write over
/// it: a later date than any before, unless somebody else came first. Whether it may be written.
const RENEW: &str = "UPDATE clients
    SET updated_at_us = CASE WHEN updated_at_us < $3 THEN $3 ELSE updated_at_us + 1 END
    WHERE tenant_id = $1 AND id = $2 AND updated_at_us = $4";

pub(super) async fn renew(
    tx: &mut Write,
    id: ClientId,
    read_at: Instant,
) -> Result<bool, StoreError> {
    let now = tx.now().micros();
    let values = vec![id.uuid().into(), now.into(), read_at.micros().into()];
    Ok(tx.run(RENEW, values).await? > 0)
}

/// Writes the day on which a child turns 14.
pub(super) async fn set_turning(
    tx: &mut Write,
    id: ClientId,
    turning: Turning14,
) -> Result<(), StoreError> {
    let row = client::ActiveModel {
        id: Set(id.uuid()),
        turns_14_on: Set(Some(turning.code())),
        ..Default::default()
    };
    tx.save::<client::Entity>(row).await
}

/// Writes what was corrected and makes the file findable by it.
pub(super) async fn update(
    tx: &mut Write,
    id: ClientId,
    fields: &Fields,
    confirmed: bool,
) -> Result<(), StoreError> {
    let now = tx.now().micros();
    let mut row = client::ActiveModel {
        id: Set(id.uuid()),
        first_name: Set(fields.first_name.to_string()),
        last_name: Set(fields.last_name_text().to_owned()),
        name_key: Set(name_key(fields)),
        email: Set(fields.email.as_ref().map(ToString::to_string)),
        phone: Set(fields.phone.as_ref().map(ToString::to_string)),
        locale: Set(fields.locale.code().to_owned()),
        ..Default::default()
    };
    if confirmed {
        row.confirmed_at_us = Set(now);
    }
    tx.save::<client::Entity>(row).await?;
    tx.delete::<token::Entity>(|q| q.filter(token::Column::ClientId.eq(id.uuid())))
        .await?;
    tx.insert_all::<token::Entity>(tokens(id, fields)).await
}

pub(super) async fn write_notes(
    tx: &mut Write,
    id: ClientId,
    sealed: Option<Vec<u8>>,
) -> Result<(), StoreError> {
    let row = client::ActiveModel {
        id: Set(id.uuid()),
        notes_sealed: Set(sealed),
        ..Default::default()
    };
    tx.save::<client::Entity>(row).await
}

pub(super) async fn insert_guardian(
    tx: &mut Write,
    id: ClientId,
    guardian: &domain::minors::Guardian,
    terms: Terms<'_>,
) -> Result<(), StoreError> {
    let (email, phone) = super::joining::reach(guardian);
    let row = guardian::ActiveModel {
        client_id: Set(id.uuid()),
        name: Set(guardian.name().to_string()),
        email: Set(email),
        phone: Set(phone),
        authority: Set(guardian.authority().code().to_owned()),
        wording: Set(terms.wording.to_owned()),
        locale: Set(terms.locale.code().to_owned()),
        channel: Set(terms.channel.code().to_owned()),
        consented_at_us: Set(tx.now().micros()),
        ..Default::default()
    };
    tx.insert::<guardian::Entity>(row).await
}

pub(super) async fn insert_consents(
    tx: &mut Write,
    client: ClientId,
    given: &[(ConsentId, Purpose)],
    terms: Terms<'_>,
) -> Result<(), StoreError> {
    let now = tx.now().micros();
    let rows = given.iter().map(|(id, purpose)| consent::ActiveModel {
        id: Set(id.uuid()),
        client_id: Set(client.uuid()),
        purpose: Set(purpose.code().to_owned()),
        wording: Set(terms.wording.to_owned()),
        locale: Set(terms.locale.code().to_owned()),
        channel: Set(terms.channel.code().to_owned()),
        given_at_us: Set(now),
        withdrawn_at_us: Set(None),
        ..Default::default()
    });
    tx.insert_all::<consent::Entity>(rows.collect()).await
}

pub(super) async fn consents(tx: &Read, client: ClientId) -> Result<Vec<Consent>, StoreError> {
    let rows = tx
        .find::<consent::Entity>()
        .with(|q| {
            q.filter(consent::Column::ClientId.eq(client.uuid()))
                .order_by_desc(consent::Column::GivenAtUs)
        })
        .all()
        .await?;
    rows.iter().map(read_consent).collect()
}

fn read_consent(row: &consent::Model) -> Result<Consent, StoreError> {
    let purpose = Purpose::parse(&row.purpose).ok_or(StoreError::Unreadable("a purpose"))?;
    Ok(Consent {
        id: row.id.into(),
        purpose,
        given: Given::read(&row.wording, &row.locale, &row.channel, row.given_at_us),
        withdrawn_at: row.withdrawn_at_us.map(Instant::from_micros),
    })
}

/// Closes a live consent; how many there were, one or none.
pub(super) async fn withdraw(
    tx: &mut Write,
    client: ClientId,
    id: ConsentId,
) -> Result<u64, StoreError> {
    let now = tx.now().micros();
    tx.update::<consent::Entity>(|q| {
        q.col_expr(consent::Column::WithdrawnAtUs, Expr::value(now))
            .filter(consent::Column::Id.eq(id.uuid()))
            .filter(consent::Column::ClientId.eq(client.uuid()))
            .filter(consent::Column::WithdrawnAtUs.is_null())
    })
    .await
}
