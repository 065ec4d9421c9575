//! Which records may be about the same person as which reports, all against all in memory. The naive way: shared keys, then the judgement.

use std::collections::{HashMap, HashSet};

use crate::{
    domain::report::Report,
    matching::{self, Level, Profile, Verdict},
};

/// A report and a record that may be one person.
#[derive(Debug)]
pub struct Link {
    /// Which of the reports.
    pub report: usize,
    /// Which of the records.
    pub record: usize,
    /// What the pair is worth: uncertain or more.
    pub verdict: Verdict,
}

/// All pairs that are worth something.
pub fn link(reports: &[Report], records: &[Report]) -> Vec<Link> {
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, record) in records.iter().enumerate() {
        for key in matching::keys(record) {
            by_key.entry(key.value).or_default().push(at);
        }
    }
    let profiles: Vec<Profile> = records.iter().map(Profile::of).collect();
    let mut links = Vec::new();
    for (report, asking) in reports.iter().enumerate() {
        let profile = Profile::of(asking);
        let candidates: HashSet<usize> = matching::wanted_keys(asking)
            .iter()
            .filter_map(|key| by_key.get(&key.value))
            .flatten()
            .copied()
            .collect();
        for record in candidates {
            let verdict = matching::compare_profiles(&profile, &profiles[record]);
            if verdict.level >= Level::Uncertain {
                links.push(Link {
                    report,
                    record,
                    verdict,
                });
            }
        }
    }
    links
}
