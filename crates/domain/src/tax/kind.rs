//! What is sold, as far as a tax asks.

/// What is sold, as far as a tax asks. A mandatory service charge is of the kind it comes with.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Haircut, colour, styling.
    Hair,
    /// Waxing, sugaring, electrolysis, laser.
    HairRemoval,
    /// Skin care, nails, make-up, spa care.
    Esthetics,
    /// Massage, by a registered therapist or not: taxable everywhere.
    Massage,
    /// Tanning by ultraviolet light.
    Tanning,
    /// Tattoo, piercing.
    TattooPiercing,
    /// Acupuncture by a licensed acupuncturist: a health service, exempt.
    AcupunctureLicensed,
    /// Care by a licensed naturopathic doctor, exempt.
    NaturopathLicensed,
    /// Physiotherapy or chiropractic by a licensed practitioner, exempt.
    PhysioChiroLicensed,
    /// Manual osteopathy: taxable.
    OsteopathyManual,
    /// Goods taken home.
    Goods,
    /// Goods taxed at zero (basic groceries and the like).
    ZeroRatedGoods,
    /// Goods the GST/HST break of the winter of 2024 made free of GST and HST; else as goods.
    GstBreakGoods,
    /// A gift card sold: the tax comes when it is spent.
    GiftCardSale,
    /// A tip freely given.
    TipVoluntary,
}

/// What an invoice must say of a supply where they differ (SOR/91-45, s. 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Tax is charged by whoever is registered.
    Taxable,
    /// Taxable, at zero.
    ZeroRated,
    /// No tax, by law.
    Exempt,
    /// No supply: a tip, a gift card.
    NotSubject,
}

impl Status {
    /// All of them.
    pub const ALL: [Status; 4] = [
        Status::Taxable,
        Status::ZeroRated,
        Status::Exempt,
        Status::NotSubject,
    ];

    /// What is stored: `taxable`, `zero_rated`, `exempt` or `not_subject`.
    pub const fn code(self) -> &'static str {
        match self {
            Status::Taxable => "taxable",
            Status::ZeroRated => "zero_rated",
            Status::Exempt => "exempt",
            Status::NotSubject => "not_subject",
        }
    }

    /// The status of a code; none for another text.
    pub fn parse(code: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.code() == code)
    }
}

impl Kind {
    /// Whether GST or HST is charged on it.
    pub const fn status(self) -> Status {
        match self {
            Kind::ZeroRatedGoods => Status::ZeroRated,
            Kind::AcupunctureLicensed | Kind::NaturopathLicensed | Kind::PhysioChiroLicensed => {
                Status::Exempt
            }
            Kind::GiftCardSale | Kind::TipVoluntary => Status::NotSubject,
            Kind::Hair
            | Kind::HairRemoval
            | Kind::Esthetics
            | Kind::Massage
            | Kind::Tanning
            | Kind::TattooPiercing
            | Kind::OsteopathyManual
            | Kind::Goods
            | Kind::GstBreakGoods => Status::Taxable,
        }
    }

    /// All of them.
    pub const ALL: [Kind; 15] = [
        Kind::Hair,
        Kind::HairRemoval,
        Kind::Esthetics,
        Kind::Massage,
        Kind::Tanning,
        Kind::TattooPiercing,
        Kind::AcupunctureLicensed,
        Kind::NaturopathLicensed,
        Kind::PhysioChiroLicensed,
        Kind::OsteopathyManual,
        Kind::Goods,
        Kind::ZeroRatedGoods,
        Kind::GstBreakGoods,
        Kind::GiftCardSale,
        Kind::TipVoluntary,
    ];

    /// The name in stored data and in files.
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Hair => "hair",
            Kind::HairRemoval => "hair_removal",
            Kind::Esthetics => "esthetics",
            Kind::Massage => "massage",
            Kind::Tanning => "tanning",
            Kind::TattooPiercing => "tattoo_piercing",
            Kind::AcupunctureLicensed => "acupuncture_licensed",
            Kind::NaturopathLicensed => "naturopath_licensed",
            Kind::PhysioChiroLicensed => "physio_chiro_licensed",
            Kind::OsteopathyManual => "osteopathy_manual",
            Kind::Goods => "goods",
            Kind::ZeroRatedGoods => "zero_rated_goods",
            Kind::GstBreakGoods => "gst_break_goods",
            Kind::GiftCardSale => "gift_card_sale",
            Kind::TipVoluntary => "tip_voluntary",
        }
    }

    /// The kind of a code; none for another text.
    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
