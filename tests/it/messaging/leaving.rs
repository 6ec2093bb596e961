//! Messages leave whole, once, and are tried again when a server asks for patience.

use std::process::{Command, Stdio};

use domain::locale::Locale;
use platform::mail::{Envelope, MailError, Mailer};
use tests::Lab;

use super::server::{Post, Server, mailer};

#[tokio::test]
async fn a_confirmation_arrives_whole() {
    let post = Post::open("poste").await;
    let secret = post
        .book("Hélène Côté-Gagné", "helene@courriel.example", "10:00")
        .await;
    assert_eq!(post.deliver().await, 1);
    let kept = post.server.kept();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].way["from"], "rdv@clairiere.example");
    assert_eq!(kept[0].way["to"][0], "helene@courriel.example");
    let read = kept[0].read();
    assert_eq!(
        read.0["defects"].as_array().map(Vec::len),
        Some(0),
        "{}",
        read.0
    );
    assert!(read.0["longest_line"].as_i64().expect("a length") <= 998);
    assert_eq!(read.header("From"), "Salon poste <rdv@clairiere.example>");
    assert_eq!(read.header("Reply-To"), "bonjour@salon.example");
    assert_eq!(read.header("To"), "helene@courriel.example");
    assert_eq!(read.header("Auto-Submitted"), "auto-generated");
    assert!(read.header("Content-Language").starts_with("fr"));
    assert!(
        read.header("Date").starts_with("Mon, 09 Mar 2026 12:00:00"),
        "{}",
        read.header("Date")
    );
    // No name, no service and no amount before it is opened.
    let subject = read.header("Subject");
    assert!(
        subject.contains("12\u{a0}mars")
            && !subject.contains("Hélène")
            && !subject.contains("Coupe")
    );
    for kind in ["text/plain", "text/html"] {
        let text = read.part(kind);
        for part in [
            "12\u{a0}mars",
            "60,00",
            "Coupe",
            "Sainte-Épreuve",
            secret.as_str(),
        ] {
            assert!(text.contains(part), "{kind} lacks {part}: {text}");
        }
    }
    let calendar = read.part("text/calendar; method=PUBLISH");
    for line in ["BEGIN:VEVENT", "METHOD:PUBLISH", "END:VCALENDAR"] {
        assert!(
            calendar.lines().any(|found| found == line),
            "{line}: {calendar}"
        );
    }
    assert!(!calendar.contains("ATTENDEE"), "{calendar}");
    assert_eq!(post.states().await, ["sent 1 -"]);
}

#[tokio::test]
async fn moved_and_cancelled_are_told_too_and_the_calendar_follows() {
    let post = Post::open("poste").await;
    let secret = post
        .book("Ada Tremblay", "ada@courriel.example", "10:00")
        .await;
    let path = format!("/poste/visit/{secret}");
    let staff = post.shop.staff("Nadia").to_string();
    let fields = [("at", "2026-03-13T14:00"), ("staff", staff.as_str())];
    let moved = tests::Ask::post(format!("{path}/move"), &fields);
    post.minutes(1);
    moved.of(&post.router).await.is(303);
    post.minutes(2);
    tests::Ask::post(format!("{path}/cancellation"), &[])
        .of(&post.router)
        .await
        .is(303);
    assert_eq!(post.deliver().await, 3);
    let read: Vec<_> = post
        .server
        .kept()
        .iter()
        .map(super::server::Kept::read)
        .collect();
    let calendars: Vec<_> = read
        .iter()
        .map(|read| read.part("text/calendar; method=PUBLISH"))
        .collect();
    let line = |n: usize, start: &str| {
        let found = calendars[n].lines().find(|line| line.starts_with(start));
        found.unwrap_or("").to_owned()
    };
    let uids: Vec<_> = (0..3).map(|n| line(n, "UID:")).collect();
    assert!(
        !uids[0].is_empty() && uids.iter().all(|uid| *uid == uids[0]),
        "{uids:?}"
    );
    let sequences: Vec<_> = (0..3).map(|n| line(n, "SEQUENCE:")).collect();
    assert_eq!(sequences, ["SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:2"]);
    assert_eq!(line(2, "STATUS:"), "STATUS:CANCELLED");
    assert!(read[1].part("text/plain").contains("13\u{a0}mars"));
    let ids: Vec<_> = read.iter().map(|read| read.header("Message-ID")).collect();
    assert!(ids[0] != ids[1] && ids[1] != ids[2], "{ids:?}");
}

#[tokio::test]
async fn an_address_refused_for_good_is_not_tried_again() {
    let post = Post::open("poste").await;
    post.book("Ada Tremblay", "refused@courriel.example", "10:00")
        .await;
    post.book("Ève Roy", "body@courriel.example", "13:00").await;
    assert_eq!(post.deliver().await, 2);
    let states = post.states().await;
    assert!(
        states[0].starts_with("queued 1 ") && states[0].contains("554"),
        "{states:?}"
    );
    assert!(
        states[1].starts_with("failed 1 ") && states[1].contains("550"),
        "{states:?}"
    );
    // What is refused may be mended, and the other letter leaves; nobody comes to an address.
    post.minutes(24 * 60);
    assert_eq!(post.deliver().await, 1);
    assert!(post.server.kept().is_empty());
    // The shop sees it, with the server's own words.
    let browse = messaging::service::Browse::default();
    let ctx = post.shop.system(&post.lab);
    let outbox = messaging::service::outbox(&post.house, &ctx, browse)
        .await
        .expect("the outbox");
    assert_eq!(outbox.failed, 1);
}

#[tokio::test]
async fn a_server_that_asks_for_patience_is_asked_again_later_and_later() {
    let post = Post::open("poste").await;
    post.book("Ada Tremblay", "later@courriel.example", "10:00")
        .await;
    let mut at = 0;
    for (n, wait) in [1_i64, 5, 30, 120, 480].into_iter().enumerate() {
        assert_eq!(post.deliver().await, 1, "try {}", n + 1);
        assert_eq!(post.deliver().await, 0, "not at once again");
        let states = post.states().await;
        assert!(
            states[0].starts_with(&format!("queued {} ", n + 1)),
            "{states:?}"
        );
        assert!(states[0].contains("451"), "{states:?}");
        post.minutes(at + wait - 1);
        assert_eq!(post.deliver().await, 0, "before {wait} minutes");
        at += wait;
        post.minutes(at);
    }
    assert_eq!(post.deliver().await, 1);
    let states = post.states().await;
    assert!(states[0].starts_with("failed 6 "), "{states:?}");
}

#[tokio::test]
async fn what_waited_for_its_server_leaves_when_it_is_back() {
    let mut post = Post::open("poste").await;
    post.book("Ada Tremblay", "ada@courriel.example", "10:00")
        .await;
    // A port nobody listens on.
    let gone = Server::start();
    let silent = gone.port;
    drop(gone);
    let (house, _) = post.lab.remade(|makings| makings.mailer = mailer(silent));
    let back = std::mem::replace(&mut post.house, house);
    assert_eq!(post.deliver().await, 1);
    assert!(post.states().await[0].starts_with("queued 1 "));
    post.house = back;
    assert_eq!(post.deliver().await, 0);
    post.minutes(1);
    assert_eq!(post.deliver().await, 1);
    assert_eq!(post.states().await, ["sent 2 -"]);
    assert_eq!(post.server.kept().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_workers_never_send_a_message_twice() {
    let post = Post::open("poste").await;
    for (n, time) in [
        "09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00",
    ]
    .into_iter()
    .enumerate()
    {
        post.book(
            &format!("Ada {n}"),
            &format!("ada{n}@courriel.example"),
            time,
        )
        .await;
    }
    let mut workers = Vec::new();
    for _ in 0..4 {
        let mailer = mailer(post.server.port);
        let (house, _) = post.lab.remade(|makings| makings.mailer = mailer);
        workers.push(platform::background::start(async move {
            messaging::service::deliver_due(&house, 100)
                .await
                .expect("a turn")
        }));
    }
    let mut tried = 0;
    for worker in workers {
        tried += worker.await.expect("a worker");
    }
    assert_eq!(tried, 8);
    let mut to: Vec<_> = post
        .server
        .kept()
        .iter()
        .map(|kept| kept.way["to"][0].to_string())
        .collect();
    to.sort();
    let all = to.len();
    to.dedup();
    assert_eq!((all, to.len()), (8, 8));
}

/// A worker that died in the middle leaves its message to the next one.
#[tokio::test]
async fn a_message_whose_worker_died_is_taken_up_after_ten_minutes() {
    let post = Post::open("poste").await;
    post.book("Ada Tremblay", "ada@courriel.example", "10:00")
        .await;
    let until = tests::at("2026-03-09T12:10Z").micros();
    post.lab
        .sql(&format!(
            "UPDATE messages SET tries = 1, due_at_us = {until}"
        ))
        .await;
    post.minutes(9);
    assert_eq!(post.deliver().await, 0);
    post.minutes(10);
    assert_eq!(post.deliver().await, 1);
    assert_eq!(post.states().await, ["sent 2 -"]);
}

#[tokio::test]
async fn the_letters_of_accounts_leave_the_same_way() {
    let server = Server::start();
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.cast("etang", "Balise").await;
    let mailer = mailer(server.port);
    let (house, _) = lab.remade(|makings| {
        makings.mailer = mailer;
        makings.manners.mail_is_spooled = false;
    });
    let sent = identity::service::deliver_due(&house, 10)
        .await
        .expect("a turn");
    assert_eq!(sent, 2, "an invitation and a link for a new password");
    let read: Vec<_> = server
        .kept()
        .iter()
        .map(super::server::Kept::read)
        .collect();
    let secret = &shop.keys["reset/secret"];
    assert!(
        read.iter()
            .any(|read| read.part("text/plain").contains(secret.as_str()))
    );
    assert!(
        read.iter()
            .all(|read| read.header("From").contains("Clairière"))
    );
    // Once it has left, the secret is not here any more.
    let words = "SELECT COUNT(*) FROM letters WHERE LENGTH(text_sealed) > 0";
    assert_eq!(lab.number(words).await, 0);
}

#[tokio::test]
async fn a_server_that_hangs_up_is_no_refusal() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = silent.local_addr().expect("an address").port();
    let rude = std::thread::spawn(move || {
        for connection in silent.incoming().take(2) {
            drop(connection);
        }
    });
    let envelope = Envelope {
        id: platform::chance::Chance::system().id(tests::at("2026-03-09T12:00Z")),
        at: tests::at("2026-03-09T12:00Z"),
        locale: Locale::Fr,
        from_name: "Salon".to_owned(),
        reply_to: None,
        to: "ada@courriel.example".to_owned(),
        subject: "Essai".to_owned(),
        text: "Essai".to_owned(),
        html: "<p>Essai</p>".to_owned(),
        calendar: None,
    };
    let ended = mailer(port).send(&envelope).await;
    assert!(matches!(ended, Err(MailError::Later(_))), "{ended:?}");
    let _ = std::net::TcpStream::connect(("127.0.0.1", port));
    rude.join().expect("it ended");
}

/// The messages the tests send are read by the system's own interpreter.
#[test]
fn the_package_the_mail_server_needs_is_there() {
    let found = Command::new("/usr/bin/python3")
        .args(["-c", "import aiosmtpd"])
        .stderr(Stdio::null())
        .status();
    let there = found.is_ok_and(|status| status.success());
    assert!(
        there,
        "install python3-aiosmtpd (Debian) for /usr/bin/python3"
    );
}
