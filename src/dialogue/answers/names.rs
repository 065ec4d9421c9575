//! Name parts and whole names. Every part keeps the person's own spelling.

use chrono::NaiveDate;

use super::{
    Heard, birth,
    guess::{Guess, NamesGuess},
    places, spoken,
};
use crate::{
    dialogue::state::Draft,
    domain::name::Names,
    text::{
        clean::clean,
        names::{NameReading, is_known_given, parse_full_name, parse_name_part},
    },
};

/// Longest name part that is kept, in characters.
pub const LONGEST_PART: usize = 60;
/// Longest message that is taken apart, in characters.
const LONGEST_NAME: usize = 300;

/// Every part of a name.
const PARTS: [fn(&mut Names) -> &mut Option<String>; 6] = [
    |names| &mut names.given,
    |names| &mut names.father,
    |names| &mut names.grandfather,
    |names| &mut names.family,
    |names| &mut names.mother,
    |names| &mut names.byname,
];

/// A whole name where something else was asked, such as the relation: shown and asked. `None` for less than two facts about a person,
/// and for words of which none is a usual name.
pub fn find_full(words: &str) -> Option<Guess> {
    let told = taken_apart(parse_full_name(&clean(words, LONGEST_NAME))?);
    let is_known = [&told.names.given, &told.names.father]
        .into_iter()
        .flatten()
        .any(|name| is_known_given(name));
    let is_whole = is_known && told.names.given.is_some() && !is_first_name_only(&told);
    is_whole.then(|| Guess::Names(Box::new(told)))
}

/// A first name, or a whole name in one message.
pub fn hear_full(draft: &mut Draft, words: &str, today: NaiveDate) -> Heard {
    if spoken::says("heard-no-name", words) {
        return Heard::Missed;
    }
    let Some(reading) = parse_full_name(&clean(words, LONGEST_NAME)) else {
        return Heard::Missed;
    };
    let told = taken_apart(reading);
    if told == NamesGuess::default() || has_sentence(&told.names) {
        return Heard::Missed;
    }
    if is_first_name_only(&told) {
        keep(draft, &told, today);
        return Heard::Told;
    }
    Heard::Guess(Guess::Names(Box::new(told)))
}

/// The first name alone, after "No, one by one".
pub fn hear_given(draft: &mut Draft, words: &str) -> Heard {
    hear_part(draft, |names| &mut names.given, words)
}

/// One name part.
pub fn hear_part(
    draft: &mut Draft,
    part: fn(&mut Names) -> &mut Option<String>,
    words: &str,
) -> Heard {
    if spoken::says("heard-no-name", words) {
        return Heard::Missed;
    }
    let Some(name) = parse_name_part(&clean(words, LONGEST_PART)).filter(|name| !is_sentence(name))
    else {
        return Heard::Missed;
    };
    *part(&mut draft.report.person.names) = Some(clean(&name, LONGEST_PART));
    Heard::Told
}

/// Writes what one message told into the draft; what it did not tell stays as it was.
pub fn keep(draft: &mut Draft, told: &NamesGuess, today: NaiveDate) {
    let person = &mut draft.report.person;
    let mut names = told.names.clone();
    for part in PARTS {
        if let Some(name) = part(&mut names).take() {
            *part(&mut person.names) = Some(name);
        }
    }
    if told.origin.is_some() {
        person.origin.clone_from(&told.origin);
    }
    if told.birth.is_some() {
        person.birth.clone_from(&told.birth);
    } else if !told.age_words.is_empty() {
        birth::keep_age(draft, &told.age_words, today);
    }
}

fn has_sentence(names: &Names) -> bool {
    let mut names = names.clone();
    PARTS
        .iter()
        .any(|part| part(&mut names).as_deref().is_some_and(is_sentence))
}

/// Words that no name holds ("a village close to Rastan"): something else was told.
fn is_sentence(name: &str) -> bool {
    spoken::contains("heard-never-in-a-name", name)
}

fn taken_apart(reading: NameReading) -> NamesGuess {
    NamesGuess {
        names: short(reading.names),
        origin: reading.origin_words.as_deref().map(places::read),
        birth: reading.birth,
        age_words: reading.age_words.unwrap_or_default(),
        unsure: reading.unsure_words,
    }
}

fn short(names: Names) -> Names {
    let cut = |part: Option<String>| {
        part.map(|name| clean(&name, LONGEST_PART))
            .filter(|name| !name.is_empty())
    };
    Names {
        given: cut(names.given),
        father: cut(names.father),
        grandfather: cut(names.grandfather),
        family: cut(names.family),
        mother: cut(names.mother),
        byname: cut(names.byname),
    }
}

/// One first name or one byname needs no confirmation: it is said back in the next question.
fn is_first_name_only(told: &NamesGuess) -> bool {
    let given = NamesGuess {
        unsure: told.unsure.clone(),
        names: Names {
            given: told.names.given.clone(),
            ..Names::default()
        },
        ..NamesGuess::default()
    };
    let byname = NamesGuess {
        unsure: told.unsure.clone(),
        names: Names {
            byname: told.names.byname.clone(),
            ..Names::default()
        },
        ..NamesGuess::default()
    };
    *told == given || *told == byname
}
