//! Hostile and odd text made safe, and keys that are equal for equal words.

use athar::text::{clean::clean, digits::fold_digits, fold::fold};

#[test]
fn what_nobody_can_see_is_removed() {
    let hostile = [
        "kha\u{0}led",
        "kha\u{202e}led\u{202c}",
        "\u{2066}khaled\u{2069}",
        "k\u{200b}h\u{200c}a\u{200d}led",
        "kha\u{ad}led\u{2060}",
        "\u{feff}khaled\u{e0041}\u{e007f}",
        "kha\u{7}\u{1b}led",
        "khaled\u{fe0f}\u{61c}",
    ];
    for words in hostile {
        assert_eq!(clean(words, 100), "khaled", "{}", words.escape_unicode());
    }
}

#[test]
fn blanks_are_run_together_and_line_feeds_kept() {
    assert_eq!(clean("  خالد \t\u{a0} محمد  ", 100), "خالد محمد");
    assert_eq!(clean("one \r\n two", 100), "one\ntwo");
    assert_eq!(clean("one\n\n\n\n\ntwo", 100), "one\n\ntwo");
    assert_eq!(clean(" \n\u{200b} ", 100), "");
}

#[test]
fn marks_are_bounded_and_letters_composed() {
    let tower = format!("a{}", "\u{315}".repeat(4096));
    assert_eq!(clean(&tower, 10_000).chars().count(), 4);
    assert_eq!(clean("e\u{301}", 10), "é");
    assert_eq!(clean("\u{301}\u{301}", 10), "");
    assert_eq!(clean("مُحَمَّد", 100), "مُحَمَّد");
}

#[test]
fn length_is_cut_in_characters() {
    assert_eq!(clean("محمد خالد", 4), "محمد");
    assert_eq!(clean("محمد خالد", 5), "محمد");
    assert_eq!(clean("👨‍👩‍👧 ok", 100), "👨👩👧 ok");
}

#[test]
fn other_digits_become_western() {
    assert_eq!(fold_digits("٢١٥ ۲۱۵ 215 ２"), "215 215 215 2");
}

#[test]
fn spellings_of_one_word_have_one_key() {
    let groups: [&[&str]; 12] = [
        &["أحمد", "احمد", "إحمد", "أَحْمَد", "ا\u{654}حمد", "أحـــمد"],
        &["فاطمة", "فاطمه", "فاطمة\u{200f}"],
        &["مصطفى", "مصطفي", "مصطفی"],
        &["علاء", "علا"],
        &["مؤمن", "مومن"],
        &["رائد", "رايد"],
        &["کمال", "كمال", "گمال"],
        &["José", "jose", "JOSE", "Jose\u{301}"],
        &["Ma'arra", "Ma’arra", "Maarra", "maʿarra"],
        &["Şêxmûs", "Sexmus", "ŞÊXMÛS"],
        &["Yıldız", "yildiz", "YILDIZ"],
        &["al-Ahmad", "Al Ahmad", "al  ahmad", "аl-Ahmad"],
    ];
    for group in groups {
        for word in group {
            assert_eq!(fold(word), fold(group[0]), "{word}");
        }
    }
    assert_ne!(fold("خالد"), fold("خلدون"));
}
