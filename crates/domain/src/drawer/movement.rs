//! What comes into a drawer and what leaves it.

use crate::money::{Money, Overflow};

/// The smallest coin, in cents: an amount that is no multiple of it cannot be handed over.
const SMALLEST_COIN_CENTS: i64 = 5;

/// No coins and bills make this amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no coins and bills make this amount")]
pub struct NotInCash;

/// The amount, when coins and bills make it: more than nothing, in steps of five cents.
pub fn in_cash(amount: Money) -> Result<Money, NotInCash> {
    let cents = amount.cents();
    if cents > 0 && cents.checked_rem(SMALLEST_COIN_CENTS) == Some(0) {
        Ok(amount)
    } else {
        Err(NotInCash)
    }
}

/// Why cash moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    /// A client paid.
    Sale,
    /// A client was given back.
    Refund,
    /// Cash came in without a sale.
    PayIn,
    /// Cash went out without a refund.
    PayOut,
    /// Cash was taken to the bank before the close.
    Deposit,
}

impl Move {
    /// All of them.
    pub const ALL: [Move; 5] = [
        Move::Sale,
        Move::Refund,
        Move::PayIn,
        Move::PayOut,
        Move::Deposit,
    ];

    /// What is stored: `sale`, `refund`, `pay_in`, `pay_out` or `deposit`.
    pub const fn code(self) -> &'static str {
        match self {
            Move::Sale => "sale",
            Move::Refund => "refund",
            Move::PayIn => "pay_in",
            Move::PayOut => "pay_out",
            Move::Deposit => "deposit",
        }
    }

    /// The move of a code; none for another text.
    pub fn parse(code: &str) -> Option<Move> {
        Move::ALL.into_iter().find(|one| one.code() == code)
    }

    /// Whether it comes in.
    pub const fn comes_in(self) -> bool {
        matches!(self, Move::Sale | Move::PayIn)
    }
}

/// What a movement without a client is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Category {
    /// Change from the bank or from another drawer.
    ChangeIn,
    /// Anything else that comes in.
    OtherIn,
    /// Supplies of the shop.
    Supplies,
    /// Tips given to the team.
    Tips,
    /// Change handed to another drawer or to the bank.
    ChangeOut,
    /// Taken to the bank.
    Bank,
    /// Anything else that goes out.
    OtherOut,
}

impl Category {
    /// All of them, what comes in first.
    pub const ALL: [Category; 7] = [
        Category::ChangeIn,
        Category::OtherIn,
        Category::Supplies,
        Category::Tips,
        Category::ChangeOut,
        Category::Bank,
        Category::OtherOut,
    ];

    /// What is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Category::ChangeIn => "change_in",
            Category::OtherIn => "other_in",
            Category::Supplies => "supplies",
            Category::Tips => "tips",
            Category::ChangeOut => "change_out",
            Category::Bank => "bank",
            Category::OtherOut => "other_out",
        }
    }

    /// The category of a code; none for another text.
    pub fn parse(code: &str) -> Option<Category> {
        Category::ALL.into_iter().find(|one| one.code() == code)
    }

    /// The move it makes.
    pub const fn makes(self) -> Move {
        match self {
            Category::ChangeIn | Category::OtherIn => Move::PayIn,
            Category::Bank => Move::Deposit,
            Category::Supplies | Category::Tips | Category::ChangeOut | Category::OtherOut => {
                Move::PayOut
            }
        }
    }

    /// Whether it says too little alone: words are asked too.
    pub const fn needs_words(self) -> bool {
        matches!(self, Category::OtherIn | Category::OtherOut)
    }
}

/// How many movements, and their sum: never below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many.
    pub count: i64,
    /// Their sum.
    pub amount: Money,
}

impl Tally {
    fn plus(self, other: Tally) -> Result<Tally, Overflow> {
        Ok(Tally {
            count: self.count.checked_add(other.count).ok_or(Overflow)?,
            amount: self.amount.plus(other.amount)?,
        })
    }
}

/// A session in sums.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// What it was opened with.
    pub float: Money,
    /// Sales in cash.
    pub sales: Tally,
    /// Refunds in cash.
    pub refunds: Tally,
    /// What came in without a sale.
    pub pay_ins: Tally,
    /// What went out without a refund.
    pub pay_outs: Tally,
    /// What was taken to the bank.
    pub deposits: Tally,
}

impl Flow {
    /// A session just opened.
    pub fn opened_with(float: Money) -> Flow {
        Flow {
            float,
            ..Flow::default()
        }
    }

    /// This, and so much more of one move.
    pub fn with(mut self, of: Move, more: Tally) -> Result<Flow, Overflow> {
        let place = match of {
            Move::Sale => &mut self.sales,
            Move::Refund => &mut self.refunds,
            Move::PayIn => &mut self.pay_ins,
            Move::PayOut => &mut self.pay_outs,
            Move::Deposit => &mut self.deposits,
        };
        *place = place.plus(more)?;
        Ok(self)
    }

    /// The movements of one move.
    pub const fn of(&self, of: Move) -> Tally {
        match of {
            Move::Sale => self.sales,
            Move::Refund => self.refunds,
            Move::PayIn => self.pay_ins,
            Move::PayOut => self.pay_outs,
            Move::Deposit => self.deposits,
        }
    }

    /// What should be in the drawer; below zero when more was written as gone than there was.
    pub fn expected(&self) -> Result<Money, Overflow> {
        Move::ALL.into_iter().try_fold(self.float, |held, of| {
            let amount = self.of(of).amount;
            if of.comes_in() {
                held.plus(amount)
            } else {
                held.minus(amount)
            }
        })
    }

    /// How many movements there are.
    pub fn movements(&self) -> i64 {
        let counts = Move::ALL.into_iter().map(|of| self.of(of).count);
        counts.fold(0, i64::saturating_add)
    }
}
