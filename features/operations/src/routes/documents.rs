//! Texts: the service's policy and terms, a shop's page on its clients' information.

use ::words::phone;
use axum::extract::State;
use domain::{locale::Locale, province::Province};
use platform::house::House;
use web::{
    door::{Guest, Passer},
    respond::{Answer, page},
    shell::Shell,
};

use super::{carried, elsewhere};
use crate::{
    pages::{Document, Part, ShopPolicy},
    service::{POLICY_VERSION, TERMS_VERSION},
    words::Words,
};

/// Months a client's file is kept after the last visit, unless the shop keeps it for less; what the
/// holdings declare, and a test compares (`tests/it/operations/kept.rs`).
const CLIENT_MONTHS: i64 = 36;
/// Months a message is kept; likewise.
const MESSAGE_MONTHS: i64 = 24;
/// Days within which a person is answered (P-39.1, s. 32).
const ANSWER_DAYS: i64 = 30;

/// `GET /policy`.
pub async fn policy(passer: Passer, State(house): State<House>) -> Answer {
    let w = Words::new(passer.locale);
    let part = |title, said: &[&str]| Part {
        title,
        said: said.iter().map(|&text| text.to_owned()).collect(),
    };
    let parts = vec![
        part(
            w.operations_policy_who_title(),
            &[w.operations_policy_who(), w.operations_policy_clients()],
        ),
        part(
            w.operations_policy_what_title(),
            &[
                w.operations_policy_account(),
                w.operations_policy_history(),
                w.operations_policy_shop(),
            ],
        ),
        part(
            w.operations_policy_use_title(),
            &[w.operations_policy_use()],
        ),
        part(
            w.operations_policy_keep_title(),
            &[w.operations_policy_keep()],
        ),
        part(
            w.operations_policy_safe_title(),
            &[w.operations_policy_safe()],
        ),
        part(
            w.operations_policy_cookies_title(),
            &[w.operations_policy_cookies()],
        ),
        part(
            w.operations_policy_rights_title(),
            &[w.operations_policy_rights(), w.operations_policy_recourse()],
        ),
        part(
            w.operations_policy_change_title(),
            &[w.operations_policy_change()],
        ),
    ];
    let heading = w.operations_policy_heading();
    let shell = document_shell(&house, passer.locale, ("/policy", heading));
    page(&Document {
        lang: carried(passer.locale),
        lede: w.operations_policy_lede(),
        version: w.operations_version(POLICY_VERSION),
        shell,
        w,
        heading,
        parts,
    })
}

/// `GET /terms`.
pub async fn terms(passer: Passer, State(house): State<House>) -> Answer {
    let w = Words::new(passer.locale);
    let part = |title, text: &str| Part {
        title,
        said: vec![text.to_owned()],
    };
    let parts = vec![
        part(w.operations_terms_who_title(), w.operations_terms_who()),
        part(
            w.operations_terms_service_title(),
            w.operations_terms_service(),
        ),
        part(w.operations_terms_yours_title(), w.operations_terms_yours()),
        part(
            w.operations_terms_clients_title(),
            w.operations_terms_clients(),
        ),
        part(
            w.operations_terms_health_title(),
            w.operations_terms_health(),
        ),
        part(w.operations_terms_team_title(), w.operations_terms_team()),
        part(w.operations_terms_fair_title(), w.operations_terms_fair()),
        part(w.operations_terms_free_title(), w.operations_terms_free()),
        part(
            w.operations_terms_change_title(),
            w.operations_terms_change(),
        ),
    ];
    let heading = w.operations_terms_heading();
    let shell = document_shell(&house, passer.locale, ("/terms", heading));
    page(&Document {
        lang: carried(passer.locale),
        lede: w.operations_terms_lede(),
        version: w.operations_version(TERMS_VERSION),
        shell,
        w,
        heading,
        parts,
    })
}

fn document_shell(house: &House, locale: Locale, (path, title): (&str, &str)) -> Shell {
    Shell::front(house, locale, title)
        .also_at(elsewhere(path, locale))
        .indexed()
}

/// `GET /{shop}/confidentialite` and `/{shop}/en/privacy`.
pub async fn of_shop(guest: Guest, State(house): State<House>) -> Answer {
    let locale = guest.ctx.locale;
    let w = Words::new(locale);
    let other = match locale {
        Locale::Fr => format!("{}/privacy", guest.base(Locale::En)),
        Locale::En => format!("{}/confidentialite", guest.base(Locale::Fr)),
    };
    let shop = &guest.shop;
    let shell = guest
        .shell(&house, w.operations_privacy_title())
        .also_at(other)
        .indexed();
    page(&ShopPolicy {
        booking: guest.base(locale),
        version: w.operations_version(&shop.policy_version),
        officer_name: shop.officer_name.clone(),
        officer_email: shop.officer_email.clone(),
        phone: shop
            .phone
            .as_deref()
            .map(|number| phone(locale, number))
            .unwrap_or_default(),
        promises: promises(w),
        kept: kept(w),
        rights: vec![
            w.operations_privacy_right_access(),
            w.operations_privacy_right_correct(),
            w.operations_privacy_right_destroy(),
            w.operations_privacy_right_withdraw(),
            w.operations_privacy_right_readers(),
            w.operations_privacy_right_complain(),
        ],
        recourse: match shop.province {
            Province::Qc => w.operations_privacy_recourse_qc(),
            _ => w.operations_privacy_recourse(),
        },
        shell,
        w,
    })
}

fn promises(w: Words) -> Vec<(&'static str, String)> {
    vec![
        (
            w.operations_privacy_notes_title(),
            w.operations_privacy_notes().to_owned(),
        ),
        (
            w.operations_privacy_sold_title(),
            w.operations_privacy_sold().to_owned(),
        ),
        (
            w.operations_privacy_minors_title(),
            w.operations_privacy_minors().to_owned(),
        ),
        (
            w.operations_privacy_offers_title(),
            w.operations_privacy_offers().to_owned(),
        ),
        (
            w.operations_privacy_cookies_title(),
            w.operations_privacy_cookies().to_owned(),
        ),
        (
            w.operations_privacy_answer_title(),
            w.operations_privacy_answer(ANSWER_DAYS),
        ),
    ]
}

/// What is kept, why, and until when.
fn kept(w: Words) -> Vec<[String; 3]> {
    let files = w.operations_kept_after_visit(CLIENT_MONTHS);
    let row = |what: &str, why: &str, until: &str| [what, why, until].map(str::to_owned);
    vec![
        row(
            w.operations_kept_contact(),
            w.operations_kept_contact_why(),
            &files,
        ),
        row(
            w.operations_kept_visits(),
            w.operations_kept_visits_why(),
            &files,
        ),
        row(
            w.operations_kept_notes(),
            w.operations_kept_notes_why(),
            &files,
        ),
        row(
            w.operations_kept_consents(),
            w.operations_kept_consents_why(),
            &files,
        ),
        row(
            w.operations_kept_messages(),
            w.operations_kept_messages_why(),
            &w.operations_kept_months(MESSAGE_MONTHS),
        ),
    ]
}
