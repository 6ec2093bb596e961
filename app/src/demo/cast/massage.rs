//! A massage therapist alone, in Rimouski.

use domain::{identity::Role, locale::Locale, presets::Trade, province::Province};

use super::{MemberCast, Numbers, Shift, ShopCast};

const HOURS: &[Shift] = &[
    Shift(&[1, 2, 3, 4, 5], 930, 1300),
    Shift(&[6], 900, 1400),
    Shift(&[1, 3, 5], 1400, 1800),
    Shift(&[2, 4], 1400, 1930),
];

const TEAM: &[MemberCast] = &[MemberCast {
    name: "Anaïs Lemire-Ortiz",
    role: Role::Owner,
    bookable: true,
    skills: &[
        "swedish",
        "relaxation",
        "hot_stone",
        "deep_tissue",
        "sports",
        "pregnancy",
        "child_massage",
    ],
    hours: HOURS,
    account: Some("anais"),
}];

/// « Massothérapie Clair-Ruisseau ».
pub const SHOP: ShopCast = ShopCast {
    trade: Trade::Massage,
    slug: "massotherapie-clair-ruisseau",
    name: "Massothérapie Clair-Ruisseau",
    legal_name: "Anaïs Lemire-Ortiz",
    locale: Locale::Fr,
    street: "27, rang du Ruisseau-Clair",
    city: "Rimouski",
    province: Province::Qc,
    postal_code: "G0X 0X0",
    zone: "America/Toronto",
    phone: "+14185550151",
    domain: "clair-ruisseau.example",
    numbers: Numbers {
        business: "203040514",
        gst: "203040514 RT0001",
        qst: Some("1203040514 TQ0001"),
        pst: None,
        neq: Some("2245678902"),
    },
    hours: HOURS,
    team: TEAM,
    rooms: &[("room", 1), ("couple_room", 0), ("table", 1), ("chair", 0)],
    area_codes: &["418", "581", "367"],
    clients: 300,
    english_percent: 8,
    booked_percent: (86, 72),
    mix: &[
        ("swedish-60", 24),
        ("swedish-90", 10),
        ("californian-60", 8),
        ("hot-stones-75", 5),
        ("deep-60", 14),
        ("deep-90", 6),
        ("sports-60", 6),
        ("prenatal-60", 4),
        ("back-30", 8),
        ("child-45", 1),
    ],
    for_children: &["child-45"],
    notes: &[
        "Épaule droite opérée en 2024 : pas de traction.",
        "Pression légère sur les mollets.",
        "Allergie aux noix : huile de pépins de raisin.",
        "Enceinte de 22 semaines à la première visite.",
        "Préfère le silence et la lumière basse.",
        "Reçu à son nom pour ses assurances.",
        "Travaille debout; insister sur le bas du dos.",
        "Ne pas masser le visage.",
    ],
};
