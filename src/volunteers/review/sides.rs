//! Two reports side by side: what both are asked in one line, what only one is asked in a line of its own. No contact, nothing of who told it, no
//! mother's name on the card: that is compared, and shown only where details are asked for.

use super::{Case, ChatAt, Told};
use crate::{
    dialogue::{answer_text, days, questions::Question, wording},
    domain::review::Party,
    i18n::{Arg, Lang, Text},
};

/// What stands beside each other, by the questions' names, in the order of the card.
const BESIDE: [&str; 9] = [
    "given",
    "father",
    "grandfather",
    "family",
    "byname",
    "sex",
    "birth",
    "origin",
    "facility",
];

/// What means something else in each kind of report, and so has a line of its own.
const APART: [&str; 3] = ["event-on", "event-place", "taken-on"];

/// What is never shown to reviewers: who told it and how to reach them, whom they accuse, what they allow.
const UNSHOWN: [&str; 8] = [
    "relation",
    "holder",
    "other-bodies",
    "family-may-be-told",
    "contact",
    "safe-times",
    "share",
    "public",
];

type Values = Vec<(&'static Question, Text)>;

fn find<'a>(values: &'a Values, name: &str) -> Option<&'a (&'static Question, Text)> {
    values.iter().find(|(question, _)| question.name == name)
}

/// The lines of the card.
pub fn compare(case: &Case, lang: Lang) -> Vec<Text> {
    let (ours, theirs) = (&case.seeker.report, &case.other.report);
    let values = [
        answer_text::list_values(ours, lang),
        answer_text::list_values(theirs, lang),
    ];
    let mut lines: Vec<Text> = BESIDE
        .iter()
        .filter_map(|name| {
            let [a, b] = [find(&values[0], name), find(&values[1], name)];
            let question = a.or(b)?.0;
            let value = |found: Option<&(&'static Question, Text)>| {
                found.map_or_else(|| Text::new("pair-untold"), |(_, text)| text.clone())
            };
            let line = Text::new("pair-beside")
                .text("label", answer_text::label(question, ours))
                .text("a", value(a))
                .text("b", value(b));
            Some(line)
        })
        .collect();
    for (party, values, report) in [
        (Party::Seeker, &values[0], ours),
        (Party::Other, &values[1], theirs),
    ] {
        lines.extend(APART.iter().filter_map(|name| {
            let (question, said) = find(values, name)?;
            let line = answer_text::labelled(question, report, said.clone());
            Some(
                Text::new("pair-apart")
                    .text("side", side_of(party))
                    .text("line", line),
            )
        }));
    }
    lines
}

/// Whose report it is, when it reached us, and for a list's row what is known of the list.
pub fn head(told: &Told, party: Party) -> Text {
    let kind = wording::about_kind(Text::new("card-kind"), &told.report);
    let date = days::word_day(told.received_on);
    let side = side_of(party);
    match (&told.source, told.reference) {
        (Some(source), _) => {
            let published = source
                .published_on
                .map_or_else(|| Text::new("pair-undated"), days::word_day);
            let by_whom = source.publisher.as_ref().map_or_else(
                || Text::new("pair-unknown-publisher"),
                |name| wording::words(name),
            );
            let grade = source.reliability.map_or("unknown", |grade| grade.as_str());
            Text::new("pair-head-list")
                .text("side", side)
                .words("name", &source.name)
                .text("publisher", by_whom)
                .text("published", published)
                .text(
                    "reliability",
                    Text::new(format!("pair-reliability-{grade}")),
                )
        }
        (None, Some(reference)) => Text::new("pair-head")
            .text("side", side)
            .text("kind", kind)
            .reference("reference", reference)
            .text("date", date)
            .text("how", how(told)),
        (None, None) => Text::new("pair-head-nameless")
            .text("side", side)
            .text("kind", kind)
            .text("date", date),
    }
}

/// The letter under which a side stands on the card.
pub fn side_of(party: Party) -> Text {
    Text::new(match party {
        Party::Seeker => "pair-side-a",
        Party::Other => "pair-side-b",
    })
}

/// How its reporter knows, and where their chat is.
fn how(told: &Told) -> Text {
    let mut parts = Vec::new();
    if let Some(source) = told.report.source {
        let word = match source {
            crate::domain::report::Source::Saw => "saw",
            crate::domain::report::Source::Told => "told",
            crate::domain::report::Source::Document => "document",
        };
        parts.push(Text::new(format!("pair-how-{word}")));
    }
    parts.push(match &told.chat {
        ChatAt::Elsewhere(title) => Text::new("pair-chat-elsewhere").words("title", title),
        ChatAt::Here(_) => Text::new("pair-chat-here"),
        ChatAt::Unflagged | ChatAt::Nobody => Text::new("pair-chat-none"),
    });
    Text::new("pair-how").with("list", Arg::List(parts))
}

/// Both in full.
pub fn details(case: &Case, lang: Lang) -> Vec<Text> {
    Party::ALL
        .into_iter()
        .map(|party| {
            let told = case.told(party);
            let mut lines = vec![head(told, party)];
            lines.extend(
                answer_text::list_values(&told.report, lang)
                    .into_iter()
                    .filter(|(question, _)| !UNSHOWN.contains(&question.name))
                    .map(|(question, value)| answer_text::labelled(question, &told.report, value)),
            );
            Text::new("said-lines").with("lines", Arg::Lines(lines))
        })
        .collect()
}
