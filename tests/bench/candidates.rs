//! `cargo bench --bench candidates`: how long a new report takes to find, open and compare its candidates among `ATHAR_BENCH_STORED` stored ones
//! (100,000 unless said otherwise), in a durable PostgreSQL of its own on this machine, one client; then the same for the commonest names. With
//! `ATHAR_BENCH_DIR` the stored reports are kept there for the next run. Figures, no judgement: nothing here can fail a build.

mod people;

use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Context;
use athar::{
    domain::{
        ids::ReportId,
        report::{Report, ReportKind},
        source::{Reliability, Said, SourceKind, Tidings},
    },
    jobs::{
        self,
        lists::{
            Office,
            import::{Import, Line},
            source,
        },
        match_new::candidates::{self, LIMIT},
    },
    sandbox::postgres::{Cluster, Durability, Place},
    store::{
        self,
        postings::{self, Asking, Side},
        reports,
    },
    vault::{Vault, key_file::Keys},
};
use people::People;

/// New reports that ask.
const ASKED: usize = 500;
/// The commonest names.
const COMMON: usize = 30;
/// Rows stored in one commit.
const TOGETHER: usize = 1_000;
/// Every so many stored reports one is of a family that searches.
const SEARCHING_EVERY: usize = 10;

fn main() -> anyhow::Result<()> {
    let kept = std::env::var_os("ATHAR_BENCH_DIR").map(PathBuf::from);
    let place = kept.clone().map_or(Place::ThrowAway, Place::Kept);
    let cluster = Cluster::start(&place, Durability::Full)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let result = runtime.block_on(measure(&cluster.url(), kept.map(|dir| dir.join("key"))));
    drop(runtime);
    cluster.stop();
    result
}

async fn measure(url: &str, key_file: Option<PathBuf>) -> anyhow::Result<()> {
    let stored = std::env::var("ATHAR_BENCH_STORED")
        .ok()
        .map_or(Ok(100_000), |count| count.parse())
        .context("ATHAR_BENCH_STORED is no number")?;
    let pool = store::connect(url, 4).await?;
    store::migrate(&pool).await?;
    let vault = Arc::new(Vault::new(keys(key_file)?));
    let mut office = Office {
        pool,
        vault,
        judges: Arc::default(),
    };
    let asking = fill(&office, stored).await?;
    jobs::count_names::count(&office, jobs::now()).await?;
    sqlx::query("vacuum (analyze)")
        .execute(&office.pool)
        .await?;
    office.pool.close().await;
    office.pool = store::connect(url, 1).await?;
    println!("{stored} stored reports, {}", tell_sizes(&office).await?);
    let mut people = People::new(2);
    let warm: Vec<Report> = (0..50)
        .map(|_| people.report(ReportKind::Missing))
        .collect();
    ask_all(&office, &warm).await?;
    ask_all(&office, &asking).await?.print("new reports");
    let common: Vec<Report> = (0..COMMON)
        .map(|at| people.common(ReportKind::Missing, at))
        .collect();
    ask_all(&office, &common)
        .await?
        .print("the commonest names");
    office.pool.close().await;
    Ok(())
}

fn keys(file: Option<PathBuf>) -> anyhow::Result<Keys> {
    let Some(file) = file else {
        return Ok(Keys::generate());
    };
    if !file.exists() {
        Keys::generate().write_new(&file)?;
    }
    Ok(Keys::read(&file)?)
}

/// Stores the reports as an import does, unless they stand already. Returns those that will ask: every other one is about somebody stored.
async fn fill(office: &Office, stored: usize) -> anyhow::Result<Vec<Report>> {
    let count: i64 = sqlx::query_scalar("select count(*) from reports")
        .fetch_one(&office.pool)
        .await?;
    let is_filled = usize::try_from(count)? == stored;
    let said = Said {
        name: "invented".to_owned(),
        kind: Some(SourceKind::Other),
        reliability: Some(Reliability::Hearsay),
        ..Said::default()
    };
    let (source, _) = source::open(office, said, jobs::now()).await?;
    let mut import = Import::begin(office.clone(), source, Tidings::Any);
    let (mut people, mut strangers) = (People::new(1), People::new(3));
    let mut asking = Vec::new();
    let begun = Instant::now();
    let mut lines = Vec::with_capacity(TOGETHER);
    for at in 0..stored {
        let kind = match at % SEARCHING_EVERY {
            0 => ReportKind::Missing,
            _ => ReportKind::Listed,
        };
        let report = people.report(kind);
        if at % (stored / ASKED).max(1) == 1 {
            let is_sought = asking.len() % 2 == 0;
            asking.push(if is_sought {
                strangers.told_again(&report, ReportKind::Missing)
            } else {
                strangers.report(ReportKind::Missing)
            });
        }
        let (row, id) = (at as u64, at.to_string());
        lines.push(Line { row, id, report });
        if lines.len() == TOGETHER || at + 1 == stored {
            let lines = std::mem::take(&mut lines);
            if !is_filled {
                import.store(lines, jobs::now()).await?;
            }
        }
    }
    let took = begun.elapsed().as_secs_f64();
    if !is_filled {
        println!("{stored} reports stored with their keys in {took:.1} s");
    }
    Ok(asking)
}

async fn tell_sizes(office: &Office) -> anyhow::Result<String> {
    sqlx::query_scalar(
        "select format('%s keys; reports %s, keys %s with indexes; shared_buffers %s',
             (select reltuples::bigint from pg_class where relname = 'report_keys'),
             pg_size_pretty(pg_total_relation_size('reports')),
             pg_size_pretty(pg_total_relation_size('report_keys')),
             current_setting('shared_buffers'))",
    )
    .fetch_one(&office.pool)
    .await
    .context("the sizes cannot be read")
}

/// How long each phase took.
#[derive(Default)]
struct Times {
    keys: Vec<Duration>,
    find: Vec<Duration>,
    open: Vec<Duration>,
    compare: Vec<Duration>,
    all: Vec<Duration>,
    candidates: usize,
}

impl Times {
    fn print(&mut self, what: &str) {
        let each = self.candidates / self.all.len().max(1);
        println!("{} {what}, {each} candidates each, in ms:", self.all.len());
        for (phase, times) in [
            ("keys", &mut self.keys),
            ("find and fetch", &mut self.find),
            ("open", &mut self.open),
            ("compare", &mut self.compare),
            ("in all", &mut self.all),
        ] {
            times.sort_unstable();
            let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1e3;
            println!(
                "  {phase:15} p50 {:6.1}  p95 {:6.1}  max {:6.1}",
                at(50),
                at(95),
                at(100)
            );
        }
    }
}

/// As `jobs/match_new` does, one after another on one connection.
async fn ask_all(office: &Office, asking: &[Report]) -> anyhow::Result<Times> {
    let mut conn = office.pool.acquire().await?;
    let mut times = Times::default();
    let judge = office
        .judges
        .find(&mut conn, &office.vault, jobs::now())
        .await?;
    for report in asking {
        let begun = Instant::now();
        let wanted = candidates::wanted_keys(&judge, report);
        times.keys.push(begun.elapsed());
        let asking = Asking {
            report: ReportId(0),
            chat: None,
            side: Side::of(report.kind),
        };
        let found = Instant::now();
        let wanted = candidates::weigh(&wanted);
        let sealed =
            postings::list_candidates(&mut conn, &office.vault, asking, wanted, LIMIT).await?;
        times.find.push(found.elapsed());
        let opened = Instant::now();
        let others = reports::open_all(&office.vault, &sealed);
        times.open.push(opened.elapsed());
        let compared = Instant::now();
        let judged = candidates::compare_all(&judge, report, others);
        times.compare.push(compared.elapsed());
        times.all.push(begun.elapsed());
        times.candidates += judged.len();
    }
    Ok(times)
}
