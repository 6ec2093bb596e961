//! Where the shops are, and how to get in.

use std::{fmt::Write as _, io::Write as _};

use domain::identity::Role;
use tenancy::service::{shop_by_tenant, tenants};

use super::{
    DemoError,
    cast::{PASSWORD, SHOPS, ShopCast},
    home::Home,
};

/// Prints the address of each shop, and its accounts.
pub async fn announce(home: &Home, base: &str) -> Result<(), DemoError> {
    let mut text = String::from("\nClairière is open.\n\n");
    let platform = home.house.db.platform_read().await?;
    for tenant in tenants(&platform).await? {
        if let Some(shop) = shop_by_tenant(&platform, tenant).await? {
            let _ = writeln!(text, "  {:<30} {base}/{}", shop.name, shop.slug);
        }
    }
    text.push_str(&accounts(base));
    text.push_str("\nStop it with Ctrl+C.\n");
    // Nobody reads it any more: no reason not to serve.
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    Ok(())
}

fn accounts(base: &str) -> String {
    let mut text =
        format!("\nSign in at {base}/sign-in\nThe password of every account is {PASSWORD}\n\n");
    for (place, shop) in SHOPS.into_iter().enumerate() {
        for member in shop
            .team
            .iter()
            .filter(|member| place == 0 || member.role == Role::Owner)
        {
            if let Some(account) = member.account {
                text.push_str(&line(shop, member.role, account));
            }
        }
    }
    text
}

fn line(shop: &ShopCast, role: Role, account: &str) -> String {
    let role = match role {
        Role::Owner => "owner",
        Role::Manager => "manager",
        Role::FrontDesk => "front desk",
        Role::Practitioner => "practitioner",
    };
    format!("  {:<30} {role:<13} {}\n", shop.name, shop.email(account))
}
