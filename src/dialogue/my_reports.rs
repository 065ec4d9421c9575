//! One's own reports: the list, one report, found, withdrawn. Only what the context hands in as own is ever shown or moved.

use super::{
    Context, Turn, answer_text, context::OwnReport, days, menu, presses, reporting, state::Screen,
    turn::Keys, wording,
};
use crate::{
    domain::{
        ids::Reference,
        report::{ReportKind, ReportStage, WITHDRAWN_KEPT_DAYS},
    },
    effect::{Button, Effect, Outgoing},
    i18n::{Arg, Text},
};

/// Reports on one page of the list.
const PAGE_SIZE: usize = 8;

/// Shows a page of the list, counted from 0; beyond the end the last one.
#[must_use]
pub fn list(turn: Turn, page: usize, context: &Context) -> Turn {
    let own = &context.own_reports;
    let has_draft = menu::find_begun(&turn.state, context).is_some();
    if own.is_empty() {
        return turn.show(Screen::MyReports, |keys| {
            Outgoing::new(Text::new("reports-none")).row(menu::ways_back(keys, has_draft))
        });
    }
    let page = page.min((own.len() - 1) / PAGE_SIZE);
    let shown = own.iter().skip(page * PAGE_SIZE).take(PAGE_SIZE);
    turn.show(Screen::MyReports, |keys| {
        let count = i64::try_from(own.len()).unwrap_or(i64::MAX);
        let heading = Outgoing::new(Text::new("reports-heading").number("count", count));
        let outgoing = shown.fold(heading, |outgoing, report| {
            outgoing
                .and(word_line(report))
                .row(vec![open_button(keys, report)])
        });
        let pages = page_buttons(keys, page, own.len());
        let outgoing = if pages.is_empty() {
            outgoing
        } else {
            outgoing.row(pages)
        };
        outgoing.row(menu::ways_back(keys, has_draft))
    })
}

fn page_buttons(keys: Keys, page: usize, count: usize) -> Vec<Button> {
    let mut buttons = Vec::new();
    if page > 0 {
        let label = Text::new("button-newer-reports");
        buttons.push(keys.choice(label, "page", &(page - 1).to_string()));
    }
    if (page + 1) * PAGE_SIZE < count {
        let label = Text::new("button-older-reports");
        buttons.push(keys.choice(label, "page", &(page + 1).to_string()));
    }
    buttons
}

fn open_button(keys: Keys, own: &OwnReport) -> Button {
    let label = Text::new("button-open-report")
        .reference("reference", own.reference)
        .text("name", word_name(own));
    keys.choice(label, "open", &own.reference.number().to_string())
}

/// Number, kind, first name, day sent, stage.
fn word_line(own: &OwnReport) -> Text {
    Text::new("reports-line")
        .reference("reference", own.reference)
        .text("kind", word_kind(own.report.kind))
        .text("name", word_name(own))
        .text("date", days::word_day(days::day_of(own.sent_at)))
        .text("stage", word_stage(own.stage))
}

fn word_kind(kind: ReportKind) -> Text {
    Text::new(match kind {
        ReportKind::Missing => "kind-missing",
        ReportKind::Sighting => "kind-sighting",
        ReportKind::Released => "kind-released",
        ReportKind::Found => "kind-found",
        ReportKind::Listed => "kind-listed",
    })
}

fn word_stage(stage: ReportStage) -> Text {
    Text::new(match stage {
        ReportStage::Open => "stage-open",
        ReportStage::Closed => "stage-closed",
        ReportStage::Withdrawn => "stage-withdrawn",
    })
}

/// The first name, else the by-name, else the family name, else "no name".
fn word_name(own: &OwnReport) -> Text {
    let names = &own.report.person.names;
    let known = names.given.as_ref().or(names.byname.as_ref());
    match known.or(names.family.as_ref()) {
        Some(name) => wording::words(name),
        None => Text::new("name-none"),
    }
}

/// Shows one own report; the list if it is not one's own.
#[must_use]
pub fn open(turn: Turn, reference: Reference, context: &Context) -> Turn {
    let Some(own) = context.find_own(reference) else {
        return list(turn, 0, context);
    };
    let told = answer_text::list_lines(&own.report, turn.state.lang.unwrap_or_default());
    turn.show(Screen::OneReport(reference), |keys| {
        let outgoing = Outgoing::new(word_line(own));
        let outgoing = if told.is_empty() {
            outgoing
        } else {
            outgoing.and(Text::new("said-lines").with("lines", Arg::Lines(told)))
        };
        stage_rows(outgoing, keys, own).row(vec![
            keys.action(Text::new("menu-reports"), "reports"),
            menu::home(keys),
        ])
    })
}

fn stage_rows(outgoing: Outgoing, keys: Keys, own: &OwnReport) -> Outgoing {
    let withdraw = keys.action(Text::new("button-withdraw"), "withdraw");
    if own.stage == ReportStage::Closed {
        let reopen = keys.action(Text::new("button-reopen"), "reopen");
        return outgoing.row(vec![reopen]).row(vec![withdraw]);
    }
    let mut moves = vec![withdraw];
    if own.report.kind == ReportKind::Missing {
        let found = Text::new("button-mark-found").sex(own.report.person.sex);
        moves.insert(0, keys.action(found, "mark-found"));
    }
    outgoing
        .row(vec![
            keys.action(Text::new("button-add-details"), "add"),
            keys.action(Text::new("button-change-answer"), "change"),
        ])
        .row(moves)
}

/// "Really withdraw?"
#[must_use]
pub fn ask_withdraw(turn: Turn, reference: Reference) -> Turn {
    let question = Text::new("withdraw-sure")
        .reference("reference", reference)
        .number("days", WITHDRAWN_KEPT_DAYS);
    ask(
        turn,
        Screen::ConfirmWithdraw(reference),
        question,
        "button-withdraw-sure",
    )
}

/// "Really found?"
#[must_use]
pub fn ask_found(turn: Turn, reference: Reference) -> Turn {
    let question = Text::new("found-sure").reference("reference", reference);
    ask(
        turn,
        Screen::ConfirmFound(reference),
        question,
        "button-found-sure",
    )
}

fn ask(turn: Turn, screen: Screen, question: Text, yes: &str) -> Turn {
    turn.show(screen, |keys| {
        Outgoing::new(question)
            .row(vec![keys.action(Text::new(yes), "sure")])
            .row(vec![keys.action(Text::new("button-not-sure-back"), "back")])
    })
}

/// A button of the list, of one report, or of a confirmation; else the menu's.
#[must_use]
pub fn press(turn: Turn, action: &str, value: &str, context: &Context) -> Turn {
    let screen = turn.state.screen.clone();
    match (screen, action) {
        (Screen::MyReports, "open") => match read_own(value, context) {
            Some(reference) => open(turn, reference, context),
            None => presses::refuse(turn),
        },
        (Screen::MyReports, "page") => list(turn, value.parse().unwrap_or(0), context),
        (Screen::OneReport(reference), _) => press_one(turn, reference, action, context),
        (Screen::ConfirmWithdraw(reference), "sure") => {
            move_to(turn, reference, ReportStage::Withdrawn, context)
        }
        (Screen::ConfirmFound(reference), "sure") => {
            move_to(turn, reference, ReportStage::Closed, context)
        }
        (Screen::ConfirmWithdraw(reference) | Screen::ConfirmFound(reference), "back") => {
            open(turn, reference, context)
        }
        _ => menu::press(turn, action, value, context),
    }
}

fn press_one(turn: Turn, reference: Reference, action: &str, context: &Context) -> Turn {
    let Some(own) = context.find_own(reference) else {
        return list(turn, 0, context);
    };
    let is_open = own.stage == ReportStage::Open;
    match action {
        "add" | "change" if is_open => edit(turn, reference, action, context),
        "mark-found" if is_open => ask_found(turn, reference),
        "reopen" if !is_open => move_to(turn, reference, ReportStage::Open, context),
        "withdraw" => ask_withdraw(turn, reference),
        _ => menu::press(turn, action, "", context),
    }
}

/// Opens the report for changes, unless another draft would be lost.
fn edit(mut turn: Turn, reference: Reference, action: &str, context: &Context) -> Turn {
    let draft = menu::find_begun(&turn.state, context);
    if draft.is_some_and(|draft| draft.changes == Some(reference)) {
        return reporting::resume(turn, context);
    }
    if draft.is_some() {
        return menu::offer_draft_first(turn, context);
    }
    turn.state.draft = None;
    match action {
        "add" => reporting::add_details(turn, reference, context),
        _ => reporting::change(turn, reference, context),
    }
}

fn move_to(mut turn: Turn, reference: Reference, stage: ReportStage, context: &Context) -> Turn {
    let Some(own) = context.find_own(reference) else {
        return list(turn, 0, context);
    };
    let said = match stage {
        ReportStage::Open => "report-reopened",
        ReportStage::Closed => "report-closed",
        ReportStage::Withdrawn => "report-withdrawn",
    };
    let said = Text::new(said)
        .reference("reference", reference)
        .number("days", WITHDRAWN_KEPT_DAYS)
        .sex(own.report.person.sex);
    if stage == ReportStage::Withdrawn {
        turn.state.draft = turn
            .state
            .draft
            .filter(|draft| draft.changes != Some(reference));
    }
    let turn = turn.with(Effect::MoveReport { reference, stage });
    turn.show(Screen::Menu, |keys| {
        Outgoing::new(said).row(vec![
            keys.action(Text::new("menu-reports"), "reports"),
            menu::home(keys),
        ])
    })
}

fn read_own(value: &str, context: &Context) -> Option<Reference> {
    let reference = Reference::from_number(value.parse().ok()?)?;
    context.find_own(reference).map(|own| own.reference)
}
