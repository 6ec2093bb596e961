//! A shop opens: the owner's account, the shop, its menu, its team and its rules; whole or not.

mod team;

use booking::service::{NewRules, set_rules_in};
use catalog::service::{Filled, fill_from_preset_in};
use domain::{
    booking::WeekHours,
    contact::{EmailAddress, PersonName},
    identity::Role,
    ids::{AccountId, LocationId, ServiceId, StaffId, TenantId},
    locale::Locale,
    presets::Trade,
    time::Instant,
};
use identity::service::{NewAccount, Origin, create_account_in, open_session_in};
use platform::{
    audit,
    ctx::{Actor, Ctx, Member},
    db::{Platform, Write},
    house::House,
};
use tenancy::service::{NewShop, open_in};

use super::preset::rules_of;
use crate::error::OperationsError;
use team::Furnishing;

/// The account of who opens the shop.
#[derive(Clone, Debug)]
pub struct OwnerAccount {
    /// The address of sign-in.
    pub email: EmailAddress,
    /// The person's name.
    pub name: PersonName,
    /// From `identity::service::hash_password`.
    pub password_hash: String,
    /// The person's language.
    pub locale: Locale,
}

/// The account of somebody else of the first team.
#[derive(Clone, Debug)]
pub struct TeamAccount {
    /// The address of sign-in.
    pub email: EmailAddress,
    /// From `identity::service::hash_password`.
    pub password_hash: String,
}

/// A person of the first team.
#[derive(Clone, Debug)]
pub struct TeamMemberSpec {
    /// Their name.
    pub name: PersonName,
    /// Their place in the shop.
    pub role: Role,
    /// When they work; the shop's opening hours when none.
    pub hours: Option<WeekHours>,
    /// Ids of their skills, of which a service takes some; every service when none.
    pub skills: Option<Vec<String>>,
    /// Whether clients can book them.
    pub bookable: bool,
    /// How they sign in; the first owner's is the opening's own account.
    pub account: Option<TeamAccount>,
}

/// Everything a shop opens with.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Who opens it.
    pub account: OwnerAccount,
    /// The shop.
    pub shop: NewShop,
    /// The trades it starts from; at least one, the first decides the rules of booking.
    pub trades: Vec<Trade>,
    /// The team in the order of the columns. When nobody in it is an owner, the owner is added in
    /// front: bookable, at the shop's hours, giving every service.
    pub team: Vec<TeamMemberSpec>,
    /// Where the request comes from, to open the owner's session at once.
    pub origin: Option<Origin>,
}

/// A shop that is open, once its transaction is committed.
#[derive(Clone, Debug)]
pub struct OpenedShop {
    /// The owner, at work in the shop.
    pub ctx: Ctx,
    /// The shop.
    pub tenant: TenantId,
    /// Its place.
    pub location: LocationId,
    /// The owner's account.
    pub account: AccountId,
    /// The owner, as a person of the calendar.
    pub owner_staff: StaffId,
    /// Everybody, in the order of [`Opening::team`], the owner first when they were added.
    pub team: Vec<StaffId>,
    /// The services, in the order of the menu.
    pub services: Vec<ServiceId>,
    /// The secret of the owner's session, for the cookie.
    pub session: Option<String>,
}

/// A person of the team, and the account they sign in with.
struct Seat {
    spec: TeamMemberSpec,
    account: Option<NewAccount>,
    owns: bool,
}

/// Opens a shop. The transaction is handed back open: the caller adds what it has to add, commits.
///
/// # Errors
///
/// [`OperationsError::SlugTaken`] and [`OperationsError::EmailTaken`]; nothing is kept then.
pub async fn open_shop_in(
    platform: Platform,
    house: &House,
    now: Instant,
    opening: Opening,
) -> Result<(Write, OpenedShop), OperationsError> {
    let Opening {
        account,
        shop,
        trades,
        team,
        origin,
    } = opening;
    let tenant = TenantId::new(house.chance.id(now));
    let owner = new_account(house, now, account);
    let owner_id = owner.id;
    let seats = seats(house, now, team, owner);
    for account in seats.iter().filter_map(|seat| seat.account.clone()) {
        create_account_in(&platform, house, account).await?;
    }
    let session = match &origin {
        Some(origin) => {
            Some(open_session_in(&platform, house, owner_id, Some(tenant), origin).await?)
        }
        None => None,
    };
    let owner = Member {
        account: owner_id,
        role: Role::Owner,
        staff: None,
    };
    let ctx = Ctx {
        tenant,
        actor: Actor::Member(owner),
        locale: shop.locale,
        now,
    };
    let mut tx = platform.enter(&ctx).await?;
    let (location, filled, (team, owner_staff)) =
        furnish(&mut tx, house, &ctx, (shop, &trades), seats).await?;
    audit::record(&mut tx, &ctx, &house.chance, "shop_opened", tenant).await?;
    let opened = OpenedShop {
        tenant,
        location,
        account: owner_id,
        owner_staff,
        team,
        services: filled
            .services
            .iter()
            .map(|(service, _)| *service)
            .collect(),
        session,
        ctx,
    };
    Ok((tx, opened))
}

/// The shop's own rows: itself, its rules, its menu, its team.
async fn furnish(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (shop, trades): (NewShop, &[Trade]),
    seats: Vec<Seat>,
) -> Result<(LocationId, Filled, (Vec<StaffId>, StaffId)), OperationsError> {
    let rules = rules_of(trades)?;
    let hours = shop.place.hours.clone();
    let location = open_in(tx, house, ctx, shop).await?.location;
    set_rules_in(tx, NewRules { location, rules }).await?;
    drawer::service::furnish_in(tx, house, ctx, location).await?;
    let filled = fill_from_preset_in(tx, house, ctx, location, trades).await?;
    let mut furnishing = Furnishing {
        tx,
        house,
        ctx,
        location,
        hours: &hours,
        filled: &filled,
    };
    let team = furnishing.seat_all(seats).await?;
    Ok((location, filled, team))
}

fn new_account(house: &House, now: Instant, owner: OwnerAccount) -> NewAccount {
    NewAccount {
        id: AccountId::new(house.chance.id(now)),
        email: owner.email,
        name: owner.name,
        password_hash: owner.password_hash,
        locale: owner.locale,
        adult_attested_at: now,
    }
}

/// The team with its accounts; the first owner's is the opening's.
fn seats(
    house: &House,
    now: Instant,
    mut team: Vec<TeamMemberSpec>,
    owner: NewAccount,
) -> Vec<Seat> {
    if team.iter().all(|member| member.role != Role::Owner) {
        let spec = TeamMemberSpec {
            name: owner.name.clone(),
            role: Role::Owner,
            hours: None,
            skills: None,
            bookable: true,
            account: None,
        };
        team.insert(0, spec);
    }
    let locale = owner.locale;
    let mut owner = Some(owner);
    let seat = |spec: TeamMemberSpec| {
        let first = if spec.role == Role::Owner {
            owner.take()
        } else {
            None
        };
        let owns = first.is_some();
        let own = spec.account.clone().map(|account| {
            let TeamAccount {
                email,
                password_hash,
            } = account;
            let name = spec.name.clone();
            new_account(
                house,
                now,
                OwnerAccount {
                    email,
                    name,
                    password_hash,
                    locale,
                },
            )
        });
        Seat {
            account: first.or(own),
            spec,
            owns,
        }
    };
    team.into_iter().map(seat).collect()
}
