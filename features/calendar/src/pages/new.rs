//! Booking at the desk.

use askama::Template;
use booking::service::{Person, Setup};
use clients::service::ClientCard;
use domain::locale::Locale;
use web::{
    form::{Choice, Faults, Typed},
    shell::Shell,
};

use super::{Near, change::choices};
use crate::words::Words;

/// The person chosen and those a search found.
pub(crate) struct Found {
    pub cards: Vec<ClientCard>,
    pub searched: bool,
}

/// Services of a family.
pub(crate) struct Family {
    pub name: String,
    pub services: Vec<Choice>,
}

/// The page.
#[derive(Template)]
#[template(path = "new.html")]
pub(crate) struct NewPage {
    pub shell: Shell,
    pub w: Words,
    pub form: Typed,
    pub faults: Faults,
    /// What is wrong with the form as a whole, or empty.
    pub notice: &'static str,
    pub near: Vec<Near>,
    pub found: Vec<Choice>,
    /// Whether it is somebody new.
    pub is_new: bool,
    /// That nobody was found, or empty.
    pub nobody: String,
    pub families: Vec<Family>,
    pub people: Vec<Choice>,
    /// The words of « whoever is free », for who may ask it.
    pub anybody: &'static str,
    pub locales: Vec<Choice>,
    pub back: String,
}

impl NewPage {
    pub(crate) fn new(
        shell: Shell,
        (w, setup): (Words, &Setup),
        (form, faults): (Typed, Faults),
        (found, (people, anybody)): (Found, (Vec<&Person>, bool)),
    ) -> NewPage {
        let locale = |code: Locale, word| Choice::of(code.code(), word, form.text("locale"));
        let nobody = found.searched && found.cards.is_empty();
        let persons = persons(w, found.cards, form.text("client"));
        let named = form.text("client").is_empty() && !form.text("name").is_empty();
        NewPage {
            is_new: form.text("client") == "new"
                || (named && !persons.iter().any(|person| person.picked)),
            nobody: if nobody {
                w.calendar_found_none(form.text("q"))
            } else {
                String::new()
            },
            families: families(w, setup, &people, form.text("service")),
            people: choices(people, form.text("staff")),
            anybody: if anybody { w.calendar_anybody() } else { "" },
            locales: vec![
                locale(Locale::Fr, w.calendar_french()),
                locale(Locale::En, w.calendar_english()),
            ],
            found: persons,
            back: format!("/app/day?date={}", web::respond::encoded(form.text("date"))),
            notice: "",
            near: Vec::new(),
            shell,
            w,
            form,
            faults,
        }
    }
}

/// People to choose from; the only one found is chosen.
fn persons(w: Words, cards: Vec<ClientCard>, chosen: &str) -> Vec<Choice> {
    let only = cards.len() == 1 && chosen.is_empty();
    let choice = |card: ClientCard| {
        let phone = card.phone.map(|phone| ::words::phone(w.locale(), &phone));
        let reached: Vec<String> = phone.into_iter().chain(card.email).collect();
        let mut choice = Choice::of(card.id.to_string(), card.name, chosen);
        choice.picked |= only;
        choice.hint = reached.join(" · ");
        choice
    };
    cards.into_iter().map(choice).collect()
}

/// The services somebody of these gives, family by family.
pub(super) fn families(w: Words, setup: &Setup, people: &[&Person], chosen: &str) -> Vec<Family> {
    let given = |service: &&catalog::service::Service| {
        people
            .iter()
            .any(|person| service.for_staff(person.id).is_some())
    };
    let line = |service: &catalog::service::Service| {
        let minutes = i64::from(service.visit.client_minutes().get());
        let name = service.name.get(w.locale());
        let label = if service.price_from {
            w.calendar_service_from(minutes, name, service.price)
        } else {
            w.calendar_service_line(minutes, name, service.price)
        };
        Choice::of(service.id.to_string(), label, chosen)
    };
    let family = |category: &catalog::service::Category| Family {
        name: category.name.get(w.locale()).to_owned(),
        services: setup.menu.of(category.id).filter(given).map(line).collect(),
    };
    let all = setup.menu.categories.iter().map(family);
    all.filter(|family| !family.services.is_empty()).collect()
}
