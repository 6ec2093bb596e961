use proptest::prelude::*;

use super::*;

fn cents(cents: i64) -> Money {
    Money::from_cents(cents)
}

/// `100x1 50x2`: how many of each value, in cents.
fn pieces(of: &[(i64, u16)]) -> Pieces {
    of.iter().fold(Pieces::NONE, |all, (value, count)| {
        let one = Denomination::of_cents(*value).expect("a coin or a bill");
        all.with(one, *count).expect("not too many")
    })
}

fn tally(count: i64, amount: i64) -> Tally {
    Tally {
        count,
        amount: cents(amount),
    }
}

/// The evening of the pictures: 26 bills and 50 coins, 510 $.
fn evening() -> Pieces {
    pieces(&[
        (10_000, 1),
        (5_000, 2),
        (2_000, 10),
        (1_000, 4),
        (500, 9),
        (200, 5),
        (100, 9),
        (25, 18),
        (10, 12),
        (5, 6),
    ])
}

#[test]
fn a_count_adds_up_by_bills_and_coins() {
    let count = evening();
    assert_eq!(count.total(), cents(51_000));
    assert_eq!(
        (count.bills(), count.coins()),
        (cents(48_500), cents(2_500))
    );
    assert_eq!(count.counts(), (26, 50));
}

#[test]
fn there_is_no_penny_no_half_dollar_and_no_bill_of_a_thousand() {
    for value in [1, 2, 50, 100_000, 0, -500] {
        assert_eq!(Denomination::of_cents(value), None, "{value}");
    }
    for one in Denomination::ALL {
        assert_eq!(Denomination::of_cents(one.cents()), Some(one));
    }
}

#[test]
fn ten_thousand_pieces_of_one_value_are_too_many() {
    let one = Denomination::Nickel;
    assert_eq!(Pieces::NONE.with(one, 10_000), Err(TooMany(one)));
    assert!(Pieces::NONE.with(one, 9_999).is_ok());
}

#[test]
fn what_cannot_be_handed_over_in_coins_is_no_cash() {
    for (amount, fits) in [
        (5, true),
        (2_450, true),
        (3, false),
        (0, false),
        (-500, false),
    ] {
        assert_eq!(in_cash(cents(amount)).is_ok(), fits, "{amount}");
    }
}

#[test]
fn every_code_reads_back() {
    for one in Move::ALL {
        assert_eq!(Move::parse(one.code()), Some(one));
    }
    for one in Category::ALL {
        assert_eq!(Category::parse(one.code()), Some(one));
    }
    for one in GapReason::ALL {
        assert_eq!(GapReason::parse(one.code()), Some(one));
    }
}

#[test]
fn float_and_movements_give_what_is_expected() {
    // Opened with 150.00, 386.50 of sales, two pay-outs of 24.50: 512.00, as in the pictures.
    let flow = Flow::opened_with(cents(15_000));
    let flow = flow.with(Move::Sale, tally(14, 38_650)).expect("a sum");
    let flow = flow.with(Move::PayOut, tally(2, 2_450)).expect("a sum");
    assert_eq!(flow.expected(), Ok(cents(51_200)));
    assert_eq!(flow.movements(), 16);
    let more = [
        (Move::Refund, 1_000),
        (Move::Deposit, 20_000),
        (Move::PayIn, 500),
    ];
    let flow = more
        .into_iter()
        .try_fold(flow, |flow, (of, amount)| flow.with(of, tally(1, amount)));
    assert_eq!(flow.expect("a sum").expected(), Ok(cents(30_700)));
}

#[test]
fn a_drawer_may_owe_when_more_was_written_as_gone_than_there_was() {
    let flow = Flow::opened_with(cents(1_000)).with(Move::PayOut, tally(1, 2_000));
    assert_eq!(flow.expect("a sum").expected(), Ok(cents(-1_000)));
}

#[test]
fn a_sum_that_does_not_fit_is_no_sum() {
    let flow = Flow::opened_with(cents(i64::MAX)).with(Move::Sale, tally(1, 5));
    assert!(flow.expect("kept apart").expected().is_err());
    let flow = Flow::default().with(Move::Sale, tally(1, i64::MAX));
    assert!(flow.expect("one").with(Move::Sale, tally(1, 5)).is_err());
}

#[test]
fn more_is_over_less_is_short() {
    let cases = [
        (51_200, 51_000, Gap::Short(cents(200))),
        (51_000, 51_200, Gap::Over(cents(200))),
        (51_000, 51_000, Gap::Even),
        (-1_000, 0, Gap::Over(cents(1_000))),
    ];
    for (expected, counted, gap) in cases {
        let found = Gap::between(cents(expected), cents(counted));
        assert_eq!(found, Ok(gap), "{expected} {counted}");
    }
    assert!(Gap::between(cents(i64::MAX), cents(-2)).is_err());
}

#[test]
fn a_difference_needs_a_reason_and_an_even_drawer_has_none() {
    let close = |expected, reason| Close {
        expected: cents(expected),
        counted: evening(),
        reason,
        left: Pieces::NONE,
    };
    let short = close(51_200, None).settle();
    assert_eq!(short, Err(ClosingFault::NoReason));
    let said = close(51_200, Some(GapReason::WrongChange)).settle();
    let said = said.expect("closes");
    assert_eq!(said.gap, Gap::Short(cents(200)));
    assert_eq!(said.reason, Some(GapReason::WrongChange));
    let even = close(51_000, Some(GapReason::Unknown)).settle();
    assert_eq!(even.expect("closes").reason, None);
}

#[test]
fn no_more_stays_than_was_counted_of_each_value() {
    let close = |left| Close {
        expected: cents(51_000),
        counted: evening(),
        reason: None,
        left,
    };
    // Eleven bills of 20 $ are worth less than what was counted, and were not counted.
    let eleven = close(pieces(&[(2_000, 11)])).settle();
    let fault = ClosingFault::MoreThanCounted(Denomination::Twenty);
    assert_eq!(eleven, Err(fault));
    let all = close(evening()).settle().expect("closes");
    assert_eq!(all.deposit, Pieces::NONE);
    let none = close(Pieces::NONE).settle().expect("closes");
    assert_eq!(none.deposit, evening());
}

#[test]
fn the_largest_bills_go_to_the_bank_and_small_money_stays() {
    let left = propose(&evening(), cents(15_000));
    assert_eq!(left.total(), cents(15_000));
    let kept = pieces(&[
        (2_000, 2),
        (1_000, 4),
        (500, 9),
        (200, 5),
        (100, 9),
        (25, 18),
        (10, 12),
        (5, 6),
    ]);
    assert_eq!(left, kept);
}

#[test]
fn what_no_pieces_make_stays_and_a_poor_drawer_keeps_all() {
    let hundreds = pieces(&[(10_000, 3)]);
    let left = propose(&hundreds, cents(15_000));
    assert_eq!(left, pieces(&[(10_000, 2)]));
    let poor = pieces(&[(2_000, 3)]);
    assert_eq!(propose(&poor, cents(15_000)), poor);
    assert_eq!(propose(&evening(), Money::ZERO), Pieces::NONE);
}

fn any_pieces() -> impl Strategy<Value = Pieces> {
    prop::array::uniform10(0_u16..40).prop_map(|counts| {
        let each = Denomination::ALL.into_iter().zip(counts);
        each.fold(Pieces::NONE, |all, (one, count)| {
            all.with(one, count).expect("not too many")
        })
    })
}

proptest! {
    #[test]
    fn what_stays_and_what_leaves_is_what_was_counted(
        counted in any_pieces(),
        float in 0_i64..100_000,
        expected in -100_000_i64..1_000_000,
    ) {
        let left = propose(&counted, cents(float));
        let close = Close {
            expected: cents(expected),
            counted,
            reason: Some(GapReason::Unknown),
            left,
        };
        let closed = close.settle().expect("a proposal is never more than was counted");
        let both = left.total().plus(closed.deposit.total());
        prop_assert_eq!(both, Ok(counted.total()));
        prop_assert!(left.total() >= cents(float).min(counted.total()));
        let back = match closed.gap {
            Gap::Even => Money::ZERO,
            Gap::Over(more) => more,
            Gap::Short(less) => less.negated().expect("fits"),
        };
        prop_assert_eq!(cents(expected).plus(back), Ok(counted.total()));
    }

    #[test]
    fn the_expected_sum_does_not_depend_on_the_order_of_the_movements(
        mut moves in prop::collection::vec((0_usize..5, 1_i64..100_000), 0..30),
        float in 0_i64..100_000,
    ) {
        let expected = |moves: &[(usize, i64)]| {
            let flow = Flow::opened_with(cents(float));
            let flow = moves.iter().try_fold(flow, |flow, (of, amount)| {
                flow.with(Move::ALL[*of], tally(1, *amount))
            });
            flow.and_then(|flow| flow.expected())
        };
        let before = expected(&moves);
        moves.reverse();
        prop_assert_eq!(before, expected(&moves));
    }
}
