//! What a client knows of a visit, and what they have yet to be told.

use crate::{ids::StaffId, time::Instant};

/// What a client knows of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Not even that it was booked.
    Nothing,
    /// When, and with whom.
    Place {
        /// When.
        start: Instant,
        /// With whom.
        staff: StaffId,
    },
    /// That it will not take place.
    Cancelled,
}

/// What a client has to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It is booked.
    Booked,
    /// It has moved.
    Moved {
        /// From when, as they knew it.
        from: Instant,
    },
    /// It will not take place.
    Cancelled,
}

impl Told {
    /// What one who knows this has to be told of a visit that stands so: of the last state, once,
    /// whatever happened in between; nothing when it is as they know it.
    pub fn owed(self, stands: Told) -> Option<News> {
        match (self, stands) {
            (knows, stands) if knows == stands => None,
            // What they never heard of need not be taken back.
            (Told::Nothing, Told::Cancelled) | (_, Told::Nothing) => None,
            (Told::Nothing | Told::Cancelled, Told::Place { .. }) => Some(News::Booked),
            (Told::Place { start, .. }, Told::Place { .. }) => Some(News::Moved { from: start }),
            (Told::Place { .. } | Told::Cancelled, Told::Cancelled) => Some(News::Cancelled),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{News, Told};
    use crate::{ids::StaffId, time::Instant};

    fn place(at: i64, staff: u128) -> Told {
        Told::Place {
            start: Instant::from_micros(at),
            staff: StaffId::new(uuid::Uuid::from_u128(staff)),
        }
    }

    #[test]
    fn a_client_is_told_once_of_the_last_state_and_never_of_what_they_know() {
        let from = Instant::from_micros(9);
        let moved = Some(News::Moved { from });
        for (knows, stands, owed) in [
            (place(9, 1), place(9, 1), None),
            (place(9, 1), place(10, 1), moved),
            (place(9, 1), place(9, 2), moved),
            (place(9, 1), Told::Cancelled, Some(News::Cancelled)),
            (Told::Nothing, place(9, 1), Some(News::Booked)),
            (Told::Nothing, Told::Cancelled, None),
            (Told::Cancelled, place(9, 1), Some(News::Booked)),
            (Told::Cancelled, Told::Cancelled, None),
        ] {
            assert_eq!(knows.owed(stands), owed, "{knows:?} {stands:?}");
        }
    }
}
