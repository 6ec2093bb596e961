//! A ticket is opened, changed, kept aside, given up; on any screen, and by nobody unseen.

use domain::{
    identity::Role,
    ids::AppointmentId,
    till::{Count, Discount, LineNumber, Reduction, TallyError, TillError, Tip},
};
use sales::{
    SalesError,
    service::{Change, LineChange, NewLine, Opening, Ticket},
};
use tests::{Cast, Lab};

use super::{NOW, as_role, cents, changed, custom, rung_up};

async fn cast(lab: &Lab) -> (Cast, AppointmentId) {
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let visit = cast.keys["appointments/id"].parse().expect("an id");
    (cast, visit)
}

fn reduction(discount: Discount, reason: &str) -> Reduction {
    Reduction {
        discount,
        reason: reason.to_owned(),
    }
}

/// Whether the change is refused, and why.
async fn refused(lab: &Lab, cast: &Cast, ticket: &Ticket, change: Change) -> SalesError {
    let said = sales::service::change(&lab.house, &cast.ctx, ticket.seen(), change).await;
    said.expect_err("is refused")
}

#[tokio::test]
async fn a_visit_brings_its_client_its_service_its_person_and_the_price_that_was_agreed() {
    let lab = Lab::at(NOW).await;
    let (cast, visit) = cast(&lab).await;
    lab.sql("UPDATE services SET price_cents = 9900").await;
    let ticket = sales::service::open(&lab.house, &cast.ctx, Opening::Visit(visit)).await;
    let ticket = ticket.expect("a ticket");
    let [entry] = &ticket.tally.entries[..] else {
        panic!("{:?}", ticket.tally.entries)
    };
    assert_eq!(
        (entry.line.unit, entry.list_price),
        (cents(6000), cents(6000))
    );
    assert_eq!(entry.line.staff, Some(cast.person(Role::Owner).staff));
    assert_eq!(entry.line.name.fr, "Balise coupe");
    let client = ticket.client.expect("a client");
    assert_eq!(client.name, "Balise Ada Balise Tremblay");
    assert_eq!(ticket.reckoned.bill.total, cents(6899));
    // On another screen it is the same ticket, not a second one.
    let desk = as_role(&cast, Role::FrontDesk);
    let again = sales::service::open(&lab.house, &desk, Opening::Visit(visit)).await;
    assert_eq!(again.expect("a ticket").id, ticket.id);
    let rung = "SELECT COUNT(*) FROM ticket_lines WHERE appointment_id IS NOT NULL";
    assert_eq!(lab.number(rung).await, 1);
}

#[tokio::test]
async fn of_two_tills_on_one_ticket_the_second_is_told_and_undoes_nothing() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    changed(&lab, &cast.ctx, &ticket, Change::Add(custom(1000))).await;
    let said = refused(&lab, &cast, &ticket, Change::Note("lu trop tôt".to_owned())).await;
    assert!(matches!(said, SalesError::Changed), "{said:?}");
    let now = sales::service::ticket(&lab.house, &cast.ctx, ticket.id).await;
    let now = now.expect("a ticket");
    assert_eq!((now.tally.entries.len(), now.note.as_str()), (2, ""));
    // What was typed is sent again with the version of now.
    let note = Change::Note("lu trop tôt".to_owned());
    assert_eq!(
        changed(&lab, &cast.ctx, &now, note).await.note,
        "lu trop tôt"
    );
}

/// Changes of a line that are not taken, and what is said of each.
fn refusals(line: LineNumber) -> [(Change, TallyError); 5] {
    [
        (
            Change::Line(line, LineChange::Price(cents(5000), " ".to_owned())),
            TallyError::NoPriceReason,
        ),
        (
            Change::Line(line, LineChange::Price(cents(-1), "erreur".to_owned())),
            TallyError::NotAPrice,
        ),
        (
            Change::Line(
                line,
                LineChange::Discount(reduction(Discount::Percent(10_000), "")),
            ),
            TallyError::NoReason,
        ),
        (
            Change::Discount(reduction(Discount::Percent(100_001), "trop")),
            TallyError::NotADiscount,
        ),
        (
            Change::Line(LineNumber(7), LineChange::Remove),
            TallyError::NoSuchLine,
        ),
    ]
}

#[tokio::test]
async fn a_price_and_a_discount_say_why() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let line = LineNumber(1);
    for (change, why) in refusals(line) {
        let said = refused(&lab, &cast, &ticket, change).await;
        assert!(
            matches!(said, SalesError::Line(found) if found == why),
            "{said:?}"
        );
    }
    let over = Change::Discount(reduction(Discount::Amount(cents(6001)), "trop"));
    let said = refused(&lab, &cast, &ticket, over).await;
    assert!(
        matches!(said, SalesError::Till(TillError::Tax(_))),
        "{said:?}"
    );
    let changes = vec![
        Change::Line(line, LineChange::Count(Count::new(2).expect("two"))),
        Change::Line(
            line,
            LineChange::Price(cents(5000), "cheveux courts".to_owned()),
        ),
        Change::Line(
            line,
            LineChange::Discount(reduction(Discount::Percent(10_000), "fidélité")),
        ),
        Change::Discount(reduction(Discount::Amount(cents(1000)), "bon")),
    ];
    let seen = ticket.seen();
    let ticket = sales::service::change_all(&lab.house, &cast.ctx, seen, changes).await;
    let ticket = ticket.expect("is changed");
    assert_eq!(ticket.version, seen.version + 1);
    assert_eq!(ticket.reckoned.bill.subtotal, cents(8000));
    assert_eq!(ticket.tally.entries[0].price_reason, "cheveux courts");
    let deeds = "SELECT deed FROM deeds WHERE deed LIKE 'ticket_%' ORDER BY deed";
    assert_eq!(
        lab.texts(deeds).await,
        [
            "ticket_discounted",
            "ticket_discounted",
            "ticket_opened",
            "ticket_price_changed"
        ]
    );
}

#[tokio::test]
async fn a_product_is_rung_up_by_its_bar_code_and_twice_is_two_of_it() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let code = || Change::Add(NewLine::Code(" Balise0001 ".to_owned()));
    let ticket = changed(&lab, &cast.ctx, &ticket, code()).await;
    let ticket = changed(&lab, &cast.ctx, &ticket, code()).await;
    let counts: Vec<u16> = ticket
        .tally
        .entries
        .iter()
        .map(|entry| entry.line.count.get())
        .collect();
    assert_eq!(counts, [1, 2]);
    let unknown = Change::Add(NewLine::Code("0000".to_owned()));
    let said = refused(&lab, &cast, &ticket, unknown).await;
    assert!(matches!(said, SalesError::Unknown("product")), "{said:?}");
}

#[tokio::test]
async fn suggested_tips_are_reckoned_before_tax_and_one_tip_is_shared_by_what_each_sold() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let service = cast.keys["services/id"].parse().expect("an id");
    let (owner, other) = (
        cast.person(Role::Owner).staff,
        cast.person(Role::Practitioner).staff,
    );
    let ticket = sales::service::open(&lab.house, &cast.ctx, Opening::Counter).await;
    let add = |staff| {
        Change::Add(NewLine::Service {
            service,
            staff: Some(staff),
        })
    };
    let changes = vec![add(owner), add(other), add(other)];
    let seen = ticket.expect("a ticket").seen();
    let ticket = sales::service::change_all(&lab.house, &cast.ctx, seen, changes).await;
    let ticket = ticket.expect("three services");
    let suggested = ticket.reckoned.suggested.map(|tip| tip.tip.cents());
    assert_eq!(suggested, [2700, 3240, 3600]);
    let ticket = changed(&lab, &cast.ctx, &ticket, Change::SharedTip(cents(3000))).await;
    let mut tips: Vec<_> = ticket.tally.tips.iter().copied().collect();
    tips.sort_by_key(|tip| tip.amount);
    let tip = |staff, amount| Tip {
        staff,
        amount: cents(amount),
    };
    assert_eq!(tips, [tip(owner, 1000), tip(other, 2000)]);
    let due = ticket.reckoned.bill.total.plus(cents(3000)).expect("a sum");
    assert_eq!(ticket.reckoned.due, due);
    let none = changed(&lab, &cast.ctx, &ticket, Change::SharedTip(cents(0))).await;
    assert_eq!(none.tally.tips.iter().count(), 0);
}

#[tokio::test]
async fn a_parked_ticket_waits_under_its_label_on_every_screen_and_is_taken_up_again() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let parked = sales::service::park(&lab.house, &cast.ctx, ticket.seen(), "Madame au manteau");
    parked.await.expect("is parked");
    let (house, _) = lab.another_node().await;
    let desk = as_role(&cast, Role::FrontDesk);
    let list = sales::service::open_tickets(&house, &desk).await;
    let list = list.expect("a list");
    let slip = list.iter().find(|slip| slip.id == ticket.id);
    let slip = slip.expect("waits in the list");
    let label = slip.parked.as_ref().map(|parked| parked.label.as_str());
    assert_eq!((label, slip.due), (Some("Madame au manteau"), cents(6899)));
    let found = sales::service::ticket(&house, &desk, slip.id).await;
    let again = sales::service::reopen(&house, &desk, found.expect("a ticket").seen()).await;
    assert_eq!(again.expect("is open").parked, None);
}

/// Rows of tickets and of sales.
async fn kept(lab: &Lab) -> [i64; 4] {
    let count = async |rows: &str| lab.number(&format!("SELECT COUNT(*) FROM {rows}")).await;
    [
        count("tickets").await,
        count("ticket_lines").await,
        count("ticket_tips").await,
        count("invoices WHERE source_kind = 'sale'").await,
    ]
}

#[tokio::test]
async fn a_ticket_given_up_leaves_who_how_much_and_why_and_nothing_else() {
    let lab = Lab::at(NOW).await;
    let (cast, visit) = cast(&lab).await;
    let before = kept(&lab).await;
    let ticket = sales::service::open(&lab.house, &cast.ctx, Opening::Visit(visit)).await;
    let ticket = ticket.expect("a ticket");
    let said = sales::service::void(&lab.house, &cast.ctx, ticket.seen(), " ").await;
    assert!(matches!(said, Err(SalesError::NoReason)), "{said:?}");
    sales::service::void(&lab.house, &cast.ctx, ticket.seen(), "Client reparti")
        .await
        .expect("is voided");
    let said = sales::service::ticket(&lab.house, &cast.ctx, ticket.id).await;
    assert!(matches!(said, Err(SalesError::Voided)), "{said:?}");
    assert_eq!(kept(&lab).await, before);
    let reasons = "SELECT reason FROM ticket_voids WHERE due_cents = 6899";
    assert_eq!(lab.texts(reasons).await, ["Client reparti"]);
    // The visit is still to be paid.
    let again = sales::service::open(&lab.house, &cast.ctx, Opening::Visit(visit)).await;
    assert_ne!(again.expect("a ticket").id, ticket.id);
}

#[tokio::test]
async fn a_visit_that_was_cancelled_is_not_rung_up() {
    let lab = Lab::at(NOW).await;
    let (cast, visit) = cast(&lab).await;
    booking::service::cancel(&lab.house, &cast.ctx, visit, None)
        .await
        .expect("is cancelled");
    let said = sales::service::open(&lab.house, &cast.ctx, Opening::Visit(visit)).await;
    assert!(matches!(said, Err(SalesError::NotToPay(_))), "{said:?}");
}

#[tokio::test]
async fn two_visits_of_a_family_stand_on_one_ticket_and_each_once() {
    let lab = Lab::at(NOW).await;
    let (mut cast, first) = cast(&lab).await;
    lab.another_visit(&mut cast, 0).await;
    let second: AppointmentId = cast.keys["appointments/id"].parse().expect("an id");
    let ticket = sales::service::open(&lab.house, &cast.ctx, Opening::Visit(first)).await;
    let ticket = ticket.expect("a ticket");
    let add = || Change::Add(NewLine::Visit(second));
    let ticket = changed(&lab, &cast.ctx, &ticket, add()).await;
    assert_eq!(ticket.tally.visits().collect::<Vec<_>>(), [first, second]);
    let said = refused(&lab, &cast, &ticket, add()).await;
    assert!(
        matches!(said, SalesError::Line(TallyError::VisitTwice)),
        "{said:?}"
    );
    // Not on another ticket either.
    let other = rung_up(&lab, &cast.ctx, 6000).await;
    let said = refused(&lab, &cast, &other, add()).await;
    assert!(matches!(said, SalesError::Changed), "{said:?}");
}

#[tokio::test]
async fn what_nobody_ends_goes_after_its_days_and_what_changed_since_stays() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let old = rung_up(&lab, &cast.ctx, 6000).await;
    lab.clock_to("2026-04-01T15:00Z");
    let mut ctx = cast.ctx.clone();
    ctx.now = lab.house.clock.now();
    let young = rung_up(&lab, &ctx, 6000).await;
    lab.clock_to("2026-04-09T15:01Z");
    sales::service::forget_old(&lab.house).await.expect("goes");
    let said = sales::service::ticket(&lab.house, &ctx, old.id).await;
    assert!(
        matches!(said, Err(SalesError::Unknown("ticket"))),
        "{said:?}"
    );
    let said = sales::service::ticket(&lab.house, &ctx, young.id).await;
    assert_eq!(said.expect("a ticket").tally.entries.len(), 1);
}
