//! A message as runs of words that each fill one slot: clause by clause, marker by marker.

use super::{
    markers::{Found, Slot, find, is_no_name},
    words::{Word, list_clauses},
};

/// Words that belong to one slot, in order, spelt as typed.
#[derive(Debug)]
pub struct Run {
    /// What they are.
    pub slot: Slot,
    /// At least one.
    pub words: Vec<Word>,
}

/// All that a message told about a name.
#[derive(Debug, Default)]
pub struct Telling {
    /// In the order told.
    pub runs: Vec<Run>,
    /// "I think" or a question mark stood there.
    pub unsure: bool,
}

impl Telling {
    /// Words in all runs.
    pub fn count_words(&self) -> usize {
        self.runs.iter().map(|run| run.words.len()).sum()
    }

    /// The words beside which "I think" stood, as typed.
    pub fn list_unsure(&self) -> Vec<String> {
        let words = self.runs.iter().flat_map(|run| &run.words);
        words
            .filter(|word| word.unsure)
            .map(|word| word.raw.clone())
            .collect()
    }

    fn push(&mut self, slot: Slot, word: &Word, fresh: bool) {
        match self
            .runs
            .last_mut()
            .filter(|run| run.slot == slot && !fresh)
        {
            Some(run) => run.words.push(word.clone()),
            None => self.runs.push(Run {
                slot,
                words: vec![word.clone()],
            }),
        }
    }
}

/// The runs of a message; `None` for addresses on the web and for messages without a letter.
pub fn read_runs(message: &str) -> Option<Telling> {
    let lower = message.to_lowercase();
    if message.trim_start().starts_with('/') {
        return None;
    }
    if ["http", "www.", "t.me/", "@", ".com"]
        .iter()
        .any(|mark| lower.contains(mark))
    {
        return None;
    }
    let mut telling = Telling {
        unsure: message.contains(['?', '؟']),
        ..Telling::default()
    };
    for clause in list_clauses(message) {
        read_clause(&clause, &mut telling);
    }
    (telling.count_words() > 0).then_some(telling)
}

fn read_clause(clause: &[Word], telling: &mut Telling) {
    let clause = without_unsure(clause, telling);
    if is_no_name(&clause) {
        return;
    }
    let mut slot = Slot::Open;
    let mut fresh = true;
    let mut at = 0;
    while let Some(word) = clause.get(at) {
        let rest = clause.get(at..).unwrap_or_default();
        match find(rest) {
            // "missing: Khaled" leads in; "Khaled, missing since …" goes on to something else.
            Some(Found::Head(Slot::Aside, len)) if telling.runs.is_empty() => at += len,
            Some(Found::Head(next, len))
                if is_head(next, slot, rest.get(len..).unwrap_or_default()) =>
            {
                (slot, fresh) = (next, true);
                at += len;
            }
            Some(Found::Filler(_)) if is_another(word) && !telling.runs.is_empty() => {
                (slot, fresh) = (Slot::Aside, true);
                at += 1;
            }
            Some(Found::Filler(len)) if is_filler(slot, fresh, word) => at += len,
            _ if slot == Slot::Aside => at += 1,
            // "from Homs, was 34": a place is over where a sentence goes on.
            _ if slot == Slot::Origin && !fresh && is_verb(word) => {
                (slot, fresh) = (Slot::Open, true);
                at += 1;
            }
            _ => {
                telling.push(slot, word, fresh);
                fresh = false;
                at += 1;
            }
        }
    }
}

/// A head needs something to follow it; a birth a number; "name" after a head ("father's name") changes nothing.
fn is_head(next: Slot, current: Slot, rest: &[Word]) -> bool {
    let number_follows = rest.iter().take(4).any(Word::is_number);
    match next {
        Slot::Birth => number_follows,
        Slot::Aside => true,
        Slot::Open => current == Slot::Open || !rest.is_empty(),
        // "from the Al Ahmad family": the family is what stood before.
        Slot::Family => !(current == Slot::Origin && rest.is_empty()),
        _ => !rest.is_empty(),
    }
}

/// A word that goes on with the sentence after a place.
fn is_verb(word: &Word) -> bool {
    matches!(
        word.key.as_str(),
        "كان" | "كانت" | "was" | "is" | "he" | "she" | "هو" | "هي" | "and" | "و"
    )
}

/// "واخوي محمود" (w-akhuy Mahmud, and my brother Mahmud) after a name begins somebody else's.
fn is_another(word: &Word) -> bool {
    matches!(
        word.key.as_str(),
        "واخوي"
            | "واخي"
            | "واخويا"
            | "واختي"
            | "وابني"
            | "وبنتي"
            | "وابنتي"
            | "وزوجي"
            | "وجوزي"
    )
}

/// Inside a place's name small words stay ("Kafr Zita in Hama"); a single capital A is an initial.
fn is_filler(slot: Slot, fresh: bool, word: &Word) -> bool {
    let is_initial = word.raw.chars().count() == 1 && word.raw.chars().all(char::is_uppercase);
    (!is_initial || word.key == "i") && (fresh || !matches!(slot, Slot::Origin | Slot::Birth))
}

/// The clause without "I think" and its like, which are noted.
/// The word before them is the one they speak of, else the word after.
fn without_unsure(clause: &[Word], telling: &mut Telling) -> Vec<Word> {
    let mut kept: Vec<Word> = Vec::with_capacity(clause.len());
    let mut leads = false;
    let mut at = 0;
    while let Some(word) = clause.get(at) {
        if let Some(Found::Unsure(len)) = find(&clause[at..]) {
            telling.unsure = true;
            match kept.last_mut() {
                Some(last) => last.unsure = true,
                None => leads = true,
            }
            at += len;
        } else {
            kept.push(word.clone());
            at += 1;
        }
    }
    if leads {
        // "Khaled (not sure)": alone between brackets it speaks of what stood before.
        let beside = match kept.last_mut() {
            Some(last) => Some(last),
            None => telling.runs.last_mut().and_then(|run| run.words.last_mut()),
        };
        if let Some(word) = beside {
            word.unsure = true;
        }
    }
    kept
}
