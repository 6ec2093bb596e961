//! A shop of the cast opens, and its catalogue is made its own.

use catalog::service::{Change, Listed, Saving};
use domain::{
    booking::WeekHours,
    contact::{EmailAddress, Slug},
    identity::Role,
    time::Instant,
};
use operations::service::{
    OpenedShop, Opening, OwnerAccount, POLICY_VERSION, TeamAccount, TeamMemberSpec, open_shop_in,
};
use platform::{ctx::Ctx, house::House};
use tenancy::service::{Entity, NewShop, Place, TaxNumber};

use super::{
    DemoError,
    cast::{MemberCast, ShopCast, week},
    people::person_name,
};

/// Since when the shops charge taxes.
const REGISTERED_ON: jiff::civil::Date = jiff::civil::Date::constant(2024, 1, 1);

/// Opens a shop, its team at work and its menu reduced to what it can give.
pub async fn open(
    house: &House,
    now: Instant,
    (shop, password_hash): (&ShopCast, &str),
) -> Result<OpenedShop, DemoError> {
    let opening = opening(shop, password_hash)?;
    let platform = house.db.platform_write().await?;
    let (tx, opened) = open_shop_in(platform, house, now, opening).await?;
    tx.commit().await?;
    furnish(house, &opened.ctx, shop).await?;
    retire_the_impossible(house, &opened.ctx).await?;
    Ok(opened)
}

fn opening(shop: &ShopCast, password_hash: &str) -> Result<Opening, DemoError> {
    let owner = shop.team.iter().find(|member| member.role == Role::Owner);
    let owner = owner.ok_or(DemoError::Cast("an owner"))?;
    let email = account_email(shop, owner)?.ok_or(DemoError::Cast("an owner's account"))?;
    let account = OwnerAccount {
        email,
        name: person_name(owner.name)?,
        password_hash: password_hash.to_owned(),
        locale: shop.locale,
    };
    let team = shop
        .team
        .iter()
        .map(|member| spec(shop, member, password_hash));
    Ok(Opening {
        shop: new_shop(shop, &account)?,
        account,
        trades: vec![shop.trade],
        team: team.collect::<Result<_, _>>()?,
        origin: None,
    })
}

fn spec(
    shop: &ShopCast,
    member: &MemberCast,
    password_hash: &str,
) -> Result<TeamMemberSpec, DemoError> {
    let account = match member.role {
        // The opening's own account is the owner's.
        Role::Owner => None,
        _ => account_email(shop, member)?,
    };
    Ok(TeamMemberSpec {
        name: person_name(member.name)?,
        role: member.role,
        hours: Some(week(member.hours)?),
        skills: Some(
            member
                .skills
                .iter()
                .map(|skill| (*skill).to_owned())
                .collect(),
        ),
        bookable: member.bookable,
        account: account.map(|email| TeamAccount {
            email,
            password_hash: password_hash.to_owned(),
        }),
    })
}

fn account_email(shop: &ShopCast, member: &MemberCast) -> Result<Option<EmailAddress>, DemoError> {
    let email = member
        .account
        .map(|account| EmailAddress::parse(&shop.email(account)));
    email
        .transpose()
        .map_err(|_| DemoError::Cast("an account's address"))
}

fn new_shop(shop: &ShopCast, owner: &OwnerAccount) -> Result<NewShop, DemoError> {
    Ok(NewShop {
        slug: Slug::parse(shop.slug).map_err(|_| DemoError::Cast("a shop's address"))?,
        name: shop.name.to_owned(),
        trade: shop.trade.code().to_owned(),
        locale: shop.locale,
        entity: entity(shop),
        place: place(shop, week(shop.hours)?),
        officer_name: owner.name.to_string(),
        officer_email: owner.email.to_string(),
        policy_version: POLICY_VERSION.to_owned(),
    })
}

fn entity(shop: &ShopCast) -> Entity {
    let number = |number: &str| TaxNumber {
        number: number.to_owned(),
        from: REGISTERED_ON,
    };
    Entity {
        name: shop.legal_name.to_owned(),
        province: shop.province,
        neq: shop.numbers.neq.map(str::to_owned),
        business_number: Some(shop.numbers.business.to_owned()),
        gst: Some(number(shop.numbers.gst)),
        qst: shop.numbers.qst.map(number),
        pst: shop.numbers.pst.map(number),
        fiscal_year_end: "12-31".to_owned(),
    }
}

fn place(shop: &ShopCast, hours: WeekHours) -> Place {
    Place {
        street: shop.street.to_owned(),
        city: shop.city.to_owned(),
        province: shop.province,
        postal_code: shop.postal_code.to_owned(),
        phone: Some(shop.phone.to_owned()),
        email: Some(shop.email("bonjour")),
        zone: shop.zone.to_owned(),
        hours,
    }
}

/// Keeps as many rooms of a kind as the shop has.
async fn furnish(house: &House, ctx: &Ctx, shop: &ShopCast) -> Result<(), DemoError> {
    let all = catalog::service::resources(house, ctx).await?;
    for (kind, count) in shop.rooms {
        let of_kind = all.iter().filter(|unit| unit.kind.as_str() == *kind);
        for unit in of_kind.skip(*count) {
            catalog::service::change_resource(house, ctx, unit.id, &Change::Retire).await?;
        }
    }
    Ok(())
}

/// Takes off the menu what nobody gives, what takes a room that is not there, and what takes more
/// people than there are.
async fn retire_the_impossible(house: &House, ctx: &Ctx) -> Result<(), DemoError> {
    let catalogue = catalog::service::catalogue(house, ctx).await?;
    let bookable = catalogue
        .team
        .iter()
        .filter(|member| member.bookable)
        .count();
    let has = |kind| {
        let mut units = catalogue.resources.iter();
        units.any(|unit| unit.active && unit.kind == kind)
    };
    let possible = |service: &Listed| {
        let mut needs = service.sheet.steps.iter().flat_map(|step| &step.needs);
        let guests = usize::try_from(service.sheet.guests).unwrap_or_default();
        !service.offers.is_empty() && guests <= bookable && needs.all(|need| has(need.kind.clone()))
    };
    for service in catalogue
        .services
        .iter()
        .filter(|service| !possible(service))
    {
        let mut sheet = service.sheet.clone();
        sheet.active = false;
        let saving = Saving {
            id: Some(service.id),
            sheet,
            new_family: None,
            shown: Vec::new(),
            offers: Vec::new(),
        };
        catalog::service::save(house, ctx, saving).await?;
    }
    Ok(())
}
