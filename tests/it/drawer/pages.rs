//! The pages of a drawer: forms keep what was typed and say what is wrong.

use domain::identity::Role;
use tests::{Answer, Ask, Cast, Lab, html};

use super::NOW;

struct Counter {
    lab: Lab,
    cast: Cast,
}

impl Counter {
    async fn open(slug: &'static str) -> Counter {
        let lab = Lab::at(NOW).await;
        let cast = lab.cast(slug, "Zq").await;
        Counter { lab, cast }
    }

    fn drawer(&self, rest: &str) -> String {
        format!("/app/drawers/{}/{rest}", self.cast.keys["drawers/id"])
    }

    async fn get(&self, path: &str) -> Answer {
        let ask = Ask::get(path).cookie(self.cast.cookie(Role::Owner));
        ask.of(&self.lab.router).await
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let ask = Ask::post(path, fields).cookie(self.cast.cookie(Role::Owner));
        ask.of(&self.lab.router).await
    }

    /// The page a form leads to.
    async fn follow(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        let there = answer.location().to_owned();
        self.get(&there).await
    }
}

/// No-break spaces read as spaces.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[tokio::test]
async fn a_day_goes_from_the_count_to_the_locked_report_by_forms_alone() {
    let at = Counter::open("formulaires").await;
    let counts = at.drawer("counts");
    let sum = [
        ("to", "close"),
        ("p2000", "4"),
        ("p25", "2"),
        ("act", "sum"),
    ];
    let added = at.post(&counts, &sum).await;
    assert_eq!(added.status, 200);
    assert!(plain(&added.text).contains("80,50 $"));
    let gap = at.follow(&counts, &sum[..3]).await;
    assert!(
        plain(&gap.text).contains("Il manque 9,50 $"),
        "{}",
        gap.text
    );
    let (_, count) = gap.text.split_once("/app/drawer/counts/").expect("a count");
    let count = &count[..22];

    let path = format!("/app/drawer/counts/{count}/report");
    let silent = at
        .post(&path, &[("k2000", "4"), ("words", "au crayon")])
        .await;
    assert_eq!(silent.status, 422);
    assert!(silent.text.contains("reason-error") && silent.text.contains("au crayon"));
    let form = [
        ("k2000", "9"),
        ("reason", "miscount"),
        ("words", "au crayon"),
    ];
    let more = at.post(&path, &form).await;
    assert!(more.status == 422 && more.text.contains("k2000-error"));
    assert!(more.text.contains("au crayon"));

    let form = [
        ("k2000", "4"),
        ("reason", "miscount"),
        ("words", "au crayon"),
        ("key", "k"),
    ];
    let before = at.post(&path, &form).await;
    assert_eq!(before.status, 200);
    assert!(before.text.contains("pas encore fermé") && before.text.contains("au crayon"));
    let back = at
        .post(&path, &[&form[..], &[("act", "back")]].concat())
        .await;
    assert!(back.status == 200 && back.text.contains("au crayon"));

    let path = format!("/app/drawer/counts/{count}/closing");
    let report = at.follow(&path, &form).await;
    assert!(plain(&report.text).contains("Rapport de fermeture n° 2"));
    let again = at.follow(&path, &form).await;
    assert!(plain(&again.text).contains("Rapport de fermeture n° 2"));
    let late = at
        .follow(&path, &[&form[..3], &[("key", "autre")]].concat())
        .await;
    assert!(late.text.contains("déjà fermé"));
}

#[tokio::test]
async fn a_float_that_is_counted_and_typed_agrees_with_itself() {
    let at = Counter::open("fonds").await;
    let add = [("name", "Second"), ("float", "50,00")];
    at.follow("/app/settings/drawers", &add).await;
    let board = at.get("/app/drawer").await;
    let (_, id) = board
        .text
        .split_once("Second")
        .map_or(("", ""), |both| both);
    assert!(!id.is_empty(), "{}", board.text);
    let chips = board.text.split("/app/drawer?d=").skip(1);
    let ids: Vec<&str> = chips.map(|rest| &rest[..22]).collect();
    let second = ids.iter().find(|id| **id != at.cast.keys["drawers/id"]);
    let path = format!("/app/drawers/{}/opening", second.expect("another drawer"));
    let cases: [(&[(&str, &str)], &str); 5] = [
        (
            &[("total", "140,00"), ("p2000", "7"), ("p5", "1")],
            "total-error",
        ),
        (&[("total", "")], "total-error"),
        (&[("total", "12,03")], "total-error"),
        (&[("total", "beaucoup")], "total-error"),
        (&[("p2000", "sept")], "p2000-error"),
    ];
    for (form, fault) in cases {
        let refused = at.post(&path, form).await;
        assert!(
            refused.status == 422 && refused.text.contains(fault),
            "{form:?}"
        );
    }
    let opened = at
        .follow(&path, &[("total", "140,05"), ("p2000", "7"), ("p5", "1")])
        .await;
    assert!(
        plain(&opened.text).contains("fonds de 140,05 $"),
        "{}",
        opened.text
    );
    let again = at.post(&path, &[("total", "140,05")]).await;
    assert!(again.status == 422 && again.text.contains("déjà ouvert"));
}

#[tokio::test]
async fn a_pay_out_says_what_for_and_keeps_what_was_typed() {
    let at = Counter::open("sorties").await;
    let path = at.drawer("movements");
    let cases: [(&[(&str, &str)], &str); 5] = [
        (&[("way", "out"), ("amount", "12,00")], "category-error"),
        (
            &[
                ("way", "out"),
                ("category", "change_in"),
                ("amount", "12,00"),
            ],
            "category-error",
        ),
        (
            &[
                ("way", "out"),
                ("category", "other_out"),
                ("amount", "12,00"),
            ],
            "words-error",
        ),
        (
            &[
                ("way", "out"),
                ("category", "supplies"),
                ("amount", "12,03"),
            ],
            "amount-error",
        ),
        (
            &[
                ("way", "out"),
                ("category", "supplies"),
                ("amount", "999999999"),
            ],
            "amount-error",
        ),
    ];
    for (form, fault) in cases {
        let refused = at.post(&path, form).await;
        assert!(
            refused.status == 422 && refused.text.contains(fault),
            "{form:?}"
        );
    }
    let form = [
        ("way", "out"),
        ("category", "tips"),
        ("amount", "12"),
        ("key", "k"),
    ];
    for _ in 0..2 {
        let moved = at.follow(&path, &form).await;
        assert_eq!(
            plain(&moved.text).matches("−12,00 $").count(),
            1,
            "{}",
            moved.text
        );
    }
}

#[tokio::test]
async fn a_report_prints_on_a_roll_and_on_letter_paper() {
    let at = Counter::open("papier").await;
    let session = &at.cast.keys["sessions/id"];
    for paper in ["roll", "letter"] {
        let pdf = at
            .get(&format!("/app/drawer/sessions/{session}/{paper}.pdf"))
            .await;
        assert_eq!(pdf.status, 200);
        assert!(pdf.text.starts_with("%PDF"));
    }
}

#[tokio::test]
async fn the_last_drawer_in_use_and_one_that_is_open_stay_in_use() {
    let at = Counter::open("garde").await;
    let own = format!("/app/settings/drawers/{}", at.cast.keys["drawers/id"]);
    let open = at.post(&own, &[("act", "rest")]).await;
    assert!(open.status == 422 && open.text.contains("Fermez-le"));
    let names = [("name", "Caisse du fond"), ("float", "80,00")];
    let renamed = at.follow(&own, &names).await;
    assert!(renamed.text.contains("Caisse du fond"));
    let wrong = at
        .post(&own, &[("name", "Caisse"), ("float", "80,01")])
        .await;
    assert!(wrong.status == 422 && wrong.text.contains("80,01"));
}

#[tokio::test]
async fn the_report_before_the_close_tells_of_every_means_of_payment_as_the_locked_one_does() {
    let at = Counter::open("brouillon").await;
    at.lab.clock_to("2026-03-09T15:10Z");
    let service = at.cast.keys["services/id"].clone();
    let ticket = at.post("/app/till/lines", &[("service", &service)]).await;
    let pay = format!("{}/payment", ticket.is(303).location());
    let page = at.get(&pay).await;
    let forms = html::forms(&pay, &page.text);
    let form = forms.iter().find(|form| form.action == pay);
    let field = |name: &str| {
        let mut fields = form.expect("a form").fields.iter();
        let field = fields.find(|(field, _)| field == name);
        field.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let (version, agreed) = (field("version"), field("agreed"));
    let by_card = [
        ("with", "terminal"),
        ("version", &version),
        ("agreed", &agreed),
        ("act", "pay"),
        ("key", "carte"),
    ];
    at.post(&pay, &by_card).await.is(303);
    at.lab.clock_to("2026-03-09T15:20Z");

    let counted = [("to", "close"), ("p2000", "4")];
    let gap = at.follow(&at.drawer("counts"), &counted).await;
    let (_, count) = gap.text.split_once("/app/drawer/counts/").expect("a count");
    let count = &count[..22];
    let form = [("k2000", "4"), ("reason", "unknown"), ("key", "k")];
    let draft = at
        .post(&format!("/app/drawer/counts/{count}/report"), &form)
        .await;
    let closed = at
        .follow(&format!("/app/drawer/counts/{count}/closing"), &form)
        .await;
    let received = |page: &Answer| {
        let text = plain(&page.text);
        let (_, rows) = text
            .split_once("Ventes pendant cette ouverture, tous les modes")
            .unwrap_or_else(|| panic!("every means in {text}"));
        let (rows, _) = rows.split_once("</div>").expect("their end");
        rows.to_owned()
    };
    let told = received(&draft);
    assert!(told.contains("Carte ("), "{told}");
    assert_eq!(told, received(&closed));
}
