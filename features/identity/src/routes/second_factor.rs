//! `/app/account/second-factor`: two-step verification, on and off.

use axum::extract::State;
use platform::{doorman::Caller, house::House};
use web::{
    door::Holder,
    fault::Fault,
    form::Typed,
    respond::{Answer, again, later, page, see_other},
    shell::Shell,
};

use crate::{
    cookie::with_session,
    error::IdentityError,
    pages::{CodesPage, Picture, SecondFactorPage},
    service::{
        Origin,
        second_factor::{self as service, SecondFactor},
    },
    words::Words,
};

async fn whole(house: &House, caller: &Caller) -> Result<SecondFactorPage, Fault> {
    let w = Words::new(caller.locale);
    let state = service::state(house, caller.account).await?;
    let picture = match &state {
        SecondFactor::Begun(set_up) => Some(Picture::of(&set_up.url)?),
        SecondFactor::Off | SecondFactor::On { .. } => None,
    };
    Ok(SecondFactorPage {
        shell: Shell::staff(house, caller, "", w.identity_second_title()),
        state,
        picture,
        problem: String::new(),
        code_fault: String::new(),
        password_fault: String::new(),
        w,
    })
}

/// The page again: the password was wrong, or it is too soon.
async fn refused(house: &House, caller: &Caller, error: IdentityError) -> Answer {
    let shown = whole(house, caller).await?;
    let w = shown.w;
    match error {
        IdentityError::Wrong => {
            let password_fault = w.identity_current_wrong().to_owned();
            again(&SecondFactorPage {
                password_fault,
                ..shown
            })
        }
        IdentityError::Wait(seconds) => {
            let problem = w.identity_wait(i64::from(seconds));
            later(again(&SecondFactorPage { problem, ..shown }), seconds)
        }
        other => Err(other.into()),
    }
}

/// `GET /app/account/second-factor`
pub(super) async fn show(holder: Holder, State(house): State<House>) -> Answer {
    page(&whole(&house, &holder.caller).await?)
}

/// `POST /app/account/second-factor/start`: a new secret to confirm.
pub(super) async fn begin(
    holder: Holder,
    State(house): State<House>,
    origin: Origin,
    typed: Typed,
) -> Answer {
    let caller = holder.caller;
    match service::begin(&house, caller.account, &origin, typed.raw("password")).await {
        Ok(()) => Ok(see_other("/app/account/second-factor")),
        Err(error) => refused(&house, &caller, error).await,
    }
}

fn codes(house: &House, caller: &Caller, codes: Vec<String>) -> CodesPage {
    let w = Words::new(caller.locale);
    CodesPage {
        shell: Shell::staff(house, caller, "", w.identity_codes_title()),
        w,
        codes,
    }
}

/// `POST /app/account/second-factor`: the first code switches it on; the recovery codes show once.
pub(super) async fn confirm(
    holder: Holder,
    State(house): State<House>,
    origin: Origin,
    typed: Typed,
) -> Answer {
    let caller = holder.caller;
    match service::confirm(&house, caller.account, &origin, typed.text("code")).await {
        Ok(switched) => {
            let caller = Caller {
                second_factor: true,
                ..caller
            };
            let shown = page(&codes(&house, &caller, switched.codes))?;
            Ok(with_session(&house, shown, &switched.secret))
        }
        Err(IdentityError::Wrong) => {
            let shown = whole(&house, &caller).await?;
            let code_fault = shown.w.identity_code_wrong().to_owned();
            again(&SecondFactorPage {
                code_fault,
                ..shown
            })
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /app/account/second-factor/recovery-codes`: ten new ones, shown once.
pub(super) async fn replace_codes(
    holder: Holder,
    State(house): State<House>,
    origin: Origin,
    typed: Typed,
) -> Answer {
    let caller = holder.caller;
    match service::replace_codes(&house, caller.account, &origin, typed.raw("password")).await {
        Ok(switched) => {
            let shown = page(&codes(&house, &caller, switched.codes))?;
            Ok(with_session(&house, shown, &switched.secret))
        }
        Err(error) => refused(&house, &caller, error).await,
    }
}

/// `POST /app/account/second-factor/off`
pub(super) async fn switch_off(
    holder: Holder,
    State(house): State<House>,
    origin: Origin,
    typed: Typed,
) -> Answer {
    let caller = holder.caller;
    match service::switch_off(&house, caller.account, &origin, typed.raw("password")).await {
        Ok(secret) => Ok(with_session(
            &house,
            see_other("/app/account?done=off"),
            &secret,
        )),
        Err(error) => refused(&house, &caller, error).await,
    }
}
