//! Requests, in process, as a browser or a program sends them.

use std::net::{IpAddr, SocketAddr};

use axum::{
    Router,
    body::{Body, BodyDataStream, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode, header},
    response::Response,
};
use futures_util::{FutureExt as _, StreamExt as _};
use serde_json::Value;
use tower::ServiceExt as _;

/// A request about to be made.
#[derive(Clone, Debug)]
pub struct Ask {
    method: Method,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    from: Option<IpAddr>,
}

impl Ask {
    /// `GET path`.
    pub fn get(path: impl Into<String>) -> Ask {
        Ask {
            method: Method::GET,
            path: path.into(),
            headers: Vec::new(),
            body: Vec::new(),
            from: None,
        }
    }

    /// `POST path` with a form, as a browser on our own page sends it.
    pub fn post(path: impl Into<String>, fields: &[(&str, &str)]) -> Ask {
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| {
                format!(
                    "{}={}",
                    web::respond::encoded(name),
                    web::respond::encoded(value)
                )
            })
            .collect();
        Ask {
            method: Method::POST,
            path: path.into(),
            headers: vec![
                (
                    "content-type".into(),
                    "application/x-www-form-urlencoded".into(),
                ),
                ("sec-fetch-site".into(), "same-origin".into()),
            ],
            body: pairs.join("&").into_bytes(),
            from: None,
        }
    }

    /// `POST path` with JSON, as a program sends it.
    pub fn json(path: impl Into<String>, body: &Value) -> Ask {
        Ask {
            method: Method::POST,
            path: path.into(),
            headers: vec![("content-type".into(), "application/json".into())],
            body: body.to_string().into_bytes(),
            from: None,
        }
    }

    /// With another method.
    pub fn method(self, method: Method) -> Ask {
        Ask { method, ..self }
    }

    /// With a header.
    pub fn header(mut self, name: &str, value: &str) -> Ask {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With a session's cookie.
    pub fn cookie(self, cookie: &str) -> Ask {
        if cookie.is_empty() {
            self
        } else {
            self.header("cookie", cookie)
        }
    }

    /// With these bytes for a body.
    pub fn bytes(self, body: Vec<u8>) -> Ask {
        Ask { body, ..self }
    }

    /// From this address of the network.
    ///
    /// # Panics
    ///
    /// When it is none.
    pub fn from(self, ip: &str) -> Ask {
        Ask {
            from: Some(ip.parse().expect("an address")),
            ..self
        }
    }

    /// Makes the request; of a stream, waits for what it begins with.
    ///
    /// # Panics
    ///
    /// When the request cannot be written.
    pub async fn of(&self, router: &Router) -> Answer {
        let response = self.sent(router).await;
        let (parts, body) = response.into_parts();
        let text = if is_a_stream(&parts.headers) {
            // It has no end of its own: what it begins with stands for it.
            Heard::of(body).next().await.unwrap_or_default()
        } else {
            let bytes = to_bytes(body, 16 << 20).await.expect("a body");
            String::from_utf8_lossy(&bytes).into_owned()
        };
        Answer {
            status: parts.status,
            headers: parts.headers,
            text,
        }
    }

    /// Opens a stream, and leaves it open.
    ///
    /// # Panics
    ///
    /// When the answer is no stream.
    pub async fn heard(&self, router: &Router) -> Heard {
        let response = self.sent(router).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert!(is_a_stream(response.headers()));
        Heard::of(response.into_body())
    }

    async fn sent(&self, router: &Router) -> Response {
        let mut request = Request::builder().method(&self.method).uri(&self.path);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if let Some(ip) = self.from {
            request = request.extension(ConnectInfo(SocketAddr::new(ip, 40_000)));
        }
        let request = request
            .body(Body::from(self.body.clone()))
            .expect("a request");
        router.clone().oneshot(request).await.expect("an answer")
    }
}

fn is_a_stream(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"))
}

/// What an open page hears, piece by piece.
pub struct Heard(BodyDataStream);

impl Heard {
    fn of(body: Body) -> Heard {
        Heard(body.into_data_stream())
    }

    /// The next piece, as it is written; none when the stream has ended.
    ///
    /// # Panics
    ///
    /// When the stream breaks.
    pub async fn next(&mut self) -> Option<String> {
        let piece = self.0.next().await?.expect("a piece");
        Some(String::from_utf8_lossy(&piece).into_owned())
    }

    /// Whether nothing is said for now.
    pub fn is_still(&mut self) -> bool {
        self.0.next().now_or_never().is_none()
    }
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub text: String,
}

impl Answer {
    /// The body as JSON.
    ///
    /// # Panics
    ///
    /// When it is not.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// Where it sends the reader, or empty.
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .and_then(|value| value.to_str().ok())
            .unwrap_or("")
    }

    /// The first cookie it sets, as it is sent back: `name=value`, or empty.
    pub fn cookie(&self) -> String {
        let set = self
            .headers
            .get(header::SET_COOKIE)
            .and_then(|value| value.to_str().ok());
        set.and_then(|line| line.split(';').next())
            .unwrap_or("")
            .to_owned()
    }

    /// Whether the status is the one expected; says the body when it is not.
    ///
    /// # Panics
    ///
    /// When it is not.
    pub fn is(&self, status: u16) -> &Answer {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }
}
