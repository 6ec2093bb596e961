mod at_once;
mod blind;
mod cash;
mod closing;
mod once;
mod pages;
mod stays;
mod whole;

use domain::{
    drawer::{Category, Denomination, GapReason, Pieces},
    ids::{DrawerCountId, DrawerId, DrawerSessionId, InvoiceId},
    money::Money,
};
use drawer::{
    DrawerError,
    service::{self, Ask, Board, Cash, Float, NewMovement, Report},
};
use platform::ctx::Ctx;
use tests::{Lab, Shop, Spec, new_invoice};

const NOW: &str = "2026-03-09T15:00Z";

/// A shop and its first drawer.
struct Desk {
    lab: Lab,
    shop: Shop,
    drawer: DrawerId,
}

fn cents(cents: i64) -> Money {
    Money::from_cents(cents)
}

/// How many of each value, in cents.
fn pieces(of: &[(i64, u16)]) -> Pieces {
    of.iter().fold(Pieces::NONE, |all, (value, count)| {
        let one = Denomination::of_cents(*value).expect("a coin or a bill");
        all.with(one, *count).expect("not too many")
    })
}

impl Desk {
    async fn set_up(slug: &'static str) -> Desk {
        let lab = Lab::at(NOW).await;
        let shop = lab.shop(Spec::salon(slug)).await;
        let tx = lab.house.db.read(&shop.system(&lab)).await;
        let tx = tx.expect("a transaction");
        let drawers = service::drawers_in(&tx, shop.location).await;
        let drawer = drawers.expect("drawers")[0].id;
        drop(tx);
        Desk { lab, shop, drawer }
    }

    fn ctx(&self) -> Ctx {
        self.shop.system(&self.lab)
    }

    async fn open(&self, float: i64) -> Result<DrawerSessionId, DrawerError> {
        let ctx = self.ctx();
        let key = self.lab.house.chance.id(ctx.now).to_string();
        let float = Float::Known(cents(float));
        service::open(&self.lab.house, &ctx, (self.drawer, float), &key).await
    }

    async fn invoice(&self, amount: i64) -> InvoiceId {
        let ctx = self.ctx();
        let mut tx = self.lab.house.db.write(&ctx).await.expect("a transaction");
        let mut new = new_invoice(self.shop.location, amount);
        tests::paid(&mut tx, &ctx, &mut new, None).await;
        let issued = invoicing::service::issue_in(&mut tx, &self.lab.house, &ctx, new).await;
        tx.commit().await.expect("is kept");
        issued.expect("an invoice").id
    }

    /// Cash of a sale, in a transaction of its own.
    async fn sale(&self, amount: i64) -> Result<(), DrawerError> {
        let document = self.invoice(amount).await;
        self.cash_in(document, amount).await
    }

    async fn cash_in(&self, document: InvoiceId, amount: i64) -> Result<(), DrawerError> {
        let ctx = self.ctx();
        let cash = Cash {
            drawer: self.drawer,
            amount: cents(amount),
            document,
        };
        let mut tx = self.lab.house.db.write(&ctx).await?;
        service::cash_in_for_sale(&mut tx, &self.lab.house, &ctx, cash).await?;
        Ok(tx.commit().await?)
    }

    async fn moves(&self, category: Category, amount: i64) -> Result<(), DrawerError> {
        let ctx = self.ctx();
        let key = self.lab.house.chance.id(ctx.now).to_string();
        let ask = NewMovement {
            drawer: self.drawer,
            category,
            amount: cents(amount),
            words: "Papeterie".to_owned(),
        };
        service::move_cash(&self.lab.house, &ctx, ask, &key).await?;
        Ok(())
    }

    async fn count(&self, found: Pieces) -> Result<DrawerCountId, DrawerError> {
        let ctx = self.ctx();
        let key = self.lab.house.chance.id(ctx.now).to_string();
        service::count(&self.lab.house, &ctx, (self.drawer, found, true), &key).await
    }

    async fn close(&self, ask: &Ask) -> Result<DrawerSessionId, DrawerError> {
        let ctx = self.ctx();
        let key = self.lab.house.chance.id(ctx.now).to_string();
        service::close(&self.lab.house, &ctx, ask, &key).await
    }

    /// Counts and closes, leaving everything.
    async fn shut(&self, found: Pieces) -> Result<DrawerSessionId, DrawerError> {
        let count = self.count(found).await?;
        self.close(&leaving(count, found)).await
    }

    async fn report(&self, session: DrawerSessionId) -> Report {
        let report = service::report(&self.lab.house, &self.ctx(), session).await;
        report.expect("a report")
    }

    async fn board(&self) -> Board {
        let board = service::board(&self.lab.house, &self.ctx(), None, None).await;
        board.expect("a board")
    }
}

/// A close for which nobody knows why, if it is over or short.
fn leaving(count: DrawerCountId, left: Pieces) -> Ask {
    Ask {
        count,
        reason: Some(GapReason::Unknown),
        words: String::new(),
        left,
    }
}
