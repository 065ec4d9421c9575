//! Clans of seeds that nothing was tuned on: what is told, how much of it is true, and for whom somebody was mistaken. More and larger
//! with `ATHAR_TRIAL_SEEDS` and `ATHAR_TRIAL_CLANS`.

use std::collections::HashSet;

use athar::{
    domain::report::{Report, ReportKind},
    matching::{
        Judge, Level, Profile, Verdict,
        names::{lexicon::Lexicon, likeness::Memo},
    },
};

use super::{
    clans::{self, Kin, Telling},
    families::{candidates, share},
    invent::{Dice, World},
};

/// A candidate pair, judged.
struct Judged {
    kin: Kin,
    telling: Telling,
    verdict: Verdict,
    about: (Report, Report),
}

/// What became of a seed's pairs.
#[derive(Default)]
struct Trial {
    /// True pairs that there are, by telling: full, sparse.
    true_pairs: [usize; 2],
    judged: Vec<Judged>,
}

impl Trial {
    fn run(clans: usize, seed: u64) -> Self {
        let world = World::read();
        let mut dice = Dice::new(seed);
        let people = clans::people(&world, clans, &mut dice);
        let mut tell = |kind, percent| -> Vec<(usize, Telling, Report)> {
            let mut all = Vec::new();
            for (who, someone) in people.iter().enumerate() {
                if dice.happens(percent) {
                    let (telling, report) = clans::told(&world, kind, someone, &mut dice);
                    all.push((who, telling, report));
                }
            }
            all
        };
        let searches = tell(ReportKind::Missing, 30);
        let sightings = tell(ReportKind::Sighting, 40);
        let plain = |all: &[(usize, Telling, Report)]| -> Vec<(usize, Report)> {
            all.iter().map(|(who, _, r)| (*who, r.clone())).collect()
        };
        let (a, b) = (plain(&searches), plain(&sightings));
        let sought: HashSet<usize> = a.iter().map(|(who, _)| *who).collect();
        let mut trial = Self::default();
        for (_, telling, _) in sightings.iter().filter(|(who, ..)| sought.contains(who)) {
            match telling {
                Telling::Full => trial.true_pairs[0] += 1,
                Telling::Sparse => trial.true_pairs[1] += 1,
                Telling::Kunya => {}
            }
        }
        let (judge, lexicon, mut memo) = (Judge::default(), Lexicon::default(), Memo::default());
        let x: Vec<Profile> = a.iter().map(|(_, r)| Profile::of(r, &lexicon)).collect();
        let y: Vec<Profile> = b.iter().map(|(_, r)| Profile::of(r, &lexicon)).collect();
        for (i, j) in candidates(&a, &b) {
            let (one, other) = (a[i].0, b[j].0);
            let verdict = judge.beside(&x[i]).compare(&y[j], &mut memo);
            let kin = clans::kin(&people[one], &people[other], one == other);
            if kin == Kin::Same || verdict.level != Level::None {
                trial.judged.push(Judged {
                    kin,
                    telling: sightings[j].1,
                    verdict,
                    about: (a[i].1.clone(), b[j].1.clone()),
                });
            }
        }
        trial
    }

    fn count(&self, is_counted: impl Fn(&Judged) -> bool) -> usize {
        self.judged
            .iter()
            .filter(|judged| is_counted(judged))
            .count()
    }

    /// Recall of what a full sighting, a sparse one, may find, by level.
    fn recall(&self, telling: Telling, least: Level) -> f64 {
        let found =
            self.count(|j| j.kin == Kin::Same && j.telling == telling && j.verdict.level >= least);
        share(
            found,
            self.true_pairs[usize::from(telling == Telling::Sparse)],
        )
    }

    fn precision(&self, level: Level) -> f64 {
        let told = self.count(|j| j.verdict.level == level);
        let right = self.count(|j| j.verdict.level == level && j.kin == Kin::Same);
        share(right, told.max(1))
    }

    /// How many of a kin were told as the same person.
    fn mistaken(&self, kin: Kin) -> usize {
        self.count(|j| j.kin == kin && j.verdict.level == Level::Strong)
    }

    fn print(&self, seed: &str) {
        let kin = [
            Kin::Sibling,
            Kin::Generation,
            Kin::Cousin,
            Kin::Namesake,
            Kin::Stranger,
        ];
        let mistaken = kin.map(|kin| format!("{kin:?} {}", self.mistaken(kin)));
        println!(
            "{seed}: {:?} true pairs (full, sparse); keys reach {:.3}, {:.3}; strong: precision {:.3}, recall {:.3}, sparse {:.3}; \
             uncertain: precision {:.3}; strong or uncertain: recall {:.3}, sparse {:.3}; kunya alone strong {}; mistaken as strong: {}",
            self.true_pairs,
            self.recall(Telling::Full, Level::None),
            self.recall(Telling::Sparse, Level::None),
            self.precision(Level::Strong),
            self.recall(Telling::Full, Level::Strong),
            self.recall(Telling::Sparse, Level::Strong),
            self.precision(Level::Uncertain),
            self.recall(Telling::Full, Level::Uncertain),
            self.recall(Telling::Sparse, Level::Uncertain),
            self.count(|j| j.telling == Telling::Kunya && j.verdict.level == Level::Strong),
            mistaken.join(", "),
        );
    }
}

fn setting(name: &str, usual: usize) -> usize {
    std::env::var(name)
        .ok()
        .and_then(|value| value.parse().ok())
        .unwrap_or(usual)
}

#[test]
fn held_out_clans_are_told_apart() {
    let (seeds, clans) = (
        setting("ATHAR_TRIAL_SEEDS", 5),
        setting("ATHAR_TRIAL_CLANS", 80),
    );
    let mut all = Trial::default();
    for seed in 0..seeds {
        let trial = Trial::run(clans, 101 + u64::try_from(seed).expect("small"));
        trial.print(&format!("seed {}", 101 + seed));
        all.true_pairs[0] += trial.true_pairs[0];
        all.true_pairs[1] += trial.true_pairs[1];
        all.judged.extend(trial.judged);
    }
    all.print("all");
    show(&all);
    let reached = all.recall(Telling::Full, Level::None);
    assert!(reached >= 0.96, "keys reach {reached}");
    let strong = all.precision(Level::Strong);
    assert!(strong >= 0.98, "precision of strong {strong}");
    let told = all.recall(Telling::Full, Level::Strong);
    assert!(told >= 0.60, "recall of strong {told}");
    let shown = all.recall(Telling::Full, Level::Uncertain);
    assert!(shown >= 0.87, "recall of strong or uncertain {shown}");
    for kin in [Kin::Generation, Kin::Cousin, Kin::Stranger] {
        assert_eq!(all.mistaken(kin), 0, "{kin:?} told as the same person");
    }
}

/// With `ATHAR_TRIAL_SHOW` the pairs that came out wrong.
fn show(all: &Trial) {
    let most = setting("ATHAR_TRIAL_SHOW", 0);
    let names = |report: &Report| {
        let n = &report.person.names;
        format!(
            "{:?} {:?} {:?} {:?} m {:?} by {:?} born {:?} from {:?}",
            n.given,
            n.father,
            n.grandfather,
            n.family,
            n.mother,
            n.byname,
            report.person.birth.as_ref().map(|b| (b.from, b.to)),
            report.person.origin.as_ref().map(|o| &o.words)
        )
    };
    let wrong = |j: &&Judged| {
        (j.kin == Kin::Same) != (j.verdict.level == Level::Strong)
            && (j.kin == Kin::Same || j.verdict.level == Level::Strong)
    };
    for j in all.judged.iter().filter(wrong).take(most) {
        println!(
            "{:?} {:?} {:?} {:.4} rival {:?}\n   {}\n   {}",
            j.kin,
            j.telling,
            j.verdict.level,
            j.verdict.probability,
            j.verdict.rival,
            names(&j.about.0),
            names(&j.about.1)
        );
        for r in j.verdict.reasons.iter().filter(|r| r.weight != 0.0) {
            print!(" {:?} {:?} {:+.1};", r.evidence, r.agreement, r.weight);
        }
        println!();
    }
}
