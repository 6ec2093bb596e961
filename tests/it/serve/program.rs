//! The program itself, as it is run: another process, reached through its port.

use std::{
    env,
    net::TcpListener,
    path::Path,
    process::{Child, Command, Output, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    time::{Duration, Instant},
};

use app::{
    serve::open::open,
    settings::{Mail, Settings},
};
use tests::{Home, Lab, Shop, Spec};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpSocket,
};

/// Seconds a program has to open its doors.
pub const START_SECONDS: u64 = 5;

/// The program, of the sources these tests are made of.
const PROGRAM: &str = env!("CARGO_BIN_EXE_program");

/// The command, away from the settings of whoever runs the tests.
pub fn command(data: &Path) -> Command {
    let mut command = Command::new(PROGRAM);
    command.current_dir(data).stdin(Stdio::null());
    for (name, _) in env::vars_os() {
        if name.to_string_lossy().starts_with("CLAIRIERE_") {
            command.env_remove(name);
        }
    }
    command
}

pub fn run(data: &Path, arguments: &[&str]) -> Output {
    command(data)
        .args(arguments)
        .output()
        .expect("the program runs")
}

pub fn said(output: &Output) -> String {
    let texts =
        [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text).into_owned());
    texts.join("\n")
}

/// A port nobody has just now.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

/// A running program; killed with this.
pub struct Running {
    pub child: Child,
    pub port: u16,
}

impl Running {
    /// Starts it, and waits until it is ready.
    pub async fn start(data: &Path, arguments: &[&str]) -> Running {
        let port = free_port();
        let child = command(data)
            .arg("serve")
            .args([
                "--data",
                &data.to_string_lossy(),
                "--listen",
                &format!("127.0.0.1:{port}"),
            ])
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn();
        let mut running = Running {
            child: child.expect("it starts"),
            port,
        };
        running.ready().await;
        running
    }

    pub async fn ready(&mut self) {
        let since = Instant::now();
        while !matches!(get(self.port, "/readyz").await, Some((200, _))) {
            let ended = self.child.try_wait().expect("a process");
            assert!(ended.is_none(), "it ended: {}", self.stderr());
            assert!(since.elapsed() < Duration::from_mins(1), "it never opens");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// What it said, once it has ended.
    pub fn stderr(&mut self) -> String {
        let mut text = String::new();
        if let Some(mut said) = self.child.stderr.take() {
            let _ = std::io::Read::read_to_string(&mut said, &mut text);
        }
        text
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A request of its own connection: status and body, or nothing when the other end is gone.
pub async fn send(port: u16, head: &str, body: &[u8]) -> Option<(u16, String)> {
    // From a network of its own: what one network may ask for is not what is looked at here.
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let [high, low] = NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    let socket = TcpSocket::new_v4().ok()?;
    socket.bind(([127, 1, high, low], 0).into()).ok()?;
    let mut stream = socket.connect(([127, 0, 0, 1], port).into()).await.ok()?;
    let head = format!(
        "{head}\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.ok()?;
    stream.write_all(body).await.ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, body.to_owned()))
}

pub async fn get(port: u16, path: &str) -> Option<(u16, String)> {
    send(port, &format!("GET {path} HTTP/1.1"), b"").await
}

pub async fn post(port: u16, path: &str, key: &str, body: &str) -> Option<(u16, String)> {
    let head =
        format!("POST {path} HTTP/1.1\r\ncontent-type: application/json\r\nidempotency-key: {key}");
    send(port, &head, body.as_bytes()).await
}

/// A salon in the program's own database, sealed with the program's own keys.
pub async fn salon(data: &Path, home: Home, slug: &'static str) -> (Lab, Shop) {
    let settings = Settings {
        listen: "127.0.0.1:0".parse().expect("an address"),
        public_base: "http://127.0.0.1".to_owned(),
        behind_tls: false,
        database: home.location(),
        key_ring: data.join("keys/ring"),
        connections_max: None,
        mail: Mail::Spool,
    };
    let opened = open(&settings, true).await.expect("the house opens");
    let lab = Lab::over(home, opened.house.clone());
    let shop = lab.shop(Spec::salon(slug)).await;
    opened.close().await.expect("the house closes");
    (lab, shop)
}
