//! What comes in where no answer is asked: words on the menu, a shared contact, an edited message.

use super::{Context, Input, Turn, menu, my_reports, pages, state::Screen};
use crate::{
    domain::ids::Reference,
    effect::Outgoing,
    i18n::Text,
    text::{digits::fold_digits, sensitive::mentions_distress},
};

/// Something sent while a menu is on the screen.
#[must_use]
pub fn take(turn: Turn, input: &Input, context: &Context) -> Turn {
    let Input::Words(words) = input else {
        return pages::remark(turn, "unasked-thing", context);
    };
    if mentions_distress(words) {
        return pages::comfort(turn);
    }
    if let Some(digits) = find_reference_digits(words) {
        return take_reference(turn, &digits, context);
    }
    match menu::find_typed(words) {
        Some(action) => menu::press(turn, action, "", context),
        None => pages::remark(turn, "unasked-words", context),
    }
}

/// Eight digits anywhere in the words, in any script: somebody means a report's number.
fn find_reference_digits(words: &str) -> Option<String> {
    let digits: String = fold_digits(words)
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    (digits.len() == 8).then_some(digits)
}

/// The same answer for a mistyped number, for nobody's and for somebody else's.
fn take_reference(turn: Turn, digits: &str, context: &Context) -> Turn {
    let own = Reference::parse(digits).filter(|reference| context.find_own(*reference).is_some());
    match own {
        Some(reference) => my_reports::open(turn, reference, context),
        None => pages::remark(turn, "reference-not-yours", context),
    }
}

/// A contact is never asked for and never kept.
#[must_use]
pub fn contact(turn: Turn, context: &Context) -> Turn {
    pages::remark(turn, "contact-not-kept", context)
}

/// Edits are not read; said only where an answer may have been meant.
#[must_use]
pub fn edited(turn: Turn) -> Turn {
    if turn.state.screen == Screen::Asking && turn.state.draft.is_some() {
        return turn.say(Outgoing::new(Text::new("edits-not-read")));
    }
    turn
}
