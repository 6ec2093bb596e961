//! Whatever is sold, tipped, paid and credited: each figure is the sum of the documents, reckoned
//! again here from the documents alone, and of the rows it opens.

use std::collections::BTreeMap;

use domain::{
    identity::Role,
    ids::{InvoiceId, StaffId},
    invoicing::Kind,
    locale::{Bilingual, Locale},
    money::Money,
    reports::{Days, Reach},
    tax::{Authority, Kind as TaxKind, Pricing},
    till::{
        CartLine, Count, Discount, Offered, Reduction, RefundAsk, Returned, Share, TenderKind, Tip,
        TipBack, Tips, What, settle,
    },
};
use invoicing::service::{BackTo, Browse, Document, NewCredit, Of, Source};
use jiff::civil::{Date, date};
use platform::ctx::Ctx;
use proptest::{prelude::*, test_runner::TestRunner};
use reports::service::{Asked, Behind};
use tests::{Cast, Engine, Lab, engine};

use super::{NOW, cut, opened};

/// The day that is looked at; the one after it has documents too.
const DAY: Date = date(2026, 3, 9);

/// Something that is rung up.
#[derive(Clone, Debug)]
struct Rung {
    what: usize,
    unit: i64,
    count: u16,
    percent: u32,
    staff: Option<usize>,
}

/// What somebody does.
#[derive(Clone, Debug)]
enum Act {
    /// Sells, with a discount of the whole, tips and a way to pay, so many minutes later; the prices
    /// may hold their taxes.
    Sell {
        holds: bool,
        lines: Vec<Rung>,
        percent: u32,
        tips: [i64; 2],
        pay: usize,
        later: i64,
    },
    /// Credits the n-th invoice: all, a line, or a sum; with its tip or without.
    Credit {
        n: usize,
        ask: usize,
        sum: i64,
        tip: bool,
    },
}

fn rung() -> impl Strategy<Value = Rung> {
    let parts = (
        0..4_usize,
        0..20_000_i64,
        1..4_u16,
        prop_oneof![3 => Just(0), 1 => 1..6_000_u32],
        prop::option::of(0..2_usize),
    );
    parts.prop_map(|(what, unit, count, percent, staff)| Rung {
        what,
        unit,
        count,
        percent,
        staff,
    })
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let sell = (
        prop::collection::vec(rung(), 1..4),
        prop_oneof![3 => Just(0), 1 => 1..3_000_u32],
        [0..2_000_i64, 0..500_i64],
        0..5_usize,
        0..90_i64,
        prop::bool::weighted(0.25),
    );
    let sell = sell.prop_map(|(lines, percent, tips, pay, later, holds)| Act::Sell {
        holds,
        lines,
        percent,
        tips,
        pay,
        later,
    });
    let credit = (0..20_usize, 0..3_usize, 1..3_000_i64, any::<bool>());
    let credit = credit.prop_map(|(n, ask, sum, tip)| Act::Credit { n, ask, sum, tip });
    prop::collection::vec(prop_oneof![3 => sell, 1 => credit], 6..22)
}

fn off(percent: u32) -> Reduction {
    Reduction {
        discount: Discount::Percent(percent),
        reason: "essai".to_owned(),
    }
}

fn line(cast: &Cast, rung: &Rung) -> CartLine {
    let service = What::Service {
        id: cast.keys["services/id"].parse().expect("an id"),
        appointment: None,
    };
    let product = What::Product(cast.keys["products/id"].parse().expect("an id"));
    let (what, kind) = [
        (service, TaxKind::Hair),
        (service, TaxKind::AcupunctureLicensed),
        (product, TaxKind::Goods),
        (What::Custom, TaxKind::ZeroRatedGoods),
    ][rung.what];
    CartLine {
        what,
        name: Bilingual {
            fr: "Essai".to_owned(),
            en: "Trial".to_owned(),
        },
        kind,
        unit: Money::from_cents(rung.unit),
        count: Count::new(rung.count).expect("a count"),
        reduction: off(rung.percent),
        staff: rung.staff.map(|n| cast.people[n].staff),
        includes_haircut: false,
    }
}

fn tenders(pay: usize, due: Money) -> Vec<Offered> {
    let part = Money::from_cents(due.cents() / 3);
    let cash = Offered {
        share: Share::Of(part),
        ..Offered::rest(TenderKind::Cash)
    };
    match pay {
        _ if due == Money::ZERO => Vec::new(),
        0 => vec![Offered::rest(TenderKind::Terminal)],
        1 => vec![Offered::rest(TenderKind::Cash)],
        2 if part > Money::ZERO => vec![cash, Offered::rest(TenderKind::Debit)],
        3 if part > Money::ZERO => vec![cash],
        _ => Vec::new(),
    }
}

/// Issues the invoice of a sale, paid as it says.
async fn sell(lab: &Lab, cast: &Cast, act: &Act) -> InvoiceId {
    let Act::Sell {
        holds,
        lines,
        percent,
        tips,
        pay,
        later,
    } = act
    else {
        panic!("a sale")
    };
    let then = lab.house.clock.now().plus_minutes(*later).timestamp();
    lab.clock_to(&then.strftime("%Y-%m-%dT%H:%MZ").to_string());
    let ctx = lab.house.system(cast.tenant, "test");
    let mut new = cut(lab, cast, 0).await;
    new.locale = Locale::En;
    new.cart.lines = lines.iter().map(|rung| line(cast, rung)).collect();
    new.cart.reduction = off(*percent);
    if *holds {
        new.cart.pricing = Pricing::TaxIncluded;
    }
    let given = tips.iter().zip(&cast.people).map(|(cents, person)| Tip {
        staff: person.staff,
        amount: Money::from_cents(*cents),
    });
    new.tips = Tips::new(given).expect("tips");
    let mut tx = lab.house.db.write(&ctx).await.expect("a transaction");
    let place = invoicing::service::place_of_sale(&tx, &ctx, new.location).await;
    let place = place.expect("a place");
    let due = new.cart.due(place, &new.tips).expect("a total");
    let paid = settle(due, &tenders(*pay, due), place.on);
    new.paid = paid.expect("is paid").tenders;
    let one = invoicing::service::issue_in(&mut tx, &lab.house, &ctx, new).await;
    tx.commit().await.expect("is kept");
    one.expect("an invoice").id
}

async fn perform(lab: &Lab, cast: &Cast, act: &Act, issued: &mut Vec<InvoiceId>) {
    let ctx: Ctx = lab.house.system(cast.tenant, "test");
    match act {
        Act::Sell { .. } => issued.push(sell(lab, cast, act).await),
        Act::Credit { n, ask, sum, tip } if !issued.is_empty() => {
            let invoice = issued[n % issued.len()];
            let line = Returned { line: 0, count: 1 };
            let ask = match ask {
                0 => RefundAsk::All,
                1 => RefundAsk::Lines(vec![line]),
                _ => RefundAsk::Amount(Money::from_cents(*sum)),
            };
            let paid = document(lab, cast, invoice).await.paid;
            let new = NewCredit {
                invoice,
                ask,
                tip: if *tip { TipBack::All } else { TipBack::Nothing },
                reason: "essai".to_owned(),
                back_to: if paid > Money::ZERO {
                    BackTo::InProportion
                } else {
                    BackTo::Nothing
                },
                source: Source {
                    kind: "refund",
                    id: invoice.uuid(),
                },
            };
            let mut tx = lab.house.db.write(&ctx).await.expect("a transaction");
            // More than remains is refused, and nothing is kept of it.
            let credit = invoicing::service::credit_in(&mut tx, &lab.house, &ctx, new).await;
            if credit.is_ok() {
                tx.commit().await.expect("is kept");
            }
        }
        Act::Credit { .. } => {}
    }
}

async fn document(lab: &Lab, cast: &Cast, id: InvoiceId) -> Document {
    let ctx = lab.house.system(cast.tenant, "test");
    invoicing::service::view(&lab.house, &ctx, id)
        .await
        .expect("a document")
}

async fn documents(lab: &Lab, cast: &Cast) -> Vec<Document> {
    let ctx = lab.house.system(cast.tenant, "test");
    let list = invoicing::service::list(&lab.house, &ctx, &Browse::default()).await;
    let list = list.expect("a list");
    assert!(list.older.is_none(), "one page holds them all");
    let mut found = Vec::new();
    for slip in list.slips {
        found.push(document(lab, cast, slip.id).await);
    }
    found
}

/// Every figure by its code, from the documents and nothing else.
fn reckoned(documents: &[Document]) -> BTreeMap<String, i64> {
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    let mut add = |code: String, amount: Money| *sums.entry(code).or_default() += amount.cents();
    for one in documents {
        let is_invoice = one.kind == Kind::Invoice;
        let hour = one.zone.wall(one.issued_at).hour();
        add("net".into(), one.subtotal);
        add(format!("hour:{hour}"), one.subtotal);
        add(
            if is_invoice { "invoices" } else { "refunds" }.into(),
            one.subtotal,
        );
        let owed = one.total.cents() + one.tip.cents() + one.rounding.cents();
        add("left".into(), Money::from_cents(one.paid.cents() - owed));
        for line in &one.lines {
            // Of prices that hold their taxes, what is sold is told before them.
            let gross = match one.pricing {
                Pricing::TaxExcluded => line.sold.unit.cents() * i64::from(line.quantity),
                _ => line.net.cents(),
            };
            if is_invoice {
                let sort = match line.sold.what {
                    What::Service { .. } => "service",
                    What::Product(_) => "product",
                    What::Custom | What::Fee(_) => "custom",
                };
                add(format!("sold:{sort}"), Money::from_cents(gross));
                let discount = line.net.cents() - gross;
                add("discounts".into(), Money::from_cents(discount));
            }
            add(format!("status:{}", line.status.code()), line.net);
            let staff = line.sold.staff.map(|id: StaffId| id.to_string());
            add(format!("by:{}", staff.unwrap_or("nobody".into())), line.net);
        }
        for tax in &one.taxes {
            let to = Authority::of(tax.tax, one.seller.province, one.province);
            add("taxes".into(), tax.amount);
            add(format!("authority:{}", to.code()), tax.amount);
            let key = (tax.tax.code(), tax.rate_thousandths, &tax.number);
            add(format!("tax:{}:{}:{}", key.0, key.1, key.2), tax.amount);
        }
        for paid in &one.payments {
            add("received".into(), paid.amount);
            add(format!("tender:{}", paid.kind.code()), paid.amount);
            add("rounding".into(), paid.rounding);
            if !is_invoice {
                add("returned".into(), paid.amount);
            }
        }
        for tip in &one.tips {
            add("tips".into(), tip.amount);
            add(format!("tips:{}", tip.staff), tip.amount);
        }
    }
    sums
}

/// What a page shows: each figure's code with what is written on its link.
fn shown(html: &str) -> Vec<(String, String)> {
    let links = html.split("<a href=\"/app/reports/day/rows?").skip(1);
    let read = links.map(|link| {
        let (address, rest) = link.split_once("\">").expect("an address ends");
        let (_, code) = address.split_once("of=").expect("a figure");
        let (said, _) = rest.split_once("</a>").expect("a link ends");
        (decoded(code), said.to_owned())
    });
    read.collect()
}

fn decoded(code: &str) -> String {
    code.replace("%3A", ":").replace("%20", " ")
}

async fn adds_up(acts: &[Act]) {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let mut issued = Vec::new();
    for act in acts {
        perform(&lab, &cast, act, &mut issued).await;
    }
    lab.clock_to(NOW);
    let documents = documents(&lab, &cast).await;
    for (reach, asked) in [(Reach::Day, "day"), (Reach::Week, "week")] {
        let days = Days::around(reach, DAY);
        let theirs = documents.iter().filter(|one| days.holds(one.business_date));
        let theirs: Vec<Document> = theirs.cloned().collect();
        let sums = reckoned(&theirs);
        let of = |code: &str| sums.get(code).copied().unwrap_or_default();
        // The laws of the sums.
        let total =
            |what: fn(&Document) -> Money| theirs.iter().map(|d| what(d).cents()).sum::<i64>();
        assert_eq!(of("taxes"), total(|one| one.tax));
        assert_eq!(of("tips"), total(|one| one.tip));
        assert_eq!(of("rounding"), total(|one| one.rounding));
        let owed = total(|one| one.total) + of("tips") + of("rounding");
        assert_eq!(of("received") - of("left"), owed);
        rows_are_the_sums(
            &lab,
            &cast,
            (
                Asked {
                    reach,
                    day: Some(DAY),
                },
                &sums,
            ),
        )
        .await;
        let path = format!("/app/reports/day?date={DAY}&reach={asked}");
        let html = opened(&lab, &cast, &path).await.text;
        let shown = shown(&html);
        for (code, said) in &shown {
            // Visits and drawers are no documents.
            if Of::parse(code).is_some() {
                let sum = Money::from_cents(of(code));
                assert_eq!(said, &words::money(Locale::Fr, sum), "{code} of {reach:?}");
            }
        }
        for code in ["net", "received", "taxes", "authority:RQ", "sold:service"] {
            assert!(shown.iter().any(|(found, _)| found == code), "{code}");
        }
    }
}

async fn rows_are_the_sums(lab: &Lab, cast: &Cast, of: (Asked, &BTreeMap<String, i64>)) {
    let ctx = lab.house.system(cast.tenant, "test");
    for (code, cents) in of.1 {
        let known = Of::parse(code).map(|of| of.code());
        assert_eq!(known.as_ref(), Some(code));
        let rows = reports::service::rows(&lab.house, &ctx, (of.0, code)).await;
        match rows.expect("rows").behind {
            Behind::Documents(_, sum) => assert_eq!(sum.cents(), *cents, "{code}"),
            Behind::Visits(_) | Behind::Gaps(..) => panic!("{code} is of documents"),
        }
    }
}

#[test]
fn every_figure_is_the_sum_of_the_documents_and_of_the_rows_it_opens() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let cases = if engine() == Engine::Sqlite { 12 } else { 4 };
    let mut runner = TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: None,
        max_shrink_iters: 20,
        ..ProptestConfig::default()
    });
    let run = runner.run(&acts(), |acts| {
        runtime.block_on(adds_up(&acts));
        Ok(())
    });
    run.expect("every figure adds up");
}

#[tokio::test]
async fn the_figures_of_a_reading_are_those_of_one_moment() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let ctx = lab.house.system(cast.tenant, "test");
    let days = Days::around(Reach::Day, DAY);
    let tx = lab.house.db.read(&ctx).await.expect("a transaction");
    let before = invoicing::service::takings(&tx, &ctx, days).await;
    super::sell(&lab, &cast, cut(&lab, &cast, 6000).await).await;
    let after = invoicing::service::takings(&tx, &ctx, days).await;
    assert_eq!(before.expect("sums"), after.expect("sums"));
    drop(tx);
    let tx = lab.house.db.read(&ctx).await.expect("a transaction");
    let then = invoicing::service::takings(&tx, &ctx, days).await;
    assert_eq!(then.expect("sums").count(Kind::Invoice), 2);
    assert!(cast.people.iter().any(|person| person.role == Role::Owner));
}
