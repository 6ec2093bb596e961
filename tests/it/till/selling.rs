//! A sale once it is paid: its receipt, its next visit, what comes back.

use domain::identity::Role;
use tests::{Ask, Lab};

use super::{NOW, Till};

#[tokio::test]
async fn the_next_visit_is_taken_once_however_often_it_is_pressed() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let opened = till
        .send(&format!("/app/till/visits/{}", cast.keys["visits/id"]), &[])
        .await;
    opened.is(303);
    let again = till
        .send(&format!("/app/till/visits/{}", cast.keys["visits/id"]), &[])
        .await;
    assert_eq!(
        opened.location(),
        again.location(),
        "the visit stands on one ticket"
    );
    let sale = till.pay(opened.location()).await;
    let page = till.open(&format!("{sale}/handover")).await.text;
    let start = page.split("name=\"start\" value=\"").nth(1);
    let start = start
        .and_then(|rest| rest.split('"').next())
        .expect("a next visit");
    let count = "SELECT COUNT(*) FROM appointments";
    let before = lab.number(count).await;
    for _ in 0..2 {
        let booked = till
            .send(&format!("{sale}/next-visit"), &[("start", start)])
            .await;
        booked.is(303);
        assert!(
            booked.location().contains("booked="),
            "{}",
            booked.location()
        );
    }
    assert_eq!(lab.number(count).await, before + 1);
}

#[tokio::test]
async fn a_receipt_leaves_to_an_address_that_is_one() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let sale = till.pay(&ticket).await;
    let wrong = till
        .send(&format!("{sale}/receipt"), &[("email", "pas une adresse")])
        .await;
    wrong.is(422);
    assert!(
        wrong.text.contains("value=\"pas une adresse\""),
        "{}",
        wrong.text
    );
    let right = till
        .send(
            &format!("{sale}/receipt"),
            &[("email", "ada@boite.example")],
        )
        .await;
    right.is(303);
    let told = till.open(right.location()).await.text;
    assert!(told.contains("en route vers ada@boite.example"), "{told}");
}

#[tokio::test]
async fn a_refund_by_line_says_its_amount_first_and_asks_why() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let sale = till.pay(&ticket).await;
    let reckoned = till.open(&format!("{sale}?line=0")).await.text;
    assert!(reckoned.contains("Rembourser 68,99\u{a0}$"), "{reckoned}");
    let path = format!("{sale}/refund");
    let ask = |reason| {
        [
            ("line", "0"),
            ("agreed", "6899"),
            ("key", "k5"),
            ("reason", reason),
        ]
    };
    let without = till.send(&path, &ask("")).await;
    without.is(422);
    assert!(
        without.text.contains("Écrivez le motif"),
        "{}",
        without.text
    );
    let done = till.send(&path, &ask("Insatisfaction")).await;
    done.is(303);
    let twice = till.send(&path, &ask("Insatisfaction")).await;
    assert_eq!(done.location(), twice.location(), "one credit note");
    let told = till.open(done.location()).await.text;
    assert!(told.contains("note de crédit n°"), "{told}");
}

#[tokio::test]
async fn who_gives_nothing_back_sees_the_sale_without_its_buttons() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let desk = Till {
        lab: &lab,
        cookie: cast.cookie(Role::FrontDesk),
    };
    let ticket = desk.ring_up(&cast).await;
    let sale = desk.pay(&ticket).await;
    let page = desk.open(&sale).await;
    page.is(200);
    assert!(!page.text.contains("/refund\""), "{}", page.text);
    let credit = Ask::post(format!("{sale}/refund"), &[("line", "0"), ("reason", "x")]);
    credit.cookie(desk.cookie).of(&lab.router).await.is(403);
}

#[tokio::test]
async fn a_paid_ticket_leads_to_its_sale() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let sale = till.pay(&ticket).await;
    for path in [
        ticket.clone(),
        format!("{ticket}/payment"),
        format!("{ticket}/tip"),
    ] {
        let answer = till.open(&path).await;
        assert_eq!(answer.location(), format!("{sale}?told=paid"), "{path}");
    }
}

#[tokio::test]
async fn the_receipt_is_a_paper_also_with_a_text_of_the_shops_own() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let fields = [
        ("offered", "terminal"),
        ("percent_1", "15"),
        ("percent_2", "18"),
        ("percent_3", "20"),
        ("receipt_fr", "Au plaisir de vous revoir"),
        ("locale", "fr"),
    ];
    let set = till.send("/app/settings/till", &fields).await;
    set.is(303);
    let ticket = till.ring_up(&cast).await;
    let sale = till.pay(&ticket).await;
    let paper = till.open(&format!("{sale}/receipt.pdf")).await;
    paper.is(200);
    assert!(paper.text.starts_with("%PDF"));
}

#[tokio::test]
async fn a_sale_taken_by_mistake_comes_back_whole_in_one_act_that_says_why() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let sale = till.pay(&ticket).await;
    let page = till.open(&sale).await.text;
    assert!(page.contains("Rembourser toute la vente"), "{page}");
    let path = format!("{sale}/refund");
    let ask = |reason| [("whole", "yes"), ("key", "k7"), ("reason", reason)];
    let without = till.send(&path, &ask(" ")).await;
    assert!(without.is(422).text.contains("Écrivez le motif"));
    let done = till.send(&path, &ask("Mauvaise cliente")).await;
    let told = till.open(done.is(303).location()).await.text;
    assert!(told.contains("note de crédit n°"), "{told}");
    assert!(!told.contains("Rembourser toute la vente"), "{told}");
    let total = "SELECT CAST(SUM(total_cents) AS BIGINT) FROM invoices WHERE id IN
        (SELECT invoice_id FROM invoice_lines)";
    let before = lab.number(total).await;
    till.send(&path, &ask("Mauvaise cliente")).await.is(303);
    assert_eq!(lab.number(total).await, before, "one credit note");
}

#[tokio::test]
async fn a_sale_of_another_day_offers_no_refund_in_one_act() {
    // A quarter of an hour around midnight, on the shop's clock.
    let lab = Lab::at("2026-03-10T03:50Z").await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let sale = till.pay(&ticket).await;
    lab.clock_to("2026-03-10T04:05Z");
    let page = till.open(&sale).await.text;
    assert!(page.contains("/refund"), "{page}");
    assert!(!page.contains("Rembourser toute la vente"), "{page}");
}

#[tokio::test]
async fn that_a_sale_was_opened_is_logged_whoever_opens_it() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let desk = Till {
        lab: &lab,
        cookie: cast.cookie(Role::FrontDesk),
    };
    let ticket = desk.ring_up(&cast).await;
    let sale = desk.pay(&ticket).await;
    let read = "SELECT COUNT(*) FROM readings WHERE what = 'invoice'";
    for role in [Role::Owner, Role::Manager, Role::FrontDesk] {
        let before = lab.number(read).await;
        let cookie = cast.cookie(role);
        Ask::get(&sale).cookie(cookie).of(&lab.router).await.is(200);
        assert_eq!(lab.number(read).await, before + 1, "{role:?}");
    }
}

#[tokio::test]
async fn a_count_that_does_not_read_gives_nothing_back_and_says_so_and_none_is_all_of_them() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let line = format!("{ticket}/lines/1");
    let version = till
        .held(&format!("{ticket}?line=1"), &line, "version")
        .await;
    let two = [
        ("version", version.as_str()),
        ("quantity", "2"),
        ("price", "60,00"),
    ];
    till.send(&line, &two).await.is(303);
    let sale = till.pay(&ticket).await;
    let path = format!("{sale}/refund");
    let ask = |count| {
        [
            ("line", "0"),
            ("count-0", count),
            ("key", "k9"),
            ("reason", "Retour"),
        ]
    };
    let documents = "SELECT COUNT(*) FROM invoices";
    let before = lab.number(documents).await;
    for unread in ["1,5", "deux", "-1", "99999"] {
        let refused = till.send(&path, &ask(unread)).await;
        let said = &refused.is(422).text;
        assert!(said.contains("count-0-error"), "{unread}: {said}");
        assert!(
            said.contains(&format!("value=\"{unread}\"")),
            "{unread}: {said}"
        );
    }
    assert_eq!(lab.number(documents).await, before);
    let done = till.send(&path, &ask("")).await;
    let told = till.open(done.is(303).location()).await.text;
    assert!(told.contains("137,97\u{a0}$"), "both came back: {told}");
    assert_eq!(lab.number(documents).await, before + 1);
}

#[tokio::test]
async fn a_refund_is_reckoned_without_its_reason_in_any_address() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let sale = till.pay(&ticket).await;
    let page = till.open(&sale).await.text;
    assert!(!page.contains("formmethod=\"get\""), "{page}");
    let documents = "SELECT COUNT(*) FROM invoices";
    let before = lab.number(documents).await;
    let fields = [
        ("line", "0"),
        ("reason", "Allergie au produit"),
        ("act", "reckon"),
    ];
    let shown = till.send(&format!("{sale}/refund"), &fields).await;
    let text = &shown.is(200).text;
    assert!(text.contains("Rembourser 68,99\u{a0}$"), "{text}");
    assert!(text.contains("value=\"Allergie au produit\""), "{text}");
    assert_eq!(lab.number(documents).await, before, "nothing is given back");
}
