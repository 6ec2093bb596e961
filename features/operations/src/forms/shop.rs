//! The shop itself: its name, its address on the service, its trades, its province.

use domain::{
    contact::{ShopName, Slug},
    presets::Trade,
    province::Province,
};
use web::form::{Faults, Typed};

use super::faults as say;
use crate::words::Words;

/// The first part of a sign-up.
#[derive(Clone, Debug)]
pub struct ShopPart {
    /// The shop's name.
    pub name: ShopName,
    /// Its word in the address.
    pub slug: Slug,
    /// Whether the word was made from the name, for want of one typed.
    pub proposed: bool,
    /// The trades, in the order of the page; at least one.
    pub trades: Vec<Trade>,
    /// Where it is.
    pub province: Province,
}

/// Reads the first part.
pub fn shop(typed: &Typed, w: Words, faults: &mut Faults) -> Option<ShopPart> {
    let name = faults.take("name", ShopName::parse(typed.text("name")), |e| {
        say::name(w, e)
    });
    let proposed = typed.text("slug").is_empty();
    let slug = if proposed {
        // Nothing to propose from while the name is missing: one fault is enough.
        name.as_ref().and_then(|name| {
            faults.take("slug", Slug::from_name(name.as_str()), |_| {
                w.operations_fault_slug_empty().to_owned()
            })
        })
    } else {
        faults.take("slug", Slug::parse(typed.text("slug")), |e| say::slug(w, e))
    };
    let ticked = |trade: &Trade| typed.all("trade").iter().any(|code| code == trade.code());
    let trades: Vec<Trade> = Trade::ALL.into_iter().filter(ticked).collect();
    if trades.is_empty() {
        faults.add("trade", w.operations_fault_trade());
    }
    let province = Province::parse(typed.text("province"));
    if province.is_none() {
        faults.add("province", w.operations_fault_province());
    }
    let (name, slug, province) = (name?, slug?, province?);
    (!trades.is_empty()).then_some(ShopPart {
        name,
        slug,
        proposed,
        trades,
        province,
    })
}
