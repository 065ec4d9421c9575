//! A prepared name part: the forms it may be heard in, and what the dictionary knows of each. Made once for each distinct spelling by the
//! `lexicon`; two are compared by `likeness`.

use std::num::NonZeroU8;

use super::{
    codes::{Code, codes, dotless, letters, rasm, stable_hash},
    dictionary::{DICTIONARY, NameId},
    distance::Heard,
    tokens::bare,
};
use crate::matching::model::LEFT_OUT;

/// One way to hear a part: the whole of it, or without a leading محمد (Muhammad) that people leave out.
#[derive(Debug)]
pub struct Form {
    /// Folded, without the article, in one word.
    pub text: Box<str>,
    /// Of the text: two forms of different hashes are different.
    pub hash: u64,
    /// Of its letters without dots; 0 where that says nothing.
    pub rasm: u64,
    /// Known names it may be.
    pub names: Box<[NameId]>,
    /// Known names whose nickname it is.
    pub nicknames: Box<[NameId]>,
    /// How it sounds.
    pub heard: Heard,
    /// How far from what was written.
    pub away: f32,
    /// Whether it is only what a compound begins with: two compounds are not alike for that, brothers are all Muhammad and something.
    pub is_beginning: bool,
    /// Of a compound, the known names that it is made of: محمد (Muhammad) and سامر (Samer).
    pub compound: Option<[NameId; 2]>,
}

/// A name part, prepared once.
#[derive(Debug)]
pub struct Unit {
    /// Its number in its lexicon; two units of one lexicon with one number are the same.
    pub id: u32,
    /// At least one form, the whole part first, at most [`MOST_FORMS`].
    pub forms: Box<[Form]>,
    /// What it is found by.
    pub codes: Box<[Code]>,
    /// What it is found by when dots were lost.
    pub dotless: Option<u64>,
    /// Which consonants it has, a bit for each class.
    pub letters: u16,
    /// Where a blank between two names is missing, in bytes.
    pub blank: Option<NonZeroU8>,
}

/// No part is heard in more ways.
pub const MOST_FORMS: usize = 4;

impl Unit {
    /// Prepares folded units as one part; `None` when there is nothing in them that is a name.
    pub fn of_units(id: u32, parts: &[String]) -> Option<Self> {
        let mut forms = Vec::new();
        let whole: String = parts.concat();
        push(&mut forms, &whole, 0.0);
        if let [first, .., last] = parts {
            if let Some(whole) = forms.first_mut() {
                whole.compound = compound(first, last);
            }
            let rest: String = parts[1..].concat();
            push(&mut forms, &rest, LEFT_OUT);
            push(&mut forms, last, LEFT_OUT);
            let longer = forms.len();
            push(&mut forms, first, LEFT_OUT * 1.5);
            for form in &mut forms[longer..] {
                form.is_beginning = true;
            }
        }
        if let Some(short) = without_faith(&whole) {
            push(&mut forms, short, LEFT_OUT);
        }
        let whole = forms.first()?;
        Some(Self {
            id,
            codes: codes(&forms),
            dotless: dotless(whole),
            letters: letters(whole),
            blank: find_blank(whole, parts),
            forms: forms.into(),
        })
    }

    /// Whether it is made of several names.
    pub fn is_compound(&self) -> bool {
        self.forms.iter().any(|form| form.is_beginning)
    }

    /// The whole part.
    pub fn whole(&self) -> &Form {
        &self.forms[0]
    }
}

impl Form {
    /// Looks a text up and hears it.
    pub fn of(text: &str, away: f32) -> Self {
        Self {
            names: DICTIONARY.names(text).into(),
            nicknames: DICTIONARY.nicknames(text).into(),
            heard: Heard::of(text),
            text: text.into(),
            hash: stable_hash(text),
            rasm: rasm(text),
            away,
            is_beginning: false,
            compound: None,
        }
    }

    /// Whether the dictionary knows it.
    pub fn is_known(&self) -> bool {
        !self.names.is_empty()
    }

    /// Whether it may be a known name spoilt: one word, as it was written, that the dictionary knows in no way.
    pub fn may_be_spoilt(&self) -> bool {
        !self.is_known() && self.nicknames.is_empty() && self.compound.is_none() && self.away == 0.0
    }
}

/// In longer texts, in bytes, no missing blank is looked for: there are too many ways to read them.
const LONGEST_JOINED: usize = 64;

/// The whole is no name, and all pieces are (احمدابراهيم, Ahmad Ibrahim), or the first is and the rest has an article (مجاهدالنصيرات).
fn find_blank(whole: &Form, parts: &[String]) -> Option<NonZeroU8> {
    let [text] = parts else { return None };
    if !whole.may_be_spoilt() || text.len() > LONGEST_JOINED {
        return None;
    }
    NonZeroU8::new(u8::try_from(first_blank(text)?).ok()?)
}

fn first_blank(text: &str) -> Option<usize> {
    let is_name = |piece: &str| {
        let least = if piece.is_ascii() { 4 } else { 3 };
        piece.chars().count() >= least && !DICTIONARY.names(bare(piece)).is_empty()
    };
    let has_article = |rest: &str| rest.starts_with("ال") && rest.chars().count() > 4;
    let mut blanks = text.char_indices().rev().map(|(blank, _)| blank);
    blanks.find(|&blank| {
        let (first, rest) = text.split_at(blank);
        is_name(first) && (is_name(rest) || has_article(rest) || first_blank(rest).is_some())
    })
}

/// عماد (Imad) of عماد الدين (Imad al-Din): who bears such a name is called by its beginning.
fn without_faith(whole: &str) -> Option<&str> {
    let short = whole
        .strip_suffix("دين")
        .or_else(|| whole.strip_suffix("din"))?;
    (!DICTIONARY.names(short).is_empty()).then_some(short)
}

fn compound(first: &str, last: &str) -> Option<[NameId; 2]> {
    let known = |part: &str| DICTIONARY.names(bare(part)).first().copied();
    Some([known(first)?, known(last)?])
}

/// Adds a text without its article; with it where it is a name so ("alwan"), both where a short Latin word may be either ("alam").
fn push(forms: &mut Vec<Form>, text: &str, away: f32) {
    let short = bare(text);
    if short == text {
        return push_form(forms, text, away);
    }
    let is_name = !DICTIONARY.names(text).is_empty() && DICTIONARY.names(short).is_empty();
    let is_open = text.is_ascii() && text.len() < LONG_LATIN && DICTIONARY.names(short).is_empty();
    if is_name || is_open {
        push_form(forms, text, away);
    }
    if !is_name {
        push_form(forms, short, away);
    }
}

/// A Latin word of so many letters that begins like the article has it.
const LONG_LATIN: usize = 7;

fn push_form(forms: &mut Vec<Form>, text: &str, away: f32) {
    let is_there = forms.iter().any(|form| &*form.text == text);
    if !text.is_empty() && forms.len() < MOST_FORMS && !is_there {
        forms.push(Form::of(text, away));
    }
}
