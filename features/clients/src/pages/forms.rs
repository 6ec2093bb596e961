//! The forms: a new file, a child's, a correction.

use askama::Template;
use domain::{
    locale::Locale,
    minors::{Authority, Turning14},
};
use web::{
    door::Staff,
    form::{Choice, Faults, Typed},
    shell::Shell,
};

use crate::{holdings::MONTHS_AFTER_LAST_VISIT, service::File, words::Words};

/// What is told when information is asked: what, why, who, how long, which rights (P-39.1, s. 8).
pub(crate) struct Notice {
    pub what: &'static str,
    pub long: String,
    pub rights: String,
}

impl Notice {
    fn new(staff: &Staff, w: Words, child: bool) -> Notice {
        Notice {
            what: if child {
                w.clients_what_child_said()
            } else {
                w.clients_what_said()
            },
            long: w.clients_long_said(i64::from(MONTHS_AFTER_LAST_VISIT)),
            rights: w.clients_rights_said(&staff.shop.officer_email, &staff.shop.officer_name),
        }
    }
}

fn locales(w: Words, current: &str) -> Vec<Choice> {
    vec![
        Choice::of(Locale::Fr.code(), w.clients_french(), current),
        Choice::of(Locale::En.code(), w.clients_english(), current),
    ]
}

fn authorities(w: Words, current: &str) -> Vec<Choice> {
    let label = |authority| match authority {
        Authority::Parent => w.clients_authority_parent(),
        Authority::Tutor => w.clients_authority_tutor(),
        Authority::OtherHolder | Authority::NotAsked => w.clients_authority_other_holder(),
    };
    Authority::ALL
        .into_iter()
        .map(|authority| Choice::of(authority.code(), label(authority), current))
        .collect()
}

/// A new file, 14 or over.
#[derive(Template)]
#[template(path = "new.html")]
pub(crate) struct NewPage {
    pub shell: Shell,
    pub w: Words,
    pub form: Typed,
    pub faults: Faults,
    pub locales: Vec<Choice>,
    pub notice: Notice,
}

impl NewPage {
    pub(crate) fn new(staff: &Staff, shell: Shell, form: Typed, faults: Faults) -> NewPage {
        let w = Words::new(staff.ctx.locale);
        let locales = locales(w, form.text("locale"));
        NewPage {
            shell,
            w,
            form,
            faults,
            locales,
            notice: Notice::new(staff, w, false),
        }
    }
}

/// Before a child's file: the guardian's consent, and nothing about the child.
#[derive(Template)]
#[template(path = "guardian.html")]
pub(crate) struct GuardianPage {
    pub shell: Shell,
    pub w: Words,
    pub form: Typed,
    pub faults: Faults,
    pub authorities: Vec<Choice>,
    pub consent: String,
    pub notice: Notice,
}

impl GuardianPage {
    pub(crate) fn new(staff: &Staff, shell: Shell, form: Typed, faults: Faults) -> GuardianPage {
        let w = Words::new(staff.ctx.locale);
        GuardianPage {
            authorities: authorities(w, form.text("authority")),
            consent: w.clients_guardian_consent(&staff.shop.name),
            notice: Notice::new(staff, w, true),
            shell,
            w,
            form,
            faults,
        }
    }
}

/// The child's fields, after the consent; nothing is saved yet.
#[derive(Template)]
#[template(path = "child.html")]
pub(crate) struct ChildPage {
    pub shell: Shell,
    pub w: Words,
    pub form: Typed,
    pub faults: Faults,
    pub locales: Vec<Choice>,
    pub said: String,
    pub notice: Notice,
}

impl ChildPage {
    pub(crate) fn new(staff: &Staff, shell: Shell, form: Typed, faults: Faults) -> ChildPage {
        let w = Words::new(staff.ctx.locale);
        ChildPage {
            locales: locales(w, form.text("locale")),
            said: w.clients_child_said(form.text("guardian_name")),
            notice: Notice::new(staff, w, true),
            shell,
            w,
            form,
            faults,
        }
    }
}

/// A correction.
#[derive(Template)]
#[template(path = "edit.html")]
pub(crate) struct EditPage {
    pub shell: Shell,
    pub w: Words,
    pub url: String,
    pub name: String,
    pub is_child: bool,
    /// Whether the day the child turns 14 was not asked yet.
    pub asks_turning: bool,
    /// What somebody else wrote meanwhile.
    pub there: Option<String>,
    pub form: Typed,
    pub faults: Faults,
    pub locales: Vec<Choice>,
}

impl EditPage {
    pub(crate) fn new(shell: Shell, w: Words, file: &File, form: (Typed, Faults)) -> Self {
        let (form, faults) = form;
        EditPage {
            url: super::path(file.id),
            name: file.name(),
            is_child: file.is_minor,
            asks_turning: file.turns_14_on == Some(Turning14::NotAsked),
            there: None,
            locales: locales(w, form.text("locale")),
            shell,
            w,
            form,
            faults,
        }
    }
}

/// The notes of a file, opened.
#[derive(Template)]
#[template(path = "notes.html")]
pub(crate) struct NotesPage {
    pub shell: Shell,
    pub w: Words,
    pub url: String,
    pub name: String,
    pub text: String,
    /// When the file they were read from had last changed.
    pub read: String,
    /// What somebody else wrote meanwhile.
    pub there: Option<String>,
    pub fault: String,
    pub may_write: bool,
}
