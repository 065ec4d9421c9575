//! Two whole lists linked in memory: what must hold of the pairs, however many threads there are.

use std::collections::HashSet;

use athar::{
    domain::report::{Report, ReportKind},
    matching::{
        link::{KEPT, Linker, Links},
        profile::Profile,
    },
};
use rayon::ThreadPoolBuilder;

use super::{
    invent::{Dice, World},
    spec,
};

/// Families of whom one is sought and all are in the records.
const FAMILIES: usize = 400;

fn link(reports: &[Report], records: &[Report], threads: usize) -> Links {
    let pool = ThreadPoolBuilder::new().num_threads(threads).build();
    pool.unwrap().install(|| {
        let mut linker = Linker::default();
        let profiles = |list: &[Report], linker: &Linker| -> Vec<Profile> {
            list.iter().map(|report| linker.profile(report)).collect()
        };
        let reports = profiles(reports, &linker);
        let records = profiles(records, &linker);
        linker.add(records);
        linker.link(&reports, &|| ())
    })
}

/// For each report its candidates and their scores, to the bit.
fn found(links: &Links) -> Vec<Vec<(u32, u64)>> {
    let of = |found: &Vec<athar::matching::link::Candidate>| {
        found
            .iter()
            .map(|c| (c.record, c.score.to_bits()))
            .collect()
    };
    links.candidates.iter().map(of).collect()
}

#[test]
fn lists_link_the_same_on_any_number_of_threads_and_in_order() {
    let (world, mut dice) = (World::read(), Dice::new(23));
    let (mut reports, mut records, mut of) = (Vec::new(), Vec::new(), Vec::new());
    for family in 0..FAMILIES {
        let members = world.family(&mut dice);
        let sought = world.told(ReportKind::Missing, &members[0], &mut dice);
        reports.push(sought);
        for (at, someone) in members.iter().enumerate() {
            records.push(world.told(ReportKind::Listed, someone, &mut dice));
            of.push((at == 0).then_some(family));
        }
    }
    let links = link(&reports, &records, 1);
    assert_eq!(found(&links), found(&link(&reports, &records, 3)));
    let mut firsts = 0;
    for (family, found) in links.candidates.iter().enumerate() {
        assert!(found.len() <= KEPT);
        assert!(found.iter().all(|c| c.score.is_finite()));
        assert!(found.iter().all(|c| (0.0..=1.0).contains(&c.probability)));
        assert!(found.is_sorted_by(|x, y| x.score >= y.score));
        let each: HashSet<u32> = found.iter().map(|c| c.record).collect();
        assert_eq!(each.len(), found.len());
        let first = found.first().and_then(|c| of[c.record as usize]);
        firsts += usize::from(first == Some(family));
    }
    assert!(
        firsts * 10 >= FAMILIES * 8,
        "{firsts} of {FAMILIES} are first"
    );
}

#[test]
fn a_worse_record_does_not_overtake_many_equal_ones() {
    let report = |kind, cell: &str| spec::report(kind, cell);
    let sought = report(ReportKind::Missing, "given=يامن; father=عمر; family=الخوري");
    for equal in [3, 7, 8, 12] {
        let better = "given=يامن; father=عمر; family=الخوري";
        let worse = "given=يامن; father=عمر; family=الخورري";
        let mut records = vec![report(ReportKind::Listed, better); equal];
        records.extend(vec![report(ReportKind::Listed, worse); 4]);
        let links = link(std::slice::from_ref(&sought), &records, 1);
        let found = &links.candidates[0];
        assert_eq!(found.len(), equal + 4);
        let places = found.iter().map(|c| c.record as usize);
        assert!(places.clone().take(equal).all(|at| at < equal), "{equal}");
        let scores: Vec<f64> = found.iter().map(|c| c.score).collect();
        let spread = scores[0] - scores[equal - 1];
        assert!(spread < 1e-9, "{equal} equal ones: {scores:?}");
    }
}
