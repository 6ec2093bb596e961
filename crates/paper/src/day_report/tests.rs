use domain::locale::Locale;

use super::{DayReport, ReportRow, ReportSection, TEMPLATE, day_report, filled};
use crate::{Look, press};

fn row(label: &str, note: &str, amount: &str, look: Look) -> ReportRow {
    ReportRow {
        label: label.into(),
        note: note.into(),
        amount: amount.into(),
        look,
    }
}

fn sample(people: usize) -> DayReport {
    let sales = ReportSection {
        title: "Ventes".into(),
        note: String::new(),
        rows: vec![
            row("Services", "", "2 846,00 $", Look::Plain),
            row("Ventes nettes", "", "2 846,00 $", Look::Total),
            row("dont taxables", "", "2 800,00 $", Look::Soft),
        ],
    };
    let taxes = ReportSection {
        title: "Revenu Québec".into(),
        note: "Revenu Québec reçoit aussi la TPS.".into(),
        rows: vec![row(
            "TPS (5 %)",
            "n° 123456782 RT0001",
            "142,30 $",
            Look::Plain,
        )],
    };
    let each = |n: usize| row(&format!("Personne {n}"), "", "60,00 $", Look::Plain);
    let people = ReportSection {
        title: "Par personne".into(),
        note: String::new(),
        rows: (0..people).map(each).collect(),
    };
    DayReport {
        locale: Locale::Fr,
        title: "Rapport du jour, mercredi 18 novembre 2026".into(),
        heading: "Rapport du jour".into(),
        days: "Mercredi 18 novembre 2026".into(),
        note: None,
        shop: "Salon Brindille".into(),
        sections: vec![sales, taxes, people],
        printed: "Imprimé le jeudi 19 novembre 2026, 9 h".into(),
        page: "Page".into(),
        of: "de".into(),
    }
}

fn pages(report: &DayReport) -> Vec<String> {
    press::words_of(&press::typeset(TEMPLATE, filled(report)).unwrap())
}

#[test]
fn a_report_says_every_figure_and_its_note() {
    let pages = pages(&sample(3));
    assert_eq!(pages.len(), 1);
    for said in [
        "Rapport du jour",
        "Salon Brindille",
        "2 846,00 $",
        "n° 123456782 RT0001",
        "Revenu Québec reçoit aussi la TPS.",
        "Personne 2",
        "Page 1 de 1",
    ] {
        assert!(pages[0].contains(said), "{said} in {}", pages[0]);
    }
}

#[test]
fn many_people_go_on_to_the_next_page() {
    let pages = pages(&sample(120));
    assert!(pages.len() > 1);
    assert!(pages.concat().contains("Personne 119"));
}

#[test]
fn it_is_a_tagged_pdf() {
    let pdf = day_report(&sample(3)).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
}
