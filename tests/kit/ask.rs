//! Requests, in process, as a browser or a program sends them.

use std::net::{IpAddr, SocketAddr};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
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

    /// Makes the request.
    ///
    /// # Panics
    ///
    /// When the request cannot be written.
    pub async fn of(&self, router: &Router) -> Answer {
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
        let response = router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 16 << 20).await.expect("a body");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text,
        }
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
