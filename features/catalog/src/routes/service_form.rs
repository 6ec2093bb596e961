//! The form of a service: what was typed, and what it says.

mod parts;
mod read;

use domain::{ids::StaffId, locale::Locale, tax::Kind};
use tenancy::service::TeamMember;
use web::form::Typed;

use crate::service::{Listed, Step};

pub use read::ReadService;

/// Most steps a service may have.
pub const STEPS_MAX: usize = 20;
/// Most units a step may take.
const NEEDS_MAX: usize = 6;

/// The form, as typed.
#[derive(Clone, Debug, Default)]
pub struct ServiceForm {
    /// The name in French.
    pub name_fr: String,
    /// The name in English.
    pub name_en: String,
    /// What the client reads, in French.
    pub description_fr: String,
    /// What the client reads, in English.
    pub description_en: String,
    /// A family's id, or `new`.
    pub category: String,
    /// The new family's name in French.
    pub family_fr: String,
    /// The new family's name in English.
    pub family_en: String,
    /// The price.
    pub price: String,
    /// Whether it is where the price starts.
    pub price_from: bool,
    /// The kind of supply, as a code.
    pub kind: String,
    /// Minutes kept free before.
    pub before: String,
    /// Minutes kept free after.
    pub after: String,
    /// People served.
    pub guests: String,
    /// `yes` or `no`.
    pub online: String,
    /// Whether it is on the menu.
    pub active: bool,
    /// Steps, in order.
    pub steps: Vec<StepForm>,
    /// The team.
    pub people: Vec<PersonForm>,
}

/// A step, as typed.
#[derive(Clone, Debug, Default)]
pub struct StepForm {
    /// Its kind.
    pub what: String,
    /// Its own name in French.
    pub label_fr: String,
    /// Its own name in English.
    pub label_en: String,
    /// How long.
    pub minutes: String,
    /// Who is at work, as a code.
    pub who: String,
    /// Whether the client is there.
    pub present: bool,
    /// Kinds it takes; a kind repeated is that many of it.
    pub needs: Vec<String>,
}

/// A person, as typed.
#[derive(Clone, Debug)]
pub struct PersonForm {
    /// Who.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// Their colour.
    pub hue: i32,
    /// Whether they give it.
    pub gives: bool,
    /// Their own price.
    pub price: String,
    /// Their own length.
    pub minutes: String,
}

/// Those the editor shows: they work here, and take appointments or give the service already.
fn shown<'a>(
    team: &'a [TeamMember],
    listed: Option<&'a Listed>,
) -> impl Iterator<Item = &'a TeamMember> {
    let gives = move |member: &TeamMember| {
        listed.is_some_and(|found| found.offers.iter().any(|offer| offer.staff == member.id))
    };
    team.iter()
        .filter(move |member| member.active && (member.bookable || gives(member)))
}

impl ServiceForm {
    /// A new service's: one step, everybody gives it.
    pub fn blank(team: &[TeamMember], category: String, kind: Kind) -> ServiceForm {
        let step = StepForm {
            what: "treatment".to_owned(),
            minutes: "30".to_owned(),
            who: "same".to_owned(),
            present: true,
            ..StepForm::default()
        };
        let people = shown(team, None).map(|member| PersonForm {
            id: member.id,
            name: member.name.clone(),
            hue: member.hue,
            gives: true,
            price: String::new(),
            minutes: String::new(),
        });
        ServiceForm {
            category,
            kind: kind.code().to_owned(),
            before: "0".to_owned(),
            after: "0".to_owned(),
            guests: "1".to_owned(),
            online: "yes".to_owned(),
            active: true,
            steps: vec![step],
            people: people.collect(),
            ..ServiceForm::default()
        }
    }

    /// What is kept.
    pub fn of(locale: Locale, listed: &Listed, team: &[TeamMember]) -> ServiceForm {
        let sheet = &listed.sheet;
        let people = shown(team, Some(listed)).map(|member| {
            let offer = listed.offers.iter().find(|offer| offer.staff == member.id);
            let price = offer.and_then(|offer| offer.price);
            let minutes = offer.and_then(|offer| offer.minutes);
            PersonForm {
                id: member.id,
                name: member.name.clone(),
                hue: member.hue,
                gives: offer.is_some(),
                price: price.map_or(String::new(), |own| words::decimal(locale, own.cents(), 2)),
                minutes: minutes.map_or(String::new(), |own| own.get().to_string()),
            }
        });
        ServiceForm {
            name_fr: sheet.name.fr.clone(),
            name_en: sheet.name.en.clone(),
            description_fr: sheet.description.fr.clone(),
            description_en: sheet.description.en.clone(),
            category: sheet.category.to_string(),
            price: words::decimal(locale, sheet.price.cents(), 2),
            price_from: sheet.price_from,
            kind: sheet.kind.code().to_owned(),
            before: sheet.buffer_before.get().to_string(),
            after: sheet.buffer_after.get().to_string(),
            guests: sheet.guests.to_string(),
            online: if sheet.online { "yes" } else { "no" }.to_owned(),
            active: sheet.active,
            steps: sheet.steps.iter().map(StepForm::of).collect(),
            people: people.collect(),
            ..ServiceForm::default()
        }
    }

    /// What came; people are those of the team, whatever else was sent.
    pub fn typed(typed: &Typed, team: &[TeamMember], listed: Option<&Listed>) -> ServiceForm {
        let text = |name: &str| typed.text(name).to_owned();
        let count = typed
            .text("steps")
            .parse()
            .unwrap_or(0_usize)
            .min(STEPS_MAX);
        let people = shown(team, listed).map(|member| PersonForm {
            id: member.id,
            name: member.name.clone(),
            hue: member.hue,
            gives: typed.ticked(&format!("gives_{}", member.id)),
            price: text(&format!("price_{}", member.id)),
            minutes: text(&format!("minutes_{}", member.id)),
        });
        ServiceForm {
            name_fr: text("name_fr"),
            name_en: text("name_en"),
            description_fr: text("description_fr"),
            description_en: text("description_en"),
            category: text("category"),
            family_fr: text("family_fr"),
            family_en: text("family_en"),
            price: text("price"),
            price_from: typed.ticked("price_from"),
            kind: text("kind"),
            before: text("before"),
            after: text("after"),
            guests: text("guests"),
            online: text("online"),
            active: typed.ticked("active"),
            steps: (0..count).map(|at| StepForm::typed(typed, at)).collect(),
            people: people.collect(),
        }
    }

    /// Whether the family is a new one: chosen as such, or named.
    pub fn names_new_family(&self) -> bool {
        self.category == "new" || !self.family_fr.is_empty() || !self.family_en.is_empty()
    }

    /// Adds a step at the end, or takes one away (`add_step`, `remove_step_2`, counted from 0);
    /// whether that is what was asked.
    pub fn reshape(&mut self, act: &str) -> bool {
        if act == "add_step" {
            let who = "same".to_owned();
            let what = "finish".to_owned();
            if self.steps.len() < STEPS_MAX {
                self.steps.push(StepForm {
                    what,
                    who,
                    present: true,
                    ..StepForm::default()
                });
            }
            return true;
        }
        let Some(at) = act.strip_prefix("remove_step_") else {
            return false;
        };
        if let Some(at) = at.parse::<usize>().ok().filter(|at| *at < self.steps.len()) {
            self.steps.remove(at);
        }
        true
    }
}

impl StepForm {
    fn of(step: &Step) -> StepForm {
        let units = step
            .needs
            .iter()
            .flat_map(|need| (0..need.count).map(|_| need.kind.as_str().to_owned()));
        StepForm {
            what: step.what.clone(),
            label_fr: step.label.fr.clone(),
            label_en: step.label.en.clone(),
            minutes: step.minutes.get().to_string(),
            who: step.who.as_str().to_owned(),
            present: step.client_present,
            needs: units.collect(),
        }
    }

    fn typed(typed: &Typed, at: usize) -> StepForm {
        let text = |name: &str| typed.text(&format!("{name}_{at}")).to_owned();
        let needs = typed.all(&format!("need_{at}")).iter();
        StepForm {
            what: text("what"),
            label_fr: text("label_fr"),
            label_en: text("label_en"),
            minutes: text("minutes"),
            who: text("who"),
            present: typed.ticked(&format!("present_{at}")),
            needs: needs
                .filter(|kind| !kind.is_empty())
                // One too many is said, not dropped.
                .take(NEEDS_MAX + 1)
                .cloned()
                .collect(),
        }
    }
}
