//! Flags of the command `match`. Checked as all others are.

use std::path::{Path, PathBuf};

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
    value_parser,
};

use super::{ConfigError, lists::parse_mapping, output::Output};
use crate::{exchange::column::Column, i18n::Lang};

/// More threads than any machine has cores for.
const MOST_THREADS: i64 = 1_024;

/// What `athar match` is told.
#[derive(Debug, Args)]
#[command(
    after_help = "The pairs: report_id, record_id, score (higher is surer, one scale over the whole file), up to 50 for each report, best first. UTF-8, commas.
Exit codes: 0 all rows taken, 1 failure, 2 wrong usage, 3 some rows refused (told on stderr; the pairs of the others are written)"
)]
pub struct MatchFlags {
    /// Those who are sought: rows of kind missing
    #[arg(long, value_name = "FILE")]
    reports: PathBuf,
    /// Where they are looked for: rows of kind list, released, found, sighting, detention
    #[arg(long, value_name = "FILE")]
    records: PathBuf,
    /// The file of pairs, replaced when all are found; - for standard output
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// Also write the probability, the level, and in words what agrees, what differs, and who else it could be
    #[arg(long)]
    explain: bool,
    /// The language of those words
    #[arg(long, value_name = "LANGUAGE", value_parser = languages(), default_value = "ar")]
    lang: Lang,
    /// How many threads work; by default one for each core
    #[arg(long, value_name = "NUMBER", value_parser = value_parser!(u16).range(1..=MOST_THREADS))]
    threads: Option<u16>,
    /// What a heading means that is not recognised, in whichever list it stands: 'Prénom=given'; may be said again and again
    #[arg(long, value_name = "HEADING=COLUMN", value_parser = parse_mapping)]
    map: Vec<(String, Column)>,
}

/// Everything that `athar match` needs, checked.
#[derive(Debug, Clone)]
pub struct MatchConfig {
    /// Those who are sought.
    pub reports: PathBuf,
    /// Where they are looked for.
    pub records: PathBuf,
    /// Where pairs go.
    pub output: Output,
    /// The language in which pairs are explained; `None`: they are not.
    pub explained: Option<Lang>,
    /// Threads; `None`: one for each core.
    pub threads: Option<usize>,
    /// What headings mean.
    pub map: Vec<(String, Column)>,
}

impl MatchFlags {
    /// Checks everything; the first fault is told.
    pub fn check(self) -> Result<MatchConfig, ConfigError> {
        Ok(MatchConfig {
            output: output(&self.output, [&self.reports, &self.records])?,
            reports: self.reports,
            records: self.records,
            explained: self.explain.then_some(self.lang),
            threads: self.threads.map(usize::from),
            map: self.map,
        })
    }
}

fn output(path: &Path, lists: [&PathBuf; 2]) -> Result<Output, ConfigError> {
    let output = Output::check(path)?;
    let found = path.canonicalize().ok();
    let is_list = |list: &PathBuf| found.is_some() && list.canonicalize().ok() == found;
    if lists.into_iter().any(is_list) {
        return Err(ConfigError::OutIsList(path.to_owned()));
    }
    Ok(output)
}

/// The languages there are, by their tags.
pub(super) fn languages() -> impl TypedValueParser<Value = Lang> {
    let find = |tag: String| Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
    PossibleValuesParser::new(Lang::ALL.map(Lang::tag))
        .map(move |tag| find(tag).unwrap_or_default())
}
