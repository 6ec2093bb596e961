//! What is written down of a service and of a product.

use domain::{
    booking::{Minutes, ResourceNeed, Segment, Visit, VisitError, Who},
    ids::CategoryId,
    locale::Bilingual,
    money::Money,
    tax,
};

/// A step of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its kind (`application`, `processing` ..).
    pub what: String,
    /// Its own name; empty when the kind says it.
    pub label: Bilingual,
    /// How long.
    pub minutes: Minutes,
    /// Who is at work.
    pub who: Who,
    /// Whether the client is there.
    pub client_present: bool,
    /// What it takes, each kind once.
    pub needs: Vec<ResourceNeed>,
}

impl Step {
    /// The step as booking sees it.
    fn segment(&self) -> Segment {
        Segment {
            minutes: self.minutes,
            who: self.who,
            client_present: self.client_present,
            resources: self.needs.clone(),
        }
    }
}

/// All that the editor of a service writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceSheet {
    /// Its family.
    pub category: CategoryId,
    /// Its name.
    pub name: Bilingual,
    /// What the client reads.
    pub description: Bilingual,
    /// Before tax.
    pub price: Money,
    /// Whether the price is where it starts.
    pub price_from: bool,
    /// Kind of supply for taxes.
    pub kind: tax::Kind,
    /// The person's time kept free before.
    pub buffer_before: Minutes,
    /// The person's time kept free after.
    pub buffer_after: Minutes,
    /// People served.
    pub guests: i32,
    /// Whether clients may book it themselves.
    pub online: bool,
    /// Whether it is on the menu.
    pub active: bool,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

impl ServiceSheet {
    /// The steps as a visit.
    pub fn visit(&self) -> Result<Visit, VisitError> {
        let segments = self.steps.iter().map(Step::segment).collect();
        Visit::new(segments, self.buffer_before, self.buffer_after)
    }
}

/// All that the editor of a product writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductSheet {
    /// Its name, with what a piece holds.
    pub name: Bilingual,
    /// Before tax.
    pub price: Money,
    /// What the shop pays.
    pub cost: Money,
    /// Kind of supply for taxes.
    pub kind: tax::Kind,
    /// Bar code.
    pub code: Option<String>,
    /// Pieces on hand; below zero when more was sold than counted.
    pub stock: i32,
    /// Pieces left when it is time to order.
    pub reorder_at: i32,
    /// Whether it is still sold.
    pub active: bool,
}
