//! A ticket is paid.

use axum::extract::{Path, State};
use domain::{
    ids::TicketId,
    money::Money,
    tax::cash_total,
    till::{Offered, Share, TenderKind, TillError, settle},
};
use platform::house::House;
use sales::{
    SalesError,
    service::{self, Change, Pay, Receipt, Seen, Ticket},
};
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Choice, Faults, Typed},
    respond::{Answer, again, encoded, page, see_other},
};

use super::{asked, fresh_key, key_of, sale_path, say, ticket_id, ticket_path};
use crate::{
    pages::{Chosen, PayPage, Paying},
    words::Words,
};

/// Fields of the page that stay when a tip is chosen.
const KEPT: [&str; 7] = [
    "with",
    "handed",
    "handed_amount",
    "amount",
    "reference",
    "drawer",
    "key",
];

/// How often a tip is written on a ticket that others change at the same time.
const TIP_TRIES: u8 = 5;

/// `GET /app/till/{id}/payment`: what is owed, and what follows from what is chosen.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(form): Query,
) -> Answer {
    let ticket = match service::ticket(&house, &staff.ctx, ticket_id(&id)?).await {
        Ok(ticket) => ticket,
        Err(error) => return say::gone(error),
    };
    if ticket.tally.entries.is_empty() {
        return Ok(see_other(&ticket_path(ticket.id)));
    }
    let mut chosen = read(&staff, &ticket, form);
    // While one still types, nothing is wrong yet.
    chosen.faults = above(Words::new(staff.ctx.locale), chosen.above);
    page(&paying(&house, &staff, &ticket, chosen).await?)
}

/// `POST /app/till/{id}/payment`: pays all that is left, notes a part of it, or takes a part back.
pub(super) async fn pay(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let ticket = match service::ticket(&house, &staff.ctx, ticket_id(&id)?).await {
        Ok(ticket) => ticket,
        // The same press twice, or a lost answer: the sale it made.
        Err(SalesError::AlreadyPaid(invoice)) => return Ok(see_other(&sale_path(invoice))),
        Err(error) => return say::gone(error),
    };
    let mut chosen = read(&staff, &ticket, form);
    if let Ok(undone) = chosen.typed.text("undo").parse::<usize>() {
        if undone < chosen.earlier.len() {
            chosen.earlier.remove(undone);
        }
        chosen.above = !fits(&ticket, &chosen.earlier);
        chosen.faults = above(Words::new(staff.ctx.locale), chosen.above);
        return page(&paying(&house, &staff, &ticket, chosen).await?);
    }
    // Only the button of payment takes money.
    if chosen.typed.text("act") != "pay" {
        return page(&paying(&house, &staff, &ticket, chosen).await?);
    }
    match settled(&staff, &ticket, &mut chosen)? {
        Next::Refused => again(&paying(&house, &staff, &ticket, chosen).await?),
        Next::Part(chosen) => page(&paying(&house, &staff, &ticket, chosen).await?),
        Next::Whole(ask) => take(&house, &staff, (ticket, chosen), ask).await,
    }
}

/// What a press on the button leads to.
enum Next {
    /// Something is wrong in the form.
    Refused,
    /// A part more is paid, the rest is not.
    Part(Chosen),
    /// All of it is paid.
    Whole(Pay),
}

fn settled(staff: &Staff, ticket: &Ticket, chosen: &mut Chosen) -> Result<Next, SalesError> {
    let w = Words::new(staff.ctx.locale);
    if !chosen.faults.is_empty() {
        return Ok(Next::Refused);
    }
    let (due, day) = (ticket.reckoned.due, ticket.reckoned.place.on);
    let earlier = settle(due, &chosen.earlier, day)?;
    if earlier.left > Money::ZERO && chosen.with.is_none() {
        chosen.faults.add("with", w.till_fault_tender());
    }
    if !chosen.faults.is_empty() {
        return Ok(Next::Refused);
    }
    let in_cash = cash_total(earlier.left, day).map_err(TillError::from)?;
    let tenders = if earlier.left == Money::ZERO {
        chosen.earlier.clone()
    } else {
        chosen.tenders(earlier.left, in_cash.total)
    };
    let settlement = match settle(due, &tenders, day) {
        Ok(settlement) => settlement,
        Err(error) => {
            if let Some((field, said)) = say::fault(w, &error.into()) {
                chosen.faults.add(field, said);
            }
            return Ok(Next::Refused);
        }
    };
    if settlement.left > Money::ZERO {
        return Ok(Next::Part(noted(&chosen.typed, tenders, &settlement)));
    }
    let agreed = chosen.typed.text("agreed").parse().ok();
    Ok(Next::Whole(Pay {
        seen: Seen {
            ticket: ticket.id,
            version: chosen.typed.text("version").parse().unwrap_or_default(),
        },
        shown: agreed.map(Money::from_cents),
        tenders,
        receipt: Receipt::None,
        drawer: chosen.typed.text("drawer").parse().ok(),
    }))
}

/// The parts paid so far, each for what it paid; the fields are free for the next.
fn noted(typed: &Typed, tenders: Vec<Offered>, settlement: &domain::till::Settlement) -> Chosen {
    let mut form = Typed::default();
    for field in ["key", "drawer"] {
        form.put(field, typed.text(field));
    }
    let earlier = tenders.into_iter().zip(&settlement.tenders);
    let earlier = earlier.map(|(offered, paid)| Offered {
        share: Share::Of(paid.amount),
        ..offered
    });
    Chosen {
        earlier: earlier.collect(),
        typed: form,
        ..Chosen::default()
    }
}

async fn take(
    house: &House,
    staff: &Staff,
    (ticket, mut chosen): (Ticket, Chosen),
    ask: Pay,
) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let key = key_of(house, &chosen.typed);
    let error = match service::pay(house, &staff.ctx, &key, &ask).await {
        Ok(paid) => return Ok(see_other(&handover_path(paid.invoice))),
        Err(SalesError::AlreadyPaid(invoice)) => return Ok(see_other(&sale_path(invoice))),
        Err(error) => error,
    };
    let Some((field, said)) = say::fault(w, &error) else {
        return say::gone(error);
    };
    chosen.faults.add(field, said);
    if matches!(error, SalesError::OtherBody) {
        chosen.typed.put("key", fresh_key(house));
    }
    let ticket = match service::ticket(house, &staff.ctx, ticket.id).await {
        Ok(ticket) => ticket,
        Err(error) => return say::gone(error),
    };
    again(&paying(house, staff, &ticket, chosen).await?)
}

/// `POST /app/till/{id}/payment/tip`: a tip is written on the ticket, what was chosen stays.
pub(super) async fn tip(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let ticket = match service::ticket(&house, &staff.ctx, ticket_id(&id)?).await {
        Ok(ticket) => ticket,
        Err(error) => return say::gone(error),
    };
    let mut faults = Faults::new();
    let asked = tip_of(Words::new(staff.ctx.locale), &ticket, &form, &mut faults);
    if !faults.is_empty() {
        let mut chosen = read(&staff, &ticket, form);
        chosen.typed.put("tip", "other");
        chosen.faults = faults;
        return again(&paying(&house, &staff, &ticket, chosen).await?);
    }
    if let Some(amount) = asked
        && let Err(error) = write_tip(&house, &staff, ticket.id, amount).await
    {
        return say::gone(error);
    }
    Ok(see_other(&format!(
        "{}/payment?{}",
        ticket_path(ticket.id),
        kept(&form)
    )))
}

/// Writes a tip on a ticket as it stands: what another screen did to it meanwhile stays, and the tip
/// is not lost for it.
pub(super) async fn write_tip(
    house: &House,
    staff: &Staff,
    id: TicketId,
    amount: Money,
) -> Result<(), SalesError> {
    let mut tries = TIP_TRIES;
    loop {
        let ticket = service::ticket(house, &staff.ctx, id).await?;
        let change = Change::SharedTip(amount);
        tries -= 1;
        match service::change(house, &staff.ctx, ticket.seen(), change).await {
            Ok(_) => return Ok(()),
            Err(SalesError::Changed) if tries > 0 => {}
            Err(error) => return Err(error),
        }
    }
}

/// The tip that was chosen; none while an amount of one's own is still to be typed.
pub(super) fn tip_of(
    w: Words,
    ticket: &Ticket,
    form: &Typed,
    faults: &mut Faults,
) -> Option<Money> {
    match form.text("tip") {
        "none" => Some(Money::ZERO),
        "other" if !form.ticked("tip_amount") => None,
        "other" | "amount" => {
            let amount = asked::amount(w, (form, "tip_amount"), faults);
            if amount.is_none() {
                faults.add("tip_amount", w.till_fault_amount());
            }
            amount
        }
        percent => {
            let suggested = ticket.reckoned.suggested.iter();
            let mut suggested = suggested.filter(|tip| tip.percent.to_string() == percent);
            suggested.next().map(|tip| tip.tip)
        }
    }
}

/// What was chosen, as an address.
fn kept(form: &Typed) -> String {
    let fields = KEPT.into_iter().map(|field| (field, form.text(field)));
    let tip = [("tip", form.text("tip"))];
    let tip = tip
        .into_iter()
        .filter(|(_, tip)| ["other", "none"].contains(tip));
    let parts = form.all("paid").iter().map(|paid| ("paid", paid.as_str()));
    let pairs = fields.chain(tip).chain(parts);
    let pairs = pairs.filter(|(_, text)| !text.is_empty());
    let pairs = pairs.map(|(field, text)| format!("{field}={}", encoded(text)));
    pairs.collect::<Vec<_>>().join("&")
}

fn read(staff: &Staff, ticket: &Ticket, typed: Typed) -> Chosen {
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let with = TenderKind::parse(typed.text("with"));
    let picked = typed.text("handed").parse().ok().map(Money::from_cents);
    let by_hand = asked::amount(w, (&typed, "handed_amount"), &mut faults);
    let handed = by_hand.or(picked.filter(|amount| *amount > Money::ZERO));
    let is_cash = with.is_none_or(|kind| kind == TenderKind::Cash);
    let part = if is_cash {
        None
    } else {
        asked::amount(w, (&typed, "amount"), &mut faults)
    };
    // The ticket may have changed meanwhile: what was paid stays to be seen, and is taken back by hand.
    let earlier = asked::parts(&typed);
    let is_above = !fits(ticket, &earlier);
    if is_above {
        faults.add("tender-owed", w.till_fault_parts_above());
    }
    Chosen {
        earlier,
        above: is_above,
        // Whoever picks a sum of cash pays in cash.
        with: with.or(handed.map(|_| TenderKind::Cash)),
        handed,
        part,
        typed,
        faults,
    }
}

/// Whether the parts paid so far are no more than what is due.
fn fits(ticket: &Ticket, parts: &[Offered]) -> bool {
    let (due, day) = (ticket.reckoned.due, ticket.reckoned.place.on);
    settle(due, parts, day).is_ok()
}

fn above(w: Words, is_above: bool) -> Faults {
    let mut faults = Faults::new();
    if is_above {
        faults.add("tender-owed", w.till_fault_parts_above());
    }
    faults
}

async fn paying(
    house: &House,
    staff: &Staff,
    ticket: &Ticket,
    chosen: Chosen,
) -> Result<PayPage, Fault> {
    let settings = service::settings(house, &staff.ctx).await?;
    let paying = Paying {
        staff,
        ticket,
        settings: &settings,
        drawers: drawers(house, staff, (&chosen.typed, &chosen.faults)).await?,
        key: key_of(house, &chosen.typed),
    };
    Ok(PayPage::new(house, paying, chosen)?)
}

/// Drawers to choose from, once it was asked which.
pub(super) async fn drawers(
    house: &House,
    staff: &Staff,
    (typed, faults): (&Typed, &Faults),
) -> Result<Vec<Choice>, SalesError> {
    let chosen = typed.text("drawer");
    if chosen.is_empty() && faults.of("drawer").is_empty() {
        return Ok(Vec::new());
    }
    let open = service::open_drawers(house, &staff.ctx).await?;
    let locale = staff.ctx.locale;
    Ok(open
        .iter()
        .map(|drawer| Choice::of(drawer.id.to_string(), drawer.label(locale), chosen))
        .collect())
}

fn handover_path(invoice: domain::ids::InvoiceId) -> String {
    format!("{}/handover", sale_path(invoice))
}
