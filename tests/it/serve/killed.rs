//! `kill -9` in the middle of it all: what was answered is kept, whole, and nothing else by half.

use std::{
    collections::HashMap,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use platform::db::Location;
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::{Engine, Home, Lab, Shop, engine};

use super::program::{Running, START_SECONDS, get, post, salon};

const WRITERS: usize = 6;
/// Bookings answered before the plug is pulled.
const ANSWERED: usize = 60;

/// A booking that was sent, and the id it was answered with.
type Sent = (String, String, Option<String>);

/// The argument that names the database.
fn database(home: &Home) -> String {
    match home.location() {
        Location::File(path) => path.to_string_lossy().into_owned(),
        Location::Server(url) => url,
    }
}

/// Every hour of every person of the next weeks, as bodies to send.
async fn bodies(port: u16, shop: &Shop) -> Vec<String> {
    let today = platform::clock::Clock::System
        .now()
        .timestamp()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date();
    let from = today.tomorrow().expect("a day").to_string();
    let (_, text) = get(port, &shop.availability("Coupe", &from, 21))
        .await
        .expect("an answer");
    let slots: Value = serde_json::from_str(&text).expect("slots");
    let slots = slots["slots"].as_array().expect("slots");
    let on_the_hour = slots.iter().filter(|slot| {
        slot["starts_at"]
            .as_str()
            .is_some_and(|start| start.get(14..16) == Some("00"))
    });
    on_the_hour
        .enumerate()
        .map(|(n, slot)| {
            json!({
                "service": shop.service("Coupe"),
                "staff": slot["staff"],
                "starts_at": slot["starts_at"],
                "client": { "name": format!("Ada {n}"), "email": format!("ada{n}@courriel.example") },
            })
            .to_string()
        })
        .collect()
}

fn id_of(text: &str) -> Option<String> {
    let answer: Value = serde_json::from_str(text).ok()?;
    answer["id"].as_str().map(str::to_owned)
}

/// Books until the other end is gone.
async fn write(
    port: u16,
    path: String,
    bodies: Vec<String>,
    answered: Arc<AtomicUsize>,
) -> Vec<Sent> {
    let mut sent = Vec::new();
    for body in bodies {
        let key = format!(
            "key-{}",
            body.len() + sent.len() * 1_000 + answered.load(Ordering::SeqCst)
        );
        let key = format!(
            "{key}-{}",
            platform::chance::Chance::system().id(tests::at("2026-03-09T12:00Z"))
        );
        let answer = post(port, &path, &key, &body).await;
        let id = match &answer {
            Some((201, text)) => id_of(text),
            Some((status, text)) => panic!("{status}: {text}"),
            None => None,
        };
        if id.is_some() {
            answered.fetch_add(1, Ordering::SeqCst);
        }
        sent.push((key, body, id));
        if answer.is_none() {
            break;
        }
    }
    sent
}

/// Many book at once; after so many answers the process is gone.
async fn stream(running: &mut Running, shop: &Shop) -> Vec<Sent> {
    let all = bodies(running.port, shop).await;
    assert!(all.len() > 2 * ANSWERED, "{} times", all.len());
    let answered = Arc::new(AtomicUsize::new(0));
    let writers: Vec<_> = (0..WRITERS)
        .map(|n| {
            let own = all.iter().skip(n).step_by(WRITERS).cloned().collect();
            let (path, answered) = (shop.bookings(), Arc::clone(&answered));
            platform::background::start(write(running.port, path, own, answered))
        })
        .collect();
    while answered.load(Ordering::SeqCst) < ANSWERED {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    running.kill();
    let mut sent = Vec::new();
    for writer in writers {
        sent.extend(writer.await.expect("a writer"));
    }
    sent
}

/// Every visit has its time, its deed, its message and its key, and none of these is alone.
async fn nothing_by_half(lab: &Lab) -> i64 {
    let visits = lab.number("SELECT COUNT(*) FROM appointments").await;
    for whole in [
        "deeds WHERE deed = 'appointment_booked'",
        "deeds WHERE deed = 'client_created'",
        "messages WHERE kind = 'booking_confirmed'",
        "idempotency_keys",
        "clients",
        "claims WHERE holder_kind = 'staff'",
        "claims WHERE holder_kind = 'resource'",
    ] {
        let count = lab.number(&format!("SELECT COUNT(*) FROM {whole}")).await;
        assert_eq!(count, visits, "{whole}");
    }
    for alone in [
        "appointments a WHERE NOT EXISTS (SELECT 1 FROM claims c
            WHERE c.appointment_id = a.id AND c.holder_id = a.staff_id)",
        "appointments a WHERE NOT EXISTS (SELECT 1 FROM messages m
            WHERE m.client_id = a.client_id)",
        "claims c WHERE NOT EXISTS (SELECT 1 FROM appointments a WHERE a.id = c.appointment_id)",
    ] {
        assert_eq!(
            lab.number(&format!("SELECT COUNT(*) FROM {alone}")).await,
            0,
            "{alone}"
        );
    }
    assert_eq!(lab.doubled().await, 0);
    if engine() == Engine::Sqlite {
        assert_eq!(lab.texts("PRAGMA integrity_check").await, ["ok"]);
    }
    visits
}

async fn start(data: &Path, home: &Home) -> Running {
    Running::start(data, &["--database", &database(home)]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn killed_amid_bookings_it_loses_none_it_answered_and_keeps_none_by_half() {
    let (data, home) = (TempDir::new().expect("a folder"), Home::fresh().await);
    let (lab, shop) = salon(data.path(), home.clone(), "coupure").await;
    let mut running = start(data.path(), &home).await;
    let sent = stream(&mut running, &shop).await;
    let since = Instant::now();
    let running = start(data.path(), &home).await;
    let took = since.elapsed();
    assert!(
        took < Duration::from_secs(START_SECONDS),
        "it opened again after {took:?}"
    );
    let booked = lab
        .texts("SELECT subject FROM deeds WHERE deed = 'appointment_booked'")
        .await;
    let answered: Vec<_> = sent.iter().filter_map(|(_, _, id)| id.clone()).collect();
    assert!(answered.len() >= ANSWERED);
    for id in &answered {
        assert!(booked.contains(id), "{id} was answered, and is lost");
    }
    let visits = nothing_by_half(&lab).await;
    assert!(visits >= i64::try_from(answered.len()).expect("a count"));
    // Who was not answered asks again, and so does who was: the same key has one effect.
    let mut ids: HashMap<String, String> = HashMap::new();
    for (key, body, id) in &sent {
        let (status, text) = post(running.port, &shop.bookings(), key, body)
            .await
            .expect("an answer");
        assert_eq!(status, 201, "{text}");
        let again = id_of(&text).expect("an id");
        assert!(
            id.as_ref().is_none_or(|id| *id == again),
            "{id:?} became {again}"
        );
        ids.insert(again, key.clone());
    }
    assert_eq!(ids.len(), sent.len());
    let visits = nothing_by_half(&lab).await;
    assert_eq!(usize::try_from(visits).expect("a count"), sent.len());
}

#[tokio::test]
async fn asked_to_stop_it_ends_what_is_begun_and_says_so() {
    let (data, home) = (TempDir::new().expect("a folder"), Home::fresh().await);
    let (_lab, _shop) = salon(data.path(), home.clone(), "arret").await;
    let mut running = start(data.path(), &home).await;
    let asked = std::process::Command::new("kill")
        .args(["-TERM", &running.child.id().to_string()])
        .status();
    assert!(asked.expect("a signal").success());
    let since = Instant::now();
    let ended = loop {
        if let Some(ended) = running.child.try_wait().expect("a process") {
            break ended;
        }
        assert!(
            since.elapsed() < Duration::from_secs(15),
            "it does not stop"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert!(ended.success(), "{ended}");
    assert!(running.stderr().contains("is closed"));
}
