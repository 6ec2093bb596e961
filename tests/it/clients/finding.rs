//! People are found by any part of what one remembers of them.

use super::counter::Counter;

async fn found(counter: &Counter, query: &str) -> bool {
    let path = format!("/app/clients?q={}", web::respond::encoded(query));
    let page = counter.get(&path).await;
    page.is(200).text.contains("Côté-Gagné")
}

async fn counter() -> Counter {
    let counter = Counter::open().await;
    let fields = [
        ("first_name", "Hélène"),
        ("last_name", "Côté-Gagné"),
        ("email", "Helene.Cote@courriel.example"),
        ("phone", "(418) 555-0187"),
    ];
    counter.file(&fields).await;
    counter
}

#[tokio::test]
async fn a_part_of_a_name_a_number_or_an_address_finds_the_person() {
    let counter = counter().await;
    for query in [
        "hélène",
        "Helene",
        "HEL",
        "cote",
        "Côté",
        "gagne",
        "gagn",
        "helene gagne",
        "gagné hél",
        "5550187",
        "555-0187",
        "418 555",
        "(418) 555-0187",
        "+1 418 555 0187",
        "0187",
        "helene.cote",
        "HELENE.COTE@",
        "helene.cote@courriel.example",
        "  hélène  ",
    ] {
        assert!(found(&counter, query).await, "{query}");
    }
}

#[tokio::test]
async fn what_is_somebody_elses_finds_nobody() {
    let counter = counter().await;
    for query in [
        "zzz",
        "helene tremblay",
        "5550188",
        "%",
        "_",
        "*",
        "' OR 1=1 --",
    ] {
        assert!(!found(&counter, query).await, "{query}");
    }
}

#[tokio::test]
async fn a_corrected_file_is_found_by_what_it_says_now() {
    let counter = counter().await;
    let fields = [
        ("first_name", "Ondine"),
        ("last_name", "Marais"),
        ("phone", "418 555-0190"),
    ];
    let file = counter.file(&fields).await;
    let edit = [
        ("first_name", "Ondine"),
        ("last_name", "Côté-Gagné"),
        ("locale", "fr"),
    ];
    counter.post(&format!("{file}/edit"), &edit).await.is(303);
    let page = counter.get("/app/clients?q=marais").await;
    assert!(!page.is(200).text.contains("Ondine"));
    let page = counter.get("/app/clients?q=5550190").await;
    assert!(
        !page.is(200).text.contains("Ondine"),
        "the number was taken away"
    );
    let page = counter.get("/app/clients?q=ondine+cote").await;
    assert!(page.is(200).text.contains("Ondine"));
}

#[tokio::test]
async fn files_that_look_like_one_persons_are_shown_side_by_side() {
    let counter = Counter::open().await;
    let page = counter.get("/app/clients/duplicates").await;
    assert!(!page.is(200).text.contains("Marais"));
    let pairs = [
        // One number, two spellings.
        [
            ("first_name", "Ondine"),
            ("last_name", "Marais"),
            ("phone", "418 555-0190"),
        ],
        [
            ("first_name", "Ondyne"),
            ("last_name", "Marest"),
            ("phone", "(418) 555-0190"),
        ],
        // One address.
        [
            ("first_name", "Sylvestre"),
            ("last_name", "Roy"),
            ("email", "sr@courriel.example"),
        ],
        [
            ("first_name", "S."),
            ("last_name", "Leroi"),
            ("email", "SR@courriel.example"),
        ],
        // One name.
        [
            ("first_name", "Églantine"),
            ("last_name", "Pré"),
            ("phone", "418 555-0191"),
        ],
        [
            ("first_name", "eglantine"),
            ("last_name", "PRE"),
            ("email", "ep@courriel.example"),
        ],
    ];
    for fields in pairs {
        counter.file(&fields).await;
    }
    let text = counter
        .get("/app/clients/duplicates")
        .await
        .is(200)
        .text
        .clone();
    for name in [
        "Ondine Marais",
        "Ondyne Marest",
        "Sylvestre Roy",
        "S. Leroi",
        "Églantine Pré",
    ] {
        assert!(text.contains(name), "{name}: {text}");
    }
    assert!(text.contains("eglantine PRE"));
}

/// Those who share a number and a name are one group: counted once, as it is shown once.
#[tokio::test]
async fn a_group_of_files_is_counted_once_whatever_it_shares() {
    let counter = Counter::open().await;
    for first in ["Ondine", "Ondyne"] {
        counter
            .file(&[("first_name", first), ("phone", "418 555-0190")])
            .await;
    }
    // The second had been written otherwise: name and number are now the same.
    counter
        .lab
        .sql("UPDATE clients SET name_key = 'ondine' WHERE first_name = 'Ondyne'")
        .await;
    let (house, ctx) = (&counter.lab.house, &counter.shop.ctx);
    let page = clients::service::Page {
        number: 1,
        size: 50,
    };
    let list = clients::service::list(house, ctx, "", page).await;
    let groups = clients::service::duplicates(house, ctx)
        .await
        .expect("groups");
    let (many, _) = list.expect("a list").pairs.expect("groups");
    assert_eq!(many, groups.len());
    assert_eq!(many, 1);
}

#[tokio::test]
async fn past_the_last_page_of_the_list_is_the_last_page() {
    let counter = counter().await;
    let page = counter.get("/app/clients?page=9999").await;
    assert!(
        page.is(200).text.contains("Hélène Côté-Gagné"),
        "{}",
        page.text
    );
}

/// The same person twice at the desk is one file.
#[tokio::test]
async fn a_person_with_a_file_is_not_given_a_second_one() {
    let counter = counter().await;
    let files = counter.count("clients").await;
    let fields = [
        ("first_name", "helene"),
        ("last_name", "cote-gagne"),
        ("email", "helene.cote@COURRIEL.example"),
        ("locale", "en"),
    ];
    let answer = counter.post("/app/clients", &fields).await;
    assert!(answer.is(303).location().ends_with("done=existed"));
    assert_eq!(counter.count("clients").await, files);
    let page = counter.get(answer.location()).await;
    assert!(
        page.text.contains("Hélène Côté-Gagné"),
        "nothing of it changed"
    );
}
