//! A document is written down, all of it at once.

use domain::{
    ids::{AppointmentId, ClientId, InvoiceId, ProductId, ServiceId, StaffId},
    till::What,
};
use platform::{db::Write, error::StoreError};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::entities::{invoice, line, payment, tax, tip};
use crate::service::{
    document::{Document, Line, Payment, TaxPaid, TipGiven},
    issue::Source,
};

/// Adds every row of a document.
pub(in crate::service) async fn document(
    tx: &mut Write,
    document: &Document,
    source: Source,
) -> Result<(), StoreError> {
    let id = document.id;
    tx.insert_later::<invoice::Entity>(vec![head(document, source)])
        .await?;
    let lines = document.lines.iter().zip(0..);
    let lines = lines.map(|(line, position)| line_row(id, position, line));
    tx.insert_later::<line::Entity>(lines.collect()).await?;
    let taxes = document.taxes.iter().zip(0..);
    let taxes = taxes.map(|(tax, position)| tax_row(id, position, tax));
    tx.insert_later::<tax::Entity>(taxes.collect()).await?;
    let tips = document.tips.iter().zip(0..);
    let tips = tips.map(|(given, position)| tip_row(id, position, given));
    tx.insert_later::<tip::Entity>(tips.collect()).await?;
    let payments = document.payments.iter().zip(0..);
    let payments = payments.map(|(paid, position)| payment_row(id, position, paid));
    tx.insert_later::<payment::Entity>(payments.collect()).await
}

fn head(document: &Document, source: Source) -> invoice::ActiveModel {
    let row = seller(document);
    invoice::ActiveModel {
        id: Set(document.id.uuid()),
        series: Set(document.number.series.clone()),
        number: Set(document.number.number),
        kind: Set(document.kind.code().to_owned()),
        corrects_id: Set(document.corrects.as_ref().map(|of| of.id.uuid())),
        reason: Set(document.reason.clone()),
        issued_at_us: Set(document.issued_at.micros()),
        issued_by: Set(document.issued_by.clone()),
        zone: Set(document.zone.name().to_owned()),
        business_date: Set(document.business_date.to_string()),
        due_on: Set(document.due_on.to_string()),
        province: Set(document.province.code().to_owned()),
        locale: Set(document.locale.code().to_owned()),
        client_id: Set(document.client.map(ClientId::uuid)),
        client_name: Set(document.client_name.clone()),
        subtotal_cents: Set(document.subtotal.cents()),
        discount_cents: Set(document.discount.cents()),
        discount_reason: Set(document.discount_reason.clone()),
        tax_cents: Set(document.tax.cents()),
        total_cents: Set(document.total.cents()),
        tip_cents: Set(document.tip.cents()),
        rounding_cents: Set(document.rounding.cents()),
        paid_cents: Set(document.paid.cents()),
        source_kind: Set(source.kind.to_owned()),
        source_id: Set(source.id),
        kept_until: Set(document.kept_until.to_string()),
        shop_words: Set(document.shop_words.clone()),
        pricing: Set(document.pricing.code().to_owned()),
        ..row
    }
}

fn seller(document: &Document) -> invoice::ActiveModel {
    let seller = &document.seller;
    invoice::ActiveModel {
        entity_id: Set(seller.entity.uuid()),
        location_id: Set(seller.location.uuid()),
        seller_name: Set(seller.name.clone()),
        seller_legal_name: Set(seller.legal_name.clone()),
        seller_street: Set(seller.street.clone()),
        seller_city: Set(seller.city.clone()),
        seller_province: Set(seller.province.code().to_owned()),
        seller_postal_code: Set(seller.postal_code.clone()),
        seller_phone: Set(seller.phone.clone()),
        seller_email: Set(seller.email.clone()),
        gst_number: Set(seller.gst.clone()),
        qst_number: Set(seller.qst.clone()),
        pst_number: Set(seller.pst.clone()),
        neq: Set(seller.neq.clone()),
        ..Default::default()
    }
}

/// What a line sold: its code, its own id, and its visit.
fn what(what: What) -> (&'static str, Option<Uuid>, Option<Uuid>) {
    match what {
        What::Service { id, appointment } => (
            "service",
            Some(ServiceId::uuid(id)),
            appointment.map(AppointmentId::uuid),
        ),
        What::Product(id) => ("product", Some(ProductId::uuid(id)), None),
        What::Custom => ("custom", None, None),
        What::Fee(visit) => ("fee", None, Some(visit.uuid())),
    }
}

fn line_row(of: InvoiceId, position: i32, line: &Line) -> line::ActiveModel {
    let (what, reference, appointment) = what(line.sold.what);
    line::ActiveModel {
        invoice_id: Set(of.uuid()),
        position: Set(position),
        what: Set(what.to_owned()),
        ref_id: Set(reference),
        appointment_id: Set(appointment),
        staff_id: Set(line.sold.staff.map(StaffId::uuid)),
        staff_name: Set(line.staff_name.clone()),
        description_fr: Set(line.sold.name.fr.clone()),
        description_en: Set(line.sold.name.en.clone()),
        quantity: Set(i32::from(line.quantity)),
        unit_cents: Set(line.sold.unit.cents()),
        discount_cents: Set(line.sold.discount.cents()),
        discount_reason: Set(line.sold.discount_reason.clone()),
        net_cents: Set(line.net.cents()),
        tax_kind: Set(line.sold.kind.code().to_owned()),
        tax_status: Set(line.status.code().to_owned()),
        haircut: Set(line.sold.includes_haircut),
        corrects_position: Set(position_of(line.corrects)),
        ..Default::default()
    }
}

fn tax_row(of: InvoiceId, position: i32, tax: &TaxPaid) -> tax::ActiveModel {
    tax::ActiveModel {
        invoice_id: Set(of.uuid()),
        position: Set(position),
        tax: Set(tax.tax.code().to_owned()),
        rate_thousandths: Set(tax.rate_thousandths),
        amount_cents: Set(tax.amount.cents()),
        registration_number: Set(tax.number.clone()),
        ..Default::default()
    }
}

fn tip_row(of: InvoiceId, position: i32, given: &TipGiven) -> tip::ActiveModel {
    tip::ActiveModel {
        invoice_id: Set(of.uuid()),
        position: Set(position),
        staff_id: Set(given.staff.uuid()),
        staff_name: Set(given.staff_name.clone()),
        amount_cents: Set(given.amount.cents()),
        ..Default::default()
    }
}

fn payment_row(of: InvoiceId, position: i32, paid: &Payment) -> payment::ActiveModel {
    payment::ActiveModel {
        invoice_id: Set(of.uuid()),
        position: Set(position),
        kind: Set(paid.kind.code().to_owned()),
        amount_cents: Set(paid.amount.cents()),
        rounding_cents: Set(paid.rounding.cents()),
        handed_cents: Set(paid.handed.map(domain::money::Money::cents)),
        change_cents: Set(paid.change.cents()),
        reference: Set(paid.reference.clone()),
        corrects_position: Set(position_of(paid.corrects)),
        ..Default::default()
    }
}

fn position_of(position: Option<usize>) -> Option<i32> {
    position.and_then(|position| i32::try_from(position).ok())
}
