//! The numbers a shop is registered under, and since when.

use domain::{
    province::Province,
    registration::{NumberKind, RegistrationNumber, asked_in},
};
use jiff::civil::{Date, date};
use tenancy::service::{TaxCard, TaxNumber};
use web::form::{Faults, Typed};

use super::faults as say;
use crate::words::Words;

/// Answer of a shop that collects taxes, in the field `taxed`.
pub const TAX_YES: &str = "yes";
/// Answer of a small supplier.
pub const TAX_NO: &str = "no";

/// The first day of the GST, before the QST's.
const FIRST_DAY: Date = date(1991, 1, 1);
/// The year of the oldest provincial sales tax that is still collected, Saskatchewan's.
const FIRST_PROVINCIAL_DAY: Date = date(1937, 1, 1);
/// A day no registration is filed for yet.
const LAST_DAY: Date = date(2099, 12, 31);

/// Reads the numbers a province asks for. A small supplier gives no tax number, whatever is left
/// in the fields.
pub fn taxes(typed: &Typed, province: Province, w: Words, faults: &mut Faults) -> Option<TaxCard> {
    let registered = match typed.text("taxed") {
        TAX_YES => true,
        TAX_NO => false,
        _ => {
            faults.add("taxed", w.operations_fault_taxed());
            return None;
        }
    };
    let mut card = TaxCard::default();
    for kind in asked_in(province).iter().copied() {
        if has_date(kind) {
            if registered {
                let number = tax_number(typed, kind, w, faults);
                put(&mut card, kind, number);
            }
        } else {
            let number = identity_number(typed, kind, w, faults);
            match kind {
                NumberKind::Neq => card.neq = number,
                _ => card.business_number = number,
            }
        }
    }
    Some(card)
}

/// Whether a number is a tax's, with the day from which the tax is collected.
pub const fn has_date(kind: NumberKind) -> bool {
    !matches!(kind, NumberKind::Neq | NumberKind::BusinessNumber)
}

/// The field of a tax's first day.
pub const fn field_of_date(kind: NumberKind) -> &'static str {
    match kind {
        NumberKind::GstHst => "gst_from",
        NumberKind::Qst => "qst_from",
        _ => "pst_from",
    }
}

/// What a number is called, where the shop is.
pub fn number_label(w: Words, kind: NumberKind, province: Province) -> &'static str {
    match kind {
        NumberKind::BusinessNumber => w.operations_number_business(),
        NumberKind::GstHst if province == Province::Qc => w.operations_number_gst(),
        NumberKind::GstHst => w.operations_number_gst_hst(),
        NumberKind::Qst => w.operations_number_qst(),
        NumberKind::Neq => w.operations_number_neq(),
        NumberKind::BcPst | NumberKind::SkPst => w.operations_number_pst(),
        NumberKind::MbRst => w.operations_number_rst(),
    }
}

fn put(card: &mut TaxCard, kind: NumberKind, number: Option<TaxNumber>) {
    match kind {
        NumberKind::GstHst => card.gst = number,
        NumberKind::Qst => card.qst = number,
        _ => card.pst = number,
    }
}

/// A number that identifies the enterprise; a person who works under their own name has none.
fn identity_number(
    typed: &Typed,
    kind: NumberKind,
    w: Words,
    faults: &mut Faults,
) -> Option<String> {
    let field = kind.code();
    if typed.text(field).is_empty() {
        return None;
    }
    let number = RegistrationNumber::parse(kind, typed.text(field));
    let number = faults.take(field, number, |error| say::number(w, kind, error));
    number.map(|number| number.canonical().to_owned())
}

/// The number and its day. Services alone ask for no provincial number; the others are needed.
fn tax_number(typed: &Typed, kind: NumberKind, w: Words, faults: &mut Faults) -> Option<TaxNumber> {
    let (field, date_field) = (kind.code(), field_of_date(kind));
    let optional = !matches!(kind, NumberKind::GstHst | NumberKind::Qst);
    let nothing = typed.text(field).is_empty() && typed.text(date_field).is_empty();
    if optional && nothing {
        return None;
    }
    let number = RegistrationNumber::parse(kind, typed.text(field));
    let number = faults.take(field, number, |error| say::number(w, kind, error));
    let from = typed.text(date_field).parse::<Date>().ok();
    let first = if optional {
        FIRST_PROVINCIAL_DAY
    } else {
        FIRST_DAY
    };
    let from = from.filter(|day| (first..=LAST_DAY).contains(day));
    if from.is_none() {
        faults.add(date_field, w.operations_fault_tax_date());
    }
    let number = number.zip(from);
    number.map(|(number, from)| TaxNumber {
        number: number.canonical().to_owned(),
        from,
    })
}
