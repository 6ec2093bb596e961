//! Rows of the tables this feature owns.

pub mod rules {
    use platform::db::{TenantOwned, Touches};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "booking_rules")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub location_id: Uuid,
        pub lead_minutes: i32,
        pub horizon_days: i32,
        pub step_minutes: i32,
        pub notice_minutes: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
        const TOUCHES: Touches = Touches::Setup;
    }
}

pub mod staff_hours {
    use platform::db::{TenantOwned, Touches};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "staff_hours")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub staff_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub weekday: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub from_minute: i32,
        pub to_minute: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
        const TOUCHES: Touches = Touches::Setup;
    }
}

pub mod appointment {
    use platform::db::{TenantOwned, Touches};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "appointments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub location_id: Uuid,
        pub client_id: Uuid,
        pub service_id: Uuid,
        pub staff_id: Uuid,
        pub status: String,
        pub local_start: String,
        pub zone: String,
        pub starts_at_us: i64,
        pub ends_at_us: i64,
        pub business_date: String,
        pub price_cents: i64,
        pub service_name_fr: String,
        pub service_name_en: String,
        pub tax_kind: String,
        pub source: String,
        pub link_hash: Vec<u8>,
        pub sequence: i32,
        pub created_at_us: i64,
        pub changed_at_us: i64,
        pub letter_email: Option<String>,
        pub letter_locale: Option<String>,
        pub cancelled_by: Option<String>,
        pub cancel_reason: Option<String>,
        pub stretched_minutes: i32,
        pub marked_at_us: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
        const TOUCHES: Touches = Touches::Book;
    }
}

pub mod claim {
    use platform::db::{TenantOwned, Touches};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "claims")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub appointment_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub holder_kind: String,
        pub holder_id: Uuid,
        pub starts_at_us: i64,
        pub ends_at_us: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
        const TOUCHES: Touches = Touches::Book;
    }
}

pub mod staff_weeks {
    use platform::db::{TenantOwned, Touches};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "staff_weeks")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub staff_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub from_on: String,
        pub weeks: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
        const TOUCHES: Touches = Touches::Setup;
    }
}

pub mod staff_exception {
    use platform::db::{TenantOwned, Touches};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "staff_exceptions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub staff_id: Uuid,
        pub first_on: String,
        pub last_on: String,
        pub hours: String,
        pub kind: String,
        pub decided_at_us: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
        const TOUCHES: Touches = Touches::Setup;
    }
}

pub mod block {
    use platform::db::{TenantOwned, Touches};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "blocks")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub staff_id: Option<Uuid>,
        pub resource_id: Option<Uuid>,
        pub block_on: String,
        pub from_minute: i32,
        pub to_minute: i32,
        pub starts_at_us: i64,
        pub ends_at_us: i64,
        pub kind: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
        const TOUCHES: Touches = Touches::Book;
    }
}

pub mod undo_step {
    use platform::db::TenantOwned;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "undo_steps")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub appointment_id: Uuid,
        pub act: String,
        pub before_json: String,
        pub told_state: String,
        pub told_start_us: Option<i64>,
        pub told_staff_id: Option<Uuid>,
        pub version_us: i64,
        pub sequence: i32,
        pub done_at_us: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
    }
}
