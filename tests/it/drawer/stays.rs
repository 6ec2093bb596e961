//! What was written down stays: the database refuses, whoever asks.

use domain::drawer::Category;
use tests::{Engine, engine};

use super::{Desk, pieces};

const TABLES: [(&str, &str); 4] = [
    ("drawer_movements", "amount_cents = amount_cents + 100"),
    ("drawer_counts", "counted_cents = counted_cents + 100"),
    ("drawer_pieces", "pieces = pieces + 1"),
    ("drawer_closings", "gap_words = 'autre chose'"),
];

async fn a_closed_day(slug: &'static str) -> Desk {
    let desk = Desk::set_up(slug).await;
    desk.open(10_000).await.expect("opens");
    desk.sale(2_000).await.expect("a sale");
    desk.moves(Category::Supplies, 500)
        .await
        .expect("a pay-out");
    desk.shut(pieces(&[(10_000, 1), (1_000, 1), (500, 1)]))
        .await
        .expect("closes");
    desk
}

#[tokio::test]
async fn no_movement_count_or_closing_is_changed_or_removed_not_even_by_the_owner_of_the_tables() {
    let desk = a_closed_day("ardoise").await;
    for (table, change) in TABLES {
        let rows = desk
            .lab
            .number(&format!("SELECT COUNT(*) FROM {table}"))
            .await;
        assert!(rows > 0, "{table}");
        let changes = [
            (format!("UPDATE {table} SET {change}"), "stay_as_written"),
            (format!("DELETE FROM {table}"), "are_never_removed"),
        ];
        for (sql, law) in changes {
            let said = desk.lab.try_sql(&sql).await;
            let law = format!("{table}_{law}");
            assert!(
                said.as_ref().is_err_and(|said| said.contains(&law)),
                "{said:?}"
            );
        }
        if engine() == Engine::Postgres {
            let said = desk.lab.try_sql(&format!("TRUNCATE {table} CASCADE")).await;
            assert!(said.is_err(), "{table}");
        }
    }
}

#[tokio::test]
async fn a_closed_session_is_not_opened_again_changed_or_removed() {
    let desk = a_closed_day("verrou").await;
    for change in [
        "UPDATE drawer_sessions SET closed_at_us = NULL",
        "UPDATE drawer_sessions SET closed_at_us = closed_at_us + 1",
        "UPDATE drawer_sessions SET float_cents = 0",
        "DELETE FROM drawer_sessions",
    ] {
        assert!(desk.lab.try_sql(change).await.is_err(), "{change}");
    }
}

#[tokio::test]
async fn an_open_session_changes_in_nothing_but_its_close() {
    let desk = Desk::set_up("ouvert").await;
    desk.open(10_000).await.expect("opens");
    for change in [
        "UPDATE drawer_sessions SET float_cents = 5000, closed_at_us = 1",
        "UPDATE drawer_sessions SET number = 7, closed_at_us = 1",
        "UPDATE drawer_sessions SET float_cents = 5000",
    ] {
        let said = desk.lab.try_sql(change).await;
        let law = "drawer_sessions_change_once";
        assert!(
            said.as_ref().is_err_and(|said| said.contains(law)),
            "{said:?}"
        );
    }
}

const COPIES: [(&str, &str, &str); 4] = [
    (
        "drawer_movements",
        "tenant_id, id, session_id, kind, amount_cents, category, words, document_id, made_at_us, made_by",
        "tenant_id, session_id, session_id, 'pay_in', 500, 'change_in', NULL, NULL, 1, 'essai'",
    ),
    (
        "drawer_counts",
        "tenant_id, id, session_id, position, purpose, counted_at_us, counted_by, counted_by_name, counted_cents, expected_cents, movements",
        "tenant_id, session_id, session_id, 9, 'middle', 1, 'essai', '', 0, 0, 0",
    ),
    (
        "drawer_sessions",
        "tenant_id, id, drawer_id, number, zone, opened_at_us, opened_on, opened_by, opened_by_name, float_cents, closed_at_us",
        "tenant_id, drawer_id, drawer_id, 3, 'America/Toronto', 1, '2026-03-09', 'essai', '', 0, NULL",
    ),
    (
        "drawer_sessions",
        "tenant_id, id, drawer_id, number, zone, opened_at_us, opened_on, opened_by, opened_by_name, float_cents, closed_at_us",
        "tenant_id, drawer_id, drawer_id, 1, 'America/Toronto', 1, '2026-03-09', 'essai', '', 0, NULL",
    ),
];

#[tokio::test]
async fn nothing_comes_into_a_closed_session_and_no_number_is_skipped_or_taken_twice() {
    let desk = a_closed_day("suite").await;
    let laws = [
        "drawer_movements_come_before_the_close",
        "drawer_counts_come_before_the_close",
        "drawer_sessions_have_no_gap",
        "drawer_sessions_have_no_gap",
    ];
    for ((table, columns, values), law) in COPIES.into_iter().zip(laws) {
        let from = if table == "drawer_sessions" {
            "drawer_sessions"
        } else {
            "drawer_closings"
        };
        let sql = format!("INSERT INTO {table} ({columns}) SELECT {values} FROM {from}");
        let said = desk.lab.try_sql(&sql).await;
        assert!(
            said.as_ref().is_err_and(|said| said.contains(law)),
            "{sql}: {said:?}"
        );
    }
}

#[tokio::test]
async fn a_drawer_has_one_open_session_at_most() {
    let desk = Desk::set_up("seul").await;
    desk.open(10_000).await.expect("opens");
    let (table, columns, values) = COPIES[2];
    let values = values.replace(", 3, ", ", 2, ");
    let sql = format!("INSERT INTO {table} ({columns}) SELECT {values} FROM {table}");
    let said = desk.lab.try_sql(&sql).await;
    let law = "drawer_sessions";
    assert!(
        said.as_ref().is_err_and(|said| said.contains(law)),
        "{said:?}"
    );
}
