//! The steps of services, with what each takes.

use std::collections::HashMap;

use domain::{
    booking::{Minutes, ResourceKind, ResourceNeed, Who},
    ids::ServiceId,
    locale::Bilingual,
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::entities::{need, segment};
use crate::service::sheet::Step;

/// The steps of every service, in their order; two statements.
pub async fn all_steps(tx: &Read) -> Result<HashMap<Uuid, Vec<Step>>, StoreError> {
    let segments = tx
        .find::<segment::Entity>()
        .with(|q| {
            q.order_by_asc(segment::Column::ServiceId)
                .order_by_asc(segment::Column::Position)
        })
        .all()
        .await?;
    let needs = tx
        .find::<need::Entity>()
        .with(|q| q.order_by_asc(need::Column::Kind))
        .all()
        .await?;
    grouped(segments, needs)
}

fn grouped(
    segments: Vec<segment::Model>,
    needs: Vec<need::Model>,
) -> Result<HashMap<Uuid, Vec<Step>>, StoreError> {
    let mut taken: HashMap<(Uuid, i32), Vec<ResourceNeed>> = HashMap::new();
    for row in needs {
        let unreadable = || StoreError::Unreadable("segment_needs");
        let kind = ResourceKind::new(&row.kind).map_err(|_| unreadable())?;
        let count = u8::try_from(row.count).map_err(|_| unreadable())?;
        taken
            .entry((row.service_id, row.segment))
            .or_default()
            .push(ResourceNeed { kind, count });
    }
    let mut steps: HashMap<Uuid, Vec<Step>> = HashMap::new();
    for row in segments {
        let needs = taken
            .remove(&(row.service_id, row.position))
            .unwrap_or_default();
        steps
            .entry(row.service_id)
            .or_default()
            .push(step(row, needs)?);
    }
    Ok(steps)
}

fn step(row: segment::Model, needs: Vec<ResourceNeed>) -> Result<Step, StoreError> {
    let unreadable = || StoreError::Unreadable("service_segments");
    Ok(Step {
        what: row.what,
        label: Bilingual {
            fr: row.label_fr,
            en: row.label_en,
        },
        minutes: minutes(row.minutes).ok_or_else(unreadable)?,
        who: Who::parse(&row.who).map_err(|_| unreadable())?,
        client_present: row.client_present,
        needs,
    })
}

/// Whole minutes of a column; none when they are not.
pub fn minutes(column: i32) -> Option<Minutes> {
    u16::try_from(column)
        .ok()
        .and_then(|column| Minutes::new(column).ok())
}

/// The rows of a service's steps.
pub fn rows(service: Uuid, steps: &[Step]) -> (Vec<segment::ActiveModel>, Vec<need::ActiveModel>) {
    let mut segments = Vec::new();
    let mut needs = Vec::new();
    for (position, step) in (0_i32..).zip(steps) {
        segments.push(segment::ActiveModel {
            service_id: Set(service),
            position: Set(position),
            what: Set(step.what.clone()),
            label_fr: Set(step.label.fr.clone()),
            label_en: Set(step.label.en.clone()),
            minutes: Set(i32::from(step.minutes.get())),
            who: Set(step.who.as_str().to_owned()),
            client_present: Set(step.client_present),
            ..Default::default()
        });
        needs.extend(step.needs.iter().map(|need| need::ActiveModel {
            service_id: Set(service),
            segment: Set(position),
            kind: Set(need.kind.as_str().to_owned()),
            count: Set(i32::from(need.count)),
            ..Default::default()
        }));
    }
    (segments, needs)
}

/// Writes the steps of a service in place of those it had.
pub async fn replace_steps(
    tx: &mut Write,
    service: ServiceId,
    steps: &[Step],
) -> Result<(), StoreError> {
    let id = service.uuid();
    tx.delete::<need::Entity>(|q| q.filter(need::Column::ServiceId.eq(id)))
        .await?;
    tx.delete::<segment::Entity>(|q| q.filter(segment::Column::ServiceId.eq(id)))
        .await?;
    let (segments, needs) = rows(id, steps);
    tx.insert_all::<segment::Entity>(segments).await?;
    tx.insert_all::<need::Entity>(needs).await
}
