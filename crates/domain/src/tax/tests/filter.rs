use serde_json::{Value, json};

use super::*;

fn ask(question: &Value) -> Value {
    serde_json::from_str(&quote::line(&question.to_string())).unwrap()
}

fn good() -> Value {
    json!({
        "id": "T1", "mode": "sale", "province": "QC", "date": "2026-11-21", "registered": true,
        "price_mode": "tax_excluded",
        "lines": [{"kind": "hair", "unit_price_cents": 6500, "qty": "1", "line_discount_cents": 0}],
    })
}

/// 103 cases computed with exact fractions by two other programs, some from official examples.
#[test]
fn every_worked_case_is_answered_to_the_cent_and_key_for_key() {
    let file: Value = serde_json::from_str(include_str!("../../../data/tax-cases.json")).unwrap();
    let cases = file["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 103);
    for case in cases {
        let mut expected = case["expected"].clone();
        expected["id"] = case["input"]["id"].clone();
        assert_eq!(ask(&case["input"]), expected, "{}", case["input"]["title"]);
    }
}

#[test]
fn a_question_with_a_key_missing_is_refused_under_its_own_id() {
    for key in ["mode", "province", "date", "price_mode", "lines"] {
        let mut asked = good();
        asked.as_object_mut().unwrap().remove(key);
        refused(&asked, key);
    }
    for key in ["kind", "unit_price_cents", "qty"] {
        let mut asked = good();
        asked["lines"][0].as_object_mut().unwrap().remove(key);
        refused(&asked, key);
    }
}

fn refused(asked: &Value, why: &str) {
    let answer = ask(asked);
    assert!(answer["error"].is_string(), "{why}: {answer}");
    assert_eq!(answer["id"], asked["id"], "{why}");
    assert_eq!(answer.as_object().unwrap().len(), 2, "{why}");
}

#[test]
fn a_senseless_value_is_refused() {
    for (pointer, value) in [
        ("/mode", json!("gift")),
        ("/mode", json!(7)),
        ("/province", json!("ZZ")),
        ("/province", json!("qc")),
        ("/date", json!("2007-12-31")),
        ("/date", json!("2026-02-30")),
        ("/date", json!("2026-11-21T10:00:00")),
        ("/date", json!("hier")),
        ("/registered", json!("yes")),
        ("/price_mode", json!("free")),
        ("/lines", json!("none")),
        ("/lines/0", json!(["hair", 6500, "1"])),
        ("/lines/0/kind", json!("surgery")),
        ("/lines/0/kind", json!("tip_mandatory")),
        ("/lines/0/unit_price_cents", json!(65.5)),
        ("/lines/0/unit_price_cents", json!("6500")),
        ("/lines/0/unit_price_cents", json!(-1)),
        ("/lines/0/unit_price_cents", json!(i64::MAX)),
        ("/lines/0/unit_price_cents", json!(u64::MAX)),
        ("/lines/0/line_discount_cents", json!(6501)),
        ("/lines/0/qty", json!("")),
        ("/lines/0/qty", json!("-1")),
        ("/lines/0/qty", json!("1e3")),
        ("/lines/0/qty", json!("1,5")),
        ("/lines/0/qty", json!("1.")),
        ("/lines/0/qty", json!(".5")),
        ("/lines/0/qty", json!("1.2.3")),
        ("/lines/0/qty", json!("٣")),
        ("/lines/0/qty", json!("NaN")),
        ("/lines/0/qty", json!("9".repeat(4_000))),
        ("/lines/0/qty", json!(1.5)),
    ] {
        let mut asked = good();
        *asked.pointer_mut(pointer).unwrap() = value;
        refused(&asked, pointer);
    }
}

#[test]
fn a_senseless_extra_is_refused() {
    for (key, value) in [
        ("invoice_discount_cents", json!(6501)),
        ("invoice_discount_cents", json!(-1)),
        (
            "tenders",
            json!([{"tender": "shells", "requested_cents": 1}]),
        ),
        ("tenders", json!([{"tender": "card"}])),
        (
            "tenders",
            json!([{"tender": "card", "requested_cents": -1}]),
        ),
        ("mode", json!("refund_full")),
        ("mode", json!("refund_partial")),
    ] {
        let mut asked = good();
        asked[key] = value;
        refused(&asked, key);
    }
}

#[test]
fn a_line_that_is_no_question_is_refused_without_id() {
    let deep = "[".repeat(100_000);
    for text in [
        "", " ", "{", "null", "[]", "42", "\"T1\"", "{\"id\":", "1e999", "\u{0}", &deep,
    ] {
        let answer: Value = serde_json::from_str(&quote::line(text)).unwrap();
        assert_eq!(answer["id"], Value::Null);
        assert!(answer["error"].is_string());
    }
}

#[test]
fn unknown_keys_are_ignored_and_the_id_may_be_missing() {
    let mut asked = good();
    asked["business_province"] = json!("Mars");
    asked["lines"][0]["as_kind"] = json!("anything");
    asked.as_object_mut().unwrap().remove("id");
    let answer = ask(&asked);
    assert_eq!(
        (&answer["id"], &answer["total_cents"]),
        (&Value::Null, &json!(7473))
    );
}

#[test]
fn an_answer_is_one_line() {
    let mut asked = good();
    asked["id"] = json!("a\nb");
    assert!(!quote::line(&asked.to_string()).contains('\n'));
}
