//! Walking through a report: the doors that `dialogue::step` and the menu use. Questions are asked in `asking`, the review is in `review`,
//! the end in `sending`.

use super::{
    Context, Input, Turn, asking,
    prompt::Pen,
    questions, review,
    state::{Draft, Screen},
    wording,
};
use crate::{
    domain::{ids::Reference, report::ReportKind},
    effect::{Effect, Outgoing},
};

/// Begins a new draft of a kind and asks its first question. A draft that was there is replaced.
#[must_use]
pub fn begin(mut turn: Turn, kind: ReportKind, context: &Context) -> Turn {
    let draft = Draft::new(kind, context.now);
    let count = questions::list_first(kind).count();
    let welcome = wording::about_kind(wording::line("reporting-welcome"), &draft.report)
        .number("count", i64::try_from(count).unwrap_or_default());
    turn.state.misses = 0;
    turn.state.draft = Some(draft);
    asking::show(turn, vec![welcome], context)
}

/// Shows the draft's question or review again. Without a draft nothing is shown.
#[must_use]
pub fn resume(turn: Turn, context: &Context) -> Turn {
    asking::show(turn, Vec::new(), context)
}

/// Opens an own report to change its answers. Somebody else's reference changes nothing.
#[must_use]
pub fn change(turn: Turn, reference: Reference, context: &Context) -> Turn {
    review::show(open(turn, reference, context), Vec::new(), context)
}

/// Opens an own report to add what was not asked yet.
#[must_use]
pub fn add_details(turn: Turn, reference: Reference, context: &Context) -> Turn {
    review::add_more(open(turn, reference, context), context)
}

fn open(mut turn: Turn, reference: Reference, context: &Context) -> Turn {
    if let Some(own) = context.find_own(reference) {
        let draft = Draft::open(own.report.clone(), reference, context.now);
        turn.state.draft = Some(draft);
        turn.state.misses = 0;
    }
    turn
}

/// What came in while the draft is on the screen.
#[must_use]
pub fn answer(turn: Turn, input: &Input, context: &Context) -> Turn {
    match turn.state.screen {
        Screen::Asking => asking::hear(turn, input, context),
        _ => review::hear(turn, input, context),
    }
}

/// A button of the draft's current screen.
#[must_use]
pub fn press(turn: Turn, action: &str, value: &str, context: &Context) -> Turn {
    match (&turn.state.screen, action) {
        (_, "stop") => stop(turn, context),
        (Screen::Review, _) => review::press(turn, action, value, context),
        (Screen::ChooseAnswer, _) => review::press_choice(turn, action, value, context),
        _ => asking::press(turn, action, value, context),
    }
}

/// Stops for now: the draft waits, for months.
fn stop(turn: Turn, context: &Context) -> Turn {
    let pen = asking::pen_of(&turn.state, context);
    let text = wording::line("reporting-stopped").command("start", "start");
    turn.with(Effect::DropButtons).show(Screen::Menu, |keys| {
        let pen = Pen { keys, ..pen };
        Outgoing::new(text).row(vec![pen.action("button-home", "home")])
    })
}
