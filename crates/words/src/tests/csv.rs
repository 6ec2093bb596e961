use domain::{locale::Locale, money::Money};
use jiff::civil::{date, time};

use crate::csv::{Cell, csv};

fn row() -> Vec<Cell> {
    vec![
        Cell::text("Coupe; « mèches », \"au choix\""),
        Cell::Money(Money::from_cents(-123_405)),
        Cell::Money(Money::from_cents(7)),
        Cell::Count(41),
        Cell::Day(date(2026, 11, 18)),
        Cell::Time(time(9, 5, 0, 0)),
        Cell::Empty,
    ]
}

#[test]
fn each_language_gets_the_file_its_spreadsheet_opens() {
    let text = "\"Coupe; « mèches », \"\"au choix\"\"\"";
    assert_eq!(
        csv(Locale::Fr, &[row()]),
        format!("\u{feff}{text};-1234,05;0,07;41;2026-11-18;09:05;\r\n")
    );
    assert_eq!(
        csv(Locale::En, &[row()]),
        format!("\u{feff}{text},-1234.05,0.07,41,2026-11-18,09:05,\r\n")
    );
}

#[test]
fn no_text_becomes_a_formula() {
    for typed in [
        "=HYPERLINK(\"https://evil.example\")",
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "＝1",
        "＋1",
        "－1",
        "＠1",
    ] {
        let file = csv(Locale::Fr, &[vec![Cell::text(typed)]]);
        assert!(file.starts_with("\u{feff}\"'"), "{file:?}");
    }
    let file = csv(Locale::Fr, &[vec![Cell::text("Élodie")]]);
    assert_eq!(file, "\u{feff}\"Élodie\"\r\n");
}
