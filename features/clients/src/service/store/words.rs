//! Hand-written SQL: who is found by words, and who looks like the same person.

use domain::search::Needle;
use platform::{db::Read, error::StoreError};
use sea_orm::{FromQueryResult, Value};

use super::ClientRow;

/// Tokens of the leading word that are looked at: a word of one letter would meet half the shop.
const LEADS_MAX: i64 = 2000;

/// Tokens that are kept of those, before the nearest people are chosen.
const HITS_MAX: i64 = 200;

/// Words of one search; `domain::search::needles` gives no more.
const WORDS_MAX: usize = 6;

/// The people one word finds, in the order of the token it met, then those of them whom every
/// other word finds too; both stop early. A word that is not there is empty. The primary key of
/// the tokens answers the first, `client_tokens_by_client` the others.
const FOUND: &str = "
    SELECT c.*
    FROM (
        SELECT hit.client_id AS client_id, MIN(hit.token) AS best
        FROM (
            SELECT lead.token AS token, lead.client_id AS client_id
            FROM (
                SELECT token, client_id FROM client_tokens
                WHERE tenant_id = $1 AND token >= $2 AND token < $3
                ORDER BY token LIMIT $14
            ) AS lead
            WHERE ($4 = '' OR EXISTS (
                SELECT 1 FROM client_tokens AS o WHERE o.tenant_id = $1
                AND o.client_id = lead.client_id AND o.token >= $4 AND o.token < $5))
            AND ($6 = '' OR EXISTS (
                SELECT 1 FROM client_tokens AS o WHERE o.tenant_id = $1
                AND o.client_id = lead.client_id AND o.token >= $6 AND o.token < $7))
            AND ($8 = '' OR EXISTS (
                SELECT 1 FROM client_tokens AS o WHERE o.tenant_id = $1
                AND o.client_id = lead.client_id AND o.token >= $8 AND o.token < $9))
            AND ($10 = '' OR EXISTS (
                SELECT 1 FROM client_tokens AS o WHERE o.tenant_id = $1
                AND o.client_id = lead.client_id AND o.token >= $10 AND o.token < $11))
            AND ($12 = '' OR EXISTS (
                SELECT 1 FROM client_tokens AS o WHERE o.tenant_id = $1
                AND o.client_id = lead.client_id AND o.token >= $12 AND o.token < $13))
            LIMIT $15
        ) AS hit
        GROUP BY hit.client_id
    ) AS found
    JOIN clients AS c ON c.tenant_id = $1 AND c.id = found.client_id
    ORDER BY found.best, c.name_key, c.id
    LIMIT $16";

/// How many tokens a word meets, counted no further than it takes to compare.
const MET: &str = "
    SELECT COUNT(*) AS many
    FROM (
        SELECT 1 AS met FROM client_tokens
        WHERE tenant_id = $1 AND token >= $2 AND token < $3
        LIMIT $4
    ) AS met";

#[derive(FromQueryResult)]
struct Many {
    many: i64,
}

/// The people every needle finds, nearest first.
///
/// The rarest word leads, so that « jo tremblay » does not begin by everyone in « jo »; beyond
/// [`LEADS_MAX`] people met by the rarest word, the list stops, and one more letter goes on.
pub(in super::super) async fn find(
    tx: &Read,
    mut needles: Vec<Needle>,
    most: i64,
) -> Result<Vec<ClientRow>, StoreError> {
    needles.truncate(WORDS_MAX);
    if needles.is_empty() {
        return Ok(Vec::new());
    }
    if needles.len() > 1 {
        rarest_first(tx, &mut needles).await?;
    }
    let mut values: Vec<Value> = needles
        .iter()
        .flat_map(|needle| [needle.from().into(), needle.until().into()])
        .collect();
    values.resize(WORDS_MAX.saturating_mul(2), "".into());
    values.extend([LEADS_MAX.into(), HITS_MAX.into(), most.into()]);
    tx.rows(FOUND, values).await
}

async fn rarest_first(tx: &Read, needles: &mut [Needle]) -> Result<(), StoreError> {
    let mut rarest = (0, i64::MAX);
    for (at, needle) in needles.iter().enumerate() {
        let values = vec![
            needle.from().into(),
            needle.until().into(),
            LEADS_MAX.into(),
        ];
        let met: Vec<Many> = tx.rows(MET, values).await?;
        let many = met.first().map_or(0, |row| row.many);
        if many < rarest.1 {
            rarest = (at, many);
        }
    }
    needles.swap(0, rarest.0);
    Ok(())
}

/// What two files have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Shared {
    /// The telephone number.
    Phone,
    /// The address.
    Email,
    /// The name.
    Name,
}

#[derive(FromQueryResult)]
struct Common {
    common: String,
}

/// The numbers, addresses or names that several files have, in order, no more than `most`; addresses
/// without capitals.
pub(in super::super) async fn common(
    tx: &Read,
    what: Shared,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    let sql = match what {
        Shared::Phone => {
            "SELECT phone AS common FROM clients WHERE tenant_id = $1 AND phone IS NOT NULL \
             GROUP BY phone HAVING COUNT(*) > 1 ORDER BY phone LIMIT $2"
        }
        Shared::Email => {
            "SELECT LOWER(email) AS common FROM clients WHERE tenant_id = $1 AND email IS NOT NULL \
             GROUP BY LOWER(email) HAVING COUNT(*) > 1 ORDER BY LOWER(email) LIMIT $2"
        }
        Shared::Name => {
            "SELECT name_key AS common FROM clients WHERE tenant_id = $1 \
             GROUP BY name_key HAVING COUNT(*) > 1 ORDER BY name_key LIMIT $2"
        }
    };
    let rows: Vec<Common> = tx.rows(sql, vec![most.into()]).await?;
    Ok(rows.into_iter().map(|row| row.common).collect())
}
