//! The shelf.

mod form;

use axum::extract::{Path, State};
use domain::{identity::Permission, ids::ProductId, locale::Locale, money::Money, search};
use platform::house::House;
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Faults, Typed},
    respond::{self, Answer, see_other},
};

use super::say;
use crate::{
    CatalogError,
    pages::{Filter, ProductLine, ProductPage, ProductsPage, Stock},
    service::{self, Product, SheetSeen},
    words::Words,
};

pub use form::ProductForm;

/// `GET /app/products`: `q` looks for a name or a bar code, `show` keeps some.
pub async fn index(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let found = service::products(&house, &staff.ctx).await?;
    let w = Words::new(staff.ctx.locale);
    let (q, show) = (query.text("q"), query.text("show"));
    let may_edit = staff.may(Permission::EditCatalogue);
    let shown = found
        .iter()
        .filter(|product| matches(product, &search::fold(q), show));
    let wanted = found.iter().filter(|product| is_wanted(stock(product)));
    let flash = (!query.text("done").is_empty()).then(|| w.catalog_saved().to_owned());
    let page = ProductsPage {
        w,
        may_edit,
        lede: lede(w, &found),
        q: q.to_owned(),
        filters: filters(w, show),
        any: !found.is_empty(),
        lines: shown.map(|product| line(w, product)).collect(),
        wanted: wanted.map(|product| line(w, product)).collect(),
        value: if may_edit { value(w, &found) } else { None },
        shell: staff
            .shell(&house, "products", w.catalog_products())
            .having(flash),
    };
    respond::page(&page)
}

/// `GET /app/products/new`.
pub async fn blank(staff: Staff, State(house): State<House>) -> Answer {
    staff.ctx.may(Permission::EditCatalogue)?;
    respond::page(&page(
        &house,
        &staff,
        None,
        (ProductForm::blank(), Faults::new()),
    ))
}

/// `GET /app/products/{id}`.
pub async fn show(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let found = service::product(&house, &staff.ctx, read_id(&id)?).await?;
    let form = ProductForm::of(staff.ctx.locale, &found.sheet);
    respond::page(&page(&house, &staff, Some(found.id), (form, Faults::new())))
}

/// `POST /app/products`.
pub async fn create(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    save(&house, &staff, None, &typed).await
}

/// `POST /app/products/{id}`.
pub async fn update(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    save(&house, &staff, Some(read_id(&id)?), &typed).await
}

fn read_id(id: &str) -> Result<ProductId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

async fn save(house: &House, staff: &Staff, id: Option<ProductId>, typed: &Typed) -> Answer {
    staff.ctx.may(Permission::EditCatalogue)?;
    let mut form = ProductForm::typed(typed);
    let mut faults = Faults::new();
    let Some(sheet) = form.read(Words::new(staff.ctx.locale), &mut faults) else {
        return respond::again(&page(house, staff, id, (form, faults)));
    };
    // A form that does not say what it showed counts.
    let stock = form.stock_shown.parse().unwrap_or(sheet.stock);
    let seen = id.map(|id| SheetSeen { id, stock });
    match service::save_product(house, &staff.ctx, seen, &sheet).await {
        Ok(_) => Ok(see_other("/app/products?done=saved")),
        Err(CatalogError::StockMoved(now)) => {
            let w = Words::new(staff.ctx.locale);
            faults.add(
                "stock",
                w.catalog_fault_stock_moved(i64::from(now), i64::from(stock)),
            );
            form.stock_shown = now.to_string();
            respond::again(&page(house, staff, id, (form, faults)))
        }
        Err(error) => Err(error.into()),
    }
}

fn page(
    house: &House,
    staff: &Staff,
    id: Option<ProductId>,
    (form, faults): (ProductForm, Faults),
) -> ProductPage {
    let w = Words::new(staff.ctx.locale);
    let name = match w.locale() {
        Locale::Fr => [&form.name_fr, &form.name_en],
        Locale::En => [&form.name_en, &form.name_fr],
    };
    let name = name.into_iter().find(|name| !name.trim().is_empty());
    let heading = match name.filter(|_| id.is_some()) {
        Some(name) => name.clone(),
        None if id.is_some() => w.catalog_product_edit().to_owned(),
        None => w.catalog_new_product().to_owned(),
    };
    ProductPage {
        w,
        may_edit: staff.may(Permission::EditCatalogue),
        action: id.map_or("/app/products".to_owned(), |id| {
            format!("/app/products/{id}")
        }),
        kinds: say::kinds(w, &say::PRODUCT_KINDS, &form.kind),
        shell: staff.shell(house, "products", &*heading),
        heading,
        form,
        faults,
    }
}

fn stock(product: &Product) -> Stock {
    let sheet = &product.sheet;
    if !sheet.active {
        Stock::Retired
    } else if sheet.stock <= 0 {
        Stock::Out
    } else if sheet.stock <= sheet.reorder_at {
        Stock::Low
    } else {
        Stock::Enough
    }
}

const fn is_wanted(stock: Stock) -> bool {
    matches!(stock, Stock::Low | Stock::Out)
}

fn matches(product: &Product, folded: &str, show: &str) -> bool {
    let sheet = &product.sheet;
    let kept = match show {
        "order" => is_wanted(stock(product)),
        "retired" => !sheet.active,
        _ => sheet.active,
    };
    let code = sheet.code.as_deref().unwrap_or_default();
    let texts = [sheet.name.fr.as_str(), sheet.name.en.as_str(), code];
    kept && texts.iter().any(|text| search::fold(text).contains(folded))
}

fn lede(w: Words, found: &[Product]) -> String {
    let count = |of: &dyn Fn(Stock) -> bool| {
        let many = found.iter().filter(|product| of(stock(product))).count();
        i64::try_from(many).unwrap_or(i64::MAX)
    };
    let mut said = vec![w.catalog_products_count(count(&|stock| stock != Stock::Retired))];
    let (low, out) = (
        count(&|stock| stock == Stock::Low),
        count(&|stock| stock == Stock::Out),
    );
    if 0 < low {
        said.push(w.catalog_low_count(low));
    }
    if 0 < out {
        said.push(w.catalog_out_count(out));
    }
    said.join(" ")
}

fn filters(w: Words, show: &str) -> Vec<Filter> {
    let of = |value: &str, label: &'static str| Filter {
        label,
        url: if value.is_empty() {
            "/app/products".to_owned()
        } else {
            format!("/app/products?show={value}")
        },
        current: value == show,
    };
    vec![
        of("", w.catalog_show_all()),
        of("order", w.catalog_to_order()),
        of("retired", w.catalog_show_retired()),
    ]
}

fn line(w: Words, product: &Product) -> ProductLine {
    let sheet = &product.sheet;
    let full = sheet.reorder_at.saturating_mul(2).max(1);
    let stock = stock(product);
    ProductLine {
        url: format!("/app/products/{}", product.id),
        name: sheet.name.get(w.locale()).to_owned(),
        code: sheet.code.clone().unwrap_or_default(),
        price: words::money(w.locale(), sheet.price),
        left: w.catalog_left(i64::from(sheet.stock)),
        threshold: w.catalog_threshold(i64::from(sheet.reorder_at)),
        filled: sheet
            .stock
            .clamp(0, full)
            .saturating_mul(100)
            .div_euclid(full),
        stock,
        wanted: full.saturating_sub(sheet.stock).max(1),
    }
}

/// What the pieces on hand cost; none when the sum does not fit.
fn value(w: Words, found: &[Product]) -> Option<String> {
    let costs = found
        .iter()
        .filter(|product| 0 < product.sheet.stock)
        .map(|product| {
            product
                .sheet
                .cost
                .cents()
                .checked_mul(i64::from(product.sheet.stock))
        });
    let costs: Option<Vec<i64>> = costs.collect();
    let sum = Money::sum(costs?.into_iter().map(Money::from_cents)).ok()?;
    Some(w.catalog_stock_value(sum))
}
