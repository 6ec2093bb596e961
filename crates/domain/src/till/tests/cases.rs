//! The cases of the tax table, rung up: a cart gives the same totals, tenders and refunds.

use serde_json::Value;

use super::*;

const CASES: &str = include_str!("../../../data/tax-cases.json");

/// A line the till has a shape for: whole pieces of a kind.
fn rung(line: &Value) -> Option<CartLine> {
    let kind = match line["kind"].as_str()? {
        "tip_mandatory" => line["as_kind"].as_str()?,
        kind => kind,
    };
    let count = line["qty"].as_str()?.parse().ok().and_then(Count::new)?;
    let off = line["line_discount_cents"].as_i64().unwrap_or(0);
    Some(CartLine {
        count,
        reduction: Reduction {
            discount: Discount::Amount(cents(off)),
            reason: String::new(),
        },
        includes_haircut: line["includes_haircut"].as_bool().unwrap_or(false),
        ..super::line(Kind::parse(kind)?, line["unit_price_cents"].as_i64()?, 1)
    })
}

fn carted(input: &Value, key: &str) -> Option<Cart> {
    let lines = input[key].as_array()?.iter().map(rung);
    let off = input["invoice_discount_cents"].as_i64().unwrap_or(0);
    Some(Cart {
        lines: lines.collect::<Option<Vec<_>>>()?,
        reduction: Reduction {
            discount: Discount::Amount(cents(off)),
            reason: String::new(),
        },
        ..Cart::default()
    })
}

fn place(input: &Value, day: &str) -> Place {
    Place {
        province: Province::parse(input["province"].as_str().unwrap()).unwrap(),
        on: input[day].as_str().unwrap().parse().unwrap(),
        registrations: match input["registered"].as_bool() {
            Some(false) => Registrations::SMALL_SUPPLIER,
            _ => Registrations::ALL,
        },
    }
}

fn offered(tender: &Value) -> Offered {
    let kind = match tender["tender"].as_str().unwrap() {
        "cash" | "cash_rest" => TenderKind::Cash,
        "card" | "card_rest" => TenderKind::Terminal,
        _ => TenderKind::Other,
    };
    let share = match tender["tender"].as_str().unwrap() {
        "cash_rest" | "card_rest" => Share::Rest,
        _ => Share::UpTo(cents(tender["requested_cents"].as_i64().unwrap())),
    };
    Offered {
        share,
        ..Offered::rest(kind)
    }
}

/// The tips leave the lines: at the till they never are on the bill.
fn without_tips(cart: &mut Cart) -> Tips {
    let tip = |line: &CartLine| line.kind == Kind::TipVoluntary;
    let given = cart.lines.iter().filter(|line| tip(line)).map(|line| Tip {
        staff: person(1),
        amount: line.gross().unwrap(),
    });
    let tips = Tips::new(given).unwrap();
    cart.lines.retain(|line| !tip(line));
    tips
}

fn sells(input: &Value, expected: &Value) -> Option<()> {
    let mut cart = carted(input, "lines")?;
    let tips = without_tips(&mut cart);
    let place = place(input, "date");
    let answer = cart.reckon(place).unwrap();
    let id = &input["id"];
    let due = cart.due(place, &tips).unwrap();
    assert_eq!(due.cents(), expected["total_cents"], "{id}");
    assert_eq!(
        answer.tax_total.cents(),
        expected["tax_total_cents"],
        "{id}"
    );
    let subtotal = answer.subtotal.plus(tips.total().unwrap()).unwrap();
    assert_eq!(subtotal.cents(), expected["subtotal_cents"], "{id}");
    let cash = settle(due, &[Offered::rest(TenderKind::Cash)], place.on);
    if due > Money::ZERO {
        let cash = cash.unwrap();
        assert_eq!(
            cash.paid().unwrap().cents(),
            expected["cash_total_cents"],
            "{id}"
        );
        assert_eq!(
            cash.rounding().unwrap().cents(),
            expected["cash_rounding_cents"],
            "{id}"
        );
    }
    if let Some(tenders) = input["tenders"].as_array() {
        let offered: Vec<_> = tenders.iter().map(offered).collect();
        let paid = settle(due, &offered, place.on).unwrap();
        assert_eq!(paid.left.cents(), expected["balance_due_cents"], "{id}");
        for (tender, said) in paid
            .tenders
            .iter()
            .zip(expected["tenders"].as_array().unwrap())
        {
            assert_eq!(tender.amount.cents(), said["amount_cents"], "{id}");
            assert_eq!(tender.rounding.cents(), said["rounding_cents"], "{id}");
        }
    }
    if let Some(said) = expected["suggestions"].as_array() {
        let tips = cart
            .suggested_tips((TipBasis::BeforeTax, place), [15, 18, 20])
            .unwrap();
        let tips = tips.map(|tip| (u64::from(tip.percent), tip.tip.cents()));
        let said = said.iter().map(|tip| {
            (
                tip["percent"].as_u64().unwrap(),
                tip["tip_cents"].as_i64().unwrap(),
            )
        });
        assert_eq!(tips.to_vec(), said.collect::<Vec<_>>(), "{id}");
    }
    Some(())
}

fn comes_back(input: &Value, expected: &Value) -> Option<()> {
    let sold = carted(input, "original_lines")?;
    let kept = carted(input, "remaining_lines")?.lines;
    let credited = Credited::default();
    let place = place(input, "original_date");
    let sale = SoldCart {
        cart: &sold,
        place,
        returned: &[],
        credited: &credited,
    };
    let count_kept = |line: &CartLine| {
        let is_it = |other: &&CartLine| other.kind == line.kind && other.unit == line.unit;
        kept.iter().find(is_it).map_or(0, |other| other.count.get())
    };
    let back = sold.lines.iter().enumerate().map(|(at, line)| Returned {
        line: at,
        count: line.count.get() - count_kept(line),
    });
    let refund = sale.refund(&RefundAsk::Lines(back.collect())).unwrap();
    let id = &input["id"];
    assert_eq!(-refund.total.cents(), expected["total_cents"], "{id}");
    assert_eq!(-refund.subtotal.cents(), expected["subtotal_cents"], "{id}");
    for line in &refund.taxes {
        assert_eq!(
            -line.amount.cents(),
            expected["taxes_cents"][line.tax.code()],
            "{id}"
        );
    }
    let paid = [PaidBy {
        kind: TenderKind::Cash,
        paid: refund.total,
        back: Money::ZERO,
    }];
    let day = input["date"].as_str().unwrap().parse().unwrap();
    let cash = pay_back(refund.total, &paid, None, day).unwrap();
    assert_eq!(
        -cash[0].amount.cents(),
        expected["cash_total_cents"],
        "{id}"
    );
    Some(())
}

#[test]
fn every_case_that_a_till_can_ring_up_has_its_totals_tenders_and_refunds() {
    let table: Value = serde_json::from_str(CASES).unwrap();
    let (mut rung, mut with_tenders) = (0, 0);
    for case in table["cases"].as_array().unwrap() {
        let (input, expected) = (&case["input"], &case["expected"]);
        if input["price_mode"] != "tax_excluded" {
            continue;
        }
        let done = match input["mode"].as_str().unwrap() {
            "sale" | "tip_suggestion" => sells(input, expected),
            "refund_full" | "refund_partial" => comes_back(input, expected),
            _ => None,
        };
        rung += usize::from(done.is_some());
        let tenders = !input["tenders"].is_null();
        with_tenders += usize::from(tenders);
        assert!(!tenders || done.is_some(), "{}", input["id"]);
    }
    assert!(rung > 80, "{rung}");
    assert!(with_tenders >= 3, "{with_tenders}");
}
