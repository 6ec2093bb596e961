//! Finding people: by words, in order, by what they share.

use std::collections::{BTreeSet, HashMap};

use domain::{
    identity::Permission, ids::ClientId, locale::Locale, minors::Turning14, search::needles,
    time::Instant,
};
use jiff::civil::Date;
use platform::{ctx::Ctx, db::Read, error::StoreError, house::House};

use super::{
    Fields, joined, locale_of,
    store::{self, ClientRow, GuardianRow, words::Shared},
};
use crate::error::ClientsError;

/// Groups of files that share something, of each kind.
const PAIRS_MAX: i64 = 100;

/// The last zone of the country to see a day begin is eight hours behind (Pacific standard time):
/// where the shop is not known, a child stays one until the day has come there.
const WESTERNMOST_MINUTES: i64 = -8 * 60;

/// A person, as a list or a message needs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientCard {
    /// The file.
    pub id: ClientId,
    /// First and last name.
    pub name: String,
    /// First name alone, to greet.
    pub first_name: String,
    /// The address to write to: the guardian's for a child under 14.
    pub email: Option<String>,
    /// The number to call, E.164: the guardian's for a child under 14.
    pub phone: Option<String>,
    /// The language to write in.
    pub locale: Locale,
    /// Whether a holder of parental authority answers for the person: under 14.
    pub is_minor: bool,
    /// That holder's name.
    pub guardian: Option<String>,
    /// When the file was opened.
    pub created_at: Instant,
}

/// The day it is at the latest place of the country.
fn today_everywhere(now: Instant) -> Date {
    now.plus_minutes(WESTERNMOST_MINUTES)
        .timestamp()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date()
}

/// The day a file says its person turns 14; none for those who were older when it was opened.
pub(super) fn turns_14_on(row: &ClientRow) -> Option<Turning14> {
    row.turns_14_on.as_deref().and_then(Turning14::parse)
}

/// Whether the person of a file is under 14 anywhere in the country.
pub(super) fn is_minor(row: &ClientRow, now: Instant) -> bool {
    turns_14_on(row).is_some_and(|turning| turning.is_under_14(today_everywhere(now)))
}

fn card(row: ClientRow, now: Instant, guardian: Option<&GuardianRow>) -> ClientCard {
    let is_minor = is_minor(&row, now);
    let answering = guardian.filter(|_| is_minor);
    ClientCard {
        id: row.id.into(),
        name: joined(&row.first_name, &row.last_name),
        first_name: row.first_name,
        email: row
            .email
            .or_else(|| answering.and_then(|g| g.email.clone())),
        phone: row
            .phone
            .or_else(|| answering.and_then(|g| g.phone.clone())),
        locale: locale_of(&row.locale),
        is_minor,
        guardian: answering.map(|g| g.name.clone()),
        created_at: Instant::from_micros(row.created_at_us),
    }
}

impl ClientCard {
    /// Of a file that was just opened, for somebody of 14 or over.
    pub(super) fn opened(id: ClientId, fields: &Fields, at: Instant) -> ClientCard {
        ClientCard {
            id,
            name: fields.full_name(),
            first_name: fields.first_name.to_string(),
            email: fields.email.as_ref().map(ToString::to_string),
            phone: fields.phone.as_ref().map(ToString::to_string),
            locale: fields.locale,
            is_minor: false,
            guardian: None,
            created_at: at,
        }
    }
}

/// The card of a file.
pub(super) async fn card_of(tx: &Read, row: ClientRow) -> Result<ClientCard, StoreError> {
    let turning = row.turns_14_on.as_ref().map(|_| row.id);
    let guardians = store::guardians(tx, turning.as_slice()).await?;
    let guardian = guardians.get(&row.id);
    Ok(card(row, tx.now(), guardian))
}

async fn cards(tx: &Read, rows: Vec<ClientRow>) -> Result<Vec<ClientCard>, StoreError> {
    let minors: Vec<_> = rows
        .iter()
        .filter(|row| row.turns_14_on.is_some())
        .map(|row| row.id)
        .collect();
    let guardians = store::guardians(tx, &minors).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let guardian = guardians.get(&row.id);
            card(row, tx.now(), guardian)
        })
        .collect())
}

/// Names and ways to reach these people; those who are not the shop's are left out.
///
/// The caller has checked that the person asking may know them.
pub async fn contact_of(
    tx: &Read,
    ids: &[ClientId],
) -> Result<HashMap<ClientId, ClientCard>, StoreError> {
    let unique: BTreeSet<ClientId> = ids.iter().copied().collect();
    let ids: Vec<_> = unique.into_iter().map(ClientId::uuid).collect();
    let rows = store::some(tx, &ids).await?;
    Ok(cards(tx, rows)
        .await?
        .into_iter()
        .map(|card| (card.id, card))
        .collect())
}

/// The people whom every word typed finds, nearest first; nobody for nothing typed.
pub async fn search(
    house: &House,
    ctx: &Ctx,
    query: &str,
    limit: u32,
) -> Result<Vec<ClientCard>, ClientsError> {
    ctx.may(Permission::ReadClients)?;
    let tx = house.db.read(ctx).await?;
    Ok(search_in(&tx, query, limit).await?)
}

async fn search_in(tx: &Read, query: &str, limit: u32) -> Result<Vec<ClientCard>, StoreError> {
    let found = store::words::find(tx, needles(query), i64::from(limit)).await?;
    cards(tx, found).await
}

/// A page of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Which, from 1.
    pub number: u64,
    /// How many people on it.
    pub size: u64,
}

impl Page {
    pub(super) fn skipped(self) -> u64 {
        self.number.saturating_sub(1).saturating_mul(self.size)
    }
}

/// The list as asked for.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The people of this page.
    pub cards: Vec<ClientCard>,
    /// Which page this is: past the last one, the last.
    pub number: u64,
    /// How many files the shop has; not counted for those whom words find.
    pub total: Option<u64>,
    /// How many groups of files look like the same person's, the surest one first; only on the
    /// first page of everybody.
    pub pairs: Option<(usize, Pair)>,
}

/// Everybody in order of name, or those whom words find.
pub async fn list(
    house: &House,
    ctx: &Ctx,
    query: &str,
    page: Page,
) -> Result<Listing, ClientsError> {
    ctx.may(Permission::ReadClients)?;
    let tx = house.db.read(ctx).await?;
    if !query.is_empty() {
        let most = u32::try_from(page.size).unwrap_or(u32::MAX);
        let cards = search_in(&tx, query, most).await?;
        return Ok(Listing {
            cards,
            number: 1,
            total: None,
            pairs: None,
        });
    }
    let total = store::count(&tx).await?;
    let last = total.div_ceil(page.size.max(1)).max(1);
    let number = page.number.clamp(1, last);
    let page = Page { number, ..page };
    let rows = store::list(&tx, page).await?;
    let cards = cards(&tx, rows).await?;
    let pairs = if page.number == 1 {
        surest(&tx).await?
    } else {
        None
    };
    Ok(Listing {
        cards,
        number,
        total: Some(total),
        pairs,
    })
}

/// What files that look like one person have in common, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SharedBy {
    /// The telephone number.
    Phone,
    /// The address.
    Email,
    /// The name.
    Name,
}

/// Files that look like the same person's.
#[derive(Clone, Debug)]
pub struct Pair {
    /// By what.
    pub by: SharedBy,
    /// The files, the oldest first.
    pub files: Vec<ClientCard>,
}

/// Files that look like the same person's, the surest first.
pub async fn duplicates(house: &House, ctx: &Ctx) -> Result<Vec<Pair>, ClientsError> {
    ctx.may(Permission::ReadClients)?;
    let tx = house.db.read(ctx).await?;
    Ok(pairs(&tx).await?)
}

const KINDS: [(SharedBy, Shared); 3] = [
    (SharedBy::Phone, Shared::Phone),
    (SharedBy::Email, Shared::Email),
    (SharedBy::Name, Shared::Name),
];

/// How many groups there are, and the first one.
async fn surest(tx: &Read) -> Result<Option<(usize, Pair)>, StoreError> {
    let pairs = pairs(tx).await?;
    let many = pairs.len();
    Ok(pairs.into_iter().next().map(|pair| (many, pair)))
}

async fn pairs(tx: &Read) -> Result<Vec<Pair>, StoreError> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (by, what) in KINDS {
        let common = store::words::common(tx, what, PAIRS_MAX).await?;
        for files in groups(tx, what, common).await? {
            let ids: BTreeSet<ClientId> = files.iter().map(|card| card.id).collect();
            if seen.insert(ids) {
                found.push(Pair { by, files });
            }
        }
    }
    Ok(found)
}

/// The files that share each of these, in their order; a group the reading cut short to one file
/// is left out.
async fn groups(
    tx: &Read,
    what: Shared,
    common: Vec<String>,
) -> Result<Vec<Vec<ClientCard>>, StoreError> {
    if common.is_empty() {
        return Ok(Vec::new());
    }
    let rows = store::sharing(tx, what, common.clone()).await?;
    let mut groups: HashMap<String, Vec<ClientRow>> = HashMap::new();
    for row in rows {
        let key = match what {
            Shared::Phone => row.phone.clone(),
            Shared::Email => row.email.as_deref().map(str::to_ascii_lowercase),
            Shared::Name => Some(row.name_key.clone()),
        };
        groups.entry(key.unwrap_or_default()).or_default().push(row);
    }
    let mut answer = Vec::with_capacity(common.len());
    for key in common {
        let rows = groups.remove(&key).unwrap_or_default();
        if rows.len() > 1 {
            answer.push(cards(tx, rows).await?);
        }
    }
    Ok(answer)
}
