mod adds_up;
mod files;
mod page;
mod rights;

use domain::{identity::Role, ids::InvoiceId};
use invoicing::service::NewInvoice;
use tests::{Answer, Ask, Cast, Lab};

const NOW: &str = "2026-03-09T15:00Z";

async fn opened(lab: &Lab, cast: &Cast, path: &str) -> Answer {
    let asked = Ask::get(path).cookie(cast.cookie(Role::Owner));
    asked.of(&lab.router).await
}

/// Issues an invoice now, paid by card.
async fn sell(lab: &Lab, cast: &Cast, mut new: NewInvoice) -> InvoiceId {
    let ctx = lab.house.system(cast.tenant, "test");
    let mut tx = lab.house.db.write(&ctx).await.expect("a transaction");
    tests::paid(&mut tx, &ctx, &mut new, None).await;
    let issued = invoicing::service::issue_in(&mut tx, &lab.house, &ctx, new).await;
    tx.commit().await.expect("is kept");
    issued.expect("an invoice").id
}

/// An invoice of one cut at so many cents.
async fn cut(lab: &Lab, cast: &Cast, cents: i64) -> NewInvoice {
    let ctx = lab.house.system(cast.tenant, "test");
    let tx = lab.house.db.read(&ctx).await.expect("a transaction");
    let shop = tenancy::service::shop(&tx).await.expect("the shop");
    tests::new_invoice(shop.location, cents)
}
