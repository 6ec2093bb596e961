use domain::money::Money;

use crate::typed::{NotAnAmount, money};

#[test]
fn an_amount_is_read_in_either_language() {
    let typed = [
        "126,47",
        "126.47",
        " 126,47 $",
        "126,47\u{a0}$",
        "126,47\u{202f}$",
        "$126.47",
        "$ 126.47",
    ];
    for text in typed {
        assert_eq!(money(text), Ok(Money::from_cents(12_647)), "{text}");
    }
    assert_eq!(money("126"), Ok(Money::from_cents(12_600)));
    assert_eq!(money("126,5"), Ok(Money::from_cents(12_650)));
    assert_eq!(money("0,05"), Ok(Money::from_cents(5)));
}

#[test]
fn thousands_may_be_apart() {
    for text in [
        "1 234,50",
        "1\u{a0}234,50 $",
        "1\u{202f}234.50",
        "1,234.50",
        "$1,234.50",
    ] {
        assert_eq!(money(text), Ok(Money::from_cents(123_450)), "{text}");
    }
    assert_eq!(money("1,234,567.00"), Ok(Money::from_cents(123_456_700)));
}

#[test]
fn a_minus_is_kept() {
    assert_eq!(money("-12,50"), Ok(Money::from_cents(-1_250)));
    assert_eq!(money("\u{2212}12,50 $"), Ok(Money::from_cents(-1_250)));
}

#[test]
fn what_is_unclear_is_refused() {
    let unclear = [
        "",
        "$",
        "abc",
        "12a",
        "1,234",
        "1.234",
        "12,345,6",
        "1,23.45",
        ",50",
        "12,",
        "--1",
        "+1",
        "1.2.3",
        "12,34,567.00",
        "99999999999999999999",
        "$1$",
        "1e3",
        "١٢",
    ];
    for text in unclear {
        assert_eq!(money(text), Err(NotAnAmount), "{text}");
    }
}
