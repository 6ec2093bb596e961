//! Two members with the same page open: neither wipes what the other wrote without having read it.

use clients::error::ClientsError;
use domain::{contact::PersonName, identity::Role, ids::ClientId, locale::Locale};
use tests::{Answer, Ask, html};

use super::counter::Counter;

/// The fields of the form a page shows, as a browser would send them.
async fn form(counter: &Counter, path: &str) -> Vec<(String, String)> {
    let page = counter.get(path).await;
    let forms = html::forms(path, &page.is(200).text);
    let form = forms
        .into_iter()
        .find(|form| form.is_post && form.action == path);
    form.expect("a form").fields
}

fn with<'a>(
    form: &'a [(String, String)],
    name: &'a str,
    value: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let others = form.iter().filter(|(field, _)| field != name);
    let others = others.map(|(field, value)| (field.as_str(), value.as_str()));
    others.chain([(name, value)]).collect()
}

async fn send(counter: &Counter, path: &str, fields: &[(&str, &str)]) -> Answer {
    counter.post(path, fields).await
}

#[tokio::test]
async fn notes_written_meanwhile_are_shown_before_they_are_replaced() {
    let counter = Counter::open().await;
    let path = format!("{}/notes", counter.file(&[("first_name", "Ondine")]).await);
    let shown = form(&counter, &path).await;
    send(&counter, &path, &with(&shown, "notes", "Allergie au latex"))
        .await
        .is(303);
    let late = send(&counter, &path, &with(&shown, "notes", "Aime le silence")).await;
    assert_eq!(late.status, 409, "{}", late.text);
    for kept in ["Allergie au latex", "Aime le silence"] {
        assert!(late.text.contains(kept), "{kept}: {}", late.text);
    }
    assert!(counter.get(&path).await.text.contains("Allergie au latex"));
    // Sent again from there, it is known what it replaces.
    let again = html::forms(&path, &late.text);
    let again = &again
        .iter()
        .find(|form| form.is_post && form.action == path);
    let again = &again.expect("a form").fields;
    send(
        &counter,
        &path,
        &with(again, "notes", "Aime le silence; latex"),
    )
    .await
    .is(303);
    assert!(
        counter
            .get(&path)
            .await
            .text
            .contains("Aime le silence; latex")
    );
}

#[tokio::test]
async fn a_file_corrected_meanwhile_is_shown_before_it_is_replaced() {
    let counter = Counter::open().await;
    let file = counter.file(&[("first_name", "Ondine")]).await;
    let path = format!("{file}/edit");
    let shown = form(&counter, &path).await;
    let first = with(&shown, "phone", "418 555-0188");
    send(&counter, &path, &first).await.is(303);
    let late = send(&counter, &path, &with(&shown, "last_name", "Marais")).await;
    assert_eq!(late.status, 409, "{}", late.text);
    assert!(late.text.contains("418 555-0188") || late.text.contains("418\u{a0}555"));
    assert!(late.text.contains("Marais"));
    let kept = "SELECT last_name || phone FROM clients WHERE first_name = 'Ondine'";
    assert_eq!(counter.lab.texts(kept).await, ["+14185550188"]);
}

fn correction(last_name: &str, read: &clients::service::File) -> clients::service::Correction {
    clients::service::Correction {
        fields: clients::service::Fields {
            first_name: PersonName::parse("Ondine").expect("a name"),
            last_name: PersonName::parse(last_name).ok(),
            email: None,
            phone: None,
            locale: Locale::Fr,
        },
        confirmed: false,
        turns_14_on: None,
        read_at: Some(read.changed_at),
    }
}

fn save(
    counter: &Counter,
    id: ClientId,
    correction: clients::service::Correction,
) -> impl Future<Output = Result<(), ClientsError>> + Send + 'static {
    let (house, ctx) = (counter.lab.house.clone(), counter.shop.ctx.clone());
    async move { clients::service::edit(&house, &ctx, id, &correction).await }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_corrections_at_once_one_is_told() {
    let counter = Counter::open().await;
    let file = counter.file(&[("first_name", "Ondine")]).await;
    let id = file
        .trim_start_matches("/app/clients/")
        .parse()
        .expect("an id");
    let (house, ctx) = (&counter.lab.house, &counter.shop.ctx);
    for _ in 0..8 {
        let read = clients::service::file(house, ctx, id)
            .await
            .expect("a file")
            .0;
        let corrections = ["Marais", "Marest", "Leroi"].map(|name| correction(name, &read));
        let asked = corrections.map(|correction| save(&counter, id, correction));
        let asked = asked.map(platform::background::start);
        let mut won = 0;
        for task in asked {
            won += usize::from(task.await.expect("an answer").is_ok());
        }
        assert_eq!(won, 1);
    }
}

/// Saving reads nothing: no opening is written down for it.
#[tokio::test]
async fn to_save_a_file_is_not_to_read_it() {
    let counter = Counter::open().await;
    let path = format!("{}/edit", counter.file(&[("first_name", "Ondine")]).await);
    let shown = form(&counter, &path).await;
    let readings = counter.count("readings").await;
    send(&counter, &path, &with(&shown, "last_name", "Marais"))
        .await
        .is(303);
    assert_eq!(counter.count("readings").await, readings);
    // A day sheet that does not exist was not printed either.
    let nobody = "/app/day/sheet.pdf?date=2026-03-11&who=AAAAAAAAAAAAAAAAAAAAAA";
    assert_eq!(counter.get(nobody).await.status, 404);
    assert_eq!(counter.count("readings").await, readings);
    let owner = counter.shop.person(Role::Owner).staff;
    let own = format!("/app/day/sheet.pdf?date=2026-03-11&who={owner}");
    let ask = Ask::get(own).cookie(counter.shop.cookie(Role::Owner));
    assert_eq!(ask.of(&counter.lab.router).await.status, 200);
    let printed = "SELECT subject FROM readings WHERE what = 'day_sheet'";
    let printed = counter.lab.texts(printed).await;
    assert_eq!(printed, [format!("2026-03-11 {owner}")]);
}
