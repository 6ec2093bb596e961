//! A shop is filled with a word found nowhere else; another shop's owner reads everything there is
//! to read, and the word is nowhere.

use std::collections::BTreeSet;

use domain::identity::Role;
use platform::db::{Location, Walls};
use tests::{Cast, Engine, Lab, Opened, is_about};

const NOW: &str = "2026-03-09T12:00Z";
/// The word.
const CANARY: &str = "Zorglubine";

async fn two_shops() -> (Lab, Cast, Cast) {
    let lab = Lab::at(NOW).await;
    let theirs = lab.cast("colline", CANARY).await;
    let ours = lab.cast("etang", "Balise").await;
    (lab, ours, theirs)
}

/// Everything one shop's owner can open: each address, searches, and all that pages lead to.
async fn read_everything(lab: &Lab, ours: &Cast) -> Vec<Opened> {
    let mut from = Vec::new();
    for route in lab.routes.iter().filter(|route| route.method == "GET") {
        let path = ours
            .path(route.path)
            .expect("a parameter stands for something");
        for query in [
            "",
            "?q=zorg",
            "?q=Zorglubine",
            "?q=514",
            "?date=2026-03-11&q=z",
            "?lang=en",
        ] {
            from.push(format!("{path}{query}"));
        }
    }
    let service = &ours.keys["services/id"];
    let api = format!("/api/v1/shops/{}", ours.slug);
    from.push(format!(
        "{api}/availability?service={service}&from=2026-03-10&days=7"
    ));
    from.push(format!("/{}/time?service={service}", ours.slug));
    let within = [
        "/app".to_owned(),
        format!("/{}", ours.slug),
        api,
        "/policy".into(),
        "/terms".into(),
    ];
    lab.crawl(ours.cookie(Role::Owner), from, &within).await
}

/// What only the other shop has: the word, its address, its ids and secrets.
fn marks_of(theirs: &Cast) -> Vec<String> {
    // The number of a line is nobody's, and a file of ours is everybody's.
    let shared = ["assets/name", "lines/line"];
    let ids = theirs.keys.iter().filter(|(key, _)| !shared.contains(*key));
    let people = theirs
        .people
        .iter()
        .map(|person| person.account.to_string());
    [
        CANARY.to_lowercase(),
        CANARY.to_uppercase(),
        CANARY.to_owned(),
        theirs.tenant.to_string(),
    ]
    .into_iter()
    .chain(ids.map(|(_, id)| id.clone()))
    .chain(people)
    .collect()
}

/// Where a mark shows, with the page's own address and its echo of the search taken out.
fn seen(opened: &[Opened], marks: &[String]) -> BTreeSet<String> {
    let shows = |page: &&Opened| {
        let headers = format!("{:?}", page.answer.headers);
        let text = format!("{headers}{}", page.answer.text);
        let asked = page.path.to_lowercase().contains("q=zorglubine");
        marks.iter().any(|mark| {
            // Whoever searches for a word reads it in the field of the search.
            let echo = asked && mark.eq_ignore_ascii_case(CANARY);
            !echo && text.contains(mark.as_str())
        })
    };
    opened
        .iter()
        .filter(shows)
        .map(|page| page.path.clone())
        .collect()
}

#[tokio::test]
async fn the_owner_of_one_shop_reads_nothing_of_another() {
    let (lab, ours, theirs) = two_shops().await;
    let opened = read_everything(&lab, &ours).await;
    assert!(opened.len() > 150, "{}", opened.len());
    assert_eq!(seen(&opened, &marks_of(&theirs)), BTreeSet::new());
    for page in &opened {
        assert!(
            !page.answer.status.is_server_error(),
            "{}: {}",
            page.path,
            page.answer.text
        );
    }
}

/// What leaves by mail is read as well: nothing of one shop is in a letter of another.
#[tokio::test]
async fn no_letter_of_one_shop_tells_of_another() {
    let (lab, ours, theirs) = two_shops().await;
    let marks = marks_of(&theirs);
    let browse = messaging::service::Browse::default();
    let slips = messaging::service::outbox(&lab.house, &ours.ctx, browse).await;
    for slip in slips.expect("the outbox").slips {
        let read = messaging::service::read(&lab.house, &ours.ctx, slip.id)
            .await
            .expect("one");
        let said = format!(
            "{} {} {:?} {:?}",
            slip.subject, read.text, read.calendar, slip.recipient
        );
        assert!(
            marks.iter().all(|mark| !said.contains(mark.as_str())),
            "{said}"
        );
    }
}

/// The negative control: without the walls the same reading meets the word.
#[tokio::test]
async fn with_both_walls_down_the_word_is_met() {
    let (lab, ours, theirs) = two_shops().await;
    let opened = read_everything(&lab.behind(Walls::none()).await, &ours).await;
    let seen = seen(&opened, &marks_of(&theirs));
    for listing in [
        "/app/clients",
        "/app/services",
        "/app/products",
        "/app/team",
    ] {
        assert!(seen.contains(listing), "{listing} not in {seen:?}");
    }
}

/// Texts that hold a code, a number or a version of ours, never somebody's words.
const CODED: [&str; 23] = [
    "locale",
    "trade",
    "policy_version",
    "province",
    "neq",
    "business_number",
    "gst_number",
    "qst_number",
    "pst_number",
    "gst_registered_on",
    "qst_registered_on",
    "pst_registered_on",
    "fiscal_year_end",
    "invoice_series",
    "zone",
    "officer_phone",
    "phone",
    "postal_code",
    "kind",
    "pricing",
    "channel",
    "source",
    "wording",
];
/// The same, where the name of the column is not enough to tell.
const OURS: &[&str] = &[
    "opening_weeks.from_on",
    "opening_weeks.weeks",
    "special_days.first_on",
    "special_days.last_on",
    "special_days.hours",
    "shop_slugs.slug",
    "staff_weeks.from_on",
    "staff_weeks.weeks",
    "staff_exceptions.first_on",
    "staff_exceptions.last_on",
    "staff_exceptions.hours",
    "blocks.block_on",
    "acceptances.document",
    "acceptances.version",
    "memberships.role",
    "invitations.role",
    "drawer_sessions.opened_on",
    "drawer_sessions.opened_by",
    "drawer_movements.category",
    "drawer_movements.made_by",
    "drawer_counts.purpose",
    "drawer_counts.counted_by",
    "drawer_closings.closed_on",
    "drawer_closings.closed_by",
    "drawer_closings.gap_reason",
    "drawer_closings.shop_province",
    "drawer_closings.shop_postal_code",
    "invoice_series.series",
    "invoices.series",
    "invoices.issued_by",
    "invoices.business_date",
    "invoices.due_on",
    "invoices.seller_province",
    "invoices.seller_postal_code",
    "invoices.seller_phone",
    "invoices.source_kind",
    "invoices.kept_until",
    "invoice_lines.what",
    "invoice_lines.tax_kind",
    "invoice_lines.tax_status",
    "invoice_taxes.tax",
    "invoice_taxes.registration_number",
    "services.tax_kind",
    "service_segments.what",
    "service_segments.who",
    "products.tax_kind",
    "appointments.status",
    "appointments.local_start",
    "appointments.business_date",
    "appointments.tax_kind",
    "appointments.letter_locale",
    "appointments.cancelled_by",
    "appointments.cancel_reason",
    "claims.holder_kind",
    // Times and codes of a visit; nothing that is typed.
    "undo_steps.act",
    "undo_steps.before_json",
    "undo_steps.told_state",
    "clients.turns_14_on",
    "guardian_consents.authority",
    "guardian_consents.phone",
    "consents.purpose",
    "messages.state",
    "messages.failure",
    "deeds.actor",
    "deeds.deed",
    "deeds.subject",
    "readings.actor",
    "readings.what",
    "readings.subject",
    "tenants.slug",
    "tickets.discount",
    "tickets.opened_by",
    "tickets.parked_by",
    "ticket_voids.voided_by",
    "till_settings.tip_basis",
    "till_tenders.kind",
    "ticket_lines.what",
    "ticket_lines.tax_kind",
    "ticket_lines.discount",
    // Made from our presets, without a word of the shop's.
    "form_models.preset",
    "form_models.name_fr",
    "form_models.name_en",
    "form_models.fields_json",
    // Beside the invoice, of a price changed by hand; no page reads it.
    "ticket_prices.reason",
    // Of requests that are answered again; no page reads them.
    "idempotency_keys.route",
    "idempotency_keys.idempotency_key",
    // Of an account, not of a shop; in no page of another shop either way.
    "accounts.password_hash",
    "sessions.stage",
    "sessions.ip",
    "sessions.device",
    "sign_ins.outcome",
    "sign_ins.ip",
    "sign_ins.device",
    "letters.state",
    "letters.failure",
    "jobs.payload_json",
    "jobs.state",
    "jobs.failure",
];

/// The columns that hold texts.
async fn texts(lab: &Lab) -> Vec<(String, String)> {
    let Location::File(path) = lab.home().location() else {
        panic!("a file is read")
    };
    let pool = sqlx::SqlitePool::connect(&path.to_string_lossy())
        .await
        .expect("opens");
    sqlx::query_as(
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
         WHERE m.type = 'table' AND c.type = 'TEXT'",
    )
    .fetch_all(&pool)
    .await
    .expect("columns")
}

fn is_ours(table: &str, column: &str) -> bool {
    let full = format!("{table}.{column}");
    CODED.contains(&column) || OURS.contains(&full.as_str())
}

/// The word is where it should be: in every text somebody can type.
#[tokio::test]
async fn every_text_of_the_other_shop_holds_the_word() {
    let why = "the same use cases fill both engines; the cells are read where that is easiest";
    if !is_about(Engine::Sqlite, why) {
        return;
    }
    let (lab, _, theirs) = two_shops().await;
    let rows = lab.rows_of(theirs.tenant).await;
    let mut without = Vec::new();
    for (table, column) in texts(&lab).await {
        let Some(rows) = rows.get(&table).filter(|_| !is_ours(&table, &column)) else {
            continue;
        };
        let start = format!("{column}=");
        let mut cells = rows
            .iter()
            .flat_map(|row| row.lines())
            .filter(|l| l.starts_with(&start));
        if !cells.any(|cell| cell.to_lowercase().contains("zorglubine")) {
            without.push(format!("{table}.{column}"));
        }
    }
    assert!(
        without.is_empty(),
        "fill these in tests/kit/things.rs: {without:?}"
    );
}
