//! The whole check, at home as elsewhere: one readable list of steps, in order, none skipped silently.

mod command;
mod postgres;
mod steps;
mod tally;
mod tools;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

pub use steps::PURE;
use steps::{STEPS, Step};
use tally::Tally;

/// Where the check runs, and what it may do there.
pub struct Site {
    root: PathBuf,
    /// Whether it may install what is missing.
    yes: bool,
}

/// What a step has to say when it succeeded.
#[derive(Debug, Default)]
pub struct Report {
    tally: Tally,
    /// What was not checked, and why; repeated at the end.
    notes: Vec<String>,
}

/// Why a step failed, in one sentence, and what its tests had counted by then.
#[derive(Debug)]
pub struct Failure {
    message: String,
    tally: Tally,
}

impl Failure {
    fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            tally: Tally::default(),
        }
    }
}

type Outcome = Result<Report, Failure>;

/// Runs the steps asked for; the last line is always `N passed, M failed`.
pub fn command(root: &Path, words: &[String]) -> ExitCode {
    match asked(words) {
        Ok((yes, chosen)) => run(
            &Site {
                root: root.to_path_buf(),
                yes,
            },
            &chosen,
        ),
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

/// `--yes`, and the steps named by `--only`, or all of them.
fn asked(words: &[String]) -> Result<(bool, Vec<&'static Step>), String> {
    let mut yes = false;
    let mut chosen: Vec<&Step> = STEPS.iter().collect();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--yes" => yes = true,
            "--only" => chosen = named(words.next().map_or("", String::as_str))?,
            other => return Err(format!("unknown word `{other}`; see `cargo xtask`")),
        }
    }
    Ok((yes, chosen))
}

/// The steps of a list `a,b`, in the order of the house.
fn named(list: &str) -> Result<Vec<&'static Step>, String> {
    let names: Vec<&str> = list.split(',').map(str::trim).collect();
    let unknown = names
        .iter()
        .find(|name| !STEPS.iter().any(|step| step.name == **name));
    if let Some(name) = unknown {
        let all: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("no step `{name}`; there are: {}", all.join(", ")));
    }
    Ok(STEPS
        .iter()
        .filter(|step| names.contains(&step.name))
        .collect())
}

fn run(site: &Site, chosen: &[&Step]) -> ExitCode {
    let started = Instant::now();
    let mut total = Tally::default();
    let mut notes = Vec::new();
    for (index, step) in chosen.iter().enumerate() {
        let place = format!("[{}/{}]", index + 1, chosen.len());
        println!("\n{place} {}: {}", step.name, step.what);
        let began = Instant::now();
        match (step.run)(site) {
            Ok(report) => {
                total.add(report.tally);
                notes.extend(report.notes);
                println!(
                    "{place} {} passed in {}",
                    step.name,
                    spoken(began.elapsed())
                );
            }
            Err(failure) => return stopped(step, &failure, total, began.elapsed()),
        }
    }
    for note in &notes {
        println!("not checked: {note}");
    }
    println!(
        "\nall {} steps passed in {}",
        chosen.len(),
        spoken(started.elapsed())
    );
    println!("{} passed, 0 failed", total.passed);
    ExitCode::SUCCESS
}

/// A step that is no test counts as one failure, so that the last line never says zero.
fn stopped(step: &Step, failure: &Failure, mut total: Tally, after: Duration) -> ExitCode {
    total.add(failure.tally);
    println!(
        "\n{} FAILED after {}: {}",
        step.name,
        spoken(after),
        failure.message
    );
    println!("{} passed, {} failed", total.passed, total.failed.max(1));
    ExitCode::FAILURE
}

/// `42 s`, `3 min 05 s`.
fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds / 60 {
        0 => format!("{seconds} s"),
        minutes => format!("{minutes} min {:02} s", seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::{asked, spoken};
    use std::time::Duration;

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn the_steps_run_in_the_order_of_the_house() {
        let (yes, chosen) = asked(&words("--only unit,arch --yes")).unwrap();
        let names: Vec<&str> = chosen.iter().map(|step| step.name).collect();
        assert!(yes);
        assert_eq!(names, ["arch", "unit"]);
    }

    #[test]
    fn a_step_that_does_not_exist_is_refused() {
        assert!(asked(&words("--only arch,units")).is_err());
        assert!(asked(&words("--all")).is_err());
        assert!(asked(&words("--only")).is_err());
    }

    #[test]
    fn time_is_spoken() {
        assert_eq!(spoken(Duration::from_secs(42)), "42 s");
        assert_eq!(spoken(Duration::from_secs(185)), "3 min 05 s");
    }
}
