//! What lies on the counter: the menu, the shelf, today's visits, what waits.

use catalog::service::{Menu, Product};
use domain::{
    booking::Status,
    identity::Permission,
    ids::{LocationId, TicketId},
    till::What,
};
use drawer::service::Drawer;
use platform::{ctx::Ctx, db::Read, error::StoreError, house::House};
use tenancy::service::TeamMember;

use super::{
    settings::{Settings, settings_in},
    store,
    ticket::{Slip, slips},
};
use crate::error::SalesError;

/// A visit of today that is not paid.
#[derive(Clone, Debug)]
pub struct ToPay {
    /// The visit.
    pub visit: booking::service::Line,
    /// The ticket it stands on, if it does.
    pub ticket: Option<TicketId>,
}

/// All that can be rung up.
#[derive(Clone, Debug)]
pub struct Counter {
    /// Services by family.
    pub menu: Menu,
    /// Products that are sold, in the order of the list.
    pub products: Vec<Product>,
    /// Who is there, in the order of the columns.
    pub team: Vec<TeamMember>,
    /// Today's visits that are not paid, those who are ready first.
    pub to_pay: Vec<ToPay>,
    /// Open tickets, the latest first.
    pub tickets: Vec<Slip>,
    /// The drawers that are open, in their order: cash goes into one of them.
    pub open_drawers: Vec<Drawer>,
    /// How the till is set.
    pub settings: Settings,
}

/// All that can be rung up.
pub async fn counter(house: &House, ctx: &Ctx) -> Result<Counter, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let day = booking::service::day(house, ctx, None).await?;
    let tx = house.db.read(ctx).await?;
    let visits = day.people.into_iter().flat_map(|person| person.lines);
    let visits: Vec<_> = visits.filter(|line| rank(line.status).is_some()).collect();
    let ids: Vec<_> = visits.iter().map(|line| line.id).collect();
    let (paid, mut rung) = (
        store::paid_of(&tx, &ids).await?,
        store::rung_of(&tx, &ids).await?,
    );
    let unpaid = visits.into_iter().filter(|line| !paid.contains(&line.id));
    let mut to_pay: Vec<ToPay> = unpaid
        .map(|visit| ToPay {
            ticket: rung.remove(&visit.id),
            visit,
        })
        .collect();
    to_pay.sort_by_key(|to_pay| (rank(to_pay.visit.status), to_pay.visit.span.start()));
    let location = tenancy::service::shop(&tx).await?.location;
    let products = catalog::service::products_in(&tx).await?;
    let team = tenancy::service::team(&tx).await?;
    Ok(Counter {
        menu: catalog::service::menu(&tx).await?,
        products: products
            .into_iter()
            .filter(|found| found.sheet.active)
            .collect(),
        team: team.into_iter().filter(|person| person.active).collect(),
        to_pay,
        tickets: slips(&tx, ctx).await?,
        open_drawers: open_drawers_in(&tx, location).await?,
        settings: settings_in(&tx, location).await?,
    })
}

/// The drawers that are open here, in their order: to choose which one the cash goes through.
pub async fn open_drawers(house: &House, ctx: &Ctx) -> Result<Vec<Drawer>, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let tx = house.db.read(ctx).await?;
    let location = tenancy::service::shop(&tx).await?.location;
    Ok(open_drawers_in(&tx, location).await?)
}

async fn open_drawers_in(tx: &Read, location: LocationId) -> Result<Vec<Drawer>, StoreError> {
    let mut drawers = drawer::service::drawers_in(tx, location).await?;
    drawers.retain(|drawer| drawer.open.is_some());
    Ok(drawers)
}

/// Days that are looked back on for what is sold most.
const BEST_SOLD_DAYS: i32 = 60;

/// The services and products sold most of late, the most sold first.
pub async fn best_sold(house: &House, ctx: &Ctx, most: u16) -> Result<Vec<What>, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let tx = house.db.read(ctx).await?;
    let today = tenancy::service::shop(&tx).await?.zone.date(ctx.now);
    let since = today.saturating_sub(jiff::Span::new().days(BEST_SOLD_DAYS));
    Ok(invoicing::service::best_sold(&tx, since, most).await?)
}

/// The order of those who may be paid; none for the others.
const fn rank(status: Status) -> Option<u8> {
    match status {
        Status::ReadyToPay => Some(0),
        Status::InService => Some(1),
        Status::Arrived => Some(2),
        Status::Completed => Some(3),
        Status::Booked | Status::Confirmed => Some(4),
        Status::Held | Status::Missed | Status::Cancelled => None,
    }
}
