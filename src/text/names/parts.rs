//! Words joined to the parts of a name: عبد (Abd) and أبو (Abu) with what follows, X الدين (X al-Din), articles; titles dropped.

use std::{collections::HashSet, sync::LazyLock};

use super::words::Word;

/// Given names of men in both scripts (compiled for this project), folded, blanks dropped.
static GIVEN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../tables/given_names.txt").lines().collect());

/// Whether a folded name is one of them.
pub fn is_known_given(key: &str) -> bool {
    GIVEN.contains(key.replace(' ', "").as_str())
}

const ABD: [&str; 9] = [
    "عبد", "abd", "abdul", "abdel", "abdal", "abdoul", "abdur", "abdu", "abdol",
];
const KUNYA: [&str; 13] = [
    "ابو", "ابي", "بو", "ام", "abu", "abou", "aboo", "abo", "um", "umm", "om", "oum", "ummu",
];
const ARTICLES: [&str; 16] = [
    "ال", "al", "el", "ul", "il", "ash", "esh", "as", "ar", "er", "az", "ez", "ad", "ed", "an",
    "at",
];
/// Second halves of compound names: صلاح الدين (Salah ad-Din), نصر الله (Nasr Allah), نور الهدى (Nur al-Huda).
const SECOND_HALVES: [&str; 26] = [
    "الدين",
    "الله",
    "الهدي",
    "الاسلام",
    "الرحمن",
    "al din",
    "aldin",
    "al deen",
    "aldeen",
    "eddin",
    "eddine",
    "addin",
    "ad din",
    "uddin",
    "ud din",
    "el din",
    "eldin",
    "ed din",
    "din",
    "deen",
    "dine",
    "allah",
    "ullah",
    "al huda",
    "el deen",
    "edin",
];
/// Words before a second word of one family name: الحاج علي (al-Hajj Ali), شيخ موسى (Sheikh Musa).
const FAMILY_FRONTS: [&str; 15] = [
    "حاج",
    "الحاج",
    "حج",
    "الحج",
    "شيخ",
    "الشيخ",
    "خان",
    "ملا",
    "haj",
    "hajj",
    "sheikh",
    "cheikh",
    "shaikh",
    "al haj",
    "al sheikh",
];
const CONNECTORS: [&str; 8] = ["بن", "ابن", "بنت", "bin", "ibn", "ben", "bint", "ابنه"];
const TITLES: [&str; 42] = [
    "الحاج",
    "حجي",
    "الحاجه",
    "الحجي",
    "الشيخ",
    "شيخ",
    "السيد",
    "السيده",
    "الدكتور",
    "دكتور",
    "د",
    "المهندس",
    "مهندس",
    "م",
    "الاستاذ",
    "استاذ",
    "الانسه",
    "المرحوم",
    "المرحومه",
    "الشهيد",
    "الشهيده",
    "المعتقل",
    "المعتقله",
    "المفقود",
    "المفقوده",
    "الطفل",
    "الطفله",
    "dr",
    "doctor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "sir",
    "hajj",
    "haji",
    "sheikh",
    "shaikh",
    "ustaz",
    "eng",
    "late",
    "martyr",
];

/// One part of a name.
#[derive(Debug, Clone)]
pub struct Part {
    /// As typed, a blank between words.
    pub spelling: String,
    /// Folded words.
    key: String,
}

impl Part {
    /// Several as one.
    pub fn join(parts: &[Self]) -> String {
        let spellings: Vec<&str> = parts.iter().map(|part| part.spelling.as_str()).collect();
        spellings.join(" ")
    }

    /// With another behind it.
    pub fn append(&mut self, other: &Self) {
        self.spelling = format!("{} {}", self.spelling, other.spelling);
        self.key = format!("{} {}", self.key, other.key);
    }

    /// A known given name of a man, in any usual spelling.
    pub fn is_given(&self) -> bool {
        is_known_given(&self.key)
    }

    /// محمد in any spelling; before another given name it is half of a compound.
    pub fn is_muhammad(&self) -> bool {
        self.key == "محمد"
            || (self.key.starts_with('m')
                && self.key.contains('h')
                && self.key.ends_with('d')
                && self.key.len() <= 9
                && self.is_given())
    }

    /// Abu or Umm and a name.
    pub fn is_kunya(&self) -> bool {
        self.key
            .split_once(' ')
            .is_some_and(|(first, _)| KUNYA.contains(&first))
    }

    /// A given name with an article before it, as families bear it: الحسن (al-Hasan), not إلياس (Ilyas).
    pub fn has_article(&self) -> bool {
        self.key
            .strip_prefix("ال")
            .is_some_and(|rest| GIVEN.contains(rest))
    }

    /// With an article that given names do not have.
    pub fn is_family_like(&self) -> bool {
        if self.is_given() {
            return false;
        }
        let rest = self
            .key
            .strip_prefix("ال")
            .filter(|rest| rest.chars().count() >= 2);
        let first = self.key.split(' ').next().unwrap_or_default();
        let joined = ["al", "el"].iter().any(|article| {
            first
                .strip_prefix(article)
                .is_some_and(|rest| rest.len() >= 4 && GIVEN.contains(rest))
        });
        rest.is_some() || (ARTICLES.contains(&first) && self.key.contains(' ')) || joined
    }
}

/// Titles that no family bears; الحاج (al-Hajj), الشيخ (ash-Sheikh) and السيد (as-Sayyid) are family names too.
const HONOURS: [&str; 22] = [
    "الدكتور",
    "دكتور",
    "المهندس",
    "الاستاذ",
    "استاذ",
    "الانسه",
    "المرحوم",
    "المرحومه",
    "الشهيد",
    "الشهيده",
    "المعتقل",
    "المعتقله",
    "المفقود",
    "المفقوده",
    "dr",
    "doctor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "late",
    "martyr",
];

/// One part of a name without the titles that cannot belong to it.
pub fn without_honours<'a, 'b>(words: &'b [&'a Word]) -> &'b [&'a Word] {
    match words {
        [first, others @ ..] if !others.is_empty() && HONOURS.contains(&first.key.as_str()) => {
            others
        }
        _ => words,
    }
}

/// Without titles in first position, as long as something is left.
pub fn without_titles<'a, 'b>(words: &'b [&'a Word]) -> &'b [&'a Word] {
    let mut rest = words;
    while let [first, others @ ..] = rest {
        if others.is_empty() || !TITLES.contains(&first.key.as_str()) {
            break;
        }
        rest = others;
    }
    rest
}

/// Where "son of" begins something new: in front, or after a family name ("خالد الأحمد ابن محمد", Khalid al-Ahmad, son of Muhammad).
pub fn find_descent(words: &[&Word]) -> Option<usize> {
    let last = words.len().checked_sub(1)?;
    (0..last).find(|at| {
        let after_family = || {
            let before = join_parts(words.get(..*at).unwrap_or_default());
            before.len() > 1 && before.last().is_some_and(Part::is_family_like)
        };
        CONNECTORS.contains(&words[*at].key.as_str()) && (*at == 0 || after_family())
    })
}

/// The parts that the words make up; "son of" between them is dropped.
pub fn join_parts(words: &[&Word]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        if CONNECTORS.contains(&words[at].key.as_str()) && rest.len() > 1 {
            at += 1;
            continue;
        }
        let len = part_len(rest, at == 0);
        parts.push(make(&rest[..len]));
        at += len;
    }
    parts
}

/// How many words the first part has.
fn part_len(words: &[&Word], is_first: bool) -> usize {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_str());
    let is_article = |at: usize| {
        let capital = words
            .get(at)
            .is_some_and(|word| word.raw.chars().next().is_some_and(char::is_uppercase));
        ARTICLES.contains(&key(at))
            && (capital || matches!(key(at), "ال" | "al" | "el" | "ul" | "il"))
    };
    let front = if ABD.contains(&key(0)) {
        1 + usize::from(is_article(1))
    } else if KUNYA.contains(&key(0)) {
        let inner = words.get(1..).unwrap_or_default();
        return (1 + part_len_or_zero(inner)).min(words.len());
    } else {
        usize::from(is_article(0) || (!is_first && FAMILY_FRONTS.contains(&key(0))))
    };
    let len = (front + 1).min(words.len());
    len + second_half_len(words.get(len..).unwrap_or_default())
}

fn part_len_or_zero(words: &[&Word]) -> usize {
    if words.is_empty() {
        0
    } else {
        part_len(words, true)
    }
}

/// One or two words that are the second half of a compound name.
fn second_half_len(words: &[&Word]) -> usize {
    let is_half = |len: usize| {
        words.get(..len).is_some_and(|words| {
            let keys: Vec<&str> = words.iter().map(|word| word.key.as_str()).collect();
            SECOND_HALVES.contains(&keys.join(" ").as_str())
        })
    };
    [2, 1].into_iter().find(|len| is_half(*len)).unwrap_or(0)
}

fn make(words: &[&Word]) -> Part {
    let join = |pick: fn(&Word) -> &str| {
        words
            .iter()
            .map(|word| pick(word))
            .collect::<Vec<_>>()
            .join(" ")
    };
    Part {
        spelling: join(|word| &word.raw),
        key: join(|word| &word.key),
    }
}
