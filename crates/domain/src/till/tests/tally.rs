//! What is rung up can be changed, within what a till allows.

use super::*;

fn reduction(discount: Discount, reason: &str) -> Reduction {
    Reduction {
        discount,
        reason: reason.to_owned(),
    }
}

fn product(n: u128) -> CartLine {
    CartLine {
        what: What::Product(ProductId::new(Uuid::from_u128(n))),
        ..line(Kind::Goods, 2_000, 1)
    }
}

#[test]
fn the_same_product_twice_is_two_on_its_line_unless_the_line_was_touched() {
    let mut tally = Tally::default();
    let first = tally.ring_up(product(1)).unwrap();
    assert_eq!(tally.ring_up(product(1)), Ok(first));
    assert_eq!(tally.entries[0].line.count.get(), 2);
    let second = tally.ring_up(product(2)).unwrap();
    assert_ne!(first, second);
    tally.set_price(first, (cents(1_500), "bosselé")).unwrap();
    assert_ne!(tally.ring_up(product(1)), Ok(first));
    assert_eq!(tally.entries.len(), 3);
}

#[test]
fn a_full_line_of_a_product_is_followed_by_another() {
    let mut tally = Tally::default();
    let first = tally.ring_up(product(1)).unwrap();
    tally
        .set_count(first, Count::new(Count::MAX).unwrap())
        .unwrap();
    assert_ne!(tally.ring_up(product(1)), Ok(first));
}

#[test]
fn the_lists_own_price_needs_no_reason_and_takes_the_old_one_away() {
    let mut tally = Tally::default();
    let number = tally.ring_up(product(1)).unwrap();
    assert_eq!(
        tally.set_price(number, (cents(1), "")),
        Err(TallyError::NoPriceReason)
    );
    tally.set_price(number, (cents(1), " ami ")).unwrap();
    assert!(tally.entries[0].price_differs());
    assert_eq!(tally.entries[0].price_reason, "ami");
    tally.set_price(number, (cents(2_000), "")).unwrap();
    assert!(!tally.entries[0].price_differs());
    assert_eq!(tally.entries[0].price_reason, "");
}

#[test]
fn a_discount_takes_something_off_and_says_why() {
    let mut tally = Tally::default();
    let number = tally.ring_up(product(1)).unwrap();
    for (discount, said) in [
        (Discount::Amount(cents(0)), Err(TallyError::NotADiscount)),
        (Discount::Amount(cents(-5)), Err(TallyError::NotADiscount)),
        (Discount::Percent(0), Err(TallyError::NotADiscount)),
        (Discount::Percent(100_001), Err(TallyError::NotADiscount)),
        (Discount::Percent(100_000), Ok(())),
        (Discount::Amount(cents(5)), Ok(())),
    ] {
        assert_eq!(tally.reduce_line(number, &reduction(discount, "ami")), said);
    }
    let silent = reduction(Discount::Percent(1), "  ");
    assert_eq!(tally.reduce_whole(&silent), Err(TallyError::NoReason));
    tally.reduce_line(number, &Reduction::default()).unwrap();
    assert_eq!(tally.cart().lines[0].reduction, Reduction::default());
}

#[test]
fn a_price_is_not_below_nothing_nor_above_a_million() {
    let mut tally = Tally::default();
    let number = tally.ring_up(product(1)).unwrap();
    for price in [-1, i64::MIN, i64::MAX, PRICE_MAX.cents() + 1] {
        let said = tally.set_price(number, (cents(price), "essai"));
        assert_eq!(said, Err(TallyError::NotAPrice), "{price}");
        let said = tally.ring_up(line(Kind::Hair, price, 1));
        assert_eq!(said, Err(TallyError::NotAPrice), "{price}");
    }
}

#[test]
fn a_sale_holds_so_many_lines_and_a_visit_once() {
    let mut tally = Tally::default();
    let visit = CartLine {
        what: What::Service {
            id: ServiceId::new(Uuid::from_u128(1)),
            appointment: Some(AppointmentId::new(Uuid::from_u128(2))),
        },
        ..line(Kind::Hair, 6_000, 1)
    };
    tally.ring_up(visit.clone()).unwrap();
    assert_eq!(tally.ring_up(visit), Err(TallyError::VisitTwice));
    for _ in 1..LINES_MAX {
        tally.ring_up(line(Kind::Hair, 100, 1)).unwrap();
    }
    assert_eq!(
        tally.ring_up(line(Kind::Hair, 100, 1)),
        Err(TallyError::Full)
    );
}
