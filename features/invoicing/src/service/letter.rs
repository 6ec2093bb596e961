//! A document leaves by mail, in its own language.

use domain::{contact::EmailAddress, ids::InvoiceId};
use messaging::service::NewMessage;
use platform::{ctx::Ctx, db::Write, house::House};

use crate::{InvoicingError, pages};

/// Writes a document to an address, in the transaction that issued it; the letter says all that the
/// paper says.
pub async fn mail_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (id, recipient): (InvoiceId, EmailAddress),
) -> Result<(), InvoicingError> {
    let document = super::find_in(tx, id).await?;
    let document = document.ok_or(InvoicingError::Unknown("invoice"))?;
    let letter = pages::mail(&document)?;
    let written = letter.write()?;
    let message = NewMessage {
        kind: "receipt",
        client: document.client,
        recipient,
        locale: document.locale,
        subject: letter.subject.clone(),
        text: written.text,
        html: written.html,
        calendar: None,
        about: None,
        leaves_at: None,
    };
    messaging::service::enqueue_in(tx, house, ctx, message).await?;
    Ok(())
}
