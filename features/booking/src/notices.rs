//! Letters to the client: confirmed, moved, cancelled. Written in the transaction of what they
//! tell; a client without an address gets none.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use clients::service::ClientCard;
use domain::{
    calendar_file::{CalendarVisit, VisitStatus},
    contact::EmailAddress,
    ids::{AppointmentId, TenantId},
    locale::Locale,
    money::Money,
    tax::{self, Kind},
    time::{Instant, Span},
};
use jiff::civil::{Date, Time};
use messaging::{
    letter::{Button, Fact, Foot, Letter},
    service::NewMessage,
};
use platform::{ctx::Ctx, db::Write, house::House};

use crate::{
    error::BookingError,
    service::{Kept, Setup},
    words::Words,
};

/// What a letter is about.
pub(crate) struct Notice<'a> {
    /// The shop.
    pub(crate) setup: &'a Setup,
    /// The appointment, as it stands now.
    pub(crate) kept: &'a Kept,
}

/// The secret of a client's own link: a keyed mark of the appointment, so that any later letter
/// can carry the same link, while the database keeps only its hash.
pub fn secret(house: &House, tenant: TenantId, id: AppointmentId) -> String {
    let of = [tenant.uuid().into_bytes(), id.uuid().into_bytes()].concat();
    URL_SAFE_NO_PAD.encode(house.keys.mark("appointment-link/1", &of))
}

/// A shop's address, in a language.
pub fn base(house: &House, slug: &str, locale: Locale) -> String {
    let base = &house.manners.public_base;
    match locale {
        Locale::Fr => format!("{base}/{slug}"),
        Locale::En => format!("{base}/{slug}/en"),
    }
}

/// The client's own link to an appointment.
pub fn link(house: &House, slug: &str, locale: Locale, secret: &str) -> String {
    format!("{}/visit/{secret}", base(house, slug, locale))
}

/// Tells the client that it is booked, with a calendar file.
pub(crate) async fn confirmed(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    notice: &Notice<'_>,
) -> Result<(), BookingError> {
    let Some(reader) = reader(tx, notice).await? else {
        return Ok(());
    };
    let w = Words::new(reader.locale);
    let (day, time) = notice.when();
    let manage = notice.link(house, reader.locale);
    let letter = Letter {
        subject: w.booking_letter_confirmed_subject(day, time),
        preview: w.booking_letter_confirmed_preview(day, time),
        title: w.booking_letter_confirmed_title().to_owned(),
        opening: vec![w.booking_letter_confirmed_opening(&notice.setup.shop.name)],
        facts: notice.facts(w)?,
        first_act: Some(button(
            w.booking_letter_move_button(),
            format!("{manage}/move"),
        )),
        second_act: Some(button(
            w.booking_letter_cancel_button(),
            format!("{manage}/cancellation"),
        )),
        paragraphs: notice.plans(w),
        closing: w.booking_letter_closing().to_owned(),
        ..notice.frame(w, &reader)
    };
    let calendar = notice.calendar(reader.locale, &manage, VisitStatus::Confirmed);
    send(
        tx,
        house,
        ctx,
        ("booking_confirmed", &letter, calendar, &reader),
    )
    .await
}

/// Tells the client the new time, with a calendar file.
pub(crate) async fn moved(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (notice, before): (&Notice<'_>, Span),
) -> Result<(), BookingError> {
    let Some(reader) = reader(tx, notice).await? else {
        return Ok(());
    };
    let w = Words::new(reader.locale);
    let (day, time) = notice.when();
    let (old_day, old_time) = notice.at(before.start());
    let manage = notice.link(house, reader.locale);
    let was = Fact {
        label: w.booking_fact_before().to_owned(),
        value: w.booking_day_at(old_day, old_time),
        ..Fact::default()
    };
    let mut facts = vec![was];
    facts.extend(notice.facts(w)?);
    let letter = Letter {
        subject: w.booking_letter_moved_subject(day, time),
        preview: w.booking_letter_moved_preview(day, time),
        title: w.booking_letter_moved_title().to_owned(),
        opening: vec![w.booking_letter_moved_opening().to_owned()],
        facts,
        first_act: Some(button(w.booking_letter_manage_button(), manage.clone())),
        paragraphs: notice.plans(w),
        ..notice.frame(w, &reader)
    };
    let calendar = notice.calendar(reader.locale, &manage, VisitStatus::Confirmed);
    send(
        tx,
        house,
        ctx,
        ("booking_moved", &letter, calendar, &reader),
    )
    .await
}

/// Tells the client that it will not take place.
pub(crate) async fn cancelled(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    notice: &Notice<'_>,
) -> Result<(), BookingError> {
    let Some(reader) = reader(tx, notice).await? else {
        return Ok(());
    };
    let w = Words::new(reader.locale);
    let (day, time) = notice.when();
    let by_client = matches!(ctx.actor, platform::ctx::Actor::Visitor);
    let opening = if by_client {
        w.booking_letter_cancelled_by_client(day, time)
    } else {
        w.booking_letter_cancelled_by_shop(day, &notice.setup.shop.name, time)
    };
    let again = base(house, &notice.setup.shop.slug, reader.locale);
    let letter = Letter {
        subject: w.booking_letter_cancelled_subject(day),
        preview: w.booking_letter_cancelled_preview(day, time),
        title: w.booking_letter_cancelled_title().to_owned(),
        opening: vec![opening],
        facts: Vec::new(),
        first_act: Some(button(w.booking_letter_again_button(), again)),
        ..notice.frame(w, &reader)
    };
    let manage = notice.link(house, reader.locale);
    let calendar = notice.calendar(reader.locale, &manage, VisitStatus::Cancelled);
    send(
        tx,
        house,
        ctx,
        ("booking_cancelled", &letter, calendar, &reader),
    )
    .await
}

struct Reader {
    card: ClientCard,
    email: EmailAddress,
    locale: Locale,
}

async fn reader(tx: &Write, notice: &Notice<'_>) -> Result<Option<Reader>, BookingError> {
    let client = notice.kept.client;
    let card = clients::service::contact_of(tx, &[client])
        .await?
        .remove(&client);
    Ok(card.and_then(|card| {
        let email = EmailAddress::parse(card.email.as_deref()?).ok()?;
        Some(Reader {
            email,
            locale: card.locale,
            card,
        })
    }))
}

async fn send(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (kind, letter, calendar, reader): (&'static str, &Letter, String, &Reader),
) -> Result<(), BookingError> {
    let written = letter.write()?;
    let message = NewMessage {
        kind,
        client: Some(reader.card.id),
        recipient: reader.email.clone(),
        locale: reader.locale,
        subject: letter.subject.clone(),
        text: written.text,
        html: written.html,
        calendar: Some(calendar),
    };
    messaging::service::enqueue_in(tx, house, ctx, message).await?;
    Ok(())
}

fn button(label: &str, url: String) -> Button {
    Button {
        label: label.to_owned(),
        url,
    }
}

impl Notice<'_> {
    fn at(&self, at: Instant) -> (Date, Time) {
        let wall = self.setup.zone.wall(at);
        (wall.date(), wall.time())
    }

    fn when(&self) -> (Date, Time) {
        self.at(self.kept.span.start())
    }

    fn link(&self, house: &House, locale: Locale) -> String {
        let shop = &self.setup.shop;
        link(
            house,
            &shop.slug,
            locale,
            &secret(house, shop.tenant, self.kept.id),
        )
    }

    fn frame(&self, w: Words, reader: &Reader) -> Letter {
        let shop = &self.setup.shop;
        Letter {
            locale: reader.locale,
            subject: String::new(),
            preview: String::new(),
            shop: shop.name.clone(),
            title: String::new(),
            greeting: w.booking_letter_greeting(&reader.card.first_name),
            opening: Vec::new(),
            facts: Vec::new(),
            first_act: None,
            second_act: None,
            paragraphs: Vec::new(),
            closing: String::new(),
            foot: Foot {
                address: shop.address.clone(),
                phone: shop.phone.clone(),
                note: w.booking_letter_not_an_offer().to_owned(),
                link: None,
            },
        }
    }

    fn facts(&self, w: Words) -> Result<Vec<Fact>, BookingError> {
        let (day, time) = self.when();
        let minutes = self.kept.span.end().minutes_since(self.kept.span.start());
        let staff = self
            .setup
            .person(self.kept.staff)
            .map(|person| person.name.clone());
        let fact = |label: &str, value: String| Fact {
            label: label.to_owned(),
            value,
            ..Fact::default()
        };
        let when = fact(w.booking_fact_when(), w.booking_day_at(day, time));
        let service = self.kept.service_name.get(w.locale()).to_owned();
        let (price, note) = self.price(w)?;
        Ok(vec![
            Fact {
                strong: true,
                ..when
            },
            fact(w.booking_fact_duration(), w.booking_duration(minutes)),
            fact(w.booking_fact_service(), service),
            fact(w.booking_fact_with(), staff.unwrap_or_default()),
            fact(w.booking_fact_where(), self.setup.shop.address.clone()),
            Fact {
                note,
                ..fact(w.booking_fact_price(), price)
            },
        ])
    }

    /// The price with its taxes, and the line that shows them one by one.
    fn price(&self, w: Words) -> Result<(String, String), BookingError> {
        let answer = self
            .setup
            .taxes(&self.kept.tax_kind, self.kept.price, self.when().0)?;
        if answer.charged().count() == 0 {
            return Ok((w.booking_price_without_tax(self.kept.price), String::new()));
        }
        let mut parts = vec![::words::money(w.locale(), self.kept.price)];
        for line in answer.charged() {
            parts.push(tax_line(w, line));
        }
        Ok((
            w.booking_price_with_taxes(answer.total),
            format!("({})", parts.join(", ")),
        ))
    }

    fn plans(&self, w: Words) -> Vec<String> {
        let notice = self.setup.rules.notice_hours;
        let deadline = domain::booking::change_deadline(self.kept.span.start(), notice);
        let (day, time) = self.at(deadline);
        vec![w.booking_letter_plans(day, time)]
    }

    fn calendar(&self, locale: Locale, url: &str, status: VisitStatus) -> String {
        let shop = &self.setup.shop;
        let uid = calendar_uid(self.kept.id);
        CalendarVisit {
            uid: &uid,
            sequence: u32::try_from(self.kept.sequence).unwrap_or(0),
            changed_at: self.kept.changed_at,
            span: self.kept.span,
            summary: &Words::new(locale).booking_calendar_summary(&shop.name),
            location: &shop.address,
            url,
            status,
            locale,
        }
        .write()
    }
}

/// What a calendar knows an appointment by, whatever becomes of it.
pub fn calendar_uid(id: AppointmentId) -> String {
    format!("apt-{id}@clairiere")
}

/// A tax as a line of a price: its name, its rate and its amount.
pub fn tax_line(w: Words, line: &tax::TaxLine) -> String {
    format!(
        "{} {}",
        tax_name(w, line),
        ::words::money(w.locale(), line.amount)
    )
}

/// A tax by its name and rate: « TPS (5 %) ».
pub fn tax_name(w: Words, line: &tax::TaxLine) -> String {
    let name = match line.tax {
        tax::Tax::Gst => w.booking_tax_gst(),
        tax::Tax::Hst => w.booking_tax_hst(),
        tax::Tax::Qst => w.booking_tax_qst(),
        tax::Tax::Pst => w.booking_tax_pst(),
        tax::Tax::Rst => w.booking_tax_rst(),
    };
    let rate = i64::from(line.rate.thousandths_of_percent()) * 10;
    format!("{name} ({})", ::words::percent(w.locale(), rate))
}

impl Setup {
    /// The taxes of a price on a day, by what the shop is registered for that day.
    pub fn taxes(&self, kind: &str, price: Money, day: Date) -> Result<tax::Answer, BookingError> {
        let kind = Kind::parse(kind).ok_or(BookingError::NotOffered)?;
        let registrations = self.entity.taxes_on(day);
        tax::on_service(self.shop.province, day, kind, price, registrations)
            .map_err(|_| BookingError::Amount(domain::money::Overflow))
    }
}
