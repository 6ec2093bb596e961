//! A shop changes what it says of itself; what depends on it follows.

use domain::identity::Role;
use tests::{Answer, Ask, Cast, Lab, html};

const NOW: &str = "2026-03-09T12:00Z";

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    (lab, shop)
}

/// One of the forms of the page as it is filled, with one answer changed.
async fn saved(lab: &Lab, shop: &Cast, form: &str, (field, value): (&str, &str)) -> Answer {
    let page = Ask::get("/app/settings").cookie(shop.cookie(Role::Owner));
    let page = page.of(&lab.router).await;
    let forms = html::forms("/app/settings", &page.is(200).text);
    let path = format!("/app/settings/{form}");
    let filled = forms.into_iter().find(|form| form.action == path);
    let mut fields = filled.expect("the form").fields;
    fields.retain(|(name, _)| name != field);
    fields.push((field.to_owned(), value.to_owned()));
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let ask = Ask::post(path, &fields).cookie(shop.cookie(Role::Owner));
    ask.of(&lab.router).await
}

async fn provinces(lab: &Lab) -> Vec<String> {
    let sql = "SELECT l.province || ' ' || e.province || ' ' || l.zone FROM locations l \
        JOIN legal_entities e ON e.tenant_id = l.tenant_id";
    lab.texts(sql).await
}

#[tokio::test]
async fn a_shop_moves_to_a_province_of_its_own_zone_and_its_taxes_follow() {
    let (lab, shop) = lab().await;
    assert_eq!(provinces(&lab).await, ["QC QC America/Toronto"]);
    let moved = saved(&lab, &shop, "shop", ("province", "ON")).await;
    moved.is(303);
    assert_eq!(provinces(&lab).await, ["ON ON America/Toronto"]);
    let page = Ask::get("/app/settings").cookie(shop.cookie(Role::Owner));
    let page = page.of(&lab.router).await;
    assert!(!page.is(200).text.contains("name=\"qst\""), "{}", page.text);
    let public = format!("/api/v1/shops/{}", shop.slug);
    let said = Ask::get(public).of(&lab.router).await;
    assert_eq!(said.is(200).json()["province"], "ON");
}

#[tokio::test]
async fn a_shop_does_not_move_to_a_province_of_another_zone() {
    let (lab, shop) = lab().await;
    for province in ["BC", "NL", "ZZ", ""] {
        let refused = saved(&lab, &shop, "shop", ("province", province)).await;
        let page = &refused.is(422).text;
        assert!(page.contains("id=\"province-error\""), "{province}: {page}");
    }
    assert_eq!(provinces(&lab).await, ["QC QC America/Toronto"]);
}

#[tokio::test]
async fn an_address_that_is_changed_is_read_at_once_on_the_public_page() {
    let (lab, shop) = lab().await;
    let public = format!("/{}", shop.slug);
    Ask::get(&public).of(&lab.router).await.is(200);
    let street = "77, rue du Quai-Neuf";
    let saved = saved(&lab, &shop, "shop", ("street", street)).await;
    saved.is(303);
    let page = Ask::get(&public).of(&lab.router).await;
    assert!(page.is(200).text.contains(street), "{}", page.text);
}

#[tokio::test]
async fn a_tax_number_is_kept_in_one_way_however_it_was_typed() {
    let (lab, shop) = lab().await;
    let mut ask = vec![("taxed", "yes"), ("gst_from", "2020-01-01")];
    ask.extend([("gst_hst", "123 456 782 rt-0001"), ("qst", "1234-567-890")]);
    ask.push(("qst_from", "2020-01-01"));
    let ask = Ask::post("/app/settings/taxes", &ask).cookie(shop.cookie(Role::Owner));
    ask.of(&lab.router).await.is(303);
    let sql = "SELECT gst_number || ' ' || qst_number FROM legal_entities";
    assert_eq!(lab.texts(sql).await, ["123456782RT0001 1234567890TQ0001"]);
}

#[tokio::test]
async fn a_day_of_thirteen_breaks_is_refused_in_words() {
    let (lab, shop) = lab().await;
    let breaks = |count: u32| {
        let all = (0..count).map(|n| format!("{}:00-{}:30", 6 + n, 6 + n));
        all.collect::<Vec<_>>().join(", ")
    };
    let path = format!("/app/settings/hours/{}", shop.person(Role::Owner).staff);
    let send = async |typed: &str| {
        let day = [("mon", "yes"), ("mon_from", "5:00"), ("mon_to", "23:00")];
        let mut form = vec![("from", "2026-03-09"), ("mon_break", typed)];
        form.extend(day);
        let ask = Ask::post(&path, &form).cookie(shop.cookie(Role::Owner));
        ask.of(&lab.router).await
    };
    send(&breaks(11)).await.is(303);
    let refused = send(&breaks(13)).await;
    assert!(
        refused.is(422).text.contains("au plus 12"),
        "{}",
        refused.text
    );
}
