//! `athar sources`: lists the lists, or takes one out.

use std::io::Write;

use crate::{
    config::lists::SourcesConfig,
    domain::source::{SourceStage, Tidings},
    jobs::{self, lists::withdraw},
    store::{
        PgPool,
        sources::{self, Counted},
    },
};

/// Does what was asked.
pub async fn run(config: SourcesConfig) -> anyhow::Result<()> {
    super::start_log("warn");
    let pool = super::office::open_database(&config.database_url).await?;
    match config.withdraw {
        Some(name) => take_out(&pool, &name).await?,
        None => list(&pool).await?,
    }
    pool.close().await;
    Ok(())
}

async fn take_out(pool: &PgPool, name: &str) -> anyhow::Result<()> {
    let kept = withdraw::run(pool, name, jobs::now()).await?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{name} is withdrawn: its records are erased")?;
    if kept > 0 {
        writeln!(
            out,
            "{kept} of them, of which a family was told, are kept apart, so that a volunteer can write to the family"
        )?;
    }
    Ok(())
}

async fn list(pool: &PgPool) -> anyhow::Result<()> {
    let all = sources::list(&mut *pool.acquire().await?).await?;
    let head = HEAD.map(str::to_owned);
    let table: Vec<_> = std::iter::once(head).chain(all.iter().map(cells)).collect();
    let mut out = std::io::stdout().lock();
    if all.is_empty() {
        writeln!(out, "no list was imported yet: athar import --help")?;
        return Ok(());
    }
    super::table::write(&mut out, &table)?;
    Ok(())
}

const HEAD: [&str; 9] = [
    "NAME",
    "PUBLISHER",
    "DATE",
    "KIND",
    "RELIABILITY",
    "RECORDS",
    "PAIRS",
    "STAGE",
    "IMPORTED",
];

fn cells(counted: &Counted) -> [String; 9] {
    let source = &counted.stored.source;
    let kind = match source.tidings {
        Tidings::Any => source.kind.as_str().to_owned(),
        Tidings::Deaths => format!("{}, deaths", source.kind.as_str()),
    };
    let stage = match counted.stored.stage {
        SourceStage::Open if counted.waiting > 0 => format!("open, {} to compare", counted.waiting),
        stage => stage.as_str().to_owned(),
    };
    let or_dash = |words: Option<String>| words.unwrap_or_else(|| "-".to_owned());
    [
        source.name.clone(),
        or_dash(source.publisher.clone()),
        or_dash(source.published_on.map(|day| day.to_string())),
        kind,
        source.reliability.as_str().to_owned(),
        counted.records.to_string(),
        counted.pairings.to_string(),
        stage,
        counted.stored.imported_at.format("%Y-%m-%d").to_string(),
    ]
}
