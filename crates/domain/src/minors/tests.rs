use super::*;
use jiff::civil::date;
use proptest::prelude::*;

fn complete() -> GuardianConsent<'static> {
    GuardianConsent {
        name: "Zoé Tremblay",
        contact: "514 555-0100",
        authority: Some(Authority::Parent),
        consent: true,
    }
}

#[test]
fn a_person_turns_14_on_the_birthday_and_not_the_day_before() {
    let turns = turns_14_on(date(2012, 11, 24));
    assert_eq!(turns, date(2026, 11, 24));
    assert!(is_under_14(turns, date(2026, 11, 23)));
    assert!(!is_under_14(turns, date(2026, 11, 24)));
}

#[test]
fn a_child_born_on_february_29_turns_14_on_march_1() {
    assert_eq!(turns_14_on(date(2012, 2, 29)), date(2026, 3, 1));
    assert_eq!(turns_14_on(date(2016, 2, 29)), date(2030, 3, 1));
    assert_eq!(turns_14_on(date(2012, 2, 28)), date(2026, 2, 28));
    assert_eq!(turns_14_on(date(2012, 3, 1)), date(2026, 3, 1));
}

#[test]
fn a_complete_consent_makes_a_guardian_and_a_guardian_opens_a_file() {
    let guardian = complete().check().unwrap();
    assert_eq!(guardian.name().as_str(), "Zoé Tremblay");
    assert_eq!(guardian.authority(), Authority::Parent);
    let (first, last) = (
        PersonName::parse("Léo").unwrap(),
        PersonName::parse("Roy").unwrap(),
    );
    let file = ChildFile::open(guardian.clone(), first, last, date(2020, 5, 17));
    assert_eq!(file.guardian(), &guardian);
    assert_eq!(file.turning_14(), Turning14::On(date(2034, 5, 17)));
}

#[test]
fn without_the_box_checked_there_is_no_guardian() {
    let unchecked = GuardianConsent {
        consent: false,
        ..complete()
    };
    assert_eq!(unchecked.check(), Err(vec![GuardianError::ConsentMissing]));
}

#[test]
fn all_that_is_missing_is_said_at_once() {
    assert_eq!(
        GuardianConsent::default().check(),
        Err(vec![
            GuardianError::Name(NameError::Empty),
            GuardianError::ContactMissing,
            GuardianError::AuthorityMissing,
            GuardianError::ConsentMissing,
        ])
    );
    let bad_phone = GuardianConsent {
        contact: "555-0100",
        ..complete()
    };
    assert_eq!(
        bad_phone.check(),
        Err(vec![GuardianError::Phone(PhoneError::AreaCodeMissing)])
    );
    let bad_address = GuardianConsent {
        contact: "zoe@salon",
        ..complete()
    };
    assert_eq!(
        bad_address.check(),
        Err(vec![GuardianError::Email(EmailError::Domain)])
    );
}

#[test]
fn a_guardian_is_reached_by_mail_or_by_telephone() {
    let mail = GuardianConsent {
        contact: "zoe@salon.example",
        ..complete()
    }
    .check()
    .unwrap();
    assert!(matches!(mail.contact(), GuardianContact::Email(_)));
    assert!(matches!(
        complete().check().unwrap().contact(),
        GuardianContact::Phone(_)
    ));
}

#[test]
fn an_authority_is_stored_by_its_code() {
    for authority in Authority::ALL {
        assert_eq!(Authority::parse(authority.code()), Some(authority));
    }
    assert_eq!(Authority::parse("neighbour"), None);
}

proptest! {
    #[test]
    fn fourteen_whole_years_lie_between_birth_and_the_birthday(
        year in 1900_i16..2100, month in 1_i8..=12, day in 1_i8..=31,
    ) {
        prop_assume!(Date::new(year, month, day).is_ok());
        let birth = date(year, month, day);
        let turns = turns_14_on(birth);
        prop_assert_eq!(turns.year(), year + 14);
        prop_assert!((turns.month(), turns.day()) >= (month, day));
        prop_assert!(is_under_14(turns, turns.yesterday().unwrap()) && !is_under_14(turns, turns));
    }
}
