use super::*;

#[test]
fn the_break_frees_its_goods_of_gst_and_hst_and_of_nothing_else() {
    let snack = [(Kind::GstBreakGoods, 2_000)];
    let on = |province, day| amounts(&sale(province, day, &snack));
    for day in [date(2024, 12, 14), date(2025, 2, 15)] {
        assert_eq!(on(Province::Qc, day), [(Tax::Gst, 0), (Tax::Qst, 200)]);
        assert_eq!(on(Province::Bc, day), [(Tax::Gst, 0), (Tax::Pst, 140)]);
        assert_eq!(on(Province::Nl, day), [(Tax::Hst, 0)]);
    }
    for day in [date(2024, 12, 13), date(2025, 2, 16)] {
        assert_eq!(on(Province::Qc, day), [(Tax::Gst, 100), (Tax::Qst, 200)]);
        assert_eq!(on(Province::Nl, day), [(Tax::Hst, 300)]);
    }
}

/// Manitoba Bulletin 062: the services together, not each line.
#[test]
fn manitoba_frees_a_visit_with_a_haircut_up_to_fifty_dollars_in_all() {
    let day = date(2015, 3, 2);
    let visit = |cut: i64, colour: i64| {
        let mut asked = sale(
            Province::Mb,
            day,
            &[(Kind::Hair, cut), (Kind::Hair, colour)],
        );
        if let Subject::Sale(bill) = &mut asked.subject {
            bill.lines[0].includes_haircut = true;
        }
        amounts(&asked)[1].1
    };
    assert_eq!(visit(3_000, 2_000), 0);
    assert_eq!(visit(3_000, 2_001), 400);
    assert_eq!(visit(3_500, 4_000), 600);
}

#[test]
fn manitoba_looks_at_the_price_before_gst_and_after_every_discount() {
    let day = date(2015, 3, 2);
    let mut asked = sale(Province::Mb, day, &[(Kind::Hair, 5_250)]);
    asked.pricing = Pricing::TaxIncluded;
    let Subject::Sale(bill) = &mut asked.subject else {
        unreachable!()
    };
    bill.lines[0].includes_haircut = true;
    assert_eq!(amounts(&asked), [(Tax::Gst, 250), (Tax::Rst, 0)]);

    asked.pricing = Pricing::TaxExcluded;
    assert_eq!(amounts(&asked)[1].1, 420);
    let Subject::Sale(bill) = &mut asked.subject else {
        unreachable!()
    };
    bill.discount = cents(250);
    assert_eq!(amounts(&asked)[1].1, 0);
}

/// Official example of Prince Edward Island: 100 + 5 + 10.50.
#[test]
fn a_tax_on_tax_counts_the_gst_of_its_own_lines_only() {
    let day = date(2012, 1, 1);
    let goods = [(Kind::Goods, 10_000)];
    assert_eq!(
        amounts(&sale(Province::Pe, day, &goods)),
        [(Tax::Gst, 500), (Tax::Pst, 1_050)]
    );
    let mixed = [(Kind::Goods, 10_000), (Kind::Hair, 5_000)];
    assert_eq!(
        amounts(&sale(Province::Pe, day, &mixed)),
        [(Tax::Gst, 750), (Tax::Pst, 1_050)]
    );
    let mut unregistered = sale(Province::Pe, day, &goods);
    unregistered.registrations = Registrations::SMALL_SUPPLIER;
    assert_eq!(amounts(&unregistered), [(Tax::Gst, 0), (Tax::Pst, 1_000)]);
}

#[test]
fn a_tax_on_tax_held_in_a_price_gives_the_price_back() {
    let mut asked = sale(Province::Qc, date(2012, 6, 1), &[(Kind::Hair, 11_498)]);
    asked.pricing = Pricing::TaxIncluded;
    assert_eq!(amounts(&asked), [(Tax::Gst, 500), (Tax::Qst, 998)]);
}

#[test]
fn a_price_that_holds_its_taxes_is_taken_apart_by_the_taxes_of_each_line() {
    let mut asked = sale(
        Province::Bc,
        TODAY,
        &[(Kind::Goods, 11_200), (Kind::Hair, 10_500)],
    );
    asked.pricing = Pricing::TaxIncluded;
    assert_eq!(amounts(&asked), [(Tax::Gst, 1_000), (Tax::Pst, 700)]);
}

#[test]
fn a_small_supplier_charges_the_tax_of_the_province_alone() {
    let mut asked = sale(Province::Bc, TODAY, &[(Kind::Goods, 10_000)]);
    asked.registrations = Registrations::SMALL_SUPPLIER;
    assert_eq!(amounts(&asked), [(Tax::Gst, 0), (Tax::Pst, 700)]);
    asked.province = Province::Qc;
    assert_eq!(amounts(&asked), [(Tax::Gst, 0), (Tax::Qst, 0)]);
}

#[test]
fn a_kept_fee_holds_each_tax_as_if_it_were_alone_and_no_provincial_one() {
    let mut asked = sale(Province::Qc, TODAY, &[(Kind::Hair, 5_000)]);
    asked.pricing = Pricing::FeeDeemedTaxIncluded;
    assert_eq!(amounts(&asked), [(Tax::Gst, 238), (Tax::Qst, 454)]);
    asked.province = Province::Mb;
    assert_eq!(amounts(&asked), [(Tax::Gst, 238)]);
}

#[test]
fn the_discount_of_a_bill_shrinks_with_what_the_client_keeps() {
    let mut sold = bill(&[(Kind::Hair, 9_000), (Kind::Goods, 3_000)]);
    sold.discount = cents(2_000);
    let refund = |kept: Vec<Line>| {
        let subject = Subject::PartialRefund {
            sold: sold.clone(),
            kept,
        };
        reckon(&Question {
            subject,
            ..sale(Province::Bc, TODAY, &[])
        })
    };
    let goods_back = refund(vec![sold.lines[0].clone()]).unwrap();
    assert_eq!(goods_back.subtotal, cents(-2_500));
    assert_eq!(goods_back.amount_of(Tax::Pst), cents(-175));
    assert_eq!(refund(sold.lines.clone()).unwrap().total, Money::ZERO);
    let more = vec![Line::one(Kind::Hair, cents(12_001))];
    assert_eq!(refund(more), Err(TaxError::RemainsMoreThanSold));
}

#[test]
fn cash_is_rounded_on_the_day_it_changes_hands() {
    let mut asked = sale(
        Province::Ab,
        date(2013, 2, 3),
        &[(Kind::GiftCardSale, 1_002)],
    );
    assert_eq!(reckon(&asked).unwrap().cash.total, cents(1_002));
    let Subject::Sale(sold) = asked.subject else {
        unreachable!()
    };
    asked.subject = Subject::FullRefund(sold);
    asked.paid_on = date(2013, 2, 4);
    assert_eq!(reckon(&asked).unwrap().cash.total, cents(-1_000));
}

#[test]
fn a_tender_pays_at_most_what_is_left_and_only_cash_that_settles_it_is_rounded() {
    let mut asked = sale(Province::On, TODAY, &[(Kind::Massage, 9_900)]);
    let up_to = |means, most| Tender {
        means,
        requested: Requested::UpTo(cents(most)),
    };
    asked.tenders = vec![
        up_to(Means::Voucher, 5_000),
        up_to(Means::Cash, 2_001),
        up_to(Means::Card, 1_000),
    ];
    let payment = reckon(&asked).unwrap().payment;
    let paid: Vec<_> = payment
        .tenders
        .iter()
        .map(|p| (p.amount.cents(), p.rounding.cents()))
        .collect();
    assert_eq!(paid, [(5_000, 0), (2_001, 0), (1_000, 0)]);
    assert_eq!(payment.balance_due, cents(3_186));

    let Subject::Sale(sold) = asked.subject else {
        unreachable!()
    };
    asked.subject = Subject::FullRefund(sold);
    asked.tenders = vec![
        up_to(Means::Card, 10_000),
        Tender {
            means: Means::Cash,
            requested: Requested::Rest,
        },
    ];
    let payment = reckon(&asked).unwrap().payment;
    let paid: Vec<_> = payment.tenders.iter().map(|p| p.amount.cents()).collect();
    assert_eq!(
        (paid, payment.balance_due),
        (vec![-10_000, -1_185], Money::ZERO)
    );
}

#[test]
fn two_cents_at_a_time_settle_no_bill_for_nothing() {
    let mut asked = sale(Province::Ab, TODAY, &[(Kind::GiftCardSale, 10)]);
    let two_cents = Tender {
        means: Means::Cash,
        requested: Requested::UpTo(cents(2)),
    };
    asked.tenders = vec![two_cents; 6];
    let payment = reckon(&asked).unwrap().payment;
    let paid: Vec<_> = payment.tenders.iter().map(|p| p.amount.cents()).collect();
    assert_eq!(paid, [2, 2, 2, 2, 0, 0]);
    assert_eq!(payment.balance_due, Money::ZERO);
}

#[test]
fn the_price_of_a_service_is_answered_in_one_call() {
    let answer = on_service(
        Province::Bc,
        TODAY,
        Kind::Massage,
        cents(10_000),
        Registrations::ALL,
    )
    .unwrap();
    let charged: Vec<_> = answer.charged().map(|line| line.tax).collect();
    assert_eq!((charged, answer.total), (vec![Tax::Gst], cents(10_500)));
}

#[test]
fn an_impossible_amount_is_refused() {
    let one = |line: Line| {
        let lines = vec![line];
        reckon(&Question::sale(
            Province::Qc,
            TODAY,
            Bill {
                lines,
                discount: Money::ZERO,
            },
        ))
    };
    let hair = |price| Line::one(Kind::Hair, cents(price));
    assert_eq!(one(hair(-1)), Err(TaxError::Negative));
    assert_eq!(
        one(Line {
            discount: cents(-1),
            ..hair(1)
        }),
        Err(TaxError::Negative)
    );
    assert_eq!(
        one(Line {
            discount: cents(2),
            ..hair(1)
        }),
        Err(TaxError::DiscountTooLarge)
    );
    assert_eq!(one(hair(i64::MAX)), Err(TaxError::Overflow(Overflow)));
    let many = Quantity::parse("999999999999999999").unwrap();
    assert_eq!(
        one(Line {
            quantity: many,
            ..hair(100)
        }),
        Err(TaxError::Overflow(Overflow))
    );
    let mut asked = sale(Province::Qc, TODAY, &[(Kind::Hair, 100)]);
    asked.tenders = vec![Tender {
        means: Means::Card,
        requested: Requested::UpTo(cents(i64::MIN)),
    }];
    assert_eq!(reckon(&asked), Err(TaxError::Negative));
}
