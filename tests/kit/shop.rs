//! Shops made for a test: people, rooms and services exactly as asked.

use std::collections::HashMap;

use booking::service::{NewRules, Rules};
use catalog::service::{Saving, ServiceSheet};
use domain::{
    booking::{DayHours, Minutes, ResourceKind, ResourceNeed, WeekHours, Who},
    contact::Slug,
    ids::{CategoryId, LocationId, ServiceId, StaffId, TenantId},
    locale::{Bilingual, Locale},
    money::Money,
    province::Province,
    tax::Kind,
};
use platform::{ctx::Ctx, db::Write};
use tenancy::service::{Entity, NewShop, NewTeamMember, Place, TaxNumber};

use crate::Lab;

/// A step of a service to make: minutes, whether it holds the person, what it needs.
#[derive(Clone, Debug)]
pub struct Step(pub u16, pub Who, pub &'static [(&'static str, u8)]);

/// A shop to make.
#[derive(Clone, Debug)]
pub struct Spec {
    /// Its word in the address.
    pub slug: &'static str,
    /// Its province.
    pub province: Province,
    /// Its zone.
    pub zone: &'static str,
    /// The names of its team; everybody does everything.
    pub team: Vec<&'static str>,
    /// Rooms and machines: kind and how many.
    pub units: Vec<(&'static str, usize)>,
    /// Services: name, price in cents, steps.
    pub services: Vec<(&'static str, i64, Vec<Step>)>,
    /// Every day from and to, minutes after midnight.
    pub hours: (u16, u16),
    /// Minutes between now and an online visit.
    pub lead_minutes: u32,
}

impl Spec {
    /// A salon in Quebec: two people, two chairs, a cut of 45 minutes at 60 $.
    pub fn salon(slug: &'static str) -> Spec {
        Spec {
            slug,
            province: Province::Qc,
            zone: "America/Toronto",
            team: vec!["Nadia", "Éloi"],
            units: vec![("chair", 2)],
            services: vec![("Coupe", 6000, vec![Step(45, Who::Same, &[("chair", 1)])])],
            hours: (9 * 60, 17 * 60),
            lead_minutes: 0,
        }
    }
}

/// A shop that was made.
#[derive(Clone, Debug)]
pub struct Shop {
    /// The shop.
    pub tenant: TenantId,
    /// Its word in the address.
    pub slug: &'static str,
    /// Its place.
    pub location: LocationId,
    /// Its team by name.
    pub team: HashMap<&'static str, StaffId>,
    /// Its services by name.
    pub services: HashMap<&'static str, ServiceId>,
}

impl Shop {
    /// A service by its name.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub fn service(&self, name: &str) -> ServiceId {
        self.services[name]
    }

    /// A person by their name.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub fn staff(&self, name: &str) -> StaffId {
        self.team[name]
    }

    /// The system at work in the shop.
    pub fn system(&self, lab: &Lab) -> Ctx {
        lab.house.system(self.tenant, "test")
    }

    /// The path of its free times.
    pub fn availability(&self, service: &str, from: &str, days: u16) -> String {
        let service = self.service(service);
        let slug = self.slug;
        format!("/api/v1/shops/{slug}/availability?service={service}&from={from}&days={days}")
    }

    /// The path of its bookings.
    pub fn bookings(&self) -> String {
        format!("/api/v1/shops/{}/bookings", self.slug)
    }
}

/// The hours of every day of a week.
///
/// # Panics
///
/// When they are no hours.
pub fn every_day((from, to): (u16, u16)) -> WeekHours {
    let minutes = |value| Minutes::new(value).expect("minutes of a day");
    let day = vec![DayHours::new(minutes(from), minutes(to)).expect("hours")];
    WeekHours::new(std::array::from_fn(|_| day.clone())).expect("a week")
}

impl Lab {
    /// Makes a shop by the product's own use cases.
    ///
    /// # Panics
    ///
    /// When it cannot be made.
    pub async fn shop(&self, spec: Spec) -> Shop {
        let tenant = TenantId::new(self.house.chance.id(self.house.clock.now()));
        let ctx = self.house.system(tenant, "test");
        let mut tx = self.house.db.write(&ctx).await.expect("a transaction");
        let opened = tenancy::service::open_in(&mut tx, &self.house, &ctx, new_shop(&spec))
            .await
            .expect("a shop");
        let rules = Rules {
            lead_minutes: spec.lead_minutes,
            horizon_days: 90,
            step: Minutes::new(15).expect("a step"),
            notice_hours: 24,
        };
        let rules = NewRules {
            location: opened.location,
            rules,
        };
        booking::service::set_rules_in(&mut tx, rules)
            .await
            .expect("rules");
        drawer::service::furnish_in(&mut tx, &self.house, &ctx, opened.location)
            .await
            .expect("a drawer");
        let team = self.team(&mut tx, &ctx, opened.location, &spec).await;
        tx.commit().await.expect("a shop is opened");
        let mut shop = Shop {
            tenant,
            slug: spec.slug,
            location: opened.location,
            team,
            services: HashMap::new(),
        };
        self.furnish(&ctx, &mut shop, &spec).await;
        shop
    }

    async fn team(
        &self,
        tx: &mut Write,
        ctx: &Ctx,
        location: LocationId,
        spec: &Spec,
    ) -> HashMap<&'static str, StaffId> {
        let mut team = HashMap::new();
        for (position, name) in (0_i32..).zip(&spec.team) {
            let member = NewTeamMember {
                location,
                name: (*name).to_owned(),
                hue: position % 10 + 1,
                position,
                bookable: true,
            };
            let id = tenancy::service::add_team_member_in(tx, &self.house, ctx, member)
                .await
                .expect("a person");
            booking::service::set_hours_in(tx, id, &every_day(spec.hours))
                .await
                .expect("hours");
            team.insert(*name, id);
        }
        team
    }

    async fn furnish(&self, ctx: &Ctx, shop: &mut Shop, spec: &Spec) {
        for (kind, count) in &spec.units {
            let kind = ResourceKind::new(kind).expect("a kind");
            for n in 1..=*count {
                let name = format!("{} {n}", kind.as_str());
                let what = (kind.clone(), name);
                catalog::service::add_resource(&self.house, ctx, shop.location, what)
                    .await
                    .expect("a room");
            }
        }
        let family = CategoryId::new(self.house.chance.id(ctx.now));
        for (n, (name, cents, steps)) in spec.services.iter().enumerate() {
            let saving = saving(family, n == 0, (name, *cents, steps), shop);
            let id = catalog::service::save(&self.house, ctx, saving)
                .await
                .expect("a service");
            shop.services.insert(*name, id);
        }
    }
}

fn saving(
    family: CategoryId,
    first: bool,
    (name, cents, steps): (&str, i64, &[Step]),
    shop: &Shop,
) -> Saving {
    let both = |text: &str| Bilingual {
        fr: text.to_owned(),
        en: text.to_owned(),
    };
    let steps = steps
        .iter()
        .map(|Step(minutes, who, needs)| catalog::service::Step {
            what: "treatment".to_owned(),
            label: Bilingual::default(),
            minutes: Minutes::new(*minutes).expect("minutes"),
            who: *who,
            client_present: true,
            needs: needs
                .iter()
                .map(|(kind, count)| ResourceNeed {
                    kind: ResourceKind::new(kind).expect("a kind"),
                    count: *count,
                })
                .collect(),
        });
    let team: Vec<StaffId> = shop.team.values().copied().collect();
    Saving {
        id: None,
        sheet: ServiceSheet {
            category: family,
            name: both(name),
            description: both(""),
            price: Money::from_cents(cents),
            price_from: false,
            kind: Kind::Hair,
            buffer_before: Minutes::ZERO,
            buffer_after: Minutes::ZERO,
            guests: 1,
            online: true,
            active: true,
            steps: steps.collect(),
        },
        new_family: first.then(|| both("Services")),
        offers: team
            .iter()
            .map(|staff| catalog::service::Offer {
                staff: *staff,
                price: None,
                minutes: None,
            })
            .collect(),
        shown: team,
    }
}

/// What a shop opens with, before its team and its menu.
///
/// # Panics
///
/// When its word is no address.
pub fn new_shop(spec: &Spec) -> NewShop {
    let from = jiff::civil::date(2020, 1, 1);
    let number = |number: &str| {
        Some(TaxNumber {
            number: number.to_owned(),
            from,
        })
    };
    let quebec = spec.province == Province::Qc;
    NewShop {
        slug: Slug::parse(spec.slug).expect("a slug"),
        name: format!("Salon {}", spec.slug),
        trade: "hair".to_owned(),
        locale: Locale::Fr,
        entity: Entity {
            name: format!("Salon {} inc.", spec.slug),
            province: spec.province,
            neq: None,
            business_number: None,
            gst: number("123456782 RT0001"),
            qst: if quebec {
                number("1234567890 TQ0001")
            } else {
                None
            },
            pst: None,
            fiscal_year_end: "12-31".to_owned(),
        },
        place: Place {
            street: "12, rue des Essais".to_owned(),
            city: "Sainte-Épreuve".to_owned(),
            province: spec.province,
            postal_code: String::new(),
            phone: Some("+15145550100".to_owned()),
            email: Some("bonjour@salon.example".to_owned()),
            zone: spec.zone.to_owned(),
            hours: every_day(spec.hours),
        },
        officer_name: "Ève Garant".to_owned(),
        officer_email: "vieprivee@salon.example".to_owned(),
        policy_version: "1".to_owned(),
    }
}
