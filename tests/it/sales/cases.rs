//! The tax table through the checkout: rung up, paid, invoiced and given back by the use cases.
//!
//! All of its 103 cases. A fee that is kept is that of a visit that was missed; a quantity that is
//! not whole is one line at its price.

use std::collections::HashMap;

use domain::{
    booking::Status,
    money::Money,
    province::Province,
    tax::{Kind, Pricing, Quantity},
    till::{
        Count, Discount, LineNumber, Offered, Reduction, RefundAsk, Returned, Share, TenderKind,
        Tip,
    },
};
use invoicing::service::{BackTo, Document};
use platform::ctx::Ctx;
use sales::{
    SalesError,
    service::{Change, GoesBack, LineChange, NewLine, Opening, Paid, Pay, Receipt, Refund, Ticket},
};
use serde_json::Value;
use tests::{Lab, Shop, Spec, at};

use super::{cents, document, id_text, with_drawer};

const CASES: &str = include_str!("../../../crates/domain/data/tax-cases.json");
/// Registered long before the first case.
const REGISTERED: &str = "UPDATE legal_entities SET gst_registered_on = '2000-01-01',
    qst_number = '1234567890 TQ0001', qst_registered_on = '2000-01-01',
    pst_number = 'PST-1234-5678', pst_registered_on = '2000-01-01'";
/// A small supplier charges no federal tax and no QST; a province's own has no such rule.
const SMALL: &str = "UPDATE legal_entities SET gst_number = NULL, gst_registered_on = NULL,
    qst_number = NULL, qst_registered_on = NULL, pst_number = 'PST-1234-5678',
    pst_registered_on = '2000-01-01'";

fn amount(value: &Value, key: &str) -> Money {
    cents(value[key].as_i64().unwrap_or(0))
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// A shop in each province, for those who are registered and those who are not.
struct Shops {
    lab: Lab,
    of: HashMap<String, Shop>,
}

impl Shops {
    async fn of(&mut self, case: &Value) -> &Shop {
        let registered = case["registered"].as_bool() != Some(false);
        let code = text(case, "province");
        let key = format!("{code}-{registered}");
        if !self.of.contains_key(&key) {
            let province = Province::parse(code).expect("a province");
            let slug = format!("cas-{}", key.to_lowercase());
            let spec = Spec {
                province,
                zone: province.zones()[0],
                ..Spec::salon(Box::leak(slug.into_boxed_str()))
            };
            let shop = self.lab.shop(spec).await;
            let tenant = id_text(shop.tenant.uuid());
            let set = if registered { REGISTERED } else { SMALL };
            self.lab
                .sql(&format!("{set} WHERE tenant_id = {tenant}"))
                .await;
            with_drawer(&self.lab, &shop.system(&self.lab)).await;
            self.of.insert(key.clone(), shop);
        }
        &self.of[&key]
    }
}

/// The system at noon or so of a day.
fn on(lab: &Lab, shop: &Shop, day: &str) -> Ctx {
    lab.house.clock.set(at(&format!("{day}T17:00Z")));
    shop.system(lab)
}

fn reduction(off: Money) -> Reduction {
    Reduction {
        discount: Discount::Amount(off),
        reason: "Cas".to_owned(),
    }
}

/// One line, and what is said of it.
fn changes_of(number: u16, line: &Value) -> Vec<Change> {
    let kind = match text(line, "kind") {
        "tip_mandatory" => text(line, "as_kind"),
        kind => kind,
    };
    let (unit, quantity) = (amount(line, "unit_price_cents"), text(line, "qty"));
    let whole = quantity.parse().ok().and_then(Count::new);
    let price = match whole {
        Some(_) => unit,
        None => by_the_part(unit, quantity),
    };
    let new = NewLine::Custom {
        name: text(line, "kind").to_owned(),
        kind: Kind::parse(kind).expect("a kind"),
        price,
        staff: None,
    };
    let mut changes = vec![Change::Add(new)];
    let mut more = |change| changes.push(Change::Line(LineNumber(number), change));
    more(LineChange::Count(whole.unwrap_or(Count::ONE)));
    let off = amount(line, "line_discount_cents");
    if off > Money::ZERO {
        more(LineChange::Discount(reduction(off)));
    }
    more(LineChange::Haircut(
        line["includes_haircut"].as_bool() == Some(true),
    ));
    changes
}

/// An hour and a half at ninety dollars.
fn by_the_part(unit: Money, quantity: &str) -> Money {
    let line = domain::tax::Line {
        quantity: Quantity::parse(quantity).expect("a quantity"),
        ..domain::tax::Line::one(Kind::Hair, unit)
    };
    line.net().expect("a price")
}

/// The lines of a case on a ticket, its tips beside them.
async fn rung_up(lab: &Lab, (shop, ctx): (&Shop, &Ctx), case: &Value, key: &str) -> Ticket {
    let all = case[key].as_array().expect("lines");
    let is_tip = |line: &&Value| text(line, "kind") == "tip_voluntary";
    let lines = (1_u16..).zip(all.iter().filter(|line| !is_tip(line)));
    let pricing = Pricing::parse(text(case, "price_mode")).expect("a pricing");
    let mut changes = vec![Change::Pricing(pricing)];
    changes.extend(lines.flat_map(|(n, line)| changes_of(n, line)));
    let tips = all.iter().filter(is_tip).map(|line| Tip {
        staff: shop.staff("Nadia"),
        amount: amount(line, "unit_price_cents"),
    });
    changes.push(Change::Tips(tips.collect()));
    let off = amount(case, "invoice_discount_cents");
    if off > Money::ZERO {
        changes.push(Change::Discount(reduction(off)));
    }
    let opened = sales::service::open(&lab.house, ctx, Opening::Counter).await;
    let seen = opened.expect("a ticket").seen();
    let ticket = sales::service::change_all(&lab.house, ctx, seen, changes).await;
    ticket.expect("is rung up")
}

fn offered(tender: &Value) -> Offered {
    let kind = match text(tender, "tender") {
        "cash" | "cash_rest" => TenderKind::Cash,
        "card" | "card_rest" => TenderKind::Terminal,
        _ => TenderKind::Other,
    };
    let share = match text(tender, "tender") {
        "cash_rest" | "card_rest" => Share::Rest,
        _ => Share::UpTo(amount(tender, "requested_cents")),
    };
    Offered {
        share,
        ..Offered::rest(kind)
    }
}

async fn paid(
    lab: &Lab,
    ctx: &Ctx,
    ticket: &Ticket,
    tenders: Vec<Offered>,
) -> Result<Paid, SalesError> {
    let ask = Pay {
        seen: ticket.seen(),
        shown: Some(ticket.reckoned.due),
        tenders,
        receipt: Receipt::None,
        drawer: None,
    };
    let key = ticket.id.to_string();
    sales::service::pay(&lab.house, ctx, &key, &ask).await
}

/// The taxes of a document are those of the case; one that is not charged is zero there.
fn bears(found: &Document, expected: &Value, id: &str) {
    let taxes = expected["taxes_cents"].as_object().expect("taxes");
    for (code, said) in taxes {
        let line = found.taxes.iter().find(|line| line.tax.code() == code);
        let borne = line.map_or(0, |line| line.amount.cents());
        assert_eq!(borne, said.as_i64().expect("cents"), "{id} {code}");
    }
    assert_eq!(found.tax, amount(expected, "tax_total_cents"), "{id}");
}

async fn sells(lab: &Lab, shop: &Shop, (case, expected): (&Value, &Value)) {
    let ctx = on(lab, shop, text(case, "date"));
    let ticket = rung_up(lab, (shop, &ctx), case, "lines").await;
    is_paid_as(lab, (&ctx, &ticket), (case, expected)).await;
}

/// The fee of a visit of that day that was missed, of a service of the case's kind.
async fn keeps_a_fee(lab: &Lab, shop: &Shop, (case, expected): (&Value, &Value)) {
    let day = text(case, "date");
    let ctx = on(lab, shop, day);
    let contact = clients::service::Contact {
        name: domain::contact::PersonName::parse("Ada Tremblay").expect("a name"),
        email: domain::contact::EmailAddress::parse("ada@courriel.example").ok(),
        phone: None,
        locale: domain::locale::Locale::Fr,
        source: clients::service::Source::Desk,
    };
    let ask = booking::service::Ask {
        service: shop.service("Coupe"),
        staff: Some(shop.staff("Nadia")),
        start: at(&format!("{day}T18:30Z")),
        who: booking::service::Who::Contact(contact),
        consents: Vec::new(),
    };
    let visit = booking::service::book(&lab.house, &ctx, ask).await;
    let visit = visit.expect("is booked").id;
    let line = &case["lines"][0];
    let (kind, of) = (text(line, "kind"), id_text(visit.uuid()));
    lab.sql(&format!(
        "UPDATE appointments SET tax_kind = '{kind}' WHERE id = {of}"
    ))
    .await;
    lab.house.clock.set(at(&format!("{day}T20:30Z")));
    let ctx = shop.system(lab);
    booking::service::mark(&lab.house, &ctx, visit, Status::Missed)
        .await
        .expect("is missed");
    let fee = Opening::Fee(visit, amount(line, "unit_price_cents"));
    let ticket = sales::service::open(&lab.house, &ctx, fee).await;
    is_paid_as(lab, (&ctx, &ticket.expect("a ticket")), (case, expected)).await;
}

/// The totals of a ticket, its payment and its invoice are those of the case.
async fn is_paid_as(lab: &Lab, (ctx, ticket): (&Ctx, &Ticket), (case, expected): (&Value, &Value)) {
    let id = text(case, "id");
    assert_eq!(ticket.reckoned.due, amount(expected, "total_cents"), "{id}");
    let in_cash = ticket.reckoned.in_cash;
    assert_eq!(in_cash.total, amount(expected, "cash_total_cents"), "{id}");
    assert_eq!(
        in_cash.rounding,
        amount(expected, "cash_rounding_cents"),
        "{id}"
    );
    if let Some(said) = expected["suggestions"].as_array() {
        let said: Vec<Money> = said.iter().map(|tip| amount(tip, "tip_cents")).collect();
        assert_eq!(
            ticket.reckoned.suggested.map(|tip| tip.tip).to_vec(),
            said,
            "{id}"
        );
    }
    let tenders = match case["tenders"].as_array() {
        Some(tenders) => tenders.iter().map(offered).collect(),
        None if ticket.reckoned.due == Money::ZERO => Vec::new(),
        None => vec![Offered::rest(TenderKind::Cash)],
    };
    let left = amount(expected, "balance_due_cents");
    let said = paid(lab, ctx, ticket, tenders).await;
    if left > Money::ZERO {
        assert!(
            matches!(said, Err(SalesError::LeftToPay(of)) if of == left),
            "{id}: {said:?}"
        );
        return;
    }
    let said = said.unwrap_or_else(|error| panic!("{id}: {error:?}"));
    let found = document(lab, ctx, said.invoice).await;
    let of_lines = Money::sum(found.lines.iter().map(|line| line.net));
    assert_eq!(of_lines, Ok(found.subtotal), "{id}");
    let subtotal = found.subtotal.plus(found.tip).expect("a sum");
    assert_eq!(subtotal, amount(expected, "subtotal_cents"), "{id}");
    assert_eq!(found.balance(), Ok(Money::ZERO), "{id}");
    bears(&found, expected, id);
    if let Some(said) = expected["tenders"].as_array() {
        let said: Vec<_> = said.iter().map(|one| amount(one, "amount_cents")).collect();
        let paid: Vec<_> = found.payments.iter().map(|one| one.amount).collect();
        assert_eq!(paid, said, "{id}");
    }
}

/// What comes back: of each line, what the client does not keep.
fn back_of(case: &Value) -> RefundAsk {
    let lines = |key: &str| case[key].as_array().cloned().unwrap_or_default();
    let kept = lines("remaining_lines");
    let count = |line: &Value| text(line, "qty").parse::<u16>().expect("a count");
    let same = |one: &Value, other: &Value| {
        one["kind"] == other["kind"] && one["unit_price_cents"] == other["unit_price_cents"]
    };
    let back = lines("original_lines")
        .into_iter()
        .enumerate()
        .map(|(at, line)| {
            let kept = kept
                .iter()
                .find(|other| same(other, &line))
                .map_or(0, &count);
            Returned {
                line: at,
                count: count(&line) - kept,
            }
        });
    RefundAsk::Lines(back.filter(|back| back.count > 0).collect())
}

async fn comes_back(lab: &Lab, shop: &Shop, (case, expected): (&Value, &Value)) {
    let id = text(case, "id");
    let ctx = on(lab, shop, text(case, "original_date"));
    let ticket = rung_up(lab, (shop, &ctx), case, "original_lines").await;
    let sold = paid(lab, &ctx, &ticket, vec![Offered::rest(TenderKind::Cash)]).await;
    let ask = Refund {
        invoice: sold.expect("is sold").invoice,
        ask: back_of(case),
        tip: domain::till::TipBack::Nothing,
        reason: "Cas".to_owned(),
        back_to: BackTo::InProportion,
        goods: GoesBack::Nowhere,
        drawer: None,
        receipt: Receipt::None,
    };
    let ctx = on(lab, shop, text(case, "date"));
    let back = sales::service::refund(&lab.house, &ctx, id, &ask).await;
    let back = back.unwrap_or_else(|error| panic!("{id}: {error:?}"));
    let note = document(lab, &ctx, back.note).await;
    assert_eq!(note.total, amount(expected, "total_cents"), "{id}");
    assert_eq!(note.subtotal, amount(expected, "subtotal_cents"), "{id}");
    let in_cash = back.cash.negated().expect("an amount");
    assert_eq!(in_cash, amount(expected, "cash_total_cents"), "{id}");
    bears(&note, expected, id);
}

#[tokio::test]
async fn every_case_passes_through_the_till() {
    let table: Value = serde_json::from_str(CASES).expect("cases");
    let mut shops = Shops {
        lab: Lab::at("2008-01-01T17:00Z").await,
        of: HashMap::new(),
    };
    let mut rung = 0;
    for case in table["cases"].as_array().expect("cases") {
        let both = (&case["input"], &case["expected"]);
        let shop = shops.of(both.0).await.clone();
        match text(both.0, "mode") {
            "sale" | "tip_suggestion" => sells(&shops.lab, &shop, both).await,
            "forfeit" => keeps_a_fee(&shops.lab, &shop, both).await,
            _ => comes_back(&shops.lab, &shop, both).await,
        }
        rung += 1;
    }
    assert_eq!(rung, 103);
}
