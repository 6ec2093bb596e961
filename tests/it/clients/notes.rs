//! Notes are sealed where they lie, and each opening of them is written down.

use domain::identity::Role;
use tests::Ask;

use super::counter::Counter;

const NOTES: &str = "Frimoussite au cuir chevelu; éviter le gloubimol";

async fn readings(counter: &Counter, path: &str, what: &str) -> i64 {
    let subject = path.trim_start_matches("/app/clients/");
    let sql =
        format!("SELECT COUNT(*) FROM readings WHERE subject = '{subject}' AND what = '{what}'");
    counter.lab.number(&sql).await
}

#[tokio::test]
async fn notes_are_sealed_to_the_last_byte() {
    let counter = Counter::open().await;
    let file = counter
        .file(&[("first_name", "Ondine"), ("last_name", "Marais")])
        .await;
    counter
        .post(&format!("{file}/notes"), &[("notes", NOTES)])
        .await
        .is(303);
    assert!(counter.holds("Ondine").await, "the look is a true one");
    for part in ["Frimoussite", "rimoussit", "gloubimol"] {
        assert!(!counter.holds(part).await, "{part}");
    }
    let page = counter.get(&format!("{file}/notes")).await;
    assert!(page.is(200).text.contains("Frimoussite au cuir chevelu"));
    // Rewritten and taken away, nothing of them stays either.
    counter
        .post(&format!("{file}/notes"), &[("notes", "")])
        .await
        .is(303);
    assert!(!counter.holds("Frimoussite").await);
    let sealed = "SELECT COUNT(*) FROM clients WHERE notes_sealed IS NOT NULL
        AND first_name = 'Ondine'";
    assert_eq!(counter.lab.number(sealed).await, 0);
}

#[tokio::test]
async fn each_opening_is_written_down_with_who_and_when() {
    let counter = Counter::open().await;
    let file = counter.file(&[("first_name", "Ondine")]).await;
    let notes = format!("{file}/notes");
    counter.post(&notes, &[("notes", NOTES)]).await.is(303);
    assert_eq!(
        readings(&counter, &file, "notes").await,
        0,
        "to write is not to read"
    );
    for times in 1..=3 {
        counter.get(&notes).await.is(200);
        assert_eq!(readings(&counter, &file, "notes").await, times);
    }
    let opened = readings(&counter, &file, "client_file").await;
    counter.get(&file).await.is(200);
    assert_eq!(readings(&counter, &file, "client_file").await, opened + 1);
    let delphine = counter.shop.person(Role::Practitioner);
    Ask::get(&notes)
        .cookie(&delphine.cookie)
        .of(&counter.lab.router)
        .await
        .is(200);
    let who = counter
        .lab
        .texts("SELECT DISTINCT actor FROM readings WHERE what = 'notes'")
        .await;
    assert!(who.contains(&delphine.account.to_string()), "{who:?}");
    // And the owner sees it on the file.
    let page = counter.get(&file).await;
    assert!(
        page.is(200).text.contains("Balise Delphine"),
        "{}",
        page.text
    );
    let sql = "SELECT COUNT(*) FROM readings WHERE at_us = ";
    let now = tests::at(super::counter::NOW).micros();
    assert!(counter.lab.number(&format!("{sql}{now}")).await > 4);
}

#[tokio::test]
async fn who_may_not_open_them_leaves_no_trace_of_having_read() {
    let counter = Counter::open().await;
    let file = counter.file(&[("first_name", "Ondine")]).await;
    let notes = format!("{file}/notes");
    counter.post(&notes, &[("notes", NOTES)]).await.is(303);
    let desk = counter.shop.cookie(Role::FrontDesk);
    let answer = Ask::get(&notes).cookie(desk).of(&counter.lab.router).await;
    assert!(!answer.is(403).text.contains("Frimoussite"));
    assert_eq!(readings(&counter, &file, "notes").await, 0);
    // A list, a search and a file show none of them.
    for path in ["/app/clients", "/app/clients?q=ondine", file.as_str()] {
        assert!(
            !counter.get(path).await.is(200).text.contains("Frimoussite"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn notes_of_one_file_do_not_open_in_another() {
    let counter = Counter::open().await;
    let one = counter.file(&[("first_name", "Ondine")]).await;
    counter.file(&[("first_name", "Sylvestre")]).await;
    counter
        .post(&format!("{one}/notes"), &[("notes", NOTES)])
        .await
        .is(303);
    // Somebody with the database in hand moves the seal to another row.
    counter
        .lab
        .sql(
            "UPDATE clients SET notes_sealed = (SELECT o.notes_sealed FROM clients o
             WHERE o.first_name = 'Ondine') WHERE first_name = 'Sylvestre'",
        )
        .await;
    let page = counter.get("/app/clients?q=sylvestre").await;
    let links = tests::html::links(&page.text);
    let other = links
        .iter()
        .find(|link| link.starts_with("/app/clients/A"))
        .expect("the file");
    let answer = counter.get(&format!("{other}/notes")).await;
    assert!(!answer.text.contains("Frimoussite"), "{}", answer.text);
}
