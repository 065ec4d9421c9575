//! From words to facilities: by number, by name, by agency and town, by a name inside a sentence, by close spelling. See [`resolve`].

use super::{
    Facility,
    index::{Entry, GENERIC, REGISTER, Register, core},
};
use crate::{
    gazetteer::keys::{allowed_distance, key, loose, without_article, without_prefixes, words},
    text::{distance::distance, fold::is_arabic},
};

/// Longest text that is searched, in folded words.
const MAX_WORDS: usize = 60;

/// More suggestions than this help nobody.
const MAX_FOUND: usize = 12;

/// Folded words around a name that say nothing about which facility it is.
const AROUND: &[&str] = &[
    "من",
    "في",
    "ب",
    "الي",
    "علي",
    "عند",
    "كان",
    "كانت",
    "هو",
    "هي",
    "انه",
    "انو",
    "قالو",
    "سمعنا",
    "سمعت",
    "شافو",
    "شافوه",
    "موجود",
    "بدمشق",
    "يمكن",
    "اظن",
    "تابع",
    "the",
    "in",
    "at",
    "of",
    "he",
    "she",
    "was",
    "is",
    "it",
    "i",
    "think",
    "held",
    "for",
    "to",
    "al",
    "el",
    "a",
    "heard",
    "that",
    "they",
    "said",
    "from",
    "maybe",
    "we",
    "him",
    "her",
];

/// Every facility that the words may mean, best first: "٢١٥", "فرع فلسطين" (Palestine branch), "Sednaya". Empty when nothing fits.
pub fn resolve(text: &str) -> Vec<&'static Facility> {
    let mut words = words(text);
    words.truncate(MAX_WORDS);
    words.retain(|word| !AROUND.contains(&word.as_str()));
    let register: &'static Register = &REGISTER;
    let numbered = by_number(register, &words);
    let found = if numbered.is_empty() {
        by_name(register, &words)
    } else {
        numbered
    };
    found
        .into_iter()
        .filter_map(|at| Some(&register.entries.get(at)?.facility))
        .take(MAX_FOUND)
        .collect()
}

/// Numbers of three digits always count; shorter ones alone or right after "branch", "section", "point".
fn by_number(register: &Register, words: &[String]) -> Vec<usize> {
    let named = |at: usize| {
        let word = at.checked_sub(1).and_then(|at| words.get(at));
        word.is_some_and(|word| {
            GENERIC.contains(&without_article(word))
                || matches!(without_article(word), "نقطه" | "point")
        })
    };
    words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| {
            let digits = word.trim_start_matches(|c: char| !c.is_ascii_digit());
            let number = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.is_empty();
            (number && (digits.len() >= 3 || words.len() == 1 || named(at))).then_some(digits)
        })
        .flat_map(|number| {
            let of_number = move |entry: &&Entry| entry.numbers.iter().any(|known| known == number);
            register
                .entries
                .iter()
                .enumerate()
                .filter(move |(_, entry)| of_number(entry))
                .map(|(at, _)| at)
        })
        .collect()
}

fn by_name(register: &Register, words: &[String]) -> Vec<usize> {
    let core = core(words);
    if core.is_empty() {
        return Vec::new();
    }
    exact(register, words)
        .or_else(|| by_core(register, &core))
        .or_else(|| by_bag(register, &core))
        .or_else(|| inside(register, words))
        .or_else(|| close(register, &core))
        .unwrap_or_default()
}

/// The whole name, generic words and all ("سجن حمص", Homs prison).
fn exact(register: &Register, words: &[String]) -> Option<Vec<usize>> {
    let (first, others) = words.split_first()?;
    without_prefixes(first).find_map(|first| {
        let words = std::iter::once(first).chain(others.iter().map(String::as_str));
        register.by_key.get(&key(words)).cloned()
    })
}

/// The name without generic words, then all that have those words too: "المزة" (Mezzeh) is a prison, a hospital and an airport.
fn by_core(register: &Register, core: &[&str]) -> Option<Vec<usize>> {
    let mut found = exact_core(register, core)?;
    for other in by_bag(register, core).unwrap_or_default() {
        if !found.contains(&other) {
            found.push(other);
        }
    }
    Some(found)
}

/// The name without generic words: "فلسطين" (Palestine), "الخطيب" (al-Khatib).
fn exact_core(register: &Register, core: &[&str]) -> Option<Vec<usize>> {
    let (first, others) = core.split_first()?;
    without_prefixes(first).find_map(|first| {
        let words = std::iter::once(first).chain(others.iter().copied());
        register.by_core.get(&key(words)).cloned()
    })
}

/// Facilities to which every word belongs: "الجوية بالمزة" (al-jawiya bil-Mezzeh), "state security homs". A governorate's name
/// counts for all that lies in it only where no facility has it in its own name.
fn by_bag(register: &Register, core: &[&str]) -> Option<Vec<usize>> {
    let all_in = |entry: &Entry, governorate: bool| {
        core.iter().all(|word| {
            without_prefixes(word).map(without_article).any(|word| {
                entry.bag.contains(word) || governorate && entry.governorate_bag.contains(word)
            })
        })
    };
    [false, true].into_iter().find_map(|governorate| {
        let entries = register.entries.iter().enumerate();
        let found: Vec<usize> = entries
            .filter(|(_, entry)| all_in(entry, governorate))
            .map(|(at, _)| at)
            .collect();
        Some(found).filter(|found| !found.is_empty())
    })
}

/// Names inside a sentence, the longest first at each place.
fn inside(register: &Register, words: &[String]) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let hit = (1..=4.min(words.len() - at)).rev().find_map(|len| {
            let part = words.get(at..at + len)?;
            let core = core(part);
            let long_enough = core.iter().map(|word| word.chars().count()).sum::<usize>() >= 4;
            let entries = exact(register, part)
                .or_else(|| by_core(register, &core))
                .filter(|_| long_enough)?;
            Some((len, entries))
        });
        if let Some((len, entries)) = hit {
            found.extend(
                entries
                    .into_iter()
                    .filter(|entry| !found.contains(entry))
                    .collect::<Vec<_>>(),
            );
            at += len;
        } else {
            at += 1;
        }
    }
    Some(found).filter(|found| !found.is_empty())
}

/// Names of nearly that spelling, the closest only.
fn close(register: &Register, core: &[&str]) -> Option<Vec<usize>> {
    if core.len() > 4 {
        return None;
    }
    let wanted = loose(&key(core.iter().copied()));
    if let Some(entries) = register.by_loose.get(&wanted) {
        return Some(entries.clone());
    }
    let most = allowed_distance(&key(core.iter().copied()));
    let near: Vec<(usize, &Vec<usize>)> = register
        .by_loose
        .iter()
        .filter(|(name, _)| is_arabic(name) == is_arabic(&wanted))
        .filter_map(|(name, entries)| Some((distance(&wanted, name, most)?, entries)))
        .collect();
    let least = near.iter().map(|(off, _)| *off).min()?;
    let mut found: Vec<usize> = near
        .into_iter()
        .filter(|(off, _)| *off == least)
        .flat_map(|(_, entries)| entries.clone())
        .collect();
    found.sort_unstable();
    found.dedup();
    Some(found)
}
