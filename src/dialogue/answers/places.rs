//! A place in words, from buttons or as a shared location. What the gazetteer does not know is kept as it was written.

use chrono::NaiveDate;

use super::{Ear, Heard, guess::Guess, spoken};
use crate::{
    dialogue::{questions::Answer, state::Draft, wording},
    domain::{place::PlaceAnswer, report::ReportKind},
    gazetteer::{
        facilities,
        places::{self, Level, Place},
    },
    i18n::catalog,
    text::{age::parse_age, clean::clean, dates::parse_event_date, digits::fold_digits},
};

/// Most suggestions that are shown at once.
pub const MOST_SUGGESTIONS: usize = 8;
/// Longest words that are kept, in characters.
const LONGEST: usize = 120;
/// The spots that have a button at "where were they?": `choice-<word>`.
pub const SPOTS: [&str; 5] = ["home", "checkpoint", "work", "border", "road"];

/// A place in words.
pub fn hear_words(draft: &mut Draft, words: &str, ear: Ear) -> Heard {
    let words = clean(words, LONGEST);
    let is_age = parse_age(&words).is_some() && read(&words).codes.is_empty();
    if is_age || !words.chars().any(char::is_alphanumeric) {
        return Heard::Missed;
    }
    let is_spot = matches!(ear.question.answer, Answer::Spot);
    if is_spot {
        draft.report.circumstances = Some(words.clone());
        draft.report.event_place = None;
    }
    let place = if is_spot {
        &words
    } else {
        without_from(&words)
    };
    heard(draft, read(place), ear)
}

/// "من الشام" (min ash-Sham, from Damascus) answers "where from?"; the name is what is kept.
fn without_from(words: &str) -> &str {
    ["من ", "from ", "From "]
        .iter()
        .find_map(|from| words.strip_prefix(from))
        .unwrap_or(words)
}

/// Whether a message at a question about a place tells a day instead ("in May 2013"): a year stands in it, and no place that we know.
pub fn is_date_instead(words: &str, today: NaiveDate) -> bool {
    let words = fold_digits(&clean(words, LONGEST));
    let has_year = words
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")));
    has_year
        && parse_event_date(&words, today).is_some()
        && read(&words).codes.is_empty()
        && facilities::resolve(&words).is_empty()
}

/// Whether it is a plain yes or no: an answer to something else.
pub fn is_yes_or_no(words: &str) -> bool {
    ["heard-yes", "heard-no"]
        .iter()
        .any(|list| spoken::says(list, words))
}

/// Words with the codes that they may mean; the first suggestions only.
pub fn read(words: &str) -> PlaceAnswer {
    let words = clean(words, LONGEST);
    let codes = places::resolve(&words)
        .into_iter()
        .take(MOST_SUGGESTIONS)
        .map(|place| place.code.clone())
        .collect();
    PlaceAnswer {
        codes,
        words,
        point: None,
    }
}

/// A shared location: the nearest known place is shown and asked. It is kept to a ten-thousandth of a degree (some ten metres).
pub fn hear_location(point: (f64, f64)) -> Heard {
    let rounded = |degrees: f64| (degrees * 10_000.0).round() / 10_000.0;
    let point = (rounded(point.0), rounded(point.1));
    let place = PlaceAnswer {
        codes: places::nearest(point.0, point.1)
            .map(|place| place.code.clone())
            .into_iter()
            .collect(),
        words: String::new(),
        point: Some(point),
    };
    if place.codes.is_empty() {
        Heard::Guess(Guess::Governorate(place))
    } else {
        Heard::Guess(Guess::Place(place))
    }
}

/// A spot's button ("at a checkpoint"): its words are kept, and the town is asked.
pub fn hear_spot(draft: &mut Draft, word: &str, ear: Ear) -> Option<Heard> {
    if draft.report.kind != ReportKind::Missing || !SPOTS.contains(&word) {
        return None;
    }
    let said = catalog::render_plain(ear.lang, &wording::choice(word));
    draft.report.circumstances = Some(said);
    draft.report.event_place = None;
    Some(Heard::Guess(Guess::Governorate(PlaceAnswer::default())))
}

/// A governorate's button of the question itself.
pub fn hear_governorate(draft: &mut Draft, code: &str, ear: Ear) -> Option<Heard> {
    pick_governorate(draft, &PlaceAnswer::default(), code, ear)
}

/// The governorate of a place that we do not know, or of a spot.
pub fn pick_governorate(
    draft: &mut Draft,
    place: &PlaceAnswer,
    code: &str,
    ear: Ear,
) -> Option<Heard> {
    let known = places::find(code).filter(|place| place.level == Level::Governorate)?;
    let told = PlaceAnswer {
        codes: vec![known.code.clone()],
        ..place.clone()
    };
    let is_bare = told.words.is_empty() && told.point.is_none();
    write(draft, told, ear);
    Some(if is_bare {
        ask_part(known)
    } else {
        Heard::Told
    })
}

/// Words where a governorate was asked: a governorate, or another name of the place.
pub fn hear_governorate_words(
    draft: &mut Draft,
    before: &PlaceAnswer,
    words: &str,
    ear: Ear,
) -> Heard {
    if is_yes_or_no(words) {
        return Heard::Missed;
    }
    let place = read(words);
    if place.codes.is_empty() && parse_age(words).is_some() {
        return Heard::Missed;
    }
    if let Some(known) = find_governorate(&place)
        && !before.words.is_empty()
    {
        let code = known.code.clone();
        return pick_governorate(draft, before, &code, ear).unwrap_or(Heard::Missed);
    }
    heard(draft, place, ear)
}

/// One of several places of a name.
pub fn pick(draft: &mut Draft, among: &PlaceAnswer, code: &str, ear: Ear) -> Option<Heard> {
    if !among.codes.iter().any(|known| known == code) {
        return None;
    }
    let place = PlaceAnswer {
        codes: vec![code.to_owned()],
        ..among.clone()
    };
    Some(keep(draft, place, ear))
}

/// A governorate typed where several places of a name were shown: those that lie in it. `None` if the words are another answer.
pub fn narrow(among: &PlaceAnswer, words: &str) -> Option<Heard> {
    let governorate = find_governorate(&read(words))?;
    let mut left = among.clone();
    left.codes
        .retain(|code| places::is_compatible(code, &governorate.code));
    match left.codes.len() {
        0 => None,
        1 => Some(Heard::Guess(Guess::Place(left))),
        _ => Some(Heard::Guess(Guess::Places(left))),
    }
}

/// A part of a governorate, from its buttons.
pub fn pick_part(draft: &mut Draft, governorate: &str, code: &str, ear: Ear) -> Option<Heard> {
    let part = places::find(code).filter(|part| places::is_compatible(&part.code, governorate))?;
    let place = PlaceAnswer {
        codes: vec![part.code.clone()],
        ..PlaceAnswer::default()
    };
    write(draft, place, ear);
    Some(Heard::Told)
}

/// A part of a governorate in words; one that we do not know is kept as written, within the governorate.
pub fn hear_part(draft: &mut Draft, governorate: &str, words: &str, ear: Ear) -> Heard {
    let mut place = read(words);
    if place.words.is_empty() || is_yes_or_no(words) {
        return Heard::Missed;
    }
    let within = |code: &String| places::is_compatible(code, governorate);
    if place.codes.iter().any(within) {
        place.codes.retain(within);
        return heard(draft, place, ear);
    }
    if !place.codes.is_empty() {
        return heard(draft, place, ear);
    }
    place.codes = vec![governorate.to_owned()];
    write(draft, place, ear);
    Heard::ToldWith(wording::kept_as_written())
}

/// Keeps a place that was confirmed; of a whole governorate the part is asked.
pub fn keep(draft: &mut Draft, place: PlaceAnswer, ear: Ear) -> Heard {
    let governorate = find_governorate(&place);
    write(draft, place, ear);
    governorate.map_or(Heard::Told, ask_part)
}

/// Keeps a place as it was written or shared. Several suggestions stay possible; a single one that was not confirmed does not.
pub fn keep_words(draft: &mut Draft, place: &PlaceAnswer, ear: Ear) {
    let mut told = place.clone();
    if told.codes.len() == 1 {
        told.codes.clear();
    }
    if !told.words.is_empty() || told.point.is_some() {
        write(draft, told, ear);
    }
}

fn heard(draft: &mut Draft, place: PlaceAnswer, ear: Ear) -> Heard {
    match place.codes.len() {
        0 => Heard::Guess(Guess::Governorate(place)),
        1 if find_governorate(&place).is_some() => keep(draft, place, ear),
        1 => Heard::Guess(Guess::Place(place)),
        _ => Heard::Guess(Guess::Places(place)),
    }
}

fn find_governorate(place: &PlaceAnswer) -> Option<&'static Place> {
    match place.codes.as_slice() {
        [code] => places::find(code).filter(|place| place.level == Level::Governorate),
        _ => None,
    }
}

fn ask_part(governorate: &Place) -> Heard {
    Heard::Guess(Guess::Within(governorate.code.clone()))
}

fn write(draft: &mut Draft, place: PlaceAnswer, ear: Ear) {
    match ear.question.answer {
        Answer::Place(field) => *field(&mut draft.report) = Some(place),
        Answer::Spot => draft.report.event_place = Some(place),
        _ => {}
    }
}
