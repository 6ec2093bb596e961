//! The rules of a shop: its first ones, and others in their place.

use domain::ids::LocationId;
use platform::{db::Write, error::StoreError};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, sea_query::Expr};

use super::entities::rules::{ActiveModel, Column, Entity};
use crate::service::setup::{NewRules, Rules};

pub(in crate::service) async fn insert(tx: &mut Write, new: NewRules) -> Result<(), StoreError> {
    let whole = |value: u32| i32::try_from(value).unwrap_or(i32::MAX);
    tx.insert::<Entity>(ActiveModel {
        location_id: Set(new.location.uuid()),
        lead_minutes: Set(whole(new.rules.lead_minutes)),
        horizon_days: Set(i32::from(new.rules.horizon_days)),
        step_minutes: Set(i32::from(new.rules.step.get())),
        notice_minutes: Set(i32::from(new.rules.notice_hours) * 60),
        ..Default::default()
    })
    .await
}

pub(in crate::service) async fn update(
    tx: &mut Write,
    at: LocationId,
    rules: Rules,
) -> Result<(), StoreError> {
    let lead = i32::try_from(rules.lead_minutes).unwrap_or(i32::MAX);
    tx.update::<Entity>(|q| {
        q.col_expr(Column::LeadMinutes, Expr::value(lead))
            .col_expr(
                Column::HorizonDays,
                Expr::value(i32::from(rules.horizon_days)),
            )
            .col_expr(
                Column::StepMinutes,
                Expr::value(i32::from(rules.step.get())),
            )
            .col_expr(
                Column::NoticeMinutes,
                Expr::value(i32::from(rules.notice_hours) * 60),
            )
            .filter(Column::LocationId.eq(at.uuid()))
    })
    .await?;
    Ok(())
}
