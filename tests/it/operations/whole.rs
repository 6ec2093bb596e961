//! A sign-up is whole, or nothing of it is kept.

use domain::{
    contact::{EmailAddress, PersonName},
    identity::Password,
    locale::Locale,
    presets::Trade,
};
use identity::service::Origin;
use operations::{
    error::OperationsError,
    service::{SignUp, open_shop},
};
use tests::{Engine, Lab, Spec, engine, new_shop};

use super::form::{EMAIL, Form, NOW, PASSWORD, counts};

fn sign_up(slug: &'static str, email: &str) -> SignUp {
    SignUp {
        shop: new_shop(&Spec::salon(slug)),
        trades: vec![Trade::Hair],
        email: EmailAddress::parse(email).expect("an address"),
        name: PersonName::parse("Zoé Lavigne").expect("a name"),
        locale: Locale::Fr,
        password: Password::typed(PASSWORD).expect("a password"),
    }
}

/// The address was free on the page, and taken when the account was already written.
#[tokio::test]
async fn an_address_taken_in_between_leaves_no_account() {
    let lab = Lab::at(NOW).await;
    let first = sign_up("epinette", "premiere@courriel.example");
    open_shop(&lab.house, Origin::default(), first)
        .await
        .expect("a shop");
    let before = counts(&lab).await;
    let refused = open_shop(&lab.house, Origin::default(), sign_up("epinette", EMAIL)).await;
    assert!(
        matches!(refused, Err(OperationsError::SlugTaken)),
        "{refused:?}"
    );
    assert_eq!(counts(&lab).await, before);
    // The same person then opens the same shop elsewhere.
    open_shop(&lab.house, Origin::default(), sign_up("sapin", EMAIL))
        .await
        .expect("a shop");
}

#[tokio::test]
async fn an_address_of_mail_that_has_an_account_leaves_no_shop() {
    let lab = Lab::at(NOW).await;
    Form::whole().sent(&lab).await.is(303);
    let before = counts(&lab).await;
    let folded = EMAIL.to_uppercase();
    let answer = Form::whole()
        .with("slug", "sapin")
        .with("email", &folded)
        .sent(&lab)
        .await;
    assert!(
        answer.is(422).text.contains("id=\"email-error\""),
        "{}",
        answer.text
    );
    assert_eq!(counts(&lab).await, before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_ask_for_one_address_at_once_one_has_it_and_the_others_keep_nothing() {
    let lab = Lab::at(NOW).await;
    let tasks: Vec<_> = (0..6)
        .map(|n| {
            let form = Form::whole().with("email", &format!("zoe{n}@courriel.example"));
            let (ask, router) = (form.ask("/sign-up"), lab.router.clone());
            platform::background::start(async move { ask.of(&router).await })
        })
        .collect();
    let mut opened = 0;
    for task in tasks {
        let answer = task.await.expect("an answer");
        let status = answer.status.as_u16();
        assert!([303, 422].contains(&status), "{status}: {}", answer.text);
        opened += usize::from(status == 303);
    }
    assert_eq!(opened, 1);
    for table in ["accounts", "sessions", "tenants", "memberships", "staff"] {
        let count = lab.number(&format!("SELECT COUNT(*) FROM {table}")).await;
        assert_eq!(count, 1, "{table}");
    }
}

/// Breaks every writing into a table.
async fn break_table(lab: &Lab, table: &str) {
    let sql = match engine() {
        Engine::Sqlite => format!(
            "CREATE TRIGGER broken BEFORE INSERT ON {table}
             BEGIN SELECT RAISE(ABORT, 'broken'); END"
        ),
        Engine::Postgres => format!(
            "CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS
             $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
             CREATE TRIGGER broken BEFORE INSERT ON {table} FOR EACH ROW
             EXECUTE FUNCTION broken()"
        ),
    };
    lab.sql(&sql).await;
}

async fn mend_table(lab: &Lab, table: &str) {
    let sql = match engine() {
        Engine::Sqlite => "DROP TRIGGER broken".to_owned(),
        Engine::Postgres => format!("DROP TRIGGER broken ON {table}"),
    };
    lab.sql(&sql).await;
}

#[tokio::test]
async fn a_fault_anywhere_in_the_middle_leaves_nothing() {
    let lab = Lab::at(NOW).await;
    let before = counts(&lab).await;
    assert!(before.iter().all(|(_, count)| *count == 0), "{before:?}");
    for table in [
        "sessions",
        "tenants",
        "booking_rules",
        "services",
        "form_models",
        "staff",
        "staff_hours",
        "staff_services",
        "memberships",
        "acceptances",
        "deeds",
    ] {
        break_table(&lab, table).await;
        let answer = Form::whole().sent(&lab).await;
        assert_eq!(answer.is(500).cookie(), "", "{table}");
        assert!(!answer.text.contains("broken"), "{table}: {}", answer.text);
        mend_table(&lab, table).await;
        assert_eq!(counts(&lab).await, before, "{table}");
    }
    // Nothing is remembered of it either: the same form then does it.
    let opened = Form::whole().sent(&lab).await;
    assert_eq!(opened.is(303).location(), "/app/welcome");
}

#[tokio::test]
async fn nothing_is_kept_before_the_last_step() {
    let lab = Lab::at(NOW).await;
    let before = counts(&lab).await;
    for step in ["shop", "place"] {
        Form::whole().with("step", step).sent(&lab).await.is(200);
    }
    for (step, back) in [("place", "back"), ("account", "back")] {
        Form::whole()
            .with("step", step)
            .with("go", back)
            .sent(&lab)
            .await
            .is(200);
    }
    assert_eq!(counts(&lab).await, before);
}
