//! A full name in one message, taken apart. Spelling is always the person's own; lists of known words only tell where a part ends.
//! Called by the dialogue, which shows the reading and asks.

mod age;
mod markers;
mod parts;
mod runs;
mod words;

use self::{
    markers::Slot,
    parts::{Part, join_parts},
    runs::{Run, Telling, read_runs},
    words::Word,
};
use super::{dates, fold::fold};
use crate::domain::{dates::PartialDate, name::Names};

/// More words than this without a word like "father" among them are a story, not a name.
const MAX_BARE_WORDS: usize = 12;

/// The longest answer for one part of a name, in words.
const MAX_PART_WORDS: usize = 6;

/// What one message about a person held: name parts, and other facts that stood beside them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NameReading {
    /// The parts, in the person's own spelling.
    pub names: Names,
    /// "I think", "not sure", "يمكن" stood there: show and ask.
    pub unsure: bool,
    /// The words beside which that stood, as typed.
    pub unsure_words: Vec<String>,
    /// "he was 28", "كان عمره ٢٨ سنة": the words of an age, without a year of birth beside it.
    pub age_words: Option<String>,
    /// "from Rastan", "من الرستن": the words of the place.
    pub origin_words: Option<String>,
    /// "born 1985", "مواليد ١٩٨٥".
    pub birth: Option<PartialDate>,
}

/// Takes apart "خالد محمد الاحمد" (Khalid Muhammad al-Ahmad), "Khaled, his father was Mohamad I think. Al Ahmad from Rastan", "Abu Omar".
/// One word is a given name (a byname after Abu/Umm, a family name with an article that no given name has). Two are given and father where
/// the second is a known given name, else given and family. Three are given, father, family; four have the grandfather before the family.
/// `None` when nothing like a name is in it.
pub fn parse_full_name(words: &str) -> Option<NameReading> {
    let telling = read_runs(words)?;
    let bare = telling.runs.iter().all(|run| run.slot == Slot::Open);
    if bare && telling.count_words() > MAX_BARE_WORDS {
        return None;
    }
    let mut reading = NameReading {
        unsure: telling.unsure,
        unsure_words: telling.list_unsure(),
        ..NameReading::default()
    };
    for run in &telling.runs {
        reading.add(run);
    }
    if reading.birth.is_none() {
        reading.age_words = age::find_words(words);
    }
    (reading.names != Names::default()).then_some(reading)
}

/// Whether a name is a usual given name of men, in either script: a man's own or anybody's father's.
pub fn is_known_given(name: &str) -> bool {
    parts::is_known_given(&fold(name))
}

/// Cleans a message that answers with one name part ("his name is Khaled" -> "Khaled"). `None` when nothing like a name is in it.
pub fn parse_name_part(words: &str) -> Option<String> {
    let Telling { runs, .. } = read_runs(words)?;
    let is_name = |run: &&Run| !matches!(run.slot, Slot::Origin | Slot::Birth | Slot::Aside);
    let named = |word: &&Word| !word.is_number();
    runs.iter()
        .filter(is_name)
        .map(|run| run.words.iter().filter(named).collect::<Vec<_>>())
        .find(|words| !words.is_empty())
        .filter(|words| words.len() <= MAX_PART_WORDS)
        .map(|words| spelling(parts::without_honours(&words)))
}

fn spelling(words: &[&Word]) -> String {
    let spellings: Vec<&str> = words.iter().map(|word| word.raw.as_str()).collect();
    spellings.join(" ")
}

impl NameReading {
    fn add(&mut self, run: &Run) {
        let words: Vec<&Word> = run.words.iter().filter(|word| !word.is_number()).collect();
        match run.slot {
            Slot::Birth => self.add_birth(&run.words),
            Slot::Origin => self.add_origin(&words),
            Slot::Aside => {}
            Slot::Open => {
                // Beside a bare name only four digits are a year.
                if run
                    .words
                    .iter()
                    .any(|word| word.is_number() && word.raw.chars().count() == 4)
                {
                    self.add_birth(&run.words);
                }
                self.add_open(&words);
            }
            Slot::Father => self.add_father(&words),
            Slot::Mother => fill(&mut self.names.mother, spelling(&words)),
            Slot::Family => fill(&mut self.names.family, spelling(&words)),
            Slot::Grandfather => fill(&mut self.names.grandfather, spelling(&words)),
            Slot::Byname => fill(&mut self.names.byname, spelling(&words)),
        }
    }

    /// A year beside a name is that of the birth.
    fn add_birth(&mut self, words: &[Word]) {
        if self.birth.is_none() && words.iter().any(Word::is_number) {
            let words: Vec<&str> = words.iter().map(|word| word.raw.as_str()).collect();
            self.birth = dates::parse_birth_beside_name(&words.join(" "));
        }
    }

    fn add_origin(&mut self, words: &[&Word]) {
        match words.split_last() {
            // "from the Al Ahmad family".
            Some((last, others)) if matches!(last.key.as_str(), "family" | "عايله") => {
                fill(&mut self.names.family, spelling(others));
            }
            _ => fill(&mut self.origin_words, spelling(words)),
        }
    }

    /// The father's name, and what may follow it: his father's and the family.
    fn add_father(&mut self, words: &[&Word]) {
        let mut parts = join_parts(words).into_iter();
        if let Some(father) = parts.next() {
            fill(&mut self.names.father, father.spelling);
        }
        let rest: Vec<Part> = parts.collect();
        if let Some((family, grandfathers)) = rest.split_last() {
            fill(&mut self.names.family, family.spelling.clone());
            if let Some(grandfather) = grandfathers.first() {
                fill(&mut self.names.grandfather, grandfather.spelling.clone());
            }
        }
    }

    /// Names with nothing said about them: the whole name, or more of it.
    fn add_open(&mut self, words: &[&Word]) {
        if let Some(at) = parts::find_descent(words) {
            let (before, after) = words.split_at(at);
            if !before.is_empty() {
                self.add_open(before);
            }
            self.add_father(after.get(1..).unwrap_or_default());
            return;
        }
        let mut parts = join_parts(parts::without_titles(words));
        self.take_byname(&mut parts);
        if self.names.given.is_some() {
            self.add_more(&parts);
            return;
        }
        if let [only] = parts.as_slice()
            && only.is_family_like()
        {
            fill(&mut self.names.family, only.spelling.clone());
            return;
        }
        // "محمد خالد محمد علي الأحمد" (Muhammad Khalid …): of five the first two are one given name.
        if parts.len() >= 5 && parts.first().is_some_and(Part::is_muhammad) {
            let second = parts.remove(1);
            if let Some(first) = parts.first_mut() {
                first.append(&second);
            }
        }
        let spelt = |at: usize| parts.get(at).map(|part| part.spelling.clone());
        let names = &mut self.names;
        names.given = spelt(0);
        match parts.as_slice() {
            [_, second] if second.is_given() && !second.has_article() => {
                names.father = names.father.take().or(spelt(1));
            }
            [_, _] => names.family = names.family.take().or(spelt(1)),
            [_, _, _] => {
                names.father = names.father.take().or(spelt(1));
                names.family = names.family.take().or(spelt(2));
            }
            [_, _, _, family @ ..] if !family.is_empty() => {
                names.father = names.father.take().or(spelt(1));
                names.grandfather = names.grandfather.take().or(spelt(2));
                names.family = names.family.take().or_else(|| Some(Part::join(family)));
            }
            _ => {}
        }
    }

    /// "Abu Omar" before a name, alone, or after a family name is a byname; elsewhere it is part of the name (أبو زيد, Abu Zayd).
    fn take_byname(&mut self, parts: &mut Vec<Part>) {
        let is_first = parts.first().is_some_and(Part::is_kunya);
        let is_last = parts.len() >= 3
            && parts.last().is_some_and(Part::is_kunya)
            && parts.iter().rev().nth(1).is_some_and(Part::is_family_like);
        if is_first {
            fill(&mut self.names.byname, parts.remove(0).spelling);
        } else if is_last && let Some(byname) = parts.pop() {
            fill(&mut self.names.byname, byname.spelling);
        }
    }

    /// Parts told after the given name, in another sentence or line.
    fn add_more(&mut self, parts: &[Part]) {
        let names = &mut self.names;
        match parts {
            [] => {}
            [only] if names.father.is_none() && only.is_given() && !only.is_family_like() => {
                names.father = Some(only.spelling.clone());
            }
            [only] => fill(&mut names.family, only.spelling.clone()),
            [first, others @ ..] => {
                let slot = if names.father.is_none() {
                    &mut names.father
                } else {
                    &mut names.grandfather
                };
                fill(slot, first.spelling.clone());
                fill(&mut names.family, Part::join(others));
            }
        }
    }
}

/// Fills what is still empty with what is not.
fn fill(slot: &mut Option<String>, spelling: String) {
    if slot.is_none() && !spelling.is_empty() {
        *slot = Some(spelling);
    }
}
