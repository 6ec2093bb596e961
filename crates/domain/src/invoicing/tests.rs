use jiff::civil::date;

use super::*;

fn cents(cents: i64) -> Money {
    Money::from_cents(cents)
}

#[test]
fn a_record_is_kept_six_years_after_its_fiscal_year() {
    assert_eq!(kept_until(date(2026, 3, 10), "12-31"), date(2032, 12, 31));
    assert_eq!(kept_until(date(2026, 3, 31), "03-31"), date(2032, 3, 31));
    assert_eq!(kept_until(date(2026, 4, 1), "03-31"), date(2033, 3, 31));
    assert_eq!(kept_until(date(2026, 3, 1), "02-29"), date(2033, 2, 28));
    assert_eq!(kept_until(date(2022, 1, 1), "02-29"), date(2028, 2, 29));
    assert_eq!(kept_until(date(2026, 3, 10), "?"), date(2032, 12, 31));
}

#[test]
fn a_number_says_its_series_and_grows_without_being_cut() {
    let number = |number| Number {
        series: "F".to_owned(),
        number,
    };
    assert_eq!(number(42).to_string(), "F-00042");
    assert_eq!(number(123_456).to_string(), "F-123456");
}

#[test]
fn an_invoice_stands_where_its_amounts_say() {
    let amounts = |balance, paid, credited| Amounts {
        total: cents(10_000),
        balance: cents(balance),
        paid: cents(paid),
        credited: cents(credited),
    };
    let (due, today) = (date(2026, 11, 4), date(2026, 11, 12));
    let of = |amounts| Standing::of(amounts, due, today);
    assert_eq!(of(amounts(0, 10_000, 0)), Standing::Paid);
    assert_eq!(of(amounts(10_000, 0, 0)), Standing::Overdue(8));
    assert_eq!(of(amounts(0, 10_000, 10_000)), Standing::Credited);
    assert_eq!(of(amounts(0, 10_000, 3_449)), Standing::Paid);
    let then = |amounts| Standing::of(amounts, due, due);
    assert_eq!(then(amounts(10_000, 0, 0)), Standing::Issued);
    assert_eq!(then(amounts(4_000, 6_000, 0)), Standing::PartlyPaid);
}
