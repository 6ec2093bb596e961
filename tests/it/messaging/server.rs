//! A real mail server beside the house, and what a mail program reads of what it was handed.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::Arc,
};

use axum::Router;
use platform::{
    house::House,
    mail::{Protection, Smtp, SmtpServer},
};
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::{Ask, Lab, Shop, Spec};

/// The interpreter of the system, which has the system's packages.
const PYTHON: &str = "/usr/bin/python3";
const NEEDED: &str = "the mail server of the tests needs /usr/bin/python3 with aiosmtpd \
    (Debian: python3 and python3-aiosmtpd)";

fn script(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "smtp", name].iter().collect()
}

/// A server that keeps what it is handed; it ends with this.
pub struct Server {
    child: Child,
    pub port: u16,
    folder: TempDir,
}

impl Server {
    pub fn start() -> Server {
        let folder = TempDir::new().expect("a temporary folder");
        let command = Command::new(PYTHON)
            .arg(script("server.py"))
            .arg(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let mut child = command.expect(NEEDED);
        let mut line = String::new();
        let said = child.stdout.take().expect("an output");
        BufReader::new(said).read_line(&mut line).expect("a line");
        let port = line
            .trim()
            .parse()
            .unwrap_or_else(|_| panic!("{NEEDED}: it said {line:?}"));
        Server {
            child,
            port,
            folder,
        }
    }

    /// The messages it has kept, in order.
    pub fn kept(&self) -> Vec<Kept> {
        let mut kept = Vec::new();
        for n in 1.. {
            let path = self.folder.path().join(format!("{n:04}.json"));
            let Ok(text) = fs::read_to_string(&path) else {
                break;
            };
            let path = path.with_extension("eml");
            kept.push(Kept {
                path,
                way: serde_json::from_str(&text).expect("a way"),
            });
        }
        kept
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its input is closed: it ends by itself.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// A message as it arrived.
pub struct Kept {
    path: PathBuf,
    /// What was said before it: hello, from, to.
    pub way: Value,
}

impl Kept {
    pub fn raw(&self) -> String {
        String::from_utf8(fs::read(&self.path).expect("a message")).expect("seven bits")
    }

    /// As a mail program reads it.
    pub fn read(&self) -> Read {
        let output = Command::new(PYTHON)
            .arg(script("read.py"))
            .arg(&self.path)
            .output();
        let output = output.expect(NEEDED);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        Read(serde_json::from_str(&text).unwrap_or_else(|_| {
            panic!("{text} {}", String::from_utf8_lossy(&output.stderr));
        }))
    }
}

/// A message, read.
pub struct Read(pub Value);

impl Read {
    /// The values of a header.
    pub fn headers(&self, name: &str) -> Vec<&str> {
        let all = self.0["headers"].as_array().expect("headers");
        let of_name = all.iter().filter(|pair| {
            pair[0]
                .as_str()
                .is_some_and(|found| found.eq_ignore_ascii_case(name))
        });
        of_name.filter_map(|pair| pair[1].as_str()).collect()
    }

    pub fn header(&self, name: &str) -> &str {
        let values = self.headers(name);
        assert_eq!(values.len(), 1, "{name}: {values:?}");
        values[0]
    }

    /// The names of its headers, sorted.
    pub fn names(&self) -> Vec<String> {
        let all = self.0["headers"].as_array().expect("headers");
        let mut names: Vec<_> = all
            .iter()
            .filter_map(|pair| pair[0].as_str())
            .map(str::to_lowercase)
            .collect();
        names.sort();
        names
    }

    pub fn part(&self, kind: &str) -> &str {
        let parts = self.0["parts"].as_array().expect("parts");
        let part = parts.iter().find(|part| part["kind"] == kind);
        part.and_then(|part| part["text"].as_str())
            .unwrap_or_else(|| panic!("no {kind}"))
    }
}

/// A salon whose mail leaves by the server.
pub struct Post {
    pub lab: Lab,
    pub shop: Shop,
    pub house: House,
    pub router: Router,
    pub server: Server,
}

pub fn mailer(port: u16) -> Arc<Smtp> {
    let server = SmtpServer {
        host: "127.0.0.1".to_owned(),
        port,
        protection: Protection::None,
        login: None,
        from: "rdv@clairiere.example".to_owned(),
    };
    Arc::new(Smtp::to(&server).expect("a way for mail"))
}

impl Post {
    pub async fn open(slug: &'static str) -> Post {
        let server = Server::start();
        let lab = Lab::at("2026-03-09T12:00Z").await;
        let shop = lab.shop(Spec::salon(slug)).await;
        let mailer = mailer(server.port);
        let (house, router) = lab.remade(|makings| makings.mailer = mailer);
        Post {
            lab,
            shop,
            house,
            router,
            server,
        }
    }

    /// Books for somebody; the secret of their link.
    pub async fn book(&self, name: &str, email: &str, time: &str) -> String {
        let body = json!({
            "service": self.shop.service("Coupe"),
            "starts_at": format!("2026-03-12T{time}:00-04:00"),
            "client": { "name": name, "email": email, "language": "fr" },
        });
        let ask = Ask::json(self.shop.bookings(), &body);
        let booked = ask
            .header("idempotency-key", email)
            .of(&self.router)
            .await
            .is(201)
            .json();
        let link = booked["manage_url"].as_str().expect("a link");
        link.rsplit('/').next().expect("a secret").to_owned()
    }

    /// State, tries and failure of each message, in the order of the addresses.
    pub async fn states(&self) -> Vec<String> {
        let sql = "SELECT state || ' ' || tries || ' ' || COALESCE(failure, '-') FROM messages
            ORDER BY recipient";
        self.lab.texts(sql).await
    }

    pub async fn deliver(&self) -> usize {
        messaging::service::deliver_due(&self.house, 100)
            .await
            .expect("a turn")
    }

    pub fn minutes(&self, minutes: i64) {
        let start = tests::at("2026-03-09T12:00Z");
        self.lab.house.clock.set(start.plus_minutes(minutes));
    }
}
