//! The till as the shop sets it.

use domain::{
    contact::EmailAddress,
    identity::Role,
    locale::{Bilingual, Locale},
    till::{Offered, RefundAsk, TenderKind, TipBack, TipBasis},
};
use invoicing::service::BackTo;
use platform::ctx::Ctx;
use sales::{
    SalesError,
    service::{self, Settings},
};
use tests::{Ask, Lab};

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

/// What the till says at the foot of a receipt, in both languages.
async fn says(lab: &Lab, ctx: &Ctx, (fr, en): (&str, &str), locale: Locale) {
    let settings = service::settings(&lab.house, ctx).await.expect("settings");
    let settings = Settings {
        receipt_text: Bilingual {
            fr: fr.to_owned(),
            en: en.to_owned(),
        },
        locale,
        ..settings
    };
    let set = service::set_settings(&lab.house, ctx, settings).await;
    set.expect("is set");
}

#[tokio::test]
async fn what_the_shop_says_stands_on_the_document_in_its_language_as_it_was_that_day() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let words = ("Échange dans les 14 jours.", "Exchanges within 14 days.");
    says(&lab, &cast.ctx, words, Locale::Fr).await;
    let french = sold(&lab, &cast.ctx, 6000).await.invoice;
    says(&lab, &cast.ctx, words, Locale::En).await;
    let english = sold(&lab, &cast.ctx, 6000).await.invoice;
    says(&lab, &cast.ctx, ("", ""), Locale::Fr).await;
    let silent = sold(&lab, &cast.ctx, 6000).await.invoice;
    for (id, said) in [
        (french, Some(words.0)),
        (english, Some(words.1)),
        (silent, None),
    ] {
        let found = document(&lab, &cast.ctx, id).await;
        assert_eq!(found.shop_words.as_deref(), said);
        let asked = Ask::get(format!("/app/invoices/{id}")).cookie(cast.cookie(Role::Owner));
        let page = asked.of(&lab.router).await.text;
        let strip = invoicing::receipt(&found).expect("a receipt");
        for text in [words.0, words.1] {
            assert_eq!(page.contains(text), said == Some(text), "{text}");
            assert_eq!(strip.thanks == text, said == Some(text), "{text}");
        }
    }
}

#[tokio::test]
async fn a_receipt_by_mail_and_a_credit_note_say_what_the_invoice_says() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let words = ("Échange dans les 14 jours.", "Exchanges within 14 days.");
    says(&lab, &cast.ctx, words, Locale::Fr).await;
    let sale = sold(&lab, &cast.ctx, 6000).await.invoice;
    says(&lab, &cast.ctx, ("Autre chose.", ""), Locale::Fr).await;
    let address = EmailAddress::parse("recu@courriel.example");
    let address = address.expect("an address");
    let sent = service::mail_receipt(&lab.house, &cast.ctx, sale, address).await;
    sent.expect("is sent");
    let all = messaging::service::Browse::default();
    let outbox = messaging::service::outbox(&lab.house, &cast.ctx, all).await;
    let slips = outbox.expect("the outbox").slips;
    let ours = slips
        .iter()
        .find(|slip| slip.recipient == "recu@courriel.example");
    let letter = ours.expect("a letter").id;
    let letter = messaging::service::read(&lab.house, &cast.ctx, letter).await;
    let letter = letter.expect("a letter");
    assert!(letter.text.contains(words.0), "{}", letter.text);
    let refund = service::Refund {
        invoice: sale,
        ask: RefundAsk::All,
        reason: "Essai".to_owned(),
        tip: TipBack::Nothing,
        back_to: BackTo::InProportion,
        goods: service::GoesBack::Nowhere,
        drawer: None,
        receipt: service::Receipt::None,
    };
    let note = service::refund(&lab.house, &cast.ctx, "k1", &refund).await;
    let note = document(&lab, &cast.ctx, note.expect("a note").note).await;
    assert_eq!(note.shop_words.as_deref(), Some(words.0));
}
