//! Six chairs in Sherbrooke.

use domain::{identity::Role, locale::Locale, presets::Trade, province::Province};

use super::{MemberCast, Numbers, Shift, ShopCast, office, practitioner};

const STYLIST: &[&str] = &["cut", "styling", "colour", "consult", "wash"];
const COLOURIST: &[&str] = &["cut", "styling", "colour", "lightening", "consult", "wash"];
const TEXTURE: &[&str] = &[
    "curly_cut",
    "braiding",
    "extensions",
    "texture",
    "styling",
    "cut",
    "wash",
];

const TEAM: &[MemberCast] = &[
    MemberCast {
        name: "Maude Castonguay",
        role: Role::Owner,
        bookable: true,
        skills: COLOURIST,
        hours: &[
            Shift(&[2, 3, 4, 5], 900, 1300),
            Shift(&[2, 3, 4, 5], 1345, 1800),
        ],
        account: Some("maude"),
    },
    practitioner(
        "Rosalie Larochelle",
        Some("rosalie"),
        STYLIST,
        &[
            Shift(&[2, 3, 6], 900, 1230),
            Shift(&[4, 5], 1100, 1500),
            Shift(&[2, 3, 6], 1315, 1700),
            Shift(&[4, 5], 1545, 2000),
        ],
    ),
    practitioner(
        "Loïc Tardif-Chen",
        None,
        STYLIST,
        &[
            Shift(&[1, 7], 1000, 1300),
            Shift(&[4, 5], 900, 1300),
            Shift(&[1, 7], 1330, 1600),
            Shift(&[4, 5], 1345, 1800),
        ],
    ),
    practitioner(
        "Coralie Brindamour",
        None,
        COLOURIST,
        &[
            Shift(&[3, 4, 5], 900, 1330),
            Shift(&[6], 900, 1300),
            Shift(&[3], 1400, 1800),
            Shift(&[4, 5], 1415, 1900),
            Shift(&[6], 1330, 1700),
        ],
    ),
    practitioner(
        "Wideline Jean-Baptiste",
        None,
        TEXTURE,
        &[
            Shift(&[1], 1000, 1330),
            Shift(&[2, 3, 4], 900, 1300),
            Shift(&[1, 2, 3], 1400, 1800),
            Shift(&[4], 1400, 1900),
        ],
    ),
    practitioner(
        "Ekaterina Morozova-Dubé",
        None,
        COLOURIST,
        &[
            Shift(&[1, 7], 1000, 1300),
            Shift(&[5, 6], 900, 1300),
            Shift(&[1, 7], 1330, 1600),
            Shift(&[5], 1345, 2000),
            Shift(&[6], 1345, 1700),
        ],
    ),
    office(
        "Gaétan Brisebois",
        "gaetan",
        Role::Manager,
        &[Shift(&[1, 2, 3, 4, 5], 1000, 1800)],
    ),
    office(
        "Salma Ouazzani",
        "accueil",
        Role::FrontDesk,
        &[Shift(&[3, 4, 5], 900, 1800), Shift(&[6], 900, 1700)],
    ),
];

/// « Salon Brindille ».
pub const SHOP: ShopCast = ShopCast {
    trade: Trade::Hair,
    slug: "salon-brindille",
    name: "Salon Brindille",
    legal_name: "Salon Brindille inc.",
    locale: Locale::Fr,
    street: "412, rue des Merisiers",
    city: "Sherbrooke",
    province: Province::Qc,
    postal_code: "J0X 0X0",
    zone: "America/Toronto",
    phone: "+18195550150",
    domain: "brindille.example",
    numbers: Numbers {
        business: "123456782",
        gst: "123456782 RT0001",
        qst: Some("1234567890 TQ0001"),
        pst: None,
        neq: Some("1145678901"),
    },
    hours: &[
        Shift(&[1], 1000, 1800),
        Shift(&[2, 3], 900, 1800),
        Shift(&[4, 5], 900, 2000),
        Shift(&[6], 900, 1700),
        Shift(&[7], 1000, 1600),
    ],
    team: TEAM,
    rooms: &[],
    area_codes: &["819", "873", "468", "450"],
    clients: 320,
    english_percent: 12,
    booked_percent: (71, 65),
    mix: &[
        ("cut-short", 16),
        ("cut-medium", 18),
        ("cut-long", 12),
        ("cut-curly", 8),
        ("cut-dry", 8),
        ("cut-child", 3),
        ("fringe", 4),
        ("blowdry", 8),
        ("blowdry-long", 4),
        ("updo", 2),
        ("root", 12),
        ("root-cut", 10),
        ("full-colour", 5),
        ("grey-camo", 3),
        ("toner", 4),
        ("foils-half", 6),
        ("foils-full", 4),
        ("balayage", 5),
        ("deep-care", 3),
        ("braids", 3),
    ],
    for_children: &["cut-child"],
    notes: &[
        "Cuir chevelu sensible : eau tiède, pas de menthol.",
        "Formule : 6.1 + 7.0, 20 volumes, 35 minutes.",
        "Préfère la chaise près de la fenêtre.",
        "Ne veut pas parler pendant le soin.",
        "A réagi à un démêlant parfumé en mars; utiliser le sans parfum.",
        "Pousse vite : proposer six semaines.",
        "Écrire plutôt que téléphoner.",
        "Vient avec son chien d’assistance.",
    ],
};
