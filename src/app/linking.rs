//! `athar match`: two lists are read and linked, pairs are written, refused rows are told.

use std::{path::Path, process::ExitCode};

use anyhow::Context;
use rayon::ThreadPoolBuilder;
use tokio::task::spawn_blocking;

use super::{bars::Bar, sink::Sink};
use crate::{
    config::{ConfigError, linking::MatchConfig, lists::Standing},
    exchange::{
        column::Column,
        fault::ListError,
        read::{self, List, Options},
    },
    jobs,
    linking::{Entries, Role, pairs::Pairs, reading::Reading},
    matching::link::Linker,
};

/// Some rows were refused.
const SOME_REFUSED: u8 = 3;

/// Links.
pub async fn run(config: MatchConfig) -> anyhow::Result<ExitCode> {
    super::start_log("warn");
    super::signals::end_on_signal()?;
    spawn_blocking(move || {
        let pool = ThreadPoolBuilder::new().num_threads(config.threads.unwrap_or(0));
        let pool = pool.build().context("no threads to work with")?;
        pool.install(|| link(&config))
    })
    .await?
}

fn link(config: &MatchConfig) -> anyhow::Result<ExitCode> {
    let [reports, records] = open(config)?;
    let mut linker = Linker::default();
    let reading = Reading::new(&linker.lexicon, jobs::now().date_naive());
    let reports = take(reports, Role::Reports, (&config.reports, &reading))?;
    let mut records = take(records, Role::Records, (&config.records, &reading))?;
    drop(reading);
    linker.add(std::mem::take(&mut records.profiles));
    let bar = Bar::of_linking(reports.profiles.len() as u64);
    let links = linker.link(&reports.profiles, &|| bar.advance());
    drop(bar);
    let pairs = Pairs {
        links: &links,
        reports: (&reports.profiles, &reports.ids),
        records: (&linker, &records.ids),
    };
    write(&pairs, config)?;
    eprintln!(
        "{} reports and {} records: {} pairs",
        reports.profiles.len(),
        linker.records().len(),
        pairs.count()
    );
    tell(&reports, &config.reports);
    tell(&records, &config.records);
    let refused = reports.refused.count() + records.refused.count();
    // The process ends: giving back a million records piece by piece would take a second.
    std::mem::forget((linker, reports, links));
    Ok(match refused {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::from(SOME_REFUSED),
    })
}

/// Opens both lists. A heading of `--map` must stand in one of them.
fn open(config: &MatchConfig) -> anyhow::Result<[List; 2]> {
    let (reports, unknown) = open_mapped(&config.reports, &config.map)?;
    let (records, unknown_too) = open_mapped(&config.records, &config.map)?;
    let in_neither = unknown.into_iter().find(|h| unknown_too.contains(h));
    match in_neither {
        Some(heading) => Err(ConfigError::UnknownHeading(heading).into()),
        None => Ok([reports, records]),
    }
}

/// Opens a list, and tells which headings of the map it does not have.
fn open_mapped(path: &Path, map: &[(String, Column)]) -> anyhow::Result<(List, Vec<String>)> {
    let mut options = Options {
        map: map.to_vec(),
        today: Some(jobs::now().date_naive()),
        ..Options::default()
    };
    let mut unknown = Vec::new();
    loop {
        match read::open(path, &options) {
            Err(ListError::UnknownHeading(heading)) if unknown.len() < map.len() => {
                options.map.retain(|(known, _)| *known != heading);
                unknown.push(heading);
            }
            opened => {
                let list = opened.with_context(|| path.display().to_string())?;
                return Ok((list, unknown));
            }
        }
    }
}

fn take(list: List, role: Role, (path, reading): (&Path, &Reading)) -> anyhow::Result<Entries> {
    let bar = Bar::of_reading();
    let read = reading.read(list, role, &|at| bar.read(at));
    read.with_context(|| path.display().to_string())
}

fn write(pairs: &Pairs, config: &MatchConfig) -> anyhow::Result<()> {
    let mut sink = Sink::open(&config.output)?;
    pairs.write(&mut sink, config.explained)?;
    sink.finish(Standing::Replaced)
}

/// The refused rows of a list, and ids that are no names, on stderr.
fn tell(entries: &Entries, path: &Path) {
    let (path, refused) = (path.display(), &entries.refused);
    for fault in refused.first() {
        eprintln!("refused   {path}: {fault}");
    }
    let more = refused.count() - refused.first().len() as u64;
    if more > 0 {
        eprintln!("refused   {path}: {more} more");
    }
    let repeats = entries.ids.count_repeats();
    if repeats > 0 {
        eprintln!("{path}: {repeats} rows have the id of an earlier row: they are kept beside it");
    }
}
