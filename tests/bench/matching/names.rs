//! The names people bear in a synthetic world, how often, and how they are written. From the house's dictionary of names, and from names
//! that stand in none: `more_names.rs`, family names after towns (nisba), after a forefather, and "Abu" with a name.

use std::collections::HashMap;

use super::{
    chance::{Chance, Lottery, happens},
    more_names, rates,
};

const DICTIONARY: &str = include_str!("../../../src/matching/names/name_variants.csv");
const NICKNAMES: &str = include_str!("../../../src/matching/names/nicknames.csv");
const MUHAMMAD: &str = "محمد";

/// One name in both scripts; the first form of each is the plain one.
pub struct Name {
    pub arabic: Vec<String>,
    pub latin: Vec<String>,
}

/// Names of one kind, drawn by frequency.
pub struct Pool {
    pub names: Vec<Name>,
    lottery: Lottery,
}

impl Pool {
    fn new(weighted: Vec<(Name, f64)>) -> Self {
        let lottery = Lottery::new(weighted.iter().map(|(_, weight)| *weight));
        Self {
            names: weighted.into_iter().map(|(name, _)| name).collect(),
            lottery,
        }
    }

    pub fn draw(&self, chance: &mut Chance) -> u16 {
        u16::try_from(self.lottery.draw(chance)).expect("fewer than 65,536 names")
    }

    pub fn get(&self, number: u16) -> &Name {
        &self.names[usize::from(number)]
    }
}

/// A man's given name as he bears it: a name, perhaps led by Muhammad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    pub name: u16,
    pub led: bool,
}

/// All names of a world.
pub struct Names {
    pub men: Pool,
    pub women: Pool,
    pub families: Pool,
    /// Nicknames by the given name in Arabic.
    pub nicknames: HashMap<String, Vec<Name>>,
    pub muhammad: u16,
    /// Men's names that are easily taken for each other, by number.
    pub lookalikes: HashMap<u16, Vec<u16>>,
}

impl Names {
    /// `towns` are one-word town names in both scripts, for family names after a place of origin.
    pub fn new(towns: &[(String, String)]) -> Self {
        let entries = dictionary();
        let men = given(&entries, "m", more_names::MEN);
        let muhammad = men
            .names
            .iter()
            .position(|name| name.arabic[0] == MUHAMMAD)
            .expect("the dictionary has Muhammad");
        let lookalikes = lookalikes(&men);
        Self {
            women: given(&entries, "f", more_names::WOMEN),
            families: families(&entries, towns),
            nicknames: nicknames(),
            muhammad: u16::try_from(muhammad).expect("fewer than 65,536 names"),
            men,
            lookalikes,
        }
    }

    pub fn man(&self, chance: &mut Chance) -> Given {
        let name = self.men.draw(chance);
        let single = !self.men.get(name).arabic[0].contains(' ');
        Given {
            name,
            led: single && name != self.muhammad && happens(chance, rates::LED_BY_MUHAMMAD),
        }
    }
}

struct Entry {
    kind: String,
    sex: String,
    rank: Option<f64>,
    band: usize,
    name: Name,
}

fn dictionary() -> Vec<Entry> {
    csv::Reader::from_reader(DICTIONARY.as_bytes())
        .records()
        .map(|row| {
            let row = row.expect("the dictionary of names is well formed");
            Entry {
                kind: row[0].to_owned(),
                sex: row[2].to_owned(),
                rank: row[3].parse().ok(),
                band: row[4].parse().expect("a band is a number"),
                name: Name {
                    arabic: forms(&row[1], &row[5]),
                    latin: forms("", &row[6]),
                },
            }
        })
        .collect()
}

fn forms(first: &str, others: &str) -> Vec<String> {
    std::iter::once(first)
        .chain(others.split('|'))
        .filter(|form| !form.is_empty())
        .map(str::to_owned)
        .collect()
}

fn coined(arabic: &str, latin: &str) -> Name {
    Name {
        arabic: forms(arabic, ""),
        latin: forms("", latin),
    }
}

/// Spreads each band's share over its names: by rank in the first, evenly with a slow fall in the others.
fn banded(listed: &[&Entry], shares: [f64; 4]) -> Vec<(Name, f64)> {
    let mut weighted = Vec::new();
    for band in 1..=3 {
        let members: Vec<_> = listed.iter().filter(|entry| entry.band == band).collect();
        let raw: Vec<f64> = members
            .iter()
            .zip(1_u32..)
            .map(|(entry, place)| {
                entry.rank.map_or_else(
                    || (f64::from(place) + 20.0).powf(-0.5),
                    |rank| rank.powf(-rates::ZIPF),
                )
            })
            .collect();
        let sum: f64 = raw.iter().sum();
        for (entry, raw) in members.iter().zip(raw) {
            let name = Name {
                arabic: entry.name.arabic.clone(),
                latin: entry.name.latin.clone(),
            };
            weighted.push((name, shares[band - 1] * raw / sum));
        }
    }
    weighted
}

/// Adds names that together have this share, each a little rarer than the one before.
fn add_evenly(weighted: &mut Vec<(Name, f64)>, names: Vec<Name>, share: f64) {
    let raw: Vec<f64> = (1_u32..)
        .take(names.len())
        .map(|place| (f64::from(place) + 15.0).powf(-0.4))
        .collect();
    let sum: f64 = raw.iter().sum();
    weighted.extend(
        names
            .into_iter()
            .zip(raw)
            .map(|(name, raw)| (name, share * raw / sum)),
    );
}

fn given(entries: &[Entry], sex: &str, more: &[(&str, &str)]) -> Pool {
    let listed: Vec<&Entry> = entries
        .iter()
        .filter(|entry| entry.kind == "given" && entry.sex == sex)
        .collect();
    let mut weighted = banded(&listed, rates::GIVEN_BANDS);
    let more = more
        .iter()
        .map(|(arabic, latin)| coined(arabic, latin))
        .collect();
    add_evenly(&mut weighted, more, rates::GIVEN_BANDS[3]);
    Pool::new(weighted)
}

fn families(entries: &[Entry], towns: &[(String, String)]) -> Pool {
    let listed: Vec<&Entry> = entries
        .iter()
        .filter(|entry| entry.kind == "family")
        .collect();
    let mut weighted = banded(&listed, rates::FAMILY_BANDS);
    let mut known: std::collections::HashSet<String> = weighted
        .iter()
        .flat_map(|(name, _)| name.arabic.iter().cloned())
        .collect();
    let mut outside: Vec<Name> = more_names::FAMILIES
        .iter()
        .map(|(arabic, latin)| coined(arabic, latin))
        .collect();
    outside.extend(
        towns
            .iter()
            .filter_map(|(arabic, latin)| nisba(arabic, latin)),
    );
    let men: Vec<&Entry> = entries
        .iter()
        .filter(|entry| entry.kind == "given" && entry.sex == "m" && entry.band > 1)
        .collect();
    outside.extend(
        men.iter()
            .filter_map(|entry| after_a_forefather(&entry.name)),
    );
    outside.retain(|name| known.insert(name.arabic[0].clone()));
    add_evenly(&mut weighted, outside, rates::FAMILY_BANDS[3]);
    Pool::new(weighted)
}

/// A family name after a town: سرمين (Sarmin) gives السرميني (al-Sarmini).
fn nisba(arabic: &str, latin: &str) -> Option<Name> {
    let bare = arabic.strip_prefix("ال").unwrap_or(arabic);
    let stem = bare.trim_end_matches(['ة', 'ه', 'ا', 'ى', 'ي']);
    let latin = latin.trim_start_matches(|letter: char| !letter.is_alphabetic());
    let latin = latin
        .strip_suffix("eh")
        .or_else(|| latin.strip_suffix("ah"))
        .unwrap_or(latin);
    let latin = latin.trim_end_matches(['a', 'e', 'i', 'y', '\'']);
    let compound = ["تل", "كفر", "دير", "معر", "خرب"]
        .iter()
        .any(|word| stem.starts_with(word))
        || stem.chars().count() > 7;
    let whole = !compound && stem.chars().count() >= 3 && latin.chars().count() >= 3;
    whole.then(|| coined(&format!("ال{stem}ي"), &format!("{latin}i")))
}

/// A family name after a forefather: ناصر (Nasser) gives الناصر (al-Nasser); two words and names with "Abd" are left out.
fn after_a_forefather(name: &Name) -> Option<Name> {
    let arabic = &name.arabic[0];
    let plain = !arabic.contains(' ') && !arabic.starts_with(['أ', 'إ', 'آ']);
    plain.then(|| coined(&format!("ال{arabic}"), &name.latin[0]))
}

fn nicknames() -> HashMap<String, Vec<Name>> {
    let mut by_given: HashMap<String, Vec<Name>> = HashMap::new();
    for row in csv::Reader::from_reader(NICKNAMES.as_bytes()).records() {
        let row = row.expect("the table of nicknames is well formed");
        for given in row[1].split('|') {
            by_given.entry(given.to_owned()).or_default().push(Name {
                arabic: forms(&row[0], ""),
                latin: forms("", &row[3]),
            });
        }
    }
    by_given
}

/// Pairs of real names one or two letters apart: خالد and خليل (Khalid, Khalil), محمد and محمود (Muhammad, Mahmud).
fn lookalikes(men: &Pool) -> HashMap<u16, Vec<u16>> {
    let letters: Vec<Vec<char>> = men
        .names
        .iter()
        .map(|name| name.arabic[0].chars().collect())
        .collect();
    let mut close: HashMap<u16, Vec<u16>> = HashMap::new();
    for (one, left) in (0_u16..).zip(&letters) {
        for (other, right) in (0_u16..).zip(&letters) {
            let same_start = left[0] == right[0] && left.len() >= 3 && right.len() >= 3;
            if one != other
                && same_start
                && left.len().abs_diff(right.len()) <= 1
                && distance(left, right) <= 2
            {
                close.entry(one).or_default().push(other);
            }
        }
    }
    close
}

/// How many letters must change to make one word of the other.
pub fn distance(left: &[char], right: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, one) in left.iter().enumerate() {
        let mut before = row[0];
        row[0] = line + 1;
        for (column, other) in right.iter().enumerate() {
            let changed = before + usize::from(one != other);
            before = row[column + 1];
            row[column + 1] = changed.min(before + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}
