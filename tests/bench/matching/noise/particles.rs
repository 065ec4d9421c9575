//! Damage to the short words that names are built with: عبد (Abd), أبو (Abu), ال (al-). A reader sees through it; a reader of letters does not.

use super::super::chance::{Chance, pick};

const ABD: [&str; 9] = ["عيد", "عبج", "عد", "عدب", "بعد", "عبدد", "عب", "غبد", "عبذ"];
const ABU: [&str; 6] = ["او", "ابوو", "بو", "أبى", "ابي", "أبةو"];
const ARTICLE: [&str; 5] = ["لا", "ل", "اا", "الل", "ا"];
const ABD_LATIN: [&str; 7] = [
    "Abul ", "Abudl ", "Abdl ", "Adbul ", "Abdu ", "Abdull ", "Bdul ",
];

/// Damages "Abd" or "Abu"; `None` where the part has neither.
pub fn damage(chance: &mut Chance, latin: bool, part: &str) -> Option<String> {
    if latin {
        let head = ["Abdul ", "Abdel ", "Abdul", "Abdel", "Abd "]
            .iter()
            .find(|head| part.starts_with(**head))?;
        let damaged = pick(chance, &ABD_LATIN);
        let damaged = if head.ends_with(' ') {
            damaged
        } else {
            damaged.trim_end()
        };
        return Some(format!("{damaged}{}", &part[head.len()..]));
    }
    if let Some(rest) = part.strip_prefix("عبد") {
        return Some(format!("{}{rest}", pick(chance, &ABD)));
    }
    let rest = part
        .strip_prefix("أبو")
        .or_else(|| part.strip_prefix("ابو"))?;
    Some(format!("{}{rest}", pick(chance, &ABU)))
}

/// `None` where the part has no Arabic article.
pub fn damage_article(chance: &mut Chance, part: &str) -> Option<String> {
    let rest = part.strip_prefix("ال")?;
    Some(format!("{}{rest}", pick(chance, &ARTICLE)))
}
