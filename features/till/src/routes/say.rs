//! What went wrong, in the reader's words, beside the field it is about.

use domain::till::{TallyError, TillError};
use sales::SalesError;
use web::{
    fault::Fault,
    respond::{Answer, see_other},
};

use crate::words::Words;

/// A ticket that is gone leads to what became of it; anything else is a fault.
pub(super) fn gone(error: SalesError) -> Answer {
    match error {
        SalesError::AlreadyPaid(invoice) => {
            Ok(see_other(&format!("/app/till/sales/{invoice}?told=paid")))
        }
        SalesError::Voided => Ok(see_other("/app/till?told=voided")),
        other => Err(Fault::from(other)),
    }
}

/// A field and what is wrong in it; none for what no field can mend.
pub(super) fn fault(w: Words, error: &SalesError) -> Option<(&'static str, String)> {
    let (field, said) = match error {
        SalesError::Line(error) => return Some(of_line(w, *error)),
        SalesError::Till(error) => return Some(of_amounts(w, *error)),
        SalesError::OtherTotal(due) => {
            return Some(("tender-owed", w.till_fault_other_total(*due)));
        }
        SalesError::LeftToPay(left) => return Some(("tender-owed", w.till_fault_left(*left))),
        SalesError::Changed => ("tender-owed", w.till_fault_changed()),
        SalesError::NoFee => ("amount", w.till_fault_no_fee()),
        SalesError::NotToPay(_) => ("visit", w.till_fault_not_to_pay()),
        SalesError::TooLong(_) => ("reason", w.till_fault_too_long()),
        SalesError::NoName => ("name", w.till_fault_name()),
        SalesError::NoReason => ("reason", w.till_fault_reason()),
        SalesError::Empty => ("tender-owed", w.till_fault_empty()),
        SalesError::NotOffered(_) => ("with", w.till_fault_not_offered()),
        SalesError::NoReference(_) => ("reference", w.till_fault_reference()),
        SalesError::NoDrawer => ("drawer", w.till_fault_drawer()),
        SalesError::WhichDrawer => ("drawer", w.till_fault_which_drawer()),
        SalesError::TooLittleCash => ("drawer", w.till_fault_too_little_cash()),
        SalesError::BadSettings => ("percents", w.till_fault_percents()),
        SalesError::OtherBody => ("tender-owed", w.till_fault_sent()),
        SalesError::Unknown("person") => ("staff", w.till_fault_person()),
        SalesError::Unknown("service" | "product") => ("code", w.till_fault_not_there()),
        _ => return None,
    };
    Some((field, said.to_owned()))
}

fn of_line(w: Words, error: TallyError) -> (&'static str, String) {
    let (field, said) = match error {
        TallyError::NoSuchLine => ("line", w.till_fault_changed()),
        TallyError::Full => ("line", w.till_fault_full()),
        TallyError::NotAPrice => ("price", w.till_fault_price()),
        TallyError::NoReason => ("reason", w.till_fault_reason()),
        TallyError::NoPriceReason => ("price_reason", w.till_fault_reason()),
        TallyError::NotADiscount => ("off", w.till_fault_discount()),
        TallyError::FeeStandsAlone => ("off", w.till_fault_fee_alone()),
        TallyError::VisitTwice => ("visit", w.till_fault_visit_twice()),
    };
    (field, said.to_owned())
}

fn of_amounts(w: Words, error: TillError) -> (&'static str, String) {
    let (field, said) = match error {
        TillError::DiscountTooLarge | TillError::Tax(_) => ("off", w.till_fault_discount_large()),
        TillError::NotAnAmount => ("amount", w.till_fault_amount()),
        TillError::MoreThanLeft => ("amount", w.till_fault_more_than_left()),
        TillError::HandedTooLittle | TillError::HandedWithoutCash => {
            ("handed_amount", w.till_fault_amount())
        }
        TillError::MoreThanRemains => ("amount", w.till_fault_remains()),
        TillError::NotWhatWasPaid => ("amount", w.till_fault_back_to()),
    };
    (field, said.to_owned())
}
