use domain::{contact::PhoneNumber, money::Money};

use super::both;
use crate::{
    Plural::{self, Many, One, Other},
    decimal, list, money, number, percent, phone, plural, price,
};
use domain::locale::Locale::{En, Fr};

const fn cents(cents: i64) -> Money {
    Money::from_cents(cents)
}

#[test]
fn an_amount_has_two_decimals_and_breaks_nowhere() {
    both("126,47~$", "$126.47", |l| money(l, cents(12_647)));
    both("1~234,50~$", "$1,234.50", |l| money(l, cents(123_450)));
    both("12~345,67~$", "$12,345.67", |l| money(l, cents(1_234_567)));
    both("60,00~$", "$60.00", |l| money(l, cents(6_000)));
    both("0,05~$", "$0.05", |l| money(l, cents(5)));
    both("0,00~$", "$0.00", |l| money(l, cents(0)));
    both("1~000~000,00~$", "$1,000,000.00", |l| {
        money(l, cents(100_000_000))
    });
}

#[test]
fn a_negative_amount_has_a_true_minus() {
    both("\u{2212}12,50~$", "\u{2212}$12.50", |l| {
        money(l, cents(-1_250))
    });
    both("\u{2212}0,02~$", "\u{2212}$0.02", |l| money(l, cents(-2)));
    both(
        "\u{2212}92~233~720~368~547~758,08~$",
        "\u{2212}$92,233,720,368,547,758.08",
        |l| money(l, cents(i64::MIN)),
    );
}

#[test]
fn a_whole_menu_price_has_no_cents() {
    both("60~$", "$60", |l| price(l, cents(6_000)));
    both("1~200~$", "$1,200", |l| price(l, cents(120_000)));
    both("60,50~$", "$60.50", |l| price(l, cents(6_050)));
}

#[test]
fn a_rate_has_the_decimals_it_needs() {
    both("15~%", "15%", |l| percent(l, 150_000));
    both("5~%", "5%", |l| percent(l, 50_000));
    both("9,975~%", "9.975%", |l| percent(l, 99_750));
    both("100~%", "100%", |l| percent(l, 1_000_000));
    both("0~%", "0%", |l| percent(l, 0));
}

#[test]
fn numbers_are_grouped_by_three() {
    both("0", "0", |l| number(l, 0));
    both("1~234", "1,234", |l| number(l, 1234));
    both("1~000~000", "1,000,000", |l| number(l, 1_000_000));
    both("\u{2212}3", "\u{2212}3", |l| number(l, -3));
    both("2,5", "2.5", |l| decimal(l, 25, 1));
    both("1,5", "1.5", |l| decimal(l, 15, 1));
}

#[test]
fn french_is_singular_below_two() {
    let french: Vec<Plural> = [0, 1, 2, 1_000_000].map(|count| plural(Fr, count)).to_vec();
    let english: Vec<Plural> = [0, 1, 2, 1_000_000].map(|count| plural(En, count)).to_vec();
    assert_eq!(french, [One, One, Other, Many]);
    assert_eq!(english, [Other, One, Other, Other]);
}

#[test]
fn a_phone_number_is_written_as_people_do() {
    both("418 555-0142", "418-555-0142", |l| phone(l, "+14185550142"));
    both("514 555-0100", "514-555-0100", |l| phone(l, "5145550100"));
    both("1 888 555-0142", "1-888-555-0142", |l| {
        phone(l, "+18885550142")
    });
    both("+33142685300", "+33142685300", |l| phone(l, "+33142685300"));
}

#[test]
fn a_phone_number_printed_is_the_number_read() {
    for stored in ["+14185550142", "+18885550142", "+33142685300"] {
        let number = PhoneNumber::parse(stored).unwrap();
        for locale in [En, Fr] {
            assert_eq!(
                PhoneNumber::parse(&phone(locale, stored)),
                Ok(number.clone())
            );
        }
    }
}

#[test]
fn a_list_ends_with_and() {
    both("", "", |l| list::<&str>(l, &[]));
    both("coupe", "coupe", |l| list(l, &["coupe"]));
    both("coupe et soin", "coupe and soin", |l| {
        list(l, &["coupe", "soin"])
    });
    both("coupe, soin et mèches", "coupe, soin and mèches", |l| {
        list(l, &["coupe", "soin", "mèches"])
    });
}
