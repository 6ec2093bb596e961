//! A drawer is closed: the difference, the float, the report before it is locked.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    drawer::{ClosingFault, GapReason},
    identity::Permission,
    ids::DrawerCountId,
};
use platform::house::House;
use web::{
    door::Staff,
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{PiecesForm, key};
use crate::{
    error::DrawerError,
    pages::GapPage,
    service::{self, Ask, Counted, Report},
    words::Words,
};

/// Longest words about a difference, in characters.
const WORDS_LENGTH_MAX: usize = 200;

/// `GET /app/drawer/counts/{id}/gap`.
pub async fn gap(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let found = match service::counted(&house, &staff.ctx, count_id(&id)?).await {
        Ok(found) => found,
        Err(error) => return elsewhere(&house, &staff, count_id(&id)?, error).await,
    };
    let left = PiecesForm::of("k", &found.proposed);
    let form = (&Typed::default(), left);
    page(&GapPage::new(&house, &staff, &found, (form, Faults::new())))
}

/// What a form that would close a drawer leads to.
pub enum Wished {
    /// The report as it would be; nothing is closed yet.
    Draft(Box<Draft>),
    /// Another page: the form again, or the drawer as it stands now.
    Page(Response),
}

/// A report that is not locked yet, and the form it was asked with.
pub struct Draft {
    /// The report.
    pub report: Report,
    pub(crate) found: Counted,
    pub(crate) typed: Typed,
    pub(crate) key: String,
}

/// Reads the form of a close: the report as it would be, or why there is none; `act=back` goes back a
/// step.
///
/// # Errors
///
/// [`Fault::NotFound`] for a count that is not the shop's.
pub async fn draft(
    house: &House,
    staff: &Staff,
    (id, typed): (&str, Typed),
) -> Result<Wished, Fault> {
    let id = count_id(id)?;
    let found = match service::counted(house, &staff.ctx, id).await {
        Ok(found) => found,
        Err(error) => return elsewhere(house, staff, id, error).await.map(Wished::Page),
    };
    let mut faults = Faults::new();
    let Some(ask) = read(staff, (&found, &typed), &mut faults) else {
        return refill(house, staff, (&found, &typed), faults).map(Wished::Page);
    };
    if typed.text("act") == "back" {
        let form = (&typed, PiecesForm::typed_in("k", &typed));
        return page(&GapPage::new(house, staff, &found, (form, faults))).map(Wished::Page);
    }
    let shown = match service::preview(house, &staff.ctx, &ask).await {
        Ok(report) => {
            let key = key(house, staff, &typed);
            let draft = Draft {
                report,
                found,
                typed,
                key,
            };
            return Ok(Wished::Draft(Box::new(draft)));
        }
        Err(DrawerError::Closing(fault)) => {
            say(staff, (&found, fault), &mut faults);
            refill(house, staff, (&found, &typed), faults)
        }
        Err(error) => elsewhere(house, staff, found.count.id, error).await,
    };
    shown.map(Wished::Page)
}

/// `POST /app/drawer/counts/{id}/closing`: for good.
pub async fn close(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    staff.ctx.may(Permission::KeepDrawer)?;
    let ask = asked(count_id(&id)?, &staff, &typed, &mut Faults::new());
    let Some(ask) = ask else {
        // The form before it refuses this and says why: only a hand could have sent it here.
        return Err(Fault::BadRequest);
    };
    let key = key(&house, &staff, &typed);
    match service::close(&house, &staff.ctx, &ask, &key).await {
        Ok(session) => Ok(see_other(&format!(
            "/app/drawer/sessions/{session}?done=closed"
        ))),
        Err(DrawerError::Closing(_)) => Err(Fault::BadRequest),
        Err(error) => elsewhere(&house, &staff, ask.count, error).await,
    }
}

fn count_id(text: &str) -> Result<DrawerCountId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

/// Back to the drawer, with why the count is no longer the last word.
async fn elsewhere(
    house: &House,
    staff: &Staff,
    count: DrawerCountId,
    error: DrawerError,
) -> Result<Response, Fault> {
    let done = match &error {
        DrawerError::AlreadyClosed => "already-closed",
        DrawerError::Changed => "changed",
        DrawerError::OtherRequest => "other-request",
        _ => return Err(error.into()),
    };
    let drawer = service::drawer_of(house, &staff.ctx, count).await?;
    Ok(see_other(&super::board_of(drawer, done)))
}

fn refill(
    house: &House,
    staff: &Staff,
    (found, typed): (&Counted, &Typed),
    faults: Faults,
) -> Answer {
    let form = (typed, PiecesForm::typed_in("k", typed));
    again(&GapPage::new(house, staff, found, (form, faults)))
}

fn read(staff: &Staff, (found, typed): (&Counted, &Typed), faults: &mut Faults) -> Option<Ask> {
    asked(found.count.id, staff, typed, faults)
}

fn asked(count: DrawerCountId, staff: &Staff, typed: &Typed, faults: &mut Faults) -> Option<Ask> {
    let w = Words::new(staff.ctx.locale);
    let left = PiecesForm::typed_in("k", typed).read(w, faults);
    if typed.text("words").chars().count() > WORDS_LENGTH_MAX {
        let web = web::words::Words::new(w.locale());
        faults.add("words", web.web_fault_too_long(200));
    }
    let ask = Ask {
        count,
        reason: GapReason::parse(typed.text("reason")),
        words: typed.text("words").to_owned(),
        left: left?,
    };
    faults.is_empty().then_some(ask)
}

fn say(staff: &Staff, (found, fault): (&Counted, ClosingFault), faults: &mut Faults) {
    let w = Words::new(staff.ctx.locale);
    match fault {
        ClosingFault::NoReason => faults.add("reason", w.drawer_fault_reason()),
        ClosingFault::MoreThanCounted(one) => {
            let value = ::words::price(w.locale(), one.value());
            let there = i64::from(found.count.pieces.of(one));
            let said = w.drawer_fault_more_than_counted(there, &value);
            faults.add(format!("k{}", one.cents()), said);
        }
        ClosingFault::Amount(_) => faults.add("reason", w.drawer_fault_amount()),
    }
}
