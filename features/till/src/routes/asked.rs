//! What people type at the till, read.

use domain::{
    money::Money,
    till::{Count, Discount, Offered, Reduction, Share, TenderKind},
};
use web::form::{Faults, Typed};

use crate::words::Words;

/// « 10 % » or « 5,00 $ »; nothing typed takes nothing off.
pub(super) fn discount(
    w: Words,
    (text, field): (&str, &'static str),
    faults: &mut Faults,
) -> Option<Discount> {
    let text = text.trim();
    if text.is_empty() {
        return Some(Discount::None);
    }
    let read = match text.strip_suffix('%') {
        Some(part) => percent(part).map(Discount::Percent),
        None => words::typed::money(text).ok().map(Discount::Amount),
    };
    faults.take(field, read.ok_or(()), |()| {
        w.till_fault_discount().to_owned()
    })
}

/// Thousandths of a percent: an amount with two decimals is a hundredth of them.
fn percent(text: &str) -> Option<u32> {
    let hundredths = words::typed::money(text).ok()?.cents();
    u32::try_from(hundredths).ok()?.checked_mul(10)
}

/// A discount and its reason, said together; nothing off has none.
pub(super) fn reduction(discount: Discount, reason: &str) -> Reduction {
    match discount {
        Discount::None => Reduction::default(),
        discount => Reduction {
            discount,
            reason: reason.trim().to_owned(),
        },
    }
}

pub(super) fn quantity(w: Words, text: &str, faults: &mut Faults) -> Option<Count> {
    let count = text.trim().parse().ok().and_then(Count::new);
    faults.take("quantity", count.ok_or(()), |()| {
        w.till_fault_quantity().to_owned()
    })
}

pub(super) fn price(w: Words, text: &str, faults: &mut Faults) -> Option<Money> {
    let price = words::typed::money(text).ok();
    let price = price.filter(|price| *price >= Money::ZERO);
    faults.take("price", price.ok_or(()), |()| {
        w.till_fault_price().to_owned()
    })
}

/// An amount above zero; none when nothing is typed.
pub(super) fn amount(
    w: Words,
    (form, field): (&Typed, &'static str),
    faults: &mut Faults,
) -> Option<Money> {
    let text = form.text(field).trim();
    if text.is_empty() {
        return None;
    }
    let read = words::typed::money(text).ok();
    let read = read.filter(|amount| *amount > Money::ZERO);
    faults.take(field, read.ok_or(()), |()| w.till_fault_amount().to_owned())
}

/// The parts that were paid already, as the form holds them: kind, cents, reference.
pub(super) fn parts(form: &Typed) -> Vec<Offered> {
    form.all("paid")
        .iter()
        .filter_map(|text| part(text))
        .collect()
}

fn part(text: &str) -> Option<Offered> {
    let mut fields = text.splitn(3, ' ');
    let kind = TenderKind::parse(fields.next()?)?;
    let amount = Money::from_cents(fields.next()?.parse().ok()?);
    if amount <= Money::ZERO {
        return None;
    }
    let reference = fields.next().unwrap_or_default();
    Some(Offered {
        share: Share::Of(amount),
        reference: (!reference.is_empty()).then(|| reference.to_owned()),
        ..Offered::rest(kind)
    })
}
