//! A row's names, as typed. Their parts where the list tells them; a whole name in one cell is kept whole, as the given name: matching reads it from
//! there. Only where a list has the father in a column of his own and the rest in one cell is that cell taken apart.

use super::cell::name;
use crate::{
    domain::name::Names,
    exchange::{column::Column, row::Row},
    text::{
        fold::fold,
        names::{NameReading, parse_full_name},
        sensitive::mentions_death,
    },
};

/// Beginnings of honours that say that somebody died: الشهيد (al-shahid, the martyr), المرحوم (al-marhum), "the late". Looked for where honours
/// stand: شهيد between other names is a name.
const HONOURS: [&str; 6] = ["شهيد", "مرحوم", "متوف", "martyr", "late", "deceased"];

/// The names; `None` when there is none by which a person could be found.
pub fn read(row: &Row) -> Option<Names> {
    let cell = |column| name(row.get(column));
    let mut names = Names {
        given: cell(Column::Given),
        father: cell(Column::Father),
        grandfather: cell(Column::Grandfather),
        family: cell(Column::Family),
        mother: cell(Column::Mother),
        byname: cell(Column::Byname),
    };
    let has_parts = names.father.is_some() || names.grandfather.is_some() || names.family.is_some();
    if names.given.is_none()
        && let Some(whole) = cell(Column::FullName)
    {
        if has_parts {
            complete(&mut names, &whole);
        } else {
            names.given = Some(whole);
        }
    } else if has_parts
        && !row.has(Column::Family)
        && let Some(given) = names.given.clone().filter(|given| may_hold_family(given))
    {
        split_family(&mut names, &given);
    }
    let is_named = has_parts || names.given.is_some() || names.byname.is_some();
    is_named.then_some(names)
}

/// Whether an honour at either end of the name, or a remark in brackets, says that the person died.
pub fn mention_death(row: &Row) -> bool {
    [Column::FullName, Column::Given].into_iter().any(|column| {
        let words = row.get(column);
        let ends = [
            words.split_whitespace().next(),
            words.split_whitespace().next_back(),
        ];
        let is_honour = |word: &str| {
            let word = word.strip_prefix("ال").unwrap_or(word);
            HONOURS.iter().any(|honour| {
                word.get(..honour.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(honour))
            })
        };
        let may_say = words.starts_with("the ")
            || words.contains(['(', '[', '/', '*'])
            || words.contains(" -")
            || ends.into_iter().flatten().any(is_honour);
        may_say && mentions_death(words)
    })
}

/// Fills the parts that have no cell of their own from the whole name.
fn complete(names: &mut Names, whole: &str) {
    let Some(NameReading { names: read, .. }) = parse_full_name(whole) else {
        names.given = Some(whole.to_owned());
        return;
    };
    names.given = read.given.or_else(|| Some(whole.to_owned()));
    names.father = names.father.take().or(read.father);
    names.grandfather = names.grandfather.take().or(read.grandfather);
    names.family = names.family.take().or(read.family);
    names.byname = names.byname.take().or(read.byname);
}

/// Two words or more, unless they are Muhammad and a second first name ("محمد خير", Muhammad Khayr): only an article tells a family there.
fn may_hold_family(given: &str) -> bool {
    let given = fold(given);
    let Some((first, rest)) = given.split_once(' ') else {
        return false;
    };
    let consonants: String = first
        .chars()
        .filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u'))
        .collect();
    let is_muhammad = matches!(consonants.as_str(), "محمد" | "mhmd" | "mhmmd" | "mhd");
    let has_article = rest
        .split(' ')
        .any(|word| word.starts_with("ال") || matches!(word, "al" | "el"));
    has_article || !is_muhammad
}

/// First and family name in one cell, the father in another.
fn split_family(names: &mut Names, given: &str) {
    let read = parse_full_name(given).map(|reading| reading.names);
    if let Some(Names {
        given: Some(first),
        father: None,
        family: Some(family),
        ..
    }) = read
    {
        names.given = Some(first);
        names.family = Some(family);
    }
}
