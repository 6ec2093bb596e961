//! `/sign-in`: the address and the password.

use axum::{extract::State, response::Response};
use domain::locale::Locale;
use platform::{doorman::Stage, house::House};
use web::{
    door::{Passer, Query},
    form::{Faults, Typed},
    respond::{Answer, again, later, own_path, page, see_other},
    shell::Shell,
};

use super::{in_language, leading_to, signed_in};
use crate::{
    cookie::{with_session, without_session},
    error::IdentityError,
    forms,
    pages::SignInPage,
    service::{
        Origin,
        sessions::sign_out,
        sign_in::{Entered, with_password},
    },
    words::Words,
};

fn form(house: &House, locale: Locale, typed: &Typed) -> SignInPage {
    let w = Words::new(locale);
    let next = own_path(typed.text("next"));
    let said = match typed.text("done") {
        "out" => w.identity_done_out(),
        "reset" => w.identity_done_reset(),
        _ => "",
    };
    SignInPage {
        shell: Shell::plain(house, locale, w.identity_sign_in_title()).also_at(leading_to(
            "/sign-in",
            locale.other(),
            next,
        )),
        action: in_language("/sign-in", locale),
        forgotten: in_language("/sign-in/forgotten", locale),
        next: next.to_owned(),
        email: typed.text("email").to_owned(),
        email_fault: String::new(),
        said: said.to_owned(),
        problem: String::new(),
        w,
    }
}

/// `GET /sign-in`: somebody already in goes on.
pub(super) async fn show(
    State(house): State<House>,
    passer: Passer,
    origin: Origin,
    Query(query): Query,
) -> Answer {
    let next = own_path(query.text("next"));
    match signed_in(&house, &origin).await? {
        Some(caller) if caller.work.is_some() => Ok(see_other(next)),
        Some(caller) => Ok(see_other(&leading_to("/app/shops", caller.locale, next))),
        None => page(&form(&house, passer.locale, &query)),
    }
}

/// `POST /sign-in`
pub(super) async fn enter(
    State(house): State<House>,
    passer: Passer,
    origin: Origin,
    typed: Typed,
) -> Answer {
    let locale = passer.locale;
    let shown = form(&house, locale, &typed);
    let mut faults = Faults::new();
    let Some(email) = forms::email(locale, &typed, &mut faults) else {
        let email_fault = faults.of("email").to_owned();
        return again(&SignInPage {
            email_fault,
            ..shown
        });
    };
    let w = shown.w;
    match with_password(&house, &origin, &email, typed.raw("password")).await {
        Ok(entered) => Ok(entering(&house, locale, &shown.next, &entered)),
        Err(IdentityError::Wrong) => again(&SignInPage {
            problem: w.identity_wrong().to_owned(),
            ..shown
        }),
        Err(IdentityError::Wait(seconds)) => {
            let problem = w.identity_wait(i64::from(seconds));
            later(again(&SignInPage { problem, ..shown }), seconds)
        }
        Err(error) => Err(error.into()),
    }
}

fn entering(house: &House, locale: Locale, next: &str, entered: &Entered) -> Response {
    let place = match entered.stage {
        Stage::Open => next.to_owned(),
        Stage::Code => leading_to("/sign-in/code", locale, next),
    };
    with_session(house, see_other(&place), &entered.secret)
}

/// `POST /sign-out`
pub(super) async fn leave(State(house): State<House>, origin: Origin) -> Answer {
    let caller = signed_in(&house, &origin).await?;
    let locale = caller.map_or(Locale::Fr, |caller| caller.locale);
    sign_out(&house, &origin).await?;
    let place = format!("/sign-in?lang={}&done=out", locale.code());
    Ok(without_session(&house, see_other(&place)))
}
