//! Latin spelling: a listed variant that suits the habit, or the plain form respelled by rule; the article and "Abd" in the hand's way.

use super::{
    super::{
        chance::{Chance, happens, pick_weighted},
        hand::{Habit, Hand},
        names::Name,
        places::{skeleton, without_article},
        rates,
    },
    respelling,
};

pub fn spell(chance: &mut Chance, hand: &Hand, name: &Name) -> String {
    let listed = name.latin.len() > 1 && happens(chance, rates::LISTED_VARIANT);
    let base = if listed {
        variant(chance, hand.habit, &name.latin)
    } else {
        name.latin[0].as_str()
    };
    let arabic = name.arabic[0].as_str();
    if arabic.starts_with("عبد ") && arabic != "عبد الله" {
        return divine(chance, hand, name, listed.then_some(base));
    }
    let respelled = |chance: &mut Chance, word: &str| {
        if listed {
            respelling::slightly(chance, hand.habit, word)
        } else {
            respelling::by_habit(chance, hand.habit, word, arabic)
        }
    };
    if arabic.starts_with("ال") && arabic != "الياس" {
        let stem = strip_joined_article(base, &name.latin);
        return with_article(hand.article, &respelled(chance, stem));
    }
    respelled(chance, base)
}

/// Listed spellings come by rank, those of the hand's habit sooner.
fn variant<'a>(chance: &mut Chance, habit: Habit, forms: &'a [String]) -> &'a str {
    let weighted: Vec<(&str, f64)> = forms
        .iter()
        .zip(1_u32..)
        .map(|(form, place)| {
            (
                form.as_str(),
                respelling::suits(habit, form) / (f64::from(place) + 0.7),
            )
        })
        .collect();
    pick_weighted::<&str>(chance, &weighted)
}

/// "Alhamwi" is the article and a name where the list also has "Hamwi"; "Alwan" is a name.
fn strip_joined_article<'a>(form: &'a str, forms: &[String]) -> &'a str {
    let bare = without_article(form);
    let joined = form
        .strip_prefix("Al")
        .or_else(|| form.strip_prefix("El"))
        .filter(|_| bare == form);
    let named = |rest: &&str| {
        forms
            .iter()
            .any(|other| without_article(other) != form && skeleton(other) == skeleton(rest))
    };
    joined
        .filter(|rest| rest.len() >= 3)
        .filter(named)
        .unwrap_or(bare)
}

fn with_article(article: &str, bare: &str) -> String {
    if article.is_empty() || article.ends_with(['-', ' ']) {
        return format!("{article}{bare}");
    }
    // Joined: "Alhamwi" mostly, "AlHamwi" where the article is written as a word of its own.
    format!("{article}{}", bare.to_lowercase())
}

/// "Abd" with a name of God: Abdul Rahman, Abd al-Rahman, Abdelrahman, Abdurrahman.
fn divine(chance: &mut Chance, hand: &Hand, name: &Name, listed: Option<&str>) -> String {
    if let Some(listed) = listed
        && happens(chance, 0.6)
    {
        return respelling::slightly(chance, hand.habit, listed);
    }
    let after = |form: &String| {
        ["Abdul ", "Abd al-", "Abd "]
            .iter()
            .find_map(|head| form.strip_prefix(head).map(str::to_owned))
    };
    let Some(bare) = name.latin.iter().find_map(after) else {
        return respelling::by_habit(chance, hand.habit, &name.latin[0], &name.arabic[0]);
    };
    let bare = respelling::by_habit(chance, hand.habit, &bare, "");
    let ways: &[(&str, f64)] = match hand.habit {
        Habit::French => &[
            ("Abdel ", 3.0),
            ("Abdel", 3.0),
            ("Abd El ", 2.0),
            ("Abdoul ", 1.0),
        ],
        Habit::Turkish => &[
            ("Abdul", 3.0),
            ("Abdül", 2.0),
            ("Abdel", 1.0),
            ("Abdul ", 1.0),
        ],
        _ => &[
            ("Abdul ", 4.0),
            ("Abdul", 2.5),
            ("Abdel ", 1.5),
            ("Abdel", 2.0),
            ("Abd al-", 1.5),
            ("Abd Al ", 1.2),
            ("Abd Al", 0.8),
            ("Abd ", 0.3),
            ("Abed ", 0.3),
        ],
    };
    let head = *pick_weighted(chance, ways);
    if head == "Abd Al" {
        format!("{head}{}", bare.to_lowercase())
    } else {
        with_article(head, &bare)
    }
}
