//! `/sign-in/forgotten` and `/sign-in/reset/{secret}`: a new password by mail.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use domain::locale::Locale;
use platform::house::House;
use web::{
    door::Passer,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
    shell::Shell,
};

use super::{in_language, leading_to};
use crate::{
    cookie::without_session,
    error::IdentityError,
    forms,
    pages::{ForgottenPage, ResetPage, WordPage},
    service::{Origin, reset as service},
    words::Words,
};

fn asking(house: &House, locale: Locale, email: &str) -> ForgottenPage {
    let w = Words::new(locale);
    ForgottenPage {
        shell: Shell::plain(house, locale, w.identity_forgotten_title())
            .also_at(format!("/sign-in/forgotten?lang={}", locale.other().code())),
        action: in_language("/sign-in/forgotten", locale),
        back: in_language("/sign-in", locale),
        email: email.to_owned(),
        email_fault: String::new(),
        w,
    }
}

/// `GET /sign-in/forgotten`
pub(super) async fn ask(State(house): State<House>, passer: Passer) -> Answer {
    page(&asking(&house, passer.locale, ""))
}

/// `POST /sign-in/forgotten`: says the same whether the address has an account.
pub(super) async fn send(
    State(house): State<House>,
    passer: Passer,
    origin: Origin,
    typed: Typed,
) -> Answer {
    let locale = passer.locale;
    let mut faults = Faults::new();
    let Some(email) = forms::email(locale, &typed, &mut faults) else {
        let email_fault = faults.of("email").to_owned();
        let shown = asking(&house, locale, typed.text("email"));
        return again(&ForgottenPage {
            email_fault,
            ..shown
        });
    };
    service::ask(&house, &origin, &email).await?;
    let w = Words::new(locale);
    let (title, text) = (
        w.identity_forgotten_sent_title(),
        w.identity_forgotten_sent(),
    );
    let way = (
        in_language("/sign-in", locale),
        w.identity_back_to_sign_in(),
    );
    word(Shell::plain(&house, locale, title), text, way)
}

fn choosing(house: &House, locale: Locale, secret: &str) -> ResetPage {
    let w = Words::new(locale);
    let path = format!("/sign-in/reset/{secret}");
    ResetPage {
        shell: Shell::plain(house, locale, w.identity_forgotten_title())
            .also_at(format!("{path}?lang={}", locale.other().code())),
        action: in_language(&path, locale),
        fault: String::new(),
        w,
    }
}

fn word(shell: Shell, text: &'static str, way: (String, &'static str)) -> Answer {
    page(&WordPage { shell, text, way })
}

/// The link was used or is out of date: how to get another.
fn dead(house: &House, locale: Locale) -> Answer {
    let w = Words::new(locale);
    let (title, text) = (w.identity_reset_dead_title(), w.identity_reset_dead());
    let way = (
        in_language("/sign-in/forgotten", locale),
        w.identity_reset_again(),
    );
    let mut response = word(Shell::plain(house, locale, title), text, way)?;
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}

/// `GET /sign-in/reset/{secret}`
pub(super) async fn show(
    State(house): State<House>,
    passer: Passer,
    Path(secret): Path<String>,
) -> Answer {
    match service::known_words(&house, &secret).await {
        Ok(_) => page(&choosing(&house, passer.locale, &secret)),
        Err(IdentityError::NotFound) => dead(&house, passer.locale),
        Err(error) => Err(error.into()),
    }
}

/// `POST /sign-in/reset/{secret}`: then one signs in, with the second factor as before.
pub(super) async fn choose(
    State(house): State<House>,
    passer: Passer,
    origin: Origin,
    Path(secret): Path<String>,
    typed: Typed,
) -> Answer {
    let locale = passer.locale;
    let around = match service::known_words(&house, &secret).await {
        Ok(words) => words,
        Err(IdentityError::NotFound) => return dead(&house, locale),
        Err(error) => return Err(error.into()),
    };
    let around: Vec<&str> = around.iter().map(String::as_str).collect();
    let mut faults = Faults::new();
    let Some(password) = forms::password(locale, &typed, &around, &mut faults) else {
        let fault = faults.of("password").to_owned();
        return again(&ResetPage {
            fault,
            ..choosing(&house, locale, &secret)
        });
    };
    match service::choose(&house, &origin, &secret, &password).await {
        Ok(()) => {
            let place = format!("{}&done=reset", leading_to("/sign-in", locale, "/app/day"));
            Ok(without_session(&house, see_other(&place)))
        }
        Err(IdentityError::NotFound) => dead(&house, locale),
        Err(error) => Err(error.into()),
    }
}
