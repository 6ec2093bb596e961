//! A new shop's catalogue, from the presets of its trades.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    booking::{Minutes, ResourceKind, ResourceNeed, Who},
    ids::{CategoryId, FormId, LocationId, ProductId, ResourceId, ServiceId},
    locale::Bilingual,
    presets::{self, FormKind, Presets, RetailProduct, SegmentStaff, Trade},
    tax,
};
use platform::{audit, ctx::Ctx, db::Write, error::StoreError, house::House};
use uuid::Uuid;

use super::{
    menu::Category,
    sheet::{ProductSheet, ServiceSheet, Step},
    store::{self, FormRow, PresetRows},
};

/// Colours of the families, in the order the eye tells them apart best.
pub(super) const HUES: [i32; 10] = [6, 8, 2, 9, 3, 1, 5, 4, 7, 10];

/// What was put into the catalogue.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    /// Services, in the order of the menu, with the skills each takes (ids of its trade's).
    pub services: Vec<(ServiceId, Vec<&'static str>)>,
    /// How many rooms, chairs and machines.
    pub resources: usize,
    /// How many products.
    pub products: usize,
}

/// Fills an empty catalogue with what these trades start from: rooms, families, services,
/// products, and forms that nothing uses yet. Rooms are named in the language of the context. The
/// shop is being opened: who calls says who may.
pub async fn fill_from_preset_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    location: LocationId,
    trades: &[Trade],
) -> Result<Filled, StoreError> {
    let trades: BTreeSet<Trade> = trades.iter().copied().collect();
    let mut filling = Filling {
        house,
        ctx,
        rows: PresetRows::default(),
        filled: Filled::default(),
    };
    filling.rooms(location, &trades);
    for trade in &trades {
        filling.menu(*trade)?;
        filling.shelf(*trade)?;
    }
    filling.forms(&trades)?;
    let Filling {
        rows, mut filled, ..
    } = filling;
    (filled.resources, filled.products) = rows.counts();
    store::add_preset(tx, rows).await?;
    audit::record(tx, ctx, &house.chance, "catalogue_filled", location).await?;
    Ok(filled)
}

struct Filling<'a> {
    house: &'a House,
    ctx: &'a Ctx,
    rows: PresetRows,
    filled: Filled,
}

impl Filling<'_> {
    fn id(&self) -> Uuid {
        self.house.chance.id(self.ctx.now)
    }

    /// « Chaise 1 », « Chaise 2 »: a kind counts on from trade to trade; alone, it has no number.
    fn rooms(&mut self, location: LocationId, trades: &BTreeSet<Trade>) {
        let presets = Presets::load();
        let mut kinds: BTreeMap<&str, u32> = BTreeMap::new();
        let mut order = Vec::new();
        for found in trades
            .iter()
            .flat_map(|trade| &presets.trade(*trade).resources)
        {
            if !kinds.contains_key(found.kind.as_str()) {
                order.push(found.kind.as_str());
            }
            let count = kinds.entry(&found.kind).or_default();
            *count = count.saturating_add(found.count);
        }
        for kind in order {
            let count = kinds.get(kind).copied().unwrap_or_default();
            let name = presets.resource_kind_name(kind);
            let name = name.map_or(kind, |name| name.get(self.ctx.locale));
            for number in 1..=count {
                let name = numbered(name, number, count);
                self.rows
                    .resource(ResourceId::new(self.id()), location, (kind, name));
            }
        }
    }

    fn menu(&mut self, trade: Trade) -> Result<(), StoreError> {
        let preset = Presets::load().trade(trade);
        let mut families: BTreeMap<&str, CategoryId> = BTreeMap::new();
        let hues = HUES.iter().cycle().skip(self.rows.families());
        for (family, hue) in preset.categories.iter().zip(hues) {
            let id = CategoryId::new(self.id());
            self.rows.category(&Category {
                id,
                name: family.name.clone(),
                hue: *hue,
            });
            families.insert(&family.id, id);
        }
        for service in &preset.services {
            let family = families.get(service.category.as_str()).copied();
            let family = family.ok_or(StoreError::Unreadable("a preset's family"))?;
            let id = ServiceId::new(self.id());
            self.rows.service(id, &service_sheet(service, family)?);
            let skills = service
                .segments
                .iter()
                .filter_map(|step| step.skill.as_deref());
            let skills: BTreeSet<&'static str> = skills.collect();
            self.filled
                .services
                .push((id, skills.into_iter().collect()));
        }
        Ok(())
    }

    fn shelf(&mut self, trade: Trade) -> Result<(), StoreError> {
        for (place, product) in Presets::load()
            .trade(trade)
            .retail_products
            .iter()
            .enumerate()
        {
            self.rows
                .product(ProductId::new(self.id()), &product_sheet(product, place)?);
        }
        Ok(())
    }

    /// A form several trades propose comes once.
    fn forms(&mut self, trades: &BTreeSet<Trade>) -> Result<(), StoreError> {
        let presets = Presets::load();
        let mut known = BTreeSet::new();
        for form in trades.iter().flat_map(|trade| presets.forms_of(*trade)) {
            if !known.insert(&form.id) {
                continue;
            }
            let fields_json = serde_json::to_string(&form.fields)
                .map_err(|_| StoreError::Unreadable("a preset's form"))?;
            let row = FormRow {
                id: FormId::new(self.id()),
                preset: form.id.clone(),
                kind: form_kind(form.kind),
                name: form.name.clone(),
                fields_json,
            };
            self.rows.form(row);
        }
        Ok(())
    }
}

fn numbered(name: &str, number: u32, count: u32) -> String {
    if count == 1 {
        name.to_owned()
    } else {
        format!("{name} {number}")
    }
}

fn service_sheet(
    preset: &presets::Service,
    category: CategoryId,
) -> Result<ServiceSheet, StoreError> {
    let unreadable = || StoreError::Unreadable("a preset's service");
    let guests = i32::try_from(preset.guests).map_err(|_| unreadable())?;
    Ok(ServiceSheet {
        category,
        name: preset.name.clone(),
        description: preset.description.clone(),
        price: preset.price_cents.typical,
        price_from: preset.price_mode == presets::PriceMode::From,
        kind: tax::Kind::parse(&preset.tax_kind).ok_or_else(unreadable)?,
        buffer_before: minutes(preset.buffer_minutes.before)?,
        buffer_after: minutes(preset.buffer_minutes.after)?,
        guests,
        online: preset.online == presets::Online::Yes && guests == 1,
        active: true,
        steps: preset.segments.iter().map(step).collect::<Result<_, _>>()?,
    })
}

fn step(preset: &presets::Segment) -> Result<Step, StoreError> {
    let mut counts: BTreeMap<&str, u8> = BTreeMap::new();
    for kind in &preset.resources {
        let count = counts.entry(kind).or_default();
        *count = count.saturating_add(1);
    }
    let need = |(kind, count)| {
        let kind =
            ResourceKind::new(kind).map_err(|_| StoreError::Unreadable("a preset's kind"))?;
        Ok(ResourceNeed { kind, count })
    };
    Ok(Step {
        what: preset.what.clone(),
        label: preset.label.clone().unwrap_or_default(),
        minutes: minutes(preset.minutes.typical)?,
        who: match preset.staff {
            SegmentStaff::Same => Who::Same,
            SegmentStaff::Any => Who::Any,
            SegmentStaff::Assistant => Who::Assistant,
            SegmentStaff::None => Who::None,
        },
        client_present: preset.client_present,
        needs: counts
            .into_iter()
            .map(need)
            .collect::<Result<_, StoreError>>()?,
    })
}

/// The shelf before an order: every sixth product is down to half its threshold.
fn product_sheet(preset: &RetailProduct, place: usize) -> Result<ProductSheet, StoreError> {
    let unreadable = |_| StoreError::Unreadable("a preset's product");
    let reorder_at = i32::try_from(preset.reorder_at).map_err(unreadable)?;
    let low = place.checked_rem(6) == Some(3);
    // A size of figures alone is a count of pieces, which the name says already.
    let sized = preset.size.chars().any(char::is_alphabetic);
    let named = |name: &str| {
        if sized {
            format!("{name}, {}", preset.size)
        } else {
            name.to_owned()
        }
    };
    Ok(ProductSheet {
        name: Bilingual {
            fr: named(&preset.name.fr),
            en: named(&preset.name.en),
        },
        price: preset.price_cents,
        cost: preset.cost_cents,
        kind: tax::Kind::parse(&preset.tax_kind)
            .ok_or(StoreError::Unreadable("a preset's product"))?,
        code: Some(preset.sample_code.clone()),
        stock: if low {
            reorder_at.div_euclid(2)
        } else {
            reorder_at.saturating_mul(2)
        },
        reorder_at,
        active: true,
    })
}

fn minutes(preset: u32) -> Result<Minutes, StoreError> {
    let unreadable = || StoreError::Unreadable("a preset's minutes");
    let minutes = u16::try_from(preset).map_err(|_| unreadable())?;
    Minutes::new(minutes).map_err(|_| unreadable())
}

/// What a form is for, as it is kept.
const fn form_kind(kind: FormKind) -> &'static str {
    match kind {
        FormKind::Intake => "intake",
        FormKind::Consent => "consent",
        FormKind::Supplement => "supplement",
        FormKind::Authorization => "authorization",
        FormKind::Record => "record",
    }
}
