//! What is rung up.

use jiff::civil::Date;

use super::{TillError, Tips};
use crate::ids::{AppointmentId, ProductId, ServiceId, StaffId};
use crate::locale::Bilingual;
use crate::money::Money;
use crate::province::Province;
use crate::tax::{self, Answer, Bill, Kind, Line, Pricing, Question, Registrations, Subject};

/// The whole in the unit of a percentage: thousandths of a percent, as tax rates are written.
pub const PERCENT_WHOLE: u32 = 100_000;

/// What a line sells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A service of the menu, of a visit or not.
    Service {
        /// Which.
        id: ServiceId,
        /// The visit it was given in.
        appointment: Option<AppointmentId>,
    },
    /// A product of the shelf.
    Product(ProductId),
    /// Anything else, as it was typed.
    Custom,
    /// What is kept of a visit that was missed, or cancelled too late.
    Fee(AppointmentId),
}

/// How many, from 1 to 999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(u16);

impl Count {
    /// One.
    pub const ONE: Count = Count(1);
    /// The most of one line.
    pub const MAX: u16 = 999;

    /// So many; none outside of 1 to 999.
    pub const fn new(count: u16) -> Option<Count> {
        match count {
            1..=Count::MAX => Some(Count(count)),
            _ => None,
        }
    }

    /// The number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

/// What is taken off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Discount {
    /// Nothing.
    #[default]
    None,
    /// So much.
    Amount(Money),
    /// So many thousandths of a percent: `10_000` is ten percent.
    Percent(u32),
}

impl Discount {
    /// What it takes off an amount, half a cent up.
    ///
    /// # Errors
    ///
    /// [`TillError::DiscountTooLarge`] above the whole; an amount above it is the tax's own fault.
    pub fn of(self, gross: Money) -> Result<Money, TillError> {
        match self {
            Discount::None => Ok(Money::ZERO),
            Discount::Amount(amount) => Ok(amount),
            Discount::Percent(thousandths) if thousandths > PERCENT_WHOLE => {
                Err(TillError::DiscountTooLarge)
            }
            Discount::Percent(thousandths) => Ok(tax::nearest(
                gross,
                i128::from(thousandths),
                i128::from(PERCENT_WHOLE),
            )?),
        }
    }
}

/// A discount and why it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reduction {
    /// How much.
    pub discount: Discount,
    /// Why, in the words of who gave it; empty when there is none.
    pub reason: String,
}

/// One line of a cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CartLine {
    /// What is sold.
    pub what: What,
    /// Its name, as it will stand on the invoice.
    pub name: Bilingual,
    /// As far as a tax asks.
    pub kind: Kind,
    /// The price of one, before tax unless the cart's prices hold theirs.
    pub unit: Money,
    /// How many.
    pub count: Count,
    /// Taken off the line.
    pub reduction: Reduction,
    /// Who gave the service or sold the thing.
    pub staff: Option<StaffId>,
    /// A haircut is part of it (Manitoba, 2012 to 2021).
    pub includes_haircut: bool,
}

impl CartLine {
    /// The price of all of them, before any discount.
    pub fn gross(&self) -> Result<Money, TillError> {
        Ok(self.taxed(self.count.get(), Money::ZERO).net()?)
    }

    /// What the line's own discount takes off.
    pub fn discount(&self) -> Result<Money, TillError> {
        self.reduction.discount.of(self.gross()?)
    }

    /// As the tax sees it when `count` of them are kept: the discount follows in proportion.
    pub(super) fn keeping(&self, count: u16) -> Result<Line, TillError> {
        let (kept, all) = (i128::from(count), i128::from(self.count.get()));
        let discount = tax::nearest(self.discount()?, kept, all)?;
        Ok(self.taxed(count, discount))
    }

    fn taxed(&self, count: u16, discount: Money) -> Line {
        Line {
            kind: self.kind,
            unit_price: self.unit,
            quantity: tax::Quantity::whole(count),
            discount,
            includes_haircut: self.includes_haircut,
        }
    }

    pub(super) fn is_service(&self) -> bool {
        matches!(self.what, What::Service { .. })
    }
}

/// Where and when it is sold, and which taxes the shop may charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The place of supply.
    pub province: Province,
    /// The day.
    pub on: Date,
    /// The taxes the shop is registered for on that day.
    pub registrations: Registrations,
}

impl Place {
    /// The question of a subject in this place, nothing paid yet.
    pub(super) fn question(self, pricing: Pricing, subject: Subject) -> Question {
        Question {
            registrations: self.registrations,
            pricing,
            subject,
            ..Question::sale(self.province, self.on, Bill::default())
        }
    }
}

/// All that is rung up on one ticket.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cart {
    /// The lines, in order.
    pub lines: Vec<CartLine>,
    /// Taken off the whole, after the lines' own discounts.
    pub reduction: Reduction,
    /// Whether the prices hold their taxes.
    pub pricing: Pricing,
}

impl Cart {
    /// The cart as the tax asks for it.
    pub fn bill(&self) -> Result<Bill, TillError> {
        let lines = self.lines.iter().map(|line| line.keeping(line.count.get()));
        let lines = lines.collect::<Result<Vec<_>, _>>()?;
        let nets = lines.iter().map(Line::net).collect::<Result<Vec<_>, _>>()?;
        let whole = Money::sum(nets)?;
        Ok(Bill {
            discount: self.reduction.discount.of(whole)?,
            lines,
        })
    }

    /// The taxes and totals; the only ones there are.
    pub fn reckon(&self, place: Place) -> Result<Answer, TillError> {
        let question = place.question(self.pricing, Subject::Sale(self.bill()?));
        Ok(tax::reckon(&question)?)
    }

    /// What each line is before tax, all discounts off: together the subtotal.
    pub fn nets(&self, place: Place) -> Result<Vec<Money>, TillError> {
        Ok(self.reckon(place)?.nets)
    }

    /// What is to be paid: the bill with its taxes, and the tips.
    pub fn due(&self, place: Place, tips: &Tips) -> Result<Money, TillError> {
        Ok(self.reckon(place)?.total.plus(tips.total()?)?)
    }
}
