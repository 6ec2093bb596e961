//! One of each thing a shop holds, made by the product's own use cases.

use booking::{
    error::BookingError,
    service::{Ask, Booked, Who},
};
use catalog::service::{Offer, ProductSheet, Saving, ServiceSheet, Step};
use clients::service::{Channel, Contact, Fields, Purpose, Source, Terms};
use domain::{
    booking::{Minutes, ResourceKind, Who as AtWork},
    contact::{EmailAddress, PhoneNumber},
    identity::Role,
    ids::{CategoryId, ClientId, LocationId, ServiceId},
    locale::{Bilingual, Locale},
    minors::{Authority, ChildFile, GuardianConsent},
    money::Money,
    tax::Kind,
    till::{
        Cart, CartLine, Count, Discount, LineNumber, Offered, Reduction, RefundAsk, TenderKind,
        Tip, Tips, What, settle,
    },
};
use identity::service::{Origin, letters::spool, reset};
use invoicing::service::{BackTo, Billed, NewCredit, NewInvoice, Source as IssuedFor};
use platform::{ctx::Ctx, db::Write, house::Manners};
use sales::service::{Change, LineChange, NewLine, Opening};

use crate::{
    Cast, Lab, at,
    people::{email, name},
};

fn both(mark: &str, text: &str) -> Bilingual {
    Bilingual {
        fr: format!("{mark} {text}"),
        en: format!("{mark} {text}"),
    }
}

impl Lab {
    /// Fills a shop, and writes down what stands for each parameter of an address.
    pub(crate) async fn fill(&self, cast: &mut Cast, mark: &str) {
        let service = self.a_service(cast, mark).await;
        self.a_shelf(cast, mark).await;
        let client = self.a_client(cast, mark).await;
        self.a_child(cast, mark).await;
        let booked = self.visits(cast, (client, service), mark).await;
        self.invoices(cast, (client, service), mark).await;
        self.links(cast, mark).await;
        self.plans(cast, mark).await;
        let staff = cast.person(Role::Practitioner);
        let email = email(mark, "ada");
        let offers = clients::service::offers_token(&self.house, cast.tenant, client, &email);
        let more = [
            ("services/id", service.to_string()),
            ("clients/id", client.to_string()),
            ("appointments/id", booked.id.to_string()),
            ("visits/id", booked.id.to_string()),
            ("visit/secret", booked.secret),
            ("offers/token", offers),
            ("hours/staff", staff.staff.to_string()),
            ("members/id", staff.account.to_string()),
            ("assets/name", assets_name()),
        ];
        cast.keys.extend(more);
        self.found_rows(cast).await;
    }

    /// What the till and its drawer hold.
    pub(crate) async fn ring_up(&self, cast: &mut Cast, mark: &str) {
        let client = cast.keys["clients/id"].parse().expect("an id");
        let service = cast.keys["services/id"].parse().expect("an id");
        self.a_ticket(cast, (client, service), mark).await;
        self.a_drawer(cast, mark).await;
    }

    async fn a_service(&self, cast: &Cast, mark: &str) -> ServiceId {
        let offers = cast.people.iter().map(|p| Offer {
            staff: p.staff,
            price: None,
            minutes: None,
        });
        let step = Step {
            what: "treatment".to_owned(),
            label: both(mark, "étape"),
            minutes: Minutes::new(45).expect("minutes"),
            who: AtWork::Same,
            client_present: true,
            needs: Vec::new(),
        };
        let sheet = ServiceSheet {
            category: CategoryId::new(self.house.chance.id(cast.ctx.now)),
            name: both(mark, "coupe"),
            description: both(mark, "description"),
            price: Money::from_cents(6000),
            price_from: false,
            kind: Kind::Hair,
            buffer_before: Minutes::ZERO,
            buffer_after: Minutes::ZERO,
            guests: 1,
            online: true,
            active: true,
            steps: vec![step],
        };
        let saving = Saving {
            id: None,
            sheet,
            new_family: Some(both(mark, "famille")),
            shown: cast.people.iter().map(|person| person.staff).collect(),
            offers: offers.collect(),
        };
        catalog::service::save(&self.house, &cast.ctx, saving)
            .await
            .expect("a service")
    }

    async fn a_shelf(&self, cast: &mut Cast, mark: &str) {
        let sheet = ProductSheet {
            name: both(mark, "shampooing"),
            price: Money::from_cents(2500),
            cost: Money::from_cents(1200),
            kind: Kind::Hair,
            code: Some(format!("{mark}0001")),
            stock: 3,
            reorder_at: 1,
            active: true,
        };
        let (house, ctx) = (&self.house, &cast.ctx);
        let product = catalog::service::save_product(house, ctx, None, &sheet)
            .await
            .expect("a product");
        let tx = house.db.read(ctx).await.expect("a transaction");
        let location = tenancy::service::shop(&tx)
            .await
            .expect("the shop")
            .location;
        drop(tx);
        let what = (
            ResourceKind::new("chair").expect("a kind"),
            format!("{mark} fauteuil"),
        );
        let chair = catalog::service::add_resource(house, ctx, location, what).await;
        cast.keys.insert("products/id", product.to_string());
        cast.keys
            .insert("resources/id", chair.expect("a chair").to_string());
    }

    async fn a_client(&self, cast: &Cast, mark: &str) -> ClientId {
        let fields = Fields {
            first_name: name(mark, "Ada"),
            last_name: Some(name(mark, "Tremblay")),
            email: Some(email(mark, "ada")),
            phone: PhoneNumber::parse("514 555-0142").ok(),
            locale: Locale::Fr,
        };
        let (house, ctx) = (&self.house, &cast.ctx);
        let id = clients::service::create(house, ctx, fields)
            .await
            .expect("a client")
            .id;
        let notes = format!("{mark}: allergie aux colorants");
        clients::service::write_notes(house, ctx, id, (&notes, None))
            .await
            .expect("notes");
        let terms = Terms {
            wording: "essai-1",
            locale: Locale::Fr,
            channel: Channel::Desk,
        };
        let mut tx = house.db.write(ctx).await.expect("a transaction");
        let purposes = (&[Purpose::OffersEmail][..], terms);
        clients::service::give_consents_in(&mut tx, house, ctx, id, purposes)
            .await
            .expect("consents");
        tx.commit().await.expect("consents are kept");
        id
    }

    async fn a_child(&self, cast: &Cast, mark: &str) {
        let (parent, contact) = (format!("{mark} Parent"), email(mark, "parent"));
        let guardian = GuardianConsent {
            name: &parent,
            contact: contact.as_str(),
            authority: Some(Authority::Parent),
            consent: true,
        };
        let guardian = guardian.check().expect("a guardian");
        let child = ChildFile::named(guardian, name(mark, "Zoé"));
        let terms = Terms {
            wording: "essai-1",
            locale: Locale::Fr,
            channel: Channel::Desk,
        };
        let child = (&child, Locale::Fr);
        clients::service::create_child(&self.house, &cast.ctx, child, terms)
            .await
            .expect("a child");
    }

    /// One awaited, and one cancelled for a reason.
    async fn visits(
        &self,
        cast: &Cast,
        (client, service): (ClientId, ServiceId),
        mark: &str,
    ) -> Booked {
        let staff = Some(cast.person(Role::Owner).staff);
        let ask = |start: &str| Ask {
            service,
            staff,
            start: at(start),
            who: Who::Known(client),
            consents: Vec::new(),
        };
        let (house, ctx) = (&self.house, &cast.ctx);
        // Found by her number; the letters of this visit go elsewhere.
        let typed = Contact {
            name: name(mark, &format!("Ada {mark} Tremblay")),
            email: Some(email(mark, "ada.voyage")),
            phone: PhoneNumber::parse("514 555-0142").ok(),
            locale: Locale::En,
            source: Source::Desk,
        };
        let first = Ask {
            who: Who::Contact(typed),
            ..ask("2026-03-10T14:00Z")
        };
        let cancelled = booking::service::book(house, ctx, first).await;
        let cancelled = cancelled.expect("a visit").id;
        let reason = Some(booking::service::Reason::Weather);
        booking::service::cancel(house, ctx, cancelled, reason)
            .await
            .expect("cancelled");
        booking::service::book(house, ctx, ask("2026-03-11T15:00Z"))
            .await
            .expect("a visit")
    }

    /// One more visit of the client, the n-th from the twelfth of March on, eight a day; where that
    /// time is taken, on the first day after it that is free.
    ///
    /// # Panics
    ///
    /// When it cannot be booked.
    pub async fn another_visit(&self, cast: &mut Cast, n: i64) {
        let mut start = at("2026-03-12T13:00Z").plus_minutes((n / 8) * 24 * 60 + (n % 8) * 60);
        let booked = loop {
            let ask = Ask {
                service: cast.keys["services/id"].parse().expect("an id"),
                staff: Some(cast.person(Role::Owner).staff),
                start,
                who: Who::Known(cast.keys["clients/id"].parse().expect("an id")),
                consents: Vec::new(),
            };
            match booking::service::book(&self.house, &cast.ctx, ask).await {
                Err(BookingError::Taken(_)) => start = start.plus_minutes(24 * 60),
                booked => break booked.expect("a visit"),
            }
        };
        cast.keys.insert("appointments/id", booked.id.to_string());
        cast.keys.insert("visit/secret", booked.secret);
    }

    /// One that is paid, and a credit note of a part of it.
    async fn invoices(
        &self,
        cast: &mut Cast,
        (client, service): (ClientId, ServiceId),
        mark: &str,
    ) {
        let (house, ctx) = (&self.house, &cast.ctx);
        let mut tx = house.db.write(ctx).await.expect("a transaction");
        let location = tenancy::service::shop(&tx)
            .await
            .expect("the shop")
            .location;
        let mut new = new_invoice(location, 6000);
        new.billed = Some(Billed {
            client: Some(client),
            name: format!("{mark} Tremblay"),
        });
        let reason = |reason: &str| Reduction {
            discount: Discount::Percent(10_000),
            reason: format!("{mark} {reason}"),
        };
        let line = &mut new.cart.lines[0];
        line.what = What::Service {
            id: service,
            appointment: None,
        };
        line.name = both(mark, "coupe");
        line.staff = Some(cast.person(Role::Owner).staff);
        line.reduction = reason("fidélité");
        new.cart.reduction = reason("anniversaire");
        let tip = Tip {
            staff: cast.person(Role::Owner).staff,
            amount: Money::from_cents(300),
        };
        new.tips = Tips::new([tip]).expect("a tip");
        paid(&mut tx, ctx, &mut new, Some(format!("{mark} 4417"))).await;
        let stand = invoicing::service::stand(&tx, ctx, location).await;
        let mut stand = stand.expect("who sells");
        stand.words = format!("{mark} à bientôt");
        let invoice = invoicing::service::issue_at(&mut tx, house, ctx, (new, stand)).await;
        let invoice = invoice.expect("an invoice").id;
        let credit = NewCredit {
            invoice,
            ask: RefundAsk::Amount(Money::from_cents(500)),
            tip: domain::till::TipBack::Nothing,
            reason: format!("{mark} retouche"),
            back_to: BackTo::InProportion,
            source: IssuedFor {
                kind: "refund",
                id: invoice.uuid(),
            },
        };
        invoicing::service::credit_in(&mut tx, house, ctx, credit)
            .await
            .expect("a credit note");
        tx.commit().await.expect("is kept");
        cast.keys.insert("invoices/id", invoice.to_string());
        cast.keys.insert("sales/id", invoice.to_string());
    }

    /// An open sale that is kept aside, with all that can be said of it.
    async fn a_ticket(
        &self,
        cast: &mut Cast,
        (client, service): (ClientId, ServiceId),
        mark: &str,
    ) {
        let (house, ctx) = (&self.house, &cast.ctx);
        let opened = sales::service::open(house, ctx, Opening::Client(client)).await;
        let opened = opened.expect("a ticket");
        let first = LineNumber(1);
        let off = |why: &str| Reduction {
            discount: Discount::Percent(10_000),
            reason: format!("{mark} {why}"),
        };
        let price = LineChange::Price(Money::from_cents(5500), format!("{mark} geste"));
        let changes = vec![
            Change::Add(NewLine::Service {
                service,
                staff: Some(cast.person(Role::Owner).staff),
            }),
            Change::Line(first, price),
            Change::Line(first, LineChange::Discount(off("fidélité"))),
            Change::Discount(off("anniversaire")),
            Change::SharedTip(Money::from_cents(300)),
            Change::Note(format!("{mark}: paie en deux fois")),
        ];
        let ticket = sales::service::change_all(house, ctx, opened.seen(), changes).await;
        let ticket = ticket.expect("is rung up");
        let label = format!("{mark} en attente");
        sales::service::park(house, ctx, ticket.seen(), &label)
            .await
            .expect("is kept aside");
        cast.keys.insert("till/id", ticket.id.to_string());
        cast.keys.insert("lines/line", first.0.to_string());
        self.a_void(cast, mark).await;
        self.a_set_till(cast, mark).await;
    }

    /// A sale that was given up.
    async fn a_void(&self, cast: &Cast, mark: &str) {
        let (house, ctx) = (&self.house, &cast.ctx);
        let opened = sales::service::open(house, ctx, Opening::Counter).await;
        let seen = opened.expect("a ticket").seen();
        sales::service::void(house, ctx, seen, &format!("{mark} partie"))
            .await
            .expect("is given up");
    }

    /// A till with names and words of the shop's own.
    async fn a_set_till(&self, cast: &Cast, mark: &str) {
        let (house, ctx) = (&self.house, &cast.ctx);
        let settings = sales::service::settings(house, ctx).await;
        let mut settings = settings.expect("settings");
        settings.receipt_text = both(mark, "à bientôt");
        for tender in &mut settings.tenders {
            tender.name = both(mark, tender.kind.code());
        }
        sales::service::set_settings(house, ctx, settings)
            .await
            .expect("is set");
    }

    /// A drawer with a session that was closed short, and one that is open and counted.
    async fn a_drawer(&self, cast: &mut Cast, mark: &str) {
        use domain::drawer::{Category, Denomination, GapReason, Pieces};
        use drawer::service::{self as drawers, Float, NewMovement};
        let (house, ctx) = (&self.house, &cast.ctx);
        let board = drawers::board(house, ctx, None, None).await;
        let drawer = board.expect("a drawer").chosen.id;
        let card = drawers::Card {
            name: format!("{mark} comptoir"),
            float: Money::from_cents(10_000),
        };
        let named = drawers::Change::Card(drawer, card);
        drawers::change(house, ctx, named).await.expect("a name");
        let float = (drawer, Float::Known(Money::from_cents(10_000)));
        drawers::open(house, ctx, float, "1").await.expect("opens");
        let supplies = NewMovement {
            drawer,
            category: Category::Supplies,
            amount: Money::from_cents(1_000),
            words: format!("{mark} papeterie"),
        };
        drawers::move_cash(house, ctx, supplies.clone(), "2")
            .await
            .expect("moves");
        let found = Pieces::NONE.with(Denomination::Twenty, 4).expect("pieces");
        let count = drawers::count(house, ctx, (drawer, found, true), "3").await;
        let ask = drawers::Ask {
            count: count.expect("a count"),
            reason: Some(GapReason::WrongChange),
            words: format!("{mark} monnaie"),
            left: found,
        };
        let session = drawers::close(house, ctx, &ask, "4").await.expect("closes");
        drawers::open(house, ctx, float, "5").await.expect("opens");
        drawers::move_cash(house, ctx, supplies, "6")
            .await
            .expect("moves");
        let count = drawers::count(house, ctx, (drawer, found, true), "7").await;
        cast.keys.insert("drawers/id", drawer.to_string());
        cast.keys.insert("sessions/id", session.to_string());
        cast.keys
            .insert("counts/id", count.expect("a count").to_string());
    }

    /// An invitation and a link for a new password, read where mail stays.
    async fn links(&self, cast: &mut Cast, mark: &str) {
        let platform = self.house.db.platform_read().await.expect("a transaction");
        let shop = tenancy::service::shop_by_tenant(&platform, cast.tenant)
            .await
            .expect("a shop");
        drop(platform);
        let invited = email(mark, "invitee");
        let ask = identity::service::Ask {
            name: name(mark, "Eugénie"),
            email: invited.clone(),
            role: Role::Practitioner,
            staff: None,
            locale: Locale::Fr,
            inviter: format!("{mark} Aubin"),
        };
        let shop = shop.expect("a shop");
        let id = identity::service::invite(&self.house, &cast.ctx, &shop, ask).await;
        let owner = EmailAddress::parse(&cast.person(Role::Owner).email).expect("an address");
        reset::ask(&self.house, &Origin::default(), &owner)
            .await
            .expect("a link");
        cast.keys
            .insert("invitations/id", id.expect("an invitation").to_string());
        cast.keys.insert(
            "invitation/secret",
            self.letter(invited.as_str(), "/invitation/").await,
        );
        cast.keys.insert(
            "reset/secret",
            self.letter(owner.as_str(), "/sign-in/reset/").await,
        );
    }

    /// The secret in the last letter to an address.
    async fn letter(&self, to: &str, before: &str) -> String {
        let manners = Manners {
            demonstration: true,
            ..self.house.manners.clone()
        };
        let (house, _) = self.mannered(manners);
        let letters = spool(&house, 200).await.expect("letters");
        let mut found = letters
            .iter()
            .filter(|letter| letter.to.eq_ignore_ascii_case(to));
        let after = found.find_map(|letter| letter.text.split_once(before));
        let (_, secret) = after.expect("a letter with a link");
        secret
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
            .collect()
    }

    /// Ids that no use case hands back.
    async fn found_rows(&self, cast: &mut Cast) {
        let client = cast.keys["clients/id"].parse::<ClientId>().expect("an id");
        let file = clients::service::file(&self.house, &cast.ctx, client)
            .await
            .expect("a file")
            .0;
        cast.keys
            .insert("consents/consent", file.consents[0].id.to_string());
        let browse = messaging::service::Browse::default();
        let outbox = messaging::service::outbox(&self.house, &cast.ctx, browse).await;
        let slips = outbox.expect("the outbox").slips;
        cast.keys.insert("messages/id", slips[0].id.to_string());
    }
}

/// An invoice of one haircut at so many cents, of nobody, to be paid.
pub fn new_invoice(location: LocationId, cents: i64) -> NewInvoice {
    let line = CartLine {
        what: What::Custom,
        name: both("Essai :", "coupe"),
        kind: Kind::Hair,
        unit: Money::from_cents(cents),
        count: Count::ONE,
        reduction: Reduction::default(),
        staff: None,
        includes_haircut: true,
    };
    NewInvoice {
        location,
        billed: None,
        locale: Locale::Fr,
        cart: Cart {
            lines: vec![line],
            ..Cart::default()
        },
        tips: Tips::default(),
        paid: Vec::new(),
        due_on: None,
        source: IssuedFor {
            kind: "sale",
            id: uuid::Uuid::nil(),
        },
    }
}

/// Pays an invoice to the cent, with a card.
///
/// # Panics
///
/// When it cannot be reckoned.
pub async fn paid(tx: &mut Write, ctx: &Ctx, new: &mut NewInvoice, reference: Option<String>) {
    let place = invoicing::service::place_of_sale(tx, ctx, new.location).await;
    let place = place.expect("a place");
    let due = new.cart.due(place, &new.tips).expect("a total");
    let card = Offered {
        reference,
        ..Offered::rest(TenderKind::Terminal)
    };
    new.paid = settle(due, &[card], place.on).expect("is paid").tenders;
}

fn assets_name() -> String {
    assets::STAFF_CSS.to_owned()
}
