//! States that older versions of Athar stored. They are written out here as they lay in the database, and never changed: a family comes back
//! after months and finds their draft.

use athar::{
    dialogue::{
        Input, State,
        state::{Draft, Screen},
        step,
    },
    domain::report::ReportKind,
    effect::Effect,
};

use super::flows_phone::context;

/// As it is stored now, with a guess that waits.
const WITH_GUESS: &str = r#"{"lang":"en","consent":{"version":1,"given_at":"2026-03-01T09:00:00Z"},"screen":"asking","turn":9,"misses":1,
"draft":{"report":{"kind":"missing","person":{"names":{"given":"Khaled"}}},"question":"origin","trail":["relation","given","father"],
"changes":null,"guess":{"place":{"codes":["SY0401"],"words":"Rastan","point":null}},"back_to_review":false,"adding_more":false,
"begun_at":"2026-03-01T09:00:00Z","age_words":"34 then"}}"#;

/// Nothing but what a draft cannot be without.
const BARE: &str = r#"{"lang":"en","consent":{"version":1,"given_at":"2026-03-01T09:00:00Z"},"screen":"asking",
"draft":{"report":{"kind":"sighting"}}}"#;

/// A question and a guess that this version does not know, and fields that it does not have.
const STRANGE: &str = r#"{"lang":"en","consent":{"version":1,"given_at":"2026-03-01T09:00:00Z"},"screen":"asking","colour":"blue",
"draft":{"report":{"kind":"missing","person":{"names":{"given":"Khaled"}},"weather":"rain"},"question":"horoscope","trail":["horoscope","given"],
"guess":{"horoscope":7},"begun_at":"2026-03-01T09:00:00Z","mood":1}}"#;

fn read(json: &str) -> State {
    serde_json::from_str(json).expect("a stored state is read")
}

fn draft_of(state: &State) -> &Draft {
    state.draft.as_ref().expect("the draft")
}

#[test]
fn a_stored_draft_is_read_to_the_last_field() {
    let state = read(WITH_GUESS);
    let draft = draft_of(&state);
    assert_eq!(draft.report.kind, ReportKind::Missing);
    assert_eq!(draft.report.person.names.given.as_deref(), Some("Khaled"));
    assert_eq!(draft.trail.len(), 3);
    assert!(draft.guess().is_some());
    assert_eq!(draft.age_words, "34 then");
    assert_eq!((state.turn, state.misses), (9, 1));
}

#[test]
fn a_draft_that_lacks_what_later_versions_added_is_read() {
    let state = read(BARE);
    assert_eq!(draft_of(&state).report.kind, ReportKind::Sighting);
    assert_eq!(read("{}"), State::default());
}

#[test]
fn every_stored_draft_is_walked_on_and_answered() {
    for json in [WITH_GUESS, BARE, STRANGE] {
        for input in ["/start", "Hassan", "yes"] {
            let (after, effects) = step(read(json), &Input::Words(input.to_owned()), &context());
            assert!(after.draft.is_some(), "{input} on {json}");
            assert_ne!(after.screen, Screen::New);
            let is_answered = effects
                .iter()
                .any(|effect| matches!(effect, Effect::Say(_)));
            assert!(is_answered, "{input} on {json}");
        }
    }
}
