//! The list, and the files that look like the same person's.

use axum::extract::State;
use domain::identity::Permission;
use platform::house::House;
use web::{
    door::{Query, Staff},
    respond::{Answer, page},
};

use crate::{
    pages::{DuplicatesPage, ListPage, PAGE_SIZE},
    service::{self, Page},
    words::Words,
};

/// Characters of a search that are read.
const QUERY_LENGTH_MAX: usize = 200;

/// `GET /app/clients`.
pub async fn index(staff: Staff, State(house): State<House>, Query(asked): Query) -> Answer {
    staff.ctx.may(Permission::ReadClients)?;
    let query: String = asked.text("q").chars().take(QUERY_LENGTH_MAX).collect();
    let number = asked.text("page").parse().unwrap_or(1);
    let wanted = Page {
        number,
        size: PAGE_SIZE,
    };
    let list = service::list(&house, &staff.ctx, &query, wanted).await?;
    let wanted = Page {
        number: list.number,
        ..wanted
    };
    let shell = staff.shell(
        &house,
        "clients",
        Words::new(staff.ctx.locale).clients_title(),
    );
    page(&ListPage::new(&staff, shell, (query, wanted), list))
}

/// `GET /app/clients/duplicates`.
pub async fn duplicates(staff: Staff, State(house): State<House>) -> Answer {
    let pairs = service::duplicates(&house, &staff.ctx).await?;
    let title = Words::new(staff.ctx.locale).clients_duplicates_title();
    let shell = staff.shell(&house, "clients", title);
    page(&DuplicatesPage::new(&staff, shell, pairs))
}
