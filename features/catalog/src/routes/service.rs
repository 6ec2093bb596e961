//! The editor of a service.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    booking::Who,
    identity::Permission,
    ids::{CategoryId, ServiceId},
    tax::Kind,
};
use platform::house::House;
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Choice, Faults, Typed},
    respond::{self, Answer, see_other},
};

use super::{
    bars, say,
    service_form::{ReadService, STEPS_MAX, ServiceForm, StepForm},
    services,
};
use crate::{
    CatalogError,
    pages::{Facts, PersonRow, Preview, ServicePage, StepRow},
    service::{self, Catalogue, Listed, ServiceSheet},
    words::Words,
};

/// `GET /app/services/new`.
pub async fn blank(staff: Staff, State(house): State<House>) -> Answer {
    staff.ctx.may(Permission::EditCatalogue)?;
    let found = service::catalogue(&house, &staff.ctx).await?;
    let first = found
        .families
        .first()
        .map_or("new".to_owned(), |family| family.id.to_string());
    let kind = found
        .services
        .first()
        .map_or(Kind::Esthetics, |listed| listed.sheet.kind);
    let desk = Desk {
        house: &house,
        staff: &staff,
        found: &found,
        listed: None,
    };
    let form = ServiceForm::blank(&found.team, first, kind);
    respond::page(&desk.page(form, Faults::new(), None, None))
}

/// `GET /app/services/{id}`.
pub async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(query): Query,
) -> Answer {
    let found = service::catalogue(&house, &staff.ctx).await?;
    let listed = listed(&found, &id)?;
    let w = Words::new(staff.ctx.locale);
    let flash = (!query.text("done").is_empty()).then(|| w.catalog_saved().to_owned());
    let form = ServiceForm::of(staff.ctx.locale, listed, &found.team);
    let desk = Desk {
        house: &house,
        staff: &staff,
        found: &found,
        listed: Some(listed),
    };
    respond::page(&desk.page(form, Faults::new(), Some(listed), flash))
}

/// `POST /app/services`.
pub async fn create(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    staff.ctx.may(Permission::EditCatalogue)?;
    let found = service::catalogue(&house, &staff.ctx).await?;
    Desk {
        house: &house,
        staff: &staff,
        found: &found,
        listed: None,
    }
    .save(&typed)
    .await
}

/// `POST /app/services/{id}`.
pub async fn update(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    staff.ctx.may(Permission::EditCatalogue)?;
    let found = service::catalogue(&house, &staff.ctx).await?;
    let listed = listed(&found, &id)?;
    Desk {
        house: &house,
        staff: &staff,
        found: &found,
        listed: Some(listed),
    }
    .save(&typed)
    .await
}

fn listed<'a>(found: &'a Catalogue, id: &str) -> Result<&'a Listed, Fault> {
    let id: ServiceId = id.parse().map_err(|_| Fault::NotFound)?;
    found
        .services
        .iter()
        .find(|listed| listed.id == id)
        .ok_or(Fault::NotFound)
}

/// What an editor is open on.
struct Desk<'a> {
    house: &'a House,
    staff: &'a Staff,
    found: &'a Catalogue,
    listed: Option<&'a Listed>,
}

impl Desk<'_> {
    fn w(&self) -> Words {
        Words::new(self.staff.ctx.locale)
    }

    async fn save(&self, typed: &Typed) -> Answer {
        let mut form = ServiceForm::typed(typed, &self.found.team, self.listed);
        if form.reshape(typed.text("do")) {
            return respond::page(&self.page(form, Faults::new(), None, None));
        }
        let families: Vec<CategoryId> = self.found.families.iter().map(|f| f.id).collect();
        let mut read = ReadService {
            form: &form,
            w: self.w(),
            families: &families,
            fresh: CategoryId::new(self.house.chance.id(self.staff.ctx.now)),
            faults: Faults::new(),
        };
        let saving = read.saving();
        let mut faults = read.faults;
        let Some(saving) = saving else {
            return respond::again(&self.page(form, faults, None, None));
        };
        let saving = service::Saving {
            id: self.listed.map(|listed| listed.id),
            ..saving
        };
        match service::save(self.house, &self.staff.ctx, saving).await {
            Ok(id) => Ok(saved(id)),
            Err(CatalogError::NoSuchKind) => {
                faults.add("steps", self.w().catalog_fault_resource());
                respond::again(&self.page(form, faults, None, None))
            }
            Err(error) => Err(error.into()),
        }
    }

    fn page(
        &self,
        form: ServiceForm,
        faults: Faults,
        kept: Option<&Listed>,
        flash: Option<String>,
    ) -> ServicePage {
        let w = self.w();
        let heading = match self.listed {
            Some(listed) => listed.sheet.name.get(w.locale()).to_owned(),
            None => w.catalog_new_service().to_owned(),
        };
        let action = self.listed.map_or("/app/services".to_owned(), |listed| {
            format!("/app/services/{}", listed.id)
        });
        ServicePage {
            w,
            may_edit: self.staff.may(Permission::EditCatalogue),
            action,
            families: self.families(&form.category),
            kinds: say::kinds(w, &say::SERVICE_KINDS, &form.kind),
            steps: self.steps(&form.steps),
            more_steps: form.steps.len() < STEPS_MAX,
            people: people(&form),
            online: vec![
                Choice {
                    hint: w.catalog_online_yes_hint().to_owned(),
                    ..Choice::of("yes", w.catalog_online_yes(), &form.online)
                },
                Choice::of("no", w.catalog_online_no(), &form.online),
            ],
            preview: kept.and_then(|listed| self.preview(listed)),
            shell: self
                .staff
                .shell(self.house, "services", heading.as_str())
                .having(flash),
            heading,
            form,
            faults,
        }
    }

    fn families(&self, current: &str) -> Vec<Choice> {
        let w = self.w();
        let mut choices: Vec<Choice> = self
            .found
            .families
            .iter()
            .map(|f| Choice::of(f.id.to_string(), f.name.get(w.locale()), current))
            .collect();
        choices.push(Choice::of("new", w.catalog_family_new(), current));
        choices
    }

    fn steps(&self, forms: &[StepForm]) -> Vec<StepRow> {
        let w = self.w();
        let what = |current: &str| {
            let all = say::STEP_KINDS.iter();
            all.map(|kind| Choice::of(*kind, say::step(w.locale(), kind), current))
                .collect()
        };
        let rows = forms.iter().enumerate().map(|(at, form)| StepRow {
            at,
            legend: w.catalog_step(i64::try_from(at).unwrap_or(0).saturating_add(1)),
            what: what(&form.what),
            who: who(w, &form.who),
            minutes: form.minutes.clone(),
            label_fr: form.label_fr.clone(),
            label_en: form.label_en.clone(),
            present: form.present,
            needs: self.needs(&form.needs),
        });
        rows.collect()
    }

    /// A list per unit taken, and one more; the shop's own kinds, and those taken already.
    fn needs(&self, taken: &[String]) -> Vec<Vec<Choice>> {
        let locale = self.staff.ctx.locale;
        let in_use = self.found.resources.iter().filter(|found| found.active);
        let mut kinds: Vec<&str> = in_use.map(|found| found.kind.as_str()).collect();
        kinds.extend(taken.iter().map(String::as_str));
        kinds.sort_unstable();
        kinds.dedup();
        let list = |current: &str| -> Vec<Choice> {
            let named = kinds.iter();
            named
                .map(|kind| Choice::of(*kind, say::resource(locale, kind), current))
                .collect()
        };
        taken
            .iter()
            .map(String::as_str)
            .chain([""])
            .map(list)
            .collect()
    }

    fn preview(&self, listed: &Listed) -> Option<Preview> {
        let w = self.w();
        let family = self
            .found
            .families
            .iter()
            .find(|f| f.id == listed.sheet.category);
        let lengths = listed.lengths();
        let said = |minutes: &domain::booking::Minutes| {
            words::duration(w.locale(), i64::from(minutes.get()))
        };
        let (least, most) = (lengths.first()?, lengths.last()?);
        let length = if least == most {
            w.catalog_preview_length(i64::from(least.get()))
        } else {
            w.catalog_preview_lengths(said(least), said(most))
        };
        Some(Preview {
            name: listed.sheet.name.get(w.locale()).to_owned(),
            price: services::price(w, listed),
            length,
            hue: family.map_or(1, |family| family.hue),
            bars: bars::bars(w, &listed.sheet, bars::length(&listed.sheet)),
            facts: facts(w, &listed.sheet),
        })
    }
}

fn saved(id: ServiceId) -> Response {
    see_other(&format!("/app/services/{id}?done=saved"))
}

fn facts(w: Words, sheet: &ServiceSheet) -> Facts {
    let sum = |free: bool| -> i64 {
        let of = sheet
            .steps
            .iter()
            .filter(|step| (step.who == Who::None) == free);
        of.map(|step| i64::from(step.minutes.get())).sum()
    };
    let said = |minutes: i64| words::duration(w.locale(), minutes);
    let client = sheet
        .visit()
        .map_or(0, |visit| i64::from(visit.client_minutes().get()));
    Facts {
        client: said(client),
        worked: said(sum(false)),
        free: if sum(true) == 0 {
            String::new()
        } else {
            w.catalog_facts_free(sum(true))
        },
        whole: said(i64::from(bars::length(sheet))),
    }
}

fn who(w: Words, current: &str) -> Vec<Choice> {
    vec![
        Choice::of("same", w.catalog_who_same(), current),
        Choice::of("any", w.catalog_who_any(), current),
        Choice::of("assistant", w.catalog_who_assistant(), current),
        Choice::of("none", w.catalog_who_none(), current),
    ]
}

fn people(form: &ServiceForm) -> Vec<PersonRow> {
    let rows = form.people.iter().map(|person| PersonRow {
        id: person.id.to_string(),
        name: person.name.clone(),
        hue: person.hue,
        gives: person.gives,
        price: person.price.clone(),
        minutes: person.minutes.clone(),
    });
    rows.collect()
}
