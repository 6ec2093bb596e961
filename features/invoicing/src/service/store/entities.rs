//! The tables behind invoices.

/// An invoice or a credit note.
pub mod invoice {
    use platform::db::TenantOwned;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invoices")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub entity_id: Uuid,
        pub location_id: Uuid,
        pub series: String,
        pub number: i64,
        pub kind: String,
        pub corrects_id: Option<Uuid>,
        pub reason: Option<String>,
        pub issued_at_us: i64,
        pub issued_by: String,
        pub zone: String,
        pub business_date: String,
        pub due_on: String,
        pub province: String,
        pub locale: String,
        pub client_id: Option<Uuid>,
        pub client_name: Option<String>,
        pub seller_name: String,
        pub seller_legal_name: String,
        pub seller_street: String,
        pub seller_city: String,
        pub seller_province: String,
        pub seller_postal_code: String,
        pub seller_phone: Option<String>,
        pub seller_email: Option<String>,
        pub gst_number: Option<String>,
        pub qst_number: Option<String>,
        pub pst_number: Option<String>,
        pub neq: Option<String>,
        pub subtotal_cents: i64,
        pub discount_cents: i64,
        pub discount_reason: Option<String>,
        pub tax_cents: i64,
        pub total_cents: i64,
        pub tip_cents: i64,
        pub rounding_cents: i64,
        pub paid_cents: i64,
        pub source_kind: String,
        pub source_id: Uuid,
        pub kept_until: String,
        pub shop_words: Option<String>,
        pub pricing: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// What it sells or takes back.
pub mod line {
    use platform::db::TenantOwned;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invoice_lines")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub invoice_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub what: String,
        pub ref_id: Option<Uuid>,
        pub appointment_id: Option<Uuid>,
        pub staff_id: Option<Uuid>,
        pub staff_name: Option<String>,
        pub description_fr: String,
        pub description_en: String,
        pub quantity: i32,
        pub unit_cents: i64,
        pub discount_cents: i64,
        pub discount_reason: Option<String>,
        pub net_cents: i64,
        pub tax_kind: String,
        pub tax_status: String,
        pub haircut: bool,
        pub corrects_position: Option<i32>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// What is owed of each tax.
pub mod tax {
    use platform::db::TenantOwned;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invoice_taxes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub invoice_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub tax: String,
        pub rate_thousandths: i32,
        pub amount_cents: i64,
        pub registration_number: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// Who was given its tips.
pub mod tip {
    use platform::db::TenantOwned;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invoice_tips")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub invoice_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub staff_id: Uuid,
        pub staff_name: String,
        pub amount_cents: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// With what it was paid.
pub mod payment {
    use platform::db::TenantOwned;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invoice_payments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub invoice_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub kind: String,
        pub amount_cents: i64,
        pub rounding_cents: i64,
        pub handed_cents: Option<i64>,
        pub change_cents: i64,
        pub reference: Option<String>,
        pub corrects_position: Option<i32>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
    }
}
