//! Every fault of the sign-up is said in words, beside its field, with everything typed.

use tests::{Lab, html};

use super::form::{EMAIL, Form, NOW, PASSWORD, counts};

/// The step a field is on, the field, what is typed there and must come back as it was.
const FAULTS: [(&str, &str, &str); 31] = [
    ("shop", "name", ""),
    ("shop", "name", "Salon\u{7}"),
    ("shop", "slug", "É"),
    ("shop", "slug", "deux mots"),
    ("shop", "slug", "app"),
    ("shop", "slug", "-bord"),
    ("shop", "trade", ""),
    ("shop", "trade", "dentiste"),
    ("shop", "province", "ZZ"),
    ("place", "city", ""),
    ("place", "postal_code", "H0H 0H"),
    ("place", "postal_code", "12345"),
    ("place", "phone", "555-0142"),
    ("place", "phone", "418 555-0142 poste 3"),
    ("place", "taxed", ""),
    ("place", "gst_hst", ""),
    ("place", "gst_hst", "123456789 RT0001"),
    ("place", "gst_hst", "12345"),
    ("place", "gst_from", "hier"),
    ("place", "gst_from", "1990-12-31"),
    ("place", "qst", "123456789"),
    ("place", "qst_from", ""),
    ("account", "first_name", ""),
    ("account", "last_name", ""),
    ("account", "email", "zoé@courriel.example"),
    ("account", "email", "zoe@"),
    ("account", "password", "court"),
    ("account", "password", "motdepasse12345678"),
    ("account", "adult", ""),
    ("account", "terms", ""),
    ("account", "policy", ""),
];

/// Boxes to tick anew: an attestation of before attests nothing.
const TICKED: [&str; 3] = ["adult", "terms", "policy"];

/// Whether a form shown again holds what was typed; a control character is dropped.
fn is_kept(fields: &[(String, String)], name: &str, typed: &str) -> bool {
    fields.iter().any(|(other, value)| {
        other == name && (value.trim() == typed.trim() || typed.contains('\u{7}'))
    })
}

#[tokio::test]
async fn every_fault_is_said_beside_its_field_and_everything_typed_stays() {
    let lab = Lab::at(NOW).await;
    let before = counts(&lab).await;
    for (step, field, value) in FAULTS {
        let form = Form::whole().with("step", step).with(field, value);
        let answer = form.sent(&lab).await;
        let page = &answer.is(422).text;
        let beside = page.contains(&format!("id=\"{field}-error\""));
        assert!(beside, "{field} = {value:?}: {page}");
        assert!(
            page.contains(&format!("<li><a href=\"#{field}\">")),
            "{field} = {value:?}"
        );
        let shown = html::forms("/sign-up", page);
        let shown = shown.iter().find(|form| form.is_post).expect("the form");
        for (name, typed) in &form.0 {
            let kept = is_kept(&shown.fields, name, typed);
            let exempt = name == "password" || name == "step" || TICKED.contains(&name.as_str());
            let unknown = name == field && ["trade", "province"].contains(&field);
            assert!(
                kept || exempt || unknown,
                "{field} = {value:?} lost {name} = {typed:?}"
            );
        }
    }
    assert_eq!(counts(&lab).await, before);
}

#[tokio::test]
async fn a_password_never_comes_back_in_a_page() {
    let lab = Lab::at(NOW).await;
    for (field, value) in [("email", "zoe@"), ("adult", ""), ("city", ""), ("name", "")] {
        let answer = Form::whole().with(field, value).sent(&lab).await;
        assert!(!answer.is(422).text.contains(PASSWORD), "{field}");
    }
}

#[tokio::test]
async fn a_password_made_of_what_everybody_knows_is_refused() {
    let lab = Lab::at(NOW).await;
    for known in [
        "Salon Épinette 123",
        "zoe.lavigne zoe.lavigne",
        "Zoé Lavigne 2026!",
        EMAIL,
    ] {
        let answer = Form::whole().with("password", known).sent(&lab).await;
        assert_eq!(answer.status, 422, "{known}");
        assert!(answer.text.contains("id=\"password-error\""), "{known}");
    }
}

/// The page of the last step carries the others: what comes with it was not checked by us.
#[tokio::test]
async fn what_was_right_two_steps_ago_is_read_again_at_the_end() {
    let lab = Lab::at(NOW).await;
    for (field, value) in [
        ("slug", "app"),
        ("province", "ZZ"),
        ("phone", "12"),
        ("qst", "9"),
    ] {
        Form::whole().with(field, value).sent(&lab).await.is(422);
    }
    assert_eq!(lab.number("SELECT COUNT(*) FROM accounts").await, 0);
}

#[tokio::test]
async fn an_address_that_is_taken_is_told_with_one_that_is_free() {
    let lab = Lab::at(NOW).await;
    Form::whole().sent(&lab).await.is(303);
    let other = Form::whole().with("email", "autre@courriel.example");
    let answer = other.clone().with("step", "shop").sent(&lab).await;
    assert!(
        answer.is(422).text.contains("epinette-2"),
        "{}",
        answer.text
    );
    // Left to the service, it gives way by itself.
    let answer = other
        .with("slug", "")
        .with("name", "Épinette")
        .sent(&lab)
        .await;
    answer.is(303);
    let slugs = lab.texts("SELECT slug FROM tenants ORDER BY slug").await;
    assert_eq!(slugs, ["epinette", "epinette-2"]);
}

#[tokio::test]
async fn a_provincial_registration_older_than_the_gst_is_taken_and_never_without_its_number() {
    let lab = Lab::at(NOW).await;
    let salon = Form::whole()
        .with("step", "place")
        .with("province", "SK")
        .with("zone", "America/Regina");
    let alone = salon
        .clone()
        .with("pst_from", "1980-01-01")
        .sent(&lab)
        .await;
    let beside = alone.is(422).text.contains("id=\"sk_pst-error\"");
    assert!(beside, "{}", alone.text);
    let whole = salon
        .with("sk_pst", "1234567")
        .with("pst_from", "1980-01-01");
    whole.sent(&lab).await.is(200);
}
