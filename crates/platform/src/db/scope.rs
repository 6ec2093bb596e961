//! Queries that cannot leave their shop.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, DeleteMany, EntityTrait, FromQueryResult,
    PaginatorTrait, QueryFilter, Select, UpdateMany,
};

use super::tx::{Read, Write};
use crate::error::StoreError;

/// What a change of a table does to the shop's bookable time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touches {
    /// Nothing.
    Nothing,
    /// What is taken.
    Book,
    /// Who works, when, where, and what they offer.
    Setup,
}

/// A table every row of which belongs to one shop.
pub trait TenantOwned: EntityTrait {
    /// The column of the shop.
    const TENANT: Self::Column;
    /// Whether a change here changes the shop's bookable time.
    const TOUCHES: Touches = Touches::Nothing;
}

/// A table of the platform, whose rows belong to no shop or are looked up across shops.
pub trait PlatformOwned: EntityTrait {}

/// A query of one shop; the filter is added when it is executed, so that no closure can lose it.
#[must_use]
pub struct Scoped<'a, E: EntityTrait> {
    tx: &'a Read,
    query: Select<E>,
}

impl<'a, E: TenantOwned> Scoped<'a, E> {
    pub(super) fn new(tx: &'a Read, query: Select<E>) -> Self {
        Scoped { tx, query }
    }

    /// The query as `change` makes it.
    pub fn with(self, change: impl FnOnce(Select<E>) -> Select<E>) -> Self {
        Scoped {
            query: change(self.query),
            ..self
        }
    }

    async fn ready(self) -> Result<(&'a DatabaseTransaction, Select<E>), StoreError> {
        self.tx.settle().await?;
        let query = if self.tx.filters() {
            self.query.filter(E::TENANT.eq(self.tx.tenant().uuid()))
        } else {
            self.query
        };
        Ok((self.tx.counted(), query))
    }

    /// Every row.
    pub async fn all(self) -> Result<Vec<E::Model>, StoreError> {
        let (connection, query) = self.ready().await?;
        Ok(query.all(connection).await?)
    }

    /// The first row, if there is one.
    pub async fn one(self) -> Result<Option<E::Model>, StoreError> {
        let (connection, query) = self.ready().await?;
        Ok(query.one(connection).await?)
    }

    /// How many rows.
    pub async fn count(self) -> Result<u64, StoreError>
    where
        E::Model: Send + Sync,
    {
        let (connection, query) = self.ready().await?;
        Ok(query.count(connection).await?)
    }

    /// Every row, as another shape.
    pub async fn into<T: FromQueryResult + Send + Sync>(self) -> Result<Vec<T>, StoreError> {
        let (connection, query) = self.ready().await?;
        Ok(query.into_model::<T>().all(connection).await?)
    }
}

impl Write {
    /// Adds a row, stamped with the shop.
    #[expect(clippy::disallowed_methods, reason = "this is the stamped door")]
    pub async fn insert<E: TenantOwned>(&mut self, row: E::ActiveModel) -> Result<(), StoreError>
    where
        E::ActiveModel: Send,
    {
        self.touches(E::TOUCHES);
        self.settle().await?;
        let row = self.stamped::<E>(row);
        E::insert(row)
            .exec_without_returning(self.counted())
            .await?;
        Ok(())
    }

    /// Adds rows in one statement, stamped with the shop; none is none.
    #[expect(clippy::disallowed_methods, reason = "this is the stamped door")]
    pub async fn insert_all<E: TenantOwned>(
        &mut self,
        rows: Vec<E::ActiveModel>,
    ) -> Result<(), StoreError>
    where
        E::ActiveModel: Send,
    {
        if rows.is_empty() {
            return Ok(());
        }
        self.touches(E::TOUCHES);
        self.settle().await?;
        let rows: Vec<_> = rows.into_iter().map(|row| self.stamped::<E>(row)).collect();
        E::insert_many(rows)
            .exec_without_returning(self.counted())
            .await?;
        Ok(())
    }

    pub(super) fn stamped<E: TenantOwned>(&self, mut row: E::ActiveModel) -> E::ActiveModel {
        row.set(E::TENANT, self.tenant().uuid().into());
        row
    }

    /// Changes rows of the shop; how many.
    #[expect(clippy::disallowed_methods, reason = "this is the scoped door")]
    pub async fn update<E: TenantOwned>(
        &mut self,
        change: impl FnOnce(UpdateMany<E>) -> UpdateMany<E>,
    ) -> Result<u64, StoreError> {
        self.touches(E::TOUCHES);
        self.settle().await?;
        let query = change(E::update_many());
        let query = if self.filters() {
            query.filter(E::TENANT.eq(self.tenant().uuid()))
        } else {
            query
        };
        Ok(query.exec(self.counted()).await?.rows_affected)
    }

    /// Removes rows of the shop; how many.
    pub async fn delete<E: TenantOwned>(
        &mut self,
        choose: impl FnOnce(DeleteMany<E>) -> DeleteMany<E>,
    ) -> Result<u64, StoreError> {
        self.touches(E::TOUCHES);
        self.settle().await?;
        let query = self.chosen(choose);
        Ok(query.exec(self.counted()).await?.rows_affected)
    }

    /// What removes the chosen rows of the shop, and of no other.
    #[expect(clippy::disallowed_methods, reason = "this is the scoped door")]
    pub(super) fn chosen<E: TenantOwned>(
        &self,
        choose: impl FnOnce(DeleteMany<E>) -> DeleteMany<E>,
    ) -> DeleteMany<E> {
        let query = choose(E::delete_many());
        if self.filters() {
            query.filter(E::TENANT.eq(self.tenant().uuid()))
        } else {
            query
        }
    }

    /// Writes a changed row back, found by its own key within the shop.
    #[expect(clippy::disallowed_methods, reason = "this is the scoped door")]
    pub async fn save<E: TenantOwned>(&mut self, row: E::ActiveModel) -> Result<(), StoreError>
    where
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
    {
        self.touches(E::TOUCHES);
        self.settle().await?;
        let row = self.stamped::<E>(row);
        E::update(row)
            .validate()?
            .exec_without_returning(self.counted())
            .await?;
        Ok(())
    }
}
