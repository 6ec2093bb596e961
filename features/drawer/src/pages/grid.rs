//! Coins and bills to count, with what they make.

use domain::{
    drawer::{Denomination, Pieces},
    money::Money,
};
use web::form::Faults;

use crate::{routes::PiecesForm, words::Words};

/// One value to count.
pub struct Piece {
    pub field: String,
    /// `100 $`.
    pub value: String,
    /// Of one, for the script that adds up.
    pub cents: i64,
    pub typed: String,
    pub amount: String,
    pub error: String,
}

/// All of them: bills are squares, coins are round.
pub struct Grid {
    pub bills: Vec<Piece>,
    pub coins: Vec<Piece>,
    pub bills_sum: String,
    pub coins_sum: String,
    pub total: String,
    /// « 26 coupures, 50 pièces ».
    pub counted: String,
}

impl Grid {
    /// The grid as typed; what cannot be read counts for nothing.
    pub fn new(w: Words, form: &PiecesForm, faults: &Faults) -> Grid {
        let readable = form.readable();
        let said = |amount| ::words::money(w.locale(), amount);
        let piece = |one: Denomination| Piece {
            field: form.field(one),
            value: ::words::price(w.locale(), one.value()),
            cents: one.cents(),
            typed: form.typed(one).to_owned(),
            amount: said(worth(one, &readable)),
            error: faults.of(&form.field(one)).to_owned(),
        };
        let all = Denomination::ALL.into_iter();
        let (coins, bills): (Vec<_>, Vec<_>) = all.partition(|one| one.is_coin());
        Grid {
            bills: bills.into_iter().map(piece).collect(),
            coins: coins.into_iter().map(piece).collect(),
            bills_sum: said(readable.bills()),
            coins_sum: said(readable.coins()),
            total: said(readable.total()),
            counted: counted(w, &readable),
        }
    }
}

/// What the pieces of one value are worth.
pub fn worth(one: Denomination, pieces: &Pieces) -> Money {
    let count = i64::from(pieces.of(one));
    Money::from_cents(one.cents().saturating_mul(count))
}

/// How many bills and coins.
pub fn counted(w: Words, pieces: &Pieces) -> String {
    let (bills, coins) = pieces.counts();
    let (bills, coins) = (i64::from(bills), i64::from(coins));
    format!(
        "{}, {}",
        w.drawer_bills_counted(bills),
        w.drawer_coins_counted(coins)
    )
}
