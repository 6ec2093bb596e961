//! What is sold: lines, quantities, discounts.

use super::exact::{in_proportion, nearest};
use super::{Kind, TaxError};
use crate::money::{Money, Overflow};

/// How many of a thing, or hours of a service: an exact decimal such as `1.5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    digits: i64,
    one: i64,
}

impl Quantity {
    /// One.
    pub const ONE: Quantity = Quantity { digits: 1, one: 1 };

    /// So many whole things.
    pub fn whole(count: u16) -> Quantity {
        Quantity {
            digits: i64::from(count),
            one: 1,
        }
    }

    /// Reads digits, with a point between them or none: no sign, space or exponent.
    pub fn parse(text: &str) -> Result<Quantity, TaxError> {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        let plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(part) {
            return Err(TaxError::BadQuantity);
        }
        let part = part.trim_end_matches('0');
        let digits = format!("{whole}{part}");
        if digits.len() > 18 {
            return Err(TaxError::BadQuantity);
        }
        let places = u32::try_from(part.len()).map_err(|_| TaxError::BadQuantity)?;
        Ok(Quantity {
            digits: digits.parse().map_err(|_| TaxError::BadQuantity)?,
            one: 10_i64.checked_pow(places).ok_or(TaxError::BadQuantity)?,
        })
    }

    fn times(self, price: Money) -> Result<Money, Overflow> {
        nearest(price, i128::from(self.digits), i128::from(self.one))
    }
}

/// One line of a bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is sold.
    pub kind: Kind,
    /// The price of one.
    pub unit_price: Money,
    /// How many.
    pub quantity: Quantity,
    /// Taken off the line before tax.
    pub discount: Money,
    /// A haircut is part of it (Manitoba, 2012 to 2021).
    pub includes_haircut: bool,
}

impl Line {
    /// One of `kind`, without discount.
    pub fn one(kind: Kind, unit_price: Money) -> Line {
        Line {
            kind,
            unit_price,
            quantity: Quantity::ONE,
            discount: Money::ZERO,
            includes_haircut: false,
        }
    }

    /// Unit price × quantity, less the line's discount.
    pub fn net(&self) -> Result<Money, TaxError> {
        if self.unit_price < Money::ZERO || self.discount < Money::ZERO {
            return Err(TaxError::Negative);
        }
        let net = self.quantity.times(self.unit_price)?.minus(self.discount)?;
        if net < Money::ZERO {
            Err(TaxError::DiscountTooLarge)
        } else {
            Ok(net)
        }
    }
}

/// What is sold together, on one invoice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bill {
    /// The lines, in order.
    pub lines: Vec<Line>,
    /// Taken off the whole before tax, spread over the lines.
    pub discount: Money,
}

impl Bill {
    /// The net amount of each line: its own discount and its share of the bill's are off.
    pub fn nets(&self) -> Result<Vec<Money>, TaxError> {
        let nets = self
            .lines
            .iter()
            .map(Line::net)
            .collect::<Result<Vec<_>, _>>()?;
        let shares = spread(self.discount, &nets)?;
        let both = nets.into_iter().zip(shares);
        Ok(both
            .map(|(net, share)| net.minus(share))
            .collect::<Result<_, _>>()?)
    }

    /// What is left of the bill when the client keeps only `kept`: its discount shrinks with it.
    pub(super) fn keeping(&self, kept: &[Line]) -> Result<Bill, TaxError> {
        let gross = |lines: &[Line]| -> Result<Money, TaxError> {
            let nets = lines.iter().map(Line::net).collect::<Result<Vec<_>, _>>()?;
            Ok(Money::sum(nets)?)
        };
        let (sold, kept_gross) = (gross(&self.lines)?, gross(kept)?);
        if kept_gross > sold {
            return Err(TaxError::RemainsMoreThanSold);
        }
        let discount = if sold == Money::ZERO {
            self.discount
        } else {
            nearest(
                self.discount,
                i128::from(kept_gross.cents()),
                i128::from(sold.cents()),
            )?
        };
        Ok(Bill {
            lines: kept.to_vec(),
            discount,
        })
    }
}

/// Spreads a discount in proportion to the nets. The shares sum to the discount and none exceeds
/// its net.
fn spread(discount: Money, nets: &[Money]) -> Result<Vec<Money>, TaxError> {
    if discount < Money::ZERO {
        return Err(TaxError::Negative);
    }
    let whole = Money::sum(nets.iter().copied())?;
    if discount > whole {
        return Err(TaxError::DiscountTooLarge);
    }
    Ok(in_proportion(discount, nets)?)
}
