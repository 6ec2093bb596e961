mod cases;
mod properties;
mod tally;

use jiff::civil::{Date, date};
use uuid::Uuid;

use super::*;
use crate::ids::{AppointmentId, ProductId, ServiceId, StaffId};
use crate::locale::Bilingual;
use crate::money::Money;
use crate::province::Province;
use crate::tax::{Kind, Pricing, Registrations};

const TODAY: Date = date(2026, 11, 21);

fn cents(cents: i64) -> Money {
    Money::from_cents(cents)
}

fn quebec() -> Place {
    Place {
        province: Province::Qc,
        on: TODAY,
        registrations: Registrations::ALL,
    }
}

fn person(n: u128) -> StaffId {
    StaffId::new(Uuid::from_u128(n))
}

fn line(kind: Kind, unit: i64, count: u16) -> CartLine {
    CartLine {
        what: What::Custom,
        name: Bilingual::default(),
        kind,
        unit: cents(unit),
        count: Count::new(count).unwrap(),
        reduction: Reduction::default(),
        staff: None,
        includes_haircut: false,
    }
}

fn service(unit: i64, staff: StaffId) -> CartLine {
    CartLine {
        what: What::Service {
            id: ServiceId::new(Uuid::from_u128(9)),
            appointment: None,
        },
        staff: Some(staff),
        ..line(Kind::Hair, unit, 1)
    }
}

fn cart(lines: Vec<CartLine>) -> Cart {
    Cart {
        lines,
        ..Cart::default()
    }
}

fn of(kind: TenderKind, amount: i64) -> Offered {
    Offered {
        share: Share::Of(cents(amount)),
        ..Offered::rest(kind)
    }
}

fn handed(amount: i64) -> Offered {
    Offered {
        handed: Some(cents(amount)),
        ..Offered::rest(TenderKind::Cash)
    }
}

#[test]
fn a_count_is_one_to_nine_hundred_and_ninety_nine() {
    assert_eq!(Count::new(0), None);
    assert_eq!(Count::new(1000), None);
    assert_eq!(Count::new(999).map(Count::get), Some(999));
}

#[test]
fn a_discount_in_percent_is_rounded_half_a_cent_up_and_is_at_most_the_whole() {
    assert_eq!(Discount::Percent(10_000).of(cents(2_995)), Ok(cents(300)));
    assert_eq!(Discount::Percent(12_500).of(cents(1_000)), Ok(cents(125)));
    assert_eq!(
        Discount::Percent(PERCENT_WHOLE).of(cents(77)),
        Ok(cents(77))
    );
    assert_eq!(
        Discount::Percent(PERCENT_WHOLE + 1).of(cents(77)),
        Err(TillError::DiscountTooLarge)
    );
}

#[test]
fn a_discount_above_the_price_is_refused() {
    let mut one = cart(vec![line(Kind::Goods, 1_000, 1)]);
    one.reduction.discount = Discount::Amount(cents(1_001));
    assert_eq!(
        one.reckon(quebec()),
        Err(TillError::Tax(crate::tax::TaxError::DiscountTooLarge))
    );
}

#[test]
fn a_tip_is_due_but_bears_no_tax() {
    let tips = Tips::new([Tip {
        staff: person(1),
        amount: cents(1_000),
    }])
    .unwrap();
    let one = cart(vec![service(6_000, person(1))]);
    assert_eq!(one.reckon(quebec()).unwrap().total, cents(6_899));
    assert_eq!(one.due(quebec(), &tips), Ok(cents(7_899)));
}

#[test]
fn a_tip_is_suggested_before_tax_on_all_or_on_services_alone() {
    let mut one = cart(vec![service(6_505, person(1)), line(Kind::Goods, 2_499, 1)]);
    let tips = |cart: &Cart, basis| {
        cart.suggested_tips((basis, quebec()), [15, 18, 20])
            .unwrap()
            .map(|tip| tip.tip.cents())
    };
    assert_eq!(tips(&one, TipBasis::BeforeTax), [1_351, 1_621, 1_801]);
    assert_eq!(tips(&one, TipBasis::Services), [976, 1_171, 1_301]);
    one.reduction.discount = Discount::Percent(50_000);
    assert_eq!(tips(&one, TipBasis::BeforeTax), [675, 810, 900]);
}

#[test]
fn a_shared_tip_follows_what_each_person_gave() {
    let one = cart(vec![
        service(10_000, person(1)),
        service(5_000, person(2)),
        line(Kind::Goods, 9_900, 1),
    ]);
    let tips = Tips::shared(cents(1_000), &one).unwrap();
    let shares: Vec<_> = tips
        .iter()
        .map(|tip| (tip.staff, tip.amount.cents()))
        .collect();
    assert_eq!(shares, [(person(1), 667), (person(2), 333)]);
}

#[test]
fn cash_alone_is_rounded_and_the_change_is_from_the_rounded_amount() {
    let paid = settle(cents(17_747), &[handed(18_000)], TODAY).unwrap();
    let [cash] = &paid.tenders[..] else { panic!() };
    assert_eq!((cash.amount, cash.rounding), (cents(17_745), cents(-2)));
    assert_eq!((cash.change, paid.left), (cents(255), Money::ZERO));
}

#[test]
fn a_card_pays_to_the_cent() {
    let paid = settle(cents(6_898), &[Offered::rest(TenderKind::Terminal)], TODAY).unwrap();
    assert_eq!(
        (paid.tenders[0].amount, paid.tenders[0].rounding),
        (cents(6_898), Money::ZERO)
    );
}

#[test]
fn cash_before_a_card_is_not_rounded_because_it_does_not_settle_the_rest() {
    let offered = [
        of(TenderKind::Cash, 1_003),
        Offered::rest(TenderKind::Debit),
    ];
    let paid = settle(cents(6_898), &offered, TODAY).unwrap();
    assert_eq!(paid.tenders[0].rounding, Money::ZERO);
    assert_eq!(paid.tenders[1].amount, cents(5_895));
}

#[test]
fn cash_of_the_rounded_amount_settles_all() {
    for (left, coins, rounding) in [(6_898, 6_900, 2), (6_897, 6_895, -2), (2, 0, -2)] {
        let offer = if coins == 0 {
            Offered::rest(TenderKind::Cash)
        } else {
            of(TenderKind::Cash, coins)
        };
        let paid = settle(cents(left), &[offer], TODAY).unwrap();
        assert_eq!(
            (paid.left, paid.rounding()),
            (Money::ZERO, Ok(cents(rounding))),
            "{left}"
        );
    }
}

#[test]
fn what_is_too_much_or_too_little_is_refused() {
    let settle = |offered: &[Offered]| settle(cents(6_899), offered, TODAY);
    assert_eq!(
        settle(&[of(TenderKind::Terminal, 6_900)]),
        Err(TillError::MoreThanLeft)
    );
    assert_eq!(
        settle(&[of(TenderKind::Cash, 7_000)]),
        Err(TillError::MoreThanLeft)
    );
    assert_eq!(
        settle(&[of(TenderKind::Debit, 0)]),
        Err(TillError::NotAnAmount)
    );
    assert_eq!(settle(&[handed(6_895)]), Err(TillError::HandedTooLittle));
    let rest = || Offered::rest(TenderKind::Debit);
    assert_eq!(settle(&[rest(), rest()]), Err(TillError::MoreThanLeft));
    let card = Offered {
        handed: Some(cents(7_000)),
        ..rest()
    };
    assert_eq!(settle(&[card]), Err(TillError::HandedWithoutCash));
}

#[test]
fn a_refund_never_exceeds_what_remains_of_the_sale() {
    let sold = cart(vec![
        line(Kind::Goods, 1_250, 2),
        line(Kind::Hair, 5_000, 1),
    ]);
    let credited = Credited::default();
    let sale = SoldCart {
        cart: &sold,
        place: quebec(),
        returned: &[1],
        credited: &credited,
    };
    let back = |line, count| RefundAsk::Lines(vec![Returned { line, count }]);
    assert_eq!(sale.refund(&back(0, 2)), Err(TillError::MoreThanRemains));
    assert_eq!(sale.refund(&back(2, 1)), Err(TillError::MoreThanRemains));
    assert_eq!(sale.refund(&back(1, 0)), Err(TillError::NotAnAmount));
    let all = sale.remains().unwrap().total;
    let above = RefundAsk::Amount(all.plus(cents(1)).unwrap());
    assert_eq!(sale.refund(&above), Err(TillError::MoreThanRemains));
    assert_eq!(sale.refund(&RefundAsk::Amount(all)).unwrap().total, all);
}

#[test]
fn a_refund_goes_back_to_each_means_at_most_for_what_it_paid() {
    let by = |kind, paid| PaidBy {
        kind,
        paid: cents(paid),
        back: Money::ZERO,
    };
    let paid = [by(TenderKind::Terminal, 5_000), by(TenderKind::Cash, 6_187)];
    let back = |chosen: &[i64]| {
        let chosen: Vec<Money> = chosen.iter().copied().map(cents).collect();
        let total = Money::sum(chosen.iter().copied()).unwrap();
        pay_back(total, &paid, Some(&chosen), TODAY)
    };
    assert_eq!(back(&[5_001, 0]), Err(TillError::NotWhatWasPaid));
    assert_eq!(back(&[-1, 1]), Err(TillError::NotWhatWasPaid));
    let all = pay_back(cents(11_187), &paid, None, TODAY).unwrap();
    assert_eq!((all[0].amount, all[1].amount), (cents(5_000), cents(6_185)));
    assert_eq!(all[1].rounding, cents(-2));
    let half = pay_back(cents(5_593), &paid, None, TODAY).unwrap();
    assert_eq!(
        half.iter()
            .map(|back| back.amount.cents() - back.rounding.cents())
            .sum::<i64>(),
        5_593
    );
    assert_eq!(
        pay_back(cents(11_188), &paid, None, TODAY),
        Err(TillError::NotWhatWasPaid)
    );
}

#[test]
fn of_prices_that_hold_their_taxes_an_exempt_line_holds_none() {
    let mut one = cart(vec![
        line(Kind::Hair, 11_498, 1),
        line(Kind::AcupunctureLicensed, 5_000, 1),
        line(Kind::Goods, 5_749, 1),
    ]);
    one.pricing = Pricing::TaxIncluded;
    let bill = one.reckon(quebec()).unwrap();
    // 172.47 at 14.975 %: 7.50 and 14.96 are held in it.
    assert_eq!(bill.total, cents(22_247));
    assert_eq!(bill.tax_total, cents(2_246));
    let nets = one.nets(quebec()).unwrap();
    assert_eq!(nets[1], cents(5_000));
    assert_eq!(Money::sum(nets).unwrap(), bill.subtotal);
}

#[test]
fn a_fee_stands_alone_and_holds_each_tax_as_if_it_were_the_only_one() {
    let fee = CartLine {
        what: What::Fee(AppointmentId::new(Uuid::from_u128(7))),
        ..line(Kind::Hair, 5_000, 1)
    };
    let mut tally = Tally::default();
    tally.ring_up(fee.clone()).unwrap();
    let beside = tally.ring_up(line(Kind::Hair, 6_000, 1));
    assert_eq!(beside, Err(TallyError::FeeStandsAlone));
    let read = tally.set_pricing(Pricing::TaxExcluded);
    assert_eq!(read, Err(TallyError::FeeStandsAlone));
    let bill = tally.cart().reckon(quebec()).unwrap();
    assert_eq!((bill.total, bill.subtotal), (cents(5_000), cents(4_308)));
    assert_eq!(tally.cart().nets(quebec()).unwrap(), [cents(4_308)]);
    let mut other = Tally::default();
    other.ring_up(line(Kind::Hair, 6_000, 1)).unwrap();
    assert_eq!(other.ring_up(fee), Err(TallyError::FeeStandsAlone));
}
