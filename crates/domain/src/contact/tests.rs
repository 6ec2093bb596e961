use super::*;
use proptest::prelude::*;

fn email(typed: &str) -> Result<String, EmailError> {
    EmailAddress::parse(typed).map(|address| address.to_string())
}

fn phone(typed: &str) -> Result<String, PhoneError> {
    PhoneNumber::parse(typed).map(|number| number.to_string())
}

#[test]
fn an_address_keeps_its_name_and_lowers_its_domain() {
    for (typed, kept) in [
        ("zoe@salon.example", "zoe@salon.example"),
        (
            "  Zoe.Roy+rdv@Salon.EXAMPLE\u{a0}",
            "Zoe.Roy+rdv@salon.example",
        ),
        (
            "o'neil@mail.salon-aube.example",
            "o'neil@mail.salon-aube.example",
        ),
    ] {
        assert_eq!(email(typed).as_deref(), Ok(kept), "{typed}");
    }
}

#[test]
fn what_is_not_an_address_is_refused_for_its_reason() {
    let long = format!("{}@salon.example", "a".repeat(65));
    let longer = format!("a@{}.example", "b.".repeat(130));
    for (typed, why) in [
        ("", EmailError::Empty),
        ("   ", EmailError::Empty),
        ("zoe", EmailError::NotAnAddress),
        ("@salon.example", EmailError::NotAnAddress),
        ("zoe@", EmailError::NotAnAddress),
        ("zoe@aube@salon.example", EmailError::NotAnAddress),
        ("zoe..roy@salon.example", EmailError::NotAnAddress),
        (".zoe@salon.example", EmailError::NotAnAddress),
        ("zoe@salon", EmailError::Domain),
        ("zoe@.example", EmailError::Domain),
        ("zoe@salon..example", EmailError::Domain),
        ("zoe@-salon.example", EmailError::Domain),
        ("zoe@127.0.0.1", EmailError::Domain),
        ("zoe@salon_aube.example", EmailError::Domain),
        ("zoé@salon.example", EmailError::Accent),
        ("zoe@québec.example", EmailError::Accent),
        ("zoe roy@salon.example", EmailError::Character),
        ("Zoe <zoe@salon.example>", EmailError::Character),
        ("a@salon.example,b@salon.example", EmailError::NotAnAddress),
        ("\"zoe\"@salon.example", EmailError::Character),
        (&long, EmailError::TooLong),
        (&longer, EmailError::TooLong),
    ] {
        assert_eq!(email(typed), Err(why), "{typed}");
    }
}

#[test]
fn no_address_opens_a_second_header() {
    for typed in [
        "zoe@salon.example\r\nBcc: all@salon.example",
        "zoe\n@salon.example",
        "zoe@salon.example\n",
        "\rzoe@salon.example",
        "zoe@salon.example\0",
        "zoe@salon.example\u{2028}",
    ] {
        assert_eq!(email(typed), Err(EmailError::Character), "{typed:?}");
    }
}

#[test]
fn one_box_has_one_key() {
    let one = EmailAddress::parse("Zoe@Salon.example").unwrap();
    let same = EmailAddress::parse("zoe@salon.EXAMPLE").unwrap();
    assert_ne!(one, same);
    assert_eq!(one.key(), same.key());
    assert_eq!((one.local_part(), one.domain()), ("Zoe", "salon.example"));
}

#[test]
fn a_number_is_read_in_every_shape_people_type() {
    for typed in [
        "5145550100",
        "514 555-0100",
        "514\u{a0}555\u{2011}0100",
        "(514) 555-0100",
        "514.555.0100",
        "1-514-555-0100",
        "1 (514) 555 0100",
        "+1 514 555 0100",
        "+15145550100",
        " 514/555-0100 ",
    ] {
        assert_eq!(phone(typed).as_deref(), Ok("+15145550100"), "{typed}");
    }
    assert_eq!(phone("+33 1 23 45 67 89").as_deref(), Ok("+33123456789"));
    assert_eq!(phone("+44 20 7946 0018").as_deref(), Ok("+442079460018"));
}

#[test]
fn what_is_not_a_number_is_refused_for_its_reason() {
    for (typed, why) in [
        ("", PhoneError::Empty),
        (" ", PhoneError::Empty),
        ("514 555-0100 poste 12", PhoneError::Extension),
        ("514 555-0100 x12", PhoneError::Extension),
        ("514 555-0100, ext. 12", PhoneError::Extension),
        ("514 555-0100 #12", PhoneError::Extension),
        ("555-0100", PhoneError::AreaCodeMissing),
        ("514 555-010", PhoneError::WrongLength { given: 9 }),
        ("514 555-01000", PhoneError::WrongLength { given: 11 }),
        ("+33 12", PhoneError::WrongLength { given: 4 }),
        ("+4412345678901234", PhoneError::WrongLength { given: 16 }),
        ("+0123456789", PhoneError::Unassigned),
        ("014 555-0100", PhoneError::Unassigned),
        ("514 155-0100", PhoneError::Unassigned),
        ("911 555-0100", PhoneError::Unassigned),
        ("appeler le soir", PhoneError::Character),
        ("514 555-0100;", PhoneError::Character),
        ("514\n555-0100", PhoneError::Character),
        ("٥١٤ 555-0100", PhoneError::Character),
    ] {
        assert_eq!(phone(typed), Err(why), "{typed}");
    }
}

#[test]
fn a_name_is_tidied_and_never_corrected() {
    for (typed, kept) in [
        ("  Zoé  ", "Zoé"),
        ("Zoe\u{301}", "Zoé"),
        ("d’Amours  St-Onge", "d’Amours St-Onge"),
        ("\u{a0}Jean\u{a0}\u{a0}Luc", "Jean Luc"),
        ("鈴木", "鈴木"),
        ("de la O", "de la O"),
    ] {
        assert_eq!(PersonName::parse(typed).unwrap().as_str(), kept);
    }
}

#[test]
fn a_name_has_something_to_read_and_nothing_that_hides() {
    let hundred = "é".repeat(100);
    assert!(PersonName::parse(&hundred).is_ok());
    let more = "é".repeat(101);
    for (typed, why) in [
        ("", NameError::Empty),
        (" \u{a0} ", NameError::Empty),
        ("\u{200b}", NameError::Empty),
        ("Zoé\nRoy", NameError::Character),
        ("Zoé\tRoy", NameError::Character),
        ("Zoé\0", NameError::Character),
        ("Zoé\u{202e}yoR", NameError::Character),
        (&more, NameError::TooLong { max: 100 }),
    ] {
        assert_eq!(PersonName::parse(typed).unwrap_err(), why, "{typed:?}");
        assert_eq!(ShopName::parse(typed).unwrap_err(), why, "{typed:?}");
    }
}

#[test]
fn letters_lose_their_marks() {
    for (text, plain) in [
        ("Cœur d’Éloïse", "coeur d’eloise"),
        ("ÇA VA À NOËL", "ca va a noel"),
        ("Straße Ærø Łódź", "strasse aero lodz"),
        ("e\u{301}te\u{301}", "ete"),
        ("İstanbul", "istanbul"),
        ("ＡＢ", "ab"),
    ] {
        assert_eq!(plain_letters(text), plain);
    }
}

#[test]
fn a_name_suggests_an_address() {
    for (name, slug) in [
        ("Salon Éloïse", "salon-eloise"),
        ("L’Atelier de l’œil", "l-atelier-de-l-oeil"),
        ("Ongles & Cie (Québec)", "ongles-cie-quebec"),
        ("--- Barbier 514 ---", "barbier-514"),
        (
            "Institut de beauté et de massothérapie de Rivière-du-Loup",
            "institut-de-beaute-et-de-massotherapie",
        ),
        (
            "Anticonstitutionnellementanticonstitutionnellement",
            "anticonstitutionnellementanticonstitutio",
        ),
    ] {
        assert_eq!(Slug::from_name(name).unwrap().as_str(), slug);
    }
    assert_eq!(Slug::from_name("鈴木").unwrap_err(), SlugError::Empty);
    assert_eq!(Slug::from_name("Zo").unwrap_err(), SlugError::TooShort);
    assert_eq!(
        Slug::from_name("Confidentialité").unwrap_err(),
        SlugError::Reserved
    );
}

#[test]
fn an_address_is_taken_as_written_or_refused_for_its_reason() {
    assert_eq!(
        Slug::parse("salon-eloise").unwrap().as_str(),
        "salon-eloise"
    );
    assert!(Slug::parse(&"a".repeat(40)).is_ok());
    let long = "a".repeat(41);
    for (given, why) in [
        ("", SlugError::Empty),
        ("ab", SlugError::TooShort),
        (&long, SlugError::TooLong),
        ("Salon", SlugError::Character),
        ("salon-éloïse", SlugError::Character),
        ("salon/aube", SlugError::Character),
        ("-salon", SlugError::Hyphen),
        ("salon-", SlugError::Hyphen),
        ("salon--aube", SlugError::Hyphen),
        ("sign-in", SlugError::Reserved),
        ("robots.txt", SlugError::Reserved),
    ] {
        assert_eq!(Slug::parse(given).unwrap_err(), why, "{given}");
    }
}

#[test]
fn a_taken_address_gets_a_number_and_stays_an_address() {
    let slug = Slug::parse("salon-eloise").unwrap();
    assert_eq!(slug.with_number(2).as_str(), "salon-eloise-2");
    let full = Slug::parse(&"a".repeat(40)).unwrap();
    let numbered = full.with_number(65535);
    assert_eq!(numbered.as_str().len(), 40);
    assert!(Slug::parse(numbered.as_str()).is_ok());
}

#[test]
fn the_services_own_addresses_are_each_named_once() {
    let mut all = RESERVED.to_vec();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), RESERVED.len());
    for own in [
        "app",
        "api",
        "assets",
        "sign-in",
        "sign-up",
        "sign-out",
        "operator",
        "en",
        "fr",
        "healthz",
        "readyz",
        "confidentialite",
        "privacy",
        "robots.txt",
    ] {
        assert_eq!(Slug::parse(own).unwrap_err(), SlugError::Reserved, "{own}");
    }
}

#[test]
fn what_is_personal_is_not_shown_in_a_log() {
    let address = EmailAddress::parse("zoe@salon.example").unwrap();
    let number = PhoneNumber::parse("5145550100").unwrap();
    assert_eq!(
        format!("{address:?} {number:?}"),
        "EmailAddress(…) PhoneNumber(…)"
    );
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_the_same_way_twice(typed in "\\PC{0,60}") {
        if let Ok(address) = EmailAddress::parse(&typed) {
            prop_assert_eq!(EmailAddress::parse(address.as_str()), Ok(address.clone()));
            prop_assert!(!address.as_str().contains(char::is_whitespace));
        }
        if let Ok(name) = PersonName::parse(&typed) {
            prop_assert_eq!(PersonName::parse(name.as_str()), Ok(name.clone()));
        }
        if let Ok(slug) = Slug::from_name(&typed) {
            prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
        }
        prop_assert_eq!(plain_letters(&plain_letters(&typed)), plain_letters(&typed));
    }
}
