//! Means of payment, in the order they are offered.

use jiff::civil::Date;

use super::TillError;
use crate::money::Money;
use crate::tax;

/// With what one pays at the counter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TenderKind {
    /// Coins and notes.
    Cash,
    /// A card, on a terminal of its own.
    Terminal,
    /// A debit card.
    Debit,
    /// A transfer by email.
    ETransfer,
    /// Anything else: a cheque, a voucher.
    Other,
}

impl TenderKind {
    /// All of them.
    pub const ALL: [TenderKind; 5] = [
        TenderKind::Cash,
        TenderKind::Terminal,
        TenderKind::Debit,
        TenderKind::ETransfer,
        TenderKind::Other,
    ];

    /// What is stored: `cash`, `terminal`, `debit`, `e_transfer` or `other`.
    pub const fn code(self) -> &'static str {
        match self {
            TenderKind::Cash => "cash",
            TenderKind::Terminal => "terminal",
            TenderKind::Debit => "debit",
            TenderKind::ETransfer => "e_transfer",
            TenderKind::Other => "other",
        }
    }

    /// The kind of a code; none for another text.
    pub fn parse(code: &str) -> Option<TenderKind> {
        TenderKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// How much of what is left a tender is to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// All that is left.
    Rest,
    /// So much exactly.
    Of(Money),
    /// So much if there is as much left: a voucher that may be worth more.
    UpTo(Money),
}

/// A means of payment as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// With what.
    pub kind: TenderKind,
    /// For how much.
    pub share: Share,
    /// The cash handed over, when it is more than it pays.
    pub handed: Option<Money>,
    /// The terminal's approval, the number of a cheque.
    pub reference: Option<String>,
}

impl Offered {
    /// All that is left, with one means.
    pub const fn rest(kind: TenderKind) -> Offered {
        Offered {
            kind,
            share: Share::Rest,
            handed: None,
            reference: None,
        }
    }

    /// Whether it is to pay all of `left`: cash also does with what `left` is rounded to.
    fn settles(&self, left: Money, in_cash: Money) -> bool {
        let cash = self.kind == TenderKind::Cash;
        match self.share {
            Share::Rest => true,
            Share::Of(amount) => amount == left || cash && amount == in_cash,
            Share::UpTo(amount) => amount >= left || cash && amount == in_cash,
        }
    }
}

/// What one tender pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// With what.
    pub kind: TenderKind,
    /// What changes hands, rounding included.
    pub amount: Money,
    /// What rounding added to the part it settles: −2 to 2 cents, and zero but for cash.
    pub rounding: Money,
    /// The cash handed over.
    pub handed: Option<Money>,
    /// The cash given back of it.
    pub change: Money,
    /// The terminal's approval, the number of a cheque.
    pub reference: Option<String>,
}

impl Settled {
    /// What it settles of the bill: without rounding.
    pub fn of_the_bill(&self) -> Result<Money, TillError> {
        Ok(self.amount.minus(self.rounding)?)
    }
}

/// The tenders, and what they leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// In the order they were offered.
    pub tenders: Vec<Settled>,
    /// What is still to pay.
    pub left: Money,
}

impl Settlement {
    /// What rounding added in all.
    pub fn rounding(&self) -> Result<Money, TillError> {
        Ok(Money::sum(self.tenders.iter().map(|paid| paid.rounding))?)
    }

    /// What changed hands.
    pub fn paid(&self) -> Result<Money, TillError> {
        Ok(Money::sum(self.tenders.iter().map(|paid| paid.amount))?)
    }
}

/// Applies the tenders in order to what is due, tips included.
///
/// Cash is rounded to five cents only when it settles all that is left (GI-131): a part paid in
/// cash before a card is paid to the cent.
///
/// # Errors
///
/// [`TillError::MoreThanLeft`] when a tender asks for more than is left;
/// [`TillError::HandedTooLittle`] when the cash handed over does not cover its part.
pub fn settle(due: Money, offered: &[Offered], day: Date) -> Result<Settlement, TillError> {
    if due < Money::ZERO {
        return Err(TillError::NotAnAmount);
    }
    let mut left = due;
    let mut tenders = Vec::with_capacity(offered.len());
    for offer in offered {
        let paid = pay(left, offer, day)?;
        left = left.minus(paid.of_the_bill()?)?;
        tenders.push(paid);
    }
    Ok(Settlement { tenders, left })
}

fn pay(left: Money, offer: &Offered, day: Date) -> Result<Settled, TillError> {
    let in_cash = tax::cash_total(left, day)?;
    let (amount, rounding) = match offer.share {
        _ if left == Money::ZERO => return Err(TillError::MoreThanLeft),
        Share::Of(amount) | Share::UpTo(amount) if amount <= Money::ZERO => {
            return Err(TillError::NotAnAmount);
        }
        _ if offer.settles(left, in_cash.total) => match offer.kind {
            TenderKind::Cash => (in_cash.total, in_cash.rounding),
            _ => (left, Money::ZERO),
        },
        Share::Of(amount) if amount > left => return Err(TillError::MoreThanLeft),
        Share::Of(amount) | Share::UpTo(amount) => (amount, Money::ZERO),
        Share::Rest => (left, Money::ZERO),
    };
    Ok(Settled {
        kind: offer.kind,
        amount,
        rounding,
        handed: offer.handed,
        change: change(offer, amount)?,
        reference: offer.reference.clone(),
    })
}

fn change(offer: &Offered, amount: Money) -> Result<Money, TillError> {
    match offer.handed {
        None => Ok(Money::ZERO),
        Some(_) if offer.kind != TenderKind::Cash => Err(TillError::HandedWithoutCash),
        Some(handed) if handed < amount => Err(TillError::HandedTooLittle),
        Some(handed) => Ok(handed.minus(amount)?),
    }
}
