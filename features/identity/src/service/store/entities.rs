//! Rows of the tables this feature owns; all are looked up across shops.

/// What every table here has in common: no relation of the mapper, and the platform's door.
macro_rules! of_the_platform {
    () => {
        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {}

        impl ActiveModelBehavior for ActiveModel {}

        impl platform::db::PlatformOwned for Entity {}
    };
}

/// An account.
pub mod account {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "accounts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub email: String,
        pub email_folded: String,
        pub name: String,
        pub password_hash: String,
        pub locale: String,
        pub created_at_us: i64,
        pub adult_attested_at_us: i64,
        pub totp_secret_sealed: Option<Vec<u8>>,
        pub totp_confirmed_at_us: Option<i64>,
        pub totp_last_step: i64,
    }

    of_the_platform!();
}

/// A recovery code.
pub mod recovery_code {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "recovery_codes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub code_hash: Vec<u8>,
        pub used_at_us: Option<i64>,
    }

    of_the_platform!();
}

/// A session.
pub mod session {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sessions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: Vec<u8>,
        pub account_id: Uuid,
        pub shop_id: Option<Uuid>,
        pub stage: String,
        pub started_at_us: i64,
        pub seen_at_us: i64,
        pub ip: String,
        pub device: String,
    }

    of_the_platform!();
}

/// A line of the sign-in history.
pub mod sign_in {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_ins")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub at_us: i64,
        pub outcome: String,
        pub ip: String,
        pub device: String,
    }

    of_the_platform!();
}

/// A link to choose a new password.
pub mod password_reset {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "password_resets")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: Vec<u8>,
        pub account_id: Uuid,
        pub expires_at_us: i64,
        pub used_at_us: Option<i64>,
    }

    of_the_platform!();
}

/// An account's place in a shop.
pub mod membership {
    use platform::db::TenantOwned;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "memberships")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        pub role: String,
        pub staff_id: Option<Uuid>,
        pub name: String,
        pub email: String,
        pub joined_at_us: i64,
    }

    of_the_platform!();

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// An invitation to join a team.
pub mod invitation {
    use platform::db::TenantOwned;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitations")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub token_hash: Vec<u8>,
        pub email: String,
        pub name: String,
        pub role: String,
        pub staff_id: Option<Uuid>,
        pub locale: String,
        pub invited_by: Uuid,
        pub invited_at_us: i64,
        pub expires_at_us: i64,
        pub accepted_at_us: Option<i64>,
    }

    of_the_platform!();

    impl TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// A letter of the platform.
pub mod letter {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "letters")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub account_id: Option<Uuid>,
        pub recipient: String,
        pub locale: String,
        pub subject_sealed: Vec<u8>,
        pub text_sealed: Vec<u8>,
        pub html_sealed: Vec<u8>,
        pub state: String,
        pub tries: i32,
        pub due_at_us: i64,
        pub created_at_us: i64,
        pub sent_at_us: Option<i64>,
        pub failure: Option<String>,
    }

    of_the_platform!();
}
