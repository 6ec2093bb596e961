//! `/app/account`: one's own account.

use axum::{
    extract::State,
    http::{HeaderMap, header},
};
use domain::locale::Locale;
use platform::{doorman::Caller, house::House};
use web::{
    door::{Holder, Query},
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, own_path, page, see_other},
    routes::Pages,
    shell::Shell,
};

use super::zone_of;
use crate::{
    cookie::with_session,
    error::IdentityError,
    forms,
    pages::AccountPage,
    service::{Origin, accounts as service},
    words::Words,
};

async fn whole(house: &House, caller: &Caller, origin: &Origin) -> Result<AccountPage, Fault> {
    let w = Words::new(caller.locale);
    let profile = service::profile(house, caller.account, origin.cookie.as_deref()).await?;
    Ok(AccountPage {
        shell: Shell::staff(house, caller, "", w.identity_account_title()),
        faults: Faults::new(),
        full_name: profile.name.clone(),
        zone: zone_of(caller)?,
        w,
        profile,
    })
}

/// `GET /app/account`
pub(super) async fn show(
    holder: Holder,
    State(house): State<House>,
    origin: Origin,
    Query(query): Query,
) -> Answer {
    let mut shown = whole(&house, &holder.caller, &origin).await?;
    let w = shown.w;
    let flash = match query.text("done") {
        "saved" => Some(w.identity_done_saved()),
        "password" => Some(w.identity_done_password()),
        "sessions" => Some(w.identity_done_sessions()),
        "off" => Some(w.identity_done_off()),
        _ => None,
    };
    shown.shell = shown.shell.having(flash.map(str::to_owned));
    page(&shown)
}

/// `POST /app/account`: the name.
pub(super) async fn rename(
    holder: Holder,
    State(house): State<House>,
    origin: Origin,
    typed: Typed,
) -> Answer {
    let caller = holder.caller;
    let mut faults = Faults::new();
    let Some(name) = forms::name(caller.locale, &typed, &mut faults) else {
        let full_name = typed.text("name").to_owned();
        let shown = whole(&house, &caller, &origin).await?;
        return again(&AccountPage {
            faults,
            full_name,
            ..shown
        });
    };
    service::rename(&house, caller.account, &name).await?;
    Ok(see_other("/app/account?done=saved"))
}

/// `POST /app/account/language`: then the page one comes from, in that language.
pub(super) async fn speak(
    holder: Holder,
    State(house): State<House>,
    headers: HeaderMap,
    Query(query): Query,
    typed: Typed,
) -> Answer {
    let asked = Locale::parse(typed.text("to")).or_else(|| Locale::parse(query.text("to")));
    let locale = asked.ok_or(Fault::NotFound)?;
    service::set_language(&house, holder.caller.account, locale).await?;
    let from = headers
        .get(header::REFERER)
        .and_then(|value| value.to_str().ok());
    let path = from.and_then(|from| from.strip_prefix(house.manners.public_base.as_str()));
    let pages = house.memory.of::<Pages>();
    let back = path
        .filter(|path| path.starts_with("/app/"))
        .and_then(|path| pages.nearest(path))
        .unwrap_or("/app/account");
    Ok(see_other(own_path(back)))
}

/// `POST /app/account/password`
pub(super) async fn change_password(
    holder: Holder,
    State(house): State<House>,
    origin: Origin,
    typed: Typed,
) -> Answer {
    let caller = holder.caller;
    let w = Words::new(caller.locale);
    let mut faults = Faults::new();
    let known = service::known_words(&house, caller.account).await?;
    let around: Vec<&str> = known.iter().map(String::as_str).collect();
    if let Some(new) = forms::password(caller.locale, &typed, &around, &mut faults) {
        let current = typed.raw("current");
        match service::change_password(&house, caller.account, &origin, current, &new).await {
            Ok(secret) => {
                let done = see_other("/app/account?done=password");
                return Ok(with_session(&house, done, &secret));
            }
            Err(IdentityError::Wrong) => faults.add("current", w.identity_current_wrong()),
            Err(IdentityError::Wait(seconds)) => {
                faults.add("current", w.identity_wait(i64::from(seconds)));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let shown = whole(&house, &caller, &origin).await?;
    again(&AccountPage { faults, ..shown })
}

/// `POST /app/account/sessions/end`: all but this one.
pub(super) async fn end_sessions(
    holder: Holder,
    State(house): State<House>,
    origin: Origin,
) -> Answer {
    service::end_other_sessions(&house, holder.caller.account, &origin).await?;
    Ok(see_other("/app/account?done=sessions"))
}
