//! Whether the bundled zone data knows the clocks of the winter of 2026.

use super::{Instant, ZONE_DATA_RELEASE, Zone};

/// 2026-12-01T12:00:00Z: a winter's noon, after the western clocks were left where they are.
const WINTER_2026: Instant = Instant::from_micros(1_796_126_400_000_000);

/// What a clock on the wall shows then. British Columbia, Alberta, the west of the Northwest
/// Territories and Manitoba did not fall back on 2026-11-01 (IANA tz, releases 2026b to 2026e);
/// Saskatchewan never does; Ontario, Quebec and Newfoundland did.
const SHOWN: [(&str, &str); 7] = [
    ("America/Vancouver", "05:00"),
    ("America/Edmonton", "06:00"),
    ("America/Inuvik", "06:00"),
    ("America/Winnipeg", "07:00"),
    ("America/Regina", "06:00"),
    ("America/Toronto", "07:00"),
    ("America/St_Johns", "08:30"),
];

/// The zone data is older than the law.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{zone} shows {shown} at noon UTC on 2026-12-01 and not {law}: the program was built with data \
     older than {ZONE_DATA_RELEASE}"
)]
pub struct ZonesTooOld {
    /// Where.
    pub zone: &'static str,
    /// What the data says.
    pub shown: String,
    /// What the law says.
    pub law: &'static str,
}

/// Asks the data what the clocks will show; a program with older data does not open.
pub fn check_zone_data() -> Result<(), ZonesTooOld> {
    for (zone, law) in SHOWN {
        let wall = Zone::named(zone).map(|found| found.wall(WINTER_2026));
        let shown = wall.map_or_else(
            |_| "nothing".to_owned(),
            |wall| wall.strftime("%H:%M").to_string(),
        );
        if shown != law {
            return Err(ZonesTooOld { zone, shown, law });
        }
    }
    Ok(())
}
