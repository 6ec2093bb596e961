//! The settings of drawers.

use askama::Template;
use platform::house::House;
use web::{
    door::Staff,
    form::{Faults, Typed},
    shell::Shell,
};

use crate::{
    service::{Drawer, Settings, label},
    words::Words,
};

/// The settings.
#[derive(Template)]
#[template(path = "settings_drawers.html")]
pub struct SettingsPage {
    shell: Shell,
    w: Words,
    cards: Vec<Card>,
    /// A drawer to add.
    new_name: String,
    new_float: String,
    name_hint: String,
    blind: bool,
    faults: Faults,
}

/// A drawer to name.
struct Card {
    title: String,
    action: String,
    name_field: String,
    float_field: String,
    name: String,
    float: String,
    name_hint: String,
    resting: bool,
}

impl SettingsPage {
    /// The page, with one form as typed: the drawer's whose id is `of`, or that of a new one.
    pub fn new(
        house: &House,
        staff: &Staff,
        (settings, saved): (&Settings, bool),
        (typed, of, faults): (&Typed, String, Faults),
    ) -> SettingsPage {
        let w = Words::new(staff.ctx.locale);
        let flash = saved.then(|| w.drawer_settings_saved().to_owned());
        let shell = staff.shell(house, "settings", w.drawer_settings_title());
        let card = |drawer: &Drawer| card(w, drawer, (typed, &of));
        let last = settings.drawers.iter().map(|drawer| drawer.position).max();
        let next = last.unwrap_or(0).saturating_add(1);
        let is_new = of.is_empty();
        let text = |name: &str| {
            if is_new {
                typed.text(name).to_owned()
            } else {
                String::new()
            }
        };
        SettingsPage {
            shell: shell.having(flash),
            cards: settings.drawers.iter().map(card).collect(),
            new_name: text("name"),
            new_float: text("float"),
            name_hint: w.drawer_settings_name_hint(label(w.locale(), None, next)),
            blind: settings.blind_for_all,
            w,
            faults,
        }
    }
}

fn card(w: Words, drawer: &Drawer, (typed, of): (&Typed, &str)) -> Card {
    let id = drawer.id.to_string();
    let kept = |name: &str, kept: String| {
        if of == id && typed.text("act").is_empty() {
            typed.text(name).to_owned()
        } else {
            kept
        }
    };
    let float = ::words::decimal(w.locale(), drawer.float.cents(), 2);
    Card {
        title: drawer.label(w.locale()),
        action: format!("/app/settings/drawers/{id}"),
        name: kept("name", drawer.name.clone().unwrap_or_default()),
        float: kept("float", float),
        name_hint: w.drawer_settings_name_hint(label(w.locale(), None, drawer.position)),
        resting: drawer.retired_at.is_some(),
        name_field: format!("name{id}"),
        float_field: format!("float{id}"),
    }
}
