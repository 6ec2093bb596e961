//! Behind a proxy, every connection comes from the proxy; whom it speaks for it says itself.

use std::net::{IpAddr, SocketAddr};

use axum::{
    Router,
    extract::{ConnectInfo, Request},
    http::{HeaderMap, HeaderName},
    middleware::{self, Next},
    response::Response,
};

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Takes the visitor's address from the proxy's word: only where nobody but it can reach us.
pub fn believe(router: Router) -> Router {
    router.layer(middleware::from_fn(visitor))
}

async fn visitor(mut request: Request, next: Next) -> Response {
    if let Some(ip) = told(request.headers()) {
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::new(ip, 0)));
    }
    next.run(request).await
}

/// The last address of the last header: the only one the proxy wrote itself.
fn told(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all(FORWARDED_FOR).iter().next_back()?;
    last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn what_a_visitor_says_of_himself_is_not_believed() {
        let mut headers = HeaderMap::new();
        assert_eq!(told(&headers), None);
        headers.append(FORWARDED_FOR, HeaderValue::from_static("10.0.0.1"));
        headers.append(
            FORWARDED_FOR,
            HeaderValue::from_static("10.0.0.2, 203.0.113.9"),
        );
        assert_eq!(told(&headers), "203.0.113.9".parse().ok());
        headers.append(FORWARDED_FOR, HeaderValue::from_static("unknown"));
        assert_eq!(told(&headers), None);
    }
}
