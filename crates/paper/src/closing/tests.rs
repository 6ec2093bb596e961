use domain::locale::Locale;

use super::{Closing, LETTER, ROLL, closing_letter, closing_roll, filled};
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

fn sample(movements: usize) -> Closing {
    let moved = (0..movements).map(|_| row("14 h 05 · Fournitures", "−12,25 $", Look::Soft));
    Closing {
        locale: Locale::Fr,
        title: "Rapport de fermeture n° 232".into(),
        shop: "Salon Brindille".into(),
        shop_lines: vec!["412, rue des Pommiers".into()],
        facts: vec!["Tiroir-caisse 1, jeudi 19 novembre 2026".into()],
        parts: vec![
            vec![row("Fonds de caisse", "150,00 $", Look::Plain)],
            moved.collect(),
            vec![row("Manque", "−2,00 $", Look::Strong)],
        ],
        notes: vec!["Raison : erreur en rendant la monnaie".into()],
        pieces_title: "Coupures et pièces".into(),
        heads: ["Valeur", "Comptées", "Reste au fonds", "Au dépôt"].map(str::to_owned),
        pieces: vec![["20 $", "10", "60,00 $", "140,00 $"].map(str::to_owned)],
        signed: vec!["Compté par Josée Thériault".into()],
        page: "Page".into(),
        of: "de".into(),
    }
}

#[test]
fn a_roll_is_one_strip_of_80_mm_as_long_as_it_takes() {
    let strip = |count| press::typeset(ROLL, filled(&sample(count))).unwrap();
    let (short, long) = (strip(1), strip(60));
    for pages in [&short, &long] {
        assert_eq!(pages.pages().len(), 1);
        let millimetres = pages.pages()[0].frame.width().to_mm();
        assert!((79.9..80.1).contains(&millimetres), "{millimetres}");
    }
    assert!(long.pages()[0].frame.height() > short.pages()[0].frame.height());
}

#[test]
fn a_letter_goes_on_to_a_second_page_when_it_must() {
    let pages = |count| {
        let typeset = press::typeset(LETTER, filled(&sample(count))).unwrap();
        typeset.pages().len()
    };
    assert_eq!((pages(3), pages(90) > 1), (1, true));
}

#[test]
fn words_that_look_like_markup_are_words() {
    let mut report = sample(1);
    report.notes = vec!["#panic() *gras* $x$ [a](b)".into()];
    assert!(closing_roll(&report).is_ok() && closing_letter(&report).is_ok());
}
