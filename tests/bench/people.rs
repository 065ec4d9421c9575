//! Invented people for benchmarks: names drawn by how common they are from the dictionary's lists, family names beyond it made up, towns of the
//! gazetteer, years and months. The same seed gives the same people.

use athar::{
    domain::{
        dates::{PartialDate, Precision},
        name::Names,
        person::Sex,
        place::PlaceAnswer,
        report::{Report, ReportKind},
    },
    gazetteer::places,
};
use chrono::{Months, NaiveDate};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};

/// kind, Arabic spelling, sex, rank, band, Arabic variants, Latin variants.
const NAMES: &str = include_str!("../../src/matching/names/name_variants.csv");

/// Consonants of made-up family names.
const LETTERS: [char; 22] = [
    'ب', 'ت', 'ج', 'ح', 'خ', 'د', 'ر', 'ز', 'س', 'ش', 'ص', 'ط', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل', 'م',
    'ن', 'ه', 'ي',
];
/// The share of families that the dictionary does not know.
const OTHER_FAMILIES: f64 = 0.45;

struct Name {
    arabic: String,
    latin: String,
    share: f64,
}

/// Draws people.
pub struct People {
    rng: StdRng,
    men: Vec<Name>,
    women: Vec<Name>,
    families: Vec<Name>,
    towns: Vec<(String, String)>,
}

impl People {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        let (mut men, mut women, mut families) = (Vec::new(), Vec::new(), Vec::new());
        let mut rows = csv::ReaderBuilder::new()
            .flexible(true)
            .from_reader(NAMES.as_bytes());
        for row in rows.records().filter_map(Result::ok) {
            let cell = |at: usize| row.get(at).unwrap_or_default();
            let rank: f64 = cell(3).parse().unwrap_or(30.0);
            let (pool, share) = match (cell(0), cell(2), cell(4)) {
                ("family", _, "1") => (&mut families, 0.014 / rank.sqrt()),
                ("family", ..) => (&mut families, 0.001),
                (_, "f", "1") => (&mut women, 0.040 / rank.powf(0.6)),
                (_, "f", _) => (&mut women, 0.002),
                (_, _, "1") => (&mut men, 0.090 / rank.powf(0.8)),
                _ => (&mut men, 0.002),
            };
            let latin = cell(6).split('|').next().unwrap_or_default();
            pool.push(Name {
                arabic: cell(1).to_owned(),
                latin: latin.to_owned(),
                share,
            });
        }
        let towns = places::list_governorates()
            .into_iter()
            .flat_map(|governorate| places::list_below(&governorate.code, 60))
            .map(|town| (town.code.clone(), town.name_ar.clone()));
        Self {
            rng: StdRng::seed_from_u64(seed),
            men,
            women,
            families,
            towns: towns.collect(),
        }
    }

    /// Somebody; some of what could be told is not.
    pub fn report(&mut self, kind: ReportKind) -> Report {
        let family = self.family();
        let names = Names {
            given: Some(self.draw(|people| &people.men)),
            father: Some(self.draw(|people| &people.men)),
            grandfather: self.sometimes(0.25, |people| people.draw(|people| &people.men)),
            family: Some(family),
            mother: self.sometimes(0.6, |people| people.draw(|people| &people.women)),
            byname: None,
        };
        self.report_of(kind, names)
    }

    /// Somebody whose names are the commonest: the `at`th of the first names and of the families.
    pub fn common(&mut self, kind: ReportKind, at: usize) -> Report {
        let name = |names: &[Name], at: usize| Some(names[at % names.len()].arabic.clone());
        let names = Names {
            given: name(&self.men, at),
            father: name(&self.men, at / 10),
            family: name(&self.families, at),
            ..Names::default()
        };
        self.report_of(kind, names)
    }

    /// The same person as somebody else tells of them: in Latin letters where these are known, a year apart, less or more told.
    pub fn told_again(&mut self, report: &Report, kind: ReportKind) -> Report {
        let mut again = report.clone();
        again.kind = kind;
        let names = &mut again.person.names;
        for part in [&mut names.given, &mut names.father, &mut names.family] {
            let pools = self.men.iter().chain(&self.families);
            let known = pools.filter(|name| Some(&name.arabic) == part.as_ref());
            if let Some(known) = known.map(|name| name.latin.clone()).next() {
                *part = Some(known);
            }
        }
        if self.rng.random_bool(0.3) {
            again.person.names.mother = None;
        }
        if let Some(birth) = &mut again.person.birth {
            let moved = Months::new(12 * self.rng.random_range(0..2));
            birth.from = birth.from + moved;
            birth.to = birth.to + moved;
        }
        again
    }

    fn report_of(&mut self, kind: ReportKind, names: Names) -> Report {
        let mut report = Report::new(kind);
        report.person.names = names;
        report.person.sex = Some(Sex::Male);
        report.person.birth = self.sometimes(0.8, |people| {
            let year = people.rng.random_range(1950..2000);
            span(year, 1, 12, Precision::Year)
        });
        report.person.origin = self.sometimes(0.75, |people| {
            let (code, words) = people
                .towns
                .choose(&mut people.rng)
                .expect("a town")
                .clone();
            PlaceAnswer {
                codes: vec![code],
                words,
                point: None,
            }
        });
        report.taken_on = self.sometimes(0.6, |people| {
            let (year, month) = (
                people.rng.random_range(2011..2019),
                people.rng.random_range(1..13),
            );
            span(year, month, 1, Precision::Month)
        });
        report
    }

    fn sometimes<T>(&mut self, share: f64, draw: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.rng.random_bool(share).then(|| draw(self))
    }

    fn draw(&mut self, pool: impl Fn(&Self) -> &Vec<Name>) -> String {
        let mut rng = self.rng.clone();
        let name = pool(self)
            .choose_weighted(&mut rng, |name| name.share)
            .expect("there are names");
        let arabic = name.arabic.clone();
        self.rng = rng;
        arabic
    }

    fn family(&mut self) -> String {
        if self.rng.random_bool(1.0 - OTHER_FAMILIES) {
            return self.draw(|people| &people.families);
        }
        let letters = (0..self.rng.random_range(3..6))
            .map(|_| *LETTERS.choose(&mut self.rng).expect("a letter"));
        format!("ال{}", letters.collect::<String>())
    }
}

/// Some months from the first of one.
fn span(year: i32, month: u32, months: u32, precision: Precision) -> PartialDate {
    let from = NaiveDate::from_ymd_opt(year, month, 1).expect("a day");
    let to = (from + Months::new(months)).pred_opt().expect("a day");
    PartialDate {
        from,
        to,
        precision,
        about: false,
        words: String::new(),
    }
}
