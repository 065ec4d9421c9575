//! The review of a draft: all that was told, and what may be done with it. Sending is in `sending.rs`.

use super::{
    Context, Input, Turn, answer_text,
    answers::Heard,
    answers::media,
    answers::spoken,
    asking,
    calling::{self, Said},
    prompt::Pen,
    prompt_guess,
    questions::{self, Answer},
    sending,
    state::{Draft, Screen},
    wording,
};
use crate::{
    effect::{Button, Outgoing},
    i18n::{Arg, Text},
};

/// What is worth saying that it is not told yet.
const WORTH_ADDING: [&str; 7] = [
    "given", "father", "family", "birth", "mother", "marks", "photo",
];

/// Shows the review, after some lines.
pub fn show(turn: Turn, lines: Vec<Text>, context: &Context) -> Turn {
    let Some(mut draft) = turn.state.draft.clone() else {
        return turn;
    };
    draft.rest();
    let pen = asking::pen_of(&turn.state, context);
    let mut turn = turn;
    turn.state.draft = Some(draft.clone());
    turn.show(Screen::Review, |keys| {
        draw(&draft, lines, &Pen { keys, ..pen })
    })
}

fn draw(draft: &Draft, lines: Vec<Text>, pen: &Pen) -> Outgoing {
    let mut outgoing = Outgoing {
        paragraphs: lines,
        ..Outgoing::default()
    };
    let heading = match draft.changes {
        Some(reference) => wording::line("review-heading-change").reference("reference", reference),
        None => wording::line("review-heading"),
    };
    outgoing.paragraphs.push(heading);
    let mut told = answer_text::list_lines(&draft.report, pen.lang);
    if draft.report.person.birth.is_none() && !draft.age_words.is_empty() {
        let age = wording::words(&draft.age_words);
        told.push(wording::line("review-age").text("age", age));
    }
    let voiced = draft.list_voiced().map(|question| {
        let value = wording::line("review-by-voice");
        answer_text::labelled(question, &draft.report, value)
    });
    told.extend(voiced);
    if !told.is_empty() {
        outgoing
            .paragraphs
            .push(wording::line("said-lines").with("lines", Arg::Lines(told)));
    }
    outgoing.paragraphs.extend(untold(draft));
    outgoing.buttons = buttons(draft, pen);
    outgoing
}

/// "Not told yet: mother's name, a photo".
fn untold(draft: &Draft) -> Option<Text> {
    let kind = draft.report.kind;
    let missing: Vec<Text> = WORTH_ADDING
        .iter()
        .filter_map(|name| questions::find(name))
        .filter(|question| {
            question.need(kind) != questions::Need::No
                && !draft.is_told(question)
                && !draft
                    .voiced
                    .iter()
                    .any(|voiced| voiced.question == question.name)
        })
        .map(|question| answer_text::label(question, &draft.report))
        .collect();
    (!missing.is_empty()).then(|| wording::line("review-untold").with("fields", Arg::List(missing)))
}

fn buttons(draft: &Draft, pen: &Pen) -> Vec<Vec<Button>> {
    let mut first = vec![pen.action("review-button-send", "send")];
    if draft.has_more_to_ask() {
        first.push(pen.action("review-button-more", "more"));
    }
    vec![
        first,
        vec![
            pen.action("review-button-change", "change"),
            pen.action("reporting-button-stop", "stop"),
        ],
    ]
}

/// Something other than a button came in at the review: a photo or a voice note is kept, words may mean a button.
pub fn hear(mut turn: Turn, input: &Input, context: &Context) -> Turn {
    let Some(mut draft) = turn.state.draft.clone() else {
        return turn;
    };
    let mut noticed = Vec::new();
    let heard = match input {
        Input::Words(words) if spoken::says("heard-send", words) => {
            return press(turn, "send", "", context);
        }
        Input::Words(words) => {
            noticed = calling::notice(&mut turn, words, Said::Beside, context);
            Heard::Again(Some(wording::line("review-use-buttons")))
        }
        Input::Photo { file_id, .. } => media::hear_photo(&mut draft, file_id),
        Input::Voice { file_id, seconds } => {
            media::hear_voice(&mut draft, file_id, *seconds, Answer::Notes)
        }
        other => Heard::Again(Some(wording::line(asking::refusal(other)))),
    };
    turn.state.draft = Some(draft);
    if let Heard::Again(Some(line)) = heard {
        noticed.push(line);
    }
    show(turn, noticed, context)
}

/// A button of the review.
pub fn press(turn: Turn, action: &str, value: &str, context: &Context) -> Turn {
    match action {
        "send" => sending::send(turn, context),
        "anyway" => sending::send_anyway(turn, context),
        "earlier" => sending::change_earlier(turn, value, context),
        "more" => add_more(turn, context),
        "change" => choose_answer(turn, context),
        _ => show(turn, Vec::new(), context),
    }
}

/// On to the questions that are not met yet, the optional ones included.
pub fn add_more(mut turn: Turn, context: &Context) -> Turn {
    let mut lines = Vec::new();
    if let Some(draft) = &mut turn.state.draft {
        draft.adding_more = true;
        draft.rest();
        draft.go_on();
        let line = if draft.current().is_some() {
            "reporting-more-welcome"
        } else {
            "review-all-told"
        };
        lines.push(wording::line(line));
    }
    asking::show(turn, lines, context)
}

/// Which answer is to be changed?
pub fn choose_answer(turn: Turn, context: &Context) -> Turn {
    let Some(draft) = turn.state.draft.clone() else {
        return turn;
    };
    let pen = asking::pen_of(&turn.state, context);
    turn.show(Screen::ChooseAnswer, |keys| {
        let pen = Pen { keys, ..pen };
        let mut outgoing = Outgoing::new(wording::line("review-which"));
        outgoing.buttons = prompt_guess::question_rows(&draft, &pen);
        outgoing.row(vec![pen.action("reporting-button-review", "review")])
    })
}

/// A button of that choice.
pub fn press_choice(mut turn: Turn, action: &str, value: &str, context: &Context) -> Turn {
    let chosen = questions::find(value).filter(|_| action == "edit");
    match (&mut turn.state.draft, chosen) {
        (Some(draft), Some(question))
            if question.need(draft.report.kind) != questions::Need::No =>
        {
            draft.reopen(question);
            asking::show(turn, Vec::new(), context)
        }
        _ => show(turn, Vec::new(), context),
    }
}
