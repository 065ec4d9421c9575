//! The world written down, so that a sandbox that is started again has kept what was told. One file, replaced as a whole.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use tokio_util::sync::CancellationToken;

use super::ground::Ground;
use super::world::World;

/// Changes are gathered for so long before they are written.
const GATHERING: Duration = Duration::from_millis(200);
/// Writing takes at most one part in so many of the time, however large the world has grown.
const SHARE: u32 = 10;

/// The world in this file, with its counters moved on; `None` when there is no file yet.
pub(crate) fn load(path: &Path) -> anyhow::Result<Option<World>> {
    let written = match std::fs::read(path) {
        Ok(written) => written,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).context("the sandbox's world cannot be read"),
    };
    let world = serde_json::from_slice::<World>(&written);
    let mut world = world.with_context(|| {
        format!(
            "{} is not a world of this sandbox; move it away to start anew",
            path.display()
        )
    })?;
    world.jump();
    Ok(Some(world))
}

/// Writes the world to a file beside, then puts it in the place of the old one.
pub(crate) fn save(ground: &Ground, path: &Path) -> anyhow::Result<()> {
    let written = ground.with(|world, _| serde_json::to_vec(world))?;
    let beside = path.with_extension("new");
    std::fs::write(&beside, written)?;
    std::fs::rename(&beside, path)?;
    Ok(())
}

/// Saves after each change until it is told to stop, and then once more.
pub(crate) async fn keep_saving(ground: Arc<Ground>, path: PathBuf, stop: CancellationToken) {
    let mut bell = ground.bell();
    loop {
        let rung = tokio::select! {
            rung = bell.changed() => rung.is_ok(),
            () = stop.cancelled() => false,
        };
        if rung {
            tokio::time::sleep(GATHERING).await;
            bell.borrow_and_update();
        }
        let began = tokio::time::Instant::now();
        let (saved, target) = (ground.clone(), path.clone());
        let outcome = tokio::task::spawn_blocking(move || save(&saved, &target)).await;
        if let Ok(Err(error)) = outcome {
            tracing::warn!(%error, "the sandbox's world could not be written");
        }
        if !rung {
            return;
        }
        tokio::select! {
            () = tokio::time::sleep(began.elapsed() * SHARE) => {}
            () = stop.cancelled() => {}
        }
    }
}
