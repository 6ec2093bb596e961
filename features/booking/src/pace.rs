//! How often one network may book or move at one shop, by whatever way: the form, the public
//! interface, a client's own link.

use platform::{ctx::Ctx, house::House, throttle::Pace};

/// A family or an office may book for many, a machine may not book for ever.
const PACE: Pace = Pace {
    burst: 60,
    seconds_each: 10,
};

/// Takes one turn of a network at the context's shop.
///
/// # Errors
///
/// The seconds to wait.
pub fn knock(house: &House, ctx: &Ctx, network: &str) -> Result<(), u32> {
    let key = format!("bookings/{}/{network}", ctx.tenant);
    house.throttle.take(&key, PACE, ctx.now)
}
