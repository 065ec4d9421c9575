//! The places of a synthetic world: governorates and their towns, from the house's gazetteer and from a few villages it does not know, and the
//! ways people write them.

use std::collections::HashMap;

use super::{
    chance::{Chance, Lottery, happens, pick},
    names::distance,
    rates,
};

const GAZETTEER: &str = include_str!("../../../src/gazetteer/tables/places.csv");

/// How many people come from each governorate, in parts of a hundred.
const GOVERNORATES: [(&str, f64); 14] = [
    ("SY-DI", 12.0),
    ("SY-RD", 15.0),
    ("SY-HL", 14.0),
    ("SY-HI", 11.0),
    ("SY-HM", 7.0),
    ("SY-ID", 12.0),
    ("SY-DR", 10.0),
    ("SY-DY", 7.0),
    ("SY-RA", 4.0),
    ("SY-HA", 3.0),
    ("SY-LA", 2.0),
    ("SY-TA", 1.5),
    ("SY-SU", 1.0),
    ("SY-QU", 0.5),
];

/// Small places that the gazetteer lacks, by governorate.
#[rustfmt::skip]
const UNLISTED: &[(&str, &str, &str)] = &[
    ("SY-HL", "تل عرن", "Tell Aran"), ("SY-HL", "كفر حلب", "Kafr Halab"), ("SY-HL", "خان العسل", "Khan al-Assal"), ("SY-HL", "بيانون", "Bayanoun"),
    ("SY-ID", "معرة حرمة", "Maarat Hirma"), ("SY-ID", "كفرسجنة", "Kafr Sijna"), ("SY-ID", "تلمنس", "Talmenes"), ("SY-ID", "جرجناز", "Jarjanaz"),
    ("SY-HM", "كفرنبودة", "Kafr Nabudah"), ("SY-HM", "اللطامنة", "Latamneh"), ("SY-HM", "خطاب", "Khattab"), ("SY-HI", "الدار الكبيرة", "Dar al-Kabira"),
    ("SY-HI", "تير معلة", "Teir Maalah"), ("SY-HI", "الغنطو", "Ghantou"), ("SY-DR", "علما", "Alma"), ("SY-DR", "صيدا", "Sayda"),
    ("SY-DR", "النعيمة", "Naimeh"), ("SY-DR", "الكرك الشرقي", "Karak al-Sharqi"), ("SY-DY", "الشحيل", "Shuhayl"), ("SY-DY", "البصيرة", "Busayra"),
    ("SY-DY", "محكان", "Mahkan"), ("SY-RD", "مسرابا", "Misraba"), ("SY-RD", "حوش عرب", "Hosh Arab"), ("SY-RD", "عسال الورد", "Assal al-Ward"),
    ("SY-RA", "حزيمة", "Hazima"), ("SY-HA", "تل براك", "Tell Brak"), ("SY-LA", "مرج خوخة", "Marj Khokha"), ("SY-DI", "دف الشوك", "Daff al-Shok"),
];

/// A governorate or a town and its names; the first of each is the plain one.
pub struct Place {
    pub governorate: u16,
    pub arabic: Vec<String>,
    pub latin: Vec<String>,
}

pub struct Places {
    pub governorates: Vec<Place>,
    pub towns: Vec<Place>,
    /// Towns by governorate, each list with its own lottery.
    by_governorate: Vec<(Vec<u16>, Lottery)>,
    people: Lottery,
}

struct Entry {
    level: String,
    governorate: usize,
    arabic: Vec<String>,
    latin: Vec<String>,
}

impl Places {
    pub fn new() -> Self {
        let entries = gazetteer();
        let mut governorates: Vec<Option<Place>> = (0..GOVERNORATES.len()).map(|_| None).collect();
        let mut towns = Vec::new();
        let mut by_governorate = Vec::new();
        for entry in entries.iter().filter(|entry| entry.level == "governorate") {
            governorates[entry.governorate] =
                Some(place(entry.governorate, &entry.arabic, &entry.latin));
        }
        for (number, governorate) in GOVERNORATES.iter().enumerate() {
            let listed = towns_of(&entries, number);
            let start = towns.len();
            let mut weights: Vec<f64> = (1_u32..)
                .take(listed.len())
                .map(|rank| (f64::from(rank) + 0.8).powf(-1.15))
                .collect();
            let sum: f64 = weights.iter().sum();
            towns.extend(listed);
            let unlisted: Vec<_> = UNLISTED
                .iter()
                .filter(|(code, ..)| *code == governorate.0)
                .collect();
            for (_, arabic, latin) in &unlisted {
                towns.push(place(
                    number,
                    &[(*arabic).to_owned()],
                    &[(*latin).to_owned()],
                ));
                let share = rates::TOWN_UNLISTED / (1.0 - rates::TOWN_UNLISTED);
                weights.push(sum * share / unlisted.iter().map(|_| 1.0).sum::<f64>());
            }
            by_governorate.push((
                (start..towns.len()).map(small).collect(),
                Lottery::new(weights),
            ));
        }
        Self {
            governorates: governorates
                .into_iter()
                .map(|place| place.expect("the gazetteer has every governorate"))
                .collect(),
            towns,
            by_governorate,
            people: Lottery::new(GOVERNORATES.iter().map(|(_, weight)| *weight)),
        }
    }

    pub fn town(&self, chance: &mut Chance) -> u16 {
        let governorate = self.people.draw(chance);
        self.town_in(chance, small(governorate))
    }

    pub fn town_in(&self, chance: &mut Chance, governorate: u16) -> u16 {
        let (towns, lottery) = &self.by_governorate[usize::from(governorate)];
        towns[lottery.draw(chance)]
    }

    pub fn get(&self, town: u16) -> &Place {
        &self.towns[usize::from(town)]
    }

    pub fn governorate_of(&self, town: u16) -> &Place {
        &self.governorates[usize::from(self.get(town).governorate)]
    }

    /// One-word towns in both scripts, for family names after a town.
    pub fn plain_names(&self) -> Vec<(String, String)> {
        self.towns
            .iter()
            .map(|town| {
                (
                    town.arabic[0].clone(),
                    without_article(&town.latin[0]).to_owned(),
                )
            })
            .filter(|(arabic, latin)| !arabic.contains(' ') && !latin.contains([' ', '-']))
            .collect()
    }
}

impl Place {
    /// A form of the name in this script: mostly the plain one.
    pub fn form(&self, chance: &mut Chance, latin: bool, alias: f64) -> &str {
        let forms = if latin { &self.latin } else { &self.arabic };
        if forms.len() > 1 && happens(chance, alias) {
            pick(chance, &forms[1..]).as_str()
        } else {
            &forms[0]
        }
    }
}

fn small(number: usize) -> u16 {
    u16::try_from(number).expect("fewer than 65,536 places")
}

fn place(governorate: usize, arabic: &[String], latin: &[String]) -> Place {
    Place {
        governorate: small(governorate),
        arabic: arabic.to_vec(),
        latin: latin.to_vec(),
    }
}

/// The governorate's own name is left out: whoever comes from the capital tells a quarter. District seats first, then the seats of sub-districts, then the rest: a large place is first and draws more people.
fn towns_of(entries: &[Entry], governorate: usize) -> Vec<Place> {
    let is_it = |entry: &&Entry| entry.level == "governorate" && entry.governorate == governorate;
    let capital = entries
        .iter()
        .find(is_it)
        .map_or("", |entry| entry.arabic[0].as_str());
    let mut seen = HashMap::new();
    let mut towns: Vec<Place> = Vec::new();
    for level in ["district", "subdistrict", "quarter", "town"] {
        for entry in entries
            .iter()
            .filter(|entry| entry.level == level && entry.governorate == governorate)
        {
            if entry.arabic[0] == capital {
                continue;
            }
            let position = *seen.entry(entry.arabic[0].clone()).or_insert_with(|| {
                towns.push(place(governorate, &entry.arabic, &entry.latin));
                towns.len() - 1
            });
            for (had, more) in [(&mut towns[position].latin, &entry.latin)] {
                for form in more {
                    if !had.contains(form) {
                        had.push(form.clone());
                    }
                }
            }
        }
    }
    towns
}

fn gazetteer() -> Vec<Entry> {
    let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(GAZETTEER.as_bytes())
        .records()
        .map(|row| row.expect("the gazetteer is well formed"))
        .collect();
    let parents: HashMap<&str, &str> = rows.iter().map(|row| (&row[0], &row[2])).collect();
    rows.iter()
        .filter(|row| !row[4].ends_with("(centre)"))
        .map(|row| {
            let mut top = &row[0];
            while let Some(parent) = parents.get(top).filter(|parent| !parent.is_empty()) {
                top = *parent;
            }
            let governorate = GOVERNORATES
                .iter()
                .position(|(code, _)| *code == top)
                .expect("every place lies in a governorate");
            let (arabic, latin) = (
                forms(&row[3], &row[5], arabic_form),
                forms(&row[4], &row[6], latin_form),
            );
            Entry {
                level: row[1].to_owned(),
                governorate,
                arabic,
                latin,
            }
        })
        .collect()
}

fn forms(plain: &str, others: &str, good: fn(&str, &str) -> bool) -> Vec<String> {
    // "Tadmur (Palmyra)" is two names.
    let (plain, other) = plain
        .split_once(" (")
        .map_or((plain, ""), |(plain, other)| {
            (plain, other.trim_end_matches(')'))
        });
    let mut forms = vec![plain.to_owned()];
    forms.extend(
        (!other.is_empty() && !["حي", "شارع", "الجبل"].contains(&other)).then(|| other.to_owned()),
    );
    forms.extend(
        others
            .split('|')
            .filter(|form| !form.is_empty() && good(plain, form))
            .map(str::to_owned),
    );
    forms
}

/// Leaves out other names of a place and words for its level: those are rarer in lists than another spelling of the plain name.
fn arabic_form(plain: &str, form: &str) -> bool {
    let level = [
        "ناحية",
        "منطقة",
        "محافظة",
        "جبل",
        "كري",
        "مدينة",
        "حلب الشهباء",
    ]
    .iter()
    .any(|word| form.starts_with(word));
    let letters = |word: &str| {
        word.chars()
            .filter(|letter| !letter.is_whitespace())
            .collect::<Vec<_>>()
    };
    !level
        && (distance(&letters(plain), &letters(form)) <= 3
            || form.contains(plain)
            || form.contains("الشام"))
}

fn latin_form(plain: &str, form: &str) -> bool {
    let typed = form
        .chars()
        .all(|letter| letter.is_ascii() || "éêşŞçîûï".contains(letter));
    let odd = form.contains("eh") && form.contains('\'') || form.ends_with('\'');
    let level = odd || form.ends_with("District") || form.ends_with("Governorate");
    let other_tongue = matches!(plain, "Damascus" | "Aleppo" | "Rural Damascus") && form != "Cham";
    let letters = |word: &str| skeleton(word).chars().collect::<Vec<_>>();
    typed && !level && (other_tongue || distance(&letters(plain), &letters(form)) <= 1)
}

/// The consonants that stay whatever the habit of spelling.
pub fn skeleton(word: &str) -> String {
    let mut kept = String::new();
    for letter in without_article(&word.to_lowercase()).chars() {
        let letter = match letter {
            'q' => 'k',
            'ç' => 'c',
            'ş' => 's',
            letter => letter,
        };
        if letter.is_ascii_alphabetic() && !"aeiouywh".contains(letter) && !kept.ends_with(letter) {
            kept.push(letter);
        }
    }
    kept
}

/// The name without "Al-", "As-", "El " and their kin.
pub fn without_article(word: &str) -> &str {
    let Some((head, tail)) = word.split_once(['-', ' ']) else {
        return word;
    };
    let article = head.chars().count() <= 3
        && head.to_lowercase().starts_with(['a', 'e'])
        && word.as_bytes().get(head.len()) == Some(&b'-');
    let article = article || matches!(head, "Al" | "El" | "al" | "el");
    if article { tail } else { word }
}
