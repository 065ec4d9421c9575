//! The walk from question to question: what came in is heard, then the next thing is asked. Called by `reporting`.

use super::{
    Context, Input, Turn,
    answers::{self, Ear, Heard, media, places, spoken},
    calling::{self, Said},
    prompt::{self, Pen},
    questions::{Answer, Question},
    review,
    state::{Draft, Screen, State},
    voice, wording,
};
use crate::{
    domain::report::{Report, Sensitivity},
    effect::{Effect, FlagReason},
    i18n::Text,
    text::sensitive,
};

/// After so many misses volunteers see what was written, and one is offered.
const MISSES_UNTIL_HELP: u8 = 3;

/// Asks the draft's current question (or shows its guess, or its review), after some lines.
pub fn show(turn: Turn, lines: Vec<Text>, context: &Context) -> Turn {
    let Some(draft) = turn.state.draft.clone() else {
        return turn;
    };
    let Some(question) = draft.current() else {
        return review::show(turn, lines, context);
    };
    let pen = pen_of(&turn.state, context);
    turn.show(Screen::Asking, |keys| {
        prompt::draw(&draft, question, lines, &Pen { keys, ..pen })
    })
}

/// What drawing needs, for the state's current turn.
pub fn pen_of(state: &State, context: &Context) -> Pen {
    Pen {
        keys: Turn::new(state.clone()).keys(),
        lang: state.lang.unwrap_or_default(),
        today: context.today(),
        offers_volunteer: state.misses >= MISSES_UNTIL_HELP,
    }
}

/// Something other than a button came in while a question is asked.
pub fn hear(turn: Turn, input: &Input, context: &Context) -> Turn {
    let Some((draft, question)) = open_question(&turn) else {
        return show(turn, Vec::new(), context);
    };
    match input {
        Input::Words(words) => hear_words(turn, draft, question, words, context),
        Input::Photo { file_id, caption } => hear_photo(
            turn,
            draft,
            question,
            (file_id, caption.as_deref()),
            context,
        ),
        Input::Voice { file_id, seconds } if voice::answers(question) => {
            voice::take(turn, draft, question, (file_id, *seconds), context)
        }
        Input::Voice { file_id, seconds } => {
            let mut draft = draft;
            let heard = media::hear_voice(&mut draft, file_id, *seconds, question.answer);
            settle(turn, draft, heard, context)
        }
        Input::Location {
            latitude,
            longitude,
        } => {
            let takes_place = matches!(question.answer, Answer::Place(_) | Answer::Spot);
            let heard = if takes_place {
                places::hear_location((*latitude, *longitude))
            } else {
                Heard::Again(Some(wording::line("reporting-no-location-here")))
            };
            settle(turn, draft, heard, context)
        }
        other => show(turn, vec![wording::line(refusal(other))], context),
    }
}

/// What is said to something that cannot be an answer.
pub const fn refusal(input: &Input) -> &'static str {
    match input {
        Input::Document { is_image: true } => "reporting-image-as-file",
        Input::Document { is_image: false } => "reporting-no-files",
        Input::Contact => "reporting-no-contact",
        Input::Edited(_) => "reporting-edited",
        _ => "reporting-not-an-answer",
    }
}

/// Words as the answer to a question that the draft stands at.
pub fn hear_words(
    turn: Turn,
    mut draft: Draft,
    question: &'static Question,
    words: &str,
    context: &Context,
) -> Turn {
    let mut turn = turn;
    let lines = notice_sensitive(&mut turn, &mut draft, words, context);
    if is_cry(question, words) {
        return settle_with(turn, draft, Heard::Again(None), lines, context);
    }
    if leaves_open(&draft, question, words) {
        draft.leave_open(question);
        return settle_with(turn, draft, Heard::Told, lines, context);
    }
    let heard = answers::hear_words(&mut draft, words, ear_of(question, &turn, context));
    settle_with(turn, draft, heard, lines, context)
}

/// Whether a question of a name is met by words that call for a person: they are no name.
fn is_cry(question: &Question, words: &str) -> bool {
    matches!(question.answer, Answer::FullName | Answer::NamePart(_))
        && (sensitive::mentions_extortion(words) || sensitive::mentions_distress(words))
}

fn hear_photo(
    turn: Turn,
    mut draft: Draft,
    question: &'static Question,
    (file_id, caption): (&str, Option<&str>),
    context: &Context,
) -> Turn {
    let heard = media::hear_photo(&mut draft, file_id);
    let words = caption.filter(|_| !matches!(question.answer, Answer::Photos));
    match (words, heard) {
        // Words below a photo answer the question that was asked.
        (Some(words), Heard::Again(Some(line))) => {
            let mut turn = turn;
            let mut lines = notice_sensitive(&mut turn, &mut draft, words, context);
            lines.insert(0, line);
            let before = draft.clone();
            let heard = answers::hear_words(&mut draft, words, ear_of(question, &turn, context));
            if heard == Heard::Missed {
                return settle_with(turn, before, Heard::Again(None), lines, context);
            }
            settle_with(turn, draft, heard, lines, context)
        }
        (_, heard) => settle(turn, draft, heard, context),
    }
}

/// A button of the question or of its guess.
pub fn press(turn: Turn, action: &str, value: &str, context: &Context) -> Turn {
    let Some((mut draft, question)) = open_question(&turn) else {
        return show(turn, Vec::new(), context);
    };
    match action {
        "skip" | "unknown" if question.can_be_left(draft.report.kind) => {
            draft.leave_open(question);
            settle(turn, draft, Heard::Told, context)
        }
        "back" => go_back(turn, draft, context),
        "review" => {
            draft.rest();
            settle(turn, draft, Heard::Again(None), context)
        }
        "volunteer" => show(
            turn.with(Effect::FlagChat(FlagReason::NotUnderstood)),
            vec![wording::with_wait(
                wording::line("reporting-volunteer-asked"),
                context,
            )],
            context,
        ),
        _ => {
            let ear = ear_of(question, &turn, context);
            match answers::hear_press(&mut draft, action, value, ear) {
                Some(heard) => settle(turn, draft, heard, context),
                None => show(turn, Vec::new(), context),
            }
        }
    }
}

fn go_back(turn: Turn, mut draft: Draft, context: &Context) -> Turn {
    if draft.guess.take().is_none() && !draft.go_back() {
        return show(turn, Vec::new(), context);
    }
    settle(turn, draft, Heard::Again(None), context)
}

/// Keeps the draft as it is after an answer, and shows what comes next.
pub fn settle(turn: Turn, draft: Draft, heard: Heard, context: &Context) -> Turn {
    settle_with(turn, draft, heard, Vec::new(), context)
}

/// [`settle`], with some lines before.
fn settle_with(
    mut turn: Turn,
    mut draft: Draft,
    heard: Heard,
    mut lines: Vec<Text>,
    context: &Context,
) -> Turn {
    turn.state.misses = match heard {
        Heard::Missed => turn.state.misses.saturating_add(1),
        _ => 0,
    };
    match heard {
        Heard::Told => draft.go_on(),
        Heard::ToldWith(line) => {
            lines.push(line);
            draft.go_on();
        }
        Heard::Guess(guess) => draft.set_guess(Some(&guess)),
        Heard::Again(line) => {
            draft.guess = draft.guess.filter(|_| line.is_some());
            lines.extend(line);
        }
        Heard::Missed => lines.extend(missed_lines(&mut turn, &draft, context)),
    }
    turn.state.draft = Some(draft);
    show(turn, lines, context)
}

/// Whether the words leave the question open: "I don't know", "skip", or a plain "no" where something more is asked for.
fn leaves_open(draft: &Draft, question: &Question, words: &str) -> bool {
    if !question.can_be_left(draft.report.kind) || draft.guess().is_some() {
        return false;
    }
    let takes_no = matches!(
        question.answer,
        Answer::Facility
            | Answer::AnotherFacility
            | Answer::Words(_)
            | Answer::Photos
            | Answer::Notes
    );
    spoken::says_unknown(words) || (takes_no && spoken::says("heard-no", words))
}

/// Words about a death keep the report from being told by the bot alone; these and others call a person at once.
fn notice_sensitive(
    turn: &mut Turn,
    draft: &mut Draft,
    words: &str,
    context: &Context,
) -> Vec<Text> {
    mark_sensitive(&mut draft.report, words);
    calling::notice(turn, words, Said::InAnswer, context)
}

/// The report keeps for good that such words were said in it.
pub fn mark_sensitive(report: &mut Report, words: &str) {
    let found = [
        (Sensitivity::Death, sensitive::mentions_death(words)),
        (Sensitivity::Distress, sensitive::mentions_distress(words)),
    ];
    for (sensitivity, is_said) in found {
        if is_said && !report.needs_person.contains(&sensitivity) {
            report.needs_person.push(sensitivity);
        }
    }
}

/// The third miss brings what was written to the volunteers; the question stays open.
fn missed_lines(turn: &mut Turn, draft: &Draft, context: &Context) -> Vec<Text> {
    let Some(question) = draft.current() else {
        return Vec::new();
    };
    let mut lines = vec![
        wording::line("reporting-not-understood"),
        wording::about_kind(wording::line(example(question.answer)), &draft.report),
    ];
    if turn.state.misses == MISSES_UNTIL_HELP {
        calling::raise(turn, FlagReason::NotUnderstood, context);
        calling::relay(turn);
        let line = wording::line("reporting-volunteer-reads");
        lines.push(wording::with_wait(line, context));
    }
    lines
}

const fn example(answer: Answer) -> &'static str {
    match answer {
        Answer::FullName => "example-full-name",
        Answer::NamePart(_) => "example-name-part",
        Answer::Relation | Answer::Sex | Answer::Source | Answer::Permission(_) => "example-choice",
        Answer::Birth => "example-birth",
        Answer::Date(_) | Answer::HeldOn => "example-date",
        Answer::Place(_) | Answer::Spot => "example-place",
        Answer::Facility | Answer::AnotherFacility => "example-facility",
        Answer::Words(_) | Answer::Notes => "example-words",
        Answer::Photos => "example-photo",
    }
}

fn open_question(turn: &Turn) -> Option<(Draft, &'static Question)> {
    let draft = turn.state.draft.clone()?;
    let question = draft.current()?;
    Some((draft, question))
}

/// Where a question is heard in this chat, today.
pub fn ear_of(question: &'static Question, turn: &Turn, context: &Context) -> Ear {
    Ear {
        question,
        today: context.today(),
        lang: turn.state.lang.unwrap_or_default(),
    }
}
