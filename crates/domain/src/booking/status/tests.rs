use super::*;

#[test]
fn codes_read_back_and_are_those_of_the_glossary() {
    let codes: Vec<_> = Status::ALL.iter().map(|status| status.as_str()).collect();
    assert_eq!(
        codes.join(" "),
        "held booked confirmed arrived in_service ready_to_pay completed missed cancelled"
    );
    for status in Status::ALL {
        assert_eq!(Status::parse(status.as_str()), Ok(status));
        let json = serde_json::to_string(&status).unwrap();
        assert_eq!(json, format!("\"{}\"", status.as_str()));
    }
    assert!(Status::parse("late").is_err());
}

/// Rows: from; columns, in the same order: to.
const TABLE: [(&str, &str); 9] = [
    ("held", "-XX-----X"),
    ("booked", "--XXXXXXX"),
    ("confirmed", "-X-XXXXXX"),
    ("arrived", "-XX-XXX-X"),
    ("in_service", "---X-XX-X"),
    ("ready_to_pay", "----X-X--"),
    ("completed", "---------"),
    ("missed", "-X-X-----"),
    ("cancelled", "---------"),
];

#[test]
fn an_appointment_goes_forward_and_a_slip_is_undone() {
    for (from, row) in TABLE {
        let from = Status::parse(from).unwrap();
        for (next, mark) in Status::ALL.into_iter().zip(row.chars()) {
            assert_eq!(from.may_become(next), mark == 'X', "{from:?} to {next:?}");
        }
    }
}

#[test]
fn what_is_over_never_comes_back_and_every_visit_can_end() {
    for status in Status::ALL {
        let final_one = matches!(status, Status::Completed | Status::Cancelled);
        assert_eq!(
            Status::ALL.into_iter().any(|next| status.may_become(next)),
            !final_one
        );
        assert!(!status.may_become(status));
        assert!(!status.may_become(Status::Held));
    }
}

#[test]
fn a_missed_or_cancelled_visit_gives_its_time_back() {
    let free: Vec<_> = Status::ALL
        .into_iter()
        .filter(|status| !status.holds_time())
        .collect();
    assert_eq!(free, [Status::Missed, Status::Cancelled]);
}
