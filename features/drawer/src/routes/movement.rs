//! Cash comes in or goes out without a sale.

use axum::extract::{Path, State};
use domain::{drawer::Category, ids::DrawerId, money::Money};
use platform::house::House;
use web::{
    door::{Query, Staff},
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{board_of, drawer_id, key};
use crate::{
    error::DrawerError,
    pages::MovementPage,
    service::{self, Drawer, NewMovement},
    words::Words,
};

/// Most that moves at once, in cents: 100 000 $.
const AMOUNT_CENTS_MAX: i64 = 10_000_000;
/// Longest words, in characters.
const WORDS_LENGTH_MAX: usize = 200;

/// The form, as typed.
#[derive(Clone, Debug, Default)]
pub struct MovementForm {
    /// Whether it is for cash that comes in.
    pub comes_in: bool,
    /// What for, as a code.
    pub category: String,
    /// How much.
    pub amount: String,
    /// More about it.
    pub words: String,
    /// So that it has one effect.
    pub key: String,
}

impl MovementForm {
    fn typed(house: &House, staff: &Staff, typed: &Typed) -> MovementForm {
        MovementForm {
            comes_in: typed.text("way") == "in",
            category: typed.text("category").to_owned(),
            amount: typed.text("amount").to_owned(),
            words: typed.text("words").to_owned(),
            key: key(house, staff, typed),
        }
    }

    fn read(&self, w: Words, drawer: DrawerId, faults: &mut Faults) -> Option<NewMovement> {
        let comes_in = |one: &Category| one.makes().comes_in() == self.comes_in;
        let category = Category::parse(&self.category).filter(comes_in);
        if category.is_none() {
            faults.add("category", w.drawer_fault_category());
        }
        let amount = faults.take("amount", ::words::typed::money(&self.amount), |_| {
            w.drawer_fault_amount().to_owned()
        });
        if amount.is_some_and(|amount| amount.cents() > AMOUNT_CENTS_MAX) {
            let most = Money::from_cents(AMOUNT_CENTS_MAX);
            faults.add("amount", w.drawer_fault_amount_most(most));
        }
        if self.words.chars().count() > WORDS_LENGTH_MAX {
            let web = web::words::Words::new(w.locale());
            faults.add("words", web.web_fault_too_long(200));
        }
        let ask = NewMovement {
            drawer,
            category: category?,
            amount: amount?,
            words: self.words.clone(),
        };
        faults.is_empty().then_some(ask)
    }
}

/// `GET /app/drawers/{id}/movements?way=in`.
pub async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(query): Query,
) -> Answer {
    let drawer = service::drawer(&house, &staff.ctx, drawer_id(&id)?).await?;
    let form = MovementForm::typed(&house, &staff, &query);
    page(&MovementPage::new(
        &house,
        &staff,
        &drawer,
        (form, Faults::new()),
    ))
}

/// `POST /app/drawers/{id}/movements`.
pub async fn make(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let drawer = service::drawer(&house, &staff.ctx, drawer_id(&id)?).await?;
    let form = MovementForm::typed(&house, &staff, &typed);
    let mut faults = Faults::new();
    let Some(ask) = form.read(Words::new(staff.ctx.locale), drawer.id, &mut faults) else {
        return again(&MovementPage::new(&house, &staff, &drawer, (form, faults)));
    };
    let done = service::move_cash(&house, &staff.ctx, ask, &form.key).await;
    match done {
        Ok(_) => Ok(see_other(&board_of(drawer.id, "moved"))),
        Err(error) => refused(&house, &staff, &drawer, (form, error)),
    }
}

fn refused(
    house: &House,
    staff: &Staff,
    drawer: &Drawer,
    (form, error): (MovementForm, DrawerError),
) -> Answer {
    let field = match &error {
        DrawerError::NoWords => "words",
        DrawerError::NotInCash(_) | DrawerError::HoldsLess => "amount",
        _ => "category",
    };
    let mut faults = Faults::new();
    faults.add(field, super::opening::refused(staff, error)?);
    again(&MovementPage::new(house, staff, drawer, (form, faults)))
}
