//! Running the tools of the trade: their output is shown as it comes, their tests are counted.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::tally::Tally;
use super::{Failure, Outcome, Report};

/// The cargo that runs this very task.
pub fn cargo(root: &Path, words: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(cargo);
    command.current_dir(root).args(words);
    command
}

/// A tool of the system, run in `folder`.
pub fn tool(folder: &Path, name: &str, words: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder).args(words);
    command
}

/// Runs to the end; fails when the tool does.
pub fn run(mut command: Command) -> Result<(), Failure> {
    println!("$ {}", shown(&command));
    let status = command
        .status()
        .map_err(|error| unstarted(&command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{}` ended with {status}",
        shown(&command)
    )))
}

/// Runs tests and counts them. A run without a test, or with one skipped, proves nothing and fails.
pub fn run_tests(mut command: Command) -> Outcome {
    println!("$ {}", shown(&command));
    command.stdout(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|error| unstarted(&command, &error))?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            tally.add(Tally::of_line(&line));
        }
    }
    let status = child.wait().map_err(|error| unstarted(&command, &error))?;
    let fault = match (status.success(), tally) {
        (false, _) => format!("`{}` ended with {status}", shown(&command)),
        (true, Tally { skipped: 1.., .. }) => format!("{} tests were skipped", tally.skipped),
        (true, Tally { passed: 0, .. }) => "no test ran".to_owned(),
        (true, _) => {
            return Ok(Report {
                tally,
                notes: Vec::new(),
            });
        }
    };
    Err(Failure {
        message: fault,
        tally,
    })
}

/// Whether the tool starts and succeeds; prints nothing.
pub fn succeeds(name: &str, words: &[&str]) -> bool {
    let mut command = Command::new(name);
    command
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// What the tool prints, without the spaces around; none when it does not start or fails.
pub fn answer(name: &str, words: &[&str]) -> Option<String> {
    let output = Command::new(name)
        .args(words)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program())
        .file_name()
        .unwrap_or_default();
    let words = command
        .get_args()
        .map(|word| word.to_string_lossy().into_owned());
    std::iter::once(name.to_string_lossy().into_owned())
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ")
}

fn unstarted(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("`{}` does not start: {error}", shown(command)))
}
