//! The parts of a sign-up, put together.

use domain::locale::Locale;
use tenancy::service::{Entity, NewShop, Place, TaxCard};

use super::{OwnerPart, PlacePart, ShopPart};
use crate::{
    error::OperationsError,
    service::{POLICY_VERSION, SignUp, preset_hours},
};

/// Last day of the fiscal year until the shop says otherwise: the calendar year's.
const FISCAL_YEAR_END: &str = "12-31";

/// The sign-up of these parts, in the language it was made in.
///
/// # Errors
///
/// [`OperationsError::Preset`] when no trade was chosen.
pub fn whole(
    shop: ShopPart,
    place: PlacePart,
    owner: OwnerPart,
    locale: Locale,
) -> Result<SignUp, OperationsError> {
    let trade = shop
        .trades
        .first()
        .ok_or(OperationsError::Preset("no trade"))?;
    let hours = preset_hours(*trade)?;
    let codes: Vec<&str> = shop.trades.iter().map(|trade| trade.code()).collect();
    let name = shop.name.to_string();
    let legal_name = if place.legal_name.is_empty() {
        &name
    } else {
        &place.legal_name
    };
    let shop_row = NewShop {
        slug: shop.slug,
        trade: codes.join(","),
        locale,
        entity: entity(legal_name.clone(), shop.province, place.taxes),
        place: Place {
            street: place.street,
            city: place.city,
            province: shop.province,
            postal_code: place.postal_code,
            phone: place.phone,
            email: Some(owner.email.to_string()),
            zone: place.zone,
            hours,
        },
        // Until it is delegated in writing, the person with the highest authority (P-39.1, s. 3.1).
        officer_name: owner.name.to_string(),
        officer_email: owner.email.to_string(),
        policy_version: POLICY_VERSION.to_owned(),
        name,
    };
    Ok(SignUp {
        shop: shop_row,
        trades: shop.trades,
        email: owner.email,
        name: owner.name,
        locale,
        password: owner.password,
    })
}

fn entity(name: String, province: domain::province::Province, taxes: TaxCard) -> Entity {
    Entity {
        name,
        province,
        neq: taxes.neq,
        business_number: taxes.business_number,
        gst: taxes.gst,
        qst: taxes.qst,
        pst: taxes.pst,
        fiscal_year_end: FISCAL_YEAR_END.to_owned(),
    }
}
