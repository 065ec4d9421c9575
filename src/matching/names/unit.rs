//! A prepared name part: the forms it may be heard in, what the dictionary knows of each, and how close two parts are.
//! Called by `profile` (prepares) and `align`, `evidence` (compare).

use super::{
    dictionary::{DICTIONARY, NameId, Pool},
    distance::distance,
    rarity::{Curve, curve},
    sounds::{Sound, sounds},
    tokens::{bare, units},
};
use crate::matching::model::{CLOSENESS, Closeness, LEFT_OUT};

/// One way to hear a part: the whole of it, or without a leading محمد (Muhammad) that people leave out.
#[derive(Debug, Clone)]
pub struct Form {
    /// Folded, without the article, in one word.
    pub text: String,
    /// Known names it may be.
    pub names: Vec<NameId>,
    /// Known names whose nickname it is.
    nicknames: Vec<NameId>,
    sounds: Vec<Sound>,
    /// How far from what was written.
    away: f32,
    curve: Curve,
}

/// A name part, prepared once.
#[derive(Debug, Clone)]
pub struct Unit {
    /// At least one form, the whole part first.
    pub forms: Vec<Form>,
}

/// How two parts stand to each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// How close they are.
    pub closeness: Closeness,
    /// The chance that a random person's name is at least this close to the commoner of the two.
    pub chance: f32,
    /// Which part of that chance is another name that sounds alike, not the same one.
    pub others: f32,
}

impl Unit {
    /// Prepares the words of a part; `None` when there is nothing in them that is a name.
    pub fn of(words: &str, pool: Pool) -> Option<Self> {
        Self::of_units(&units(words), pool)
    }

    /// Prepares units that were cut already.
    pub fn of_units(parts: &[String], pool: Pool) -> Option<Self> {
        let mut forms = Vec::new();
        let whole: String = parts.concat();
        push(&mut forms, &whole, 0.0, pool);
        if let [first, .., last] = parts {
            let rest: String = parts[1..].concat();
            push(&mut forms, &rest, LEFT_OUT, pool);
            push(&mut forms, last, LEFT_OUT, pool);
            push(&mut forms, first, LEFT_OUT * 1.5, pool);
        }
        (!forms.is_empty()).then_some(Self { forms })
    }

    /// How close two parts are, over all their forms. Symmetric.
    pub fn likeness(&self, other: &Self) -> Likeness {
        let mut best: Option<Likeness> = None;
        for a in &self.forms {
            for b in &other.forms {
                let found = a.likeness(b);
                if best.is_none_or(|best| found.is_closer(best)) {
                    best = Some(found);
                }
            }
        }
        best.unwrap_or(Likeness {
            closeness: Closeness::Different,
            chance: 1.0,
            others: 1.0,
        })
    }
}

impl Likeness {
    /// Closer, or as close and rarer.
    fn is_closer(self, other: Self) -> bool {
        (self.closeness, self.chance) < (other.closeness, other.chance)
    }
}

impl Form {
    fn likeness(&self, other: &Self) -> Likeness {
        let closeness = self.closeness(other);
        let chance = self
            .curve
            .within(closeness)
            .max(other.curve.within(closeness));
        let others = |curve: &Curve| curve.within(closeness) - curve.within(Closeness::Same);
        let others = others(&self.curve).min(others(&other.curve));
        Likeness {
            closeness,
            chance,
            others: (others / chance).clamp(0.0, 1.0),
        }
    }

    fn closeness(&self, other: &Self) -> Closeness {
        let away = self.away + other.away;
        if self.text == other.text || share(&self.names, &other.names) {
            return level(away);
        }
        let is_nickname = share(&self.nicknames, &other.names)
            || share(&self.names, &other.nicknames)
            || share(&self.nicknames, &other.nicknames);
        if self.is_known() && other.is_known() {
            return if is_nickname {
                Closeness::Alike
            } else {
                Closeness::Different
            };
        }
        let heard = level(away + distance(&self.sounds, &other.sounds));
        if is_nickname {
            heard.min(Closeness::Alike)
        } else {
            heard
        }
    }

    /// Whether the dictionary knows it.
    pub fn is_known(&self) -> bool {
        !self.names.is_empty()
    }

    /// The share of people who bear it.
    pub fn chance(&self) -> f32 {
        self.curve.within(Closeness::Same)
    }

    /// How it sounds.
    pub fn sounds(&self) -> &[Sound] {
        &self.sounds
    }
}

/// The level of a distance.
pub fn level(distance: f32) -> Closeness {
    CLOSENESS
        .iter()
        .find(|row| distance <= row.up_to)
        .map_or(Closeness::Different, |row| row.closeness)
}

fn share(a: &[NameId], b: &[NameId]) -> bool {
    a.iter().any(|id| b.contains(id))
}

/// Adds a text, and without its article where that is not sure to be one ("alwan").
fn push(forms: &mut Vec<Form>, text: &str, away: f32, pool: Pool) {
    let short = bare(text);
    if short != text && (!DICTIONARY.names(text).is_empty() || text.is_ascii()) {
        push_form(forms, text, away, pool);
    }
    if short == text || text_is_article_and_name(text, short) {
        push_form(forms, short, away, pool);
    }
}

/// Whether a text may be read as article and name: not when it is a known name and what is left is none ("alwan" and "wan").
fn text_is_article_and_name(text: &str, short: &str) -> bool {
    DICTIONARY.names(text).is_empty() || !DICTIONARY.names(short).is_empty()
}

fn push_form(forms: &mut Vec<Form>, text: &str, away: f32, pool: Pool) {
    if text.is_empty() || forms.len() >= 4 || forms.iter().any(|form| form.text == text) {
        return;
    }
    let sounds = sounds(text);
    let names = DICTIONARY.names(text).to_vec();
    forms.push(Form {
        curve: curve(&names, &sounds, pool),
        nicknames: DICTIONARY.nicknames(text).to_vec(),
        text: text.to_owned(),
        names,
        sounds,
        away,
    });
}
