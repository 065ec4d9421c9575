//! The main menu, and the draft that it offers to continue. Its actions are valid on every screen outside of the notice and the report.

use super::{
    Context, State, Turn, days, my_reports, pages, presses, reporting,
    state::{Draft, Screen},
    turn::Keys,
};
use crate::{
    domain::report::{Report, ReportKind},
    effect::{Button, FlagReason, Outgoing},
    i18n::{Lang, Text, catalog},
    text::fold::fold,
};

/// Rows of the menu: action and label.
const ROWS: [&[(&str, &str)]; 5] = [
    &[("missing", "menu-missing")],
    &[("sighting", "menu-sighting")],
    &[("released", "menu-released")],
    &[("found", "menu-found")],
    &[("reports", "menu-reports"), ("volunteer", "menu-volunteer")],
];

/// Shows the menu, with the draft's offer above if one was begun.
#[must_use]
pub fn show(turn: Turn, context: &Context) -> Turn {
    let draft = find_begun(&turn.state, context).map(word_draft);
    turn.show(Screen::Menu, |keys| {
        let question = Text::new("menu-question");
        let outgoing = match draft {
            Some(line) => Outgoing::new(line).and(question).row(draft_buttons(keys)),
            None => Outgoing::new(question),
        };
        ROWS.iter()
            .fold(outgoing, |outgoing, row| outgoing.row(entries(keys, row)))
    })
}

fn entries(keys: Keys, row: &[(&str, &str)]) -> Vec<Button> {
    row.iter()
        .map(|(action, label)| keys.action(Text::new(*label), action))
        .collect()
}

/// The menu's action whose label was typed instead of pressed, in any language.
pub fn find_typed(words: &str) -> Option<&'static str> {
    let typed = fold(words.trim());
    let is_typed = |label: &str| {
        Lang::ALL
            .iter()
            .any(|lang| fold(&catalog::render_plain(*lang, &Text::new(label))) == typed)
    };
    ROWS.iter()
        .flat_map(|row| row.iter())
        .find(|(_, label)| is_typed(label))
        .map(|(action, _)| *action)
}

/// A press of the menu, or of a button that leads back to it.
#[must_use]
pub fn press(turn: Turn, action: &str, value: &str, context: &Context) -> Turn {
    match (action, value) {
        ("missing", _) => begin(turn, ReportKind::Missing, context),
        ("sighting", _) => begin(turn, ReportKind::Sighting, context),
        ("released", _) => begin(turn, ReportKind::Released, context),
        ("found", _) => begin(turn, ReportKind::Found, context),
        ("reports", _) => my_reports::list(turn, 0, context),
        ("volunteer", _) => pages::call(turn, FlagReason::Asked, context),
        ("home", _) => show(turn, context),
        ("continue", _) if turn.state.draft.is_some() => reporting::resume(turn, context),
        ("discard", "") if turn.state.draft.is_some() => ask_discard(turn),
        ("discard", "yes") if turn.state.screen == Screen::ConfirmDiscard => discard(turn, context),
        _ => presses::refuse(turn),
    }
}

/// Begins a report; a draft that was begun is offered first, never overwritten.
fn begin(mut turn: Turn, kind: ReportKind, context: &Context) -> Turn {
    if find_begun(&turn.state, context).is_some() {
        return offer_draft_first(turn, context);
    }
    turn.state.draft = None;
    reporting::begin(turn, kind, context)
}

/// "There is a report that you began: continue it, or put it away."
#[must_use]
pub fn offer_draft_first(turn: Turn, context: &Context) -> Turn {
    let Some(line) = find_begun(&turn.state, context).map(word_draft) else {
        return show(turn, context);
    };
    turn.show(Screen::Menu, |keys| {
        Outgoing::new(line)
            .and(Text::new("draft-first"))
            .row(draft_buttons(keys))
            .row(vec![home(keys)])
    })
}

/// The ways out of one's own reports: to the menu, and to the draft if one was begun.
pub fn ways_back(keys: Keys, has_draft: bool) -> Vec<Button> {
    let mut buttons = vec![home(keys)];
    if has_draft {
        let label = Text::new("button-back-to-draft");
        buttons.insert(0, keys.action(label, "continue"));
    }
    buttons
}

/// The button back to the menu.
pub fn home(keys: Keys) -> Button {
    keys.action(Text::new("button-home"), "home")
}

/// The draft if something was told in it: a report opened for changes and left as it was is none.
pub fn find_begun<'a>(state: &'a State, context: &Context) -> Option<&'a Draft> {
    state.draft.as_ref().filter(|draft| match draft.changes {
        Some(reference) => context
            .find_own(reference)
            .is_some_and(|own| own.report != draft.report),
        None => !draft.trail.is_empty() || draft.report != Report::new(draft.report.kind),
    })
}

fn word_draft(draft: &Draft) -> Text {
    let begun_on = days::word_day(days::day_of(draft.begun_at));
    match draft.changes {
        Some(reference) => Text::new("draft-changes")
            .reference("reference", reference)
            .text("date", begun_on),
        None => Text::new("draft-begun").text("date", begun_on),
    }
}

fn draft_buttons(keys: Keys) -> Vec<Button> {
    vec![
        keys.action(Text::new("button-continue-draft"), "continue"),
        keys.action(Text::new("button-discard-draft"), "discard"),
    ]
}

fn ask_discard(turn: Turn) -> Turn {
    turn.show(Screen::ConfirmDiscard, |keys| {
        Outgoing::new(Text::new("discard-sure"))
            .row(vec![keys.action(Text::new("button-keep-draft"), "home")])
            .row(vec![keys.choice(
                Text::new("button-discard-sure"),
                "discard",
                "yes",
            )])
    })
}

fn discard(mut turn: Turn, context: &Context) -> Turn {
    turn.state.draft = None;
    turn.say_above(Text::new("draft-discarded"), |turn| show(turn, context))
}
