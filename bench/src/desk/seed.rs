//! The shop of the desk: twenty people, two hundred visits today, sales open and paid.

use std::{path::Path, sync::Arc};

use booking::service::{Ask, Who, book_in};
use domain::{
    contact::{EmailAddress, PersonName},
    drawer::Pieces,
    identity::{Password, Role},
    ids::{AccountId, AppointmentId, ClientId, StaffId},
    locale::Locale,
    money::Money,
    till::{Offered, TenderKind},
    time::Zone,
};
use drawer::service::Float;
use identity::service::{NewAccount, NewMember, Origin, add_member_in, create_account_in};
use jiff::{ToSpan as _, civil::Date};
use platform::{
    ctx::{Actor, Ctx, Member},
    db::{Durability, Write},
    house::House,
};
use sales::service::{Change, NewLine, Opening, Pay, Receipt, Ticket, change_in, open_in, pay_in};

use crate::{
    Fault,
    seed::{self, Seeded, shop, visits},
};

/// Columns of the day.
const STAFF: usize = 20;
/// Visits of each column.
const VISITS_EACH: usize = 10;
/// Minutes from one to the next.
const EVERY_MINUTES: i64 = 70;
/// Tills, each with a session of its own.
const TILLS: usize = 8;
/// Sales that are paid when the measures begin.
const PAID: usize = 150;
/// Of so many open sales, one is of a visit.
const OF_A_VISIT: usize = 4;
/// Sales written in one transaction.
const AT_ONCE: usize = 250;

/// A sale about to be paid.
#[derive(Clone, Debug)]
pub struct Open {
    /// The ticket, as an address writes it.
    pub ticket: String,
    /// Its version.
    pub version: i64,
    /// What is due, in cents.
    pub due: i64,
}

/// The desk, ready.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Today, on the shop's clock.
    pub today: Date,
    /// Today's visits.
    pub visits: Vec<AppointmentId>,
    /// A cookie for each till.
    pub cookies: Vec<String>,
    /// Sales about to be paid.
    pub open: Arc<Vec<Open>>,
    /// Sales that are paid.
    pub paid: usize,
}

/// The shop while it is made.
struct Making<'a> {
    house: &'a House,
    ctx: Ctx,
    seeded: Seeded,
    clients: Vec<ClientId>,
    zone: Zone,
}

/// Makes the shop, and closes the file.
pub async fn fill(data: &Path, sales: usize) -> Result<Desk, Fault> {
    let house = seed::house(data, Durability::Relaxed).await?;
    let (system, seeded) = shop::open(&house, STAFF).await?;
    let clients = visits::clients(&house, &system).await?;
    let (ctx, cookies) = sign_in(&house, &system).await?;
    open_drawer(&house, &ctx, &seeded).await?;
    let making = Making {
        house: &house,
        zone: Zone::named("America/Toronto")?,
        ctx,
        seeded,
        clients,
    };
    let today = making.zone.date(making.ctx.now);
    let visits = making.day(&system, today).await?;
    making.paid().await?;
    let open = making.open(&system, (today, sales)).await?;
    house.db.clone().close().await?;
    Ok(Desk {
        today,
        visits,
        cookies,
        open: Arc::new(open),
        paid: PAID,
    })
}

/// An owner with a session at each till.
async fn sign_in(house: &House, system: &Ctx) -> Result<(Ctx, Vec<String>), Fault> {
    let id = AccountId::new(house.chance.id(system.now));
    let email = EmailAddress::parse("caisse@salon.example")?;
    let password = Password::typed("quatre-bancs-sous-la-pluie")?;
    let account = NewAccount {
        id,
        email: email.clone(),
        name: PersonName::parse("Ève Garant")?,
        password_hash: identity::service::hash_password(house, &password).await?,
        locale: Locale::Fr,
        adult_attested_at: system.now,
    };
    let platform = house.db.platform_write().await?;
    create_account_in(&platform, house, account).await?;
    let mut cookies = Vec::new();
    for till in 1..=TILLS {
        let origin = Origin {
            ip: format!("10.1.0.{till}"),
            device: format!("Caisse {till}"),
            cookie: None,
        };
        let shop = Some(system.tenant);
        let secret =
            identity::service::open_session_in(&platform, house, id, shop, &origin).await?;
        cookies.push(format!("__Host-sid={secret}"));
    }
    let mut tx = platform.enter(system).await?;
    let member = NewMember {
        account: id,
        role: Role::Owner,
        staff: None,
        name: "Ève Garant".to_owned(),
        email: email.as_str().to_owned(),
    };
    add_member_in(&mut tx, house, system, member).await?;
    tx.commit().await?;
    let actor = Actor::Member(Member {
        account: id,
        role: Role::Owner,
        staff: None,
    });
    Ok((
        Ctx {
            actor,
            ..system.clone()
        },
        cookies,
    ))
}

async fn open_drawer(house: &House, ctx: &Ctx, seeded: &Seeded) -> Result<(), Fault> {
    let mut tx = house.db.write(ctx).await?;
    let drawer = drawer::service::furnish_in(&mut tx, house, ctx, seeded.location).await?;
    tx.commit().await?;
    let float = Float::Counted(Pieces::NONE);
    drawer::service::open(house, ctx, (drawer, float), "bench-opening").await?;
    Ok(())
}

impl Making<'_> {
    /// Today's visits, ten in each column.
    async fn day(&self, system: &Ctx, today: Date) -> Result<Vec<AppointmentId>, Fault> {
        let mut tx = self.house.db.write(system).await?;
        let mut visits = Vec::new();
        for (column, staff) in self.seeded.team.iter().enumerate() {
            for row in 0..VISITS_EACH {
                let at = (today, i64::try_from(row)? * EVERY_MINUTES);
                let number = column * VISITS_EACH + row;
                visits.push(self.book(&mut tx, system, (*staff, at, number)).await?);
            }
        }
        tx.commit().await?;
        Ok(visits)
    }

    /// A visit with a person, so many minutes after eight, of a service that takes a chair.
    async fn book(
        &self,
        tx: &mut Write,
        system: &Ctx,
        (staff, (date, minutes), number): (StaffId, (Date, i64), usize),
    ) -> Result<AppointmentId, Fault> {
        let wall = date.at(8, 0, 0, 0).saturating_add(minutes.minutes());
        let service = self.seeded.services.get(number % 3).ok_or("no service")?;
        let client = self.clients.get(number % self.clients.len());
        let ask = Ask {
            service: *service,
            staff: Some(staff),
            start: self.zone.first_instant(wall)?,
            who: Who::Known(*client.ok_or("no client")?),
            consents: Vec::new(),
        };
        Ok(book_in(tx, self.house, system, ask).await?.id)
    }

    /// Sales paid before the measures.
    async fn paid(&self) -> Result<(), Fault> {
        let mut tx = self.house.db.write(&self.ctx).await?;
        for number in 0..PAID {
            let ticket = self.ticket(&mut tx, (number, Opening::Counter)).await?;
            let ask = Pay {
                seen: ticket.seen(),
                shown: None,
                tenders: vec![Offered::rest(TenderKind::Debit)],
                receipt: Receipt::None,
                drawer: None,
            };
            pay_in(&mut tx, self.house, &self.ctx, &ask).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Sales rung up, not paid; every fourth of a visit of the weeks before.
    async fn open(&self, system: &Ctx, (today, sales): (Date, usize)) -> Result<Vec<Open>, Fault> {
        let mut open = Vec::with_capacity(sales);
        while open.len() < sales {
            let mut tx = self.house.db.write(&self.ctx).await?;
            for number in open.len()..sales.min(open.len() + AT_ONCE) {
                let opening = self.opening(&mut tx, system, (today, number)).await?;
                let ticket = self.ticket(&mut tx, (number, opening)).await?;
                open.push(Open {
                    ticket: ticket.id.to_string(),
                    version: ticket.version,
                    due: ticket.reckoned.due.cents(),
                });
            }
            tx.commit().await?;
        }
        Ok(open)
    }

    /// What a ticket is opened for.
    async fn opening(
        &self,
        tx: &mut Write,
        system: &Ctx,
        (today, number): (Date, usize),
    ) -> Result<Opening, Fault> {
        if !number.is_multiple_of(OF_A_VISIT) {
            return Ok(Opening::Counter);
        }
        let before = self.before(today, number / OF_A_VISIT)?;
        Ok(Opening::Visit(self.book(tx, system, before).await?))
    }

    /// With whom and when a visit of the days before was.
    fn before(&self, today: Date, number: usize) -> Result<(StaffId, (Date, i64), usize), Fault> {
        let staff = self.seeded.team.get(number % STAFF).ok_or("nobody")?;
        let turn = number / STAFF;
        let days = i64::try_from(turn / VISITS_EACH)? + 1;
        let minutes = i64::try_from(turn % VISITS_EACH)? * EVERY_MINUTES;
        Ok((*staff, (today.saturating_sub(days.days()), minutes), number))
    }

    /// A ticket with a service and a tip for whoever gives it.
    async fn ticket(
        &self,
        tx: &mut Write,
        (number, opening): (usize, Opening),
    ) -> Result<Ticket, Fault> {
        let ticket = open_in(tx, self.house, &self.ctx, opening).await?;
        let mut changes = Vec::new();
        if opening == Opening::Counter {
            let service = self.seeded.services.get(number % 3).ok_or("no service")?;
            changes.push(Change::Add(NewLine::Service {
                service: *service,
                staff: self.seeded.team.get(number % STAFF).copied(),
            }));
        }
        changes.push(Change::SharedTip(Money::from_cents(900)));
        let seen = ticket.seen();
        Ok(change_in(tx, self.house, &self.ctx, (seen, changes)).await?)
    }
}
