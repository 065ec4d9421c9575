//! Draws the question of a draft: where one stands, the question, its buttons. The guess that waits is drawn by `prompt_guess.rs`.

use chrono::NaiveDate;

use super::{
    answer_text,
    answers::{choices, places::SPOTS},
    prompt_guess,
    questions::{Answer, Escape, Question},
    state::Draft,
    turn::Keys,
    wording,
};
use crate::{
    domain::report::{Note, ReportKind},
    effect::{Button, Outgoing},
    gazetteer::places,
    i18n::{Lang, Text},
};

/// After so many questions one is reminded that one may stop.
const REMINDER_EVERY: usize = 5;

/// What drawing needs beside the draft.
#[derive(Debug, Clone, Copy)]
pub struct Pen {
    /// Makes the buttons.
    pub keys: Keys,
    /// The chat's language: names of places are chosen by it.
    pub lang: Lang,
    /// The day in Damascus.
    pub today: NaiveDate,
    /// Whether a volunteer is offered: the question was not understood three times.
    pub offers_volunteer: bool,
}

impl Pen {
    /// A button by the key of its label.
    pub fn action(&self, label: &str, action: &str) -> Button {
        self.keys.action(Text::new(label), action)
    }
}

/// The current question, or the guess that waits, after some lines.
pub fn draw(draft: &Draft, question: &Question, lines: Vec<Text>, pen: &Pen) -> Outgoing {
    let mut outgoing = Outgoing {
        paragraphs: lines,
        ..Outgoing::default()
    };
    let guess = draft.guess();
    if let Some(guess) = &guess {
        prompt_guess::draw(&mut outgoing, draft, guess, pen);
    } else {
        draw_question(&mut outgoing, draft, question, pen);
    }
    let rows = leave_rows(draft, question, pen, guess.is_some());
    outgoing.buttons.extend(rows);
    outgoing
}

fn draw_question(outgoing: &mut Outgoing, draft: &Draft, question: &Question, pen: &Pen) {
    let met = draft.trail.len();
    let is_due = met > 0 && met.is_multiple_of(REMINDER_EVERY) && draft.place_in_list().is_some();
    if is_due && outgoing.paragraphs.is_empty() {
        outgoing
            .paragraphs
            .push(wording::line("reporting-you-may-stop"));
    }
    outgoing
        .paragraphs
        .push(numbered(draft, ask(draft, question, pen)));
    if let Some(value) = answer_text::value(question, &draft.report, pen.lang) {
        outgoing
            .paragraphs
            .push(wording::line("reporting-so-far").text("value", value));
    }
    outgoing.buttons.extend(choice_rows(draft, question, pen));
}

fn ask(draft: &Draft, question: &Question, pen: &Pen) -> Text {
    let ask = wording::about_person(Text::new(format!("ask-{}", question.name)), &draft.report);
    match (question.answer, draft.report.detentions.last()) {
        (Answer::HeldOn, Some(last)) => {
            ask.text("facility", wording::facility(&last.facility, pen.lang))
        }
        _ => ask,
    }
}

/// The question with "3 of 10" before it.
pub fn numbered(draft: &Draft, ask: Text) -> Text {
    match draft.place_in_list() {
        Some((at, of)) => wording::line("reporting-numbered")
            .number("at", at)
            .number("of", of)
            .text("question", ask),
        None => ask,
    }
}

fn choice_rows(draft: &Draft, question: &Question, pen: &Pen) -> Vec<Vec<Button>> {
    let words = choices::list_words(question.answer, question.name);
    match question.answer {
        Answer::Relation | Answer::Source => rows(answer_buttons(words, pen), 2),
        Answer::Sex | Answer::Permission(_) => rows(answer_buttons(words, pen), 3),
        Answer::Date(_) | Answer::HeldOn => {
            vec![vec![pen.action("reporting-button-years", "years")]]
        }
        Answer::Spot if draft.report.kind == ReportKind::Missing => {
            rows(answer_buttons(&SPOTS, pen), 3)
        }
        Answer::Place(_) | Answer::Spot => governorate_rows(pen),
        _ => Vec::new(),
    }
}

fn answer_buttons(words: &[&str], pen: &Pen) -> Vec<Button> {
    let button = |word: &&str| pen.keys.choice(wording::choice(word), "answer", word);
    words.iter().map(button).collect()
}

/// All governorates, three in a row.
pub fn governorate_rows(pen: &Pen) -> Vec<Vec<Button>> {
    let button = |place: &'static places::Place| {
        let name = wording::words(wording::place_name(place, pen.lang));
        pen.keys.choice(name, "gov", &place.code)
    };
    rows(
        places::list_governorates()
            .into_iter()
            .map(button)
            .collect(),
        3,
    )
}

/// Buttons in rows of `width`.
pub fn rows(buttons: Vec<Button>, width: usize) -> Vec<Vec<Button>> {
    let mut rows: Vec<Vec<Button>> = Vec::new();
    for button in buttons {
        match rows.last_mut() {
            Some(row) if row.len() < width => row.push(button),
            _ => rows.push(vec![button]),
        }
    }
    rows
}

/// The rows below every question: leave it open, go back, stop.
fn leave_rows(draft: &Draft, question: &Question, pen: &Pen, guessing: bool) -> Vec<Vec<Button>> {
    let mut leave = Vec::new();
    if holds_several(draft, question) {
        leave.push(pen.action("reporting-button-done", "done"));
    } else if !guessing && draft.is_told(question) {
        leave.push(pen.action("reporting-button-keep", "done"));
    } else if !guessing && question.can_be_left(draft.report.kind) {
        leave.extend(escape_buttons(question.escape, pen));
    }
    let mut walk = Vec::new();
    if guessing || (!draft.trail.is_empty() && !draft.back_to_review) {
        walk.push(pen.action("reporting-button-back", "back"));
    }
    walk.push(pen.action("reporting-button-stop", "stop"));
    let mut rows = vec![leave, walk];
    if draft.adding_more || draft.back_to_review {
        rows.push(vec![pen.action("reporting-button-review", "review")]);
    }
    if pen.offers_volunteer {
        rows.insert(
            0,
            vec![pen.action("reporting-button-volunteer", "volunteer")],
        );
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// Photos and remarks are ended with "done", once there is one.
fn holds_several(draft: &Draft, question: &Question) -> bool {
    let report = &draft.report;
    match question.answer {
        Answer::Photos => !report.person.photos.is_empty(),
        Answer::Notes => report.notes.iter().any(|note| match note {
            Note::Words(_) | Note::Voice { .. } => true,
        }),
        _ => false,
    }
}

fn escape_buttons(escape: Escape, pen: &Pen) -> Vec<Button> {
    let unknown = || pen.action("reporting-button-unknown", "unknown");
    match escape {
        Escape::Skip => vec![pen.action("reporting-button-skip", "skip")],
        Escape::Unknown => vec![unknown()],
        Escape::NoneOrUnknown => {
            vec![
                pen.action("reporting-button-no-family-name", "skip"),
                unknown(),
            ]
        }
        Escape::NoMore => vec![pen.action("reporting-button-no-more", "skip")],
    }
}
