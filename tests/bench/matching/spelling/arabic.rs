//! Arabic orthography as people write it: hamza dropped, ta marbuta as ha, ya and alif maqsura exchanged, "Abd" joined, the article there
//! or not.

use super::super::{
    chance::{Chance, happens, pick},
    hand::Hand,
    rates,
};

pub fn spell(chance: &mut Chance, hand: &Hand, forms: &[String]) -> String {
    let mut form = forms[0].clone();
    if forms.len() > 1 && happens(chance, rates::LISTED_IN_ARABIC) {
        form.clone_from(pick(chance, &forms[1..]));
    }
    if form.starts_with("عبد ") && happens(chance, rates::ABD_JOINED) {
        form = form.replacen("عبد ", "عبد", 1);
    }
    if (form.starts_with("أبو ") || form.starts_with("ابو ")) && happens(chance, rates::ABU_JOINED)
    {
        form = form.replacen("بو ", "بو", 1);
    }
    if form.ends_with(" الدين") && happens(chance, rates::DIN_JOINED) {
        form = form.replace(" الدين", "الدين");
    }
    orthography(chance, hand, &form)
}

/// The family name's article comes and goes: الشامي (al-Shami), شامي (Shami).
pub fn toggle_article(form: &str) -> String {
    if form.contains(' ') {
        return form.to_owned();
    }
    match form.strip_prefix("ال") {
        Some(bare) if bare.chars().count() >= 3 => bare.to_owned(),
        _ => format!("ال{form}"),
    }
}

pub fn orthography(chance: &mut Chance, hand: &Hand, words: &str) -> String {
    let mut written = String::with_capacity(words.len());
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        let last = letters.peek().is_none_or(|next| *next == ' ');
        written.push(match letter {
            'أ' | 'إ' | 'آ'
                if happens(
                    chance,
                    if hand.orthography.drops_hamza {
                        0.85
                    } else {
                        0.08
                    },
                ) =>
            {
                'ا'
            }
            'ة' if happens(
                chance,
                if hand.orthography.ha_for_ta {
                    0.8
                } else {
                    0.05
                },
            ) =>
            {
                'ه'
            }
            'ي' if last
                && happens(
                    chance,
                    if hand.orthography.alif_for_ya {
                        0.75
                    } else {
                        0.03
                    },
                ) =>
            {
                'ى'
            }
            'ى' if happens(chance, 0.14) => 'ي',
            'ؤ' if hand.orthography.drops_hamza && happens(chance, 0.5) => 'و',
            'ئ' if happens(chance, 0.08) => *pick(chance, &['ي', 'ء']),
            'ء' if last
                && happens(
                    chance,
                    if hand.orthography.drops_hamza {
                        0.4
                    } else {
                        0.04
                    },
                ) =>
            {
                continue;
            }
            other => other,
        });
    }
    written
}

/// See [`rates::ARTICLE_TOGGLED`].
pub fn spell_family(chance: &mut Chance, hand: &Hand, forms: &[String]) -> String {
    let form = spell(chance, hand, &forms[..1]);
    if happens(chance, rates::ARTICLE_TOGGLED) {
        toggle_article(&form)
    } else {
        form
    }
}
