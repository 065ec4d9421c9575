//! Sending a report: whether it says enough, whether it looks like an earlier one, and the words of farewell.

use super::{
    Context, Turn, asking,
    context::OwnReport,
    prompt::Pen,
    questions::{self, Answer, Question},
    review,
    state::{Draft, Screen},
    telling, told, wording,
};
use crate::{
    domain::{
        ids::Reference,
        name::Names,
        report::{Note, Report, ReportKind, ReportStage},
    },
    effect::{Effect, FlagReason, Outgoing},
    i18n::Text,
    matching,
    text::fold::fold,
};

/// Sends the draft; first says what is missing, or which earlier report looks the same.
pub fn send(mut turn: Turn, context: &Context) -> Turn {
    let Some(draft) = &mut turn.state.draft else {
        return turn;
    };
    draft.settle_age(context.today());
    if !says_enough(draft) {
        return review::show(turn, vec![wording::line("review-not-enough")], context);
    }
    match find_similar(draft, context) {
        Some(earlier) => point_out(turn, earlier, context),
        None => send_anyway(turn, context),
    }
}

/// Sends the draft as it is.
pub fn send_anyway(mut turn: Turn, context: &Context) -> Turn {
    let Some(mut draft) = turn.state.draft.take() else {
        return turn;
    };
    draft.settle_age(context.today());
    if !says_enough(&draft) {
        turn.state.draft = Some(draft);
        return review::show(turn, vec![wording::line("review-not-enough")], context);
    }
    keep_age_as_note(&mut draft);
    let known = draft
        .changes
        .filter(|reference| context.find_own(*reference).is_some());
    let report = Box::new(draft.report.clone());
    let reference = known.unwrap_or(context.fresh_reference);
    let effect = if known.is_some() {
        Effect::ChangeReport { reference, report }
    } else {
        Effect::SubmitReport { reference, report }
    };
    let mut turn = turn.with(Effect::DropButtons).with(effect);
    if !draft.voiced.is_empty() {
        let draft = draft.key();
        turn = turn.with(Effect::KeepVoice { draft, reference });
    }
    say_farewell(turn, &draft, reference, context)
}

/// Carries what this draft tells into the earlier report, and shows that one's review.
pub fn change_earlier(mut turn: Turn, value: &str, context: &Context) -> Turn {
    let earlier = value
        .parse()
        .ok()
        .and_then(Reference::from_number)
        .and_then(|reference| context.find_own(reference));
    let (Some(earlier), Some(draft)) = (earlier, &turn.state.draft) else {
        return review::show(turn, Vec::new(), context);
    };
    let mut report = earlier.report.clone();
    for question in questions::QUESTIONS {
        if told::is_told(question, &draft.report) {
            told::carry_over(question, &draft.report, &mut report);
        }
    }
    for sensitivity in &draft.report.needs_person {
        if !report.needs_person.contains(sensitivity) {
            report.needs_person.push(*sensitivity);
        }
    }
    let (voiced, begun_at) = (draft.voiced.clone(), draft.begun_at);
    turn.state.draft = Some(Draft {
        begun_at,
        voiced,
        ..Draft::open(report, earlier.reference, context.now)
    });
    review::show(turn, Vec::new(), context)
}

/// At least one part of a name, a byname, or a mark by which to recognise the person; or a name by voice, which is compared once it is
/// written down.
fn says_enough(draft: &Draft) -> bool {
    let report = &draft.report;
    let names_by_voice =
        |question: &Question| matches!(question.answer, Answer::FullName | Answer::NamePart(_));
    if draft.list_voiced().any(names_by_voice) {
        return true;
    }
    let Names {
        given,
        father,
        family,
        byname,
        ..
    } = &report.person.names;
    [given, father, family, byname, &report.person.marks]
        .iter()
        .any(|part| part.is_some())
}

/// An own open report of the same kind that looks like this one.
fn find_similar<'a>(draft: &Draft, context: &'a Context) -> Option<&'a OwnReport> {
    context.own_reports.iter().find(|own| {
        own.stage == ReportStage::Open
            && Some(own.reference) != draft.changes
            && own.report.kind == draft.report.kind
            && is_similar(&own.report, &draft.report)
    })
}

fn is_similar(a: &Report, b: &Report) -> bool {
    same_names(&a.person.names, &b.person.names)
        || matching::compare(a, b).level == matching::Level::Strong
}

/// The first names are equal, and what else both tell of the name is equal too.
fn same_names(a: &Names, b: &Names) -> bool {
    let same = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => Some(fold(a) == fold(b)),
        _ => None,
    };
    let called = same(&a.given, &b.given).or_else(|| same(&a.byname, &b.byname));
    let rest = [same(&a.father, &b.father), same(&a.family, &b.family)];
    called == Some(true) && !rest.contains(&Some(false))
}

fn point_out(turn: Turn, earlier: &OwnReport, context: &Context) -> Turn {
    let pen = asking::pen_of(&turn.state, context);
    let text = wording::about_person(wording::line("review-similar"), &earlier.report)
        .reference("reference", earlier.reference);
    let number = earlier.reference.number().to_string();
    turn.show(Screen::Review, |keys| {
        let pen = Pen { keys, ..pen };
        let change = wording::line("review-button-earlier");
        Outgoing::new(text)
            .row(vec![pen.keys.choice(change, "earlier", &number)])
            .row(vec![pen.action("review-button-anyway", "anyway")])
            .row(vec![pen.action("reporting-button-review", "review")])
    })
}

/// An age whose date nobody knows is still a remark worth keeping.
fn keep_age_as_note(draft: &mut Draft) {
    if draft.report.person.birth.is_none() && !draft.age_words.is_empty() {
        let words = std::mem::take(&mut draft.age_words);
        draft.report.notes.push(Note::Words(words));
    }
}

/// A child is looked after by volunteers from the first report on; a change calls them only if it tells of a child for the first time.
pub fn flag_minor(
    turn: &mut Turn,
    (before, report): (Option<&Report>, &Report),
    context: &Context,
) -> Option<Text> {
    let is_minor = |report: &Report| telling::is_minor(report, context.today());
    if !is_minor(report) || before.is_some_and(is_minor) {
        return None;
    }
    turn.effects.push(Effect::FlagChat(FlagReason::Minor));
    Some(wording::about_person(
        wording::line("closing-minor"),
        report,
    ))
}

fn say_farewell(mut turn: Turn, draft: &Draft, reference: Reference, context: &Context) -> Turn {
    let report = &draft.report;
    let pen = asking::pen_of(&turn.state, context);
    let saved = if draft.changes.is_some() {
        "closing-changed"
    } else {
        "closing-saved"
    };
    let saved = wording::line(saved)
        .reference("reference", reference)
        .command("reports", "reports");
    let what_now = wording::about_person(wording::line("closing-now"), report);
    let before = draft
        .changes
        .and_then(|reference| context.find_own(reference))
        .map(|own| &own.report);
    let minor = flag_minor(&mut turn, (before, report), context);
    let mut outgoing = Outgoing::new(saved);
    outgoing.paragraphs.extend(minor);
    outgoing.paragraphs.push(what_now);
    if report.kind == ReportKind::Missing && report.person.names.mother.is_none() {
        outgoing = outgoing.and(wording::about_kind(wording::line("closing-mother"), report));
    }
    turn.show(Screen::Menu, |keys| {
        let pen = Pen { keys, ..pen };
        let mut buttons = vec![pen.action("closing-button-reports", "reports")];
        if report.kind != ReportKind::Released {
            let another = wording::line("closing-button-another");
            let kind = wording::kind_word(report.kind);
            buttons.insert(0, pen.keys.action(another, kind));
        }
        outgoing
            .row(buttons)
            .row(vec![pen.action("button-home", "home")])
    })
}
