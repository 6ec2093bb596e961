//! Two change the same visit at once: one comes after the other, and nothing of either is lost.

use booking::{
    error::BookingError,
    service::{self, Link, To, book},
};
use domain::{booking::Status, ids::AppointmentId, locale::Locale, time::Instant};
use platform::{background::start, house::House};
use tests::{Lab, Shop, Spec, at};

/// Rounds of each race, each on a visit of its own.
const ROUNDS: i64 = 12;
/// How many do the same thing at once.
const AT_ONCE: usize = 3;

type Done = Result<(), BookingError>;

struct Race {
    lab: Lab,
    shop: Shop,
}

/// A visit of its own for a round.
struct Visit {
    id: AppointmentId,
    secret: String,
    start: Instant,
}

impl Race {
    async fn open() -> Race {
        let lab = Lab::at("2026-03-09T12:00Z").await;
        let shop = lab.shop(Spec::salon("course")).await;
        Race { lab, shop }
    }

    /// Six hours are left before the shop's day ends, where it may move.
    async fn visit(&self, round: i64) -> Visit {
        let ctx = self.shop.system(&self.lab);
        let start = at("2026-03-11T13:00Z").plus_minutes(round * 24 * 60);
        let contact = clients::service::Contact {
            name: domain::contact::PersonName::parse("Ada Tremblay").expect("a name"),
            email: domain::contact::EmailAddress::parse("ada@courriel.example").ok(),
            phone: None,
            locale: Locale::Fr,
            source: clients::service::Source::Online,
        };
        let ask = service::Ask {
            service: self.shop.service("Coupe"),
            staff: Some(self.shop.staff("Nadia")),
            start,
            who: service::Who::Contact(contact),
            consents: Vec::new(),
        };
        let booked = book(&self.lab.house, &ctx, ask).await.expect("booked");
        Visit {
            id: booked.id,
            secret: booked.secret,
            start,
        }
    }

    fn moves(&self, visit: &Visit, hours: i64) -> impl Future<Output = Done> + Send + 'static {
        let (house, ctx) = (self.lab.house.clone(), self.shop.system(&self.lab));
        let (id, start) = (visit.id, visit.start.plus_minutes(hours * 60));
        async move { service::move_to(&house, &ctx, id, To { start, staff: None }).await }
    }

    fn cancels(&self, visit: &Visit) -> impl Future<Output = Done> + Send + 'static {
        let house: House = self.lab.house.clone();
        let ctx = house.visitor(self.shop.tenant, Locale::Fr);
        let secret = visit.secret.clone();
        async move { service::cancel_by_link(&house, &ctx, &Link(&secret), None).await }
    }

    fn arrives(&self, visit: &Visit) -> impl Future<Output = Done> + Send + 'static {
        let (house, ctx, id) = (
            self.lab.house.clone(),
            self.shop.system(&self.lab),
            visit.id,
        );
        async move { service::mark(&house, &ctx, id, Status::Arrived).await }
    }

    async fn seen(&self, visit: &Visit) -> service::Line {
        let ctx = self.shop.system(&self.lab);
        let seen = service::appointment(&self.lab.house, &ctx, visit.id).await;
        seen.expect("read").expect("a visit")
    }

    /// How often a deed was done to a visit.
    async fn deeds(&self, visit: &Visit, deed: &str) -> i64 {
        let sql = format!(
            "SELECT COUNT(*) FROM deeds WHERE subject = '{}' AND deed = '{deed}'",
            visit.id
        );
        self.lab.number(&sql).await
    }
}

/// All at once; what each was answered.
async fn together(asked: Vec<std::pin::Pin<Box<dyn Future<Output = Done> + Send>>>) -> Vec<Done> {
    let started: Vec<_> = asked.into_iter().map(start).collect();
    let mut answers = Vec::new();
    for task in started {
        answers.push(task.await.expect("an answer"));
    }
    answers
}

fn won(answers: &[Done]) -> usize {
    for answer in answers {
        assert!(
            matches!(answer, Ok(()) | Err(BookingError::NotNow)),
            "{answer:?}"
        );
    }
    answers.iter().filter(|answer| answer.is_ok()).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_visit_cancelled_while_it_moves_stays_cancelled_and_holds_nothing() {
    let race = Race::open().await;
    for round in 0..ROUNDS {
        let visit = race.visit(round).await;
        let answers = together(vec![
            Box::pin(race.moves(&visit, 1)),
            Box::pin(race.cancels(&visit)),
            Box::pin(race.moves(&visit, 2)),
        ])
        .await;
        assert!(won(&answers) >= 1);
        assert!(answers[1].is_ok(), "{answers:?}");
        assert_eq!(race.seen(&visit).await.status, Status::Cancelled);
    }
    assert_eq!(race.lab.number("SELECT COUNT(*) FROM claims").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_visit_cancelled_twice_at_once_is_cancelled_once() {
    let race = Race::open().await;
    for round in 0..ROUNDS {
        let visit = race.visit(round).await;
        let asked = (0..AT_ONCE).map(|_| Box::pin(race.cancels(&visit)) as _);
        let answers = together(asked.collect()).await;
        assert_eq!(won(&answers), AT_ONCE, "{answers:?}");
        assert_eq!(race.deeds(&visit, "appointment_cancelled").await, 1);
    }
    let letters = "SELECT COUNT(*) FROM messages WHERE kind = 'booking_cancelled'";
    assert_eq!(race.lab.number(letters).await, ROUNDS);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_has_arrived_is_not_booked_again_by_a_move_at_once() {
    let race = Race::open().await;
    for round in 0..ROUNDS {
        let visit = race.visit(round).await;
        let answers = together(vec![
            Box::pin(race.moves(&visit, 1)),
            Box::pin(race.arrives(&visit)),
            Box::pin(race.moves(&visit, 2)),
        ])
        .await;
        won(&answers);
        assert!(answers[1].is_ok(), "{answers:?}");
        let seen = race.seen(&visit).await;
        assert_eq!(seen.status, Status::Arrived);
        let written = race.deeds(&visit, "appointment_moved").await;
        let moved = answers.iter().step_by(2).filter(|a| a.is_ok()).count();
        assert_eq!(written, i64::try_from(moved).expect("a number"));
    }
    assert_eq!(race.lab.doubled().await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_visit_moved_twice_at_once_to_one_time_moves_once() {
    let race = Race::open().await;
    for round in 0..ROUNDS {
        let visit = race.visit(round).await;
        let asked = (0..AT_ONCE).map(|_| Box::pin(race.moves(&visit, 1)) as _);
        let answers = together(asked.collect()).await;
        assert_eq!(won(&answers), AT_ONCE, "{answers:?}");
        assert_eq!(race.deeds(&visit, "appointment_moved").await, 1);
        let start = race.seen(&visit).await.span.start();
        assert_eq!(start, visit.start.plus_minutes(60));
    }
}
