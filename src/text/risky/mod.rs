//! What a volunteer's message to a family must not carry unseen: a phone number, a link, an account, words of payment. Seen through
//! foreign digits, blanks, dots and invisible marks. Our own reference numbers, dates and "do not pay anybody" pass.
//! Called before a message is relayed; a false alarm costs a second press.

mod accounts;
mod links;
mod payment;
mod phones;
mod runs;

use super::{clean::visible, fold::fold_keeping_marks};

/// A kind of risk, in the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Risk {
    /// A phone number.
    Phone,
    /// A link, an e-mail address, or a user name.
    Link,
    /// A number of an account, a wallet, or the name of a service that transfers money.
    Account,
    /// Words of payment.
    Payment,
}

impl Risk {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Link, Self::Account, Self::Payment];

    /// For keys of texts, storage and metrics.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Link => "link",
            Self::Account => "account",
            Self::Payment => "payment",
        }
    }
}

/// What the words carry: each risk at most once, in the order of [`Risk::ALL`]. Empty when the message may pass at once.
pub fn find_risks(words: &str) -> Vec<Risk> {
    let shown: String = words.chars().filter_map(visible).collect();
    let text = fold_keeping_marks(&shown);
    let numbers = runs::judge_numbers(&text);
    Risk::ALL
        .into_iter()
        .filter(|risk| match risk {
            Risk::Phone => numbers.has_phone || phones::is_spelled_out(&text),
            Risk::Link => links::has_link(&text),
            Risk::Account => numbers.has_account || accounts::has_account(&text),
            Risk::Payment => payment::speaks_of_payment(&text),
        })
        .collect()
}

/// Whether words may pass from one family to another: none of the risks, not even with a second press.
pub fn is_clean_between_families(words: &str) -> bool {
    find_risks(words).is_empty()
}
