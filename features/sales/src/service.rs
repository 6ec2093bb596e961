//! Use cases at the till.

mod cash;
mod change;
mod counter;
mod lines;
mod once;
mod open;
mod pay;
mod refund;
mod settings;
mod store;
mod ticket;
mod void;

use platform::{error::StoreError, house::House};

use crate::holdings::{TICKET_DAYS, VOID_DAYS};

pub use change::{
    Change, LineChange, NAME_LENGTH_MAX, NOTE_LENGTH_MAX, REASON_LENGTH_MAX, change, change_all,
    change_in, park, reopen,
};
pub use counter::{Counter, ToPay, best_sold, counter, open_drawers};
pub use lines::NewLine;
pub use open::{Opening, open, open_in, open_with};
pub use pay::{Paid, Pay, Receipt, mail_receipt, pay, pay_in};
pub use refund::{
    GoesBack, Previewed, Refund, Refunded, Remaining, preview_refund, refund, refund_in, remaining,
};
pub use settings::{
    RECEIPT_LENGTH_MAX, Settings, TIP_PERCENT_MAX, TenderOffered, set_settings, settings,
};
pub use ticket::{
    Parked, Payer, Reckoned, Seen, Slip, Ticket, find_by_visit, open_tickets, ticket,
};
pub use void::void;

/// Removes the tickets of every shop that nobody ended in time, and old notes of voids; how many.
pub async fn forget_old(house: &House) -> Result<u64, StoreError> {
    let days_ago = |days: u16| {
        let minutes = i64::from(days).saturating_mul(24 * 60);
        house.clock.now().plus_minutes(-minutes)
    };
    let tx = house.db.platform_write().await?;
    let gone = store::forget_old(&tx, days_ago(TICKET_DAYS), days_ago(VOID_DAYS)).await?;
    tx.commit().await?;
    Ok(gone)
}
