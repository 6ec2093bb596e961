//! How a ticket is paid, through its page.

use tests::Lab;

use super::{NOW, Till};

#[tokio::test]
async fn the_button_carries_what_changes_hands_cash_rounded_and_a_card_to_the_cent() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    // 60,00 $ and its taxes: 68,99 $.
    let card = till
        .open(&format!("{ticket}/payment?with=terminal"))
        .await
        .text;
    assert!(card.contains("Encaisser 68,99\u{a0}$ par carte"), "{card}");
    let in_cash = till
        .open(&format!("{ticket}/payment?with=cash&handed=8000"))
        .await
        .text;
    assert!(
        in_cash.contains("Encaisser 69,00\u{a0}$ comptant"),
        "{in_cash}"
    );
    assert!(in_cash.contains("<b>11,00\u{a0}$</b>"), "{in_cash}");
}

#[tokio::test]
async fn no_tip_is_chosen_in_advance() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let page = till.open(&format!("{ticket}/payment")).await.text;
    assert!(page.contains("name=\"tip\" value=\"none\""), "{page}");
    assert!(!page.contains("aria-pressed=\"true\""), "{page}");
}

#[tokio::test]
async fn a_tip_chosen_on_the_clients_screen_is_before_tax_and_what_was_chosen_stays() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let answer = till.send(&format!("{ticket}/tip"), &[("tip", "15")]).await;
    answer.is(303);
    let page = till.open(&format!("{ticket}/payment")).await.text;
    assert!(
        page.contains("9,00\u{a0}$") && page.contains("77,99\u{a0}$"),
        "{page}"
    );

    let path = format!("{ticket}/payment/tip");
    let kept = till
        .send(&path, &[("tip", "20"), ("with", "debit"), ("key", "k")])
        .await;
    assert!(
        kept.location().contains("with=debit"),
        "{}",
        kept.location()
    );
}

#[tokio::test]
async fn parts_are_noted_one_after_the_other_and_the_last_one_ends_the_sale() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let path = format!("{ticket}/payment");
    let version = till.held(&path, &path, "version").await;
    let part = [
        ("with", "debit"),
        ("amount", "20,00"),
        ("version", version.as_str()),
        ("act", "pay"),
        ("key", "k1"),
    ];
    let noted = till.send(&path, &part).await;
    noted.is(200);
    assert!(
        noted.text.contains("value=\"debit 2000 \""),
        "{}",
        noted.text
    );
    assert!(noted.text.contains("48,99\u{a0}$"), "{}", noted.text);
    let rest = [
        ("paid", "debit 2000 "),
        ("with", "terminal"),
        ("agreed", "6899"),
        ("version", version.as_str()),
        ("act", "pay"),
        ("key", "k1"),
    ];
    let done = till.send(&path, &rest).await;
    done.is(303);
    let sale = till
        .open(done.location().trim_end_matches("/handover"))
        .await
        .text;
    assert!(
        sale.contains("20,00\u{a0}$") && sale.contains("48,99\u{a0}$"),
        "{sale}"
    );
}

#[tokio::test]
async fn the_same_press_twice_leads_to_the_one_sale() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let path = format!("{ticket}/payment");
    let version = till.held(&path, &path, "version").await;
    let fields = [
        ("with", "terminal"),
        ("agreed", "6899"),
        ("version", version.as_str()),
        ("act", "pay"),
        ("key", "k2"),
    ];
    let first = till.send(&path, &fields).await;
    let second = till.send(&path, &fields).await;
    first.is(303);
    second.is(303);
    let sale = |at: &str| at.trim_end_matches("/handover").to_owned();
    assert_eq!(sale(first.location()), sale(second.location()));
}

#[tokio::test]
async fn a_total_that_changed_is_said_before_anything_is_taken() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let path = format!("{ticket}/payment");
    let version = till.held(&path, &path, "version").await;
    let fields = [
        ("with", "terminal"),
        ("agreed", "5000"),
        ("version", version.as_str()),
        ("act", "pay"),
        ("key", "k3"),
    ];
    let again = till.send(&path, &fields).await;
    again.is(422);
    assert!(
        again.text.contains("Le total a changé\u{a0}: 68,99\u{a0}$"),
        "{}",
        again.text
    );
}

#[tokio::test]
async fn cash_goes_into_the_open_drawer_and_the_change_is_said() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let path = format!("{ticket}/payment");
    let version = till.held(&path, &path, "version").await;
    let fields = [
        ("handed", "8000"),
        ("agreed", "6899"),
        ("version", version.as_str()),
        ("act", "pay"),
        ("key", "k4"),
    ];
    let done = till.send(&path, &fields).await;
    done.is(303);
    let page = till.open(done.location()).await.text;
    assert!(page.contains("<b>11,00\u{a0}$</b>"), "{page}");
}

#[tokio::test]
async fn parts_that_are_no_amounts_are_left_out() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    for part in ["cash -500 ", "cash 0 ", "debit 9223372036854775808 x", "?"] {
        let path = format!("{ticket}/payment?paid={}", part.replace(' ', "+"));
        let page = till.open(&path).await;
        page.is(200);
        assert!(
            !page.text.contains("name=\"paid\""),
            "{part}: {}",
            page.text
        );
    }
}

#[tokio::test]
async fn parts_above_what_is_due_stay_to_be_seen_and_nothing_is_paid_until_one_is_taken_back() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let path = format!("{ticket}/payment");
    for part in ["terminal 7000 ", "debit 9223372036854775807 x"] {
        let version = till.held(&path, &path, "version").await;
        let asked = format!("{path}?paid={}", part.replace(' ', "+"));
        let page = till.open(&asked).await;
        page.is(200);
        let held = format!("value=\"{part}\"");
        assert!(page.text.contains(&held), "{part}: {}", page.text);
        let fields = [
            ("paid", part),
            ("with", "terminal"),
            ("agreed", "6899"),
            ("version", version.as_str()),
            ("act", "pay"),
            ("key", "k5"),
        ];
        let refused = till.send(&path, &fields).await;
        refused.is(422);
        assert!(refused.text.contains(&held), "{part}: {}", refused.text);
        let taken_back = [("paid", part), ("undo", "0"), ("key", "k5")];
        let free = till.send(&path, &taken_back).await;
        free.is(200);
        assert!(!free.text.contains(&held), "{part}: {}", free.text);
    }
}

#[tokio::test]
async fn a_form_sent_without_its_button_of_payment_takes_nothing() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let path = format!("{ticket}/payment");
    let version = till.held(&path, &path, "version").await;
    let fields = [
        ("with", "terminal"),
        ("agreed", "6899"),
        ("version", version.as_str()),
        ("key", "k6"),
    ];
    let count = "SELECT COUNT(*) FROM invoices";
    let before = lab.number(count).await;
    till.send(&path, &fields).await.is(200);
    assert_eq!(lab.number(count).await, before);
}
