//! What a new shop starts from, written at once.

use domain::{
    ids::{FormId, LocationId, ProductId, ResourceId, ServiceId},
    locale::Bilingual,
};
use platform::{db::Write, error::StoreError};
use sea_orm::ActiveValue::Set;

use super::{
    entities::{category, form, need, product, resource, segment, service},
    products::product_row,
    resources::resource_row,
    services::{category_row, service_row},
    steps,
};
use crate::service::{
    menu::Category,
    sheet::{ProductSheet, ServiceSheet},
};

/// Rows of a new shop, table by table.
#[derive(Default)]
pub struct PresetRows {
    resources: Vec<resource::ActiveModel>,
    categories: Vec<category::ActiveModel>,
    services: Vec<service::ActiveModel>,
    segments: Vec<segment::ActiveModel>,
    needs: Vec<need::ActiveModel>,
    products: Vec<product::ActiveModel>,
    forms: Vec<form::ActiveModel>,
}

/// A form model, off.
pub struct FormRow {
    /// Its id.
    pub id: FormId,
    /// The preset it comes from.
    pub preset: String,
    /// What it is for, as a code.
    pub kind: &'static str,
    /// Its name.
    pub name: Bilingual,
    /// Its fields.
    pub fields_json: String,
}

/// The place after the last row of a list.
fn next<T>(rows: &[T]) -> i32 {
    i32::try_from(rows.len()).unwrap_or(i32::MAX)
}

impl PresetRows {
    /// Adds a room, a chair or a machine.
    pub fn resource(&mut self, id: ResourceId, at: LocationId, (kind, name): (&str, String)) {
        let row = resource_row(id, at, next(&self.resources), (kind, name));
        self.resources.push(row);
    }

    /// How many families there are so far.
    pub fn families(&self) -> usize {
        self.categories.len()
    }

    /// Adds a family.
    pub fn category(&mut self, family: &Category) {
        let row = category_row(next(&self.categories), family);
        self.categories.push(row);
    }

    /// Adds a service and its steps.
    pub fn service(&mut self, id: ServiceId, sheet: &ServiceSheet) {
        let row = service_row(id, next(&self.services), sheet);
        self.services.push(row);
        let (segments, needs) = steps::rows(id.uuid(), &sheet.steps);
        self.segments.extend(segments);
        self.needs.extend(needs);
    }

    /// Adds a product.
    pub fn product(&mut self, id: ProductId, sheet: &ProductSheet) {
        let row = product_row(id, next(&self.products), sheet);
        self.products.push(row);
    }

    /// Adds a form.
    pub fn form(&mut self, form: FormRow) {
        self.forms.push(form::ActiveModel {
            id: Set(form.id.uuid()),
            preset: Set(form.preset),
            kind: Set(form.kind.to_owned()),
            name_fr: Set(form.name.fr),
            name_en: Set(form.name.en),
            fields_json: Set(form.fields_json),
            active: Set(false),
            ..Default::default()
        });
    }

    /// How many rooms, and how many products.
    pub fn counts(&self) -> (usize, usize) {
        (self.resources.len(), self.products.len())
    }
}

/// Writes them: a statement per table.
pub async fn add_preset(tx: &mut Write, rows: PresetRows) -> Result<(), StoreError> {
    tx.insert_all::<resource::Entity>(rows.resources).await?;
    tx.insert_all::<category::Entity>(rows.categories).await?;
    tx.insert_all::<service::Entity>(rows.services).await?;
    tx.insert_all::<segment::Entity>(rows.segments).await?;
    tx.insert_all::<need::Entity>(rows.needs).await?;
    tx.insert_all::<product::Entity>(rows.products).await?;
    tx.insert_all::<form::Entity>(rows.forms).await
}
