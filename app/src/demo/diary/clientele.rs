//! Who comes back to whom.

use domain::ids::StaffId;
use jiff::civil::Date;

use super::Offer;
use crate::demo::dice::Dice;

/// Of a hundred visits, how many are with somebody else than usual.
const ELSEWHERE_PERCENT: u64 = 10;
/// Clients thought of before one is chosen: the one who has not come for the longest.
const THOUGHT_OF: usize = 7;
/// Days before a child's hair has grown.
const CHILD_REST_DAYS: i32 = 20;

/// A client and their habits.
struct Regular {
    /// A place in the list of clients.
    client: usize,
    usual: StaffId,
    last: Option<Date>,
}

/// The clients of a shop, each with the person they come back to.
pub struct Clientele {
    adults: Vec<Regular>,
    children: Vec<Regular>,
}

impl Clientele {
    /// So many clients, then children, shared out among the team by how much each works.
    pub fn new(dice: &Dice, team: &[(StaffId, u64)], (adults, children): (usize, usize)) -> Self {
        let regular = |client| {
            let (usual, _) = dice.weighted(team, |(_, weight)| *weight)?;
            Some(Regular {
                client,
                usual: *usual,
                last: None,
            })
        };
        let all = adults.saturating_add(children);
        Clientele {
            adults: (0..adults).filter_map(regular).collect(),
            children: (adults..all).filter_map(regular).collect(),
        }
    }

    /// Who comes for this, and whether it is their first visit; none when nobody would.
    pub fn choose(&mut self, dice: &Dice, offer: &Offer, date: Date) -> Option<(usize, bool)> {
        let chosen = if offer.for_children {
            let rested = |child: &&mut Regular| child.since(date) > CHILD_REST_DAYS;
            self.children.iter_mut().find(rested)?
        } else {
            let elsewhere = dice.percent(ELSEWHERE_PERCENT);
            let asks = |regular: &Regular| {
                regular.since(date) > 0 && (elsewhere || regular.usual == offer.staff)
            };
            let mut askers: Vec<&mut Regular> = self
                .adults
                .iter_mut()
                .filter(|regular| asks(regular))
                .collect();
            let mut best: Option<usize> = None;
            for _ in 0..THOUGHT_OF {
                let other = dice.below(askers.len());
                let since = |place: usize| askers.get(place).map(|regular| regular.since(date));
                best = best
                    .filter(|best| since(*best) >= since(other))
                    .or(Some(other));
            }
            let best = best.filter(|best| *best < askers.len())?;
            askers.swap_remove(best)
        };
        let first = chosen.last.is_none();
        chosen.last = Some(date);
        Some((chosen.client, first))
    }
}

impl Regular {
    /// Days since they came; many when they never did.
    fn since(&self, date: Date) -> i32 {
        let days = |last: Date| date.since(last).map_or(0, |span| span.get_days());
        self.last.map_or(i32::MAX, days)
    }
}
