//! What is in the way of a visit, by name: who or what is taken, by whom, until when.

use domain::{
    booking::{Claim, Holder, Spans, ending_at},
    identity::Permission,
    ids::{AppointmentId, ServiceId, StaffId},
    time::{Instant, Span},
};
use platform::{ctx::Ctx, db::Read, house::House};

use super::{
    setup::{Setup, setup_in},
    store,
};
use crate::error::BookingError;

/// Somebody or something that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// Who or what.
    pub what: Holder,
    /// Until when, buffers included; one that is taken twice in a row, until the second is over.
    pub until: Instant,
    /// The client who is there, where the reader may know it; empty otherwise.
    pub client: String,
    /// Whether it is blocked time, and no visit.
    pub blocked: bool,
    /// Where another end was wanted: the last one that would do.
    pub latest_end: Option<Instant>,
}

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A service with a person at a time; of one that moves, its own time is free.
    Visit {
        /// Which service.
        service: ServiceId,
        /// With whom.
        staff: StaffId,
        /// From when.
        start: Instant,
        /// The appointment that moves there.
        moving: Option<AppointmentId>,
    },
    /// Another end for an appointment.
    End(AppointmentId, Instant),
}

/// One of these is needed for so long.
struct Need {
    of: Vec<Holder>,
    span: Span,
}

/// What is in the way; none when it was just given back, or when it is the hours.
pub async fn in_the_way(
    house: &House,
    ctx: &Ctx,
    wanted: Wanted,
) -> Result<Option<Obstacle>, BookingError> {
    ctx.may(Permission::ReadDay)?;
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let (needs, own) = match wanted {
        Wanted::End(id, end) => (needs_until(&tx, id, end).await?, Some(id)),
        Wanted::Visit { moving, .. } => (needs_of(&tx, &setup, wanted).await?, moving),
    };
    let first = needs.iter().map(|need| need.span.start()).min();
    let last = needs.iter().map(|need| need.span.end()).max();
    let around = first.zip(last).and_then(|(from, to)| Span::new(from, to));
    let Some(around) = around else {
        return Ok(None);
    };
    let held = taken(&tx, around, own).await?;
    let Some(found) = needs.iter().find_map(|need| need.taken(&held)) else {
        return Ok(None);
    };
    let latest_end = match wanted {
        Wanted::End(_, end) => {
            let over = found.need.end().minutes_since(found.busy.start());
            Some(end.plus_minutes(-over))
        }
        Wanted::Visit { .. } => None,
    };
    Ok(Some(Obstacle {
        what: found.what,
        until: found.busy.end(),
        blocked: found.by.is_none(),
        client: match found.by {
            Some(visit) => client_of(&tx, ctx, visit).await?,
            None => String::new(),
        },
        latest_end,
    }))
}

/// A claim of a visit; of a block, by no visit.
struct Held {
    by: Option<AppointmentId>,
    claim: Claim,
}

/// What visits and blocks take within a span, but for one's own visit.
async fn taken(
    tx: &Read,
    within: Span,
    own: Option<AppointmentId>,
) -> Result<Vec<Held>, BookingError> {
    let visits = store::held(tx, within).await?.into_iter();
    let visits = visits.filter(|held| Some(held.by) != own).map(|held| Held {
        by: Some(held.by),
        claim: held.claim,
    });
    let blocks = store::blocks::within(tx, within).await?;
    let blocks = blocks.iter().map(|block| Held {
        by: None,
        claim: block.claim(),
    });
    Ok(visits.chain(blocks).collect())
}

/// What was found in the way of a need.
struct Found {
    by: Option<AppointmentId>,
    what: Holder,
    busy: Span,
    need: Span,
}

impl Need {
    /// Of those that could do, all taken, the one that is free again first.
    fn taken(&self, held: &[Held]) -> Option<Found> {
        let busy = self.of.iter().map(|holder| {
            let own = || held.iter().filter(|held| held.claim.holder == *holder);
            let meets = own().find(|held| held.claim.span.meets(self.span))?;
            let spans: Spans = own().map(|held| held.claim.span).collect();
            Some(Found {
                by: meets.by,
                what: *holder,
                busy: spans.first_meeting(self.span)?,
                need: self.span,
            })
        });
        let busy: Option<Vec<Found>> = busy.collect();
        busy?.into_iter().min_by_key(|found| found.busy.end())
    }
}

async fn needs_of(tx: &Read, setup: &Setup, wanted: Wanted) -> Result<Vec<Need>, BookingError> {
    let Wanted::Visit {
        service,
        staff,
        start,
        moving,
    } = wanted
    else {
        return Ok(Vec::new());
    };
    let service = setup.menu.service(service);
    let Some((visit, _)) = service.and_then(|service| service.for_staff(staff)) else {
        return Ok(Vec::new());
    };
    let stretched = match moving {
        Some(id) => store::appointment(tx, id).await?.map(|kept| kept.stretched),
        None => None,
    };
    let claims = visit.stretched(stretched.unwrap_or(0)).claims();
    let person = claims.person.iter().filter_map(|stretch| {
        let span = stretch.of(start)?;
        let of = vec![Holder::Staff(staff)];
        Some(Need { of, span })
    });
    let units = claims.resources.iter().filter_map(|run| {
        let resources = &setup.menu.resources;
        let of_kind = resources.iter().filter(|unit| unit.kind == run.kind);
        let of = of_kind.map(|unit| Holder::Resource(unit.id)).collect();
        let span = run.stretch.of(start)?;
        Some(Need { of, span })
    });
    Ok(person.chain(units).collect())
}

async fn needs_until(
    tx: &Read,
    id: AppointmentId,
    end: Instant,
) -> Result<Vec<Need>, BookingError> {
    let Some(kept) = store::appointment(tx, id).await? else {
        return Ok(Vec::new());
    };
    let claims = store::claims_of(tx, id).await?;
    let (claims, _) = ending_at(&claims, kept.span, end)?;
    let need = |claim: Claim| Need {
        of: vec![claim.holder],
        span: claim.span,
    };
    Ok(claims.into_iter().map(need).collect())
}

/// The name of a visit's client; a practitioner knows their own only.
async fn client_of(tx: &Read, ctx: &Ctx, id: AppointmentId) -> Result<String, BookingError> {
    let Some(kept) = store::appointment(tx, id).await? else {
        return Ok(String::new());
    };
    let own = ctx.member().and_then(|member| member.staff);
    if own != Some(kept.staff) && ctx.may(Permission::ReadAllDays).is_err() {
        return Ok(String::new());
    }
    let cards = clients::service::contact_of(tx, &[kept.client]).await?;
    let name = cards.get(&kept.client).map(|card| card.name.clone());
    Ok(name.unwrap_or_default())
}
