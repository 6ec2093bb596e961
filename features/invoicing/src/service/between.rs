//! What was received and given back at a place between two instants, by means of payment: from the
//! documents alone.

use domain::{
    ids::LocationId,
    invoicing::Kind,
    money::Money,
    reports::{Days, Reach},
    till::TenderKind,
    time::{Instant, Zone},
};
use platform::{db::Read, error::StoreError};

use super::{store, takings};

/// What one means of payment brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// Which.
    pub tender: TenderKind,
    /// By how many invoices.
    pub sales: i64,
    /// How much they brought, rounding included.
    pub received: Money,
    /// By how many credit notes something went back.
    pub refunds: i64,
    /// How much went back; below zero.
    pub returned: Money,
}

/// Where, on whose clock, from when until when; both included.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// The place.
    pub location: LocationId,
    /// Its clock.
    pub zone: Zone,
    /// From when.
    pub from: Instant,
    /// Until when.
    pub to: Instant,
}

/// What was received, in the order in which means of payment are offered. The caller has checked
/// that the person asking may see it.
pub async fn received_between(tx: &Read, stretch: &Stretch) -> Result<Vec<Received>, StoreError> {
    let days = Days {
        reach: Reach::Day,
        from: stretch.zone.date(stretch.from),
        to: stretch.zone.date(stretch.to),
    };
    let rows = store::takings::tenders_between(tx, (days, stretch)).await?;
    let mut all = Vec::new();
    for tender in TenderKind::ALL {
        let mut of = Received {
            tender,
            sales: 0,
            received: Money::ZERO,
            refunds: 0,
            returned: Money::ZERO,
        };
        for row in rows.iter().filter(|row| row.kind == tender.code()) {
            let amount = Money::from_cents(row.amount_cents);
            match takings::kind(&row.document)? {
                Kind::Invoice => (of.sales, of.received) = (row.count, amount),
                Kind::CreditNote => (of.refunds, of.returned) = (row.count, amount),
            }
        }
        if of.sales > 0 || of.refunds > 0 {
            all.push(of);
        }
    }
    Ok(all)
}
