//! What is rung up while the client is there: a cart whose lines can still be changed.

use super::{Cart, CartLine, Count, Discount, Reduction, Tips, What};
use crate::ids::{AppointmentId, StaffId};
use crate::money::Money;
use crate::tax::Pricing;

/// Lines a sale holds at most.
pub const LINES_MAX: usize = 200;
/// The highest price of one thing: a million dollars.
pub const PRICE_MAX: Money = Money::from_cents(100_000_000);

/// Why a line does not change so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TallyError {
    /// There is no such line any more.
    #[error("no such line")]
    NoSuchLine,
    /// The sale holds as much as a sale may.
    #[error("the sale is full")]
    Full,
    /// A price is below nothing, or above [`PRICE_MAX`].
    #[error("not a price")]
    NotAPrice,
    /// A discount says why.
    #[error("no reason is given")]
    NoReason,
    /// Another price says why.
    #[error("no reason is given for the price")]
    NoPriceReason,
    /// More than the whole is taken off, or less than nothing.
    #[error("not a discount")]
    NotADiscount,
    /// A fee that is kept stands on an invoice of its own.
    #[error("a fee stands alone")]
    FeeStandsAlone,
    /// The visit is on the sale already.
    #[error("the visit is rung up already")]
    VisitTwice,
}

/// A line by the number it keeps for as long as the sale is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineNumber(pub u16);

/// One line of an open sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub number: LineNumber,
    /// What will stand on the invoice.
    pub line: CartLine,
    /// The price of the menu, or the one agreed for the visit.
    pub list_price: Money,
    /// Why another is asked; empty when none is.
    pub price_reason: String,
}

impl Entry {
    /// Whether another price than the list's is asked.
    pub fn price_differs(&self) -> bool {
        self.line.unit != self.list_price
    }

    fn visit(&self) -> Option<AppointmentId> {
        match self.line.what {
            What::Service { appointment, .. } => appointment,
            What::Fee(appointment) => Some(appointment),
            What::Product(_) | What::Custom => None,
        }
    }
}

/// An open sale: its lines, what is taken off the whole, the tips.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The lines, in the order they were rung up.
    pub entries: Vec<Entry>,
    /// Taken off the whole.
    pub reduction: Reduction,
    /// What each person is given.
    pub tips: Tips,
    /// Whether the prices hold their taxes.
    pub pricing: Pricing,
}

impl Tally {
    /// The cart as it stands.
    pub fn cart(&self) -> Cart {
        Cart {
            lines: self
                .entries
                .iter()
                .map(|entry| entry.line.clone())
                .collect(),
            reduction: self.reduction.clone(),
            pricing: self.pricing,
        }
    }

    /// Says whether the prices of a sale hold their taxes; a fee always does.
    ///
    /// # Errors
    ///
    /// [`TallyError::FeeStandsAlone`] of a fee, or for one.
    pub fn set_pricing(&mut self, pricing: Pricing) -> Result<(), TallyError> {
        let fee = Pricing::FeeDeemedTaxIncluded;
        if self.pricing == fee || pricing == fee {
            return Err(TallyError::FeeStandsAlone);
        }
        self.pricing = pricing;
        Ok(())
    }

    /// The visits it pays, in the order of the lines.
    pub fn visits(&self) -> impl Iterator<Item = AppointmentId> {
        self.entries.iter().filter_map(Entry::visit)
    }

    /// Rings up a line; one more of a product that stands there untouched counts on its own line.
    ///
    /// # Errors
    ///
    /// [`TallyError::Full`], [`TallyError::NotAPrice`], or [`TallyError::VisitTwice`].
    pub fn ring_up(&mut self, line: CartLine) -> Result<LineNumber, TallyError> {
        check_price(line.unit)?;
        self.stands_beside(&line)?;
        if let Some(same) = self.same_product(&line) {
            return Ok(same);
        }
        let entry = Entry {
            number: self.next_number()?,
            list_price: line.unit,
            line,
            price_reason: String::new(),
        };
        if entry
            .visit()
            .is_some_and(|visit| self.visits().any(|on| on == visit))
        {
            return Err(TallyError::VisitTwice);
        }
        let number = entry.number;
        self.entries.push(entry);
        Ok(number)
    }

    /// Takes a line off.
    pub fn remove(&mut self, number: LineNumber) -> Result<(), TallyError> {
        self.entry(number)?;
        self.entries.retain(|entry| entry.number != number);
        Ok(())
    }

    /// So many of a line.
    pub fn set_count(&mut self, number: LineNumber, count: Count) -> Result<(), TallyError> {
        self.entry(number)?.line.count = count;
        Ok(())
    }

    /// Another price of one, and why; the list's own price needs no reason.
    ///
    /// # Errors
    ///
    /// [`TallyError::NoPriceReason`], [`TallyError::NotAPrice`].
    pub fn set_price(
        &mut self,
        number: LineNumber,
        (price, reason): (Money, &str),
    ) -> Result<(), TallyError> {
        check_price(price)?;
        let entry = self.entry(number)?;
        let reason = if price == entry.list_price {
            ""
        } else {
            said(reason).map_err(|_| TallyError::NoPriceReason)?
        };
        reason.clone_into(&mut entry.price_reason);
        entry.line.unit = price;
        Ok(())
    }

    /// Takes something off a line.
    ///
    /// # Errors
    ///
    /// [`TallyError::NoReason`], [`TallyError::NotADiscount`].
    pub fn reduce_line(
        &mut self,
        number: LineNumber,
        reduction: &Reduction,
    ) -> Result<(), TallyError> {
        self.entry(number)?.line.reduction = checked(reduction)?;
        Ok(())
    }

    /// Says who gave or sold it.
    pub fn set_staff(
        &mut self,
        number: LineNumber,
        staff: Option<StaffId>,
    ) -> Result<(), TallyError> {
        self.entry(number)?.line.staff = staff;
        Ok(())
    }

    /// Says whether a haircut is part of it.
    pub fn set_haircut(&mut self, number: LineNumber, part: bool) -> Result<(), TallyError> {
        self.entry(number)?.line.includes_haircut = part;
        Ok(())
    }

    /// Takes something off the whole.
    ///
    /// # Errors
    ///
    /// [`TallyError::NoReason`], [`TallyError::NotADiscount`].
    pub fn reduce_whole(&mut self, reduction: &Reduction) -> Result<(), TallyError> {
        self.reduction = checked(reduction)?;
        Ok(())
    }

    /// A fee has taxes of its own kind, which no other line of the invoice has.
    fn stands_beside(&mut self, line: &CartLine) -> Result<(), TallyError> {
        let fee = matches!(line.what, What::Fee(_));
        if self.entries.is_empty() {
            let kept = self.pricing != Pricing::FeeDeemedTaxIncluded;
            self.pricing = match fee {
                true => Pricing::FeeDeemedTaxIncluded,
                false if kept => self.pricing,
                false => Pricing::TaxExcluded,
            };
            return Ok(());
        }
        if fee || self.pricing == Pricing::FeeDeemedTaxIncluded {
            return Err(TallyError::FeeStandsAlone);
        }
        Ok(())
    }

    fn entry(&mut self, number: LineNumber) -> Result<&mut Entry, TallyError> {
        let found = self.entries.iter_mut().find(|entry| entry.number == number);
        found.ok_or(TallyError::NoSuchLine)
    }

    fn next_number(&self) -> Result<LineNumber, TallyError> {
        if self.entries.len() >= LINES_MAX {
            return Err(TallyError::Full);
        }
        let last = self.entries.iter().map(|entry| entry.number.0).max();
        let next = last.unwrap_or(0).checked_add(1).ok_or(TallyError::Full)?;
        Ok(LineNumber(next))
    }

    fn same_product(&mut self, line: &CartLine) -> Option<LineNumber> {
        let product = matches!(line.what, What::Product(_)) && line.count == Count::ONE;
        let same = |entry: &&mut Entry| {
            let there = &entry.line;
            there.what == line.what
                && there.unit == line.unit
                && there.staff == line.staff
                && there.reduction == line.reduction
        };
        let entry = self.entries.iter_mut().filter(|_| product).find(same)?;
        entry.line.count = Count::new(entry.line.count.get().saturating_add(1))?;
        Some(entry.number)
    }
}

fn check_price(price: Money) -> Result<(), TallyError> {
    if price < Money::ZERO || price > PRICE_MAX {
        return Err(TallyError::NotAPrice);
    }
    Ok(())
}

fn checked(reduction: &Reduction) -> Result<Reduction, TallyError> {
    let taken = match reduction.discount {
        Discount::None => return Ok(Reduction::default()),
        Discount::Amount(amount) => amount > Money::ZERO && amount <= PRICE_MAX,
        Discount::Percent(part) => (1..=super::PERCENT_WHOLE).contains(&part),
    };
    if !taken {
        return Err(TallyError::NotADiscount);
    }
    Ok(Reduction {
        discount: reduction.discount,
        reason: said(&reduction.reason)?.to_owned(),
    })
}

fn said(reason: &str) -> Result<&str, TallyError> {
    let reason = reason.trim();
    if reason.is_empty() {
        Err(TallyError::NoReason)
    } else {
        Ok(reason)
    }
}
