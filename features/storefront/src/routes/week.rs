//! The times there are to choose from: the next ones, then a week, then a day.

use booking::service::Slot;
use domain::time::Instant;
use jiff::{ToSpan as _, civil::Date};
use web::{fault::Fault, form::Typed, respond::encoded};

use super::{chosen::Chosen, here::Here};
use crate::pages::{Chip, Day, Opening, Part, Start, TimesView, Week};

/// Days asked for at once, when looking for the next free times.
const DAYS_AT_ONCE: u16 = 62;
/// Next free times shown, each on its own day.
const OPENINGS: usize = 3;
/// The hour at which the afternoon, then the evening, begins.
const AFTERNOON: i8 = 12;
const EVENING: i8 = 17;

/// What was asked of the page: which day, which week, which time.
#[derive(Clone, Copy, Default)]
pub(super) struct Asked {
    pub(super) day: Option<Date>,
    pub(super) week: Option<Date>,
    pub(super) at: Option<Instant>,
}

impl Asked {
    /// Reads the days; false when one is written that cannot be chosen. Without a day, a time's own
    /// is shown: it may be that it is gone and another of that day will do.
    pub(super) fn read(here: &Here<'_>, typed: &Typed) -> (Asked, bool) {
        let within = |field| match typed.text(field) {
            "" => Ok(None),
            text => here.bookable_day(text).map(Some).ok_or(()),
        };
        let (day, week) = (within("day"), within("week"));
        let fine = day.is_ok() && week.is_ok();
        let of_time = || {
            typed
                .text("at")
                .get(..10)
                .and_then(|text| here.bookable_day(text))
        };
        let asked = Asked {
            day: day.unwrap_or(None).or_else(of_time),
            week: week.unwrap_or(None),
            at: None,
        };
        (asked, fine)
    }
}

impl Here<'_> {
    /// A written day, when one may book on it.
    fn bookable_day(&self, text: &str) -> Option<Date> {
        let date: Date = text.parse().ok()?;
        (self.today() <= date && date <= self.last_day()).then_some(date)
    }

    /// The last day one may book online.
    pub(super) fn last_day(&self) -> Date {
        self.setup.last_day(self.now())
    }
}

/// A page of times: what it offers, and where its links lead.
pub(super) struct Board<'a> {
    pub(super) here: Here<'a>,
    pub(super) chosen: Chosen<'a>,
    pub(super) asked: Asked,
    /// The page's own address and the start of its query: `/salon/time?service=…&`.
    pub(super) page: String,
    /// Where a time goes on to at once; empty when it is chosen on this page first.
    pub(super) onward: String,
    /// Whether one may choose nobody in particular.
    pub(super) anyone: bool,
}

impl Board<'_> {
    /// Reads what is free, and draws it.
    pub(super) async fn view(&self) -> Result<TimesView, Fault> {
        let openings = self.openings().await?;
        let Some(first) = openings.first().map(|slot| slot.start) else {
            let last = self.here.last_day();
            return Ok(TimesView {
                people: self.people(),
                nobody: self.here.w.storefront_time_empty_title(last),
                ..TimesView::default()
            });
        };
        let zone = &self.here.setup.zone;
        let asked = self.asked.at.map(|at| zone.date(at)).or(self.asked.day);
        let within = asked.or(self.asked.week).unwrap_or(zone.date(first));
        let monday =
            within.saturating_sub(i32::from(within.weekday().to_monday_zero_offset()).days());
        let mut free = self.chosen.free(&self.here, monday, 7).await?;
        free.dedup_by_key(|slot| slot.start);
        let day = asked.or_else(|| {
            // Looking through the weeks, the first day that has something is opened.
            free.first().map(|slot| zone.date(slot.start))
        });
        let day = day.unwrap_or(within);
        let on_day = free.iter().filter(|slot| zone.date(slot.start) == day);
        let parts = self.parts(on_day)?;
        Ok(TimesView {
            people: self.people(),
            openings: openings.iter().map(|slot| self.opening(*slot)).collect(),
            week: Some(self.week(monday, day, &free)),
            none_that_day: if parts.is_empty() {
                self.here.w.storefront_time_none_that_day(day)
            } else {
                String::new()
            },
            parts,
            nobody: String::new(),
        })
    }

    /// The first free time of each of the next days that have one.
    async fn openings(&self) -> Result<Vec<Slot>, Fault> {
        let (mut from, last) = (self.here.today(), self.here.last_day());
        let mut found: Vec<Slot> = Vec::new();
        while from <= last && found.len() < OPENINGS {
            let mut free = self.chosen.free(&self.here, from, DAYS_AT_ONCE).await?;
            free.dedup_by_key(|slot| self.here.setup.zone.date(slot.start));
            found.extend(free);
            from = from.saturating_add(i32::from(DAYS_AT_ONCE).days());
        }
        found.truncate(OPENINGS);
        Ok(found)
    }

    fn opening(&self, slot: Slot) -> Opening {
        let w = self.here.w;
        Opening {
            url: if self.onward.is_empty() {
                self.link(&self.staff(), "at", &self.here.carried(slot.start))
            } else {
                format!(
                    "{}&at={}",
                    self.onward,
                    encoded(&self.here.carried(slot.start))
                )
            },
            when: self.here.when(slot.start),
            with: match self.chosen.staff {
                Some(person) => w.storefront_with(self.here.short_name(person)),
                None => w.storefront_first_free().to_owned(),
            },
        }
    }

    fn staff(&self) -> String {
        self.chosen
            .staff
            .map(|person| person.id.to_string())
            .unwrap_or_default()
    }

    /// This page, with one more thing chosen.
    fn link(&self, staff: &str, field: &str, value: &str) -> String {
        let mut url = self.page.clone();
        if !staff.is_empty() {
            url.push_str("staff=");
            url.push_str(staff);
            url.push('&');
        }
        if !field.is_empty() {
            url.push_str(field);
            url.push('=');
            url.push_str(&encoded(value));
        }
        url.truncate(url.trim_end_matches(['&', '?']).len());
        if !field.is_empty() {
            url.push_str("#week");
        }
        url
    }

    fn people(&self) -> Vec<Chip> {
        let picked = self.chosen.staff.map(|person| person.id);
        let able = self.here.setup.able(self.chosen.service);
        let mut chips: Vec<Chip> = able
            .map(|person| Chip {
                url: self.link(&person.id.to_string(), "", ""),
                label: self.here.short_name(person),
                name: person.name.clone(),
                hue: person.hue,
                picked: picked == Some(person.id),
            })
            .collect();
        if self.anyone && chips.len() > 1 {
            let anyone = Chip {
                url: self.link("", "", ""),
                label: self.here.w.storefront_anyone().to_owned(),
                name: String::new(),
                hue: 1,
                picked: picked.is_none(),
            };
            chips.insert(0, anyone);
        }
        chips
    }

    fn week(&self, monday: Date, picked: Date, free: &[Slot]) -> Week {
        let (today, last) = (self.here.today(), self.here.last_day());
        let staff = self.staff();
        let next = monday.saturating_add(7.days());
        let before = monday.saturating_sub(7.days()).max(today);
        let to = |date: Date| self.link(&staff, "week", &date.to_string());
        Week {
            title: self
                .here
                .w
                .storefront_time_week(self.here.day_and_month(monday)),
            previous: if today < monday {
                to(before)
            } else {
                String::new()
            },
            following: if next <= last {
                to(next)
            } else {
                String::new()
            },
            days: (0..7)
                .map(|n| self.day(monday.saturating_add(n.days()), picked, free))
                .collect(),
        }
    }

    fn day(&self, date: Date, picked: Date, free: &[Slot]) -> Day {
        let (here, w) = (&self.here, self.here.w);
        let open = free
            .iter()
            .any(|slot| here.setup.zone.date(slot.start) == date);
        let works = || {
            let able = here.setup.able(self.chosen.service);
            let staff = self.chosen.staff.map(|person| person.id);
            let mut asked = able.filter(|person| staff.is_none_or(|staff| staff == person.id));
            asked.any(|person| !here.setup.open_on(person, date).is_empty())
        };
        let why = if date < here.today() {
            w.storefront_time_past()
        } else if date > here.last_day() {
            w.storefront_time_later()
        } else if works() {
            w.storefront_time_full()
        } else {
            w.storefront_time_closed()
        };
        Day {
            url: if open {
                self.link(&self.staff(), "day", &date.to_string())
            } else {
                String::new()
            },
            weekday: here.weekday(date),
            number: date.day(),
            why,
            picked: date == picked,
        }
    }

    fn parts<'s>(&self, slots: impl Iterator<Item = &'s Slot>) -> Result<Vec<Part>, Fault> {
        let w = self.here.w;
        let mut parts = vec![
            Part {
                name: w.storefront_time_morning(),
                starts: Vec::new(),
            },
            Part {
                name: w.storefront_time_afternoon(),
                starts: Vec::new(),
            },
            Part {
                name: w.storefront_time_evening(),
                starts: Vec::new(),
            },
        ];
        for slot in slots {
            let hour = self.here.setup.zone.wall(slot.start).hour();
            let n = usize::from(hour >= AFTERNOON) + usize::from(hour >= EVENING);
            if let Some(part) = parts.get_mut(n) {
                part.starts.push(self.start(slot.start)?);
            }
        }
        parts.retain(|part| !part.starts.is_empty());
        Ok(parts)
    }

    fn start(&self, at: Instant) -> Result<Start, Fault> {
        let (minutes, price) = self.chosen.offer();
        let day = self.here.setup.zone.date(at);
        let price = self
            .here
            .price(self.chosen.service.kind.code(), price, day)?;
        let label = self.here.clock(at);
        Ok(Start {
            url: self.link(&self.staff(), "at", &self.here.carried(at)),
            said: self
                .here
                .w
                .storefront_time_label(day, minutes, &price, &label),
            label,
            picked: self.asked.at == Some(at),
        })
    }
}
