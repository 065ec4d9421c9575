//! How a name is put in letters, before anything goes wrong with them: `arabic.rs` and `latin.rs`, and `respelling.rs` for the rules of the
//! Latin habits.

mod arabic;
mod latin;
mod respelling;

use super::{chance::Chance, hand::Hand, names::Name};

/// The name as this hand writes it.
pub fn spell(chance: &mut Chance, hand: &Hand, name: &Name) -> String {
    if hand.latin {
        latin::spell(chance, hand, name)
    } else {
        arabic::spell(chance, hand, &name.arabic)
    }
}

/// A family name: as any, but the article may come or go.
pub fn spell_family(chance: &mut Chance, hand: &Hand, name: &Name) -> String {
    if hand.latin {
        latin::spell(chance, hand, name)
    } else {
        arabic::spell_family(chance, hand, &name.arabic)
    }
}

/// Words that are no name (a town, "Abu"), in the hand's orthography.
pub fn orthography(chance: &mut Chance, hand: &Hand, words: &str) -> String {
    if hand.latin {
        respelling::slightly(chance, hand.habit, words)
    } else {
        arabic::orthography(chance, hand, words)
    }
}

/// Whether a spelling differs from the plain one by more than its article and what every reader folds.
pub fn is_plain(hand: &Hand, name: &Name, written: &str) -> bool {
    let fold = |word: &str| fold(word.strip_prefix("ال").unwrap_or(word));
    let (written, plain) = (
        fold(written),
        fold(if hand.latin {
            &name.latin[0]
        } else {
            &name.arabic[0]
        }),
    );
    written == plain
        || (hand.latin && written.ends_with(&plain) && written.len() <= plain.len() + 2)
}

fn fold(word: &str) -> String {
    let letters = word.to_lowercase();
    letters
        .chars()
        .filter(|letter| !matches!(letter, '-' | ' ' | '\'' | 'ء'))
        .map(|letter| match letter {
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' | 'ئ' => 'ي',
            'ة' => 'ه',
            'ؤ' => 'و',
            other => other,
        })
        .collect()
}
