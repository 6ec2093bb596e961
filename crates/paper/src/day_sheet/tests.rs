use domain::locale::Locale;
use typst::layout::{Frame, FrameItem};

use super::{DaySheet, Pause, PersonSheet, TEMPLATE, Visit, day_sheet, filled, lanes};
use crate::press;

fn visit(from: u16, until: u16, client: &str) -> Visit {
    Visit {
        from,
        until,
        time: "10 h–11 h 15".into(),
        client: client.into(),
        service: "Balayage et lustrage".into(),
        state: "Confirmé".into(),
    }
}

fn person(name: &str, visits: Vec<Visit>) -> PersonSheet {
    PersonSheet {
        name: name.into(),
        said: "De 9 h à 17 h · 5 rendez-vous".into(),
        page: "1 de 2".into(),
        first_hour: 9,
        hours: (9..=17).map(|hour| format!("{hour} h")).collect(),
        visits,
        pauses: Vec::new(),
    }
}

fn sheet(locale: Locale, people: Vec<PersonSheet>) -> DaySheet {
    let said = |fr: &str, en: &str| match locale {
        Locale::Fr => fr.to_owned(),
        Locale::En => en.to_owned(),
    };
    DaySheet {
        locale,
        title: said("Feuille du jour", "Day sheet"),
        shop: "Salon Brindille".into(),
        date: said("Jeudi 19 novembre 2026", "Thursday, November 19, 2026"),
        appointments: said("Rendez-vous", "Appointments"),
        notes: said("À noter à la main", "Notes by hand"),
        printed: said("Imprimée à 7 h 50", "Printed at 7:50 a.m."),
        destroy: said(
            "Détruire en fin de journée",
            "Destroy at the end of the day",
        ),
        people,
    }
}

fn pages(sheet: &DaySheet) -> Vec<String> {
    let typeset = press::typeset(TEMPLATE, filled(sheet)).unwrap();
    let read = |frame: &Frame| {
        let mut text = String::new();
        read(frame, &mut text);
        text
    };
    typeset
        .pages()
        .iter()
        .map(|page| read(&page.frame))
        .collect()
}

fn read(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => read(&group.frame, text),
            FrameItem::Text(run) => text.push_str(&run.text),
            _ => {}
        }
    }
}

#[test]
fn each_person_has_one_page_however_full_their_day() {
    let full: Vec<Visit> = (0..96)
        .map(|at| visit(at * 15, at * 15 + 15, "Zoé"))
        .collect();
    let mut night = person("Maude Gervais", full);
    night.first_hour = 0;
    night.hours = (0..24).map(|hour| format!("{hour} h")).collect();
    let empty = person("Élodie Lacasse", Vec::new());
    let read = pages(&sheet(Locale::Fr, vec![night, empty]));
    assert_eq!(read.len(), 2);
    assert!(read[0].contains("Maude Gervais") && !read[0].contains("Lacasse"));
    assert!(read[1].contains("Élodie Lacasse"));
}

#[test]
fn a_page_says_who_comes_for_what_where_it_stands_and_when_to_destroy_it() {
    for (locale, destroy) in [
        (Locale::Fr, "Détruire en fin de journée"),
        (Locale::En, "Destroy at the end of the day"),
    ] {
        let person = person("Élodie Lacasse", vec![visit(600, 675, "Mireille Gauvreau")]);
        let read = pages(&sheet(locale, vec![person])).concat();
        for said in [
            "Mireille Gauvreau",
            "Balayage et lustrage",
            "Confirmé",
            "17 h",
            destroy,
        ] {
            assert!(read.contains(said), "{said} in {read}");
        }
    }
}

#[test]
fn it_is_a_tagged_document_in_its_language() {
    for (locale, lang) in [(Locale::Fr, "(fr-CA)"), (Locale::En, "(en-CA)")] {
        let people = vec![person(
            "Élodie Lacasse",
            vec![visit(600, 675, "Zoé Castonguay")],
        )];
        let pdf = day_sheet(&sheet(locale, people)).unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
        for mark in ["/StructTreeRoot", "/Marked true", lang, "pdfuaid:part"] {
            let found = pdf
                .windows(mark.len())
                .any(|bytes| bytes == mark.as_bytes());
            assert!(found, "{mark}");
        }
    }
}

#[test]
fn a_name_the_typeface_cannot_write_does_not_stop_the_printer() {
    let people = vec![person(
        "李 👩🏽‍🦱 #show [$]",
        vec![visit(600, 600, "عمر \\ *_`")],
    )];
    assert!(day_sheet(&sheet(Locale::Fr, people)).is_ok());
}

#[test]
fn words_are_never_read_as_instructions() {
    let people = vec![person("#pagebreak()", vec![visit(600, 700, "= *Zoé* $x$")])];
    let read = pages(&sheet(Locale::Fr, people));
    assert_eq!(read.len(), 1);
    assert!(read[0].contains("#pagebreak()") && read[0].contains("= *Zoé* $x$"));
}

#[test]
fn free_time_inside_an_appointment_is_said() {
    let mut person = person("Élodie Lacasse", vec![visit(540, 675, "Mireille Gauvreau")]);
    person.pauses.push(Pause {
        from: 600,
        until: 640,
        said: "Pose, 40 min. Libre".into(),
    });
    assert!(
        pages(&sheet(Locale::Fr, vec![person]))
            .concat()
            .contains("Pose, 40 min. Libre")
    );
}

#[test]
fn appointments_at_the_same_time_stand_side_by_side() {
    let at = |from, until| visit(from, until, "Zoé");
    let day = [
        at(540, 675),
        at(600, 630),
        at(610, 640),
        at(615, 700),
        at(640, 650),
        at(700, 720),
    ];
    assert_eq!(lanes(&day), [0, 1, 2, 2, 1, 0]);
}
