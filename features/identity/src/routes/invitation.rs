//! `/invitation/{secret}`: joining a team.

use axum::extract::{Path, State};
use domain::locale::Locale;
use platform::{doorman::Caller, house::House};
use web::{
    door::Passer,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
    shell::{Shell, role_word},
};

use super::{in_language, leading_to, signed_in};
use crate::{
    cookie::with_session,
    error::IdentityError,
    forms,
    pages::{InvitedPage, Way},
    service::{self, Invited, Origin},
    words::Words,
};

fn whole(
    house: &House,
    locale: Locale,
    secret: &str,
    invited: &Invited,
    caller: Option<&Caller>,
) -> InvitedPage {
    let w = Words::new(locale);
    let path = format!("/invitation/{secret}");
    let shell = Shell::plain(house, locale, w.identity_invited_title())
        .also_at(format!("{path}?lang={}", locale.other().code()));
    let way = match caller {
        Some(caller) => Way::Join(caller.name.clone()),
        None if invited.has_account => {
            Way::SignIn(leading_to("/sign-in", locale, &in_language(&path, locale)))
        }
        None => Way::Create(invited.email.clone()),
    };
    InvitedPage {
        lede: w.identity_invited_lede(role_word(shell.w, invited.role), invited.shop.name.as_str()),
        action: in_language(&path, locale),
        way,
        full_name: invited.name.clone(),
        adult: false,
        terms: false,
        terms_url: in_language("/terms", locale),
        policy_url: in_language("/policy", locale),
        faults: Faults::new(),
        problem: String::new(),
        shell,
        w,
    }
}

/// `GET /invitation/{secret}`
pub(super) async fn show(
    State(house): State<House>,
    passer: Passer,
    origin: Origin,
    Path(secret): Path<String>,
) -> Answer {
    let invited = service::invitation(&house, &secret).await?;
    let caller = signed_in(&house, &origin).await?;
    page(&whole(
        &house,
        passer.locale,
        &secret,
        &invited,
        caller.as_ref(),
    ))
}

/// `POST /invitation/{secret}`: the one signed in joins, or somebody new with their account.
pub(super) async fn accept(
    State(house): State<House>,
    passer: Passer,
    origin: Origin,
    Path(secret): Path<String>,
    typed: Typed,
) -> Answer {
    let invited = service::invitation(&house, &secret).await?;
    let caller = signed_in(&house, &origin).await?;
    let mut shown = whole(&house, passer.locale, &secret, &invited, caller.as_ref());
    let answer = match &caller {
        Some(caller) => service::Answer::Account(caller.account),
        None => match new_account(passer.locale, &typed, &invited, &mut shown) {
            Some(answer) => answer,
            None => return again(&shown),
        },
    };
    match service::accept(&house, &origin, &secret, answer).await {
        Ok(cookie) => Ok(with_session(&house, see_other("/app/day"), &cookie)),
        Err(IdentityError::AlreadyMember) => {
            let problem = shown.w.identity_invited_already().to_owned();
            again(&InvitedPage { problem, ..shown })
        }
        Err(IdentityError::PersonTaken) => {
            let problem = shown.w.identity_invited_person_taken().to_owned();
            again(&InvitedPage { problem, ..shown })
        }
        Err(IdentityError::EmailTaken) => {
            let problem = shown.w.identity_invited_sign_in().to_owned();
            again(&InvitedPage { problem, ..shown })
        }
        Err(error) => Err(error.into()),
    }
}

/// The account the form asks for, or the faults noted on the page.
fn new_account(
    locale: Locale,
    typed: &Typed,
    invited: &Invited,
    shown: &mut InvitedPage,
) -> Option<service::Answer> {
    let w = shown.w;
    let faults = &mut shown.faults;
    typed.text("name").clone_into(&mut shown.full_name);
    (shown.adult, shown.terms) = (typed.ticked("adult"), typed.ticked("terms"));
    let name = forms::name(locale, typed, faults);
    let around = [
        invited.name.as_str(),
        typed.text("name"),
        &invited.email,
        invited.email.split('@').next().unwrap_or_default(),
        &invited.shop.name,
        &invited.shop.slug,
        &invited.shop.address,
    ];
    let password = forms::password(locale, typed, &around, faults);
    if !shown.adult {
        faults.add("adult", w.identity_invited_adult_fault());
    }
    if !shown.terms {
        faults.add("terms", w.identity_invited_terms_fault());
    }
    if !faults.is_empty() {
        return None;
    }
    Some(service::Answer::NewAccount {
        name: name?,
        password: password?,
        locale,
    })
}
