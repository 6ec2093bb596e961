//! The session in a request, and in its answer.

use axum::{extract::FromRequestParts, http::request::Parts};
use platform::house::House;
pub use web::cookie::{with_session, without_session};
use web::{
    door::{Passer, session_cookie},
    fault::Fault,
};

use crate::service::Origin;

impl FromRequestParts<House> for Origin {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Origin, Fault> {
        let Passer { ip, device, .. } = Passer::from_request_parts(parts, house).await?;
        let cookie = session_cookie(&parts.headers, house.manners.secure_cookies);
        Ok(Origin { ip, device, cookie })
    }
}
