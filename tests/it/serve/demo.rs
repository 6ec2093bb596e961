//! The demonstration opens what it made, and nothing else; what it made is a shop that adds up.

use app::{
    demo::{
        progress::Progress,
        seed::{self, Extent},
    },
    serve::open::open,
    settings::{Mail, Settings},
};
use domain::{invoicing::Kind, money::Money, reports::Reach, till::What};
use invoicing::service::{Browse, Document, Of};
use jiff::{ToSpan as _, civil::Date};
use platform::{ctx::Ctx, db::Location};
use reports::service::{Asked, Behind, Report};
use tempfile::TempDir;
use tests::{Home, Lab, Spec};

use super::program::{free_port, run, said};

#[tokio::test]
async fn the_demonstration_refuses_the_folder_of_a_real_shop_and_leaves_it_as_it_was() {
    let data = TempDir::new().expect("a folder");
    let file = data.path().join("database/clairiere.db");
    std::fs::create_dir(data.path().join("database")).expect("a folder");
    let settings = Settings {
        listen: "127.0.0.1:0".parse().expect("an address"),
        public_base: "http://127.0.0.1".to_owned(),
        behind_tls: false,
        database: Location::File(file.clone()),
        key_ring: data.path().join("keys/ring"),
        connections_max: None,
        mail: Mail::Spool,
    };
    let opened = open(&settings, true).await.expect("the house opens");
    let lab = Lab::over(Home::fresh().await, opened.house.clone());
    lab.shop(Spec::salon("etang")).await;
    opened.close().await.expect("the house closes");
    let before = std::fs::read(&file).expect("a database");
    let listen = format!("127.0.0.1:{}", free_port());
    let folder = data.path().to_string_lossy().into_owned();
    let output = run(
        data.path(),
        &["demo", "--data", &folder, "--listen", &listen],
    );
    assert!(!output.status.success(), "{}", said(&output));
    assert!(
        said(&output).contains("not the demonstration's"),
        "{}",
        said(&output)
    );
    assert_eq!(std::fs::read(&file).expect("a database"), before);
}

/// A Thursday afternoon in Sherbrooke.
const NOW: &str = "2026-03-12T19:30Z";
const DAYS: i32 = 5;

/// The first shop of the demonstration over a few days, and the system at work in it.
async fn seeded() -> (Lab, Ctx) {
    let lab = Lab::at(NOW).await;
    let extent = Extent {
        shops: 1,
        days_each_way: DAYS,
    };
    let progress = Progress::silent();
    let filled = seed::fill(&lab.house, lab.house.clock.now(), (extent, &progress)).await;
    filled.expect("the shop is filled");
    let platform = lab.house.db.platform_read().await.expect("the platform");
    let tenants = tenancy::service::tenants(&platform).await.expect("shops");
    let [tenant] = tenants[..] else {
        panic!("{} shops", tenants.len())
    };
    let ctx = lab.house.system(tenant, "test");
    (lab, ctx)
}

async fn day(lab: &Lab, ctx: &Ctx, on: Date) -> Report {
    let asked = Asked {
        reach: Reach::Day,
        day: Some(on),
    };
    let report = reports::service::report(&lab.house, ctx, asked).await;
    report.expect("the day's page")
}

/// The documents behind a day's net sales, in full.
async fn documents(lab: &Lab, ctx: &Ctx, on: Date) -> Vec<Document> {
    let asked = Asked {
        reach: Reach::Day,
        day: Some(on),
    };
    let code = Of::Net.code();
    let rows = reports::service::rows(&lab.house, ctx, (asked, &code)).await;
    let Behind::Documents(entries, _) = rows.expect("rows").behind else {
        panic!("no documents")
    };
    let tx = lab.house.db.read(ctx).await.expect("a transaction");
    let mut all: Vec<Document> = Vec::new();
    for entry in entries {
        if all.iter().any(|known| known.id == entry.document) {
            continue;
        }
        let found = invoicing::service::find_in(&tx, entry.document).await;
        all.push(found.expect("a read").expect("a document"));
    }
    all
}

/// Nothing is sold while nobody is there, no product leaves a tip, nothing is left to pay.
fn is_plausible(document: &Document) {
    let hour = document.zone.wall(document.issued_at).hour();
    assert!((8..=20).contains(&hour), "{} at {hour}", document.number);
    if document.kind == Kind::Invoice {
        assert_eq!(document.balance().expect("a sum"), Money::ZERO);
        assert!(document.total > Money::ZERO);
    }
    let served = document
        .lines
        .iter()
        .any(|line| !matches!(line.sold.what, What::Product(_)));
    assert!(served || document.tip == Money::ZERO, "{}", document.number);
}

#[tokio::test]
async fn the_demonstration_has_sold_what_its_days_say_and_its_numbers_have_no_gap() {
    let (lab, ctx) = seeded().await;
    let today = jiff::civil::date(2026, 3, 12);
    let mut documents_all = 0_i64;
    for ago in 0..=DAYS {
        let on = today.saturating_sub(ago.days());
        let (report, documents) = (day(&lab, &ctx, on).await, documents(&lab, &ctx, on).await);
        documents.iter().for_each(is_plausible);
        let nets = documents.iter().map(|one| one.subtotal);
        let net = Money::sum(nets).expect("a sum");
        assert!(net > Money::ZERO, "{on}");
        assert_eq!(report.takings.net().expect("a sum"), net, "{on}");
        assert_eq!(report.takings.left().expect("a sum"), Money::ZERO, "{on}");
        // Today's drawer is still open.
        assert_eq!(report.gaps.len(), usize::from(ago > 0), "{on}");
        documents_all += i64::try_from(documents.len()).expect("a count");
    }
    let listing = invoicing::service::list(&lab.house, &ctx, &Browse::default()).await;
    let listing = listing.expect("the list");
    for run in &listing.runs {
        assert_eq!((run.first.number, run.missing), (1, 0));
    }
    let last = listing.runs.iter().map(|run| run.last.number).max();
    assert_eq!(last, Some(documents_all));
}

#[tokio::test]
async fn the_demonstration_has_a_drawer_open_and_a_ticket_that_waits() {
    let (lab, ctx) = seeded().await;
    let counter = sales::service::counter(&lab.house, &ctx).await;
    let counter = counter.expect("the counter");
    assert_eq!(counter.open_drawers.len(), 1);
    let session = counter
        .open_drawers
        .first()
        .and_then(|one| one.open.clone());
    let session = session.expect("a session");
    assert_eq!(session.opened_on, jiff::civil::date(2026, 3, 12));
    assert!(!session.opened_by_name.is_empty());
    assert!(counter.tickets.iter().any(|slip| slip.parked.is_some()));
    assert!(counter.tickets.iter().all(|slip| slip.due > Money::ZERO));
    let waiting = messaging::service::Browse {
        state: Some(messaging::service::State::Queued),
        before: None,
    };
    let queued = messaging::service::outbox(&lab.house, &ctx, waiting).await;
    assert!(queued.expect("the outbox").slips.is_empty());
}
