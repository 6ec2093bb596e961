//! A shop's page says the ends that the holdings declare.

use platform::holdings::Retention;
use tests::{Ask, Lab, Spec};

const NOW: &str = "2026-03-09T12:00Z";

fn declared(name: &str) -> Retention {
    let tables = app::features::holdings();
    let table = tables.iter().find(|table| table.name == name);
    table.expect("a table").retention
}

#[tokio::test]
async fn the_page_on_privacy_says_as_many_months_as_the_holdings() {
    let lab = Lab::at(NOW).await;
    lab.shop(Spec::salon("etang")).await;
    let page = Ask::get("/etang/en/privacy").of(&lab.router).await;
    let Retention::AfterLastVisit { months } = declared("clients") else {
        panic!("a client's file ends after the last visit");
    };
    assert_eq!(
        declared("appointments"),
        Retention::AfterLastVisit { months }
    );
    let said = format!("At most {months} months after the last visit");
    assert!(page.is(200).text.contains(&said), "{said}: {}", page.text);
    let Retention::Days(days) = declared("messages") else {
        panic!("a message ends after some days");
    };
    let said = format!("At most {} months", u32::from(days) * 12 / 365);
    assert!(page.text.contains(&said), "{said}: {}", page.text);
}
