//! Letters to the client: confirmed, moved, cancelled. Written in the transaction of what they
//! tell; a client without an address gets none.

mod facts;
mod offers;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use clients::service::{ClientCard, Purpose};
use domain::{
    booking::{change_deadline, may_change},
    calendar_file::{CalendarVisit, VisitStatus},
    contact::EmailAddress,
    ids::{AppointmentId, TenantId},
    locale::Locale,
    time::Instant,
};
use jiff::civil::{Date, Time};
use messaging::{
    letter::{Button, Fact, Foot, Letter},
    service::NewMessage,
};
use platform::{ctx::Ctx, db::Write, house::House};

use crate::{
    error::BookingError,
    service::{CancelledBy, Kept, Setup},
    words::Words,
};
pub use facts::tax_name;

/// Minutes a letter about an act of the desk waits before it leaves.
const HELD_MINUTES: i64 = 3;

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

/// Tells the client that it is booked, with a calendar file; asks them to confirm the offers that
/// somebody asked for when booking.
pub(crate) async fn confirmed(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (notice, card, offers): (&Notice<'_>, Option<ClientCard>, &[Purpose]),
) -> Result<(), BookingError> {
    let Some(reader) = card.and_then(|card| reader_of(card, notice)) else {
        return Ok(());
    };
    let w = Words::new(reader.locale);
    let (day, time) = notice.when();
    let manage = notice.link(house, reader.locale);
    let open = notice.is_open(ctx.now);
    let acts = [
        button(w.booking_letter_move_button(), format!("{manage}/move")),
        button(
            w.booking_letter_cancel_button(),
            format!("{manage}/cancellation"),
        ),
    ];
    let [first_act, second_act] = acts.map(|act| open.then_some(act));
    let look = || button(w.booking_letter_manage_button(), manage.clone());
    let letter = Letter {
        subject: w.booking_letter_confirmed_subject(day, time),
        preview: if open {
            w.booking_letter_confirmed_preview(day, time)
        } else {
            w.booking_letter_moved_preview(day, time)
        },
        title: w.booking_letter_confirmed_title().to_owned(),
        opening: vec![w.booking_letter_confirmed_opening(&notice.setup.shop.name)],
        facts: notice.facts(w, &reader)?,
        first_act: first_act.or_else(|| Some(look())),
        second_act,
        paragraphs: notice.plans(w, ctx.now),
        closing: w.booking_letter_closing().to_owned(),
        ..notice.frame(w, &reader)
    };
    let letter = notice.asking(house, &reader, (letter, offers));
    let calendar = notice.calendar(reader.locale, &manage, VisitStatus::Confirmed);
    send(
        tx,
        house,
        ctx,
        (
            ("booking_confirmed", notice.kept.id),
            &letter,
            calendar,
            &reader,
        ),
    )
    .await
}

/// Tells the client the new time, with a calendar file.
pub(crate) async fn moved(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (notice, before): (&Notice<'_>, Instant),
) -> Result<(), BookingError> {
    let Some(reader) = reader(tx, notice).await? else {
        return Ok(());
    };
    let w = Words::new(reader.locale);
    let (day, time) = notice.when();
    let (old_day, old_time) = notice.at(before);
    let manage = notice.link(house, reader.locale);
    let was = Fact {
        label: w.booking_fact_before().to_owned(),
        value: w.booking_day_at(old_day, old_time),
        ..Fact::default()
    };
    let mut facts = vec![was];
    facts.extend(notice.facts(w, &reader)?);
    let letter = Letter {
        subject: w.booking_letter_moved_subject(day, time),
        preview: w.booking_letter_moved_preview(day, time),
        title: w.booking_letter_moved_title().to_owned(),
        opening: vec![w.booking_letter_moved_opening().to_owned()],
        facts,
        first_act: Some(button(w.booking_letter_manage_button(), manage.clone())),
        paragraphs: notice.plans(w, ctx.now),
        ..notice.frame(w, &reader)
    };
    let calendar = notice.calendar(reader.locale, &manage, VisitStatus::Confirmed);
    send(
        tx,
        house,
        ctx,
        (
            ("booking_moved", notice.kept.id),
            &letter,
            calendar,
            &reader,
        ),
    )
    .await
}

/// Tells the client that it will not take place, and by whose will.
pub(crate) async fn cancelled(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (notice, by): (&Notice<'_>, CancelledBy),
) -> Result<(), BookingError> {
    let Some(reader) = reader(tx, notice).await? else {
        return Ok(());
    };
    let w = Words::new(reader.locale);
    let (day, time) = notice.when();
    let opening = match by {
        CancelledBy::Client => w.booking_letter_cancelled_by_client(day, time),
        CancelledBy::Shop => w.booking_letter_cancelled_by_shop(day, &notice.setup.shop.name, time),
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
        (
            ("booking_cancelled", notice.kept.id),
            &letter,
            calendar,
            &reader,
        ),
    )
    .await
}

/// Who reads a letter: at the address typed for this visit, else at the file's own.
struct Reader {
    card: ClientCard,
    email: EmailAddress,
    locale: Locale,
}

impl Reader {
    /// Of a child's visit, the adult who answers is greeted. An address that was only typed is told
    /// nothing of the file, not even how the name is written there.
    fn greeting(&self, w: Words) -> String {
        if !self.owns_file() {
            return w.booking_letter_greeting_nobody().to_owned();
        }
        let guardian = self.card.guardian.as_deref();
        let guardian = guardian.and_then(|name| name.split_whitespace().next());
        w.booking_letter_greeting(guardian.unwrap_or(&self.card.first_name))
    }

    /// Whether the letter goes to the file's own address: only who reads that may answer for it.
    fn owns_file(&self) -> bool {
        let own = self.card.email.as_deref();
        let own = own.and_then(|own| EmailAddress::parse(own).ok());
        own.is_some_and(|own| own.key() == self.email.key())
    }
}

async fn reader(tx: &Write, notice: &Notice<'_>) -> Result<Option<Reader>, BookingError> {
    let client = notice.kept.client;
    let card = clients::service::contact_of(tx, &[client])
        .await?
        .remove(&client);
    Ok(card.and_then(|card| reader_of(card, notice)))
}

fn reader_of(card: ClientCard, notice: &Notice<'_>) -> Option<Reader> {
    let typed = &notice.kept.letters;
    let own = card.email.as_deref();
    let own = own.and_then(|own| EmailAddress::parse(own).ok());
    Some(Reader {
        email: typed.email.clone().or(own)?,
        locale: typed.locale.unwrap_or(card.locale),
        card,
    })
}

async fn send(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    ((kind, about), letter, calendar, reader): (
        (&'static str, AppointmentId),
        &Letter,
        String,
        &Reader,
    ),
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
        about: Some(about.uuid()),
        // What the desk does may still be undone, or done otherwise; who acts online is answered.
        leaves_at: ctx.member().map(|_| ctx.now.plus_minutes(HELD_MINUTES)),
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
            greeting: reader.greeting(w),
            opening: Vec::new(),
            facts: Vec::new(),
            first_act: None,
            second_act: None,
            paragraphs: Vec::new(),
            aside: None,
            closing: String::new(),
            foot: Foot {
                address: shop.address.clone(),
                phone: shop.phone.clone(),
                note: w.booking_letter_not_an_offer().to_owned(),
                link: None,
            },
        }
    }

    /// Whether its client may still change it by themselves.
    fn is_open(&self, now: Instant) -> bool {
        may_change(now, self.kept.span.start(), self.setup.rules.notice_hours)
    }

    fn plans(&self, w: Words, now: Instant) -> Vec<String> {
        if !self.is_open(now) {
            return vec![w.booking_letter_plans_late().to_owned()];
        }
        let notice = self.setup.rules.notice_hours;
        let (day, time) = self.at(change_deadline(self.kept.span.start(), notice));
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
            summary: &calendar_summary(locale, &shop.name),
            location: &shop.address,
            url,
            status,
            locale,
        }
        .write()
    }
}

/// What a calendar shows of an appointment: at which shop, and no service.
pub fn calendar_summary(locale: Locale, shop: &str) -> String {
    Words::new(locale).booking_calendar_summary(shop)
}

/// What a calendar knows an appointment by, whatever becomes of it.
pub fn calendar_uid(id: AppointmentId) -> String {
    format!("apt-{id}@clairiere")
}
