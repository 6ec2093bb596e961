//! The program under load: started, watched, asked to stop by its own number.

use std::{
    fs::{self, File},
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{
    Fault,
    client::{self, Connection},
};

/// Time for the program to open.
const OPENING: Duration = Duration::from_secs(30);

/// A running program.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Server {
    /// Serves the data of a folder, with the program that was built beside this one.
    pub async fn serve(data: &Path) -> Result<Server, Fault> {
        let address = free_address()?;
        let mut command = Command::new(std::env::current_exe()?.with_file_name("clairiere"));
        command
            .args(["serve", "--listen", &address.to_string(), "--data"])
            .arg(data)
            .arg("--behind-tls")
            .env("CLAIRIERE_PUBLIC_BASE", "https://bench.example");
        command
            .current_dir(data)
            .stderr(File::create(data.join("log"))?);
        Server::start(command, address, "/readyz").await
    }

    /// The reference: an axum router that says « hello ».
    pub async fn hello() -> Result<Server, Fault> {
        let address = free_address()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["hello", &address.to_string()]);
        Server::start(command, address, "/").await
    }

    async fn start(
        mut command: Command,
        address: SocketAddr,
        probe: &str,
    ) -> Result<Server, Fault> {
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
        let mut server = Server { child, address };
        let start = Instant::now();
        while start.elapsed() < OPENING {
            if let Some(status) = server.child.try_wait()? {
                return Err(format!("the server ended at once: {status}").into());
            }
            if let Ok(mut connection) = Connection::open(address).await
                && connection.ask(&client::get(probe, false)).await?.status == 200
            {
                return Ok(server);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        server.child.kill()?;
        Err("the server did not open in time".into())
    }

    /// Memory that is the program's alone, with its share of what it shares: PSS, KiB.
    pub fn memory_kib(&self) -> Result<u64, Fault> {
        let map = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.child.id()))?;
        let pss = map.lines().find_map(|line| line.strip_prefix("Pss:"));
        let kib = pss.and_then(|rest| rest.split_whitespace().next());
        Ok(kib.ok_or("no Pss in smaps_rollup")?.parse()?)
    }

    /// Processor time it has used so far, clock ticks of 10 ms.
    pub fn ticks(&self) -> Result<u64, Fault> {
        let line = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let fields = line
            .rsplit_once(") ")
            .map_or("", |(_, rest)| rest)
            .split(' ');
        let used: Vec<u64> = fields
            .skip(11)
            .take(2)
            .filter_map(|text| text.parse().ok())
            .collect();
        Ok(used.iter().sum())
    }

    /// Asks it to stop, and waits until it has.
    pub fn stop(mut self) -> Result<(), Fault> {
        Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    /// When a measure fails, the program does not outlive it.
    fn drop(&mut self) {
        if let Ok(None) = self.child.try_wait() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

fn free_address() -> Result<SocketAddr, Fault> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}
