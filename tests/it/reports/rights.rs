//! Who reads figures, and of which shop.

use domain::identity::Role;
use tests::{Ask, Lab};

use super::{NOW, opened};

const PATHS: [&str; 5] = [
    "/app/reports/day",
    "/app/reports/day/figures.csv",
    "/app/reports/day/report.pdf",
    "/app/reports/day/rows?of=net",
    "/app/reports/day/rows.csv?of=net",
];

#[tokio::test]
async fn the_owner_and_the_manager_read_figures_and_nobody_else() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    for path in PATHS {
        for (role, status) in [
            (Role::Owner, 200),
            (Role::Manager, 200),
            (Role::FrontDesk, 403),
            (Role::Practitioner, 403),
        ] {
            let asked = Ask::get(path).cookie(cast.cookie(role));
            asked.of(&lab.router).await.is(status);
        }
    }
}

#[tokio::test]
async fn the_rows_of_one_shop_hold_nothing_of_another() {
    let lab = Lab::at(NOW).await;
    let ours = lab.cast("etang", "Balise").await;
    let theirs = lab.cast("colline", "Voisin").await;
    let staff = theirs.person(Role::Owner).staff;
    for code in [format!("by:{staff}"), format!("tips:{staff}")] {
        let path = format!("/app/reports/day/rows?of={code}");
        let rows = opened(&lab, &ours, &path).await;
        rows.is(200);
        assert!(rows.text.contains("Aucune ligne."), "{}", rows.text);
    }
    let all = opened(&lab, &ours, "/app/reports/day/rows?of=net")
        .await
        .text;
    assert!(all.contains("F-00001") && !all.contains(&theirs.keys["invoices/id"]));
}

#[tokio::test]
async fn a_figure_nobody_knows_is_not_found() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    for code in [
        "profit",
        "hour:24",
        "tax:GST",
        "visits:late",
        "net:1",
        "by:x",
    ] {
        let path = format!("/app/reports/day/rows?of={code}");
        opened(&lab, &cast, &path).await.is(404);
    }
}
