//! What goes wrong with the letters of a name: `typing.rs` for slips of the hand, `scanning.rs` for lost dots and broken files, `particles.rs`
//! for "Abd", "Abu" and the article, `dress.rs` for what clings to a name and changes nothing (vowel marks, tatweel, case).

pub mod dress;
mod particles;
mod scanning;
mod typing;

use super::{
    chance::{Chance, happens},
    classes::{Class, Classes},
    hand::{Channel, Hand},
    rates,
};

/// Damages a part of a name by the hand's carelessness, and marks how.
pub fn damage(chance: &mut Chance, hand: &Hand, part: String, marks: &mut Classes) -> String {
    let mut part = part;
    if happens(chance, rates::ABD_OR_ABU_DAMAGED[hand.side])
        && let Some(damaged) = particles::damage(chance, hand.latin, &part)
    {
        marks.add(Class::Particle);
        part = damaged;
    }
    if !happens(chance, hand.damage) {
        return part;
    }
    let mut damaged = once(chance, hand, &part, marks);
    if happens(chance, rates::SECOND_DAMAGE) {
        damaged = once(chance, hand, &damaged, marks);
    }
    damaged
}

fn once(chance: &mut Chance, hand: &Hand, part: &str, marks: &mut Classes) -> String {
    if happens(chance, rates::ARTICLE_DAMAGED)
        && let Some(damaged) = particles::damage_article(chance, part)
    {
        marks.add(Class::Particle);
        return damaged;
    }
    if happens(chance, rates::WORD_CUT_SHORT) {
        marks.add(Class::Typing);
        return typing::cut_short(chance, part);
    }
    if happens(chance, rates::WORD_SPLIT) {
        marks.add(Class::Compound);
        return typing::split(chance, part);
    }
    let scanned = match hand.channel {
        Channel::Typed => None,
        Channel::Scanned => scanning::misread(chance, hand.latin, part),
        Channel::BrokenPdf => scanning::broken_ligature(chance, part),
    };
    if let Some(damaged) = scanned {
        marks.add(Class::Ocr);
        return damaged;
    }
    marks.add(Class::Typing);
    typing::slip(chance, hand.latin, part)
}
