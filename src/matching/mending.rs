//! Names that stand in the wrong columns, mended before anything is compared: lists are typed in haste, cut and pasted. Called by `profile`.

use std::borrow::Cow;

use super::names::{
    dictionary::{DICTIONARY, Pool},
    folding::fold_name,
    lexicon::Lexicon,
    servants::{is_of_god, is_servant},
    tokens::{Place, bare},
};
use crate::domain::name::Names;

/// The names as they were meant.
pub fn mend<'n>(names: &'n Names, lexicon: &Lexicon) -> Cow<'n, Names> {
    let mut names = Cow::Borrowed(names);
    for mend in [take_brackets, exchange_parents, join_columns] {
        if let Some(mended) = mend(&names, lexicon) {
            names = Cow::Owned(mended);
        }
    }
    names
}

/// The name as written and, behind it in brackets, what the person is called: محمد التركماني (أبو حسن).
fn take_brackets(names: &Names, _: &Lexicon) -> Option<Names> {
    let (given, called) = names.given.as_deref()?.split_once('(')?;
    let (given, called) = (given.trim(), called.trim_end_matches(')').trim());
    if given.is_empty() || called.is_empty() {
        return None;
    }
    let byname = names.byname.clone();
    Some(Names {
        given: Some(given.to_owned()),
        byname: byname.or_else(|| Some(called.to_owned())),
        ..names.clone()
    })
}

/// Father and mother in each other's column, which their names give away.
fn exchange_parents(names: &Names, lexicon: &Lexicon) -> Option<Names> {
    let sex = |words: &String| lexicon.cell(words, Place::First).sex;
    let (father, mother) = (sex(names.father.as_ref()?), sex(names.mother.as_ref()?));
    let is_mixed_up = (father == Some(Pool::Women) && mother != Some(Pool::Women))
        || (mother == Some(Pool::Men) && father != Some(Pool::Men));
    is_mixed_up.then(|| Names {
        father: names.mother.clone(),
        mother: names.father.clone(),
        ..names.clone()
    })
}

/// Columns of a name, from the first name to the family name.
const COLUMNS: usize = 4;
const FAMILY: usize = COLUMNS - 1;

/// A name that fell apart over two columns: عبد (abd) and a name of God, أبو (abu) and whatever is behind it.
fn join_columns(names: &Names, _: &Lexicon) -> Option<Names> {
    let columns = [
        names.given.as_deref(),
        names.father.as_deref(),
        names.grandfather.as_deref(),
        names.family.as_deref(),
    ];
    let (at, next) = (0..FAMILY).find_map(|at| {
        let next = (at + 1..COLUMNS).find(|&next| columns[next].is_some())?;
        is_cut(columns[at]?, columns[next]?).then_some((at, next))
    })?;
    let whole = format!("{} {}", columns[at]?, columns[next]?);
    let mut columns = columns.map(|column| column.map(str::to_owned));
    (columns[at], columns[next]) = (None, None);
    // A family name stays one; behind a first name the others have moved by a column.
    columns[if next == FAMILY { FAMILY } else { at }] = Some(whole);
    if (at, next) == (0, 1) {
        columns[1] = columns[2].take();
    }
    let [given, father, grandfather, family] = columns;
    Some(Names {
        given,
        father,
        grandfather,
        family,
        ..names.clone()
    })
}

/// What no column holds by itself, as written.
const PARTICLES: [&str; 15] = [
    "أبو", "ابو", "ابن", "بن", "آل", "ال", "بني", "abu", "abou", "abo", "ibn", "bin", "ben", "al",
    "el",
];

/// A beginning of a name has no more letters.
const LONGEST_CUT: usize = 6;

/// Whether the first column is but the beginning of what the next one holds.
fn is_cut(column: &str, next: &str) -> bool {
    let (column, next) = (column.trim(), next.trim());
    let mut particles = PARTICLES.iter();
    if particles.any(|particle| particle.eq_ignore_ascii_case(column)) {
        return true;
    }
    let begins = |article: &str| {
        let start = next.get(..article.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(article))
    };
    let may_be_servant = (begins("ال") || begins("al")) && column.chars().count() <= LONGEST_CUT;
    may_be_servant && {
        let (word, name) = (fold_name(column), fold_name(next));
        // عيد (Eid) is a letter away from عبد (abd), and a name: with الحكيم (al-Hakim) behind it there are two.
        let short = bare(&word);
        let is_whole = short.starts_with("عبد") || short.starts_with("abd");
        let is_other_name = !is_whole && !DICTIONARY.names(short).is_empty();
        is_servant(&word, &name) && is_of_god(&name) && !is_other_name
    }
}
