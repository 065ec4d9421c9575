//! The script of a text is that of most of its letters.

use athar::text::script::{Script, script_of};

#[test]
fn the_majority_of_letters_decides() {
    for (words, script) in [
        ("مرحبا، كيف حالكم؟", Some(Script::Arabic)),
        ("Hello, how are you?", Some(Script::Latin)),
        ("هل تقصدون Rastan؟ نحتاج الاسم", Some(Script::Arabic)),
        ("Do you mean الرستن? We need his name", Some(Script::Latin)),
        ("Wie geht es Ihnen, Frau Müller?", Some(Script::Latin)),
        ("سڵاو", Some(Script::Arabic)),
        ("٤٨٢١ ٧٧٥٣", None),
        ("4821 7753", None),
        ("…؟ 🙏", None),
        ("", None),
        ("اب ab", Some(Script::Arabic)),
    ] {
        assert_eq!(script_of(words), script, "{words}");
    }
}
