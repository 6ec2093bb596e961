//! Hours change at the instant a visit is booked: either the booking is refused, or whoever reads
//! after the change finds the visit among those outside of the hours. Never neither.

use booking::{
    error::BookingError,
    service::{self as book, Booked, ExceptionKind, To},
};
use clients::service::{Contact, Source};
use domain::{
    booking::{Clash, Pattern, WeekHours},
    contact::{EmailAddress, PersonName},
    ids::AppointmentId,
    locale::Locale,
};
use jiff::civil::{Date, date};
use operations::service as shops;
use platform::{background::start, ctx::Ctx, db::Write, house::House};
use tenancy::service::SpecialKind;
use tests::{Engine, Lab, Shop, Spec, at, hours, other_days};

const NOW: &str = "2026-03-09T12:00Z";
/// Rounds of each race, each on a day of its own.
const ROUNDS: i64 = 6;
const DAY: Date = date(2026, 3, 10);

/// A change that leaves ten o'clock of its day out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// The person's weeks from that day on.
    Weeks,
    /// The person is away.
    Vacation,
    /// The person comes later.
    Later,
    /// The place is closed.
    Closure,
    /// The place's weeks from that day on.
    Opening,
}

const CHANGES: [Change; 5] = [
    Change::Weeks,
    Change::Vacation,
    Change::Later,
    Change::Closure,
    Change::Opening,
];

impl Change {
    fn is_of_the_person(self) -> bool {
        matches!(self, Change::Weeks | Change::Vacation | Change::Later)
    }
}

struct Race {
    lab: Lab,
    shop: Shop,
}

/// Everything a task of its own needs.
#[derive(Clone)]
struct Desk {
    house: House,
    ctx: Ctx,
    staff: domain::ids::StaffId,
    service: domain::ids::ServiceId,
}

impl Race {
    async fn open(slug: &'static str) -> Race {
        let lab = Lab::at(NOW).await;
        let shop = lab.shop(Spec::salon(slug)).await;
        Race { lab, shop }
    }

    fn desk(&self) -> Desk {
        Desk {
            house: self.lab.house.clone(),
            ctx: self.shop.system(&self.lab),
            staff: self.shop.staff("Nadia"),
            service: self.shop.service("Coupe"),
        }
    }

    /// A booking and a change of its day at once; each goes first every second time.
    async fn round(&self, (change, round): (Change, i64)) {
        // Later days first, so that weeks of one round do not cover the next one's day.
        let day = DAY + jiff::ToSpan::days(ROUNDS - round);
        let desk = self.desk();
        let (books, changes) = (desk.clone(), desk);
        let books = async move { books.books(day).await };
        let changes = async move { changes.changes((change, day)).await };
        let (books, changes) = if round % 2 == 0 {
            let books = start(books);
            (books, start(changes))
        } else {
            let changes = start(changes);
            (start(books), changes)
        };
        let (said, reported) = (books.await.expect("done"), changes.await.expect("done"));
        match said {
            Ok(id) => assert!(reported.contains(&id), "{change:?} {round}"),
            other => assert!(is_outside(&other), "{change:?} {round}: {other:?}"),
        }
    }

    /// Goes on once somebody waits for a row, or the task has ended without waiting.
    async fn until_it_waits<T>(&self, task: &tokio::task::JoinHandle<T>) {
        let waiting = "SELECT COUNT(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while !task.is_finished() && self.lab.number(waiting).await == 0 {
            tokio::task::yield_now().await;
        }
    }
}

impl Desk {
    async fn books_in(&self, tx: &mut Write, day: Date) -> Result<Booked, BookingError> {
        let contact = Contact {
            name: PersonName::parse("Ada Tremblay").expect("a name"),
            email: EmailAddress::parse("ada@courriel.example").ok(),
            phone: None,
            locale: Locale::Fr,
            source: Source::Online,
        };
        let ask = book::Ask {
            service: self.service,
            staff: Some(self.staff),
            start: at(&format!("{day}T14:00Z")),
            who: book::Who::Contact(contact),
            consents: Vec::new(),
        };
        book::book_in(tx, &self.house, &self.ctx, ask).await
    }

    async fn books(&self, day: Date) -> Result<AppointmentId, BookingError> {
        let mut tx = self.house.db.write(&self.ctx).await?;
        let booked = self.books_in(&mut tx, day).await?;
        tx.commit().await?;
        Ok(booked.id)
    }

    async fn changes_in(&self, tx: &mut Write, (change, day): (Change, Date)) {
        let (house, ctx, staff) = (&self.house, &self.ctx, self.staff);
        let closed = Pattern::new(day, vec![WeekHours::default()]).expect("weeks");
        let away = other_days(day, day, &[]);
        let later = other_days(day, day, &[hours(13 * 60, 17 * 60)]);
        let shop = tenancy::service::shop(tx).await.expect("the shop").location;
        let days = |kind, days| (staff, kind, days);
        match change {
            Change::Weeks => book::change_weeks_in(tx, house, ctx, (staff, &closed))
                .await
                .expect("changed"),
            Change::Vacation => {
                let asked = days(ExceptionKind::Vacation, &away);
                book::add_exception_in(tx, house, ctx, asked)
                    .await
                    .expect("changed");
            }
            Change::Later => {
                let asked = days(ExceptionKind::Hours, &later);
                book::add_exception_in(tx, house, ctx, asked)
                    .await
                    .expect("changed");
            }
            Change::Closure => {
                let asked = (shop, SpecialKind::Works, &away);
                tenancy::service::add_special_days_in(tx, house, ctx, asked)
                    .await
                    .expect("changed");
            }
            Change::Opening => {
                tenancy::service::change_weeks_in(tx, house, ctx, (shop, &closed))
                    .await
                    .expect("changed");
            }
        }
    }

    /// Changes the hours, then reads what is booked outside of them, as the page does.
    async fn changes(&self, what: (Change, Date)) -> Vec<AppointmentId> {
        let mut tx = self.house.db.write(&self.ctx).await.expect("opens");
        self.changes_in(&mut tx, what).await;
        tx.commit().await.expect("is kept");
        self.outside(what.0).await
    }

    async fn outside(&self, change: Change) -> Vec<AppointmentId> {
        let (house, ctx) = (&self.house, &self.ctx);
        let lines = if change.is_of_the_person() {
            let read = shops::person_schedule(house, ctx, (self.staff, None)).await;
            read.expect("a schedule").outside
        } else {
            let read = shops::place_schedule(house, ctx, None).await;
            read.expect("a schedule").outside
        };
        lines.iter().map(|line| line.id).collect()
    }
}

fn is_outside(said: &Result<AppointmentId, BookingError>) -> bool {
    matches!(said, Err(BookingError::Taken(Clash::OutsideHours)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_visit_booked_while_hours_change_is_refused_or_reported_by_the_change() {
    for change in CHANGES {
        let race = Race::open("heures").await;
        for round in 0..ROUNDS {
            race.round((change, round)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_change_of_hours_waits_for_a_booking_under_way_and_reports_it() {
    if !tests::is_about(Engine::Postgres, "SQLite has one writer") {
        return;
    }
    for change in CHANGES {
        let race = Race::open("attend").await;
        let desk = race.desk();
        let mut tx = desk.house.db.write(&desk.ctx).await.expect("opens");
        let booked = desk.books_in(&mut tx, DAY).await.expect("booked");
        let changes = desk.clone();
        let task = start(async move { changes.changes((change, DAY)).await });
        race.until_it_waits(&task).await;
        tx.commit().await.expect("is kept");
        let reported = task.await.expect("done");
        assert!(reported.contains(&booked.id), "{change:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_booking_waits_for_a_change_of_hours_under_way_and_keeps_to_it() {
    if !tests::is_about(Engine::Postgres, "SQLite has one writer") {
        return;
    }
    for change in CHANGES {
        let race = Race::open("suit").await;
        let desk = race.desk();
        let mut tx = desk.house.db.write(&desk.ctx).await.expect("opens");
        desk.changes_in(&mut tx, (change, DAY)).await;
        let books = desk.clone();
        let task = start(async move { books.books(DAY).await });
        race.until_it_waits(&task).await;
        tx.commit().await.expect("is kept");
        let said = task.await.expect("done");
        assert!(is_outside(&said), "{change:?}: {said:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_visit_that_moves_waits_for_a_change_of_hours_under_way_and_keeps_to_it() {
    if !tests::is_about(Engine::Postgres, "SQLite has one writer") {
        return;
    }
    let next = DAY + jiff::ToSpan::days(1);
    for change in CHANGES {
        let race = Race::open("bouge").await;
        let desk = race.desk();
        let id = desk.books(DAY).await.expect("booked");
        let mut tx = desk.house.db.write(&desk.ctx).await.expect("opens");
        desk.changes_in(&mut tx, (change, next)).await;
        let moves = desk.clone();
        let to = To {
            start: at(&format!("{next}T14:00Z")),
            staff: None,
        };
        let task = start(async move {
            let done = book::move_to(&moves.house, &moves.ctx, id, to).await;
            done.map(|()| id)
        });
        race.until_it_waits(&task).await;
        tx.commit().await.expect("is kept");
        let said = task.await.expect("done");
        assert!(is_outside(&said), "{change:?}: {said:?}");
    }
}
