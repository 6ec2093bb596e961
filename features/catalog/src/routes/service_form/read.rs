//! What a service's form says, or why it says nothing.

use domain::{
    booking::{Minutes, Visit, VisitError},
    ids::{CategoryId, StaffId},
    locale::Bilingual,
    money::Money,
    tax::Kind,
};
use web::form::Faults;

use super::{ServiceForm, parts};
use crate::{
    routes::say::{self, SERVICE_KINDS},
    service::{Offer, Saving, ServiceSheet},
    words::Words,
};

/// Longest name, in characters.
const NAME_LENGTH_MAX: usize = 120;
/// Longest description, in characters.
const DESCRIPTION_LENGTH_MAX: usize = 600;
/// Longest time kept free before or after, in minutes.
const BUFFER_MINUTES_MAX: u16 = 240;
/// Most people one service is for.
const GUESTS_MAX: i32 = 20;

/// Reads a form; what is wrong is gathered in `faults`.
pub struct ReadService<'a> {
    /// What was typed.
    pub form: &'a ServiceForm,
    /// The catalogue's words.
    pub w: Words,
    /// The families one may choose.
    pub families: &'a [CategoryId],
    /// The id a new family would take.
    pub fresh: CategoryId,
    /// What is wrong.
    pub faults: Faults,
}

impl ReadService<'_> {
    /// What to save, but for the service's id; none when something is wrong.
    pub fn saving(&mut self) -> Option<Saving> {
        let form = self.form;
        let web = web::words::Words::new(self.w.locale());
        let name = say::both(&form.name_fr, &form.name_en);
        say::check(
            &mut self.faults,
            web,
            ["name_fr", "name_en"],
            &name,
            NAME_LENGTH_MAX,
        );
        let description = say::both(&form.description_fr, &form.description_en);
        if !description.fr.is_empty() {
            let fields = ["description_fr", "description_en"];
            say::check(
                &mut self.faults,
                web,
                fields,
                &description,
                DESCRIPTION_LENGTH_MAX,
            );
        }
        let family = self.family(web);
        let price = say::price(&mut self.faults, self.w, "price", &form.price);
        let kind = self.kind();
        let before = self.buffer("before", &form.before);
        let after = self.buffer("after", &form.after);
        let guests = self.guests();
        let steps = parts::steps(&mut self.faults, self.w, &form.steps);
        let (category, new_family) = family?;
        let sheet = ServiceSheet {
            category,
            name,
            description,
            price: price?,
            price_from: form.price_from,
            kind: kind?,
            buffer_before: before?,
            buffer_after: after?,
            guests: guests?,
            online: form.online == "yes",
            active: form.active,
            steps: steps?,
        };
        self.with_people(sheet, new_family)
    }

    fn with_people(&mut self, sheet: ServiceSheet, new: Option<Bilingual>) -> Option<Saving> {
        let visit = match sheet.visit() {
            Ok(visit) => visit,
            Err(error) => {
                self.faults.add("steps", unfit(self.w, error));
                return None;
            }
        };
        let offers = self.offers(&visit);
        let shown: Vec<StaffId> = self.form.people.iter().map(|person| person.id).collect();
        let well = self.faults.is_empty();
        well.then_some(Saving {
            id: None,
            sheet,
            new_family: new,
            shown,
            offers,
        })
    }

    fn family(&mut self, web: web::words::Words) -> Option<(CategoryId, Option<Bilingual>)> {
        let form = self.form;
        if form.names_new_family() {
            let name = say::both(&form.family_fr, &form.family_en);
            let fields = ["family_fr", "family_en"];
            say::check(&mut self.faults, web, fields, &name, NAME_LENGTH_MAX);
            return Some((self.fresh, Some(name)));
        }
        let chosen = form.category.parse::<CategoryId>().ok();
        let known = chosen.filter(|chosen| self.families.contains(chosen));
        if known.is_none() {
            self.faults.add("category", self.w.catalog_fault_family());
        }
        known.map(|known| (known, None))
    }

    fn kind(&mut self) -> Option<Kind> {
        let kind = Kind::parse(&self.form.kind).filter(|kind| SERVICE_KINDS.contains(kind));
        if kind.is_none() {
            self.faults.add("kind", self.w.catalog_fault_kind());
        }
        kind
    }

    fn buffer(&mut self, field: &'static str, typed: &str) -> Option<Minutes> {
        let found = if typed.is_empty() {
            Some(0)
        } else {
            say::minutes(typed)
        };
        let found = found.filter(|found| *found <= BUFFER_MINUTES_MAX);
        let found = found.and_then(|found| Minutes::new(found).ok());
        if found.is_none() {
            self.faults.add(
                field,
                self.w.catalog_fault_buffer(i64::from(BUFFER_MINUTES_MAX)),
            );
        }
        found
    }

    fn guests(&mut self) -> Option<i32> {
        let found = self.form.guests.parse::<i32>().ok();
        let found = found.filter(|found| (1..=GUESTS_MAX).contains(found));
        match found {
            None => self
                .faults
                .add("guests", self.w.catalog_fault_guests(i64::from(GUESTS_MAX))),
            Some(many) if 1 < many && self.form.online == "yes" => {
                self.faults
                    .add("online", self.w.catalog_fault_online_guests());
            }
            Some(_) => {}
        }
        found
    }

    fn offers(&mut self, visit: &Visit) -> Vec<Offer> {
        let mut offers = Vec::new();
        for person in self.form.people.iter().filter(|person| person.gives) {
            let field = format!("price_{}", person.id);
            let price: Option<Money> = (!person.price.is_empty())
                .then(|| say::price(&mut self.faults, self.w, field, &person.price))
                .flatten();
            let field = format!("minutes_{}", person.id);
            let minutes = (!person.minutes.is_empty())
                .then(|| {
                    parts::own_minutes(&mut self.faults, self.w, field, (&person.minutes, visit))
                })
                .flatten();
            offers.push(Offer {
                staff: person.id,
                price,
                minutes,
            });
        }
        offers
    }
}

/// Why steps make no visit, in words.
fn unfit(w: Words, error: VisitError) -> &'static str {
    match error {
        VisitError::NoSegment => w.catalog_fault_no_step(),
        VisitError::TooShort | VisitError::EmptySegment | VisitError::NoUnit => {
            w.catalog_fault_too_short()
        }
        VisitError::TooLong => w.catalog_fault_too_long(),
    }
}
