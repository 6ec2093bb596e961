//! What an address says was chosen: a service, with whom, when.

use booking::{
    error::BookingError,
    service::{self, Person, Question, Slot},
};
use catalog::service::Service;
use domain::{booking::LocalTimeError, ids::ServiceId, money::Money, time::Instant};
use web::{fault::Fault, form::Typed};

use super::here::Here;

/// A service, and with whom; whoever is free when none.
#[derive(Clone, Copy)]
pub(super) struct Chosen<'a> {
    pub(super) service: &'a Service,
    pub(super) staff: Option<&'a Person>,
}

/// Why an address does not say.
pub(super) enum Stray<'a> {
    /// No such service online.
    Service,
    /// The service, without the person: they do not give it.
    Staff(Chosen<'a>),
}

/// Reads what was chosen.
pub(super) fn chosen<'a>(here: &Here<'a>, typed: &Typed) -> Result<Chosen<'a>, Stray<'a>> {
    let setup = here.setup;
    let id: Option<ServiceId> = typed.text("service").parse().ok();
    let service = id
        .and_then(|id| setup.menu.service(id))
        .filter(|found| setup.is_online(found));
    let service = service.ok_or(Stray::Service)?;
    with(here, service, typed.text("staff"))
}

/// Reads with whom.
pub(super) fn with<'a>(
    here: &Here<'a>,
    service: &'a Service,
    staff: &str,
) -> Result<Chosen<'a>, Stray<'a>> {
    if staff.is_empty() {
        return Ok(Chosen {
            service,
            staff: None,
        });
    }
    let person = here
        .setup
        .able(service)
        .find(|person| person.id.to_string() == staff);
    person
        .map(|person| Chosen {
            service,
            staff: Some(person),
        })
        .ok_or(Stray::Staff(Chosen {
            service,
            staff: None,
        }))
}

impl<'a> Chosen<'a> {
    /// How long the client is there, and the price before tax.
    pub(super) fn offer(&self) -> (u16, Money) {
        let own = self
            .staff
            .and_then(|person| self.service.for_staff(person.id));
        let (visit, price) =
            own.unwrap_or_else(|| (self.service.visit.clone(), self.service.price));
        (visit.client_minutes().get(), price)
    }

    /// The service, with whom and how long, on one line.
    pub(super) fn what(&self, here: &Here<'_>) -> String {
        let (minutes, _) = self.offer();
        let name = self.service.name.get(here.locale());
        match self.staff {
            Some(person) => here
                .w
                .storefront_details_what(minutes, name, here.short_name(person)),
            None => here.w.storefront_details_what_anyone(minutes, name),
        }
    }

    /// The start of an address's query.
    pub(super) fn query(&self) -> String {
        let staff = self.staff.map(|person| format!("&staff={}", person.id));
        format!("service={}{}", self.service.id, staff.unwrap_or_default())
    }

    /// The free starts of some days; none for what cannot be booked online.
    pub(super) async fn free(
        &self,
        here: &Here<'_>,
        from: jiff::civil::Date,
        days: u16,
    ) -> Result<Vec<Slot>, Fault> {
        let staff = self.staff.map(|person| person.id);
        let question = Question {
            service: self.service.id,
            staff,
            from,
            days,
        };
        let (house, ctx) = (here.house, &here.guest.ctx);
        let found = match here.moving {
            Some(moving) => service::free_for(house, ctx, question, moving).await,
            None => service::free_times(house, ctx, question)
                .await
                .map(|times| times.slots.clone()),
        };
        match found {
            Ok(slots) => Ok(slots),
            Err(BookingError::Unknown(_) | BookingError::NotOffered) => Ok(Vec::new()),
            Err(other) => Err(other.into()),
        }
    }

    /// The same at a time, with a person as soon as it makes a difference in price or length: what
    /// is shown before confirming is what is booked. None when nobody is free then.
    pub(super) async fn placed(
        self,
        here: &Here<'a>,
        at: Instant,
    ) -> Result<Option<Placed<'a>>, Fault> {
        let free = self.free(here, here.setup.zone.date(at), 1).await?;
        let mut then = free.iter().filter(|slot| slot.start == at);
        let Some(first) = then.next() else {
            return Ok(None);
        };
        if self.staff.is_some() || !self.varies(here) {
            return Ok(Some(Placed { chosen: self, at }));
        }
        let staff = here.setup.person(first.staff);
        Ok(Some(Placed {
            chosen: Chosen { staff, ..self },
            at,
        }))
    }

    /// Whether it depends on the person how long it takes or what it costs.
    fn varies(&self, here: &Here<'a>) -> bool {
        let offer = |person: &'a Person| {
            Chosen {
                staff: Some(person),
                ..*self
            }
            .offer()
        };
        let own = self.offer();
        here.setup
            .able(self.service)
            .any(|person| offer(person) != own)
    }
}

/// A service, with whom, and when.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) chosen: Chosen<'a>,
    pub(super) at: Instant,
}

/// Reads a time, or says in words why it cannot be taken as written. A day nobody may book is no
/// time at all: neither hours nor taxes are looked up for it.
pub(super) fn start(here: &Here<'_>, text: &str) -> Result<Instant, &'static str> {
    let w = here.w;
    let at = service::start_of(here.setup, text).map_err(|error| match error {
        LocalTimeError::Skipped => w.storefront_time_skipped(),
        LocalTimeError::Twice => w.storefront_time_twice(),
        LocalTimeError::Malformed | LocalTimeError::OffsetMismatch => {
            w.storefront_time_unreadable()
        }
    })?;
    let day = here.setup.zone.date(at);
    if (here.today()..=here.last_day()).contains(&day) {
        Ok(at)
    } else {
        Err(w.storefront_time_gone())
    }
}
