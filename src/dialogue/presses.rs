//! What happens when a button is pressed: of the current screen, of an earlier one, of a possible match, or forged.

use super::{
    Context, Turn, asked, erase, is_reporting, language, menu, my_reports, pages, possible_match,
    press::{Press, decode},
    reporting, show_again, start,
    state::Screen,
    talking, voice,
};
use crate::i18n::Text;

/// Takes a press in. Every press changes only what its sender may change.
#[must_use]
pub fn take(turn: Turn, payload: &str, context: &Context) -> Turn {
    let turn = turn.unasked();
    match decode(payload) {
        Press::Pairing { token, answer } => {
            possible_match::answered(turn, (token, answer), context)
        }
        Press::Voice { key, is_right } => voice::answered(turn, key, is_right, context),
        Press::Ask { token } => asked::begin(turn, token),
        Press::Agreement { token, agrees } => asked::agreed(turn, token, agrees),
        Press::Screen {
            turn: shown_in,
            action,
            value,
        } => take_screen(turn, shown_in, (&action, &value), context),
        Press::Unreadable => refuse(turn),
    }
}

/// A button that means nothing here: kind words over it, and nothing else.
#[must_use]
pub fn refuse(turn: Turn) -> Turn {
    turn.toast(Text::new("press-unreadable"))
}

fn take_screen(turn: Turn, shown_in: u32, pressed: (&str, &str), context: &Context) -> Turn {
    if let (language::ACTION, tag) = pressed
        && let Some(lang) = language::find(tag)
    {
        return language::choose(turn, lang, context);
    }
    if let (pages::CALL, reason) = pressed
        && let Some(reason) = pages::find_reason(reason)
    {
        return pages::call(turn, reason, context);
    }
    if pressed.0 == talking::TAKE_BACK {
        return talking::take_back(turn);
    }
    let age = i64::from(turn.state.turn) - i64::from(shown_in);
    match age {
        0 => take_current(turn, pressed, context),
        // The same button twice on a bad line: the first press was already answered with a screen.
        1 => turn.toast(Text::new("press-old")),
        2.. => show_again(turn.toast(Text::new("press-old")), context),
        _ => refuse(turn),
    }
}

fn take_current(turn: Turn, (action, value): (&str, &str), context: &Context) -> Turn {
    if let Screen::ConfirmErase { time } = turn.state.screen {
        return erase::press(turn, time, action, context);
    }
    if !start::has_consent(&turn.state) {
        return start::press(turn, action, context);
    }
    if is_reporting(&turn.state) {
        return reporting::press(turn, action, value, context);
    }
    match turn.state.screen {
        Screen::MyReports
        | Screen::OneReport(_)
        | Screen::ConfirmWithdraw(_)
        | Screen::ConfirmFound(_) => my_reports::press(turn, action, value, context),
        _ => menu::press(turn, action, value, context),
    }
}
