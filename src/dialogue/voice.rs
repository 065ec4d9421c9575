//! Answers by voice: the walk goes on, a volunteer writes the words down, the person says whether they are right, and then they are heard like
//! words that were typed. What is kept of it meanwhile is in `store/desk/voices`.

use super::{
    Context, Turn, answer_text,
    answers::{self, Heard},
    asking, calling, menu, press,
    questions::{self, Answer, Question},
    sending,
    state::Draft,
    wording,
};
use crate::{
    domain::report::ReportStage,
    effect::{
        Button, Effect, FlagReason, Outgoing,
        voice::{VoiceAsked, VoiceKey, WrittenDown},
    },
    i18n::Text,
};

/// Whether a voice note can answer this question. Remarks keep it in the report itself, and a photo is no words.
pub const fn answers(question: &Question) -> bool {
    !matches!(question.answer, Answer::Notes | Answer::Photos)
}

/// A voice note as the answer to a question: it goes to the volunteers, and the walk goes on.
pub fn take(
    turn: Turn,
    mut draft: Draft,
    question: &'static Question,
    voice: (&str, u32),
    context: &Context,
) -> Turn {
    let key = if draft.voiced.is_empty() {
        "voice-kept"
    } else {
        "voice-kept-too"
    };
    draft.keep_voice(question, voice);
    let asked = VoiceAsked {
        question: question.name.to_owned(),
        label: answer_text::label(question, &draft.report),
        draft: draft.key(),
    };
    let mut turn = turn.with(Effect::RelayVoice(asked));
    calling::raise(&mut turn, FlagReason::Voice, context);
    let line = wording::with_wait(Text::new(key), context);
    asking::settle(turn, draft, Heard::ToldWith(line), context)
}

/// "We understood … Is that right?" Said once a volunteer has written it down.
pub fn ask_back(label: Text, words: &str, key: VoiceKey) -> Outgoing {
    let button =
        |label: &str, is_right| Button::press(Text::new(label), press::encode_voice(key, is_right));
    let text = Text::new("voice-understood")
        .text("label", label)
        .words("words", words);
    Outgoing::new(text)
        .row(vec![button("voice-button-right", true)])
        .row(vec![button("voice-button-wrong", false)])
}

/// Their answer. Of an earlier wording, or settled before: nothing.
#[must_use]
pub fn answered(turn: Turn, key: VoiceKey, is_right: bool, context: &Context) -> Turn {
    let Some(written) = context.written.iter().find(|written| written.key == key) else {
        return turn.toast(Text::new("press-old"));
    };
    let Some(question) = questions::find(&written.question) else {
        return turn.toast(Text::new("press-unreadable"));
    };
    match find_draft(turn.state.draft.as_ref(), written) {
        Some(draft) => answer_draft(turn, (draft, question), (written, is_right), context),
        None => answer_report(turn, question, (written, is_right), context),
    }
}

fn find_draft(draft: Option<&Draft>, written: &WrittenDown) -> Option<Draft> {
    draft.filter(|draft| draft.key() == written.draft).cloned()
}

fn settled(turn: Turn, key: VoiceKey, is_right: bool) -> Turn {
    turn.with(Effect::DropButtons)
        .with(Effect::SettleVoice { key, is_right })
}

/// The draft is still being written: the question is asked now.
fn answer_draft(
    turn: Turn,
    (mut draft, question): (Draft, &'static Question),
    (written, is_right): (&WrittenDown, bool),
    context: &Context,
) -> Turn {
    draft.turn_to(question);
    let turn = settled(turn, written.key, is_right);
    open(turn, (draft, question), (written, is_right), context)
}

/// The draft was sent meanwhile: what is understood at once changes the report; else it is opened at the question.
fn answer_report(
    turn: Turn,
    question: &'static Question,
    (written, is_right): (&WrittenDown, bool),
    context: &Context,
) -> Turn {
    let own = written
        .reference
        .and_then(|reference| context.find_own(reference))
        .filter(|own| own.stage == ReportStage::Open);
    let Some(own) = own else {
        let turn = settled(turn, written.key, false);
        return turn.say(Outgoing::new(Text::new("voice-nowhere")));
    };
    let mut draft = Draft::open(own.report.clone(), own.reference, context.now);
    draft.turn_to(question);
    if is_right {
        let mut heard = draft.clone();
        let ear = asking::ear_of(question, &turn, context);
        let outcome = answers::hear_words(&mut heard, &written.words, ear);
        if matches!(outcome, Heard::Told | Heard::ToldWith(_)) {
            let turn = settled(turn, written.key, true);
            return change(turn, (heard, written), context);
        }
    }
    if menu::find_begun(&turn.state, context).is_some() {
        return turn.say(Outgoing::new(Text::new("voice-finish-first")));
    }
    open(
        settled(turn, written.key, is_right),
        (draft, question),
        (written, is_right),
        context,
    )
}

/// The draft, at the question: the words answer it as if they had been typed, or it is asked again.
fn open(
    mut turn: Turn,
    (draft, question): (Draft, &'static Question),
    (written, is_right): (&WrittenDown, bool),
    context: &Context,
) -> Turn {
    turn.state.misses = 0;
    if is_right {
        return asking::hear_words(turn, draft, question, &written.words, context);
    }
    turn.state.draft = Some(draft);
    asking::show(turn, vec![Text::new("voice-again")], context)
}

fn change(turn: Turn, (mut draft, written): (Draft, &WrittenDown), context: &Context) -> Turn {
    draft.settle_age(context.today());
    asking::mark_sensitive(&mut draft.report, &written.words);
    let Some(own) = draft
        .changes
        .and_then(|reference| context.find_own(reference))
    else {
        return turn;
    };
    let mut turn = turn.with(Effect::ChangeReport {
        reference: own.reference,
        report: Box::new(draft.report.clone()),
    });
    let minor = sending::flag_minor(&mut turn, (Some(&own.report), &draft.report), context);
    let kept = Text::new("voice-filled").reference("reference", own.reference);
    let mut outgoing = Outgoing::new(kept);
    outgoing.paragraphs.extend(minor);
    turn.say(outgoing)
}
