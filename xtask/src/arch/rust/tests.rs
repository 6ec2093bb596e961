use super::{line_of, places_of, scan};

#[test]
fn a_comment_is_no_code() {
    let code = scan("let a = 1; // sqlx\n/* sqlx /* sqlx */ */ let b = 2;\n").code;
    assert!(!code.contains("sqlx"));
    assert!(code.contains("let a = 1;") && code.contains("let b = 2;"));
}

#[test]
fn a_literal_is_handed_over_and_hidden() {
    let scan = scan("one\nlet q = \"a \\\" FROM b\"; let r = r#\"raw \" text\"#;\n");
    let texts: Vec<&str> = scan
        .literals
        .iter()
        .map(|literal| literal.text.as_str())
        .collect();
    assert_eq!(texts, ["a \\\" FROM b", "raw \" text"]);
    assert_eq!(scan.literals[0].line, 2);
    assert_eq!(scan.literals[0].before, "let q = ");
    assert!(!scan.code.contains("FROM") && !scan.code.contains("raw"));
}

#[test]
fn a_quote_character_opens_no_literal() {
    let scan = scan("let q = '\"'; let n = '\\''; fn f<'a>(x: &'a str) { sqlx(x) }");
    assert!(scan.literals.is_empty());
    assert!(scan.code.contains("sqlx(x)"));
}

#[test]
fn lines_stay_where_they_were() {
    let text = "/* one\ntwo */\n\"three\nfour\"\nsqlx";
    let code = scan(text).code;
    assert_eq!(code.len(), text.len());
    let at = places_of(&code, "sqlx").next().unwrap();
    assert_eq!(line_of(&code, at), 5);
}

#[test]
fn a_longer_name_is_another_name() {
    assert_eq!(
        places_of("my_sqlx sqlx2 sqlx::query", "sqlx").collect::<Vec<_>>(),
        [14]
    );
}

#[test]
fn an_unfinished_file_ends_the_reading() {
    for text in ["\"open", "/* open", "r#\"open", "'\\", "'", "r#"] {
        assert_eq!(
            scan(text).code.chars().count(),
            text.chars().count(),
            "{text}"
        );
    }
}
