//! Who is at the door: turned into a context before any handler runs.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::{HeaderMap, header, request::Parts},
};
use domain::{identity::Permission, locale::Locale};
use platform::{
    ctx::{Actor, Ctx, Member},
    doorman::{Caller, Shop, Stage},
    house::House,
};

use crate::{fault::Fault, form::Typed, shell::Shell};

/// The cookie's name: bound to the host and HTTPS, or the plain one on loopback without TLS.
pub const fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-sid" } else { "sid" }
}

/// The session's secret in the request's cookies.
pub fn session_cookie(headers: &HeaderMap, secure: bool) -> Option<String> {
    let name = cookie_name(secure);
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let mut pairs = cookies
        .flat_map(|line| line.split("; "))
        .filter_map(|p| p.split_once('='));
    pairs
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value.to_owned())
}

/// Anybody on a shop's public page.
#[derive(Clone, Debug)]
pub struct Guest {
    /// Who asks: a visitor of this shop, in the page's language.
    pub ctx: Ctx,
    /// The shop.
    pub shop: Arc<Shop>,
}

impl Guest {
    /// The page's shell.
    pub fn shell(&self, house: &House, title: impl Into<String>) -> Shell {
        Shell::public(house, self.ctx.locale, &self.shop, title)
    }

    /// The shop's address in a language.
    pub fn base(&self, locale: Locale) -> String {
        match locale {
            Locale::Fr => format!("/{}", self.shop.slug),
            Locale::En => format!("/{}/en", self.shop.slug),
        }
    }
}

impl FromRequestParts<House> for Guest {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Guest, Fault> {
        let params = RawPathParams::from_request_parts(parts, house)
            .await
            .map_err(|_| Fault::NotFound)?;
        let slug = params
            .iter()
            .find(|(name, _)| *name == "shop")
            .map(|(_, value)| value);
        let slug = slug.ok_or(Fault::NotFound)?;
        let shop = house.doorman.shop(slug).await?.ok_or(Fault::NotFound)?;
        if shop.slug != slug {
            return Err(elsewhere(parts, slug, &shop.slug));
        }
        // The language is in the address: `/salon` is French, `/salon/en` English.
        let english = parts.uri.path().split('/').nth(2) == Some("en");
        let locale = if english { Locale::En } else { Locale::Fr };
        Ok(Guest {
            ctx: house.visitor(shop.tenant, locale),
            shop,
        })
    }
}

/// The same page at the address the shop has now.
fn elsewhere(parts: &Parts, was: &str, is: &str) -> Fault {
    let word = |part| if part == was { is } else { part };
    let path: Vec<&str> = parts.uri.path().split('/').map(word).collect();
    let path = path.join("/");
    if path == parts.uri.path() {
        return Fault::NotFound;
    }
    let query = parts.uri.query().map(|query| format!("?{query}"));
    Fault::Moved(format!("{path}{}", query.unwrap_or_default()))
}

/// Somebody with an account, signed in all the way; with or without a shop to work in.
#[derive(Clone, Debug)]
pub struct Holder {
    /// Who.
    pub caller: Caller,
}

impl FromRequestParts<House> for Holder {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Holder, Fault> {
        let caller = caller(parts, house).await?;
        match caller {
            Some(caller) if caller.stage == Stage::Open => Ok(Holder { caller }),
            _ => Err(sign_in(parts)),
        }
    }
}

/// What a page asks by itself while nobody is at it, which keeps no session alive.
const UNSEEN: &str = "x-unseen";

async fn caller(parts: &Parts, house: &House) -> Result<Option<Caller>, Fault> {
    let Some(cookie) = session_cookie(&parts.headers, house.manners.secure_cookies) else {
        return Ok(None);
    };
    let now = house.clock.now();
    if parts.headers.contains_key(UNSEEN) {
        return Ok(house.doorman.glance(&cookie, now).await?);
    }
    Ok(house.doorman.caller(&cookie, now).await?)
}

/// Only a page is worth coming back to.
fn sign_in(parts: &Parts) -> Fault {
    let page = parts.method == axum::http::Method::GET;
    let asked = parts
        .uri
        .path_and_query()
        .map_or("", |asked| asked.as_str());
    Fault::SignIn {
        next: if page {
            asked.to_owned()
        } else {
            "/app/day".to_owned()
        },
    }
}

/// A member of the team, in the shop they work in.
#[derive(Clone, Debug)]
pub struct Staff {
    /// Who asks, in which shop, as what.
    pub ctx: Ctx,
    /// The shop.
    pub shop: Arc<Shop>,
    /// The person.
    pub caller: Caller,
    /// The member.
    pub member: Member,
}

impl Staff {
    /// The page's shell.
    pub fn shell(&self, house: &House, here: &'static str, title: impl Into<String>) -> Shell {
        Shell::staff(house, &self.caller, here, title)
    }

    /// Whether the role allows it; for what a page shows, never in place of the use case's check.
    pub fn may(&self, permission: Permission) -> bool {
        self.ctx.may(permission).is_ok()
    }
}

impl FromRequestParts<House> for Staff {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Staff, Fault> {
        let Holder { caller } = Holder::from_request_parts(parts, house).await?;
        let Some((shop, member)) = caller.work.clone() else {
            return Err(sign_in(parts));
        };
        let ctx = Ctx {
            tenant: shop.tenant,
            actor: Actor::Member(member.clone()),
            locale: caller.locale,
            now: house.clock.now(),
        };
        Ok(Staff {
            ctx,
            shop,
            caller,
            member,
        })
    }
}

/// Somebody on a page of the service itself, in the language they chose: French until then.
#[derive(Clone, Debug)]
pub struct Passer {
    /// The page's language.
    pub locale: Locale,
    /// Where they come from, for rate limits; never trusted for more.
    pub ip: String,
    /// What their browser calls itself, cut short.
    pub device: String,
}

impl FromRequestParts<House> for Passer {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _house: &House) -> Result<Passer, Fault> {
        let query = Typed::read(parts.uri.query().unwrap_or("").as_bytes());
        let device = parts
            .headers
            .get(header::USER_AGENT)
            .and_then(|value| value.to_str().ok());
        Ok(Passer {
            locale: Locale::parse(query.text("lang")).unwrap_or_default(),
            ip: parts
                .extensions
                .get::<axum::extract::ConnectInfo<std::net::SocketAddr>>()
                .map_or_else(|| "unknown".to_owned(), |info| network(info.0.ip())),
            device: device.unwrap_or("").chars().take(120).collect(),
        })
    }
}

/// An address as limits count it: IPv6 by its /64, since a household holds one whole; IPv4 as
/// itself, even where a socket of both writes it as IPv6.
fn network(ip: std::net::IpAddr) -> String {
    match ip.to_canonical() {
        std::net::IpAddr::V4(four) => four.to_string(),
        std::net::IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// The query of an address, field by field.
#[derive(Clone, Debug)]
pub struct Query(pub Typed);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Query, Self::Rejection> {
        Ok(Query(Typed::read(
            parts.uri.query().unwrap_or("").as_bytes(),
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::network;

    #[test]
    fn two_houses_behind_ipv4_are_two_networks_however_their_address_is_written() {
        let of = |ip: &str| network(ip.parse().expect("an address"));
        assert_eq!(of("::ffff:203.0.113.7"), of("203.0.113.7"));
        assert_ne!(of("::ffff:203.0.113.7"), of("::ffff:198.51.100.9"));
        assert_eq!(of("2001:db8::1"), of("2001:db8::2"));
        assert_ne!(of("2001:db8:0:1::1"), of("2001:db8:0:2::1"));
    }
}
