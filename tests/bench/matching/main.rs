//! How good and how fast lists are linked: `cargo bench --bench matching`. Two lists with known answers are generated from a seed, written to
//! files, and linked by the code of `athar match`; printed are the figures of the answers, the times of each stage and the memory.
//!
//! `ATHAR_BENCH_SEED`, `ATHAR_BENCH_REPORTS` and `ATHAR_BENCH_RECORDS` choose the lists; `-- --write DIRECTORY` only writes them there. The
//! parameters of the judgement are fitted on seed 1; figures are told of others.

mod calibration;
mod chance;
mod classes;
mod evaluation;
mod facilities;
mod facts;
mod families;
mod figures;
mod hand;
mod lists;
mod more_names;
mod names;
mod noise;
mod people;
mod places;
mod rates;
mod row;
mod spelling;
mod telling;
mod whereabouts;
mod world;

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use athar::{
    exchange::read::{Options, open},
    linking::{Entries, Role, pairs::Pairs, reading::Reading},
    matching::link::{Linker, Links},
};
use chrono::NaiveDate;

use self::{evaluation::Proposal, lists::Sizes, world::World};

fn main() -> anyhow::Result<()> {
    let seed = from_environment("ATHAR_BENCH_SEED", 2)?;
    let sizes = Sizes {
        reports: from_environment("ATHAR_BENCH_REPORTS", Sizes::default().reports)?,
        records: from_environment("ATHAR_BENCH_RECORDS", Sizes::default().records)?,
    };
    let mut world = lists::generate(seed, sizes);
    if let Some(directory) = asked_directory()? {
        return world::write(&world, &directory);
    }
    let directory = tempfile::tempdir()?;
    world::write(&world, directory.path())?;
    println!(
        "seed {seed}: {} reports, {} records, {} of their true pairs, {} threads\n",
        sizes.reports,
        sizes.records,
        world.truth.len(),
        rayon::current_num_threads()
    );
    // Only the answers are needed from here on.
    (world.reports, world.records) = (Vec::new(), Vec::new());
    measure(&world, directory.path())
}

fn from_environment<T>(name: &str, default: T) -> anyhow::Result<T>
where
    T: std::str::FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    match std::env::var(name) {
        Ok(words) => words.parse().with_context(|| format!("{name}={words}")),
        Err(_) => Ok(default),
    }
}

/// What stands behind `--write`. Cargo's own `--bench` is passed over.
fn asked_directory() -> anyhow::Result<Option<PathBuf>> {
    let mut words = std::env::args_os().skip(1).filter(|word| word != "--bench");
    let Some(word) = words.next() else {
        return Ok(None);
    };
    ensure!(word == "--write", "only --write DIRECTORY is understood");
    let directory = words.next().context("--write names no directory")?;
    Ok(Some(directory.into()))
}

fn measure(world: &World, directory: &Path) -> anyhow::Result<()> {
    let mut clock = Clock::start();
    let mut linker = Linker::default();
    let today = NaiveDate::from_ymd_opt(2025, 6, 1).expect("a day");
    let reading = Reading::new(&linker.lexicon, today);
    let take = |name: &str, role| {
        let list = open(&directory.join(name), &Options::default())?;
        let entries = reading.read(list, role, &|_| {})?;
        ensure!(entries.refused.count() == 0, "no row of {name} is refused");
        anyhow::Ok(entries)
    };
    let reports = take("reports.csv", Role::Reports)?;
    clock.stop("reading reports");
    let records = take("records.csv", Role::Records)?;
    drop(reading);
    clock.stop("reading records");
    linker.add(records.profiles);
    let links = linker.link(&reports.profiles, &|| {});
    clock.stop("linking");
    let pairs = Pairs {
        links: &links,
        reports: (&reports.profiles, &reports.ids),
        records: (&linker, &records.ids),
    };
    let mut out = Vec::new();
    pairs.write(&mut out, None)?;
    clock.stop("writing");
    clock.tell();
    tell_figures(world, (&linker, &reports, &links));
    Ok(())
}

fn tell_figures(world: &World, (linker, reports, links): (&Linker, &Entries, &Links)) {
    let answers: Vec<Vec<Proposal>> = links
        .candidates
        .iter()
        .map(|found| {
            let proposals = found.iter().map(|candidate| Proposal {
                record: candidate.record as usize,
                score: candidate.score,
                probability: candidate.probability,
            });
            proposals.collect()
        })
        .collect();
    let candidates: Vec<Vec<usize>> = linker
        .candidates(&reports.profiles)
        .into_iter()
        .map(|found| found.into_iter().map(|record| record as usize).collect())
        .collect();
    let evaluation =
        evaluation::evaluate(&world.truth, &world.kin, &answers, Some(&candidates[..]));
    println!("{evaluation}");
}

/// How long each stage takes, and the most memory that was held up to its end.
struct Clock {
    started: Instant,
    stages: Vec<(&'static str, Duration, String)>,
}

impl Clock {
    fn start() -> Self {
        // The kernel counts the peak anew from here: the making of the lists is no part of it. Elsewhere than on Linux nobody counts.
        let _ = std::fs::write("/proc/self/clear_refs", "5");
        Self {
            started: Instant::now(),
            stages: Vec::new(),
        }
    }

    /// The stage that has just ended.
    fn stop(&mut self, stage: &'static str) {
        let took = self.started.elapsed();
        self.stages.push((stage, took, peak_memory()));
        self.started = Instant::now();
    }

    fn tell(&self) {
        println!("{:<26} {:>8}   memory at most", "stage", "seconds");
        for (stage, took, memory) in &self.stages {
            println!("{stage:<26} {:>8.2}   {memory}", took.as_secs_f64());
        }
        let all: Duration = self.stages.iter().map(|(_, took, _)| *took).sum();
        println!("{:<26} {:>8.2}\n", "all", all.as_secs_f64());
    }
}

/// The most memory that this process held; empty where the system does not tell.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.unwrap_or_default().trim().to_owned()
}
