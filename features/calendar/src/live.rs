//! What makes an open calendar live: the news of its days, and taking back what was just done.

pub(crate) mod after;
mod stream;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse as _, Response, Sse},
};
use domain::identity::Permission;
use platform::{crypto::Token, house::House};
use web::{
    door::{Query, Staff, session_cookie},
    fault::Fault,
    routes::{Access, Routes},
};

use stream::{Days, Watch};

/// Seconds after which a page that found no seat may ask again.
const FULL_SECONDS: u32 = 30;
/// A proxy that gathers what it passes on would keep news back.
const UNGATHERED: (HeaderName, HeaderValue) = (
    HeaderName::from_static("x-accel-buffering"),
    HeaderValue::from_static("no"),
);

/// The routes of an open calendar.
pub fn routes() -> Routes {
    let read = Access::May(Permission::ReadDay);
    let change = Access::May(Permission::MoveAppointments);
    Routes::new()
        .get("/app/news", read, news)
        .get("/app/appointments/{id}/aftermath", read, after::show)
        .post("/app/appointments/{id}/undo", change, after::undo)
        .post(
            "/app/appointments/{id}/letters/now",
            change,
            after::letters_now,
        )
        .post(
            "/app/appointments/{id}/letters/none",
            change,
            after::letters_none,
        )
}

/// `GET /app/news`, of `?date=` and of so many `&days=` from it on; of every day without a date.
async fn news(
    staff: Staff,
    State(house): State<House>,
    Query(asked): Query,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    staff.ctx.may(Permission::ReadDay)?;
    let cookie = session_cookie(&headers, house.manners.secure_cookies);
    let cookie = cookie.ok_or(Fault::NotFound)?;
    let listener = house
        .db
        .news()
        .listen(staff.ctx.tenant, Token::hash(&cookie))
        .map_err(|_| Fault::TooOften(FULL_SECONDS))?;
    let days = Days::read(asked.text("date"), asked.text("days"));
    // Read once the page listens: what changes from here on is heard.
    let version = booking::service::version(&house, &staff.ctx).await?;
    let watch = Watch::new(house, listener, (cookie, staff.ctx.tenant), days);
    let mut answer = Sse::new(watch.said(version)).into_response();
    answer.headers_mut().insert(UNGATHERED.0, UNGATHERED.1);
    // Not even by the browser: what was missed is asked for anew.
    let kept = HeaderValue::from_static("no-store");
    answer.headers_mut().insert(header::CACHE_CONTROL, kept);
    Ok(answer)
}
