//! The book of a day, and of a client.

use std::collections::HashMap;

use clients::service::ClientCard;
use domain::{
    booking::{Spans, Status},
    contact::EmailAddress,
    identity::Permission,
    ids::{AppointmentId, ClientId, ServiceId, StaffId},
    locale::Bilingual,
    money::Money,
    time::{Instant, Span},
};
use jiff::civil::Date;
use platform::{ctx::Ctx, db::Read, house::House};

use super::{
    cancel::Cancellation,
    setup::{Setup, setup_in},
    store::{self, Kept},
};
use crate::error::BookingError;

/// Minutes below which free time is not worth a line.
pub const FREE_MINUTES_MIN: i64 = 15;

/// One appointment of a list.
#[derive(Clone, Debug)]
pub struct Line {
    /// The appointment.
    pub id: AppointmentId,
    /// The client's file.
    pub client: ClientId,
    /// The client's name.
    pub client_name: String,
    /// Which service.
    pub service: ServiceId,
    /// Its name, as agreed.
    pub service_name: Bilingual,
    /// With whom.
    pub staff: StaffId,
    /// Where it stands.
    pub status: Status,
    /// From when until when the client is expected.
    pub span: Span,
    /// Before tax, as agreed.
    pub price: Money,
    /// Kind of supply for taxes.
    pub tax_kind: String,
    /// Where it was booked: `online`, `desk`.
    pub source: String,
    /// When it was booked.
    pub created_at: Instant,
    /// The address its letters go to, when not the file's own.
    pub letters_to: Option<EmailAddress>,
    /// Who cancelled it, and why.
    pub cancelled: Option<Cancellation>,
}

/// One person's day.
#[derive(Clone, Debug)]
pub struct Lines {
    /// Who.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// The colour of their avatar, 1 to 10.
    pub hue: i32,
    /// When they work that day, the shop being open.
    pub open: Spans,
    /// What is left of it, of [`FREE_MINUTES_MIN`] or more; steps where the client waits alone too.
    pub free: Vec<Span>,
    /// Their appointments, in order; cancelled and missed ones too.
    pub lines: Vec<Line>,
}

impl Lines {
    /// Whether they work that day.
    pub fn works(&self) -> bool {
        !self.open.is_empty()
    }

    /// Whether the day has nothing of theirs: neither hours nor an appointment.
    pub fn is_blank(&self) -> bool {
        !self.works() && self.lines.is_empty()
    }
}

/// The book of a day.
#[derive(Clone, Debug)]
pub struct DayList {
    /// The day.
    pub date: Date,
    /// Today, in the shop's zone.
    pub today: Date,
    /// The shop's zone.
    pub zone: domain::time::Zone,
    /// Person by person, in the order of the columns.
    pub people: Vec<Lines>,
}

/// The book of a local day: everybody's, or one's own, as the role allows; today when none is
/// given.
pub async fn day(house: &House, ctx: &Ctx, date: Option<Date>) -> Result<DayList, BookingError> {
    ctx.may(Permission::ReadDay)?;
    let all = ctx.may(Permission::ReadAllDays).is_ok();
    let own = ctx.member().and_then(|member| member.staff);
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let today = setup.zone.date(ctx.now);
    let date = date.unwrap_or(today);
    let mut kept = store::day(&tx, date).await?;
    kept.retain(|kept| all || own == Some(kept.staff));
    let cards = names_of(&tx, &kept).await?;
    let taken = store::taken(&tx, around(&setup, date)).await?;
    let mut by_person: HashMap<StaffId, Vec<Line>> = HashMap::new();
    for kept in kept {
        by_person
            .entry(kept.staff)
            .or_default()
            .push(line(kept, &cards));
    }
    let seen = setup
        .people
        .iter()
        .filter(|person| all || own == Some(person.id));
    let people = seen
        .map(|person| {
            let open = setup.open_on(person, date);
            Lines {
                staff: person.id,
                name: person.name.clone(),
                hue: person.hue,
                free: free(&open, taken.of(person.id.uuid())),
                open,
                lines: by_person.remove(&person.id).unwrap_or_default(),
            }
        })
        .filter(|lines| lines.works() || !lines.lines.is_empty() || own == Some(lines.staff));
    Ok(DayList {
        date,
        today,
        zone: setup.zone.clone(),
        people: people.collect(),
    })
}

pub(super) fn around(setup: &Setup, date: Date) -> Option<Span> {
    let midnight = |date: Date| setup.zone.first_instant(date.at(0, 0, 0, 0)).ok();
    Span::new(midnight(date)?, midnight(date.tomorrow().ok()?)?)
}

fn free(open: &Spans, busy: &Spans) -> Vec<Span> {
    let long = |span: &Span| span.end().minutes_since(span.start()) >= FREE_MINUTES_MIN;
    open.subtract(busy)
        .as_slice()
        .iter()
        .copied()
        .filter(long)
        .collect()
}

pub(super) async fn names_of(
    tx: &Read,
    kept: &[Kept],
) -> Result<HashMap<ClientId, ClientCard>, BookingError> {
    let mut ids: Vec<ClientId> = kept.iter().map(|kept| kept.client).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(clients::service::contact_of(tx, &ids).await?)
}

pub(super) fn line(kept: Kept, cards: &HashMap<ClientId, ClientCard>) -> Line {
    Line {
        id: kept.id,
        client: kept.client,
        client_name: cards
            .get(&kept.client)
            .map(|card| card.name.clone())
            .unwrap_or_default(),
        service: kept.service,
        service_name: kept.service_name,
        staff: kept.staff,
        status: kept.status,
        span: kept.span,
        price: kept.price,
        tax_kind: kept.tax_kind,
        source: kept.source,
        created_at: kept.created_at,
        letters_to: kept.letters.email,
        cancelled: kept.cancelled,
    }
}

/// One appointment; a practitioner's own only.
pub async fn appointment(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
) -> Result<Option<Line>, BookingError> {
    let tx = house.db.read(ctx).await?;
    appointment_in(&tx, ctx, id).await
}

/// One appointment, within a transaction; a practitioner's own only.
pub async fn appointment_in(
    tx: &Read,
    ctx: &Ctx,
    id: AppointmentId,
) -> Result<Option<Line>, BookingError> {
    ctx.may(Permission::ReadDay)?;
    let Some(kept) = store::appointment(tx, id).await? else {
        return Ok(None);
    };
    let mine = ctx
        .member()
        .is_none_or(|member| member.staff == Some(kept.staff));
    if !mine && ctx.may(Permission::ReadAllDays).is_err() {
        return Ok(None);
    }
    let kept = [kept];
    let cards = names_of(tx, &kept).await?;
    let [kept] = kept;
    Ok(Some(line(kept, &cards)))
}

/// A client's last visits, newest first; a practitioner sees all of them, since they serve them.
pub async fn visits_of(
    house: &House,
    ctx: &Ctx,
    client: ClientId,
    most: u64,
) -> Result<Vec<Line>, BookingError> {
    ctx.may(Permission::ReadClients)?;
    let tx = house.db.read(ctx).await?;
    let kept = store::visits_of(&tx, client, most).await?;
    let cards = HashMap::new();
    Ok(kept.into_iter().map(|kept| line(kept, &cards)).collect())
}
