//! SIGTERM and SIGINT: the first asks for a clean stop, the second insists.

use std::time::{Duration, Instant};

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::draft;

/// What a shell reports of a process ended by Ctrl-C.
const INTERRUPTED: i32 = 130;
/// Signals that follow the first one so soon are the same wish.
const ONE_WISH: Duration = Duration::from_millis(500);

/// Cancels `stop` at the first signal; ends the process at the second, where its watchdogs tidy up.
pub fn cancel_on_signal(stop: CancellationToken) -> std::io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        either(&mut terminate, &mut interrupt).await;
        stop.cancel();
        // One wish may come twice: `timeout` signals the process and then its group.
        let heard = Instant::now();
        while heard.elapsed() < ONE_WISH {
            either(&mut terminate, &mut interrupt).await;
        }
        draft::end_process(INTERRUPTED);
    });
    Ok(())
}

/// Ends the process at the first signal; of files under way nothing is left.
pub fn end_on_signal() -> std::io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        either(&mut terminate, &mut interrupt).await;
        draft::end_process(INTERRUPTED);
    });
    Ok(())
}

async fn either(terminate: &mut Signal, interrupt: &mut Signal) {
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
