//! `athar export`: people's reports that may be shared, or a source's records, into a file that only its owner may read. Written beside
//! the file's place first, so that nobody finds half a list there.

use std::{
    fs::{self, File, OpenOptions},
    io::{BufWriter, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use anyhow::Context;

use crate::{
    config::{
        ConfigError,
        lists::{ExportConfig, Standing, Written},
    },
    domain::{ids::ReportId, report::Report},
    exchange::write::{CsvWriter, PfifHead, PfifWriter},
    jobs::{
        self,
        lists::{
            Office,
            export::{self, Extent},
        },
    },
};

/// Writes the file.
pub async fn run(config: ExportConfig) -> anyhow::Result<()> {
    super::start_log("warn");
    let office = super::office::open(&config.access).await?;
    let (extent, keeper) = match &config.source {
        None => (Extent::Shared, "Athar".to_owned()),
        Some(name) => {
            let found = export::find_source(&office, name).await?;
            let publisher = found.source.publisher;
            (
                Extent::Source(found.id),
                publisher.unwrap_or(found.source.name),
            )
        }
    };
    let draft = draft_of(&config.out);
    let written = write(
        &office,
        extent,
        Sheet::new(&draft, &config.written, keeper)?,
    )
    .await;
    let outcome = written.and_then(|count| place(&draft, &config).map(|()| count));
    if outcome.is_err() {
        // The half that was written is about persons.
        let _ = fs::remove_file(&draft);
    }
    let count = outcome?;
    office.pool.close().await;
    println!("{count} reports written to {}", config.out.display());
    Ok(())
}

/// Beside the file itself, so that it can be moved there at once.
fn draft_of(out: &Path) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    out.with_file_name(name)
}

async fn write(office: &Office, extent: Extent, mut sheet: Sheet) -> anyhow::Result<u64> {
    let mut count = 0;
    let mut after = ReportId(0);
    loop {
        let (page, last) = export::list_page(office, extent, after).await?;
        for (id, report) in &page {
            sheet.push(id, report)?;
            count += 1;
        }
        let Some(last) = last else { break };
        after = last;
    }
    sheet.finish()?;
    Ok(count)
}

/// A link fails where a file stands; a rename replaces it.
fn place(draft: &Path, config: &ExportConfig) -> anyhow::Result<()> {
    match config.standing {
        Standing::Replaced => fs::rename(draft, &config.out)?,
        Standing::Kept => {
            fs::hard_link(draft, &config.out).map_err(|error| match error.kind() {
                std::io::ErrorKind::AlreadyExists => {
                    anyhow::Error::from(ConfigError::OutExists(config.out.clone()))
                }
                _ => error.into(),
            })?;
            fs::remove_file(draft)?;
        }
    }
    Ok(())
}

/// A file under way, in its form.
enum Sheet {
    Csv(CsvWriter<BufWriter<File>>),
    Pfif(PfifWriter<BufWriter<File>>),
}

impl Sheet {
    fn new(path: &Path, written: &Written, keeper: String) -> anyhow::Result<Self> {
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .with_context(|| format!("{} cannot be made", path.display()))?;
        let out = BufWriter::new(file);
        Ok(match written {
            Written::Csv => Self::Csv(CsvWriter::new(out)?),
            Written::Pfif(domain) => Self::Pfif(PfifWriter::new(
                out,
                PfifHead {
                    domain: domain.clone(),
                    source_name: keeper,
                    written_at: jobs::now(),
                    expires_at: None,
                },
            )?),
        })
    }

    fn push(&mut self, id: &str, report: &Report) -> std::io::Result<()> {
        match self {
            Self::Csv(writer) => writer.push(id, report),
            Self::Pfif(writer) => writer.push(id, report),
        }
    }

    fn finish(self) -> std::io::Result<()> {
        let mut out = match self {
            Self::Csv(writer) => writer.finish()?,
            Self::Pfif(writer) => writer.finish()?,
        };
        out.flush()?;
        out.get_ref().sync_all()
    }
}
