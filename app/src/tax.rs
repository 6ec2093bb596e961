//! `tax quote`: one question per line, one answer per line.

use std::io::{self, BufRead, Write};

use crate::error::AppError;

/// What a line that is no text is answered.
const NOT_TEXT: &str = r#"{"id":null,"error":"not a question: the line is not UTF-8"}"#;

/// Answers standard input on standard output until the one or the other ends.
///
/// Each answer leaves before the next question is read, so that a program can hold a conversation.
pub fn quote() -> Result<(), AppError> {
    match answer_all(io::stdin().lock(), io::stdout().lock()) {
        // Whoever asked has heard enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        ended => ended.map_err(AppError::Stream),
    }
}

fn answer_all(mut questions: impl BufRead, mut answers: impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    while questions.read_until(b'\n', &mut line)? > 0 {
        let text = std::str::from_utf8(&line).map(|text| text.trim_end_matches(['\r', '\n']));
        let answer = text.map_or_else(|_| NOT_TEXT.to_owned(), domain::tax::quote::line);
        writeln!(answers, "{answer}")?;
        answers.flush()?;
        line.clear();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{NOT_TEXT, answer_all};

    #[test]
    fn every_line_is_answered_on_its_own_line_whatever_it_holds() {
        let mut answers = Vec::new();
        answer_all(&b"{\"id\":7}\r\n\xff\xfe\n\nlast"[..], &mut answers).unwrap();
        let answers = String::from_utf8(answers).unwrap();
        let lines: Vec<&str> = answers.lines().collect();
        assert_eq!(lines.len(), 4, "{answers}");
        assert!(
            lines[0].contains("\"id\":7") && lines[0].contains("error"),
            "{answers}"
        );
        assert_eq!(lines[1], NOT_TEXT);
    }
}
