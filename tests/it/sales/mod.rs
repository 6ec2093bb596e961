mod cases;
mod once;
mod pay;
mod race;
mod refund;
mod rights;
mod settings;
mod ticket;

use domain::{
    identity::Role,
    ids::{DrawerId, InvoiceId},
    locale::Bilingual,
    money::Money,
    tax::Kind,
    till::{Offered, TenderKind},
};
use invoicing::service::Document;
use platform::ctx::{Actor, Ctx, Member};
use sales::{
    SalesError,
    service::{Change, NewLine, Opening, Paid, Pay, Receipt, Ticket},
};
use tests::{Cast, Lab};

const NOW: &str = "2026-03-09T15:00Z";

fn cents(cents: i64) -> Money {
    Money::from_cents(cents)
}

/// A line of nothing on the menu: hair, at so many cents.
fn custom(price: i64) -> NewLine {
    NewLine::Custom {
        name: "Coupe d’essai".to_owned(),
        kind: Kind::Hair,
        price: cents(price),
        staff: None,
    }
}

/// A ticket with one such line.
async fn rung_up(lab: &Lab, ctx: &Ctx, price: i64) -> Ticket {
    let ticket = sales::service::open(&lab.house, ctx, Opening::Counter).await;
    let ticket = ticket.expect("a ticket");
    changed(lab, ctx, &ticket, Change::Add(custom(price))).await
}

/// The ticket, changed.
async fn changed(lab: &Lab, ctx: &Ctx, ticket: &Ticket, change: Change) -> Ticket {
    let changed = sales::service::change(&lab.house, ctx, ticket.seen(), change).await;
    changed.expect("is changed")
}

/// Paid in full with one means.
fn with(ticket: &Ticket, kind: TenderKind) -> Pay {
    Pay {
        seen: ticket.seen(),
        shown: Some(ticket.reckoned.due),
        tenders: vec![Offered::rest(kind)],
        receipt: Receipt::None,
        drawer: None,
    }
}

fn cash(handed: i64) -> Offered {
    Offered {
        handed: Some(cents(handed)),
        ..Offered::rest(TenderKind::Cash)
    }
}

async fn pay(lab: &Lab, ctx: &Ctx, key: &str, ask: &Pay) -> Result<Paid, SalesError> {
    sales::service::pay(&lab.house, ctx, key, ask).await
}

/// One sale of so many cents by card.
async fn sold(lab: &Lab, ctx: &Ctx, price: i64) -> Paid {
    let ticket = rung_up(lab, ctx, price).await;
    let ask = with(&ticket, TenderKind::Terminal);
    let key = ticket.id.to_string();
    pay(lab, ctx, &key, &ask).await.expect("is paid")
}

async fn document(lab: &Lab, ctx: &Ctx, id: InvoiceId) -> Document {
    let found = invoicing::service::view(&lab.house, ctx, id).await;
    found.expect("a document")
}

/// Somebody of the team at work.
fn as_role(cast: &Cast, role: Role) -> Ctx {
    let person = cast.person(role);
    Ctx {
        actor: Actor::Member(Member {
            account: person.account,
            role,
            staff: Some(person.staff),
        }),
        ..cast.ctx.clone()
    }
}

fn both(text: &str) -> Bilingual {
    Bilingual {
        fr: text.to_owned(),
        en: text.to_owned(),
    }
}

/// Opens the drawer of the shop, with fifty dollars in it; which.
async fn with_drawer(lab: &Lab, ctx: &Ctx) -> DrawerId {
    let tx = lab.house.db.read(ctx).await.expect("a transaction");
    let location = tenancy::service::shop(&tx)
        .await
        .expect("the shop")
        .location;
    let drawers = drawer::service::drawers_in(&tx, location).await;
    let drawer = drawers.expect("drawers")[0].id;
    drop(tx);
    let float = drawer::service::Float::Known(cents(5_000));
    drawer::service::open(&lab.house, ctx, (drawer, float), "ouverture")
        .await
        .expect("is open");
    drawer
}

/// An id, as the engine writes it.
fn id_text(id: uuid::Uuid) -> String {
    match tests::engine() {
        tests::Engine::Sqlite => format!("x'{}'", id.simple()),
        tests::Engine::Postgres => format!("'{id}'"),
    }
}
