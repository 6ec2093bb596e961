//! What is left to chance, from one seed: the same book on the same day, whoever opens it.

use platform::chance::Chance;

/// The seed of the demonstration.
const SEED: u64 = 0x00C1_A121_E4E0;

/// Dice that always fall the same way.
pub struct Dice(Chance);

impl Dice {
    /// The dice of one shop.
    pub fn of(shop: u64) -> Dice {
        Dice(Chance::seeded(SEED.wrapping_add(shop)))
    }

    /// A place in a row of so many; 0 of none.
    pub fn below(&self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX);
        usize::try_from(self.0.below(bound)).unwrap_or_default()
    }

    /// A whole number from `least` to `most`, both included.
    pub fn between(&self, least: i64, most: i64) -> i64 {
        let width = most.saturating_sub(least).saturating_add(1);
        let width = u64::try_from(width).unwrap_or(1);
        let step = i64::try_from(self.0.below(width)).unwrap_or_default();
        least.saturating_add(step)
    }

    /// Yes, so many times of a hundred.
    pub fn percent(&self, yes: u64) -> bool {
        self.0.below(100) < yes
    }

    /// One of them; none of none.
    pub fn one<'a, T>(&self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// One of them, the heavier the oftener; none when all weigh nothing.
    pub fn weighted<'a, T>(&self, of: &'a [T], weight: impl Fn(&T) -> u64) -> Option<&'a T> {
        let total = of.iter().map(&weight).fold(0, u64::saturating_add);
        let mut left = self.0.below(total);
        of.iter().find(|one| {
            let weight = weight(one);
            let here = left < weight;
            left = left.saturating_sub(weight);
            here
        })
    }
}
