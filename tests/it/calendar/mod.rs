mod board;
mod length;
mod moving;
mod quick;

use booking::service::{self, book};
use domain::identity::Role;
use tests::{Answer, Ask, Cast, Lab, at};

/// A Monday morning, at eight in the shop.
const NOW: &str = "2026-03-09T12:00Z";

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    (lab, shop)
}

/// A visit of forty-five minutes with somebody, booked by the system.
async fn booked(lab: &Lab, shop: &Cast, (role, start): (Role, &str)) -> service::Booked {
    let system = lab.house.system(shop.tenant, "test");
    let ask = service::Ask {
        service: shop.keys["services/id"].parse().expect("an id"),
        staff: Some(shop.person(role).staff),
        start: at(start),
        who: service::Who::Known(shop.keys["clients/id"].parse().expect("an id")),
        consents: Vec::new(),
    };
    book(&lab.house, &system, ask).await.expect("booked")
}

/// How a visit stands, as the board carries it.
async fn seen(lab: &Lab, shop: &Cast, visit: &service::Booked) -> String {
    let line = service::appointment(&lab.house, &shop.ctx, visit.id).await;
    let line = line.expect("read").expect("a visit");
    line.seen.as_str().to_owned()
}

/// An act of the front desk on a page that is open already.
async fn act(lab: &Lab, shop: &Cast, path: &str, fields: &[(&str, &str)]) -> Answer {
    let ask = Ask::post(path, fields).header("hx-request", "true");
    ask.cookie(shop.cookie(Role::FrontDesk))
        .of(&lab.router)
        .await
}

/// When a visit begins and ends.
async fn span(lab: &Lab, shop: &Cast, visit: &service::Booked) -> domain::time::Span {
    let line = service::appointment(&lab.house, &shop.ctx, visit.id).await;
    line.expect("read").expect("a visit").span
}
