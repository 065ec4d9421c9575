//! The words for people: both languages in step, in tone, and used.

pub mod locale;
mod rendering;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use athar::i18n::Lang;
use locale::{Locale, Message};

const ARABIC_FORMS: [&str; 6] = ["few", "many", "one", "other", "two", "zero"];
const ENGLISH_FORMS: [&str; 2] = ["one", "other"];

fn assert_empty(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Every message of every language that `find` finds something wrong with.
fn list_wrong(find: impl Fn(Lang, &Message) -> Option<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for (key, message) in Locale::load(lang).messages {
            if let Some(what) = find(lang, &message) {
                wrong.push(format!("{}/{} {key}: {what}", lang.tag(), message.file));
            }
        }
    }
    wrong
}

#[test]
fn both_languages_have_the_same_files_and_the_same_keys_in_them() {
    let place = |lang| -> BTreeMap<String, String> {
        let messages = Locale::load(lang).messages;
        messages
            .into_iter()
            .map(|(key, message)| (key, message.file))
            .collect()
    };
    let (arabic, english) = (place(Lang::Ar), place(Lang::En));
    let wrong: Vec<String> = arabic
        .iter()
        .filter(|(key, file)| english.get(*key) != Some(file))
        .map(|(key, file)| format!("ar/{file} {key} is not there in English"))
        .chain(
            english
                .iter()
                .filter(|(key, file)| arabic.get(*key) != Some(file))
                .map(|(key, file)| format!("en/{file} {key} is not there in Arabic")),
        )
        .collect();
    assert_empty(&wrong);
}

#[test]
fn no_key_stands_twice_and_nothing_is_left_unread() {
    for lang in Lang::ALL {
        assert_empty(&Locale::load(lang).faults);
    }
}

#[test]
fn both_languages_show_the_same_variables() {
    let (arabic, english) = (Locale::load(Lang::Ar), Locale::load(Lang::En));
    let wrong: Vec<String> = arabic
        .messages
        .iter()
        .filter_map(|(key, ours)| {
            let theirs = english.messages.get(key)?;
            (ours.shown != theirs.shown)
                .then(|| format!("{key}: ar {:?}, en {:?}", ours.shown, theirs.shown))
        })
        .collect();
    assert_empty(&wrong);
}

#[test]
fn every_count_has_all_plural_forms_of_its_language() {
    let wrong = list_wrong(|lang, message| {
        let wanted: BTreeSet<&str> = match lang {
            Lang::Ar => ARABIC_FORMS.into(),
            Lang::En => ENGLISH_FORMS.into(),
        };
        message.plurals.iter().find_map(|forms| {
            let found: BTreeSet<&str> = forms.iter().map(String::as_str).collect();
            (!wanted.is_subset(&found)).then(|| format!("has only {found:?}"))
        })
    });
    assert_empty(&wrong);
}

#[test]
fn no_word_shouts_cheers_or_shows_a_probability() {
    let wrong = list_wrong(|_, message| {
        let is_wrong = |c: char| {
            matches!(c, '!' | '¡' | '！' | '%' | '٪')
                || matches!(u32::from(c), 0x2600..=0x27bf | 0x2b00..=0x2bff | 0xfe0f | 0x1_f000..=0x1_ffff)
        };
        message
            .text
            .chars()
            .find(|c| is_wrong(*c))
            .map(|c| format!("has {c:?}"))
    });
    assert_empty(&wrong);
}

#[test]
fn nothing_invisible_stands_in_the_files() {
    for lang in Lang::ALL {
        for (file, content) in locale::read_files(lang) {
            let invisible = content.char_indices().find(|(_, c)| {
                (c.is_control() && *c != '\n')
                    || matches!(u32::from(*c), 0xa0 | 0xad | 0x61c | 0x200b..=0x200f | 0x2028..=0x202f | 0x2060..=0x206f | 0xfeff)
            });
            assert_eq!(invisible, None, "{}/{file}", lang.tag());
        }
    }
}

/// String literals of our sources that may be keys, and the openings of `format!` patterns that make keys ("month-").
struct Sources {
    text: String,
    literals: BTreeSet<String>,
    openings: BTreeSet<String>,
}

impl Sources {
    fn read() -> Self {
        let mut text = String::new();
        read_folder(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut text,
        );
        let mut literals = BTreeSet::new();
        let mut openings = BTreeSet::new();
        for literal in text.split('"') {
            let (opening, rest) = literal.split_once('{').unwrap_or((literal, ""));
            if !is_key(opening) {
                continue;
            }
            if rest.is_empty() {
                literals.insert(literal.to_owned());
            } else if opening.ends_with('-') {
                openings.insert(opening.to_owned());
            }
        }
        Self {
            text,
            literals,
            openings,
        }
    }

    fn uses(&self, key: &str) -> bool {
        self.literals.contains(key)
            || self
                .openings
                .iter()
                .any(|opening| key.starts_with(opening.as_str()))
    }
}

fn is_key(words: &str) -> bool {
    words.starts_with(|c: char| c.is_ascii_lowercase())
        && words
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn read_folder(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path: PathBuf = entry.expect("an entry").path();
        if path.is_dir() {
            read_folder(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text.push_str(&fs::read_to_string(&path).expect("a source file"));
        }
    }
}

#[test]
fn every_key_is_used() {
    let sources = Sources::read();
    let english = Locale::load(Lang::En);
    let inside: BTreeSet<&String> = english
        .messages
        .values()
        .flat_map(|message| &message.references)
        .collect();
    let unused: Vec<String> = english
        .messages
        .iter()
        .filter(|(key, _)| !sources.uses(key) && !inside.contains(key))
        .map(|(key, message)| format!("{}: {key}", message.file))
        .collect();
    assert_empty(&unused);
}

#[test]
fn every_key_that_is_asked_for_exists() {
    let sources = Sources::read();
    let english = Locale::load(Lang::En);
    let asked = ["Text::new(", "line("].iter().flat_map(|call| {
        sources.text.split(call).skip(1).filter_map(|rest| {
            let (key, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
            Some(key.to_owned())
        })
    });
    let asked: BTreeSet<String> = asked.filter(|key| is_key(key)).collect();
    assert!(asked.contains("menu-question"), "no key found in src");
    let missing: Vec<String> = asked
        .into_iter()
        .filter(|key| !english.messages.contains_key(key))
        .collect();
    assert_empty(&missing);
}
