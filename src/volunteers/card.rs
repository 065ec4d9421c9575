//! What stands in the group of a flagged chat: its title, its pinned card, its reports in full, all that was said. Names only where they are
//! asked for: the title and the card carry none.

use chrono::{DateTime, Timelike, Utc};

use super::buttons;
use crate::{
    dialogue::{answer_text, days, wording},
    domain::{
        desk::TopicStage,
        ids::Reference,
        place::PlaceAnswer,
        report::Report,
        talk::{Content, MediaKind, Side},
    },
    effect::{
        Button, Outgoing,
        desk::{Relay, Topic, Volunteer},
    },
    gazetteer::places,
    i18n::{Arg, Lang, Text},
};

/// So much of what was said stands on the card.
pub const LINES_ON_CARD: i64 = 5;
/// So much of it goes into one message of the whole.
const LINES_A_MESSAGE: usize = 25;

/// What is known of a flagged chat.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// Its topic.
    pub topic: &'a Topic,
    /// The language that the person writes.
    pub chat_lang: Lang,
    /// The language of who reads.
    pub lang: Lang,
    /// The person's reports, newest first.
    pub reports: &'a [(Reference, Report)],
    /// The last that was said.
    pub lines: &'a [Relay],
    /// Who has it.
    pub taker: Option<&'a Volunteer>,
}

/// Reference, language, reason, state; never a name.
pub fn title(view: &View<'_>) -> Text {
    Text::new("topic-title")
        .text("reference", reference(view))
        .text(
            "language",
            Text::new(format!("language-{}", view.chat_lang.tag())),
        )
        .text("reason", first_reason(view.topic))
        .text("state", state(view.topic))
}

/// The number of the newest report; of a chat without one that of the topic.
fn reference(view: &View<'_>) -> Text {
    match view.reports.first() {
        Some((reference, _)) => Text::new("topic-reference").reference("reference", *reference),
        None => Text::new("topic-number").number("number", view.topic.id.0),
    }
}

fn first_reason(topic: &Topic) -> Text {
    let first = crate::effect::FlagReason::ALL
        .iter()
        .find(|reason| topic.reasons.contains(reason));
    let word = first.map_or("asked", |reason| reason.as_str());
    Text::new(format!("flag-{word}"))
}

fn state(topic: &Topic) -> Text {
    let word = match (topic.stage, topic.waiting_since) {
        (TopicStage::Waiting, _) => "waiting",
        (TopicStage::Taken, Some(_)) => "taken",
        (TopicStage::Taken, None) => "answered",
        (TopicStage::Closed, _) => "closed",
    };
    Text::new(format!("topic-{word}"))
}

/// The pinned card.
pub fn draw(view: &View<'_>) -> Outgoing {
    let mut paragraphs = vec![title(view)];
    if let Some(reasons) = reasons(view.topic) {
        paragraphs.push(reasons);
    }
    let reports: Vec<Text> = view
        .reports
        .iter()
        .map(|(reference, report)| masked(*reference, report, view.lang))
        .collect();
    if reports.is_empty() {
        paragraphs.push(Text::new("card-no-report"));
    } else {
        paragraphs.push(Text::new("said-lines").with("lines", Arg::Lines(reports)));
    }
    if !view.lines.is_empty() {
        let said = view.lines.iter().map(line).collect();
        paragraphs.push(Text::new("card-said").with("lines", Arg::Lines(said)));
    }
    paragraphs.push(who_has_it(view));
    Outgoing {
        paragraphs,
        buttons: rows(view.topic),
        lang: Some(view.lang),
    }
}

/// Why it is here, if for more than one reason.
fn reasons(topic: &Topic) -> Option<Text> {
    let list: Vec<Text> = topic
        .reasons
        .iter()
        .map(|reason| Text::new(format!("flag-{}", reason.as_str())))
        .collect();
    (list.len() > 1).then(|| Text::new("card-reasons").with("list", Arg::List(list)))
}

/// One report without names: kind, man or woman, birth, governorate.
fn masked(reference: Reference, report: &Report, lang: Lang) -> Text {
    let mut parts = vec![wording::about_kind(Text::new("card-kind"), report)];
    parts.extend(birth_and_governorate(report, lang));
    Text::new("card-report")
        .reference("reference", reference)
        .with("list", Arg::List(parts))
}

/// When somebody was born, and in which governorate they are from or were seen: as much as is known, and no name.
pub fn birth_and_governorate(report: &Report, lang: Lang) -> Vec<Text> {
    let mut parts = Vec::new();
    if let Some(birth) = &report.person.birth {
        parts.push(Text::new("card-born").text("date", wording::date(birth)));
    }
    let origin = report.person.origin.as_ref();
    if let Some(place) = origin.or(report.event_place.as_ref()).and_then(governorate) {
        let name = wording::place_name(place, lang);
        parts.push(Text::new("place-governorate").words("governorate", name));
    }
    parts
}

fn governorate(place: &PlaceAnswer) -> Option<&'static places::Place> {
    place
        .codes
        .first()
        .and_then(|code| places::governorate_of(code))
}

/// Something said, in one line.
pub fn line(relay: &Relay) -> Text {
    let side = match relay.side {
        Side::Person => "person",
        Side::Volunteer | Side::Note => "volunteer",
    };
    Text::new("card-line")
        .text("at", clock(relay.said_at))
        .text("who", Text::new(format!("side-{side}")))
        .text("words", said(&relay.content))
}

fn said(content: &Content) -> Text {
    match content {
        Content::Words(words) => wording::words(&words.text),
        Content::Media { kind, caption, .. } if caption.text.is_empty() => media(*kind),
        Content::Media { kind, caption, .. } => Text::new("card-media-with")
            .text("media", media(*kind))
            .text("words", wording::words(&caption.text)),
        Content::Location { .. } => Text::new("media-location"),
        Content::Other => Text::new("media-other"),
    }
}

fn media(kind: MediaKind) -> Text {
    Text::new(format!("media-{}", kind.as_str().replace('_', "-")))
}

/// An instant as people in Damascus say it: the day, and the clock.
pub fn clock(at: DateTime<Utc>) -> Text {
    let there = at + days::DAMASCUS;
    Text::new("clock")
        .text("day", days::word_day(there.date_naive()))
        .word("time", format!("{:02}:{:02}", there.hour(), there.minute()))
}

fn who_has_it(view: &View<'_>) -> Text {
    let topic = view.topic;
    match (topic.stage, view.taker, topic.waiting_since) {
        (TopicStage::Closed, ..) => Text::new("card-closed"),
        (TopicStage::Taken, Some(taker), since) => {
            let waits = since.map(|since| Text::new("card-waits").text("since", clock(since)));
            Text::new("card-taken")
                .words("name", &taker.name)
                .with("waits", Arg::Lines(waits.into_iter().collect()))
        }
        (_, _, since) => {
            let since = since.unwrap_or(topic.opened_at);
            Text::new("card-waiting").text("since", clock(since))
        }
    }
}

fn rows(topic: &Topic) -> Vec<Vec<Button>> {
    let button = |action: &str| {
        let label = Text::new(format!("desk-button-{action}"));
        buttons::of_topic(topic, label, action, "")
    };
    let first = match topic.stage {
        TopicStage::Waiting => vec![button("take"), button("hand")],
        TopicStage::Taken => vec![button("back"), button("hand")],
        TopicStage::Closed => vec![button("open")],
    };
    let mut last = vec![button("said")];
    if topic.stage != TopicStage::Closed {
        last.push(button("close"));
    }
    vec![first, vec![button("details"), button("answers")], last]
}

/// The reports in full.
pub fn details(view: &View<'_>) -> Outgoing {
    let mut paragraphs = vec![Text::new("details-heading")];
    for (reference, report) in view.reports {
        let mut lines = vec![
            wording::about_kind(Text::new("details-report"), report)
                .reference("reference", *reference),
        ];
        lines.extend(answer_text::list_lines(report, view.lang));
        paragraphs.push(Text::new("said-lines").with("lines", Arg::Lines(lines)));
    }
    if view.reports.is_empty() {
        paragraphs.push(Text::new("card-no-report"));
    }
    Outgoing {
        paragraphs,
        buttons: Vec::new(),
        lang: Some(view.lang),
    }
}

/// All that was said, in as many messages as it takes.
pub fn transcript(lines: &[Relay], lang: Lang) -> Vec<Outgoing> {
    if lines.is_empty() {
        return vec![Outgoing {
            lang: Some(lang),
            ..Outgoing::new(Text::new("transcript-nothing"))
        }];
    }
    lines
        .chunks(LINES_A_MESSAGE)
        .map(|lines| Outgoing {
            lang: Some(lang),
            ..Outgoing::new(
                Text::new("said-lines").with("lines", Arg::Lines(lines.iter().map(line).collect())),
            )
        })
        .collect()
}
