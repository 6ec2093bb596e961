//! The till as the shop sets it.

use domain::{
    identity::Role,
    locale::Locale,
    till::{Offered, TenderKind, TipBasis},
};
use sales::{SalesError, service::Settings};
use tests::Lab;

use super::{NOW, as_role, both, document, pay, rung_up, sold, with};

#[tokio::test]
async fn what_is_set_is_what_the_till_takes_suggests_and_speaks() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let (house, ctx) = (&lab.house, &cast.ctx);
    let mut wanted = sales::service::settings(house, ctx)
        .await
        .expect("settings");
    // The words are the cast's own; all else is as the product comes.
    let plain = Settings::new(Locale::Fr);
    wanted.receipt_text = plain.receipt_text.clone();
    for tender in &mut wanted.tenders {
        tender.name = domain::locale::Bilingual::default();
    }
    assert_eq!(wanted, plain);
    wanted.tenders.reverse();
    for tender in &mut wanted.tenders {
        tender.offered = tender.kind != TenderKind::Debit;
        tender.asks_reference = tender.kind == TenderKind::Terminal;
        tender.name = both("Chèque ou bon");
    }
    wanted.tip_basis = TipBasis::Services;
    wanted.tip_percents = [10, 12, 30];
    wanted.receipt_text = both("Échange dans les 14 jours.");
    wanted.locale = Locale::En;
    let set = sales::service::set_settings(house, ctx, wanted.clone()).await;
    set.expect("is set");
    let found = sales::service::settings(house, &as_role(&cast, Role::Practitioner)).await;
    assert_eq!(found.expect("settings"), wanted);

    let ticket = rung_up(&lab, ctx, 6000).await;
    let suggested = ticket.reckoned.suggested.map(|tip| tip.tip.cents());
    assert_eq!(suggested, [0, 0, 0], "nothing of it is a service");
    let said = pay(&lab, ctx, "k1", &with(&ticket, TenderKind::Debit)).await;
    assert!(
        matches!(said, Err(SalesError::NotOffered("debit"))),
        "{said:?}"
    );
    let mut ask = with(&ticket, TenderKind::Terminal);
    let said = pay(&lab, ctx, "k1", &ask).await;
    assert!(
        matches!(said, Err(SalesError::NoReference("terminal"))),
        "{said:?}"
    );
    ask.tenders = vec![Offered {
        reference: Some("4417".to_owned()),
        ..Offered::rest(TenderKind::Terminal)
    }];
    let paid = pay(&lab, ctx, "k1", &ask).await.expect("is paid");
    assert_eq!(document(&lab, ctx, paid.invoice).await.locale, Locale::En);
}

#[tokio::test]
async fn a_till_takes_something_and_suggests_rising_tips() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let refused = async |change: fn(&mut Settings)| {
        let mut wanted = Settings::new(Locale::Fr);
        change(&mut wanted);
        let said = sales::service::set_settings(&lab.house, &cast.ctx, wanted).await;
        matches!(said, Err(SalesError::BadSettings))
    };
    assert!(refused(|set| set.tip_percents = [15, 15, 20]).await);
    assert!(refused(|set| set.tip_percents = [15, 18, 51]).await);
    assert!(refused(|set| set.tenders.iter_mut().for_each(|one| one.offered = false)).await);
    assert!(refused(|set| drop(set.tenders.pop())).await);
    sold(&lab, &cast.ctx, 6000).await;
}
