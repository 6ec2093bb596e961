//! An invoice is issued: numbered, copied, kept; within the transaction of what it bills.

use std::collections::HashMap;

use domain::{
    identity::Permission,
    ids::{ClientId, InvoiceId, LocationId, StaffId},
    invoicing::{Kind, Number, kept_until},
    locale::Locale,
    money::Money,
    tax::{Answer, Registrations},
    till::{Cart, CartLine, Place, Settled, Tips},
    time::Instant,
};
use jiff::civil::Date;
use platform::{
    audit,
    ctx::Ctx,
    db::{Read, Write},
    error::StoreError,
    house::House,
};
use uuid::Uuid;

use super::{
    Stand,
    document::{Document, Line, LineSold, Payment, Seller, TaxPaid, TipGiven},
    stand, store,
};
use crate::error::InvoicingError;

/// Minutes by which two documents of a series may follow each other backwards unremarked.
const CLOCK_MINUTES: i64 = 1;

/// To whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Billed {
    /// Their file, when there is one.
    pub client: Option<ClientId>,
    /// Their name, or that of who pays for them.
    pub name: String,
}

/// What a document bills or gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// `sale`, `refund`.
    pub kind: &'static str,
    /// Which.
    pub id: Uuid,
}

/// An invoice about to be issued.
#[derive(Clone, Debug)]
pub struct NewInvoice {
    /// Where it was sold.
    pub location: LocationId,
    /// To whom; nobody named for a sale at the counter.
    pub billed: Option<Billed>,
    /// The language it is printed in.
    pub locale: Locale,
    /// What was sold.
    pub cart: Cart,
    /// Tips, beside the total: each is kept under the name of whom it is given to.
    pub tips: Tips,
    /// What was paid, in order; none when it is to be paid later.
    pub paid: Vec<Settled>,
    /// When it is to be paid; none is on receipt.
    pub due_on: Option<Date>,
    /// What it bills.
    pub source: Source,
}

/// A document that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Its id.
    pub id: InvoiceId,
    /// Its number.
    pub number: Number,
    /// When the document before it in the series was issued, where that is later than this one: the
    /// clock was set back, and whoever issues is told.
    pub before: Option<Instant>,
}

/// Issues an invoice: reckons its totals, takes the next number, keeps it for ever.
///
/// # Errors
///
/// [`InvoicingError::Empty`] when nothing is sold; [`InvoicingError::Unknown`] when the place, the
/// client or who is given a tip is not the shop's.
pub async fn issue_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    new: NewInvoice,
) -> Result<Issued, InvoicingError> {
    ctx.may(Permission::IssueInvoices)?;
    if new.cart.lines.is_empty() {
        return Err(InvoicingError::Empty);
    }
    known(tx, new.billed.as_ref()).await?;
    let stand = stand(tx, ctx, new.location).await?;
    issue_at(tx, house, ctx, (new, stand)).await
}

/// As [`issue_in`], for whoever has read in this transaction who sells, and who is billed: neither
/// is asked again.
pub async fn issue_at(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (new, stand): (NewInvoice, Stand),
) -> Result<Issued, InvoicingError> {
    ctx.may(Permission::IssueInvoices)?;
    if new.cart.lines.is_empty() {
        return Err(InvoicingError::Empty);
    }
    let names = names(tx).await?;
    let Stand {
        place,
        seller: found,
        location,
        zone,
        words,
    } = stand;
    let on = place.on;
    let answer = new.cart.reckon(place)?;
    let end = found.entity.fiscal_year_end.clone();
    let number = store::next_number(tx, found.id, &found.series).await?;
    let seller = copied(found, location, place.registrations);
    let document = Document {
        id: InvoiceId::new(house.chance.id(ctx.now)),
        kind: Kind::Invoice,
        number,
        corrects: None,
        reason: None,
        issued_at: ctx.now,
        issued_by: ctx.actor_code(),
        zone,
        business_date: on,
        due_on: new.due_on.unwrap_or(on),
        province: place.province,
        locale: new.locale,
        client: new.billed.as_ref().and_then(|billed| billed.client),
        client_name: new.billed.map(|billed| billed.name),
        pricing: new.cart.pricing,
        subtotal: answer.subtotal,
        discount: discount_of(&new.cart)?,
        discount_reason: said(&new.cart.reduction.reason),
        tax: answer.tax_total,
        total: answer.total,
        tip: new.tips.total()?,
        rounding: Money::sum(new.paid.iter().map(|paid| paid.rounding))?,
        paid: Money::sum(new.paid.iter().map(|paid| paid.amount))?,
        kept_until: kept_until(on, &end),
        shop_words: said(&words),
        lines: lines((&new.cart, place), &names)?,
        taxes: taxes(&answer, &seller),
        tips: given(&new.tips, &names)?,
        payments: new.paid.into_iter().map(payment).collect(),
        corrections: Vec::new(),
        seller,
    };
    keep(tx, house, ctx, (document, new.source)).await
}

/// Writes a document down, and that it was issued.
pub(super) async fn keep(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (document, source): (Document, Source),
) -> Result<Issued, InvoicingError> {
    let deed = match document.kind {
        Kind::Invoice => "invoice_issued",
        Kind::CreditNote => "credit_note_issued",
    };
    let last = store::read::issued_before(tx, (document.seller.entity, &document.number)).await?;
    store::write::document(tx, &document, source).await?;
    audit::record(tx, ctx, &house.chance, deed, document.id).await?;
    // Tills a moment apart take their numbers in the order they come, not in that of their clocks.
    let set_back = |last: &Instant| *last > ctx.now.plus_minutes(CLOCK_MINUTES);
    Ok(Issued {
        id: document.id,
        number: document.number,
        before: last.filter(set_back),
    })
}

/// A client who is named is the shop's own.
async fn known(tx: &Read, billed: Option<&Billed>) -> Result<(), InvoicingError> {
    let Some(client) = billed.and_then(|billed| billed.client) else {
        return Ok(());
    };
    let found = clients::service::contact_of(tx, &[client]).await?;
    if found.contains_key(&client) {
        Ok(())
    } else {
        Err(InvoicingError::Unknown("client"))
    }
}

/// The names of the team; who left too.
async fn names(tx: &Read) -> Result<HashMap<StaffId, String>, StoreError> {
    let team = tenancy::service::team(tx).await?;
    Ok(team.into_iter().map(|one| (one.id, one.name)).collect())
}

/// The numbers in force that day, and no others (ETA s. 166).
fn copied(
    found: tenancy::service::Seller,
    location: LocationId,
    registrations: Registrations,
) -> Seller {
    let (entity, place) = (found.entity, found.place);
    let number = |tax: Option<tenancy::service::TaxNumber>, held: bool| {
        tax.filter(|_| held).map(|tax| tax.number)
    };
    Seller {
        entity: found.id,
        location,
        name: found.name,
        legal_name: entity.name,
        street: place.street,
        city: place.city,
        province: place.province,
        postal_code: place.postal_code,
        phone: place.phone,
        email: place.email,
        gst: number(entity.gst, registrations.gst),
        qst: number(entity.qst, registrations.qst),
        pst: number(entity.pst, registrations.provincial),
        neq: entity.neq,
    }
}

fn discount_of(cart: &Cart) -> Result<Money, InvoicingError> {
    Ok(cart.bill()?.discount)
}

fn said(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

fn lines(
    (cart, place): (&Cart, Place),
    names: &HashMap<StaffId, String>,
) -> Result<Vec<Line>, InvoicingError> {
    let nets = cart.nets(place)?;
    let both = cart.lines.iter().zip(nets);
    both.map(|(line, net)| line_of(line, net, names)).collect()
}

fn line_of(
    line: &CartLine,
    net: Money,
    names: &HashMap<StaffId, String>,
) -> Result<Line, InvoicingError> {
    // A person who is not the shop's has no name here, and is not kept either.
    let staff = line.staff.filter(|staff| names.contains_key(staff));
    Ok(Line {
        sold: LineSold {
            what: line.what,
            name: line.name.clone(),
            kind: line.kind,
            unit: line.unit,
            discount: line.discount()?,
            discount_reason: said(&line.reduction.reason),
            staff,
            includes_haircut: line.includes_haircut,
        },
        staff_name: staff.and_then(|staff| names.get(&staff).cloned()),
        quantity: line.count.get(),
        net,
        status: line.kind.status(),
        corrects: None,
    })
}

/// A tip is owed to somebody: to a person who is not the shop's, it is refused.
fn given(tips: &Tips, names: &HashMap<StaffId, String>) -> Result<Vec<TipGiven>, InvoicingError> {
    let given = tips.iter().map(|tip| {
        let name = names.get(&tip.staff).cloned();
        Ok(TipGiven {
            staff: tip.staff,
            staff_name: name.ok_or(InvoicingError::Unknown("person"))?,
            amount: tip.amount,
        })
    });
    given.collect()
}

/// The taxes the seller is registered for, also where nothing bears one: their numbers are printed.
pub(super) fn taxes(answer: &Answer, seller: &Seller) -> Vec<TaxPaid> {
    let kept = answer.taxes.iter().filter_map(|line| {
        Some(TaxPaid {
            tax: line.tax,
            rate_thousandths: i32::try_from(line.rate.thousandths_of_percent()).ok()?,
            amount: line.amount,
            number: seller.number_of(line.tax)?.to_owned(),
        })
    });
    kept.collect()
}

fn payment(paid: Settled) -> Payment {
    Payment {
        kind: paid.kind,
        amount: paid.amount,
        rounding: paid.rounding,
        handed: paid.handed,
        change: paid.change,
        reference: paid.reference,
        corrects: None,
    }
}
