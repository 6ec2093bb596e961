//! What is rung up, by tile, code and hand.

use tests::Lab;

use super::{NOW, Till};

#[tokio::test]
async fn a_code_adds_its_product_and_a_word_looks_for_it() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let scanned = till
        .send("/app/till/scan", &[("code", " Balise0001 ")])
        .await;
    scanned.is(303);
    let ticket = till.open(scanned.location()).await;
    assert!(ticket.text.contains("1 × 25,00\u{a0}$"), "{}", ticket.text);

    let word = till.send("/app/till/scan", &[("code", "shampooing")]).await;
    assert!(
        word.location().ends_with("?q=shampooing"),
        "{}",
        word.location()
    );
    let found = till.open(word.location()).await.text;
    assert!(found.contains("Balise shampooing"), "{found}");
}

#[tokio::test]
async fn a_code_that_nothing_bears_is_said() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let scanned = till
        .send("/app/till/scan", &[("code", "0627735014456")])
        .await;
    let said = till.open(scanned.location()).await.text;
    assert!(said.contains("Aucun article ne porte le code"), "{said}");
}

#[tokio::test]
async fn a_free_amount_without_a_name_keeps_its_price_and_says_what_is_missing() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let fields = [
        ("custom", "yes"),
        ("name", ""),
        ("price", "24,50"),
        ("kind", "goods"),
    ];
    let again = till.send("/app/till/lines", &fields).await;
    again.is(422);
    assert!(again.text.contains("value=\"24,50\""), "{}", again.text);
    assert!(
        again.text.contains("Écrivez ce qui est vendu."),
        "{}",
        again.text
    );
}

#[tokio::test]
async fn another_price_without_a_reason_is_not_taken_and_stays_typed() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let path = format!("{ticket}/lines/1");
    let version = till
        .held(&format!("{ticket}?line=1"), &path, "version")
        .await;
    let fields = |reason| {
        [
            ("version", version.as_str()),
            ("quantity", "2"),
            ("price", "55,00"),
            ("line_off", ""),
            ("price_reason", reason),
            ("staff", ""),
        ]
    };
    let again = till.send(&path, &fields("")).await;
    again.is(422);
    assert!(again.text.contains("value=\"55,00\""), "{}", again.text);
    assert!(again.text.contains("Écrivez le motif"), "{}", again.text);

    till.send(&path, &fields("Promotion de mars")).await.is(303);
    let changed = till.open(&ticket).await.text;
    assert!(changed.contains("110,00\u{a0}$"), "{changed}");
    assert!(changed.contains("prix courant 60,00\u{a0}$"), "{changed}");
}

#[tokio::test]
async fn of_two_screens_the_second_is_told_and_keeps_what_it_typed() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let path = format!("{ticket}/discount");
    let version = till.held(&ticket, &path, "version").await;
    let fields = |reason| {
        [
            ("version", version.as_str()),
            ("off", "10 %"),
            ("reason", reason),
        ]
    };
    till.send(&path, &fields("Fidélité")).await.is(303);
    let second = till.send(&path, &fields("Anniversaire")).await;
    second.is(422);
    assert!(
        second.text.contains("Un autre écran vient de changer"),
        "{}",
        second.text
    );
    assert!(
        second.text.contains("value=\"Anniversaire\""),
        "{}",
        second.text
    );
    assert!(
        second.text.contains("Rabais\u{a0}: Fidélité"),
        "{}",
        second.text
    );
}

#[tokio::test]
async fn a_ticket_kept_aside_is_taken_up_by_another_and_given_up_with_a_reason_only() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let park = format!("{ticket}/parking");
    let version = till.held(&ticket, &park, "version").await;
    till.send(&park, &[("version", &version)]).await.is(303);
    let list = till.open("/app/till").await.text;
    assert!(list.contains(&format!("{ticket}/reopening")), "{list}");
    till.send(&format!("{ticket}/reopening"), &[]).await.is(303);

    let void = format!("{ticket}/voiding");
    let version = till.held(&ticket, &void, "version").await;
    let without = till
        .send(&void, &[("version", &version), ("void_reason", "")])
        .await;
    without.is(422);
    let fields = [
        ("version", version.as_str()),
        ("void_reason", "Cliente partie"),
    ];
    till.send(&void, &fields).await.is(303);
    let gone = till.open(&ticket).await;
    assert!(
        gone.location().contains("told=voided"),
        "{}",
        gone.location()
    );
}

#[tokio::test]
async fn a_code_that_nothing_bears_opens_no_ticket() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let tickets = "SELECT COUNT(*) FROM tickets";
    let before = lab.number(tickets).await;
    till.send("/app/till/scan", &[("code", "0627735014456")])
        .await
        .is(303);
    assert_eq!(lab.number(tickets).await, before);
    till.ring_up(&cast).await;
    assert_eq!(lab.number(tickets).await, before + 1);
}

#[tokio::test]
async fn the_price_and_the_discount_of_a_line_each_keep_their_own_reason() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let (path, page) = (format!("{ticket}/lines/1"), format!("{ticket}?line=1"));
    let change = async |price_reason: &str, line_reason: &str| {
        let version = till.held(&page, &path, "version").await;
        let fields = [
            ("version", version.as_str()),
            ("quantity", "1"),
            ("price", "55,00"),
            ("line_off", "10 %"),
            ("price_reason", price_reason),
            ("line_reason", line_reason),
            ("staff", ""),
        ];
        till.send(&path, &fields).await
    };
    change("Promotion de mars", "Fidélité").await.is(303);
    assert_eq!(
        till.held(&page, &path, "price_reason").await,
        "Promotion de mars"
    );
    assert_eq!(till.held(&page, &path, "line_reason").await, "Fidélité");
    // A reason that changes alone is a change.
    change("Promotion d’avril", "Anniversaire").await.is(303);
    assert_eq!(
        till.held(&page, &path, "price_reason").await,
        "Promotion d’avril"
    );
    assert_eq!(till.held(&page, &path, "line_reason").await, "Anniversaire");
    let without = change("", "Anniversaire").await;
    let said = &without.is(422).text;
    assert!(said.contains("price_reason-error"), "{said}");
    assert!(!said.contains("line_reason-error"), "{said}");
}

#[tokio::test]
async fn a_label_too_long_to_park_under_is_said() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    let path = format!("{ticket}/parking");
    let version = till.held(&ticket, &path, "version").await;
    let label = "é".repeat(81);
    let fields = [("version", version.as_str()), ("label", label.as_str())];
    let told = till.send(&path, &fields).await;
    assert!(told.is(422).text.contains("Ce texte est trop long"));
}
