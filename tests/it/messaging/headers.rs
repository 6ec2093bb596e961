//! Whatever anybody types, a message has the headers we gave it and no other.

use domain::locale::Locale;
use platform::mail::{Envelope, Mailer};

use super::server::{Post, Server, mailer};

/// What a header must never take from a text.
const EVIL: [&str; 7] = [
    "Salon\r\nBcc: voleur@evil.example",
    "Salon\nBcc: voleur@evil.example\n\nCorps",
    "Salon\rBcc: voleur@evil.example",
    "Salon\u{2028}Bcc: voleur@evil.example",
    "Salon\u{85}Bcc: voleur@evil.example",
    "=?utf-8?q?Salon=0D=0ABcc:_voleur@evil.example?=",
    "Salon\0\u{202e}Bcc: voleur@evil.example",
];

fn envelope(evil: &str) -> Envelope {
    Envelope {
        id: platform::chance::Chance::system().id(tests::at("2026-03-09T12:00Z")),
        at: tests::at("2026-03-09T12:00Z"),
        locale: Locale::Fr,
        from_name: evil.to_owned(),
        reply_to: Some("bonjour@salon.example".to_owned()),
        to: "ada@courriel.example".to_owned(),
        subject: evil.to_owned(),
        text: format!("{evil}\r\n.\r\nMAIL FROM:<voleur@evil.example>\r\n"),
        html: format!("<p>{evil}</p>\r\n.\r\n"),
        calendar: Some(format!(
            "BEGIN:VCALENDAR\r\nX:{}\r\nEND:VCALENDAR\r\n",
            evil.len()
        )),
    }
}

#[tokio::test]
async fn nothing_typed_becomes_a_header_or_another_message() {
    let server = Server::start();
    let mailer = mailer(server.port);
    mailer
        .send(&envelope("Salon Épinette"))
        .await
        .expect("sent");
    for evil in EVIL {
        mailer.send(&envelope(evil)).await.expect("sent");
    }
    let kept = server.kept();
    assert_eq!(kept.len(), 1 + EVIL.len());
    let plain = kept[0].read().names();
    for (kept, evil) in kept.iter().skip(1).zip(EVIL) {
        assert_eq!(
            kept.way["to"],
            serde_json::json!(["ada@courriel.example"]),
            "{evil:?}"
        );
        assert_eq!(kept.way["from"], "rdv@clairiere.example");
        let read = kept.read();
        assert_eq!(read.names(), plain, "{evil:?}: {}", kept.raw());
        assert_eq!(read.headers("Bcc").len(), 0);
        assert_eq!(read.header("To"), "ada@courriel.example");
        assert!(read.header("From").ends_with("<rdv@clairiere.example>"));
        assert!(
            read.part("text/plain").contains("MAIL FROM"),
            "the text stays a text"
        );
    }
}

#[tokio::test]
async fn an_address_that_would_carry_more_than_itself_is_refused() {
    let server = Server::start();
    let mailer = mailer(server.port);
    for to in [
        "ada@courriel.example\r\nBcc: voleur@evil.example",
        "ada@courriel.example, voleur@evil.example",
        "ada@courriel.example> RCPT TO:<voleur@evil.example",
        "Ada <ada@courriel.example>",
        "",
    ] {
        let sent = mailer
            .send(&Envelope {
                to: to.to_owned(),
                ..envelope("Salon")
            })
            .await;
        assert!(sent.is_err(), "{to:?}");
        let reply_to = Some(to.to_owned());
        let sent = mailer
            .send(&Envelope {
                reply_to,
                ..envelope("Salon")
            })
            .await;
        assert!(sent.is_err(), "reply to {to:?}");
    }
    assert!(server.kept().is_empty());
}

/// From the public page to the mail program.
#[tokio::test]
async fn a_shop_or_a_client_with_a_strange_name_is_written_to_all_the_same() {
    let post = Post::open("poste").await;
    let name = "Salon \"Épinette\" <voleur@evil.example>, Bcc: x";
    post.lab
        .sql(&format!("UPDATE tenants SET name = '{name}'"))
        .await;
    post.book(
        "Ada =?utf-8?q?Tremblay?= <b>",
        "ada+salon@courriel.example",
        "10:00",
    )
    .await;
    assert_eq!(post.deliver().await, 1);
    let read = post.server.kept()[0].read();
    assert!(
        read.header("From").ends_with("<rdv@clairiere.example>"),
        "{}",
        read.header("From")
    );
    assert!(read.header("From").contains("Épinette"));
    assert_eq!(read.header("To"), "ada+salon@courriel.example");
    assert!(
        !read.part("text/html").contains("<b>"),
        "{}",
        read.part("text/html")
    );
}
