//! The table behind the outbox.

use platform::db::TenantOwned;
use sea_orm::entity::prelude::*;

/// A message.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "messages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub channel: String,
    pub client_id: Option<Uuid>,
    pub recipient: String,
    pub locale: String,
    pub subject_sealed: Vec<u8>,
    pub text_sealed: Vec<u8>,
    pub html_sealed: Vec<u8>,
    pub calendar_sealed: Option<Vec<u8>>,
    pub state: String,
    pub tries: i32,
    pub due_at_us: i64,
    pub created_at_us: i64,
    pub sent_at_us: Option<i64>,
    pub failure: Option<String>,
    pub about_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
