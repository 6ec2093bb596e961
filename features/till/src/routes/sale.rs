//! A sale, and what comes back of it.

use axum::extract::{Path, State};
use domain::{
    identity::Permission,
    money::Money,
    till::{RefundAsk, Returned, TipBack},
};
use invoicing::service::{BackTo, Document};
use platform::house::House;
use sales::{
    SalesError,
    service::{self, GoesBack, Receipt, Refund, Remaining},
};
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{asked, invoice_id, key_of, payment::drawers, sale_path, say};
use crate::{
    pages::{Back, SalePage},
    words::Words,
};

/// `GET /app/till/sales/{id}`: the sale; what is ticked is reckoned.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(form): Query,
) -> Answer {
    let sale = Sale::find(&house, &staff, &id).await?;
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let told = match (form.text("told"), form.text("note")) {
        ("paid", _) => w.till_fault_paid().to_owned(),
        (_, note) if !note.is_empty() => sale.refunded(w, note),
        _ => String::new(),
    };
    // While one still chooses, nothing is wrong yet.
    let ask = sale.refund(w, &form, &mut faults);
    page(
        &sale
            .page(&house, &staff, (ask, form, told), Faults::new())
            .await?,
    )
}

/// `POST /app/till/sales/{id}/refund`: gives back what is ticked, once however often it is pressed.
pub(super) async fn refund(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    mut form: Typed,
) -> Answer {
    staff.ctx.may(Permission::CreditInvoices)?;
    let sale = Sale::find(&house, &staff, &id).await?;
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let ask = sale.refund(w, &form, &mut faults);
    // Without a script the sums are asked for by a button: by POST, for the reason may be of health.
    if form.text("act") == "reckon" {
        let shown = (ask, form, String::new());
        return page(&sale.page(&house, &staff, shown, faults).await?);
    }
    if form.text("reason").trim().is_empty() {
        faults.add("reason", w.till_fault_reason());
    }
    let whole = ask.clone().filter(|_| faults.is_empty());
    let Some(ask) = whole else {
        let page = sale.page(&house, &staff, (ask, form, String::new()), faults);
        return again(&page.await?);
    };
    match give_back(&house, &staff, &form, &ask).await {
        Ok(note) => Ok(see_other(&format!(
            "{}?note={note}",
            sale_path(sale.document.id)
        ))),
        Err(error) => {
            let Some((field, said)) = refused(w, &error) else {
                return say::gone(error);
            };
            faults.add(field, said);
            if matches!(error, SalesError::OtherBody) {
                form.put("key", "");
            }
            // Something may have come back meanwhile.
            let sale = Sale::find(&house, &staff, &id).await?;
            let page = sale.page(&house, &staff, (Some(ask), form, String::new()), faults);
            again(&page.await?)
        }
    }
}

/// The sum is what the button carried, or it is said anew.
async fn give_back(
    house: &House,
    staff: &Staff,
    form: &Typed,
    ask: &Refund,
) -> Result<domain::ids::InvoiceId, SalesError> {
    let key = key_of(house, form);
    let agreed = form.text("agreed").parse::<i64>().ok();
    if let Some(agreed) = agreed.filter(|_| !is_whole(form)) {
        let preview = service::preview_refund(house, &staff.ctx, ask).await;
        let total = preview.map(|preview| preview.refund.total.plus(preview.tip));
        if let Ok(Ok(total)) = total
            && total != Money::from_cents(agreed)
        {
            return Err(SalesError::OtherTotal(total));
        }
    }
    let refunded = service::refund(house, &staff.ctx, &key, ask).await?;
    Ok(refunded.note)
}

fn refused(w: Words, error: &SalesError) -> Option<(&'static str, String)> {
    match error {
        SalesError::OtherTotal(total) => Some(("amount", w.till_fault_refund_changed(*total))),
        error => say::fault(w, error).map(|(field, said)| match field {
            "tender-owed" => ("amount", said),
            field => (field, said),
        }),
    }
}

/// Whether all of a sale that was a mistake is asked back, whatever is ticked.
fn is_whole(form: &Typed) -> bool {
    form.text("whole") == "yes"
}

/// A sale, and what may still come back of it where the person may give something back.
struct Sale {
    document: Document,
    remaining: Option<Remaining>,
}

impl Sale {
    /// The sale, for whoever opens it: that they did is logged.
    async fn find(house: &House, staff: &Staff, id: &str) -> Result<Sale, Fault> {
        let id = invoice_id(id)?;
        let document = invoicing::service::view(house, &staff.ctx, id).await?;
        if staff.may(Permission::CreditInvoices) {
            let remaining = match service::remaining(house, &staff.ctx, id).await {
                Ok(remaining) => remaining,
                // A credit note is no sale.
                Err(SalesError::Invoice(_)) => return Err(Fault::NotFound),
                Err(error) => return Err(error.into()),
            };
            return Ok(Sale {
                document: remaining.invoice.clone(),
                remaining: Some(remaining),
            });
        }
        Ok(Sale {
            document,
            remaining: None,
        })
    }

    /// What is asked back of what was sold; none when nothing is, or it has faults.
    fn ask(
        &self,
        w: Words,
        (form, tip): (&Typed, TipBack),
        faults: &mut Faults,
    ) -> Option<RefundAsk> {
        let remaining = self.remaining.as_ref()?;
        if let Some(amount) = asked::amount(w, (form, "amount"), faults) {
            return Some(RefundAsk::Amount(amount));
        }
        let ticked = form.all("line").iter().filter_map(|at| at.parse().ok());
        let counts = ticked.filter_map(|line: usize| {
            let left = *remaining.counts.get(line)?;
            let count = self.count(w, (form, line, left), faults);
            Some(count.map(|count| Returned { line, count }))
        });
        let back: Option<Vec<Returned>> = counts.collect::<Vec<_>>().into_iter().collect();
        let mut back = back?;
        back.retain(|back| back.count > 0);
        if back.is_empty() && tip != TipBack::Nothing {
            return Some(RefundAsk::Nothing);
        }
        if back.is_empty() {
            faults.add("amount", w.till_fault_nothing_back());
            return None;
        }
        Some(RefundAsk::Lines(back))
    }

    /// How many of a line come back: all that may where nothing is typed, none where it cannot be read.
    fn count(
        &self,
        w: Words,
        (form, line, left): (&Typed, usize, u16),
        faults: &mut Faults,
    ) -> Option<u16> {
        let field = format!("count-{line}");
        let typed = form.text(&field);
        if typed.is_empty() {
            // Of a line that came back already, the same press twice: it is told what it did.
            let all = self.document.lines.get(line);
            let all = all.map_or(0, |line| line.quantity);
            return Some(if left > 0 { left } else { all });
        }
        let count = typed.parse().ok();
        if count.is_none() {
            faults.add(field, w.till_fault_quantity());
        }
        count
    }

    /// The refund that the form asks for; none when it asks for nothing, or has faults.
    fn refund(&self, w: Words, form: &Typed, faults: &mut Faults) -> Option<Refund> {
        let whole = is_whole(form);
        let tip = asked::amount(w, (form, "tip"), faults);
        let tip = tip.map_or(TipBack::Nothing, TipBack::Of);
        let (ask, tip, back_to) = if whole {
            (RefundAsk::All, TipBack::All, BackTo::InProportion)
        } else {
            let ask = self.ask(w, (form, tip), faults)?;
            (ask, tip, self.back_to(w, form, faults))
        };
        let goods = if whole || form.ticked("goods") {
            GoesBack::ToTheShelf
        } else {
            GoesBack::Nowhere
        };
        Some(Refund {
            invoice: self.document.id,
            ask,
            tip,
            reason: form.text("reason").to_owned(),
            back_to,
            goods,
            drawer: form.text("drawer").parse().ok(),
            receipt: Receipt::None,
        })
    }

    /// To which payments: as typed beside them, or in proportion where nothing is.
    fn back_to(&self, w: Words, form: &Typed, faults: &mut Faults) -> BackTo {
        let payments = 0..self.document.payments.len();
        let names: Vec<String> = payments.map(|at| format!("to-{at}")).collect();
        if names.iter().all(|name| form.text(name).trim().is_empty()) {
            return BackTo::InProportion;
        }
        let share = |name: &String| {
            let text = form.text(name).trim();
            if text.is_empty() {
                return Ok(Money::ZERO);
            }
            words::typed::money(text).map_err(|_| ())
        };
        let shares: Result<Vec<Money>, ()> = names.iter().map(share).collect();
        let shares = faults.take("back-to", shares, |()| w.till_fault_amount().to_owned());
        BackTo::Chosen(shares.unwrap_or_default())
    }

    async fn page(
        &self,
        house: &House,
        staff: &Staff,
        (ask, typed, told): (Option<Refund>, Typed, String),
        faults: Faults,
    ) -> Result<SalePage, Fault> {
        let settings = service::settings(house, &staff.ctx).await?;
        let preview = match ask {
            Some(ask) => service::preview_refund(house, &staff.ctx, &ask).await.ok(),
            None => None,
        };
        let back = Back {
            remaining: self.remaining.clone(),
            preview,
            drawers: drawers(house, staff, (&typed, &faults)).await?,
            key: key_of(house, &typed),
            typed,
            faults,
            told,
        };
        Ok(SalePage::new(
            (house, staff),
            (&self.document, &settings),
            back,
        )?)
    }

    fn refunded(&self, w: Words, note: &str) -> String {
        let found = self
            .document
            .corrections
            .iter()
            .find(|of| of.id.to_string() == note);
        found.map_or_else(String::new, |of| w.till_refunded(of.number.to_string()))
    }
}
