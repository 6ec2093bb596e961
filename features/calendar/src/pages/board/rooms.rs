//! The day by room and machine: a visit stands once in each that it holds.

use std::collections::HashMap;

use booking::service::{Block as Blocked, DayList, Line};
use catalog::service::Resource;
use domain::{
    booking::{Holder, Spans},
    ids::ResourceId,
    time::Span,
};
use jiff::civil::Date;

use super::{Block, Board, Column, Item, Lines, Scale, Wanted, Writer, block::size, first_name};

/// Kinds of what stands still: rooms and stations, as against machines.
const PLACES: [&str; 4] = ["room", "chair", "station", "basin"];

fn is_place(unit: &Resource) -> bool {
    let kind = unit.kind.as_str();
    PLACES.iter().any(|place| kind.contains(place))
}

/// A visit, and for how long it holds the column's room.
type Stay<'a> = (&'a Line, Span);

impl Writer<'_> {
    /// The board of the rooms and machines of a day.
    pub(crate) fn rooms(&self, list: &DayList, wanted: &Wanted) -> Board {
        let shown: Vec<&Lines> = list.people.iter().collect();
        let scale = Scale::of_days(self.zone(), &shown);
        let mut stays: HashMap<ResourceId, Vec<Stay<'_>>> = HashMap::new();
        let lines = shown.iter().flat_map(|lines| super::column::there(lines));
        let claims = lines.flat_map(|line| line.claims.iter().map(move |claim| (line, claim)));
        for (line, claim) in claims {
            if let Holder::Resource(unit) = claim.holder {
                stays.entry(unit).or_default().push((line, claim.span));
            }
        }
        let mut units: Vec<&Resource> = self.setup.menu.resources.iter().collect();
        units.sort_by_key(|unit| !is_place(unit));
        let places = units.iter().filter(|unit| is_place(unit)).count();
        let mut times: HashMap<String, usize> = HashMap::new();
        let mut column = |unit: &&Resource| {
            let stays = stays.remove(&unit.id).unwrap_or_default();
            let mut column = self.unit(scale, (unit, stays, list.date), &mut times);
            let own = |block: &&Blocked| block.asked.holder == Holder::Resource(unit.id);
            let blocked = list.units.iter().filter(own);
            let blocked = blocked.map(|block| self.blocked(scale, block));
            column.items.extend(blocked);
            column
        };
        let columns: Vec<Column> = units.iter().map(&mut column).collect();
        let groups = [
            (self.w.calendar_places().to_owned(), places),
            (self.w.calendar_devices().to_owned(), units.len() - places),
        ];
        let bar = self.bar(list.date, &shown, wanted);
        Board {
            now: scale.now(self.w.locale(), self.zone(), (list.date, self.now())),
            strip: Vec::new(),
            groups: groups.into_iter().filter(|(_, count)| *count > 0).collect(),
            columns,
            grid: self.w.calendar_grid_rooms(&bar.label),
            linked: self.linked(),
            bar,
            scale,
        }
    }

    fn unit(
        &self,
        scale: Scale,
        (unit, mut stays, date): (&Resource, Vec<Stay<'_>>, Date),
        times: &mut HashMap<String, usize>,
    ) -> Column {
        stays.sort_by_key(|(_, span)| *span);
        let item = |(line, span): &Stay<'_>| {
            let block = self.with_person(self.block(scale, line, date), line);
            let (from, to) = scale.units(self.zone(), date, *span);
            let n = times.entry(block.id.clone()).or_insert(0);
            *n += 1;
            let id = match *n {
                1 => block.id.clone(),
                n => format!("{}-{n}", block.id),
            };
            Item::Visit(Box::new(Block {
                start: self.time(span.start()),
                end: self.time(span.end()),
                service: self.elsewhere(line, unit).unwrap_or(block.service.clone()),
                size: size(span.end().minutes_since(span.start())),
                moves: false,
                stretches: false,
                id,
                from,
                to,
                ..block
            }))
        };
        let open: Spans = self.setup.schedule.spans_on(date, self.zone());
        Column {
            id: format!("col-{}", unit.id),
            unit: unit.id.to_string(),
            date: date.to_string(),
            name: unit.name.clone(),
            short: unit.name.clone(),
            sort: if is_place(unit) { "room" } else { "device" },
            off: self.off(scale, &open, date),
            items: stays.iter().map(item).collect(),
            now: scale.now(self.w.locale(), self.zone(), (date, self.now())),
            today: date == self.today,
            picked: true,
            ..Column::default()
        }
    }

    /// Where the other half of a visit is: the room it is in, seen from its machine.
    fn elsewhere(&self, line: &Line, unit: &Resource) -> Option<String> {
        if is_place(unit) {
            return None;
        }
        let places = self
            .setup
            .menu
            .resources
            .iter()
            .filter(|unit| is_place(unit));
        let mut held = places.filter(|place| {
            let holds = Holder::Resource(place.id);
            line.claims.iter().any(|claim| claim.holder == holds)
        });
        let person = self.setup.person(line.staff);
        let person = person.map_or_else(String::new, |person| first_name(&person.name));
        held.next().map(|place| format!("{}, {person}", place.name))
    }
}
