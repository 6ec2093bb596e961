//! `/sign-in/code`: the second factor.

use axum::extract::State;
use domain::locale::Locale;
use platform::house::House;
use web::{
    door::{Passer, Query},
    form::Typed,
    respond::{Answer, again, later, own_path, page, see_other},
    shell::Shell,
};

use super::leading_to;
use crate::{
    cookie::with_session,
    error::IdentityError,
    pages::CodePage,
    service::{
        Origin,
        sign_in::{Proof, awaits_code, with_proof},
    },
    words::Words,
};

fn form(house: &House, locale: Locale, next: &str, recovery: bool) -> CodePage {
    let w = Words::new(locale);
    let (heading, lede) = if recovery {
        (w.identity_recovery_title(), w.identity_recovery_lede())
    } else {
        (w.identity_code_title(), w.identity_code_lede())
    };
    let at = |locale, recovery: bool| {
        let with = if recovery { "&with=recovery" } else { "" };
        format!("{}{with}", leading_to("/sign-in/code", locale, next))
    };
    CodePage {
        shell: Shell::plain(house, locale, heading).also_at(at(locale.other(), recovery)),
        heading: heading.to_owned(),
        lede: lede.to_owned(),
        action: at(locale, recovery),
        other: at(locale, !recovery),
        next: next.to_owned(),
        recovery,
        fault: String::new(),
        problem: String::new(),
        w,
    }
}

/// `GET /sign-in/code`: only after the password.
pub(super) async fn show(
    State(house): State<House>,
    passer: Passer,
    origin: Origin,
    Query(query): Query,
) -> Answer {
    let next = own_path(query.text("next"));
    match awaits_code(&house, &origin).await {
        Ok(()) => page(&form(
            &house,
            passer.locale,
            next,
            query.text("with") == "recovery",
        )),
        Err(IdentityError::NoSession) => {
            Ok(see_other(&leading_to("/sign-in", passer.locale, next)))
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /sign-in/code`
pub(super) async fn enter(
    State(house): State<House>,
    passer: Passer,
    origin: Origin,
    typed: Typed,
) -> Answer {
    let next = own_path(typed.text("next"));
    let recovery = !typed.text("recovery").is_empty();
    let proof = if recovery {
        Proof::Recovery(typed.text("recovery").to_owned())
    } else {
        Proof::Code(typed.text("code").to_owned())
    };
    let shown = form(&house, passer.locale, next, recovery);
    let w = shown.w;
    match with_proof(&house, &origin, &proof).await {
        Ok(secret) => Ok(with_session(&house, see_other(next), &secret)),
        Err(IdentityError::NoSession) => {
            Ok(see_other(&leading_to("/sign-in", passer.locale, next)))
        }
        Err(IdentityError::Wrong) => {
            let fault = if recovery {
                w.identity_recovery_wrong()
            } else {
                w.identity_code_wrong()
            };
            again(&CodePage {
                fault: fault.to_owned(),
                ..shown
            })
        }
        Err(IdentityError::Wait(seconds)) => {
            let problem = w.identity_wait(i64::from(seconds));
            later(again(&CodePage { problem, ..shown }), seconds)
        }
        Err(error) => Err(error.into()),
    }
}
