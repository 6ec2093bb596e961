//! A double click, a repeated request, a lost answer: one effect, the same answer.

use domain::till::TenderKind;
use sales::SalesError;
use tests::Lab;

use super::{NOW, cash, pay, rung_up, with, with_drawer};

#[tokio::test]
async fn the_same_request_again_reads_the_same_answer() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    with_drawer(&lab, &cast.ctx).await;
    let mut ask = with(&ticket, TenderKind::Cash);
    ask.tenders = vec![cash(8000)];
    let first = pay(&lab, &cast.ctx, "clic", &ask).await.expect("is paid");
    let again = pay(&lab, &cast.ctx, "clic", &ask).await.expect("is paid");
    assert_eq!(first, again);
    let other = with(&ticket, TenderKind::Terminal);
    let said = pay(&lab, &cast.ctx, "clic", &other).await;
    assert!(matches!(said, Err(SalesError::OtherBody)), "{said:?}");
    let said = pay(&lab, &cast.ctx, "autre", &other).await;
    assert!(
        matches!(said, Err(SalesError::AlreadyPaid(on)) if on == first.invoice),
        "{said:?}"
    );
    let sales = "SELECT COUNT(*) FROM deeds WHERE deed = 'ticket_paid'";
    assert_eq!(lab.number(sales).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_times_the_same_request_at_once_is_one_sale() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let ask = with(&ticket, TenderKind::Terminal);
    let clicks: Vec<_> = (0..8)
        .map(|_| {
            let (house, ctx, ask) = (lab.house.clone(), cast.ctx.clone(), ask.clone());
            platform::background::start(async move {
                sales::service::pay(&house, &ctx, "clic", &ask).await
            })
        })
        .collect();
    let mut answers = Vec::new();
    for click in clicks {
        answers.push(click.await.expect("an answer").expect("is paid"));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
}

#[tokio::test]
async fn a_key_is_something_and_not_a_book() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let ask = with(&ticket, TenderKind::Terminal);
    for key in [String::new(), "k".repeat(101)] {
        let said = pay(&lab, &cast.ctx, &key, &ask).await;
        assert!(matches!(said, Err(SalesError::Unknown("key"))), "{said:?}");
    }
}
