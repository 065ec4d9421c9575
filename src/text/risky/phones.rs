//! Phone numbers that are announced or told in words; those in digits are judged in `runs`.

use std::sync::LazyLock;

use crate::text::{fold::fold, lexicon::Lexicon, numbers};

/// So many digits told in words, in a row, are a number to be dialled.
const SPELLED_DIGITS: usize = 6;

static ANNOUNCED: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "هاتف هاتفي هاتفه هاتفها تلفون تلفوني موبايل موبايلي جوال جوالي واتس واتساب واتسابي واتسي رقمي نمرتي خليوي فايبر سيغنال \
         phone telephone mobile cell whatsapp viber signal tel",
    )
});

/// What may stand between the word and the number.
static BETWEEN: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new("رقم رقمه رقمها رقمي هو هي علي عالرقم number is no at on my his her number")
});

static NOUGHT: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new("صفر zero nought oh"));

/// Whether the text ends by announcing a phone number ("mobile:", هاتفي, "my phone is").
pub(super) fn is_asked_before(text: &str) -> bool {
    let folded = fold(text);
    let mut last = folded
        .rsplit(' ')
        .take(3)
        .skip_while(|word| !ANNOUNCED.has(word) && BETWEEN.has(word));
    last.next().is_some_and(|word| ANNOUNCED.has(word))
}

/// Whether six digits or more are told in words, one after the other (صفر تسعة ثلاثة, zero nine three); digits may stand among them.
pub(super) fn is_spelled_out(text: &str) -> bool {
    let folded = fold(text);
    let mut told = 0;
    let mut in_words = 0;
    for word in folded.split(' ') {
        let is_digit = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_digit());
        let is_word = is_told_digit(word) || word.strip_prefix('و').is_some_and(is_told_digit);
        if is_digit || is_word {
            told += 1;
            in_words += usize::from(is_word);
        } else {
            (told, in_words) = (0, 0);
        }
        if told >= SPELLED_DIGITS && in_words > 0 {
            return true;
        }
    }
    false
}

/// "thirty" counts: numbers are told in tens, too.
fn is_told_digit(word: &str) -> bool {
    NOUGHT.has_exactly(word) || numbers::of_word(word).is_some()
}
