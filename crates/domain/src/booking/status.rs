//! What becomes of an appointment.

/// The text is not the code of a status.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown appointment status: {0:?}")]
pub struct UnknownStatus(pub String);

/// Where an appointment stands. That it is late is seen from the clock, not kept here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The time is kept while the client finishes; not booked yet.
    Held,
    /// Booked; the client has not confirmed.
    Booked,
    /// The client said yes.
    Confirmed,
    /// The client is there, waiting.
    Arrived,
    /// Being served.
    InService,
    /// Served, not paid.
    ReadyToPay,
    /// Paid, or nothing to pay. Final.
    Completed,
    /// The client neither came nor told.
    Missed,
    /// Will not take place. Final: who changes their mind books again.
    Cancelled,
}

impl Status {
    /// Every status, in the order of a visit.
    pub const ALL: [Status; 9] = [
        Status::Held,
        Status::Booked,
        Status::Confirmed,
        Status::Arrived,
        Status::InService,
        Status::ReadyToPay,
        Status::Completed,
        Status::Missed,
        Status::Cancelled,
    ];

    /// The code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Status::Held => "held",
            Status::Booked => "booked",
            Status::Confirmed => "confirmed",
            Status::Arrived => "arrived",
            Status::InService => "in_service",
            Status::ReadyToPay => "ready_to_pay",
            Status::Completed => "completed",
            Status::Missed => "missed",
            Status::Cancelled => "cancelled",
        }
    }

    /// The status of a code.
    pub fn parse(code: &str) -> Result<Status, UnknownStatus> {
        Status::ALL
            .into_iter()
            .find(|status| status.as_str() == code)
            .ok_or_else(|| UnknownStatus(code.to_owned()))
    }

    /// Whether the person and the units of the visit are taken by it.
    pub const fn holds_time(self) -> bool {
        !matches!(self, Status::Missed | Status::Cancelled)
    }

    /// Whether the client is still awaited.
    pub const fn is_awaited(self) -> bool {
        matches!(self, Status::Booked | Status::Confirmed)
    }

    /// Whether the appointment may stand at `next` after this.
    ///
    /// Forward, steps may be skipped: a shop of one does not mark each of them. Backward, one slip
    /// of the finger at a time is undone. A missed visit that is taken up again does not hold its
    /// time any more: it has to be placed anew.
    pub const fn may_become(self, next: Status) -> bool {
        use Status::{
            Arrived, Booked, Cancelled, Completed, Confirmed, Held, InService, Missed, ReadyToPay,
        };
        match self {
            Held => matches!(next, Booked | Confirmed | Cancelled),
            Booked => !matches!(next, Held | Booked),
            // Booked again when it is moved: the yes was for another time.
            Confirmed => !matches!(next, Held | Confirmed),
            Arrived => !matches!(next, Held | Arrived | Missed),
            InService => matches!(next, Arrived | ReadyToPay | Completed | Cancelled),
            ReadyToPay => matches!(next, InService | Completed),
            Missed => matches!(next, Booked | Arrived),
            Completed | Cancelled => false,
        }
    }
}

#[cfg(test)]
mod tests;
