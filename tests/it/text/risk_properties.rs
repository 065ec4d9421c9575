//! What holds of risks for any text at all.

use athar::text::{
    risky::{find_risks, is_clean_between_families},
    script::script_of,
    sensitive::mentions_extortion,
};
use proptest::prelude::*;

/// Any text, and text made of the pieces that are recognised.
fn any_words() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "0933",
        "123",
        "456",
        "+963",
        "4821",
        "7753",
        "2013",
        "12/3/2014",
        "10:30",
        "215",
        "(",
        ")",
        "-",
        ".",
        ",",
        "لا",
        "تدفعوا",
        "طلبوا",
        "مصاري",
        "دولار",
        "$",
        "not",
        "pay",
        "money",
        "they",
        "want",
        "free",
        "except",
        "DE89",
        "@somebody",
        "example.com",
        "صفر",
        "تسعة",
        "nine",
        "بدون",
        "رسوم",
        "?",
        "؟",
        "هاتفي",
        "http://",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(known, 0..10).prop_map(|words| words.join(" ")),
        "[0-9 .,:/()+\\-]{0,40}",
        "[\u{0}-\u{7f}\u{600}-\u{6ff}\u{300}-\u{36f}\u{200b}-\u{2069}]{0,60}",
    ]
}

/// The same text with a zero-width joiner between each two digits that touch.
fn with_joiners(words: &str) -> String {
    let mut joined = String::new();
    let mut follows_digit = false;
    for c in words.chars() {
        if follows_digit && c.is_ascii_digit() {
            joined.push('\u{200d}');
        }
        follows_digit = c.is_ascii_digit();
        joined.push(c);
    }
    joined
}

/// The same text with digits counted from `zero`.
fn with_digits_from(zero: char, words: &str) -> String {
    let digit = |c: char| {
        c.to_digit(10)
            .and_then(|value| char::from_u32(u32::from(zero) + value))
    };
    words.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

proptest! {
    #[test]
    fn no_text_makes_a_recogniser_panic_and_risks_are_told_once_in_order(words in any_words()) {
        let _ = (mentions_extortion(&words), script_of(&words));
        let risks = find_risks(&words);
        prop_assert!(risks.is_sorted_by(|before, after| before < after));
        prop_assert_eq!(is_clean_between_families(&words), risks.is_empty());
    }

    #[test]
    fn invisible_marks_between_digits_hide_nothing(words in any_words()) {
        prop_assert_eq!(find_risks(&with_joiners(&words)), find_risks(&words));
    }

    #[test]
    fn digits_of_other_scripts_hide_nothing(words in any_words()) {
        for zero in ['٠', '۰', '０'] {
            prop_assert_eq!(find_risks(&with_digits_from(zero, &words)), find_risks(&words));
        }
    }

    #[test]
    fn a_phone_number_is_seen_however_it_is_parted(
        digits in "09[3-9][0-9]{7}",
        gap in prop::sample::select(vec!["", " ", "-", ".", "/", " - ", "\u{200f}", "_", "*"]),
    ) {
        let parted: Vec<String> = digits.chars().map(String::from).collect();
        prop_assert!(!is_clean_between_families(&parted.join(gap)));
    }
}
