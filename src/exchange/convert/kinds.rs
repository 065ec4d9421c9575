//! Words of kind and sex in both languages, and whether words speak of a death (remembered: a list uses few).

use rustc_hash::FxHashMap;

use super::{cell::told, warn};
use crate::{
    domain::{person::Sex, report::ReportKind},
    exchange::{
        column::Column,
        fault::{Doubt, Warning},
    },
    text::{fold::fold, sensitive::mentions_death},
};

/// Folded words for each kind. A detention is a row of a list: a document says that somebody was held, nobody says that they saw it.
const KINDS: [(ReportKind, &str); 5] = [
    (
        ReportKind::Missing,
        "missing|disappeared|missing person|forcibly disappeared|enforced disappearance|search|sought|مفقود|مفقوده|مختف|مختفي|مختفيه|مختفي قسرا|مختف قسرا|مغيب|مغيب قسرا|مخطوف|مخطوفه",
    ),
    (
        ReportKind::Released,
        "released|release|freed|survivor|مفرج عنه|مفرج عنها|افرج عنه|افرج عنها|محرر|محرره|خرج|خرجت|ناج|ناجي|ناجيه|مطلق السراح|اطلق سراحه|اطلق سراحها",
    ),
    (
        ReportKind::Found,
        "found|found alive|located|عثر عليه|عثر عليها|تم العثور عليه|تم العثور عليها|موجود|موجوده",
    ),
    (
        ReportKind::Sighting,
        "sighting|seen|witness|testimony|مشاهده|شوهد|شوهدت|شهاده|تمت مشاهدته|تمت مشاهدتها",
    ),
    (
        ReportKind::Listed,
        "list|listed|record|detention|detained|detainee|prisoner|arrested|in custody|held|قائمه|ورد في قائمه|سجل|اعتقال|معتقل|معتقله|محتجز|محتجزه|موقوف|موقوفه|سجين|سجينه",
    ),
];

/// Folded words for men and women.
const SEXES: [(Sex, &str); 2] = [
    (Sex::Male, "m|male|man|boy|masculine|ذكر|ذ|رجل|شاب|ولد|ذكور"),
    (
        Sex::Female,
        "f|female|woman|girl|feminine|انثي|ا|امراه|بنت|فتاه|سيده|انسه|اناث",
    ),
];

/// More words than this are not remembered.
const MOST_REMEMBERED: usize = 20_000;

/// Longer texts are not remembered.
const LONGEST_REMEMBERED: usize = 80;

/// The kind that a cell names; a word of death names a row of a list.
pub fn read_kind(cell: &str) -> Option<ReportKind> {
    match cell {
        "missing" => return Some(ReportKind::Missing),
        "list" | "detention" => return Some(ReportKind::Listed),
        "released" => return Some(ReportKind::Released),
        "found" => return Some(ReportKind::Found),
        "sighting" => return Some(ReportKind::Sighting),
        _ => {}
    }
    let cell = fold(cell);
    let cell = cell.strip_prefix("ال").unwrap_or(&cell);
    let found = KINDS
        .iter()
        .find(|(_, words)| words.split('|').any(|word| word == cell));
    found
        .map(|(kind, _)| *kind)
        .or_else(|| mentions_death(cell).then_some(ReportKind::Listed))
}

/// Man or woman.
pub fn read_sex(cell: &str, warnings: &mut Vec<Warning>) -> Option<Sex> {
    match cell {
        "" => return None,
        "m" | "M" | "ذكر" => return Some(Sex::Male),
        "f" | "F" | "أنثى" => return Some(Sex::Female),
        _ => {}
    }
    let words = fold(told(cell));
    let found = SEXES
        .iter()
        .find(|(_, known)| known.split('|').any(|word| word == words));
    // "other" is a word of PFIF, and says what is not known here.
    if found.is_none() && !matches!(words.as_str(), "" | "other" | "u" | "unknown") {
        warn(warnings, Column::Sex, Doubt::NoSex);
    }
    found.map(|(sex, _)| *sex)
}

/// Remembers which words speak of a death.
#[derive(Clone, Default)]
pub struct Kinds {
    deaths: FxHashMap<String, bool>,
}

impl Kinds {
    /// Whether a cell speaks of a death.
    pub fn mention_death(&mut self, cell: &str) -> bool {
        if cell.is_empty() {
            return false;
        }
        if let Some(known) = self.deaths.get(cell) {
            return *known;
        }
        let found = mentions_death(cell);
        if cell.len() <= LONGEST_REMEMBERED {
            if self.deaths.len() >= MOST_REMEMBERED {
                self.deaths.clear();
            }
            self.deaths.insert(cell.to_owned(), found);
        }
        found
    }
}
