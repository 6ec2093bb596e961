//! Shops with a whole team, whose members sign in: one of each role.

use std::collections::BTreeMap;

use domain::{
    contact::{EmailAddress, PersonName},
    identity::{Password, Role},
    ids::{AccountId, StaffId, TenantId},
    presets::Trade,
};
use identity::service::{Origin, hash_password, open_session_in, team::members_of};
use operations::service::{
    OpenedShop, Opening, OwnerAccount, TeamAccount, TeamMemberSpec, open_shop_in,
};
use platform::ctx::{Actor, Ctx, Member};
use tenancy::service::NewShop;
use web::door::cookie_name;

use crate::{Lab, Spec, shop::new_shop};

/// The password of everybody in the kit.
pub const PASSWORD: &str = "le héron attend sous la pluie";

/// A member of a team.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their account.
    pub account: AccountId,
    /// Their place in the shop.
    pub role: Role,
    /// Their column.
    pub staff: StaffId,
    /// The address they sign in with.
    pub email: String,
    /// The cookie of their session.
    pub cookie: String,
}

/// A shop with its people and one of each thing a shop holds.
#[derive(Clone, Debug)]
pub struct Cast {
    /// The shop.
    pub tenant: TenantId,
    /// Its word in the address.
    pub slug: &'static str,
    /// The owner at work.
    pub ctx: Ctx,
    /// One of each role.
    pub people: Vec<Person>,
    /// What stands for each parameter of an address, by the word before it: `clients/id`.
    pub keys: BTreeMap<&'static str, String>,
}

impl Cast {
    /// The one in a role.
    ///
    /// # Panics
    ///
    /// When there is nobody.
    pub fn person(&self, role: Role) -> &Person {
        self.people
            .iter()
            .find(|person| person.role == role)
            .expect("one of each role")
    }

    /// The cookie of the one in a role.
    pub fn cookie(&self, role: Role) -> &str {
        &self.person(role).cookie
    }

    /// The address of a route in this shop, or the parameter nothing stands for.
    pub fn path(&self, route: &str) -> Result<String, String> {
        let mut before = "";
        let mut path = String::new();
        for part in route.split('/').skip(1) {
            path.push('/');
            let Some(name) = part
                .strip_prefix('{')
                .and_then(|part| part.strip_suffix('}'))
            else {
                path.push_str(part);
                before = part;
                continue;
            };
            let key = format!("{before}/{name}");
            path.push_str(self.keys.get(key.as_str()).ok_or(key)?);
        }
        Ok(path)
    }
}

/// A name that reads, marked.
pub(crate) fn name(mark: &str, rest: &str) -> PersonName {
    PersonName::parse(&format!("{mark} {rest}")).expect("a name")
}

/// An address, marked.
pub(crate) fn email(mark: &str, who: &str) -> EmailAddress {
    EmailAddress::parse(&format!("{who}.{}@courriel.example", mark.to_lowercase()))
        .expect("an address")
}

impl Lab {
    /// Opens a shop by the product's own use cases; `mark` is in every text that is typed.
    ///
    /// # Panics
    ///
    /// When it cannot be opened.
    pub async fn cast(&self, slug: &'static str, mark: &str) -> Cast {
        let mut cast = self.cast_before_sales(slug, mark).await;
        self.ring_up(&mut cast, mark).await;
        cast
    }

    /// The same with nothing on the till and its drawer never opened.
    ///
    /// # Panics
    ///
    /// When it cannot be opened.
    pub async fn cast_before_sales(&self, slug: &'static str, mark: &str) -> Cast {
        let opened = self.opened(slug, mark).await;
        let tx = self
            .house
            .db
            .read(&opened.ctx)
            .await
            .expect("a transaction");
        let members = members_of(&tx).await.expect("the members");
        drop(tx);
        let mut people = Vec::new();
        for member in members {
            people.push(Person {
                account: member.account,
                role: member.role,
                staff: member.staff.expect("a column"),
                email: member.email,
                cookie: self.session(member.account, opened.tenant).await,
            });
        }
        let mut ctx = opened.ctx.clone();
        ctx.actor = Actor::Member(Member {
            account: opened.account,
            role: Role::Owner,
            staff: Some(opened.owner_staff),
        });
        let keys = BTreeMap::from([("/shop", slug.to_owned()), ("shops/shop", slug.to_owned())]);
        let mut cast = Cast {
            tenant: opened.tenant,
            slug,
            ctx,
            people,
            keys,
        };
        self.fill(&mut cast, mark).await;
        cast
    }

    async fn opened(&self, slug: &'static str, mark: &str) -> OpenedShop {
        let password = Password::typed(PASSWORD).expect("a password");
        let password_hash = hash_password(&self.house, &password).await.expect("a hash");
        let shop = marked_shop(slug, mark);
        let account = OwnerAccount {
            email: email(mark, "owner"),
            name: name(mark, "Aubin"),
            password_hash: password_hash.clone(),
            locale: shop.locale,
        };
        let team = Role::ALL.into_iter().map(|role| TeamMemberSpec {
            name: name(mark, role_name(role)),
            role,
            hours: None,
            skills: None,
            bookable: true,
            account: (role != Role::Owner).then(|| TeamAccount {
                email: email(mark, role.code()),
                password_hash: password_hash.clone(),
            }),
        });
        let opening = Opening {
            account,
            shop,
            trades: vec![Trade::Hair],
            team: team.collect(),
            origin: None,
        };
        let platform = self.house.db.platform_write().await.expect("a transaction");
        let now = self.house.clock.now();
        let (tx, opened) = open_shop_in(platform, &self.house, now, opening)
            .await
            .expect("a shop");
        tx.commit().await.expect("a shop is opened");
        opened
    }

    /// Opens a session of an account in a shop: its cookie.
    ///
    /// # Panics
    ///
    /// When it cannot be opened.
    pub async fn session(&self, account: AccountId, shop: TenantId) -> String {
        let tx = self.house.db.platform_write().await.expect("a transaction");
        let origin = Origin::default();
        let secret = open_session_in(&tx, &self.house, account, Some(shop), &origin)
            .await
            .expect("a session");
        tx.commit().await.expect("a session is opened");
        format!(
            "{}={secret}",
            cookie_name(self.house.manners.secure_cookies)
        )
    }
}

const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Owner => "Aubin",
        Role::Manager => "Berthe",
        Role::FrontDesk => "Céleste",
        Role::Practitioner => "Delphine",
    }
}

/// A salon of Quebec whose every text holds the mark.
fn marked_shop(slug: &'static str, mark: &str) -> NewShop {
    let mut shop = new_shop(&Spec::salon(slug));
    shop.name = format!("Salon {mark}");
    shop.entity.name = format!("{mark} inc.");
    shop.place.street = format!("12, rue {mark}");
    shop.place.city = format!("Sainte-{mark}");
    shop.place.email = Some(email(mark, "bonjour").to_string());
    shop.officer_name = format!("{mark} Garant");
    shop.officer_email = email(mark, "vieprivee").to_string();
    shop
}
