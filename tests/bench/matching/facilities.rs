//! The places of detention of a synthetic world and the ways people name them: by agency and town, by number, by nickname.

use super::chance::{Chance, Lottery, happens, pick};

const FACILITIES: &str = include_str!("../../../src/gazetteer/tables/facilities.csv");

/// Facilities named far more often than the others, with how many times as often.
const WELL_KNOWN: [(&str, f64); 24] = [
    ("MP-SED", 40.0),
    ("CP-ADR", 36.0),
    ("MI-215", 30.0),
    ("MI-235", 26.0),
    ("GI-251", 24.0),
    ("MI-227", 20.0),
    ("MI-248", 22.0),
    ("AF-MZH", 18.0),
    ("MI-261", 14.0),
    ("MI-290", 14.0),
    ("GI-285", 10.0),
    ("MP-TDM", 14.0),
    ("MP-BAL", 9.0),
    ("MP-QAB", 8.0),
    ("MI-219", 9.0),
    ("MI-DRA", 7.0),
    ("AF-ALP", 6.0),
    ("PS-FAY", 9.0),
    ("HO-601", 9.0),
    ("HO-MUJ", 6.0),
    ("HT-UQB", 10.0),
    ("SD-GHW", 7.0),
    ("CP-ADW", 3.0),
    ("MI-216", 5.0),
];

pub struct Facility {
    arabic: Vec<String>,
    latin: Vec<String>,
    /// A branch's number, where people use one.
    number: Option<String>,
}

pub struct Facilities {
    all: Vec<Facility>,
    lottery: Lottery,
}

impl Facilities {
    pub fn new() -> Self {
        let mut all = Vec::new();
        let mut weights = Vec::new();
        for row in csv::Reader::from_reader(FACILITIES.as_bytes()).records() {
            let row = row.expect("the table of facilities is well formed");
            if !matches!(&row[3], "branch" | "prison" | "hospital") {
                continue;
            }
            weights.push(
                WELL_KNOWN
                    .iter()
                    .find(|(code, _)| *code == &row[0])
                    .map_or(1.0, |(_, weight)| *weight),
            );
            let branch = &row[3] == "branch" && row[10].len() == 3;
            all.push(Facility {
                arabic: forms(&row[6], &row[8]),
                latin: forms(&row[7], &row[9]),
                number: branch.then(|| row[10].to_owned()),
            });
        }
        Self {
            all,
            lottery: Lottery::new(weights),
        }
    }

    pub fn draw(&self, chance: &mut Chance) -> u8 {
        u8::try_from(self.lottery.draw(chance)).expect("fewer than 256 facilities")
    }

    /// How somebody writes it.
    pub fn written(&self, chance: &mut Chance, facility: u8, latin: bool) -> String {
        let facility = &self.all[usize::from(facility)];
        if let Some(number) = &facility.number
            && happens(chance, 0.45)
        {
            let ways: &[&str] = if latin {
                &["Branch ", "Branch ", "Branch no. ", "Far' "]
            } else {
                &["فرع ", "الفرع ", "فرع ", "فرع رقم "]
            };
            return format!("{}{number}", pick(chance, ways));
        }
        let forms = if latin {
            &facility.latin
        } else {
            &facility.arabic
        };
        let form = pick(chance, forms);
        match &facility.number {
            Some(number)
                if !latin
                    && !form.contains(|letter: char| letter.is_numeric())
                    && happens(chance, 0.15) =>
            {
                format!("{form} {number}")
            }
            _ => form.clone(),
        }
    }
}

/// The table's forms; brackets and the number after a dash are how an editor writes, not how a list does.
fn forms(plain: &str, others: &str) -> Vec<String> {
    let plain = plain.split(" - ").next().unwrap_or(plain);
    let plain = plain.split(" (").next().unwrap_or(plain);
    std::iter::once(plain)
        .chain(others.split('|'))
        .filter(|form| !form.is_empty())
        .map(str::to_owned)
        .collect()
}
