//! The door, one's own account, the team.

mod account;
mod code;
mod invitation;
mod reset;
mod second_factor;
mod shops;
mod sign_in;
mod spool;
mod team;

use domain::{identity::Permission, locale::Locale, time::Zone};
use platform::{
    doorman::{Caller, Stage},
    house::House,
};
use web::{
    fault::Fault,
    respond::encoded,
    routes::{Access, Routes},
};

use crate::service::{Origin, platform_zone};

/// Every route of this feature.
pub fn routes() -> Routes {
    door().and(own_account()).and(of_the_team())
}

fn door() -> Routes {
    Routes::new()
        .get("/sign-in", Access::Public, sign_in::show)
        .post("/sign-in", Access::Public, sign_in::enter)
        .post("/sign-out", Access::Public, sign_in::leave)
        .get("/sign-in/code", Access::Public, code::show)
        .post("/sign-in/code", Access::Public, code::enter)
        .get("/sign-in/forgotten", Access::Public, reset::ask)
        .post("/sign-in/forgotten", Access::Public, reset::send)
        .get("/sign-in/reset/{secret}", Access::Link, reset::show)
        .post("/sign-in/reset/{secret}", Access::Link, reset::choose)
        .get("/invitation/{secret}", Access::Link, invitation::show)
        .post("/invitation/{secret}", Access::Link, invitation::accept)
        .get("/spool", Access::Public, spool::index)
}

fn own_account() -> Routes {
    Routes::new()
        .get("/app/shops", Access::Account, shops::index)
        .post("/app/shops", Access::Account, shops::choose)
        .get("/app/account", Access::Account, account::show)
        .post("/app/account", Access::Account, account::rename)
        .post("/app/account/language", Access::Account, account::speak)
        .post(
            "/app/account/password",
            Access::Account,
            account::change_password,
        )
        .post(
            "/app/account/sessions/end",
            Access::Account,
            account::end_sessions,
        )
        .get(
            "/app/account/second-factor",
            Access::Account,
            second_factor::show,
        )
        .post(
            "/app/account/second-factor",
            Access::Account,
            second_factor::confirm,
        )
        .post(
            "/app/account/second-factor/start",
            Access::Account,
            second_factor::begin,
        )
        .post(
            "/app/account/second-factor/off",
            Access::Account,
            second_factor::switch_off,
        )
        .post(
            "/app/account/second-factor/recovery-codes",
            Access::Account,
            second_factor::replace_codes,
        )
}

fn of_the_team() -> Routes {
    const MANAGE: Access = Access::May(Permission::ManageTeam);
    Routes::new()
        .get("/app/team", MANAGE, team::index)
        .get("/app/team/roles", MANAGE, team::roles)
        .get("/app/team/invitations/new", MANAGE, team::new)
        .post("/app/team/invitations", MANAGE, team::invite)
        .post(
            "/app/team/invitations/{id}/withdrawal",
            MANAGE,
            team::withdraw,
        )
        .post("/app/team/members/{id}/role", MANAGE, team::change_role)
        .post("/app/team/members/{id}/removal", MANAGE, team::remove)
}

/// The path in a language: French is said without saying.
fn in_language(path: &str, locale: Locale) -> String {
    match locale {
        Locale::Fr => path.to_owned(),
        Locale::En => format!("{path}?lang=en"),
    }
}

/// The path in a language, with where to go afterwards.
fn leading_to(path: &str, locale: Locale, next: &str) -> String {
    format!("{path}?lang={}&next={}", locale.code(), encoded(next))
}

/// Who is signed in all the way, if anybody.
async fn signed_in(house: &House, origin: &Origin) -> Result<Option<Caller>, Fault> {
    let Some(cookie) = &origin.cookie else {
        return Ok(None);
    };
    let caller = house.doorman.caller(cookie, house.clock.now()).await?;
    Ok(caller.filter(|caller| caller.stage == Stage::Open))
}

/// The zone somebody's pages tell the time in: their shop's, or the platform's.
fn zone_of(caller: &Caller) -> Result<Zone, Fault> {
    match &caller.work {
        Some((shop, _)) => Ok(shop.zone.clone()),
        None => Ok(platform_zone()?),
    }
}
