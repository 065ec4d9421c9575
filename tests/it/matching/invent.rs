//! Invented families: brothers, cousins, fathers, namesakes, from the dictionary's names by how common they are; and the noise with which
//! people tell of them. Seeded: the same families every time.

use athar::domain::report::{Report, ReportKind};

use super::spec;

/// A small random generator of our own, so that the families never change with a library.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % u64::try_from(limit).expect("fits")).expect("fits")
    }

    pub fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A known name: its Arabic spellings, its Latin ones, how common.
pub struct Known {
    pub arabic: Vec<String>,
    pub latin: Vec<String>,
    weight: usize,
}

/// The names, and towns in both scripts.
pub struct World {
    pub men: Vec<Known>,
    pub women: Vec<Known>,
    pub families: Vec<Known>,
}

pub const TOWNS: [(&str, &str); 24] = [
    ("الرستن", "Rastan"),
    ("تلبيسة", "Talbiseh"),
    ("دوما", "Douma"),
    ("حرستا", "Harasta"),
    ("داريا", "Darayya"),
    ("الزبداني", "Zabadani"),
    ("بنش", "Binnish"),
    ("سرمين", "Sarmin"),
    ("عفرين", "Afrin"),
    ("منبج", "Manbij"),
    ("طفس", "Tafas"),
    ("نوى", "Nawa"),
    ("جاسم", "Jasim"),
    ("محردة", "Mahardeh"),
    ("القصير", "Qusayr"),
    ("البوكمال", "Abu Kamal"),
    ("الميادين", "Mayadin"),
    ("يبرود", "Yabroud"),
    ("بانياس", "Baniyas"),
    ("صلخد", "Salkhad"),
    ("عامودا", "Amuda"),
    ("معضمية الشام", "Moadamiyeh"),
    ("كفرنبل", "Kafr Nabl"),
    ("خان شيخون", "Khan Shaykhun"),
];

const BRANCHES: [&str; 5] = ["MI-215", "MI-227", "MI-216", "MI-248", "MI-235"];

/// Somebody, as they are; names by their places in the world.
#[derive(Clone)]
pub struct Someone {
    pub given: usize,
    pub father: usize,
    pub grandfather: usize,
    pub family: usize,
    pub mother: (usize, usize),
    pub born: i64,
    pub town: usize,
    pub taken: i64,
    pub branch: usize,
}

impl World {
    pub fn read() -> Self {
        let mut world = Self {
            men: Vec::new(),
            women: Vec::new(),
            families: Vec::new(),
        };
        for line in include_str!("../../../src/matching/names/name_variants.csv")
            .lines()
            .skip(1)
        {
            let cells: Vec<&str> = line.split(',').collect();
            let list = |cell: &str| {
                cell.split('|')
                    .filter(|s| !s.is_empty())
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            let mut arabic = vec![cells[1].to_owned(); 4];
            arabic.extend(list(cells[5]));
            let rank: usize = cells[3].parse().unwrap_or(0);
            let weight = match cells[4] {
                "1" => 3_000 / (rank + 2),
                "2" => 40,
                _ => 10,
            };
            let known = Known {
                arabic,
                latin: list(cells[6]),
                weight,
            };
            match (cells[0], cells[2]) {
                ("family", _) => world.families.push(known),
                (_, "f") => world.women.push(known),
                _ => world.men.push(known),
            }
        }
        world
    }

    /// The place of a name, by how common it is.
    pub fn any(names: &[Known], dice: &mut Dice) -> usize {
        let total: usize = names.iter().map(|known| known.weight).sum();
        let mut at = dice.below(total);
        names
            .iter()
            .position(|known| {
                let here = at < known.weight;
                at = at.saturating_sub(known.weight);
                here
            })
            .expect("one of them")
    }

    /// A family: a father, his children, and the children of his brother.
    pub fn family(&self, dice: &mut Dice) -> Vec<Someone> {
        let man = |dice: &mut Dice| Self::any(&self.men, dice);
        let (family, grandfather, town) = (
            Self::any(&self.families, dice),
            man(dice),
            dice.below(TOWNS.len()),
        );
        let mut people = Vec::new();
        for _ in 0..2 {
            let father = man(dice);
            let mother = (
                Self::any(&self.women, dice),
                Self::any(&self.families, dice),
            );
            let born = 1950 + i64::try_from(dice.below(30)).expect("small");
            let elder = man(dice);
            let father = self.person(
                dice,
                (father, grandfather, elder, family),
                mother,
                (born, town),
            );
            let wife = (
                Self::any(&self.women, dice),
                Self::any(&self.families, dice),
            );
            let mut given = Vec::new();
            for child in 0..2 + dice.below(2) {
                let mut name = if dice.happens(12) {
                    grandfather
                } else {
                    man(dice)
                };
                while given.contains(&name) {
                    name = man(dice);
                }
                given.push(name);
                let born =
                    father.born + 22 + i64::try_from(child * 2 + dice.below(3)).expect("small");
                people.push(self.person(
                    dice,
                    (name, father.given, grandfather, family),
                    wife,
                    (born, town),
                ));
            }
            people.push(father);
        }
        people
    }

    fn person(
        &self,
        dice: &mut Dice,
        names: (usize, usize, usize, usize),
        mother: (usize, usize),
        (born, town): (i64, usize),
    ) -> Someone {
        assert!(names.0 < self.men.len(), "a man's name");
        Someone {
            given: names.0,
            father: names.1,
            grandfather: names.2,
            family: names.3,
            mother,
            born,
            town,
            taken: 2011 * 12 + i64::try_from(dice.below(60)).expect("small"),
            branch: dice.below(BRANCHES.len()),
        }
    }

    /// A namesake: the same given, father and family name, all else another's.
    pub fn namesake(of: &Someone, other: &Someone) -> Someone {
        Someone {
            given: of.given,
            father: of.father,
            family: of.family,
            ..other.clone()
        }
    }

    /// A report about somebody, as people tell it: parts missing, spellings, mistakes.
    pub fn told(&self, kind: ReportKind, someone: &Someone, dice: &mut Dice) -> Report {
        let is_search = kind == ReportKind::Missing;
        let is_latin = dice.happens(if is_search { 15 } else { 50 });
        let mut cell = format!(
            "given={}",
            spelled(&self.men[someone.given], is_latin, dice)
        );
        let rare = |search: usize, other: usize| if is_search { search } else { other };
        let mut add = |dice: &mut Dice, percent: usize, key: &str, value: String| {
            if dice.happens(percent) {
                cell = format!("{cell}; {key}={value}");
            }
        };
        let value = spelled(&self.men[someone.father], is_latin, dice);
        add(dice, rare(97, 82), "father", value);
        let value = spelled(&self.men[someone.grandfather], is_latin, dice);
        add(dice, rare(30, 10), "grandfather", value);
        let value = spelled(&self.families[someone.family], is_latin, dice);
        add(dice, rare(97, 88), "family", value);
        let value = spelled(&self.women[someone.mother.0], is_latin, dice);
        add(dice, rare(60, 20), "mother", value);
        let wrong = if dice.happens(25) {
            i64::try_from(dice.below(5)).expect("small") - 2
        } else {
            0
        };
        let about = if dice.happens(30) { "~" } else { "" };
        add(
            dice,
            rare(90, 60),
            "born",
            format!("{about}{}", someone.born + wrong),
        );
        let town = TOWNS[someone.town];
        add(
            dice,
            rare(95, 70),
            "from",
            if is_latin { town.1 } else { town.0 }.to_owned(),
        );
        let late = if dice.happens(25) {
            i64::try_from(dice.below(4)).expect("small")
        } else {
            0
        };
        let taken = someone.taken + late;
        let month = format!("{}-{:02}", taken.div_euclid(12), taken.rem_euclid(12) + 1);
        add(
            dice,
            rare(95, 40),
            if is_search { "seen" } else { "taken" },
            month,
        );
        add(
            dice,
            rare(30, 70),
            "at",
            BRANCHES[someone.branch].to_owned(),
        );
        spec::report(kind, &cell)
    }
}

/// A name in one of its spellings, perhaps spoilt.
fn spelled(known: &Known, is_latin: bool, dice: &mut Dice) -> String {
    let list = if is_latin {
        &known.latin
    } else {
        &known.arabic
    };
    spoil(list[dice.below(list.len())].clone(), dice)
}

/// One name in fourteen with a letter spoilt.
pub fn spoil(name: String, dice: &mut Dice) -> String {
    if !dice.happens(7) {
        return name;
    }
    let mut letters: Vec<char> = name.chars().collect();
    let at = dice.below(letters.len());
    match dice.below(3) {
        0 if letters.len() > 3 => drop(letters.remove(at)),
        1 if at > 0 => letters.swap(at - 1, at),
        _ => letters.insert(at, letters[at]),
    }
    letters.into_iter().collect()
}
