use proptest::prelude::*;

use super::*;

fn kinds() -> impl Strategy<Value = TenderKind> {
    proptest::sample::select(TenderKind::ALL.to_vec())
}

prop_compose! {
    fn offers()(kind in kinds(), part in 1..=100_i64, handed in proptest::option::of(0..5_000_i64)) -> (TenderKind, i64, Option<i64>) {
        (kind, part, handed)
    }
}

prop_compose! {
    fn lines()(unit in 0..50_000_i64, count in 1..20_u16, off in 0..=PERCENT_WHOLE, goods: bool) -> CartLine {
        let kind = if goods { Kind::Goods } else { Kind::Hair };
        let mut one = line(kind, unit, count);
        one.reduction.discount = Discount::Percent(off);
        one
    }
}

prop_compose! {
    fn carts()(lines in proptest::collection::vec(lines(), 1..6), off in 0..=PERCENT_WHOLE) -> Cart {
        let reduction = Reduction { discount: Discount::Percent(off), reason: String::new() };
        Cart { lines, reduction, ..Cart::default() }
    }
}

/// Parts of what is left, and the rest in the last means: the way a counter splits a bill.
fn settled(due: i64, offers: &[(TenderKind, i64, Option<i64>)]) -> Settlement {
    let mut made: Vec<Offered> = Vec::new();
    let mut left = due;
    for (at, (kind, part, more)) in offers.iter().enumerate() {
        let last = at + 1 == offers.len();
        let amount = if last { left } else { left * part / 101 };
        if amount == 0 {
            continue;
        }
        let mut offer = of(*kind, amount);
        if last {
            offer.share = Share::Rest;
        }
        let cash = *kind == TenderKind::Cash;
        offer.handed = more.filter(|_| cash).map(|more| cents(amount + 2 + more));
        left -= amount;
        made.push(offer);
        if left == 0 {
            break;
        }
    }
    settle(cents(due), &made, TODAY).unwrap()
}

proptest! {
    #[test]
    fn amounts_less_roundings_are_what_was_due(
        due in 1..1_000_000_i64, offers in proptest::collection::vec(offers(), 1..6),
    ) {
        let paid = settled(due, &offers);
        let sum: i64 = paid.tenders.iter().map(|t| t.amount.cents() - t.rounding.cents()).sum();
        prop_assert_eq!(paid.left, Money::ZERO);
        prop_assert_eq!(sum, due);
        for tender in &paid.tenders {
            prop_assert!(tender.rounding.cents().abs() <= 2);
            prop_assert!(tender.change >= Money::ZERO);
            prop_assert!(tender.rounding == Money::ZERO || tender.kind == TenderKind::Cash);
        }
        let rounded = paid.tenders.iter().filter(|t| t.rounding != Money::ZERO).count();
        prop_assert!(rounded <= 1);
        let last = paid.tenders.last().unwrap();
        prop_assert!(last.kind != TenderKind::Cash || last.amount.cents() % 5 == 0);
        prop_assert!(paid.tenders.iter().rev().skip(1).all(|t| t.rounding == Money::ZERO));
    }

    #[test]
    fn whatever_is_offered_no_more_is_taken_than_is_due(
        due in 0..20_000_i64,
        offers in proptest::collection::vec((kinds(), 0..20_000_i64, any::<bool>()), 0..5),
    ) {
        let offered = offers.iter().map(|(kind, amount, up_to)| {
            let amount = cents(*amount);
            let share = if *up_to { Share::UpTo(amount) } else { Share::Of(amount) };
            Offered { share, ..Offered::rest(*kind) }
        });
        if let Ok(paid) = settle(cents(due), &offered.collect::<Vec<_>>(), TODAY) {
            let settled: i64 = paid.tenders.iter().map(|t| t.amount.cents() - t.rounding.cents()).sum();
            prop_assert!(paid.left >= Money::ZERO);
            prop_assert_eq!(settled + paid.left.cents(), due);
        }
    }

    #[test]
    fn a_shared_tip_is_given_whole(amount in 0..100_000_i64, units in proptest::collection::vec(0..90_000_i64, 1..6)) {
        let services = (0_u128..).zip(&units).map(|(n, unit)| service(*unit, person(n % 3)));
        let tips = Tips::shared(cents(amount), &cart(services.collect())).unwrap();
        prop_assert_eq!(tips.total(), Ok(cents(amount)));
    }

    #[test]
    fn refunds_piece_after_piece_sum_to_the_sale(one in carts(), steps in proptest::collection::vec((0..6_usize, 1..20_u16), 0..12)) {
        let sale = one.reckon(quebec()).unwrap();
        let mut returned = vec![0_u16; one.lines.len()];
        let mut credited = Credited { subtotal: Money::ZERO, taxes: vec![Money::ZERO; 2] };
        let ask = |returned: &[u16], credited: &mut Credited, ask: RefundAsk| {
            let sold = SoldCart { cart: &one, place: quebec(), returned, credited };
            let remains = sold.remains().unwrap();
            let Ok(refund) = sold.refund(&ask) else { return false };
            assert!(refund.total <= remains.total && refund.subtotal >= Money::ZERO);
            assert_eq!(Money::sum(refund.lines.iter().map(|line| line.net)), Ok(refund.subtotal));
            credited.subtotal = credited.subtotal.plus(refund.subtotal).unwrap();
            for (sum, line) in credited.taxes.iter_mut().zip(&refund.taxes) {
                *sum = sum.plus(line.amount).unwrap();
            }
            true
        };
        for (line, count) in steps {
            let back = RefundAsk::Lines(vec![Returned { line, count }]);
            if ask(&returned, &mut credited, back) {
                returned[line] += count;
            }
        }
        ask(&returned, &mut credited, RefundAsk::All);
        let tax = Money::sum(credited.taxes.iter().copied()).unwrap();
        prop_assert_eq!(credited.subtotal.plus(tax), Ok(sale.total));
    }

    #[test]
    fn a_sum_back_takes_its_taxes_with_it(one in carts(), part in 1..=100_i64) {
        let credited = Credited::default();
        let sold = SoldCart { cart: &one, place: quebec(), returned: &[], credited: &credited };
        let remains = sold.remains().unwrap();
        let amount = cents(remains.total.cents() * part / 100);
        if amount > Money::ZERO {
            let refund = sold.refund(&RefundAsk::Amount(amount)).unwrap();
            prop_assert_eq!(refund.total, amount);
            prop_assert!(refund.taxes.iter().zip(&remains.taxes).all(|(b, l)| b.amount <= l.amount));
        }
    }

    #[test]
    fn what_goes_back_in_proportion_is_never_more_than_was_paid(
        paid in proptest::collection::vec((kinds(), 1..50_000_i64), 1..5), part in 1..=100_i64,
    ) {
        let all: i64 = paid.iter().map(|(_, amount)| amount).sum();
        let total = cents(all * part / 100);
        let by: Vec<_> = paid.iter().map(|(kind, amount)| PaidBy { kind: *kind, paid: cents(*amount), back: Money::ZERO }).collect();
        let back = pay_back(total, &by, None, TODAY).unwrap();
        let sum: i64 = back.iter().map(|b| b.amount.cents() - b.rounding.cents()).sum();
        prop_assert_eq!(sum, total.cents());
    }
}
