//! What the open pages are told of the book.

use domain::{
    ids::StaffId,
    time::{Instant, Span, Zone},
};
use platform::{
    ctx::Ctx,
    db::Write,
    error::StoreError,
    house::House,
    news::{Kind, News},
};

use super::{seen::Seen, store::Kept};

/// The version of the shop's book: it grows with every change that is committed.
pub async fn version(house: &House, ctx: &Ctx) -> Result<i64, StoreError> {
    let tx = house.db.read(ctx).await?;
    Ok(tx.version().await?.book)
}

/// Where a visit stood before it changed.
pub(super) type Before = (Instant, StaffId);

/// Where a visit stands.
pub(super) fn here(kept: &Kept) -> Before {
    (kept.span.start(), kept.staff)
}

/// Tells that a visit has changed, where it stands and where it stood.
pub(super) fn tell(tx: &mut Write, kept: &Kept, before: Before) {
    let (start, staff) = before;
    let span: Span = kept.span;
    // The zone it was agreed in; a name that nobody knows any more concerns every day.
    let zone = Zone::named(&kept.zone).ok();
    let mut days: Vec<_> = zone
        .iter()
        .flat_map(|zone| [start, span.start()].map(|at| zone.date(at)))
        .collect();
    days.dedup();
    let mut people = vec![staff, kept.staff];
    people.dedup();
    tx.tell(News {
        kind: Kind::Visit,
        id: Some(kept.id.to_string()),
        days,
        people,
        version: Seen::of(kept).as_str().to_owned(),
    });
}
