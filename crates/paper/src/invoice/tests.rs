use domain::locale::Locale;

use super::{Fact, Invoice, InvoiceLine, Look, Row, TEMPLATE, filled, invoice};
use crate::press;

fn row(label: &str, amount: &str, look: Look) -> Row {
    Row {
        label: label.into(),
        amount: amount.into(),
        look,
    }
}

fn line(name: &str) -> InvoiceLine {
    InvoiceLine {
        name: name.into(),
        notes: vec!["Élodie Lacasse".into()],
        count: "1".into(),
        unit: "70,00 $".into(),
        amount: "70,00 $".into(),
    }
}

fn sample(lines: Vec<InvoiceLine>) -> Invoice {
    Invoice {
        locale: Locale::Fr,
        title: "Facture n° F-02116".into(),
        heading: "Facture".into(),
        number: "n° F-02116".into(),
        date: "19 novembre 2026".into(),
        shop: "Salon Brindille".into(),
        shop_lines: vec!["412, rue des Pommiers".into(), "819 555-0100".into()],
        facts: vec![Fact {
            label: "Facturée à".into(),
            text: "Geneviève Tremblay".into(),
        }],
        heads: ["Description", "Quantité", "Prix", "Montant"].map(Into::into),
        lines,
        paid: "Payée le 19 novembre 2026".into(),
        payments: vec![row("Argent comptant", "80,50 $", Look::Plain)],
        sums: vec![
            row("Sous-total", "70,00 $", Look::Soft),
            row("TPS (5 %)", "3,50 $", Look::Soft),
            row("TVQ (9,975 %)", "6,98 $", Look::Soft),
            row("Total", "80,48 $", Look::Total),
            row("Solde", "0,00 $", Look::Strong),
        ],
        words: "Échange dans les 14 jours.".into(),
        numbers: vec!["N° d’inscription TPS 123456782 RT0001".into()],
        question: "Une question?".into(),
        page: "Page".into(),
        of: "de".into(),
    }
}

fn pages(invoice: &Invoice) -> Vec<String> {
    press::words_of(&press::typeset(TEMPLATE, filled(invoice)).unwrap())
}

#[test]
fn an_invoice_says_all_that_the_law_asks() {
    let read = pages(&sample(vec![line("Retouche de racines")]));
    assert_eq!(read.len(), 1);
    for said in [
        "Salon Brindille",
        "412, rue des Pommiers",
        "n° F-02116",
        "19 novembre 2026",
        "Geneviève Tremblay",
        "Retouche de racines",
        "Élodie Lacasse",
        "TPS (5 %)",
        "TVQ (9,975 %)",
        "80,48 $",
        "Argent comptant",
        "123456782 RT0001",
        "Page 1 de 1",
    ] {
        assert!(read[0].contains(said), "{said} in {}", read[0]);
    }
}

#[test]
fn a_long_invoice_goes_on_and_repeats_its_heads_and_numbers() {
    let read = pages(&sample((0..80).map(|_| line("Coupe")).collect()));
    assert!(read.len() > 1);
    for page in &read {
        assert!(page.contains("123456782 RT0001"), "{page}");
    }
    assert!(read[1].contains("Description") && read[1].contains("Page 2 de"));
}

#[test]
fn it_is_a_tagged_document_in_its_language() {
    for (locale, lang) in [(Locale::Fr, "(fr-CA)"), (Locale::En, "(en-CA)")] {
        let one = Invoice {
            locale,
            ..sample(vec![line("Coupe")])
        };
        let pdf = invoice(&one).unwrap();
        for mark in ["/StructTreeRoot", "/Marked true", lang, "pdfuaid:part"] {
            let mut windows = pdf.windows(mark.len());
            assert!(windows.any(|bytes| bytes == mark.as_bytes()), "{mark}");
        }
    }
}

#[test]
fn words_are_never_read_as_instructions_and_no_letter_stops_the_printer() {
    let read = pages(&sample(vec![line("#pagebreak() = *Zoé* $x$")]));
    assert!(read[0].contains("#pagebreak() = *Zoé* $x$"));
    let mut strange = sample(vec![line("李 👩🏽‍🦱 عمر")]);
    strange.facts.clear();
    strange.numbers.clear();
    strange.shop_lines.clear();
    strange.payments.clear();
    assert!(invoice(&strange).is_ok());
}
