//! Coins and bills.

use crate::money::Money;

/// Most pieces of one value in a count.
const PIECES_MAX: u16 = 9_999;

/// How many values there are.
const VALUES: usize = 10;

/// More pieces of one value than a drawer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many pieces of {} cents", .0.cents())]
pub struct TooMany(pub Denomination);

/// A coin or a bill that banks still hand out: the penny is gone since 4 February 2013 (GI-131),
/// the coin of 50 cents and the bill of 1 000 $ are not in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Denomination {
    /// 100 $.
    Hundred,
    /// 50 $.
    Fifty,
    /// 20 $.
    Twenty,
    /// 10 $.
    Ten,
    /// 5 $.
    Five,
    /// 2 $.
    TwoDollars,
    /// 1 $.
    Dollar,
    /// 25 ¢.
    Quarter,
    /// 10 ¢.
    Dime,
    /// 5 ¢.
    Nickel,
}

impl Denomination {
    /// All of them, the largest first: the bills, then the coins.
    pub const ALL: [Denomination; VALUES] = [
        Denomination::Hundred,
        Denomination::Fifty,
        Denomination::Twenty,
        Denomination::Ten,
        Denomination::Five,
        Denomination::TwoDollars,
        Denomination::Dollar,
        Denomination::Quarter,
        Denomination::Dime,
        Denomination::Nickel,
    ];

    /// What one is worth, in cents.
    pub const fn cents(self) -> i64 {
        match self {
            Denomination::Hundred => 10_000,
            Denomination::Fifty => 5_000,
            Denomination::Twenty => 2_000,
            Denomination::Ten => 1_000,
            Denomination::Five => 500,
            Denomination::TwoDollars => 200,
            Denomination::Dollar => 100,
            Denomination::Quarter => 25,
            Denomination::Dime => 10,
            Denomination::Nickel => 5,
        }
    }

    /// What one is worth.
    pub const fn value(self) -> Money {
        Money::from_cents(self.cents())
    }

    /// The one worth so many cents; none for another value.
    pub fn of_cents(cents: i64) -> Option<Denomination> {
        Denomination::ALL
            .into_iter()
            .find(|one| one.cents() == cents)
    }

    /// Whether it is a coin.
    pub const fn is_coin(self) -> bool {
        self.cents() < 500
    }
}

/// How many of each: a count, a float, a deposit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pieces([u16; VALUES]);

impl Pieces {
    /// None of any.
    pub const NONE: Pieces = Pieces([0; VALUES]);

    /// How many of one value.
    pub fn of(&self, one: Denomination) -> u16 {
        self.each()
            .find(|(found, _)| *found == one)
            .map_or(0, |(_, count)| count)
    }

    /// These, with so many of one value.
    ///
    /// # Errors
    ///
    /// [`TooMany`] above 9 999.
    pub fn with(self, one: Denomination, count: u16) -> Result<Pieces, TooMany> {
        if count > PIECES_MAX {
            return Err(TooMany(one));
        }
        let mut pieces = self;
        let places = pieces.0.iter_mut().zip(Denomination::ALL);
        for (place, value) in places {
            if value == one {
                *place = count;
            }
        }
        Ok(pieces)
    }

    /// Each value with how many of it, the largest first.
    pub fn each(&self) -> impl Iterator<Item = (Denomination, u16)> + '_ {
        Denomination::ALL.into_iter().zip(self.0.iter().copied())
    }

    /// What they are worth; the bound on each value keeps the sum far from the end of an amount.
    pub fn total(&self) -> Money {
        self.worth(|_| true)
    }

    /// What the bills are worth.
    pub fn bills(&self) -> Money {
        self.worth(|one| !one.is_coin())
    }

    /// What the coins are worth.
    pub fn coins(&self) -> Money {
        self.worth(Denomination::is_coin)
    }

    fn worth(&self, which: impl Fn(Denomination) -> bool) -> Money {
        let some = self.each().filter(|(one, _)| which(*one));
        let cents = some.map(|(one, count)| one.cents().saturating_mul(i64::from(count)));
        Money::from_cents(cents.fold(0, i64::saturating_add))
    }

    /// How many bills, and how many coins.
    pub fn counts(&self) -> (u32, u32) {
        self.each()
            .fold((0_u32, 0_u32), |(bills, coins), (one, count)| {
                if one.is_coin() {
                    (bills, coins.saturating_add(count.into()))
                } else {
                    (bills.saturating_add(count.into()), coins)
                }
            })
    }

    /// What is left when those are taken out.
    ///
    /// # Errors
    ///
    /// The first value, the largest first, of which there are not as many.
    pub fn without(&self, taken: &Pieces) -> Result<Pieces, Denomination> {
        let mut left = Pieces::NONE;
        let both = self.each().zip(taken.0).zip(left.0.iter_mut());
        for (((one, here), gone), place) in both {
            *place = here.checked_sub(gone).ok_or(one)?;
        }
        Ok(left)
    }
}
