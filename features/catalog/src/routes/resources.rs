//! Rooms, chairs and machines.

use axum::extract::{Path, State};
use domain::{booking::ResourceKind, identity::Permission, ids::ResourceId};
use platform::house::House;
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Choice, Faults, Typed},
    respond::{self, Answer, see_other},
};

use super::say::{self, RESOURCE_KINDS};
use crate::{
    pages::{KindLines, ResourceLine, ResourcesPage},
    service::{self, Change, Equipment},
    words::Words,
};

/// Longest name, in characters.
const NAME_LENGTH_MAX: usize = 60;

/// `GET /app/resources`.
pub async fn index(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let found = service::resources(&house, &staff.ctx).await?;
    let page = page(&house, &staff, &found, Said::default());
    let flash = (!query.text("done").is_empty()).then(|| page.w.catalog_saved().to_owned());
    respond::page(&ResourcesPage {
        shell: page.shell.having(flash),
        ..page
    })
}

/// `POST /app/resources`: `kind`, `name`.
pub async fn create(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    staff.ctx.may(Permission::EditCatalogue)?;
    let w = Words::new(staff.ctx.locale);
    let mut said = Said {
        kind: typed.text("kind").to_owned(),
        ..Said::default()
    };
    said.name = typed.text("name").to_owned();
    let kind = RESOURCE_KINDS.iter().find(|kind| **kind == said.kind);
    let kind = kind.and_then(|kind| ResourceKind::new(kind).ok());
    if kind.is_none() {
        said.faults.add("kind", w.catalog_fault_resource());
    }
    let name = said.faults.take("name", name(w, &said.name), |fault| fault);
    let (Some(kind), Some(name)) = (kind, name) else {
        let found = service::resources(&house, &staff.ctx).await?;
        return respond::again(&page(&house, &staff, &found, said));
    };
    service::add_resource(&house, &staff.ctx, staff.shop.location, (kind, name)).await?;
    Ok(see_other("/app/resources?done=added"))
}

/// `POST /app/resources/{id}`: `do` is `rename` (with `name`), `retire` or `restore`.
pub async fn update(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    staff.ctx.may(Permission::EditCatalogue)?;
    let id: ResourceId = id.parse().map_err(|_| Fault::NotFound)?;
    let change = match typed.text("do") {
        "retire" => Change::Retire,
        "restore" => Change::Restore,
        _ => match name(Words::new(staff.ctx.locale), typed.text("name")) {
            Ok(name) => Change::Rename(name),
            Err(fault) => return again(&house, &staff, (id, typed.text("name"), fault)).await,
        },
    };
    service::change_resource(&house, &staff.ctx, id, &change).await?;
    Ok(see_other("/app/resources?done=saved"))
}

async fn again(
    house: &House,
    staff: &Staff,
    (id, typed, fault): (ResourceId, &str, String),
) -> Answer {
    let found = service::resources(house, &staff.ctx).await?;
    if !found.iter().any(|resource| resource.id == id) {
        return Err(Fault::NotFound);
    }
    let renamed = Some((id, typed.to_owned(), fault));
    respond::again(&page(
        house,
        staff,
        &found,
        Said {
            renamed,
            ..Said::default()
        },
    ))
}

/// What was typed, and what is wrong with it.
#[derive(Default)]
struct Said {
    kind: String,
    name: String,
    faults: Faults,
    renamed: Option<(ResourceId, String, String)>,
}

fn name(w: Words, typed: &str) -> Result<String, String> {
    let web = web::words::Words::new(w.locale());
    let name = say::line(typed);
    if name.is_empty() {
        return Err(web.web_fault_missing().to_owned());
    }
    if NAME_LENGTH_MAX < name.chars().count() {
        return Err(web.web_fault_too_long(60));
    }
    Ok(name)
}

fn page(house: &House, staff: &Staff, found: &[Equipment], said: Said) -> ResourcesPage {
    let w = Words::new(staff.ctx.locale);
    let mut kinds: Vec<(&ResourceKind, KindLines)> = Vec::new();
    for resource in found {
        let line = line(resource, said.renamed.as_ref());
        if let Some((_, of)) = kinds.iter_mut().find(|(kind, _)| **kind == resource.kind) {
            of.lines.push(line);
            continue;
        }
        let name = say::resource(w.locale(), resource.kind.as_str());
        kinds.push((
            &resource.kind,
            KindLines {
                name,
                lines: vec![line],
            },
        ));
    }
    let named = RESOURCE_KINDS.iter();
    let choice = |kind: &&str| Choice::of(*kind, say::resource(w.locale(), kind), &said.kind);
    ResourcesPage {
        shell: staff.shell(house, "services", w.catalog_resources()),
        w,
        may_edit: staff.may(Permission::EditCatalogue),
        kinds: kinds.into_iter().map(|(_, lines)| lines).collect(),
        choices: named.map(choice).collect(),
        typed_name: said.name,
        faults: said.faults,
    }
}

fn line(resource: &Equipment, renamed: Option<&(ResourceId, String, String)>) -> ResourceLine {
    let renamed = renamed.filter(|(id, ..)| *id == resource.id);
    ResourceLine {
        id: resource.id.to_string(),
        name: renamed.map_or_else(|| resource.name.clone(), |(_, typed, _)| typed.clone()),
        active: resource.active,
        fault: renamed.map_or_else(String::new, |(.., fault)| fault.clone()),
    }
}
