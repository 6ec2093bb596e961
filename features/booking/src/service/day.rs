//! The book of a day, and of a client.

use std::collections::HashMap;

use clients::service::ClientCard;
use domain::{
    booking::{Claim, Holder, Spans, Status, change_deadline},
    contact::EmailAddress,
    identity::Permission,
    ids::{AppointmentId, ClientId, ServiceId, StaffId},
    locale::Bilingual,
    money::Money,
    time::{Instant, Span},
};
use jiff::{ToSpan as _, civil::Date};
use platform::{ctx::Ctx, db::Read, house::House};

use super::{
    blocks::Block,
    cancel::{Cancellation, CancelledBy, Reason},
    seen::Seen,
    setup::{Person, Rules, Setup, setup_in},
    store::{self, Kept, Taken},
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
    /// Since when it stands where it stands; none before its first mark.
    pub marked_at: Option<Instant>,
    /// How it was when it was read; [`Seen`] tells whether it has changed since.
    pub seen: Seen,
    /// The people, rooms and machines it holds; of a day's lists and of one visit alone.
    pub claims: Vec<Claim>,
}

impl Line {
    /// Whether the shop may ask something for the time it kept: the client missed the visit, or
    /// gave it up after the notice.
    pub fn may_keep_fee(&self, rules: &Rules) -> bool {
        let late = || {
            let deadline = change_deadline(self.span.start(), rules.notice_hours);
            self.marked_at.is_some_and(|at| deadline < at)
        };
        let by_client = self.cancelled.is_some_and(|cancelled| {
            cancelled.by == CancelledBy::Client || cancelled.reason == Some(Reason::AtTheirWish)
        });
        match self.status {
            Status::Missed => true,
            Status::Cancelled => by_client && late(),
            _ => false,
        }
    }

    /// When a person is at work for it, buffers included.
    pub fn worked_by(&self, staff: StaffId) -> Spans {
        let own = |claim: &&Claim| claim.holder == Holder::Staff(staff);
        self.claims
            .iter()
            .filter(own)
            .map(|claim| claim.span)
            .collect()
    }

    /// When the client is there and its person free for another visit.
    pub fn holes(&self) -> Vec<Span> {
        if self.claims.is_empty() {
            return Vec::new();
        }
        let there = Spans::new(vec![self.span]);
        let holes = there.subtract(&self.worked_by(self.staff));
        holes.as_slice().to_vec()
    }

    /// When its person is held before the client comes and after the client left.
    pub fn buffers(&self) -> Vec<Span> {
        let there = Spans::new(vec![self.span]);
        let around = self.worked_by(self.staff).subtract(&there);
        around.as_slice().to_vec()
    }
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
    /// Whether visits are put with them at all.
    pub bookable: bool,
    /// When they work that day, the shop being open.
    pub open: Spans,
    /// What is left of it, of [`FREE_MINUTES_MIN`] or more; steps where the client waits alone too.
    pub free: Vec<Span>,
    /// Their time that holds no client.
    pub blocks: Vec<Block>,
    /// Their appointments, in order; cancelled and missed ones too.
    pub lines: Vec<Line>,
}

impl Lines {
    /// Whether they work that day.
    pub fn works(&self) -> bool {
        !self.open.is_empty()
    }

    /// Whether the day has nothing of theirs: neither hours one could book nor an appointment.
    pub fn is_blank(&self) -> bool {
        !(self.bookable && self.works()) && self.lines.is_empty()
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
    /// Everybody one may see, in the order of the columns; who has nothing that day too.
    pub people: Vec<Lines>,
    /// Blocked time of rooms and machines.
    pub units: Vec<Block>,
}

/// The book of a local day: everybody's, or one's own, as the role allows; today when none is
/// given.
pub async fn day(house: &House, ctx: &Ctx, date: Option<Date>) -> Result<DayList, BookingError> {
    let today = |setup: &Setup| vec![date.unwrap_or(setup.zone.date(ctx.now))];
    let days = days_of(house, ctx, today).await?;
    days.into_iter().next().ok_or(BookingError::Unknown("day"))
}

/// The book of the days that follow one, that one included; `count` of them.
pub async fn days(
    house: &House,
    ctx: &Ctx,
    (first, count): (Date, u8),
) -> Result<Vec<DayList>, BookingError> {
    let dates = (0..count).map(|n| first.saturating_add(i32::from(n).days()));
    let mut dates: Vec<Date> = dates.collect();
    dates.dedup();
    days_of(house, ctx, |_| dates).await
}

async fn days_of(
    house: &House,
    ctx: &Ctx,
    dates: impl FnOnce(&Setup) -> Vec<Date>,
) -> Result<Vec<DayList>, BookingError> {
    ctx.may(Permission::ReadDay)?;
    let all = ctx.may(Permission::ReadAllDays).is_ok();
    let own = ctx.member().and_then(|member| member.staff);
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let dates = dates(&setup);
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else {
        return Ok(Vec::new());
    };
    let sees = |staff: StaffId| all || own == Some(staff);
    let mut leaves = Leaves::read(&tx, &setup, (*first, *last), sees).await?;
    tx.done().await?;
    let people: Vec<&Person> = setup.people.iter().filter(|p| sees(p.id)).collect();
    let day = |date: Date| DayList {
        date,
        today: setup.zone.date(ctx.now),
        zone: setup.zone.clone(),
        people: leaves.take(&setup, &people, date),
        units: leaves.of_units(date),
    };
    Ok(dates.into_iter().map(day).collect())
}

/// What was read of some days, by day and person.
struct Leaves {
    lines: HashMap<(Date, StaffId), Vec<Line>>,
    blocks: Vec<Block>,
    taken: Taken,
}

impl Leaves {
    /// Five statements, however long the days are and however many: visits, clients, claims, blocks,
    /// and what is taken by all of them.
    async fn read(
        tx: &Read,
        setup: &Setup,
        days: (Date, Date),
        sees: impl Fn(StaffId) -> bool,
    ) -> Result<Leaves, BookingError> {
        let mut kept = store::days(tx, days).await?;
        kept.retain(|kept| sees(kept.staff));
        let cards = names_of(tx, &kept).await?;
        let (held, blocks) = match around(setup, days) {
            Some(around) => (
                store::held(tx, around).await?,
                store::blocks::within(tx, around).await?,
            ),
            None => (Vec::new(), Vec::new()),
        };
        let taken = store::taken(tx, around(setup, days)).await?;
        let mut claims: HashMap<AppointmentId, Vec<Claim>> = HashMap::new();
        for held in held {
            claims.entry(held.by).or_default().push(held.claim);
        }
        let mut lines: HashMap<(Date, StaffId), Vec<Line>> = HashMap::new();
        for kept in kept {
            let on = (setup.zone.date(kept.span.start()), kept.staff);
            let claims = claims.remove(&kept.id).unwrap_or_default();
            let line = line(kept, &cards, claims);
            lines.entry(on).or_default().push(line);
        }
        Ok(Leaves {
            lines,
            blocks,
            taken,
        })
    }

    fn take(&mut self, setup: &Setup, people: &[&Person], date: Date) -> Vec<Lines> {
        let lines = |person: &&Person| {
            let open = setup.open_on(person, date);
            let own = |block: &&Block| block.asked.holder == Holder::Staff(person.id);
            Lines {
                staff: person.id,
                name: person.name.clone(),
                hue: person.hue,
                bookable: person.bookable,
                free: if person.bookable {
                    free(&open, self.taken.of(person.id.uuid()))
                } else {
                    Vec::new()
                },
                blocks: self.on(date).filter(own).copied().collect(),
                open,
                lines: self.lines.remove(&(date, person.id)).unwrap_or_default(),
            }
        };
        people.iter().map(lines).collect()
    }

    fn of_units(&self, date: Date) -> Vec<Block> {
        let unit = |block: &&Block| matches!(block.asked.holder, Holder::Resource(_));
        self.on(date).filter(unit).copied().collect()
    }

    fn on(&self, date: Date) -> impl Iterator<Item = &Block> {
        self.blocks
            .iter()
            .filter(move |block| block.asked.day == date)
    }
}

pub(super) fn around(setup: &Setup, (first, last): (Date, Date)) -> Option<Span> {
    let midnight = |date: Date| setup.zone.first_instant(date.at(0, 0, 0, 0)).ok();
    Span::new(midnight(first)?, midnight(last.tomorrow().ok()?)?)
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

pub(super) fn line(kept: Kept, cards: &HashMap<ClientId, ClientCard>, claims: Vec<Claim>) -> Line {
    Line {
        seen: Seen::of(&kept),
        marked_at: kept.marked_at,
        claims,
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
    Ok(Some(line(kept, &cards, Vec::new())))
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
    let line = |kept| line(kept, &cards, Vec::new());
    Ok(kept.into_iter().map(line).collect())
}
