//! What the page of a day says.

use domain::identity::Role;
use tests::{Ask, Lab};

use super::{NOW, cut, opened, sell};

#[tokio::test]
async fn the_page_says_sales_taxes_tips_tenders_visits_and_who_sold() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    sell(&lab, &cast, cut(&lab, &cast, 10_000).await).await;
    let text = opened(&lab, &cast, "/app/reports/day").await.text;
    for said in [
        "Lundi 9\u{a0}mars 2026",
        "Taxes, Revenu Québec",
        "n°\u{a0}123456782 RT0001",
        "TPS (5\u{a0}%)",
        "TVQ (9,975\u{a0}%)",
        "Notes de crédit",
        "Pourboires",
        "Sans personne nommée",
        "À remettre, avant crédits",
        "role=\"img\" aria-label=\"Ventes par heure.",
        "Rien à comparer\u{a0}: aucune vente le lundi 10\u{a0}mars 2025",
        "rien à comparer",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(!text.contains(" style="), "{text}");
    let english = Ask::post("/app/account/language?to=en", &[]).cookie(cast.cookie(Role::Owner));
    english.of(&lab.router).await.is(303);
    let text = opened(&lab, &cast, "/app/reports/day?reach=month")
        .await
        .text;
    for said in [
        "March 2026",
        "Sales by day",
        "To remit, before credits",
        "GST (5%)",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
}

#[tokio::test]
async fn a_day_is_compared_with_the_same_weekday_of_a_year_ago() {
    let now = "2026-03-10T15:00Z";
    let lab = Lab::at(now).await;
    let cast = lab.cast("etang", "Balise").await;
    for (then, cents) in [("2025-03-10T15:00Z", 50_000), ("2026-03-09T16:00Z", 60_000)] {
        lab.clock_to(then);
        sell(&lab, &cast, cut(&lab, &cast, cents).await).await;
    }
    lab.clock_to(now);
    let path = "/app/reports/day?date=2026-03-09";
    let text = opened(&lab, &cast, path).await.text;
    for said in [
        "Comparé au lundi 10\u{a0}mars 2025, 52 semaines plus tôt.",
        "20\u{a0}% de plus qu’il y a un an",
        "class=\"then\"",
        "Il y a un an, le sommet\u{a0}: 11\u{a0}h, avec 500,00\u{a0}$.",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    // A day that is not over is not judged.
    let text = opened(&lab, &cast, "/app/reports/day").await.text;
    assert!(text.contains("les chiffres vont encore changer") && !text.contains("% de plus"));
}

#[tokio::test]
async fn a_day_without_anything_says_so_and_asks_for_nothing() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let text = opened(&lab, &cast, "/app/reports/day?date=2026-02-02")
        .await
        .text;
    assert!(text.contains("Aucune vente") && !text.contains("<svg viewBox=\"0 0 640"));
    for strange in ["9999-12-31", "-009999-01-01", "hier", ""] {
        let path = format!("/app/reports/day?date={strange}&reach=week");
        opened(&lab, &cast, &path).await.is(200);
    }
}

#[tokio::test]
async fn a_visit_that_was_missed_is_counted_and_its_rows_name_no_client() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let path = "/app/reports/day?date=2026-03-10";
    assert!(
        opened(&lab, &cast, path)
            .await
            .text
            .contains("visits%3Acancelled\">1</a>")
    );
    let path = "/app/reports/day/rows?date=2026-03-10&of=visits:cancelled";
    let rows = opened(&lab, &cast, path).await;
    rows.is(200);
    assert!(rows.text.contains("Annulé") && rows.text.contains("Balise coupe"));
    assert!(!rows.text.contains("Tremblay"), "{}", rows.text);
}

#[tokio::test]
async fn what_a_count_of_cash_found_is_said_and_opens_its_closing() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let text = opened(&lab, &cast, "/app/reports/day").await.text;
    assert!(text.contains("of=gaps\">−10,00\u{a0}$</a>"), "{text}");
    let path = "/app/reports/day/rows?of=gaps";
    let rows = opened(&lab, &cast, path).await.text;
    for said in ["Écarts de caisse", "/app/drawer/sessions/", "−10,00\u{a0}$"] {
        assert!(rows.contains(said), "{said} in {rows}");
    }
    let file = opened(&lab, &cast, "/app/reports/day/rows.csv?of=gaps").await;
    assert!(file.is(200).text.contains("\"Attendu\";\"Compté\""));
}
