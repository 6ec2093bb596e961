mod credit;
mod issued;
mod numbers;
mod pages;
mod stays;
mod strangers;

use domain::ids::InvoiceId;
use invoicing::{
    InvoicingError,
    service::{Browse, Document, Issued, Listing, NewInvoice},
};
use tests::{Lab, Shop};

const NOW: &str = "2026-03-09T15:00Z";

/// Issues an invoice in a transaction of its own.
async fn issue(lab: &Lab, shop: &Shop, new: NewInvoice) -> Result<Issued, InvoicingError> {
    let ctx = shop.system(lab);
    let mut tx = lab.house.db.write(&ctx).await?;
    let issued = invoicing::service::issue_in(&mut tx, &lab.house, &ctx, new).await?;
    tx.commit().await?;
    Ok(issued)
}

/// Issues one that is paid by card.
async fn issue_paid(lab: &Lab, shop: &Shop, mut new: NewInvoice) -> Issued {
    let ctx = shop.system(lab);
    let mut tx = lab.house.db.write(&ctx).await.expect("a transaction");
    tests::paid(&mut tx, &ctx, &mut new, None).await;
    drop(tx);
    issue(lab, shop, new).await.expect("an invoice")
}

async fn document(lab: &Lab, shop: &Shop, id: InvoiceId) -> Document {
    invoicing::service::view(&lab.house, &shop.system(lab), id)
        .await
        .expect("a document")
}

async fn listing(lab: &Lab, shop: &Shop) -> Listing {
    invoicing::service::list(&lab.house, &shop.system(lab), &Browse::default())
        .await
        .expect("a list")
}
