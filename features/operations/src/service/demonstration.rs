//! The invented shops of a demonstration, for the home page.

use platform::house::House;
use tenancy::service::{shop_by_tenant, tenants};

use crate::error::OperationsError;

/// Shops the home page shows at most.
const SHOPS_MAX: usize = 12;

/// An invented shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoShop {
    /// Its name.
    pub name: String,
    /// Its word in the address.
    pub slug: String,
    /// Street and city.
    pub address: String,
}

/// The shops of a demonstration, the oldest first; none anywhere else, where the list of shops is
/// nobody's to see.
pub async fn demo_shops(house: &House) -> Result<Vec<DemoShop>, OperationsError> {
    if !house.manners.demonstration {
        return Ok(Vec::new());
    }
    let platform = house.db.platform_read().await?;
    let mut shops = Vec::new();
    for tenant in tenants(&platform).await?.into_iter().take(SHOPS_MAX) {
        let shop = shop_by_tenant(&platform, tenant).await?;
        shops.extend(shop.map(|shop| DemoShop {
            name: shop.name,
            slug: shop.slug,
            address: shop.address,
        }));
    }
    Ok(shops)
}
