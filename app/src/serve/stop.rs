//! How the program learns that it should stop, and tells all its parts at once.

use std::{io, sync::Arc};

use platform::background;
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// A wish to stop, heard by everybody who holds it.
#[derive(Clone, Debug)]
pub struct Stop {
    heard: watch::Receiver<bool>,
    say: Arc<watch::Sender<bool>>,
}

impl Stop {
    /// Comes when [`Stop::now`] is called.
    pub fn on_demand() -> Stop {
        let (say, heard) = watch::channel(false);
        Stop {
            heard,
            say: Arc::new(say),
        }
    }

    /// Comes with `SIGTERM`, with an interruption from the keyboard, or on demand.
    pub fn on_signals() -> io::Result<Stop> {
        let stop = Stop::on_demand();
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let told = stop.clone();
        background::start(async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            told.now();
        });
        Ok(stop)
    }

    /// Asks everybody to stop.
    pub fn now(&self) {
        self.say.send_replace(true);
    }

    /// Waits until it was asked.
    pub async fn asked(mut self) {
        // The sender cannot be gone: this holds it too.
        let _ = self.heard.wait_for(|asked| *asked).await;
    }
}
