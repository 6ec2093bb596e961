//! Who may give which services.

use domain::{
    booking::Minutes,
    ids::{ServiceId, StaffId},
    money::Money,
};
use platform::{db::Write, error::StoreError};

use super::{menu::Offer, store};

/// A service a person may give, with their own price and length in minutes when they have one.
pub type Assigned = (ServiceId, Option<Money>, Option<Minutes>);

/// Adds services to what a person may give; one they give already takes the new price and length.
/// Who calls has asked permission.
pub async fn assign_in(
    tx: &mut Write,
    staff: StaffId,
    services: &[Assigned],
) -> Result<(), StoreError> {
    let ids: Vec<_> = services.iter().map(|(service, ..)| *service).collect();
    store::forget_offers_of_staff(tx, staff, &ids).await?;
    let rows = services.iter().map(|(service, price, minutes)| {
        store::offer_row(
            *service,
            Offer {
                staff,
                price: *price,
                minutes: *minutes,
            },
        )
    });
    store::add_offers(tx, rows.collect()).await
}
