//! What the first page says of taxes is true of the shop and of what it shows.

use tests::{Ask, Lab, Spec};

const SMALL: &str = "petit fournisseur";
const UNTAXED: &str = "Aucune taxe ne s’ajoute à ces prix";
const BEFORE_TAX: &str = "avant taxes";
/// Acupuncture by who is licensed for it is exempt, whoever is registered.
const EXEMPT: &str = "UPDATE services SET tax_kind = 'acupuncture_licensed'";
const NOT_REGISTERED: &str = "UPDATE legal_entities SET gst_number = NULL,
    gst_registered_on = NULL, qst_number = NULL, qst_registered_on = NULL";

/// One of the three sentences and no other, in a house that remembers nothing.
async fn says(lab: &Lab, said: &str) {
    let (_, router) = lab.remade(|_| {});
    let page = Ask::get("/erable").of(&router).await;
    for text in [SMALL, UNTAXED, BEFORE_TAX] {
        let there = page.is(200).text.contains(text);
        assert_eq!(there, text == said, "{text}: {}", page.text);
    }
}

#[tokio::test]
async fn the_first_page_tells_a_small_supplier_from_what_bears_no_tax() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    lab.shop(Spec::salon("erable")).await;
    says(&lab, BEFORE_TAX).await;
    lab.sql(EXEMPT).await;
    says(&lab, UNTAXED).await;
    lab.sql(NOT_REGISTERED).await;
    says(&lab, SMALL).await;
}
