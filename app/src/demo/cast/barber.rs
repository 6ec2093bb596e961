//! Four chairs in Vancouver.

use domain::{identity::Role, locale::Locale, presets::Trade, province::Province};

use super::{MemberCast, Numbers, Shift, ShopCast, practitioner};

const BARBER: &[&str] = &[
    "barber_cut",
    "fade",
    "beard",
    "razor",
    "wash",
    "colour_grey",
    "wax",
];

const TEAM: &[MemberCast] = &[
    MemberCast {
        name: "Colin Abercrombie",
        role: Role::Owner,
        bookable: true,
        skills: &[
            "barber_cut",
            "fade",
            "beard",
            "razor",
            "wash",
            "colour_grey",
            "facial",
            "wax",
        ],
        hours: &[
            Shift(&[2, 3, 4, 5], 900, 1300),
            Shift(&[2, 3, 4, 5], 1330, 1700),
        ],
        account: Some("colin"),
    },
    practitioner(
        "Harpreet Gill-Sandhu",
        Some("harpreet"),
        BARBER,
        &[
            Shift(&[1, 4, 5], 1100, 1500),
            Shift(&[6, 7], 900, 1230),
            Shift(&[1, 4, 5], 1530, 1900),
            Shift(&[6, 7], 1300, 1600),
        ],
    ),
    practitioner(
        "Tomasz Wojcik",
        None,
        BARBER,
        &[
            Shift(&[2, 3, 6], 900, 1230),
            Shift(&[4, 5], 1000, 1400),
            Shift(&[2, 3, 6], 1300, 1700),
            Shift(&[4, 5], 1430, 1900),
        ],
    ),
    practitioner(
        "Delroy Campbell-Hines",
        None,
        &["barber_cut", "beard", "wash"],
        &[
            Shift(&[1, 3], 900, 1300),
            Shift(&[6, 7], 900, 1300),
            Shift(&[1, 3], 1330, 1700),
            Shift(&[6, 7], 1330, 1700),
        ],
    ),
];

/// “Driftmoss Barbers”.
pub const SHOP: ShopCast = ShopCast {
    trade: Trade::Barber,
    slug: "driftmoss-barbers",
    name: "Driftmoss Barbers",
    legal_name: "Driftmoss Barbers Ltd.",
    locale: Locale::En,
    street: "1530 Ferrystone Street",
    city: "Vancouver",
    province: Province::Bc,
    postal_code: "V0Z 0Z0",
    zone: "America/Vancouver",
    phone: "+16045550153",
    domain: "driftmoss.example",
    numbers: Numbers {
        business: "405060732",
        gst: "405060732 RT0001",
        qst: None,
        pst: Some("PST-1234-5678"),
        neq: None,
    },
    hours: &[
        Shift(&[1, 2, 3], 900, 1900),
        Shift(&[4, 5], 900, 1900),
        Shift(&[6, 7], 900, 1700),
    ],
    team: TEAM,
    rooms: &[],
    area_codes: &["604", "778", "236", "672"],
    clients: 300,
    english_percent: 96,
    booked_percent: (83, 72),
    mix: &[
        ("cut-classic", 22),
        ("fade", 24),
        ("cut-wash", 8),
        ("cut-scissor", 8),
        ("buzz", 6),
        ("cut-child", 2),
        ("cut-student", 8),
        ("cut-senior", 6),
        ("lineup", 6),
        ("head-shave", 4),
        ("beard-clipper", 8),
        ("beard-razor", 8),
        ("shave", 5),
        ("cut-beard", 18),
        ("cut-shave", 4),
        ("parent-child", 3),
    ],
    for_children: &["cut-child"],
    notes: &[
        "Low fade, 1.5 on the sides, scissors on top.",
        "Sensitive neck: no alcohol after the razor.",
        "Mole behind the left ear.",
        "Hearing aid on the right side.",
        "Likes the early chair.",
        "Wants his beard squared, not rounded.",
        "Texts, never calls.",
        "Cowlick at the crown: leave length.",
    ],
};
