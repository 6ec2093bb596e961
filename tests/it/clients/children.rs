//! Of a child under 14 nothing is kept before somebody who may has consented; of a birth date
//! nothing ever.

use domain::identity::Role;
use tests::{Ask, html};

use super::counter::Counter;

const GUARDIAN: [(&str, &str); 4] = [
    ("guardian_name", "Maude Lavigne"),
    ("guardian_contact", "maude.lavigne@courriel.example"),
    ("authority", "parent"),
    ("guardian_consent", "yes"),
];
const CHILD: [(&str, &str); 4] = [
    ("first_name", "Mirabelle"),
    ("last_name", "Lavigne"),
    ("birth", "2015-07-19"),
    ("locale", "fr"),
];

fn sent(
    step: &'static str,
    parts: &[&[(&'static str, &'static str)]],
) -> Vec<(&'static str, &'static str)> {
    let mut fields = vec![("step", step)];
    fields.extend(parts.iter().copied().flatten().copied());
    fields
}

fn without<'a>(fields: &[(&'a str, &'a str)], name: &str) -> Vec<(&'a str, &'a str)> {
    fields
        .iter()
        .copied()
        .filter(|(field, _)| *field != name)
        .collect()
}

#[tokio::test]
async fn at_the_desk_nothing_is_kept_before_the_consent() {
    let counter = Counter::open().await;
    let before = counter.lab.rows_of(counter.shop.tenant).await;
    let whole = sent("guardian", &[&GUARDIAN]);
    counter.post("/app/clients", &whole).await.is(200);
    for (missing, _) in GUARDIAN {
        counter
            .post("/app/clients", &without(&whole, missing))
            .await
            .is(422);
        // The child's page without what comes before it.
        let child = without(&sent("child", &[&GUARDIAN, &CHILD]), missing);
        let answer = counter.post("/app/clients", &child).await;
        assert!(
            !answer.is(422).text.contains("Mirabelle"),
            "{missing}: the child is forgotten"
        );
    }
    for (missing, _) in CHILD {
        let child = without(&sent("child", &[&GUARDIAN, &CHILD]), missing);
        let answer = counter.post("/app/clients", &child).await;
        assert!(
            answer.is(422).text.contains("Maude Lavigne"),
            "{missing}: what was typed stays"
        );
    }
    assert_eq!(counter.lab.rows_of(counter.shop.tenant).await, before);
    assert!(!counter.holds("Mirabelle").await && !counter.holds("maude.lavigne").await);
}

#[tokio::test]
async fn with_the_consent_the_file_is_kept_with_its_proof_and_no_birth_date() {
    let counter = Counter::open().await;
    let (files, consents) = (
        counter.count("clients").await,
        counter.count("guardian_consents").await,
    );
    counter
        .post("/app/clients", &sent("guardian", &[&GUARDIAN]))
        .await
        .is(200);
    let answer = counter
        .post("/app/clients", &sent("child", &[&GUARDIAN, &CHILD]))
        .await;
    let page = counter.get(answer.is(303).location()).await;
    assert!(page.is(200).text.contains("Maude Lavigne"), "{}", page.text);
    assert_eq!(counter.count("clients").await, files + 1);
    assert_eq!(counter.count("guardian_consents").await, consents + 1);
    let proof = "SELECT authority || ' ' || channel || ' ' || (LENGTH(wording) > 0) || ' '
        || consented_at_us FROM guardian_consents WHERE name = 'Maude Lavigne'";
    let proof = counter.lab.texts(proof).await.remove(0);
    assert!(proof.starts_with("parent desk "), "{proof}");
    assert!(
        proof.ends_with(&tests::at(super::counter::NOW).micros().to_string()),
        "{proof}"
    );
    let day = "SELECT turns_14_on FROM clients WHERE first_name = 'Mirabelle'";
    assert_eq!(counter.lab.texts(day).await, ["2029-07-19"]);
    // Not in a table, not in a log, not in what was erased of a page.
    for written in ["2015-07-19", "20150719", "19/07/2015", "2015-07"] {
        assert!(!counter.holds(written).await, "{written}");
    }
    assert!(counter.holds("2029-07-19").await, "the look is a true one");
}

#[tokio::test]
async fn who_is_fourteen_consents_alone() {
    let counter = Counter::open().await;
    let form = without(&sent("child", &[&GUARDIAN, &CHILD]), "birth");
    for (birth, status) in [
        ("2012-03-09", 422),
        ("2012-03-10", 303),
        ("2026-03-10", 422),
    ] {
        let mut form = form.clone();
        form.push(("birth", birth));
        counter.post("/app/clients", &form).await.is(status);
    }
}

#[tokio::test]
async fn the_same_child_of_the_same_adult_is_found_again() {
    let counter = Counter::open().await;
    let form = sent("child", &[&GUARDIAN, &CHILD]);
    let first = counter
        .post("/app/clients", &form)
        .await
        .is(303)
        .location()
        .to_owned();
    let files = counter.count("clients").await;
    let again = counter
        .post("/app/clients", &form)
        .await
        .is(303)
        .location()
        .to_owned();
    assert_eq!(first.split('?').next(), again.split('?').next());
    assert_eq!(counter.count("clients").await, files);
    let mut other = without(&form, "guardian_contact");
    other.push(("guardian_contact", "autre.adulte@courriel.example"));
    counter.post("/app/clients", &other).await.is(303);
    assert_eq!(counter.count("clients").await, files + 1);
}

/// What the public page sends: the service, the time, the step.
fn public<'a>(
    counter: &'a Counter,
    step: &'a str,
    rest: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let service = counter.shop.keys["services/id"].as_str();
    let mut fields = vec![
        ("service", service),
        ("at", "2026-03-12T10:00"),
        ("step", step),
    ];
    fields.extend(rest);
    fields
}

#[tokio::test]
async fn on_the_public_page_nothing_is_kept_before_the_consent() {
    let counter = Counter::open().await;
    let before = counter.lab.rows_of(counter.shop.tenant).await;
    let path = "/etang/appointments";
    counter
        .visitor(path, &public(&counter, "guardian", &GUARDIAN))
        .await
        .is(200);
    let named = [GUARDIAN.as_slice(), &[("child_first_name", "Mirabelle")]].concat();
    for (missing, _) in GUARDIAN {
        let rest = without(&GUARDIAN, missing);
        counter
            .visitor(path, &public(&counter, "guardian", &rest))
            .await
            .is(422);
        let rest = without(&named, missing);
        let answer = counter
            .visitor(path, &public(&counter, "child", &rest))
            .await;
        assert!(!answer.is(422).text.contains("Mirabelle"), "{missing}");
    }
    assert_eq!(counter.lab.rows_of(counter.shop.tenant).await, before);
    assert!(!counter.holds("Mirabelle").await && !counter.holds("maude.lavigne").await);
    let booked = counter
        .visitor(path, &public(&counter, "child", &named))
        .await;
    assert!(
        booked.is(303).location().starts_with("/etang/visit/"),
        "{}",
        booked.location()
    );
    let proof = "SELECT authority || ' ' || channel FROM guardian_consents
        WHERE name = 'Maude Lavigne'";
    assert_eq!(counter.lab.texts(proof).await, ["parent online"]);
    // The letter goes to the adult.
    let to = counter
        .lab
        .texts("SELECT recipient FROM messages WHERE state = 'queued'")
        .await;
    assert!(
        to.contains(&"maude.lavigne@courriel.example".to_owned()),
        "{to:?}"
    );
}

/// The first page of the form has no place for the child.
#[tokio::test]
async fn the_page_of_the_consent_asks_nothing_of_the_child() {
    let counter = Counter::open().await;
    let service = &counter.shop.keys["services/id"];
    let path = format!("/etang/details?service={service}&at=2026-03-12T10:00&for=child");
    let page = Ask::get(&path).of(&counter.lab.router).await;
    let desk = Ask::get("/app/clients/new?age=under-14").cookie(counter.shop.cookie(Role::Owner));
    for page in [page, desk.of(&counter.lab.router).await] {
        let forms = html::forms(&path, &page.is(200).text);
        let asked = forms
            .iter()
            .filter(|form| form.is_post)
            .flat_map(|form| form.fields.iter());
        for (name, _) in asked {
            let of_the_child = [
                "first_name",
                "last_name",
                "birth",
                "name",
                "child_first_name",
            ];
            assert!(!of_the_child.contains(&name.as_str()), "{name}");
        }
    }
}

/// On the public page no date is asked; the desk writes it once it is known, and nothing else does.
#[tokio::test]
async fn a_child_booked_online_is_given_the_day_they_turn_14_at_the_desk() {
    let counter = Counter::open().await;
    let named = [GUARDIAN.as_slice(), &[("child_first_name", "Mirabelle")]].concat();
    let path = "/etang/appointments";
    let booked = public(&counter, "child", &named);
    counter.visitor(path, &booked).await.is(303);
    let (house, ctx) = (&counter.lab.house, &counter.shop.ctx);
    let found = clients::service::search(house, ctx, "Mirabelle", 1).await;
    let child = found.expect("a search")[0].id;
    let path = format!("/app/clients/{child}/edit");
    assert!(counter.get(&path).await.text.contains("Date de ses 14 ans"));
    let fields = |day| {
        [
            ("first_name", "Mirabelle"),
            ("locale", "fr"),
            ("turns_14_on", day),
        ]
    };
    for wrong in ["2041-01-01", "demain"] {
        counter.post(&path, &fields(wrong)).await.is(422);
    }
    counter.post(&path, &fields("2027-05-02")).await.is(303);
    // It is asked once.
    counter.post(&path, &fields("2030-05-02")).await.is(303);
    let day = "SELECT turns_14_on FROM clients WHERE first_name = 'Mirabelle'";
    assert_eq!(counter.lab.texts(day).await, ["2027-05-02"]);
    assert!(!counter.get(&path).await.text.contains("turns_14_on"));
}

/// The page has no place for them, and the use case writes none.
#[tokio::test]
async fn a_childs_file_is_given_neither_number_nor_address() {
    let counter = Counter::open().await;
    let form = sent("child", &[&GUARDIAN, &CHILD]);
    let answer = counter.post("/app/clients", &form).await;
    let place = answer.is(303).location().to_owned();
    let file = place.split('?').next().expect("a file");
    let fields = [
        ("first_name", "Mirabelle"),
        ("last_name", "Lavigne"),
        ("locale", "fr"),
        ("phone", "418 555-0187"),
        ("email", "mirabelle@courriel.example"),
    ];
    counter.post(&format!("{file}/edit"), &fields).await.is(303);
    let id = file.rsplit('/').next().and_then(|id| id.parse().ok());
    let correction = clients::service::Correction {
        fields: clients::service::Fields {
            first_name: domain::contact::PersonName::parse("Mirabelle").expect("a name"),
            last_name: None,
            email: domain::contact::EmailAddress::parse("mirabelle@courriel.example").ok(),
            phone: domain::contact::PhoneNumber::parse("418 555-0187").ok(),
            locale: domain::locale::Locale::Fr,
        },
        confirmed: true,
        turns_14_on: None,
        read_at: None,
    };
    let (house, ctx) = (&counter.lab.house, &counter.shop.ctx);
    clients::service::edit(house, ctx, id.expect("an id"), &correction)
        .await
        .expect("corrected");
    let reached = "SELECT COUNT(*) FROM clients WHERE first_name = 'Mirabelle'
        AND (phone IS NOT NULL OR email IS NOT NULL)";
    assert_eq!(counter.lab.number(reached).await, 0);
}
