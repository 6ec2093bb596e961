//! How a shop's till is set.

use domain::{
    identity::Permission,
    ids::LocationId,
    locale::{Bilingual, Locale},
    till::{TenderKind, TipBasis},
};
use platform::{audit, ctx::Ctx, db::Read, error::StoreError, house::House};

use super::{change::NAME_LENGTH_MAX, change::text, store};
use crate::error::SalesError;

/// The longest text at the foot of a receipt, in characters.
pub const RECEIPT_LENGTH_MAX: usize = 300;
/// The highest percentage a tip may be suggested at.
pub const TIP_PERCENT_MAX: u8 = 50;

/// A means of payment, as the shop takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenderOffered {
    /// Which.
    pub kind: TenderKind,
    /// The shop's own name for it; empty for the product's.
    pub name: Bilingual,
    /// Whether it is taken.
    pub offered: bool,
    /// Whether an approval or a number must be written down with it.
    pub asks_reference: bool,
}

/// How a shop's till is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Every means of payment, in the order they are shown.
    pub tenders: Vec<TenderOffered>,
    /// Whether a tip is asked for.
    pub asks_tip: bool,
    /// What suggested tips are a percentage of; before tax either way.
    pub tip_basis: TipBasis,
    /// The suggested percentages.
    pub tip_percents: [u8; 3],
    /// At the foot of the receipt.
    pub receipt_text: Bilingual,
    /// The language of an invoice nobody is named on.
    pub locale: Locale,
}

impl Settings {
    /// What a shop has before it sets anything: every means of payment, tips before tax.
    pub fn new(locale: Locale) -> Settings {
        let tender = |kind| TenderOffered {
            kind,
            name: Bilingual::default(),
            offered: true,
            asks_reference: false,
        };
        Settings {
            tenders: TenderKind::ALL.into_iter().map(tender).collect(),
            asks_tip: true,
            tip_basis: TipBasis::BeforeTax,
            tip_percents: domain::tax::SUGGESTED_PERCENTS,
            receipt_text: Bilingual::default(),
            locale,
        }
    }

    /// A means of payment that is taken.
    pub fn tender(&self, kind: TenderKind) -> Option<&TenderOffered> {
        let mut offered = self.tenders.iter().filter(|tender| tender.offered);
        offered.find(|tender| tender.kind == kind)
    }
}

/// How the till is set; whoever takes payment reads it.
pub async fn settings(house: &House, ctx: &Ctx) -> Result<Settings, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let tx = house.db.read(ctx).await?;
    let shop = tenancy::service::shop(&tx).await?;
    Ok(settings_in(&tx, shop.location).await?)
}

pub(super) async fn settings_in(tx: &Read, location: LocationId) -> Result<Settings, StoreError> {
    if let Some(settings) = store::settings(tx, location).await? {
        return Ok(settings);
    }
    let shop = tenancy::service::shop(tx).await?;
    Ok(Settings::new(shop.locale))
}

/// Sets the till.
///
/// # Errors
///
/// [`SalesError::BadSettings`] when no means of payment is left or a percentage is out of bounds.
pub async fn set_settings(house: &House, ctx: &Ctx, settings: Settings) -> Result<(), SalesError> {
    ctx.may(Permission::ManageShop)?;
    let settings = checked(settings)?;
    let mut tx = house.db.write(ctx).await?;
    let location = tenancy::service::shop(&tx).await?.location;
    store::set_settings(&mut tx, location, &settings).await?;
    audit::record(&mut tx, ctx, &house.chance, "till_set", location).await?;
    Ok(tx.commit().await?)
}

fn checked(settings: Settings) -> Result<Settings, SalesError> {
    let percents = &settings.tip_percents;
    let rises = percents.is_sorted_by(|low, high| low < high);
    let within = percents
        .iter()
        .all(|part| (1..=TIP_PERCENT_MAX).contains(part));
    let each = |kind| {
        let of_it = settings.tenders.iter().filter(|tender| tender.kind == kind);
        of_it.count() == 1
    };
    let complete = TenderKind::ALL.into_iter().all(each);
    let takes_some = settings.tenders.iter().any(|tender| tender.offered);
    if !rises || !within || !complete || !takes_some {
        return Err(SalesError::BadSettings);
    }
    let tenders = settings.tenders.into_iter().map(|tender| {
        let name = both(&tender.name, NAME_LENGTH_MAX, "tender")?;
        Ok(TenderOffered { name, ..tender })
    });
    Ok(Settings {
        tenders: tenders.collect::<Result<_, SalesError>>()?,
        receipt_text: both(&settings.receipt_text, RECEIPT_LENGTH_MAX, "receipt")?,
        ..settings
    })
}

fn both(typed: &Bilingual, most: usize, what: &'static str) -> Result<Bilingual, SalesError> {
    Ok(Bilingual {
        fr: text(&typed.fr, most, what)?,
        en: text(&typed.en, most, what)?,
    })
}
