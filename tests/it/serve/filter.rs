//! `tax quote`: a program asks, line by line, and is answered line by line.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::Stdio,
};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::program::command;

const CASES: &str = include_str!("../../../crates/domain/data/tax-cases.json");

/// What is answered to these bytes.
fn answers(questions: Vec<u8>) -> Vec<Value> {
    let data = TempDir::new().expect("a folder");
    let mut child = command(data.path())
        .args(["tax", "quote"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut input = child.stdin.take().expect("an input");
    let writer = std::thread::spawn(move || input.write_all(&questions));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("a writer").expect("all was read");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("a text");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("an answer"))
        .collect()
}

fn cases() -> Vec<Value> {
    let file: Value = serde_json::from_str(CASES).expect("the cases");
    file["cases"].as_array().cloned().expect("the cases")
}

#[test]
fn every_worked_case_is_answered_to_the_cent() {
    let cases = cases();
    assert_eq!(cases.len(), 103);
    let mut questions = Vec::new();
    for case in &cases {
        questions.extend(format!("{}\n", case["input"]).into_bytes());
    }
    let answers = answers(questions);
    assert_eq!(answers.len(), cases.len());
    for (case, answer) in cases.iter().zip(&answers) {
        assert_eq!(answer["id"], case["input"]["id"]);
        for (key, expected) in case["expected"].as_object().expect("amounts") {
            assert_eq!(&answer[key], expected, "{}: {key}", case["input"]["title"]);
        }
    }
}

#[test]
fn a_line_that_makes_no_sense_stops_nothing() {
    let good = cases().remove(0)["input"].to_string().into_bytes();
    let deep = "[".repeat(100_000);
    let bad: Vec<Vec<u8>> = vec![
        b"".to_vec(),
        b"not json".to_vec(),
        b"{\"id\": 7}".to_vec(),
        b"\xff\xfe\xfd".to_vec(),
        b"{\"id\": \"\xc3\x28\"}".to_vec(),
        b"[]".to_vec(),
        b"null".to_vec(),
        b"{\"id\": 1e999}".to_vec(),
        deep.into_bytes(),
        vec![0; 70_000],
        b"{\"id\":\"x\",\"mode\":\"sale\",\"province\":\"QC\",\"date\":\"2026-11-21\",\"registered\":true,\
          \"price_mode\":\"tax_excluded\",\"lines\":[{\"kind\":\"hair\",\"unit_price_cents\":9223372036854775807,\
          \"qty\":\"999999\",\"line_discount_cents\":0}]}"
            .to_vec(),
    ];
    let mut questions = Vec::new();
    for line in &bad {
        for line in [line, &good] {
            questions.extend_from_slice(line);
            questions.push(b'\n');
        }
    }
    // The last line may lack its end.
    questions.extend_from_slice(&good);
    let answers = answers(questions);
    assert_eq!(answers.len(), bad.len() * 2 + 1);
    for (n, answer) in answers.iter().enumerate() {
        let is_bad = n % 2 == 0 && n < bad.len() * 2;
        assert_eq!(answer["error"].is_string(), is_bad, "line {n}: {answer}");
    }
    assert_eq!(answers[4]["id"], json!(7));
}

#[test]
fn each_answer_leaves_before_the_next_question() {
    let data = TempDir::new().expect("a folder");
    let mut child = command(data.path())
        .args(["tax", "quote"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut input = child.stdin.take().expect("an input");
    let mut output = BufReader::new(child.stdout.take().expect("an output"));
    for case in cases().iter().take(3) {
        writeln!(input, "{}", case["input"]).expect("asked");
        let mut line = String::new();
        output.read_line(&mut line).expect("answered");
        let answer: Value = serde_json::from_str(&line).expect("an answer");
        assert_eq!(answer["id"], case["input"]["id"]);
    }
    drop(input);
    assert!(child.wait().expect("it ends").success());
}
