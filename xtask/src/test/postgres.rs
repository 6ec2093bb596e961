//! A PostgreSQL server of our own, thrown away after the tests.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::Failure;
use super::command::{run, tool};
use super::tools::{is_root, postgres_programs};

/// Its data need not outlive a power cut, and the tests open many connections.
const OPTIONS: &str =
    "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200";

/// A running server; stopped and erased when this goes out of scope, or when this process dies.
pub struct ThrowAway {
    port: u16,
    undertaker: Child,
}

impl ThrowAway {
    /// Makes a cluster in a new folder and starts it on a free port of the loopback.
    pub fn start() -> Result<Self, Failure> {
        let programs = postgres_programs()
            .ok_or_else(|| Failure::new("no PostgreSQL server: see the step `tools`"))?;
        let folder = std::env::temp_dir().join(format!("clairiere-pg-{}", std::process::id()));
        let port = free_port().map_err(|error| Failure::new(format!("no free port: {error}")))?;
        run(as_postgres(
            "mkdir",
            &["-m", "700", &folder.to_string_lossy()],
        ))?;
        // From here on the folder has somebody to take it away, whatever happens.
        let undertaker = undertaker(&programs, &folder)
            .map_err(|error| Failure::new(format!("no shell to stop the server: {error}")))?;
        let server = Self { port, undertaker };
        server.found(&programs, &folder)?;
        Ok(server)
    }

    /// What `CLAIRIERE_TEST_DATABASE` must say.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn found(&self, programs: &Path, folder: &Path) -> Result<(), Failure> {
        let data = folder.join("data").to_string_lossy().into_owned();
        let log = folder.join("log").to_string_lossy().into_owned();
        let initdb = programs.join("initdb").to_string_lossy().into_owned();
        let pg_ctl = programs.join("pg_ctl").to_string_lossy().into_owned();
        let trusting = ["-U", "postgres", "--auth=trust", "--no-sync"];
        let plain = ["--encoding=UTF8", "--locale=C.UTF-8"];
        let words = [&["-D", data.as_str()][..], &trusting, &plain].concat();
        let mut command = as_postgres(&initdb, &words);
        command.stdout(Stdio::null());
        run(command)?;
        let options = format!(
            "{OPTIONS} -c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories={}",
            self.port,
            folder.display()
        );
        let words = ["-D", &data, "-l", &log, "-o", &options, "-w", "start"];
        let mut command = as_postgres(&pg_ctl, &words);
        command.stdout(Stdio::null());
        run(command)
    }
}

impl Drop for ThrowAway {
    fn drop(&mut self) {
        drop(self.undertaker.stdin.take());
        match self.undertaker.wait() {
            Ok(status) if status.success() => {}
            other => eprintln!("the throw-away PostgreSQL was not taken away: {other:?}"),
        }
    }
}

/// A shell that waits for the end of its input, then stops the server and erases the folder.
///
/// The input ends when this process lets go of it, even by dying: nothing is left running after an
/// interruption. `setsid` keeps the interruption from reaching the shell itself.
fn undertaker(programs: &Path, folder: &Path) -> io::Result<Child> {
    let script =
        "cat > /dev/null; \"$0\" -D \"$1/data\" -m immediate stop > /dev/null 2>&1; rm -rf \"$1\"";
    let mut words = vec!["sh", "-c", script];
    let pg_ctl = programs.join("pg_ctl").to_string_lossy().into_owned();
    let folder = folder.to_string_lossy().into_owned();
    words.extend([pg_ctl.as_str(), folder.as_str()]);
    let plain = as_postgres(words[0], &words[1..]);
    let mut command = Command::new("setsid");
    command
        .arg(plain.get_program())
        .args(plain.get_args())
        .current_dir("/");
    command.stdin(Stdio::piped()).spawn()
}

/// The server refuses to run as root: then the system's `postgres` runs it.
fn as_postgres(program: &str, words: &[&str]) -> Command {
    let anywhere = PathBuf::from("/");
    if !is_root() {
        return tool(&anywhere, program, words);
    }
    let mut command = tool(&anywhere, "runuser", &["-u", "postgres", "--", program]);
    command.args(words);
    command
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
