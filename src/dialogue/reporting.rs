//! Walking through a report: questions, answers, review. (Signatures only; being written.)
//! Called by `dialogue::step` and the menu.

use super::{Context, Input, Turn};
use crate::domain::{ids::Reference, report::ReportKind};

/// Begins a new draft of a kind and asks its first question.
#[must_use]
pub fn begin(turn: Turn, _kind: ReportKind, _context: &Context) -> Turn {
    turn
}

/// Shows the draft's question or review again.
#[must_use]
pub fn resume(turn: Turn, _context: &Context) -> Turn {
    turn
}

/// Opens an own report to change its answers.
#[must_use]
pub fn change(turn: Turn, _reference: Reference, _context: &Context) -> Turn {
    turn
}

/// Opens an own report to add what was not asked yet.
#[must_use]
pub fn add_details(turn: Turn, _reference: Reference, _context: &Context) -> Turn {
    turn
}

/// What came in while the draft is on the screen.
#[must_use]
pub fn answer(turn: Turn, _input: &Input, _context: &Context) -> Turn {
    turn
}

/// A button of the draft's current screen.
#[must_use]
pub fn press(turn: Turn, _action: &str, _value: &str, _context: &Context) -> Turn {
    turn
}
