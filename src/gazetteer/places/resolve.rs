//! From words to places: the whole text as a name, then the names inside it, then close spellings. See [`resolve`].

use super::{
    Level, Place,
    index::{GAZETTEER, Gazetteer, Hit, Named},
    line_of,
};
use crate::{
    gazetteer::keys::{allowed_distance, key, loose, without_article, without_prefixes, words},
    text::{distance::distance, fold::is_arabic},
};

/// Longest text that is searched, in folded words.
const MAX_WORDS: usize = 60;

/// Longest name inside a sentence, in words.
const MAX_NAME_WORDS: usize = 4;

/// More suggestions than this help nobody.
const MAX_FOUND: usize = 12;

/// Folded words around a name that say nothing about which place it is.
const AROUND: &[&str] = &[
    "من",
    "في",
    "ب",
    "الي",
    "علي",
    "عند",
    "قرب",
    "جنب",
    "مدينه",
    "بلده",
    "قريه",
    "ضيعه",
    "حي",
    "منطقه",
    "محافظه",
    "ناحيه",
    "ريف",
    "طريق",
    "حاجز",
    "اهالي",
    "سكان",
    "from",
    "in",
    "near",
    "at",
    "city",
    "town",
    "village",
    "of",
    "governorate",
    "province",
    "suburb",
    "suburbs",
    "countryside",
    "rural",
    "neighbourhood",
    "neighborhood",
    "quarter",
    "area",
    "district",
    "region",
    "around",
    "side",
    "checkpoint",
    "road",
    "on",
    "he",
    "she",
    "was",
    "is",
];

/// Names that are everyday words: not found inside a sentence, only when they are the whole answer.
const EVERYDAY: &[&str] = &[
    "الباب",
    "باب",
    "الجسر",
    "جسر",
    "الثوره",
    "ثوره",
    "التل",
    "تل",
    "الحاجب",
    "الحاضر",
    "النبي",
    "بلبل",
    "نبل",
    "tell",
    "tall",
    "tal",
    "tel",
    "mare",
    "mari",
    "bab",
    "mara",
    "marra",
    "dara",
    "humus",
    "oldcity",
    "camp",
    "bel",
    "fik",
    "city",
    "the",
];

/// Keys of what is near a name of ours and means something else: countries, kinds of spots.
const ELSEWHERE: &[&str] = &[
    "سوريا",
    "سوريه",
    "لبنان",
    "تركيا",
    "عراق",
    "اردن",
    "مانيا",
    "المانيا",
    "مصر",
    "syria",
    "syrien",
    "suriye",
    "turkey",
    "turkiye",
    "lebanon",
    "libanon",
    "iraq",
    "jordan",
    "germany",
    "egypt",
    "حدود",
    "معبر",
    "شارع",
    "بيت",
    "سوق",
    "جامعه",
    "مدرسه",
    "مطار",
    "مشفي",
    "طريق",
    "حاجز",
    "عمله",
    "شغله",
    "border",
    "home",
    "house",
    "market",
    "street",
    "school",
    "unknown",
    "nowhere",
    "noidea",
];

/// Every place that the words may mean, best first, homonyms all; the highest level wins where one name is governorate, district and town at
/// once. Exact names and aliases first, then close spellings. "Rastan, Homs" narrows by the governorate named. Empty when nothing fits.
pub fn resolve(text: &str) -> Vec<&'static Place> {
    let mut words = words(text);
    words.truncate(MAX_WORDS);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let content: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !AROUND.contains(word))
        .collect();
    let gazetteer: &'static Gazetteer = &GAZETTEER;
    if ELSEWHERE.contains(&key(content.iter().copied()).as_str()) {
        return Vec::new();
    }
    if let Some(hits) = whole(gazetteer, &words).or_else(|| whole(gazetteer, &content)) {
        return places(gazetteer, &highest(gazetteer, &hits));
    }
    let mentions = list_mentions(gazetteer, &words);
    if mentions.is_empty() {
        let near = close(gazetteer, &content, None);
        return places(gazetteer, &highest(gazetteer, &near));
    }
    let named: Vec<Vec<Hit>> = mentions
        .iter()
        .map(|mention| mention.hits.clone())
        .collect();
    let rest: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(at, word)| {
            !AROUND.contains(word) && !mentions.iter().any(|mention| mention.covers(*at))
        })
        .map(|(_, word)| *word)
        .collect();
    places(gazetteer, &combine(gazetteer, &named, &rest))
}

/// A name inside a text.
struct Mention {
    at: usize,
    len: usize,
    hits: Vec<Hit>,
}

impl Mention {
    const fn covers(&self, at: usize) -> bool {
        self.at <= at && at < self.at + self.len
    }
}

/// The places whose name or alias the words are.
fn whole(gazetteer: &Gazetteer, words: &[&str]) -> Option<Vec<Hit>> {
    let first = words.first()?;
    without_prefixes(first).find_map(|first| {
        let words: Vec<&str> = std::iter::once(first)
            .chain(words[1..].iter().copied())
            .collect();
        gazetteer.by_key.get(&key(words)).cloned()
    })
}

/// The names inside a sentence, longest first at each place, left to right.
fn list_mentions(gazetteer: &Gazetteer, words: &[&str]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = MAX_NAME_WORDS.min(words.len() - at);
        let found = (1..=longest)
            .rev()
            .find_map(|len| Some((len, mentioned(gazetteer, &words[at..at + len])?)));
        if let Some((len, hits)) = found {
            mentions.push(Mention { at, len, hits });
            at += len;
        } else {
            at += 1;
        }
    }
    mentions
}

/// The places that words inside a sentence name. An Arabic name with an article must have it there, or be a long word.
fn mentioned(gazetteer: &Gazetteer, words: &[&str]) -> Option<Vec<Hit>> {
    let (first, others) = words.split_first()?;
    without_prefixes(first).find_map(|first| {
        let words: Vec<&str> = std::iter::once(first)
            .chain(others.iter().copied())
            .collect();
        let surface = words.concat();
        let stripped = words
            .iter()
            .map(|word| without_article(word))
            .collect::<String>();
        // "لل" (to the) swallows the article: للرستن (lil-Rastan).
        let known = gazetteer.surfaces.contains(&surface)
            || gazetteer.surfaces.contains(&format!("ال{surface}"))
                && stripped.chars().count() >= 4
            || stripped.chars().count() >= if is_arabic(&surface) { 5 } else { 4 };
        let everyday = EVERYDAY.contains(&surface.as_str()) || AROUND.contains(&surface.as_str());
        if !known || everyday || surface.chars().count() < 3 {
            return None;
        }
        gazetteer.by_key.get(&key(words)).cloned()
    })
}

/// Several names in one text: those that lie in another one named win; a name nearly right beside a governorate is looked for inside it.
fn combine(gazetteer: &Gazetteer, named: &[Vec<Hit>], rest: &[&str]) -> Vec<Hit> {
    let inside: Vec<Hit> = named
        .iter()
        .enumerate()
        .flat_map(|(at, hits)| {
            let others: Vec<Hit> = named
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .flat_map(|(_, hits)| hits.clone())
                .collect();
            let within = hits
                .iter()
                .copied()
                .filter(move |hit| lies_in(gazetteer, *hit, &others));
            highest(gazetteer, &within.collect::<Vec<Hit>>())
        })
        .collect();
    if !inside.is_empty() {
        return deepest_line(gazetteer, &inside);
    }
    if let ([container], 1..=2) = (named, rest.len()) {
        let near = close(gazetteer, rest, Some(container));
        if !near.is_empty() {
            return highest(gazetteer, &near);
        }
    }
    named
        .iter()
        .flat_map(|hits| highest(gazetteer, hits))
        .collect()
}

/// Whether a place lies below one of the others, under another name.
fn lies_in(gazetteer: &Gazetteer, hit: Hit, others: &[Hit]) -> bool {
    gazetteer.place(hit.row).is_some_and(|place| {
        line_of(&place.code).skip(1).any(|above| {
            others
                .iter()
                .filter_map(|other| gazetteer.place(other.row))
                .any(|other| other.code == above.code)
        })
    })
}

/// Without the places that another of them lies in: "Jobar, Damascus, Syria" is Jobar.
fn deepest_line(gazetteer: &Gazetteer, hits: &[Hit]) -> Vec<Hit> {
    let is_above = |hit: &Hit| {
        hits.iter()
            .any(|below| below.row != hit.row && lies_in(gazetteer, *below, &[*hit]))
    };
    hits.iter().copied().filter(|hit| !is_above(hit)).collect()
}

/// Without the places that lie in another of them: one name of governorate, district and town is the governorate.
fn highest(gazetteer: &Gazetteer, hits: &[Hit]) -> Vec<Hit> {
    let others: Vec<Hit> = hits.iter().map(|hit| topmost(gazetteer, *hit)).collect();
    let mut highest: Vec<Hit> = others
        .iter()
        .copied()
        .filter(|hit| hit.named == Named::Area || !lies_in(gazetteer, *hit, &others))
        .collect();
    highest.sort_by_key(|hit| {
        let level = gazetteer
            .place(hit.row)
            .map_or(Level::Quarter, |place| place.level);
        (hit.named, level, hit.row)
    });
    highest
}

/// What bears the same name above a place: the town of Rastan is the district of Rastan.
fn topmost(gazetteer: &Gazetteer, hit: Hit) -> Hit {
    let place = gazetteer
        .place(hit.row)
        .filter(|_| hit.named != Named::Area);
    let Some(place) = place else {
        return hit;
    };
    line_of(&place.code)
        .take_while(|above| above.name_ar == place.name_ar)
        .last()
        .and_then(|above| gazetteer.row_of(&above.code))
        .map_or(hit, |row| Hit { row, ..hit })
}

/// Places of nearly that name, the closest first; only inside `within` where that is given.
fn close(gazetteer: &Gazetteer, words: &[&str], within: Option<&[Hit]>) -> Vec<Hit> {
    if words.is_empty() || words.len() > MAX_NAME_WORDS {
        return Vec::new();
    }
    let wanted_key = key(words.iter().copied());
    if ELSEWHERE.contains(&wanted_key.as_str()) {
        return Vec::new();
    }
    let wanted = loose(&wanted_key);
    let inside = |hit: &Hit| within.is_none_or(|within| lies_in(gazetteer, *hit, within));
    if wanted.chars().count() >= 3
        && let Some(hits) = gazetteer.by_loose.get(&wanted)
    {
        return hits.iter().copied().filter(inside).collect();
    }
    let most = allowed_distance(&wanted_key);
    let Some(first) = wanted.chars().next() else {
        return Vec::new();
    };
    let mut near: Vec<(usize, Hit)> = gazetteer
        .by_loose
        .range(first.to_string()..)
        .take_while(|(name, _)| name.starts_with(first))
        .filter_map(|(name, hits)| Some((distance(&wanted, name, most)?, hits)))
        .flat_map(|(off, hits)| hits.iter().map(move |hit| (off, *hit)))
        .filter(|(off, hit)| *off > 0 && inside(hit))
        .collect();
    near.sort_unstable();
    let Some(least) = near.first().map(|(off, _)| *off) else {
        return Vec::new();
    };
    near.retain(|(off, _)| *off == least);
    let mut rows: Vec<Hit> = near.into_iter().map(|(_, hit)| hit).collect();
    rows.dedup_by_key(|hit| hit.row);
    rows
}

fn places(gazetteer: &'static Gazetteer, hits: &[Hit]) -> Vec<&'static Place> {
    let mut places: Vec<&'static Place> = Vec::new();
    for place in hits.iter().filter_map(|hit| gazetteer.place(hit.row)) {
        if places.len() < MAX_FOUND && !places.iter().any(|known| known.code == place.code) {
            places.push(place);
        }
    }
    places
}
