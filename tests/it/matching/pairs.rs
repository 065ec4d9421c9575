//! Invented pairs with the level that each must come out at (`tests/data/pairs.tsv`).

use std::fmt::Write;

use athar::{
    domain::report::{Report, ReportKind},
    matching::{Level, compare, stored_keys, wanted_keys},
};

use super::spec;

const PAIRS: &str = include_str!("../../data/pairs.tsv");

/// One row: the line's number, what is expected, why, and the two reports.
struct Pair {
    line: usize,
    expected: &'static str,
    about: &'static str,
    a: Report,
    b: Report,
}

fn pairs() -> Vec<Pair> {
    let rows = PAIRS
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    rows.map(|(at, line)| {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells.len(), 4, "line {} has not four cells", at + 1);
        Pair {
            line: at + 1,
            expected: cells[0],
            about: cells[1],
            a: spec::report(ReportKind::Missing, cells[2]),
            b: spec::report(ReportKind::Sighting, cells[3]),
        }
    })
    .collect()
}

fn fits(expected: &str, level: Level) -> bool {
    match expected {
        "strong" => level == Level::Strong,
        "possible" => level != Level::None,
        "uncertain" => level == Level::Uncertain,
        "apart" => level != Level::Strong,
        "none" => level == Level::None,
        _ => panic!("no such expectation: {expected}"),
    }
}

#[test]
fn every_labelled_pair_comes_out_as_labelled() {
    let mut failures = String::new();
    let all = pairs();
    for pair in &all {
        let verdict = compare(&pair.a, &pair.b);
        if !fits(pair.expected, verdict.level) {
            let _ = writeln!(
                failures,
                "line {}: {}\n  expected {}, came out {:?} ({:.4}), strongest rival {:?}",
                pair.line,
                pair.about,
                pair.expected,
                verdict.level,
                verdict.probability,
                verdict.rival
            );
            for reason in verdict.reasons.iter().filter(|reason| reason.weight != 0.0) {
                let _ = writeln!(
                    failures,
                    "    {:?} {:?} {:+.2}",
                    reason.evidence, reason.agreement, reason.weight
                );
            }
        }
    }
    assert!(all.len() >= 120, "only {} pairs", all.len());
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn true_pairs_share_a_key() {
    let all = pairs();
    let told: Vec<&Pair> = all
        .iter()
        .filter(|pair| matches!(pair.expected, "strong" | "possible"))
        .collect();
    let mut missed = String::new();
    let mut found = 0;
    for pair in &told {
        let stored = stored_keys(&pair.a);
        let shares = wanted_keys(&pair.b)
            .iter()
            .any(|key| stored.contains(&key.value));
        found += usize::from(shares);
        if !shares {
            let _ = writeln!(missed, "line {}: {}", pair.line, pair.about);
        }
    }
    println!("{found} of {} true pairs share a key\n{missed}", told.len());
    assert!(
        found * 100 >= told.len() * 96,
        "{found} of {}\n{missed}",
        told.len()
    );
}

#[test]
fn the_journeys_pair_is_told_with_its_reasons() {
    use athar::matching::{Agreement, Evidence};
    let sought = "given=خالد; father=محمد; family=الاحمد; sex=m; born=~1985; from=الرستن; seen=2013-06..2013-08; at=MI-215";
    let seen = "given=Khaled; father=Mohamad; family=Al Ahmad; born=1986; from=Rastan; seen=2014-03..2014-05; at=MI-215";
    let verdict = compare(
        &spec::report(ReportKind::Missing, sought),
        &spec::report(ReportKind::Sighting, seen),
    );
    assert_eq!(verdict.level, Level::Strong, "{verdict:?}");
    let of = |evidence| {
        verdict
            .reasons
            .iter()
            .find(|r| r.evidence == evidence)
            .expect("every kind is there")
    };
    assert_eq!(of(Evidence::Given).agreement, Agreement::Agrees);
    assert_eq!(of(Evidence::Father).agreement, Agreement::Agrees);
    assert_eq!(of(Evidence::Family).agreement, Agreement::Agrees);
    assert_eq!(of(Evidence::Origin).agreement, Agreement::Agrees);
    assert_eq!(of(Evidence::Facility).agreement, Agreement::Agrees);
    assert_eq!(of(Evidence::Mother).agreement, Agreement::Unknown);
    assert_eq!(
        (
            of(Evidence::Birth).agreement,
            of(Evidence::Birth).years_apart
        ),
        (Agreement::Near, Some(1))
    );
}
