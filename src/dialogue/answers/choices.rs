//! Answers chosen from buttons, also when typed: relation, man or woman, source, permissions.

use super::{Ear, Heard, names, spoken};
use crate::{
    dialogue::{questions::Answer, state::Draft},
    domain::{
        person::Sex,
        report::{Permission, Relation, Source},
    },
};

/// The words of a question's buttons: the catalog says `choice-<word>`, the button carries the word, the list `heard-<word>` hears it typed.
/// Empty for a question without such buttons.
pub const fn list_words(answer: Answer, name: &str) -> &'static [&'static str] {
    match answer {
        Answer::Relation => &[
            "parent", "spouse", "sibling", "child", "relative", "friend", "cellmate", "other",
        ],
        Answer::Sex => &["male", "female"],
        Answer::Source => &["saw", "told", "document"],
        // Sharing and publishing are plain yes or no; whether one may be written to can be left open.
        Answer::Permission(_) => match name.as_bytes() {
            b"share" | b"public" => &["yes", "no"],
            _ => &["yes", "no", "ask-first"],
        },
        _ => &[],
    }
}

/// A typed choice.
pub fn hear_words(draft: &mut Draft, words: &str, ear: Ear) -> Heard {
    let all = list_words(ear.question.answer, ear.question.name);
    let list = |word: &str| format!("heard-{word}");
    let whole = all.iter().find(|word| spoken::says(&list(word), words));
    // "He is my son" tells more than the "son" in it.
    let within = || {
        all.iter()
            .filter_map(|word| Some((spoken::find_mentioned(&list(word), words)?, word)))
            .max_by_key(|(length, _)| *length)
            .map(|(_, word)| word)
    };
    // "زوجي محمود …" (zawji Mahmud, my husband Mahmud): a story begins with who it is about.
    let first: Vec<&str> = words.split_whitespace().take(2).collect();
    let ahead = || match ear.question.answer {
        Answer::Relation => all
            .iter()
            .find(|word| spoken::find_mentioned(&list(word), &first.join(" ")).is_some()),
        _ => None,
    };
    let kept = whole
        .or_else(within)
        .or_else(ahead)
        .is_some_and(|word| keep(draft, ear, word));
    // "ابني خالد محمد الأحمد" (ibni …, my son Khalid …): the first question is often answered with the name.
    let name = match ear.question.answer {
        Answer::Relation if whole.is_none() => names::find_full(words),
        _ => None,
    };
    match name {
        Some(guess) => Heard::Guess(guess),
        None if kept => Heard::Told,
        None => Heard::Missed,
    }
}

/// "I don't know" where a choice must be made: who does not know yet whether they agree is asked when it matters.
pub fn hear_unknown(draft: &mut Draft, ear: Ear) -> Heard {
    hear_press(draft, "ask-first", ear).unwrap_or(Heard::Missed)
}

/// A pressed choice; `None` for a word that the question does not offer.
pub fn hear_press(draft: &mut Draft, word: &str, ear: Ear) -> Option<Heard> {
    let offered = list_words(ear.question.answer, ear.question.name).contains(&word);
    (offered && keep(draft, ear, word)).then_some(Heard::Told)
}

fn keep(draft: &mut Draft, ear: Ear, word: &str) -> bool {
    let report = &mut draft.report;
    match ear.question.answer {
        Answer::Relation => report.relation = parse_relation(word),
        Answer::Sex => {
            report.person.sex = match word {
                "male" => Some(Sex::Male),
                "female" => Some(Sex::Female),
                _ => return false,
            }
        }
        Answer::Source => {
            report.source = match word {
                "saw" => Some(Source::Saw),
                "told" => Some(Source::Told),
                "document" => Some(Source::Document),
                _ => return false,
            }
        }
        Answer::Permission(field) => *field(&mut report.permissions) = parse_permission(word),
        _ => return false,
    }
    true
}

/// The word of a relation's button and text.
pub const fn relation_word(relation: Relation) -> &'static str {
    match relation {
        Relation::Parent => "parent",
        Relation::Spouse => "spouse",
        Relation::Sibling => "sibling",
        Relation::Child => "child",
        Relation::Relative => "relative",
        Relation::Friend => "friend",
        Relation::Cellmate => "cellmate",
        Relation::Other => "other",
    }
}

fn parse_relation(word: &str) -> Option<Relation> {
    [
        Relation::Parent,
        Relation::Spouse,
        Relation::Sibling,
        Relation::Child,
        Relation::Relative,
        Relation::Friend,
        Relation::Cellmate,
        Relation::Other,
    ]
    .into_iter()
    .find(|relation| relation_word(*relation) == word)
}

/// The word of a permission's button and text.
pub const fn permission_word(permission: Permission) -> &'static str {
    match permission {
        Permission::Yes => "yes",
        Permission::No => "no",
        Permission::AskFirst => "ask-first",
    }
}

fn parse_permission(word: &str) -> Option<Permission> {
    [Permission::Yes, Permission::No, Permission::AskFirst]
        .into_iter()
        .find(|permission| permission_word(*permission) == word)
}
