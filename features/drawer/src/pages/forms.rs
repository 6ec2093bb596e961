//! Forms: the opening, a pay-in or a pay-out, a count.

use askama::Template;
use domain::{drawer::Category, money::Money};
use platform::house::House;
use web::{
    door::Staff,
    form::{Choice, Faults},
    shell::Shell,
};

use super::{Grid, Step, board::opened, steps};
use crate::{
    routes::{MovementForm, PiecesForm},
    service::Drawer,
    words::Words,
};

/// A drawer about to be opened.
#[derive(Template)]
#[template(path = "opening.html")]
pub struct OpeningPage {
    shell: Shell,
    w: Words,
    drawer: String,
    back: String,
    action: String,
    key: String,
    grid: Grid,
    total: String,
    /// What the last close left; empty for none.
    left: String,
    faults: Faults,
}

impl OpeningPage {
    /// The page, with the form as typed.
    pub fn new(
        house: &House,
        staff: &Staff,
        (drawer, left): (&Drawer, Option<Money>),
        ((pieces, total, key), faults): ((PiecesForm, String, String), Faults),
    ) -> OpeningPage {
        let w = Words::new(staff.ctx.locale);
        OpeningPage {
            shell: staff.shell(house, "till", w.drawer_opening_title()),
            drawer: drawer.label(w.locale()),
            back: format!("/app/drawer?d={}", drawer.id),
            action: format!("/app/drawers/{}/opening", drawer.id),
            grid: Grid::new(w, &pieces, &faults),
            left: left
                .map(|left| w.drawer_opening_left(left))
                .unwrap_or_default(),
            w,
            key,
            total,
            faults,
        }
    }
}

/// Cash that comes in or goes out.
#[derive(Template)]
#[template(path = "movement.html")]
pub struct MovementPage {
    shell: Shell,
    w: Words,
    drawer: String,
    back: String,
    action: String,
    title: &'static str,
    lede: &'static str,
    button: &'static str,
    categories: Vec<Choice>,
    form: MovementForm,
    faults: Faults,
}

impl MovementPage {
    /// The page, with the form as typed.
    pub fn new(
        house: &House,
        staff: &Staff,
        drawer: &Drawer,
        (form, faults): (MovementForm, Faults),
    ) -> MovementPage {
        let w = Words::new(staff.ctx.locale);
        let (title, lede, button) = if form.comes_in {
            (
                w.drawer_in_title(),
                w.drawer_in_lede(),
                w.drawer_in_button(),
            )
        } else {
            (
                w.drawer_out_title(),
                w.drawer_out_lede(),
                w.drawer_out_button(),
            )
        };
        let ours = |one: &Category| one.makes().comes_in() == form.comes_in;
        let choice =
            |one: Category| Choice::of(one.code(), w.drawer_category(one.code()), &form.category);
        MovementPage {
            shell: staff.shell(house, "till", title),
            drawer: drawer.label(w.locale()),
            back: format!("/app/drawer?d={}", drawer.id),
            action: format!("/app/drawers/{}/movements", drawer.id),
            categories: Category::ALL.into_iter().filter(ours).map(choice).collect(),
            w,
            title,
            lede,
            button,
            form,
            faults,
        }
    }
}

/// A drawer about to be counted.
#[derive(Template)]
#[template(path = "count.html")]
pub struct CountPage {
    shell: Shell,
    w: Words,
    drawer: String,
    back: String,
    action: String,
    key: String,
    /// Steps of the close; none where it is only counted.
    steps: Vec<Step>,
    lede: String,
    grid: Grid,
    finish: String,
    /// The same with `{}` for the sum, for the script; empty where it says no sum.
    finish_pattern: String,
    faults: Faults,
}

impl CountPage {
    /// The page, with the form as typed.
    pub fn new(
        house: &House,
        staff: &Staff,
        (drawer, closing): (&Drawer, bool),
        (form, key, faults): (PiecesForm, String, Faults),
    ) -> CountPage {
        let w = Words::new(staff.ctx.locale);
        let lede = drawer.open.as_ref().map(|session| opened(w, session));
        let total = form.readable().total();
        let sum = |sum: &str| w.drawer_finish_button(sum);
        let pattern = if closing { sum("{}") } else { String::new() };
        CountPage {
            shell: staff.shell(house, "till", w.drawer_count_title()),
            drawer: drawer.label(w.locale()),
            back: format!("/app/drawer?d={}", drawer.id),
            action: format!("/app/drawers/{}/counts", drawer.id),
            steps: if closing { steps(w, 0) } else { Vec::new() },
            lede: lede.unwrap_or_default(),
            grid: Grid::new(w, &form, &faults),
            finish_pattern: pattern,
            finish: match (closing, form.is_blank()) {
                (false, _) => w.drawer_keep_button().to_owned(),
                (true, true) => w.drawer_finish_blank_button().to_owned(),
                (true, false) => sum(&::words::money(w.locale(), total)),
            },
            w,
            key,
            faults,
        }
    }
}
