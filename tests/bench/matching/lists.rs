//! The two lists and their answers: reports, the records that are about the same people, relatives and namesakes of theirs, and a background of
//! families, in an order that tells nothing.

use rand::seq::SliceRandom as _;

use super::{
    chance::{Chance, happens, pick_weighted, stream},
    classes::{Class, ScriptPair},
    hand::Hand,
    people::{Person, Stock},
    rates::{self, Told},
    row::Row,
    telling::{Entry, Teller, Traces},
    world::{Kin, Relation, Truth, World},
};

#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    pub reports: usize,
    pub records: usize,
}

impl Default for Sizes {
    fn default() -> Self {
        Self {
            reports: 5_000,
            records: 100_000,
        }
    }
}

/// The lists of this seed: always the same ones.
pub fn generate(seed: u64, sizes: Sizes) -> World {
    let stock = Stock::new();
    let mut draft = Draft {
        stock: &stock,
        sizes,
        reports: Vec::new(),
        records: Vec::new(),
    };
    let mut chance = stream(seed, 1);
    let mut subject = 0;
    while draft.reports.len() < sizes.reports {
        draft.reported_household(&mut chance, &mut subject);
    }
    draft.reports.truncate(sizes.reports);
    let mut chance = stream(seed, 2);
    while draft.records.len() < sizes.records {
        draft.background_household(&mut chance);
    }
    draft.records.truncate(sizes.records);
    draft.settle(&mut stream(seed, 3))
}

/// An entry with the number of the reported person it is about or resembles; `None` for everybody else.
struct Drafted {
    entry: Entry,
    subject: Option<(u32, Relation)>,
}

struct Draft<'a> {
    stock: &'a Stock,
    sizes: Sizes,
    reports: Vec<Drafted>,
    records: Vec<Drafted>,
}

impl Draft<'_> {
    /// One family with somebody sought, sometimes two of them, and the records of them and of those who resemble them.
    fn reported_household(&mut self, chance: &mut Chance, subject: &mut u32) {
        let mut household = vec![self.stock.person(chance)];
        let mut sought = vec![household[0]];
        while happens(chance, rates::BROTHER_REPORTED_TOO) {
            let sibling = self.stock.sibling(chance, &household);
            household.push(sibling);
            sought.push(sibling);
        }
        let first = *subject + 1;
        for person in sought {
            *subject += 1;
            self.report(chance, &person, *subject);
            if happens(chance, rates::TOLD_BY_ANOTHER_RELATIVE_TOO) {
                self.report(chance, &person, *subject);
            }
            if happens(chance, rates::HAS_TRUE_RECORD) {
                for _ in 0..*pick_weighted(chance, &rates::TRUE_RECORDS) {
                    self.record(chance, &person, Some((*subject, Relation::Same)));
                }
            }
        }
        self.resembling(chance, &mut household, first);
    }

    /// Relatives and namesakes of the household's first member.
    fn resembling(&mut self, chance: &mut Chance, household: &mut Vec<Person>, subject: u32) {
        let (stock, first) = (self.stock, household[0]);
        for _ in 0..*pick_weighted(chance, &rates::BROTHERS) {
            let sibling = stock.sibling(chance, household);
            household.push(sibling);
            self.record(chance, &sibling, Some((subject, Relation::Brother)));
        }
        let mut others = Vec::new();
        if happens(chance, rates::FATHER) {
            others.push((stock.father(chance, first), Relation::Father));
        }
        if happens(chance, rates::SON) {
            others.extend(stock.son(chance, first).map(|son| (son, Relation::Son)));
        }
        if happens(chance, rates::COUSIN) {
            let same_given = happens(chance, rates::COUSIN_OF_ONE_NAME);
            let relation = if same_given {
                Relation::CousinOfOneName
            } else {
                Relation::Cousin
            };
            others.push((stock.cousin(chance, first, same_given), relation));
        }
        if happens(chance, rates::NAMESAKE_ELSEWHERE) {
            others.push((stock.namesake(chance, first, false), Relation::Namesake));
        }
        if happens(chance, rates::NAMESAKE_OF_ONE_TOWN) {
            others.push((
                stock.namesake(chance, first, true),
                Relation::NamesakeOfOneTown,
            ));
        }
        if happens(chance, rates::GIVEN_AND_FAMILY_ALIKE) {
            others.push((stock.alike(chance, first), Relation::GivenAndFamilyAlike));
        }
        for (other, relation) in others {
            self.record(chance, &other, Some((subject, relation)));
        }
    }

    /// A family nobody seeks.
    fn background_household(&mut self, chance: &mut Chance) {
        let stock = self.stock;
        let mut household = vec![stock.person(chance)];
        for _ in 0..*pick_weighted(chance, &rates::BACKGROUND_BROTHERS) {
            household.push(stock.sibling(chance, &household));
        }
        let first = household[0];
        if happens(chance, rates::BACKGROUND_FATHER) {
            household.push(stock.father(chance, first));
        }
        if happens(chance, rates::BACKGROUND_SON) {
            household.extend(stock.son(chance, first));
        }
        if happens(chance, rates::BACKGROUND_COUSIN) {
            household.push(stock.cousin(chance, first, false));
        }
        for person in household {
            self.record(chance, &person, None);
            if happens(chance, rates::BACKGROUND_TWICE) {
                self.record(chance, &person, None);
            }
        }
    }

    fn report(&mut self, chance: &mut Chance, person: &Person, subject: u32) {
        let entry = self.teller(chance, 0).tell(chance, person);
        self.reports.push(Drafted {
            entry,
            subject: Some((subject, Relation::Same)),
        });
    }

    fn record(&mut self, chance: &mut Chance, person: &Person, subject: Option<(u32, Relation)>) {
        let entry = self.teller(chance, 1).tell(chance, person);
        self.records.push(Drafted { entry, subject });
    }

    fn teller(&self, chance: &mut Chance, side: usize) -> Teller<'_> {
        let kinds: Vec<(usize, f64)> = rates::KINDS
            .iter()
            .enumerate()
            .skip(1)
            .map(|(kind, (_, rates))| (kind, rates[Told::Share as usize]))
            .collect();
        let talk: Vec<(f64, f64)> = rates::TALK
            .iter()
            .map(|(share, factor)| (*factor, *share))
            .collect();
        let (kind, talk) = if side == 0 {
            (0, 1.0)
        } else {
            (
                *pick_weighted(chance, &kinds),
                *pick_weighted(chance, &talk),
            )
        };
        Teller {
            stock: self.stock,
            hand: Hand::new(chance, side),
            kind,
            talk,
        }
    }

    /// Shuffles both lists, numbers them and joins those of one person.
    fn settle(mut self, chance: &mut Chance) -> World {
        self.reports.shuffle(chance);
        self.records.shuffle(chance);
        let mut reports_of: std::collections::HashMap<u32, Vec<usize>> =
            std::collections::HashMap::new();
        for (place, report) in self.reports.iter().enumerate() {
            reports_of
                .entry(report.subject.expect("a report has a subject").0)
                .or_default()
                .push(place);
        }
        let (mut truth, mut kin) = (Vec::new(), Vec::new());
        for (record, drafted) in self.records.iter().enumerate() {
            let Some((subject, relation)) = drafted.subject else {
                continue;
            };
            for report in reports_of.get(&subject).into_iter().flatten().copied() {
                if relation == Relation::Same {
                    truth.push(answer(
                        report,
                        record,
                        self.reports[report].entry.traces,
                        drafted.entry.traces,
                    ));
                } else {
                    kin.push(Kin {
                        report,
                        record,
                        relation,
                    });
                }
            }
        }
        truth.sort_by_key(|truth| (truth.report, truth.record));
        debug_assert_eq!(
            self.records.len(),
            self.sizes.records,
            "the list has its length"
        );
        World {
            reports: numbered(self.reports, "R", 6),
            records: numbered(self.records, "F", 7),
            truth,
            kin,
        }
    }
}

fn numbered(drafted: Vec<Drafted>, head: &str, digits: usize) -> Vec<Row> {
    let numbered = |(number, drafted): (usize, Drafted)| Row {
        id: format!("{head}{number:0digits$}"),
        ..drafted.entry.row
    };
    drafted.into_iter().enumerate().map(numbered).collect()
}

fn answer(report: usize, record: usize, one: Traces, other: Traces) -> Truth {
    let mut classes = one.marks.with(other.marks);
    let scripts = match (one.latin, other.latin) {
        (false, false) => ScriptPair::Arabic,
        (true, true) => ScriptPair::Latin,
        _ => ScriptPair::Across,
    };
    if scripts == ScriptPair::Across {
        classes.add(Class::CrossScript);
    }
    if (one.facts & other.facts).count_ones() <= 1 {
        classes.add(Class::Sparse);
    }
    if classes.is_empty() {
        classes.add(Class::Clean);
    }
    Truth {
        report,
        record,
        classes,
        scripts,
    }
}
