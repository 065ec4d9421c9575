//! `athar export`: people's reports that may be shared, or a source's records, into a file that only its owner may read.

use std::io;

use super::sink::Sink;
use crate::{
    config::{
        lists::{ExportConfig, Written},
        output::Output,
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
    let sheet = Sheet::new(Sink::open(&config.out)?, &config.written, keeper)?;
    let (count, sink) = write(&office, extent, sheet).await?;
    sink.finish(config.standing)?;
    office.pool.close().await;
    match &config.out {
        Output::Standard => eprintln!("{count} reports written"),
        out => println!("{count} reports written to {out}"),
    }
    Ok(())
}

async fn write(office: &Office, extent: Extent, mut sheet: Sheet) -> anyhow::Result<(u64, Sink)> {
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
    Ok((count, sheet.finish()?))
}

/// What is under way, in its form.
enum Sheet {
    Csv(CsvWriter<Sink>),
    Pfif(PfifWriter<Sink>),
}

impl Sheet {
    fn new(out: Sink, written: &Written, keeper: String) -> io::Result<Self> {
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

    fn push(&mut self, id: &str, report: &Report) -> io::Result<()> {
        match self {
            Self::Csv(writer) => writer.push(id, report),
            Self::Pfif(writer) => writer.push(id, report),
        }
    }

    fn finish(self) -> io::Result<Sink> {
        match self {
            Self::Csv(writer) => writer.finish(),
            Self::Pfif(writer) => writer.finish(),
        }
    }
}
