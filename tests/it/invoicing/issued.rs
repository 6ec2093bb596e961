//! What an invoice says: all that the law asks, at every amount.

use domain::{
    invoicing::Standing,
    money::Money,
    province::Province,
    till::{Offered, TenderKind, Tip, Tips, settle},
};
use invoicing::{
    InvoicingError,
    service::{Billed, Browse},
};
use jiff::civil::date;
use tests::{Lab, Spec, new_invoice};

use super::{NOW, document, issue, issue_paid, listing};

#[tokio::test]
async fn an_invoice_copies_who_sold_under_which_numbers_and_each_tax() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("copie")).await;
    let issued = issue_paid(&lab, &shop, new_invoice(shop.location, 6000)).await;
    lab.sql("UPDATE legal_entities SET gst_number = 'autre', name = 'Autre inc.'")
        .await;
    lab.sql("UPDATE locations SET street = '99, rue Neuve'")
        .await;
    let found = document(&lab, &shop, issued.id).await;
    assert_eq!(found.seller.gst.as_deref(), Some("123456782 RT0001"));
    assert_eq!(found.seller.legal_name, "Salon copie inc.");
    assert_eq!(found.seller.street, "12, rue des Essais");
    let taxes: Vec<_> = found
        .taxes
        .iter()
        .map(|tax| {
            (
                tax.tax.code(),
                tax.rate_thousandths,
                tax.amount.cents(),
                tax.number.as_str(),
            )
        })
        .collect();
    assert_eq!(
        taxes,
        [
            ("GST", 5000, 300, "123456782 RT0001"),
            ("QST", 9975, 599, "1234567890 TQ0001")
        ]
    );
    assert_eq!((found.total.cents(), found.paid.cents()), (6899, 6899));
    assert_eq!(found.business_date, date(2026, 3, 9));
    assert_eq!(found.kept_until, date(2032, 12, 31));
    assert_eq!(found.standing(date(2026, 3, 9)), Ok(Standing::Paid));
}

#[tokio::test]
async fn before_its_registration_a_shop_shows_no_number_and_charges_no_tax() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("petit")).await;
    lab.sql("UPDATE legal_entities SET gst_registered_on = '2026-03-10', qst_registered_on = '2026-03-10'").await;
    let issued = issue_paid(&lab, &shop, new_invoice(shop.location, 6000)).await;
    let found = document(&lab, &shop, issued.id).await;
    assert_eq!((found.seller.gst, found.seller.qst), (None, None));
    assert_eq!((found.taxes.len(), found.total.cents()), (0, 6000));
}

#[tokio::test]
async fn the_province_of_the_place_decides() {
    let lab = Lab::at(NOW).await;
    let spec = Spec {
        province: Province::On,
        ..Spec::salon("ontario")
    };
    let shop = lab.shop(spec).await;
    let issued = issue_paid(&lab, &shop, new_invoice(shop.location, 10_000)).await;
    let found = document(&lab, &shop, issued.id).await;
    assert_eq!(
        (found.taxes[0].tax.code(), found.total.cents()),
        ("HST", 11_300)
    );
}

#[tokio::test]
async fn tips_and_rounding_stand_beside_the_total() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("comptant")).await;
    let mut new = new_invoice(shop.location, 6000);
    let tip = Tip {
        staff: shop.staff("Nadia"),
        amount: Money::from_cents(1000),
    };
    new.tips = Tips::new([tip]).expect("a tip");
    let cash = Offered {
        handed: Some(Money::from_cents(8000)),
        ..Offered::rest(TenderKind::Cash)
    };
    let due = Money::from_cents(7899);
    new.paid = settle(due, &[cash], date(2026, 3, 9))
        .expect("is paid")
        .tenders;
    let issued = issue(&lab, &shop, new).await.expect("an invoice");
    let found = document(&lab, &shop, issued.id).await;
    let amounts = [found.total, found.tip, found.rounding, found.paid].map(Money::cents);
    assert_eq!(amounts, [6899, 1000, 1, 7900]);
    assert_eq!(found.balance(), Ok(Money::ZERO));
    assert_eq!(found.payments[0].change.cents(), 100);
}

#[tokio::test]
async fn each_tip_is_kept_under_the_name_of_whom_it_was_given_to() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("pourboires")).await;
    let mut new = new_invoice(shop.location, 6000);
    let tip = |name: &str, cents| Tip {
        staff: shop.staff(name),
        amount: Money::from_cents(cents),
    };
    new.tips = Tips::new([tip("Nadia", 700), tip("Éloi", 300)]).expect("tips");
    let issued = issue_paid(&lab, &shop, new).await;
    lab.sql("UPDATE staff SET name = 'Autre'").await;
    let found = document(&lab, &shop, issued.id).await;
    let tips = found.tips.iter();
    let tips: Vec<_> = tips
        .map(|tip| (tip.staff_name.as_str(), tip.amount.cents()))
        .collect();
    assert_eq!(tips, [("Nadia", 700), ("Éloi", 300)]);
    assert_eq!(found.tip.cents(), 1000);
}

#[tokio::test]
async fn a_tip_to_somebody_who_is_not_of_the_shop_is_refused() {
    let lab = Lab::at(NOW).await;
    let (shop, other) = (
        lab.shop(Spec::salon("ici")).await,
        lab.shop(Spec::salon("ailleurs")).await,
    );
    let mut new = new_invoice(shop.location, 6000);
    let tip = Tip {
        staff: other.staff("Nadia"),
        amount: Money::from_cents(700),
    };
    new.tips = Tips::new([tip]).expect("a tip");
    let said = issue(&lab, &shop, new).await;
    assert!(
        matches!(said, Err(InvoicingError::Unknown("person"))),
        "{said:?}"
    );
    assert!(listing(&lab, &shop).await.slips.is_empty());
}

#[tokio::test]
async fn the_figures_say_what_is_to_receive_what_is_late_and_what_was_issued() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("chiffres")).await;
    issue_paid(&lab, &shop, new_invoice(shop.location, 6000)).await;
    let mut late = new_invoice(shop.location, 10_000);
    late.due_on = Some(date(2026, 3, 1));
    issue(&lab, &shop, late).await.expect("an invoice");
    issue(&lab, &shop, new_invoice(shop.location, 1000))
        .await
        .expect("an invoice");
    let found = listing(&lab, &shop).await;
    assert_eq!(found.figures.due, (Money::from_cents(11_498 + 1150), 2));
    assert_eq!(found.figures.overdue, (Money::from_cents(11_498), 1));
    assert_eq!(
        found.figures.issued,
        Money::from_cents(6899 + 11_498 + 1150)
    );
    assert_eq!(found.slips[1].standing, Standing::Overdue(8));
    let asked = |text: &str| Browse {
        text: text.to_owned(),
        ..Browse::default()
    };
    for (text, count) in [("F-00002", 1), ("2", 1), ("%", 3), ("personne", 0)] {
        let found = invoicing::service::list(&lab.house, &shop.system(&lab), &asked(text)).await;
        let found = found.expect("a list").slips.len();
        assert!(text == "%" || found == count, "{text}: {found}");
    }
}

#[tokio::test]
async fn nothing_sold_is_no_invoice() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("rien")).await;
    let mut new = new_invoice(shop.location, 6000);
    new.cart.lines.clear();
    assert!(matches!(
        issue(&lab, &shop, new).await,
        Err(InvoicingError::Empty)
    ));
    assert!(listing(&lab, &shop).await.runs.is_empty());
}

#[tokio::test]
async fn a_name_is_found_whatever_its_accents_and_capitals() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("noms")).await;
    for name in ["Élodie Émond", "Ana O’Leary"] {
        let mut new = new_invoice(shop.location, 6000);
        new.billed = Some(Billed {
            client: None,
            name: name.to_owned(),
        });
        issue_paid(&lab, &shop, new).await;
    }
    for (text, count) in [
        ("emond", 1),
        ("ÉLOD", 1),
        ("o'leary", 1),
        ("a", 1),
        ("%", 0),
    ] {
        let browse = Browse {
            text: text.to_owned(),
            ..Browse::default()
        };
        let found = invoicing::service::list(&lab.house, &shop.system(&lab), &browse).await;
        assert_eq!(found.expect("a list").slips.len(), count, "{text}");
    }
}
