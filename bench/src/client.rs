//! A small HTTP/1.1 client that keeps its connection, so that little is measured but the server.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
};

/// Bytes read from the connection at once.
const BUFFER_BYTES: usize = 64 * 1024;

/// What came back.
#[derive(Debug)]
pub struct Reply {
    /// Its status.
    pub status: u16,
    /// Where it leads, or empty.
    pub location: String,
    /// Its body as it was sent: compressed when that was asked for.
    pub body: Vec<u8>,
}

/// A connection that is kept.
pub struct Connection(BufReader<TcpStream>);

/// A question without a body; `gzip` when the answer may be compressed.
pub fn get(path: &str, gzip: bool) -> Vec<u8> {
    let accepted = if gzip {
        "accept-encoding: gzip\r\n"
    } else {
        ""
    };
    format!("GET {path} HTTP/1.1\r\nhost: bench.example\r\n{accepted}\r\n").into_bytes()
}

/// A question with a JSON body and a key of its own, as a proxy passes it on from a network.
pub fn post(path: &str, (key, network): (&str, Ipv4Addr), body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: bench.example\r\ncontent-type: application/json\r\n\
         x-forwarded-for: {network}\r\nidempotency-key: {key}\r\n\
         content-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

/// A question of somebody signed in.
pub fn get_as(path: &str, cookie: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: bench.example\r\ncookie: {cookie}\r\n\r\n").into_bytes()
}

/// A form of somebody signed in, sent by a page of the same site.
pub fn form_as(path: &str, cookie: &str, form: &str) -> Vec<u8> {
    let length = form.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: bench.example\r\ncookie: {cookie}\r\n\
         sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {length}\r\n\r\n{form}"
    )
    .into_bytes()
}

/// The head of an answer.
struct Head {
    status: u16,
    length: Length,
    location: String,
}

/// What follows a head.
enum Length {
    Known(usize),
    Chunked,
}

impl Connection {
    /// Connects.
    pub async fn open(to: SocketAddr) -> io::Result<Connection> {
        let stream = TcpStream::connect(to).await?;
        stream.set_nodelay(true)?;
        Ok(Connection(BufReader::with_capacity(BUFFER_BYTES, stream)))
    }

    /// Asks, and reads the whole answer.
    pub async fn ask(&mut self, question: &[u8]) -> io::Result<Reply> {
        self.0.get_mut().write_all(question).await?;
        let head = self.head().await?;
        let mut body = Vec::new();
        match head.length {
            Length::Known(bytes) => self.take(bytes, &mut body).await?,
            Length::Chunked => self.chunks(&mut body).await?,
        }
        Ok(Reply {
            status: head.status,
            location: head.location,
            body,
        })
    }

    async fn head(&mut self) -> io::Result<Head> {
        let first = self.line().await?;
        let status = first.get(9..12).and_then(|code| code.parse().ok());
        let status = status.ok_or_else(broken)?;
        let (mut length, mut location) = (Length::Known(0), String::new());
        loop {
            let whole = self.line().await?;
            if whole.is_empty() {
                return Ok(Head {
                    status,
                    length,
                    location,
                });
            }
            let line = whole.to_ascii_lowercase();
            if line.starts_with("location: ") {
                whole
                    .get(10..)
                    .unwrap_or_default()
                    .clone_into(&mut location);
            } else if let Some(bytes) = line.strip_prefix("content-length: ") {
                length = Length::Known(bytes.parse().map_err(|_| broken())?);
            } else if line == "transfer-encoding: chunked" {
                length = Length::Chunked;
            }
        }
    }

    /// Asks for what does not end; its first part follows with [`Connection::part`].
    pub async fn listen(&mut self, question: &[u8]) -> io::Result<u16> {
        self.0.get_mut().write_all(question).await?;
        Ok(self.head().await?.status)
    }

    /// The next part of what does not end.
    pub async fn part(&mut self) -> io::Result<Vec<u8>> {
        let size = usize::from_str_radix(&self.line().await?, 16).map_err(|_| broken())?;
        let mut body = Vec::new();
        self.take(size, &mut body).await?;
        self.line().await?;
        Ok(body)
    }

    async fn chunks(&mut self, body: &mut Vec<u8>) -> io::Result<()> {
        loop {
            let size = usize::from_str_radix(&self.line().await?, 16).map_err(|_| broken())?;
            self.take(size, body).await?;
            self.line().await?;
            if size == 0 {
                return Ok(());
            }
        }
    }

    async fn take(&mut self, bytes: usize, body: &mut Vec<u8>) -> io::Result<()> {
        let start = body.len();
        body.resize(start.saturating_add(bytes), 0);
        let rest = body.get_mut(start..).unwrap_or_default();
        self.0.read_exact(rest).await?;
        Ok(())
    }

    async fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.0.read_line(&mut line).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }
}

fn broken() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "no answer of HTTP/1.1")
}
