use super::{NumberKind::*, *};
use proptest::prelude::*;

fn canonical(kind: NumberKind, typed: &str) -> Result<String, RegistrationError> {
    RegistrationNumber::parse(kind, typed).map(|number| number.canonical().to_owned())
}

#[test]
fn a_number_is_compared_without_spaces_and_printed_as_written() {
    for (kind, typed, compared, printed) in [
        (BusinessNumber, "123456782", "123456782", "123456782"),
        (
            BusinessNumber,
            " 12345\u{a0}6782 ",
            "123456782",
            "12345 6782",
        ),
        (
            GstHst,
            "123456782 RT0001",
            "123456782RT0001",
            "123456782 RT0001",
        ),
        (
            GstHst,
            "12345 6782 rt 0002",
            "123456782RT0002",
            "12345 6782 rt 0002",
        ),
        (
            Qst,
            "1234567890TQ0001",
            "1234567890TQ0001",
            "1234567890TQ0001",
        ),
        (
            Qst,
            "1234567890 TQ 0012",
            "1234567890TQ0012",
            "1234567890 TQ 0012",
        ),
        (Qst, "1234567890", "1234567890TQ0001", "1234567890"),
        (Neq, "1145678901", "1145678901", "1145678901"),
        (Neq, "22 4567 8901", "2245678901", "22 4567 8901"),
        (BcPst, "PST-1234-5678", "PST12345678", "PST-1234-5678"),
        (BcPst, "1234 5678", "PST12345678", "1234 5678"),
        (MbRst, "123456-7", "1234567", "123456-7"),
        (SkPst, "ab 1234", "AB1234", "ab 1234"),
    ] {
        let number = RegistrationNumber::parse(kind, typed).unwrap();
        assert_eq!(
            (number.canonical(), number.written()),
            (compared, printed),
            "{typed}"
        );
        assert_eq!(number.kind(), kind);
    }
}

#[test]
fn a_number_is_refused_for_its_reason() {
    let length = |expected, given| RegistrationError::WrongLength { expected, given };
    let prefix = |expected| RegistrationError::Prefix { expected };
    for (kind, typed, why) in [
        (BusinessNumber, "", RegistrationError::Empty),
        (BusinessNumber, " - ", RegistrationError::Empty),
        (BusinessNumber, "12345678", length(9, 8)),
        (BusinessNumber, "123456789", RegistrationError::CheckDigit),
        (BusinessNumber, "213456782", RegistrationError::CheckDigit),
        (BusinessNumber, "12345678A", RegistrationError::Character),
        (BusinessNumber, "123456782;", RegistrationError::Character),
        (BusinessNumber, "１２３456782", RegistrationError::Character),
        (GstHst, "123456782", length(15, 9)),
        (GstHst, "123456782RC0001", prefix("RT")),
        (GstHst, "123456789RT0001", RegistrationError::CheckDigit),
        (GstHst, "123456782RT000A", RegistrationError::Character),
        (Qst, "123456789", length(16, 9)),
        (Qst, "1234567890RT0001", prefix("TQ")),
        (Qst, "123456789ATQ0001", RegistrationError::Character),
        (Neq, "114567890", length(10, 9)),
        (Neq, "4445678901", prefix("11, 22, 33, 88")),
        (BcPst, "PST-1234-567", length(8, 7)),
        (MbRst, "12345678", length(7, 8)),
        (
            SkPst,
            "123456789012345678901",
            RegistrationError::TooLong { max: 20 },
        ),
    ] {
        assert_eq!(canonical(kind, typed), Err(why), "{typed}");
    }
}

#[test]
fn a_number_is_written_in_forty_characters_at_most() {
    let hyphens = |count| format!("12345{}6782", "-".repeat(count));
    let longest = RegistrationNumber::parse(BusinessNumber, &hyphens(31)).unwrap();
    assert_eq!(longest.written().len(), 40);
    let too_long = RegistrationError::TooLong { max: 40 };
    assert_eq!(canonical(BusinessNumber, &hyphens(32)), Err(too_long));
    assert_eq!(canonical(SkPst, &hyphens(5_000)), Err(too_long));
}

#[test]
fn every_example_is_a_number_of_its_kind() {
    for kind in NumberKind::ALL {
        assert!(canonical(kind, kind.example()).is_ok(), "{kind:?}");
        assert_eq!(NumberKind::parse(kind.code()), Some(kind));
        assert_eq!(
            serde_json::to_string(&kind).unwrap(),
            format!("\"{}\"", kind.code())
        );
    }
}

#[test]
fn quebec_asks_for_the_enterprise_number_and_both_taxes() {
    assert_eq!(asked_in(Province::Qc), [Neq, GstHst, Qst]);
    assert_eq!(asked_in(Province::On), [BusinessNumber, GstHst]);
    for province in Province::ALL {
        assert!(asked_in(province).contains(&GstHst), "{province:?}");
        assert_eq!(asked_in(province).contains(&Qst), province == Province::Qc);
    }
}

proptest! {
    #[test]
    fn one_mistyped_digit_of_a_business_number_is_always_noticed(
        first in "[0-9]{8}", at in 0_usize..9, other in 0_u8..10,
    ) {
        let valid = (0..10).map(|last| format!("{first}{last}")).find(|n| luhn(n)).unwrap();
        prop_assert_eq!(canonical(BusinessNumber, &valid), Ok(valid.clone()));
        let mut mistyped = valid.clone().into_bytes();
        mistyped[at] = b'0' + other;
        let mistyped = String::from_utf8(mistyped).unwrap();
        prop_assert_eq!(luhn(&mistyped), mistyped == valid);
    }

    #[test]
    fn what_is_written_reads_back_the_same(typed in "\\PC{0,24}") {
        for kind in NumberKind::ALL {
            if let Ok(number) = RegistrationNumber::parse(kind, &typed) {
                let again = RegistrationNumber::parse(kind, number.written());
                prop_assert_eq!(again.as_ref(), Ok(&number));
                prop_assert_eq!(canonical(kind, number.canonical()).unwrap(), number.canonical());
            }
        }
    }
}
