use super::*;
use proptest::prelude::*;

#[test]
fn a_code_is_four_groups_of_six() {
    let code = RecoveryCode::from_bytes([0; 15]);
    assert_eq!(code.to_string(), "000000-000000-000000-000000");
    let code = RecoveryCode::from_bytes([0xff; 15]);
    assert_eq!(code.to_string(), "ZZZZZZ-ZZZZZZ-ZZZZZZ-ZZZZZZ");
    let code = RecoveryCode::from_bytes([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0x41]);
    assert_eq!(code.to_string(), "000000-000000-000000-000121");
    assert_eq!(code.expose().len(), 24);
}

#[test]
fn a_code_copied_by_hand_is_read() {
    let printed = RecoveryCode::parse("101010-ABCDEF-GHJKMN-PQRSTV").unwrap();
    for typed in [
        "101010abcdefghjkmnpqrstv",
        "iOl0Io abcdef ghjkmn pqrstv",
        " LOLOLO-ABCDEF\u{2011}GHJKMN PQRSTV\n",
    ] {
        assert_eq!(RecoveryCode::parse(typed), Ok(printed.clone()), "{typed}");
    }
}

#[test]
fn what_is_not_a_code_is_refused() {
    for typed in [
        "",
        "101010-ABCDEF-GHJKMN-PQRST",
        "101010-ABCDEF-GHJKMN-PQRSTVX",
        "101010-ABCDEF-GHJKMN-PQRSTU",
        "101010-ABCDEF-GHJKMN-PQRSTé",
    ] {
        assert_eq!(RecoveryCode::parse(typed), Err(NotACode), "{typed}");
    }
}

#[test]
fn a_code_is_not_shown_in_a_log() {
    assert_eq!(
        format!("{:?}", RecoveryCode::from_bytes([7; 15])),
        "RecoveryCode(…)"
    );
}

proptest! {
    #[test]
    fn every_code_printed_is_read_and_two_chances_make_two_codes(a: [u8; 15], b: [u8; 15]) {
        let code = RecoveryCode::from_bytes(a);
        prop_assert_eq!(RecoveryCode::parse(&code.to_string()), Ok(code.clone()));
        prop_assert_eq!(RecoveryCode::parse(&code.to_string().to_lowercase()), Ok(code.clone()));
        prop_assert_eq!(a == b, code == RecoveryCode::from_bytes(b));
    }
}
