//! What comes in where no answer is asked: words on the menu, a shared contact, an edited message.

use super::{
    Context, Input, Turn,
    calling::{self, Said},
    menu, my_reports, pages,
    state::Screen,
    talking,
};
use crate::{
    domain::ids::Reference,
    effect::{Effect, Outgoing},
    i18n::Text,
    text::{digits::fold_digits, sensitive::mentions_distress},
};

/// Something sent while a menu is on the screen.
#[must_use]
pub fn take(turn: Turn, input: &Input, context: &Context) -> Turn {
    if calling::words_of(input).is_some_and(mentions_distress) {
        return pages::comfort(turn.with(Effect::Relay), context);
    }
    if confirms(&turn.state.screen) {
        let turn = calling::notice_aloud(turn, input, Said::Beside, context);
        return pages::remark(turn, "unasked-words", context);
    }
    let Input::Words(words) = input else {
        return talking::begin(turn, input, context);
    };
    if let Some(digits) = find_reference_digits(words) {
        return take_reference(turn, &digits, context);
    }
    match menu::find_typed(words) {
        Some(action) => menu::press(turn, action, "", context),
        None => talking::begin(turn, input, context),
    }
}

/// Whether something waits to be confirmed by a button: words are no answer to that.
const fn confirms(screen: &Screen) -> bool {
    matches!(
        screen,
        Screen::ConfirmErase { .. }
            | Screen::ConfirmWithdraw(_)
            | Screen::ConfirmFound(_)
            | Screen::ConfirmDiscard
    )
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

/// Edits of what was said to volunteers are edited there; else they are not read, which is said only where an answer may have been meant.
#[must_use]
pub fn edited(turn: Turn, context: &Context) -> Turn {
    let turn = if context.talk.is_some() {
        turn.with(Effect::ReviseRelay)
    } else {
        turn
    };
    if turn.state.screen == Screen::Asking && turn.state.draft.is_some() {
        return turn.say(Outgoing::new(Text::new("edits-not-read")));
    }
    turn
}
