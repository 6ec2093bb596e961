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

impl Kind {
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
