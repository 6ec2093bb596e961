//! Use cases on invoices.

mod between;
mod credit;
mod document;
mod issue;
mod journal;
mod letter;
mod list;
mod store;
mod takings;

use jiff::civil::Date;
use platform::{audit, ctx::Ctx, db::Read, error::StoreError, house::House};

use domain::{
    identity::Permission,
    ids::{InvoiceId, LocationId},
    till::{Place, What},
    time::Zone,
};

use crate::error::InvoicingError;

pub use between::{Received, Stretch, received_between};
pub use credit::{Asked, BackTo, NewCredit, Reckoned, Remains, credit_in, preview, remains};
pub use document::{Correction, Document, Line, LineSold, Payment, Seller, TaxPaid, TipGiven};
pub use issue::{Billed, Issued, NewInvoice, Source, issue_at, issue_in};
pub use journal::{Detail, Entry, Of, journal};
pub use letter::mail_in;
pub use list::{Browse, Figures, Filter, Listing, Run, Slip, list};
pub use takings::{
    Heads, Sold, Sort, Takings, TaxKey, TaxSum, TenderSum, TipSum, by_hour, issued_on, takings,
};

/// Where and when something is sold now: the province decides the taxes, the shop's own clock the
/// day, and the day the numbers it is registered under.
///
/// A till reckons with this and nothing else, so that its total is the invoice's.
pub async fn place_of_sale(
    tx: &Read,
    ctx: &Ctx,
    location: LocationId,
) -> Result<Place, InvoicingError> {
    Ok(stand(tx, ctx, location).await?.place)
}

/// Who sells at a place now, and how it is taxed there: read once for all of a transaction.
#[derive(Clone, Debug)]
pub struct Stand {
    /// Where and when.
    pub place: Place,
    /// What the shop says at the foot of a document, in its language; empty for nothing.
    pub words: String,
    seller: tenancy::service::Seller,
    location: LocationId,
    zone: Zone,
}

/// Who sells at a place now; [`place_of_sale`] tells the rest.
pub async fn stand(tx: &Read, ctx: &Ctx, location: LocationId) -> Result<Stand, InvoicingError> {
    let seller = tenancy::service::seller(tx, location).await?;
    let seller = seller.ok_or(InvoicingError::Unknown("place"))?;
    let zone = store::zone(&seller.place.zone)?;
    let on = zone.date(ctx.now);
    let place = Place {
        province: seller.place.province,
        on,
        registrations: seller.entity.taxes_on(on),
    };
    Ok(Stand {
        place,
        words: String::new(),
        seller,
        location,
        zone,
    })
}

/// A document in full; that it was opened is logged.
///
/// Who may not see every invoice finds those they issued themselves.
pub async fn view(house: &House, ctx: &Ctx, id: InvoiceId) -> Result<Document, InvoicingError> {
    let document = find(house, ctx, id).await?;
    let mut tx = house.db.write(ctx).await?;
    audit::record_reading(&mut tx, ctx, &house.chance, "invoice", id).await?;
    tx.commit().await?;
    Ok(document)
}

async fn find(house: &House, ctx: &Ctx, id: InvoiceId) -> Result<Document, InvoicingError> {
    let sees_all = ctx.may(Permission::ReadInvoices).is_ok();
    if !sees_all {
        ctx.may(Permission::IssueInvoices)?;
    }
    let tx = house.db.read(ctx).await?;
    let document = find_in(&tx, id).await?;
    let ours = |document: &Document| sees_all || document.issued_by == ctx.actor_code();
    document
        .filter(ours)
        .ok_or(InvoicingError::Unknown("invoice"))
}

/// A document in full, within a transaction; none when it is not the shop's. The caller has checked
/// that the person asking may see it.
pub async fn find_in(tx: &Read, id: InvoiceId) -> Result<Option<Document>, StoreError> {
    store::read::document(tx, id).await
}

/// The invoice of what it bills, within a transaction; none when nothing was issued for it.
pub async fn issued_for(tx: &Read, source: Source) -> Result<Option<InvoiceId>, StoreError> {
    store::read::issued_for(tx, source).await
}

/// The services and products sold most since a day, the most sold first; so many at most.
pub async fn best_sold(tx: &Read, since: Date, most: u16) -> Result<Vec<What>, StoreError> {
    store::list::best_sold(tx, since, most).await
}
