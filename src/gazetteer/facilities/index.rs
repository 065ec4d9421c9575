//! The rows of the table with what they are found by: numbers, keys of names, and the bag of all words that belong to a facility.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::Facility;
use crate::{
    gazetteer::{
        keys::{key, loose, without_article, words},
        places,
    },
    text::fold::fold,
};

const FACILITIES: &str = include_str!("../tables/facilities.csv");

/// Folded words that every facility may have, so that they tell none apart. Without article.
pub const GENERIC: &[&str] = &[
    "فرع",
    "سجن",
    "مشفي",
    "مستشفي",
    "مركز",
    "قسم",
    "معتقل",
    "مقر",
    "مبني",
    "معسكر",
    "مخيم",
    "branch",
    "prison",
    "hospital",
    "section",
    "center",
    "centre",
    "camp",
    "jail",
    "detention",
    "division",
    "unit",
    "far",
    "fara",
    "sijn",
];

/// What people call an agency, beside what the rows say. Folded, without article.
const AGENCIES: &[(&str, &str)] = &[
    (
        "MI-",
        "امن عسكري عسكريه مخابرات شعبه military security intelligence amn askari",
    ),
    (
        "GI-",
        "امن دوله مخابرات عامه state security general intelligence amn dawla",
    ),
    (
        "AF-",
        "جويه جوي مخابرات امن air force intelligence afi jawiya jawiyya airforce",
    ),
    ("PS-", "امن سياسي سياسيه political security amn siyasi"),
    ("MP-", "شرطه عسكريه عسكري سجن military police"),
    ("CP-", "سجن مركزي مدني central civil civilian prison"),
    ("CR-", "امن جنايي جناييه criminal security"),
    ("HO-", "مشفي مستشفي hospital"),
    ("IS-", "داعش دوله اسلاميه تنظيم isis isil daesh"),
    (
        "SD-",
        "قسد قوات سوريا ديمقراطيه اداره ذاتيه sdf ypg pyd asayish اسايش",
    ),
    ("HT-", "هييه تحرير شام نصره hts nusra"),
    ("SN-", "جيش وطني sna فصايل"),
    ("JI-", "جيش اسلام jaysh islam"),
];

pub static REGISTER: LazyLock<Register> = LazyLock::new(Register::read);

/// A facility and what it is found by.
pub struct Entry {
    /// The facility.
    pub facility: Facility,
    /// Numbers it is known by, in Western digits.
    pub numbers: Vec<String>,
    /// All folded words of its names and its agency, without article.
    pub bag: HashSet<String>,
    /// Those of its governorate's names.
    pub governorate_bag: HashSet<String>,
}

/// All facilities.
#[derive(Default)]
pub struct Register {
    /// In the order of the table.
    pub entries: Vec<Entry>,
    /// Entries of a name's key.
    pub by_key: HashMap<String, Vec<usize>>,
    /// Entries of a name's key without generic words ("فلسطين" of "فرع فلسطين", Palestine branch).
    pub by_core: HashMap<String, Vec<usize>>,
    /// Entries of a loose key without generic words.
    pub by_loose: HashMap<String, Vec<usize>>,
}

impl Register {
    fn read() -> Self {
        let mut register = Self::default();
        let mut rows = csv::Reader::from_reader(FACILITIES.as_bytes());
        for row in rows.records().flatten() {
            register.add(&row);
        }
        register
    }

    fn add(&mut self, record: &csv::StringRecord) {
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let names: Vec<&str> = [cell(6), cell(7)]
            .into_iter()
            .chain(cell(8).split('|'))
            .chain(cell(9).split('|'))
            .filter(|name| !name.is_empty())
            .collect();
        let at = self.entries.len();
        for name in &names {
            self.add_name(name, at);
        }
        let name_words = names.iter().flat_map(|name| bag_words(name));
        let agency = AGENCIES
            .iter()
            .filter(|(prefix, _)| cell(0).starts_with(prefix))
            .flat_map(|(_, words)| bag_words(words));
        let governorate = places::find(cell(4))
            .into_iter()
            .flat_map(|place| [&place.name_ar, &place.name_en])
            .flat_map(|name| bag_words(name));
        self.entries.push(Entry {
            numbers: cell(10)
                .split('|')
                .map(fold)
                .filter(|number| !number.is_empty())
                .collect(),
            bag: name_words.chain(agency).collect(),
            governorate_bag: governorate.collect(),
            facility: Facility {
                code: cell(0).to_owned(),
                agency: cell(1).to_owned(),
                governorate: cell(4).to_owned(),
                parent: Some(cell(5).to_owned()).filter(|parent| !parent.is_empty()),
                name_ar: cell(6).to_owned(),
                name_en: cell(7).to_owned(),
            },
        });
    }

    /// "Branch 251 (Internal / al-Khatib)" and "المخابرات الجوية - حرستا" are found as a whole and by what stands in brackets.
    fn add_name(&mut self, name: &str, at: usize) {
        let inner = name
            .split_once('(')
            .map(|(outer, inner)| [outer, inner.trim_end_matches(')')]);
        for name in std::iter::once(name).chain(inner.into_iter().flatten()) {
            let words = words(name);
            let core = core(&words);
            push(&mut self.by_key, key(words.iter().map(String::as_str)), at);
            if !core.is_empty() {
                let core = key(core);
                push(&mut self.by_loose, loose(&core), at);
                push(&mut self.by_core, core, at);
            }
        }
    }
}

/// The words without those that tell no facility apart.
pub fn core(words: &[String]) -> Vec<&str> {
    words
        .iter()
        .map(String::as_str)
        .filter(|word| !GENERIC.contains(&without_article(word)))
        .collect()
}

fn bag_words(name: &str) -> Vec<String> {
    words(name)
        .iter()
        .map(|word| without_article(word).to_owned())
        .collect()
}

fn push(index: &mut HashMap<String, Vec<usize>>, key: String, at: usize) {
    let entries = index.entry(key).or_default();
    if !entries.contains(&at) {
        entries.push(at);
    }
}
