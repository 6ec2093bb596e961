//! Files for a spreadsheet, and the paper.

use domain::{identity::Role, locale::Bilingual};
use tests::{Ask, Lab};

use super::{NOW, cut, opened, sell};

#[tokio::test]
async fn the_files_are_what_the_language_of_the_reader_opens() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    sell(&lab, &cast, cut(&lab, &cast, 10_000).await).await;
    let path = "/app/reports/day/figures.csv?date=2026-03-09";
    let french = opened(&lab, &cast, path).await;
    french.is(200);
    assert!(
        french.text.starts_with("\u{feff}\"Du\";\"Au\";"),
        "{}",
        french.text
    );
    let tax = "\"Revenu Québec\";\"TPS (5\u{a0}%)\";\"n°\u{a0}123456782 RT0001";
    assert!(french.text.contains(tax), "{}", french.text);
    let english = Ask::post("/app/account/language?to=en", &[]).cookie(cast.cookie(Role::Owner));
    english.of(&lab.router).await.is(303);
    let english = opened(&lab, &cast, path).await.text;
    assert!(english.starts_with("\u{feff}\"From\",\"To\","), "{english}");
}

#[tokio::test]
async fn nothing_that_was_typed_becomes_a_formula_in_a_file() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let mut new = cut(&lab, &cast, 10_000).await;
    let typed = "=HYPERLINK(\"https://evil.example\";\"x\")";
    new.cart.lines[0].name = Bilingual {
        fr: typed.to_owned(),
        en: typed.to_owned(),
    };
    sell(&lab, &cast, new).await;
    let path = "/app/reports/day/rows.csv?date=2026-03-09&of=sold:custom";
    let file = opened(&lab, &cast, path).await.text;
    let cell = "\"'=HYPERLINK(\"\"https://evil.example\"\";\"\"x\"\")\"";
    assert!(file.contains(cell), "{file}");
    assert!(file.contains(";100,00\r\n"), "{file}");
}

#[tokio::test]
async fn the_paper_is_a_pdf_of_a_day_of_a_week_and_of_a_day_without_sales() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    for query in ["", "?reach=week", "?date=2026-02-02"] {
        let path = format!("/app/reports/day/report.pdf{query}");
        let paper = opened(&lab, &cast, &path).await;
        paper.is(200);
        assert!(paper.text.starts_with("%PDF-"), "{query}");
    }
}
