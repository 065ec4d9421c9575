//! Invented families, searched and seen: how many true pairs are told, and how many told pairs are true.

use std::collections::{HashMap, HashSet};

use athar::{
    domain::report::{Report, ReportKind},
    matching::{Level, Profile, Verdict, compare_profiles, keys, wanted_keys},
};

use super::invent::{Dice, Someone, World};

/// The people of `families` families, a namesake for one in six.
fn people(world: &World, families: usize, dice: &mut Dice) -> Vec<Someone> {
    let mut people: Vec<Someone> = (0..families).flat_map(|_| world.family(dice)).collect();
    let born = people.clone();
    for (at, someone) in born.iter().enumerate() {
        if dice.happens(17) {
            let other = &born[(at + 20 + dice.below(born.len() - 40)) % born.len()];
            people.push(world.namesake(someone, other));
        }
    }
    people
}

/// Reports of a kind, each with the place of whom it is about.
fn reports(
    world: &World,
    people: &[Someone],
    kind: ReportKind,
    percent: usize,
    dice: &mut Dice,
) -> Vec<(usize, Report)> {
    let mut reports = Vec::new();
    for (who, someone) in people.iter().enumerate() {
        if dice.happens(percent) {
            reports.push((who, world.told(kind, someone, dice)));
        }
    }
    reports
}

/// For each search the sightings that share a key with it.
fn candidates(searches: &[(usize, Report)], sightings: &[(usize, Report)]) -> Vec<(usize, usize)> {
    let mut postings: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (_, report)) in sightings.iter().enumerate() {
        for key in keys(report) {
            postings.entry(key.value).or_default().push(at);
        }
    }
    let mut pairs = Vec::new();
    for (search, (_, report)) in searches.iter().enumerate() {
        let wanted = wanted_keys(report);
        let found: HashSet<usize> = wanted
            .iter()
            .filter_map(|key| postings.get(&key.value))
            .flatten()
            .copied()
            .collect();
        pairs.extend(found.into_iter().map(|sighting| (search, sighting)));
    }
    pairs
}

#[test]
fn invented_families_are_told_apart() {
    let world = World::read();
    let mut dice = Dice::new(7);
    let people = people(&world, 300, &mut dice);
    let searches = reports(&world, &people, ReportKind::Missing, 25, &mut dice);
    let sightings = reports(&world, &people, ReportKind::Sighting, 40, &mut dice);
    let seen: HashMap<usize, usize> = sightings
        .iter()
        .enumerate()
        .map(|(at, (who, _))| (*who, at))
        .collect();
    let true_pairs = searches
        .iter()
        .filter(|(who, _)| seen.contains_key(who))
        .count();

    let candidates = candidates(&searches, &sightings);
    let a: Vec<Profile> = searches
        .iter()
        .map(|(_, report)| Profile::of(report))
        .collect();
    let b: Vec<Profile> = sightings
        .iter()
        .map(|(_, report)| Profile::of(report))
        .collect();
    let judged: Vec<(bool, Verdict)> = candidates
        .iter()
        .map(|&(x, y)| {
            (
                searches[x].0 == sightings[y].0,
                compare_profiles(&a[x], &b[y]),
            )
        })
        .collect();

    let reached = judged.iter().filter(|(is_true, _)| *is_true).count();
    let strong = judged
        .iter()
        .filter(|(_, v)| v.level == Level::Strong)
        .count();
    let strong_true = judged
        .iter()
        .filter(|(t, v)| *t && v.level == Level::Strong)
        .count();
    let shown = judged
        .iter()
        .filter(|(_, v)| v.level != Level::None)
        .count();
    let shown_true = judged
        .iter()
        .filter(|(t, v)| *t && v.level != Level::None)
        .count();
    let share = |part: usize, whole: usize| part as f64 / whole as f64;
    println!(
        "{} people, {} searches, {} sightings, {true_pairs} true pairs, {} candidates; keys reach {:.3}; \
         strong: precision {:.3}, recall {:.3}; strong or uncertain: precision {:.3}, recall {:.3}",
        people.len(),
        searches.len(),
        sightings.len(),
        candidates.len(),
        share(reached, true_pairs),
        share(strong_true, strong),
        share(strong_true, true_pairs),
        share(shown_true, shown),
        share(shown_true, true_pairs),
    );
    for at in [0.5, 0.8, 0.9, 0.95, 0.97, 0.99] {
        let told = judged.iter().filter(|(_, v)| v.probability >= at).count();
        let right = judged
            .iter()
            .filter(|(t, v)| *t && v.probability >= at)
            .count();
        println!(
            "  posterior from {at}: precision {:.3}, recall {:.3}",
            share(right, told),
            share(right, true_pairs)
        );
    }
    assert!(share(reached, true_pairs) >= 0.96);
    assert!(share(strong_true, strong) >= 0.98);
    assert!(share(strong_true, true_pairs) >= 0.60);
    assert!(share(shown_true, true_pairs) >= 0.88);
}
