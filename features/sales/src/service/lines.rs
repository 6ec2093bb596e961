//! What is rung up becomes a line: at the price of the menu, of the shelf, or as agreed.

use domain::{
    booking::Status,
    ids::{AppointmentId, ClientId, ProductId, ServiceId, StaffId},
    locale::{Bilingual, Locale},
    money::Money,
    tax::Kind,
    till::{CartLine, Count, Reduction, TallyError, What},
};
use platform::{ctx::Ctx, db::Read, error::StoreError, house::House};

use super::{
    change::{NAME_LENGTH_MAX, text},
    store,
};
use crate::{error::SalesError, words::Words};

/// A line about to be rung up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewLine {
    /// A service of the menu, at the price of the person who gives it.
    Service {
        /// Which.
        service: ServiceId,
        /// Who gives it.
        staff: Option<StaffId>,
    },
    /// A product of the shelf.
    Product(ProductId),
    /// The product of a bar code.
    Code(String),
    /// A visit, at the price that was agreed; also of another client, whom this one pays for.
    Visit(AppointmentId),
    /// What is kept of a visit that was missed or cancelled too late: alone on its ticket.
    Fee {
        /// Which visit.
        visit: AppointmentId,
        /// How much, taxes held in it.
        amount: Money,
    },
    /// Anything else.
    Custom {
        /// What stands on the invoice.
        name: String,
        /// As far as a tax asks.
        kind: Kind,
        /// Before tax.
        price: Money,
        /// Who gave it.
        staff: Option<StaffId>,
    },
}

/// The line of what is rung up, and the client of a visit.
pub(super) async fn line_of(
    tx: &Read,
    (house, ctx): (&House, &Ctx),
    new: NewLine,
) -> Result<(CartLine, Option<ClientId>), SalesError> {
    match new {
        NewLine::Service { service, staff } => Ok((of_service(tx, service, staff).await?, None)),
        NewLine::Product(id) => {
            let found = catalog::service::product_in(tx, id).await?;
            Ok((of_product(found)?, None))
        }
        NewLine::Code(code) => {
            let found = catalog::service::product_of_code_in(tx, code.trim()).await?;
            Ok((of_product(found)?, None))
        }
        NewLine::Visit(id) => {
            let (line, client) = of_visit(tx, ctx, id).await?;
            Ok((line, Some(client)))
        }
        NewLine::Fee { visit, amount } => {
            let (line, client) = of_fee(tx, (house, ctx), (visit, amount)).await?;
            Ok((line, Some(client)))
        }
        NewLine::Custom {
            name,
            kind,
            price,
            staff,
        } => {
            one_of_us(tx, staff).await?;
            let name = text(&name, NAME_LENGTH_MAX, "name")?;
            if name.is_empty() {
                return Err(SalesError::NoName);
            }
            let name = Bilingual {
                fr: name.clone(),
                en: name,
            };
            Ok((line(What::Custom, name, (kind, price), staff), None))
        }
    }
}

fn line(
    what: What,
    name: Bilingual,
    (kind, unit): (Kind, Money),
    staff: Option<StaffId>,
) -> CartLine {
    CartLine {
        what,
        name,
        kind,
        unit,
        count: Count::ONE,
        reduction: Reduction::default(),
        staff,
        includes_haircut: false,
    }
}

async fn of_service(
    tx: &Read,
    id: ServiceId,
    staff: Option<StaffId>,
) -> Result<CartLine, SalesError> {
    one_of_us(tx, staff).await?;
    let menu = catalog::service::menu(tx).await?;
    let service = menu.service(id).ok_or(SalesError::Unknown("service"))?;
    // Whoever gives it without having a price of their own gives it at the menu's.
    let own = staff.and_then(|staff| service.for_staff(staff));
    let price = own.map_or(service.price, |(_, price)| price);
    let what = What::Service {
        id,
        appointment: None,
    };
    Ok(line(
        what,
        service.name.clone(),
        (service.kind, price),
        staff,
    ))
}

fn of_product(found: Option<catalog::service::Product>) -> Result<CartLine, SalesError> {
    let product = found.filter(|product| product.sheet.active);
    let product = product.ok_or(SalesError::Unknown("product"))?;
    let sheet = product.sheet;
    let what = What::Product(product.id);
    Ok(line(what, sheet.name, (sheet.kind, sheet.price), None))
}

async fn of_visit(
    tx: &Read,
    ctx: &Ctx,
    id: AppointmentId,
) -> Result<(CartLine, ClientId), SalesError> {
    if let Some(invoice) = store::invoice_of_visit(tx, id).await? {
        return Err(SalesError::AlreadyPaid(invoice));
    }
    let visit = booking::service::appointment_in(tx, ctx, id).await?;
    let visit = visit.ok_or(SalesError::Unknown("visit"))?;
    if !visit.status.holds_time() {
        return Err(SalesError::NotToPay(visit.status));
    }
    let kind = Kind::parse(&visit.tax_kind);
    let kind = kind.ok_or(StoreError::Unreadable("a kind of supply"))?;
    let what = What::Service {
        id: visit.service,
        appointment: Some(id),
    };
    let line = line(
        what,
        visit.service_name,
        (kind, visit.price),
        Some(visit.staff),
    );
    Ok((line, visit.client))
}

/// A fee is kept of a visit that the client missed, or cancelled after the shop's notice. It is of
/// the kind of the service, and the law deems its taxes to be in it.
async fn of_fee(
    tx: &Read,
    (house, ctx): (&House, &Ctx),
    (id, amount): (AppointmentId, Money),
) -> Result<(CartLine, ClientId), SalesError> {
    if let Some(invoice) = store::invoice_of_visit(tx, id).await? {
        return Err(SalesError::AlreadyPaid(invoice));
    }
    if amount <= Money::ZERO {
        return Err(TallyError::NotAPrice.into());
    }
    let visit = booking::service::appointment_in(tx, ctx, id).await?;
    let visit = visit.ok_or(SalesError::Unknown("visit"))?;
    let setup = booking::service::setup_in(tx, house).await?;
    if !visit.may_keep_fee(&setup.rules) {
        return Err(SalesError::NoFee);
    }
    let kind = Kind::parse(&visit.tax_kind);
    let kind = kind.ok_or(StoreError::Unreadable("a kind of supply"))?;
    let date = setup.zone.date(visit.span.start());
    let name = fee_name(&visit, date);
    let staff = Some(visit.staff);
    let line = line(What::Fee(id), name, (kind, amount), staff);
    Ok((line, visit.client))
}

/// What stands on the invoice of a fee, in both languages.
fn fee_name(visit: &booking::service::Line, date: jiff::civil::Date) -> Bilingual {
    let said = |locale| {
        let w = Words::new(locale);
        let service = visit.service_name.get(w.locale());
        match visit.status {
            Status::Missed => w.sales_fee_missed(date, service),
            _ => w.sales_fee_cancelled(date, service),
        }
    };
    Bilingual {
        fr: said(Locale::Fr),
        en: said(Locale::En),
    }
}

/// A person who is named is of the shop.
pub(super) async fn one_of_us(tx: &Read, staff: Option<StaffId>) -> Result<(), SalesError> {
    let Some(staff) = staff else {
        return Ok(());
    };
    let team = tenancy::service::team(tx).await?;
    let ours = team.iter().any(|person| person.id == staff);
    ours.then_some(()).ok_or(SalesError::Unknown("person"))
}
