//! How people pay in each trade, and what stands on the shelf.

use catalog::service::{move_stock_in, products_in};
use domain::{ids::ProductId, presets::Trade};
use platform::db::{Read, Write};

use crate::demo::{DemoError, dice::Dice};

/// With what somebody pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// Cash.
    Cash,
    /// A card on the terminal.
    Card,
    /// A debit card.
    Debit,
    /// A transfer by email.
    Transfer,
    /// Some bills, the rest with a card.
    CashAndCard,
    /// A gift certificate of the shop.
    Certificate,
}

/// What people do at the till of a trade.
pub struct Habits {
    /// Each means of payment, and of a hundred how many pay with it.
    pub means: [(Means, u64); 6],
    /// Of a hundred visits, how many leave a tip.
    pub tip_percent: u64,
    /// Of a hundred visits, how many take something of the shelf home.
    pub product_percent: u64,
    /// Of a hundred visits, how many are lowered in price.
    pub discount_percent: u64,
    /// Sales without a visit on a day, at most.
    pub counter_most: i64,
}

const SALON: Habits = Habits {
    means: means([17, 44, 26, 6, 5, 2]),
    tip_percent: 74,
    product_percent: 13,
    discount_percent: 6,
    counter_most: 3,
};
const BARBER: Habits = Habits {
    means: means([24, 45, 25, 2, 3, 1]),
    tip_percent: 82,
    product_percent: 9,
    discount_percent: 4,
    counter_most: 2,
};
const ESTHETICS: Habits = Habits {
    means: means([12, 48, 26, 9, 3, 2]),
    tip_percent: 58,
    product_percent: 14,
    discount_percent: 6,
    counter_most: 3,
};
const MASSAGE: Habits = Habits {
    means: means([14, 30, 22, 30, 1, 3]),
    tip_percent: 16,
    product_percent: 7,
    discount_percent: 5,
    counter_most: 1,
};

const fn means(parts: [u64; 6]) -> [(Means, u64); 6] {
    let [cash, card, debit, transfer, both, certificate] = parts;
    [
        (Means::Cash, cash),
        (Means::Card, card),
        (Means::Debit, debit),
        (Means::Transfer, transfer),
        (Means::CashAndCard, both),
        (Means::Certificate, certificate),
    ]
}

/// The habits of a trade.
pub const fn of(trade: Trade) -> &'static Habits {
    match trade {
        Trade::Hair | Trade::Other => &SALON,
        Trade::Barber => &BARBER,
        Trade::Esthetics => &ESTHETICS,
        Trade::Massage => &MASSAGE,
    }
}

/// A product, and how many pieces of it are left.
struct Pile {
    product: ProductId,
    left: i32,
    /// Pieces that come when it is empty.
    delivered: i32,
}

/// The shelf of a shop.
pub struct Shelf(Vec<Pile>);

impl Shelf {
    /// The shelf as it stands.
    pub async fn of(tx: &Read) -> Result<Shelf, DemoError> {
        let products = products_in(tx).await?.into_iter();
        let sold = products.filter(|product| product.sheet.active);
        let pile = |product: catalog::service::Product| Pile {
            product: product.id,
            left: product.sheet.stock,
            delivered: product.sheet.reorder_at.saturating_mul(2).max(1),
        };
        Ok(Shelf(sold.map(pile).collect()))
    }

    /// What is nearly gone is delivered.
    pub async fn fill_up(&mut self, tx: &mut Write) -> Result<(), DemoError> {
        let empty = self.0.iter_mut().filter(|pile| pile.left <= 1);
        let come: Vec<(ProductId, i32)> = empty
            .map(|pile| {
                pile.left = pile.left.saturating_add(pile.delivered);
                (pile.product, pile.delivered)
            })
            .collect();
        move_stock_in(tx, come).await?;
        Ok(())
    }

    /// Takes so many pieces of one product, or of none when there are not as many of it.
    pub fn take(&mut self, dice: &Dice, pieces: u16) -> Option<ProductId> {
        let place = dice.below(self.0.len());
        let pile = self.0.get_mut(place)?;
        let left = pile.left.checked_sub(pieces.into())?;
        if left < 0 {
            return None;
        }
        pile.left = left;
        Some(pile.product)
    }
}
