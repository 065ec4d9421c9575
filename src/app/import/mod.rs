//! `athar import`: a thread reads the list ([`reading`]), here its rows are stored as they come; then the records meet the open reports, and
//! all that happened is told ([`telling`]).

mod beside;
mod reading;
mod telling;

use std::process::ExitCode;

use anyhow::{Context, bail};
use tokio::{
    sync::mpsc::{self, Receiver},
    task::{JoinHandle, spawn_blocking},
};
use tokio_util::sync::CancellationToken;

use self::{
    beside::Beside,
    reading::{Batch, Read, ReadError},
    telling::Outcome,
};
use crate::{
    app::bars::Bar,
    config::{ConfigError, lists::ImportConfig},
    domain::source::{SourceKind, Tidings},
    exchange::{
        convert::Settings,
        read::{self, List, Options},
    },
    jobs::{
        self, Progress, count_names,
        lists::{
            Office, deaths,
            import::{Import, Tally},
            meet::{self, Met},
            source::{self, kind_of_rows},
        },
        rebuild_keys,
    },
    store::{shift::Shift, upkeep},
};

/// Batches between the reader and the database.
const AHEAD: usize = 4;
/// Some rows were refused.
const SOME_REFUSED: u8 = 3;
/// From so many stored rows on the database's own notes about its tables are brought up to date at once.
const MANY: u64 = 5_000;

/// Imports, or judges only.
pub async fn run(mut config: ImportConfig) -> anyhow::Result<ExitCode> {
    super::start_log("warn");
    let stop = CancellationToken::new();
    super::signals::cancel_on_signal(stop.clone())?;
    check_date(&config)?;
    let list = open_list(&config).await?;
    if list.speaks_of_deaths() {
        config.said.tidings = Some(Tidings::Deaths);
    }
    let mut outcome = Outcome::of(&config, &list);
    match &config.access {
        None => judge(&config, list, &mut outcome, &stop).await?,
        Some(access) => {
            let office = super::office::open(access).await?;
            let shift = begin_shift(&office, &stop).await?;
            import(&office, (&config, list), &mut outcome, &stop).await?;
            shift.end().await?;
            office.pool.close().await;
        }
    }
    outcome.tell(&mut std::io::stdout().lock())?;
    if let Some(error) = outcome.read.unwritten {
        return Err(error.into());
    }
    Ok(match outcome.read.refused {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::from(SOME_REFUSED),
    })
}

/// Whoever checks flags has no clock.
fn check_date(config: &ImportConfig) -> Result<(), ConfigError> {
    let today = jobs::now().date_naive();
    match config.said.published_on.filter(|day| *day > today) {
        Some(day) => Err(ConfigError::DateToCome(day)),
        None => Ok(()),
    }
}

async fn open_list(config: &ImportConfig) -> anyhow::Result<List> {
    let file = config.file.clone();
    let options = Options {
        today: Some(jobs::now().date_naive()),
        ..config.options.clone()
    };
    let opened = spawn_blocking(move || read::open(&file, &options)).await?;
    opened.map_err(|error| anyhow::Error::from(error).context(config.file.display().to_string()))
}

/// One at a time works on lists.
async fn begin_shift(office: &Office, stop: &CancellationToken) -> anyhow::Result<Shift> {
    if let Some(shift) = Shift::try_begin(&office.pool).await? {
        return Ok(shift);
    }
    eprintln!("athar: another process works on lists; waiting for its end");
    match stop.run_until_cancelled(Shift::begin(&office.pool)).await {
        Some(shift) => Ok(shift?),
        None => bail!("stopped before anything was read"),
    }
}

/// Reads and judges all, stores nothing.
async fn judge(
    config: &ImportConfig,
    list: List,
    outcome: &mut Outcome,
    stop: &CancellationToken,
) -> anyhow::Result<()> {
    let said = &config.said;
    let kind = said.kind.unwrap_or(SourceKind::Other);
    let names = [Some(said.name.as_str()), said.publisher.as_deref()];
    let tidings = deaths::tidings_of(kind, names, said.tidings);
    outcome.tidings = tidings;
    let beside = Beside::of(&config.file, false);
    let (mut batches, reader) = start_reader(list, settings_of(kind, tidings), beside);
    let bar = Bar::of_reading();
    while let Some(batch) = batches.recv().await {
        if stop.is_cancelled() {
            bail!("stopped before the end; nothing was stored");
        }
        bar.read(batch.progress);
    }
    outcome.read = reader.await??;
    Ok(())
}

async fn import(
    office: &Office,
    (config, list): (&ImportConfig, List),
    outcome: &mut Outcome,
    stop: &CancellationToken,
) -> anyhow::Result<()> {
    let (id, known) = source::open(office, config.said.clone(), jobs::now()).await?;
    rebuild(office, stop).await?;
    outcome.tidings = known.tidings;
    let settings = settings_of(known.kind, known.tidings);
    let reader = start_reader(list, settings, Beside::of(&config.file, true));
    let mut storing = Import::begin(office.clone(), id, known.tidings);
    let read = store(&mut storing, reader, stop).await;
    outcome.tally = Some(storing.tally);
    outcome.read = read.context("what was stored so far stays; run it again, and it goes on")?;
    if storing.tally.to_be_met() >= MANY {
        upkeep::refresh_lists(&office.pool).await?;
    }
    outcome.met = Some(meet(office, storing.tally, stop).await?);
    count_names::count(office, jobs::now()).await?;
    Ok(())
}

fn settings_of(kind: SourceKind, tidings: Tidings) -> Settings {
    Settings {
        kind: kind_of_rows(kind),
        today: jobs::now().date_naive(),
        speaks_of_deaths: tidings == Tidings::Deaths,
    }
}

type Reader = (Receiver<Batch>, JoinHandle<Result<Read, ReadError>>);

fn start_reader(list: List, settings: Settings, beside: Beside) -> Reader {
    let (out, batches) = mpsc::channel(AHEAD);
    let reader = spawn_blocking(move || reading::read(list, settings, beside, &out));
    (batches, reader)
}

async fn store(
    import: &mut Import,
    (mut batches, reader): Reader,
    stop: &CancellationToken,
) -> anyhow::Result<Read> {
    let bar = Bar::of_reading();
    while let Some(batch) = batches.recv().await {
        if stop.is_cancelled() {
            bail!("stopped before the end");
        }
        import.store(batch.lines, jobs::now()).await?;
        import.take_back(&batch.expired, jobs::now()).await?;
        bar.read(batch.progress);
    }
    let read = reader.await??;
    import.finish(jobs::now()).await?;
    Ok(read)
}

/// Keys of an older recipe find nothing.
async fn rebuild(office: &Office, stop: &CancellationToken) -> anyhow::Result<()> {
    let bar = Bar::of_waiting("working out all blocking keys anew");
    while rebuild_keys::run_once(office, jobs::now()).await? == Progress::More {
        bar.tick();
        if stop.is_cancelled() {
            bail!("stopped before anything was read");
        }
    }
    Ok(())
}

async fn meet(office: &Office, tally: Tally, stop: &CancellationToken) -> anyhow::Result<Met> {
    let bar = Bar::of_meeting(tally.to_be_met());
    let met = meet::run(office, jobs::now(), |done| {
        bar.met(done);
        !stop.is_cancelled()
    })
    .await?;
    if stop.is_cancelled() {
        bail!(
            "all rows are stored, not all were compared: the bot goes on with that, or run it again"
        );
    }
    Ok(met)
}
