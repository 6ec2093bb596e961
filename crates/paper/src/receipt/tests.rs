use domain::locale::Locale;

use super::{Receipt, ReceiptLine, TEMPLATE, filled, receipt};
use crate::{
    invoice::{Look, Row},
    press,
};

fn row(label: &str, amount: &str, look: Look) -> Row {
    Row {
        label: label.into(),
        amount: amount.into(),
        look,
    }
}

fn sample(count: usize) -> Receipt {
    let line = |_| ReceiptLine {
        name: "Haircut and beard trim".into(),
        notes: vec!["2 × $30.00".into()],
        amount: "$60.00".into(),
    };
    Receipt {
        locale: Locale::En,
        title: "Receipt, invoice No. F-02115".into(),
        shop: "Salon Brindille".into(),
        shop_lines: vec!["412 rue des Pommiers".into()],
        facts: vec![
            "Receipt, invoice No. F-02115".into(),
            "Served by Karim".into(),
        ],
        lines: (0..count).map(line).collect(),
        sums: vec![
            row("GST (5%)", "$3.00", Look::Plain),
            row("Total", "$68.99", Look::Total),
        ],
        payments: vec![row("Cash rounding", "$0.01", Look::Plain)],
        numbers: vec!["GST registration No. 123456782 RT0001".into()],
        thanks: "Thank you for your visit.".into(),
    }
}

#[test]
fn a_receipt_is_one_strip_of_80_mm_as_long_as_it_takes() {
    let strip = |count| press::typeset(TEMPLATE, filled(&sample(count))).unwrap();
    let (short, long) = (strip(1), strip(60));
    for pages in [&short, &long] {
        assert_eq!(pages.pages().len(), 1);
        let millimetres = pages.pages()[0].frame.width().to_mm();
        assert!((79.9..80.1).contains(&millimetres), "{millimetres}");
    }
    assert!(long.pages()[0].frame.height() > short.pages()[0].frame.height());
}

#[test]
fn a_receipt_says_what_was_sold_each_tax_and_under_which_number() {
    let pages = press::typeset(TEMPLATE, filled(&sample(1))).unwrap();
    let read = press::words_of(&pages).concat();
    for said in [
        "Haircut",
        "2 × $30.00",
        "GST (5%)",
        "$68.99",
        "Cash rounding",
        "RT0001",
        "F-02115",
    ] {
        assert!(read.contains(said), "{said} in {read}");
    }
}

#[test]
fn it_is_written_even_when_almost_nothing_is_said() {
    let mut bare = sample(1);
    bare.payments.clear();
    bare.numbers.clear();
    bare.shop_lines.clear();
    assert!(receipt(&bare).unwrap().starts_with(b"%PDF-"));
}
