//! The difference and the float, the report before it is locked, and ever after.

use askama::Template;
use domain::drawer::{Denomination, Gap, GapReason};
use platform::house::House;
use web::{
    door::Staff,
    form::{Choice, Faults, Typed},
    shell::Shell,
};

use super::{Step, grid::worth, paper::strip, steps};
use crate::{
    error::DrawerError,
    routes::{Draft, PiecesForm},
    service::{Counted, Report, label},
    words::Words,
};

/// Step two: the difference has a reason, a float stays.
#[derive(Template)]
#[template(path = "gap.html")]
pub struct GapPage {
    shell: Shell,
    w: Words,
    drawer: String,
    back: String,
    recount: String,
    action: String,
    title: String,
    steps: Vec<Step>,
    expected: String,
    counted: String,
    gap_word: &'static str,
    gap: String,
    even: bool,
    reasons: Vec<Choice>,
    words: String,
    proposed: String,
    keeps: Vec<Keep>,
    stays: String,
    goes: String,
    faults: Faults,
}

/// A value that was counted, and how many of it stay.
struct Keep {
    field: String,
    value: String,
    cents: i64,
    there: u16,
    typed: String,
    stays: String,
    goes: String,
    error: String,
}

impl GapPage {
    /// The page, with the form as typed.
    pub fn new(
        house: &House,
        staff: &Staff,
        found: &Counted,
        ((typed, left), faults): ((&Typed, PiecesForm), Faults),
    ) -> GapPage {
        let w = Words::new(staff.ctx.locale);
        let said = |amount| ::words::money(w.locale(), amount);
        let (title, gap_word, gap) = match found.gap {
            Gap::Even => (
                w.drawer_gap_even_title().to_owned(),
                w.drawer_word_even(),
                said(domain::money::Money::ZERO),
            ),
            Gap::Short(less) => {
                let below = less.negated().unwrap_or(less);
                (
                    w.drawer_gap_short_title(less),
                    w.drawer_word_short(),
                    said(below),
                )
            }
            Gap::Over(more) => (
                w.drawer_gap_over_title(more),
                w.drawer_word_over(),
                said(more),
            ),
        };
        let stays = left.readable().total();
        let goes = found.count.counted.minus(stays).unwrap_or_default();
        let reason = typed.text("reason");
        let reasons = GapReason::ALL.into_iter();
        GapPage {
            shell: staff.shell(house, "till", title.clone()),
            drawer: found.drawer.label(w.locale()),
            back: format!("/app/drawer?d={}", found.drawer.id),
            recount: format!("/app/drawers/{}/counts?to=close", found.drawer.id),
            action: format!("/app/drawer/counts/{}/report", found.count.id),
            steps: steps(w, 1),
            expected: said(found.count.expected),
            counted: said(found.count.counted),
            even: found.gap == Gap::Even,
            reasons: reasons
                .map(|one| Choice::of(one.code(), w.drawer_reason_of(one.code()), reason))
                .collect(),
            words: typed.text("words").to_owned(),
            proposed: w.drawer_next_float_said(found.drawer.float),
            keeps: keeps(w, found, (&left, &faults)),
            stays: said(stays),
            goes: said(goes),
            title,
            gap_word,
            gap,
            w,
            faults,
        }
    }
}

fn keeps(w: Words, found: &Counted, (left, faults): (&PiecesForm, &Faults)) -> Vec<Keep> {
    let readable = left.readable();
    let keep = |(one, there): (Denomination, u16)| {
        let stays = worth(one, &readable);
        let all = worth(one, &found.count.pieces);
        Keep {
            field: left.field(one),
            value: ::words::price(w.locale(), one.value()),
            cents: one.cents(),
            there,
            typed: left.typed(one).to_owned(),
            stays: ::words::money(w.locale(), stays),
            goes: ::words::money(w.locale(), all.minus(stays).unwrap_or_default()),
            error: faults.of(&left.field(one)).to_owned(),
        }
    };
    let counted = found.count.pieces.each();
    let shown =
        |(one, there): &(Denomination, u16)| *there > 0 || !faults.of(&left.field(*one)).is_empty();
    counted.filter(shown).map(keep).collect()
}

/// Step three: the report, before it is locked.
#[derive(Template)]
#[template(path = "before.html")]
pub struct BeforePage {
    shell: Shell,
    w: Words,
    drawer: String,
    back: String,
    steps: Vec<Step>,
    strip: paper::Closing,
    correct: String,
    close: String,
    hidden: Vec<(String, String)>,
}

impl BeforePage {
    /// The page, with what others say of the session; the form is carried along.
    ///
    /// # Errors
    ///
    /// [`DrawerError::Amount`] where a sum does not fit.
    pub fn new(
        house: &House,
        staff: &Staff,
        (draft, more): (&Draft, Vec<Vec<paper::Row>>),
    ) -> Result<BeforePage, DrawerError> {
        let w = Words::new(staff.ctx.locale);
        let (found, typed) = (&draft.found, &draft.typed);
        let left = PiecesForm::typed_in("k", typed);
        let kept = left.fields().map(|(field, text)| (field, text.to_owned()));
        let text = |name: &str| (name.to_owned(), typed.text(name).to_owned());
        let count = found.count.id;
        Ok(BeforePage {
            shell: staff.shell(house, "till", w.drawer_before_title()),
            drawer: found.drawer.label(w.locale()),
            back: format!("/app/drawer?d={}", found.drawer.id),
            steps: steps(w, 2),
            strip: strip(w, &draft.report, more)?,
            correct: format!("/app/drawer/counts/{count}/report"),
            close: format!("/app/drawer/counts/{count}/closing"),
            hidden: kept
                .chain([
                    text("reason"),
                    text("words"),
                    ("key".to_owned(), draft.key.clone()),
                ])
                .collect(),
            w,
        })
    }
}

/// The report of a closed session.
#[derive(Template)]
#[template(path = "report.html")]
pub struct ReportPage {
    shell: Shell,
    w: Words,
    title: String,
    drawer: String,
    back: String,
    url: String,
    state: String,
    tone: &'static str,
    strip: paper::Closing,
}

impl ReportPage {
    /// The page, with what others say of the session; `just_closed` says so.
    ///
    /// # Errors
    ///
    /// [`DrawerError::Amount`] where a sum does not fit.
    pub fn new(
        house: &House,
        staff: &Staff,
        (report, more): (&Report, Vec<Vec<paper::Row>>),
        just_closed: bool,
    ) -> Result<ReportPage, DrawerError> {
        let w = Words::new(staff.ctx.locale);
        let title = w.drawer_report_no(report.session.number);
        let (state, tone) = super::gap(w, report.settled.gap);
        let head = &report.head;
        let flash = just_closed.then(|| w.drawer_report_done().to_owned());
        Ok(ReportPage {
            shell: staff.shell(house, "till", title.clone()).having(flash),
            drawer: label(
                w.locale(),
                head.drawer_name.as_deref(),
                head.drawer_position,
            ),
            back: format!("/app/drawer?d={}", report.session.drawer),
            url: format!("/app/drawer/sessions/{}", report.session.id),
            strip: strip(w, report, more)?,
            w,
            title,
            state,
            tone,
        })
    }
}
