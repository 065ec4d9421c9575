//! What nobody can be kept from: erasing everything, and being spoken to in one's language. Asked by `jobs/intake` of those who are banned.

use super::{
    Input,
    commands::{self, Command},
    erase, language,
    press::{Press, decode},
};

/// Whether an input belongs to one of these, be it the command or a button below its answer.
pub fn is_right(input: &Input) -> bool {
    match input {
        Input::Words(words) => matches!(
            commands::parse(words),
            Some(Command::Delete | Command::Language(_))
        ),
        Input::Press(payload) => match decode(payload) {
            Press::Screen { action, .. } => {
                action == language::ACTION || erase::ACTIONS.contains(&action.as_str())
            }
            Press::Pairing { .. }
            | Press::Voice { .. }
            | Press::Ask { .. }
            | Press::Agreement { .. }
            | Press::Unreadable => false,
        },
        _ => false,
    }
}
