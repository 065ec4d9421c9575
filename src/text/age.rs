//! Ages in words, both scripts. The births that an age means are reckoned in `dates`.

use serde::{Deserialize, Serialize};

use super::{
    baby,
    clean::clean,
    dates::{LARGEST_BARE_AGE, says_born},
    tokens::{Token, lex, without_prefixes},
};

/// An age that was told. Can be kept until the day it was true on is known (`dates::birth_from_age`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeReading {
    /// Years, 0–120: the youngest age that fits.
    pub years: u8,
    /// The oldest age that fits; equal to `years` unless a span was told ("in his thirties", "about 34").
    pub years_to: u8,
    /// Told with "about", or as a span.
    pub about: bool,
    /// The words say "now" rather than "then".
    pub now: bool,
}

/// A reading, and whether words say that it is an age or only a bare number does.
pub(super) struct Found {
    pub reading: AgeReading,
    pub marked: bool,
}

const NOW: [&str; 14] = [
    "now",
    "today",
    "currently",
    "الان",
    "حاليا",
    "هلق",
    "هلا",
    "هلاء",
    "اليوم",
    "حالياً",
    "دلوقتي",
    "صار",
    "اليومين",
    "nowadays",
];

const THEN: [&str; 9] = [
    "then",
    "was",
    "كان",
    "كانت",
    "وقتها",
    "وقت",
    "عند",
    "when",
    "لما",
];

/// Words that make a number a rough one.
const ABOUT: [&str; 19] = [
    "about",
    "around",
    "approximately",
    "approx",
    "roughly",
    "حوالي",
    "تقريبا",
    "نحو",
    "حدود",
    "بحدود",
    "شي",
    "يمكن",
    "ممكن",
    "maybe",
    "perhaps",
    "probably",
    "ca",
    "almost",
    "قرابه",
];

/// Words before or after a number that make it an age.
const MARKS: [&str; 24] = [
    "عمره",
    "عمرها",
    "عمرو",
    "عمرا",
    "عمري",
    "عمر",
    "عمرهم",
    "بعمر",
    "سنه",
    "سنين",
    "سنوات",
    "عام",
    "عاما",
    "age",
    "aged",
    "old",
    "yo",
    "years",
    "year",
    "yrs",
    "ans",
    "jahre",
    "then",
    "وقتها",
];

/// Reads "34", "34 then", "كان عمره ٣٤" (he was 34), "عمره الآن أربعين" (he is forty now), "in his thirties". `None` if there is no age in it,
/// or a bare number above 49, which is more likely a year of birth.
pub fn parse_age(words: &str) -> Option<AgeReading> {
    let tokens = lex(&clean(words, 300));
    if says_born(&tokens) {
        return None;
    }
    read(&tokens).map(|found| found.reading)
}

/// See [`parse_age`].
pub(super) fn read(tokens: &[Token]) -> Option<Found> {
    if let Some(reading) = read_decade(tokens).or_else(|| baby::read(tokens)) {
        return Some(Found {
            reading,
            marked: true,
        });
    }
    let (at, years) = find_number(tokens)?;
    let marked = is_marked(tokens, at) || says_now(tokens, at);
    let upper = find_upper(tokens, at, years);
    if !marked && (u32::from(years) > LARGEST_BARE_AGE || !is_bare(tokens, upper)) {
        return None;
    }
    let about = says_about(tokens) && upper.is_none();
    Some(Found {
        reading: AgeReading {
            years: years.saturating_sub(u8::from(about)),
            years_to: upper.unwrap_or(years) + u8::from(about),
            about: about || upper.is_some(),
            now: says_now(tokens, at),
        },
        marked,
    })
}

/// The number that the words mark as an age, else the first that can be one.
fn find_number(tokens: &[Token]) -> Option<(usize, u8)> {
    let ages = || {
        tokens.iter().enumerate().filter_map(|(at, token)| {
            let Token::Number { value, digits } = token else {
                return None;
            };
            let years = u8::try_from(*value).ok().filter(|years| *years <= 120)?;
            (*digits <= 3 && !is_year_after_word(tokens, at)).then_some((at, years))
        })
    };
    ages()
        .find(|(at, _)| is_marked(tokens, *at))
        .or_else(|| ages().next())
}

/// "سنة 85" (sana, the year 85): a word for "year" before the number and none after it.
fn is_year_after_word(tokens: &[Token], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).and_then(Token::word);
    let front = |at: usize| {
        let before = at.checked_sub(1)?;
        let is_article = matches!(tokens.get(before)?.word(), Some("ال" | "ب" | "بال"));
        if is_article {
            before.checked_sub(1)
        } else {
            Some(before)
        }
    };
    let year = |word: Option<&str>| {
        word.is_some_and(|word| {
            without_prefixes(word).any(|word| matches!(word, "سنه" | "عام" | "year"))
        })
    };
    year(word(front(at))) && !year(word(Some(at + 1)))
}

fn is_marked(tokens: &[Token], at: usize) -> bool {
    let after = tokens.iter().skip(at + 1).take(3);
    let before = tokens[..at].iter().rev().take(4);
    let is_mark = |token: &Token| {
        token.word().is_some_and(|word| {
            MARKS.contains(&word) || without_prefixes(word).any(|word| MARKS.contains(&word))
        })
    };
    let was = |token: &Token| matches!(token.word(), Some("was" | "is" | "hes" | "shes" | "ابن"));
    // "سنتين" (sanatayn) and its like are no marks of the number before them; "was" must stand right before it, "about" apart.
    let right_before = tokens[..at]
        .iter()
        .rev()
        .find(|token| token.word().is_none_or(|word| !ABOUT.contains(&word)));
    after.clone().any(is_mark) || before.clone().any(is_mark) || right_before.is_some_and(was)
}

/// Nothing but the number (two for a span), marks and small words.
fn is_bare(tokens: &[Token], upper: Option<u8>) -> bool {
    const SMALL: [&str; 28] = [
        "perhaps",
        "probably",
        "ممكن",
        "بظن",
        "about",
        "around",
        "حوالي",
        "تقريبا",
        "نحو",
        "حدود",
        "بحدود",
        "شي",
        "i",
        "think",
        "اظن",
        "maybe",
        "يمكن",
        "or",
        "او",
        "between",
        "بين",
        "approximately",
        "roughly",
        "now",
        "he",
        "she",
        "هو",
        "هي",
    ];
    let numbers = tokens.iter().filter_map(Token::number).count();
    numbers == 1 + usize::from(upper.is_some())
        && tokens.iter().all(|token| match token {
            Token::Word(word) => {
                SMALL.contains(&word.as_str())
                    || NOW.contains(&word.as_str())
                    || word == "و"
                    || word == "and"
            }
            Token::Number { .. } | Token::Mark(_) => true,
        })
}

/// The second number of "30-35", "30 or 35", "بين 30 و 35" (bayn, between).
fn find_upper(tokens: &[Token], at: usize, years: u8) -> Option<u8> {
    let link = match tokens.get(at + 1)? {
        Token::Mark('-' | '/') => true,
        Token::Word(word) => matches!(
            word.as_str(),
            "or" | "او" | "to" | "و" | "and" | "ل" | "الي"
        ),
        _ => false,
    };
    let upper = u8::try_from(tokens.get(at + 2)?.number()?).ok()?;
    (link && upper > years && upper <= years.saturating_add(15) && upper <= 120).then_some(upper)
}

fn says_about(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .filter_map(Token::word)
        .any(|word| ABOUT.contains(&word))
}

fn says_now(tokens: &[Token], at: usize) -> bool {
    let has = |tokens: &[Token], list: &[&str]| {
        tokens
            .iter()
            .filter_map(Token::word)
            .any(|word| list.contains(&word) || list.contains(&word.trim_start_matches('و')))
    };
    let then_before = has(&tokens[..at], &THEN);
    let now_before = has(&tokens[..at], &NOW);
    now_before || (!then_before && !has(tokens, &["then", "وقتها"]) && has(&tokens[at..], &NOW))
}

/// "in his thirties", "بالتلاتينات" (bil-tlatinat), "30s": ten years; narrower with early, mid or late.
fn read_decade(tokens: &[Token]) -> Option<AgeReading> {
    // Nobody is "in the eighties": that is when they were born.
    let decade = u8::try_from(find_decade(tokens)?)
        .ok()
        .filter(|decade| *decade <= 60)?;
    let (from, to) = part_of_decade(tokens);
    Some(AgeReading {
        years: decade + from,
        years_to: decade + to,
        about: true,
        now: says_any(tokens, &["now", "الان", "هلق", "هلا", "حاليا"]),
    })
}

/// First and last year of a decade that "early", "mid" or "late" leaves.
pub(super) fn part_of_decade(tokens: &[Token]) -> (u8, u8) {
    if says_any(tokens, &["early", "اوايل", "بدايه", "اول", "مطلع"]) {
        (0, 4)
    } else if says_any(tokens, &["mid", "middle", "منتصف", "نص", "اواسط"]) {
        (3, 7)
    } else if says_any(tokens, &["late", "اواخر", "اخر", "نهايه"]) {
        (5, 9)
    } else {
        (0, 9)
    }
}

/// Whether one of the folded words stands there, with or without what Arabic writes onto its front.
fn says_any(tokens: &[Token], list: &[&str]) -> bool {
    tokens
        .iter()
        .filter_map(Token::word)
        .any(|word| without_prefixes(word).any(|word| list.contains(&word)))
}

/// The decade that the words name: 30 for "thirties", "الثلاثينات", "30s".
pub(super) fn find_decade(tokens: &[Token]) -> Option<u32> {
    const DECADES: [(u32, &str); 9] = [
        (10, "teens teenager مراهق مراهقه"),
        (20, "twenties عشرينات عشرينيات عشريناتو"),
        (30, "thirties ثلاثينات تلاتينات ثلاثينيات تلتينات"),
        (40, "forties fourties اربعينات اربعينيات"),
        (50, "fifties خمسينات خمسينيات"),
        (60, "sixties ستينات ستينيات"),
        (70, "seventies سبعينات سبعينيات"),
        (90, "nineties تسعينات تسعينيات"),
        (80, "eighties ثمانينات تمانينات ثمانينيات"),
    ];
    let of_word = |word: &str| {
        DECADES
            .iter()
            .find(|(_, words)| words.split(' ').any(|known| known == word))
            .map(|(decade, _)| *decade)
    };
    tokens
        .iter()
        .enumerate()
        .find_map(|(at, token)| match token {
            Token::Word(word) => without_prefixes(word)
                .flat_map(|word| [word, word.strip_suffix('ه').unwrap_or(word)])
                .find_map(of_word),
            Token::Number { value, .. } if value % 10 == 0 && (20..=90).contains(value) => {
                (tokens.get(at + 1)?.word()? == "s").then_some(*value)
            }
            _ => None,
        })
}
