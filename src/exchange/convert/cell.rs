//! One cell made safe to keep, quickly: most cells are clean already. And the words that say that nothing is known.

use crate::text::{clean::clean, fold::fold};

/// The longest name, place or id that is kept, in characters.
const MOST_NAME: usize = 300;

/// The longest free text that is kept, in characters.
const MOST_TEXT: usize = 4_000;

/// What ends a line inside a cell.
const LINE_ENDS: [char; 4] = ['\n', '\r', '\u{2028}', '\u{2029}'];

/// What people write into a cell about which they know nothing.
const UNTOLD: [&str; 22] = [
    "unknown",
    "not known",
    "unidentified",
    "none",
    "null",
    "nil",
    "na",
    "n/a",
    "nan",
    "#n/a",
    "no data",
    "not available",
    "غير معروف",
    "غير معروفة",
    "غير محدد",
    "غير متوفر",
    "مجهول",
    "مجهولة",
    "مجهول الهوية",
    "لا يوجد",
    "لا يعرف",
    "لا نعرف",
];

/// The cell, or nothing where it says that nothing is known ("-", "unknown", مجهول).
pub fn told(cell: &str) -> &str {
    let cell = cell.trim();
    if cell.len() > 32 {
        return cell;
    }
    let has_letter = cell
        .bytes()
        .any(|byte| byte >= 0x80 || byte.is_ascii_alphanumeric());
    let may_be_untold = match cell.chars().next() {
        Some(first) => {
            matches!(first, 'u' | 'U' | 'n' | 'N' | '#' | 'غ' | 'م' | 'ل') || !has_letter
        }
        None => return "",
    };
    if !has_letter || (may_be_untold && UNTOLD.iter().any(|untold| is_same(untold, cell))) {
        return "";
    }
    match cell {
        "؟" | "؟؟" | "؟؟؟" | "ـ" | "—" | "–" | "…" => "",
        cell => cell,
    }
}

/// Folding is slow, and most names that begin with م (mim) are محمد (Muhammad).
fn is_same(untold: &str, cell: &str) -> bool {
    untold.eq_ignore_ascii_case(cell)
        || ["مجهول", "غير ", "لا "]
            .iter()
            .any(|start| untold.starts_with(start) && cell.starts_with(start))
            && fold(untold) == fold(cell)
}

/// A name, a place or an id, in one line; `None` when nothing is told.
pub fn name(cell: &str) -> Option<String> {
    let cell = told(cell);
    if cell.contains(LINE_ENDS) {
        return tidied(&cell.replace(LINE_ENDS, " "), MOST_NAME);
    }
    tidied(cell, MOST_NAME)
}

/// Free text; `None` when nothing is told.
pub fn text(cell: &str) -> Option<String> {
    tidied(told(cell), MOST_TEXT)
}

fn tidied(cell: &str, most: usize) -> Option<String> {
    if cell.is_empty() {
        return None;
    }
    if cell.len() <= most && is_clean(cell) {
        return Some(cell.to_owned());
    }
    Some(clean(cell, most)).filter(|words| !words.is_empty())
}

/// Letters that `clean` leaves as they are, with single blanks between.
fn is_clean(cell: &str) -> bool {
    let mut after_blank = true;
    for c in cell.chars() {
        let is_plain = matches!(c, ' '..='~' | '\u{c0}'..='\u{17f}' | '\u{621}'..='\u{64a}' | '\u{660}'..='\u{669}'
            | '\u{60c}' | '\u{61b}' | '\u{61f}' | 'پ' | 'چ' | 'ژ' | 'ک' | 'گ' | 'ی');
        if !is_plain || (c == ' ' && after_blank) {
            return false;
        }
        after_blank = c == ' ';
    }
    !after_blank
}
