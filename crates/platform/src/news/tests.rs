use std::{sync::Arc, task::Poll};

use domain::ids::TenantId;
use uuid::Uuid;

use super::{
    BEHIND_MAX, Desk, Full, Kind, LISTENERS_OF_A_SESSION_MAX, LISTENERS_OF_A_SHOP_MAX, Listener,
    News, Said,
};

fn shop(number: u128) -> TenantId {
    TenantId::new(Uuid::from_u128(number))
}

/// What a listener hears without waiting.
async fn at_once(listener: &mut Listener) -> Option<Said> {
    let mut next = std::pin::pin!(listener.next());
    std::future::poll_fn(|cx| match next.as_mut().poll(cx) {
        Poll::Ready(said) => Poll::Ready(Some(said)),
        Poll::Pending => Poll::Ready(None),
    })
    .await
}

#[tokio::test]
async fn a_shop_hears_its_own_news_and_no_other_shops() {
    let desk = Arc::new(Desk::default());
    let mut ours = desk.listen(shop(1), vec![1]).expect("a seat");
    let mut theirs = desk.listen(shop(2), vec![2]).expect("a seat");
    desk.say(shop(1), News::of_shop(Kind::Setup));
    let news = Said::News(Arc::new(News::of_shop(Kind::Setup)));
    assert_eq!(at_once(&mut ours).await, Some(news));
    assert_eq!(at_once(&mut ours).await, None);
    assert_eq!(at_once(&mut theirs).await, None);
}

#[tokio::test]
async fn who_is_too_slow_is_told_to_look_again_and_keeps_nobody_waiting() {
    let desk = Arc::new(Desk::default());
    let mut slow = desk.listen(shop(1), vec![1]).expect("a seat");
    for _ in 0..=BEHIND_MAX {
        desk.say(shop(1), News::of_shop(Kind::Visit));
    }
    assert_eq!(at_once(&mut slow).await, Some(Said::Behind));
}

#[tokio::test]
async fn a_session_and_a_shop_have_so_many_seats_and_get_them_back() {
    let desk = Arc::new(Desk::default());
    let seat = |session: usize| desk.listen(shop(1), session.to_be_bytes().to_vec());
    let own: Vec<_> = (0..LISTENERS_OF_A_SESSION_MAX).map(|_| seat(0)).collect();
    assert_eq!(seat(0).err(), Some(Full));
    let more = LISTENERS_OF_A_SHOP_MAX - own.len();
    let others: Vec<_> = (1..=more).map(seat).collect();
    assert!(others.iter().all(Result::is_ok));
    assert_eq!(seat(more + 1).err(), Some(Full));
    assert!(
        desk.listen(shop(2), vec![9]).is_ok(),
        "another shop has its own"
    );
    drop((own, others));
    assert_eq!(desk.listeners(), 0);
    assert!(seat(0).is_ok());
}

#[tokio::test]
async fn a_program_about_to_stop_ends_every_stream_and_those_to_come() {
    let desk = Arc::new(Desk::default());
    let mut open = desk.listen(shop(1), vec![1]).expect("a seat");
    desk.close();
    assert_eq!(at_once(&mut open).await, Some(Said::Closed));
    let mut late = desk.listen(shop(1), vec![1]).expect("a seat");
    assert_eq!(at_once(&mut late).await, Some(Said::Closed));
}
