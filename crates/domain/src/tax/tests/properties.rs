use proptest::prelude::*;

use super::*;

fn kinds() -> impl Strategy<Value = Kind> {
    proptest::sample::select(Kind::ALL.to_vec())
}

prop_compose! {
    fn lines()(
        kind in kinds(),
        price in 0..100_000_i64,
        hundredths in 0..2_000_u32,
        off in 0..=100_i64,
        includes_haircut: bool,
    ) -> Line {
        let quantity = Quantity::parse(&format!("{}.{:02}", hundredths / 100, hundredths % 100));
        let mut line = Line { includes_haircut, ..Line::one(kind, cents(price)) };
        line.quantity = quantity.unwrap();
        let gross = line.net().unwrap().cents();
        line.discount = cents(gross * off / 100);
        line
    }
}

prop_compose! {
    fn bills()(
        lines in proptest::collection::vec(lines(), 0..8),
        off in 0..=100_i64,
    ) -> Bill {
        let whole: i64 = lines.iter().map(|line| line.net().unwrap().cents()).sum();
        Bill { lines, discount: cents(whole * off / 100) }
    }
}

fn pricings() -> impl Strategy<Value = Pricing> {
    proptest::sample::select(vec![
        Pricing::TaxExcluded,
        Pricing::TaxIncluded,
        Pricing::FeeDeemedTaxIncluded,
    ])
}

prop_compose! {
    fn questions()(
        province in proptest::sample::select(Province::ALL.to_vec()),
        after in 0..7_200_i64,
        pricing in pricings(),
        gst: bool,
        qst: bool,
        provincial: bool,
        bill in bills(),
    ) -> Question {
        let day = FIRST_DAY.checked_add(jiff::Span::new().days(after)).unwrap();
        let registrations = Registrations { gst, qst, provincial };
        Question { registrations, pricing, ..Question::sale(province, day, bill) }
    }
}

fn sold(question: &Question) -> Bill {
    let Subject::Sale(bill) = &question.subject else {
        unreachable!()
    };
    bill.clone()
}

proptest! {
    #[test]
    fn the_parts_sum_to_the_total(question in questions()) {
        let answer = reckon(&question).unwrap();
        let taxes = Money::sum(answer.taxes.iter().map(|line| line.amount));
        prop_assert_eq!(taxes, Ok(answer.tax_total));
        prop_assert_eq!(answer.subtotal.plus(answer.tax_total), Ok(answer.total));
        prop_assert!(answer.taxes.iter().all(|line| line.amount >= Money::ZERO));
        let nets = Money::sum(sold(&question).nets().unwrap()).unwrap();
        let priced = match question.pricing {
            Pricing::TaxExcluded => answer.subtotal,
            Pricing::TaxIncluded | Pricing::FeeDeemedTaxIncluded => answer.total,
        };
        prop_assert_eq!(priced, nets);
    }

    #[test]
    fn the_shares_of_a_discount_sum_to_it_and_leave_no_line_below_zero(bill in bills()) {
        let nets = bill.nets().unwrap();
        prop_assert!(nets.iter().all(|net| *net >= Money::ZERO));
        let before: i64 = bill.lines.iter().map(|line| line.net().unwrap().cents()).sum();
        let after: i64 = nets.iter().map(|net| net.cents()).sum();
        prop_assert_eq!(before - after, bill.discount.cents());
    }

    #[test]
    fn a_full_refund_mirrors_the_sale(question in questions()) {
        let sale = reckon(&question).unwrap();
        let subject = Subject::FullRefund(sold(&question));
        let refund = reckon(&Question { subject, ..question }).unwrap();
        prop_assert_eq!(refund.total.plus(sale.total), Ok(Money::ZERO));
        prop_assert_eq!(refund.subtotal.plus(sale.subtotal), Ok(Money::ZERO));
        prop_assert_eq!(refund.cash.total.plus(sale.cash.total), Ok(Money::ZERO));
        for (back, paid) in refund.taxes.iter().zip(&sale.taxes) {
            prop_assert_eq!(back.amount.plus(paid.amount), Ok(Money::ZERO));
        }
    }

    #[test]
    fn refunds_line_after_line_sum_to_the_full_refund(question in questions()) {
        let mut left = Bill { discount: Money::ZERO, ..sold(&question) };
        let whole = Subject::FullRefund(left.clone());
        let whole = reckon(&Question { subject: whole, ..question.clone() }).unwrap();
        let mut sum = Money::ZERO;
        while !left.lines.is_empty() {
            let kept = left.lines[1..].to_vec();
            let subject = Subject::PartialRefund { sold: left.clone(), kept: kept.clone() };
            let refund = reckon(&Question { subject, ..question.clone() }).unwrap();
            sum = sum.plus(refund.total).unwrap();
            left.lines = kept;
        }
        prop_assert_eq!(sum, whole.total);
    }

    #[test]
    fn cash_is_rounded_to_the_nearest_five_cents_alike_both_ways(exact in -1_000_000..1_000_000_i64) {
        let paid = cash_total(cents(exact), TODAY).unwrap();
        let back = cash_total(cents(-exact), TODAY).unwrap();
        prop_assert_eq!(paid.total.cents() % 5, 0);
        prop_assert!(paid.rounding.cents().abs() <= 2);
        prop_assert_eq!(paid.total.cents(), exact + paid.rounding.cents());
        prop_assert_eq!(back.total.cents(), -paid.total.cents());
    }

    #[test]
    fn tenders_and_balance_settle_the_total(
        question in questions(),
        asked in proptest::collection::vec((0..4_usize, 0..50_000_i64), 0..5),
    ) {
        let means = [Means::GiftCard, Means::Voucher, Means::Card, Means::Cash];
        let offer = |(at, most): &(usize, i64)| Tender {
            means: means[*at],
            requested: Requested::UpTo(cents(*most)),
        };
        let tenders: Vec<_> = asked.iter().map(offer).collect();
        let answer = reckon(&Question { tenders, ..question }).unwrap();
        let settled: i64 =
            answer.payment.tenders.iter().map(|p| p.amount.cents() - p.rounding.cents()).sum();
        prop_assert_eq!(settled + answer.payment.balance_due.cents(), answer.total.cents());
        prop_assert!(answer.payment.balance_due >= Money::ZERO);
        let rounded: i64 = answer.payment.tenders.iter().map(|p| p.rounding.cents()).sum();
        prop_assert!(rounded.abs() <= 2 && (rounded == 0 || answer.payment.balance_due == Money::ZERO));
    }

    #[test]
    fn no_line_of_text_makes_the_filter_stop(text in any::<String>()) {
        let answer: serde_json::Value = serde_json::from_str(&quote::line(&text)).unwrap();
        prop_assert!(answer["error"].is_string());
    }

    #[test]
    fn no_number_makes_the_filter_stop(
        price in any::<i64>(), off in any::<i64>(), whole in any::<i64>(), qty in "[0-9.]{0,24}",
    ) {
        let asked = serde_json::json!({
            "id": 1, "mode": "sale", "province": "QC", "date": "2026-11-21",
            "price_mode": "tax_included", "invoice_discount_cents": whole,
            "lines": [{
                "kind": "goods", "unit_price_cents": price, "qty": qty, "line_discount_cents": off,
            }],
        });
        let answer: serde_json::Value =
            serde_json::from_str(&quote::line(&asked.to_string())).unwrap();
        prop_assert_eq!(&answer["id"], 1);
        prop_assert!(answer["error"].is_string() != answer["total_cents"].is_i64());
    }
}
