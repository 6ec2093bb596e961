//! Who may do what, and that no shop sees another's till.

use domain::{
    identity::Role,
    ids::{AppointmentId, StaffId, TicketId},
    locale::Locale,
    till::{RefundAsk, TenderKind, Tip},
};
use invoicing::service::BackTo;
use platform::db::Walls;
use sales::{
    SalesError,
    service::{Change, GoesBack, LineChange, NewLine, Opening, Receipt, Refund, Settings},
};
use tests::{Cast, Engine, Lab, engine};

use super::{NOW, as_role, cents, changed, pay, rung_up, sold, with};

#[tokio::test]
async fn everybody_takes_payment_managers_give_back_and_the_owner_sets_the_till() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    for role in Role::ALL {
        let ctx = as_role(&cast, role);
        let paid = sold(&lab, &ctx, 6000).await;
        let back = Refund {
            invoice: paid.invoice,
            ask: RefundAsk::All,
            tip: domain::till::TipBack::Nothing,
            reason: "Essai".to_owned(),
            back_to: BackTo::InProportion,
            goods: GoesBack::Nowhere,
            drawer: None,
            receipt: Receipt::None,
        };
        let key = format!("{role:?}");
        let said = sales::service::refund(&lab.house, &ctx, &key, &back).await;
        let may = matches!(role, Role::Owner | Role::Manager);
        assert_eq!(said.is_ok(), may, "{role:?}: {said:?}");
        assert!(
            may || matches!(said, Err(SalesError::Denied(_))),
            "{said:?}"
        );
        let set = Settings::new(Locale::Fr);
        let said = sales::service::set_settings(&lab.house, &ctx, set).await;
        assert_eq!(said.is_ok(), role == Role::Owner, "{role:?}: {said:?}");
    }
    let visitor = lab.house.visitor(cast.tenant, Locale::Fr);
    let said = sales::service::open(&lab.house, &visitor, Opening::Counter).await;
    assert!(matches!(said, Err(SalesError::Denied(_))), "{said:?}");
    let said = sales::service::counter(&lab.house, &visitor).await;
    assert!(matches!(said, Err(SalesError::Denied(_))), "{said:?}");
}

#[tokio::test]
async fn a_practitioner_rings_up_their_own_visits() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let visit: AppointmentId = cast.keys["appointments/id"].parse().expect("an id");
    let practitioner = as_role(&cast, Role::Practitioner);
    let said = sales::service::open(&lab.house, &practitioner, Opening::Visit(visit)).await;
    assert!(
        matches!(said, Err(SalesError::Unknown("visit"))),
        "{said:?}"
    );
    let desk = as_role(&cast, Role::FrontDesk);
    let said = sales::service::open(&lab.house, &desk, Opening::Visit(visit)).await;
    said.expect("a ticket");
}

/// Changes that name a thing or a person of a shop.
fn naming(shop: &Cast, staff: StaffId) -> Vec<Change> {
    let id = |key: &str| shop.keys[key].clone();
    let tip = Tip {
        staff,
        amount: cents(500),
    };
    vec![
        Change::Add(NewLine::Product(id("products/id").parse().expect("an id"))),
        Change::Add(NewLine::Code("Voisin0001".to_owned())),
        Change::Add(NewLine::Service {
            service: id("services/id").parse().expect("an id"),
            staff: None,
        }),
        Change::Tips(vec![tip]),
        Change::Line(domain::till::LineNumber(1), LineChange::Staff(Some(staff))),
    ]
}

async fn is_apart(walls: Walls) {
    let lab = Lab::with(NOW, walls).await;
    let ours = lab.cast_before_sales("etang", "Balise").await;
    let theirs = lab.cast_before_sales("colline", "Voisin").await;
    let (house, ctx) = (&lab.house, &ours.ctx);
    let id = |key: &str| theirs.keys[key].clone();
    let ticket = rung_up(&lab, &theirs.ctx, 6000).await;
    let unknown = |said: Result<(), SalesError>| {
        assert!(matches!(said, Err(SalesError::Unknown(_))), "{said:?}");
    };
    unknown(
        sales::service::ticket(house, ctx, ticket.id)
            .await
            .map(|_| ()),
    );
    unknown(sales::service::void(house, ctx, ticket.seen(), "vol").await);
    unknown(
        pay(&lab, ctx, "k", &with(&ticket, TenderKind::Terminal))
            .await
            .map(|_| ()),
    );
    let visit = id("appointments/id").parse().expect("an id");
    let opened = sales::service::open(house, ctx, Opening::Visit(visit)).await;
    unknown(opened.map(|_| ()));
    let client = id("clients/id").parse().expect("an id");
    let opened = sales::service::open(house, ctx, Opening::Client(client)).await;
    unknown(opened.map(|_| ()));
    let own = rung_up(&lab, ctx, 6000).await;
    let staff = theirs.person(Role::Owner).staff;
    let more = [
        Change::Add(NewLine::Visit(visit)),
        Change::Client(Some(client)),
    ];
    for change in naming(&theirs, staff).into_iter().chain(more) {
        let said = sales::service::change(house, ctx, own.seen(), change).await;
        unknown(said.map(|_| ()));
    }
    let invoice = id("invoices/id").parse().expect("an id");
    let left = sales::service::remaining(house, ctx, invoice).await;
    unknown(left.map(|_| ()));
    let list = sales::service::open_tickets(house, ctx)
        .await
        .expect("a list");
    let seen: Vec<TicketId> = list.iter().map(|slip| slip.id).collect();
    assert!(
        seen.contains(&own.id) && !seen.contains(&ticket.id),
        "{seen:?}"
    );
    changed(
        &lab,
        &theirs.ctx,
        &ticket,
        Change::Note("à nous".to_owned()),
    )
    .await;
}

#[tokio::test]
async fn a_shop_sees_and_touches_no_till_of_another_behind_each_wall_alone() {
    is_apart(Walls::STANDING).await;
    is_apart(Walls::without_row_security()).await;
    if engine() == Engine::Postgres {
        is_apart(Walls::without_filter()).await;
    }
}

#[tokio::test]
async fn what_is_too_long_or_absurd_is_refused_in_words() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let (house, ctx, seen) = (&lab.house, &cast.ctx, ticket.seen());
    let named = |name: &str, price| {
        let mut line = super::custom(price);
        if let NewLine::Custom { name: own, .. } = &mut line {
            name.clone_into(own);
        }
        Change::Add(line)
    };
    for change in [
        Change::Note("x".repeat(1_001)),
        named(&"é".repeat(81), 100),
        named(" ", 100),
        named("prix", -1),
        named("prix", i64::MAX),
        named("prix", i64::MIN),
        Change::SharedTip(cents(-1)),
        // Nobody is named on the line: the tip would be lost.
        Change::SharedTip(cents(500)),
        Change::SharedTip(cents(i64::MIN)),
        Change::Tips(vec![Tip {
            staff: cast.person(Role::Owner).staff,
            amount: cents(i64::MAX),
        }]),
    ] {
        let said = sales::service::change(house, ctx, seen, change.clone()).await;
        assert!(
            !matches!(said, Ok(_) | Err(SalesError::Store(_))),
            "{change:?}: {said:?}"
        );
    }
    let odd = named("\u{202e}<script>\u{7}\n'; DROP TABLE tickets; --", 100);
    let ticket = changed(&lab, ctx, &ticket, odd).await;
    assert_eq!(
        ticket.tally.entries[1]
            .line
            .name
            .fr
            .chars()
            .filter(|c| c.is_control())
            .count(),
        0
    );
}
