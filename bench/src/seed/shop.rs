//! A salon in Quebec: so many people, twelve services, two chairs for each of them and two rooms.

use booking::service::{NewRules, Rules};
use catalog::service::{Offer, Saving, ServiceSheet, Step};
use domain::{
    booking::{DayHours, Minutes, ResourceKind, ResourceNeed, WeekHours, Who},
    contact::Slug,
    ids::{CategoryId, LocationId, StaffId, TenantId},
    locale::{Bilingual, Locale},
    money::Money,
    province::Province,
    tax::Kind,
};
use platform::{
    ctx::{Ctx, DEMONSTRATION},
    db::Write,
    house::House,
};
use tenancy::service::{Entity, NewShop, NewTeamMember, Place};

use super::{HORIZON_DAYS, SERVICES, SLUG, Seeded};
use crate::Fault;

/// Every day, minutes after midnight.
const HOURS: (u16, u16) = (8 * 60, 20 * 60);
/// How long the services last, in turn.
const LENGTHS: [u16; 6] = [30, 45, 60, 30, 75, 45];
/// Chairs for each person of the team.
const CHAIRS_EACH: usize = 2;
/// Rooms in all.
const ROOMS: usize = 2;

/// Opens the shop; the system at work in it, as the demonstration is.
pub async fn open(house: &House, staff: usize) -> Result<(Ctx, Seeded), Fault> {
    let tenant = TenantId::new(house.chance.id(house.clock.now()));
    let ctx = house.system(tenant, DEMONSTRATION);
    let mut tx = house.db.write(&ctx).await?;
    let opened = tenancy::service::open_in(&mut tx, house, &ctx, new_shop()?).await?;
    let rules = Rules {
        lead_minutes: 0,
        horizon_days: HORIZON_DAYS,
        step: Minutes::new(15)?,
        notice_hours: 24,
    };
    booking::service::set_rules_in(
        &mut tx,
        NewRules {
            location: opened.location,
            rules,
        },
    )
    .await?;
    let team = team(&mut tx, house, &ctx, (opened.location, staff)).await?;
    tx.commit().await?;
    for (kind, count) in [("chair", staff * CHAIRS_EACH), ("room", ROOMS)] {
        for n in 1..=count {
            let what = (ResourceKind::new(kind)?, format!("{kind} {n}"));
            catalog::service::add_resource(house, &ctx, opened.location, what).await?;
        }
    }
    let family = CategoryId::new(house.chance.id(ctx.now));
    let mut services = Vec::new();
    for n in 0..SERVICES {
        services.push(catalog::service::save(house, &ctx, service(family, n, &team)?).await?);
    }
    let seeded = Seeded {
        services,
        team,
        location: opened.location,
    };
    Ok((ctx, seeded))
}

async fn team(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (location, staff): (LocationId, usize),
) -> Result<Vec<StaffId>, Fault> {
    let mut team = Vec::new();
    for position in (0_i32..).take(staff) {
        let member = NewTeamMember {
            location,
            name: format!("Personne {}", position + 1),
            hue: position % 10 + 1,
            position,
            bookable: true,
        };
        let id = tenancy::service::add_team_member_in(tx, house, ctx, member).await?;
        booking::service::set_hours_in(tx, id, &every_day()?).await?;
        team.push(id);
    }
    Ok(team)
}

fn every_day() -> Result<WeekHours, Fault> {
    let day = DayHours::new(Minutes::new(HOURS.0)?, Minutes::new(HOURS.1)?)?;
    Ok(WeekHours::new(std::array::from_fn(|_| vec![day]))?)
}

/// Every service takes one person; every fourth a room, the others a chair.
fn service(family: CategoryId, n: usize, team: &[StaffId]) -> Result<Saving, Fault> {
    let minutes = LENGTHS.get(n % LENGTHS.len()).copied().unwrap_or(30);
    let kind = if n % 4 == 3 { "room" } else { "chair" };
    let need = ResourceNeed {
        kind: ResourceKind::new(kind)?,
        count: 1,
    };
    let step = Step {
        what: "treatment".to_owned(),
        label: Bilingual::default(),
        minutes: Minutes::new(minutes)?,
        who: Who::Same,
        client_present: true,
        needs: vec![need],
    };
    Ok(Saving {
        id: None,
        sheet: ServiceSheet {
            category: family,
            name: both(&format!("Coupe {}", n + 1)),
            description: both("Lavage, coupe et coiffage."),
            price: Money::from_cents(6_000),
            price_from: false,
            kind: Kind::Hair,
            buffer_before: Minutes::ZERO,
            buffer_after: Minutes::ZERO,
            guests: 1,
            online: true,
            active: true,
            steps: vec![step],
        },
        new_family: (n == 0).then(|| both("Services")),
        offers: team
            .iter()
            .map(|id| Offer {
                staff: *id,
                price: None,
                minutes: None,
            })
            .collect(),
        shown: team.to_vec(),
    })
}

fn both(text: &str) -> Bilingual {
    Bilingual {
        fr: text.to_owned(),
        en: text.to_owned(),
    }
}

fn new_shop() -> Result<NewShop, Fault> {
    Ok(NewShop {
        slug: Slug::parse(SLUG)?,
        name: "Salon du banc".to_owned(),
        trade: "hair".to_owned(),
        locale: Locale::Fr,
        entity: Entity {
            name: "Salon du banc inc.".to_owned(),
            province: Province::Qc,
            neq: None,
            business_number: None,
            gst: None,
            qst: None,
            pst: None,
            fiscal_year_end: "12-31".to_owned(),
        },
        place: Place {
            street: "12, rue des Essais".to_owned(),
            city: "Sainte-Épreuve".to_owned(),
            province: Province::Qc,
            postal_code: String::new(),
            phone: Some("+15145550100".to_owned()),
            email: Some("bonjour@salon.example".to_owned()),
            zone: "America/Toronto".to_owned(),
            hours: every_day()?,
        },
        officer_name: "Ève Garant".to_owned(),
        officer_email: "vieprivee@salon.example".to_owned(),
        policy_version: "1".to_owned(),
    })
}
