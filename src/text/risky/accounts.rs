//! Numbers of accounts with letters in them, and names of what money is sent through; plain long numbers are judged in `runs`.

use std::sync::LazyLock;

use crate::text::{
    fold::fold,
    lexicon::{Lexicon, Phrases},
};

/// Names and words, folded.
static WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "ايبان الايبان ويسترن وسترن مونيغرام مونيجرام الهرم شامكاش حواله حوالات حوالتي بايبال باينانس بينانس تيثر بيتكوين بتكوين كريبتو \
         iban moneygram paypal usdt tether bitcoin btc ethereum binance crypto payoneer revolut skrill cashapp venmo hawala shamcash",
    )
});

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "رقم الحساب|رقم حساب|رقم حسابي|رقم حسابه|رقم حسابها|رقم حسابنا|رقم الحساب البنكي|حساب بنكي|حسابي البنكي|الحساب البنكي|حسابي بالبنك|حساب مصرفي|الحساب المصرفي|بطاقه البنك|رقم البطاقه البنكيه|موني غرام|موني جرام|شام كاش|شركه الفواد|سيريتل كاش|باي بال|عنوان المحفظه|محفظه الكترونيه|محفظتي الالكترونيه|\
account number|account no|bank account|bank details|swift code|sort code|routing number|card number|credit card|western union|money gram|pay pal|cash app|sham cash|syriatel cash|mtn cash|wallet address|crypto wallet|via wise|by wise|through wise|with wise|using wise|use wise|on wise|wise account|wise transfer|wise com",
    )
});

/// Letters and digits mixed in one word of so many characters are a wallet's address.
const SHORTEST_WALLET: usize = 26;

/// The longest number after the country and the two check digits of an IBAN.
const LONGEST_IBAN: usize = 30;

/// Whether the text names an account or a way to send money.
pub(super) fn has_account(text: &str) -> bool {
    let folded = fold(text);
    folded.split(' ').any(|word| WORDS.has(word))
        || PHRASES.are_in(&folded)
        || text
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(is_wallet)
        || has_iban(text)
}

fn is_wallet(word: &str) -> bool {
    word.len() >= SHORTEST_WALLET && is_mixed(word) || word.starts_with("bc1") && word.len() >= 14
}

fn is_mixed(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
        && word.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Two letters, two digits, and 10 to 30 letters and digits, mostly digits, in groups with blanks or dashes between.
fn has_iban(text: &str) -> bool {
    let words: Vec<&str> = text
        .split([' ', '-', '.', '\n'])
        .filter(|word| !word.is_empty())
        .collect();
    (0..words.len()).any(|at| {
        let Some(first) = words[at].get(..4) else {
            return false;
        };
        let begins = first.bytes().take(2).all(|byte| byte.is_ascii_alphabetic())
            && first.bytes().skip(2).all(|byte| byte.is_ascii_digit());
        begins && is_long_enough(&words[at][4..], &words[at + 1..])
    })
}

fn is_long_enough(first: &str, more: &[&str]) -> bool {
    let mut number = first.to_owned();
    for word in more {
        let belongs = word.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && word.bytes().any(|byte| byte.is_ascii_digit());
        if !belongs || number.len() + word.len() > LONGEST_IBAN {
            break;
        }
        number.push_str(word);
    }
    let number: String = number
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    number.len() >= 10 && digits >= 8
}
