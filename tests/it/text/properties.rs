//! What holds for any text at all.

use athar::text::{
    age::parse_age,
    clean::clean,
    dates::{parse_birth, parse_event_date},
    fold::fold,
    names::{parse_full_name, parse_name_part},
    sensitive::{mentions_death, mentions_distress},
};
use proptest::prelude::*;

use super::event_dates::today;

/// Any text, and text made of the pieces that the readers know.
fn any_words() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "آذار",
        "2013",
        "٢٠١٢",
        "12",
        "/",
        "-",
        "صيف",
        "قبل",
        "عشر",
        "سنوات",
        "about",
        "ago",
        "رمضان",
        "early",
        "أبو",
        "عبد",
        "ال",
        "من",
        "العيد",
        "winter",
        "years",
        "الماضي",
        "born",
        "العمر",
        "thirty",
        "and",
        "بين",
        "و",
        "بعد",
        "99999999999",
        "اسمه",
        "والده",
        "his",
        "father",
        "from",
        ",",
        ".",
        "الدين",
        "مواليد",
        "1900",
        "2100",
        "0",
        "31",
        "2",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(known, 0..12).prop_map(|words| words.join(" ")),
        "[\u{0}-\u{7f}\u{600}-\u{6ff}\u{300}-\u{36f}\u{200b}-\u{2069}]{0,60}",
    ]
}

proptest! {
    #[test]
    fn no_text_makes_a_reader_panic_and_spans_never_end_before_they_begin(words in any_words()) {
        let _ = parse_age(&words);
        let _ = (mentions_death(&words), mentions_distress(&words));
        for reading in [parse_event_date(&words, today()), parse_birth(&words, None, today())].into_iter().flatten() {
            let date = reading.into_date();
            prop_assert!(date.from <= date.to);
            prop_assert!(date.from <= today());
        }
    }

    #[test]
    fn a_name_that_is_read_is_never_empty(words in any_words()) {
        if let Some(part) = parse_name_part(&words) {
            prop_assert!(!part.trim().is_empty());
        }
        if let Some(reading) = parse_full_name(&words) {
            let names = reading.names;
            let parts = [names.given, names.father, names.grandfather, names.family, names.mother, names.byname];
            prop_assert!(parts.iter().flatten().count() > 0);
            prop_assert!(parts.iter().flatten().all(|part| !part.trim().is_empty()));
        }
    }

    #[test]
    fn folding_twice_is_folding_once(words in any_words()) {
        let once = fold(&words);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn cleaning_twice_is_cleaning_once_and_bounded(words in any_words(), limit in 0_usize..50) {
        let once = clean(&words, limit);
        prop_assert!(once.chars().count() <= limit);
        prop_assert_eq!(clean(&once, limit), once);
    }
}
