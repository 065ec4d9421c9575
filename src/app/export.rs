//! `athar export`: people's reports that may be shared, or a source's records, into a file that only its owner may read. Written beside
//! the file's place first, so that nobody finds half a list there.

use std::{
    fs::File,
    io::{BufWriter, Write},
};

use super::draft::Draft;
use crate::{
    config::lists::{ExportConfig, Written},
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
    super::signals::end_on_signal()?;
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
    let (draft, file) = Draft::begin(&config.out)?;
    let count = write(&office, extent, Sheet::new(file, &config.written, keeper)?).await?;
    draft.place(&config.out, config.standing)?;
    office.pool.close().await;
    println!("{count} reports written to {}", config.out.display());
    Ok(())
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

/// A file under way, in its form.
enum Sheet {
    Csv(CsvWriter<BufWriter<File>>),
    Pfif(PfifWriter<BufWriter<File>>),
}

impl Sheet {
    fn new(file: File, written: &Written, keeper: String) -> std::io::Result<Self> {
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
