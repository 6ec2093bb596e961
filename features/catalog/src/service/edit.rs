//! Adding and changing a service.

use domain::{
    booking::ResourceKind,
    identity::Permission,
    ids::{CategoryId, ServiceId, StaffId},
    locale::Bilingual,
};
use platform::{audit, ctx::Ctx, db::Write, error::StoreError, house::House};

use super::{
    fill::HUES,
    menu::{Category, Offer},
    sheet::{ServiceSheet, Step},
    store,
};
use crate::CatalogError;

/// What the editor of a service asks for.
#[derive(Clone, Debug)]
pub struct Saving {
    /// Which service; none for a new one.
    pub id: Option<ServiceId>,
    /// What is written down of it.
    pub sheet: ServiceSheet,
    /// The name of its family, when the family is new too.
    pub new_family: Option<Bilingual>,
    /// The people the editor showed; what others give stays as it is.
    pub shown: Vec<StaffId>,
    /// Those of them who may give it.
    pub offers: Vec<Offer>,
}

/// Writes a service, its steps and who gives it.
///
/// # Errors
///
/// [`CatalogError::Steps`] when the steps make no visit, [`CatalogError::NoSuchKind`] when one takes
/// what the shop has not, [`CatalogError::NotFound`] when the service, its family or a person is not
/// this shop's.
pub async fn save(house: &House, ctx: &Ctx, saving: Saving) -> Result<ServiceId, CatalogError> {
    ctx.may(Permission::EditCatalogue)?;
    saving.sheet.visit()?;
    let mut tx = house.db.write(ctx).await?;
    hold_to_the_shop(&tx, &saving).await?;
    hold_to_its_resources(&tx, &saving).await?;
    if let Some(name) = saving.new_family.clone() {
        add_family(&mut tx, saving.sheet.category, name).await?;
        let family = saving.sheet.category;
        audit::record(&mut tx, ctx, &house.chance, "family_added", family).await?;
    }
    let (id, deed) = if let Some(id) = saving.id {
        store::change_service(&mut tx, id, &saving.sheet).await?;
        (id, "service_edited")
    } else {
        let id = ServiceId::new(house.chance.id(ctx.now));
        store::add_service(&mut tx, id, &saving.sheet).await?;
        (id, "service_added")
    };
    store::replace_steps(&mut tx, id, &saving.sheet.steps).await?;
    store::forget_offers_of_service(&mut tx, id, &saving.shown).await?;
    let offers = saving
        .offers
        .iter()
        .map(|offer| store::offer_row(id, *offer));
    store::add_offers(&mut tx, offers.collect()).await?;
    audit::record(&mut tx, ctx, &house.chance, deed, id).await?;
    tx.commit().await?;
    Ok(id)
}

async fn hold_to_the_shop(tx: &Write, saving: &Saving) -> Result<(), CatalogError> {
    let families = store::categories(tx).await?;
    let family = saving.sheet.category;
    let known_family =
        saving.new_family.is_some() || families.iter().any(|found| found.id == family);
    let services = store::services(tx).await?;
    let known_service = saving
        .id
        .is_none_or(|id| services.iter().any(|row| row.id == id.uuid()));
    let team = tenancy::service::team(tx).await?;
    let known_people = saving
        .offers
        .iter()
        .all(|offer| team.iter().any(|member| member.id == offer.staff));
    if known_family && known_service && known_people {
        Ok(())
    } else {
        Err(CatalogError::NotFound)
    }
}

/// A step takes kinds the shop has, or those the service took before.
async fn hold_to_its_resources(tx: &Write, saving: &Saving) -> Result<(), CatalogError> {
    let resources = store::resources(tx).await?;
    let before = match saving.id {
        Some(id) => store::all_steps(tx).await?.remove(&id.uuid()),
        None => None,
    };
    let taken = |steps: &[Step]| -> Vec<ResourceKind> {
        let needs = steps.iter().flat_map(|step| &step.needs);
        needs.map(|need| need.kind.clone()).collect()
    };
    let mut known = taken(&before.unwrap_or_default());
    known.extend(resources.into_iter().map(|resource| resource.kind));
    let asked = taken(&saving.sheet.steps);
    if asked.iter().all(|kind| known.contains(kind)) {
        Ok(())
    } else {
        Err(CatalogError::NoSuchKind)
    }
}

async fn add_family(tx: &mut Write, id: CategoryId, name: Bilingual) -> Result<(), StoreError> {
    let place = store::categories(tx).await?.len();
    let hue = HUES.iter().cycle().nth(place).copied().unwrap_or(1);
    store::add_category(tx, place, &Category { id, name, hue }).await
}
